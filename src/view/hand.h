/* What is in hand, and the lists that have it. */
#ifndef PLX_VIEW_HAND_H
#define PLX_VIEW_HAND_H

#include <stddef.h>
#include <stdint.h>

#include "base/vector.h"

enum plx_hand_kind {
    PLX_HAND_NONE,
    PLX_HAND_CLAIM,  /* index: the claim */
    PLX_HAND_CHECK,  /* index: the check */
    PLX_HAND_SHARED, /* the fold of what agrees without a figure */
    PLX_HAND_SINGLE, /* the fold of what one report alone has */
    PLX_HAND_CREDIT, /* index: the row of the credits */
    PLX_HAND_NOBODY, /* the fold of what one report alone has and nobody is credited with */
    PLX_HAND_LACKS,  /* index: the report; the heading of what was not found in it */
    PLX_HAND_ALONE,  /* index: the report; the heading of what it alone has */
    PLX_HAND_REST    /* index: the report; the fold of what else it alone has */
};

struct plx_hand {
    enum plx_hand_kind kind;
    uint32_t index;
};

/* A list beside that of the claims, a line each, made when it is first asked for. */
struct plx_line {
    struct plx_hand hand;
    uint32_t report; /* whose line it is; PLX_VIEW_ROW where it is of none in particular */
};

struct plx_list {
    PLX_VECTOR(struct plx_line) lines;
    size_t at, top; /* the line in hand, and the first that is seen */
};

#endif
