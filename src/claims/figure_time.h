/* The time that a figure stands for, where its clause gives it: "sales of 10bn in 2025". */
#ifndef PLX_CLAIMS_FIGURE_TIME_H
#define PLX_CLAIMS_FIGURE_TIME_H

#include "claims/statements.h"

/* The date, one of the comparison's facts, that the figure of that index stands for; NULL where its clause gives none,
 * or gives several of which none stands beside it, and of a date or a length of time. */
const struct plx_fact *plx_figure_time(const struct plx_comparing *comparing, uint32_t figure);

#endif
