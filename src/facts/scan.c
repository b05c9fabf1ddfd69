/* The scan over a report's tokens, and the registry of kinds. */
#include "facts/scan.h"

#include <stdlib.h>
#include <string.h>

#include "facts/openings.h"
#include "facts/resolve.h"
#include "language/relative.h"

/* ---- short cuts ---- */

const char *plx_scan_form(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t ? scan->report->forms.entries[t->form].string : "";
}

bool plx_scan_is_noun(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_LINE) &&
           !plx_scan_has(scan, token, PLX_SENSE_FUNCTION) &&
           !plx_scan_has(scan, token, PLX_SENSE_NOT_COUNTED) &&
           !plx_scan_has(scan, token, PLX_SENSE_CLAUSE) && !plx_scan_is_crediting(scan, token) &&
           !plx_scan_role(scan, token, PLX_ROLE_VERB);
}

static bool is_id(const char *id, const char *const *ids)
{
    size_t length = strlen(id);
    for (; *ids; ids++) {
        size_t ending = **ids == '-' ? strlen(*ids) : 0;
        if (ending ? length > ending && strcmp(id + length - ending, *ids) == 0 : strcmp(id, *ids) == 0)
            return true;
    }
    return false;
}

bool plx_scan_is_concept(const struct plx_scan *scan, uint32_t token, const char *const *ids)
{
    const struct plx_matches *all = &scan->report->matches;
    const struct plx_language *language = scan->report->language;
    if (!plx_scan_has(scan, token, PLX_SENSE_CONCEPT))
        return false;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_sense *sense = each.match.sense;
        if (each.kind == PLX_SENSE_CONCEPT &&
            is_id(plx_language_string(language, plx_language_concept(language, sense->index)->id), ids))
            return true;
    }
    return false;
}

bool plx_scan_is_crediting(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_has(scan, token, PLX_SENSE_CREDIT_BEFORE) &&
           plx_scan_has(scan, token, PLX_SENSE_PERIOD);
}

uint32_t plx_scan_skip_of(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE) ||
        !plx_scan_has(scan, token, PLX_SENSE_FUNCTION) || t->end - t->start > 4)
        return token;
    if (plx_scan_is_apostrophe(scan, token + 1))
        return token + 2;
    return token + 1;
}

char plx_scan_hebrew_prefix(const struct plx_scan *scan, uint32_t number)
{
    static const char *const letters[] = {"ו", "ש", "ה", "ב", "כ", "ל", "מ"};
    static const char names[] = "wshbklm";
    bool joined = number >= 2 && !plx_scan_spaced(scan, number) &&
                  !plx_scan_spaced(scan, number - 1) &&
                  (plx_scan_is_mark(scan, number - 1, "-") || plx_scan_is_mark(scan, number - 1, "־"));
    const struct plx_token *word = joined ? plx_scan_token(scan, number - 2) : NULL;
    if (!word || word->end - word->start > 6)
        return 0;
    char last = 0;
    for (uint32_t at = word->start; at < word->end; at += 2) {
        last = 0;
        for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
            if (memcmp(scan->report->text + at, letters[i], 2) == 0)
                last = names[i];
        if (!last)
            return 0;
    }
    return last;
}

/* ---- adding ---- */

static struct plx_span span_of(const struct plx_scan *scan, uint32_t first, uint32_t end)
{
    const struct plx_token *tokens = scan->report->tokens.items;
    return (struct plx_span){tokens[first].start, tokens[end - 1].end};
}

static struct plx_fact *push(struct plx_scan *scan, enum plx_fact_kind kind, uint32_t first,
                             uint32_t end)
{
    struct plx_fact *fact = PLX_VECTOR_PUSH(&scan->out->facts);
    if (!fact) {
        scan->failed = true;
        return NULL;
    }
    fact->report = scan->report_index;
    fact->kind = kind;
    fact->span = fact->around = span_of(scan, first, end);
    fact->unit = "";
    fact->value = "";
    fact->sentence = plx_report_sentence_at(scan->report, fact->span.start);
    return fact;
}

static const char *print_value(struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_buffer *text = &scan->text;
    plx_buffer_clear(text);
    plx_decimal_print(n->low, text);
    if (n->range) {
        plx_buffer_add_char(text, '/');
        plx_decimal_print(n->high, text);
    }
    const char *value =
        plx_arena_substring(scan->arena, plx_buffer_string(text), text->length);
    scan->failed |= !value || plx_buffer_failed(text);
    return value ? value : "";
}

struct plx_fact *plx_scan_add(struct plx_scan *scan, enum plx_fact_kind kind, uint32_t first,
                              uint32_t end, const struct plx_numeral *numeral, const char *unit)
{
    struct plx_fact *fact = push(scan, kind, first, end);
    if (!fact)
        return NULL;
    uint32_t from, to;
    fact->low = numeral->low;
    fact->high = numeral->high;
    fact->vague = numeral->vague;
    fact->bound = plx_bound_find(scan, first, end, numeral, &from, &to);
    fact->around = span_of(scan, from, to);
    fact->value = print_value(scan, numeral);
    fact->unit = plx_arena_string(scan->arena, unit);
    if (!fact->unit) {
        fact->unit = "";
        scan->failed = true;
    }
    return fact;
}

struct plx_fact *plx_scan_add_date(struct plx_scan *scan, uint32_t first, uint32_t end,
                                   const char *value)
{
    struct plx_fact *fact = push(scan, PLX_FACT_DATE, first, end);
    const char *copy = fact ? plx_arena_string(scan->arena, value) : NULL;
    if (copy)
        fact->value = copy;
    else
        scan->failed = true;
    return fact;
}

