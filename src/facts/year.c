/* Years, decades and what tells them from other numbers of four digits. */
#include <string.h>

#include "facts/year.h"

enum { OLDEST_YEAR = 1000, FIRST_YEAR = 1800, LAST_YEAR = 2100 };

/* ---- which numbers are years ---- */

bool plx_year_is(int value, int digits)
{
    return digits == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
}

bool plx_year_may_be(int value, int digits)
{
    return digits == 4 && value >= OLDEST_YEAR && value <= LAST_YEAR;
}

/* A unit of one letter behind a space is a word of the language, and so is a small word of two: "nel 2023 l’Angola",
 * "nel 2013 in". */
static bool is_unit(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match unit = plx_scan_at(scan, token, PLX_SENSE_UNIT);
    const struct plx_token *t = plx_scan_token(scan, token);
    bool small = unit.sense && unit.end == token + 1 &&
                 (t->end - t->start == 1 || plx_scan_has(scan, token, PLX_SENSE_FUNCTION));
    return unit.sense && (!small || !plx_scan_spaced(scan, token));
}

/* A number of four digits from before the years that newspapers write of every day, with no unit behind it. */
static bool may_be_old(const struct plx_scan *scan, uint32_t token, int value, int digits)
{
    return digits == 4 && value >= OLDEST_YEAR && value < FIRST_YEAR &&
           !plx_scan_has(scan, token + 1, PLX_SENSE_CURRENCY) && !plx_scan_has(scan, token + 1, PLX_SENSE_CURRENCY_SYMBOL) &&
           !plx_scan_has(scan, token + 1, PLX_SENSE_PERCENT) && !is_unit(scan, token + 1);
}

/* "Dating from 1551", "lleva fecha de 1551". */
static bool is_dated(const struct plx_scan *scan, uint32_t token)
{
    return token > 0 && (plx_scan_role(scan, token - 1, PLX_ROLE_DATING) ||
                         (token > 1 && plx_scan_has(scan, token - 1, PLX_SENSE_FUNCTION) &&
                          plx_scan_role(scan, token - 2, PLX_ROLE_DATING)));
}

/* "1916 gegründet": what a German number counts has a capital, perhaps behind an adjective, "1917 verletzte Menschen"; "1200
 * geflohen" is rather a count. */
static bool counts_nothing(const struct plx_scan *scan, uint32_t token, int year)
{
    const struct plx_token *next = plx_scan_token(scan, token), *second = plx_scan_token(scan, token + 1);
    bool noun = next->flags & PLX_TOKEN_CAPITAL;
    if (second && second->kind == PLX_TOKEN_WORD)
        noun |= (second->flags & PLX_TOKEN_CAPITAL) && !(second->flags & PLX_TOKEN_LINE);
    return plx_language_is(scan->report->language, "de") && year % 50 && !noun;
}

/* Whether what stands behind the number may be what it counts: "in 1638 homes"; in English no name, "in 1492 Columbus". */
static bool is_counting(const struct plx_scan *scan, uint32_t token, int value)
{
    const struct plx_token *next = plx_scan_token(scan, token + 1);
    bool name = next && (next->flags & PLX_TOKEN_CAPITAL) && plx_language_is(scan->report->language, "en") &&
                !plx_scan_has(scan, token + 1, PLX_SENSE_DEMONYM) && !plx_scan_has(scan, token + 1, PLX_SENSE_NATION);
    return plx_scan_is_noun(scan, token + 1) && !name && !counts_nothing(scan, token + 1, value);
}

/* "The 1920 treaty", "its 1848 constitution": English counts no noun in the singular, and no four digits without a comma behind
 * "the" but of years. */
static bool is_of_singular(const struct plx_scan *scan, uint32_t token)
{
    bool led = token > 0 && (plx_scan_role(scan, token - 1, PLX_ROLE_ATTRIBUTE) || plx_scan_has_before(scan, token, PLX_SENSE_POSSESSIVE));
    for (uint32_t at = token + 1; led && at <= token + 2 && plx_scan_is_noun(scan, at); at++)
        if (plx_scan_role(scan, at, PLX_ROLE_PLURAL) && !plx_scan_role(scan, at, PLX_ROLE_SINGULAR))
            return false;
    return led && plx_scan_is_noun(scan, token + 1);
}

