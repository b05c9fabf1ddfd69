/* The JSON contract, parallax.comparison/1 (docs/formats.md). Offsets count code points. */
#include <stdio.h>

#include "data/json.h"
#include "facts/explain.h"
#include "facts/reading.h"
#include "output/offsets.h"
#include "output/output.h"

struct writer {
    const struct plx_comparison *comparison;
    const struct plx_writing *writing;
    const struct plx_story *story;
    struct plx_offsets offsets;
};

static void add_span(const struct writer *w, struct plx_json *to, uint32_t report,
                     struct plx_span span)
{
    plx_json_add_number(to, "start", plx_offsets_at(&w->offsets, w->story, report, span.start));
    plx_json_add_number(to, "end", plx_offsets_at(&w->offsets, w->story, report, span.end));
}

static void add_report_id(const struct writer *w, struct plx_json *to, uint32_t report)
{
    plx_json_add_string(to, "report", plx_output_report_id(w->comparison, report));
}

static void add_text(const struct writer *w, struct plx_json *to, const char *name,
                     uint32_t report, struct plx_span span)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    const char *text = plx_report_text(plx_story_report(w->story, report), NULL);
    plx_buffer_add(&words, text + span.start, span.end - span.start);
    plx_json_add_string(to, name, plx_buffer_string(&words));
    plx_buffer_release(&words);
}

static void add_given(struct plx_json *to, const char *name, const char *value)
{
    if (*value)
        plx_json_add_string(to, name, value);
}

static void add_reports(const struct writer *w, struct plx_json *document)
{
    struct plx_json *list = plx_json_add_array(document, "reports");
    for (uint32_t i = 0; i < plx_story_report_count(w->story); i++) {
        const struct plx_report *report = plx_story_report(w->story, i);
        struct plx_json *item = plx_json_add_object(list, NULL);
        plx_json_add_string(item, "id", plx_report_id(report));
        plx_json_add_string(item, "path", plx_report_path(report));
        plx_json_add_string(item, "language", plx_report_language(report));
        plx_json_add_string(item, "charset", plx_report_charset(report));
        add_text(w, item, "title", i, plx_report_title(report));
        add_given(item, "outlet", plx_report_outlet(report));
        add_given(item, "date", plx_report_date(report));
        add_given(item, "address", plx_report_address(report));
        add_given(item, "author", plx_report_author(report));
    }
}

static void add_steps(const struct writer *w, struct plx_json *item, const struct plx_fact *fact)
{
    const struct plx_report *report = plx_story_report(w->story, fact->report);
    struct plx_buffer senses;
    struct plx_span words;
    uint32_t token = plx_explain_first(report, fact);
    plx_json_add_string(item, "rule", plx_explain_rule(report, fact));
    struct plx_json *list = plx_json_add_array(item, "tokens");
    plx_buffer_init(&senses);
    while (plx_explain_next(report, fact, &token, &words, &senses)) {
        struct plx_json *step = plx_json_add_object(list, NULL);
        add_span(w, step, fact->report, words);
        add_text(w, step, "text", fact->report, words);
        plx_json_add_string(step, "senses", plx_buffer_string(&senses));
        plx_buffer_clear(&senses);
    }
    plx_buffer_release(&senses);
}

static void add_reading(const struct writer *w, struct plx_json *item,
                        const struct plx_fact *fact)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_fact_read(w->writing->formats, fact, &text);
    plx_json_add_string(item, "reading", plx_buffer_string(&text));
    plx_buffer_clear(&text);
    plx_fact_note(plx_story_report(w->story, fact->report), fact,
                  plx_formats_language(w->writing->formats), &text);
    add_given(item, "note", plx_buffer_string(&text));
    plx_buffer_release(&text);
}

static void add_fact(const struct writer *w, struct plx_json *list, const struct plx_fact *fact,
                     size_t index)
{
    char id[24];
    snprintf(id, sizeof id, "f%zu", index + 1);
    struct plx_json *item = plx_json_add_object(list, NULL);
    plx_json_add_string(item, "id", id);
    add_report_id(w, item, fact->report);
    add_span(w, item, fact->report, fact->span);
    add_text(w, item, "text", fact->report, fact->span);
    plx_json_add_string(item, "type", plx_fact_kind_name(fact->kind));
    plx_json_add_string(item, "value", fact->value);
    add_given(item, "unit", fact->unit);
    plx_json_add_string(item, "bound", plx_bound_name(fact->bound));
    if (fact->vague)
        plx_json_add_bool(item, "vague", true);
    if (w->writing->formats)
        add_reading(w, item, fact);
    if (w->writing->explain)
        add_steps(w, item, fact);
}

static void add_facts(const struct writer *w, struct plx_json *document)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(w->comparison, &count);
    struct plx_json *list = plx_json_add_array(document, "facts");
    for (size_t i = 0; i < count; i++)
        add_fact(w, list, &facts[i], i);
}

