/* Rivals: other figures of a report that a figure could as well be held against. */
#ifndef PLX_CLAIMS_RIVALS_H
#define PLX_CLAIMS_RIVALS_H

#include "claims/joiner.h"

/* How many pairs a place has with figures of a report. */
struct plx_rival {
    uint32_t place, report;
    uint32_t equal, all; /* of equal value; with those that only fit */
    float best, second;  /* how alike the statements of the two best are */
};

struct plx_rivals {
    PLX_VECTOR(struct plx_rival) items; /* by place and report, one each */
};

/* One figure of the report that the place might be held against; alike: how alike the statements are. False: no memory. */
bool plx_rivals_add(struct plx_rivals *rivals, uint32_t place, uint32_t report, bool equal, float alike);
/* The two of a pair, each a rival of all that the other's report has. False: no memory. */
bool plx_rivals_add_pair(struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair, bool equal,
                         float alike);
/* Once all are added: then plx_rivals_alone can be asked. */
void plx_rivals_sum_up(struct plx_rivals *rivals);
/* Whether the report has one such figure alone, of equal value where that is asked. */
bool plx_rivals_alone(const struct plx_rivals *rivals, uint32_t place, uint32_t report, bool equal);

/* Whether the report has no other figure whose statement is half as alike. */
bool plx_rivals_clear(const struct plx_rivals *rivals, uint32_t place, uint32_t report, float alike);

/* How much more alike the statements of the pair are than each is to the best other of the other's report, both sides together;
 * below 0 where those are more alike. */
float plx_rivals_margin(const struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair, float alike);

/* Counts the joiner's pairs that have evidence. False: no memory. */
bool plx_rivals_count(const struct plx_joiner *j, struct plx_rivals *rivals);
void plx_rivals_release(struct plx_rivals *rivals);

/* Whether neither report of the pair has another figure that would do as well: of equal value where the pair's are
 * equal, of any that fits else. */
bool plx_rivals_none(const struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair);

#endif
