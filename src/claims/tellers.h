/* Whose count a figure is. */
#ifndef PLX_CLAIMS_TELLERS_H
#define PLX_CLAIMS_TELLERS_H

#include "claims/comparison.h"

/* Of two counts: "400, by the police's count" and "1,000, according to the organisers" can both be true. */
enum plx_tellers {
    PLX_TELLERS_UNKNOWN, /* one of the cells is credited to nobody, or to newsrooms, which pass on what others count */
    PLX_TELLERS_MAY_BE_ONE,
    PLX_TELLERS_TWO
};
enum plx_tellers plx_tellers_of(const struct plx_comparison *comparison, const struct plx_cell *a, const struct plx_cell *b);

#endif
