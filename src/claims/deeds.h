/* Deeds: what a statement says of an act, or of the steps of a scale (assets/concepts/scales.json): done, not done, come so far.
 *
 * An act by itself is a line of one step: done, it has come to it at least; negated, or told by its contrary ("stays in
 * office", of resigning), it has not. A scale is a line of as many steps as it has: a bill debated, passed, in force. So one
 * rule holds of both: two statements of one thing contradict each other where one has come farther than the other says.
 */
#ifndef PLX_CLAIMS_DEEDS_H
#define PLX_CLAIMS_DEEDS_H

#include "claims/maker.h"

#define PLX_DEED_OPEN UINT32_MAX

/* What a statement says on one line. */
struct plx_deed {
    uint32_t act;   /* the feature of the act; PLX_INTERN_NONE where it is a scale */
    uint32_t scale; /* the scale; 0 where it is an act */
    uint32_t least; /* the step that it has come to at least; 0 where that is not said */
    uint32_t most;  /* the step that it has come to at most; PLX_DEED_OPEN where that is not said */
    uint32_t least_words, most_words; /* the features of the concepts that say so, for their labels */
    bool negated;   /* most is said by a negation of the step behind it, and not by "still" */
    bool limited;   /* "still", "not yet", "so far" say it */
    bool twice;   /* of an act: its own words and its contrary say that it is done */
    bool unbegun; /* of an act: that it has not begun, "demolition has not started" */
};

/* How two deeds stand to each other. */
struct plx_opposition {
    const struct plx_deed *ahead, *behind; /* which has come farther, and which has not */
    bool first;                            /* the first statement is ahead */
    enum plx_conflict conflict;            /* PLX_CONFLICT_NEGATION or PLX_CONFLICT_STAGE */
};

/* Gives the statement its deeds; memory is the maker's arena. */
void plx_deeds_read(struct plx_maker *m, struct plx_statement *statement);
/* Once all statements have theirs: what each report says on each line as a whole. False: no memory. */
bool plx_deeds_sum_up(struct plx_statements *statements);
/* Whether two statements of different reports tell of one thing, and one says done, or farther, what the other says is not.
 * *found (may be NULL) is how. */
bool plx_deeds_oppose(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                      struct plx_opposition *found);
/* The same of two that are known to be of one thing, on the line of the deed alone. */
bool plx_deeds_oppose_on(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                         const struct plx_deed *line, struct plx_opposition *found);
/* Whether the one says done what the other negates, and neither report says the opposite anywhere of what may be the same
 * thing. */
bool plx_deeds_negate_throughout(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                                 const struct plx_deed *line);
/* Whether two statements of one report are on the same side of what opposes two others: the headline and what bears it out. */
bool plx_deeds_repeat(const struct plx_statement *a, const struct plx_statement *b, const struct plx_opposition *found);

#endif
