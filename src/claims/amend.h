/* A comparison as its reader has put it: what a report says in a row taken out of it, or put into another. */
#ifndef PLX_CLAIMS_AMEND_H
#define PLX_CLAIMS_AMEND_H

#include "parallax/comparison.h"

/* A row of its own, as a place to put cells. */
#define PLX_AMEND_OUT UINT32_MAX

/* What the report says in one claim goes into another. */
struct plx_amendment {
    uint32_t claim, report, into; /* into: a claim, or PLX_AMEND_OUT */
};

/* A new comparison, freed with plx_comparison_free before the base, which it borrows from and leaves as it is.
 *
 * Claims keep their index; each amendment to PLX_AMEND_OUT adds one at the end, which later ones may name. A claim that
 * is left without cells keeps its place too: cell_count is 0. One that names no claim, or a report without a cell in it,
 * changes nothing, but to PLX_AMEND_OUT still adds its claim, without cells. The verdicts of the rows that are touched
 * are given anew, where figures tell them; statements without a figure are left to the words. */
enum plx_status plx_comparison_amend(const struct plx_comparison *base,
                                     const struct plx_amendment *amendments, size_t count,
                                     struct plx_comparison **amended);

#endif
