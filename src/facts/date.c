/* One date as EDTF (ISO 8601-2): a day, month, year, decade, quarter, season. */
#include <string.h>

#include "facts/date.h"
#include "facts/near.h"
#include "facts/year.h"

enum { PERSIAN = 100 /* before the number of a month */ };

/* How many words stand beside a month in a title, on each side. */
#define TITLE_WITHIN 4

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
    d->year = plx_year_behind(scan, month_end, &d->end);
    /* "el segundo set": an abbreviation that is a word too wants a day in digits */
    return !weak || d->year || plx_scan_token(scan, token)->kind == PLX_TOKEN_NUMBER;
}

/* A year before its word, "2025年", and after the name of its era, "令和7年"; 0 where there is none. */
static int leading_year(const struct plx_scan *scan, uint32_t token, uint32_t *end, bool *era)
{
    int digits = 0;
    struct plx_match name = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    *era = name.sense && name.sense->argument;
    uint32_t at = *era ? name.end : token;
    int year = plx_numeral_plain(scan, at, &digits);
    struct plx_match word = plx_scan_at(scan, at + 1, PLX_SENSE_YEAR);
    if (year < 0 || !word.sense || (*era ? digits > 3 : !plx_year_is(year, digits)))
        return 0;
    *end = word.end;
    return year + (*era ? name.sense->argument : 0);
}

/* "2025年10月28日", "10月28日", "2025年第三季度": the largest part first, each before its own word. A year alone is
 * plx_year_read's, but for one of an era. */
static bool read_year_first(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    int digits;
    uint32_t at = token, day_end;
    bool era, weak = false;
    *d = (struct plx_date){.first = token, .end = token + 1};
    d->year = leading_year(scan, token, &at, &era);
    if (d->year)
        d->end = at;
    struct plx_match quarter = d->year ? plx_scan_at(scan, at, PLX_SENSE_QUARTER) : PLX_NO_MATCH;
    if (quarter.sense && quarter.sense->argument) {
        d->season = 32 + quarter.sense->argument;
        d->end = quarter.end;
        return true;
    }
    if (!(d->month = plx_date_month(scan, at, &d->end, &weak)))
        return era && d->year;
    struct plx_match mark = plx_date_day_mark(scan, d->end, &day_end);
    if (mark.sense) {
        d->day = plx_numeral_plain(scan, d->end, &digits);
        d->end = day_end;
    }
    return !weak && (d->year || d->day);
}

/* "em Novembro", "até ao fim de Junho": Portuguese papers of the old spelling write months with a capital. */
static bool is_led(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_has_before(scan, token, PLX_SENSE_UNTIL) || plx_scan_has_before(scan, token, PLX_SENSE_SINCE) ||
           plx_scan_has_before(scan, token, PLX_SENSE_DURING);
}

/* A bare month is one where it is not perhaps another word: "May", the abbreviation "mar". */
static bool is_sure_month(const struct plx_scan *scan, uint32_t token, bool weak)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    struct plx_match match = plx_scan_at(scan, token, PLX_SENSE_MONTH);
    if (weak)
        return false;
    bool cased = t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
    bool capital = (t->flags & PLX_TOKEN_CAPITAL) != 0;
    bool joined = token > 0 && plx_scan_is_mark(scan, token - 1, "-") && !plx_scan_spaced(scan, token); /* "mid-May" */
    bool opens = token == 0 || (t->flags & PLX_TOKEN_LINE) ||
                 (plx_scan_token(scan, token - 1)->kind == PLX_TOKEN_MARK && !joined);
    if (cased && capital && !(match.sense->flags & PLX_SENSE_WANTS_CAPITAL))
        return (opens || is_led(scan, token)) && !(t->flags & PLX_TOKEN_ALL_CAPS);
    /* "May" and "March" that open a sentence may be the verb. */
    return !opens || (!plx_scan_has(scan, token, PLX_SENSE_FUNCTION) &&
                      !plx_scan_has(scan, token, PLX_SENSE_HEDGE) &&
                      !plx_scan_has(scan, token, PLX_SENSE_CONCEPT));
}

