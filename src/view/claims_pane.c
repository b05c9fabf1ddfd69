/* The claims view. Where all reports fit side by side and there are lines enough, the table stands
 * over their texts; else over the words of all reports, a line each. What stands below the table has a height
 * that depends on the size alone, unless the list is short: neither moving in it nor what is doubtful about the
 * reports, nor the list itself when it comes, moves the texts. */
#include "view/pane.h"

static unsigned notice_room(const struct plx_view *view)
{
    return view->height >= 40 ? 3 : view->height >= 20 ? 2 : view->height >= 14 ? 1 : 0;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

void plx_claims_compose(struct plx_view *view, struct plx_grid *grid)
{
    unsigned y = 0;
    unsigned hints = plx_frame_hint_lines(view);
    if (grid->lines >= 5)
        plx_frame_head(view, grid), y++;
    unsigned whole = grid->lines > y + hints ? grid->lines - y - hints : 0;
    unsigned notices = plx_frame_notice_lines(view, notice_room(view));
    plx_frame_notices(view, grid, y, notices);
    y += notices;
    unsigned room = grid->lines > y + hints ? grid->lines - y - hints : 0;
    unsigned rows = view->early ? room : (unsigned)(view->row_count < 1 ? 1 : view->row_count) + 1; /* and a heading */
    bool texts = plx_hand_has_texts(view);
    unsigned below = texts ? whole * 3 / 5 : least((unsigned)view->report_count + 6, (whole + 1) / 2);
    unsigned table = least(rows, room - least(below, room));
    plx_table_draw(view, grid, y, table);
    y += table;
    room -= table;
    plx_hand_draw(view, grid, y, room);
    plx_frame_hints(view, grid);
}