static uint8_t weekday_in(const struct plx_scan *scan, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        struct plx_match day = plx_scan_at(scan, i, PLX_SENSE_WEEKDAY);
        if (day.sense)
            return (uint8_t)day.sense->argument;
    }
    return 0;
}

void plx_scan_add_relative(struct plx_scan *scan, uint32_t first, uint32_t end, int16_t span, uint8_t month_day)
{
    char value[32];
    bool known = span && *scan->report->date &&
                 plx_resolve_relative(plx_relative_unit(span), plx_relative_offset(span), scan->report->date, value);
    struct plx_fact *fact = plx_scan_add_date(scan, first, end, known ? value : "relative");
    if (!fact)
        return;
    fact->relative_unit = span ? plx_relative_unit(span) : 0;
    fact->relative_offset = span ? (int8_t)plx_relative_offset(span) : 0;
    fact->weekday = weekday_in(scan, first, end);
    fact->month_day = month_day;
}

const struct plx_name *plx_scan_name_before(const struct plx_scan *scan, uint32_t token)
{
    size_t low = 0, high = scan->out->names.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scan->out->names.items[middle].end < token)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < scan->out->names.count && scan->out->names.items[low].end == token;
    return found ? &scan->out->names.items[low] : NULL;
}

bool plx_scan_may_agree(const struct plx_scan *scan, const struct plx_numeral *n)
{
    enum { LEAST = 3, MOST = 10 };
    return n->first > 0 && n->words && !n->scaled && n->end == n->first + 1 && plx_scan_role(scan, n->first, PLX_ROLE_WITH_ARTICLE) &&
           !plx_scan_role(scan, n->first, PLX_ROLE_WITH_AND) && !(plx_scan_token(scan, n->first)->flags & PLX_TOKEN_LINE) &&
           plx_decimal_compare(n->low, plx_decimal_make(LEAST, 0)) >= 0 && plx_decimal_compare(n->low, plx_decimal_make(MOST, 0)) <= 0;
}

/* ---- the registry ---- */

/* In the order of asking: a date before a number, money before a percentage, and a count last,
 * since anything can be counted. */
static uint32_t (*const kinds[])(struct plx_scan *, uint32_t, const struct plx_numeral *) = {
    plx_scan_date, plx_scan_money, plx_scan_points, plx_scan_percent, plx_scan_duration, plx_scan_measure,
    plx_scan_count,
};

/* The end of the name that holds the token, where it has digits of its own ("AR410"); else 0. A country inside
 * "долларов США" must not hide the number before it. */
static uint32_t name_end(const struct plx_scan *scan, uint32_t token, size_t *name)
{
    while (*name < scan->out->names.count && scan->out->names.items[*name].end <= token)
        ++*name;
    if (*name == scan->out->names.count || scan->out->names.items[*name].first > token)
        return 0;
    return scan->out->names.items[*name].end;
}

/* The next token from this one on where any fact may start; the count of tokens where none is left. */
static uint32_t next_opening(const struct plx_scan *scan, uint32_t token)
{
    enum { REACH = 8 }; /* tokens behind an opener: its own phrase ("d’ici à la fin de"), a sign, small words */
    uint32_t count = (uint32_t)scan->report->tokens.count;
    for (;; token++) {
        token = plx_openings_next(scan->out, token, count, PLX_OPENS_FIGURE | PLX_OPENS_BEFORE_FIGURE);
        uint32_t end = count - token > REACH + 1 ? token + REACH + 1 : count;
        if (token == count || plx_openings_next(scan->out, token, end, PLX_OPENS_FIGURE) < end)
            return token;
    }
}

static uint32_t scan_token(struct plx_scan *scan, uint32_t token)
{
    struct plx_match idiom = plx_scan_at(scan, token, PLX_SENSE_IDIOM);
    if (idiom.sense)
        return idiom.end;
    struct plx_numeral numeral;
    bool number = plx_numeral_read(scan, token, &numeral);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        uint32_t end = kinds[i](scan, token, number ? &numeral : NULL);
        if (end)
            return end;
    }
    /* A number that is no fact is passed over whole: its tail is no number of its own. */
    return number && !numeral.one && !numeral.words ? numeral.end : token + 1;
}

enum plx_status plx_facts_find_quantities(const struct plx_report *report, uint32_t report_index,
                                          struct plx_arena *arena, struct plx_report_facts *out)
{
    struct plx_scan scan = {.report = report, .report_index = report_index, .arena = arena,
                            .out = out, .decimal = plx_language_decimal(report->language)};
    size_t name = 0;
    scan.failed = !plx_openings_note(report, out) ||
                  !plx_vector_grow(&out->facts.items, &out->facts.capacity, report->tokens.count / PLX_FACT_TOKENS,
                                   sizeof *out->facts.items);
    for (uint32_t token = 0; !scan.failed && (token = next_opening(&scan, token)) < report->tokens.count;) {
        uint32_t end = name_end(&scan, token, &name);
        token = end ? end : scan_token(&scan, token);
    }
    plx_scan_understand(&scan);
    PLX_VECTOR_RELEASE(&scan.tallies);
    PLX_VECTOR_RELEASE(&scan.mentions);
    plx_buffer_release(&scan.text);
    PLX_VECTOR_RELEASE(&scan.understood);
    return scan.failed ? PLX_ERROR_MEMORY : PLX_OK;
}

void plx_facts_release(struct plx_report_facts *facts)
{
    free(facts->openings);
    facts->openings = NULL;
    PLX_VECTOR_RELEASE(&facts->facts);
    PLX_VECTOR_RELEASE(&facts->names);
    PLX_VECTOR_RELEASE(&facts->name_hints);
    PLX_VECTOR_RELEASE(&facts->attributions);
    PLX_VECTOR_RELEASE(&facts->standings);
}
