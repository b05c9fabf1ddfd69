/* The table of sources: who is credited, by which report, in whose words, for which claims; then the claims that
 * nobody is credited with. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
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
    const struct plx_source *sources;
    const struct plx_credit *credits;
    const struct plx_claim *claims;
    size_t source_count, credit_count, claim_count, report_count;
    const struct plx_credit **order; /* the credits by source, then report, then place */
    unsigned widths[COLUMNS];        /* 0: no such column */
    struct plx_buffer *out, field;
};

/* The credits [first, end) of the order that one row is of: one source in one report. */
struct row {
    size_t first, end;
};

static int by_source(const void *a, const void *b)
{
    const struct plx_credit *x = *(const struct plx_credit *const *)a,
                            *y = *(const struct plx_credit *const *)b;
    if (x->source != y->source)
        return x->source < y->source ? -1 : 1;
    return x < y ? -1 : x > y; /* they are by report and place already */
}

static bool open_table(struct table *t, const struct plx_comparison *comparison,
                       struct plx_buffer *out)
{
    *t = (struct table){.comparison = comparison, .out = out};
    t->sources = plx_comparison_sources(comparison, &t->source_count);
    t->credits = plx_comparison_credits(comparison, &t->credit_count);
    t->claims = plx_comparison_claims(comparison, &t->claim_count);
    t->report_count = plx_story_report_count(plx_comparison_story(comparison));
    t->order = malloc((t->credit_count + 1) * sizeof *t->order);
    plx_buffer_init(&t->field);
    for (size_t i = 0; t->order && i < t->credit_count; i++)
        t->order[i] = &t->credits[i];
    if (t->order)
        qsort(t->order, t->credit_count, sizeof *t->order, by_source);
    return t->order != NULL;
}

/* The next row behind one; false behind the last. The first is asked for with end 0. */
static bool next_row(const struct table *t, struct row *row)
{
    row->first = row->end;
    if (row->first == t->credit_count)
        return false;
    const struct plx_credit *first = t->order[row->first];
    while (row->end < t->credit_count && t->order[row->end]->source == first->source &&
           t->order[row->end]->report == first->report)
        row->end++;
    return true;
}

/* ---- fields ---- */

static bool is_through(const struct plx_source *source)
{
    return source->newsroom != PLX_NO_SOURCE;
}

static void print_who(const struct plx_source *source, bool mistranslated,
                      char text[static WHO_BYTES])
{
    bool unnamed = source->kind == PLX_SOURCE_ANONYMOUS;
    snprintf(text, WHO_BYTES, "%s%s%s", is_through(source) ? "  " : "",
             !unnamed                 ? source->name
             : is_through(source)  ? "its sources, unnamed"
                                      : "unnamed, whose not said",
             mistranslated ? "  name ?" : "");
}

static bool is_mistranslated(const struct table *t, const struct row *row)
{
    for (size_t i = row->first; i < row->end; i++)
        if (t->order[i]->mistranslated)
            return true;
    return false;
}

/* How a claim is called in a list: "!" where the reports contradict each other over it, its value in that report, and
 * what it is about. */
static void add_item(struct plx_buffer *out, const struct plx_claim *claim, uint32_t report)
{
    const char *reading = "", *parties = strstr(claim->label, ": ");
    for (size_t i = 0; i < claim->cell_count && !*reading; i++)
        if (claim->cells[i].report == report && *claim->cells[i].credit)
            reading = claim->cells[i].reading;
    bool single = claim->verdict == PLX_VERDICT_SINGLE;
    size_t length = parties && !single ? (size_t)(parties - claim->label) : strlen(claim->label);
    if (out->length)
        plx_buffer_add_string(out, "; ");
    if (claim->verdict == PLX_VERDICT_CONFLICT)
        plx_buffer_add_string(out, claim->conflict == PLX_CONFLICT_SCALE ? "!! " : "! ");
    plx_buffer_add_string(out, reading);
    if (*reading && single)
        return; /* its label is the report's own words, which hold the value */
    plx_buffer_add_string(out, *reading ? " " : "");
    plx_buffer_add(out, claim->label, length);
}

struct covered {
    size_t claims, quoted; /* how many, and how many of them in a quotation */
};

static int by_claim(const void *a, const void *b)
{
    const struct plx_credited *x = a, *y = b;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (int)x->scope - (int)y->scope;
}

