/* The texts alone, while facts are found and claims lined up, in the places that they have beside these: they can be read, and
 * where the reader is in them is kept. */
#include <string.h>

#include "view/actions.h"

void plx_early_start(struct plx_view *view)
{
    view->early = true;
    view->facts_shown = false;
    view->layouts.enough = view->report_count > 1 ? view->height * 3 / 5 + 1 : view->height; /* what is seen at first */
}

void plx_early_touch(struct plx_view *view)
{
    view->touched = true;
    plx_early_whole(view);
}

void plx_early_whole(struct plx_view *view)
{
    if (!view->layouts.enough)
        return;
    view->layouts.enough = 0;
    plx_layouts_forget(&view->layouts, view->shaping);
}

/* There is no row to move in: what moves does so in the texts. */
void plx_early_read(struct plx_view *view, enum plx_action action)
{
    bool moves = action == PLX_ACTION_MOVE || action == PLX_ACTION_PAGE || action == PLX_ACTION_EDGE;
    if (view->early && moves && view->overlay == PLX_OVERLAY_NONE)
        view->place = PLX_PLACE_REPORTS;
}

/* What moves about in texts, and leaves. */
bool plx_early_waits(const struct plx_view *view, enum plx_action action)
{
    static const enum plx_action ready[] = {
        PLX_ACTION_MOVE,    PLX_ACTION_PAGE,    PLX_ACTION_EDGE,  PLX_ACTION_COLUMN,  PLX_ACTION_TURN,
        PLX_ACTION_SIDE,    PLX_ACTION_COLUMNS, PLX_ACTION_SHIFT, PLX_ACTION_CHOOSE,  PLX_ACTION_ZOOM,
        PLX_ACTION_LOCK,    PLX_ACTION_REPORTS, PLX_ACTION_CLAIMS, PLX_ACTION_OPEN,   PLX_ACTION_MENU,
        PLX_ACTION_HELP,    PLX_ACTION_LEAVE,   PLX_ACTION_BACK,  PLX_ACTION_QUIT,    PLX_ACTION_REPAINT,
        PLX_ACTION_SUSPEND};
    if (!view->early)
        return false;
    for (size_t i = 0; i < sizeof ready / sizeof *ready; i++)
        if (ready[i] == action)
            return false;
    return true;
}

void plx_view_set_work(struct plx_view *view, struct plx_work work)
{
    view->work = work;
}

static void take_columns(struct plx_view *view, const struct plx_view *before)
{
    for (size_t r = 0; r < view->report_count; r++) {
        view->columns[r].left_out = before->columns[r].left_out;
        view->columns[r].place = before->columns[r].place;
    }
    memcpy(view->order, before->order, view->report_count * sizeof *view->order);
    view->focus = before->focus;
}

/* Each text where it is read. */
static void take_reading(struct plx_view *view, const struct plx_view *before)
{
    for (size_t r = 0; r < view->report_count; r++) {
        view->columns[r].byte = before->columns[r].byte;
        view->columns[r].shift = before->columns[r].shift;
        view->columns[r].held = before->columns[r].held;
    }
    memcpy(view->wanted, before->wanted, view->report_count * sizeof *view->wanted);
    view->place = PLX_PLACE_REPORTS;
    view->facts_shown = false;
    view->zoomed = before->zoomed;
    view->locked = before->locked;
    plx_view_say(view, N_("the claims are there: {claims} shows them"));
}

void plx_view_resume(struct plx_view *view, const struct plx_view *before)
{
    if (!before->touched || before->report_count != view->report_count)
        return;
    take_columns(view, before);
    plx_hold_hand(view);
    if (before->place == PLX_PLACE_REPORTS)
        take_reading(view, before);
    if (before->overlay != PLX_OVERLAY_HELP)
        return;
    plx_action_show(view, PLX_OVERLAY_HELP);
    view->overlay_top = before->overlay_top;
}
