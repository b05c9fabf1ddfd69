/* The choice of columns over a screen: which reports stand side by side, from the left. */
#include "view/pane.h"

static void draw_line(const struct plx_view *view, struct plx_grid *grid, struct plx_area box, unsigned y,
                      size_t index)
{
    uint32_t report = view->order[index];
    const struct plx_column *column = &view->columns[report];
    if (box.columns < 8)
        return;
    plx_grid_printf(grid, box.x + 2, y, box.columns - 4,
                    column->left_out ? PLX_STYLE_DIM : PLX_STYLE_NORMAL, "[%s] %u %s  %s",
                    column->left_out ? " " : "x", report + 1, column->id,
                    plx_card_value(view, report, 0));
    if (index == view->overlay_row)
        plx_grid_ink(grid, box.x + 1, y, box.columns - 2, PLX_INK_REVERSE);
}

void plx_choice_compose(struct plx_view *view, struct plx_grid *grid)
{
    struct plx_area box = plx_menu_box(view, grid, view->report_count,
                                       plx_say(view->messages, "columns, from the left"));
    unsigned inner = box.lines > 2 ? box.lines - 2 : 0;
    plx_lists_scroll(&view->overlay_top, view->overlay_row, view->report_count, inner);
    plx_pointing_add(view, PLX_TARGET_LINES, (struct plx_area){box.x, box.y + 1, box.columns, inner},
                     view->overlay_top);
    for (unsigned i = 0; i < inner && view->overlay_top + i < view->report_count; i++)
        draw_line(view, grid, box, box.y + 1 + i, view->overlay_top + i);
}