/* Such a number is rather a count, but for what stands before it: "in 1638", "anno 1283", but "1500 homes". */
static bool is_old_year(const struct plx_scan *scan, uint32_t token, int value, int digits)
{
    if (!may_be_old(scan, token, value, digits))
        return false;
    if (plx_scan_has_before(scan, token, PLX_SENSE_YEAR) || is_dated(scan, token) || is_of_singular(scan, token))
        return true;
    bool period = plx_scan_has(scan, token + 1, PLX_SENSE_PERIOD);
    if (plx_scan_has(scan, token + 1, PLX_SENSE_YEAR)) /* so many years are round: "1500 yıl" */
        return !period || value % 100;
    struct plx_match led = plx_scan_before(scan, token, PLX_SENSE_WHERE);
    return !period &&
           (led.sense && !plx_scan_role(scan, led.first, PLX_ROLE_OF) && !is_counting(scan, token, value) &&
            !plx_scan_role(scan, token + 1, PLX_ROLE_OF));
}

bool plx_year_is_persian(const struct plx_scan *scan, int value, int digits)
{
    return digits == 4 && value >= 1200 && value <= 1500 &&
           plx_language_is(scan->report->language, "fa");
}

/* The word for a year as a length of time, which languages without a pack have alone; PLX_NO_MATCH for other lengths. */
static struct plx_match period_of_year(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match period = plx_scan_at(scan, token, PLX_SENSE_PERIOD);
    bool year = period.sense && strcmp(plx_language_string(scan->report->language, period.sense->text),
                                       "Y") == 0;
    return year ? period : PLX_NO_MATCH;
}

struct plx_match plx_year_word(const struct plx_scan *scan, uint32_t token, int year)
{
    struct plx_match word = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    return word.sense || year % 100 == 0 ? word : period_of_year(scan, token);
}

bool plx_year_counts_nothing(const struct plx_scan *scan, uint32_t token)
{
    int digits, value = plx_numeral_plain(scan, token, &digits);
    return may_be_old(scan, token, value, digits) &&
           (plx_year_word(scan, token + 1, value).sense || !is_counting(scan, token, value));
}

/* Over "de", ",", "of" and words for year: "12 de junio de 2026", "March 3, 2026", "2 мая 2026 года". */
int plx_year_behind(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    uint32_t at = token;
    if (plx_scan_is_mark(scan, at, ","))
        at++;
    uint32_t of = plx_scan_skip_of(scan, at);
    struct plx_match word = plx_scan_at(scan, of, PLX_SENSE_YEAR);
    bool linked = word.sense || of > at;
    at = word.sense ? plx_scan_skip_of(scan, word.end) : of;
    int digits, year = plx_numeral_plain(scan, at, &digits);
    const struct plx_token *t = plx_scan_token(scan, at);
    if (year < 0 || (t->flags & PLX_TOKEN_LINE) ||
        (!plx_year_is(year, digits) && !plx_year_is_persian(scan, year, digits) &&
         !(may_be_old(scan, at, year, digits) && (linked || !is_counting(scan, at, year)))))
        return 0;
    *end = at + 1;
    word = plx_scan_at(scan, *end, PLX_SENSE_YEAR);
    if (word.sense)
        *end = word.end;
    return year;
}

/* ---- decades ---- */

/* "s" makes a decade behind a number only: "Corbrook’s (80%)". */
static bool is_ending(const struct plx_scan *scan, struct plx_match decade)
{
    const struct plx_token *first = plx_scan_token(scan, decade.first), *last = plx_scan_token(scan, decade.end - 1);
    return last->end - first->start < 3;
}

static bool decade_at(const struct plx_scan *scan, uint32_t token, int year, uint32_t *end)
{
    if (year % 10)
        return false;
    uint32_t at = token + 1;
    if ((plx_scan_is_mark(scan, at, "-") || plx_scan_is_apostrophe(scan, at)) && !plx_scan_spaced(scan, at))
        at++;
    /* A pack writes it with its hyphen, "-х", or without. */
    struct plx_match behind = plx_scan_at(scan, token + 1, PLX_SENSE_DECADE);
    if (!behind.sense)
        behind = plx_scan_at(scan, at, PLX_SENSE_DECADE);
    if (behind.sense && !plx_scan_spaced(scan, token + 1)) {
        *end = behind.end;
        struct plx_match word = plx_scan_at(scan, *end, PLX_SENSE_YEAR);
        if (word.sense)
            *end = word.end;
        return true;
    }
    struct plx_match before = plx_scan_before(scan, token, PLX_SENSE_DECADE);
    return before.sense && !is_ending(scan, before);
}

