/* The texts alone, while facts are found and claims lined up: they can be read, and where the reader is in them is kept. */
#include <string.h>

#include "view/actions.h"

void plx_early_start(struct plx_view *view)
{
    view->early = true;
    view->place = PLX_PLACE_REPORTS;
    view->facts_shown = false;
    view->locked = false; /* there is no claim that the columns could stand at */
}

/* What moves about in texts, and leaves. */
bool plx_early_waits(const struct plx_view *view, enum plx_action action)
{
    static const enum plx_action ready[] = {
        PLX_ACTION_MOVE,    PLX_ACTION_PAGE,    PLX_ACTION_EDGE,  PLX_ACTION_COLUMN,  PLX_ACTION_TURN,
        PLX_ACTION_SIDE,    PLX_ACTION_COLUMNS, PLX_ACTION_SHIFT, PLX_ACTION_CHOOSE,  PLX_ACTION_ZOOM,
        PLX_ACTION_LOCK,    PLX_ACTION_WRITING, PLX_ACTION_MENU,  PLX_ACTION_HELP,    PLX_ACTION_LEAVE,
        PLX_ACTION_BACK,    PLX_ACTION_QUIT,    PLX_ACTION_REPAINT, PLX_ACTION_SUSPEND};
    if (!view->early || (action == PLX_ACTION_OPEN && view->overlay != PLX_OVERLAY_NONE))
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

/* Columns, each where it is read. */
static void take_columns(struct plx_view *view, const struct plx_view *before)
{
    for (size_t r = 0; r < view->report_count; r++) {
        const struct plx_column *from = &before->columns[r];
        struct plx_column *to = &view->columns[r];
        to->left_out = from->left_out;
        to->place = from->place;
        to->byte = from->byte;
        to->shift = from->shift;
        to->held = from->held;
        to->rtl = from->rtl;
    }
    memcpy(view->order, before->order, view->report_count * sizeof *view->order);
    memcpy(view->wanted, before->wanted, view->report_count * sizeof *view->wanted);
}

static void take_renditions(struct plx_view *view, struct plx_view *before)
{
    struct plx_rendition *mine = view->renditions;
    view->renditions = before->renditions;
    view->layouts.renditions = view->renditions;
    before->renditions = mine;
    before->layouts.renditions = mine;
}

void plx_view_resume(struct plx_view *view, struct plx_view *before)
{
    if (!before->touched || before->report_count != view->report_count)
        return;
    view->place = PLX_PLACE_REPORTS;
    view->focus = before->focus;
    view->zoomed = before->zoomed;
    view->locked = before->locked;
    take_columns(view, before);
    take_renditions(view, before);
    plx_view_say(view, N_("the claims are there: c shows them"));
}
