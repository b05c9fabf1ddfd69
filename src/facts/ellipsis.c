/* Figures that leave out what the figure before them in the sentence says: "62,000 barrels … puts the figure at 41,000",
 * "six years, two of them suspended", "23,4 miliardi di euro, contro i 22,7". */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"

/* So many figures further on, nobody knows what was meant. */
#define FACTS_BACK 16
/* Of a length of time only the figure right behind it is a part: "six ans de prison, dont deux avec sursis". */
#define TOKENS_BACK 6
/* How far behind a sum the word stands that tells what it is for. */
#define LINK_WITHIN 4
/* How far before a sum in brackets they open. */
#define ASIDE_WITHIN 8
/* How much more, or less, of the same something still is. */
#define TIMES 10
/* Between a measure and the next, in tokens: "de largo y". */
#define DIMENSION_WITHIN 3

bool plx_scan_has_pronoun(const struct plx_scan *scan, const struct plx_numeral *n)
{
    for (uint32_t at = n->first; at > 1 && n->first - at < 4; at--) {
        if (plx_scan_token(scan, at)->flags & PLX_TOKEN_LINE ||
            plx_scan_token(scan, at - 1)->kind != PLX_TOKEN_WORD)
            return false;
        if (at < n->first && plx_scan_has_before(scan, at, PLX_SENSE_PARTITIVE))
            return true;
    }
    return false;
}

bool plx_scan_is_part(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match bound = plx_scan_before(scan, n->first, PLX_SENSE_BOUND_BEFORE);
    return plx_scan_has(scan, n->end, PLX_SENSE_OF_THEM) ||
           plx_scan_has_before(scan, n->first, PLX_SENSE_OF_THEM) ||
           (bound.sense && plx_scan_has_before(scan, bound.first, PLX_SENSE_OF_THEM)) ||
           plx_scan_has_pronoun(scan, n);
}

bool plx_scan_is_part_of_sum(const struct plx_scan *scan, const struct plx_numeral *n)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    struct plx_match of_them = plx_scan_before(scan, n->first, PLX_SENSE_OF_THEM);
    if (!of_them.sense || !last || last->kind != PLX_FACT_MONEY)
        return false;
    uint32_t end = of_them.first;
    if (end > 0 && (plx_scan_is_mark(scan, end - 1, ",") || plx_scan_is_mark(scan, end - 1, "،")))
        end--;
    return end > 0 && plx_scan_token(scan, end - 1)->end == last->span.end;
}

/* "entro il 30", "on the 12": behind an article in the singular a small number is a day. */
static bool may_be_day(const struct plx_scan *scan, const struct plx_numeral *n)
{
    return !n->scaled && n->low.exponent >= 0 && plx_decimal_double(n->high) <= 31 &&
           plx_scan_role(scan, n->first - 1, PLX_ROLE_DAY);
}

/* "options for 30 more", "otros 30": as many again of what was counted. "for 30" is a price as well as a number, and what
 * has 20 has them of anything. */
static bool is_counted(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (n->first > 0 && (plx_scan_role(scan, n->first - 1, PLX_ROLE_FOR) ||
                         plx_scan_role(scan, n->first - 1, PLX_ROLE_HAVE)))
        return true;
    return plx_scan_has(scan, n->end, PLX_SENSE_ADJECTIVE) ||
           plx_scan_has_before(scan, n->first, PLX_SENSE_ADJECTIVE);
}

/* Whether a small word or a bound leads to the number, as to one of two figures: "against", "to", "more than". */
static bool is_led(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t first = n->first;
    if (first == 0 || (plx_scan_token(scan, first)->flags & PLX_TOKEN_LINE))
        return false;
    if (plx_scan_is_mark(scan, first - 1, "—") || plx_scan_is_mark(scan, first - 1, "–"))
        return n->scaled || plx_decimal_compare(n->low, plx_decimal_make(1, 2)) >= 0;
    if (plx_scan_has_before(scan, first, PLX_SENSE_BOUND_BEFORE))
        return true;
    return plx_scan_has_before(scan, first, PLX_SENSE_FUNCTION) &&
           !plx_scan_has_before(scan, first, PLX_SENSE_NUMBER_AND) && !may_be_day(scan, n);
}

/* "84,9 von 100 Punkten", "84.9 against 86.4": so much of so much, or set against another itself, is no sum. */
static bool is_score(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match ratio = plx_scan_at(scan, n->end, PLX_SENSE_RATIO);
    int digits; /* "22.7 in 2024" */
    if (ratio.sense && plx_numeral_plain(scan, ratio.end, &digits) >= 0)
        return digits < 4;
    const struct plx_token *next = plx_scan_token(scan, n->end + 1);
    return plx_scan_role(scan, n->end, PLX_ROLE_AGAINST) && next && next->kind == PLX_TOKEN_NUMBER;
}

