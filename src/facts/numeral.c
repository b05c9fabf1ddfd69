/* Numerals: number words and magnitudes; digits are read in digits.c, ranges in range.c. */
#include <string.h>

#include "facts/scan.h"
#include "text/han.h"

/* ---- number words ---- */

struct words {
    uint32_t at;
    int power; /* of the last magnitude: what "and a half" is half of */
    int magnitudes;
    struct plx_decimal total, current;
    bool any, scaled, approx, vague, one_only, exact;
};

static struct plx_decimal value_of(const struct plx_sense *sense)
{
    return plx_decimal_make(sense->mantissa, sense->exponent);
}

static const struct plx_decimal hundred = {1, 2}, thousand = {1, 3}, myriad = {1, 4};

/* Arabic writes "and" onto the word behind it: "خمسة وعشرون". */
static bool holds_and(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && t->script == PLX_SCRIPT_ARABIC && strncmp(plx_scan_form(scan, token), "و", 2) == 0;
}

/* What stands in the last two places of a whole number below a thousand; -1 for others. */
static int tail_of(struct plx_decimal value)
{
    double whole = plx_decimal_double(value);
    return whole >= 0 && whole < 1000 && whole == (int)whole ? (int)whole % 100 : -1;
}

/* The unit before its ten, as Arabic has it: 5, then "and twenty". */
static bool add_ten(struct words *w, struct plx_decimal value)
{
    int unit = tail_of(w->current), ten = tail_of(value);
    if (unit < 1 || unit > 9 || ten < 20 || ten % 10 ||
        plx_decimal_compare(value, hundred) >= 0)
        return false;
    w->current = plx_decimal_add(w->current, value, &w->exact);
    return true;
}

