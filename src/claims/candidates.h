/* Which places are worth holding against a place.
 *
 * In a story of usual size all of them. In a larger one those alone that share one of its rarest
 * features, and no more than so many, so that the work grows with the story and not with its
 * square. */
#ifndef PLX_CLAIMS_CANDIDATES_H
#define PLX_CLAIMS_CANDIDATES_H

#include "claims/rows.h"

struct plx_candidates {
    const struct plx_statements *statements;
    const struct plx_rows_of_places *rows;
    bool all;              /* the story is small enough */
    uint32_t *first_of;    /* by feature: where its statements start in of_feature; one more */
    uint32_t *of_feature;  /* statements, by feature and place */
    uint32_t *figures;     /* by statement: its first place with a figure; one more */
    uint32_t *plain;       /* by statement: its place without one; PLX_NO_FACT where it has none */
    uint32_t *asked;       /* by place: the last query that found it */
    uint32_t queries;      /* asked so far */
    PLX_VECTOR(uint32_t) found;
};

/* Places and statements must outlive the candidates, and stay as they are. */
enum plx_status plx_candidates_make(const struct plx_statements *statements,
                                    const struct plx_rows_of_places *rows,
                                    struct plx_candidates *candidates);
void plx_candidates_release(struct plx_candidates *candidates);

/* Fills candidates->found with places from the index `from` on, other than the place itself: with
 * a figure where it has one, else without. False: no memory. */
bool plx_candidates_find(struct plx_candidates *candidates, uint32_t place, uint32_t from);

#endif
