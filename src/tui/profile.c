#include "tui/profile.h"

#include <stddef.h>
#include <string.h>

/* Those known to obey explicit mode, or to pass over it in silence, by the beginnings of their
 * names. Multiplexers (tmux, screen) are left alone: they would keep it from the terminal. */
static const char *const takes_explicit[] = {"xterm", "vte", "gnome", "mintty", "mlterm", "foot"};

static const struct plx_profile plain = {"", ""};
static const struct plx_profile explicit_mode = {"\033[8l\033[1 k", "\033[8h\033[0 k"};

const struct plx_profile *plx_profile_find(const char *terminal)
{
    for (size_t i = 0; terminal && i < sizeof takes_explicit / sizeof *takes_explicit; i++)
        if (strncmp(terminal, takes_explicit[i], strlen(takes_explicit[i])) == 0)
            return &explicit_mode;
    return &plain;
}
