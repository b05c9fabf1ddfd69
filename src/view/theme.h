/* Colours for the styles of cells. A style is never told by its colour alone: see grid.h. */
#ifndef PLX_VIEW_THEME_H
#define PLX_VIEW_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "view/grid.h"

#define PLX_COLOUR_DEFAULT (-1)

/* One style's looks: 0xRRGGBB for pictures and true colour, an ANSI colour (0 to 15) or
 * PLX_COLOUR_DEFAULT for terminals, and flags (enum plx_ink) added to the cell's own. */
struct plx_look {
    int32_t foreground, background; /* background may be PLX_COLOUR_DEFAULT */
    int8_t ansi_foreground, ansi_background;
    uint16_t flags;
};

struct plx_theme {
    const char *name;
    uint32_t foreground, background, cursor; /* of the screen, and behind the row in hand */
    int8_t ansi_foreground, ansi_background; /* of the screen, where there are 16 colours or 8 */
    int8_t ansi_cursor;                      /* background of the row in hand */
    struct plx_look looks[PLX_STYLES];
};

#define PLX_THEME_DARK "dark"
#define PLX_THEME_LIGHT "light"

/* The theme of that name, the first where there is none or name is NULL. Static. */
const struct plx_theme *plx_theme_find(const char *name);
bool plx_theme_known(const char *name);

#endif
