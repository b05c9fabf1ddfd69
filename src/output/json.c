/* The JSON contract, parallax.comparison/1 (docs/formats.md). Offsets count code points. */
#include <stdio.h>
#include <stdlib.h>

#include "data/json_writer.h"
#include "facts/explain.h"
#include "facts/reading.h"
#include "claims/comparison.h"
#include "claims/credit_list.h"
#include "output/figures.h"
#include "output/offsets.h"
#include "output/output.h"

struct writer {
    const struct plx_comparison *comparison;
    const struct plx_writing *writing;
    const struct plx_card *cards; /* by report; NULL: what was given with the reports */
    const struct plx_story *story;
    struct plx_offsets offsets;
    struct plx_figures figures;
    struct plx_json_writer json;
};

static void add_span(struct writer *w, uint32_t report, struct plx_span span)
{
    plx_json_write_number(&w->json, "start",
                          plx_offsets_at(&w->offsets, w->story, report, span.start));
    plx_json_write_number(&w->json, "end",
                          plx_offsets_at(&w->offsets, w->story, report, span.end));
}

static void add_report_id(struct writer *w, uint32_t report)
{
    plx_json_write_string(&w->json, "report", plx_output_report_id(w->comparison, report));
}

static void add_text(struct writer *w, const char *name, uint32_t report, struct plx_span span)
{
    const char *text = plx_report_text(plx_story_report(w->story, report), NULL);
    plx_json_write_bytes(&w->json, name, text + span.start, span.end - span.start);
}

static void add_given(struct writer *w, const char *name, const char *value)
{
    if (*value)
        plx_json_write_string(&w->json, name, value);
}

/* "f12": facts are called by their place in the comparison. */
static void add_fact_id(struct writer *w, const char *name, size_t index)
{
    char id[24];
    snprintf(id, sizeof id, "f%zu", index + 1);
    plx_json_write_string(&w->json, name, id);
}

