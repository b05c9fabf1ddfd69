/* The JSON contract, parallax.comparison/1 (docs/formats.md). Offsets count code points. */
#include <stdio.h>
#include <stdlib.h>

#include "claims/comparison.h"
#include "claims/credit_list.h"
#include "output/json_found.h"

static void add_translations(struct plx_json_parts *w, const struct plx_card *card)
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

static struct plx_card card_of(const struct plx_json_parts *w, uint32_t i)
{
    const struct plx_report *report = plx_story_report(w->story, i);
    return w->cards ? w->cards[i]
                    : (struct plx_card){.outlet = plx_report_outlet(report),
                                        .author = plx_report_author(report),
                                        .date = plx_report_date(report),
                                        .address = plx_report_address(report),
                                        .obtained = ""};
}

static void add_report(struct plx_json_parts *w, uint32_t i)
{
    const struct plx_report *report = plx_story_report(w->story, i);
    const struct plx_card card = card_of(w, i);
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", plx_report_id(report));
    plx_json_write_string(&w->json, "path", plx_report_path(report));
    plx_json_write_string(&w->json, "language", plx_report_language(report));
    plx_json_write_string(&w->json, "charset", plx_report_charset(report));
    plx_json_text(w, "title", i, plx_report_title(report));
    plx_json_given(w, "outlet", card.outlet);
    plx_json_given(w, "date", card.date);
    plx_json_given(w, "address", card.address);
    plx_json_given(w, "author", card.author);
    plx_json_given(w, "obtained", card.obtained);
    add_translations(w, &card);
    plx_json_end(&w->json);
}

static void add_reports(struct plx_json_parts *w)
{
    plx_json_begin_array(&w->json, "reports");
    for (uint32_t i = 0; i < plx_story_report_count(w->story); i++)
        add_report(w, i);
    plx_json_end(&w->json);
}

/* "s3": sources are called by their place in the comparison. */
static void add_source_id(struct plx_json_parts *w, const char *name, uint32_t source)
{
    char id[24];
    snprintf(id, sizeof id, "s%u", (unsigned)source + 1);
    plx_json_write_string(&w->json, name, id);
}

static void add_cell_credits(struct plx_json_parts *w, const struct plx_cell *cell)
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
        plx_json_span(w, credit->report, credit->words);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

/* figure: the claim whose figure the cell's words are about, or PLX_NO_FIGURE. */
static void add_cell(struct plx_json_parts *w, const struct plx_cell *cell,
                     const struct plx_remark *remark, uint32_t figure)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_report_id(w, cell->report);
    plx_json_span(w, cell->report, cell->span);
    plx_json_begin_array(&w->json, "facts");
    for (size_t i = 0; i < cell->fact_count; i++)
        plx_json_fact_id(w, NULL, cell->facts[i]);
    uint32_t fact = plx_figures_fact(&w->figures, figure, cell);
    if (fact != PLX_NO_FIGURE)
        plx_json_fact_id(w, NULL, fact);
    plx_json_end(&w->json);
    plx_json_given(w, "reading", cell->reading);
    size_t count;
    if (cell->time)
        plx_json_fact_id(w, "time", (size_t)(cell->time - plx_comparison_facts(w->comparison, &count)));
    plx_json_given(w, "credit", cell->credit);
    add_cell_credits(w, cell);
    if (cell->apart)
        plx_json_write_bool(&w->json, "apart", true);
    plx_json_given(w, "decision", plx_remark_cell(remark, cell->report));
    plx_json_end(&w->json);
}

static void add_claim(struct plx_json_parts *w, const struct plx_claim *claim,
                      const struct plx_remark *remark)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", claim->id);
    plx_json_write_string(&w->json, "label", claim->label);
    plx_json_write_string(&w->json, "verdict", plx_verdict_name(claim->verdict));
    plx_json_given(w, "conflict", plx_conflict_name(claim->conflict));
    plx_json_write_string(&w->json, "sureness", plx_sureness_name(claim->sureness));
    plx_json_write_string(&w->json, "reason", claim->reason);
    plx_json_given(w, "decision", remark->decision);
    plx_json_given(w, "note", remark->note);
    plx_json_begin_array(&w->json, "cells");
    uint32_t figure = plx_figures_claim(&w->figures, claim);
    for (size_t k = 0; k < claim->cell_count; k++)
        add_cell(w, &claim->cells[k], remark, figure);
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