/* "mid-2019", "pre-2015": a small word joined to a year. */
static bool is_prefixed(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = token >= 2 ? plx_scan_token(scan, token - 2) : NULL;
    return t && t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_CAPITAL) &&
           plx_scan_is_mark(scan, token - 1, "-") && !plx_scan_spaced(scan, token - 1) &&
           !plx_scan_spaced(scan, token);
}

/* "8 Prozent mehr als 2024": a figure right before the bound says by how much, so that behind it stands what it is more
 * than. */
static bool is_compared_with(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match bound = plx_scan_before(scan, token, PLX_SENSE_BOUND_BEFORE);
    size_t count = scan->out->facts.count;
    const struct plx_fact *by = count ? &scan->out->facts.items[count - 1] : NULL;
    return by && by->kind != PLX_FACT_DATE && bound.first > 0 &&
           by->span.end == plx_scan_token(scan, bound.first - 1)->end;
}

/* Whether a bare four-digit number is a year and not a quantity of something. */
static bool is_bare_year(const struct plx_scan *scan, uint32_t token, int year)
{
    uint32_t end = token + 1;
    if (is_prefixed(scan, token) || plx_scan_has_before(scan, token, PLX_SENSE_YEAR) || plx_scan_has(scan, end, PLX_SENSE_YEAR) ||
        plx_scan_has_before(scan, token, PLX_SENSE_SINCE) ||
        plx_scan_has_before(scan, token, PLX_SENSE_UNTIL))
        return true;
    if (period_of_year(scan, end).sense && year % 100)
        return true; /* "w 2028 roku", "2025年" */
    struct plx_numeral n;
    if (!plx_numeral_read(scan, token, &n) || n.scaled || (n.range && n.end == token + 1) ||
        (plx_scan_has_before(scan, token, PLX_SENSE_BOUND_BEFORE) && !is_compared_with(scan, token)) ||
        plx_scan_has_before(scan, token, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_has(scan, end, PLX_SENSE_CURRENCY) ||
        plx_scan_has(scan, end, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_has(scan, end, PLX_SENSE_PERCENT) || is_unit(scan, end) ||
        plx_scan_has(scan, end, PLX_SENSE_PERIOD))
        return false;
    return !plx_scan_is_noun(scan, end) || is_of_singular(scan, token) ||
           (year >= 1950 && year < 2050 && year % 100 != 0) || counts_nothing(scan, end, year);
}

/* "en los 80": a decade's word that is all prepositions and articles, which stand before any number. */
static bool is_small_phrase(const struct plx_scan *scan, uint32_t token, uint32_t end)
{
    for (; token < end; token++)
        if (!plx_scan_has(scan, token, PLX_SENSE_FUNCTION))
            return false;
    return true;
}

/* The first year of the century that stands behind a decade, "القرن العشرين", "del secolo scorso", with its end; 1900
 * where none does. */
static int century_behind(const struct plx_scan *scan, uint32_t *end)
{
    uint32_t at = plx_scan_skip_of(scan, *end);
    struct plx_match mark = plx_scan_at(scan, at, PLX_SENSE_RELATIVE_MARK);
    struct plx_match period = plx_scan_at(scan, mark.sense ? mark.end : at, PLX_SENSE_PERIOD);
    if (!period.sense || strcmp(plx_language_string(scan->report->language, period.sense->text),
                                "100Y") != 0)
        return 1900;
    struct plx_numeral n;
    struct plx_match behind = plx_scan_at(scan, period.end, PLX_SENSE_RELATIVE_MARK);
    struct plx_match ordinal = plx_scan_at(scan, period.end, PLX_SENSE_ORDINAL);
    int century = 20;
    *end = period.end;
    if (behind.sense) {
        *end = behind.end;
    } else if (ordinal.sense) {
        century = ordinal.sense->argument;
        *end = ordinal.end;
    } else if (!mark.sense && plx_numeral_single(scan, period.end, &n) &&
               plx_decimal_compare(n.low, plx_decimal_make(10, 0)) > 0 &&
               plx_decimal_compare(n.low, plx_decimal_make(22, 0)) < 0) {
        century = (int)plx_decimal_double(n.low);
        *end = n.end;
    }
    return 100 * (century - 1);
}

/* "the nineties", "Neunzigerjahre", "تسعينيات القرن الماضي": a decade in one word. */
static bool read_decade_word(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    struct plx_match match = plx_scan_at(scan, token, PLX_SENSE_DECADE);
    if (!match.sense || !match.sense->argument)
        return false;
    *d = (struct plx_date){.decade = true, .first = token, .end = match.end};
    uint32_t end = match.end;
    int century = century_behind(scan, &end);
    if (end == match.end && match.sense->argument < 20)
        century = 2000; /* "the tens" */
    d->year = century + match.sense->argument;
    d->end = end;
    /* "العشرينيات من عمره": his twenties */
    return !plx_scan_has(scan, plx_scan_skip_of(scan, end), PLX_SENSE_AGE);
}

/* "années 80", "anni Novanta", "80-х": the decade of the last century that ends so, or of this one. */
static bool read_short_decade(const struct plx_scan *scan, uint32_t token, uint32_t at, bool led,
                              struct plx_date *d)
{
    if (plx_scan_is_apostrophe(scan, at) || plx_scan_is_mark(scan, at, "‘"))
        at++;
    int digits, short_year = plx_numeral_plain(scan, at, &digits);
    uint32_t end = at + 1;
    struct plx_numeral n;
    bool word = short_year < 0 && led && plx_scan_has(scan, at, PLX_SENSE_NUMBER) &&
                plx_numeral_single(scan, at, &n) && !n.scaled && n.low.exponent >= 0;
    if (word) {
        short_year = (int)plx_decimal_double(n.low);
        digits = 2;
        end = n.end;
    }
    if (word && short_year == 2000) { /* "gli anni Duemila" */
        *d = (struct plx_date){.year = short_year, .decade = true, .first = token, .end = end};
        return true;
    }
    if (digits != 2 || short_year < 10 || short_year > 90 || short_year % 10)
        return false;
    if (!led && !decade_at(scan, at, short_year, &end))
        return false;
    if (plx_scan_role(scan, end, PLX_ROLE_OLD))
        return false; /* "30’lu yaşlarda", in one's thirties */
    if (led && !word && is_small_phrase(scan, token, at) && plx_scan_is_noun(scan, end))
        return false;
    uint32_t behind = end;
    int century = century_behind(scan, &behind);
    if (behind == end && short_year < 30)
        century = 2000;
    *d = (struct plx_date){.year = century + short_year, .decade = true, .first = token, .end = behind};
    return true;
}

/* ---- one year ---- */

/* "2026’nın ilk çeyreğinde", "2024 yazında", "2025 Q3": a part of the year behind it. */
static void take_season(const struct plx_scan *scan, struct plx_date *d)
{
    bool hyphen = plx_scan_is_mark(scan, d->end, "-") && !plx_scan_spaced(scan, d->end);
    uint32_t at = d->end + hyphen;
    struct plx_match quarter = plx_scan_at(scan, at, PLX_SENSE_QUARTER);
    struct plx_match season = plx_scan_at(scan, at, PLX_SENSE_SEASON);
    if (quarter.sense && quarter.sense->argument) {
        d->season = 32 + quarter.sense->argument;
        d->end = quarter.end;
    } else if (season.sense && !hyphen) {
        d->season = season.sense->argument;
        d->end = season.end;
    }
}

bool plx_year_read(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    uint32_t at = token;
    if (read_decade_word(scan, token, d))
        return true;
    struct plx_match word = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    if (word.sense)
        at = word.end;
    struct plx_match decade = plx_scan_at(scan, token, PLX_SENSE_DECADE);
    if (decade.sense && is_ending(scan, decade))
        decade = PLX_NO_MATCH;
    if (decade.sense)
        at = plx_scan_skip_of(scan, decade.end);
    int digits, year = plx_numeral_plain(scan, at, &digits);
    if (read_short_decade(scan, token, at, decade.sense, d))
        return true;
    bool old = year > 0 && is_old_year(scan, at, year, digits);
    if (year < 0 || !(plx_year_is(year, digits) || old) || (decade.sense && year % 10))
        return false;
    *d = (struct plx_date){.year = year, .first = token, .end = at + 1};
    if (decade.sense || decade_at(scan, at, year, &d->end)) {
        d->decade = true;
        return true;
    }
    if (!word.sense && !old && !is_bare_year(scan, at, year))
        return false;
    word = plx_year_word(scan, d->end, year);
    if (word.sense)
        d->end = word.end;
    take_season(scan, d);
    return true;
}

/* "سال ۱۴۰۳" */
bool plx_year_read_persian(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    struct plx_match word = period_of_year(scan, token);
    int digits = 0, year = word.sense ? plx_numeral_plain(scan, word.end, &digits) : -1;
    if (year < 0 || !plx_year_is_persian(scan, year, digits))
        return false;
    *d = (struct plx_date){.year = year, .persian = true, .first = token, .end = word.end + 1};
    return true;
}
