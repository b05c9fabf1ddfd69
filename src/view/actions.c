/* What each action does to the state. One function an action, one table. */
#include <stdio.h>
#include <string.h>

#include "view/cells.h"
#include "view/state.h"

static void say(struct plx_view *view, const char *message)
{
    snprintf(view->message, sizeof view->message, "%s", message);
}

static void take(struct plx_view *view, struct plx_hand hand)
{
    view->hand = hand;
    plx_hold_hand(view);
}

static bool in_facts(const struct plx_view *view)
{
    return view->place == PLX_PLACE_REPORTS && view->facts_shown;
}

/* ---- movement ---- */

static size_t stepped(size_t at, size_t count, int64_t steps)
{
    int64_t to = (int64_t)at + steps;
    return !count || to < 0 ? 0 : to >= (int64_t)count ? count - 1 : (size_t)to;
}

static void move_row(struct plx_view *view, int64_t steps)
{
    if (view->row_count)
        take(view, view->rows[stepped(plx_rows_find(view, view->hand), view->row_count, steps)]);
}

static void move_fact(struct plx_view *view, int64_t steps)
{
    uint32_t report = plx_hold_focus(view);
    struct plx_column *column = &view->columns[report];
    if (!column->fact_count)
        return;
    column->fact = stepped(column->fact, column->fact_count, steps);
    plx_hold_byte(view, report, view->facts[column->facts[column->fact]].around.start);
}

static void scroll(struct plx_view *view, int64_t lines)
{
    uint32_t focus = plx_hold_focus(view);
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->locked || r == focus)
            plx_hold_scroll(view, r, (int)lines);
}

