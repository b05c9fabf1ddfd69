/* What one report says in one row, and a verdict in the signs and words of the screen. */
#ifndef PLX_VIEW_CELLS_H
#define PLX_VIEW_CELLS_H

#include "base/messages.h"
#include "parallax/comparison.h"
#include "view/grid.h"

/* A verdict as it is seen, its word in the reader's language. */
struct plx_sign {
    const char *sign; /* "!!", "!", "?", "+", "=", "1" */
    const char *word; /* "scale", "fits" */
    enum plx_style style;
};

struct plx_sign plx_cells_sign(const struct plx_messages *messages, const struct plx_claim *claim);
struct plx_sign plx_cells_check_sign(const struct plx_messages *messages,
                                     const struct plx_check *check);

/* The cell of a report that its column shows: one that stands apart, else the first with a
 * reading, else the first; NULL where the report does not make the claim. */
const struct plx_cell *plx_cells_main(const struct plx_claim *claim, uint32_t report);
/* How many of the report's cells have the main one's reading, which says it so many times. */
size_t plx_cells_repeats(const struct plx_claim *claim, uint32_t report);
/* Another reading of the report, NULL where it has one only. */
const char *plx_cells_other(const struct plx_claim *claim, uint32_t report);
/* Whether one of the report's cells stands apart. */
bool plx_cells_apart(const struct plx_claim *claim, uint32_t report);
/* The source credited by the main cell, "" where nobody. */
const char *plx_cells_credit(const struct plx_claim *claim, uint32_t report);
/* The reading of the main cell, "said" where it has none. */
const char *plx_cells_reading(const struct plx_messages *messages, const struct plx_claim *claim,
                              uint32_t report);

/* Writes "!! scale", the sign always left of its word; the cells used. */
unsigned plx_cells_write_sign(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                              unsigned ink, struct plx_sign sign);
/* Writes what a report says into a cell of the table. */
void plx_cells_write(const struct plx_messages *messages, struct plx_grid *grid, unsigned x,
                     unsigned y, unsigned columns, const struct plx_claim *claim, uint32_t report,
                     bool wide);
/* A name of two capital words or more by its first letters: "FT"; else the name itself. */
const char *plx_cells_initials(struct plx_grid *grid, const char *name);

#endif
