/* The table's end: what each report alone has, and what most others have and was not found in it. */
#include <string.h>

#include "output/columns.h"
#include "output/table.h"

#define INDENT 2
#define READING_COLUMNS 12
/* Of each report so many of the most telling. */
#define MOST_ALONE 8
#define MOST_MISSING 8

/* The first reading of the claim, of a report that does not stand apart where there is one. */
static const char *reading_of(const struct plx_claim *claim)
{
    const char *first = "";
    for (size_t i = claim->cell_count; i > 0; i--)
        if (*claim->cells[i - 1].reading && (!claim->cells[i - 1].apart || !*first))
            first = claim->cells[i - 1].reading;
    return first;
}

static void add_rest(const struct plx_messages *m, struct plx_buffer *out, size_t count, size_t most)
{
    if (count > most)
        plx_buffer_printf(out, plx_say_count(m, "  … %zu more\n", "  … %zu more\n", count - most),
                          count - most);
}

static void add_line(struct plx_buffer *out, const char *reading, const char *words, unsigned columns)
{
    plx_buffer_add_repeat(out, ' ', INDENT);
    plx_columns_add(out, reading, READING_COLUMNS);
    plx_columns_add(out, words, columns - INDENT - READING_COLUMNS);
    plx_columns_end(out);
}

static void add_alone(const struct plx_comparison *comparison, const struct plx_coverage *coverage,
                      unsigned columns, struct plx_buffer *out)
{
    size_t all;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &all);
    if (!coverage->alone_count)
        return;
    const struct plx_messages *m = plx_output_messages(comparison);
    plx_buffer_printf(out, plx_say(m, "only in %s: %zu"),
                      plx_output_report_id(comparison, coverage->report), coverage->alone_count);
    plx_buffer_add_char(out, '\n');
    for (size_t i = 0; i < coverage->alone_count && i < MOST_ALONE; i++) {
        const struct plx_cell *cell = &claims[coverage->alone[i]].cells[0];
        struct plx_buffer words;
        plx_buffer_init(&words);
        plx_output_words(comparison, cell->report, cell->span, &words);
        add_line(out, cell->reading, plx_buffer_string(&words), columns);
        out->failed |= plx_buffer_failed(&words);
        plx_buffer_release(&words);
    }
    add_rest(m, out, coverage->alone_count, MOST_ALONE);
}

static void add_omission(const struct plx_comparison *comparison, const struct plx_claim *claim,
                         uint32_t report, struct plx_span nearest, unsigned columns,
                         struct plx_buffer *out)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_printf(&words, "%s  %s", claim->label,
                      plx_say(plx_output_messages(comparison), NC_("reports", "in")));
    for (size_t i = 0; i < claim->cell_count; i++)
        if (i == 0 || claim->cells[i].report != claim->cells[i - 1].report)
            plx_buffer_printf(&words, " %s", plx_output_report_id(comparison, claim->cells[i].report));
    add_line(out, reading_of(claim), plx_buffer_string(&words), columns);
    plx_buffer_clear(&words);
    if (nearest.start < nearest.end) {
        plx_buffer_add_string(&words, plx_say(plx_output_messages(comparison), "nearest:"));
        plx_buffer_add_string(&words, " «");
        plx_output_words(comparison, report, nearest, &words);
        plx_buffer_add_string(&words, "»");
        add_line(out, "", plx_buffer_string(&words), columns);
    }
    out->failed |= plx_buffer_failed(&words);
    plx_buffer_release(&words);
}

static void add_missing(const struct plx_comparison *comparison, const struct plx_coverage *coverage,
                        unsigned columns, struct plx_buffer *out)
{
    size_t all;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &all);
    const struct plx_messages *m = plx_output_messages(comparison);
    const char *id = plx_output_report_id(comparison, coverage->report);
    if (*coverage->event) {
        plx_buffer_printf(
            out, plx_say(m, "%s may tell another event: what was not found in it is not listed"), id);
        plx_buffer_add_char(out, '\n');
    }
    if (!coverage->missing_count)
        return;
    plx_buffer_printf(out, plx_say(m, "not found in %s, but in most others: %zu"), id,
                      coverage->missing_count);
    plx_buffer_add_char(out, '\n');
    for (size_t i = 0; i < coverage->missing_count && i < MOST_MISSING; i++)
        add_omission(comparison, &claims[coverage->missing[i].claim], coverage->report,
                     coverage->missing[i].nearest, columns, out);
    add_rest(m, out, coverage->missing_count, MOST_MISSING);
}

void plx_table_add_coverage(const struct plx_comparison *comparison, unsigned columns,
                            struct plx_buffer *out)
{
    size_t count;
    const struct plx_coverage *coverage = plx_comparison_coverage(comparison, &count);
    for (size_t i = 0; i < count; i++) {
        if (!coverage[i].alone_count && !coverage[i].missing_count && !*coverage[i].event)
            continue;
        plx_buffer_add_char(out, '\n');
        add_alone(comparison, &coverage[i], columns, out);
        add_missing(comparison, &coverage[i], columns, out);
    }
}
