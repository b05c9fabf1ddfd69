/* Which words the columns of text stand at, and which reports are seen. */
#include "view/cells.h"
#include "view/state.h"

uint32_t plx_hold_focus(const struct plx_view *view)
{
    return view->focus >= 0 ? (uint32_t)view->focus : view->wanted[0];
}

size_t plx_hold_chosen(const struct plx_view *view)
{
    size_t count = 0;
    for (size_t r = 0; r < view->report_count; r++)
        count += !view->columns[r].left_out;
    return count;
}

size_t plx_hold_fit(const struct plx_view *view)
{
    size_t fit = view->zoomed ? 1 : (view->width + 1) / (PLX_VIEW_COLUMN + 1);
    size_t chosen = plx_hold_chosen(view);
    return fit < 1 ? 1 : fit > chosen ? chosen : fit;
}

static uint32_t place_of(const struct plx_view *view, uint32_t report)
{
    return view->columns[report].place;
}

size_t plx_hold_seen(const struct plx_view *view, uint32_t *seen, size_t max)
{
    size_t fit = plx_hold_fit(view);
    fit = fit < max ? fit : max;
    if (view->zoomed) {
        seen[0] = plx_hold_focus(view);
        return 1;
    }
    for (size_t i = 0; i < fit; i++) {
        size_t at = i;
        for (; at > 0 && place_of(view, seen[at - 1]) > place_of(view, view->wanted[i]); at--)
            seen[at] = seen[at - 1];
        seen[at] = view->wanted[i];
    }
    return fit;
}

/* Moves a report to a place in the order of those wanted. */
static void want_at(struct plx_view *view, uint32_t report, size_t place)
{
    size_t from = 0;
    while (view->wanted[from] != report)
        from++;
    for (; from > place; from--)
        view->wanted[from] = view->wanted[from - 1];
    for (; from < place; from++)
        view->wanted[from] = view->wanted[from + 1];
    view->wanted[place] = report;
}

void plx_hold_want(struct plx_view *view, uint32_t report)
{
    size_t fit = plx_hold_fit(view);
    for (size_t i = 0; i < fit; i++)
        if (view->wanted[i] == report)
            return;
    want_at(view, report, fit > 1 ? fit - 1 : 0);
}

unsigned plx_hold_text_width(const struct plx_view *view)
{
    unsigned seen = (unsigned)plx_hold_fit(view);
    unsigned width = (view->width - (seen - 1)) / seen;
    if (view->zoomed && width > PLX_VIEW_ZOOM)
        width = PLX_VIEW_ZOOM;
    return width > PLX_VIEW_GUTTER + 2 ? width - PLX_VIEW_GUTTER : 2;
}

void plx_hold_byte(struct plx_view *view, size_t report, uint32_t byte)
{
    struct plx_column *column = &view->columns[report];
    column->byte = byte;
    column->shift = 0;
    column->held = true;
}

/* Those that stand apart first, then those that make the claim, then the rest. */
static void order_wanted(struct plx_view *view, const struct plx_claim *claim)
{
    size_t place = 0;
    for (int round = 0; round < 3; round++)
        for (uint32_t r = 0; r < view->report_count; r++) {
            const struct plx_cell *cell = plx_cells_main(claim, r);
            if ((cell ? cell->apart ? 0 : 1 : 2) == round)
                view->wanted[place++] = r;
        }
}

static void hold_claim(struct plx_view *view, const struct plx_claim *claim)
{
    order_wanted(view, claim);
    for (uint32_t r = 0; r < view->report_count; r++) {
        struct plx_column *column = &view->columns[r];
        const struct plx_cell *cell = plx_cells_main(claim, r);
        column->near_count = 0;
        if (cell) {
            plx_hold_byte(view, r, cell->evidence.start);
            continue;
        }
        plx_nearest_find(view, view->hand.index, r);
        if (column->near_count)
            plx_hold_byte(view, r, column->near[0].start);
    }
}

/* Every report that credits the source in hand, or the newsroom behind it, at the words of credit: the one whose
 * line it is first. */
static void hold_credit(struct plx_view *view)
{
    const struct plx_credit_row *own = &view->credits.rows[view->hand.index];
    size_t place = 0;
    for (int round = 0; round < 3; round++)
        for (uint32_t r = 0; r < view->report_count; r++) {
            const struct plx_credit_row *row = plx_sources_row(view, r);
            if ((row == own ? 0 : row ? 1 : 2) != round)
                continue;
            view->wanted[place++] = r;
            if (row)
                plx_hold_byte(view, r, row->credits[0]->words.start);
        }
}

