/* The words of every report for the claim in hand, a line or more each. */
#include <string.h>

#include "view/cells.h"
#include "view/pane.h"
#include "view/values.h"

#define VALUE_MOST 24u
#define ROWS_MOST 4u
#define HITS_MOST 32u /* marked in one row */

const struct plx_fact *plx_evidence_fact(const struct plx_view *view,
                                         const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *cell = plx_cells_main(claim, report);
    return cell && cell->fact_count && cell->facts[0] < view->fact_count
               ? &view->facts[cell->facts[0]]
               : NULL;
}

/* ---- the list ---- */

struct list {
    const struct plx_claim *claim;
    uint32_t *found, *missing;
    size_t found_count, missing_count;
    unsigned id_width, value_width, quote_x;
};

/* Where not all can be seen, those that stand apart come first. */
static bool make_list(const struct plx_view *view, struct plx_grid *grid, struct list *list,
                      unsigned lines)
{
    list->found = plx_arena_array(&grid->scratch, view->report_count, sizeof *list->found);
    list->missing = plx_arena_array(&grid->scratch, view->report_count, sizeof *list->missing);
    if (!list->found || !list->missing)
        return !(grid->failed = true);
    size_t all = 0;
    for (uint32_t r = 0; r < view->report_count; r++)
        all += plx_cells_main(list->claim, r) != NULL;
    for (int round = all > lines ? 0 : 1; round < 2; round++)
        for (uint32_t r = 0; r < view->report_count; r++) {
            const struct plx_cell *cell = plx_cells_main(list->claim, r);
            bool early = all > lines && cell && cell->apart;
            if (cell && early == (round == 0))
                list->found[list->found_count++] = r;
            else if (!cell && round == 1)
                list->missing[list->missing_count++] = r;
        }
    return true;
}

static const char *value_of(const struct plx_view *view, struct plx_grid *grid,
                            const struct plx_claim *claim, uint32_t report, bool *numeric)
{
    const struct plx_fact *fact = plx_evidence_fact(view, claim, report);
    *numeric = fact && plx_values_numeric(fact) && !fact->vague;
    return *numeric ? plx_values_whole(&view->values, grid, fact) : plx_cells_reading(view->messages, claim, report);
}

static void measure(const struct plx_view *view, struct plx_grid *grid, struct list *list)
{
    bool numeric;
    for (size_t i = 0; i < view->report_count; i++) {
        unsigned width = plx_layout_width(view->columns[i].id, strlen(view->columns[i].id));
        if (width > list->id_width)
            list->id_width = width;
    }
    list->id_width = list->id_width > 8 ? 8 : list->id_width;
    for (size_t i = 0; i < list->found_count; i++) {
        const char *value = value_of(view, grid, list->claim, list->found[i], &numeric);
        unsigned width = plx_layout_width(value, strlen(value));
        if (width > list->value_width)
            list->value_width = width;
    }
    unsigned most = grid->columns / 3 < VALUE_MOST ? grid->columns / 3 : VALUE_MOST;
    if (list->value_width > most)
        list->value_width = most;
    list->quote_x = 1 + list->id_width + 3 + list->value_width + 2;
}

static void draw_value(const struct plx_view *view, struct plx_grid *grid, const struct list *list,
                       unsigned y, uint32_t report)
{
    bool numeric;
    const char *value = value_of(view, grid, list->claim, report, &numeric);
    bool apart = plx_cells_apart(list->claim, report);
    unsigned ink = apart ? PLX_STYLE_APART | PLX_INK_BOLD : PLX_STYLE_NORMAL;
    unsigned focus = view->focus == (int)report ? PLX_INK_REVERSE : 0;
    unsigned x = 1;
    plx_grid_text(grid, x, y, list->id_width, PLX_STYLE_HEADER | focus, view->columns[report].id);
    x += list->id_width + 1;
    if (apart)
        plx_grid_symbol(grid, 0, y, "!", PLX_STYLE_APART | PLX_INK_BOLD);
    if (!numeric) {
        plx_grid_text(grid, x + 2, y, list->value_width, ink, value);
        return;
    }
    enum plx_bound bound = plx_evidence_fact(view, list->claim, report)->bound;
    plx_grid_text(grid, x, y, 1, ink, plx_values_bound(bound));
    plx_grid_text_right(grid, x + 2, y, list->value_width, ink, value);
}

