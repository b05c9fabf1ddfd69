/* Numerals: digits or words with their magnitude; words are read in number_words.c, digits in digits.c, ranges in range.c. */
#include <string.h>

#include "facts/number_words.h"
#include "text/han.h"

/* So many figures back, what a letter stands for is told. */
#define FACTS_BACK 12
/* Words between two numbers of which the second alone has what both are in. */
#define WORDS_BETWEEN 2

/* "1.2m jobs", "20m people", "19m of them" against "100m final": a letter that is a unit too is a magnitude where many are
 * counted. */
static bool counts_many(const struct plx_scan *scan, uint32_t number, uint32_t noun)
{
    struct plx_decimal value;
    noun += plx_scan_has(scan, noun, PLX_SENSE_ADJECTIVE); /* "monthly" */
    if (plx_scan_has(scan, noun, PLX_SENSE_OF_THEM))
        return true;
    if (!plx_scan_is_noun(scan, noun) ||
        !plx_numeral_digits(scan, plx_scan_token(scan, number), &value))
        return false;
    return value.exponent < 0 || ((plx_scan_role(scan, noun, PLX_ROLE_PLURAL) ||
                                   plx_scan_role(scan, noun, PLX_ROLE_AGREEING)) &&
                                  !plx_scan_role(scan, noun, PLX_ROLE_SINGULAR));
}

/* The letter that the second number of "between 80m and 90m lari" has as well; PLX_NO_MATCH where there is none. */
static struct plx_match letter_again(const struct plx_scan *scan, struct plx_match letter)
{
    struct plx_match link = plx_scan_at(scan, letter.end, PLX_SENSE_RANGE_LINK);
    bool dash = plx_scan_is_mark(scan, letter.end, "-") || plx_scan_is_mark(scan, letter.end, "–");
    uint32_t second = link.sense ? link.end : letter.end + 1;
    const struct plx_token *number = link.sense || dash ? plx_scan_token(scan, second) : NULL;
    bool same = number && number->kind == PLX_TOKEN_NUMBER && plx_scan_token(scan, second + 1) &&
                strcmp(plx_scan_form(scan, second + 1), plx_scan_form(scan, letter.first)) == 0;
    return same ? plx_scan_at(scan, second + 1, PLX_SENSE_LETTER) : PLX_NO_MATCH;
}

/* Whether money or a unit of its own stands behind the letter: "80m lari", "41m cubic metres". */
static bool leads_into_unit(const struct plx_scan *scan, struct plx_match letter)
{
    const struct plx_token *behind = plx_scan_token(scan, letter.end);
    struct plx_match unit = plx_scan_at(scan, letter.end, PLX_SENSE_UNIT);
    return plx_scan_has(scan, letter.end, PLX_SENSE_CURRENCY_SYMBOL) ||
           plx_scan_has(scan, plx_scan_skip_of(scan, letter.end), PLX_SENSE_CURRENCY) ||
           (unit.sense && behind->kind == PLX_TOKEN_WORD && plx_scan_spaced(scan, letter.end) &&
            !(behind->flags & PLX_TOKEN_LINE) &&
            (unit.end > unit.first + 1 || behind->end - behind->start > 2));
}

/* Whether the fact is written with the letter. */
static bool has_letter(const struct plx_scan *scan, const struct plx_fact *fact, struct plx_match letter)
{
    const struct plx_token *all = scan->report->tokens.items;
    for (uint32_t token = plx_report_token_at(scan->report, fact->span.start);
         token < scan->report->tokens.count && all[token].end <= fact->span.end; token++)
        if (all[token].form == all[letter.first].form)
            return true;
    return false;
}

/* Nothing that could be so many metres long follows: a mark, or nothing. */
static bool is_closed(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return !t || t->kind == PLX_TOKEN_MARK || (t->flags & PLX_TOKEN_LINE);
}

/* "lost 96m marks, having made 41m": the letter stands for millions of money in the sentence already; or of something counted
 * in the paragraph, "3.1m hens. In 2019 it was 5m." */
