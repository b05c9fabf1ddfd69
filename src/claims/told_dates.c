#include "claims/told_dates.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_day(const struct plx_fact *date)
{
    return strlen(date->value) == strlen("2026-03-04") && !strchr(date->value, '/') && date->value[4] == '-';
}

static bool is_year(const struct plx_fact *date)
{
    return strlen(date->value) == 4 && strspn(date->value, "0123456789") == 4;
}

/* The day of the month that a weekday gives beside, or a day of the calendar; 0 where it gives none. */
static int month_day_of(const struct plx_fact *date)
{
    if (plx_fact_is_relative(date))
        return date->weekday ? date->month_day : 0;
    return is_day(date) ? atoi(date->value + strlen("2026-03-")) : 0;
}

static bool are_of_two_month_days(const struct plx_fact *a, const struct plx_fact *b)
{
    int x = month_day_of(a), y = month_day_of(b);
    return x && y && x != y;
}

/* Of two that are told from the day of writing. */
static enum plx_relation relate_told(const struct plx_fact *a, const struct plx_fact *b)
{
    if (a->weekday && b->weekday)
        return a->weekday == b->weekday && !are_of_two_month_days(a, b) ? PLX_RELATION_EQUAL : PLX_RELATION_DIFFERS;
    bool same = a->relative_unit && !a->weekday && !b->weekday && a->relative_unit == b->relative_unit &&
                a->relative_offset == b->relative_offset;
    return same ? PLX_RELATION_EQUAL : PLX_RELATION_NONE;
}

enum plx_relation plx_told_dates_relate(const struct plx_fact *a, const struct plx_fact *b)
{
    if (plx_fact_is_relative(a) && plx_fact_is_relative(b))
        return relate_told(a, b);
    const struct plx_fact *told = plx_fact_is_relative(a) ? a : b, *date = told == a ? b : a;
    if (told->weekday && is_day(date))
        return are_of_two_month_days(told, date) ? PLX_RELATION_DIFFERS : PLX_RELATION_FITS;
    return !told->weekday && told->relative_unit == 'Y' && is_year(date) ? PLX_RELATION_FITS : PLX_RELATION_NONE;
}

/* 1, Sunday, to 7. */
static int weekday_of(int year, int month, int day)
{
    char edtf[32];
    int64_t from, to;
    bool yearless;
    snprintf(edtf, sizeof edtf, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    if (!plx_values_days(edtf, &from, &to, &yearless))
        return 0;
    int64_t known;
    plx_values_days("2026-03-01", &known, &to, &yearless); /* a Sunday */
    return (int)((from - known) % 7 + 7) % 7 + 1;
}

static bool is_on(const struct plx_fact *date, int weekday, struct plx_written written)
{
    int year = 0, month = 0, day = 0;
    if (sscanf(date->value, "XXXX-%2d-%2d", &month, &day) == 2)
        return weekday_of(written.first, month, day) == weekday || weekday_of(written.last, month, day) == weekday;
    return sscanf(date->value, "%4d-%2d-%2d", &year, &month, &day) == 3 && weekday_of(year, month, day) == weekday;
}

/* The weekday beside a day, "Sunday, June 14", "14 Haziran Pazar"; 0 where there is none. */
static int weekday_beside(const struct plx_report *report, const struct plx_fact *day)
{
    enum { BEFORE = 3, BEHIND = 1 };
    uint32_t first = plx_report_token_at(report, day->span.start), end = plx_report_token_at(report, day->span.end);
    uint32_t from = first > BEFORE ? first - BEFORE : 0;
    for (uint32_t i = from; i < end + BEHIND && i < report->tokens.count; i++) {
        struct plx_match match = plx_match_at(&report->matches, i, PLX_SENSE_WEEKDAY);
        if (match.sense && plx_report_sentence_at(report, report->tokens.items[i].start) == day->sentence)
            return match.sense->argument;
    }
    return 0;
}

struct plx_named_day plx_told_dates_named(const struct plx_report *report, const struct plx_fact *date)
{
    if (date->kind != PLX_FACT_DATE)
        return (struct plx_named_day){0};
    int weekday = plx_fact_is_relative(date) ? date->weekday : is_day(date) ? weekday_beside(report, date) : 0;
    return (struct plx_named_day){(uint8_t)weekday, (uint8_t)month_day_of(date)};
}

bool plx_told_dates_name_one(struct plx_named_day a, struct plx_named_day b)
{
    bool weekdays = a.weekday && b.weekday, days = a.of_month && b.of_month;
    return (weekdays || days) && (!weekdays || a.weekday == b.weekday) && (!days || a.of_month == b.of_month);
}

/* The years that a story is looked for in, around the one that most of its dates lie in: it tells of earlier ones and of what is
 * planned. Beyond 28 years the calendar repeats. */
enum { EARLIER = 8, LATER = 19, YEARS = EARLIER + 1 + LATER };

static void vote(unsigned votes[YEARS], const struct plx_fact *day, int weekday, int year)
{
    for (int k = 0; weekday && k < YEARS; k++)
        votes[k] += is_on(day, weekday, (struct plx_written){year - EARLIER + k, year - EARLIER + k});
}

/* By what each day says of its own weekday, where all years of the calendar may be meant. */
static void count_votes(unsigned votes[YEARS], const struct plx_story *story, const struct plx_fact *facts, size_t count, int year)
{
    const struct plx_fact *numbered[32] = {0}; /* by day of the month: one without a year */
    for (size_t i = 0; i < count; i++) {
        if (facts[i].kind != PLX_FACT_DATE || strncmp(facts[i].value, "XXXX-", 5) != 0)
            continue;
        struct plx_named_day named = plx_told_dates_named(story->reports.items[facts[i].report], &facts[i]);
        if (!named.of_month)
            continue;
        numbered[named.of_month] = &facts[i];
        vote(votes, &facts[i], named.weekday, year);
    }
    for (size_t i = 0; i < count; i++)
        if (plx_fact_is_relative(&facts[i]) && facts[i].month_day && numbered[facts[i].month_day])
            vote(votes, numbered[facts[i].month_day], facts[i].weekday, year);
}

struct plx_written plx_told_dates_written(const struct plx_story *story, const struct plx_fact *facts, size_t count, int year)
{
    unsigned votes[YEARS] = {0};
    if (!year)
        return (struct plx_written){0};
    count_votes(votes, story, facts, count, year);
    unsigned best = EARLIER;
    for (unsigned k = EARLIER; k < YEARS; k++)
        if (votes[k] > votes[best])
            best = k;
    for (unsigned k = EARLIER; k > 0; k--)
        if (votes[k - 1] > votes[best])
            best = k - 1;
    int found = year - EARLIER + (int)best;
    return (struct plx_written){found, votes[best] ? found : year + 1};
}

bool plx_told_dates_may_be_one(const struct plx_fact *a, const struct plx_fact *b, struct plx_written written)
{
    const struct plx_fact *told = plx_fact_is_relative(a) ? a : b, *date = told == a ? b : a;
    if (are_of_two_month_days(a, b))
        return false;
    if (plx_fact_is_relative(date))
        return true;
    if (!written.first)
        return false;
    int given = atoi(date->value) - told->relative_offset;
    return told->weekday ? is_on(date, told->weekday, written) : given == written.first || given == written.last;
}
