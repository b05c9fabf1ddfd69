/* Between the view and the store: what the reader does is kept at once, and what was kept is shown.
 *
 * A claim goes into the store as the places of its cells' evidence, and an act comes back to the
 * claim that holds most of its places now. */
#ifndef PLX_TUI_KEEPING_H
#define PLX_TUI_KEEPING_H

#include "store/store.h"
#include "view/view.h"

struct plx_keeping {
    struct plx_store *store; /* NULL: nothing is kept */
    const struct plx_comparison *comparison;
    const char *who;
    struct plx_store_report *reports;
};

/* Opens the store in the folder (NULL: nothing is kept). Where that cannot be, keeping goes on
 * without: the status, and *error says why. */
enum plx_status plx_keeping_open(struct plx_keeping *keeping,
                                 const struct plx_comparison *comparison, const char *folder,
                                 const char *who, struct plx_error *error);
void plx_keeping_close(struct plx_keeping *keeping);

/* Shows in the view all that is kept; says what has lost its place. */
void plx_keeping_show(struct plx_keeping *keeping, struct plx_view *view);
/* The same where another window has written since; whether it has. */
bool plx_keeping_refresh(struct plx_keeping *keeping, struct plx_view *view);
/* After PLX_EFFECT_KEEP and PLX_EFFECT_UNDO; what failed is said in the view. */
void plx_keeping_add(struct plx_keeping *keeping, struct plx_view *view);
void plx_keeping_undo(struct plx_keeping *keeping, struct plx_view *view);

/* After PLX_EFFECT_LOG, and where the log is shown and something was done: tells the view all of it. */
void plx_keeping_log(struct plx_keeping *keeping, struct plx_view *view);

#endif