static void add_entities(const struct writer *w, struct plx_json *document)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(w->comparison, &count);
    struct plx_json *list = plx_json_add_array(document, "entities");
    for (size_t i = 0; i < count; i++) {
        struct plx_json *item = plx_json_add_object(list, NULL);
        plx_json_add_string(item, "id", entities[i].id);
        plx_json_add_string(item, "name", entities[i].name);
        plx_json_add_string(item, "kind", plx_entity_kind_name(entities[i].kind));
        struct plx_json *mentions = plx_json_add_array(item, "mentions");
        for (size_t m = 0; m < entities[i].mention_count; m++) {
            struct plx_json *mention = plx_json_add_object(mentions, NULL);
            add_report_id(w, mention, entities[i].mentions[m].report);
            add_span(w, mention, entities[i].mentions[m].report, entities[i].mentions[m].span);
        }
    }
}

static void add_attributions(const struct writer *w, struct plx_json *document)
{
    size_t count;
    const struct plx_attribution *all = plx_comparison_attributions(w->comparison, &count);
    struct plx_json *list = plx_json_add_array(document, "attributions");
    for (size_t i = 0; i < count; i++) {
        struct plx_json *item = plx_json_add_object(list, NULL);
        add_report_id(w, item, all[i].report);
        plx_json_add_string(item, "source", all[i].source);
        plx_json_add_string(item, "kind", plx_source_kind_name(all[i].kind));
        add_span(w, item, all[i].report, all[i].span);
    }
}

static void add_cell(const struct writer *w, struct plx_json *list, const struct plx_cell *cell)
{
    struct plx_json *item = plx_json_add_object(list, NULL);
    add_report_id(w, item, cell->report);
    add_span(w, item, cell->report, cell->span);
    struct plx_json *facts = plx_json_add_array(item, "facts");
    for (size_t i = 0; i < cell->fact_count; i++) {
        char id[24];
        snprintf(id, sizeof id, "f%u", (unsigned)cell->facts[i] + 1);
        plx_json_add_string(facts, NULL, id);
    }
    add_given(item, "reading", cell->reading);
    add_given(item, "credit", cell->credit);
    if (cell->apart)
        plx_json_add_bool(item, "apart", true);
}

static void add_claims(const struct writer *w, const struct plx_selection *selection,
                       struct plx_json *document)
{
    struct plx_json *list = plx_json_add_array(document, "claims");
    size_t count = plx_selection_count(w->comparison, selection);
    for (size_t i = 0; i < count; i++) {
        const struct plx_claim *claim = plx_selection_claim(w->comparison, selection, i);
        struct plx_json *item = plx_json_add_object(list, NULL);
        plx_json_add_string(item, "id", claim->id);
        plx_json_add_string(item, "label", claim->label);
        plx_json_add_string(item, "verdict", plx_verdict_name(claim->verdict));
        add_given(item, "conflict", plx_conflict_name(claim->conflict));
        plx_json_add_string(item, "sureness", plx_sureness_name(claim->sureness));
        plx_json_add_string(item, "reason", claim->reason);
        struct plx_json *cells = plx_json_add_array(item, "cells");
        for (size_t k = 0; k < claim->cell_count; k++)
            add_cell(w, cells, &claim->cells[k]);
    }
}

static void add_checks(const struct writer *w, struct plx_json *document)
{
    size_t count;
    const struct plx_check *checks = plx_comparison_checks(w->comparison, &count);
    struct plx_json *list = plx_json_add_array(document, "checks");
    for (size_t i = 0; i < count; i++) {
        struct plx_json *item = plx_json_add_object(list, NULL);
        add_report_id(w, item, checks[i].report);
        plx_json_add_string(item, "kind", checks[i].kind);
        add_span(w, item, checks[i].report, checks[i].span);
        plx_json_add_string(item, "message", checks[i].message);
    }
}

static void add_notices(const struct writer *w, struct plx_json *document)
{
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(w->comparison, &count);
    struct plx_json *list = plx_json_add_array(document, "notices");
    for (size_t i = 0; i < count; i++)
        plx_json_add_string(list, NULL, notices[i].message);
}

static enum plx_status write_document(const struct plx_comparison *comparison,
                                      const struct plx_selection *selection, bool whole,
                                      const struct plx_writing *writing, struct plx_buffer *out)
{
    struct writer w = {.comparison = comparison, .writing = writing};
    w.story = plx_comparison_story(comparison);
    if (plx_offsets_make(w.story, &w.offsets) != PLX_OK)
        return PLX_ERROR_MEMORY;
    struct plx_json *document = plx_json_new_object();
    plx_json_add_string(document, "schema", whole ? "parallax.comparison/1" : "parallax.facts/1");
    add_reports(&w, document);
    add_facts(&w, document);
    add_entities(&w, document);
    add_attributions(&w, document);
    if (whole) {
        add_claims(&w, selection, document);
        add_checks(&w, document);
        add_notices(&w, document);
    }
    bool printed = plx_json_print(document, out);
    plx_json_free(&document);
    plx_offsets_release(&w.offsets);
    return printed ? PLX_OK : PLX_ERROR_MEMORY;
}

enum plx_status plx_write_json(const struct plx_comparison *comparison,
                               const struct plx_selection *selection,
                               const struct plx_writing *writing, struct plx_buffer *out)
{
    return write_document(comparison, selection, true, writing, out);
}

enum plx_status plx_write_facts_json(const struct plx_comparison *comparison,
                                     const struct plx_writing *writing, struct plx_buffer *out)
{
    return write_document(comparison, NULL, false, writing, out);
}