/* "41 of the villages" counts villages; "22.7 of a year ago" does not. */
static bool is_of_another(const struct plx_scan *scan, const struct plx_numeral *n)
{
    static const enum plx_sense_kind times[] = {PLX_SENSE_RELATIVE, PLX_SENSE_RELATIVE_MARK, PLX_SENSE_AGO,
                                                PLX_SENSE_NUMBER_ONE, PLX_SENSE_PERIOD, PLX_SENSE_MONTH,
                                                PLX_SENSE_WEEKDAY, PLX_SENSE_YEAR};
    if (!plx_scan_role(scan, n->end, PLX_ROLE_OF) && !plx_scan_role(scan, n->end, PLX_ROLE_OF_WHOLE))
        return false;
    const struct plx_token *t = plx_scan_token(scan, n->end + 1);
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (plx_scan_has(scan, n->end + 1, times[i]) || plx_scan_has(scan, n->end, times[i]))
            return false;
    return t && t->kind == PLX_TOKEN_WORD;
}

static bool is_within(struct plx_decimal value, struct plx_decimal other, int factor)
{
    double a = plx_decimal_double(value), b = plx_decimal_double(other);
    return a > 0 && b > 0 && a <= b * factor && b <= a * factor;
}

bool plx_scan_is_aside(const struct plx_scan *scan, const struct plx_fact *fact, uint32_t token)
{
    uint32_t first = plx_report_token_at(scan->report, fact->span.start), i = first;
    while (i > 0 && first - i < ASIDE_WITHIN && !plx_scan_is_mark(scan, i - 1, "(") && !plx_scan_is_mark(scan, i - 1, ")"))
        i--;
    if (i == 0 || !plx_scan_is_mark(scan, i - 1, "("))
        return false;
    for (i = first; i < token; i++)
        if (plx_scan_is_mark(scan, i, ")"))
            return true;
    return false;
}

bool plx_scan_is_of_paragraph(const struct plx_scan *scan, const struct plx_fact *fact, uint32_t token)
{
    for (uint32_t i = token; i > 0 && plx_scan_token(scan, i)->start > fact->span.start; i--)
        if (plx_scan_token(scan, i)->flags & PLX_TOKEN_LINE)
            return false;
    return true;
}

const struct plx_fact *plx_scan_meant(const struct plx_scan *scan, const struct plx_numeral *n, bool wide)
{
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, n->first)->start);
    for (size_t i = scan->out->facts.count, looks = FACTS_BACK; i > 0 && looks > 0; i--, looks--) {
        const struct plx_fact *fact = &scan->out->facts.items[i - 1];
        if (wide ? !plx_scan_is_of_paragraph(scan, fact, n->first) : fact->sentence != sentence)
            return NULL;
        bool like = fact->kind == PLX_FACT_MONEY || fact->kind == PLX_FACT_MEASURE || (fact->kind == PLX_FACT_COUNT && *fact->unit);
        if (like && !plx_scan_is_aside(scan, fact, n->first) && is_within(n->low, fact->high, TIMES))
            return fact;
    }
    return NULL;
}

/* The exponent of the one magnitude that the fact's number has, or has of a figure before it. */
static int power_of(const struct plx_scan *scan, const struct plx_fact *fact)
{
    struct plx_numeral n;
    uint32_t token = plx_report_token_at(scan->report, fact->span.start);
    struct plx_match symbol = plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    if (!plx_numeral_read(scan, symbol.sense ? symbol.end : token, &n))
        return 0;
    for (int power = 3; power <= 12 && !n.power; power += 3)
        if (plx_decimal_compare(plx_decimal_scale(n.low, power), fact->low) == 0)
            return power;
    return n.power;
}

/* "112 millones para los vecinos, 54 para la limpieza y 20 para plantas": one of several parts, each for its own. */
static bool is_part_of_list(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_fact *last = scan->out->facts.count ? &scan->out->facts.items[scan->out->facts.count - 1] : NULL;
    bool led = n->first > 0 && (plx_scan_is_mark(scan, n->first - 1, ",") || plx_scan_is_mark(scan, n->first - 1, ";") ||
                                plx_scan_has(scan, n->first - 1, PLX_SENSE_NUMBER_AND));
    if (!led || !last || last->kind != PLX_FACT_MONEY || n->scaled || !plx_scan_role(scan, n->end, PLX_ROLE_FOR))
        return false;
    uint32_t end = plx_report_token_at(scan->report, last->span.end - 1) + 1;
    for (uint32_t i = end; i < n->first && i < end + LINK_WITHIN; i++)
        if (plx_scan_token(scan, i)->form == plx_scan_token(scan, n->end)->form)
            return true;
    return false;
}

