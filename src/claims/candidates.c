#include "claims/candidates.h"

#include <stdlib.h>
#include <string.h>

/* Up to so many places each is held against each. */
#define FEW_PLACES 800
/* Beyond: how many of a place's features are looked up, how many places of its own report and of
 * others each of them brings, and how many statements are looked at for them. */
#define RAREST 12
#define FROM_OWN 8
#define FROM_OTHERS 24
#define LOOKED_AT 256

/* ---- the index ---- */

static bool index_features(struct plx_candidates *c)
{
    size_t statements = c->statements->items.count, features = c->statements->names.count;
    uint32_t *next = calloc(features + 1, sizeof *next);
    c->first_of = calloc(features + 1, sizeof *c->first_of);
    if (!next || !c->first_of) {
        free(next);
        return false;
    }
    for (size_t s = 0; s < statements; s++)
        for (size_t i = 0; i < c->statements->items.items[s].feature_count; i++)
            c->first_of[c->statements->items.items[s].features[i].number + 1]++;
    for (size_t f = 0; f < features; f++)
        c->first_of[f + 1] += c->first_of[f];
    memcpy(next, c->first_of, features * sizeof *next);
    c->of_feature = calloc((size_t)c->first_of[features] + 1, sizeof *c->of_feature);
    for (uint32_t s = 0; c->of_feature && s < statements; s++)
        for (size_t i = 0; i < c->statements->items.items[s].feature_count; i++)
            c->of_feature[next[c->statements->items.items[s].features[i].number]++] = s;
    free(next);
    return c->of_feature != NULL;
}

/* Places with a figure come first, and both kinds are by statement. */
static bool index_places(struct plx_candidates *c)
{
    size_t statements = c->statements->items.count;
    c->figures = calloc(statements + 1, sizeof *c->figures);
    c->plain = calloc(statements + 1, sizeof *c->plain);
    c->asked = calloc(c->rows->places.count + 1, sizeof *c->asked);
    if (!c->figures || !c->plain || !c->asked)
        return false;
    for (size_t s = 0; s < statements; s++)
        c->plain[s] = PLX_NO_FACT;
    for (uint32_t i = 0; i < c->rows->places.count; i++) {
        const struct plx_place *place = &c->rows->places.items[i];
        if (place->fact == PLX_NO_FACT)
            c->plain[place->statement] = i;
        else
            c->figures[place->statement + 1]++;
    }
    for (size_t s = 0; s < statements; s++)
        c->figures[s + 1] += c->figures[s];
    return true;
}

enum plx_status plx_candidates_make(const struct plx_statements *statements,
                                    const struct plx_rows_of_places *rows,
                                    struct plx_candidates *candidates)
{
    *candidates = (struct plx_candidates){.statements = statements, .rows = rows,
                                          .all = rows->places.count <= FEW_PLACES};
    if (candidates->all || (index_features(candidates) && index_places(candidates)))
        return PLX_OK;
    plx_candidates_release(candidates);
    return PLX_ERROR_MEMORY;
}

void plx_candidates_release(struct plx_candidates *candidates)
{
    free(candidates->first_of);
    free(candidates->of_feature);
    free(candidates->figures);
    free(candidates->plain);
    free(candidates->asked);
    PLX_VECTOR_RELEASE(&candidates->found);
    *candidates = (struct plx_candidates){0};
}

/* ---- finding ---- */

struct query {
    struct plx_candidates *c;
    const struct plx_place *place;
    uint32_t index, from, report;
    bool failed;
};

static bool add(struct query *q, uint32_t index)
{
    uint32_t *found = PLX_VECTOR_PUSH(&q->c->found);
    if (found)
        *found = index;
    else
        q->failed = true;
    return found != NULL;
}

static uint32_t report_of(const struct plx_candidates *c, uint32_t statement)
{
    return c->statements->items.items[statement].report;
}