/* "two hundred": a hundred behind 1 to 9 multiplies; else numbers add up from large to small. */
static bool add_number(struct words *w, struct plx_decimal value)
{
    int tail = tail_of(w->current); /* "fifteen hundred" too */
    if (plx_decimal_compare(value, hundred) == 0 && tail > 0 && tail % 10 &&
        plx_decimal_compare(w->current, hundred) < 0) {
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
        if (value.mantissa == 1) {
            w->power = value.exponent;
            w->magnitudes++;
        }
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
    w->magnitudes++;
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

/* "five point two", "trois virgule cinq": the places behind a decimal mark that is spelled out. */
static bool take_places(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *point = w->any ? plx_scan_at(scan, w->at, PLX_SENSE_POINT) : NULL;
    uint32_t at = point ? point->end : w->at;
    int places = 0;
    for (const struct plx_match *digit; point && places < 6; at = digit->end) {
        digit = plx_scan_at(scan, at, PLX_SENSE_NUMBER);
        if (!digit)
            digit = plx_scan_at(scan, at, PLX_SENSE_NUMBER_ONE);
        if (!digit || (digit->sense->flags & PLX_SENSE_COMMON))
            break;
        int64_t value = digit->sense->kind == PLX_SENSE_NUMBER ? digit->sense->mantissa : 1;
        if (digit->sense->exponent || value > 99 || (places && value > 9))
            break;
        places += value > 9 ? 2 : 1;
        w->current =
            plx_decimal_add(w->current, plx_decimal_make(value, -places), &w->exact);
    }
    if (!places)
        return false;
    w->at = at;
    return true;
}

static bool take_number(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = next_number(scan, w);
    if (match && wants_count(scan, w) && plx_decimal_compare(value_of(match->sense), myriad) >= 0)
        return false;
    if (!match)
        return false;
    if (w->one_only && plx_decimal_compare(value_of(match->sense), thousand) > 0)
        w->current = plx_decimal_make(0, 0); /* "eine Viertelmillion": an article */
    if (!(w->any && holds_and(scan, match->first) && add_ten(w, value_of(match->sense))) &&
        !add_number(w, value_of(match->sense)))
        return false;
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* "сто один", "vingt et un": one more behind a ten or a hundred. */
static bool take_last_one(const struct plx_scan *scan, struct words *w)
{
    int tail = tail_of(w->current);
    const struct plx_match *and = plx_scan_at(scan, w->at, PLX_SENSE_NUMBER_AND);
    const struct plx_match *match =
        plx_scan_at(scan, and ? and->end : w->at, PLX_SENSE_NUMBER_ONE);
    if (!match || (match->sense->flags & PLX_SENSE_COMMON) || tail < 0 || tail % 10 || tail == 10 ||
        plx_decimal_compare(w->current, plx_decimal_make(20, 0)) < 0)
        return false;
    w->current = plx_decimal_add(w->current, plx_decimal_make(1, 0), &w->exact);
    w->at = match->end;
    return true;
}

static bool take_one(const struct plx_scan *scan, struct words *w)
{
    if (w->any)
        return take_last_one(scan, w);
    const struct plx_match *match = plx_scan_at(scan, w->at, PLX_SENSE_NUMBER_ONE);
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
        w->magnitudes++;
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

static uint32_t over_hyphen(const struct plx_scan *scan, uint32_t at)
{
    bool glued = plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at) &&
                 !plx_scan_spaced(scan, at + 1);
    return glued ? at + 1 : at;
}

/* Whether what stands there can be had in part: a million, a year, a per cent, a mile, a dollar. */
static bool is_divisible(const struct plx_scan *scan, uint32_t at)
{
    return magnitude_at(scan, at) || plx_scan_at(scan, at, PLX_SENSE_PERIOD) ||
           plx_scan_at(scan, at, PLX_SENSE_PERCENT) || plx_scan_at(scan, at, PLX_SENSE_UNIT) ||
           plx_scan_at(scan, at, PLX_SENSE_CURRENCY);
}

/* Over "of" and an article between a part and its whole: "a quarter of a million", "un cuarto de millón", "half a
 * mile"; the same token where no such whole follows. */
static uint32_t over_of(const struct plx_scan *scan, uint32_t end)
{
    static const char *const bare[] = {"of", "de", "d", "di", "von"};
    uint32_t behind = end;
    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
        if (strcmp(plx_scan_form(scan, end), bare[i]) == 0)
            behind = plx_scan_skip_of(scan, end);
    const struct plx_match *article = plx_scan_at(scan, behind, PLX_SENSE_NUMBER_ONE);
    if (article && is_divisible(scan, article->end))
        return article->end;
    return magnitude_at(scan, behind) || plx_scan_at(scan, behind, PLX_SENSE_PERIOD) ? behind : end;
}

/* A third is noted with three places; it is said of a whole, and scales nothing. */
static bool is_endless(struct plx_decimal value)
{
    return value.exponent == -3 && value.mantissa % 125;
}

/* "half a million", "полтора миллиона", "two and a half million". */
static bool take_fraction(const struct plx_scan *scan, struct words *w)
{
    uint32_t at = w->any ? over_hyphen(scan, w->at) : w->at;
    const struct plx_match *and = w->any ? plx_scan_at(scan, at, PLX_SENSE_NUMBER_AND) : NULL;
    const struct plx_match *match =
        plx_scan_at(scan, and ? over_hyphen(scan, and->end) : at, PLX_SENSE_FRACTION);
    bool joins = match && ((match->sense->flags & PLX_SENSE_ALONE) || holds_and(scan, at));
    if (!match || (w->any && !and && !joins) || is_endless(value_of(match->sense)))
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
    if (!w->any)
        end = over_of(scan, end);
    /* "demi-million", "two-and-a-half-year" */
    uint32_t whole = over_hyphen(scan, end);
    if (!w->any && !is_divisible(scan, whole))
        return false;
    if (magnitude_at(scan, whole))
        end = whole;
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
    const struct plx_match *vague = counted ? NULL : magnitude_of(scan, w->at, true);
    if (vague && (vague->sense->flags & PLX_SENSE_VAGUE))
        return false; /* "three dozens" are 36, "dozens" only many */
    w->current = counted ? plx_decimal_multiply(w->current, value, &w->exact) : value;
    w->approx = !counted;
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* A collective or a number noun of the next magnitude: "centinaia di migliaia", "десятки тысяч". */
static void take_scaled_of(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = magnitude_at(scan, w->at);
    if (!match)
        match = magnitude_at(scan, plx_scan_skip_of(scan, w->at));
    if (!match || !(w->vague || w->approx))
        return;
    w->total = plx_decimal_scale(plx_decimal_is_zero(w->total) ? w->current : w->total,
                                 match->sense->argument);
    w->current = plx_decimal_make(0, 0);
    w->at = match->end;
    w->scaled = true;
}

/* The number in front of a dual's text, and where it goes on: "2 9" two milliards, "30 TM" half an hour. */
static const char *dual_parts(const struct plx_scan *scan, const struct plx_match *match,
                              int64_t *count)
{
    const char *what = plx_language_string(scan->report->language, match->sense->text);
    for (*count = 0; *what >= '0' && *what <= '9'; what++)
        *count = *count * 10 + (*what - '0');
    return what;
}

/* The power of ten of a dual such as "مليارين"; 0 where it is another. */
static int dual_power(const char *rest)
{
    int power = 0;
    if (*rest != ' ' || strpbrk(rest, "YMWDT"))
        return 0;
    for (const char *c = rest + 1; *c >= '0' && *c <= '9'; c++)
        power = power * 10 + (*c - '0');
    return power;
}

/* Two thousands, millions, milliards in one word: "مليارين". */
static bool take_dual(const struct plx_scan *scan, struct words *w)
{
    const struct plx_match *match = plx_scan_at(scan, w->at, PLX_SENSE_DUAL);
    if (!match || !plx_decimal_is_zero(w->current))
        return false;
    int64_t count;
    int power = dual_power(dual_parts(scan, match, &count));
    if (!power)
        return false;
    w->current = plx_decimal_make(count, 0);
    add_magnitude(w, power);
    w->at = match->end;
    w->any = true;
    w->one_only = false;
    return true;
}

static void read_words(const struct plx_scan *scan, struct words *w)
{
    for (int steps = 0; steps < 16; steps++) {
        if (take_dual(scan, w) || take_fraction(scan, w) || take_number(scan, w) ||
            take_one(scan, w) || take_places(scan, w))
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

/* "1.2m jobs", "20m people" against "100m final": a letter that is a unit too is a magnitude where many are counted. */
static bool counts_many(const struct plx_scan *scan, uint32_t number, uint32_t noun)
{
    const char *form = plx_scan_form(scan, noun);
    size_t length = strlen(form);
    struct plx_decimal value;
    if (!plx_scan_is_noun(scan, noun) ||
        !plx_numeral_digits(scan, plx_scan_token(scan, number), &value))
        return false;
    return value.exponent < 0 || (length > 3 && form[length - 1] == 's') ||
           strcmp(form, "people") == 0;
}

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
    return !plx_scan_at(scan, at, PLX_SENSE_UNIT) || counts_many(scan, number, letter->end);
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
        n->power = letter->sense->argument;
    } else if (take_fraction(scan, &w) || take_magnitude(scan, &w)) {
        while (take_magnitude(scan, &w) || take_fraction(scan, &w))
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
        const struct plx_match *dozen = plx_scan_at(scan, at, PLX_SENSE_COLLECTIVE);
        bool exact = true;
        if (dozen) {
            n->low = plx_decimal_multiply(n->low, value_of(dozen->sense), &exact);
            n->end = dozen->end;
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
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
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
    int digits, above = plx_numeral_plain(scan, n->first, &digits);
    int below = plx_scan_is_mark(scan, n->end, "/") && !plx_scan_spaced(scan, n->end) &&
                        !plx_scan_spaced(scan, n->end + 1)
                    ? plx_numeral_plain(scan, n->end + 1, &digits)
                    : -1;
    if (above < 1 || below <= above || below > 10 || !tenths[below] ||
        !is_divisible(scan, over_of(scan, n->end + 2)))
        return false;
    n->low = plx_decimal_make(above * tenths[below], -3);
    n->end = over_of(scan, n->end + 2);
    return true;
}

static bool read_digits(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!plx_numeral_digits(scan, t, &n->low) || !plx_numeral_alone(scan, token))
        return false;
    n->first = token;
    n->end = token + 1;
    if (!take_quotient(scan, n))
        take_sign(scan, n);
    n->negative = plx_scan_before(scan, token, PLX_SENSE_MINUS) != NULL;
    n->negative |= token > 0 && !plx_scan_spaced(scan, token) &&
                  (plx_scan_is_mark(scan, token - 1, "−") ||
                   (plx_scan_is_mark(scan, token - 1, "-") && opens_word(scan, token - 1)));
    scale_digits(scan, n);
    int han = plx_han_power(scan->report->text, t->start, t->end);
    if (han && plx_decimal_compare(n->low, thousand) >= 0) {
        n->scaled = true;
        n->power = han;
    }
    return true;
}

static bool has_article(const struct plx_scan *scan, uint32_t token)
{
    const char *form = plx_scan_form(scan, token);
    size_t particle = strncmp(form, "و", 2) == 0 || strncmp(form, "ب", 2) == 0 ? 2 : 0;
    return strncmp(form + particle, "ال", 4) == 0 || strncmp(form, "لل", 4) == 0;
}

/* Words that hold what they count: "2 D" (days) or "2" (of what is counted). */
static bool read_dual(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
{
    const struct plx_match *match = plx_scan_at(scan, token, PLX_SENSE_DUAL);
    int64_t count;
    const char *rest = match ? dual_parts(scan, match, &count) : "";
    if (!match || dual_power(rest))
        return false;
    n->first = token;
    n->end = match->end;
    n->low = plx_decimal_make(count, 0);
    n->words = true;
    if (*rest == ' ') {
        n->period = rest + 1;
    } else if (has_article(scan, token)) {
        return false; /* "الطرفين", the two parties: known ones, nothing is counted */
    } else {
        n->dual = true;
    }
    return count > 0;
}

/* "часов вечера", "Uhr": the number before it was a time of day. */
static bool is_hour(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_match *clock = plx_scan_at(scan, n->end, PLX_SENSE_CLOCK_AFTER);
    const struct plx_match *period = clock ? plx_scan_at(scan, n->end, PLX_SENSE_PERIOD) : NULL;
    return clock && !n->scaled && plx_decimal_compare(n->low, plx_decimal_make(24, 0)) <= 0 &&
           (!period || clock->end > period->end ||
            plx_scan_before(scan, n->first, PLX_SENSE_CLOCK_BEFORE));
}

static bool read_part(const struct plx_scan *scan, uint32_t token, struct plx_numeral *n)
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
    n->power = w.magnitudes == 1 && plx_decimal_is_zero(w.current) ? w.power : 0;
    return w.exact && !is_hour(scan, n);
}

/* "2 млн 300 тыс.", "üç bin 500": a smaller number right behind a scaled one belongs to it. */
static bool add_smaller(const struct plx_scan *scan, struct plx_numeral *n)
{
    struct plx_numeral more;
    const struct plx_token *t = plx_scan_token(scan, n->end);
    bool whole = n->power >= 3 && !n->vague && !n->approx && n->low.exponent >= 0;
    if (!whole || !t || t->kind != PLX_TOKEN_NUMBER || (t->flags & PLX_TOKEN_LINE) ||
        !plx_scan_spaced(scan, n->end) || !read_part(scan, n->end, &more) ||
        more.low.exponent < 0 ||
        plx_decimal_compare(more.low, plx_decimal_make(1, n->power)) >= 0)
        return false;
    int digits, plain = plx_numeral_plain(scan, n->end, &digits);
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
    bool several = false;
    while (add_smaller(scan, n))
        several = true;
    if (several)
        n->power = 0;
    n->high = n->low;
    return true;
}

uint32_t plx_numeral_add_part(const struct plx_scan *scan, struct plx_numeral *n, uint32_t end)
{
    const struct plx_match *and = plx_scan_at(scan, end, PLX_SENSE_NUMBER_AND);
    const struct plx_match *part = plx_scan_at(scan, and ? and->end : end, PLX_SENSE_FRACTION);
    const struct plx_token *t = plx_scan_token(scan, end);
    if (!part || n->scaled || n->low.exponent < 0 || (t->flags & PLX_TOKEN_LINE) ||
        plx_decimal_compare(value_of(part->sense), plx_decimal_make(1, 0)) >= 0 ||
        !(and || (part->sense->flags & PLX_SENSE_ALONE) || holds_and(scan, end)))
        return end;
    bool exact = true;
    struct plx_decimal sum = plx_decimal_add(n->low, value_of(part->sense), &exact);
    if (!exact)
        return end;
    n->low = n->high = sum;
    end = part->end;
    /* "عاماً ونصف العام": the period may be said again. */
    return plx_scan_at(scan, end, PLX_SENSE_PERIOD) && holds_and(scan, part->first) ? end + 1 : end;
}
