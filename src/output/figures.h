/* The figure that a dispute of words is about: "the World Bank lends $500m" here, "the African Development Bank lends $500m"
 * there. The claim in dispute holds no fact of its own, the one of the figure does. */
#ifndef PLX_OUTPUT_FIGURES_H
#define PLX_OUTPUT_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

#include "parallax/comparison.h"

#define PLX_NO_FIGURE UINT32_MAX

struct plx_figures {
    const struct plx_comparison *comparison;
    uint32_t *claim_of; /* by fact: the claim that holds it, or PLX_NO_FIGURE; owned */
};

/* False where there is no memory. To be released either way. */
bool plx_figures_init(struct plx_figures *figures, const struct plx_comparison *comparison);
void plx_figures_release(struct plx_figures *figures);

/* The claim whose figure stands in the cells of two reports or more of a conflict that holds none, in most of them; PLX_NO_FIGURE
 * where there is none. */
uint32_t plx_figures_claim(const struct plx_figures *figures, const struct plx_claim *conflict);
/* The fact of that claim that stands in the cell, as its index among the comparison's; PLX_NO_FIGURE where none does. */
uint32_t plx_figures_fact(const struct plx_figures *figures, uint32_t claim, const struct plx_cell *cell);

#endif
