/* Which report's column is in hand, and how the columns stand. */
#include <stdio.h>
#include <string.h>

#include "view/actions.h"
#include "view/pane.h"

static void focus_on(struct plx_view *view, uint32_t report)
{
    view->focus = (int)report;
    if (view->place == PLX_PLACE_OMISSIONS) {
        plx_lists_take(view, plx_lists_find(&view->omissions,
                                            (struct plx_hand){PLX_HAND_LACKS, report}));
        view->omissions.top = view->omissions.at;
    }
    if (view->place == PLX_PLACE_REPORTS && !view->zoomed)
        plx_hold_want(view, report);
}

enum plx_effect plx_action_column(struct plx_view *view, int value)
{
    if (value == 0) {
        view->focus = -1;
        view->zoomed = false;
    } else if ((size_t)value > view->report_count) {
        snprintf(view->message, sizeof view->message,
                 plx_say_count(view->messages, "there is %zu report", "there are %zu reports",
                               view->report_count),
                 view->report_count);
    } else {
        focus_on(view, (uint32_t)value - 1);
    }
    return PLX_EFFECT_REDRAW;
}

/* The place of the column in hand; of none, that of the first that is seen. */
static int place_in_hand(const struct plx_view *view)
{
    return (int)view->columns[plx_hold_focus(view)].place;
}

enum plx_effect plx_action_side(struct plx_view *view, int value)
{
    int count = (int)view->report_count;
    bool none = view->focus < 0 && view->place != PLX_PLACE_REPORTS;
    int at = !none ? place_in_hand(view) + value : value > 0 ? 0 : count - 1;
    focus_on(view, view->order[at < 0 ? 0 : at >= count ? count - 1 : at]);
    return PLX_EFFECT_REDRAW;
}

/* Round and round the columns that are seen; in the claims all are. */
enum plx_effect plx_action_turn(struct plx_view *view, int value)
{
    int count = (int)view->report_count;
    bool none = view->focus < 0 && view->place != PLX_PLACE_REPORTS;
    int from = !none ? place_in_hand(view) : value > 0 ? count - 1 : 0;
    size_t fit = view->place == PLX_PLACE_REPORTS && !view->zoomed ? plx_hold_fit(view)
                                                                   : view->report_count;
    for (int step = 1; step <= count; step++) {
        uint32_t report = view->order[(from + value * step + 2 * count) % count];
        for (size_t i = 0; i < fit; i++)
            if (view->wanted[i] == report) {
                view->focus = (int)report;
                return PLX_EFFECT_REDRAW;
            }
    }
    return PLX_EFFECT_REDRAW;
}

/* ---- at the start ---- */

#define UNPLACED UINT32_MAX

static bool is_called(const struct plx_column *column, const char *name, size_t length)
{
    const char *language = plx_report_language(column->report);
    if (strlen(column->id) == length && memcmp(column->id, name, length) == 0)
        return true;
    return strncmp(language, name, length) == 0 && (!language[length] || language[length] == '-');
}

static void place_next(struct plx_view *view, uint32_t report, uint32_t *place)
{
    view->columns[report].place = *place;
    view->wanted[*place] = view->order[*place] = report;
    ++*place;
}

void plx_columns_arrange(struct plx_view *view, const char *first)
{
    uint32_t place = 0;
    for (uint32_t r = 0; r < view->report_count; r++)
        view->columns[r].place = UNPLACED;
    while (*(first += strspn(first, " \t"))) {
        size_t length = strcspn(first, " \t");
        for (uint32_t r = 0; r < view->report_count; r++)
            if (view->columns[r].place == UNPLACED && is_called(&view->columns[r], first, length))
                place_next(view, r, &place);
        first += length;
    }
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->columns[r].place == UNPLACED)
            place_next(view, r, &place);
}

/* ---- the choice of columns ---- */

enum plx_effect plx_action_choose(struct plx_view *view, int value)
{
    (void)value;
    struct plx_column *column = &view->columns[view->order[view->overlay_row]];
    if (!column->left_out && plx_hold_chosen(view) == 1) {
        plx_view_say(view, N_("one report has to stay"));
        return PLX_EFFECT_REDRAW;
    }
    plx_hold_keep(view);
    column->left_out = !column->left_out;
    if (view->focus >= 0 && view->columns[view->focus].left_out)
        view->focus = -1;
    plx_hold_hand(view);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_shift(struct plx_view *view, int value)
{
    size_t from = view->overlay_row;
    int64_t to = (int64_t)from + value;
    if (to < 0 || to >= (int64_t)view->report_count)
        return PLX_EFFECT_REDRAW;
    uint32_t moved = view->order[from], other = view->order[to];
    view->order[to] = moved;
    view->order[from] = other;
    view->columns[moved].place = (uint32_t)to;
    view->columns[other].place = (uint32_t)from;
    view->overlay_row = (size_t)to;
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_zoom(struct plx_view *view, int value)
{
    (void)value;
    plx_hold_keep(view);
    view->focus = (int)plx_hold_focus(view);
    view->zoomed = !view->zoomed;
    if (!view->zoomed)
        plx_hold_want(view, (uint32_t)view->focus);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_lock(struct plx_view *view, int value)
{
    (void)value;
    view->locked = !view->locked;
    plx_view_say(view, view->locked ? N_("all columns scroll together") : N_("this column scrolls alone"));
    return PLX_EFFECT_REDRAW;
}