/* Those left out go behind all others, whose order stays. */
static void want_chosen(struct plx_view *view)
{
    size_t place = 0;
    for (size_t i = 0; i < view->report_count; i++)
        if (!view->columns[view->wanted[i]].left_out)
            want_at(view, view->wanted[i], place++);
}

static void focus_seen(struct plx_view *view)
{
    if (view->place != PLX_PLACE_REPORTS || view->focus < 0)
        return;
    size_t fit = plx_hold_fit(view);
    for (size_t i = 0; i < fit; i++)
        if (view->wanted[i] == (uint32_t)view->focus)
            return;
    view->focus = (int)view->wanted[0];
}

void plx_hold_hand(struct plx_view *view)
{
    for (size_t r = 0; r < view->report_count; r++)
        view->columns[r].near_count = 0;
    if (view->hand.kind == PLX_HAND_CLAIM)
        hold_claim(view, &view->claims[view->hand.index]);
    if (view->hand.kind == PLX_HAND_CHECK) {
        const struct plx_check *check = &view->checks[view->hand.index];
        plx_hold_byte(view, check->report, check->span.start);
        want_at(view, check->report, 0);
    }
    if (view->hand.kind == PLX_HAND_CREDIT)
        hold_credit(view);
    want_chosen(view);
    focus_seen(view);
}

/* The row of the pane where the evidence stands, level in all columns: as far down as the text
 * before it goes in some column, two fifths at most; a column alone has no blank rows above. */
static int hold_row(struct plx_view *view, size_t report, unsigned columns, unsigned lines)
{
    size_t fit = plx_hold_fit(view);
    size_t most = 0;
    for (size_t i = 0; i < fit; i++) {
        size_t r = fit == 1 ? report : view->wanted[i];
        const struct plx_rows *rows = plx_layouts_get(&view->layouts, r, columns);
        size_t row = rows ? plx_layouts_row(rows, view->columns[r].byte) : 0;
        most = row > most ? row : most;
    }
    return most < lines * 2 / 5 ? (int)most : (int)(lines * 2 / 5);
}

/* The first row shown, negative where blank rows stand above the text. */
int plx_hold_top(struct plx_view *view, size_t report, unsigned columns, unsigned lines)
{
    struct plx_column *column = &view->columns[report];
    const struct plx_rows *rows = plx_layouts_get(&view->layouts, report, columns);
    if (!rows) {
        view->failed = true;
        return 0;
    }
    int base = (int)plx_layouts_row(rows, column->byte) - hold_row(view, report, columns, lines);
    int low = column->held && base < 0 ? base : 0;
    int high = rows->count > lines ? (int)(rows->count - lines) : 0;
    if (column->held && base > high)
        high = base;
    int top = base + column->shift;
    top = top < low ? low : top > high ? high : top;
    column->shift = top - base;
    return top;
}

void plx_hold_scroll(struct plx_view *view, size_t report, int rows)
{
    struct plx_column *column = &view->columns[report];
    column->shift += rows;
    plx_hold_top(view, report, plx_hold_text_width(view), view->text_lines);
}

void plx_hold_edge(struct plx_view *view, size_t report, bool last)
{
    struct plx_column *column = &view->columns[report];
    column->held = false;
    column->byte = last ? (uint32_t)column->length : 0;
    column->shift = last ? (int)view->text_lines : 0;
    plx_hold_top(view, report, plx_hold_text_width(view), view->text_lines);
}

void plx_hold_keep(struct plx_view *view)
{
    unsigned columns = plx_hold_text_width(view);
    for (size_t r = 0; r < view->report_count; r++) {
        struct plx_column *column = &view->columns[r];
        if (!column->shift)
            continue;
        const struct plx_rows *rows = plx_layouts_get(&view->layouts, r, columns);
        int top = plx_hold_top(view, r, columns, view->text_lines);
        size_t row = (size_t)(top > 0 ? top : 0) + (size_t)hold_row(view, r, columns,
                                                                    view->text_lines);
        bool at_end = rows && top > 0 && (size_t)top + view->text_lines >= rows->count;
        column->shift = at_end ? (int)view->text_lines : 0; /* the end stays the end */
        column->held = false;
        if (top <= 0 || !rows)
            column->byte = 0;
        else
            column->byte = row < rows->count && !at_end ? rows->items[row].start
                                                        : (uint32_t)column->length;
    }
}
