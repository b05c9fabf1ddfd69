/* The table of sources: who is credited, by which report, in whose words, for which claims; then the claims that
 * nobody is credited with. */
#include <stdio.h>
#include <string.h>

#include "claims/credit_list.h"
#include "output/columns.h"
#include "output/output.h"
#include "text/layout.h"
#include "text/sanitise.h"

#define WHO_MOST 28
#define REPORT_MOST 14
#define REPORT_NARROW 9
#define SCOPE_COLUMNS 10
#define CLAIMS_COLUMNS 8
/* Where the words of credit have room. */
#define WORDS_LEAST 100
#define WHO_BYTES 256

enum { WHO, REPORT, WORDS, FOR, SCOPE, CLAIMS, COLUMNS };

struct table {
    const struct plx_comparison *comparison;
    const struct plx_messages *messages;
    const struct plx_source *sources;
    const struct plx_credit *credits;
    const struct plx_claim *claims;
    size_t source_count, credit_count, claim_count, report_count;
    struct plx_credit_list list;
    unsigned widths[COLUMNS];        /* 0: no such column */
    struct plx_buffer *out, field;
};

static bool open_table(struct table *t, const struct plx_comparison *comparison,
                       struct plx_buffer *out)
{
    *t = (struct table){.comparison = comparison,
                        .messages = plx_output_messages(comparison),
                        .out = out};
    t->sources = plx_comparison_sources(comparison, &t->source_count);
    t->credits = plx_comparison_credits(comparison, &t->credit_count);
    t->claims = plx_comparison_claims(comparison, &t->claim_count);
    t->report_count = plx_story_report_count(plx_comparison_story(comparison));
    plx_buffer_init(&t->field);
    return plx_credit_list_make(&t->list, comparison) == PLX_OK;
}

/* ---- fields ---- */

static bool is_through(const struct plx_source *source)
{
    return source->newsroom != PLX_NO_SOURCE;
}

static void print_who(const struct table *t, const struct plx_source *source, bool mistranslated,
                      char text[static WHO_BYTES])
{
    snprintf(text, WHO_BYTES, "%s%s%s%s", is_through(source) ? "  " : "",
             plx_source_words(t->messages, source), mistranslated ? "  " : "",
             mistranslated ? plx_say(t->messages, "name ?") : "");
}

/* Fills the field with the claims of the row. */
static void print_claims(struct table *t, const struct plx_credit_row *row)
{
    plx_buffer_clear(&t->field);
    for (size_t i = 0; i < row->claim_count; i++) {
        if (i)
            plx_buffer_add_string(&t->field, "; ");
        plx_credit_row_item(&t->field, &t->claims[row->claims[i].claim], row->report);
    }
}

static void add_field(struct table *t, unsigned column, const char *text)
{
    if (t->widths[column])
        plx_columns_add(t->out, text, t->widths[column]);
}

/* Figures stand flush right under their head. */
static void add_number(struct table *t, size_t number)
{
    char text[32];
    snprintf(text, sizeof text, "%*zu", (int)t->widths[CLAIMS] - 2, number);
    add_field(t, CLAIMS, text);
}

/* "come sottolinea il media CNBC … Sarah Friar ha assicurato" */
static void print_words(struct table *t, const struct plx_credit *credit)
{
    struct plx_span stretches[2];
    size_t count = plx_credit_stretches(credit, stretches);
    plx_buffer_clear(&t->field);
    for (size_t i = 0; i < count; i++) {
        if (i)
            plx_buffer_add_string(&t->field, " … ");
        plx_output_words(t->comparison, credit->report, stretches[i], &t->field);
    }
}

/* ---- widths ---- */

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static void print_reports(const struct table *t, const struct plx_claim *claim, unsigned most,
                          char text[static WHO_BYTES])
{
    size_t used = 0;
    uint32_t last = UINT32_MAX;
    *text = '\0';
    for (size_t i = 0; i < claim->cell_count; i++) {
        if (claim->cells[i].report == last)
            continue;
        last = claim->cells[i].report;
        const char *id = plx_output_report_id(t->comparison, last);
        if (used + strlen(id) + 2 < WHO_BYTES)
            used += (size_t)snprintf(text + used, WHO_BYTES - used, "%s%s", used ? " " : "", id);
    }
    if (plx_layout_width(text, used) + 1 > most)
        snprintf(text, WHO_BYTES, plx_say(t->messages, "%zu of %zu"), claim->report_count,
                 t->report_count);
}