/* "l’Union européenne a débloqué 3 millions d’euros, la France 400 000": behind a name that opens its clause the verb of the
 * clause before is left out, and what it is an amount of. */
static bool is_gapped(const struct plx_scan *scan, const struct plx_numeral *n)
{
    bool set_off = n->first > 0 && (plx_scan_is_mark(scan, n->first - 1, "—") || plx_scan_is_mark(scan, n->first - 1, "–") ||
                                    (plx_scan_is_mark(scan, n->first - 1, "(") && plx_scan_is_mark(scan, n->end, ")")));
    const struct plx_name *name = plx_scan_name_before(scan, n->first - set_off); /* "в Чехии — шесть", "Y (1 200)" */
    uint32_t first = name ? name->first : 0;
    if (first > 0 && plx_scan_has(scan, first - 1, PLX_SENSE_FUNCTION) && !plx_scan_has(scan, first - 1, PLX_SENSE_NUMBER_AND) &&
        !plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE))
        first--; /* "в Чехии шесть" */
    if (first > 0 && (plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE) || plx_scan_is_apostrophe(scan, first - 1)))
        first -= plx_scan_token(scan, first - 1)->kind == PLX_TOKEN_MARK && first > 1 ? 2 : 1;
    return first > 0 && !plx_scan_is_noun(scan, n->end) &&
           (plx_scan_is_mark(scan, first - 1, ",") || plx_scan_is_mark(scan, first - 1, ";") || plx_scan_is_mark(scan, first - 1, "،") ||
            plx_scan_has(scan, first - 1, PLX_SENSE_NUMBER_AND) || plx_scan_has(scan, first - 1, PLX_SENSE_RANGE_LINK));
}

/* "Tschechien zählt sechs Ausbrüche, Litauen drei.": nothing that could be counted follows. */
static bool ends_phrase(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, n->end);
    if (n->one || plx_scan_is_mark(scan, n->end, "-") || plx_scan_is_mark(scan, n->end, "%"))
        return false;
    return !t || t->kind == PLX_TOKEN_MARK || (t->flags & PLX_TOKEN_LINE) || plx_scan_has(scan, n->end, PLX_SENSE_NUMBER_AND);
}

/* Whether the number is a figure like the fact's, in its magnitude where it has none of its own: 23,4 miliardi, 22,7. */
static bool take_size(const struct plx_scan *scan, const struct plx_fact *fact, bool part,
                      struct plx_numeral *n)
{
    bool large = plx_decimal_compare(n->high, plx_decimal_make(1, 3)) >= 0;
    bool huge = plx_decimal_compare(n->high, plx_decimal_make(1, 4)) >= 0;
    /* "50 per seat" is a price, and no part of millions; "di cui 4 per le scuole" is. */
    bool apiece = !part && plx_scan_role(scan, n->end, PLX_ROLE_APIECE);
    int power = n->scaled || (huge && !part) || apiece ? 0 : power_of(scan, fact);
    struct plx_decimal sized = plx_decimal_scale(n->low, power);
    /* "1.840 millones, frente a los 1.200", "214.000 millones, de los que 152.000": thousands of millions, where they are as many */
    if (power >= 3 && (!large || is_within(sized, fact->high, 10)) && (!huge || plx_decimal_compare(sized, fact->high) < 0)) {
        n->low = plx_decimal_scale(n->low, power);
        n->high = plx_decimal_scale(n->high, power);
    }
    if (part && plx_decimal_compare(n->high, fact->high) < 0)
        return true;
    return is_within(n->low, fact->high, fact->kind == PLX_FACT_PERCENT ? 5 : 10);
}

static bool is_length(const char *unit)
{
    static const char *const lengths[] = {"m", "cm", "mm", "km", "[ft_i]", "[in_i]", "[yd_i]", "[mi_i]"};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        if (strcmp(unit, lengths[i]) == 0)
            return true;
    return false;
}

/* "62 metros de largo y nueve de alto", "30 m long, 12 wide": nothing but the words for that stands between the number and the
 * measure before it. */
