#include "claims/rivals.h"

#include <stdlib.h>

static int by_place(const void *a, const void *b)
{
    const struct plx_rival *x = a, *y = b;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    return x->report < y->report ? -1 : x->report > y->report;
}

static uint32_t report_of(const struct plx_joiner *j, uint32_t place)
{
    return plx_joiner_statement(j, place)->report;
}

bool plx_rivals_add(struct plx_rivals *rivals, uint32_t place, uint32_t report, bool equal, float alike)
{
    struct plx_rival *rival = PLX_VECTOR_PUSH(&rivals->items);
    if (rival)
        *rival = (struct plx_rival){place, report, equal, 1, alike, 0};
    return rival != NULL;
}

bool plx_rivals_add_pair(struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair, bool equal,
                         float alike)
{
    return plx_rivals_add(rivals, pair->a, report_of(j, pair->b), equal, alike) &&
           plx_rivals_add(rivals, pair->b, report_of(j, pair->a), equal, alike);
}

static void add_up(struct plx_rival *sum, const struct plx_rival *rival)
{
    sum->equal += rival->equal;
    sum->all += rival->all;
    if (rival->best > sum->best) {
        sum->second = sum->best;
        sum->best = rival->best;
    } else if (rival->best > sum->second) {
        sum->second = rival->best;
    }
}

void plx_rivals_sum_up(struct plx_rivals *rivals)
{
    size_t kept = 0;
    if (rivals->items.count)
        qsort(rivals->items.items, rivals->items.count, sizeof *rivals->items.items, by_place);
    for (size_t i = 0; i < rivals->items.count; i++) {
        struct plx_rival rival = rivals->items.items[i];
        if (kept && by_place(&rivals->items.items[kept - 1], &rival) == 0) {
            add_up(&rivals->items.items[kept - 1], &rival);
        } else {
            rivals->items.items[kept++] = rival;
        }
    }
    rivals->items.count = kept;
}

bool plx_rivals_count(const struct plx_joiner *j, struct plx_rivals *rivals)
{
    *rivals = (struct plx_rivals){0};
    for (size_t i = 0; i < j->pairs.count; i++) {
        const struct plx_pair *pair = &j->pairs.items[i];
        if (pair->evidence > 0 && !plx_rivals_add_pair(rivals, j, pair, pair->phase == PLX_PHASE_EQUAL, 0)) {
            plx_rivals_release(rivals);
            return false;
        }
    }
    plx_rivals_sum_up(rivals);
    return true;
}

void plx_rivals_release(struct plx_rivals *rivals)
{
    PLX_VECTOR_RELEASE(&rivals->items);
}

static const struct plx_rival *find(const struct plx_rivals *rivals, uint32_t place, uint32_t report)
{
    const struct plx_rival key = {.place = place, .report = report};
    return rivals->items.count ? bsearch(&key, rivals->items.items, rivals->items.count, sizeof key, by_place) : NULL;
}

bool plx_rivals_alone(const struct plx_rivals *rivals, uint32_t place, uint32_t report, bool equal)
{
    const struct plx_rival *found = find(rivals, place, report);
    return found && (equal ? found->equal : found->all) == 1;
}

bool plx_rivals_clear(const struct plx_rivals *rivals, uint32_t place, uint32_t report, float alike)
{
    const struct plx_rival *found = find(rivals, place, report);
    return found && (found->all == 1 || (alike >= found->best && found->second <= alike / 2));
}

/* How much more alike the statement is than that of the best other figure in the report; below 0 where that is more alike. */
static float margin_of(const struct plx_rivals *rivals, uint32_t place, uint32_t report, float alike)
{
    const struct plx_rival *found = find(rivals, place, report);
    return found ? alike - (alike >= found->best ? found->second : found->best) : alike;
}

float plx_rivals_margin(const struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair, float alike)
{
    return margin_of(rivals, pair->a, report_of(j, pair->b), alike) + margin_of(rivals, pair->b, report_of(j, pair->a), alike);
}

bool plx_rivals_none(const struct plx_rivals *rivals, const struct plx_joiner *j, const struct plx_pair *pair)
{
    bool equal = pair->phase == PLX_PHASE_EQUAL;
    return plx_rivals_alone(rivals, pair->a, report_of(j, pair->b), equal) &&
           plx_rivals_alone(rivals, pair->b, report_of(j, pair->a), equal);
}
