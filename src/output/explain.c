/* Each fact with the rule that found it and what its words mean to that rule. */
#include "facts/explain.h"

#include <string.h>

#include "facts/reading.h"
#include "output/output.h"
#include "report/report.h"
#include "text/layout.h"
#include "text/sanitise.h"

#define NAME_COLUMNS 9
#define WORD_COLUMNS 24

static void add_line(struct plx_buffer *out, const char *name, const char *value)
{
    if (!*value)
        return;
    plx_buffer_printf(out, "    %-*s", NAME_COLUMNS, name);
    plx_sanitise_append(out, value, strlen(value));
    plx_buffer_add_char(out, '\n');
}

static void add_steps(const struct plx_comparison *comparison, const struct plx_report *report,
                      const struct plx_fact *fact, struct plx_buffer *out)
{
    struct plx_buffer words, senses;
    struct plx_span span;
    uint32_t token = plx_explain_first(report, fact);
    plx_buffer_init(&words);
    plx_buffer_init(&senses);
    while (plx_explain_next(report, fact, &token, &span, &senses)) {
        plx_output_words(comparison, fact->report, span, &words);
        const char *text = plx_buffer_string(&words);
        unsigned width = plx_layout_width(text, words.length);
        plx_buffer_printf(out, "      %s", text);
        plx_buffer_add_repeat(out, ' ', width < WORD_COLUMNS ? WORD_COLUMNS - width : 1);
        plx_buffer_printf(out, "%s\n", plx_buffer_string(&senses));
        plx_buffer_clear(&words);
        plx_buffer_clear(&senses);
    }
    out->failed |= plx_buffer_failed(&words) || plx_buffer_failed(&senses);
    plx_buffer_release(&words);
    plx_buffer_release(&senses);
}

static void add_fact(const struct plx_comparison *comparison, const struct plx_writing *writing,
                     const struct plx_fact *fact, struct plx_buffer *out)
{
    const struct plx_report *report =
        plx_story_report(plx_comparison_story(comparison), fact->report);
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_printf(out, "%s  ", plx_report_id(report));
    plx_output_words(comparison, fact->report, fact->around, out);
    plx_buffer_add_char(out, '\n');
    add_line(out, "kind", plx_fact_kind_name(fact->kind));
    add_line(out, "value", fact->value);
    add_line(out, "unit", fact->unit);
    add_line(out, "bound", plx_bound_name(fact->bound));
    plx_fact_read(writing->formats, writing->messages, fact, &text);
    add_line(out, "reading", plx_buffer_string(&text));
    plx_buffer_clear(&text);
    plx_fact_note(report, fact, plx_formats_language(writing->formats), writing->messages, &text);
    add_line(out, "note", plx_buffer_string(&text));
    add_line(out, "rule", plx_explain_rule(report, fact));
    add_steps(comparison, report, fact, out);
    out->failed |= plx_buffer_failed(&text);
    plx_buffer_release(&text);
}

enum plx_status plx_write_facts_explained(const struct plx_comparison *comparison,
                                          const struct plx_writing *writing,
                                          struct plx_buffer *out)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (!plx_writing_takes(writing, i))
            continue;
        if (any)
            plx_buffer_add_char(out, '\n');
        any = true;
        add_fact(comparison, writing, &facts[i], out);
    }
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
