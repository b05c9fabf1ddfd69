/* Ranges: two numerals and what links them. */
#include <string.h>

#include "facts/scan.h"

static bool is_dash(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_is_mark(scan, token, "-") || plx_scan_is_mark(scan, token, "–") ||
           plx_scan_is_mark(scan, token, "~") || plx_scan_is_mark(scan, token, "～") || plx_scan_is_mark(scan, token, "〜") ||
           plx_scan_is_mark(scan, token, "—") || plx_scan_is_mark(scan, token, "‑") ||
           (plx_scan_is_mark(scan, token, "…") && plx_scan_is_mark(scan, token + 1, "+")); /* "+33…+35" */
}

/* "from" and not "between": no range goes from one number "and" another. */
static bool is_from(const struct plx_scan *scan, struct plx_match opener)
{
    if (plx_scan_has(scan, opener.first, PLX_SENSE_SINCE))
        return true;
    return opener.end == opener.first + 1 && plx_scan_role(scan, opener.first, PLX_ROLE_FROM);
}

/* "between", "from" before the number, over a currency's sign or one small word: "entre R$ 300 mil e ...". */
static bool is_opened(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match sign = plx_scan_before(scan, n->first, PLX_SENSE_CURRENCY_SYMBOL);
    uint32_t first = sign.sense ? sign.first : n->first;
    struct plx_match opener = plx_scan_before(scan, first, PLX_SENSE_RANGE_OPEN);
    if (!opener.sense && !sign.sense && first > 0)
        opener = plx_scan_before(scan, first - 1, PLX_SENSE_RANGE_OPEN);
    return opener.sense && !is_from(scan, opener);
}

/* "and" makes a range behind an opener only; Turkish and Russian have no "and" inside their numbers. */
static bool is_and(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match link = plx_scan_at(scan, token, PLX_SENSE_RANGE_LINK);
    return plx_scan_has(scan, token, PLX_SENSE_NUMBER_AND) ||
           (link.sense && (link.sense->flags & PLX_SENSE_COMMON));
}

/* Where the second end of a range would start; 0 where nothing links. "and" links only behind
 * an opener ("between"). */
static uint32_t behind_link(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (is_dash(scan, n->end) &&
        plx_scan_spaced(scan, n->end) == plx_scan_spaced(scan, n->end + 1))
        return plx_scan_is_mark(scan, n->end, "-") && plx_scan_spaced(scan, n->end) ? 0
                                                                                  : n->end + 1;
    struct plx_match link = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_LINK);
    if (!link.sense && plx_scan_is_mark(scan, n->end, "-") && !plx_scan_spaced(scan, n->end) &&
        plx_scan_spaced(scan, n->end + 1)) /* "15- bis 24-Jährige" */
        link = plx_scan_at(scan, n->end + 1, PLX_SENSE_RANGE_LINK);
    /* Arabic writes "and" onto the number word itself: "بين خمسة وسبعة". */
    if (!link.sense && n->words && plx_scan_has(scan, n->end, PLX_SENSE_NUMBER) &&
        plx_scan_role(scan, n->end, PLX_ROLE_WITH_AND) && is_opened(scan, n))
        return n->end;
    if (!link.sense || (link.sense->flags & PLX_SENSE_ALONE))
        return 0;
    return !is_and(scan, n->end) || is_opened(scan, n) ? link.end : 0;
}

/* "$10-$15 bn": the second sign changes nothing. */
static uint32_t over_symbol(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match symbol = plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    return symbol.sense ? symbol.end : token;
}

/* Behind the unit of the first end where the second repeats it: "between 2C and 8C", "de 5 % à 7 %". */
static uint32_t over_unit(const struct plx_scan *scan, uint32_t end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_UNIT, PLX_SENSE_PERCENT,
                                                PLX_SENSE_CURRENCY, PLX_SENSE_CURRENCY_SYMBOL};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct plx_match unit = plx_scan_at(scan, end, kinds[i]);
        if (unit.sense)
            return unit.end;
    }
    return end;
}

static bool same_unit_behind(const struct plx_scan *scan, uint32_t a, uint32_t b)
{
    const struct plx_token *x = plx_scan_token(scan, a), *y = plx_scan_token(scan, b);
    return x && y && x->form == y->form;
}

/* Words back from "from" or "to" that may say that something rose or fell. */
#define REACH 7

static bool is_concept_of_change(const struct plx_scan *scan, uint32_t token)
{
    static const char *const ids[] = {"increase", "decrease", "change", "-rise", "-fall", "-cut", NULL};
    return plx_scan_is_concept(scan, token, ids);
}

bool plx_scan_is_changed(const struct plx_scan *scan, uint32_t token, bool verb)
{
    for (uint32_t at = token; at > 0 && token - at < REACH; at--) {
        if (plx_scan_token(scan, at)->flags & PLX_TOKEN_LINE ||
            (plx_scan_token(scan, at - 1)->kind == PLX_TOKEN_MARK && !plx_scan_is_apostrophe(scan, at - 1)))
            return false;
        if (plx_scan_has(scan, at - 1, PLX_SENSE_CHANGE) ||
            (!verb && is_concept_of_change(scan, at - 1)))
            return true;
    }
    return false;
}

