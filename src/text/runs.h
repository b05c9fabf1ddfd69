/* A row of cells, in visual order, put back into an order that a terminal which reorders by itself
 * turns into the same row again; or into the order of the text.
 *
 * A terminal resolves a whole line by UAX #9, with whatever stands in its other columns, so that
 * each run is kept apart by U+200E at its ends: right-to-left letters, with the neutrals between
 * them, from last to first; Arabic-Indic digits, which a neutral between two of them would swap;
 * and all the rest as it is seen. Mirrored and wide characters are of the rest, since what
 * terminals make of them in a run differs; so is a neutral at a run's end, which would leave it.
 * A run ends where the look changes, too: some terminals order each stretch of one look by itself.
 */
#ifndef PLX_TEXT_RUNS_H
#define PLX_TEXT_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PLX_RUNS_MARK "\xe2\x80\x8e" /* U+200E */

/* What stands in one column; width 0: the second half of a wide one. */
struct plx_run_cell {
    const char *text;
    uint16_t look;
    uint8_t width, level;
};

/* What to write into one column: one of the cells, and U+200E behind it. */
struct plx_run_place {
    uint16_t cell;
    uint8_t kind; /* for the time of the call */
    bool mark, apart;
};

/* Rows of at most UINT16_MAX columns. Places as many as cells. */
void plx_runs_order(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places);
/* For kitty, which reorders nothing, but hands each stretch of cells of one font and without blanks
 * to a shaper, and that turns it round as a whole where the first script in it is a right-to-left
 * one. A mark would be of another font. So each stretch of the characters of such scripts, digits
 * and signs among them, is written from last to first, unmarked; the rest as it is seen. What of the
 * rest touches such a stretch, and may be of the same font, is to be set in another one: apart. */
void plx_runs_order_words(const struct plx_run_cell *cells, size_t count,
                          struct plx_run_place *places);
/* Each stretch of cells that stand in right-to-left text in its logical order, without marks. */
void plx_runs_undo(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places);

#endif