static bool is_used_so(const struct plx_scan *scan, struct plx_match letter)
{
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, letter.first)->start);
    const struct plx_fact *facts = scan->out->facts.items;
    bool alone = letter.end == letter.first + 1;
    for (size_t i = scan->out->facts.count, looks = FACTS_BACK; alone && i > 0 && looks > 0; i--, looks--) {
        const struct plx_fact *fact = &facts[i - 1];
        bool same = plx_report_sentence_at(scan->report, fact->span.start) == sentence;
        if ((!same && !plx_scan_is_of_paragraph(scan, fact, letter.first)) ||
            (fact->kind == PLX_FACT_MEASURE && has_letter(scan, fact, letter)))
            return false;
        if (((fact->kind == PLX_FACT_MONEY && same) || (fact->kind == PLX_FACT_COUNT && *fact->unit && is_closed(scan, letter.end))) &&
            has_letter(scan, fact, letter))
            return true;
    }
    return false;
}

static bool is_letter_magnitude(const struct plx_scan *scan, uint32_t number, uint32_t at,
                                struct plx_match letter)
{
    struct plx_match again = letter_again(scan, letter);
    if (leads_into_unit(scan, letter) || (again.sense && leads_into_unit(scan, again)) ||
        plx_scan_has_before(scan, number, PLX_SENSE_CURRENCY_SYMBOL))
        return true;
    const struct plx_token *t = plx_scan_token(scan, at);
    if (plx_scan_spaced(scan, at))
        return t->end - t->start > 2; /* "50 bine", but not "2 m" */
    return !plx_scan_has(scan, at, PLX_SENSE_UNIT) || counts_many(scan, number, letter.end) || is_used_so(scan, letter);
}

/* Magnitudes behind digits: "10 тыс.", "$10bn", "1 million 200 thousand". */
static void scale_digits(const struct plx_scan *scan, struct plx_numeral *n)
{
    struct plx_words w = {.at = n->end, .current = n->low, .any = true, .exact = true};
    struct plx_match letter = plx_scan_at(scan, n->end, PLX_SENSE_LETTER);
    struct plx_match word = plx_words_magnitude(scan, n->end);
    if (letter.sense && (!word.sense || letter.end >= word.end) &&
        is_letter_magnitude(scan, n->first, n->end, letter)) {
        n->low = plx_decimal_scale(n->low, letter.sense->argument);
        n->end = letter.end;
        n->scaled = true;
        n->power = letter.sense->argument;
    } else if (plx_words_take_fraction(scan, &w) || plx_words_take_magnitude(scan, &w)) {
        while (plx_words_take_magnitude(scan, &w) || plx_words_take_fraction(scan, &w))
            continue;
        struct plx_decimal sum = plx_decimal_add(w.total, w.current, &w.exact);
        if (w.exact) {
            n->low = sum;
            n->end = w.at;
            n->scaled = w.scaled;
            n->power = w.magnitudes == 1 && plx_decimal_is_zero(w.current) ? w.power : 0;
        }
    } else {
        uint32_t at = plx_scan_is_mark(scan, n->end, "-") ? n->end + 1 : n->end;
        struct plx_match dozen = plx_scan_at(scan, at, PLX_SENSE_COLLECTIVE);
        bool exact = true;
        if (dozen.sense) {
            n->low = plx_decimal_multiply(n->low, plx_words_value(dozen.sense), &exact);
            n->end = dozen.end;
        }
    }
}

/* Behind a space, or a word of a script that is written without them: "気温は-5℃". */
static bool opens_word(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *before = token ? plx_scan_token(scan, token - 1) : NULL;
    return plx_scan_spaced(scan, token) ||
           (before && before->kind == PLX_TOKEN_WORD && before->script == PLX_SCRIPT_IDEOGRAPHIC);
}

