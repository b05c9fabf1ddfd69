#include "claims/maker.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/near.h"

/* How much of what stands around a statement it is about too. */
#define WEIGHT_SENTENCE 0.45f
#define WEIGHT_GENERAL 0.7f
#define WEIGHT_INNER 0.5f   /* a concept inside the phrase of another */
#define WEIGHT_BEFORE 0.2f  /* parties of the sentence before: "the startup" */
#define SENTENCES_OF_TALKS 3
/* How far, in tokens, the sentence around a statement tells what it is about: farther than any that is written, but
 * not without end. */
#define CONTEXT 120
#define MOST_FEATURES 192

/* ---- features ---- */

static uint32_t feature_number(struct plx_maker *m, const char *prefix, const char *name)
{
    char text[300];
    int length = snprintf(text, sizeof text, "%s:%s", prefix, name);
    size_t n = (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;
    uint32_t number = length < 0 ? PLX_INTERN_NONE : plx_intern_add(&m->out->names, text, n);
    m->failed |= number == PLX_INTERN_NONE;
    return number;
}

struct gathered {
    PLX_VECTOR(struct plx_feature) items;
};

static void gather(struct plx_maker *m, struct gathered *g, uint32_t number, float weight)
{
    if (number == PLX_INTERN_NONE || g->items.count >= MOST_FEATURES)
        return;
    struct plx_feature *feature = PLX_VECTOR_PUSH(&g->items);
    if (feature)
        *feature = (struct plx_feature){.number = number, .weight = weight};
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

static void gather_entities(struct plx_maker *m, struct gathered *g, uint32_t first, uint32_t end,
                            float weight)
{
    const struct plx_name *name;
    for (size_t i = plx_names_from(m->facts, first); (name = plx_names_next(m->facts, &i, end));) {
        uint32_t entity = plx_entity_of(m->comparing->comparison, m->report, name->span);
        char text[16];
        snprintf(text, sizeof text, "%u", (unsigned)entity);
        if (entity != UINT32_MAX)
            gather(m, g, feature_number(m, "e", text), weight);
    }
}

/* What stands farther before a stage, or an act, does not negate it. */
#define NEGATED_WITHIN 4
#define NEGATED_ACT_WITHIN 2

static bool is_negation(const struct plx_maker *m, uint32_t token)
{
    return plx_match_at(&m->text->matches, token, PLX_SENSE_NEGATION) != NULL;
}

static bool is_act(const struct plx_maker *m, uint32_t token)
{
    const struct plx_matches *all = &m->text->matches;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
        const struct plx_sense *sense = all->items[i].sense;
        const struct plx_known_concept *concept =
            sense->kind == PLX_SENSE_CONCEPT ? plx_language_concept(m->text->language, sense->index) : NULL;
        if (concept && concept->act)
            return true;
    }
    return false;
}

/* Whether a negation stands right before the word, with no other act between ("does not allow to sell"), or behind it at
 * the end of the statement ("unterschrieben ist nichts"), with no mark between. */
static bool is_negated(const struct plx_maker *m, const struct plx_statement *s, uint32_t token, uint32_t within)
{
    const struct plx_token *tokens = m->text->tokens.items;
    for (uint32_t i = token; i > s->first && plx_maker_words_between(m, i - 1, token) <= within; i--) {
        if (tokens[i - 1].kind == PLX_TOKEN_MARK && plx_maker_is_mark(m, i - 1, ",،;؛:—–"))
            break;
        if (is_negation(m, i - 1))
            return true;
        if (is_act(m, i - 1))
            break;
    }
    for (uint32_t i = token + 1; i < s->end && plx_maker_words_between(m, token, i) <= within; i++) {
        if (tokens[i].kind == PLX_TOKEN_MARK && plx_maker_is_mark(m, i, ",،;؛:—–"))
            break;
        if (is_negation(m, i))
            return plx_maker_words_between(m, i + 1, s->end) == 0;
    }
    return false;
}

static char concept_prefix(const char *field)
{
    return strcmp(field, "general") == 0 ? 'g' : strcmp(field, "qualifiers") == 0 ? 'q' : 'c';
}

/* "New", "first", "increase" are said of everything: they tell less. */
static void gather_concept(struct plx_maker *m, struct gathered *g, uint32_t token,
                           const struct plx_known_concept *concept, float weight)
{
    const struct plx_language *language = m->text->language;
    const char prefix[] = {concept_prefix(plx_language_string(language, concept->field)), '\0'};
    bool general = *prefix == 'g';
    uint32_t number = feature_number(m, prefix, plx_language_string(language, concept->id));
    gather(m, g, number, general ? weight * WEIGHT_GENERAL : weight);
    if (weight >= 1 && concept->act && !m->failed && g->items.count) {
        struct plx_feature *feature = &g->items.items[g->items.count - 1];
        feature->act = true;
        feature->negated = is_negated(m, m->said, token, NEGATED_ACT_WITHIN);
    }
    while (!m->failed && m->out->labels.count <= number)
        m->failed = !PLX_VECTOR_PUSH(&m->out->labels);
    if (!m->failed)
        m->out->labels.items[number] = plx_language_string(language, concept->label);
}

/* Whether the longest concept at the token is met as written: then what only shares its stem is another word ("parte" is
 * a part, though "parto", a birth, has its stem). */
static bool is_written(const struct plx_matches *all, uint32_t token, uint32_t end)
{
    uint32_t longest = 0;
    bool written = false;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
        const struct plx_match *match = &all->items[i];
        if (match->sense->kind != PLX_SENSE_CONCEPT || match->end > end || match->end < longest)
            continue;
        written = (match->end == longest && written) ||
                  !(match->sense->flags & PLX_SENSE_STEMMED);
        longest = match->end;
    }
    return written;
}

