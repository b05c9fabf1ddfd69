/* Contrasts: whether the times beside two figures let them be of one thing. A place is of the joiner's. */
#ifndef PLX_CLAIMS_CONTRAST_TIMES_H
#define PLX_CLAIMS_CONTRAST_TIMES_H

#include "claims/joiner.h"

/* "Last year", "so far this year", "this month": of another span than what has no time, or another word for it. Days are
 * rather when it was said. */
bool plx_contrast_is_of_relative_span(const struct plx_joiner *j, uint32_t place);
/* A month or a year beside a figure in its clause says when the figure was so, and nothing by itself. */
bool plx_contrast_is_time_of_figure(const struct plx_joiner *j, uint32_t place);
/* "By 22 April more than 1,200 cases", "on 25 April 1,398": two days, of which each has a count of its own. */
bool plx_contrast_are_of_two_counts(const struct plx_joiner *j, uint32_t own, uint32_t other);
/* Whether the times that the figures are said to be of, May and June, can be one. */
bool plx_contrast_are_of_one_time(const struct plx_joiner *j, uint32_t own, uint32_t other);
/* "By the morning of 13 May 38 were dead", "61 on Thursday evening": counts of two days, as far as both tell. A report
 * that repeats its count may tell the day elsewhere than in the headline. Digits that changed places are a slip on any day. */
bool plx_contrast_are_of_two_days(const struct plx_joiner *j, uint32_t own, uint32_t other);

#endif
