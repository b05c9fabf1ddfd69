/* Points of a percentage that are called points alone, and tenths and hundredths of points and seconds: "up 1.5 points",
 * "a quarter point", "ocho décimas menos", "zwei Hundertstel schneller". */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"

/* So many figures back, the percentage or the time still says what the points or tenths are of. */
#define FACTS_BACK 3
/* More points than this are those of an index or a table. */
#define MOST_POINTS 30

/* What the figures before the number in its sentence are measured in. */
enum measured { MEASURED_NONE, MEASURED_PERCENT, MEASURED_SECONDS };

static enum measured measured_before(const struct plx_scan *scan, uint32_t token)
{
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, token)->start);
    size_t count = scan->out->facts.count;
    for (size_t i = count; i > 0 && count - i < FACTS_BACK; i--) {
        const struct plx_fact *fact = &scan->out->facts.items[i - 1];
        size_t length = strlen(fact->value);
        if (fact->sentence != sentence)
            break;
        if (fact->kind == PLX_FACT_PERCENT ||
            (fact->kind == PLX_FACT_MEASURE && strcmp(fact->unit, "pp") == 0))
            return MEASURED_PERCENT;
        if (fact->kind == PLX_FACT_DURATION && length > 2 && fact->value[length - 1] == 'S')
            return MEASURED_SECONDS;
    }
    return MEASURED_NONE;
}

/* Whether the word at the token says what the tenths are of: "tenths of a second", "decimi di punto". */
static enum measured measured_behind(const struct plx_scan *scan, uint32_t token)
{
    uint32_t at = plx_scan_skip_of(scan, token);
    if (plx_scan_has(scan, at, PLX_SENSE_NUMBER_ONE))
        at++;
    struct plx_match period = plx_scan_at(scan, at, PLX_SENSE_PERIOD);
    if (period.sense && strcmp(plx_language_string(scan->report->language, period.sense->text), "TS") == 0)
        return MEASURED_SECONDS;
    return plx_scan_role(scan, at, PLX_ROLE_POINT) ? MEASURED_PERCENT : MEASURED_NONE;
}

static uint32_t add_points(struct plx_scan *scan, const struct plx_numeral *n, uint32_t end)
{
    plx_scan_add(scan, PLX_FACT_MEASURE, n->first, end, n, "pp");
    return end;
}

static uint32_t add_seconds(struct plx_scan *scan, const struct plx_numeral *n, uint32_t end)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_add_string(&text, "PT");
    plx_decimal_print(n->low, &text);
    plx_buffer_add_string(&text, "S");
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_DURATION, n->first, end, n, "");
    const char *copy = plx_arena_string(scan->arena, plx_buffer_string(&text));
    if (fact && copy)
        fact->value = copy;
    scan->failed |= !copy;
    plx_buffer_release(&text);
    return end;
}

/* The power of ten that the word for a small part stands for, 0 for any other word. */
static int part_power(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_role(scan, token, PLX_ROLE_TENTHS) ? -1
           : plx_scan_role(scan, token, PLX_ROLE_HUNDREDTHS) ? -2 : 0;
}

/* "ocho décimas", "two hundredths of a second". */
static uint32_t scan_parts(struct plx_scan *scan, const struct plx_numeral *numeral)
{
    if (!part_power(scan, numeral->end) && !part_power(scan, numeral->end - 1))
        return 0;
    struct plx_numeral n = *numeral;
    bool read = plx_decimal_compare(n.low, plx_decimal_make(1, 0)) < 0; /* as a fraction, with its word */
    uint32_t word = read ? n.end - 1 : n.end;
    int power = part_power(scan, word);
    if (!power || n.scaled || n.range || word == n.first)
        return 0;
    if (!read)
        n.low = n.high = plx_decimal_scale(n.low, power);
    enum measured measured = measured_behind(scan, word + 1);
    if (measured == MEASURED_NONE)
        measured = measured_before(scan, n.first);
    return measured == MEASURED_PERCENT ? add_points(scan, &n, word + 1)
           : measured == MEASURED_SECONDS ? add_seconds(scan, &n, word + 1) : 0;
}

/* "un quarto di punto", "two thirds of a point": of nothing else are there quarters and thirds. */
static bool is_part(const struct plx_numeral *n)
{
    return plx_decimal_compare(n->low, plx_decimal_make(5, -1)) != 0 && plx_decimal_compare(n->low, plx_decimal_make(1, 0)) < 0;
}

/* "un cuarto de punto", whose words are no numeral where the first is an article. */
static uint32_t scan_quarter(struct plx_scan *scan, uint32_t token)
{
    struct plx_match part = plx_scan_at(scan, token, PLX_SENSE_FRACTION);
    uint32_t at = part.sense ? plx_scan_skip_of(scan, part.end) : 0;
    struct plx_match article = part.sense ? plx_scan_at(scan, at, PLX_SENSE_NUMBER_ONE) : PLX_NO_MATCH;
    at = article.sense ? article.end : at;
    if (!part.sense || !plx_scan_role(scan, at, PLX_ROLE_POINT))
        return 0;
    struct plx_decimal value = plx_decimal_make(part.sense->mantissa, part.sense->exponent);
    struct plx_numeral n = {.first = token, .end = part.end, .low = value, .high = value, .words = true};
    return is_part(&n) ? add_points(scan, &n, at + 1) : 0;
}

uint32_t plx_scan_points(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    uint32_t quarter = scan_quarter(scan, token);
    if (quarter || !numeral)
        return quarter;
    if (numeral->vague || numeral->period || numeral->dual)
        return 0;
    uint32_t parts = scan_parts(scan, numeral);
    if (parts)
        return parts;
    uint32_t at = plx_scan_skip_of(scan, numeral->end);
    struct plx_match article = at > numeral->end && numeral->low.exponent < 0 ? plx_scan_at(scan, at, PLX_SENSE_NUMBER_ONE) : PLX_NO_MATCH;
    struct plx_match whole = article.sense ? plx_scan_at(scan, article.end, PLX_SENSE_UNIT) : PLX_NO_MATCH;
    if (whole.sense && strcmp(plx_language_string(scan->report->language, whole.sense->text), "pp") == 0)
        return add_points(scan, numeral, whole.end); /* "0.5 of a percentage point" */
    if (numeral->scaled || !plx_scan_role(scan, at, PLX_ROLE_POINT) || plx_scan_has(scan, at, PLX_SENSE_UNIT))
        return 0;
    bool few = plx_decimal_compare(numeral->high, plx_decimal_make(MOST_POINTS, 0)) <= 0;
    bool told = few && at == numeral->end && measured_before(scan, token) == MEASURED_PERCENT;
    return told ? add_points(scan, numeral, at + 1) : 0;
}
