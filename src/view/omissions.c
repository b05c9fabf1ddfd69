/* The list of the omissions, report by report: what most others have and was not found in it, then what it
 * alone has, the most telling first. */
#include "view/state.h"

#define ALONE_SHOWN 3 /* of what a report alone has, before its fold */

static bool add_lacks(const struct plx_view *view, struct plx_list *list, const struct plx_coverage *coverage)
{
    bool added = plx_lists_add(list, PLX_HAND_LACKS, coverage->report, coverage->report);
    for (size_t i = 0; i < coverage->missing_count && added; i++)
        if (plx_filtering_claim(view, coverage->missing[i].claim))
            added = plx_lists_add(list, PLX_HAND_CLAIM, coverage->missing[i].claim, coverage->report);
    return added;
}

/* A filtered list has no folds. */
static bool add_alone(const struct plx_view *view, struct plx_list *list, const struct plx_coverage *coverage,
                      bool open)
{
    bool added = plx_lists_add(list, PLX_HAND_ALONE, coverage->report, coverage->report);
    for (size_t i = 0; i < coverage->alone_count && added; i++) {
        if (!plx_filtering_claim(view, coverage->alone[i]))
            continue;
        if (i == ALONE_SHOWN && coverage->alone_count > ALONE_SHOWN + 1 && !plx_filtering_active(view)) {
            added = plx_lists_add(list, PLX_HAND_REST, coverage->report, coverage->report);
            if (!open)
                break;
        }
        added = added && plx_lists_add(list, PLX_HAND_CLAIM, coverage->alone[i], coverage->report);
    }
    return added;
}

enum plx_status plx_omissions_build(struct plx_view *view)
{
    struct plx_list *list = &view->omissions;
    bool added = true;
    list->lines.count = 0;
    for (size_t r = 0; r < view->report_count && view->coverage && added; r++)
        added = add_lacks(view, list, &view->coverage[r]) &&
                add_alone(view, list, &view->coverage[r], view->open_rest[r]);
    return added ? PLX_OK : PLX_ERROR_MEMORY;
}

uint32_t plx_omissions_report(const struct plx_view *view)
{
    const struct plx_list *list = &view->omissions;
    if (view->place == PLX_PLACE_OMISSIONS && list->at < list->lines.count)
        return list->lines.items[list->at].report;
    return view->focus >= 0 ? (uint32_t)view->focus : PLX_VIEW_ROW;
}

const struct plx_omission *plx_omissions_of(const struct plx_view *view, uint32_t claim, uint32_t report)
{
    const struct plx_coverage *coverage = view->coverage ? &view->coverage[report] : NULL;
    for (size_t i = 0; coverage && i < coverage->missing_count; i++)
        if (coverage->missing[i].claim == claim)
            return &coverage->missing[i];
    return NULL;
}
