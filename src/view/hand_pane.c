/* The line in hand, below the list that it is in: why, what the reader made of it, and its words. Where all
 * reports fit side by side and there are lines enough, these stand in their texts; else a line each. */
#include "view/pane.h"

#define LINES_FOR_TEXTS 30u
#define LINES_FOR_STRIP 16u
#define REASON_LINES 2u

bool plx_hand_has_texts(const struct plx_view *view)
{
    return view->height >= LINES_FOR_TEXTS && plx_hold_fit(view) == plx_hold_chosen(view) &&
           view->report_count > 1;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The lines that it takes at most. */
static unsigned draw_strip(struct plx_view *view, struct plx_grid *grid, unsigned y, const struct plx_claim *claim)
{
    plx_strip_draw(view, grid, (struct plx_area){2, y, grid->columns - 4, PLX_STRIP_LINES}, claim);
    plx_evidence_values(view, grid, y + PLX_STRIP_LINES, claim);
    return PLX_STRIP_LINES + 1;
}

/* Reason, strip and values of the row in hand, then the texts: beside the claims these always at one place, unless there is more
 * to say. */
static void draw_texts(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    unsigned end = y + lines;
    bool steady = view->place == PLX_PLACE_CLAIMS && lines >= LINES_FOR_STRIP;
    unsigned room = steady ? REASON_LINES + PLX_STRIP_LINES + 1 : 0;
    unsigned texts = y + room;
    const struct plx_claim *claim =
        view->hand.kind == PLX_HAND_CLAIM ? &view->claims[view->hand.index] : NULL;
    bool strip = claim && lines >= LINES_FOR_STRIP && plx_strip_possible(view, claim);
    y += plx_reason_draw(view, grid, y, steady && !strip ? room - 1 : REASON_LINES);
    y += plx_kept_draw(view, grid, y);
    y += plx_credits_near(view, grid, y);
    y += strip ? draw_strip(view, grid, y, claim) : 0;
    y = y < texts ? texts : y;
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
