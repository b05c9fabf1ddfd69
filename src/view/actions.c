/* What each action does to the state: the table, menus, leaving. */
#include "view/actions.h"

void plx_action_take(struct plx_view *view, struct plx_hand hand)
{
    view->hand = hand;
    plx_hold_hand(view);
}

bool plx_action_in_facts(const struct plx_view *view)
{
    return view->place == PLX_PLACE_REPORTS && view->facts_shown;
}

/* ---- opening ---- */

static enum plx_effect choose(struct plx_view *view);

static enum plx_effect open_it(struct plx_view *view, int value)
{
    (void)value;
    if (view->overlay == PLX_OVERLAY_NOTE)
        return plx_action_keep_note(view);
    if (view->overlay == PLX_OVERLAY_FIELD)
        return plx_action_keep_field(view);
    if (view->overlay == PLX_OVERLAY_CARD)
        return plx_action_fill_in(view);
    if (view->overlay == PLX_OVERLAY_SEARCH)
        return plx_action_accept_search(view);
    if (view->overlay == PLX_OVERLAY_FILTER)
        return plx_action_accept_filter(view);
    if (view->overlay != PLX_OVERLAY_NONE)
        return choose(view);
    return plx_action_enter(view);
}

/* ---- overlays ---- */

enum plx_effect plx_action_show(struct plx_view *view, enum plx_overlay overlay)
{
    view->overlay = overlay;
    view->overlay_row = view->overlay_top = 0;
    view->overlay_count = overlay == PLX_OVERLAY_HELP      ? 1u << 20 /* until it is drawn */
                          : overlay == PLX_OVERLAY_CARD    ? PLX_CARD_FIELDS
                          : overlay == PLX_OVERLAY_COLUMNS ? view->report_count
                                                           : plx_menu_count(view);
    return PLX_EFFECT_REDRAW;
}

static enum plx_effect columns(struct plx_view *view, int value)
{
    (void)value;
    return plx_action_show(view, PLX_OVERLAY_COLUMNS);
}

static enum plx_effect menu(struct plx_view *view, int value)
{
    (void)value;
    return plx_action_show(view, PLX_OVERLAY_MENU);
}

static enum plx_effect decisions(struct plx_view *view, int value)
{
    (void)value;
    view->decide_cell = false;
    return plx_action_on_claim(view, N_("only a claim can be decided")) ? plx_action_show(view, PLX_OVERLAY_DECIDE) : PLX_EFFECT_REDRAW;
}

static enum plx_effect card(struct plx_view *view, int value)
{
    (void)value;
    return plx_action_show(view, PLX_OVERLAY_CARD);
}

static enum plx_effect help(struct plx_view *view, int value)
{
    (void)value;
    return plx_action_show(view, PLX_OVERLAY_HELP);
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
    else if (view->overlay == PLX_OVERLAY_SEARCH)
        plx_finding_cancel(view);
    else if (view->overlay != PLX_OVERLAY_NONE)
        view->overlay = PLX_OVERLAY_NONE;
    else if (view->zoomed)
        plx_action_zoom(view, 0);
    else if (view->place != PLX_PLACE_CLAIMS && view->report_count > 1)
        plx_action_list(view, view->place == PLX_PLACE_REPORTS ? view->list : PLX_PLACE_CLAIMS);
    else if (plx_filtering_active(view))
        plx_action_unfilter(view);
    else
        return false;
    return true;
}

static enum plx_effect back(struct plx_view *view, int value)
{
    (void)value;
    if (view->overlay == PLX_OVERLAY_NONE && plx_finding_active(view))
        plx_finding_end(view); /* its marks go first */
    else if (!go_back(view))
        plx_view_say(view, "this is the top: {leave} leaves");
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

static plx_action_handler *const handlers[] = {
    [PLX_ACTION_MOVE] = plx_action_move,
    [PLX_ACTION_PAGE] = plx_action_page,
    [PLX_ACTION_EDGE] = plx_action_edge,
    [PLX_ACTION_COLUMN] = plx_action_column,
    [PLX_ACTION_SIDE] = plx_action_side,
    [PLX_ACTION_TURN] = plx_action_turn,
    [PLX_ACTION_CLAIMS] = plx_action_claims,
    [PLX_ACTION_REPORTS] = plx_action_reports,
    [PLX_ACTION_FACTS] = plx_action_facts,
    [PLX_ACTION_SOURCES] = plx_action_sources,
    [PLX_ACTION_OMISSIONS] = plx_action_omissions,
    [PLX_ACTION_LOG] = plx_action_log,
    [PLX_ACTION_DIFFERENCE] = plx_action_difference,
    [PLX_ACTION_OPEN] = open_it,
    [PLX_ACTION_BACK] = back,
    [PLX_ACTION_LEAVE] = leave,
    [PLX_ACTION_QUIT] = quit,
    [PLX_ACTION_TAG] = plx_action_tag,
    [PLX_ACTION_TAGGED] = plx_action_tagged,
    [PLX_ACTION_DECISIONS] = decisions,
    [PLX_ACTION_DECIDE] = plx_action_decide,
    [PLX_ACTION_CELL] = plx_action_decide_cell,
    [PLX_ACTION_TAKE_OUT] = plx_action_take_out,
    [PLX_ACTION_PUT_IN] = plx_action_put_in,
    [PLX_ACTION_NOTE] = plx_action_note,
    [PLX_ACTION_CARD] = card,
    [PLX_ACTION_CARET] = plx_action_caret,
    [PLX_ACTION_CARET_EDGE] = plx_action_caret_edge,
    [PLX_ACTION_ERASE] = plx_action_erase,
    [PLX_ACTION_UNDO] = plx_action_undo,
    [PLX_ACTION_SEARCH] = plx_action_search,
    [PLX_ACTION_HIT] = plx_action_hit,
    [PLX_ACTION_FILTER] = plx_action_filter,
    [PLX_ACTION_COPY] = plx_action_copy,
    [PLX_ACTION_EXPORT] = plx_action_export,
    [PLX_ACTION_EXPORT_WHAT] = plx_action_export_what,
    [PLX_ACTION_WRITE] = plx_action_write,
    [PLX_ACTION_COLUMNS] = columns,
    [PLX_ACTION_CHOOSE] = plx_action_choose,
    [PLX_ACTION_SHIFT] = plx_action_shift,
    [PLX_ACTION_ZOOM] = plx_action_zoom,
    [PLX_ACTION_LOCK] = plx_action_lock,
    [PLX_ACTION_WRITING] = plx_action_writing,
    [PLX_ACTION_MENU] = menu,
    [PLX_ACTION_HELP] = help,
    [PLX_ACTION_REPAINT] = repaint,
    [PLX_ACTION_SUSPEND] = suspend,
};

enum plx_effect plx_action_do(struct plx_view *view, enum plx_action action, int value)
{
    if (action >= sizeof handlers / sizeof *handlers || !handlers[action])
        return PLX_EFFECT_NONE;
    if (plx_early_waits(view, action)) {
        plx_view_say(view, N_("the reports are being compared: until then they can be read"));
        return PLX_EFFECT_REDRAW;
    }
    plx_early_read(view, action);
    return handlers[action](view, value);
}
