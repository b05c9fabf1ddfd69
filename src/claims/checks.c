/* Checks within one report: a headline that its body never bears out. */
#include <math.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/comparison.h"
#include "claims/values.h"

struct checker {
    struct plx_comparing *comparing;
    uint32_t report;
    const struct plx_report *text;
    PLX_VECTOR(struct plx_check) found;
    bool failed;
};

static bool in_title(const struct checker *c, struct plx_span span)
{
    return span.start >= c->text->title.start && span.end <= c->text->title.end;
}

/* Whether the body names the entity too. */
static bool body_names(const struct checker *c, const struct plx_entity *entity)
{
    for (size_t i = 0; i < entity->mention_count; i++)
        if (entity->mentions[i].report == c->report && !in_title(c, entity->mentions[i].span))
            return true;
    return false;
}

static void add(struct checker *c, struct plx_span span, const char *what)
{
    struct plx_check *check = PLX_VECTOR_PUSH(&c->found);
    struct plx_arena *arena = &c->comparing->comparison->arena;
    if (!check) {
        c->failed = true;
        return;
    }
    check->report = c->report;
    check->kind = "headline-unsupported";
    check->span = span;
    check->message = plx_arena_printf(arena, "the headline's %s: nothing in the report bears it out",
                                      what);
    c->failed |= !check->message;
}

/* A party of the headline that the body never names. Places and products are scenery. */
static void check_parties(struct checker *c)
{
    const struct plx_comparison *comparison = c->comparing->comparison;
    for (size_t i = 0; i < comparison->entity_count; i++) {
        const struct plx_entity *entity = &comparison->entities[i];
        if (entity->kind == PLX_ENTITY_PLACE || entity->kind == PLX_ENTITY_PRODUCT)
            continue;
        for (size_t m = 0; m < entity->mention_count; m++)
            if (entity->mentions[m].report == c->report && in_title(c, entity->mentions[m].span) &&
                !body_names(c, entity)) {
                add(c, entity->mentions[m].span, entity->name);
                break;
            }
    }
}

/* Dates and lengths of time are told in many ways, and small numbers in none: only larger quantities count. */
static bool is_checkable(const struct plx_fact *fact)
{
    if (fact->vague || fact->kind == PLX_FACT_DATE || fact->kind == PLX_FACT_DURATION)
        return false;
    return fact->kind != PLX_FACT_COUNT ||
           plx_decimal_compare(fact->low, plx_decimal_make(10, 0)) >= 0;
}

/* A headline may round: "a quarter" for 24.9%, 20,000 for 19,750. */
static bool is_rounded(const struct plx_fact *title, const struct plx_fact *body)
{
    double x = plx_decimal_double(title->low), y = plx_decimal_double(body->low);
    return x > 0 && y > 0 && fabs(x - y) <= 0.03 * y;
}

static void check_figures(struct checker *c)
{
    const struct plx_comparison *comparison = c->comparing->comparison;
    uint32_t first = c->comparing->first_fact[c->report];
    uint32_t end = c->comparing->first_fact[c->report + 1];
    for (uint32_t i = first; i < end; i++) {
        const struct plx_fact *fact = &comparison->facts[i];
        if (!in_title(c, fact->span) || !is_checkable(fact))
            continue;
        bool borne = false;
        for (uint32_t k = first; k < end && !borne; k++) {
            const struct plx_fact *other = &comparison->facts[k];
            enum plx_relation relation = plx_values_relate(fact, other);
            borne = !in_title(c, other->span) && relation != PLX_RELATION_NONE &&
                    (relation <= PLX_RELATION_FITS || is_rounded(fact, other));
        }
        if (!borne)
            add(c, fact->span, fact->value);
    }
}

enum plx_status plx_checks_make(struct plx_comparing *comparing)
{
    struct checker c = {.comparing = comparing};
    for (uint32_t r = 0; r < comparing->story->reports.count && !c.failed; r++) {
        c.report = r;
        c.text = comparing->story->reports.items[r];
        if (c.text->title.start == c.text->title.end)
            continue;
        check_parties(&c);
        check_figures(&c);
    }
    struct plx_comparison *comparison = comparing->comparison;
    comparison->checks = plx_arena_copy(&comparison->arena, c.found.items,
                                        c.found.count * sizeof *c.found.items);
    comparison->check_count = c.found.count;
    c.failed |= !comparison->checks;
    PLX_VECTOR_RELEASE(&c.found);
    return c.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