/* "2½", "2 ½": a part in one sign behind a whole number. */
static void take_sign(const struct plx_scan *scan, struct plx_numeral *n)
{
    static const struct {
        const char *sign;
        struct plx_decimal value;
    } signs[] = {{"½", {5, -1}}, {"¼", {25, -2}}, {"¾", {75, -2}}};
    bool exact = true;
    const struct plx_token *t = plx_scan_token(scan, n->end);
    for (size_t i = 0; t && t->kind == PLX_TOKEN_MARK && i < sizeof signs / sizeof *signs; i++)
        if (plx_scan_is_mark(scan, n->end, signs[i].sign)) {
            n->low = plx_decimal_add(n->low, signs[i].value, &exact);
            n->end++;
            return;
        }
}

/* "1/2 million", "3/4 mile": a fraction in digits, where it is of something that can be had in part. */
static bool take_quotient(const struct plx_scan *scan, struct plx_numeral *n)
{
    static const int tenths[] = {0, 0, 500, 0, 250, 200, 0, 0, 125, 0, 100};
    if (!plx_scan_is_mark(scan, n->end, "/") || plx_scan_spaced(scan, n->end) || plx_scan_spaced(scan, n->end + 1))
        return false;
    int digits, above = plx_numeral_plain(scan, n->first, &digits), below = plx_numeral_plain(scan, n->end + 1, &digits);
    if (above < 1 || below <= above || below > 10 || !tenths[below] ||
        !plx_words_divisible(scan, plx_words_over_of(scan, n->end + 2)))
        return false;
    n->low = plx_decimal_make(above * tenths[below], -3);
    n->end = plx_words_over_of(scan, n->end + 2);
    return true;
}

/* "8’er yıl", "50’şer lira": behind the ending that says of each. */
static uint32_t over_distributive(const struct plx_scan *scan, uint32_t end)
{
    bool apostrophe = plx_scan_is_apostrophe(scan, end);
    return apostrophe && !plx_scan_spaced(scan, end) && !plx_scan_spaced(scan, end + 1) &&
                   plx_scan_role(scan, end + 1, PLX_ROLE_APIECE)
               ? end + 2
               : end;
}

static bool read_digits(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!plx_numeral_digits(scan, t, &n->low) || !plx_numeral_alone(scan, token))
        return false;
    n->first = token;
    n->end = over_distributive(scan, token + 1);
    if (!take_quotient(scan, n))
        take_sign(scan, n);
    n->negative = plx_scan_has_before(scan, token, PLX_SENSE_MINUS);
    n->negative |= token > 0 && !plx_scan_spaced(scan, token) &&
                  (plx_scan_is_mark(scan, token - 1, "−") ||
                   (plx_scan_is_mark(scan, token - 1, "-") && opens_word(scan, token - 1)));
    scale_digits(scan, n);
    int han = plx_han_power(scan->report->text, t->start, t->end);
    if (han && plx_decimal_compare(n->low, plx_decimal_make(1, 3)) >= 0) {
        n->scaled = true;
        n->power = han;
    }
    return true;
}

/* Words that hold what they count: "2 D" (days) or "2" (of what is counted). */
static bool read_dual(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    struct plx_match match = plx_scan_at(scan, token, PLX_SENSE_DUAL);
    int64_t count;
    const char *rest = match.sense ? plx_words_dual(scan, match, &count) : "";
    if (!match.sense || plx_words_dual_power(rest))
        return false;
    n->first = token;
    n->end = match.end;
    n->low = plx_decimal_make(count, 0);
    n->words = true;
    if (*rest == ' ') {
        n->period = rest + 1;
    } else if (plx_scan_role(scan, token, PLX_ROLE_WITH_ARTICLE)) {
        return false; /* "الطرفين", the two parties: known ones, nothing is counted */
    } else {
        n->dual = true;
    }
    return count > 0;
}

/* "часов вечера", "Uhr": the number before it was a time of day. */
static bool is_hour(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match clock = plx_scan_at(scan, n->end, PLX_SENSE_CLOCK_AFTER);
    struct plx_match period = clock.sense ? plx_scan_at(scan, n->end, PLX_SENSE_PERIOD) : PLX_NO_MATCH;
    return clock.sense && !n->scaled && plx_decimal_compare(n->low, plx_decimal_make(24, 0)) <= 0 &&
           (!period.sense || clock.end > period.end ||
            plx_scan_has_before(scan, n->first, PLX_SENSE_CLOCK_BEFORE));
}

