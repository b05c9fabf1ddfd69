#include <string.h>

#include "view/cells.h"
#include "view/pane.h"

#define MARKS_MOST 64
#define HITS_MOST 512 /* on one screen of a column */

struct plx_area plx_columns_area(const struct plx_view *view, size_t i, size_t count)
{
    unsigned width = (view->width - ((unsigned)count - 1)) / (unsigned)count;
    unsigned x = (unsigned)i * (width + 1);
    if (i + 1 == count)
        width = view->width - x;
    if (view->zoomed && width > PLX_VIEW_ZOOM)
        width = PLX_VIEW_ZOOM;
    return (struct plx_area){x, 0, width, 0};
}

/* ---- marks ---- */

struct marks {
    struct plx_mark *items;
    size_t count, max;
};

static void add_mark(struct marks *marks, struct plx_span span, unsigned ink)
{
    if (span.start < span.end && marks->count < marks->max)
        marks->items[marks->count++] = (struct plx_mark){span.start, span.end, ink};
}

/* The sentences that are credited, and in them the words of credit. */
static void mark_credits(const struct plx_credit_row *row, struct marks *marks)
{
    for (size_t i = 0; row && i < row->credit_count; i++)
        add_mark(marks, row->credits[i]->credited, PLX_STYLE_FACT | PLX_INK_UNDERLINE);
    for (size_t i = 0; row && i < row->credit_count; i++) {
        struct plx_span stretches[2];
        size_t count = plx_credit_stretches(row->credits[i], stretches);
        for (size_t k = 0; k < count; k++)
            add_mark(marks, stretches[k], PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
    }
}

static void mark_hand(const struct plx_view *view, uint32_t report, struct marks *marks)
{
    if (view->hand.kind == PLX_HAND_CHECK) {
        const struct plx_check *check = &view->checks[view->hand.index];
        if (check->report == report)
            add_mark(marks, check->span, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
    }
    if (view->hand.kind == PLX_HAND_CREDIT)
        mark_credits(plx_sources_row(view, report), marks);
    if (view->hand.kind != PLX_HAND_CLAIM)
        return;
    const struct plx_claim *claim = &view->claims[view->hand.index];
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report)
            add_mark(marks, claim->cells[i].evidence, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
    const struct plx_column *column = &view->columns[report];
    for (size_t i = 0; i < column->near_count; i++)
        add_mark(marks, column->near[i], PLX_STYLE_NEAREST | PLX_INK_UNDERLINE);
}

size_t plx_columns_marks(const struct plx_view *view, uint32_t report, struct plx_mark *marks,
                         size_t max)
{
    const struct plx_column *column = &view->columns[report];
    struct marks list = {marks, 0, max};
    add_mark(&list, plx_report_title(column->report), PLX_STYLE_TITLE | PLX_INK_BOLD);
    bool facts = view->place == PLX_PLACE_REPORTS && view->facts_shown;
    if (facts && report == plx_hold_focus(view) && column->fact < column->fact_count)
        add_mark(&list, view->facts[column->facts[column->fact]].around,
                 PLX_STYLE_FACT | PLX_INK_UNDERLINE | PLX_INK_BOLD);
    mark_hand(view, report, &list);
    return list.count;
}

/* The gutter's sign for a row: evidence, nearest words, or none. */
static const char *gutter_of(const struct plx_row *row, const struct plx_mark *marks,
                             size_t count, bool rtl, unsigned *ink)
{
    const char *sign = NULL;
    for (size_t i = 0; i < count; i++) {
        if (marks[i].start >= row->end || marks[i].end <= row->start)
            continue;
        enum plx_style style = (enum plx_style)(marks[i].ink & 0xff);
        if (style == PLX_STYLE_EVIDENCE)
            sign = rtl ? "<" : ">";
        else if (style == PLX_STYLE_FOUND && (!sign || *sign == ':'))
            sign = "/";
        else if (style == PLX_STYLE_NEAREST && !sign)
            sign = ":";
        else
            continue;
        *ink = style == PLX_STYLE_NEAREST ? PLX_STYLE_NEAREST : PLX_STYLE_KEY | PLX_INK_BOLD;
    }
    return sign;
}

/* ---- the text of one column ---- */

/* The bytes that stand in the rows from top on. */
static struct plx_span seen_bytes(const struct plx_rows *rows, int top, unsigned lines)
{
    int64_t last = (int64_t)top + lines - 1, count = rows ? (int64_t)rows->count : 0;
    last = last < count ? last : count - 1;
    if (last < 0 || top > last)
        return (struct plx_span){0, 0};
    return (struct plx_span){rows->items[top > 0 ? top : 0].start, rows->items[last].end};
}

static void draw_column(struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                        uint32_t report)
{
    const struct plx_column *column = &view->columns[report];
    unsigned columns = plx_hold_text_width(view);
    if (area.columns < PLX_VIEW_GUTTER + 2)
        return;
    int top = plx_hold_top(view, report, columns, area.lines);
    const struct plx_rows *rows = plx_layouts_get(&view->layouts, report, columns);
    struct plx_mark marks[MARKS_MOST + HITS_MOST];
    size_t count = plx_columns_marks(view, report, marks, MARKS_MOST);
    count += plx_finding_marks(view, report, seen_bytes(rows, top, area.lines), marks + count,
                               HITS_MOST);
    unsigned text_x = column->rtl ? area.x : area.x + PLX_VIEW_GUTTER;
    unsigned text_columns = area.columns - PLX_VIEW_GUTTER;
    unsigned gutter_x = column->rtl ? area.x + area.columns - 1 : area.x;
    for (unsigned i = 0; rows && i < area.lines; i++) {
        int64_t index = (int64_t)top + i;
        if (index < 0 || (size_t)index >= rows->count)
            continue;
        const struct plx_row *row = &rows->items[index];
        plx_grid_row(grid, text_x, area.y + i, text_columns, row, PLX_STYLE_NORMAL, marks, count);
        unsigned ink = 0;
        const char *sign = gutter_of(row, marks, count, column->rtl, &ink);
        if (sign)
            plx_grid_symbol(grid, gutter_x, area.y + i, sign, ink);
    }
}

static uint32_t *seen_of(const struct plx_view *view, struct plx_grid *grid, size_t *count)
{
    uint32_t *seen = plx_arena_array(&grid->scratch, view->report_count, sizeof *seen);
    grid->failed = grid->failed || !seen;
    *count = seen ? plx_hold_seen(view, seen, view->report_count) : 0;
    return seen;
}

void plx_columns_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    size_t count;
    uint32_t *seen = seen_of(view, grid, &count);
    view->text_lines = lines;
    for (size_t i = 0; i < count; i++) {
        struct plx_area area = plx_columns_area(view, i, count);
        area.y = y;
        area.lines = lines;
        plx_pointing_add(view, PLX_TARGET_TEXT, area, seen[i]);
        draw_column(view, grid, area, seen[i]);
        if (i + 1 < count)
            plx_grid_wall(grid, area.x + area.columns, y, lines);
    }
}

/* ---- the rule above the columns of the claims view ---- */

/* "ar", "ar (word gloss)" */
static const char *name_of(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    const char *writing = plx_renditions_name(view, grid, report);
    return *writing ? plx_grid_format(grid, "%s (%s)", view->columns[report].id, writing)
                    : view->columns[report].id;
}

static const char *rule_words(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    const char *name = name_of(view, grid, report);
    if (view->hand.kind == PLX_HAND_CREDIT)
        return plx_grid_format(grid, "%s  %s", name,
                               plx_say(view->messages, plx_sources_row(view, report) ? N_("credits it")
                                                                                     : N_("no credit found")));
    if (view->hand.kind != PLX_HAND_CLAIM)
        return name;
    const struct plx_claim *claim = &view->claims[view->hand.index];
    if (!plx_cells_main(claim, report))
        return plx_grid_format(grid,
                               view->columns[report].near_count ? plx_say(view->messages, "%s  not found: nearest")
                                                  : plx_say(view->messages, "%s  not found"),
                               name);
    const char *credit = plx_cells_credit(claim, report);
    return plx_grid_format(grid, plx_say(view->messages, "%s  credited: %s"), name,
                           *credit ? credit : plx_say(view->messages, "nobody"));
}

void plx_columns_rule(struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    size_t count;
    uint32_t *seen = seen_of(view, grid, &count);
    plx_grid_rule(grid, 0, y, grid->columns);
    for (size_t i = 0; i < count; i++) {
        struct plx_area area = plx_columns_area(view, i, count);
        if (area.columns < 6)
            continue;
        plx_pointing_add(view, PLX_TARGET_COLUMN, (struct plx_area){area.x, y, area.columns, 1}, seen[i]);
        unsigned focus = view->focus == (int)seen[i] ? PLX_INK_REVERSE : 0;
        const char *words = rule_words(view, grid, seen[i]);
        unsigned used = plx_grid_text(grid, area.x + 2, y, area.columns - 4,
                                      PLX_STYLE_HEADER | focus, words);
        plx_grid_symbol(grid, area.x + 1, y, " ", PLX_STYLE_NORMAL);
        plx_grid_symbol(grid, area.x + 2 + used, y, " ", PLX_STYLE_NORMAL);
        if (i + 1 < count)
            plx_grid_symbol(grid, area.x + area.columns, y, "┬", PLX_STYLE_BORDER);
    }
}
