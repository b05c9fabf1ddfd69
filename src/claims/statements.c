#include "base/decimal.h"
#include "claims/bonds.h"
#include "claims/deeds.h"
#include "claims/features.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/near.h"

/* How much of what stands around a statement it is about too. */
#define WEIGHT_SENTENCE 0.45f
#define WEIGHT_BEFORE 0.2f  /* parties of the sentence before: "the startup" */
#define SENTENCES_OF_TALKS 3
/* What stands farther before a stage does not negate it. */
#define NEGATED_WITHIN 4
/* How far, in tokens, the sentence around a statement tells what it is about: farther than any that is written, but
 * not without end. */
#define CONTEXT 120

/* ---- what a statement says of itself ---- */

/* "Onayına sunuldu", submitted for approval: the words together say that it is still to come. */
static bool opens_awaiting(const struct plx_maker *m, uint32_t token)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && concept->awaits && each.match.end > token + 1)
            return true;
    }
    return false;
}

/* "Raised it without the approval of the unions": of what is done this tells no stage. "Without an agreement" tells that there is
 * none. */
static bool is_done_without(const struct plx_maker *m, const struct plx_statement *s, struct plx_match stage)
{
    if (stage.sense->argument != PLX_STAGE_APPROVED)
        return false;
    uint32_t i = stage.first;
    while (i > s->first && plx_maker_has(m, i - 1, PLX_SENSE_FUNCTION) && !plx_near_is_negation(m->text, i - 1))
        i--;
    return i > s->first && plx_near_is_without(m->text, i - 1);
}

static void read_stage(struct plx_maker *m, struct plx_statement *statement)
{
    for (uint32_t i = statement->first; i < statement->end; i++) {
        /* "Of 640 planned trains 214 were cancelled": what is counted is planned; "Costa Rica" will cost nothing. */
        statement->forecast |= !(m->covered[i] & (PLX_IN_FACT | PLX_IN_NAME)) &&
                               (plx_match_has(&m->text->matches, i, PLX_SENSE_FORECAST) ||
                                plx_match_role(&m->text->matches, &m->text->tokens.items[i], PLX_ROLE_FUTURE));
        struct plx_match stage = plx_match_at(&m->text->matches, i, PLX_SENSE_STAGE);
        if (!stage.sense || stage.sense->argument <= (int)statement->stage || opens_awaiting(m, i) ||
            is_done_without(m, statement, stage))
            continue;
        statement->stage = (enum plx_stage)stage.sense->argument;
        statement->negated = plx_maker_is_negated(m, statement, i, stage.end, NEGATED_WITHIN);
    }
}

/* Where the clauses behind the statement begin that a word of their own opens: "because it had no wish" negates nothing before. */
static uint32_t before_clauses(const struct plx_maker *m, const struct plx_statement *s, uint32_t to)
{
    for (uint32_t i = s->end; i < to; i++)
        if (plx_maker_opens_clause(m, i) || plx_maker_is_mark(m, i, ";؛:"))
            return i;
    return to;
}

/* Whether a word from the one token to the other says that something is not, and which act alone does. */
static void read_negative(struct plx_maker *m, struct plx_statement *statement, uint32_t from, uint32_t to)
{
    const struct plx_matches *all = &m->text->matches;
    const struct plx_known_concept *denier = NULL;
    bool others = false;
    for (struct plx_match_cursor each = plx_matches_in(all, from, to); plx_match_next(&each);) {
        const struct plx_sense *sense = each.match.sense;
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, sense);
        if (sense->kind == PLX_SENSE_NEGATION && plx_near_is_negation(m->text, each.match.first))
            others = true;
        if (!concept || !concept->denies)
            continue;
        others |= denier && denier != concept;
        denier = concept;
    }
    statement->negative = denier || others;
    statement->denier = denier && !others && denier->act ? plx_features_concept(m, denier) : PLX_INTERN_NONE;
}

/* "Weighs", "is considering", "undecided whether". */
static bool is_weighing(const struct plx_maker *m, const struct plx_statement *s)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_in(all, s->first, s->end); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && concept->weighs)
            return true;
    }
    return s->stage == PLX_STAGE_EARLY && !s->negated;
}

