#include "facts/number_words.h"

#include <string.h>

static const struct plx_decimal hundred = {1, 2}, thousand = {1, 3}, myriad = {1, 4};

bool plx_words_hold_and(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_role(scan, token, PLX_ROLE_WITH_AND);
}

/* What stands in the last two places of a whole number below a thousand; -1 for others. */
static int tail_of(struct plx_decimal value)
{
    double whole = plx_decimal_double(value);
    return whole >= 0 && whole < 1000 && whole == (int)whole ? (int)whole % 100 : -1;
}

/* The unit before its ten, as Arabic has it: 5, then "and twenty". */
static bool add_ten(struct plx_words *w, struct plx_decimal value)
{
    int unit = tail_of(w->current), ten = tail_of(value);
    if (unit < 1 || unit > 9 || ten < 20 || ten % 10 ||
        plx_decimal_compare(value, hundred) >= 0)
        return false;
    w->current = plx_decimal_add(w->current, value, &w->exact);
    return true;
}

/* "two hundred": a hundred behind 1 to 9 multiplies; else numbers add up from large to small. */
static bool add_number(struct plx_words *w, struct plx_decimal value)
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

/* "mil doscientos millones", "one thousand two hundred million": the thousands before it are as many of it too. */
static bool scales_all(const struct plx_words *w, int power)
{
    return !plx_decimal_is_zero(w->total) && plx_decimal_compare(w->total, plx_decimal_make(1, power)) < 0;
}

static void add_magnitude(struct plx_words *w, int power)
{
    struct plx_decimal factor =
        plx_decimal_is_zero(w->current) ? plx_decimal_make(1, 0) : w->current;
    if (scales_all(w, power))
        w->total = plx_decimal_scale(plx_decimal_add(w->total, factor, &w->exact), power);
    else
        w->total = plx_decimal_add(w->total, plx_decimal_scale(factor, power), &w->exact);
    w->current = plx_decimal_make(0, 0);
    w->scaled = true;
    w->power = power;
    w->magnitudes++;
}

/* The number word at a token, over "and" and hyphens where words already stand before it. */
static struct plx_match next_number(const struct plx_scan *scan, const struct plx_words *w)
{
    uint32_t at = w->at;
    struct plx_match match = plx_scan_at(scan, at, PLX_SENSE_NUMBER);
    struct plx_match magnitude = plx_words_magnitude(scan, at);
    if (match.sense && magnitude.sense && magnitude.end > match.end)
        return PLX_NO_MATCH; /* "mil millones", "mille miliardi" */
    if (match.sense || !w->any)
        return match;
    struct plx_match and = plx_scan_at(scan, at, PLX_SENSE_NUMBER_AND);
    if (and.sense)
        return plx_scan_at(scan, and.end, PLX_SENSE_NUMBER);
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        return plx_scan_at(scan, at + 1, PLX_SENSE_NUMBER);
    return PLX_NO_MATCH;
}

/* A Han character for 10^4 and more is no number without a count before it: "万科". */
static bool wants_count(const struct plx_scan *scan, const struct plx_words *w)
{
    return !w->any && plx_scan_token(scan, w->at)->script == PLX_SCRIPT_IDEOGRAPHIC;
}

