/* Up and down: rows, facts, lines of text, menus; from difference to difference. */
#include "view/actions.h"

static size_t stepped(size_t at, size_t count, int64_t steps)
{
    int64_t to = (int64_t)at + steps;
    return !count || to < 0 ? 0 : to >= (int64_t)count ? count - 1 : (size_t)to;
}

static void move_row(struct plx_view *view, int64_t steps)
{
    size_t at = plx_rows_find(view, view->hand);
    if (view->row_count)
        plx_action_take(view, view->rows[stepped(at, view->row_count, steps)]);
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

enum plx_effect plx_action_move(struct plx_view *view, int value)
{
    struct plx_list *list = plx_lists_shown(view);
    if (view->overlay == PLX_OVERLAY_HELP)
        view->overlay_top = stepped(view->overlay_top, view->overlay_count, value);
    else if (view->overlay != PLX_OVERLAY_NONE)
        view->overlay_row = stepped(view->overlay_row, view->overlay_count, value);
    else if (view->place == PLX_PLACE_CLAIMS)
        move_row(view, value);
    else if (list)
        plx_lists_take(view, stepped(list->at, list->lines.count, value));
    else if (plx_action_in_facts(view))
        move_fact(view, value);
    else
        scroll(view, value);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_page(struct plx_view *view, int value)
{
    unsigned lines = view->list_lines > 2 ? view->list_lines - 1 : 1;
    if (view->overlay == PLX_OVERLAY_HELP || view->place != PLX_PLACE_REPORTS)
        return plx_action_move(view, value * (int)lines);
    scroll(view, value * (int64_t)(view->text_lines > 2 ? view->text_lines - 1 : 1));
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_edge(struct plx_view *view, int value)
{
    bool text = view->overlay == PLX_OVERLAY_NONE && view->place == PLX_PLACE_REPORTS &&
                !view->facts_shown;
    if (!text)
        return plx_action_move(view, value * (1 << 28));
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->locked || r == plx_hold_focus(view))
            plx_hold_edge(view, r, value > 0);
    return PLX_EFFECT_REDRAW;
}

/* The hands of the lines of the place: those of its list, else those of the claims. */
static struct plx_hand hand_at(struct plx_view *view, const struct plx_list *list, size_t line)
{
    return list ? list->lines.items[line].hand : view->rows[line];
}

enum plx_effect plx_action_difference(struct plx_view *view, int value)
{
    struct plx_list *list = plx_lists_shown(view);
    size_t count = list ? list->lines.count : view->row_count;
    size_t at = list ? list->at : plx_rows_find(view, view->hand);
    int64_t row = at < count ? (int64_t)at : -1;
    do
        row += value;
    while (row >= 0 && row < (int64_t)count &&
           !plx_rows_difference(view, hand_at(view, list, (size_t)row)));
    if (row < 0 || row >= (int64_t)count)
        plx_view_say(view, value > 0 ? N_("no further difference") : N_("no difference before this one"));
    else if (list)
        plx_lists_take(view, (size_t)row);
    else
        plx_action_take(view, view->rows[row]);
    return PLX_EFFECT_REDRAW;
}
