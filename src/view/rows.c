/* The list of the claims view: conflicts, checks, what cannot be told, what fits, what is the
 * same; then two folds, of what agrees without a figure and of what one report alone has. Filtered it has
 * no folds. */
#include "view/state.h"

static void add(struct plx_view *view, enum plx_hand_kind kind, size_t index)
{
    view->rows[view->row_count++] = (struct plx_hand){kind, (uint32_t)index};
}

static bool in_shared_fold(const struct plx_claim *claim)
{
    return claim->verdict == PLX_VERDICT_AGREE && !claim->figure;
}

static bool in_single_fold(const struct plx_claim *claim)
{
    return claim->verdict == PLX_VERDICT_SINGLE && claim->cell_count; /* none: all was moved out */
}

static bool conflicts(const struct plx_claim *claim)
{
    return claim->verdict == PLX_VERDICT_CONFLICT;
}

static bool is_no_conflict(const struct plx_claim *claim)
{
    return !conflicts(claim);
}

static bool stands_open(const struct plx_claim *claim)
{
    return !conflicts(claim) && !in_shared_fold(claim) && claim->verdict != PLX_VERDICT_SINGLE;
}

static void add_claims(struct plx_view *view, bool (*wanted)(const struct plx_claim *claim))
{
    for (size_t i = 0; i < view->claim_count; i++)
        if (plx_filtering_claim(view, i) && wanted(&view->claims[i]))
            add(view, PLX_HAND_CLAIM, i);
}

static void add_fold(struct plx_view *view, enum plx_hand_kind kind, bool open,
                     bool (*wanted)(const struct plx_claim *claim))
{
    size_t fold = view->row_count;
    add(view, kind, 0);
    add_claims(view, wanted);
    if (view->row_count == fold + 1)
        view->row_count = fold;
    else if (!open)
        view->row_count = fold + 1;
}

void plx_rows_build(struct plx_view *view)
{
    view->row_count = 0;
    add_claims(view, conflicts);
    for (size_t i = 0; i < view->check_count; i++)
        if (plx_filtering_check(view, i))
            add(view, PLX_HAND_CHECK, i);
    if (plx_filtering_active(view)) {
        add_claims(view, is_no_conflict);
        return;
    }
    add_claims(view, stands_open);
    add_fold(view, PLX_HAND_SHARED, view->open_shared, in_shared_fold);
    add_fold(view, PLX_HAND_SINGLE, view->open_single, in_single_fold);
}

size_t plx_rows_find(const struct plx_view *view, struct plx_hand hand)
{
    for (size_t i = 0; i < view->row_count; i++)
        if (view->rows[i].kind == hand.kind && view->rows[i].index == hand.index)
            return i;
    return view->row_count;
}

void plx_rows_show(struct plx_view *view)
{
    if (view->hand.kind == PLX_HAND_CLAIM) {
        const struct plx_claim *claim = &view->claims[view->hand.index];
        if (!plx_filtering_claim(view, view->hand.index)) {
            plx_filtering_lift(view);
            plx_view_say(view, "not among what was filtered: all claims are listed again");
        }
        if (!plx_filtering_active(view)) {
            view->open_shared = view->open_shared || in_shared_fold(claim);
            view->open_single = view->open_single || in_single_fold(claim);
        }
    }
    plx_rows_build(view);
    if (plx_rows_find(view, view->hand) == view->row_count)
        view->hand = view->row_count ? view->rows[0] : (struct plx_hand){0};
}

bool plx_rows_difference(const struct plx_view *view, struct plx_hand hand)
{
    if (hand.kind == PLX_HAND_CHECK)
        return true;
    if (hand.kind != PLX_HAND_CLAIM)
        return false;
    enum plx_verdict verdict = view->claims[hand.index].verdict;
    return verdict == PLX_VERDICT_CONFLICT || verdict == PLX_VERDICT_UNCLEAR;
}
