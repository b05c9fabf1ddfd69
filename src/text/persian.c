#include "text/persian.h"

#include <stdbool.h>
#include <stdio.h>

/* The days before the first of Farvardin of year 1, and the cycle of 33 years with 8 leap years, which agrees with the
 * equinox that makes the year from 1799 to 2256. */
enum { DAYS_BEFORE = 1948319, CYCLE = 33, LEAPS = 8, OFFSET = 21 };

/* The Julian day of a year's first day. */
static long first_day(int year)
{
    return DAYS_BEFORE + 365L * (year - 1) + (LEAPS * year + OFFSET) / CYCLE + 1;
}

static int days_of(int year, int month)
{
    bool leap = first_day(year + 1) - first_day(year) == 366;
    return month <= 6 ? 31 : month < 12 || leap ? 30 : 29;
}

/* Julian day to Gregorian date by the algorithm of Fliegel and Van Flandern (1968). */
static void gregorian(long day, int *year, int *month, int *of_month)
{
    long l = day + 68569, n = 4 * l / 146097;
    l -= (146097 * n + 3) / 4;
    long i = 4000 * (l + 1) / 1461001;
    l = l - 1461 * i / 4 + 31;
    long j = 80 * l / 2447;
    *of_month = (int)(l - 2447 * j / 80);
    l = j / 11;
    *month = (int)(j + 2 - 12 * l);
    *year = (int)(100 * (n - 49) + i + l);
}

static int print_day(int year, int month, int day, char *out, size_t room)
{
    int before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
    gregorian(first_day(year) + before + day - 1, &year, &month, &day);
    return snprintf(out, room, "%04d-%02d-%02d", year, month, day);
}

void plx_persian_print(int year, int month, int day, char out[32])
{
    if (year < 1 || month < 0 || month > 12 || day < 0 ||
        (day && (!month || day > days_of(year, month)))) {
        snprintf(out, 32, "relative");
        return;
    }
    int last = month ? month : 12;
    int length = print_day(year, month ? month : 1, day ? day : 1, out, 32);
    if (!day) {
        out[length++] = '/';
        print_day(year, last, days_of(year, last), out + length, 32 - (size_t)length);
    }
}
