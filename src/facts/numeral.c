/* Numerals: number words, magnitudes, ranges; the digits themselves are read in digits.c. */
#include <string.h>

#include "facts/scan.h"
#include "text/han.h"

/* ---- number words ---- */

struct words {
    uint32_t at;
    int power; /* of the last magnitude: what "and a half" is half of */
    struct plx_decimal total, current;
    bool any, scaled, approx, vague, one_only, exact;
};

static struct plx_decimal value_of(const struct plx_sense *sense)
{
    return plx_decimal_make(sense->mantissa, sense->exponent);
}

static const struct plx_decimal hundred = {1, 2}, thousand = {1, 3}, myriad = {1, 4};

/* "two hundred": a hundred behind 1 to 9 multiplies; else numbers add up from large to small. */
static bool add_number(struct words *w, struct plx_decimal value)
{
    if (plx_decimal_compare(value, hundred) == 0 && !plx_decimal_is_zero(w->current) &&
        plx_decimal_compare(w->current, plx_decimal_make(10, 0)) < 0) {
        w->current = plx_decimal_multiply(w->current, hundred, &w->exact);
        return true;
    }
    if (plx_decimal_compare(value, thousand) >= 0) {
        if (!plx_decimal_is_zero(w->total) && plx_decimal_compare(value, w->total) >= 0)
            return false;
        if (plx_decimal_is_zero(w->current))
            w->total = plx_decimal_add(w->total, value, &w->exact);
        else if (value.mantissa == 1)
            w->total = plx_decimal_add(w->total, plx_decimal_multiply(w->current, value, &w->exact),
                                       &w->exact);
        else
            return false;
        w->current = plx_decimal_make(0, 0);
        return true;
    }
    if (!plx_decimal_is_zero(w->current)) {
        bool hundreds = plx_decimal_compare(w->current, hundred) >= 0;
        bool tens = plx_decimal_compare(w->current, plx_decimal_make(20, 0)) >= 0 &&
                    w->current.exponent > 0;
        if (!(hundreds && plx_decimal_compare(value, hundred) < 0) &&
            !(tens && plx_decimal_compare(value, plx_decimal_make(10, 0)) < 0))
            return false;
    }
    w->current = plx_decimal_add(w->current, value, &w->exact);
    return true;
}

static void add_magnitude(struct words *w, int power)
{
    struct plx_decimal factor =
        plx_decimal_is_zero(w->current) ? plx_decimal_make(1, 0) : w->current;
    w->total = plx_decimal_add(w->total, plx_decimal_scale(factor, power), &w->exact);
    w->current = plx_decimal_make(0, 0);
    w->scaled = true;
    w->power = power;
}

static const struct plx_match *magnitude_at(const struct plx_scan *scan, uint32_t at);

/* The number word at a token, over "and" and hyphens where words already stand before it. */
static const struct plx_match *next_number(const struct plx_scan *scan, const struct words *w)
{
    uint32_t at = w->at;
    const struct plx_match *match = plx_scan_at(scan, at, PLX_SENSE_NUMBER);
    const struct plx_match *magnitude = magnitude_at(scan, at);
    if (match && magnitude && magnitude->end > match->end)
        return NULL; /* "mil millones", "mille miliardi" */
    if (match || !w->any)
        return match;
    const struct plx_match *and = plx_scan_at(scan, at, PLX_SENSE_NUMBER_AND);
    if (and)
        return plx_scan_at(scan, and->end, PLX_SENSE_NUMBER);
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        return plx_scan_at(scan, at + 1, PLX_SENSE_NUMBER);
    return NULL;
}

/* A Han character for 10^4 and more is no number without a count before it: "万科". */
static bool wants_count(const struct plx_scan *scan, const struct words *w)
{
    return !w->any && plx_scan_token(scan, w->at)->script == PLX_SCRIPT_IDEOGRAPHIC;
}