/* "Resumption of the talks" is of talks too. */
static void gather_inner(struct plx_maker *m, struct gathered *g, uint32_t first, uint32_t end, float weight)
{
    const struct plx_matches *all = &m->text->matches;
    for (uint32_t i = all->by_token[first]; i < all->by_token[end]; i++) {
        const struct plx_match *match = &all->items[i];
        if (match->sense->kind != PLX_SENSE_CONCEPT || match->end > end ||
            (match->first == first && match->end == end))
            continue;
        const struct plx_known_concept *concept = plx_language_concept(m->text->language, match->sense->index);
        if (concept)
            gather_concept(m, g, match->first, concept, weight * WEIGHT_INNER);
    }
}

/* The longest concepts at each token; a word inside a name is no concept, nor is one of a number or a unit: "nueve" is
 * not new, 3 metres are no underground. */
static void gather_concepts(struct plx_maker *m, struct gathered *g, uint32_t first, uint32_t end,
                            float weight)
{
    const struct plx_matches *all = &m->text->matches;
    for (uint32_t token = first; token < end;) {
        uint32_t longest = token + 1;
        bool written = is_written(all, token, end);
        for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
            const struct plx_match *match = &all->items[i];
            if (match->sense->kind != PLX_SENSE_CONCEPT || match->end > end ||
                match->end < longest || (m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE)) ||
                (written && (match->sense->flags & PLX_SENSE_STEMMED)))
                continue;
            longest = match->end;
            const struct plx_known_concept *concept =
                plx_language_concept(m->text->language, match->sense->index);
            if (concept)
                gather_concept(m, g, token, concept, weight);
        }
        if (longest > token + 1)
            gather_inner(m, g, token, longest, weight);
        token = longest;
    }
}

static void value_name(const struct plx_fact *fact, char *text, size_t room)
{
    const char *unit = fact->kind == PLX_FACT_MONEY || fact->kind == PLX_FACT_MEASURE ? fact->unit : "";
    snprintf(text, room, "%s %s %s", plx_fact_kind_name(fact->kind), unit, fact->value);
}

static void gather_values(struct plx_maker *m, struct gathered *g, struct plx_span span, float weight)
{
    for (size_t i = first_fact(m->facts, span.start); i < m->facts->facts.count; i++) {
        const struct plx_fact *fact = &m->facts->facts.items[i];
        if (fact->span.start >= span.end)
            break;
        if (fact->vague || strcmp(fact->value, "relative") == 0)
            continue;
        char text[280];
        value_name(fact, text, sizeof text);
        gather(m, g, feature_number(m, "v", text), weight);
    }
}

static int by_number(const void *a, const void *b)
{
    const struct plx_feature *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return x->weight > y->weight ? -1 : x->weight < y->weight;
}

/* Each feature once, with its greatest weight; an act negated where it is so each time: "we are not buying aircraft, we are
 * buying time" says that something is bought. */
