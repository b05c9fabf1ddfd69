/* Tables for a terminal: what view/ shows, as plain lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/reading.h"
#include "output/columns.h"
#include "output/table.h"
#include "text/layout.h"
#include "text/sanitise.h"

#define SIGN_COLUMNS 9
#define LABEL_LEAST 16
#define CELL_LEAST 8
#define CELL_MOST 20
#define CELL_BYTES 160

/* What a report's cells of the row say, said once: "$10bn x5", "!" where one stands apart. How often comes only where
 * it fits into so many columns: better none than a figure that is cut for it. */
static void read_cells(const struct plx_messages *messages, const struct plx_claim *claim,
                       uint32_t report, unsigned columns, char text[static CELL_BYTES])
{
    unsigned times = 0;
    bool apart = false, said = false;
    snprintf(text, CELL_BYTES, "·");
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_cell *cell = &claim->cells[i];
        if (cell->report != report)
            continue;
        bool read = *cell->reading;
        if (times++ == 0 || (read && !said))
            snprintf(text, CELL_BYTES, "%s", 
                     read ? cell->reading : plx_say(messages, NC_("cell", "yes")));
        said |= read;
        apart |= cell->apart;
    }
    char often[16] = "";
    if (times > 1)
        snprintf(often, sizeof often, " x%u", times);
    size_t length = strlen(text);
    if (plx_layout_width(text, length) + strlen(often) + (apart ? 2 : 0) > columns)
        *often = '\0';
    snprintf(text + length, CELL_BYTES - length, "%s%s", often, apart ? " !" : "");
}

struct widths {
    unsigned label, *cells; /* in columns; cells by report, one blank at the end of each */
};

/* Whether the table has a line for the claim: what one report alone says stands behind the claims, unless it was chosen. */
static bool has_line(const struct plx_claim *claim, const struct plx_selection *selection)
{
    return claim->verdict != PLX_VERDICT_SINGLE || (selection && selection->claims);
}

static unsigned total(const unsigned *cells, size_t reports, unsigned most)
{
    unsigned sum = 0;
    for (size_t r = 0; r < reports; r++)
        sum += cells[r] < most ? cells[r] : most;
    return sum;
}

/* A report's column is as wide as its widest cell. Where they leave too little to the claims, the widest give first. */
static bool measure(const struct plx_comparison *comparison, const struct plx_selection *selection,
                    unsigned columns, struct widths *w)
{
    size_t reports = plx_story_report_count(plx_comparison_story(comparison));
    w->cells = calloc(reports ? reports : 1, sizeof *w->cells);
    if (!w->cells)
        return false;
    for (uint32_t r = 0; r < reports; r++) {
        w->cells[r] = plx_columns_wider(plx_output_report_id(comparison, r), CELL_LEAST);
        for (size_t i = 0; i < plx_selection_count(comparison, selection); i++) {
            const struct plx_claim *claim = plx_selection_claim(comparison, selection, i);
            char text[CELL_BYTES];
            if (!has_line(claim, selection))
                continue;
            read_cells(plx_output_messages(comparison), claim, r, CELL_MOST, text);
            w->cells[r] = plx_columns_wider(text, w->cells[r]);
        }
    }
    unsigned most = CELL_MOST, used = SIGN_COLUMNS + LABEL_LEAST;
    while (most > CELL_LEAST && used + total(w->cells, reports, most) > columns)
        most--;
    for (size_t r = 0; r < reports; r++)
        w->cells[r] = w->cells[r] < most ? w->cells[r] : most;
    used = SIGN_COLUMNS + total(w->cells, reports, most);
    w->label = used + LABEL_LEAST < columns ? columns - used : LABEL_LEAST;
    return true;
}

static void add_claim(const struct plx_comparison *comparison, const struct plx_claim *claim,
                      size_t reports, const struct widths *w, struct plx_buffer *out)
{
    plx_columns_add_sign(out, comparison, claim, SIGN_COLUMNS);
    plx_columns_add(out, claim->label, w->label);
    for (uint32_t r = 0; r < reports; r++) {
        char text[CELL_BYTES];
        read_cells(plx_output_messages(comparison), claim, r, w->cells[r] - 1, text);
        plx_columns_add(out, text, w->cells[r]);
    }
    plx_columns_end(out);
    if (claim->verdict == PLX_VERDICT_CONFLICT || claim->verdict == PLX_VERDICT_UNCLEAR) {
        plx_buffer_add_repeat(out, ' ', SIGN_COLUMNS);
        plx_sanitise_append(out, claim->reason, strlen(claim->reason));
        plx_columns_end(out);
    }
}

