#include "tui/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

bool plx_tui_writes_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool set(const char *name)
{
    return setlocale(LC_CTYPE, name) && plx_tui_writes_utf8();
}

bool plx_tui_set_locale(void)
{
    static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (set(names[i]))
            return true;
    return false;
}