static void sort_features(struct gathered *g)
{
    size_t kept = 0;
    if (g->items.count)
        qsort(g->items.items, g->items.count, sizeof *g->items.items, by_number);
    for (size_t i = 0; i < g->items.count; i++)
        if (kept == 0 || g->items.items[kept - 1].number != g->items.items[i].number)
            g->items.items[kept++] = g->items.items[i];
        else if (g->items.items[i].act)
            g->items.items[kept - 1].negated &= g->items.items[i].negated;
    g->items.count = kept;
}

static void read_stage(struct plx_maker *m, struct plx_statement *statement)
{
    for (uint32_t i = statement->first; i < statement->end; i++) {
        /* "Of 640 planned trains 214 were cancelled": what is counted is planned. */
        statement->forecast |= !(m->covered[i] & PLX_IN_FACT) &&
                               plx_match_at(&m->text->matches, i, PLX_SENSE_FORECAST) != NULL;
        const struct plx_match *stage = plx_match_at(&m->text->matches, i, PLX_SENSE_STAGE);
        if (!stage || stage->sense->argument <= (int)statement->stage)
            continue;
        statement->stage = (enum plx_stage)stage->sense->argument;
        statement->negated = is_negated(m, statement, i, NEGATED_WITHIN);
    }
}

/* Whether a word from the one token to the other says that something is not. */
static bool is_negative(const struct plx_maker *m, uint32_t from, uint32_t to)
{
    const struct plx_matches *all = &m->text->matches;
    for (uint32_t i = all->by_token[from]; i < all->by_token[to]; i++) {
        const struct plx_sense *sense = all->items[i].sense;
        const struct plx_known_concept *concept =
            sense->kind == PLX_SENSE_CONCEPT ? plx_language_concept(m->text->language, sense->index) : NULL;
        if (sense->kind == PLX_SENSE_NEGATION || (concept && concept->denies))
            return true;
    }
    return false;
}

static bool is_of_talks(const struct plx_statement *s)
{
    return s->stage == PLX_STAGE_EARLY || s->stage == PLX_STAGE_ADVANCED;
}

static void add_features(struct plx_maker *m, struct plx_statement *statement)
{
    struct gathered g = {0};
    const struct plx_sentence *s = &m->text->sentences.items[statement->sentence];
    m->said = statement;
    gather_entities(m, &g, statement->first, statement->end, 1);
    gather_concepts(m, &g, statement->first, statement->end, 1);
    gather_values(m, &g, statement->span, 1);
    uint32_t from = statement->first > s->first + CONTEXT ? statement->first - CONTEXT : s->first;
    uint32_t to = statement->end + CONTEXT < s->end ? statement->end + CONTEXT : s->end;
    const struct plx_token *tokens = m->text->tokens.items;
    gather_entities(m, &g, from, to, WEIGHT_SENTENCE);
    gather_concepts(m, &g, from, to, WEIGHT_SENTENCE);
    gather_values(m, &g, (struct plx_span){tokens[from].start, tokens[to - 1].end},
                  WEIGHT_SENTENCE);
    read_stage(m, statement);
    statement->negative = is_negative(m, from, to);
    /* Who talks is often named long before it is said how the talks stand. */
    uint32_t most = is_of_talks(statement) ? SENTENCES_OF_TALKS : 1;
    for (uint32_t i = 1; i <= most && i <= statement->sentence; i++) {
        const struct plx_sentence *before = s - i;
        if (s->kind != PLX_SENTENCE_BODY || before->kind != PLX_SENTENCE_BODY)
            break;
        from = before->end > before->first + CONTEXT ? before->end - CONTEXT : before->first;
        gather_entities(m, &g, from, before->end, WEIGHT_BEFORE);
    }
    sort_features(&g);
    for (size_t i = 0; i < g.items.count; i++)
        statement->denies |= g.items.items[i].negated;
    statement->features =
        plx_arena_copy(m->arena, g.items.items, g.items.count * sizeof *g.items.items);
    statement->feature_count = g.items.count;
    m->failed |= !statement->features;
    PLX_VECTOR_RELEASE(&g.items);
}

/* ---- rarity ---- */

/* Rarity: the logarithm of how few statements a feature stands in. Entities and concepts that are everywhere tell
 * nearly nothing. */
