/* The reader's work: tags, decisions, notes, the lines of a report's card, and taking them back. */
#include <stdio.h>
#include <string.h>

#include "view/actions.h"
#include "view/cells.h"

bool plx_action_on_claim(struct plx_view *view, const char *lacking)
{
    if (view->hand.kind == PLX_HAND_CLAIM)
        return true;
    plx_view_say(view, lacking);
    return false;
}

/* Sets a value on the claim in hand, or on a report's cell in it. */
static enum plx_effect keep(struct plx_view *view, enum plx_act_kind kind, uint32_t report,
                            const char *value)
{
    const struct plx_view_act act = {.kind = kind, .claim = view->hand.index, .report = report,
                                     .value = value};
    size_t row = plx_rows_find(view, view->hand);
    if (!plx_kept_do(view, &act))
        return PLX_EFFECT_REDRAW;
    if (plx_filtering_asks_marks(view))
        plx_kept_settle(view, row);
    return PLX_EFFECT_KEEP;
}

enum plx_effect plx_action_tag(struct plx_view *view, int value)
{
    (void)value;
    if (!plx_action_on_claim(view, N_("only a claim can be tagged")))
        return PLX_EFFECT_REDRAW;
    bool tagged = !view->kept[view->hand.index].tagged;
    enum plx_effect effect = keep(view, PLX_ACT_TAG, PLX_VIEW_ROW, tagged ? "on" : "");
    if (view->place == PLX_PLACE_REPORTS)
        plx_view_say(view, tagged ? N_("tagged") : N_("tag taken off"));
    return effect;
}

enum plx_effect plx_action_decide(struct plx_view *view, int value)
{
    view->overlay = PLX_OVERLAY_NONE;
    if (!plx_action_on_claim(view, N_("only a claim can be decided")))
        return PLX_EFFECT_REDRAW;
    uint32_t claim = view->hand.index;
    uint32_t report = view->decide_cell ? (uint32_t)view->focus : PLX_VIEW_ROW;
    enum plx_decision before = report == PLX_VIEW_ROW ? view->kept[claim].decision
                                                      : plx_kept_cell(view, claim, report);
    enum plx_decision now = before == (enum plx_decision)value ? PLX_DECISION_NONE
                                                               : (enum plx_decision)value;
    snprintf(view->message, sizeof view->message, "%s%s%s",
             report == PLX_VIEW_ROW ? "" : view->columns[report].id,
             report == PLX_VIEW_ROW ? "" : ": ", plx_say(view->messages, plx_decision_label(now)));
    return keep(view, PLX_ACT_DECISION, report, plx_decision_word(now));
}

/* The choice of decisions goes on, of the cell or of the row. */
enum plx_effect plx_action_decide_cell(struct plx_view *view, int value)
{
    (void)value;
    view->overlay = PLX_OVERLAY_DECIDE;
    if (view->decide_cell)
        view->decide_cell = false;
    else if (view->focus < 0)
        plx_view_say(view, "which cell? Choose a column first (1-9, Tab)");
    else if (!plx_cells_main(&view->claims[view->hand.index], (uint32_t)view->focus))
        plx_view_say(view, "this report has no cell here");
    else
        view->decide_cell = true;
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_note(struct plx_view *view, int value)
{
    (void)value;
    if (!plx_action_on_claim(view, N_("only a claim can be noted")))
        return PLX_EFFECT_REDRAW;
    view->overlay = PLX_OVERLAY_NOTE;
    plx_entry_start(&view->entry, view->kept[view->hand.index].note);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_keep_note(struct plx_view *view)
{
    view->overlay = PLX_OVERLAY_NONE;
    const char *text = plx_buffer_string(&view->entry.text);
    if (view->hand.kind != PLX_HAND_CLAIM ||
        strcmp(text, view->kept[view->hand.index].note) == 0)
        return PLX_EFFECT_REDRAW;
    return keep(view, PLX_ACT_NOTE, PLX_VIEW_ROW, text);
}

enum plx_effect plx_action_fill_in(struct plx_view *view)
{
    view->overlay = PLX_OVERLAY_FIELD;
    plx_entry_start(&view->entry,
                    plx_card_value(view, plx_hold_focus(view), (unsigned)view->overlay_row));
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_keep_field(struct plx_view *view)
{
    const char *text = plx_buffer_string(&view->entry.text);
    const struct plx_view_act act = {.kind = PLX_ACT_CARD, .report = plx_hold_focus(view), .value = text,
                                     .field = (unsigned)view->overlay_row};
    view->overlay = PLX_OVERLAY_CARD;
    if (strcmp(text, plx_card_value(view, act.report, act.field)) == 0)
        return PLX_EFFECT_REDRAW;
    return plx_kept_do(view, &act) ? PLX_EFFECT_KEEP : PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_caret(struct plx_view *view, int value)
{
    plx_entry_move(&view->entry, value);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_caret_edge(struct plx_view *view, int value)
{
    plx_entry_edge(&view->entry, value);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_erase(struct plx_view *view, int value)
{
    if (value < 0 && !view->entry.text.length && view->overlay == PLX_OVERLAY_SEARCH)
        plx_finding_cancel(view);
    else if (value)
        plx_entry_erase(&view->entry, value);
    else
        plx_entry_start(&view->entry, "");
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_undo(struct plx_view *view, int value)
{
    (void)value;
    if (view->keeps)
        return PLX_EFFECT_UNDO;
    size_t row = plx_rows_find(view, view->hand);
    if (plx_kept_undo(view))
        plx_kept_settle(view, row);
    else
        plx_view_say(view, "nothing to take back");
    return PLX_EFFECT_REDRAW;
}
