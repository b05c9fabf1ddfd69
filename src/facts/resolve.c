#include "facts/resolve.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Moves the day by so many; the calendar is proleptic Gregorian. */
static struct tm moved(struct tm day, int days)
{
    day.tm_mday += days;
    time_t seconds = timegm(&day);
    gmtime_r(&seconds, &day);
    return day;
}

static bool read_day(const char *text, struct tm *day)
{
    int year, month, mday, end = 0;
    if (strlen(text) != 10 || sscanf(text, "%4d-%2d-%2d%n", &year, &month, &mday, &end) != 3 || end != 10)
        return false;
    *day = moved((struct tm){.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = mday}, 0);
    return day->tm_year == year - 1900 && day->tm_mon == month - 1 && day->tm_mday == mday;
}

static void print_day(const struct tm *day, char out[40])
{
    snprintf(out, 40, "%04d-%02d-%02d", (day->tm_year + 1900) % 10000, day->tm_mon + 1, day->tm_mday);
}

/* Of so many days from the first on. */
static void print_days(const struct tm *first, int days, char out[32])
{
    struct tm last = moved(*first, days - 1);
    char from[40], to[40];
    print_day(first, from);
    print_day(&last, to);
    snprintf(out, 32, days > 1 ? "%.10s/%.10s" : "%.10s", from, to);
}

/* So many months, or quarters of three, since the year 0. */
static void print_part(int count, int parts, char out[32])
{
    int year = count / parts, part = count % parts;
    snprintf(out, 32, "%04d-%02d", year % 10000, parts == 4 ? 33 + part : 1 + part);
}

bool plx_resolve_relative(char unit, int offset, const char *written, char out[32])
{
    enum { MONDAY_TO_SATURDAY = 5 };
    struct tm day;
    if (!read_day(written, &day))
        return false;
    int year = day.tm_year + 1900, monday = (day.tm_wday + 6) % 7;
    struct tm first = moved(day, unit == 'D' ? offset : 7 * offset - monday + (unit == 'E' ? MONDAY_TO_SATURDAY : 0));
    int reached = unit == 'Y' ? year + offset : unit == 'M' || unit == 'Q' ? year + offset / 4 : first.tm_year + 1900;
    if (reached < 2 || reached > 9998)
        return false;
    switch (unit) {
    case 'Y':
        snprintf(out, 32, "%04d", reached);
        return true;
    case 'M':
        print_part(year * 12 + day.tm_mon + offset, 12, out);
        return true;
    case 'Q':
        print_part(year * 4 + day.tm_mon / 3 + offset, 4, out);
        return true;
    case 'W':
        print_days(&first, 7, out);
        return true;
    case 'E':
        print_days(&first, 2, out);
        return true;
    case 'D':
        print_days(&first, 1, out);
        return true;
    default:
        return false;
    }
}
