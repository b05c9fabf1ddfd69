/* Menus over a screen: all that can be done there, the formats of an export, the decisions. All are
 * made from the key table. */
#include <string.h>

#include "view/pane.h"

#define BOX_WIDTH 76u
#define KEYS_WIDTH 16u

static bool listed(const struct plx_view *view, const struct plx_key_row *row)
{
    if (view->overlay != PLX_OVERLAY_MENU)
        return row->where == plx_view_where(view);
    return (row->where & plx_view_place(view)) && row->action != PLX_ACTION_MENU;
}

const struct plx_key_row *plx_menu_row(const struct plx_view *view, size_t line)
{
    size_t count;
    const struct plx_key_row *table = plx_keys_table(view->keymap, &count);
    for (size_t i = 0; i < count; i++)
        if (listed(view, &table[i]) && line-- == 0)
            return &table[i];
    return NULL;
}

size_t plx_menu_count(const struct plx_view *view)
{
    size_t count = 0;
    while (plx_menu_row(view, count))
        count++;
    return count;
}

static void draw_box(struct plx_grid *grid, struct plx_area box, const char *title)
{
    unsigned right = box.x + box.columns - 1;
    unsigned bottom = box.y + box.lines - 1;
    plx_grid_blank(grid, box, PLX_STYLE_NORMAL);
    plx_grid_rule(grid, box.x, box.y, box.columns);
    plx_grid_rule(grid, box.x, bottom, box.columns);
    plx_grid_wall(grid, box.x, box.y, box.lines);
    plx_grid_wall(grid, right, box.y, box.lines);
    plx_grid_symbol(grid, box.x, box.y, "┌", PLX_STYLE_BORDER);
    plx_grid_symbol(grid, right, box.y, "┐", PLX_STYLE_BORDER);
    plx_grid_symbol(grid, box.x, bottom, "└", PLX_STYLE_BORDER);
    plx_grid_symbol(grid, right, bottom, "┘", PLX_STYLE_BORDER);
    if (box.columns > 6)
        plx_grid_printf(grid, box.x + 2, box.y, box.columns - 4, PLX_STYLE_HEADER, " %s ", title);
}

static const char *export_title(const struct plx_view *view, struct plx_grid *grid)
{
    const struct plx_messages *m = view->messages;
    enum plx_export_what what = view->export_what;
    size_t count = plx_export_count(view, what);
    return plx_grid_format(
        grid,
        what == PLX_EXPORT_ALL
            ? plx_say_count(m, "export the %zu claim as", "export all %zu claims as", count)
        : what == PLX_EXPORT_DECIDED
            ? plx_say_count(m, "export the %zu decided claim as",
                            "export the %zu decided claims as", count)
        : what == PLX_EXPORT_TAGGED
            ? plx_say_count(m, "export the %zu tagged claim as", "export the %zu tagged claims as",
                            count)
            : plx_say_count(m, "export the %zu filtered claim as",
                            "export the %zu filtered claims as", count),
        count);
}

static const char *title_of(const struct plx_view *view, struct plx_grid *grid)
{
    if (view->overlay == PLX_OVERLAY_MENU)
        return plx_say(view->messages, "what can be done here");
    if (view->overlay == PLX_OVERLAY_DECIDE)
        return view->decide_cell
                   ? plx_grid_format(grid, plx_say(view->messages, "decide what %s says here"),
                                     view->columns[view->focus].id)
                   : plx_say(view->messages, "decide this claim");
    return export_title(view, grid);
}

static void draw_line(const struct plx_view *view, struct plx_grid *grid, struct plx_area box,
                      unsigned y, size_t line)
{
    const struct plx_key_row *row = plx_menu_row(view, line);
    if (!row || box.columns < 8)
        return;
    unsigned inner = box.columns - 4;
    unsigned keys = inner > 3 * KEYS_WIDTH ? KEYS_WIDTH : inner / 3;
    const char *label = row->value == PLX_VALUE_OF_KEY && row->label ? row->label : row->keys;
    plx_grid_text(grid, box.x + 2, y, keys - 1, PLX_STYLE_KEY, label);
    plx_grid_text(grid, box.x + 2 + keys, y, inner - keys, PLX_STYLE_NORMAL,
                  plx_say(view->messages, row->help));
    if (line == view->overlay_row)
        plx_grid_ink(grid, box.x + 1, y, box.columns - 2, PLX_INK_REVERSE);
}

struct plx_area plx_menu_box(struct plx_grid *grid, size_t count, const char *title)
{
    unsigned width = grid->columns > 4 ? grid->columns - 4 : grid->columns;
    width = width > BOX_WIDTH ? BOX_WIDTH : width;
    unsigned most = grid->lines > 3 ? grid->lines - 1 : grid->lines;
    unsigned lines = count + 2 < most ? (unsigned)count + 2 : most;
    struct plx_area box = {(grid->columns - width) / 2, (grid->lines - lines) / 2, width, lines};
    draw_box(grid, box, title);
    return box;
}

void plx_menu_compose(struct plx_view *view, struct plx_grid *grid)
{
    size_t count = plx_menu_count(view);
    view->overlay_count = count;
    if (view->overlay_row >= count)
        view->overlay_row = count ? count - 1 : 0;
    struct plx_area box = plx_menu_box(grid, count, title_of(view, grid));
    unsigned inner = box.lines > 2 ? box.lines - 2 : 0;
    if (view->overlay_row < view->overlay_top)
        view->overlay_top = view->overlay_row;
    if (inner && view->overlay_row >= view->overlay_top + inner)
        view->overlay_top = view->overlay_row + 1 - inner;
    plx_pointing_add(view, PLX_TARGET_LINES, (struct plx_area){box.x, box.y + 1, box.columns, inner},
                     view->overlay_top);
    for (unsigned i = 0; i < inner && view->overlay_top + i < count; i++)
        draw_line(view, grid, box, box.y + 1 + i, view->overlay_top + i);
}