static enum plx_effect move(struct plx_view *view, int value)
{
    if (view->overlay == PLX_OVERLAY_HELP)
        view->overlay_top = stepped(view->overlay_top, view->overlay_count, value);
    else if (view->overlay != PLX_OVERLAY_NONE)
        view->overlay_row = stepped(view->overlay_row, view->overlay_count, value);
    else if (view->place == PLX_PLACE_CLAIMS)
        move_row(view, value);
    else if (in_facts(view))
        move_fact(view, value);
    else
        scroll(view, value);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect page(struct plx_view *view, int value)
{
    unsigned lines = view->list_lines > 2 ? view->list_lines - 1 : 1;
    if (view->overlay == PLX_OVERLAY_HELP || view->place == PLX_PLACE_CLAIMS)
        return move(view, value * (int)lines);
    scroll(view, value * (int64_t)(view->text_lines > 2 ? view->text_lines - 1 : 1));
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect edge(struct plx_view *view, int value)
{
    bool text = view->overlay == PLX_OVERLAY_NONE && view->place == PLX_PLACE_REPORTS &&
                !view->facts_shown;
    if (!text)
        return move(view, value * (1 << 28));
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->locked || r == plx_hold_focus(view))
            plx_hold_edge(view, r, value > 0);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect difference(struct plx_view *view, int value)
{
    size_t at = plx_rows_find(view, view->hand);
    int64_t row = at < view->row_count ? (int64_t)at : -1;
    do
        row += value;
    while (row >= 0 && row < (int64_t)view->row_count &&
           !plx_rows_difference(view, view->rows[row]));
    if (row < 0 || row >= (int64_t)view->row_count)
        say(view, value > 0 ? "no further difference" : "no difference before this one");
    else
        take(view, view->rows[row]);
    return PLX_EFFECT_REDRAW;
}

/* ---- columns ---- */

static void focus_on(struct plx_view *view, uint32_t report)
{
    view->focus = (int)report;
    if (view->place == PLX_PLACE_REPORTS && !view->zoomed)
        plx_hold_want(view, report);
}

static enum plx_effect column(struct plx_view *view, int value)
{
    if (value == 0) {
        view->focus = -1;
        view->zoomed = false;
    } else if ((size_t)value > view->report_count) {
        snprintf(view->message, sizeof view->message, "there %s %zu report%s",
                 view->report_count == 1 ? "is" : "are", view->report_count,
                 view->report_count == 1 ? "" : "s");
    } else {
        focus_on(view, (uint32_t)value - 1);
    }
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect side(struct plx_view *view, int value)
{
    int count = (int)view->report_count;
    int at = view->focus >= 0                     ? view->focus + value
             : view->place == PLX_PLACE_REPORTS   ? (int)view->wanted[0] + value
             : value > 0                          ? 0
                                                  : count - 1;
    focus_on(view, (uint32_t)(at < 0 ? 0 : at >= count ? count - 1 : at));
    return PLX_EFFECT_REDRAW;
}

/* Round and round the columns that are seen; in the claims all are. */
static enum plx_effect turn(struct plx_view *view, int value)
{
    int count = (int)view->report_count;
    int from = view->focus >= 0                   ? view->focus
               : view->place == PLX_PLACE_REPORTS ? (int)view->wanted[0]
               : value > 0                        ? count - 1
                                                  : 0;
    size_t fit = view->place == PLX_PLACE_REPORTS && !view->zoomed ? plx_hold_fit(view)
                                                                   : view->report_count;
    for (int step = 1; step <= count; step++) {
        uint32_t report = (uint32_t)((from + value * step + 2 * count) % count);
        for (size_t i = 0; i < fit; i++)
            if (view->wanted[i] == report) {
                view->focus = (int)report;
                return PLX_EFFECT_REDRAW;
            }
    }
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect zoom(struct plx_view *view, int value)
{
    (void)value;
    plx_hold_keep(view);
    view->focus = (int)plx_hold_focus(view);
    view->zoomed = !view->zoomed;
    if (!view->zoomed)
        plx_hold_want(view, (uint32_t)view->focus);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect lock(struct plx_view *view, int value)
{
    (void)value;
    view->locked = !view->locked;
    say(view, view->locked ? "all columns scroll together" : "this column scrolls alone");
    return PLX_EFFECT_REDRAW;
}

/* ---- places ---- */

static enum plx_effect claims(struct plx_view *view, int value)
{
    (void)value;
    view->place = PLX_PLACE_CLAIMS;
    view->zoomed = false;
    plx_rows_show(view);
    plx_hold_hand(view);
    return PLX_EFFECT_REDRAW;
}

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

static enum plx_effect reports(struct plx_view *view, int value)
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

static enum plx_effect facts(struct plx_view *view, int value)
{
    if (view->place == PLX_PLACE_REPORTS) {
        view->facts_shown = !view->facts_shown;
        return PLX_EFFECT_REDRAW;
    }
    view->facts_shown = true;
    return reports(view, value);
}

static enum plx_effect open_claim(struct plx_view *view)
{
    const struct plx_claim *claim = &view->claims[view->hand.index];
    if (view->focus >= 0 && !plx_cells_main(claim, (uint32_t)view->focus)) {
        const struct plx_column *at = &view->columns[view->focus];
        snprintf(view->message, sizeof view->message, "%s: not found%s", at->id,
                 at->near_count ? "; these are its nearest words" : ", and nothing near it");
        if (!at->near_count)
            return PLX_EFFECT_REDRAW;
    }
    return reports(view, 0);
}

static enum plx_effect open_fact(struct plx_view *view)
{
    const struct plx_column *at = &view->columns[plx_hold_focus(view)];
    uint32_t claim =
        at->fact_count ? view->places[at->facts[at->fact]].claim : PLX_VIEW_NO_FACT;
    if (claim == PLX_VIEW_NO_FACT) {
        say(view, at->fact_count ? "this fact stands in no claim" : "no fact here");
        return PLX_EFFECT_REDRAW;
    }
    size_t fact = at->fact;
    uint32_t focus = plx_hold_focus(view);
    view->focus = (int)focus;
    take(view, (struct plx_hand){PLX_HAND_CLAIM, claim});
    plx_hold_want(view, focus);
    view->focus = (int)focus;
    fact_of_hand(view);
    view->columns[focus].fact = fact;
    plx_rows_show(view);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect choose(struct plx_view *view);
static enum plx_effect keep_note(struct plx_view *view);
static enum plx_effect fill_in(struct plx_view *view);
static enum plx_effect keep_field(struct plx_view *view);

static enum plx_effect open_it(struct plx_view *view, int value)
{
    (void)value;
    if (view->overlay == PLX_OVERLAY_NOTE)
        return keep_note(view);
    if (view->overlay == PLX_OVERLAY_FIELD)
        return keep_field(view);
    if (view->overlay == PLX_OVERLAY_CARD)
        return fill_in(view);
    if (view->overlay != PLX_OVERLAY_NONE)
        return choose(view);
    if (in_facts(view))
        return open_fact(view);
    if (view->place == PLX_PLACE_REPORTS || view->hand.kind == PLX_HAND_CHECK)
        return reports(view, 0);
    if (view->hand.kind == PLX_HAND_CLAIM)
        return open_claim(view);
    if (view->hand.kind == PLX_HAND_SHARED)
        view->open_shared = !view->open_shared;
    if (view->hand.kind == PLX_HAND_SINGLE)
        view->open_single = !view->open_single;
    plx_rows_build(view);
    return PLX_EFFECT_REDRAW;
}

/* ---- tags, decisions, notes ---- */

static bool on_claim(struct plx_view *view, const char *done)
{
    if (view->hand.kind == PLX_HAND_CLAIM)
        return true;
    snprintf(view->message, sizeof view->message, "only a claim can be %s", done);
    return false;
}

/* Sets a value on the claim in hand, or on a report's cell in it. */
static enum plx_effect keep(struct plx_view *view, enum plx_act_kind kind, uint32_t report,
                            const char *value)
{
    const struct plx_view_act act = {kind, view->hand.index, report, value, false, 0};
    return plx_kept_do(view, &act) ? PLX_EFFECT_KEEP : PLX_EFFECT_REDRAW;
}

static enum plx_effect tag(struct plx_view *view, int value)
{
    (void)value;
    if (!on_claim(view, "tagged"))
        return PLX_EFFECT_REDRAW;
    bool tagged = !view->kept[view->hand.index].tagged;
    size_t row = plx_rows_find(view, view->hand);
    enum plx_effect effect = keep(view, PLX_ACT_TAG, PLX_VIEW_ROW, tagged ? "on" : "");
    if (view->tagged_only)
        plx_kept_settle(view, row);
    else if (view->place == PLX_PLACE_REPORTS)
        say(view, tagged ? "tagged" : "tag taken off");
    return effect;
}

static enum plx_effect decide(struct plx_view *view, int value)
{
    view->overlay = PLX_OVERLAY_NONE;
    if (!on_claim(view, "decided"))
        return PLX_EFFECT_REDRAW;
    uint32_t claim = view->hand.index;
    uint32_t report = view->decide_cell ? (uint32_t)view->focus : PLX_VIEW_ROW;
    enum plx_decision before = report == PLX_VIEW_ROW ? view->kept[claim].decision
                                                      : plx_kept_cell(view, claim, report);
    enum plx_decision now = before == (enum plx_decision)value ? PLX_DECISION_NONE
                                                               : (enum plx_decision)value;
    snprintf(view->message, sizeof view->message, "%s%s%s",
             report == PLX_VIEW_ROW ? "" : view->columns[report].id,
             report == PLX_VIEW_ROW ? "" : ": ", plx_decision_label(now));
    return keep(view, PLX_ACT_DECISION, report, plx_decision_word(now));
}

/* The choice of decisions goes on, of the cell or of the row. */
static enum plx_effect decide_cell(struct plx_view *view, int value)
{
    (void)value;
    view->overlay = PLX_OVERLAY_DECIDE;
    if (view->decide_cell)
        view->decide_cell = false;
    else if (view->focus < 0)
        say(view, "which cell? Choose a column first (1-9, Tab)");
    else if (!plx_cells_main(&view->claims[view->hand.index], (uint32_t)view->focus))
        say(view, "this report has no cell here");
    else
        view->decide_cell = true;
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect note(struct plx_view *view, int value)
{
    (void)value;
    if (!on_claim(view, "noted"))
        return PLX_EFFECT_REDRAW;
    view->overlay = PLX_OVERLAY_NOTE;
    plx_entry_start(&view->entry, view->kept[view->hand.index].note);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect keep_note(struct plx_view *view)
{
    view->overlay = PLX_OVERLAY_NONE;
    const char *text = plx_buffer_string(&view->entry.text);
    if (view->hand.kind != PLX_HAND_CLAIM ||
        strcmp(text, view->kept[view->hand.index].note) == 0)
        return PLX_EFFECT_REDRAW;
    return keep(view, PLX_ACT_NOTE, PLX_VIEW_ROW, text);
}

static enum plx_effect fill_in(struct plx_view *view)
{
    view->overlay = PLX_OVERLAY_FIELD;
    plx_entry_start(&view->entry,
                    plx_card_value(view, plx_hold_focus(view), (unsigned)view->overlay_row));
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect keep_field(struct plx_view *view)
{
    const char *text = plx_buffer_string(&view->entry.text);
    const struct plx_view_act act = {PLX_ACT_CARD, 0, plx_hold_focus(view), text, false,
                                     (unsigned)view->overlay_row};
    view->overlay = PLX_OVERLAY_CARD;
    if (strcmp(text, plx_card_value(view, act.report, act.field)) == 0)
        return PLX_EFFECT_REDRAW;
    return plx_kept_do(view, &act) ? PLX_EFFECT_KEEP : PLX_EFFECT_REDRAW;
}

static enum plx_effect caret(struct plx_view *view, int value)
{
    plx_entry_move(&view->entry, value);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect caret_edge(struct plx_view *view, int value)
{
    plx_entry_edge(&view->entry, value);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect erase(struct plx_view *view, int value)
{
    if (value)
        plx_entry_erase(&view->entry, value);
    else
        plx_entry_start(&view->entry, "");
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect undo(struct plx_view *view, int value)
{
    (void)value;
    if (view->keeps)
        return PLX_EFFECT_UNDO;
    size_t row = plx_rows_find(view, view->hand);
    if (plx_kept_undo(view))
        plx_kept_settle(view, row);
    else
        say(view, "nothing to take back");
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect tagged(struct plx_view *view, int value)
{
    (void)value;
    if (!view->tagged_only && !plx_kept_tagged(view)) {
        say(view, "nothing is tagged (t tags)");
        return PLX_EFFECT_REDRAW;
    }
    view->tagged_only = !view->tagged_only;
    plx_rows_build(view);
    if (plx_rows_find(view, view->hand) == view->row_count && view->row_count)
        take(view, view->rows[0]);
    return PLX_EFFECT_REDRAW;
}

/* ---- export ---- */

static enum plx_effect write_out(struct plx_view *view, int value)
{
    view->overlay = PLX_OVERLAY_NONE;
    view->format = (enum plx_format)value;
    plx_export_select(view);
    return PLX_EFFECT_EXPORT;
}

/* ---- overlays ---- */

static enum plx_effect show(struct plx_view *view, enum plx_overlay overlay)
{
    view->overlay = overlay;
    view->overlay_row = view->overlay_top = 0;
    view->overlay_count = overlay == PLX_OVERLAY_HELP   ? 1u << 20 /* until it is drawn */
                          : overlay == PLX_OVERLAY_CARD ? PLX_CARD_FIELDS
                                                        : plx_menu_count(view);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect menu(struct plx_view *view, int value)
{
    (void)value;
    return show(view, PLX_OVERLAY_MENU);
}

static enum plx_effect export_menu(struct plx_view *view, int value)
{
    (void)value;
    return show(view, PLX_OVERLAY_EXPORT);
}

static enum plx_effect decisions(struct plx_view *view, int value)
{
    (void)value;
    view->decide_cell = false;
    return on_claim(view, "decided") ? show(view, PLX_OVERLAY_DECIDE) : PLX_EFFECT_REDRAW;
}

static enum plx_effect card(struct plx_view *view, int value)
{
    (void)value;
    return show(view, PLX_OVERLAY_CARD);
}

static enum plx_effect help(struct plx_view *view, int value)
{
    (void)value;
    return show(view, PLX_OVERLAY_HELP);
}

static enum plx_effect choose(struct plx_view *view)
{
    const struct plx_key_row *row = plx_menu_row(view, view->overlay_row);
    view->overlay = PLX_OVERLAY_NONE;
    if (!row)
        return PLX_EFFECT_REDRAW;
    return plx_action_do(view, row->action, row->value == PLX_VALUE_OF_KEY ? 1 : row->value);
}

/* ---- leaving ---- */

static bool go_back(struct plx_view *view)
{
    if (view->overlay == PLX_OVERLAY_FIELD)
        view->overlay = PLX_OVERLAY_CARD;
    else if (view->overlay != PLX_OVERLAY_NONE)
        view->overlay = PLX_OVERLAY_NONE;
    else if (view->zoomed)
        zoom(view, 0);
    else if (view->place == PLX_PLACE_REPORTS && view->report_count > 1)
        claims(view, 0);
    else if (view->tagged_only)
        tagged(view, 0);
    else
        return false;
    return true;
}

static enum plx_effect back(struct plx_view *view, int value)
{
    (void)value;
    if (!go_back(view))
        say(view, "this is the top: q leaves");
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect leave(struct plx_view *view, int value)
{
    (void)value;
    return go_back(view) ? PLX_EFFECT_REDRAW : PLX_EFFECT_QUIT;
}

static enum plx_effect quit(struct plx_view *view, int value)
{
    (void)view;
    (void)value;
    return PLX_EFFECT_QUIT;
}

static enum plx_effect repaint(struct plx_view *view, int value)
{
    (void)view;
    (void)value;
    return PLX_EFFECT_REPAINT;
}

static enum plx_effect suspend(struct plx_view *view, int value)
{
    (void)view;
    (void)value;
    return PLX_EFFECT_SUSPEND;
}

typedef enum plx_effect handler(struct plx_view *view, int value);

static handler *const handlers[] = {
    [PLX_ACTION_MOVE] = move,
    [PLX_ACTION_PAGE] = page,
    [PLX_ACTION_EDGE] = edge,
    [PLX_ACTION_COLUMN] = column,
    [PLX_ACTION_SIDE] = side,
    [PLX_ACTION_TURN] = turn,
    [PLX_ACTION_CLAIMS] = claims,
    [PLX_ACTION_REPORTS] = reports,
    [PLX_ACTION_FACTS] = facts,
    [PLX_ACTION_DIFFERENCE] = difference,
    [PLX_ACTION_OPEN] = open_it,
    [PLX_ACTION_BACK] = back,
    [PLX_ACTION_LEAVE] = leave,
    [PLX_ACTION_QUIT] = quit,
    [PLX_ACTION_TAG] = tag,
    [PLX_ACTION_TAGGED] = tagged,
    [PLX_ACTION_DECISIONS] = decisions,
    [PLX_ACTION_DECIDE] = decide,
    [PLX_ACTION_CELL] = decide_cell,
    [PLX_ACTION_NOTE] = note,
    [PLX_ACTION_CARD] = card,
    [PLX_ACTION_CARET] = caret,
    [PLX_ACTION_CARET_EDGE] = caret_edge,
    [PLX_ACTION_ERASE] = erase,
    [PLX_ACTION_UNDO] = undo,
    [PLX_ACTION_EXPORT] = export_menu,
    [PLX_ACTION_WRITE] = write_out,
    [PLX_ACTION_ZOOM] = zoom,
    [PLX_ACTION_LOCK] = lock,
    [PLX_ACTION_MENU] = menu,
    [PLX_ACTION_HELP] = help,
    [PLX_ACTION_REPAINT] = repaint,
    [PLX_ACTION_SUSPEND] = suspend,
};

enum plx_effect plx_action_do(struct plx_view *view, enum plx_action action, int value)
{
    if (action >= sizeof handlers / sizeof *handlers || !handlers[action])
        return PLX_EFFECT_NONE;
    return handlers[action](view, value);
}