/* "в романе «Печи ноября»": a month alone within a few quoted words is of a title. */
static bool is_in_title(const struct plx_scan *scan, uint32_t token, uint32_t end)
{
    uint32_t first = token, last = end;
    while (first > 0 && token - first < TITLE_WITHIN && plx_scan_token(scan, first - 1)->kind == PLX_TOKEN_WORD)
        first--;
    while (plx_scan_token(scan, last) && last - end < TITLE_WITHIN && plx_scan_token(scan, last)->kind == PLX_TOKEN_WORD)
        last++;
    return first > 0 && first < token && plx_scan_token(scan, last) &&
           (plx_scan_token(scan, first)->flags & PLX_TOKEN_CAPITAL) && plx_near_is_mark(scan->report, first - 1, "«“„\"") &&
           plx_near_is_mark(scan->report, last, "»”“\"");
}

/* "mei-editie": a word joined to the month's, and no other month, is an adjective's noun. */
static bool opens_compound(const struct plx_scan *scan, uint32_t end)
{
    const struct plx_token *next = plx_scan_token(scan, end + 1);
    return next && next->kind == PLX_TOKEN_WORD && plx_scan_is_mark(scan, end, "-") &&
           !plx_scan_spaced(scan, end) && !plx_scan_spaced(scan, end + 1) &&
           !plx_scan_has(scan, end + 1, PLX_SENSE_MONTH);
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
    if ((d->year = plx_year_behind(scan, end, &d->end)))
        return true;
    int day = plx_scan_token(scan, end) && plx_scan_token(scan, end)->kind == PLX_TOKEN_NUMBER
                  ? plx_date_day(scan, end, &day_end)
                  : 0;
    if (day && !is_counted(scan, token, day_end) && !plx_scan_has(scan, day_end, PLX_SENSE_PERCENT)) {
        d->day = day;
        d->end = day_end;
        d->year = plx_year_behind(scan, day_end, &d->end);
        return true;
    }
    struct plx_match mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
    struct plx_match link = plx_scan_at(scan, end, PLX_SENSE_RANGE_LINK);
    uint32_t second = link.sense ? link.end : plx_scan_is_mark(scan, end, "-") ||
                                                 plx_scan_is_mark(scan, end, "–")
                                             ? end + 1
                                             : end;
    if (weak) /* "Jan and Mar 2020" */
        return second > end && plx_scan_has(scan, second, PLX_SENSE_MONTH);
    if (opens_compound(scan, end) || is_in_title(scan, token, end))
        return false;
    if (mark.sense && plx_scan_has(scan, end, PLX_SENSE_SINCE)) /* "kasımdan bu yana" */
        mark = PLX_NO_MATCH;
    if (mark.sense)
        d->end = mark.end;
    return mark.sense || is_sure_month(scan, token, weak) ||
           plx_scan_has_before(scan, token, PLX_SENSE_RELATIVE_MARK);
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
    return text == end && plx_year_is(d->year, 4) && d->month >= 1 &&
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
    d->persian = plx_year_is_persian(scan, part[0], digits[0]);
    bool iso = d->persian || plx_year_is(part[0], digits[0]);
    if (!iso && !plx_year_is(part[2], digits[2]))
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

/* "third quarter of 2025", "летом 2024 года"; a quarter without its year is one too. */
static bool read_season(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    struct plx_match quarter = plx_scan_at(scan, token, PLX_SENSE_QUARTER);
    struct plx_match season = plx_scan_at(scan, token, PLX_SENSE_SEASON);
    struct plx_match match = quarter.sense && quarter.sense->argument ? quarter : season;
    if (!match.sense)
        return false;
    *d = (struct plx_date){.first = token, .end = match.end};
    bool of_year = match.sense == quarter.sense;
    d->season = match.sense->argument + (of_year ? 32 : 0);
    d->year = plx_year_behind(scan, match.end, &d->end);
    return d->year || of_year;
}

/* "Avait été passée": been, not summer. */
static bool is_been(const struct plx_scan *scan, uint32_t token)
{
    return token > 0 && plx_scan_has(scan, token, PLX_SENSE_SEASON) && plx_scan_has(scan, token, PLX_SENSE_PASSIVE) &&
           plx_scan_role(scan, token - 1, PLX_ROLE_HAVE);
}

static bool is_relatable(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_PERIOD, PLX_SENSE_WEEKDAY,
                                                PLX_SENSE_QUARTER, PLX_SENSE_SEASON,
                                                PLX_SENSE_YEAR};
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!t || t->kind == PLX_TOKEN_MARK || plx_scan_has(scan, token, PLX_SENSE_DUAL) ||
        plx_scan_role(scan, token, PLX_ROLE_COUNTED_PERIOD) || is_been(scan, token))
        return false; /* "è passata mezz’ora": a number of them; "İzmir’ye": the ending of a year too */
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct plx_match match = plx_scan_at(scan, token, kinds[i]);
        if (match.sense) {
            *end = match.end;
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
    if (!plx_scan_has(scan, token, PLX_SENSE_MONTH) && plx_scan_has(scan, token, PLX_SENSE_FUNCTION))
        token++;
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && !(t->flags & PLX_TOKEN_LINE) &&
           (t->kind == PLX_TOKEN_NUMBER || plx_scan_has(scan, token, PLX_SENSE_MONTH) ||
            plx_scan_has(scan, token, PLX_SENSE_ORDINAL)) &&
           (read_numeric(scan, token, &d) || read_day_month(scan, token, &d) ||
            (read_month(scan, token, &d) && d.day));
}

