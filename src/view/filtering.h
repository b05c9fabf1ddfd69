/* The filter of the view: which rows of the claims are listed (claims/filter.h has its language). What
 * passes is worked out when it is set, and anew after each act where it asks for what the reader did. A
 * filtered list has no folds. */
#ifndef PLX_VIEW_FILTERING_H
#define PLX_VIEW_FILTERING_H

#include "base/buffer.h"
#include "claims/filter.h"

#define PLX_FILTERING_TAGGED "tag:any" /* what T sets */

struct plx_filtering {
    struct plx_filter *filter;    /* NULL: everything is listed */
    struct plx_buffer expression;
    bool *passes;                 /* by claim, then by check */
    size_t count;                 /* of the claims that do */
};

struct plx_view;
struct plx_hand;

enum plx_status plx_filtering_start(struct plx_view *view);
void plx_filtering_release(struct plx_view *view);

bool plx_filtering_active(const struct plx_view *view);
/* Whether the tagged alone are listed. */
bool plx_filtering_tagged(const struct plx_view *view);
bool plx_filtering_claim(const struct plx_view *view, size_t claim);
bool plx_filtering_check(const struct plx_view *view, size_t check);

/* Sets another; what is wrong with it changes nothing. The row in hand stays where it passes. */
enum plx_status plx_filtering_set(struct plx_view *view, const char *expression,
                                  struct plx_error *error);
/* Of another comparison the same filter, as far as it can be. The list itself is built by the caller. */
void plx_filtering_adopt(struct plx_view *view, const struct plx_filtering *before);
/* Everything is listed again. The list itself is built by the caller. */
void plx_filtering_lift(struct plx_view *view);
/* After an act. The list itself is built by the caller. */
void plx_filtering_refresh(struct plx_view *view);
/* Whether what the reader does changes what is listed. */
bool plx_filtering_asks_marks(const struct plx_view *view);

#endif
