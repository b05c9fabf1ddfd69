/* Styles of cells (view/grid.h) as curses attributes and colour pairs.
 *
 * Four depths: the theme's own colours where the terminal has 256 or more, its ANSI ones where it
 * has 16 or 8, none where it has none or the reader wants none. Wherever there is colour, the
 * background is painted too: the theme's contrasts hold whatever the terminal's own colours are. */
#ifndef PLX_TUI_COLOURS_H
#define PLX_TUI_COLOURS_H

#include <stdbool.h>
#include <stdint.h>

#include <curses.h>

#include "view/theme.h"

struct plx_colours {
    const struct plx_theme *theme;
    int depth; /* how many colours the terminal has, as it is used: 0, 8, 16, 256, or more: RGB */
};

/* After curses has started; sets the pairs. */
void plx_colours_start(struct plx_colours *colours, const struct plx_theme *theme, bool wanted);
/* For a cell's ink. */
void plx_colours_find(const struct plx_colours *colours, uint16_t ink, attr_t *attributes,
                      short *pair);
/* The nearest of the 240 fixed colours of a palette of 256: 16 to 255. */
int plx_colours_nearest(int32_t rgb);

#endif
