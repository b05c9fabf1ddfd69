/* A list beside that of the claims: what stands above it, its lines, and the one in hand below. */
#include <string.h>

#include "view/pane.h"

static const struct plx_list_pane *pane_of(const struct plx_view *view)
{
    return view->place == PLX_PLACE_SOURCES     ? &plx_sources_pane
           : view->place == PLX_PLACE_OMISSIONS ? &plx_omissions_pane
                                                : &plx_log_pane;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static void draw_lines(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    const struct plx_list_pane *pane = pane_of(view);
    struct plx_list *list = plx_lists_shown(view);
    if (lines > 2 || lines > list->lines.count) {
        plx_grid_blank(grid, (struct plx_area){0, y, grid->columns, 1},
                       PLX_STYLE_HEADER | PLX_INK_UNDERLINE);
        pane->heading(view, grid, y++);
        lines--;
    }
    view->list_lines = lines;
    if (!list->lines.count)
        plx_grid_text(grid, 2, y, grid->columns, PLX_STYLE_DIM,
                      plx_say(view->messages, pane->empty));
    plx_lists_scroll(&list->top, list->at, list->lines.count, lines);
    unsigned seen = least(lines, (unsigned)(list->lines.count - list->top));
    plx_pointing_add(view, PLX_TARGET_ROWS, (struct plx_area){0, y, grid->columns, seen}, list->top);
    for (unsigned i = 0; i < seen; i++) {
        size_t line = list->top + i;
        const struct plx_hand *hand = &list->lines.items[line].hand;
        if (hand->kind == PLX_HAND_CLAIM)
            plx_kept_signs(view, grid, y + i, hand->index, 1);
        pane->line(view, grid, y + i, line);
        if (plx_finding_in_line(view, &list->lines.items[line]))
            plx_grid_symbol(grid, 1, y + i, "/", PLX_STYLE_KEY | PLX_INK_BOLD);
        if (line != list->at)
            continue;
        plx_grid_symbol(grid, 0, y + i, ">", PLX_STYLE_KEY | PLX_INK_BOLD);
        plx_grid_ink(grid, 0, y + i, grid->columns, PLX_INK_CURSOR);
    }
}

/* What is listed alone, where the head leaves room for it. */
static void draw_filter(const struct plx_view *view, struct plx_grid *grid)
{
    const char *words = plx_grid_format(grid, plx_say(view->messages, "filter %s"),
                                        plx_buffer_string(&view->filtering.expression));
    unsigned width = plx_layout_width(words, strlen(words)) + 4;
    unsigned x = width < grid->columns / 2 ? grid->columns - width : grid->columns / 2;
    plx_grid_blank(grid, (struct plx_area){x, 0, grid->columns - x, 1}, PLX_STYLE_NORMAL);
    plx_grid_text(grid, x + 2, 0, grid->columns - x - 2, PLX_STYLE_MESSAGE | PLX_INK_BOLD, words);
}

void plx_lists_compose(struct plx_view *view, struct plx_grid *grid)
{
    const struct plx_list *list = plx_lists_shown(view);
    unsigned hints = plx_frame_hint_lines(view);
    unsigned y = grid->lines >= 5 ? pane_of(view)->head(view, grid, grid->lines >= 16 ? 2 : 1) : 0;
    if (y && plx_filtering_active(view) && view->place != PLX_PLACE_LOG)
        draw_filter(view, grid);
    unsigned room = grid->lines > y + hints ? grid->lines - y - hints : 0;
    unsigned rows = (unsigned)(list->lines.count < 1 ? 1 : list->lines.count) + 1; /* and a heading */
    unsigned below = plx_hand_has_texts(view) ? room * 3 / 5
                                              : least((unsigned)view->report_count + 3, room * 2 / 5);
    unsigned lines = least(rows, room - below);
    draw_lines(view, grid, y, lines);
    plx_hand_draw(view, grid, y + lines, room - lines);
    plx_frame_hints(view, grid);
}
