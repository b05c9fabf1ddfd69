/* Menus over a screen: all that can be done there, the formats of an export, the decisions. All are
 * made from the key table. */
#include <string.h>

#include "view/pane.h"

#define BOX_WIDTH 76u
#define MOST_LINES 64u /* of a menu */
#define KEYS_WIDTH 16u

static bool listed(const struct plx_view *view, const struct plx_key_row *row)
{
    if (view->overlay != PLX_OVERLAY_MENU)
        return row->where == plx_view_where(view);
    return (row->where & plx_view_place(view)) && row->action != PLX_ACTION_MENU &&
           !plx_early_waits(view, row->action);
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

/* Of a box, its walls among it. */
static unsigned box_width(const struct plx_grid *grid)
{
    unsigned width = grid->columns > 4 ? grid->columns - 4 : grid->columns;
    return width > BOX_WIDTH ? BOX_WIDTH : width;
}

/* The hints below stay in sight. */
struct plx_area plx_menu_box(const struct plx_view *view, struct plx_grid *grid, size_t count, const char *title)
{
    unsigned width = box_width(grid), hints = plx_frame_hint_lines(view);
    unsigned most = grid->lines > hints + 6 ? grid->lines - hints : grid->lines;
    unsigned lines = count + 2 < most ? (unsigned)count + 2 : most;
    struct plx_area box = {(grid->columns - width) / 2, (most - lines) / 2, width, lines};
    draw_box(grid, box, title);
    return box;
}

/* What a line of a menu does, in as many lines of the screen as that needs. */
struct item {
    const struct plx_key_row *row;
    struct plx_wrapped keys, help;
    unsigned lines;
};

struct items {
    struct item list[MOST_LINES];
    size_t count;
    unsigned keys_width, lines; /* lines: of all */
};

static void lay_out_item(const struct plx_view *view, struct plx_grid *grid, struct item *item,
                         unsigned keys_width, unsigned columns)
{
    const struct plx_key_row *row = item->row;
    const char *label = row->value == PLX_VALUE_OF_KEY && row->label ? row->label : row->keys;
    item->keys = plx_wrapped_make(view, grid, keys_width - 1, label);
    item->help = plx_wrapped_make(view, grid, columns - keys_width, plx_say(view->messages, row->help));
    plx_wrapped_tighten(&item->help);
    size_t lines = item->keys.rows.count > item->help.rows.count ? item->keys.rows.count
                                                                 : item->help.rows.count;
    item->lines = lines ? (unsigned)lines : 1;
}

static void lay_out(const struct plx_view *view, struct plx_grid *grid, struct items *items)
{
    unsigned inner = box_width(grid);
    inner = inner > 16 ? inner - 4 : 12;
    items->count = items->lines = 0;
    items->keys_width = inner > 3 * KEYS_WIDTH ? KEYS_WIDTH : inner / 3;
    const struct plx_key_row *row;
    while (items->count < MOST_LINES && (row = plx_menu_row(view, items->count))) {
        struct item *item = &items->list[items->count++];
        item->row = row;
        lay_out_item(view, grid, item, items->keys_width, inner);
        items->lines += item->lines;
    }
}

/* The first that is seen, so that the one in hand is seen whole. */
static void scroll(struct plx_view *view, const struct items *items, unsigned room)
{
    unsigned used = 0;
    size_t first = view->overlay_row + 1;
    while (first > 0 && used + items->list[first - 1].lines <= room)
        used += items->list[--first].lines;
    if (first > view->overlay_row)
        first = view->overlay_row;
    if (view->overlay_top < first)
        view->overlay_top = first;
    if (view->overlay_top > view->overlay_row)
        view->overlay_top = view->overlay_row;
}

/* The lines of the screen that it took. */
static unsigned draw_item(struct plx_view *view, struct plx_grid *grid, const struct items *items,
                          size_t at, struct plx_area area)
{
    const struct item *item = &items->list[at];
    unsigned lines = item->lines < area.lines ? item->lines : area.lines;
    for (unsigned i = 0; i < lines; i++) {
        struct plx_area line = {area.x - 1, area.y + i, area.columns + 2, 1};
        plx_wrapped_draw(&item->keys, i, grid, area.x, line.y, PLX_STYLE_KEY);
        plx_wrapped_draw(&item->help, i, grid, area.x + items->keys_width, line.y, PLX_STYLE_NORMAL);
        plx_pointing_add(view, PLX_TARGET_LINES, line, at);
        if (at == view->overlay_row)
            plx_grid_ink(grid, line.x, line.y, line.columns, PLX_INK_REVERSE);
    }
    return lines;
}

void plx_menu_compose(struct plx_view *view, struct plx_grid *grid)
{
    struct items items;
    lay_out(view, grid, &items);
    view->overlay_count = items.count;
    if (view->overlay_row >= items.count)
        view->overlay_row = items.count ? items.count - 1 : 0;
    struct plx_area area = plx_menu_box(view, grid, items.lines, title_of(view, grid));
    if (area.columns < 8 || area.lines < 3 || !items.count)
        return;
    area = (struct plx_area){area.x + 2, area.y + 1, area.columns - 4, area.lines - 2};
    scroll(view, &items, area.lines);
    size_t next = view->overlay_top;
    for (; next < items.count && area.lines; next++) {
        unsigned used = draw_item(view, grid, &items, next, area);
        area.y += used;
        area.lines -= used;
    }
    if (next < items.count)
        plx_grid_printf(grid, area.x + area.columns - 6, area.y, 6, PLX_STYLE_KEY, " ↓ %zu ", items.count - next);
}