/* More lines than reports: a piece of the text itself around the evidence. */
static void draw_rows(struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                      uint32_t report, struct plx_span words)
{
    unsigned columns = area.columns > PLX_VIEW_ZOOM ? PLX_VIEW_ZOOM : area.columns;
    const struct plx_rows *rows = plx_layouts_get(&view->layouts, report, columns);
    if (!rows || !rows->count) {
        view->failed = view->failed || !rows;
        return;
    }
    struct plx_mark marks[1 + HITS_MOST] = {
        {words.start, words.end, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE}};
    size_t first = plx_layouts_row(rows, words.start);
    size_t last = plx_layouts_row(rows, words.end ? words.end - 1 : 0);
    size_t spare = area.lines > last - first + 1 ? (area.lines - (last - first + 1)) / 2 : 0;
    size_t evidence = first;
    first = first > spare ? first - spare : 0;
    while (first < evidence && !rows->items[first].glyph_count)
        first++;
    for (unsigned i = 0; i < area.lines && first + i < rows->count; i++) {
        const struct plx_row *row = &rows->items[first + i];
        size_t hits = plx_finding_marks(view, report, (struct plx_span){row->start, row->end},
                                        marks + 1, HITS_MOST);
        plx_grid_row(grid, area.x, area.y + i, columns, row, PLX_STYLE_NORMAL, marks, 1 + hits);
    }
}

/* "pt fr not found; nearest in pt: …words…"; the cells used. */
static unsigned draw_missing(const struct plx_view *view, struct plx_grid *grid,
                             const struct list *list, unsigned y, bool quote)
{
    unsigned x = 1;
    uint32_t near = PLX_VIEW_NO_FACT;
    uint32_t wanted = plx_omissions_report(view);
    for (size_t i = 0; i < list->missing_count && x < grid->columns; i++) {
        uint32_t r = list->missing[i];
        x += plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_HEADER, view->columns[r].id) +
             1;
        if (view->columns[r].near_count && (near == PLX_VIEW_NO_FACT || r == wanted))
            near = r;
    }
    if (x >= grid->columns)
        return x;
    const char *words = plx_say(view->messages, "not found");
    unsigned width = plx_layout_width(words, strlen(words));
    if (!quote || near == PLX_VIEW_NO_FACT || x + width + 20 > grid->columns)
        return x + plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_DIM, words);
    const char *nearest = plx_grid_format(grid, plx_say(view->messages, "; nearest in %s:"),
                                          view->columns[near].id);
    x += plx_grid_printf(grid, x, y, grid->columns - x, PLX_STYLE_DIM, "%s%s", words, nearest) + 1;
    if (x >= grid->columns)
        return grid->columns;
    plx_words_quote(view, grid, (struct plx_area){x, y, grid->columns - x, 1}, near,
                    view->columns[near].near[0], PLX_STYLE_NEAREST);
    return grid->columns;
}

/* How the lines of the area are shared out, the most telling first. */
struct shares {
    unsigned each; /* lines for each report */
    bool strip, line, credits; /* credits: in a line of their own */
};

static struct shares share_out(const struct plx_view *view, const struct list *list,
                               unsigned lines)
{
    struct shares shares = {.each = 1};
    unsigned found = (unsigned)list->found_count;
    unsigned rest = lines > found ? lines - found : 0;
    shares.strip = rest >= PLX_STRIP_LINES && plx_strip_possible(view, list->claim);
    rest -= shares.strip ? PLX_STRIP_LINES : 0;
    shares.line = rest > 0;
    rest -= shares.line;
    shares.credits = list->missing_count && rest > 0;
    rest -= shares.credits;
    if (found)
        shares.each += rest / found;
    shares.each = shares.each > ROWS_MOST ? ROWS_MOST : shares.each;
    return shares;
}