static void measure(struct table *t, unsigned columns)
{
    unsigned who = 7, report = 8, most = columns < WORDS_LEAST ? REPORT_NARROW : REPORT_MOST;
    char text[WHO_BYTES];
    for (size_t i = 0; i < t->list.row_count; i++) {
        const struct plx_credit_row *row = &t->list.rows[i];
        if (!row->credit_count)
            continue;
        print_who(t, &t->sources[row->source], row->mistranslated, text);
        who = plx_columns_wider(text, who);
        report = plx_columns_wider(plx_output_report_id(t->comparison, row->report), report);
    }
    for (size_t i = 0; i < t->list.shared_count; i++) {
        print_reports(t, &t->claims[t->list.shared[i].claim], most, text);
        report = plx_columns_wider(text, report);
    }
    t->widths[WHO] = least(who, columns < WORDS_LEAST ? columns * 3 / 10 : WHO_MOST);
    t->widths[REPORT] = least(report, most);
    t->widths[SCOPE] = SCOPE_COLUMNS;
    t->widths[CLAIMS] = CLAIMS_COLUMNS + 1;
    unsigned used = t->widths[WHO] + t->widths[REPORT] + SCOPE_COLUMNS + CLAIMS_COLUMNS;
    unsigned rest = columns > used + 12 ? columns - used : 12;
    t->widths[WORDS] = columns >= WORDS_LEAST ? rest * 45 / 100 : 0;
    t->widths[FOR] = rest - t->widths[WORDS];
}

/* ---- rows ---- */

/* A newsroom that only others speak through has a line that names it. */
static void add_newsroom(struct table *t, const struct plx_source *source)
{
    add_field(t, WHO, source->name);
    plx_columns_end(t->out);
}

/* before: the row above, NULL where there is none. */
static void add_row(struct table *t, const struct plx_credit_row *row, const struct plx_credit_row *before)
{
    const struct plx_credit *credit = row->credits[0];
    char who[WHO_BYTES];
    print_who(t, &t->sources[row->source], row->mistranslated, who);
    if (before && before->source == row->source)
        snprintf(who, sizeof who, "  %s",
                 row->mistranslated ? plx_say(t->messages, "name ?") : "");
    add_field(t, WHO, who);
    add_field(t, REPORT, plx_output_report_id(t->comparison, row->report));
    print_words(t, credit);
    add_field(t, WORDS, plx_buffer_string(&t->field));
    print_claims(t, row);
    if (row->claim_count == 0)
        plx_output_words(t->comparison, row->report, credit->credited, &t->field);
    add_field(t, FOR, plx_buffer_string(&t->field));
    add_field(t, SCOPE, row->claim_count ? plx_say(t->messages, plx_credit_row_scope(row)) : "");
    add_number(t, row->claim_count);
    plx_columns_end(t->out);
}

static void add_sources(struct table *t)
{
    for (size_t i = 0; i < t->list.row_count; i++) {
        const struct plx_credit_row *row = &t->list.rows[i];
        if (row->credit_count)
            add_row(t, row, i ? row - 1 : NULL);
        else
            add_newsroom(t, &t->sources[row->source]);
    }
}

static void add_uncredited(struct table *t, const struct plx_uncredited *uncredited)
{
    const struct plx_claim *claim = &t->claims[uncredited->claim];
    char reports[WHO_BYTES];
    bool near = uncredited->near != PLX_NO_SOURCE;
    print_reports(t, claim, t->widths[REPORT], reports);
    add_field(t, WHO, plx_say(t->messages, "nobody"));
    add_field(t, REPORT, reports);
    plx_buffer_clear(&t->field);
    if (near) {
        const struct plx_credit *credit = &t->credits[uncredited->near];
        plx_buffer_printf(&t->field, "%s: ", plx_output_report_id(t->comparison, credit->report));
        plx_output_words(t->comparison, credit->report, credit->words, &t->field);
    }
    add_field(t, WORDS, plx_buffer_string(&t->field));
    add_field(t, FOR, claim->label);
    add_field(t, SCOPE, near ? plx_say(t->messages, plx_scope_name(PLX_SCOPE_NEAR)) : "");
    plx_columns_add_sign(t->out, t->comparison, claim, t->widths[CLAIMS]);
    plx_columns_end(t->out);
}

static void add_nobody(struct table *t)
{
    for (size_t i = 0; i < t->list.shared_count; i++)
        add_uncredited(t, &t->list.shared[i]);
    if (t->list.single_count) {
        add_field(t, WHO, plx_say(t->messages, "nobody"));
        plx_buffer_printf(t->out,
                          plx_say_count(t->messages, "%zu more, in one report only\n",
                                        "%zu more, each in one report only\n",
                                        t->list.single_count),
                          t->list.single_count);
    }
}

