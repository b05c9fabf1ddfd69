#include <string.h>

#include "view/cells.h"
#include "view/pane.h"

/* Where the parts of a row stand. */
struct geometry {
    bool wide;
    unsigned sign_x, sign_width, label_x, label_width, cell_x, cell_width;
    size_t first, seen; /* the reports that fit beside the label */
};

unsigned plx_table_widest_cell(const struct plx_view *view)
{
    unsigned widest = 6;
    for (size_t i = 0; i < view->claim_count; i++)
        for (uint32_t r = 0; r < view->report_count; r++) {
            const struct plx_claim *claim = &view->claims[i];
            const char *reading = plx_cells_reading(view->messages, claim, r);
            unsigned width = plx_layout_width(reading, strlen(reading)) + 2 +
                             (plx_cells_repeats(claim, r) > 1 ? 3 : 0);
            widest = width > widest ? width : widest;
        }
    return widest;
}

static struct geometry geometry_of(const struct plx_view *view)
{
    struct geometry g = {.wide = view->width >= PLX_VIEW_WIDE};
    unsigned count = (unsigned)view->report_count;
    g.sign_x = view->width >= 60 ? 4 : 2;
    g.sign_width = g.wide ? 10 : view->width >= 60 ? 9 : 3;
    g.label_x = g.sign_x + g.sign_width;
    unsigned share = view->width * 5 / 8 / count;
    unsigned most = view->messages ? 11 : 9; /* other languages have longer words for magnitudes */
    unsigned need = view->cell_width < most ? view->cell_width : most; /* rather fewer than cut ones */
    unsigned cell = !g.wide && view->cell_width < share ? view->cell_width : share;
    g.cell_width = cell < need ? need : cell > 22 ? 22 : cell;
    unsigned label = view->width < 60 ? 10 : view->messages ? 12 : 14;
    unsigned room = view->width > g.label_x + label ? view->width - g.label_x - label : 0;
    unsigned fit = room / g.cell_width;
    g.seen = fit < count ? fit : count;
    g.cell_x = view->width - (unsigned)g.seen * g.cell_width;
    g.label_width = g.cell_x > g.label_x + 1 ? g.cell_x - g.label_x - 1 : 0;
    size_t place = view->focus >= 0 ? view->columns[view->focus].place : 0;
    if (g.seen && place >= g.seen)
        g.first = place - g.seen + 1;
    return g;
}

static bool is_headline(const struct plx_check *check)
{
    return strcmp(check->kind, "headline-unsupported") == 0;
}

struct plx_sign plx_table_sign(const struct plx_view *view, struct plx_hand hand)
{
    if (hand.kind == PLX_HAND_CLAIM)
        return plx_cells_sign(view->messages, &view->claims[hand.index]);
    if (hand.kind == PLX_HAND_CHECK)
        return plx_cells_check_sign(view->messages, &view->checks[hand.index]);
    if (hand.kind == PLX_HAND_CREDIT)
        return (struct plx_sign){"", "", PLX_STYLE_HEADER};
    return (struct plx_sign){"…", "", PLX_STYLE_DIM};
}

/* ---- folds ---- */

static const char *shared_label(const struct plx_view *view, struct plx_grid *grid)
{
    size_t count = 0;
    for (size_t i = 0; i < view->claim_count; i++)
        count += view->claims[i].verdict == PLX_VERDICT_AGREE && !view->claims[i].figure;
    return plx_grid_format(grid,
                           plx_say_count(view->messages, "%zu more shared, without a figure",
                                         "%zu more shared, without a figure", count),
                           count);
}

static size_t singles_of(const struct plx_view *view, uint32_t report)
{
    size_t count = 0;
    for (size_t i = 0; i < view->claim_count; i++)
        count += view->claims[i].verdict == PLX_VERDICT_SINGLE && view->claims[i].cell_count &&
                 view->claims[i].cells[0].report == report;
    return count;
}

static const char *single_label(const struct plx_view *view, struct plx_grid *grid)
{
    size_t total = 0;
    const char *parts = "";
    for (uint32_t r = 0; r < view->report_count; r++) {
        size_t count = singles_of(view, r);
        total += count;
        if (count)
            parts = plx_grid_format(grid, "%s  %s %zu", parts, view->columns[r].id, count);
    }
    return plx_grid_format(grid,
                           plx_say_count(view->messages, "%zu in one report only:%s",
                                         "%zu in one report only:%s", total),
                           total, parts);
}

bool plx_table_label_cut(const struct plx_view *view)
{
    const char *label =
        view->hand.kind == PLX_HAND_CLAIM ? view->claims[view->hand.index].label : "";
    return plx_layout_width(label, strlen(label)) > geometry_of(view).label_width;
}

