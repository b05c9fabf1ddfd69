/* Whom each claim is credited to: chains of sources, made of the credits of facts/, and what they cover.
 *
 * plx_credits_find comes before the claims and needs none, plx_credits_give as their cells are made, plx_credits_cover
 * behind them.
 */
#ifndef PLX_CLAIMS_CREDIT_H
#define PLX_CLAIMS_CREDIT_H

#include "claims/comparison.h"

/* Fills the comparison's sources, credits and quotations. */
enum plx_status plx_credits_find(struct plx_comparing *comparing);

/* Fills the cell's credits; its report, span, evidence and facts stand. They are those of its sentence, else of the
 * quotation that it stands in, else the nearest one. */
enum plx_status plx_credits_give(struct plx_comparison *comparison, uint32_t sentence,
                                 struct plx_cell *cell);

/* Tells every credit the claims that it covers; these stand, in their order. */
enum plx_status plx_credits_cover(struct plx_comparing *comparing);

#endif
