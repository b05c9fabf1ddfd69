/* Progress: how far, by a statement, a thing has come on the scales of assets/concepts/scales.json: a bill debated, passed, in force. */
#ifndef PLX_CLAIMS_PROGRESS_H
#define PLX_CLAIMS_PROGRESS_H

#include "claims/maker.h"

/* What a statement says of one scale. */
struct plx_progress {
    uint32_t scale;
    uint32_t least; /* the step that it has come to at least; 0 where that is not said */
    uint32_t most;  /* the step that it has come to at most; PLX_PROGRESS_OPEN where that is not said */
    uint32_t least_words, most_words; /* the features of the concepts that say so, for their labels */
    bool negated;   /* most is said by a negation of the step behind it, and not by "still" */
    bool limited;   /* "still", "not yet", "so far" say it */
};

#define PLX_PROGRESS_OPEN UINT32_MAX

/* Gives the statement its progress; memory is the maker's arena. */
void plx_progress_read(struct plx_maker *m, struct plx_statement *statement);
/* Whether one says that a thing has come to a step which the other says it has not; *one and *other (may be NULL) are what they say.
 * That one negates the very act that the other tells is not asked here: see plx_statements_negate. */
bool plx_progress_differs(const struct plx_statement *a, const struct plx_statement *b, const struct plx_progress **one,
                          const struct plx_progress **other);

#endif
