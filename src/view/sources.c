/* The list of the sources: the rows of the credits, then what nobody is credited with. */
#include "view/state.h"

/* Those that the filter lists. */
static bool add_claims(const struct plx_view *view, struct plx_list *list, const struct plx_uncredited *claims,
                       size_t count)
{
    bool added = true;
    for (size_t i = 0; i < count && added; i++)
        if (plx_filtering_claim(view, claims[i].claim))
            added = plx_lists_add(list, PLX_HAND_CLAIM, claims[i].claim, PLX_VIEW_ROW);
    return added;
}

/* Whether it is credited with a claim that the filter lists. */
static bool is_listed(const struct plx_view *view, const struct plx_credit_row *row)
{
    bool listed = !plx_filtering_active(view);
    for (size_t i = 0; i < row->claim_count && !listed; i++)
        listed = plx_filtering_claim(view, row->claims[i].claim);
    return listed;
}

enum plx_status plx_sources_build(struct plx_view *view)
{
    const struct plx_credit_list *credits = &view->credits;
    struct plx_list *list = &view->sources;
    if (!credits->rows && plx_credit_list_make(&view->credits, view->comparison) != PLX_OK)
        return PLX_ERROR_MEMORY;
    bool added = true;
    list->lines.count = 0;
    for (size_t i = 0; i < credits->row_count && added; i++)
        if (is_listed(view, &credits->rows[i]))
            added = plx_lists_add(list, PLX_HAND_CREDIT, i, credits->rows[i].report);
    added = added && add_claims(view, list, credits->shared, credits->shared_count);
    if (credits->single_count && !plx_filtering_active(view)) /* a filtered list has no folds */
        added = added && plx_lists_add(list, PLX_HAND_NOBODY, 0, PLX_VIEW_ROW);
    if (view->open_nobody || plx_filtering_active(view))
        added = added && add_claims(view, list, credits->single, credits->single_count);
    return added ? PLX_OK : PLX_ERROR_MEMORY;
}

size_t plx_sources_line(const struct plx_view *view, struct plx_hand hand)
{
    const struct plx_credit_list *credits = &view->credits;
    for (size_t i = 0; i < credits->row_count && hand.kind == PLX_HAND_CLAIM; i++)
        for (size_t k = 0; k < credits->rows[i].claim_count; k++)
            if (credits->rows[i].claims[k].claim == hand.index)
                return i;
    return view->sources.lines.count;
}

uint32_t plx_sources_newsroom(const struct plx_view *view, uint32_t source)
{
    uint32_t newsroom = view->credited[source].newsroom;
    return newsroom == PLX_NO_SOURCE ? source : newsroom;
}

const struct plx_credit_row *plx_sources_row(const struct plx_view *view, uint32_t report)
{
    const struct plx_credit_row *own = &view->credits.rows[view->hand.index];
    uint32_t newsroom = plx_sources_newsroom(view, own->source);
    if (own->credit_count && own->report == report)
        return own;
    for (size_t i = 0; i < view->credits.row_count; i++) {
        const struct plx_credit_row *row = &view->credits.rows[i];
        if (row->credit_count && row->report == report &&
            plx_sources_newsroom(view, row->source) == newsroom)
            return row;
    }
    return NULL;
}
