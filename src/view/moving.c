/* Cells taken out of their rows, and put into others: the acts that do it, and the comparison that they
 * come to. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claims/amend.h"
#include "view/actions.h"
#include "view/cells.h"

#define OUT "out"
#define IN "in"

static bool is_in(const struct plx_view_act *act)
{
    return strcmp(act->value, IN) == 0;
}

/* ---- the comparison as it is put ---- */

static struct plx_amendment *list_amendments(const struct plx_view *view, size_t *count)
{
    struct plx_amendment *list = calloc(view->acts.count + 1, sizeof *list);
    *count = 0;
    for (size_t i = 0; list && i < view->acts.count; i++) {
        const struct plx_view_act *act = &view->acts.items[i];
        if (act->kind != PLX_ACT_MEMBER || !*act->value)
            continue;
        list[(*count)++] = is_in(act)
                               ? (struct plx_amendment){act->from, act->report, act->claim}
                               : (struct plx_amendment){act->claim, act->report, PLX_AMEND_OUT};
    }
    return list;
}

static bool adopt(struct plx_view *view, struct plx_comparison *amended)
{
    struct plx_comparison *old = view->amended;
    if (!plx_view_adopt(view, amended ? amended : view->base)) {
        plx_comparison_free(&amended);
        return false;
    }
    view->amended = amended;
    plx_comparison_free(&old);
    return true;
}

enum plx_status plx_view_amend(const struct plx_view *view, const struct plx_comparison *base,
                               struct plx_comparison **amended)
{
    size_t count;
    struct plx_amendment *list = list_amendments(view, &count);
    *amended = NULL;
    enum plx_status status = list ? PLX_OK : PLX_ERROR_MEMORY;
    if (list && count)
        status = plx_comparison_amend(base, list, count, amended);
    free(list);
    return status;
}

bool plx_moving_apply(struct plx_view *view)
{
    struct plx_comparison *amended;
    bool made = plx_view_amend(view, view->base, &amended) == PLX_OK;
    if (made && (amended || view->amended))
        made = adopt(view, amended);
    if (made)
        return true;
    view->failed = true;
    plx_view_say(view, N_("out of memory"));
    return false;
}

/* Whether a later act moves the report's cell of that row again. */
static bool is_last(const struct plx_view *view, size_t index)
{
    const struct plx_view_act *act = &view->acts.items[index];
    for (size_t i = index + 1; i < view->acts.count; i++)
        if (view->acts.items[i].kind == PLX_ACT_MEMBER && view->acts.items[i].claim == act->claim &&
            view->acts.items[i].report == act->report)
            return false;
    return true;
}

const char *plx_moving_words(const struct plx_view *view, struct plx_grid *grid, uint32_t claim)
{
    const char *words = "";
    for (size_t i = 0; i < view->acts.count; i++) {
        const struct plx_view_act *act = &view->acts.items[i];
        if (act->kind == PLX_ACT_MEMBER && act->claim == claim && *act->value &&
            is_last(view, i))
            words = plx_grid_format(grid, "%s%s   ", words,
                                    plx_grid_format(grid, is_in(act) ? plx_say(view->messages, "%s put in")
                                                                     : plx_say(view->messages, "%s taken out"),
                                                    view->columns[act->report].id));
    }
    return words;
}

/* ---- on a key ---- */

/* The report whose cell is meant: that of the column in hand, or the only one in the row. */
static bool cell_in_hand(struct plx_view *view, uint32_t *report)
{
    const struct plx_claim *claim = &view->claims[view->hand.index];
    uint32_t named = plx_omissions_report(view);
    if (named == PLX_VIEW_ROW && claim->report_count == 1)
        named = claim->cells[0].report;
    if (named == PLX_VIEW_ROW)
        plx_view_say(view, N_("which cell? Choose a column first (1-9, Tab)"));
    else if (!plx_cells_main(claim, named))
        plx_view_say(view, N_("this report has no cell here"));
    else
        return *report = named, true;
    return false;
}

static struct plx_span first_words(const struct plx_claim *claim, uint32_t report)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report)
            return claim->cells[i].evidence;
    return (struct plx_span){0, 0};
}

static enum plx_effect move(struct plx_view *view, const struct plx_view_act *act, const char *done)
{
    size_t row = plx_rows_find(view, view->hand);
    if (!plx_kept_do(view, act))
        return PLX_EFFECT_REDRAW;
    if (is_in(act))
        view->hand = (struct plx_hand){PLX_HAND_CLAIM, act->claim};
    plx_kept_settle(view, row);
    plx_hold_hand(view);
    plx_view_message(view, done);
    return PLX_EFFECT_KEEP;
}

enum plx_effect plx_action_take_out(struct plx_view *view, int value)
{
    (void)value;
    uint32_t report;
    if (!plx_action_on_claim(view, N_("only a cell of a claim can be taken out")) || !cell_in_hand(view, &report))
        return PLX_EFFECT_REDRAW;
    const struct plx_claim *claim = &view->claims[view->hand.index];
    if (claim->report_count < 2) {
        plx_view_say(view, N_("this row is of one report already"));
        return PLX_EFFECT_REDRAW;
    }
    const struct plx_view_act act = {.kind = PLX_ACT_MEMBER, .claim = view->hand.index, .report = report,
                                     .value = OUT, .words = first_words(claim, report)};
    char done[256];
    snprintf(done, sizeof done,
             plx_say(view->messages, "%s taken out: a row of its own now, in one report only ({undo}: undo)"),
             view->columns[report].id);
    return move(view, &act, done);
}

/* The one row that is tagged, and not the one in hand. */
static bool tagged_row(struct plx_view *view, uint32_t *claim)
{
    size_t count = 0;
    for (uint32_t i = 0; i < view->claim_count; i++)
        if (view->kept[i].tagged && i != view->hand.index && view->claims[i].cell_count) {
            *claim = i;
            count++;
        }
    if (count == 0)
        plx_view_say(view, N_("tag the row first that it goes into ({tag})"));
    else if (count > 1)
        snprintf(view->message, sizeof view->message,
                 plx_say_count(view->messages, "%zu other row is tagged: one alone has to be ({tagged} shows it)",
                               "%zu other rows are tagged: one alone has to be ({tagged} shows them)", count),
                 count);
    return count == 1;
}

enum plx_effect plx_action_put_in(struct plx_view *view, int value)
{
    (void)value;
    uint32_t report, into;
    if (!plx_action_on_claim(view, N_("only a cell of a claim can be put in")) ||
        !tagged_row(view, &into) || !cell_in_hand(view, &report))
        return PLX_EFFECT_REDRAW;
    const struct plx_view_act act = {
        .kind = PLX_ACT_MEMBER, .claim = into, .report = report, .value = IN, .from = view->hand.index,
        .words = first_words(&view->claims[view->hand.index], report)};
    char done[256];
    snprintf(done, sizeof done, plx_say(view->messages, "%s put into the tagged row ({undo}: undo)"),
             view->columns[report].id);
    return move(view, &act, done);
}