/* "dans la nuit (du 7 au 8 mars)", "nella notte (tra il 7 e l’8 marzo)": two days, of which the second has the month. */
static bool opens_days(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match opener = plx_scan_at(scan, token, PLX_SENSE_RANGE_OPEN);
    int digits;
    uint32_t day = opener.sense ? plx_scan_skip_of(scan, opener.end) : 0;
    struct plx_match link = day ? plx_scan_at(scan, day + 1, PLX_SENSE_RANGE_LINK) : PLX_NO_MATCH;
    if (!link.sense || plx_numeral_plain(scan, day, &digits) < 1 || digits > 2)
        return false;
    struct plx_date d;
    uint32_t second = plx_scan_skip_of(scan, link.end);
    second += plx_scan_is_apostrophe(scan, second);
    return plx_numeral_plain(scan, second, &digits) > 0 && read_day_month(scan, second, &d);
}

/* The weekday behind up to two small words; PLX_NO_MATCH where there is none. */
static struct plx_match weekday_behind(const struct plx_scan *scan, uint32_t token)
{
    enum { SMALL_WORDS = 2 };
    for (int i = 0; i <= SMALL_WORDS; i++, token++) {
        struct plx_match day = plx_scan_at(scan, token, PLX_SENSE_WEEKDAY);
        if (day.sense || !plx_scan_has(scan, token, PLX_SENSE_FUNCTION))
            return day;
    }
    return PLX_NO_MATCH;
}

/* "In der Nacht (zum Mittwoch)", "dans la nuit (de mardi à mercredi)": where the days of a night end; the end of the phrase
 * where none are told, or it is of no night. */
static uint32_t behind_days_of_night(const struct plx_scan *scan, struct plx_match phrase)
{
    struct plx_match night = plx_scan_before(scan, phrase.end, PLX_SENSE_PERIOD);
    if (!night.sense || night.end != phrase.end || strcmp(plx_language_string(scan->report->language, night.sense->text), "D") != 0)
        return phrase.end;
    struct plx_match day = weekday_behind(scan, phrase.end);
    struct plx_match next = day.sense ? weekday_behind(scan, day.end) : PLX_NO_MATCH;
    return next.sense ? next.end : day.sense ? day.end : phrase.end;
}

