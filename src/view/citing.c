/* What y copies: the words of the claim in hand in the report in hand, or in every report; of a check, a
 * credit or a fact its own. */
#include "output/cite.h"
#include "view/actions.h"
#include "view/cells.h"

static void cite(struct plx_view *view, uint32_t report, struct plx_span words)
{
    if (words.start == words.end)
        return;
    if (view->citation.length)
        plx_buffer_add_char(&view->citation, '\n');
    plx_output_cite(view->comparison, report, words, &view->export_cards[report], &view->citation);
}

static void cite_claim(struct plx_view *view, const struct plx_claim *claim)
{
    for (uint32_t r = 0; r < view->report_count; r++) {
        const struct plx_cell *cell = plx_cells_main(claim, r);
        if (cell && (view->focus < 0 || view->focus == (int)r))
            cite(view, r, cell->span);
    }
}

/* The clause that carries it, else the words of the fact themselves. */
static void cite_fact(struct plx_view *view)
{
    uint32_t report = plx_hold_focus(view);
    const struct plx_column *column = &view->columns[report];
    if (!column->fact_count)
        return;
    uint32_t fact = column->facts[column->fact];
    struct plx_fact_place place = view->places[fact];
    cite(view, report, place.claim == PLX_VIEW_NO_FACT
                           ? view->facts[fact].around
                           : view->claims[place.claim].cells[place.cell].span);
}

static void cite_credit(struct plx_view *view, const struct plx_credit_row *row)
{
    for (size_t i = 0; i < row->credit_count; i++)
        cite(view, row->report, row->credits[i]->credited);
}

enum plx_effect plx_action_copy(struct plx_view *view, int value)
{
    (void)value;
    plx_buffer_clear(&view->citation);
    plx_cards_make(view);
    if (plx_action_in_facts(view))
        cite_fact(view);
    else if (view->hand.kind == PLX_HAND_CLAIM)
        cite_claim(view, &view->claims[view->hand.index]);
    else if (view->hand.kind == PLX_HAND_CHECK)
        cite(view, view->checks[view->hand.index].report, view->checks[view->hand.index].span);
    else if (view->hand.kind == PLX_HAND_CREDIT)
        cite_credit(view, &view->credits.rows[view->hand.index]);
    if (view->citation.length && !plx_buffer_failed(&view->citation))
        return PLX_EFFECT_COPY;
    plx_view_say(view, "there are no words to copy here");
    return PLX_EFFECT_REDRAW;
}

const char *plx_view_citation(const struct plx_view *view)
{
    return plx_buffer_string(&view->citation);
}