const char *plx_table_label(const struct plx_view *view, struct plx_grid *grid,
                            struct plx_hand hand)
{
    switch (hand.kind) {
    case PLX_HAND_CLAIM:
        return view->claims[hand.index].label;
    case PLX_HAND_CHECK:
        return view->checks[hand.index].message;
    case PLX_HAND_SHARED:
        return shared_label(view, grid);
    case PLX_HAND_SINGLE:
        return single_label(view, grid);
    case PLX_HAND_CREDIT:
        return plx_credits_label(view, grid, &view->credits.rows[hand.index]);
    case PLX_HAND_LACKS:
    case PLX_HAND_ALONE:
    case PLX_HAND_REST:
        return plx_omissions_reason(view, grid);
    case PLX_HAND_NOBODY:
    case PLX_HAND_NONE:
        break;
    }
    return "";
}

/* ---- rows ---- */

static void draw_heading(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                         const struct geometry *g)
{
    unsigned ink = PLX_STYLE_HEADER | PLX_INK_UNDERLINE;
    plx_grid_blank(grid, (struct plx_area){0, y, grid->columns, 1}, ink);
    plx_grid_text(grid, g->sign_x, y, g->sign_width - 1, ink, 
                  g->sign_width < 9 ? "" : plx_say(view->messages, "verdict"));
    plx_grid_text(grid, g->label_x, y, g->label_width, ink, plx_say(view->messages, "claim"));
    for (size_t i = 0; i < g->seen; i++) {
        uint32_t r = view->order[g->first + i];
        unsigned x = g->cell_x + (unsigned)i * g->cell_width;
        unsigned focus = view->focus == (int)r ? PLX_INK_REVERSE : 0;
        if (g->wide)
            plx_grid_printf(grid, x, y, g->cell_width - 1, ink | focus, "%u %s", r + 1,
                            view->columns[r].id);
        else
            plx_grid_text(grid, x, y, g->cell_width - 1, ink | focus, view->columns[r].id);
    }
    if (g->first)
        plx_grid_symbol(grid, g->cell_x - 1, y, "<", PLX_STYLE_KEY);
    if (g->first + g->seen < view->report_count)
        plx_grid_symbol(grid, grid->columns - 1, y, ">", PLX_STYLE_KEY);
}

static const char *check_words(const struct plx_view *view, struct plx_grid *grid,
                               const struct plx_check *check, bool wide)
{
    if (wide && is_headline(check))
        return plx_say(view->messages, "headline only");
    const char *text = view->columns[check->report].text + check->span.start;
    unsigned most = check->span.end - check->span.start;
    most = most > 60 ? 60 : most;
    while (most && ((unsigned char)text[most] & 0xc0) == 0x80)
        most--;
    return plx_grid_format(grid, "%.*s", (int)most, text);
}

/* With the sign that it stands apart, whatever is cut. */
static void draw_check(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                       const struct plx_check *check, bool wide)
{
    const unsigned ink = PLX_STYLE_APART | PLX_INK_BOLD;
    unsigned sign = wide ? 2 : 1;
    if (area.columns <= sign)
        return;
    unsigned used = plx_grid_text(grid, area.x, area.y, area.columns - sign, ink,
                                  check_words(view, grid, check, wide));
    plx_grid_text(grid, area.x + used, area.y, sign, ink, wide ? " !" : "!");
}

static void draw_cells(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       const struct geometry *g, struct plx_hand hand)
{
    for (size_t i = 0; i < g->seen; i++) {
        uint32_t r = view->order[g->first + i];
        unsigned x = g->cell_x + (unsigned)i * g->cell_width;
        if (hand.kind == PLX_HAND_CLAIM)
            plx_cells_write(view->messages, grid, x, y, g->cell_width - 1, &view->claims[hand.index], r, g->wide);
        else if (view->checks[hand.index].report == r)
            draw_check(view, grid, (struct plx_area){x, y, g->cell_width - 1, 1},
                       &view->checks[hand.index], g->wide);
        else
            plx_grid_text(grid, x, y, g->cell_width - 1, PLX_STYLE_DIM, "·");
    }
}

/* In the blank behind each cell. */
static void draw_cell_decisions(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                                const struct geometry *g, uint32_t claim)
{
    for (size_t i = 0; i < g->seen; i++) {
        const char *sign =
            plx_decision_sign(plx_kept_cell(view, claim, view->order[g->first + i]));
        if (*sign)
            plx_grid_symbol(grid, g->cell_x + ((unsigned)i + 1) * g->cell_width - 1, y, sign,
                            PLX_STYLE_TAG | PLX_INK_BOLD);
    }
}

/* A sign before the row, where there is room, and a line under the reports whose words hold what is
 * looked for. */