/* The day of a month that nothing names, right behind a word for a day, "lunedì 9", "domingo (13)", "el día 17": d ends behind
 * it. False where it counts what follows. */
static bool day_behind(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    int digits;
    bool bracket = plx_scan_is_mark(scan, token, "(");
    uint32_t at = token + bracket;
    const struct plx_token *t = plx_scan_token(scan, at), *next = plx_scan_token(scan, at + 1);
    int day = plx_numeral_plain(scan, at, &digits);
    if (!t || (t->flags & PLX_TOKEN_LINE) || day < 1 || day > 31 || digits > 2 || (bracket && !plx_scan_is_mark(scan, at + 1, ")")))
        return false;
    const struct plx_token *over = next && next->kind == PLX_TOKEN_MARK ? plx_scan_token(scan, at + 2) : next;
    bool goes_on = next && !(next->flags & PLX_TOKEN_SPACE) && over && !(over->flags & PLX_TOKEN_SPACE) &&
                   over->kind != PLX_TOKEN_MARK; /* "9:30", "9mila" */
    if (!bracket && (goes_on || plx_scan_is_noun(scan, at + 1) || plx_scan_has(scan, at + 1, PLX_SENSE_UNIT) ||
                     plx_scan_has(scan, at + 1, PLX_SENSE_PERCENT) || plx_scan_has(scan, at + 1, PLX_SENSE_CURRENCY) ||
                     plx_scan_has(scan, at + 1, PLX_SENSE_MAGNITUDE)))
        return false;
    d->end = at + 1 + bracket;
    d->month_day = (uint8_t)day;
    return true;
}

/* The same before a word for a day: "28日". */
static bool marked_day(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    int digits;
    if (!plx_date_day_mark(scan, token, &d->end).sense)
        return false;
    d->month_day = (uint8_t)plx_numeral_plain(scan, token, &digits);
    return true;
}

/* A word for a day, of a language in which its number follows it: "el día 17", "dia 9", "il giorno 12". */
static struct plx_match numbered_day(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_language *language = scan->report->language;
    struct plx_match period = plx_scan_at(scan, token, PLX_SENSE_PERIOD);
    bool behind = plx_language_is(language, "es") || plx_language_is(language, "pt") || plx_language_is(language, "it");
    return behind && period.sense && strcmp(plx_language_string(language, period.sense->text), "D") == 0 ? period : PLX_NO_MATCH;
}

/* "الأحد عشر", eleven: its first word is Sunday by itself. */
static bool opens_number(const struct plx_scan *scan, struct plx_match day)
{
    struct plx_match number = plx_scan_at(scan, day.first, PLX_SENSE_NUMBER);
    return number.sense && number.end > day.end;
}

/* "قبل يومين من الكارثة", "بعد يومين من وضعه": two days from what follows, and not from today. */
static bool is_counted_from(const struct plx_scan *scan, struct plx_match phrase)
{
    return plx_language_is(scan->report->language, "ar") && plx_scan_has(scan, phrase.first + 1, PLX_SENSE_DUAL) &&
           plx_scan_role(scan, phrase.end, PLX_ROLE_FROM);
}

