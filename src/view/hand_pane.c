/* The line in hand, below the list that it is in: why, what the reader made of it, and its words. Where all
 * reports fit side by side and there are lines enough, these stand in their texts; else a line each. */
#include "view/pane.h"

#define LINES_FOR_TEXTS 30u

bool plx_hand_has_texts(const struct plx_view *view)
{
    return view->height >= LINES_FOR_TEXTS && plx_hold_fit(view) == plx_hold_chosen(view) &&
           view->report_count > 1;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Reason, strip and values of the row in hand, then the texts. */
static void draw_texts(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    unsigned end = y + lines;
    y += plx_reason_draw(view, grid, y, 2);
    y += plx_kept_draw(view, grid, y);
    y += plx_credits_near(view, grid, y);
    const struct plx_claim *claim =
        view->hand.kind == PLX_HAND_CLAIM ? &view->claims[view->hand.index] : NULL;
    if (claim && lines >= 16 && plx_strip_possible(view, claim)) {
        plx_strip_draw(view, grid, (struct plx_area){2, y, grid->columns - 4, PLX_STRIP_LINES},
                       claim);
        y += PLX_STRIP_LINES;
        plx_evidence_values(view, grid, y++, claim);
    }
    if (y >= end)
        return;
    plx_columns_rule(view, grid, y++);
    if (y < end)
        plx_columns_draw(view, grid, y, end - y);
}

static void draw_words(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    unsigned used = plx_reason_draw(view, grid, y, lines >= 6 ? 2 : least(lines, 1));
    if (lines > used)
        used += plx_kept_draw(view, grid, y + used);
    if (lines > used + 2)
        used += plx_credits_near(view, grid, y + used);
    if (lines > used)
        plx_evidence_draw(view, grid, (struct plx_area){0, y + used, grid->columns, lines - used});
}

void plx_hand_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    if (lines && plx_hand_has_texts(view))
        draw_texts(view, grid, y, lines);
    else if (lines)
        draw_words(view, grid, y, lines);
}
