#include "claims/features.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/near.h"

#define WEIGHT_INNER 0.5f /* a concept inside the phrase of another */
#define MOST_FEATURES 192

uint32_t plx_features_number(struct plx_maker *m, const char *prefix, const char *name)
{
    char text[300];
    int length = snprintf(text, sizeof text, "%s:%s", prefix, name);
    size_t n = (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;
    uint32_t number = length < 0 ? PLX_INTERN_NONE : plx_intern_add(&m->out->names, text, n);
    m->failed |= number == PLX_INTERN_NONE;
    return number;
}

static void gather(struct plx_maker *m, struct plx_gathered *g, uint32_t number, float weight, uint32_t token)
{
    if (number == PLX_INTERN_NONE || g->items.count >= MOST_FEATURES)
        return;
    struct plx_feature *feature = PLX_VECTOR_PUSH(&g->items);
    if (feature)
        *feature = (struct plx_feature){.number = number, .weight = weight, .token = token};
    else
        m->failed = true;
}

/* Facts are by place: the first that starts at the byte, or behind it. */
static size_t first_fact(const struct plx_report_facts *facts, uint32_t byte)
{
    size_t low = 0, high = facts->facts.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (facts->facts.items[middle].span.start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t plx_features_entity(struct plx_maker *m, uint32_t entity)
{
    char text[16];
    snprintf(text, sizeof text, "%u", (unsigned)entity);
    return plx_features_number(m, "e", text);
}

void plx_features_entities(struct plx_maker *m, struct plx_gathered *g, uint32_t first, uint32_t end,
                            float weight)
{
    const struct plx_name *name;
    for (size_t i = plx_names_from(m->facts, first); (name = plx_names_next(m->facts, &i, end));) {
        uint32_t entity = plx_entity_of(m->comparing->comparison, m->report, name->span);
        if (entity != UINT32_MAX)
            gather(m, g, plx_features_entity(m, entity), weight, name->first);
    }
}

/* How many words may stand between a negation and an act. */
#define NEGATED_WITHIN 2

char plx_features_prefix(const char *field)
{
    return strcmp(field, "general") == 0 ? 'g' : strcmp(field, "qualifiers") == 0 ? 'q' : 'c';
}

/* In the reader's language. Files of one version count the concepts alike; one that was compiled from
 * another list may not. */
static const char *label_of(const struct plx_maker *m, uint32_t index,
                            const struct plx_known_concept *concept)
{
    const struct plx_language *language = m->text->language, *told = m->comparing->told;
    const struct plx_known_concept *own = told ? plx_language_concept(told, index) : NULL;
    const char *id = plx_language_string(language, concept->id);
    return own && strcmp(plx_language_string(told, own->id), id) == 0
               ? plx_language_string(told, own->own)
               : plx_language_string(language, concept->label);
}

static void keep_label(struct plx_maker *m, uint32_t number, uint32_t index, const struct plx_known_concept *concept)
{
    while (!m->failed && m->out->labels.count <= number)
        m->failed = !PLX_VECTOR_PUSH(&m->out->labels);
    if (!m->failed)
        m->out->labels.items[number] = label_of(m, index, concept);
}

uint32_t plx_features_concept(struct plx_maker *m, const struct plx_known_concept *concept)
{
    const struct plx_language *language = m->text->language;
    const char prefix[] = {plx_features_prefix(plx_language_string(language, concept->field)), '\0'};
    return plx_features_number(m, prefix, plx_language_string(language, concept->id));
}

/* The concept's feature with its label; NULL where there is no more room for one. "New", "first", "increase" are said of
 * everything: they tell less. */
static struct plx_feature *gather_one(struct plx_maker *m, struct plx_gathered *g, struct plx_match match, uint32_t index,
                                      const struct plx_known_concept *concept, float weight)
{
    bool general = plx_features_prefix(plx_language_string(m->text->language, concept->field)) == 'g';
    size_t count = g->items.count;
    uint32_t number = plx_features_concept(m, concept);
    gather(m, g, number, general ? weight * PLX_WEIGHT_GENERAL : weight, match.first);
    keep_label(m, number, index, concept);
    return !m->failed && g->items.count > count ? &g->items.items[count] : NULL;
}

/* "Group", "level", "good" are said of anything: they tell a reader what a word means, not which thing a statement is of. */
static bool is_common(const struct plx_maker *m, const struct plx_known_concept *concept)
{
    return strcmp(plx_language_string(m->text->language, concept->field), "common") == 0;
}

static void gather_concept(struct plx_maker *m, struct plx_gathered *g, struct plx_match match,
                           const struct plx_known_concept *concept, float weight)
{
    if (is_common(m, concept))
        return;
    uint32_t index = match.sense->index;
    bool said = weight >= 1;
    bool negated = said && concept->act && plx_maker_is_negated(m, m->said, match.first, match.end, NEGATED_WITHIN);
    struct plx_feature *feature = gather_one(m, g, match, index, concept, weight);
    if (feature && said && concept->act) {
        feature->act = true;
        feature->negated = negated;
    }
    /* "Stays in office" says that nobody resigns. */
    for (size_t i = 0; i < PLX_MOST_CONTRARIES && concept->contrary[i] != PLX_CONCEPT_NONE; i++) {
        const struct plx_known_concept *other = plx_language_concept(m->text->language, concept->contrary[i]);
        feature = other ? gather_one(m, g, match, concept->contrary[i], other, weight) : NULL;
        if (!feature)
            continue;
        feature->inferred = true;
        feature->act = said;
        feature->negated = said && !negated;
    }
}

/* Whether the longest concept at the token is met as written: then what only shares its stem is another word ("parte" is
 * a part, though "parto", a birth, has its stem). */
static bool is_written(const struct plx_matches *all, uint32_t token, uint32_t end)
{
    uint32_t longest = 0;
    bool written = false;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        struct plx_match match = each.match;
        if (each.kind != PLX_SENSE_CONCEPT || match.end > end || match.end < longest)
            continue;
        written = (match.end == longest && written) ||
                  !(match.sense->flags & PLX_SENSE_STEMMED);
        longest = match.end;
    }
    return written;
}

/* "Resumption of the talks" is of talks too. */
static void gather_inner(struct plx_maker *m, struct plx_gathered *g, uint32_t first, uint32_t end, float weight)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_in(all, first, end); plx_match_next(&each);) {
        struct plx_match match = each.match;
        if (each.kind != PLX_SENSE_CONCEPT || match.end > end ||
            (match.first == first && match.end == end))
            continue;
        const struct plx_known_concept *concept = plx_language_concept(m->text->language, match.sense->index);
        if (concept)
            gather_concept(m, g, match, concept, weight * WEIGHT_INNER);
    }
}