static void add_translations(struct writer *w, const struct plx_card *card)
{
    if (!card->translation_count)
        return;
    plx_json_begin_array(&w->json, "translations");
    for (size_t i = 0; i < card->translation_count; i++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_write_string(&w->json, "language", card->translations[i].language);
        plx_json_write_string(&w->json, "author", card->translations[i].author);
        plx_json_write_string(&w->json, "text", card->translations[i].text);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static struct plx_card card_of(const struct writer *w, uint32_t i)
{
    const struct plx_report *report = plx_story_report(w->story, i);
    return w->cards ? w->cards[i]
                    : (struct plx_card){.outlet = plx_report_outlet(report),
                                        .author = plx_report_author(report),
                                        .date = plx_report_date(report),
                                        .address = plx_report_address(report),
                                        .obtained = ""};
}

static void add_report(struct writer *w, uint32_t i)
{
    const struct plx_report *report = plx_story_report(w->story, i);
    const struct plx_card card = card_of(w, i);
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", plx_report_id(report));
    plx_json_write_string(&w->json, "path", plx_report_path(report));
    plx_json_write_string(&w->json, "language", plx_report_language(report));
    plx_json_write_string(&w->json, "charset", plx_report_charset(report));
    add_text(w, "title", i, plx_report_title(report));
    add_given(w, "outlet", card.outlet);
    add_given(w, "date", card.date);
    add_given(w, "address", card.address);
    add_given(w, "author", card.author);
    add_given(w, "obtained", card.obtained);
    add_translations(w, &card);
    plx_json_end(&w->json);
}

static void add_reports(struct writer *w)
{
    plx_json_begin_array(&w->json, "reports");
    for (uint32_t i = 0; i < plx_story_report_count(w->story); i++)
        add_report(w, i);
    plx_json_end(&w->json);
}

static void add_steps(struct writer *w, const struct plx_fact *fact)
{
    const struct plx_report *report = plx_story_report(w->story, fact->report);
    struct plx_buffer senses;
    struct plx_span words;
    uint32_t token = plx_explain_first(report, fact);
    plx_json_write_string(&w->json, "rule", plx_explain_rule(report, fact));
    plx_json_begin_array(&w->json, "tokens");
    plx_buffer_init(&senses);
    while (plx_explain_next(report, fact, &token, &words, &senses)) {
        plx_json_begin_object(&w->json, NULL);
        add_span(w, fact->report, words);
        add_text(w, "text", fact->report, words);
        plx_json_write_string(&w->json, "senses", plx_buffer_string(&senses));
        plx_json_end(&w->json);
        plx_buffer_clear(&senses);
    }
    plx_buffer_release(&senses);
    plx_json_end(&w->json);
}

static void add_reading(struct writer *w, const struct plx_fact *fact)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_fact_read(w->writing->formats, w->writing->messages, fact, &text);
    plx_json_write_string(&w->json, "reading", plx_buffer_string(&text));
    plx_buffer_clear(&text);
    plx_fact_note(plx_story_report(w->story, fact->report), fact,
                  plx_formats_language(w->writing->formats), w->writing->messages, &text);
    add_given(w, "note", plx_buffer_string(&text));
    plx_buffer_release(&text);
}

/* The period of a rate by the calendar, "a" of "t/a"; NULL where the unit has none. */
static const char *period_of(const char *unit)
{
    static const char *const periods[] = {"/d", "/wk", "/mo", "/a"};
    const char *slash = strchr(unit, '/');
    for (size_t i = 0; slash && i < sizeof periods / sizeof *periods; i++)
        if (strcmp(slash, periods[i]) == 0)
            return slash + 1;
    return NULL;
}

/* "160,000 barrels a day" is so many barrels, as "$3 million a year" is so many dollars: the period stands apart. Speeds and
 * flows are units of their own, "km/h", "m3/s". */
static void add_unit(struct writer *w, const struct plx_fact *fact)
{
    const char *period = fact->kind == PLX_FACT_MEASURE ? period_of(fact->unit) : NULL;
    if (!period) {
        add_given(w, "unit", fact->unit);
        return;
    }
    struct plx_buffer unit;
    plx_buffer_init(&unit);
    plx_buffer_add(&unit, fact->unit, (size_t)(period - 1 - fact->unit));
    plx_json_write_string(&w->json, "unit", plx_buffer_string(&unit));
    plx_json_write_string(&w->json, "per", period);
    plx_buffer_release(&unit);
}

static void add_fact(struct writer *w, const struct plx_fact *fact, size_t index)
{
    plx_json_begin_object(&w->json, NULL);
    add_fact_id(w, "id", index);
    add_report_id(w, fact->report);
    add_span(w, fact->report, fact->span);
    add_text(w, "text", fact->report, fact->span);
    plx_json_write_string(&w->json, "type", plx_fact_kind_name(fact->kind));
    plx_json_write_string(&w->json, "value", fact->value);
    add_unit(w, fact);
    plx_json_write_string(&w->json, "bound", plx_bound_name(fact->bound));
    if (fact->vague)
        plx_json_write_bool(&w->json, "vague", true);
    if (fact->hedge.end)
        add_text(w, "hedge", fact->report, fact->hedge);
    if (w->writing->formats)
        add_reading(w, fact);
    if (w->writing->explain)
        add_steps(w, fact);
    plx_json_end(&w->json);
}

static void add_facts(struct writer *w)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(w->comparison, &count);
    plx_json_begin_array(&w->json, "facts");
    for (size_t i = 0; i < count; i++)
        if (plx_writing_takes(w->writing, i))
            add_fact(w, &facts[i], i);
    plx_json_end(&w->json);
}

static const char *entity_name(const struct plx_entity *entity)
{
    return entity->called ? entity->called : entity->name;
}

static void add_entity(struct writer *w, const struct plx_entity *entity)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", entity->id);
    plx_json_write_string(&w->json, "name", entity_name(entity));
    if (entity->called)
        plx_json_write_string(&w->json, "usual", entity->name);
    plx_json_write_string(&w->json, "kind", plx_entity_kind_name(entity->kind));
    plx_json_begin_array(&w->json, "mentions");
    for (size_t m = 0; m < entity->mention_count; m++) {
        plx_json_begin_object(&w->json, NULL);
        add_report_id(w, entity->mentions[m].report);
        add_span(w, entity->mentions[m].report, entity->mentions[m].span);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

static void add_entities(struct writer *w)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(w->comparison, &count);
    plx_json_begin_array(&w->json, "entities");
    for (size_t i = 0; i < count; i++)
        add_entity(w, &entities[i]);
    plx_json_end(&w->json);
}

/* The name of the entity that the source is: "Delvaux" is "Maarten Delvaux". */
static const char *source_name(const struct writer *w, const struct plx_attribution *a)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(w->comparison, &count);
    uint32_t entity = plx_entity_of(w->comparison, a->report, a->span);
    return entity < count ? entity_name(&entities[entity]) : a->source;
}

