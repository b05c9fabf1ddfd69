/* The claims view. Where all reports fit side by side and there are lines enough, the table stands
 * over their texts; else over the words of all reports, a line each. The table's height depends on
 * the size and the list alone, so that moving in it moves nothing else. */
#include "view/pane.h"

#define LINES_FOR_TEXTS 30u

static bool texts_fit(const struct plx_view *view)
{
    return view->height >= LINES_FOR_TEXTS && plx_hold_fit(view) == view->report_count &&
           view->report_count > 1;
}

static unsigned notice_room(const struct plx_view *view)
{
    return view->height >= 40 ? 3 : view->height >= 20 ? 2 : view->height >= 14 ? 1 : 0;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Reason, strip and values of the row in hand, then the texts. */
static void draw_texts(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    unsigned end = y + lines;
    y += plx_reason_draw(view, grid, y, 2);
    y += plx_kept_draw(view, grid, y);
    const struct plx_claim *claim =
        view->hand.kind == PLX_HAND_CLAIM ? &view->claims[view->hand.index] : NULL;
    if (claim && lines >= 16 && plx_strip_possible(view, claim)) {
        plx_strip_draw(view, grid, (struct plx_area){2, y, grid->columns - 4, PLX_STRIP_LINES},
                       claim);
        y += PLX_STRIP_LINES;
        plx_evidence_values(view, grid, y++, claim);
    }
    if (y >= end)
        return;
    plx_columns_rule(view, grid, y++);
    if (y < end)
        plx_columns_draw(view, grid, y, end - y);
}

static void draw_words(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    unsigned used = plx_reason_draw(view, grid, y, lines >= 6 ? 2 : least(lines, 1));
    if (lines > used)
        used += plx_kept_draw(view, grid, y + used);
    if (lines > used)
        plx_evidence_draw(view, grid, (struct plx_area){0, y + used, grid->columns, lines - used});
}

void plx_claims_compose(struct plx_view *view, struct plx_grid *grid)
{
    unsigned y = 0;
    unsigned hints = plx_frame_hint_lines(view);
    if (grid->lines >= 5)
        plx_frame_head(view, grid), y++;
    unsigned notices = plx_frame_notice_lines(view, notice_room(view));
    plx_frame_notices(view, grid, y, notices);
    y += notices;
    unsigned room = grid->lines > y + hints ? grid->lines - y - hints : 0;
    unsigned rows = (unsigned)(view->row_count < 1 ? 1 : view->row_count) + 1; /* and a heading */
    bool texts = texts_fit(view);
    unsigned below = texts ? room * 3 / 5 : least((unsigned)view->report_count + 6, (room + 1) / 2);
    unsigned table = least(rows, room - below);
    plx_table_draw(view, grid, y, table);
    y += table;
    room -= table;
    if (room && texts)
        draw_texts(view, grid, y, room);
    else if (room)
        draw_words(view, grid, y, room);
    plx_frame_hints(view, grid);
}