static bool take_number(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = next_number(scan, w);
    if (match && wants_count(scan, w) && plx_decimal_compare(value_of(match->sense), myriad) >= 0)
        return false;
    if (!match || !add_number(w, value_of(match->sense)))
        return false;
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

static bool take_one(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = w->any ? NULL : plx_scan_at(scan, w->at, PLX_SENSE_NUMBER_ONE);
    if (!match)
        return false;
    if ((match->sense->flags & PLX_SENSE_COMMON) && !magnitude_at(scan, match->end) &&
        !plx_scan_at(scan, match->end, PLX_SENSE_COLLECTIVE))
        return false;
    w->current = plx_decimal_make(1, 0);
    w->at = match->end;
    w->any = w->one_only = true;
    return true;
}

/* "兆瓦", "百萬瓦特": the magnitude is a part of the unit. */
static bool is_part_of_unit(const struct plx_scan *scan, uint32_t at,
                            const struct plx_match *magnitude)
{
    const struct plx_match *unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    return unit && unit->end > magnitude->end;
}

/* The longest magnitude at a token. A word may be one behind a number and say "billions" without: vague tells which
 * of the two is asked for, where the pack knows both. */
static const struct plx_match *magnitude_of(const struct plx_scan *scan, uint32_t at, bool vague)
{
    const struct plx_match *longest = NULL;
    const struct plx_matches *all = &scan->report->matches;
    if (at >= all->token_count)
        return NULL;
    for (uint32_t i = all->by_token[at]; i < all->by_token[at + 1]; i++) {
        const struct plx_match *match = &all->items[i];
        if (match->sense->kind == PLX_SENSE_MAGNITUDE &&
            (!longest || match->end > longest->end ||
             (match->end == longest->end &&
              ((match->sense->flags & PLX_SENSE_VAGUE) != 0) == vague)))
            longest = match;
    }
    return longest && is_part_of_unit(scan, at, longest) ? NULL : longest;
}

static const struct plx_match *magnitude_at(const struct plx_scan *scan, uint32_t at)
{
    return magnitude_of(scan, at, false);
}

static bool take_magnitude(const struct plx_scan *scan, struct words *w)
{
    uint32_t at = w->at;
    if (w->any && plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        at++;
    bool counted = !plx_decimal_is_zero(w->current);
    const struct plx_match *match = magnitude_of(scan, at, !counted);
    if (!match || wants_count(scan, w))
        return false;
    if (!counted && w->any) {
        /* "هزار میلیارد", "लाख करोड़": thousands of billions. */
        if (!w->scaled || match->sense->argument <= w->power)
            return false;
        w->total = plx_decimal_scale(w->total, match->sense->argument);
        w->power = match->sense->argument;
        w->at = match->end;
        return true;
    }
    if (!counted && (match->sense->flags & PLX_SENSE_VAGUE))
        w->vague = true;
    add_magnitude(w, match->sense->argument);
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* "half a million", "полтора миллиона", "two and a half million". */
static bool take_fraction(const struct plx_scan *scan, struct words *w)
{
    uint32_t at = w->at;
    const struct plx_match *and = w->any ? plx_scan_at(scan, at, PLX_SENSE_NUMBER_AND) : NULL;
    const struct plx_match *match = plx_scan_at(scan, and ? and->end : at, PLX_SENSE_FRACTION);
    if (!match || (w->any && !and))
        return false;
    uint32_t end = match->end;
    if (w->any && w->scaled && plx_decimal_is_zero(w->current)) {
        /* "a billion and a half", "مليارين ونصف المليار" */
        w->total = plx_decimal_add(w->total, plx_decimal_scale(value_of(match->sense), w->power),
                                   &w->exact);
        const struct plx_match *again = magnitude_at(scan, end);
        w->at = again && again->sense->argument == w->power ? again->end : end;
        return true;
    }
    /* "a quarter of a million" */
    const struct plx_match *article = plx_scan_at(scan, end, PLX_SENSE_NUMBER_ONE);
    if (!article)
        article = plx_scan_at(scan, plx_scan_skip_of(scan, end), PLX_SENSE_NUMBER_ONE);
    if (article && (magnitude_at(scan, article->end) ||
                    plx_scan_at(scan, article->end, PLX_SENSE_PERIOD)))
        end = article->end;
    /* A fraction alone is a number only of something that can be scaled or timed. */
    if (!w->any && !magnitude_at(scan, end) && !plx_scan_at(scan, end, PLX_SENSE_PERIOD))
        return false;
    w->current = plx_decimal_add(w->current, value_of(match->sense), &w->exact);
    w->at = end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* "two dozen", "una trentina": the count multiplies, alone it is about that many. */
static bool take_collective(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = plx_scan_at(scan, w->at, PLX_SENSE_COLLECTIVE);
    if (!match)
        return false;
    struct plx_decimal value = value_of(match->sense);
    bool counted = !plx_decimal_is_zero(w->current) && !w->one_only;
    w->current = counted ? plx_decimal_multiply(w->current, value, &w->exact) : value;
    w->approx = !counted;
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* Over "di", "de" between a collective and the next magnitude: "centinaia di migliaia". */
static void take_scaled_of(const struct plx_scan *scan, struct words *w)
{
    uint32_t behind = plx_scan_skip_of(scan, w->at);
    const struct plx_match *match = behind > w->at ? magnitude_at(scan, behind) : NULL;
    if (!match || !(w->vague || w->approx))
        return;
    w->total = plx_decimal_scale(plx_decimal_is_zero(w->total) ? w->current : w->total,
                                 match->sense->argument);
    w->current = plx_decimal_make(0, 0);
    w->at = match->end;
    w->scaled = true;
}

static void read_words(const struct plx_scan *scan, struct words *w)
{
    for (int steps = 0; steps < 16; steps++) {
        if (take_fraction(scan, w) || take_number(scan, w) || take_one(scan, w))
            continue;
        if (take_collective(scan, w) || take_magnitude(scan, w)) {
            if (w->vague)
                break;
            continue;
        }
        break;
    }
    take_scaled_of(scan, w);
}

/* ---- one number ---- */

static bool is_letter_magnitude(const struct plx_scan *scan, uint32_t number, uint32_t at,
                                const struct plx_match *letter)
{
    if (plx_scan_at(scan, letter->end, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_before(scan, number, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_at(scan, plx_scan_skip_of(scan, letter->end), PLX_SENSE_CURRENCY))
        return true;
    const struct plx_token *t = plx_scan_token(scan, at);
    if (plx_scan_spaced(scan, at))
        return t->end - t->start > 2; /* "50 bine", but not "2 m" */
    return (!plx_scan_at(scan, at, PLX_SENSE_UNIT) || plx_scan_is_noun(scan, letter->end));
}

/* Magnitudes behind digits: "10 тыс.", "$10bn", "1 million 200 thousand". */
static void scale_digits(const struct plx_scan *scan, struct plx_numeral *n)
{
    struct words w = {.at = n->end, .current = n->low, .any = true, .exact = true};
    const struct plx_match *letter = plx_scan_at(scan, n->end, PLX_SENSE_LETTER);
    const struct plx_match *word = magnitude_at(scan, n->end);
    if (letter && (!word || letter->end >= word->end) &&
        is_letter_magnitude(scan, n->first, n->end, letter)) {
        n->low = plx_decimal_scale(n->low, letter->sense->argument);
        n->end = letter->end;
        n->scaled = true;
    } else if (take_fraction(scan, &w) || take_magnitude(scan, &w)) {
        while (take_magnitude(scan, &w))
            continue;
        struct plx_decimal sum = plx_decimal_add(w.total, w.current, &w.exact);
        if (w.exact) {
            n->low = sum;
            n->end = w.at;
            n->scaled = w.scaled;
        }
    } else {
        uint32_t at = plx_scan_is_mark(scan, n->end, "-") ? n->end + 1 : n->end;
        const struct plx_match *dozen = plx_scan_at(scan, at, PLX_SENSE_COLLECTIVE);
        bool exact = true;
        if (dozen) {
            n->low = plx_decimal_multiply(n->low, value_of(dozen->sense), &exact);
            n->end = dozen->end;
        }
    }
}

/* "1 लाख 20 हज़ार", "1 million 200 thousand": digits with a smaller magnitude right behind. */
static void add_smaller(const struct plx_scan *scan, struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, n->end);
    const struct plx_match *smaller = t ? magnitude_at(scan, n->end + 1) : NULL;
    struct plx_decimal more;
    bool exact = true;
    if (!n->scaled || !smaller || t->kind != PLX_TOKEN_NUMBER || (t->flags & PLX_TOKEN_LINE) ||
        (smaller->sense->flags & PLX_SENSE_VAGUE) || !plx_numeral_digits(scan, t, &more))
        return;
    more = plx_decimal_scale(more, smaller->sense->argument);
    /* Smaller than the last digit that the first part gives. */
    if (plx_decimal_compare(more, plx_decimal_make(1, n->low.exponent)) >= 0)
        return;
    struct plx_decimal sum = plx_decimal_add(n->low, more, &exact);
    if (!exact)
        return;
    n->low = sum;
    n->end = smaller->end;
}

/* Whether the word before the token says thousand, as a magnitude or as a number. */
static bool is_thousand(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_match *magnitude = plx_scan_before(scan, token, PLX_SENSE_MAGNITUDE);
    const struct plx_match *number = plx_scan_before(scan, token, PLX_SENSE_NUMBER);
    return (magnitude && magnitude->sense->argument == 3 &&
            !(magnitude->sense->flags & PLX_SENSE_VAGUE)) ||
           (number && plx_decimal_compare(value_of(number->sense), thousand) == 0);
}

/* "3 тысячи 200 человек", "üç bin 500": three digits right behind the thousands. */
static void add_hundreds(const struct plx_scan *scan, struct plx_numeral *n)
{
    int digits = 0, more = plx_numeral_plain(scan, n->end, &digits);
    bool exact = true;
    if (n->low.exponent < 3 || more < 100 || digits != 3 || !is_thousand(scan, n->end) ||
        (plx_scan_token(scan, n->end)->flags & PLX_TOKEN_LINE))
        return;
    struct plx_decimal sum = plx_decimal_add(n->low, plx_decimal_make(more, 0), &exact);
    if (!exact)
        return;
    n->low = sum;
    n->end++;
}

/* Behind a space, or a word of a script that is written without them: "気温は-5℃". */
static bool opens_word(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *before = token ? plx_scan_token(scan, token - 1) : NULL;
    return plx_scan_spaced(scan, token) ||
           (before && before->kind == PLX_TOKEN_WORD && before->script == PLX_SCRIPT_IDEOGRAPHIC);
}

static bool read_digits(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!plx_numeral_digits(scan, t, &n->low) || !plx_numeral_alone(scan, token))
        return false;
    n->first = token;
    n->end = token + 1;
    n->scaled = plx_decimal_compare(n->low, thousand) >= 0 &&
                plx_han_power(scan->report->text, t->start, t->end) > 0;
    n->negative = plx_scan_before(scan, token, PLX_SENSE_MINUS) != NULL;
    n->negative |= token > 0 && !plx_scan_spaced(scan, token) &&
                  (plx_scan_is_mark(scan, token - 1, "−") ||
                   (plx_scan_is_mark(scan, token - 1, "-") && opens_word(scan, token - 1)));
    scale_digits(scan, n);
    add_smaller(scan, n);
    add_hundreds(scan, n);
    return true;
}

static bool has_article(const struct plx_scan *scan, uint32_t token)
{
    const char *form = plx_scan_form(scan, token);
    size_t particle = strncmp(form, "و", 2) == 0 || strncmp(form, "ب", 2) == 0 ? 2 : 0;
    return strncmp(form + particle, "ال", 4) == 0 || strncmp(form, "لل", 4) == 0;
}

/* Arabic duals: the text is "2 D" (days), "2 9" (milliards) or "2" (of what is counted). */
static bool read_dual(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const struct plx_match *match = plx_scan_at(scan, token, PLX_SENSE_DUAL);
    if (!match)
        return false;
    const char *what = plx_language_string(scan->report->language, match->sense->text);
    const char *space = strchr(what, ' ');
    int64_t count = 0;
    for (const char *c = what; *c >= '0' && *c <= '9'; c++)
        count = count * 10 + (*c - '0');
    n->first = token;
    n->end = match->end;
    n->low = plx_decimal_make(count, 0);
    n->words = true;
    if (space && space[1] >= '0' && space[1] <= '9' && !strpbrk(space, "YMWDT")) {
        int power = 0;
        for (const char *c = space + 1; *c >= '0' && *c <= '9'; c++)
            power = power * 10 + (*c - '0');
        n->low = plx_decimal_scale(n->low, power);
        n->scaled = true;
    } else if (space) {
        n->period = space + 1;
    } else if (has_article(scan, token)) {
        return false; /* "الطرفين", the two parties: known ones, nothing is counted */
    } else {
        n->dual = true;
    }
    return count > 0;
}

static bool read_single(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    *n = (struct plx_numeral){0};
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!t)
        return false;
    if (t->kind == PLX_TOKEN_NUMBER)
        return read_digits(scan, token, n);
    if (t->kind != PLX_TOKEN_WORD)
        return false;
    if (read_dual(scan, token, n))
        return true;
    struct words w = {.at = token, .exact = true};
    read_words(scan, &w);
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
    if (w.exact && !w.vague)
        add_hundreds(scan, n);
    return w.exact;
}

/* ---- ranges ---- */

static bool is_dash(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_is_mark(scan, token, "-") || plx_scan_is_mark(scan, token, "–") ||
           plx_scan_is_mark(scan, token, "~") || plx_scan_is_mark(scan, token, "～") || plx_scan_is_mark(scan, token, "〜") ||
           plx_scan_is_mark(scan, token, "—") || plx_scan_is_mark(scan, token, "‑");
}

/* Where the second end of a range would start; 0 where nothing links. "and" links only behind
 * an opener ("between"). */
static uint32_t behind_link(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (is_dash(scan, n->end) &&
        plx_scan_spaced(scan, n->end) == plx_scan_spaced(scan, n->end + 1))
        return plx_scan_is_mark(scan, n->end, "-") && plx_scan_spaced(scan, n->end) ? 0
                                                                                  : n->end + 1;
    const struct plx_match *link = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_LINK);
    if (!link)
        return 0;
    bool opened = plx_scan_before(scan, n->first, PLX_SENSE_RANGE_OPEN) != NULL;
    if (!opened && n->first > 0)
        opened = plx_scan_before(scan, n->first - 1, PLX_SENSE_RANGE_OPEN) != NULL;
    /* The Arabic "and" is written onto the number itself. */
    bool and = plx_scan_at(scan, n->end, PLX_SENSE_NUMBER_AND) != NULL;
    return opened || !and ? link->end : 0;
}

/* "$10-$15 bn": the second sign changes nothing. */
static uint32_t over_symbol(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_match *symbol = plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    return symbol ? symbol->end : token;
}

/* Behind the unit of the first end where the second repeats it: "between 2C and 8C", "de 5 % à 7 %". */
static uint32_t over_unit(const struct plx_scan *scan, uint32_t end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_UNIT, PLX_SENSE_PERCENT,
                                                PLX_SENSE_CURRENCY, PLX_SENSE_CURRENCY_SYMBOL};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct plx_match *unit = plx_scan_at(scan, end, kinds[i]);
        if (unit)
            return unit->end;
    }
    return end;
}

static bool same_unit_behind(const struct plx_scan *scan, uint32_t a, uint32_t b)
{
    const struct plx_token *x = plx_scan_token(scan, a), *y = plx_scan_token(scan, b);
    return x && y && x->form == y->form;
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
        /* "rose from 5% to 7%" is two figures, "10% to 15%" and "between 5% and 7%" are ranges. */
        bool from = plx_scan_before(scan, n->first, PLX_SENSE_RANGE_OPEN) ||
                    plx_scan_before(scan, n->first, PLX_SENSE_SINCE);
        if (at && ((from && !plx_scan_at(scan, unit_end, PLX_SENSE_NUMBER_AND)) ||
                   !read_single(scan, at, &second) ||
                   !same_unit_behind(scan, n->end, second.end)))
            at = 0;
    }
    if (!at || !read_single(scan, over_symbol(scan, at), &second) || second.vague ||
        second.period || n->vague)
        return;
    struct plx_decimal low = n->low, high = second.low;
    if (second.scaled && !n->scaled) {
        /* "10 to 15 million": the magnitude is shared. */
        struct plx_decimal unscaled;
        const struct plx_token *t = plx_scan_token(scan, second.first);
        int han = plx_han_power(scan->report->text, t->start, t->end);
        if (han)
            low = plx_decimal_scale(low, han);
        else if (t->kind == PLX_TOKEN_NUMBER && plx_numeral_digits(scan, t, &unscaled) &&
            !plx_decimal_is_zero(unscaled) && unscaled.mantissa == high.mantissa)
            low = plx_decimal_scale(low, high.exponent - unscaled.exponent);
    }
    if (plx_decimal_compare(low, high) >= 0)
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
    if (!read_single(scan, token, numeral))
        return false;
    numeral->high = numeral->low;
    read_range(scan, numeral);
    return true;
}
