/* A grid on the terminal: only the cells that changed since the last one, as they are emitted (tui/emit.h).
 *
 * Curses has the terminal, its modes, keys and colours; the cells are written past it, for a screen of which
 * half changes at each key costs it several times as much. It is asked once how one look follows another, and
 * draws nothing itself. Between frames the terminal is in its plain look.
 */
#ifndef PLX_TUI_PAINT_H
#define PLX_TUI_PAINT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "tui/colours.h"
#include "tui/emit.h"
#include "view/grid.h"

#define PLX_PAINTER_LOOKS 64 /* of those on one screen; more are remembered anew */

struct plx_painter {
    struct plx_colours colours;
    struct plx_manner manner;    /* a change of it, or of the colours: plx_painter_forget */
    struct plx_grid_cell *shown; /* what stands on the screen; NULL where that is not known */
    unsigned columns, lines;     /* of it */
    int output;                  /* the terminal's descriptor */
    struct plx_buffer bytes;     /* of one frame */
    struct {
        attr_t attributes;
        short pair;
    } looks[PLX_PAINTER_LOOKS]; /* met so far; the first is the terminal's plain one */
    unsigned look_count, look;  /* look: the terminal's now */
    uint16_t ink;               /* the one that was asked for last, and its look, once there is one */
    unsigned ink_look;
    bool ink_known;
    char *changes[PLX_PAINTER_LOOKS][PLX_PAINTER_LOOKS]; /* bytes that lead from one to the other; NULL: not asked */
};

/* Nothing of the screen is known; colours and manner are the caller's to set. */
void plx_painter_init(struct plx_painter *painter, int output);
void plx_painter_release(struct plx_painter *painter);
/* What is on the screen is not known any more: the next painting clears it and writes all. */
void plx_painter_forget(struct plx_painter *painter);
/* Writes what changed. After curses has started, since its terminal is asked. */
void plx_painter_show(struct plx_painter *painter, const struct plx_grid *grid);

#endif