static bool is_of_talks(const struct plx_statement *s)
{
    return s->stage == PLX_STAGE_EARLY || s->stage == PLX_STAGE_ADVANCED;
}

static void add_features(struct plx_maker *m, struct plx_statement *statement)
{
    struct plx_gathered g = {0};
    const struct plx_sentence *s = &m->text->sentences.items[statement->sentence];
    m->said = statement;
    plx_features_entities(m, &g, statement->first, statement->end, 1);
    plx_features_concepts(m, &g, statement->first, statement->end, 1);
    plx_features_values(m, &g, statement->span, 1);
    uint32_t from = statement->first > s->first + CONTEXT ? statement->first - CONTEXT : s->first;
    uint32_t to = statement->end + CONTEXT < s->end ? statement->end + CONTEXT : s->end;
    const struct plx_token *tokens = m->text->tokens.items;
    plx_features_entities(m, &g, from, to, WEIGHT_SENTENCE);
    plx_features_concepts(m, &g, from, to, WEIGHT_SENTENCE);
    plx_features_values(m, &g, (struct plx_span){tokens[from].start, tokens[to - 1].end},
                  WEIGHT_SENTENCE);
    read_stage(m, statement);
    read_negative(m, statement, from, before_clauses(m, statement, to));
    statement->weighs = is_weighing(m, statement);
    /* Who talks is often named long before it is said how the talks stand. */
    uint32_t most = is_of_talks(statement) ? SENTENCES_OF_TALKS : 1;
    for (uint32_t i = 1; i <= most && i <= statement->sentence; i++) {
        const struct plx_sentence *before = s - i;
        if (s->kind != PLX_SENTENCE_BODY || before->kind != PLX_SENTENCE_BODY)
            break;
        from = before->end > before->first + CONTEXT ? before->end - CONTEXT : before->first;
        plx_features_entities(m, &g, from, before->end, WEIGHT_BEFORE);
    }
    plx_features_sort(&g);
    statement->features =
        plx_arena_copy(m->arena, g.items.items, g.items.count * sizeof *g.items.items);
    statement->feature_count = g.items.count;
    m->failed |= !statement->features;
    PLX_VECTOR_RELEASE(&g.items);
    plx_bonds_read(m, statement);
    plx_deeds_read(m, statement);
}

/* ---- rarity ---- */

/* Rarity: the logarithm of how few statements a feature stands in. Entities and concepts that are everywhere tell
 * nearly nothing. */
static void weigh(struct plx_statements *out)
{
    for (size_t i = 0; i < out->items.count; i++)
        for (size_t k = 0; k < out->items.items[i].feature_count; k++)
            if (out->items.items[i].features[k].weight >= PLX_WEIGHT_GENERAL)
                out->rarity[out->items.items[i].features[k].number] += 1;
    float all = (float)out->items.count;
    out->rarest = logf(1 + all / 2);
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

/* The statement of the report that the byte is in, from the first one on; behind the last one's end the last. */
static struct plx_statement *statement_at(const struct plx_maker *m, uint32_t first_statement, uint32_t byte)
{
    size_t low = first_statement, high = m->out->items.count;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (m->out->items.items[middle].span.start <= byte)
            low = middle;
        else
            high = middle;
    }
    return &m->out->items.items[low];
}

static void note_credited(struct plx_statement *s, uint32_t token)
{
    for (size_t k = 0; k < s->feature_count; k++)
        s->features[k].credited |= s->features[k].token == token;
}

static void note_credits(struct plx_maker *m, uint32_t first_statement)
{
    for (size_t i = 0; i < m->facts->attributions.count && first_statement < m->out->items.count; i++) {
        uint32_t start = m->facts->attributions.items[i].span.start, token = plx_report_token_at(m->text, start);
        struct plx_statement *s = statement_at(m, first_statement, start), *all = m->out->items.items;
        s->credits = true;
        size_t first = (size_t)(s - all), end = first + 1;
        while (first > first_statement && all[first - 1].sentence == s->sentence)
            first--;
        while (end < m->out->items.count && all[end].sentence == s->sentence)
            end++;
        for (; first < end; first++)
            note_credited(&all[first], token);
    }
}

