/* Affinity: how likely two statements, or two figures, of two reports are of one claim.
 *
 * Both are logistic regressions over pairs of the stories with gold (tests/stories), their weights rounded; that of statements over
 * pairs that share no figure, since figures join the others. Fitted on some stories and tried on the rest, it finds at the same
 * precision twice what their likeness alone finds; that of figures finds seven in a hundred more. What tells, besides what the figures
 * tell by themselves, is how alike the statements are, how much rare they share of all that they say, whether they stand as far down
 * in both reports, since newspapers tell the same things first, and whether either report has anything else that would do as well.
 * Headlines name whom the whole report is about, and what a source said is like all else that it said: there names, and likeness, tell
 * less.
 */
#ifndef PLX_CLAIMS_AFFINITY_H
#define PLX_CLAIMS_AFFINITY_H

#include "claims/joiner.h"

/* Less alike statements are of no claim, and no rivals either. */
#define PLX_AFFINITY_LEAST_ALIKE 0.1f

/* Of the statements of two places, but for what their rivals tell, as the logarithm of the odds; alike: see plx_joiner_likeness. */
float plx_affinity(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike);
/* Of two figures that tell something by themselves (pair->evidence), on the scale of likeness, 0 to 1 and beyond. unrivalled:
 * neither report has another figure that would do; small: they are counts that may be of anything. */
float plx_affinity_of_figures(const struct plx_joiner *j, const struct plx_pair *pair, float alike, bool unrivalled, bool small);
/* Gives each pair of statements of two reports, whose score is how alike they are, its affinity for a score, and drops those that
 * are rather of two claims. False: no memory. */
bool plx_affinity_weigh(struct plx_joiner *j);

#endif