static bool is_next_measure(const struct plx_scan *scan, const struct plx_fact *measure, const struct plx_numeral *n)
{
    uint32_t end = plx_report_token_at(scan->report, measure->span.end - 1) + 1, words = 0;
    bool joined = false;
    for (uint32_t i = end; i < n->first && i - end <= DIMENSION_WITHIN; i++) {
        bool comma = plx_scan_is_mark(scan, i, ",") || plx_scan_is_mark(scan, i, "،");
        joined |= comma || plx_scan_has(scan, i, PLX_SENSE_NUMBER_AND);
        if (plx_scan_token(scan, i)->kind == PLX_TOKEN_MARK && !comma)
            return false;
        words++;
    }
    bool of_others = plx_scan_role(scan, n->end, PLX_ROLE_OF) && plx_scan_role(scan, n->end + 1, PLX_ROLE_DEFINITE);
    return joined && words <= DIMENSION_WITHIN && !n->one && !of_others && !plx_scan_is_noun(scan, n->end) &&
           is_length(measure->unit);
}

/* "P6Y" and 2: "P2Y"; nothing for a length of several units. */
static uint32_t add_duration(struct plx_scan *scan, const struct plx_numeral *n, const struct plx_fact *whole)
{
    char value[64];
    size_t length = strlen(whole->value);
    bool time = length > 1 && whole->value[1] == 'T';
    size_t digits = strspn(whole->value + 1 + time, "0123456789");
    if (n->low.exponent < 0 || n->range || length > 16 || 1 + time + digits + 1 != length)
        return 0;
    snprintf(value, sizeof value, "P%s%.0f%c", time ? "T" : "", plx_decimal_double(n->low),
             whole->value[length - 1]);
    const char *copy = plx_arena_string(scan->arena, value);
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_DURATION, n->first, n->end, n, "");
    if (fact && copy)
        fact->value = copy;
    scan->failed |= !copy;
    return n->end;
}

/* "killing at least 12" measures nothing: before a small figure a bound leads to a measure only behind a mark or a small
 * word, "47,8 gradi, quasi nove più della media". */
static bool may_measure(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match bound = plx_scan_before(scan, n->first, PLX_SENSE_BOUND_BEFORE);
    if (!bound.sense || n->scaled || n->low.exponent < 0 || plx_decimal_compare(n->low, plx_decimal_make(1, 3)) >= 0)
        return true;
    return bound.first > 0 && (plx_scan_token(scan, bound.first - 1)->kind == PLX_TOKEN_MARK ||
                               plx_scan_role(scan, bound.first, PLX_ROLE_OF) || /* "rachas de hasta 230" */
                                plx_scan_has_before(scan, bound.first, PLX_SENSE_FUNCTION));
}

/* "al 38,4 % …; il secondo al 31,2", "5.1% against 4.7": as the percentage before it is led to, or set against it; what
 * something rises "to" by a percentage is another figure. */
static bool is_percentage_again(const struct plx_scan *scan, const struct plx_fact *fact, const struct plx_numeral *n)
{
    uint32_t token = plx_report_token_at(scan->report, fact->span.start);
    if (token == 0 || n->first == 0)
        return false;
    if (plx_scan_role(scan, n->first - 1, PLX_ROLE_AGAINST))
        return true;
    return plx_scan_has(scan, n->first - 1, PLX_SENSE_FUNCTION) &&
           plx_scan_token(scan, n->first - 1)->form == plx_scan_token(scan, token - 1)->form;
}

/* "15mila euro a quadro: in bottega ne aveva altre 43": behind a colon the pronoun stands for what was counted, and for no sum;
 * nor beside a small word, "la dose coûtera 2,80 dollars, et il en faut quatre". */
static bool is_of_sum(const struct plx_scan *scan, const struct plx_fact *sum, const struct plx_numeral *n)
{
    if (!plx_scan_has_pronoun(scan, n))
        return true;
    if (n->words && !n->scaled && plx_decimal_compare(n->low, plx_decimal_make(1, 1)) <= 0)
        return false;
    for (uint32_t i = n->first; i > 0 && plx_scan_token(scan, i)->start >= sum->span.end; i--)
        if (plx_scan_is_mark(scan, i, ":"))
            return false;
    return true;
}