/* The end of the longest concept that opens at the token: "tres parques" is the fact, "parques solares" are counted. */
static uint32_t concept_end(const struct plx_maker *m, uint32_t token)
{
    const struct plx_matches *all = &m->text->matches;
    uint32_t end = token + 1;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_CONCEPT && each.match.end > end)
            end = each.match.end;
    return end;
}

/* "Nine instruments": of what there are several, what is said of one is not said of the next. */
static void note_several(struct plx_maker *m)
{
    for (size_t i = 0; i < m->facts->facts.count && !m->failed; i++) {
        const struct plx_fact *fact = &m->facts->facts.items[i];
        if (fact->kind != PLX_FACT_COUNT || (!fact->vague && plx_decimal_double(fact->high) < 2))
            continue;
        struct plx_gathered g = {0};
        uint32_t end = plx_report_token_at(m->text, fact->span.end);
        plx_features_concepts(m, &g, plx_report_token_at(m->text, fact->span.start), concept_end(m, end - 1), 1);
        for (size_t k = 0; k < g.items.count && !m->failed; k++) {
            uint32_t *number = PLX_VECTOR_PUSH(&m->several);
            m->failed = !number;
            if (number)
                *number = g.items.items[k].number;
        }
        PLX_VECTOR_RELEASE(&g.items);
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
    if (!m->failed) {
        place_facts(m, first);
        note_credits(m, first);
    }
    note_several(m);
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
    statements->several = calloc(statements->names.count + 1, sizeof *statements->several);
    for (size_t i = 0; statements->several && i < m.several.count; i++)
        statements->several[m.several.items[i]] = true;
    PLX_VECTOR_RELEASE(&m.several);
    m.failed = m.failed || !plx_deeds_sum_up(statements);
    if (m.failed || !statements->rarity || !statements->several) {
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
    PLX_VECTOR_RELEASE(&statements->stances);
    plx_intern_release(&statements->names);
    free(statements->rarity);
    free(statements->several);
    free(statements->of_fact);
    statements->rarity = NULL;
    statements->several = NULL;
    statements->of_fact = NULL;
}

const struct plx_statement *plx_statements_of_report(const struct plx_statements *statements, const struct plx_statement *s,
                                                     const struct plx_statement **end)
{
    const struct plx_statement *all = statements->items.items, *first = s, *last = s + 1;
    while (first > all && first[-1].report == s->report)
        first--;
    while (last < all + statements->items.count && last->report == s->report)
        last++;
    *end = last;
    return first;
}

bool plx_statements_qualifies(const struct plx_statements *statements, uint32_t number)
{
    return statements->names.entries[number].string[0] == 'q';
}

bool plx_statements_forecasts(const struct plx_statements *statements, uint32_t number)
{
    return strcmp(statements->names.entries[number].string + 1, ":predict") == 0;
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

uint32_t plx_statements_entity(const struct plx_statements *statements, uint32_t number)
{
    const char *name = statements->names.entries[number].string;
    return name[0] == 'e' ? (uint32_t)strtoul(name + 2, NULL, 10) : UINT32_MAX;
}

uint32_t plx_statements_concept(const struct plx_statements *statements, const struct plx_language *language,
                                uint32_t index)
{
    const struct plx_known_concept *concept = plx_language_concept(language, index);
    char text[300];
    int length = snprintf(text, sizeof text, "%c:%s", plx_features_prefix(plx_language_string(language, concept->field)),
                          plx_language_string(language, concept->id));
    return plx_intern_find(&statements->names, text, (size_t)length);
}

uint32_t plx_statements_value(const struct plx_statements *statements,
                              const struct plx_fact *fact)
{
    char text[300] = "v:";
    plx_features_value_name(fact, text + 2, sizeof text - 2);
    return plx_intern_find(&statements->names, text, strlen(text));
}