static void draw_found(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       const struct geometry *g, struct plx_hand hand)
{
    if (g->sign_x >= 4)
        plx_grid_symbol(grid, g->sign_x - 1, y, "/", PLX_STYLE_KEY | PLX_INK_BOLD);
    if (hand.kind != PLX_HAND_CLAIM)
        return;
    for (size_t i = 0; i < g->seen; i++)
        if (plx_finding_in_cell(view, &view->claims[hand.index], view->order[g->first + i]))
            plx_grid_ink(grid, g->cell_x + (unsigned)i * g->cell_width, y, g->cell_width - 1,
                         PLX_INK_UNDERLINE);
}

static void draw_fold(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                      const struct geometry *g, struct plx_hand hand)
{
    bool open = hand.kind == PLX_HAND_SHARED ? view->open_shared : view->open_single;
    plx_grid_printf(grid, g->sign_x, y, grid->columns, PLX_STYLE_DIM, "%s %s   %s",
                    open ? "v" : "…", plx_table_label(view, grid, hand),
                    plx_frame_fold(view, grid, open));
}

static void draw_row(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                     const struct geometry *g, struct plx_hand hand, bool in_hand)
{
    if (in_hand)
        plx_grid_symbol(grid, 0, y, ">", PLX_STYLE_KEY | PLX_INK_BOLD);
    if (hand.kind == PLX_HAND_CLAIM)
        plx_kept_signs(view, grid, y, hand.index, g->sign_x - 1);
    if (hand.kind == PLX_HAND_SHARED || hand.kind == PLX_HAND_SINGLE) {
        draw_fold(view, grid, y, g, hand);
    } else {
        struct plx_sign sign = plx_table_sign(view, hand);
        if (g->sign_width < 9)
            sign.word = "";
        plx_cells_write_sign(grid, g->sign_x, y, g->sign_width - 1, sign.style | PLX_INK_BOLD, sign);
        bool found = plx_finding_in_row(view, hand);
        plx_grid_text(grid, g->label_x, y, g->label_width,
                      PLX_STYLE_NORMAL | (found ? PLX_INK_BOLD : 0),
                      plx_table_label(view, grid, hand));
        draw_cells(view, grid, y, g, hand);
        if (found)
            draw_found(view, grid, y, g, hand);
        if (hand.kind == PLX_HAND_CLAIM)
            draw_cell_decisions(view, grid, y, g, hand.index);
    }
    if (!in_hand)
        return;
    plx_grid_ink(grid, 0, y, grid->columns, PLX_INK_CURSOR);
    if (view->focus < 0)
        return;
    unsigned place = view->columns[view->focus].place;
    if (place >= g->first && place < g->first + g->seen)
        plx_grid_ink(grid, g->cell_x + (place - (unsigned)g->first) * g->cell_width, y,
                     g->cell_width - 1, PLX_INK_REVERSE);
}

/* The rows that are seen, and over them the cells of each report, its name above them. */
static void add_targets(struct plx_view *view, const struct plx_grid *grid, const struct geometry *g,
                        unsigned y, unsigned heading, unsigned rows)
{
    plx_pointing_add(view, PLX_TARGET_ROWS, (struct plx_area){0, y, grid->columns, rows}, view->row_top);
    for (size_t i = 0; i < g->seen; i++)
        plx_pointing_add(view, PLX_TARGET_COLUMN,
                         (struct plx_area){g->cell_x + (unsigned)i * g->cell_width, y - heading,
                                           g->cell_width, heading + rows},
                         view->order[g->first + i]);
}

/* Where there is no row. */
static const char *empty_words(const struct plx_view *view, struct plx_grid *grid)
{
    return view->early                  ? plx_progress_words(view->messages, grid, view->work)
           : plx_filtering_active(view) ? plx_frame_keyed(view, grid, plx_say(view->messages, "nothing passes the filter ({filter} changes it)"))
                                        : plx_say(view->messages, "no claim was found in these reports");
}

void plx_table_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    struct geometry g = geometry_of(view);
    unsigned heading = 0;
    if (lines > 2 || (lines == 2 && view->row_count < 2)) {
        draw_heading(view, grid, y++, &g);
        lines--;
        heading = 1;
    }
    view->list_lines = lines;
    if (!view->row_count)
        plx_grid_text(grid, g.sign_x, y, grid->columns, PLX_STYLE_DIM, empty_words(view, grid));
    size_t at = plx_rows_find(view, view->hand);
    plx_lists_scroll(&view->row_top, at < view->row_count ? at : 0, view->row_count, lines);
    size_t left = view->row_count - view->row_top;
    unsigned rows = left < lines ? (unsigned)left : lines;
    add_targets(view, grid, &g, y, heading, rows);
    for (unsigned i = 0; i < rows; i++)
        draw_row(view, grid, y + i, &g, view->rows[view->row_top + i], view->row_top + i == at);
}
