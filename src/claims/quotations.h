/* Speech in quotation marks, over as many sentences as it has: what a source is quoted with is its own. */
#ifndef PLX_CLAIMS_QUOTATIONS_H
#define PLX_CLAIMS_QUOTATIONS_H

#include "claims/comparison.h"

struct plx_quotation {
    uint32_t report;
    struct plx_span span;                    /* with its marks */
    uint32_t first_sentence, last_sentence;  /* that it stands in */
};

/* Fills the comparison's quotations, by report, then place. Fewer than three words set apart are a name, or a word
 * that the report keeps its distance from; what is not closed in its paragraph is none. */
enum plx_status plx_quotations_find(struct plx_comparing *comparing);

/* The quotation that most of the evidence of a figure, or a good part of a claim without one, stands in; NULL where
 * none is. */
const struct plx_quotation *plx_quotation_of(const struct plx_comparison *comparison,
                                             const struct plx_cell *cell);

#endif
