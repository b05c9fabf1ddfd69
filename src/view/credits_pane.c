/* The source in hand: who credits it, in which words, and for which claims. */
#include <string.h>

#include "base/buffer.h"
#include "view/cells.h"
#include "view/pane.h"

static const struct plx_credit_row *row_in_hand(const struct plx_view *view)
{
    return &view->credits.rows[view->hand.index];
}

const char *plx_credits_label(const struct plx_view *view, struct plx_grid *grid,
                              const struct plx_credit_row *row)
{
    const char *who = plx_source_words(view->messages, &view->credited[row->source]);
    uint32_t newsroom = plx_sources_newsroom(view, row->source);
    if (newsroom != row->source)
        who = plx_grid_format(grid, "%s (%s)", who, view->credited[newsroom].name);
    return row->credit_count
               ? plx_grid_format(grid, plx_say(view->messages, "%s credits %s"), view->columns[row->report].id, who)
               : who;
}

/* "fr pt ru", those that credit the source in hand or the newsroom behind it */
static const char *reports_of(const struct plx_view *view, struct plx_grid *grid, size_t *count)
{
    const char *ids = "";
    *count = 0;
    for (uint32_t r = 0; r < view->report_count; r++)
        if (plx_sources_row(view, r)) {
            ids = plx_grid_format(grid, "%s%s%s", ids, *ids ? " " : "", view->columns[r].id);
            ++*count;
        }
    return ids;
}

const char *plx_credits_reason(const struct plx_view *view, struct plx_grid *grid)
{
    const struct plx_source *source = &view->credited[row_in_hand(view)->source];
    const struct plx_source *newsroom =
        &view->credited[plx_sources_newsroom(view, row_in_hand(view)->source)];
    const char *through = source == newsroom
                              ? ""
                              : plx_grid_format(grid, plx_say(view->messages, "%s, through %s; "), plx_source_words(view->messages, source),
                                                newsroom->name);
    size_t count;
    const char *ids = reports_of(view, grid, &count);
    if (newsroom->kind != PLX_SOURCE_MEDIUM)
        return plx_grid_format(grid,
                               plx_say(view->messages, "%s, with no newsroom named: credited by %s"),
                               plx_source_words(view->messages, source), ids);
    if (count < 2)
        return plx_grid_format(grid, plx_say(view->messages, "%sonly %s credits %s"), through, ids, newsroom->name);
    return plx_grid_format(grid,
                           plx_say_count(view->messages,
                                         "%s%zu report credits one newsroom, %s: %s",
                                         "%s%zu reports credit one newsroom, %s: %s", count),
                           through, count,
                           newsroom->name, ids);
}

static void draw_place(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                       const struct plx_credit *credit)
{
    struct plx_span stretches[2];
    plx_credit_stretches(credit, stretches);
    unsigned focus = view->focus == (int)credit->report ? PLX_INK_REVERSE : 0;
    unsigned x = area.x + 1;
    x += plx_grid_text(grid, x, area.y, 8, PLX_STYLE_HEADER | focus,
                       view->columns[credit->report].id) + 2;
    if (x + 8 < grid->columns)
        plx_words_quote(view, grid, (struct plx_area){x, area.y, grid->columns - x, 1},
                        credit->report, stretches[0], PLX_STYLE_EVIDENCE | PLX_INK_REVERSE);
}

/* The claims that it is credited with in its report, a line each. */
static unsigned draw_covered(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                             const struct plx_credit_row *row)
{
    unsigned y = area.y;
    for (size_t i = 0; i < row->claim_count && y < area.y + area.lines; i++, y++) {
        const struct plx_claim *claim = &view->claims[row->claims[i].claim];
        struct plx_sign sign = plx_cells_sign(view->messages, claim);
        unsigned x = 4;
        x += plx_cells_write_sign(grid, x, y, 12, sign.style | PLX_INK_BOLD, sign) + 2;
        if (x < grid->columns)
            x += plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_NORMAL,
                               plx_cells_reading(view->messages, claim, row->report)) + 2;
        if (x < grid->columns)
            plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_NORMAL, claim->label);
    }
    return y - area.y;
}

/* The places of the row in hand, then the other reports that credit the newsroom, then the claims. */
void plx_credits_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area)
{
    const struct plx_credit_row *own = row_in_hand(view);
    unsigned y = area.y, end = area.y + area.lines;
    size_t places = area.lines < 10 && own->credit_count > 1 ? 1 : own->credit_count;
    for (size_t i = 0; i < places && y < end; i++)
        draw_place(view, grid, (struct plx_area){0, y++, grid->columns, 1}, own->credits[i]);
    y += draw_covered(view, grid,
                      (struct plx_area){0, y, grid->columns, (end - y + 1) / 2}, own);
    for (uint32_t r = 0; r < view->report_count && y < end; r++) {
        const struct plx_credit_row *row = plx_sources_row(view, r);
        if (row && row != own)
            draw_place(view, grid, (struct plx_area){0, y++, grid->columns, 1}, row->credits[0]);
    }
}

unsigned plx_credits_near(const struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    size_t count;
    const struct plx_credit *credits = plx_comparison_credits(view->comparison, &count);
    if (view->place != PLX_PLACE_SOURCES || view->hand.kind != PLX_HAND_CLAIM)
        return 0;
    uint32_t near = plx_claim_near_credit(&view->claims[view->hand.index]);
    if (near == PLX_NO_SOURCE)
        return 0;
    const struct plx_credit *credit = &credits[near];
    unsigned x = 2;
    uint32_t newsroom = plx_sources_newsroom(view, credit->source);
    x += plx_grid_printf(grid, x, y, grid->columns - x, PLX_STYLE_UNCLEAR,
                         plx_say(view->messages, "near by, but not for these words, %s credits %s:"),
                         view->columns[credit->report].id,
                         plx_source_words(view->messages, &view->credited[newsroom])) + 1;
    if (x + 8 < grid->columns)
        plx_words_quote(view, grid, (struct plx_area){x, y, grid->columns - x, 1}, credit->report,
                        credit->words, PLX_STYLE_NEAREST | PLX_INK_UNDERLINE);
    return 1;
}
