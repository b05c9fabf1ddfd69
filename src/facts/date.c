/* One date as EDTF (ISO 8601-2): a day, month, year, decade, quarter, season. */
#include <string.h>

#include "facts/date.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 2100, PERSIAN = 100 /* before the number of a month */ };

/* ---- parts ---- */

bool plx_date_is_year(int value, int digits)
{
    return digits == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/* Before the years that newspapers write of every day a number of four digits is rather a count: "in 1638", "anno 1283",
 * but "1500 homes". */
static bool is_old_year(const struct plx_scan *scan, uint32_t token, int value, int digits)
{
    enum { OLDEST = 1000 };
    const struct plx_match *unit = plx_scan_at(scan, token + 1, PLX_SENSE_UNIT);
    if (digits != 4 || value < OLDEST || value >= FIRST_YEAR ||
        plx_scan_at(scan, token + 1, PLX_SENSE_CURRENCY) ||
        plx_scan_at(scan, token + 1, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_at(scan, token + 1, PLX_SENSE_PERCENT) || (unit && plx_scan_spaced(scan, token + 1)))
        return false;
    if (plx_scan_before(scan, token, PLX_SENSE_YEAR))
        return true;
    bool period = plx_scan_at(scan, token + 1, PLX_SENSE_PERIOD);
    if (plx_scan_at(scan, token + 1, PLX_SENSE_YEAR)) /* so many years are round: "1500 yıl" */
        return !period || value % 100;
    const struct plx_match *led = plx_scan_before(scan, token, PLX_SENSE_WHERE);
    return !period &&
           (led && !plx_scan_role(scan, led->first, PLX_ROLE_OF) && !plx_scan_is_noun(scan, token + 1) &&
            !plx_scan_role(scan, token + 1, PLX_ROLE_OF));
}

static bool is_persian_year(const struct plx_scan *scan, int value, int digits)
{
    return digits == 4 && value >= 1200 && value <= 1500 &&
           strcmp(plx_language_code(scan->report->language), "fa") == 0;
}

/* Over "de", ",", "of" and words for year: "12 de junio de 2026", "March 3, 2026", "2 мая 2026 года". */
static int year_behind(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    uint32_t at = token;
    if (plx_scan_is_mark(scan, at, ","))
        at++;
    at = plx_scan_skip_of(scan, at);
    const struct plx_match *word = plx_scan_at(scan, at, PLX_SENSE_YEAR);
    if (word)
        at = plx_scan_skip_of(scan, word->end);
    int digits, year = plx_numeral_plain(scan, at, &digits);
    const struct plx_token *t = plx_scan_token(scan, at);
    if (year < 0 || (t->flags & PLX_TOKEN_LINE) ||
        (!plx_date_is_year(year, digits) && !is_persian_year(scan, year, digits) &&
         !(word && is_old_year(scan, at, year, digits))))
        return 0;
    *end = at + 1;
    word = plx_scan_at(scan, *end, PLX_SENSE_YEAR);
    if (word)
        *end = word->end;
    return year;
}

/* ---- one date ---- */

static bool read_day_month(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    uint32_t end, month_end;
    bool weak;
    int day = plx_date_day(scan, token, &end);
    int month = day ? plx_date_month(scan, end, &month_end, &weak) : 0;
    if (day && !month) /* after the month itself, since "May" is a small word too */
        month = plx_date_month(scan, plx_scan_skip_of(scan, end), &month_end, &weak);
    if (!month)
        return false;
    *d = (struct plx_date){.day = day, .month = month, .first = token, .end = month_end};
    d->year = year_behind(scan, month_end, &d->end);
    /* "el segundo set": an abbreviation that is a word too wants a day in digits */
    return !weak || d->year || plx_scan_token(scan, token)->kind == PLX_TOKEN_NUMBER;
}

/* A year before its word, "2025年", and after the name of its era, "令和7年"; 0 where there is none. */
static int leading_year(const struct plx_scan *scan, uint32_t token, uint32_t *end, bool *era)
{
    int digits = 0;
    const struct plx_match *name = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    *era = name && name->sense->argument;
    uint32_t at = *era ? name->end : token;
    int year = plx_numeral_plain(scan, at, &digits);
    const struct plx_match *word = plx_scan_at(scan, at + 1, PLX_SENSE_YEAR);
    if (year < 0 || !word || (*era ? digits > 3 : !plx_date_is_year(year, digits)))
        return 0;
    *end = word->end;
    return year + (*era ? name->sense->argument : 0);
}

/* "2025年10月28日", "10月28日", "2025年第三季度": the largest part first, each before its own word. A year alone is
 * read_year's, but for one of an era. */
static bool read_year_first(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    int digits;
    uint32_t at = token, day_end;
    bool era, weak = false;
    *d = (struct plx_date){.first = token, .end = token + 1};
    d->year = leading_year(scan, token, &at, &era);
    if (d->year)
        d->end = at;
    const struct plx_match *quarter = d->year ? plx_scan_at(scan, at, PLX_SENSE_QUARTER) : NULL;
    if (quarter && quarter->sense->argument) {
        d->season = 32 + quarter->sense->argument;
        d->end = quarter->end;
        return true;
    }
    if (!(d->month = plx_date_month(scan, at, &d->end, &weak)))
        return era && d->year;
    const struct plx_match *mark = plx_date_day_mark(scan, d->end, &day_end);
    if (mark) {
        d->day = plx_numeral_plain(scan, d->end, &digits);
        d->end = day_end;
    }
    return !weak && (d->year || d->day);
}

/* A bare month is one where it is not perhaps another word: "May", the abbreviation "mar". */
static bool is_sure_month(const struct plx_scan *scan, uint32_t token, bool weak)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    const struct plx_match *match = plx_scan_at(scan, token, PLX_SENSE_MONTH);
    if (weak)
        return false;
    bool cased = t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
    bool capital = (t->flags & PLX_TOKEN_CAPITAL) != 0;
    bool opens = token == 0 || (t->flags & PLX_TOKEN_LINE) ||
                 plx_scan_token(scan, token - 1)->kind == PLX_TOKEN_MARK;
    if (cased && capital && !(match->sense->flags & PLX_SENSE_WANTS_CAPITAL))
        return opens && !(t->flags & PLX_TOKEN_ALL_CAPS);
    /* "May" and "March" that open a sentence may be the verb. */
    return !opens || (!plx_scan_at(scan, token, PLX_SENSE_FUNCTION) &&
                      !plx_scan_at(scan, token, PLX_SENSE_HEDGE) &&
                      !plx_scan_at(scan, token, PLX_SENSE_CONCEPT));
}

/* "mei-editie": a word joined to the month's, and no other month, is an adjective's noun. */
static bool opens_compound(const struct plx_scan *scan, uint32_t end)
{
    const struct plx_token *next = plx_scan_token(scan, end + 1);
    return next && next->kind == PLX_TOKEN_WORD && plx_scan_is_mark(scan, end, "-") &&
           !plx_scan_spaced(scan, end) && !plx_scan_spaced(scan, end + 1) &&
           !plx_scan_at(scan, end + 1, PLX_SENSE_MONTH);
}

/* "In January 21 people died" counts people; "the January 21 primary", "on May 4 South Korea" count nothing. */
static bool is_counted(const struct plx_scan *scan, uint32_t month, uint32_t end)
{
    const struct plx_token *t = plx_scan_token(scan, end);
    bool led = plx_scan_role(scan, month - 1, PLX_ROLE_ATTRIBUTE) ||
               plx_scan_role(scan, month - 1, PLX_ROLE_DAY);
    return plx_scan_is_noun(scan, end) && !led && !(t->flags & PLX_TOKEN_CAPITAL);
}

static bool read_month(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    uint32_t end, day_end;
    bool weak;
    int month = plx_date_month(scan, token, &end, &weak);
    if (!month)
        return false;
    *d = (struct plx_date){.month = month, .first = token, .end = end};
    if ((d->year = year_behind(scan, end, &d->end)))
        return true;
    int day = plx_scan_token(scan, end) && plx_scan_token(scan, end)->kind == PLX_TOKEN_NUMBER
                  ? plx_date_day(scan, end, &day_end)
                  : 0;
    if (day && !is_counted(scan, token, day_end) && !plx_scan_at(scan, day_end, PLX_SENSE_PERCENT)) {
        d->day = day;
        d->end = day_end;
        d->year = year_behind(scan, day_end, &d->end);
        return true;
    }
    const struct plx_match *mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
    const struct plx_match *link = plx_scan_at(scan, end, PLX_SENSE_RANGE_LINK);
    uint32_t second = link ? link->end : plx_scan_is_mark(scan, end, "-") ||
                                                 plx_scan_is_mark(scan, end, "–")
                                             ? end + 1
                                             : end;
    if (weak) /* "Jan and Mar 2020" */
        return second > end && plx_scan_at(scan, second, PLX_SENSE_MONTH);
    if (opens_compound(scan, end))
        return false;
    if (mark)
        d->end = mark->end;
    return mark || is_sure_month(scan, token, weak) ||
           plx_scan_before(scan, token, PLX_SENSE_RELATIVE_MARK);
}

/* Up to digits digits at *text before end, which moves behind them; -1 where there is none. */
static int take_digits(const char **text, const char *end, int digits)
{
    int value = -1;
    for (; digits > 0 && *text < end && **text >= '0' && **text <= '9'; digits--, ++*text)
        value = (value < 0 ? 0 : value * 10) + (**text - '0');
    return value;
}

/* "12.03.2026", which is one token. */
static bool read_dotted(const char *text, const char *end, struct plx_date *d)
{
    d->day = take_digits(&text, end, 2);
    if (d->day < 0 || text == end || *text++ != '.')
        return false;
    d->month = take_digits(&text, end, 2);
    if (d->month < 0 || text == end || *text++ != '.')
        return false;
    d->year = take_digits(&text, end, 4);
    return text == end && d->year >= FIRST_YEAR && d->year <= LAST_YEAR && d->month >= 1 &&
           d->month <= 12 && d->day >= 1 && d->day <= 31;
}

/* "12.03.2026", "2026-03-12", "12/03/2026". */
static bool read_numeric(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    if (t->kind != PLX_TOKEN_NUMBER)
        return false;
    const char *text = scan->report->text;
    *d = (struct plx_date){.first = token, .end = token + 1};
    if (read_dotted(text + t->start, text + t->end, d))
        return true;
    *d = (struct plx_date){.first = token, .end = token + 1};
    int digits[3], part[3];
    const char *mark = plx_scan_is_mark(scan, token + 1, "/") ? "/" : "-";
    for (uint32_t i = 0; i < 3; i++) {
        part[i] = plx_numeral_plain(scan, token + 2 * i, &digits[i]);
        if (part[i] < 0 || (i && (!plx_scan_is_mark(scan, token + 2 * i - 1, mark) ||
                                  plx_scan_spaced(scan, token + 2 * i))))
            return false;
    }
    d->persian = is_persian_year(scan, part[0], digits[0]);
    bool iso = d->persian || plx_date_is_year(part[0], digits[0]);
    if (!iso && !plx_date_is_year(part[2], digits[2]))
        return false;
    d->year = iso ? part[0] : part[2];
    d->month = part[1];
    d->day = iso ? part[2] : part[0];
    d->end = token + 5;
    /* Day first, as all but Americans write; month first where day first cannot be. */
    if (!iso && d->month > 12 && d->day <= 12) {
        d->month = part[0];
        d->day = part[1];
    }
    return d->month >= 1 && d->month <= 12 && d->day >= 1 && d->day <= 31;
}

static bool decade_at(const struct plx_scan *scan, uint32_t token, int year, uint32_t *end)
{
    if (year % 10)
        return false;
    uint32_t at = token + 1;
    if ((plx_scan_is_mark(scan, at, "-") || plx_scan_is_mark(scan, at, "'") ||
         plx_scan_is_mark(scan, at, "’")) &&
        !plx_scan_spaced(scan, at))
        at++;
    /* A pack writes it with its hyphen, "-х", or without. */
    const struct plx_match *behind = plx_scan_at(scan, token + 1, PLX_SENSE_DECADE);
    if (!behind)
        behind = plx_scan_at(scan, at, PLX_SENSE_DECADE);
    if (behind && !plx_scan_spaced(scan, token + 1)) {
        *end = behind->end;
        const struct plx_match *word = plx_scan_at(scan, *end, PLX_SENSE_YEAR);
        if (word)
            *end = word->end;
        return true;
    }
    return plx_scan_before(scan, token, PLX_SENSE_DECADE) != NULL;
}

/* A unit of one letter behind a space is a word of the language, and so is a small word of two: "nel 2023 l’Angola",
 * "nel 2013 in". */
static bool is_unit(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_match *unit = plx_scan_at(scan, token, PLX_SENSE_UNIT);
    const struct plx_token *t = plx_scan_token(scan, token);
    bool small = unit && unit->end == token + 1 &&
                 (t->end - t->start == 1 || plx_scan_at(scan, token, PLX_SENSE_FUNCTION));
    return unit && (!small || !plx_scan_spaced(scan, token));
}

/* The word for a year as a length of time, which languages without a pack have alone; NULL for other lengths. */
static const struct plx_match *year_period(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_match *period = plx_scan_at(scan, token, PLX_SENSE_PERIOD);
    bool year = period && strcmp(plx_language_string(scan->report->language, period->sense->text),
                                 "Y") == 0;
    return year ? period : NULL;
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
    const struct plx_match *bound = plx_scan_before(scan, token, PLX_SENSE_BOUND_BEFORE);
    size_t count = scan->out->facts.count;
    const struct plx_fact *by = count ? &scan->out->facts.items[count - 1] : NULL;
    return by && by->kind != PLX_FACT_DATE && bound->first > 0 &&
           by->span.end == plx_scan_token(scan, bound->first - 1)->end;
}

/* Whether a bare four-digit number is a year and not a quantity of something. */
static bool is_bare_year(const struct plx_scan *scan, uint32_t token, int year)
{
    uint32_t end = token + 1;
    if (is_prefixed(scan, token) || plx_scan_before(scan, token, PLX_SENSE_YEAR) || plx_scan_at(scan, end, PLX_SENSE_YEAR) ||
        plx_scan_before(scan, token, PLX_SENSE_SINCE) ||
        plx_scan_before(scan, token, PLX_SENSE_UNTIL))
        return true;
    if (year_period(scan, end) && year % 100)
        return true; /* "w 2028 roku", "2025年" */
    struct plx_numeral n;
    if (!plx_numeral_read(scan, token, &n) || n.scaled || (n.range && n.end == token + 1) ||
        (plx_scan_before(scan, token, PLX_SENSE_BOUND_BEFORE) && !is_compared_with(scan, token)) ||
        plx_scan_before(scan, token, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_at(scan, end, PLX_SENSE_CURRENCY) ||
        plx_scan_at(scan, end, PLX_SENSE_CURRENCY_SYMBOL) ||
        plx_scan_at(scan, end, PLX_SENSE_PERCENT) || is_unit(scan, end) ||
        plx_scan_at(scan, end, PLX_SENSE_PERIOD))
        return false;
    return !plx_scan_is_noun(scan, end) || (year >= 1950 && year < 2050 && year % 100 != 0);
}

/* "en los 80": a decade's word that is all prepositions and articles, which stand before any number. */
static bool is_small_phrase(const struct plx_scan *scan, uint32_t token, uint32_t end)
{
    for (; token < end; token++)
        if (!plx_scan_at(scan, token, PLX_SENSE_FUNCTION))
            return false;
    return true;
}

/* The first year of the century that stands behind a decade, "القرن العشرين", "del secolo scorso", with its end; 1900
 * where none does. */
static int century_behind(const struct plx_scan *scan, uint32_t *end)
{
    uint32_t at = plx_scan_skip_of(scan, *end);
    const struct plx_match *mark = plx_scan_at(scan, at, PLX_SENSE_RELATIVE_MARK);
    const struct plx_match *period = plx_scan_at(scan, mark ? mark->end : at, PLX_SENSE_PERIOD);
    if (!period || strcmp(plx_language_string(scan->report->language, period->sense->text),
                          "100Y") != 0)
        return 1900;
    struct plx_numeral n;
    const struct plx_match *behind = plx_scan_at(scan, period->end, PLX_SENSE_RELATIVE_MARK);
    const struct plx_match *ordinal = plx_scan_at(scan, period->end, PLX_SENSE_ORDINAL);
    int century = 20;
    *end = period->end;
    if (behind) {
        *end = behind->end;
    } else if (ordinal) {
        century = ordinal->sense->argument;
        *end = ordinal->end;
    } else if (!mark && plx_numeral_single(scan, period->end, &n) &&
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
    const struct plx_match *match = plx_scan_at(scan, token, PLX_SENSE_DECADE);
    if (!match || !match->sense->argument)
        return false;
    *d = (struct plx_date){.decade = true, .first = token, .end = match->end};
    uint32_t end = match->end;
    int century = century_behind(scan, &end);
    if (end == match->end && match->sense->argument < 20)
        century = 2000; /* "the tens" */
    d->year = century + match->sense->argument;
    d->end = end;
    /* "العشرينيات من عمره": his twenties */
    return !plx_scan_at(scan, plx_scan_skip_of(scan, end), PLX_SENSE_AGE);
}

/* "années 80", "anni Novanta", "80-х": the decade of the last century that ends so, or of this one. */
static bool read_short_decade(const struct plx_scan *scan, uint32_t token, uint32_t at, bool led,
                              struct plx_date *d)
{
    if (plx_scan_is_mark(scan, at, "’") || plx_scan_is_mark(scan, at, "'") ||
        plx_scan_is_mark(scan, at, "‘"))
        at++;
    int digits, short_year = plx_numeral_plain(scan, at, &digits);
    uint32_t end = at + 1;
    struct plx_numeral n;
    bool word = short_year < 0 && led && plx_scan_at(scan, at, PLX_SENSE_NUMBER) &&
                plx_numeral_single(scan, at, &n) && !n.scaled && n.low.exponent >= 0;
    if (word) {
        short_year = (int)plx_decimal_double(n.low);
        digits = 2;
        end = n.end;
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

/* "2026’nın ilk çeyreğinde", "2024 yazında", "2025 Q3": a part of the year behind it. */
static void take_season(const struct plx_scan *scan, struct plx_date *d)
{
    bool hyphen = plx_scan_is_mark(scan, d->end, "-") && !plx_scan_spaced(scan, d->end);
    uint32_t at = d->end + hyphen;
    const struct plx_match *quarter = plx_scan_at(scan, at, PLX_SENSE_QUARTER);
    const struct plx_match *season = plx_scan_at(scan, at, PLX_SENSE_SEASON);
    if (quarter && quarter->sense->argument) {
        d->season = 32 + quarter->sense->argument;
        d->end = quarter->end;
    } else if (season && !hyphen) {
        d->season = season->sense->argument;
        d->end = season->end;
    }
}

static bool read_year(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    uint32_t at = token;
    if (read_decade_word(scan, token, d))
        return true;
    const struct plx_match *word = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    if (word)
        at = word->end;
    const struct plx_match *decade = plx_scan_at(scan, token, PLX_SENSE_DECADE);
    const struct plx_token *first = plx_scan_token(scan, token);
    if (decade && first->end - first->start < 3)
        decade = NULL; /* "s" makes a decade behind a number only */
    if (decade)
        at = plx_scan_skip_of(scan, decade->end);
    int digits, year = plx_numeral_plain(scan, at, &digits);
    if (read_short_decade(scan, token, at, decade != NULL, d))
        return true;
    bool old = year > 0 && is_old_year(scan, at, year, digits);
    if (year < 0 || !(plx_date_is_year(year, digits) || old) || (decade && year % 10))
        return false;
    *d = (struct plx_date){.year = year, .first = token, .end = at + 1};
    if (decade || decade_at(scan, at, year, &d->end)) {
        d->decade = true;
        return true;
    }
    if (!word && !old && !is_bare_year(scan, at, year))
        return false;
    word = plx_scan_at(scan, d->end, PLX_SENSE_YEAR);
    if (!word && year % 100)
        word = year_period(scan, d->end);
    if (word)
        d->end = word->end;
    take_season(scan, d);
    return true;
}

/* "third quarter of 2025", "летом 2024 года"; a quarter without its year is one too. */
static bool read_season(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    const struct plx_match *quarter = plx_scan_at(scan, token, PLX_SENSE_QUARTER);
    const struct plx_match *season = plx_scan_at(scan, token, PLX_SENSE_SEASON);
    const struct plx_match *match = quarter && quarter->sense->argument ? quarter : season;
    if (!match)
        return false;
    *d = (struct plx_date){.first = token, .end = match->end};
    d->season = match->sense->argument + (match == quarter ? 32 : 0);
    d->year = year_behind(scan, match->end, &d->end);
    return d->year || match == quarter;
}

static bool is_relatable(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_PERIOD, PLX_SENSE_WEEKDAY,
                                                PLX_SENSE_QUARTER, PLX_SENSE_SEASON,
                                                PLX_SENSE_YEAR};
    if (plx_scan_at(scan, token, PLX_SENSE_DUAL) ||
        plx_scan_role(scan, token, PLX_ROLE_COUNTED_PERIOD))
        return false; /* "è passata mezz’ora": a number of them */
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct plx_match *match = plx_scan_at(scan, token, kinds[i]);
        if (match) {
            *end = match->end;
            return true;
        }
    }
    return false;
}

/* "Friday, October 3", "lunes 12 de mayo": the date behind a weekday says more than the weekday. */
static bool is_dated(const struct plx_scan *scan, uint32_t token)
{
    struct plx_date d;
    if (plx_scan_is_mark(scan, token, ","))
        token++;
    if (!plx_scan_at(scan, token, PLX_SENSE_MONTH) && plx_scan_at(scan, token, PLX_SENSE_FUNCTION))
        token++;
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && !(t->flags & PLX_TOKEN_LINE) &&
           (t->kind == PLX_TOKEN_NUMBER || plx_scan_at(scan, token, PLX_SENSE_MONTH) ||
            plx_scan_at(scan, token, PLX_SENSE_ORDINAL)) &&
           (read_numeric(scan, token, &d) || read_day_month(scan, token, &d) ||
            (read_month(scan, token, &d) && d.day));
}

/* "dans la nuit (du 7 au 8 mars)", "nella notte (tra il 7 e l’8 marzo)": two days, of which the second has the month. */
static bool opens_days(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_match *opener = plx_scan_at(scan, token, PLX_SENSE_RANGE_OPEN);
    int digits;
    uint32_t day = opener ? plx_scan_skip_of(scan, opener->end) : 0;
    const struct plx_match *link = day ? plx_scan_at(scan, day + 1, PLX_SENSE_RANGE_LINK) : NULL;
    if (!link || plx_numeral_plain(scan, day, &digits) < 1 || digits > 2)
        return false;
    struct plx_date d;
    uint32_t second = plx_scan_skip_of(scan, link->end);
    second += plx_scan_is_mark(scan, second, "'") || plx_scan_is_mark(scan, second, "’");
    return plx_numeral_plain(scan, second, &digits) > 0 && read_day_month(scan, second, &d);
}

/* "last week", "la scorsa settimana", "العام الماضي", a bare weekday. */
static bool read_relative(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    *d = (struct plx_date){.relative = true, .first = token};
    const struct plx_match *phrase = plx_scan_at(scan, token, PLX_SENSE_RELATIVE);
    const struct plx_match *mark = plx_scan_at(scan, token, PLX_SENSE_RELATIVE_MARK);
    const struct plx_match *day = plx_scan_at(scan, token, PLX_SENSE_WEEKDAY);
    if (phrase && !plx_scan_is_mark(scan, phrase->end, ",") &&
        !plx_date_day_mark(scan, phrase->end, &d->end) &&
        (is_dated(scan, phrase->end) || opens_days(scan, phrase->end)))
        return false; /* "In der Nacht zum 15. Mai" */
    if (phrase && plx_scan_is_mark(scan, phrase->end, "-") && !plx_scan_spaced(scan, phrase->end) &&
        plx_scan_role(scan, phrase->end + 1, PLX_ROLE_THAT))
        return false; /* "cette nuit-là": that of the story, not of the writing */
    if (phrase) { /* "来週月曜日", "今月15日" */
        const struct plx_match *of_it = plx_scan_at(scan, phrase->end, PLX_SENSE_WEEKDAY);
        if (of_it)
            d->end = of_it->end;
        else if (!plx_date_day_mark(scan, phrase->end, &d->end))
            d->end = phrase->end;
        return true;
    }
    /* "último día de la ventana": the last day of something is none of those before today. */
    if (mark && is_relatable(scan, mark->end, &d->end))
        return !plx_scan_role(scan, d->end, PLX_ROLE_OF) && !plx_scan_role(scan, d->end, PLX_ROLE_OF_WHOLE);
    uint32_t end;
    if (is_relatable(scan, token, &end)) {
        mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
        if (mark && !opens_days(scan, end)) {
            d->end = mark->end;
            return true;
        }
    }
    /* "28日" is the day of this month, as a length of time it has "间" or another word behind it. */
    if (!day && plx_date_day_mark(scan, token, &d->end)) /* "3日前": three days ago */
        return !plx_scan_at(scan, token + 1, PLX_SENSE_PERIOD) ||
               !plx_scan_at(scan, d->end, PLX_SENSE_AGO);
    if (!day || is_dated(scan, day->end))
        return false;
    d->end = day->end;
    return true;
}

/* "سال ۱۴۰۳" */
static bool read_persian_year(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    const struct plx_match *word = year_period(scan, token);
    int digits = 0, year = word ? plx_numeral_plain(scan, word->end, &digits) : -1;
    if (year < 0 || !is_persian_year(scan, year, digits))
        return false;
    *d = (struct plx_date){.year = year, .persian = true, .first = token, .end = word->end + 1};
    return true;
}

static bool read_any(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    if (!plx_scan_token(scan, token))
        return false;
    return read_persian_year(scan, token, d) || read_numeric(scan, token, d) || read_year_first(scan, token, d) || read_day_month(scan, token, d) ||
           read_season(scan, token, d) || read_month(scan, token, d) ||
           read_year(scan, token, d) || read_relative(scan, token, d);
}

/* A Persian month has its number behind a hundred, and a year of its own. */
bool plx_date_read(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    if (!read_any(scan, token, d))
        return false;
    if (d->month > PERSIAN) {
        d->month -= PERSIAN;
        d->persian = true;
    }
    bool gregorian_year = plx_date_is_year(d->year, 4) || !is_persian_year(scan, d->year, 4);
    return !d->year || d->persian != gregorian_year;
}