/* Fills the field with the claims of the row, each once. */
static struct covered list_claims(struct table *t, const struct row *row)
{
    struct covered covered = {0};
    PLX_VECTOR(struct plx_credited) all = {0};
    plx_buffer_clear(&t->field);
    for (size_t i = row->first; i < row->end; i++)
        for (size_t k = 0; k < t->order[i]->claim_count; k++) {
            struct plx_credited *new = PLX_VECTOR_PUSH(&all);
            t->out->failed |= !new;
            if (new)
                *new = t->order[i]->claims[k];
        }
    if (all.count)
        qsort(all.items, all.count, sizeof *all.items, by_claim);
    for (size_t i = 0; i < all.count; i++) {
        if (i > 0 && all.items[i].claim == all.items[i - 1].claim)
            continue;
        covered.claims++;
        covered.quoted += all.items[i].scope == PLX_SCOPE_QUOTATION;
        add_item(&t->field, &t->claims[all.items[i].claim], t->order[row->first]->report);
    }
    PLX_VECTOR_RELEASE(&all);
    return covered;
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

/* The words of credit in the order of the text: "come sottolinea il media CNBC … Sarah Friar ha assicurato". */
static void print_words(struct table *t, const struct plx_credit *credit)
{
    struct plx_span first = credit->words, rest = credit->newsroom;
    bool beside = rest.start < rest.end && rest.start >= credit->credited.start;
    if (beside && rest.start < first.start) {
        first = credit->newsroom;
        rest = credit->words;
    }
    plx_buffer_clear(&t->field);
    plx_output_words(t->comparison, credit->report, first, &t->field);
    if (!beside || rest.end <= first.end)
        return; /* an earlier sentence names the newsroom, or these words do */
    if (rest.start <= first.end + 1)
        rest.start = first.end;
    else
        plx_buffer_add_string(&t->field, " … ");
    plx_output_words(t->comparison, credit->report, rest, &t->field);
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
        snprintf(text, WHO_BYTES, "%zu of %zu", claim->report_count, t->report_count);
}

/* Whether the claim has a line of its own among those that nobody is credited with. */
static bool is_listed(const struct plx_claim *claim)
{
    return claim->verdict != PLX_VERDICT_SINGLE && plx_output_is_uncredited(claim);
}

static void measure(struct table *t, unsigned columns)
{
    unsigned who = 7, report = 8, most = columns < WORDS_LEAST ? REPORT_NARROW : REPORT_MOST;
    char text[WHO_BYTES];
    struct row row = {0};
    while (next_row(t, &row)) {
        const struct plx_credit *credit = t->order[row.first];
        print_who(&t->sources[credit->source], is_mistranslated(t, &row), text);
        who = plx_columns_wider(text, who);
        report = plx_columns_wider(plx_output_report_id(t->comparison, credit->report), report);
    }
    for (size_t i = 0; i < t->claim_count; i++)
        if (is_listed(&t->claims[i])) {
            print_reports(t, &t->claims[i], most, text);
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

static void add_row(struct table *t, const struct row *row)
{
    const struct plx_credit *credit = t->order[row->first];
    const struct plx_source *source = &t->sources[credit->source];
    const struct plx_credit *before = row->first ? t->order[row->first - 1] : NULL;
    bool first = !before || before->source != credit->source;
    char who[WHO_BYTES];
    print_who(source, is_mistranslated(t, row), who);
    if (!first)
        snprintf(who, sizeof who, "%s", is_mistranslated(t, row) ? "  name ?" : "");
    add_field(t, WHO, who);
    add_field(t, REPORT, plx_output_report_id(t->comparison, credit->report));
    print_words(t, credit);
    add_field(t, WORDS, plx_buffer_string(&t->field));
    struct covered covered = list_claims(t, row);
    if (covered.claims == 0)
        plx_output_words(t->comparison, credit->report, credit->credited, &t->field);
    add_field(t, FOR, plx_buffer_string(&t->field));
    add_field(t, SCOPE, covered.claims == 0                ? ""
                        : covered.quoted == 0              ? plx_scope_name(PLX_SCOPE_SENTENCE)
                        : covered.quoted == covered.claims ? plx_scope_name(PLX_SCOPE_QUOTATION)
                                                           : "both");
    add_number(t, covered.claims);
    plx_columns_end(t->out);
}

static void add_sources(struct table *t)
{
    struct row row = {0};
    uint32_t named = PLX_NO_SOURCE;
    while (next_row(t, &row)) {
        uint32_t source = t->order[row.first]->source, newsroom = t->sources[source].newsroom;
        if (newsroom != PLX_NO_SOURCE && newsroom != named)
            add_newsroom(t, &t->sources[newsroom]);
        named = newsroom != PLX_NO_SOURCE ? newsroom : source;
        add_row(t, &row);
    }
}

static void add_uncredited(struct table *t, const struct plx_claim *claim)
{
    char reports[WHO_BYTES];
    size_t near = plx_output_near_credit(claim);
    print_reports(t, claim, t->widths[REPORT], reports);
    add_field(t, WHO, "nobody");
    add_field(t, REPORT, reports);
    plx_buffer_clear(&t->field);
    if (near != SIZE_MAX) {
        const struct plx_credit *credit = &t->credits[near];
        plx_buffer_printf(&t->field, "%s: ", plx_output_report_id(t->comparison, credit->report));
        plx_output_words(t->comparison, credit->report, credit->words, &t->field);
    }
    add_field(t, WORDS, plx_buffer_string(&t->field));
    add_field(t, FOR, claim->label);
    add_field(t, SCOPE, near == SIZE_MAX ? "" : plx_scope_name(PLX_SCOPE_NEAR));
    add_field(t, CLAIMS, plx_columns_sign(claim));
    plx_columns_end(t->out);
}

static void add_nobody(struct table *t)
{
    size_t single = 0;
    for (size_t i = 0; i < t->claim_count; i++) {
        if (is_listed(&t->claims[i]))
            add_uncredited(t, &t->claims[i]);
        else
            single += plx_output_is_uncredited(&t->claims[i]);
    }
    if (single) {
        add_field(t, WHO, "nobody");
        plx_buffer_printf(t->out, "%zu more, each in one report only\n", single);
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
    plx_buffer_printf(t->out, "%zu newsroom%s credited%s", newsrooms, newsrooms == 1 ? "" : "s",
                      newsrooms ? ":" : "");
    for (size_t i = 0, n = 0; i < t->source_count; i++) {
        const struct plx_source *s = &t->sources[i];
        if (s->kind != PLX_SOURCE_MEDIUM)
            continue;
        snprintf(text, sizeof text, " %.160s (by %zu of %zu)%s", s->name, s->report_count,
                 t->report_count, ++n < newsrooms ? "," : "");
        add_wrapped(t, text, columns, &line);
    }
    plx_columns_end(t->out);
    if (newsrooms > 1)
        plx_buffer_add_string(t->out, "? whether they are independent of each other: not known\n");
}

static void add_mistranslations(struct table *t)
{
    struct row row = {0};
    while (next_row(t, &row))
        for (size_t i = row.first; i < row.end; i++) {
            const struct plx_credit *c = t->order[i];
            const struct plx_source *s = &t->sources[c->source];
            if (!c->mistranslated)
                continue;
            if (s->newsroom != PLX_NO_SOURCE)
                s = &t->sources[s->newsroom];
            plx_buffer_printf(t->out, "? %s: name ? “", plx_output_report_id(t->comparison, c->report));
            plx_output_words(t->comparison, c->report, c->named, t->out);
            plx_buffer_printf(t->out, "” looks machine-translated, of %s\n", s->name);
            break;
        }
}

static void add_head(struct table *t, unsigned columns)
{
    static const char *const heads[] = {"who", "report", "words of credit", "credited for",
                                        "scope", "claims"};
    size_t count;
    const struct plx_notice *notices = plx_comparison_notices(t->comparison, &count);
    const char *title = plx_story_title(plx_comparison_story(t->comparison));
    plx_sanitise_append(t->out, title, strlen(title));
    plx_buffer_printf(t->out, "%s%zu report%s\n", *title ? "  " : "", t->report_count,
                      t->report_count == 1 ? "" : "s");
    add_newsrooms(t, columns);
    for (size_t i = 0; i < count; i++) {
        plx_buffer_add_string(t->out, "? ");
        plx_sanitise_append(t->out, notices[i].message, strlen(notices[i].message));
        plx_columns_end(t->out);
    }
    add_mistranslations(t);
    for (unsigned i = 0; i < COLUMNS; i++)
        add_field(t, i, heads[i]);
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
    free(t.order);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