/* ---- what stands on top ---- */

/* Appends the words, on a new line where they do not fit into this one, which begins at the given byte. */
static void add_wrapped(struct table *t, const char *text, unsigned columns, size_t *line)
{
    unsigned used = plx_layout_width(t->out->data + *line, t->out->length - *line);
    if (used + plx_layout_width(text, strlen(text)) > columns && used > 0) {
        plx_columns_end(t->out);
        *line = t->out->length;
        plx_buffer_add_string(t->out, " ");
    }
    plx_sanitise_append(t->out, text, strlen(text));
}

static void add_newsrooms(struct table *t, unsigned columns)
{
    char text[WHO_BYTES];
    size_t line = t->out->length, newsrooms = 0;
    for (size_t i = 0; i < t->source_count; i++)
        newsrooms += t->sources[i].kind == PLX_SOURCE_MEDIUM;
    plx_buffer_printf(t->out,
                      plx_say_count(t->messages, "%zu newsroom credited", "%zu newsrooms credited",
                                    newsrooms),
                      newsrooms);
    plx_buffer_add_string(t->out, newsrooms ? ":" : "");
    for (size_t i = 0, n = 0; i < t->source_count; i++) {
        const struct plx_source *s = &t->sources[i];
        if (s->kind != PLX_SOURCE_MEDIUM)
            continue;
        snprintf(text, sizeof text, plx_say(t->messages, " %.160s (by %zu of %zu)%s"), s->name,
                 s->report_count, t->report_count, ++n < newsrooms ? "," : "");
        add_wrapped(t, text, columns, &line);
    }
    plx_columns_end(t->out);
    if (newsrooms > 1)
        plx_buffer_printf(t->out, "? %s\n",
                          plx_say(t->messages,
                                  "whether they are independent of each other: not known"));
}

static void add_mistranslation(struct table *t, const struct plx_credit_row *row)
{
    const struct plx_source *source = &t->sources[row->source];
    size_t i = 0;
    while (!row->credits[i]->mistranslated)
        i++;
    if (source->newsroom != PLX_NO_SOURCE)
        source = &t->sources[source->newsroom];
    plx_buffer_clear(&t->field);
    plx_output_words(t->comparison, row->report, row->credits[i]->named, &t->field);
    plx_buffer_printf(t->out,
                      plx_say(t->messages, "? %s: name ? “%s” looks machine-translated, of %s\n"),
                      plx_output_report_id(t->comparison, row->report),
                      plx_buffer_string(&t->field), source->name);
}

static void add_head(struct table *t, unsigned columns)
{
    static const char *const heads[] = {N_("who"), N_("report"), N_("words of credit"),
                                        N_("credited for"), N_("scope"), N_("claims")};
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(t->comparison, &count);
    const char *title = plx_story_title(plx_comparison_story(t->comparison));
    plx_sanitise_append(t->out, title, strlen(title));
    plx_buffer_add_string(t->out, *title ? "  " : "");
    plx_buffer_printf(t->out, plx_say_count(t->messages, "%zu report", "%zu reports", t->report_count),
                      t->report_count);
    plx_buffer_add_char(t->out, '\n');
    add_newsrooms(t, columns);
    for (size_t i = 0; i < count; i++) {
        plx_buffer_add_string(t->out, "? ");
        plx_sanitise_append(t->out, notices[i].message, strlen(notices[i].message));
        plx_columns_end(t->out);
    }
    for (size_t i = 0; i < t->list.row_count; i++)
        if (t->list.rows[i].mistranslated)
            add_mistranslation(t, &t->list.rows[i]);
    for (unsigned i = 0; i < COLUMNS; i++)
        add_field(t, i, plx_say(t->messages, heads[i]));
    plx_columns_end(t->out);
}

enum plx_status plx_write_sources_table(const struct plx_comparison *comparison,
                                        const struct plx_writing *writing, struct plx_buffer *out)
{
    struct table t;
    if (!open_table(&t, comparison, out))
        return PLX_ERROR_MEMORY;
    measure(&t, writing->columns);
    add_head(&t, writing->columns);
    add_sources(&t);
    add_nobody(&t);
    out->failed |= plx_buffer_failed(&t.field);
    plx_buffer_release(&t.field);
    plx_credit_list_release(&t.list);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
