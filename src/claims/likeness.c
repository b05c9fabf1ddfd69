/* How two statements stand to each other: how alike they are, and whether they can both be. */
#include <math.h>
#include <stdlib.h>

#include "claims/statements.h"

float plx_statements_likeness(const struct plx_statements *statements,
                              const struct plx_statement *a, const struct plx_statement *b,
                              uint32_t skip_a, uint32_t skip_b, unsigned *shared)
{
    float sum = 0, taken_a = 0, taken_b = 0;
    unsigned common = 0;
    for (size_t i = 0, k = 0; i < a->feature_count || k < b->feature_count;) {
        uint32_t x = i < a->feature_count ? a->features[i].number : UINT32_MAX;
        uint32_t y = k < b->feature_count ? b->features[k].number : UINT32_MAX;
        uint32_t number = x < y ? x : y;
        float rarity = statements->rarity[number];
        float wa = x == number ? a->features[i].weight * rarity : 0;
        float wb = y == number ? b->features[k].weight * rarity : 0;
        if (number == skip_a || number == skip_b) {
            taken_a += wa * wa;
            taken_b += wb * wb;
        } else if (x == y) {
            sum += wa * wb;
            common++;
        }
        i += x == number;
        k += y == number;
    }
    if (shared)
        *shared = common;
    float na = a->norm * a->norm - taken_a, nb = b->norm * b->norm - taken_b;
    return na > 1e-6f && nb > 1e-6f ? sum / sqrtf(na * nb) : 0;
}

static bool is_far(enum plx_stage stage)
{
    return stage == PLX_STAGE_ADVANCED || (stage >= PLX_STAGE_SIGNED && stage <= PLX_STAGE_DONE);
}

/* Agreed at least, and so said. */
static bool is_settled(const struct plx_statement *s)
{
    return s->stage >= PLX_STAGE_AGREED && s->stage <= PLX_STAGE_DONE;
}

bool plx_statements_oppose(const struct plx_statement *a, const struct plx_statement *b)
{
    if (a->negated != b->negated)
        return is_settled(a->negated ? b : a) &&
               (a->negated ? a : b)->stage != PLX_STAGE_DONE && is_settled(a->negated ? a : b);
    if (a->negated)
        return false;
    /* What is rumoured may be done all the same: a rumour is how one knows, not how far a thing is. */
    return (a->stage == PLX_STAGE_EARLY && is_far(b->stage)) ||
           (is_far(a->stage) && b->stage == PLX_STAGE_EARLY);
}

static int by_feature(const void *a, const void *b)
{
    const struct plx_stance *x = a, *y = b;
    if (x->feature != y->feature)
        return x->feature < y->feature ? -1 : 1;
    return x->report < y->report ? -1 : x->report > y->report;
}

static const struct plx_stance *stance_on(const struct plx_statements *statements, uint32_t feature, uint32_t report)
{
    const struct plx_stance key = {.feature = feature, .report = report};
    return bsearch(&key, statements->stances.items, statements->stances.count, sizeof key, by_feature);
}

bool plx_statements_sum_up_stances(struct plx_statements *statements)
{
    size_t kept = 0;
    for (size_t i = 0; i < statements->items.count; i++) {
        const struct plx_statement *s = &statements->items.items[i];
        for (size_t k = 0; k < s->feature_count; k++) {
            struct plx_stance *added = s->features[k].act ? PLX_VECTOR_PUSH(&statements->stances) : NULL;
            if (!added && s->features[k].act)
                return false;
            if (added)
                *added = (struct plx_stance){s->features[k].number, s->report, !s->features[k].negated, s->features[k].negated};
        }
    }
    struct plx_stance *items = statements->stances.items;
    if (statements->stances.count)
        qsort(items, statements->stances.count, sizeof *items, by_feature);
    for (size_t i = 0; i < statements->stances.count; i++)
        if (kept && by_feature(&items[kept - 1], &items[i]) == 0) {
            items[kept - 1].asserts |= items[i].asserts;
            items[kept - 1].negates |= items[i].negates;
        } else {
            items[kept++] = items[i];
        }
    statements->stances.count = kept;
    return true;
}

/* "Gives", "begins" are said of everything, so that another thing is meant as often as not. */
static bool is_general(const struct plx_statements *statements, uint32_t feature)
{
    return statements->names.entries[feature].string[0] == 'g';
}

/* The next act that both statements have, from *i and *k on: a's, and in *other b's; NULL behind the last. */
static const struct plx_feature *next_act(const struct plx_statement *a, const struct plx_statement *b, size_t *i, size_t *k,
                                          const struct plx_feature **other)
{
    while (*i < a->feature_count && *k < b->feature_count) {
        const struct plx_feature *x = &a->features[*i], *y = &b->features[*k];
        *i += x->number <= y->number;
        *k += y->number <= x->number;
        *other = y;
        if (x->number == y->number && x->act && y->act)
            return x;
    }
    return NULL;
}

bool plx_statements_negate_throughout(const struct plx_statements *statements, const struct plx_statement *a,
                                      const struct plx_statement *b)
{
    const struct plx_feature *act, *other;
    if (!plx_statements_negate(a, b))
        return false;
    for (size_t i = 0, k = 0; (act = next_act(a, b, &i, &k, &other));) {
        const struct plx_stance *x = stance_on(statements, act->number, a->report);
        const struct plx_stance *y = stance_on(statements, act->number, b->report);
        if (act->negated != other->negated && x && y && !is_general(statements, act->number) &&
            x->asserts != x->negates && y->asserts != y->negates)
            return true;
    }
    return false;
}

static bool is_told_as_done(const struct plx_statement *s)
{
    return !s->weighs && !s->forecast && !s->negative && (s->stage == PLX_STAGE_NONE || s->stage >= PLX_STAGE_AGREED);
}

bool plx_statements_weigh(const struct plx_statement *a, const struct plx_statement *b)
{
    const struct plx_feature *act, *other;
    if (a->weighs == b->weighs || !is_told_as_done(a->weighs ? b : a))
        return false;
    for (size_t i = 0, k = 0; (act = next_act(a, b, &i, &k, &other));)
        if (!act->negated && !other->negated)
            return true;
    return false;
}

bool plx_statements_negate(const struct plx_statement *a, const struct plx_statement *b)
{
    const struct plx_feature *act, *other;
    unsigned differ = 0;
    if (!a->denies && !b->denies)
        return false;
    for (size_t i = 0, k = 0; (act = next_act(a, b, &i, &k, &other));) {
        if (act->negated && other->negated)
            return false;
        differ += act->negated != other->negated && !(act->negated ? b : a)->negative;
    }
    return differ > 0;
}
