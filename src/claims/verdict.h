/* A row's verdict: what its cells say of one another, and why. */
#ifndef PLX_CLAIMS_VERDICT_H
#define PLX_CLAIMS_VERDICT_H

#include "claims/statements.h"

/* Of a row with figures, these tell; of one of dates that can all be true, what the cells say of them does too, as it does of a
 * row without figures.
 * Fills verdict, conflict, sureness, reason and each cell's apart of a claim whose cells are there. cells is the claim's own
 * array, statement_of the statement of each cell. statements and statement_of may be NULL for a row with figures, of which then
 * these alone tell. */
enum plx_status plx_verdict_give(const struct plx_comparing *comparing,
                                 const struct plx_statements *statements,
                                 struct plx_claim *claim, struct plx_cell *cells,
                                 const uint32_t *statement_of);

#endif
