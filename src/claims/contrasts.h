/* Contrasts: a figure that one report alone gives beside a row of others that it may contradict. */
#ifndef PLX_CLAIMS_CONTRASTS_H
#define PLX_CLAIMS_CONTRASTS_H

#include "claims/joiner.h"

struct plx_contrast {
    uint32_t own, other; /* a place of each row */
    float alike;         /* how like the statements of the two rows are */
    float at_place;      /* and those of the two places alone */
    float score;         /* 0 where it does not suffice */
    bool scale;          /* the figures are a power of 1000 apart */
};

/* Of the other reports: as much as if all gave it. */
#define PLX_NEARLY_ALL 0.7f
/* Places of a row that are looked at. */
#define PLX_CONTRAST_LOOKED_AT 32

/* Whether both are no dates, or dates that can be held against each other: years against years, days against days, until when
 * against until when. */
bool plx_contrast_are_alike_dates(const struct plx_fact *a, const struct plx_fact *b);
/* Whether the figures are of one kind and unit and differ, and what they count is not known to be two things. */
bool plx_contrast_is_of_kind(const struct plx_joiner *j, uint32_t own, uint32_t other);
/* Whether the figures contradict each other, by scale or otherwise, and nothing tells that they are of two things: what is
 * counted, net and gross, forecast and done, the time that each is of. */
bool plx_contrast_is_possible(const struct plx_joiner *j, uint32_t own, uint32_t other, bool scale);
/* How like the own row's place that is most alike is to the other row. */
float plx_contrast_likeness(const struct plx_joiner *j, uint32_t own, uint32_t other);
/* What speaks for the contrast; alone: neither report has another figure that would do as well. coverage: how many of the
 * other reports give the row's figure, of all; 0 where it is one. */
float plx_contrast_score(const struct plx_joiner *j, const struct plx_contrast *contrast, float coverage, bool alone);

#endif