static void add_attributions(struct writer *w)
{
    size_t count;
    const struct plx_attribution *all = plx_comparison_attributions(w->comparison, &count);
    plx_json_begin_array(&w->json, "attributions");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        add_report_id(w, all[i].report);
        if (all[i].as_written)
            add_text(w, "source", all[i].report, all[i].span);
        else
            plx_json_write_string(&w->json, "source", source_name(w, &all[i]));
        plx_json_write_string(&w->json, "kind", plx_source_kind_name(all[i].kind));
        add_span(w, all[i].report, all[i].span);
        plx_json_begin_object(&w->json, "credited");
        add_span(w, all[i].report, all[i].credited);
        plx_json_end(&w->json);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_standing(struct writer *w, const struct plx_standing *standing)
{
    plx_json_begin_object(&w->json, NULL);
    add_report_id(w, standing->report);
    add_span(w, standing->report, standing->span);
    add_text(w, "text", standing->report, standing->span);
    plx_json_write_string(&w->json, "stage", plx_stage_name(standing->stage));
    if (standing->negated)
        plx_json_write_bool(&w->json, "negated", true);
    if (standing->forecast)
        plx_json_write_bool(&w->json, "forecast", true);
    if (standing->hedge.end)
        add_text(w, "hedge", standing->report, standing->hedge);
    plx_json_end(&w->json);
}

static void add_standings(struct writer *w)
{
    size_t count;
    const struct plx_standing *all = plx_comparison_standings(w->comparison, &count);
    plx_json_begin_array(&w->json, "stages");
    for (size_t i = 0; i < count; i++)
        add_standing(w, &all[i]);
    plx_json_end(&w->json);
}

/* "s3": sources are called by their place in the comparison. */
static void add_source_id(struct writer *w, const char *name, uint32_t source)
{
    char id[24];
    snprintf(id, sizeof id, "s%u", (unsigned)source + 1);
    plx_json_write_string(&w->json, name, id);
}

static void add_cell_credits(struct writer *w, const struct plx_cell *cell)
{
    size_t count;
    const struct plx_credit *credits = plx_comparison_credits(w->comparison, &count);
    if (cell->credit_count == 0)
        return;
    plx_json_begin_array(&w->json, "credits");
    for (size_t i = 0; i < cell->credit_count; i++) {
        const struct plx_credit *credit = &credits[cell->credits[i].credit];
        plx_json_begin_object(&w->json, NULL);
        add_source_id(w, "source", credit->source);
        plx_json_write_string(&w->json, "scope", plx_scope_name(cell->credits[i].scope));
        add_span(w, credit->report, credit->words);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

/* figure: the claim whose figure the cell's words are about, or PLX_NO_FIGURE. */
static void add_cell(struct writer *w, const struct plx_cell *cell,
                     const struct plx_remark *remark, uint32_t figure)
{
    plx_json_begin_object(&w->json, NULL);
    add_report_id(w, cell->report);
    add_span(w, cell->report, cell->span);
    plx_json_begin_array(&w->json, "facts");
    for (size_t i = 0; i < cell->fact_count; i++)
        add_fact_id(w, NULL, cell->facts[i]);
    uint32_t fact = plx_figures_fact(&w->figures, figure, cell);
    if (fact != PLX_NO_FIGURE)
        add_fact_id(w, NULL, fact);
    plx_json_end(&w->json);
    add_given(w, "reading", cell->reading);
    size_t count;
    if (cell->time)
        add_fact_id(w, "time", (size_t)(cell->time - plx_comparison_facts(w->comparison, &count)));
    add_given(w, "credit", cell->credit);
    add_cell_credits(w, cell);
    if (cell->apart)
        plx_json_write_bool(&w->json, "apart", true);
    add_given(w, "decision", plx_remark_cell(remark, cell->report));
    plx_json_end(&w->json);
}

static void add_claim(struct writer *w, const struct plx_claim *claim,
                      const struct plx_remark *remark)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", claim->id);
    plx_json_write_string(&w->json, "label", claim->label);
    plx_json_write_string(&w->json, "verdict", plx_verdict_name(claim->verdict));
    add_given(w, "conflict", plx_conflict_name(claim->conflict));
    plx_json_write_string(&w->json, "sureness", plx_sureness_name(claim->sureness));
    plx_json_write_string(&w->json, "reason", claim->reason);
    add_given(w, "decision", remark->decision);
    add_given(w, "note", remark->note);
    plx_json_begin_array(&w->json, "cells");
    uint32_t figure = plx_figures_claim(&w->figures, claim);
    for (size_t k = 0; k < claim->cell_count; k++)
        add_cell(w, &claim->cells[k], remark, figure);
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

static void add_claims(struct writer *w, const struct plx_selection *selection)
{
    size_t count = plx_selection_count(w->comparison, selection);
    plx_json_begin_array(&w->json, "claims");
    for (size_t i = 0; i < count; i++)
        add_claim(w, plx_selection_claim(w->comparison, selection, i),
                  plx_selection_remark(selection, i));
    plx_json_end(&w->json);
}

static void add_credit(struct writer *w, const struct plx_credit *credit,
                       const struct plx_claim *claims)
{
    plx_json_begin_object(&w->json, NULL);
    add_report_id(w, credit->report);
    add_span(w, credit->report, credit->words);
    add_text(w, "text", credit->report, credit->words);
    plx_json_begin_object(&w->json, "credited");
    add_span(w, credit->report, credit->credited);
    plx_json_end(&w->json);
    if (credit->newsroom.start < credit->newsroom.end)
        add_text(w, "newsroom", credit->report, credit->newsroom);
    if (credit->mistranslated)
        plx_json_write_bool(&w->json, "mistranslated", true);
    plx_json_begin_array(&w->json, "claims");
    for (size_t i = 0; i < credit->claim_count; i++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_write_string(&w->json, "claim", claims[credit->claims[i].claim].id);
        plx_json_write_string(&w->json, "scope", plx_scope_name(credit->claims[i].scope));
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

/* A source and the places that credit it: first[index], then next of each. */
static void add_source(struct writer *w, uint32_t index, const uint32_t *first,
                       const uint32_t *next)
{
    size_t count;
    const struct plx_source *source = &plx_comparison_sources(w->comparison, &count)[index];
    const struct plx_credit *credits = plx_comparison_credits(w->comparison, &count);
    const struct plx_claim *claims = plx_comparison_claims(w->comparison, &count);
    plx_json_begin_object(&w->json, NULL);
    add_source_id(w, "id", index);
    plx_json_write_string(&w->json, "name", source->name);
    plx_json_write_string(&w->json, "kind", plx_source_kind_name(source->kind));
    if (source->newsroom != PLX_NO_SOURCE)
        add_source_id(w, "newsroom", source->newsroom);
    plx_json_write_number(&w->json, "reports", (int64_t)source->report_count);
    plx_json_begin_array(&w->json, "credits");
    for (uint32_t i = first[index]; i != UINT32_MAX; i = next[i])
        add_credit(w, &credits[i], claims);
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

static void add_sources(struct writer *w)
{
    size_t source_count, credit_count;
    plx_comparison_sources(w->comparison, &source_count);
    const struct plx_credit *credits = plx_comparison_credits(w->comparison, &credit_count);
    uint32_t *first = malloc((source_count + credit_count + 1) * sizeof *first);
    if (!first) {
        w->json.out->failed = true;
        return;
    }
    uint32_t *next = first + source_count;
    for (size_t i = 0; i < source_count; i++)
        first[i] = UINT32_MAX;
    for (uint32_t i = (uint32_t)credit_count; i > 0; i--) {
        next[i - 1] = first[credits[i - 1].source];
        first[credits[i - 1].source] = i - 1;
    }
    plx_json_begin_array(&w->json, "sources");
    for (uint32_t i = 0; i < source_count; i++)
        add_source(w, i, first, next);
    plx_json_end(&w->json);
    free(first);
}

/* The claims that the sources are credited with or not, without their facts and places. */
static void add_credited_claim(struct writer *w, const struct plx_claim *claim)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", claim->id);
    plx_json_write_string(&w->json, "label", claim->label);
    plx_json_write_string(&w->json, "verdict", plx_verdict_name(claim->verdict));
    add_given(w, "conflict", plx_conflict_name(claim->conflict));
    plx_json_write_bool(&w->json, "credited", !plx_claim_is_uncredited(claim));
    plx_json_begin_array(&w->json, "reports");
    for (size_t i = 0; i < claim->cell_count; i++)
        if (i == 0 || claim->cells[i].report != claim->cells[i - 1].report)
            plx_json_write_string(&w->json, NULL,
                                  plx_output_report_id(w->comparison, claim->cells[i].report));
    plx_json_end(&w->json);
    size_t count;
    uint32_t near = plx_claim_is_uncredited(claim) ? plx_claim_near_credit(claim) : PLX_NO_SOURCE;
    if (near != PLX_NO_SOURCE)
        add_source_id(w, "near", plx_comparison_credits(w->comparison, &count)[near].source);
    plx_json_end(&w->json);
}

static void add_credited_claims(struct writer *w)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(w->comparison, &count);
    plx_json_begin_array(&w->json, "claims");
    for (size_t i = 0; i < count; i++)
        add_credited_claim(w, &claims[i]);
    plx_json_end(&w->json);
}

static void add_checks(struct writer *w)
{
    size_t count;
    const struct plx_check *checks = plx_comparison_checks(w->comparison, &count);
    plx_json_begin_array(&w->json, "checks");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        add_report_id(w, checks[i].report);
        plx_json_write_string(&w->json, "kind", checks[i].kind);
        add_span(w, checks[i].report, checks[i].span);
        plx_json_write_string(&w->json, "message", checks[i].message);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_claim_ids(struct writer *w, const char *name, const uint32_t *claims, size_t count)
{
    size_t all;
    plx_json_begin_array(&w->json, name);
    for (size_t i = 0; i < count; i++)
        plx_json_write_string(&w->json, NULL, plx_comparison_claims(w->comparison, &all)[claims[i]].id);
    plx_json_end(&w->json);
}

static void add_omission(struct writer *w, uint32_t report, const struct plx_omission *omission)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(w->comparison, &count);
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "claim", claims[omission->claim].id);
    if (omission->nearest.start < omission->nearest.end) {
        plx_json_begin_object(&w->json, "nearest");
        add_span(w, report, omission->nearest);
        add_text(w, "text", report, omission->nearest);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_coverage(struct writer *w)
{
    size_t count;
    const struct plx_coverage *coverage = plx_comparison_coverage(w->comparison, &count);
    plx_json_begin_array(&w->json, "coverage");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        add_report_id(w, coverage[i].report);
        add_given(w, "other_event", coverage[i].event);
        add_claim_ids(w, "alone", coverage[i].alone, coverage[i].alone_count);
        plx_json_begin_array(&w->json, "missing");
        for (size_t k = 0; k < coverage[i].missing_count; k++)
            add_omission(w, coverage[i].report, &coverage[i].missing[k]);
        plx_json_end(&w->json);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_notices(struct writer *w)
{
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(w->comparison, &count);
    plx_json_begin_array(&w->json, "notices");
    for (size_t i = 0; i < count; i++)
        plx_json_write_string(&w->json, NULL, notices[i].message);
    plx_json_end(&w->json);
}

enum document { COMPARISON, FACTS, SOURCES };

static void add_members(struct writer *w, enum document document,
                        const struct plx_selection *selection)
{
    static const char *const schemas[] = {"parallax.comparison/1", "parallax.facts/1",
                                          "parallax.sources/1"};
    plx_json_write_string(&w->json, "schema", schemas[document]);
    add_reports(w);
    if (document != SOURCES) {
        add_facts(w);
        add_entities(w);
        add_attributions(w);
        add_standings(w);
    }
    if (document == COMPARISON)
        add_claims(w, selection);
    if (document != FACTS)
        add_sources(w);
    if (document == COMPARISON)
        add_checks(w);
    if (document == COMPARISON && (!selection || !selection->claims))
        add_coverage(w);
    if (document == SOURCES)
        add_credited_claims(w);
    if (document != FACTS)
        add_notices(w);
}

static enum plx_status write_document(const struct plx_comparison *comparison,
                                      const struct plx_selection *selection,
                                      enum document document, const struct plx_writing *writing,
                                      struct plx_buffer *out)
{
    struct writer w = {.comparison = comparison, .writing = writing, .cards = selection ? selection->cards : NULL};
    w.story = plx_comparison_story(comparison);
    if (plx_offsets_make(w.story, &w.offsets) != PLX_OK)
        return PLX_ERROR_MEMORY;
    if (!plx_figures_init(&w.figures, comparison)) {
        plx_offsets_release(&w.offsets);
        return PLX_ERROR_MEMORY;
    }
    plx_json_writer_init(&w.json, out);
    plx_json_begin_object(&w.json, NULL);
    add_members(&w, document, selection);
    plx_json_end(&w.json);
    plx_figures_release(&w.figures);
    plx_offsets_release(&w.offsets);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}

enum plx_status plx_write_json(const struct plx_comparison *comparison,
                               const struct plx_selection *selection,
                               const struct plx_writing *writing, struct plx_buffer *out)
{
    return write_document(comparison, selection, COMPARISON, writing, out);
}

enum plx_status plx_write_facts_json(const struct plx_comparison *comparison,
                                     const struct plx_writing *writing, struct plx_buffer *out)
{
    return write_document(comparison, NULL, FACTS, writing, out);
}

enum plx_status plx_write_sources_json(const struct plx_comparison *comparison,
                                       const struct plx_writing *writing, struct plx_buffer *out)
{
    return write_document(comparison, NULL, SOURCES, writing, out);
}
