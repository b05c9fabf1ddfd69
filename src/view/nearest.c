/* Where a report that lacks a claim comes nearest to it: the words that were found when that was noted (claims/coverage.c);
 * of a claim that few others have, the stretch of its text that names most
 * of the parties that the claim's cells name, the rarer ones counting for more. */
#include "view/state.h"

#define STRETCH 320u /* bytes of text that count as one place */
#define PARTIES 32

static bool inside(struct plx_span inner, struct plx_span outer)
{
    return inner.start >= outer.start && inner.end <= outer.end;
}

static bool named_by(const struct plx_entity *entity, const struct plx_claim *claim)
{
    for (size_t m = 0; m < entity->mention_count; m++)
        for (size_t c = 0; c < claim->cell_count; c++)
            if (entity->mentions[m].report == claim->cells[c].report &&
                inside(entity->mentions[m].span, claim->cells[c].span))
                return true;
    return false;
}

static size_t parties_of(const struct plx_view *view, const struct plx_claim *claim,
                         const struct plx_entity **parties)
{
    size_t count = 0;
    for (size_t i = 0; i < view->entity_count && count < PARTIES; i++)
        if (named_by(&view->entities[i], claim))
            parties[count++] = &view->entities[i];
    return count;
}

/* The first mention of the party within the stretch; false where there is none. */
static bool mention_in(const struct plx_entity *party, uint32_t report, struct plx_span stretch,
                       struct plx_span *span)
{
    for (size_t i = 0; i < party->mention_count; i++)
        if (party->mentions[i].report == report && inside(party->mentions[i].span, stretch)) {
            *span = party->mentions[i].span;
            return true;
        }
    return false;
}

/* What a stretch is worth: each party named in it by one part in its mentions, of a million. */
static uint64_t worth(const struct plx_entity *const *parties, size_t count, uint32_t report,
                      struct plx_span stretch, size_t *named)
{
    uint64_t sum = 0;
    struct plx_span span;
    *named = 0;
    for (size_t i = 0; i < count; i++)
        if (mention_in(parties[i], report, stretch, &span)) {
            sum += 1000000u / (parties[i]->mention_count + 1);
            ++*named;
        }
    return sum;
}

static void insert(struct plx_column *column, struct plx_span span)
{
    if (column->near_count == PLX_VIEW_NEAR)
        return;
    size_t i = column->near_count++;
    for (; i > 0 && column->near[i - 1].start > span.start; i--)
        column->near[i] = column->near[i - 1];
    column->near[i] = span;
}

static void find_stretch(struct plx_view *view, const struct plx_claim *claim, uint32_t report)
{
    struct plx_column *column = &view->columns[report];
    const struct plx_entity *parties[PARTIES];
    size_t count = parties_of(view, claim, parties);
    struct plx_span best = {0, 0};
    uint64_t most = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t m = 0; m < parties[i]->mention_count; m++) {
            const struct plx_mention *mention = &parties[i]->mentions[m];
            if (mention->report != report)
                continue;
            struct plx_span stretch = {mention->span.start, mention->span.start + STRETCH};
            size_t named;
            uint64_t value = worth(parties, count, report, stretch, &named);
            if (named >= 2 && value > most) {
                most = value;
                best = stretch;
            }
        }
    struct plx_span span;
    for (size_t i = 0; most && i < count; i++)
        if (mention_in(parties[i], report, best, &span))
            insert(column, span);
}

void plx_nearest_find(struct plx_view *view, uint32_t claim, uint32_t report)
{
    struct plx_column *column = &view->columns[report];
    const struct plx_omission *omission = plx_omissions_of(view, claim, report);
    column->near_count = 0;
    if (!omission)
        find_stretch(view, &view->claims[claim], report);
    else if (omission->nearest.start < omission->nearest.end)
        insert(column, omission->nearest);
}