static void weigh(struct plx_statements *out)
{
    for (size_t i = 0; i < out->items.count; i++)
        for (size_t k = 0; k < out->items.items[i].feature_count; k++)
            if (out->items.items[i].features[k].weight >= WEIGHT_GENERAL)
                out->rarity[out->items.items[i].features[k].number] += 1;
    float all = (float)out->items.count;
    for (size_t n = 0; n < out->names.count; n++)
        out->rarity[n] = logf(1 + all / (1 + out->rarity[n]));
    for (size_t i = 0; i < out->items.count; i++) {
        struct plx_statement *s = &out->items.items[i];
        for (size_t k = 0; k < s->feature_count; k++) {
            float w = s->features[k].weight * out->rarity[s->features[k].number];
            s->norm += w * w;
        }
        s->norm = sqrtf(s->norm);
    }
}

static void place_facts(struct plx_maker *m, uint32_t first_statement)
{
    uint32_t base = m->comparing->first_fact[m->report], at = first_statement;
    for (size_t i = 0; i < m->facts->facts.count; i++) {
        while (at + 1 < m->out->items.count &&
               m->out->items.items[at + 1].span.start <= m->facts->facts.items[i].span.start)
            at++;
        m->out->of_fact[base + i] = at;
    }
}

static void read_report(struct plx_maker *m, uint32_t report)
{
    m->report = report;
    m->text = m->comparing->story->reports.items[report];
    m->facts = &m->comparing->reports[report];
    plx_maker_note_tokens(m);
    uint32_t first = (uint32_t)m->out->items.count;
    for (uint32_t i = 0; i < m->text->sentences.count && !m->failed; i++)
        if (m->text->sentences.items[i].first < m->text->sentences.items[i].end)
            plx_maker_cut_sentence(m, i);
    for (size_t i = first; i < m->out->items.count && !m->failed; i++)
        add_features(m, &m->out->items.items[i]);
    if (!m->failed)
        place_facts(m, first);
    free(m->words);
    free(m->covered);
    m->words = NULL;
    m->covered = NULL;
}

enum plx_status plx_statements_make(const struct plx_comparing *comparing,
                                    struct plx_statements *statements)
{
    *statements = (struct plx_statements){0};
    plx_intern_init(&statements->names);
    struct plx_maker m = {.comparing = comparing, .out = statements,
                      .arena = &comparing->comparison->arena};
    size_t facts = comparing->comparison->fact_count;
    statements->of_fact = calloc(facts ? facts : 1, sizeof *statements->of_fact);
    m.failed = !statements->of_fact;
    for (uint32_t i = 0; i < comparing->story->reports.count && !m.failed; i++)
        read_report(&m, i);
    statements->rarity = calloc(statements->names.count + 1, sizeof *statements->rarity);
    if (m.failed || !statements->rarity) {
        plx_statements_release(statements);
        return PLX_ERROR_MEMORY;
    }
    weigh(statements);
    return PLX_OK;
}

void plx_statements_release(struct plx_statements *statements)
{
    PLX_VECTOR_RELEASE(&statements->items);
    PLX_VECTOR_RELEASE(&statements->labels);
    plx_intern_release(&statements->names);
    free(statements->rarity);
    free(statements->of_fact);
    statements->rarity = NULL;
    statements->of_fact = NULL;
}

bool plx_statements_qualifies(const struct plx_statements *statements, uint32_t number)
{
    return statements->names.entries[number].string[0] == 'q';
}

int plx_statements_year(const struct plx_statements *statements, uint32_t number)
{
    int year;
    return sscanf(statements->names.entries[number].string, "v:date %4d", &year) == 1 ? year : 0;
}

enum plx_feature_kind plx_feature_kind(const struct plx_statements *statements, uint32_t number)
{
    switch (statements->names.entries[number].string[0]) {
    case 'e':
        return PLX_FEATURE_ENTITY;
    case 'c':
    case 'g':
    case 'q':
        return PLX_FEATURE_CONCEPT;
    default:
        return PLX_FEATURE_VALUE;
    }
}

uint32_t plx_statements_concept(const struct plx_statements *statements, const struct plx_language *language,
                                uint32_t index)
{
    const struct plx_known_concept *concept = plx_language_concept(language, index);
    char text[300];
    int length = snprintf(text, sizeof text, "%c:%s", concept_prefix(plx_language_string(language, concept->field)),
                          plx_language_string(language, concept->id));
    return plx_intern_find(&statements->names, text, (size_t)length);
}

uint32_t plx_statements_value(const struct plx_statements *statements,
                              const struct plx_fact *fact)
{
    char text[300] = "v:";
    value_name(fact, text + 2, sizeof text - 2);
    return plx_intern_find(&statements->names, text, strlen(text));
}
