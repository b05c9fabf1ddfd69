/* The lists beside that of the claims: a line in hand, and those that are seen. */
#include <stdlib.h>

#include "view/state.h"

struct plx_list *plx_lists_shown(struct plx_view *view)
{
    return view->place == PLX_PLACE_SOURCES     ? &view->sources
           : view->place == PLX_PLACE_OMISSIONS ? &view->omissions
           : view->place == PLX_PLACE_LOG       ? &view->log
                                                : NULL;
}

bool plx_lists_add(struct plx_list *list, enum plx_hand_kind kind, size_t index, uint32_t report)
{
    struct plx_line *line = PLX_VECTOR_PUSH(&list->lines);
    if (line)
        *line = (struct plx_line){{kind, (uint32_t)index}, report};
    return line != NULL;
}

size_t plx_lists_find(const struct plx_list *list, struct plx_hand hand)
{
    for (size_t i = 0; i < list->lines.count; i++)
        if (list->lines.items[i].hand.kind == hand.kind &&
            list->lines.items[i].hand.index == hand.index)
            return i;
    return list->lines.count;
}

void plx_lists_take(struct plx_view *view, size_t line)
{
    struct plx_list *list = plx_lists_shown(view);
    size_t count = list ? list->lines.count : 0;
    if (!list)
        return;
    list->at = line < count ? line : count ? count - 1 : 0;
    view->hand = count ? list->lines.items[list->at].hand : (struct plx_hand){0};
    plx_hold_hand(view);
}

void plx_lists_scroll(size_t *top, size_t at, size_t count, unsigned lines)
{
    size_t margin = lines > 4 ? 1 : 0;
    size_t low = at + margin + 1 > lines ? at + margin + 1 - lines : 0;
    size_t high = at > margin ? at - margin : 0;
    size_t most = count > lines ? count - lines : 0;
    if (*top < low)
        *top = low;
    if (*top > high)
        *top = high;
    if (*top > most)
        *top = most;
}

void plx_lists_release(struct plx_view *view)
{
    PLX_VECTOR_RELEASE(&view->sources.lines);
    PLX_VECTOR_RELEASE(&view->omissions.lines);
    PLX_VECTOR_RELEASE(&view->log.lines);
    plx_credit_list_release(&view->credits);
}

void plx_lists_rebuild(struct plx_view *view)
{
    enum plx_status status = view->place == PLX_PLACE_SOURCES     ? plx_sources_build(view)
                             : view->place == PLX_PLACE_OMISSIONS ? plx_omissions_build(view)
                             : view->place == PLX_PLACE_LOG       ? plx_log_build(view)
                                                                  : PLX_OK;
    view->failed |= status != PLX_OK;
}
