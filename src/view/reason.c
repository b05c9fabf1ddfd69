#include <string.h>

#include "view/cells.h"
#include "view/pane.h"

#define LEAST_LABEL 14u /* cells that a label before its reason is worth */

/* Words of a report that are written the other way than the reason stand before it in a piece of their own. */
static bool is_label_apart(const struct plx_view *view, const struct plx_grid *grid)
{
    return !grid->rtl && view->hand.kind == PLX_HAND_CLAIM &&
           plx_grid_direction(grid, view->claims[view->hand.index].label) == PLX_DIRECTION_RTL;
}

static const char *reason_of(const struct plx_view *view, struct plx_grid *grid)
{
    switch (view->hand.kind) {
    case PLX_HAND_CLAIM:
        return plx_table_label_cut(view) && !is_label_apart(view, grid)
                   ? plx_grid_format(grid, "%s: %s", view->claims[view->hand.index].label,
                                     view->claims[view->hand.index].reason)
                   : view->claims[view->hand.index].reason;
    case PLX_HAND_CHECK:
        return plx_grid_format(grid, "%s: %s",
                               view->columns[view->checks[view->hand.index].report].id,
                               view->checks[view->hand.index].message);
    case PLX_HAND_SHARED:
        return plx_say(view->messages, "said alike in two reports or more, no figure in it");
    case PLX_HAND_SINGLE:
        return plx_say(view->messages, "found in one report only: silence of the others says "
                                       "nothing against it");
    case PLX_HAND_CREDIT:
        return plx_credits_reason(view, grid);
    case PLX_HAND_NOBODY:
        return plx_say(view->messages, "found in one report only, and nobody is credited with it");
    case PLX_HAND_LACKS:
    case PLX_HAND_ALONE:
    case PLX_HAND_REST:
        return plx_omissions_reason(view, grid);
    case PLX_HAND_NONE:
        break;
    }
    return view->early ? "" : plx_say(view->messages, "nothing to compare");
}

static const char *sureness_of(const struct plx_view *view)
{
    return view->hand.kind == PLX_HAND_CLAIM
               ? plx_say(view->messages,
                         plx_sureness_name(view->claims[view->hand.index].sureness))
               : "";
}

/* Such a label, in what the reason leaves of the columns from x on; those used. */
static unsigned draw_label(const struct plx_view *view, struct plx_grid *grid, unsigned x, unsigned y,
                           unsigned columns, unsigned reason, unsigned ink)
{
    if (!is_label_apart(view, grid) || !plx_table_label_cut(view) || columns < reason + LEAST_LABEL)
        return 0;
    unsigned used = plx_grid_text(grid, x, y, columns - reason - 2, ink, view->claims[view->hand.index].label);
    return used + plx_grid_text(grid, x + used, y, 2, ink, ": ");
}

/* A reason longer than a line goes on below, where the caller has a line for it. */
unsigned plx_reason_draw(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                         unsigned max)
{
    if (!max)
        return 0;
    plx_grid_rule(grid, 0, y, grid->columns);
    const char *reason = reason_of(view, grid);
    const char *sureness = sureness_of(view);
    unsigned tail = plx_layout_width(sureness, strlen(sureness)) + 5;
    unsigned columns = grid->columns > tail + 8 ? grid->columns - tail - 2 : grid->columns;
    struct plx_rows rows;
    if (plx_layout_paragraphs(&grid->scratch, reason, 0, strlen(reason), columns > 2 ? columns : 2,
                              plx_grid_direction(grid, reason), grid->shaping,
                              plx_messages_language(view->messages), &rows) != PLX_OK) {
        grid->failed = true;
        return 1;
    }
    unsigned ink = PLX_STYLE_NORMAL | PLX_INK_BOLD;
    if (view->hand.kind == PLX_HAND_CLAIM || view->hand.kind == PLX_HAND_CHECK)
        ink = plx_table_sign(view, view->hand).style | PLX_INK_BOLD;
    bool cut = rows.count > 1 && max < 2;
    unsigned x = 2;
    plx_grid_blank(grid, (struct plx_area){1, y, 1, 1}, PLX_STYLE_NORMAL);
    unsigned label = draw_label(view, grid, x, y, columns, plx_layout_width(reason, strlen(reason)), ink);
    x += label;
    columns -= label;
    if (cut || !rows.count) {
        x += plx_grid_text(grid, x, y, columns, ink, reason);
    } else {
        plx_grid_blank(grid, (struct plx_area){x, y, rows.items[0].width, 1}, PLX_STYLE_NORMAL);
        plx_grid_row(grid, x, y, rows.items[0].width, &rows.items[0], ink, NULL, 0);
        x += rows.items[0].width;
    }
    plx_grid_blank(grid, (struct plx_area){x, y, *sureness ? tail - 1 : 1, 1}, PLX_STYLE_NORMAL);
    plx_grid_text(grid, x + 3, y, tail, PLX_STYLE_DIM, sureness);
    if (cut || rows.count < 2)
        return 1;
    unsigned lines = rows.count < max ? (unsigned)rows.count : max;
    for (unsigned i = 1; i + 1 < lines; i++)
        plx_grid_row(grid, 2, y + i, columns, &rows.items[i], ink, NULL, 0);
    plx_grid_text(grid, 2, y + lines - 1, grid->columns - 2, ink, reason + rows.items[lines - 1].start);
    return lines;
}

/* "FT: ru pt fr", once for each source named. */
static const char *reports_of(const struct plx_view *view, struct plx_grid *grid,
                              const struct plx_claim *claim, const char *credit)
{
    const char *ids = "";
    for (uint32_t r = 0; r < view->report_count; r++)
        if (plx_cells_main(claim, r) && strcmp(plx_cells_credit(claim, r), credit) == 0)
            ids = plx_grid_format(grid, "%s %s", ids, view->columns[r].id);
    return ids;
}

static bool named_before(const struct plx_claim *claim, uint32_t report)
{
    for (uint32_t r = 0; r < report; r++)
        if (plx_cells_main(claim, r) &&
            strcmp(plx_cells_credit(claim, r), plx_cells_credit(claim, report)) == 0)
            return true;
    return false;
}

void plx_reason_credits(const struct plx_view *view, struct plx_grid *grid, unsigned x,
                        unsigned y)
{
    if (view->hand.kind != PLX_HAND_CLAIM)
        return;
    const struct plx_claim *claim = &view->claims[view->hand.index];
    const char *parts = "";
    for (uint32_t r = 0; r < view->report_count; r++) {
        if (!plx_cells_main(claim, r) || named_before(claim, r))
            continue;
        const char *credit = plx_cells_credit(claim, r);
        parts = plx_grid_format(grid, "%s%s%s:%s", parts, *parts ? ";  " : "",
                                *credit ? credit : plx_say(view->messages, "nobody"),
                                reports_of(view, grid, claim, credit));
    }
    plx_grid_printf(grid, x, y, grid->columns, PLX_STYLE_DIM, "%s  %s",
                    plx_say(view->messages, "credited"), parts);
}