/* "last week", "la scorsa settimana", "العام الماضي", a bare weekday. */
static bool read_relative(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    *d = (struct plx_date){.relative = true, .first = token};
    struct plx_match phrase = plx_scan_at(scan, token, PLX_SENSE_RELATIVE);
    struct plx_match mark = plx_scan_at(scan, token, PLX_SENSE_RELATIVE_MARK);
    struct plx_match day = plx_scan_at(scan, token, PLX_SENSE_WEEKDAY);
    if (phrase.sense && !plx_scan_is_mark(scan, phrase.end, ",") &&
        !plx_date_day_mark(scan, phrase.end, &d->end).sense &&
        (is_dated(scan, phrase.end) || opens_days(scan, phrase.end)))
        return false; /* "In der Nacht zum 15. Mai" */
    if (phrase.sense && is_counted_from(scan, phrase))
        return false;
    if (phrase.sense && plx_scan_is_mark(scan, phrase.end, "-") && !plx_scan_spaced(scan, phrase.end) &&
        plx_scan_has(scan, phrase.end + 1, PLX_SENSE_THAT_ONE))
        return false; /* "cette nuit-là": that of the story, not of the writing */
    if (phrase.sense) { /* "来週月曜日", "今月15日" */
        struct plx_match of_it = plx_scan_at(scan, phrase.end, PLX_SENSE_WEEKDAY);
        uint32_t days = behind_days_of_night(scan, phrase);
        if (of_it.sense)
            d->end = of_it.end;
        else if (days > phrase.end)
            d->end = days;
        else if (plx_scan_has_before(scan, phrase.end, PLX_SENSE_WEEKDAY) && day_behind(scan, phrase.end, d)) /* "neste domingo (13)" */
            return true;
        else if (!marked_day(scan, phrase.end, d)) {
            d->end = phrase.end;
            d->span = phrase.sense->argument;
        }
        return true;
    }
    /* "último día de la ventana": the last day of something is none of those before today. */
    if (mark.sense && is_relatable(scan, mark.end, &d->end) && (plx_scan_has(scan, mark.end, PLX_SENSE_WEEKDAY) ||
                                                                numbered_day(scan, mark.end).sense) &&
        day_behind(scan, d->end, d))
        return true; /* "no próximo dia 17" */
    if (mark.sense && is_relatable(scan, mark.end, &d->end))
        return !plx_scan_role(scan, d->end, PLX_ROLE_OF) && !plx_scan_role(scan, d->end, PLX_ROLE_OF_WHOLE);
    uint32_t end;
    if (is_relatable(scan, token, &end)) {
        mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
        struct plx_match other = plx_scan_at(scan, end, PLX_SENSE_RELATIVE); /* "par jour d’ici à la fin de l’année" */
        if (mark.sense && !opens_days(scan, end) && !(other.sense && other.end > mark.end)) {
            d->end = mark.end;
            return true;
        }
    }
    /* "28日" is the day of this month, as a length of time it has "间" or another word behind it. */
    if (!day.sense && marked_day(scan, token, d)) /* "3日前": three days ago */
        return !plx_scan_has(scan, token + 1, PLX_SENSE_PERIOD) ||
               !plx_scan_has(scan, d->end, PLX_SENSE_AGO);
    struct plx_match numbered = day.sense ? PLX_NO_MATCH : numbered_day(scan, token);
    struct plx_match next = numbered.sense ? plx_scan_at(scan, numbered.end + 1, PLX_SENSE_RANGE_LINK) : PLX_NO_MATCH;
    if (next.sense && is_dated(scan, next.end)) /* "los días 12 y 13 de mayo" */
        return false;
    if (numbered.sense && !is_dated(scan, numbered.end))
        return day_behind(scan, numbered.end, d);
    if (!day.sense || is_dated(scan, day.end) || opens_number(scan, day))
        return false;
    if (!day_behind(scan, day.end, d))
        d->end = day.end;
    return true;
}

static bool read_any(const struct plx_scan *scan, uint32_t token, struct plx_date *d)
{
    if (!plx_date_may_open(scan, token))
        return false;
    return plx_year_read_persian(scan, token, d) || read_numeric(scan, token, d) || read_year_first(scan, token, d) ||
           read_day_month(scan, token, d) ||
           read_season(scan, token, d) || read_month(scan, token, d) ||
           plx_year_read(scan, token, d) || read_relative(scan, token, d);
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
    bool gregorian_year = plx_year_is(d->year, 4) || !plx_year_is_persian(scan, d->year, 4);
    return !d->year || d->persian != gregorian_year;
}
