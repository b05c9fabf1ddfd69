/* A grid on the screen of curses: only the cells that changed since the last one, as they are
 * written (tui/emit.h).
 *
 * What the C library gives another width than the grid does, or none, is shown as U+FFFD, since
 * curses reckons with the C library's. */
#ifndef PLX_TUI_PAINT_H
#define PLX_TUI_PAINT_H

#include <stdbool.h>

#include "tui/colours.h"
#include "tui/emit.h"
#include "view/grid.h"

struct plx_painter {
    struct plx_colours colours;
    struct plx_manner manner;    /* a change of it: plx_painter_forget */
    struct plx_grid_cell *shown; /* what stands on the screen; NULL where that is not known */
    unsigned columns, lines;     /* of it */
};

/* Nothing of the screen is known; colours and manner are the caller's to set. */
void plx_painter_init(struct plx_painter *painter);
void plx_painter_release(struct plx_painter *painter);
/* What is on the screen is not known any more: the next painting clears it and writes all. */
void plx_painter_forget(struct plx_painter *painter);
/* Writes the grid to curses and curses' changes to the terminal. */
void plx_painter_show(struct plx_painter *painter, const struct plx_grid *grid);

#endif
