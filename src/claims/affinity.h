/* Affinity: how likely two statements without figures are of one claim, as the logarithm of the odds.
 *
 * It is a logistic regression over pairs of statements of the stories with gold (tests/stories), its weights rounded; fitted on
 * nine tenths of the stories and tried on the rest it finds, at the same precision, twice what the likeness alone finds. What
 * tells is how alike they are, how much rare they share, whether they stand as far down in both reports, since newspapers tell
 * the same things first, and whether either has anything else in the other's report that is nearly as alike.
 */
#ifndef PLX_CLAIMS_AFFINITY_H
#define PLX_CLAIMS_AFFINITY_H

#include "claims/joiner.h"

/* Less alike statements are of no claim, and no rivals either. */
#define PLX_AFFINITY_LEAST_ALIKE 0.2f

/* Of two places without a figure, but for what their rivals tell; alike: see plx_joiner_likeness. */
float plx_affinity(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike);
/* Gives each pair of statements of two reports, whose score is how alike they are, its affinity for a score, and drops those that
 * are rather of two claims. False: no memory. */
bool plx_affinity_weigh(struct plx_joiner *j);

#endif
