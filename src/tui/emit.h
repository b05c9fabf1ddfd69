/* What a terminal is given of a grid: each column's cell, by who orders right-to-left text.
 *
 * VISUAL: as it is seen, for terminals that show columns as they come. RUNS: as text/runs.h has it,
 * for terminals that reorder. WORDS: as it has it for kitty. LOGICAL: in the text's own order, unmarked, for what reads rather
 * than shows. In all of them a cell that was written takes the columns that it took in the grid, but
 * for LOGICAL not the same ones. Knows no curses.
 */
#ifndef PLX_TUI_EMIT_H
#define PLX_TUI_EMIT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "view/grid.h"

enum plx_writing { PLX_WRITING_VISUAL, PLX_WRITING_RUNS, PLX_WRITING_WORDS, PLX_WRITING_LOGICAL };

/* How cells are written. */
struct plx_manner {
    enum plx_writing writing;
    bool ascii; /* frames and signs in ASCII */
    bool plain; /* so is everything: what has no likeness there is "?" */
};

/* Writes line y of the grid into row, grid->columns cells of the same invariants as the grid's; a
 * cell's text may end with U+200E. Composing is the caller's: presentation forms go with VISUAL,
 * base letters with the others. */
void plx_emit_row(const struct plx_grid *grid, unsigned y, const struct plx_manner *manner,
                  struct plx_grid_cell *row);
/* The row's bytes, blanks at the right trimmed. */
void plx_emit_text(const struct plx_grid_cell *row, unsigned columns, struct plx_buffer *out);

#endif
