/* The process's locale: the terminal's characters are UTF-8, always. */
#ifndef PLX_TUI_LOCALE_H
#define PLX_TUI_LOCALE_H

#include <stdbool.h>

/* Takes LC_CTYPE from the environment; where that is missing or not UTF-8, C.UTF-8. Call once,
 * first. False where the system has no locale in UTF-8 at all. */
bool plx_tui_set_locale(void);
/* Whether it is UTF-8 that curses will write. */
bool plx_tui_writes_utf8(void);

#endif