/* "raised rates by 125 basis points, from 10.75% to 12%": behind a figure and its comma "from" opens the way that it went. */
static bool is_behind_step(const struct plx_scan *scan, uint32_t opener)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *step = count ? &scan->out->facts.items[count - 1] : NULL;
    return opener > 0 && step && plx_scan_is_mark(scan, opener - 1, ",") &&
           step->span.end == plx_scan_token(scan, opener - 1)->start &&
           (step->kind == PLX_FACT_MEASURE || step->kind == PLX_FACT_PERCENT);
}

/* "rose from 5 to 7 percent", "pasa de siete a diez vuelos": what changes from one figure to another has two. */
static bool is_change(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match sign = plx_scan_before(scan, n->first, PLX_SENSE_CURRENCY_SYMBOL);
    uint32_t first = sign.sense ? sign.first : n->first;
    struct plx_match opener = plx_scan_before(scan, first, PLX_SENSE_RANGE_OPEN);
    if (!opener.sense && (opener = plx_scan_before(scan, first, PLX_SENSE_SINCE)).sense && (opener.sense->flags & PLX_SENSE_ALONE))
        return false; /* "1880’den bu yana 21 ila 24 santimetre": of the year before it */
    if (!opener.sense || !is_from(scan, opener))
        return false;
    return plx_scan_is_changed(scan, opener.first, false) || is_behind_step(scan, opener.first);
}

/* A set or a leg: two small numbers joined by a hyphen. */
static bool is_result(const struct plx_scan *scan, uint32_t token)
{
    int digits, won = plx_numeral_plain(scan, token, &digits);
    return won >= 0 && won <= 20 && is_dash(scan, token + 1) && !plx_scan_spaced(scan, token + 1) &&
           !plx_scan_spaced(scan, token + 2) && plx_numeral_plain(scan, token + 2, &digits) >= 0;
}

/* "6-4, 3-6 7-6", "6-4, 4-6 and 7-5": beside another result two numbers are one too, whichever is the greater. */
static bool is_among_results(const struct plx_scan *scan, uint32_t token)
{
    if (!is_result(scan, token))
        return false;
    uint32_t end = token + 3, first = token;
    if (plx_scan_is_mark(scan, end, ",") || plx_scan_has(scan, end, PLX_SENSE_NUMBER_AND) ||
        plx_scan_has(scan, end, PLX_SENSE_RANGE_LINK))
        end++;
    if (first > 0 && (plx_scan_is_mark(scan, first - 1, ",") || plx_scan_has_before(scan, first, PLX_SENSE_NUMBER_AND) ||
                      plx_scan_has_before(scan, first, PLX_SENSE_RANGE_LINK)))
        first--;
    return is_result(scan, end) || (first >= 3 && is_result(scan, first - 3));
}

/* "shrank by 850,000 to 1.4 billion": by so much to so much; nobody gives a range so wide. */
static bool is_too_wide(struct plx_decimal low, struct plx_decimal high)
{
    return plx_decimal_compare(low, plx_decimal_make(1, 2)) >= 0 &&
           plx_decimal_compare(plx_decimal_scale(low, 2), high) < 0;
}

static void read_range(const struct plx_scan *scan, struct plx_numeral *n)
{
    uint32_t at = behind_link(scan, n);
    struct plx_numeral second;
    uint32_t unit_end = at ? n->end : over_unit(scan, n->end);
    if (!at && unit_end > n->end) {
        struct plx_numeral widened = *n;
        widened.end = unit_end;
        at = behind_link(scan, &widened);
        if (at && (!plx_numeral_single(scan, at, &second) ||
                   !same_unit_behind(scan, n->end, second.end)))
            at = 0;
    }
    if (at && plx_scan_is_mark(scan, at, "+") && !plx_scan_spaced(scan, at + 1))
        at++;
    if (at && plx_scan_has(scan, at, PLX_SENSE_NUMBER_ONE) && plx_scan_token(scan, at + 1) &&
        plx_scan_token(scan, at + 1)->kind == PLX_TOKEN_NUMBER)
        at++; /* "entre un 5 y un 10" */
    if (!at || !plx_numeral_single(scan, over_symbol(scan, at), &second) || second.vague ||
        second.period || n->vague || is_change(scan, n) || is_among_results(scan, n->first))
        return;
    struct plx_decimal low = n->low, high = second.low;
    if (second.power && !n->scaled && plx_decimal_compare(low, plx_decimal_make(1, 3)) < 0) /* "10 to 15 million": the magnitude is shared */
        low = plx_decimal_scale(low, second.power);
    if (plx_decimal_compare(low, high) >= 0 || is_too_wide(low, high))
        return;
    n->low = low;
    n->high = high;
    n->range = true;
    n->scaled |= second.scaled;
    n->words &= second.words;
    n->end = second.end;
}

bool plx_numeral_read(const struct plx_scan *scan, uint32_t token, struct plx_numeral *numeral)
{
    if (!plx_numeral_single(scan, token, numeral))
        return false;
    read_range(scan, numeral);
    return true;
}
