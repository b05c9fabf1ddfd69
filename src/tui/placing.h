/* Acts of the store as the view has them: at the claims, reports and cells that hold their places now. */
#ifndef PLX_TUI_PLACING_H
#define PLX_TUI_PLACING_H

#include "store/store.h"
#include "view/view.h"

/* What became of the acts: placed is for plx_view_set_acts, cells that are moved first; lost are those that have
 * no place any more. Values are borrowed from the acts. */
struct plx_placing {
    struct plx_view_act *placed;
    size_t count;
    const struct plx_act **lost;
    size_t lost_count;
};

/* PLX_ERROR_MEMORY leaves it empty; to be released in any case. */
enum plx_status plx_placing_make(struct plx_placing *placing, const struct plx_comparison *comparison,
                                 const struct plx_act *acts, size_t count);
void plx_placing_release(struct plx_placing *placing);

/* The claim that an act of the store speaks of, as the claims stand; PLX_VIEW_ROW where none holds its places, and of a
 * card. */
uint32_t plx_placing_claim(const struct plx_comparison *comparison, const struct plx_act *act);

/* The places that an act of the view speaks of, in the comparison as it stands after it: an array of *count for
 * free(), NULL where there is no memory. A report as a whole; or a cell first where it is of one, then its row. */
struct plx_anchor *plx_placing_anchors(const struct plx_comparison *comparison,
                                       const struct plx_view_act *act, size_t *count);

#endif