/* "five point two", "trois virgule cinq": the places behind a decimal mark that is spelled out. */
static bool take_places(const struct plx_scan *scan, struct plx_words *w)
{
    struct plx_match point = w->any ? plx_scan_at(scan, w->at, PLX_SENSE_POINT) : PLX_NO_MATCH;
    uint32_t at = point.sense ? point.end : w->at;
    int places = 0;
    for (struct plx_match digit; point.sense && places < 6; at = digit.end) {
        digit = plx_scan_at(scan, at, PLX_SENSE_NUMBER);
        if (!digit.sense)
            digit = plx_scan_at(scan, at, PLX_SENSE_NUMBER_ONE);
        if (!digit.sense || (digit.sense->flags & PLX_SENSE_COMMON))
            break;
        int64_t value = digit.sense->kind == PLX_SENSE_NUMBER ? digit.sense->mantissa : 1;
        if (digit.sense->exponent || value > 99 || (places && value > 9))
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

static bool take_number(const struct plx_scan *scan, struct plx_words *w)
{
    struct plx_match match = next_number(scan, w);
    if (match.sense && wants_count(scan, w) && plx_decimal_compare(plx_words_value(match.sense), myriad) >= 0)
        return false;
    if (!match.sense)
        return false;
    if (w->one_only && plx_decimal_compare(plx_words_value(match.sense), thousand) > 0)
        w->current = plx_decimal_make(0, 0); /* "eine Viertelmillion": an article */
    if (!(w->any && plx_words_hold_and(scan, match.first) && add_ten(w, plx_words_value(match.sense))) &&
        !add_number(w, plx_words_value(match.sense)))
        return false;
    w->at = match.end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* "сто один", "vingt et un": one more behind a ten or a hundred. */
static bool take_last_one(const struct plx_scan *scan, struct plx_words *w)
{
    int tail = tail_of(w->current);
    struct plx_match and = plx_scan_at(scan, w->at, PLX_SENSE_NUMBER_AND);
    struct plx_match match =
        plx_scan_at(scan, and.sense ? and.end : w->at, PLX_SENSE_NUMBER_ONE);
    if (!match.sense || (match.sense->flags & PLX_SENSE_COMMON) || tail < 0 || tail % 10 || tail == 10 ||
        plx_decimal_compare(w->current, plx_decimal_make(20, 0)) < 0)
        return false;
    w->current = plx_decimal_add(w->current, plx_decimal_make(1, 0), &w->exact);
    w->at = match.end;
    return true;
}

static bool take_one(const struct plx_scan *scan, struct plx_words *w)
{
    if (w->any)
        return take_last_one(scan, w);
    struct plx_match match = plx_scan_at(scan, w->at, PLX_SENSE_NUMBER_ONE);
    if (!match.sense)
        return false;
    if ((match.sense->flags & PLX_SENSE_COMMON) && !plx_words_magnitude(scan, match.end).sense &&
        !plx_scan_has(scan, match.end, PLX_SENSE_COLLECTIVE))
        return false;
    w->current = plx_decimal_make(1, 0);
    w->at = match.end;
    w->any = w->one_only = true;
    return true;
}

/* "兆瓦", "百萬瓦特": the magnitude is a part of the unit. */
static bool is_part_of_unit(const struct plx_scan *scan, uint32_t at,
                            struct plx_match magnitude)
{
    struct plx_match unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    return unit.sense && unit.end > magnitude.end;
}

/* The longest magnitude at a token. A word may be one behind a number and say "billions" without: vague tells which
 * of the two is asked for, where the pack knows both. */
static struct plx_match magnitude_of(const struct plx_scan *scan, uint32_t at, bool vague)
{
    struct plx_match longest = PLX_NO_MATCH;
    const struct plx_matches *all = &scan->report->matches;
    if (!plx_match_may_start(all, at, PLX_MATCH_BIT(PLX_SENSE_MAGNITUDE)))
        return PLX_NO_MATCH;
    for (struct plx_match_cursor each = plx_matches_of(all, at); plx_match_next(&each);) {
        struct plx_match match = each.match;
        if (each.kind == PLX_SENSE_MAGNITUDE &&
            (!longest.sense || match.end > longest.end ||
             (match.end == longest.end &&
              ((match.sense->flags & PLX_SENSE_VAGUE) != 0) == vague)))
            longest = match;
    }
    return longest.sense && is_part_of_unit(scan, at, longest) ? PLX_NO_MATCH : longest;
}

struct plx_match plx_words_magnitude(const struct plx_scan *scan, uint32_t at)
{
    return magnitude_of(scan, at, false);
}

bool plx_words_take_magnitude(const struct plx_scan *scan, struct plx_words *w)
{
    uint32_t at = w->at;
    if (w->any && plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        at++;
    bool counted = !plx_decimal_is_zero(w->current);
    struct plx_match match = magnitude_of(scan, at, !counted);
    if (!match.sense || wants_count(scan, w))
        return false;
    if (!counted && !w->any && match.end == at + 1 && plx_scan_has(scan, at, PLX_SENSE_FUNCTION))
        return false; /* "il mio cliente" is no million */
    if (!counted && w->any) {
        /* "هزار میلیارد", "लाख करोड़", "duemila miliardi": thousands of billions. */
        if (plx_decimal_is_zero(w->total) || match.sense->argument <= w->power)
            return false;
        w->total = plx_decimal_scale(w->total, match.sense->argument);
        w->power = match.sense->argument;
        w->scaled = true;
        w->magnitudes++;
        w->at = match.end;
        return true;
    }
    if (!counted && (match.sense->flags & PLX_SENSE_VAGUE))
        w->vague = true;
    add_magnitude(w, match.sense->argument);
    w->at = match.end;
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

/* "yılın yarısında yüzde 31": a percentage whose word stands before its number belongs to that. */
static bool is_percent_behind(const struct plx_scan *scan, uint32_t at)
{
    struct plx_match percent = plx_scan_at(scan, at, PLX_SENSE_PERCENT);
    const struct plx_token *next = percent.sense ? plx_scan_token(scan, percent.end) : NULL;
    return percent.sense && !(next && next->kind == PLX_TOKEN_NUMBER) &&
           !plx_scan_has(scan, percent.end, PLX_SENSE_NUMBER);
}

bool plx_words_divisible(const struct plx_scan *scan, uint32_t at)
{
    return plx_words_magnitude(scan, at).sense || plx_scan_has(scan, at, PLX_SENSE_PERIOD) ||
           is_percent_behind(scan, at) || plx_scan_has(scan, at, PLX_SENSE_UNIT) ||
           plx_scan_has(scan, at, PLX_SENSE_CURRENCY);
}

/* Over "of" and an article between a part and its whole: "a quarter of a million", "un cuarto de millón", "half a
 * mile"; the same token where no such whole follows. */
uint32_t plx_words_over_of(const struct plx_scan *scan, uint32_t end)
{
    uint32_t behind =
        plx_scan_role(scan, end, PLX_ROLE_OF) ? plx_scan_skip_of(scan, end) : end;
    struct plx_match article = plx_scan_at(scan, behind, PLX_SENSE_NUMBER_ONE);
    if (article.sense && plx_words_divisible(scan, article.end))
        return article.end;
    return plx_words_magnitude(scan, behind).sense || plx_scan_has(scan, behind, PLX_SENSE_PERIOD) ? behind : end;
}

/* A third is noted with three places; it is said of a whole, and scales nothing. */
static bool is_endless(struct plx_decimal value)
{
    return value.exponent == -3 && value.mantissa % 125;
}

/* "half a million", "полтора миллиона", "two and a half million". */
bool plx_words_take_fraction(const struct plx_scan *scan, struct plx_words *w)
{
    uint32_t at = w->any ? over_hyphen(scan, w->at) : w->at;
    struct plx_match and = w->any ? plx_scan_at(scan, at, PLX_SENSE_NUMBER_AND) : PLX_NO_MATCH;
    struct plx_match match =
        plx_scan_at(scan, and.sense ? over_hyphen(scan, and.end) : at, PLX_SENSE_FRACTION);
    bool joins = match.sense && ((match.sense->flags & PLX_SENSE_ALONE) || plx_words_hold_and(scan, at));
    if (!match.sense || (w->any && !and.sense && !joins) || is_endless(plx_words_value(match.sense)))
        return false;
    uint32_t end = match.end;
    if (w->any && w->scaled && plx_decimal_is_zero(w->current)) {
        /* "a billion and a half", "مليارين ونصف المليار" */
        w->total = plx_decimal_add(w->total, plx_decimal_scale(plx_words_value(match.sense), w->power),
                                   &w->exact);
        struct plx_match again = plx_words_magnitude(scan, end);
        w->at = again.sense && again.sense->argument == w->power ? again.end : end;
        return true;
    }
    if (!w->any)
        end = plx_words_over_of(scan, end);
    /* "demi-million", "two-and-a-half-year" */
    uint32_t whole = over_hyphen(scan, end);
    if (!w->any && !plx_words_divisible(scan, whole))
        return false;
    if (plx_words_magnitude(scan, whole).sense)
        end = whole;
    w->current = plx_decimal_add(w->current, plx_words_value(match.sense), &w->exact);
    w->at = end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* "two dozen", "una trentina": the count multiplies, alone it is about that many. */
static bool take_collective(const struct plx_scan *scan, struct plx_words *w)
{
    struct plx_match match = plx_scan_at(scan, w->at, PLX_SENSE_COLLECTIVE);
    if (!match.sense)
        return false;
    struct plx_decimal value = plx_words_value(match.sense);
    bool counted = !plx_decimal_is_zero(w->current) && !w->one_only;
    struct plx_match vague = counted ? PLX_NO_MATCH : magnitude_of(scan, w->at, true);
    if (vague.sense && (vague.sense->flags & PLX_SENSE_VAGUE))
        return false; /* "three dozens" are 36, "dozens" only many */
    w->current = counted ? plx_decimal_multiply(w->current, value, &w->exact) : value;
    w->approx = !counted || plx_decimal_compare(w->current, value) < 0; /* "un demi-millier" */
    w->at = match.end;
    w->any = true;
    w->one_only = false;
    return true;
}

/* A collective or a number noun of the next magnitude: "centinaia di migliaia", "десятки тысяч". */
static void take_scaled_of(const struct plx_scan *scan, struct plx_words *w)
{
    struct plx_match match = plx_words_magnitude(scan, w->at);
    if (!match.sense)
        match = plx_words_magnitude(scan, plx_scan_skip_of(scan, w->at));
    if (!match.sense || !(w->vague || w->approx))
        return;
    w->total = plx_decimal_scale(plx_decimal_is_zero(w->total) ? w->current : w->total,
                                 match.sense->argument);
    w->current = plx_decimal_make(0, 0);
    w->at = match.end;
    w->scaled = true;
}

const char *plx_words_dual(const struct plx_scan *scan, struct plx_match match,
                              int64_t *count)
{
    const char *what = plx_language_string(scan->report->language, match.sense->text);
    for (*count = 0; *what >= '0' && *what <= '9'; what++)
        *count = *count * 10 + (*what - '0');
    return what;
}

int plx_words_dual_power(const char *rest)
{
    int power = 0;
    if (*rest != ' ' || strpbrk(rest, "YMWDT"))
        return 0;
    for (const char *c = rest + 1; *c >= '0' && *c <= '9'; c++)
        power = power * 10 + (*c - '0');
    return power;
}

/* Two thousands, millions, milliards in one word: "مليارين". */
static bool take_dual(const struct plx_scan *scan, struct plx_words *w)
{
    struct plx_match match = plx_scan_at(scan, w->at, PLX_SENSE_DUAL);
    if (!match.sense || !plx_decimal_is_zero(w->current))
        return false;
    int64_t count;
    int power = plx_words_dual_power(plx_words_dual(scan, match, &count));
    if (!power)
        return false;
    w->current = plx_decimal_make(count, 0);
    add_magnitude(w, power);
    w->at = match.end;
    w->any = true;
    w->one_only = false;
    return true;
}

void plx_words_read(const struct plx_scan *scan, struct plx_words *w)
{
    for (int steps = 0; steps < 16; steps++) {
        if (take_dual(scan, w) || plx_words_take_fraction(scan, w) || take_number(scan, w) ||
            take_one(scan, w) || take_places(scan, w))
            continue;
        if (take_collective(scan, w) || plx_words_take_magnitude(scan, w)) {
            if (w->vague)
                break;
            continue;
        }
        break;
    }
    take_scaled_of(scan, w);
}
