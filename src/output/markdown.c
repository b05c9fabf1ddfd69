/* Markdown: a heading and a list a claim, each cell with its exact words. */
#include <string.h>

#include "output/output.h"
#include "output/translated.h"

/* Words of a report are text, never markup. */
static void add_escaped(struct plx_buffer *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_{}[]<>#|", *text))
            plx_buffer_add_char(out, '\\');
        plx_buffer_add_char(out, *text);
    }
}

static void add_quoted(const struct plx_comparison *comparison, uint32_t report, struct plx_span span,
                       struct plx_buffer *out)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_output_words(comparison, report, span, &words);
    plx_buffer_add_char(out, '"');
    add_escaped(out, plx_buffer_string(&words));
    plx_buffer_add_char(out, '"');
    out->failed |= plx_buffer_failed(&words);
    plx_buffer_release(&words);
}

/* Below its cell: what humans made of the words. */
static void add_translations(const struct plx_comparison *comparison, const struct plx_card *card,
                             const struct plx_cell *cell, struct plx_buffer *out)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(comparison), cell->report);
    for (size_t i = 0; card && i < card->translation_count; i++) {
        struct plx_buffer words, by;
        plx_buffer_init(&words);
        plx_buffer_init(&by);
        out->failed |= plx_output_translated(report, &card->translations[i], cell->span, &words) != PLX_OK;
        plx_buffer_printf(&by, plx_say(plx_output_messages(comparison), "translation by %s"), card->translations[i].author);
        if (words.length) {
            plx_buffer_add_string(out, "  - \"");
            add_escaped(out, plx_buffer_string(&words));
            plx_buffer_add_string(out, "\", ");
            add_escaped(out, plx_buffer_string(&by));
            plx_buffer_add_char(out, '\n');
        }
        out->failed |= plx_buffer_failed(&words) || plx_buffer_failed(&by);
        plx_buffer_release(&words);
        plx_buffer_release(&by);
    }
}

static void add_cell(const struct plx_comparison *comparison, const struct plx_cell *cell,
                     const struct plx_remark *remark, struct plx_buffer *out)
{
    plx_buffer_add_string(out, "- **");
    add_escaped(out, plx_output_report_id(comparison, cell->report));
    plx_buffer_add_string(out, "**");
    if (*cell->reading) {
        plx_buffer_add_char(out, ' ');
        add_escaped(out, cell->reading);
    }
    const struct plx_messages *m = plx_output_messages(comparison);
    const char *decision = plx_remark_cell(remark, cell->report);
    if (cell->apart)
        plx_buffer_printf(out, " (%s)", plx_say(m, "stands apart"));
    if (*decision)
        plx_buffer_printf(out, " [%s]", plx_say(m, decision));
    plx_buffer_add_string(out, ": ");
    add_quoted(comparison, cell->report, cell->span, out);
    if (*cell->credit) {
        plx_buffer_printf(out, ", %s: ", plx_say(m, "credited"));
        add_escaped(out, cell->credit);
    }
    plx_buffer_add_char(out, '\n');
}

/* What most others have and was not found in the report; nothing of one that tells another event. */
static void add_missing(const struct plx_comparison *comparison, const struct plx_coverage *coverage,
                        struct plx_buffer *out)
{
    size_t all;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &all);
    const struct plx_messages *m = plx_output_messages(comparison);
    struct plx_buffer id;
    plx_buffer_init(&id);
    add_escaped(&id, plx_output_report_id(comparison, coverage->report));
    plx_buffer_printf(out, plx_say(m, "\n## Not found in %s\n\n"), plx_buffer_string(&id));
    plx_buffer_release(&id);
    if (*coverage->event)
        plx_buffer_add_string(
            out, plx_say(m, "It may tell another event: what was not found in it is not listed.\n"));
    for (size_t i = 0; i < coverage->missing_count; i++) {
        plx_buffer_add_string(out, "- ");
        add_escaped(out, claims[coverage->missing[i].claim].label);
        if (coverage->missing[i].nearest.start < coverage->missing[i].nearest.end) {
            plx_buffer_printf(out, "; %s ", plx_say(m, "nearest:"));
            add_quoted(comparison, coverage->report, coverage->missing[i].nearest, out);
        }
        plx_buffer_add_char(out, '\n');
    }
}

static void add_remark(const struct plx_messages *m, const struct plx_remark *remark,
                       struct plx_buffer *out)
{
    if (*remark->decision)
        plx_buffer_printf(out, "%s: %s\n\n", plx_say(m, "Decision"), plx_say(m, remark->decision));
    if (!*remark->note)
        return;
    plx_buffer_printf(out, "%s: ", plx_say(m, "Note"));
    add_escaped(out, remark->note);
    plx_buffer_add_string(out, "\n\n");
}

enum plx_status plx_write_markdown(const struct plx_comparison *comparison,
                                   const struct plx_selection *selection,
                                   const struct plx_writing *writing, struct plx_buffer *out)
{
    (void)writing;
    const struct plx_messages *m = plx_output_messages(comparison);
    const char *title = plx_story_title(plx_comparison_story(comparison));
    plx_buffer_add_string(out, "# ");
    add_escaped(out, *title ? title : plx_say(m, "Comparison"));
    plx_buffer_add_char(out, '\n');
    for (size_t i = 0; i < plx_selection_count(comparison, selection); i++) {
        const struct plx_claim *claim = plx_selection_claim(comparison, selection, i);
        const struct plx_remark *remark = plx_selection_remark(selection, i);
        plx_buffer_add_string(out, "\n## ");
        add_escaped(out, claim->label);
        plx_buffer_printf(out, "\n\n%s%s%s: ", plx_say(m, plx_verdict_name(claim->verdict)),
                          claim->conflict ? ", " : "",
                          claim->conflict ? plx_say(m, plx_conflict_name(claim->conflict)) : "");
        add_escaped(out, claim->reason);
        plx_buffer_add_string(out, "\n\n");
        add_remark(m, remark, out);
        for (size_t k = 0; k < claim->cell_count; k++) {
            const struct plx_cell *cell = &claim->cells[k];
            add_cell(comparison, cell, remark, out);
            add_translations(comparison, selection && selection->cards ? &selection->cards[cell->report] : NULL, cell, out);
        }
    }
    size_t reports = 0;
    const struct plx_coverage *coverage = plx_comparison_coverage(comparison, &reports);
    for (size_t i = 0; i < reports && !(selection && selection->claims); i++)
        if (coverage[i].missing_count || *coverage[i].event)
            add_missing(comparison, &coverage[i], out);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