static void draw_found(struct plx_view *view, struct plx_grid *grid, const struct list *list,
                       unsigned y, unsigned lines, uint32_t report)
{
    struct plx_span words = plx_cells_main(list->claim, report)->evidence;
    draw_value(view, grid, list, y, report);
    if (list->quote_x + 8 > grid->columns)
        return;
    unsigned columns = grid->columns - list->quote_x;
    if (lines > 1)
        draw_rows(view, grid, (struct plx_area){list->quote_x, y, columns, lines}, report, words);
    else
        plx_words_quote(view, grid, (struct plx_area){list->quote_x, y, columns, 1}, report, words,
                        PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
}

static void draw_claim(struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                       const struct plx_claim *claim)
{
    struct list list = {.claim = claim};
    if (!make_list(view, grid, &list, area.lines))
        return;
    measure(view, grid, &list);
    struct shares shares = share_out(view, &list, area.lines);
    unsigned y = area.y;
    for (size_t i = 0; i < list.found_count && y < area.y + area.lines; i++, y += shares.each)
        draw_found(view, grid, &list, y, shares.each, list.found[i]);
    unsigned x = 1;
    if (shares.line && list.missing_count)
        x = draw_missing(view, grid, &list, y, shares.credits) + 3;
    y += shares.credits;
    if (shares.line)
        plx_reason_credits(view, grid, shares.credits ? 1 : x, y++);
    if (shares.strip)
        plx_strip_draw(view, grid, (struct plx_area){0, y, grid->columns, PLX_STRIP_LINES}, claim);
}

static void draw_check(struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                       const struct plx_check *check)
{
    const char *id = view->columns[check->report].id;
    unsigned x = 1 + plx_grid_text(grid, 1, area.y, 8, PLX_STYLE_HEADER, id) + 2;
    if (x + 8 > grid->columns)
        return;
    unsigned columns = grid->columns - x;
    if (area.lines > 1)
        draw_rows(view, grid,
                  (struct plx_area){x, area.y, columns, area.lines < 4 ? area.lines : 4},
                  check->report, check->span);
    else
        plx_words_quote(view, grid, (struct plx_area){x, area.y, columns, 1}, check->report,
                        check->span, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
}

/* Whether a closed fold holds the claim. */
static bool is_inside(const struct plx_view *view, const struct plx_claim *claim)
{
    switch (view->hand.kind) {
    case PLX_HAND_SHARED:
        return claim->verdict == PLX_VERDICT_AGREE && !claim->figure;
    case PLX_HAND_SINGLE:
        return claim->verdict == PLX_VERDICT_SINGLE;
    case PLX_HAND_NOBODY:
        return claim->verdict == PLX_VERDICT_SINGLE && plx_claim_is_uncredited(claim);
    default:
        return false;
    }
}

/* What it holds, by the first labels. */
static void draw_fold(const struct plx_view *view, struct plx_grid *grid, struct plx_area area)
{
    unsigned y = area.y;
    for (size_t i = 0; i < view->claim_count && y < area.y + area.lines; i++) {
        const struct plx_claim *claim = &view->claims[i];
        if (!claim->cell_count || !is_inside(view, claim))
            continue;
        const char *id = view->hand.kind == PLX_HAND_SHARED
                             ? "="
                             : view->columns[claim->cells[0].report].id;
        unsigned x = 2 + plx_grid_text(grid, 2, y, grid->columns, PLX_STYLE_DIM, id);
        x = (x < 5 ? 5 : x) + 1;
        if (x < grid->columns)
            plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_DIM, claim->label);
        y++;
    }
}

/* What each report begins with, while there is nothing else. */
static void draw_beginnings(const struct plx_view *view, struct plx_grid *grid, struct plx_area area)
{
    for (uint32_t r = 0; r < view->report_count && r < area.lines; r++) {
        struct plx_span title = plx_report_title(view->columns[r].report);
        unsigned x = 1 + plx_grid_text(grid, 1, area.y + r, 8, PLX_STYLE_HEADER, view->columns[r].id) + 2;
        if (x < grid->columns)
            plx_words_quote(view, grid, (struct plx_area){x, area.y + r, grid->columns - x, 1}, r, title, PLX_STYLE_TITLE);
    }
}

void plx_evidence_draw(struct plx_view *view, struct plx_grid *grid, struct plx_area area)
{
    if (!area.lines)
        return;
    if (view->early)
        draw_beginnings(view, grid, area);
    else if (view->hand.kind == PLX_HAND_CLAIM)
        draw_claim(view, grid, area, &view->claims[view->hand.index]);
    else if (view->hand.kind == PLX_HAND_CHECK)
        draw_check(view, grid, area, &view->checks[view->hand.index]);
    else if (view->hand.kind == PLX_HAND_CREDIT)
        plx_credits_draw(view, grid, area);
    else if (view->hand.kind != PLX_HAND_NONE)
        draw_fold(view, grid, area);
}

void plx_evidence_values(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                         const struct plx_claim *claim)
{
    unsigned x = 3;
    for (uint32_t r = 0; r < view->report_count && x < grid->columns; r++) {
        if (!plx_cells_main(claim, r))
            continue;
        bool numeric;
        const char *value = value_of(view, grid, claim, r, &numeric);
        bool apart = plx_cells_apart(claim, r);
        const struct plx_fact *fact = plx_evidence_fact(view, claim, r);
        x += plx_grid_printf(grid, x, y, grid->columns - x,
                             apart ? PLX_STYLE_APART | PLX_INK_BOLD : PLX_STYLE_NORMAL,
                             "%s %s %s", view->columns[r].id,
                             numeric ? plx_values_bound(fact->bound) : ":", value) +
             5;
    }
}
