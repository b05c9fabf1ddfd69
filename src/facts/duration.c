/* Durations (ISO 8601): "seven years" P7Y, "48-hour" PT48H, "полтора года" P18M. */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"

/* Words that may stand between the number and its period: "sept prochaines années". */
#define BETWEEN 2

static const struct plx_match *period_behind(const struct plx_scan *scan, uint32_t end)
{
    uint32_t at = end;
    bool hyphen = plx_scan_is_mark(scan, at, "-") || plx_scan_is_mark(scan, at, "‑");
    if (hyphen && !plx_scan_spaced(scan, at))
        at++;
    /* A pack writes it with its hyphen, "-летний", or without. */
    const struct plx_match *adjective = plx_scan_at(scan, end, PLX_SENSE_PERIOD_ADJECTIVE);
    if (adjective && hyphen)
        return adjective;
    adjective = plx_scan_at(scan, at, PLX_SENSE_PERIOD_ADJECTIVE);
    const struct plx_match *period = plx_scan_at(scan, at, PLX_SENSE_PERIOD);
    if (adjective && (!period || adjective->end > period->end))
        return adjective;
    for (int i = 0; i < BETWEEN && !period && at == end; i++) {
        const struct plx_match *mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
        if (!mark)
            break;
        end = at = mark->end;
        period = plx_scan_at(scan, at, PLX_SENSE_PERIOD);
    }
    return period;
}

/* Prints number and code ("Y", "TH", "10Y"): an ISO 8601 duration, in smaller units where it has half ones. */
static bool print_duration(struct plx_numeral *n, const char *code, char *out, size_t room)
{
    int64_t factor = 0; /* "TM", "10Y", "15TM" */
    for (; *code >= '0' && *code <= '9'; code++)
        factor = factor * 10 + (*code - '0');
    bool time = *code == 'T';
    code += time;
    bool exact = true;
    struct plx_decimal value =
        plx_decimal_multiply(n->low, plx_decimal_make(factor ? factor : 1, 0), &exact);
    char unit = *code;
    if (value.exponent < 0 && unit == 'Y') {
        value = plx_decimal_multiply(value, plx_decimal_make(12, 0), &exact);
        unit = 'M';
    } else if (value.exponent < 0 && unit == 'W') {
        value = plx_decimal_multiply(value, plx_decimal_make(7, 0), &exact);
        unit = 'D';
    } else if (value.exponent < 0 && time && unit == 'H') {
        value = plx_decimal_multiply(value, plx_decimal_make(60, 0), &exact);
        unit = 'M';
    }
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_decimal_print(value, &text);
    int length = snprintf(out, room, "P%s%s%c", time ? "T" : "", plx_buffer_string(&text), unit);
    plx_buffer_release(&text);
    return exact && unit && length > 0 && (size_t)length < room;
}

static uint32_t add(struct plx_scan *scan, uint32_t first, uint32_t end, struct plx_numeral n,
                    const char *code)
{
    char low[64], both[160];
    if (!print_duration(&n, code, low, sizeof low))
        return 0;
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_DURATION, first, end, &n, "");
    if (n.range) {
        char high[64];
        n.low = n.high;
        if (!print_duration(&n, code, high, sizeof high))
            return 0;
        snprintf(both, sizeof both, "%s/%s", low, high);
    } else {
        snprintf(both, sizeof both, "%s", low);
    }
    if (fact && !(fact->value = plx_arena_string(scan->arena, both))) {
        fact->value = "";
        scan->failed = true;
    }
    return end;
}

/* "six years and four months": a smaller period right behind; *end behind it. "" where there is none. */
static const char *and_smaller(const struct plx_scan *scan, uint32_t *end, const char *code,
                               struct plx_numeral *more)
{
    static const char order[] = "YMWDHMS";
    const struct plx_match *and = plx_scan_at(scan, *end, PLX_SENSE_NUMBER_AND);
    if (!plx_numeral_read(scan, and ? and->end : *end, more) || more->range || more->vague ||
        more->one || more->low.exponent < 0)
        return "";
    const struct plx_match *period = plx_scan_at(scan, more->end, PLX_SENSE_PERIOD);
    if (!period)
        return "";
    const char *smaller = plx_language_string(scan->report->language, period->sense->text);
    bool time = *code == 'T', smaller_time = *smaller == 'T';
    const char *a = strchr(time ? order + 4 : order, code[time]);
    const char *b = strchr(smaller_time ? order + 4 : order, smaller[smaller_time]);
    if (!a || !b || b <= a || strlen(smaller) > 2)
        return "";
    *end = period->end;
    return smaller;
}

/* Both parts as one duration: "P6Y4M". */
static uint32_t add_composed(struct plx_scan *scan, uint32_t first, uint32_t end,
                             struct plx_numeral n, const char *code)
{
    struct plx_numeral more;
    uint32_t composed_end = end;
    const char *smaller = and_smaller(scan, &composed_end, code, &more);
    char large[64], small[64], both[160];
    if (!*smaller || n.range || n.low.exponent < 0 || !print_duration(&n, code, large, sizeof large) ||
        !print_duration(&more, smaller, small, sizeof small))
        return add(scan, first, end, n, code);
    bool same_side = (*code == 'T') == (*smaller == 'T');
    snprintf(both, sizeof both, "%s%s", large, small + 1 + (same_side && *code == 'T'));
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_DURATION, first, composed_end, &n, "");
    const char *value = fact ? plx_arena_string(scan->arena, both) : NULL;
    if (value)
        fact->value = value;
    else
        scan->failed = true;
    return composed_end;
}

/* "two days ago", "il y a deux jours": a day counted back from that of writing. */
static uint32_t scan_ago(struct plx_scan *scan, uint32_t token, uint32_t end)
{
    const struct plx_match *before = plx_scan_before(scan, token, PLX_SENSE_AGO);
    const struct plx_match *behind = plx_scan_at(scan, end, PLX_SENSE_AGO);
    if (!before && !behind)
        return 0;
    plx_scan_add_date(scan, before ? before->first : token, behind ? behind->end : end, "relative");
    return behind ? behind->end : end;
}

uint32_t plx_scan_duration(struct plx_scan *scan, uint32_t token,
                           const struct plx_numeral *numeral)
{
    if (!numeral || numeral->vague)
        return 0;
    if (numeral->period) {
        uint32_t ago = scan_ago(scan, token, numeral->end);
        return ago ? ago : add(scan, token, numeral->end, *numeral, numeral->period);
    }
    const struct plx_match *period = period_behind(scan, numeral->end);
    if (!period || (numeral->scaled && plx_decimal_compare(numeral->low, (struct plx_decimal){1, 6}) < 0 &&
                    numeral->words))
        return 0;
    uint32_t ago = scan_ago(scan, token, period->end);
    if (ago)
        return ago;
    return add_composed(scan, token, period->end, *numeral,
               plx_language_string(scan->report->language, period->sense->text));
}
