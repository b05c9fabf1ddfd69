/* The log of what the reader did: from the caller, who keeps it, else of the acts that the view has. */
#include <stdlib.h>
#include <string.h>

#include "view/state.h"

static void clear(struct plx_view *view)
{
    for (size_t i = 0; i < view->log_lines.count; i++) {
        const struct plx_view_log_line *line = &view->log_lines.items[i];
        free((void *)(uintptr_t)line->when);
        free((void *)(uintptr_t)line->who);
        free((void *)(uintptr_t)line->what);
        free((void *)(uintptr_t)line->where);
    }
    view->log_lines.count = 0;
}

static bool add(struct plx_view *view, const struct plx_view_log_line *line)
{
    struct plx_view_log_line *added = PLX_VECTOR_PUSH(&view->log_lines);
    if (!added)
        return false;
    *added = *line;
    added->when = strdup(line->when);
    added->who = strdup(line->who);
    added->what = strdup(line->what);
    added->where = strdup(line->where);
    return added->when && added->who && added->what && added->where;
}

enum plx_status plx_view_set_log(struct plx_view *view, const struct plx_view_log_line *lines,
                                 size_t count)
{
    bool added = true;
    clear(view);
    for (size_t i = 0; i < count && added; i++)
        added = add(view, &lines[i]);
    if (!added)
        clear(view);
    if (view->place == PLX_PLACE_LOG) {
        plx_lists_rebuild(view);
        plx_lists_take(view, view->log.at);
    }
    return added ? PLX_OK : PLX_ERROR_MEMORY;
}

bool plx_view_shows_log(const struct plx_view *view)
{
    return view->place == PLX_PLACE_LOG;
}

/* The acts of a view that nobody keeps, whom and when it cannot tell. */
static bool log_acts(struct plx_view *view)
{
    bool added = true;
    clear(view);
    for (size_t i = view->acts.count; i > 0 && added; i--) {
        const struct plx_view_act *act = &view->acts.items[i - 1];
        char what[512];
        bool card = act->kind == PLX_ACT_CARD, whole = card || act->kind == PLX_ACT_TRANSLATION;
        plx_act_words(view->messages, act->kind, act->value, card ? plx_card_fields[act->field] : act->language,
                      act->author, what, sizeof what);
        added = add(view, &(struct plx_view_log_line){
                              "", "", what, whole ? view->columns[act->report].id : "",
                              whole ? PLX_VIEW_ROW : act->claim, false});
    }
    return added;
}

enum plx_status plx_log_build(struct plx_view *view)
{
    bool added = view->keeps || log_acts(view);
    view->log.lines.count = 0;
    for (size_t i = 0; i < view->log_lines.count && added; i++) {
        uint32_t claim = view->log_lines.items[i].claim;
        added = plx_lists_add(&view->log, claim < view->claim_count ? PLX_HAND_CLAIM : PLX_HAND_NONE,
                              claim < view->claim_count ? claim : 0, PLX_VIEW_ROW);
    }
    return added ? PLX_OK : PLX_ERROR_MEMORY;
}

void plx_log_release(struct plx_view *view)
{
    clear(view);
    PLX_VECTOR_RELEASE(&view->log_lines);
}