/* "بعد" is "after", seldom a distance; "since" and "in" stand everywhere. */
static bool is_small_word(const struct plx_maker *m, struct plx_match match)
{
    return match.end == match.first + 1 && plx_match_has(&m->text->matches, match.first, PLX_SENSE_FUNCTION);
}

/* The longest concepts at each token; a word inside a name is no concept, nor is one of a number or a unit: "nueve" is
 * not new, 3 metres are no underground. */
void plx_features_concepts(struct plx_maker *m, struct plx_gathered *g, uint32_t first, uint32_t end,
                            float weight)
{
    const struct plx_matches *all = &m->text->matches;
    for (uint32_t token = first; token < end;) {
        uint32_t longest = token + 1;
        bool written = is_written(all, token, end);
        for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
            struct plx_match match = each.match;
            if (each.kind != PLX_SENSE_CONCEPT || match.end > end ||
                match.end < longest || is_small_word(m, match) || (m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE)) ||
                (written && (match.sense->flags & PLX_SENSE_STEMMED)))
                continue;
            longest = match.end;
            const struct plx_known_concept *concept =
                plx_language_concept(m->text->language, match.sense->index);
            if (concept)
                gather_concept(m, g, match, concept, weight);
        }
        if (longest > token + 1)
            gather_inner(m, g, token, longest, weight);
        token = longest;
    }
}

void plx_features_value_name(const struct plx_fact *fact, char *text, size_t room)
{
    const char *unit = fact->kind == PLX_FACT_MONEY || fact->kind == PLX_FACT_MEASURE ? fact->unit : "";
    snprintf(text, room, "%s %s %s", plx_fact_kind_name(fact->kind), unit, fact->value);
}

void plx_features_values(struct plx_maker *m, struct plx_gathered *g, struct plx_span span, float weight)
{
    for (size_t i = first_fact(m->facts, span.start); i < m->facts->facts.count; i++) {
        const struct plx_fact *fact = &m->facts->facts.items[i];
        if (fact->span.start >= span.end)
            break;
        if (fact->vague || plx_fact_is_relative(fact))
            continue;
        char text[280];
        plx_features_value_name(fact, text, sizeof text);
        gather(m, g, plx_features_number(m, "v", text), weight, plx_report_token_at(m->text, fact->span.start));
    }
}

static int by_number(const void *a, const void *b)
{
    const struct plx_feature *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->token < y->token ? -1 : x->token > y->token;
}

/* Each feature once, with its greatest weight; an act negated where it is so each time: "we are not buying aircraft, we are
 * buying time" says that something is bought. */
void plx_features_sort(struct plx_gathered *g)
{
    size_t kept = 0;
    if (g->items.count)
        qsort(g->items.items, g->items.count, sizeof *g->items.items, by_number);
    for (size_t i = 0; i < g->items.count; i++)
        if (kept == 0 || g->items.items[kept - 1].number != g->items.items[i].number)
            g->items.items[kept++] = g->items.items[i];
        else {
            struct plx_feature *known = &g->items.items[kept - 1];
            known->inferred &= g->items.items[i].inferred;
            if (g->items.items[i].act)
                known->negated &= g->items.items[i].negated;
        }
    g->items.count = kept;
}