static void add_checks(const struct plx_comparison *comparison, struct plx_buffer *out)
{
    size_t count;
    const struct plx_check *checks = plx_comparison_checks(comparison, &count);
    for (size_t i = 0; i < count; i++) {
        bool title = strncmp(checks[i].kind, "headline", 8) == 0;
        plx_columns_add(out,
                        plx_say(plx_output_messages(comparison), title ? N_("! title") : N_("! sum")),
                        SIGN_COLUMNS);
        plx_buffer_printf(out, "%s: ", plx_output_report_id(comparison, checks[i].report));
        plx_sanitise_append(out, checks[i].message, strlen(checks[i].message));
        plx_columns_end(out);
    }
}

static void add_head(const struct plx_comparison *comparison, size_t reports, const struct widths *w,
                     struct plx_buffer *out)
{
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(comparison, &count);
    const struct plx_messages *m = plx_output_messages(comparison);
    const char *title = plx_story_title(plx_comparison_story(comparison));
    plx_sanitise_append(out, title, strlen(title));
    plx_buffer_add_string(out, *title ? "  " : "");
    plx_buffer_printf(out, plx_say_count(m, "%zu report", "%zu reports", reports), reports);
    plx_columns_end(out);
    for (size_t i = 0; i < count; i++) {
        plx_buffer_add_string(out, "? ");
        plx_sanitise_append(out, notices[i].message, strlen(notices[i].message));
        plx_columns_end(out);
    }
    plx_columns_add(out, plx_say(m, "verdict"), SIGN_COLUMNS);
    plx_columns_add(out, plx_say(m, "claim"), w->label);
    for (uint32_t r = 0; r < reports; r++)
        plx_columns_add(out, plx_output_report_id(comparison, r), w->cells[r]);
    plx_columns_end(out);
}

enum plx_status plx_write_table(const struct plx_comparison *comparison,
                                const struct plx_selection *selection,
                                const struct plx_writing *writing, struct plx_buffer *out)
{
    size_t reports = plx_story_report_count(plx_comparison_story(comparison));
    struct widths widths, *w = &widths;
    if (!measure(comparison, selection, writing->columns, w))
        return PLX_ERROR_MEMORY;
    add_head(comparison, reports, w, out);
    add_checks(comparison, out);
    for (size_t i = 0; i < plx_selection_count(comparison, selection); i++) {
        const struct plx_claim *claim = plx_selection_claim(comparison, selection, i);
        if (has_line(claim, selection))
            add_claim(comparison, claim, reports, w, out);
    }
    if (!selection || !selection->claims)
        plx_table_add_coverage(comparison, writing->columns, out);
    free(w->cells);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}

/* Where the words of a fact and its reading share what the other columns leave. */
#define READING_LEAST 100
#define FACT_COLUMNS 48

static void add_fact(const struct plx_comparison *comparison, const struct plx_writing *writing,
                     const struct plx_fact *fact, unsigned words, struct plx_buffer *out)
{
    const struct plx_messages *m = plx_output_messages(comparison);
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_columns_add(out, plx_output_report_id(comparison, fact->report), 10);
    plx_columns_add(out, plx_say(m, plx_fact_kind_name(fact->kind)), 9);
    plx_columns_add(out,
                    fact->bound == PLX_BOUND_EXACT ? "" : plx_say(m, plx_bound_name(fact->bound)), 7);
    plx_buffer_printf(&text, "%s %s", fact->value, fact->unit);
    plx_columns_add(out, plx_buffer_string(&text), 22);
    plx_buffer_clear(&text);
    plx_output_words(comparison, fact->report, fact->around, &text);
    plx_columns_add(out, plx_buffer_string(&text), words);
    if (writing->columns >= READING_LEAST && writing->formats) {
        plx_buffer_clear(&text);
        plx_fact_read(writing->formats, writing->messages, fact, &text);
        plx_columns_add(out, plx_buffer_string(&text), writing->columns - FACT_COLUMNS - words);
    }
    plx_columns_end(out);
    out->failed |= plx_buffer_failed(&text);
    plx_buffer_release(&text);
}

enum plx_status plx_write_facts_table(const struct plx_comparison *comparison,
                                      const struct plx_writing *writing, struct plx_buffer *out)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    unsigned columns = writing->columns, words = columns > 60 ? columns - 40 : 20;
    if (columns >= READING_LEAST)
        words = (columns - FACT_COLUMNS) / 2;
    for (size_t i = 0; i < count; i++)
        if (plx_writing_takes(writing, i))
            add_fact(comparison, writing, &facts[i], words, out);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