/* "on birinci", "двадцать третий", "الثاني عشر": the ten, or hundred, of an ordinal in two words, which counts nothing. Turkish and
 * Russian set the ordinal behind it, Arabic before it. */
static bool is_of_ordinal(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_decimal ten = plx_decimal_make(1, 1);
    const struct plx_token *next = plx_scan_token(scan, n->end);
    struct plx_match behind = next && !(next->flags & PLX_TOKEN_LINE) ? plx_scan_at(scan, n->end, PLX_SENSE_ORDINAL) : PLX_NO_MATCH;
    struct plx_match before = plx_scan_before(scan, n->first, PLX_SENSE_ORDINAL);
    bool tens = n->low.exponent > 0 && !n->scaled && plx_decimal_compare(n->low, ten) >= 0;
    if (!tens)
        return false;
    struct plx_match whole = plx_scan_before(scan, n->end, PLX_SENSE_ORDINAL); /* "الحادي عشر" */
    if (whole.sense && whole.first < n->first)
        return true;
    if (before.sense && before.sense->argument < 10 && plx_language_is(scan->report->language, "ar"))
        return plx_decimal_compare(n->low, ten) == 0;
    return behind.sense && behind.sense->argument < 10 && behind.end == n->end + 1 &&
           (plx_language_is(scan->report->language, "tr") || next->script == PLX_SCRIPT_CYRILLIC);
}

static bool read_part(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const uint64_t words = PLX_MATCH_BIT(PLX_SENSE_NUMBER) | PLX_MATCH_BIT(PLX_SENSE_NUMBER_ONE) |
                           PLX_MATCH_BIT(PLX_SENSE_FRACTION) | PLX_MATCH_BIT(PLX_SENSE_COLLECTIVE) |
                           PLX_MATCH_BIT(PLX_SENSE_DUAL) | PLX_MATCH_BIT(PLX_SENSE_MAGNITUDE);
    *n = (struct plx_numeral){0};
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!t)
        return false;
    if (t->kind == PLX_TOKEN_NUMBER)
        return read_digits(scan, token, n);
    if (t->kind != PLX_TOKEN_WORD || !plx_match_may_start(&scan->report->matches, token, words))
        return false;
    if (read_dual(scan, token, n))
        return true;
    struct plx_words w = {.at = token, .exact = true};
    plx_words_read(scan, &w);
    if (!w.any || !w.exact)
        return false;
    n->first = token;
    n->end = w.at;
    n->low = plx_decimal_add(w.total, w.current, &w.exact);
    n->words = true;
    n->vague = w.vague;
    n->approx = w.approx;
    n->scaled = w.scaled;
    n->one = w.one_only;
    n->negative = plx_scan_has_before(scan, token, PLX_SENSE_MINUS);
    n->power = w.magnitudes == 1 && plx_decimal_is_zero(w.current) ? w.power : 0;
    return w.exact && !is_hour(scan, n) && !is_of_ordinal(scan, n);
}

/* "3 mil 500 millones": Spanish writes thousands of millions so, and in digits what a word parts. */
static bool add_thousands_of(const struct plx_scan *scan, struct plx_numeral *n)
{
    struct plx_numeral more;
    int digits, plain = plx_numeral_plain(scan, n->end, &digits);
    if (n->power != 3 || n->vague || n->approx || plain < 0 || digits > 3 || !plx_scan_spaced(scan, n->end) ||
        (plx_scan_token(scan, n->end)->flags & PLX_TOKEN_LINE) || !read_part(scan, n->end, &more) || more.power < 6)
        return false;
    bool exact = true;
    struct plx_decimal sum = plx_decimal_add(plx_decimal_scale(n->low, more.power), more.low, &exact);
    if (!exact)
        return false;
    n->low = sum;
    n->end = more.end;
    n->power = more.power;
    n->scaled = true;
    n->words = false;
    return true;
}

