#include "output/figures.h"

#include <stdlib.h>

#include "base/memory.h"

/* More figures stand in no sentence. */
#define MOST_FIGURES 32

bool plx_figures_init(struct plx_figures *figures, const struct plx_comparison *comparison)
{
    size_t fact_count, claim_count;
    plx_comparison_facts(comparison, &fact_count);
    const struct plx_claim *claims = plx_comparison_claims(comparison, &claim_count);
    *figures = (struct plx_figures){.comparison = comparison,
                                    .claim_of = plx_memory_array(fact_count + 1, sizeof *figures->claim_of)};
    if (!figures->claim_of)
        return false;
    for (size_t i = 0; i < fact_count; i++)
        figures->claim_of[i] = PLX_NO_FIGURE;
    for (uint32_t c = 0; c < claim_count; c++)
        for (size_t k = 0; k < claims[c].cell_count; k++)
            for (size_t i = 0; i < claims[c].cells[k].fact_count; i++)
                figures->claim_of[claims[c].cells[k].facts[i]] = c;
    return true;
}

void plx_figures_release(struct plx_figures *figures)
{
    free(figures->claim_of);
    figures->claim_of = NULL;
}

/* The first fact of the report from the offset on; facts are by report, then by place. */
static size_t first_fact(const struct plx_fact *facts, size_t count, uint32_t report, uint32_t start)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        bool before = facts[middle].report < report || (facts[middle].report == report && facts[middle].span.start < start);
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

/* A claim with figures, and in how many reports' cells one of them stands. */
struct vote {
    uint32_t claim, reports, last;
};

static void add_vote(struct vote *votes, size_t *count, uint32_t claim, uint32_t report)
{
    size_t i = 0;
    while (i < *count && votes[i].claim != claim)
        i++;
    if (i == MOST_FIGURES)
        return;
    if (i == *count)
        votes[(*count)++] = (struct vote){claim, 0, UINT32_MAX};
    votes[i].reports += votes[i].last != report;
    votes[i].last = report;
}

uint32_t plx_figures_claim(const struct plx_figures *figures, const struct plx_claim *conflict)
{
    size_t count, vote_count = 0;
    const struct plx_fact *facts = plx_comparison_facts(figures->comparison, &count);
    struct vote votes[MOST_FIGURES];
    if (conflict->verdict != PLX_VERDICT_CONFLICT || conflict->figure)
        return PLX_NO_FIGURE;
    for (size_t k = 0; k < conflict->cell_count; k++) {
        const struct plx_cell *cell = &conflict->cells[k];
        for (size_t i = first_fact(facts, count, cell->report, cell->span.start);
             i < count && facts[i].report == cell->report && facts[i].span.end <= cell->span.end; i++)
            if (figures->claim_of[i] != PLX_NO_FIGURE)
                add_vote(votes, &vote_count, figures->claim_of[i], cell->report);
    }
    const struct vote *best = NULL;
    for (size_t i = 0; i < vote_count; i++)
        if (votes[i].reports > 1 && (!best || votes[i].reports > best->reports ||
                                     (votes[i].reports == best->reports && votes[i].claim < best->claim)))
            best = &votes[i];
    return best ? best->claim : PLX_NO_FIGURE;
}

uint32_t plx_figures_fact(const struct plx_figures *figures, uint32_t claim, const struct plx_cell *cell)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(figures->comparison, &count);
    for (size_t i = first_fact(facts, count, cell->report, cell->span.start);
         claim != PLX_NO_FIGURE && i < count && facts[i].report == cell->report && facts[i].span.end <= cell->span.end; i++)
        if (figures->claim_of[i] == claim)
            return (uint32_t)i;
    return PLX_NO_FIGURE;
}
