/* The JSON contract, parallax.comparison/1 (docs/formats.md). Offsets count code points. */
#include <stdio.h>

#include "data/json_writer.h"
#include "facts/explain.h"
#include "facts/reading.h"
#include "output/offsets.h"
#include "output/output.h"

struct writer {
    const struct plx_comparison *comparison;
    const struct plx_writing *writing;
    const struct plx_story *story;
    struct plx_offsets offsets;
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

static void add_report(struct writer *w, uint32_t i)
{
    const struct plx_report *report = plx_story_report(w->story, i);
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", plx_report_id(report));
    plx_json_write_string(&w->json, "path", plx_report_path(report));
    plx_json_write_string(&w->json, "language", plx_report_language(report));
    plx_json_write_string(&w->json, "charset", plx_report_charset(report));
    add_text(w, "title", i, plx_report_title(report));
    add_given(w, "outlet", plx_report_outlet(report));
    add_given(w, "date", plx_report_date(report));
    add_given(w, "address", plx_report_address(report));
    add_given(w, "author", plx_report_author(report));
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
    plx_fact_read(w->writing->formats, fact, &text);
    plx_json_write_string(&w->json, "reading", plx_buffer_string(&text));
    plx_buffer_clear(&text);
    plx_fact_note(plx_story_report(w->story, fact->report), fact,
                  plx_formats_language(w->writing->formats), &text);
    add_given(w, "note", plx_buffer_string(&text));
    plx_buffer_release(&text);
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
    add_given(w, "unit", fact->unit);
    plx_json_write_string(&w->json, "bound", plx_bound_name(fact->bound));
    if (fact->vague)
        plx_json_write_bool(&w->json, "vague", true);
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
        add_fact(w, &facts[i], i);
    plx_json_end(&w->json);
}

static void add_entity(struct writer *w, const struct plx_entity *entity)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", entity->id);
    plx_json_write_string(&w->json, "name", entity->name);
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

static void add_attributions(struct writer *w)
{
    size_t count;
    const struct plx_attribution *all = plx_comparison_attributions(w->comparison, &count);
    plx_json_begin_array(&w->json, "attributions");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        add_report_id(w, all[i].report);
        plx_json_write_string(&w->json, "source", all[i].source);
        plx_json_write_string(&w->json, "kind", plx_source_kind_name(all[i].kind));
        add_span(w, all[i].report, all[i].span);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_cell(struct writer *w, const struct plx_cell *cell,
                     const struct plx_remark *remark)
{
    plx_json_begin_object(&w->json, NULL);
    add_report_id(w, cell->report);
    add_span(w, cell->report, cell->span);
    plx_json_begin_array(&w->json, "facts");
    for (size_t i = 0; i < cell->fact_count; i++)
        add_fact_id(w, NULL, cell->facts[i]);
    plx_json_end(&w->json);
    add_given(w, "reading", cell->reading);
    add_given(w, "credit", cell->credit);
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
    for (size_t k = 0; k < claim->cell_count; k++)
        add_cell(w, &claim->cells[k], remark);
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

static void add_notices(struct writer *w)
{
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(w->comparison, &count);
    plx_json_begin_array(&w->json, "notices");
    for (size_t i = 0; i < count; i++)
        plx_json_write_string(&w->json, NULL, notices[i].message);
    plx_json_end(&w->json);
}

static enum plx_status write_document(const struct plx_comparison *comparison,
                                      const struct plx_selection *selection, bool whole,
                                      const struct plx_writing *writing, struct plx_buffer *out)
{
    struct writer w = {.comparison = comparison, .writing = writing};
    w.story = plx_comparison_story(comparison);
    if (plx_offsets_make(w.story, &w.offsets) != PLX_OK)
        return PLX_ERROR_MEMORY;
    plx_json_writer_init(&w.json, out);
    plx_json_begin_object(&w.json, NULL);
    plx_json_write_string(&w.json, "schema",
                          whole ? "parallax.comparison/1" : "parallax.facts/1");
    add_reports(&w);
    add_facts(&w);
    add_entities(&w);
    add_attributions(&w);
    if (whole) {
        add_claims(&w, selection);
        add_checks(&w);
        add_notices(&w);
    }
    plx_json_end(&w.json);
    plx_offsets_release(&w.offsets);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
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