/* "2 млн 300 тыс.", "üç bin 500", "58 milioni e 934mila": a smaller number right behind a scaled one belongs to it;
 * behind "and" it has thousands of its own. */
static bool add_smaller(const struct plx_scan *scan, struct plx_numeral *n)
{
    struct plx_numeral more;
    struct plx_match and = n->power >= 3 ? plx_scan_at(scan, n->end, PLX_SENSE_NUMBER_AND) : PLX_NO_MATCH;
    bool glued = and.sense && !plx_scan_spaced(scan, and.end); /* "57 ألفاً و400" */
    if (!glued && n->power < 6)
        and = PLX_NO_MATCH;
    uint32_t at = and.sense ? and.end : n->end;
    const struct plx_token *t = plx_scan_token(scan, at);
    bool whole = n->power >= 3 && !n->vague && !n->approx && n->low.exponent >= 0;
    if (!whole || !t || t->kind != PLX_TOKEN_NUMBER || (t->flags & PLX_TOKEN_LINE) ||
        !(glued || plx_scan_spaced(scan, at)) || !read_part(scan, at, &more) ||
        (and.sense && !glued && more.power != 3) ||
        more.low.exponent < 0 ||
        plx_decimal_compare(more.low, plx_decimal_make(1, n->power)) >= 0)
        return false;
    int digits, plain = plx_numeral_plain(scan, at, &digits);
    if (plain > 999 || plx_scan_is_mark(scan, more.end, "-"))
        return false; /* a year */
    bool exact = true;
    struct plx_decimal sum = plx_decimal_add(n->low, more.low, &exact);
    if (!exact)
        return false;
    n->low = sum;
    n->end = more.end;
    n->power = more.power;
    n->words = false;
    return true;
}

bool plx_numeral_single(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    if (!read_part(scan, token, n))
        return false;
    bool several = add_thousands_of(scan, n);
    while (add_smaller(scan, n))
        several = true;
    if (several)
        n->power = 0;
    n->high = n->low;
    return true;
}

bool plx_numeral_set_against(const struct plx_scan *scan, const struct plx_numeral *n, struct plx_numeral *next)
{
    uint32_t at = n->end;
    const struct plx_token *t = plx_scan_token(scan, at);
    for (unsigned words = 0; words < WORDS_BETWEEN && t && !(t->flags & PLX_TOKEN_LINE); words++) {
        struct plx_match link = plx_scan_at(scan, at, PLX_SENSE_RANGE_LINK);
        at = link.sense ? link.end : at + plx_scan_has(scan, at, PLX_SENSE_FUNCTION);
        t = plx_scan_token(scan, at);
    }
    return at > n->end && t && t->kind == PLX_TOKEN_NUMBER && !(t->flags & PLX_TOKEN_LINE) && plx_numeral_read(scan, at, next);
}

uint32_t plx_numeral_add_part(const struct plx_scan *scan, struct plx_numeral *n, uint32_t end)
{
    struct plx_match and = plx_scan_at(scan, end, PLX_SENSE_NUMBER_AND);
    struct plx_match part = plx_scan_at(scan, and.sense ? and.end : end, PLX_SENSE_FRACTION);
    const struct plx_token *t = plx_scan_token(scan, end);
    if (!part.sense || n->scaled || n->low.exponent < 0 || (t->flags & PLX_TOKEN_LINE) ||
        plx_decimal_compare(plx_words_value(part.sense), plx_decimal_make(1, 0)) >= 0 ||
        !(and.sense || (part.sense->flags & PLX_SENSE_ALONE) || plx_words_hold_and(scan, end)))
        return end;
    bool exact = true;
    struct plx_decimal sum = plx_decimal_add(n->low, plx_words_value(part.sense), &exact);
    if (!exact)
        return end;
    n->low = n->high = sum;
    end = part.end;
    /* "عاماً ونصف العام": the period may be said again. */
    return plx_scan_has(scan, end, PLX_SENSE_PERIOD) && plx_words_hold_and(scan, part.first) ? end + 1 : end;
}