static void add_claims(struct plx_json_parts *w, const struct plx_selection *selection)
{
    size_t count = plx_selection_count(w->comparison, selection);
    plx_json_begin_array(&w->json, "claims");
    for (size_t i = 0; i < count; i++)
        add_claim(w, plx_selection_claim(w->comparison, selection, i),
                  plx_selection_remark(selection, i));
    plx_json_end(&w->json);
}

static void add_credit(struct plx_json_parts *w, const struct plx_credit *credit,
                       const struct plx_claim *claims)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_report_id(w, credit->report);
    plx_json_span(w, credit->report, credit->words);
    plx_json_text(w, "text", credit->report, credit->words);
    plx_json_begin_object(&w->json, "credited");
    plx_json_span(w, credit->report, credit->credited);
    plx_json_end(&w->json);
    if (credit->newsroom.start < credit->newsroom.end)
        plx_json_text(w, "newsroom", credit->report, credit->newsroom);
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
static void add_source(struct plx_json_parts *w, uint32_t index, const uint32_t *first,
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

static void add_sources(struct plx_json_parts *w)
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
static void add_credited_claim(struct plx_json_parts *w, const struct plx_claim *claim)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", claim->id);
    plx_json_write_string(&w->json, "label", claim->label);
    plx_json_write_string(&w->json, "verdict", plx_verdict_name(claim->verdict));
    plx_json_given(w, "conflict", plx_conflict_name(claim->conflict));
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

static void add_credited_claims(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(w->comparison, &count);
    plx_json_begin_array(&w->json, "claims");
    for (size_t i = 0; i < count; i++)
        add_credited_claim(w, &claims[i]);
    plx_json_end(&w->json);
}

static void add_checks(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_check *checks = plx_comparison_checks(w->comparison, &count);
    plx_json_begin_array(&w->json, "checks");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_report_id(w, checks[i].report);
        plx_json_write_string(&w->json, "kind", checks[i].kind);
        plx_json_span(w, checks[i].report, checks[i].span);
        plx_json_write_string(&w->json, "message", checks[i].message);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_claim_ids(struct plx_json_parts *w, const char *name, const uint32_t *claims, size_t count)
{
    size_t all;
    plx_json_begin_array(&w->json, name);
    for (size_t i = 0; i < count; i++)
        plx_json_write_string(&w->json, NULL, plx_comparison_claims(w->comparison, &all)[claims[i]].id);
    plx_json_end(&w->json);
}

static void add_omission(struct plx_json_parts *w, uint32_t report, const struct plx_omission *omission)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(w->comparison, &count);
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "claim", claims[omission->claim].id);
    if (omission->nearest.start < omission->nearest.end) {
        plx_json_begin_object(&w->json, "nearest");
        plx_json_span(w, report, omission->nearest);
        plx_json_text(w, "text", report, omission->nearest);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_coverage(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_coverage *coverage = plx_comparison_coverage(w->comparison, &count);
    plx_json_begin_array(&w->json, "coverage");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_report_id(w, coverage[i].report);
        plx_json_given(w, "other_event", coverage[i].event);
        add_claim_ids(w, "alone", coverage[i].alone, coverage[i].alone_count);
        plx_json_begin_array(&w->json, "missing");
        for (size_t k = 0; k < coverage[i].missing_count; k++)
            add_omission(w, coverage[i].report, &coverage[i].missing[k]);
        plx_json_end(&w->json);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_notices(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(w->comparison, &count);
    plx_json_begin_array(&w->json, "notices");
    for (size_t i = 0; i < count; i++)
        plx_json_write_string(&w->json, NULL, notices[i].message);
    plx_json_end(&w->json);
}

enum document { COMPARISON, FACTS, SOURCES };

static void add_members(struct plx_json_parts *w, enum document document,
                        const struct plx_selection *selection)
{
    static const char *const schemas[] = {"parallax.comparison/1", "parallax.facts/1",
                                          "parallax.sources/1"};
    plx_json_write_string(&w->json, "schema", schemas[document]);
    add_reports(w);
    if (document != SOURCES) {
        plx_json_facts(w);
        plx_json_entities(w);
        plx_json_attributions(w);
        plx_json_standings(w);
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
    struct plx_json_parts w = {.comparison = comparison, .writing = writing, .cards = selection ? selection->cards : NULL};
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
