/* The mouse: what stands at a cell is told by the areas that the panes drew last. */
#include "view/actions.h"

void plx_pointing_add(struct plx_view *view, enum plx_target_kind kind, struct plx_area area,
                      size_t number)
{
    if (view->target_count < PLX_VIEW_TARGETS && area.columns && area.lines)
        view->targets[view->target_count++] = (struct plx_target){kind, area, number};
}

static bool holds(const struct plx_area *area, unsigned x, unsigned y)
{
    return x >= area->x && x - area->x < area->columns && y >= area->y && y - area->y < area->lines;
}

/* The line in hand of the list that a target shows. */
static size_t line_in_hand(struct plx_view *view, enum plx_target_kind kind)
{
    const struct plx_list *list = plx_lists_shown(view);
    if (kind == PLX_TARGET_LINES)
        return view->overlay_row;
    if (kind == PLX_TARGET_FACTS)
        return view->columns[plx_hold_focus(view)].fact;
    return list ? list->at : plx_rows_find(view, view->hand);
}

/* Takes the line in hand; false where it is already. */
static bool take_line(struct plx_view *view, const struct plx_target *target, unsigned y)
{
    size_t line = target->number + (y - target->area.y);
    size_t at = line_in_hand(view, target->kind);
    if (line != at)
        plx_action_move(view, (int)((int64_t)line - (int64_t)at));
    return line != at;
}

static bool take_column(struct plx_view *view, size_t report)
{
    if (view->focus == (int)report)
        return false;
    plx_action_column(view, (int)report + 1);
    return true;
}

enum plx_effect plx_view_click(struct plx_view *view, unsigned x, unsigned y)
{
    bool taken = false, opens = false;
    plx_early_touch(view);
    if (plx_view_writing(view))
        return PLX_EFFECT_NONE;
    for (size_t i = 0; i < view->target_count; i++) {
        const struct plx_target *target = &view->targets[i];
        if (!holds(&target->area, x, y) || target->kind == PLX_TARGET_HELP)
            continue;
        bool column = target->kind == PLX_TARGET_COLUMN || target->kind == PLX_TARGET_TEXT;
        taken |= column ? take_column(view, target->number) : take_line(view, target, y);
        opens |= !column;
    }
    if (!taken && !opens)
        return PLX_EFFECT_NONE;
    view->message[0] = '\0';
    if (!taken) /* whichever key the reader has for it */
        return plx_action_do(view, view->overlay == PLX_OVERLAY_COLUMNS ? PLX_ACTION_CHOOSE : PLX_ACTION_OPEN, 0);
    return PLX_EFFECT_REDRAW;
}

static void scroll_text(struct plx_view *view, size_t report, int rows)
{
    for (size_t r = 0; r < view->report_count; r++)
        if (view->locked || r == report)
            plx_hold_scroll(view, r, rows);
}

enum plx_effect plx_view_wheel(struct plx_view *view, unsigned x, unsigned y, int rows)
{
    const struct plx_target *target = NULL;
    plx_early_touch(view);
    for (size_t i = 0; i < view->target_count; i++)
        if (holds(&view->targets[i].area, x, y) && view->targets[i].kind != PLX_TARGET_COLUMN)
            target = &view->targets[i];
    if (!target || plx_view_writing(view))
        return PLX_EFFECT_NONE;
    view->message[0] = '\0';
    if (target->kind == PLX_TARGET_TEXT)
        scroll_text(view, target->number, rows);
    else /* of lines that are taken in hand none is passed over */
        plx_action_move(view, target->kind == PLX_TARGET_HELP ? rows : rows > 0 ? 1 : -1);
    return PLX_EFFECT_REDRAW;
}
