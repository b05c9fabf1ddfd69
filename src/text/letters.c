#include "text/letters.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include "text/utf8.h"

struct plx_letters {
    USet *set;
};

struct plx_letters *plx_letters_open(const char *language)
{
    struct plx_letters *letters = calloc(1, sizeof *letters);
    if (!letters)
        return NULL;
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData *data = ulocdata_open(language, &status);
    if (U_SUCCESS(status))
        letters->set = ulocdata_getExemplarSet(data, NULL, USET_CASE_INSENSITIVE, ULOCDATA_ES_STANDARD, &status);
    ulocdata_close(data);
    if (U_FAILURE(status))
        plx_letters_close(&letters);
    return letters;
}

void plx_letters_close(struct plx_letters **letters)
{
    if (!*letters)
        return;
    uset_close((*letters)->set);
    free(*letters);
    *letters = NULL;
}

bool plx_letters_write(const struct plx_letters *letters, const char *text, size_t length)
{
    int32_t at = 0, end = (int32_t)length;
    while (letters && at < end) {
        UChar32 c = plx_utf8_next(text, &at, end);
        if (u_isalpha(c) && !uset_contains(letters->set, c))
            return false;
    }
    return true;
}
