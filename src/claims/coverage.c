/* What each report alone has, and what most others have and it has not, with its nearest words. */
#include <stdlib.h>
#include <string.h>

#include "claims/core.h"

/* Words are near where they hold so much of what the claim is about, in per cent. */
#define NEAR_PERCENT 25
/* A figure tells more than words do, and what a report opens with more than the rest. */
#define FIGURE_TELLS (6 * PLX_CORE_UNIT)
#define LEAD_TELLS (2 * PLX_CORE_UNIT)
#define LEAD_SENTENCES 3

/* A claim that a report lacks, while they are ordered. */
struct lacked {
    struct plx_omission omission;
    uint32_t reports; /* that have it */
};

struct lack {
    PLX_VECTOR(struct lacked) items;
};

struct coverer {
    struct plx_comparison *comparison;
    const struct plx_story *story;
    const struct plx_statements *statements;
    bool *has;         /* by report: whether it has the claim that is looked at */
    struct lack *lacks; /* by report */
    struct plx_core core;
    bool failed;
};

/* ---- what a report alone has ---- */

struct told {
    uint32_t report, claim, weight;
};

static uint32_t telling(const struct coverer *c, const struct plx_claim *claim)
{
    const struct plx_statement *s = plx_core_statement(&c->core, &claim->cells[0]);
    uint32_t weight = s->kind == PLX_SENTENCE_TITLE || s->sentence < LEAD_SENTENCES ? LEAD_TELLS : 0;
    if (claim->figure) {
        enum plx_fact_kind kind = c->comparison->facts[claim->cells[0].facts[0]].kind;
        weight += kind == PLX_FACT_DATE || kind == PLX_FACT_DURATION ? 0 : FIGURE_TELLS;
    }
    for (size_t i = 0; i < s->feature_count; i++)
        if (s->features[i].weight >= 1)
            weight += plx_core_rarity(&c->core, s->features[i].number);
    return weight;
}

static int most_telling(const void *a, const void *b)
{
    const struct told *x = a, *y = b;
    if (x->report != y->report)
        return x->report < y->report ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->claim < y->claim ? -1 : x->claim > y->claim;
}

/* One array for all reports, of which each has a slice. */
static void find_alone(struct coverer *c)
{
    size_t count = c->comparison->claim_count, found = 0;
    uint32_t *alone = plx_arena_array(&c->comparison->arena, count, sizeof *alone);
    struct told *told = malloc((count ? count : 1) * sizeof *told);
    c->failed |= !alone || !told;
    for (uint32_t i = 0; i < count && !c->failed; i++) {
        const struct plx_claim *claim = &c->comparison->claims[i];
        if (claim->report_count == 1)
            told[found++] = (struct told){claim->cells[0].report, i, telling(c, claim)};
    }
    if (found)
        qsort(told, found, sizeof *told, most_telling);
    for (size_t i = 0; i < found; i++) {
        struct plx_coverage *coverage = &c->comparison->coverage[told[i].report];
        alone[i] = told[i].claim;
        if (coverage->alone_count++ == 0)
            coverage->alone = &alone[i];
    }
    free(told);
}

/* ---- the nearest words ---- */

/* The words of the report that come nearest to the claim whose core is found. False where such words give its very figure,
 * so that the report has it, though it could not be lined up. */
static bool find_nearest(const struct coverer *c, uint32_t report, struct plx_span *nearest)
{
    uint32_t best = 0;
    *nearest = (struct plx_span){0, 0};
    for (uint32_t i = c->core.first[report]; i < c->core.first[report + 1]; i++) {
        const struct plx_statement *s = &c->statements->items.items[i];
        bool value;
        uint32_t near = plx_core_share(&c->core, s, &value);
        if (near < NEAR_PERCENT)
            continue;
        if (value)
            return false;
        if (near > best) {
            best = near;
            *nearest = s->span;
        }
    }
    return true;
}

/* ---- what most others have ---- */

static bool tells_other_event(const struct coverer *c, uint32_t report)
{
    return *c->comparison->coverage[report].event != '\0';
}

static void lack(struct coverer *c, uint32_t report, uint32_t claim, uint32_t reports)
{
    struct lacked lacked = {{claim, {0, 0}}, reports};
    if (!find_nearest(c, report, &lacked.omission.nearest))
        return;
    struct lacked *added = PLX_VECTOR_PUSH(&c->lacks[report].items);
    if (added)
        *added = lacked;
    else
        c->failed = true;
}

/* At least two, and at least half, of the other reports of the event have to have it. */
static void look_at(struct coverer *c, uint32_t index, uint32_t same_event)
{
    const struct plx_claim *claim = &c->comparison->claims[index];
    uint32_t count = (uint32_t)c->story->reports.count, having = 0;
    if (claim->report_count < 2 || claim->report_count == count)
        return;
    memset(c->has, 0, count * sizeof *c->has);
    for (size_t i = 0; i < claim->cell_count; i++) {
        bool *has = &c->has[claim->cells[i].report];
        having += !*has && !tells_other_event(c, claim->cells[i].report);
        *has = true;
    }
    if (having < 2 || having * 2 < same_event - 1)
        return;
    c->failed |= !plx_core_find(&c->core, claim);
    for (uint32_t r = 0; r < count && !c->failed; r++)
        if (!c->has[r] && !tells_other_event(c, r))
            lack(c, r, index, having);
}

static int most_have(const void *a, const void *b)
{
    const struct lacked *x = a, *y = b;
    if (x->reports != y->reports)
        return x->reports > y->reports ? -1 : 1;
    return x->omission.claim < y->omission.claim ? -1 : x->omission.claim > y->omission.claim;
}

static void keep_missing(struct coverer *c, uint32_t report)
{
    struct lack *lack = &c->lacks[report];
    struct plx_omission *missing =
        plx_arena_array(&c->comparison->arena, lack->items.count, sizeof *missing);
    c->failed |= !missing;
    if (lack->items.count)
        qsort(lack->items.items, lack->items.count, sizeof *lack->items.items, most_have);
    for (size_t i = 0; i < lack->items.count && !c->failed; i++)
        missing[i] = lack->items.items[i].omission;
    c->comparison->coverage[report].missing = missing;
    c->comparison->coverage[report].missing_count = lack->items.count;
}

static void find_missing(struct coverer *c)
{
    uint32_t count = (uint32_t)c->story->reports.count, same_event = 0;
    for (uint32_t r = 0; r < count; r++)
        same_event += !tells_other_event(c, r);
    for (uint32_t i = 0; i < c->comparison->claim_count && !c->failed; i++)
        look_at(c, i, same_event);
    for (uint32_t r = 0; r < count && !c->failed; r++)
        keep_missing(c, r);
}

/* ---- together ---- */

static void release(struct coverer *c)
{
    for (size_t r = 0; c->lacks && r < c->story->reports.count; r++)
        PLX_VECTOR_RELEASE(&c->lacks[r].items);
    free(c->has);
    free(c->lacks);
    plx_core_release(&c->core);
}

enum plx_status plx_coverage_make(struct plx_comparing *comparing)
{
    struct coverer c = {.comparison = comparing->comparison, .story = comparing->story,
                        .statements = comparing->statements};
    size_t reports = c.story->reports.count + 1;
    c.has = calloc(reports, sizeof *c.has);
    c.lacks = calloc(reports, sizeof *c.lacks);
    c.failed = !plx_core_init(&c.core, comparing) || !c.has || !c.lacks;
    if (!c.failed)
        find_alone(&c);
    if (!c.failed)
        find_missing(&c);
    release(&c);
    return c.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
