/* Markdown: a heading and a list a claim, each cell with its exact words. */
#include <string.h>

#include "output/output.h"

/* Words of a report are text, never markup. */
static void add_escaped(struct plx_buffer *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_{}[]<>#|", *text))
            plx_buffer_add_char(out, '\\');
        plx_buffer_add_char(out, *text);
    }
}

static void add_cell(const struct plx_comparison *comparison, const struct plx_cell *cell,
                     const struct plx_remark *remark, struct plx_buffer *out)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_output_words(comparison, cell->report, cell->span, &words);
    plx_buffer_add_string(out, "- **");
    add_escaped(out, plx_output_report_id(comparison, cell->report));
    plx_buffer_add_string(out, "**");
    if (*cell->reading) {
        plx_buffer_add_char(out, ' ');
        add_escaped(out, cell->reading);
    }
    const char *decision = plx_remark_cell(remark, cell->report);
    plx_buffer_printf(out, "%s%s%s%s: \"", cell->apart ? " (stands apart)" : "",
                      *decision ? " [" : "", decision, *decision ? "]" : "");
    add_escaped(out, plx_buffer_string(&words));
    plx_buffer_add_char(out, '"');
    if (*cell->credit) {
        plx_buffer_add_string(out, ", credited: ");
        add_escaped(out, cell->credit);
    }
    plx_buffer_add_char(out, '\n');
    plx_buffer_release(&words);
}

static void add_remark(const struct plx_remark *remark, struct plx_buffer *out)
{
    if (*remark->decision)
        plx_buffer_printf(out, "Decision: %s\n\n", remark->decision);
    if (!*remark->note)
        return;
    plx_buffer_add_string(out, "Note: ");
    add_escaped(out, remark->note);
    plx_buffer_add_string(out, "\n\n");
}

enum plx_status plx_write_markdown(const struct plx_comparison *comparison,
                                   const struct plx_selection *selection,
                                   const struct plx_writing *writing, struct plx_buffer *out)
{
    (void)writing;
    const char *title = plx_story_title(plx_comparison_story(comparison));
    plx_buffer_add_string(out, "# ");
    add_escaped(out, *title ? title : "Comparison");
    plx_buffer_add_char(out, '\n');
    for (size_t i = 0; i < plx_selection_count(comparison, selection); i++) {
        const struct plx_claim *claim = plx_selection_claim(comparison, selection, i);
        const struct plx_remark *remark = plx_selection_remark(selection, i);
        plx_buffer_add_string(out, "\n## ");
        add_escaped(out, claim->label);
        plx_buffer_printf(out, "\n\n%s%s%s: ", plx_verdict_name(claim->verdict),
                          claim->conflict ? ", " : "", plx_conflict_name(claim->conflict));
        add_escaped(out, claim->reason);
        plx_buffer_add_string(out, "\n\n");
        add_remark(remark, out);
        for (size_t k = 0; k < claim->cell_count; k++)
            add_cell(comparison, &claim->cells[k], remark, out);
    }
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
