/* The screens that a reader goes to, and what Enter opens in each. */
#include <stdio.h>

#include "view/actions.h"
#include "view/cells.h"

/* ---- the claims, and the lists beside them ---- */

/* The row in hand of the claims is remembered where the next list has other lines. */
static void enter_list(struct plx_view *view, enum plx_place place)
{
    if (view->place == PLX_PLACE_CLAIMS || view->hand.kind == PLX_HAND_CLAIM)
        view->row = view->hand;
    view->place = view->list = place;
    view->zoomed = false;
}

enum plx_effect plx_action_claims(struct plx_view *view, int value)
{
    (void)value;
    enter_list(view, PLX_PLACE_CLAIMS);
    if (view->hand.kind > PLX_HAND_SINGLE)
        view->hand = view->row;
    plx_rows_show(view);
    plx_hold_hand(view);
    return PLX_EFFECT_REDRAW;
}

static bool same_hand(struct plx_hand a, struct plx_hand b)
{
    return a.kind == b.kind && a.index == b.index;
}

/* The line that speaks of the claim in hand, else the one where the reader was. */
static size_t line_of_hand(struct plx_view *view, const struct plx_list *list)
{
    if (list->at < list->lines.count && same_hand(list->lines.items[list->at].hand, view->hand))
        return list->at;
    size_t line = plx_lists_find(list, view->hand);
    if (line == list->lines.count && view->place == PLX_PLACE_SOURCES)
        line = plx_sources_line(view, view->hand);
    return line < list->lines.count ? line : list->at;
}

static enum plx_effect show_list(struct plx_view *view, enum plx_place place)
{
    enter_list(view, place);
    plx_lists_rebuild(view);
    plx_lists_take(view, line_of_hand(view, plx_lists_shown(view)));
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_sources(struct plx_view *view, int value)
{
    (void)value;
    return show_list(view, PLX_PLACE_SOURCES);
}

enum plx_effect plx_action_omissions(struct plx_view *view, int value)
{
    (void)value;
    show_list(view, PLX_PLACE_OMISSIONS);
    if (!view->omissions.at && view->hand.kind == PLX_HAND_LACKS) /* a heading has nothing to show below */
        plx_lists_take(view, 1);
    return PLX_EFFECT_REDRAW;
}

/* The latest is in hand. Without a caller that keeps it, it is what this view has seen. */
enum plx_effect plx_action_log(struct plx_view *view, int value)
{
    (void)value;
    enter_list(view, PLX_PLACE_LOG);
    plx_lists_rebuild(view);
    plx_lists_take(view, 0);
    return view->keeps ? PLX_EFFECT_LOG : PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_list(struct plx_view *view, enum plx_place place)
{
    return place == PLX_PLACE_SOURCES     ? plx_action_sources(view, 0)
           : place == PLX_PLACE_OMISSIONS ? plx_action_omissions(view, 0)
           : place == PLX_PLACE_LOG       ? plx_action_log(view, 0)
                                          : plx_action_claims(view, 0);
}

/* ---- the reports ---- */

/* The fact in hand becomes the one that carries the claim in hand. */
static void fact_of_hand(struct plx_view *view)
{
    if (view->hand.kind != PLX_HAND_CLAIM)
        return;
    for (uint32_t r = 0; r < view->report_count; r++) {
        const struct plx_cell *cell = plx_cells_main(&view->claims[view->hand.index], r);
        struct plx_column *column = &view->columns[r];
        for (size_t i = 0; cell && cell->fact_count && i < column->fact_count; i++)
            if (column->facts[i] == cell->facts[0])
                column->fact = i;
    }
}

enum plx_effect plx_action_reports(struct plx_view *view, int value)
{
    (void)value;
    int focus = view->focus;
    view->place = PLX_PLACE_REPORTS;
    plx_hold_hand(view);
    if (focus >= 0) { /* the column that the reader has chosen is seen, whatever stands in it */
        plx_hold_want(view, (uint32_t)focus);
        view->focus = focus;
    }
    fact_of_hand(view);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_facts(struct plx_view *view, int value)
{
    if (view->place == PLX_PLACE_REPORTS) {
        view->facts_shown = !view->facts_shown;
        return PLX_EFFECT_REDRAW;
    }
    view->facts_shown = true;
    return plx_action_reports(view, value);
}

/* What is not found leads to its nearest words; where there are none, from the claims to nowhere. */
static enum plx_effect open_claim(struct plx_view *view)
{
    const struct plx_claim *claim = &view->claims[view->hand.index];
    uint32_t report = plx_omissions_report(view);
    if (report != PLX_VIEW_ROW && !plx_cells_main(claim, report)) {
        const struct plx_column *at = &view->columns[report];
        snprintf(view->message, sizeof view->message,
                 at->near_count
                     ? plx_say(view->messages, "%s: not found; these are its nearest words")
                     : plx_say(view->messages, "%s: not found, and nothing near it"),
                 at->id);
        if (!at->near_count && view->place == PLX_PLACE_CLAIMS)
            return PLX_EFFECT_REDRAW;
    }
    if (view->place == PLX_PLACE_OMISSIONS)
        view->focus = (int)report;
    return plx_action_reports(view, 0);
}

static enum plx_effect open_fact(struct plx_view *view)
{
    const struct plx_column *at = &view->columns[plx_hold_focus(view)];
    uint32_t claim =
        at->fact_count ? view->places[at->facts[at->fact]].claim : PLX_VIEW_NO_FACT;
    if (claim == PLX_VIEW_NO_FACT) {
        plx_view_say(view, at->fact_count ? N_("this fact stands in no claim") : N_("no fact here"));
        return PLX_EFFECT_REDRAW;
    }
    size_t fact = at->fact;
    uint32_t focus = plx_hold_focus(view);
    view->focus = (int)focus;
    plx_action_take(view, (struct plx_hand){PLX_HAND_CLAIM, claim});
    plx_hold_want(view, focus);
    view->focus = (int)focus;
    fact_of_hand(view);
    view->columns[focus].fact = fact;
    plx_rows_show(view);
    return PLX_EFFECT_REDRAW;
}

/* ---- what Enter opens ---- */

enum plx_effect plx_action_enter(struct plx_view *view)
{
    if (plx_action_in_facts(view))
        return open_fact(view);
    if (view->early || view->place == PLX_PLACE_REPORTS || view->hand.kind == PLX_HAND_CHECK ||
        view->hand.kind == PLX_HAND_CREDIT)
        return plx_action_reports(view, 0);
    if (view->hand.kind == PLX_HAND_CLAIM)
        return open_claim(view);
    if (view->hand.kind == PLX_HAND_NONE)
        plx_view_say(view, N_("no claim holds these words now"));
    if (view->hand.kind == PLX_HAND_SHARED)
        view->open_shared = !view->open_shared;
    if (view->hand.kind == PLX_HAND_SINGLE)
        view->open_single = !view->open_single;
    if (view->hand.kind == PLX_HAND_NOBODY)
        view->open_nobody = !view->open_nobody;
    if (view->hand.kind == PLX_HAND_REST)
        view->open_rest[view->hand.index] = !view->open_rest[view->hand.index];
    if (view->place != PLX_PLACE_CLAIMS)
        return plx_action_list(view, view->place);
    plx_rows_build(view);
    return PLX_EFFECT_REDRAW;
}