/* Whether the number is so much of what the fact says, or a figure beside it. */
static bool is_beside(const struct plx_scan *scan, const struct plx_fact *fact, bool part,
                      const struct plx_numeral *numeral, struct plx_numeral *n)
{
    bool fraction = !numeral->scaled && numeral->low.exponent < 0;
    *n = *numeral;
    switch (fact->kind) {
    case PLX_FACT_DURATION: {
        uint32_t token = plx_report_token_at(scan->report, fact->span.end - 1);
        return part && numeral->first - token <= TOKENS_BACK &&
               plx_decimal_compare(n->high, fact->high) < 0;
    }
    case PLX_FACT_MEASURE:
        return (part || may_measure(scan, numeral)) && take_size(scan, fact, part, n);
    case PLX_FACT_MONEY:
        return is_of_sum(scan, fact, numeral) && take_size(scan, fact, part, n);
    case PLX_FACT_PERCENT:
        return fraction && is_percentage_again(scan, fact, numeral) && take_size(scan, fact, part, n);
    case PLX_FACT_COUNT: /* "68,6 millions d’habitants, contre 68,4": in its magnitude */
        return fraction && fact->high.exponent >= 0 && plx_scan_role(scan, numeral->first - 1, PLX_ROLE_AGAINST) &&
               take_size(scan, fact, part, n) && n->low.exponent != numeral->low.exponent;
    default:
        return false;
    }
}

/* The unit of the measure that the number is more of, or that stands next to it; NULL where there is none. */
static const char *unit_again(const struct plx_scan *scan, const struct plx_numeral *n, bool part)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    if (n->vague || !last)
        return NULL;
    if (n->scaled) {
        const struct plx_fact *meant = plx_scan_meant(scan, n, part);
        return meant && meant->kind == PLX_FACT_MEASURE && !plx_scan_is_noun(scan, n->end) ? meant->unit : NULL;
    }
    return last->kind == PLX_FACT_MEASURE && !n->approx && is_next_measure(scan, last, n) ? last->unit : NULL;
}

/* What the count right before it counts, where the number is one of a list of names with their counts; NULL where it is not. */
static const char *noun_again(const struct plx_scan *scan, const struct plx_numeral *n, bool gapped)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, n->first)->start);
    bool counted = gapped && last && last->sentence == sentence && last->kind == PLX_FACT_COUNT && *last->unit;
    return counted && !plx_scan_is_aside(scan, last, n->first) && ends_phrase(scan, n) ? last->unit : NULL;
}

uint32_t plx_scan_ellipsis(struct plx_scan *scan, const struct plx_numeral *numeral)
{
    bool part = plx_scan_is_part(scan, numeral);
    const char *unit = unit_again(scan, numeral, part);
    if (unit) {
        plx_scan_add(scan, PLX_FACT_MEASURE, numeral->first, numeral->end, numeral, unit);
        return numeral->end;
    }
    bool fraction = !numeral->scaled && numeral->low.exponent < 0 && !numeral->words;
    bool bounded = plx_scan_has_before(scan, numeral->first, PLX_SENSE_BOUND_BEFORE);
    bool listed = is_part_of_list(scan, numeral);
    bool gapped = is_gapped(scan, numeral);
    bool told = part || fraction || listed || gapped || (numeral->words ? bounded : is_led(scan, numeral));
    if (!told || numeral->vague || numeral->negative || (!part && !fraction && !listed && !gapped && is_counted(scan, numeral)) ||
        (!part && (is_of_another(scan, numeral) || is_score(scan, numeral))))
        return 0;
    const char *noun = noun_again(scan, numeral, gapped);
    if (noun) {
        plx_scan_add(scan, PLX_FACT_COUNT, numeral->first, numeral->end, numeral, noun);
        return numeral->end;
    }
    uint32_t sentence =
        plx_report_sentence_at(scan->report, plx_scan_token(scan, numeral->first)->start);
    size_t count = scan->out->facts.count;
    for (size_t i = count; i > 0 && count - i < FACTS_BACK; i--) {
        struct plx_fact fact = scan->out->facts.items[i - 1]; /* adding may move them */
        struct plx_numeral n;
        if (plx_scan_is_aside(scan, &fact, numeral->first))
            continue;
        bool score = fact.kind == PLX_FACT_COUNT && fact.low.exponent < 0; /* "84,9 …, auf 86,4" */
        if (fact.sentence != sentence || (fact.kind == PLX_FACT_COUNT && *fact.unit && !fraction) || score)
            return 0;
        if (!is_beside(scan, &fact, part, numeral, &n)) {
            if (!part && (fact.kind == PLX_FACT_MONEY || fact.kind == PLX_FACT_MEASURE))
                return 0;
            continue;
        }
        if (fact.kind == PLX_FACT_DURATION)
            return add_duration(scan, &n, &fact);
        plx_scan_add(scan, fact.kind, n.first, n.end, &n, fact.unit);
        return n.end;
    }
    return 0;
}