/* Adds places of the statement until there is no room for more. */
static void add_statement(struct query *q, uint32_t statement, unsigned *room)
{
    bool figure = q->place->fact != PLX_NO_FACT;
    uint32_t first = figure ? q->c->figures[statement] : q->c->plain[statement];
    uint32_t end = figure ? q->c->figures[statement + 1] : first + (first != PLX_NO_FACT);
    if (figure && first < q->from)
        first = q->from;
    for (uint32_t i = first; i < end && *room && !q->failed; i++) {
        if (i == q->index || i < q->from || q->c->asked[i] == q->c->queries)
            continue;
        q->c->asked[i] = q->c->queries;
        *room -= add(q, i);
    }
}

/* The first of the feature's statements, from low on, that is not before the statement. */
static uint32_t lower_bound(const struct plx_candidates *c, uint32_t low, uint32_t high,
                            uint32_t statement)
{
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (c->of_feature[middle] < statement)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Statements of the own report from the place on, then those of the others. */
static void look_up(struct query *q, uint32_t feature)
{
    const struct plx_candidates *c = q->c;
    uint32_t first = c->first_of[feature], end = c->first_of[feature + 1];
    uint32_t i = lower_bound(c, first, end, q->place->statement);
    unsigned own = FROM_OWN, others = FROM_OTHERS, looks = LOOKED_AT;
    for (; i < end && own && looks && report_of(c, c->of_feature[i]) == q->report; i++, looks--)
        add_statement(q, c->of_feature[i], &own);
    if (i < end && report_of(c, c->of_feature[i]) == q->report) {
        uint32_t low = i, high = end;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (report_of(c, c->of_feature[middle]) <= q->report)
                low = middle + 1;
            else
                high = middle;
        }
        i = low;
    }
    for (looks = LOOKED_AT; i < end && others && looks; i++, looks--)
        add_statement(q, c->of_feature[i], &others);
    if (q->from)
        return;
    for (i = first, looks = LOOKED_AT; i < end && others && looks; i++, looks--)
        if (report_of(c, c->of_feature[i]) != q->report)
            add_statement(q, c->of_feature[i], &others);
}

static uint32_t spread_of(const struct plx_candidates *c, uint32_t feature)
{
    return c->first_of[feature + 1] - c->first_of[feature];
}

/* The features that stand in the fewest statements, rarest first. */
static size_t rarest_features(const struct query *q, uint32_t rarest[RAREST])
{
    const struct plx_statement *s = &q->c->statements->items.items[q->place->statement];
    size_t count = 0;
    for (size_t i = 0; i < s->feature_count; i++) {
        uint32_t feature = s->features[i].number, spread = spread_of(q->c, feature);
        size_t at = count < RAREST ? count : RAREST - 1;
        if (count == RAREST && spread >= spread_of(q->c, rarest[at]))
            continue;
        for (; at > 0 && spread < spread_of(q->c, rarest[at - 1]); at--)
            rarest[at] = rarest[at - 1];
        rarest[at] = feature;
        count += count < RAREST;
    }
    return count;
}

static bool find_all(struct query *q)
{
    bool figure = q->place->fact != PLX_NO_FACT;
    for (uint32_t i = q->from; i < q->c->rows->places.count && !q->failed; i++)
        if (i != q->index && figure == (q->c->rows->places.items[i].fact != PLX_NO_FACT))
            add(q, i);
    return !q->failed;
}

bool plx_candidates_find(struct plx_candidates *candidates, uint32_t place, uint32_t from)
{
    struct query q = {.c = candidates, .place = &candidates->rows->places.items[place],
                      .index = place, .from = from};
    candidates->found.count = 0;
    candidates->queries++;
    if (candidates->all)
        return find_all(&q);
    uint32_t rarest[RAREST];
    q.report = report_of(candidates, q.place->statement);
    size_t count = rarest_features(&q, rarest);
    if (q.place->value != PLX_INTERN_NONE)
        look_up(&q, q.place->value);
    for (size_t i = 0; i < count && !q.failed; i++)
        look_up(&q, rarest[i]);
    return !q.failed;
}
