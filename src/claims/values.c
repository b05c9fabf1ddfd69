#include "claims/values.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"

/* "About" reaches so far to both sides: newspapers round to two digits. */
#define ABOUT 0.05
/* A value printed with few digits stands for what rounds to it: "1.5" and "1.46". */
#define SCALE_LIKENESS 0.12

/* ---- dates ---- */

static int64_t days_of(int year, int month, int day)
{
    /* Days from civil, proleptic Gregorian, March-based years. */
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t yoe = y - era * 400;
    int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy;
}

static void add_months(int *year, int *month, int count)
{
    *month += count;
    *year += (*month - 1) / 12;
    *month = (*month - 1) % 12 + 1;
}

/* One date without "/": "2032", "203X", "2025-10", "XXXX-10", "2026-33", "2025-10-28". */
static bool single_days(const char *text, size_t length, int64_t *from, int64_t *to, bool *yearless)
{
    char copy[32];
    if (length < 4 || length >= sizeof copy)
        return false;
    memcpy(copy, text, length);
    copy[length] = '\0';
    int year = 0, month = 0, day = 0, span_months = 12;
    *yearless = strncmp(copy, "XXXX", 4) == 0;
    if (!*yearless && copy[3] == 'X') {
        *from = days_of(atoi(copy) * 10, 1, 1);
        *to = days_of(atoi(copy) * 10 + 10, 1, 1);
        return true;
    }
    if (!*yearless && sscanf(copy, "%4d", &year) != 1)
        return false;
    if (length > 5)
        sscanf(copy + 5, "%2d-%2d", &month, &day);
    if (month >= 33 && month <= 36) {
        month = (month - 33) * 3 + 1;
        span_months = 3;
    } else if (month >= 21 && month <= 24) {
        month = (month - 21) * 3 + 3;
        span_months = 3;
    } else if (month) {
        span_months = 1;
    }
    if (month > 12 || day > 31)
        return false;
    if (day) {
        *from = days_of(year, month, day);
        *to = *from + 1;
        return true;
    }
    if (!month)
        month = 1;
    *from = days_of(year, month, 1);
    add_months(&year, &month, span_months);
    *to = days_of(year, month, 1);
    return true;
}

bool plx_values_days(const char *edtf, int64_t *from, int64_t *to, bool *yearless)
{
    const char *slash = strchr(edtf, '/');
    if (!slash)
        return single_days(edtf, strlen(edtf), from, to, yearless);
    int64_t ignored;
    bool other = false;
    *yearless = false;
    *from = INT64_MIN;
    *to = INT64_MAX;
    bool open_start = strncmp(edtf, "..", 2) == 0, open_end = strcmp(slash + 1, "..") == 0;
    if (!open_start && !single_days(edtf, (size_t)(slash - edtf), from, &ignored, yearless))
        return false;
    if (!open_end && !single_days(slash + 1, strlen(slash + 1), &ignored, to, &other))
        return false;
    *yearless |= other;
    return true;
}

/* The first year that the value gives, NULL where it gives none. */
static const char *year_in(const char *edtf)
{
    const char *digits = edtf + strcspn(edtf, "0123456789");
    return strncmp(edtf, "XXXX", 4) != 0 && strspn(digits, "0123456789") >= 3 ? digits : NULL;
}

/* A year that one text gives and the other does not is taken for both. */
static bool take_year(const char *bare, const char *year, int64_t *from, int64_t *to)
{
    char with_year[64];
    bool ignored;
    snprintf(with_year, sizeof with_year, "%s", bare);
    for (char *at = with_year; (at = strstr(at, "XXXX")); at += 4)
        memcpy(at, year, 4);
    return strlen(year) >= 4 && plx_values_days(with_year, from, to, &ignored);
}

static bool overlap(const int64_t days[4], int64_t shift)
{
    return days[0] < days[3] + shift && days[2] + shift < days[1];
}

/* "20 December to 10 January" ends in the year after. */
static void turn_year(int64_t *from, int64_t *to)
{
    if (*from != INT64_MIN && *to != INT64_MAX && *to <= *from)
        *to += 366;
}

static enum plx_relation relate_ends(const char *a, const char *b);

static enum plx_relation relate_dates(const char *a, const char *b)
{
    if (strcmp(a, "relative") == 0 || strcmp(b, "relative") == 0)
        return PLX_RELATION_NONE;
    if (strcmp(a, b) == 0)
        return PLX_RELATION_EQUAL;
    int64_t days[4];
    bool bare_a, bare_b;
    if (!plx_values_days(a, &days[0], &days[1], &bare_a) ||
        !plx_values_days(b, &days[2], &days[3], &bare_b))
        return PLX_RELATION_NONE;
    if (bare_a != bare_b) {
        const char *year = year_in(bare_a ? b : a);
        int side = bare_a ? 0 : 2;
        if (!year || !take_year(bare_a ? a : b, year, &days[side], &days[side + 1]))
            return PLX_RELATION_NONE;
        /* An October lies in every span of years: that says nothing. */
        const int64_t *other = days + 2 - side;
        bool closed = days[side] != INT64_MIN && days[side + 1] != INT64_MAX;
        if (closed && (other[0] == INT64_MIN || other[1] == INT64_MAX || other[1] - other[0] > 366))
            return PLX_RELATION_NONE;
    }
    turn_year(&days[0], &days[1]);
    turn_year(&days[2], &days[3]);
    /* Two open intervals say where a thing ends, or begins: "until 2032" lies within "until the 2030s". */
    if (days[0] == INT64_MIN && days[2] == INT64_MIN)
        return relate_ends(strchr(a, '/') + 1, strchr(b, '/') + 1);
    if (days[1] == INT64_MAX && days[3] == INT64_MAX) {
        char start_a[32], start_b[32];
        snprintf(start_a, sizeof start_a, "%.*s", (int)strcspn(a, "/"), a);
        snprintf(start_b, sizeof start_b, "%.*s", (int)strcspn(b, "/"), b);
        return relate_ends(start_a, start_b);
    }
    /* Without a year, January lies within a turn of the year that December began. */
    bool open = days[0] == INT64_MIN || days[1] == INT64_MAX || days[2] == INT64_MIN ||
                days[3] == INT64_MAX;
    bool yearless = bare_a || bare_b;
    bool fits = overlap(days, 0) ||
                (yearless && !open && (overlap(days, 365) || overlap(days, -365)));
    return fits ? PLX_RELATION_FITS : PLX_RELATION_DIFFERS;
}

static enum plx_relation relate_ends(const char *a, const char *b)
{
    return relate_dates(a, b) == PLX_RELATION_DIFFERS ? PLX_RELATION_DIFFERS : PLX_RELATION_FITS;
}

/* ---- durations ---- */

bool plx_values_seconds(const char *duration, double *seconds)
{
    *seconds = 0;
    bool time = false;
    if (*duration++ != 'P' || !*duration || duration[strlen(duration) - 1] == 'T')
        return false;
    while (*duration) {
        if (*duration == 'T') {
            time = true;
            duration++;
            continue;
        }
        char *end;
        double count = strtod(duration, &end);
        if (end == duration)
            return false;
        double unit;
        switch (*end) {
        case 'Y': unit = 365.25 * 86400; break;
        case 'M': unit = time ? 60 : 365.25 / 12 * 86400; break;
        case 'W': unit = 7 * 86400; break;
        case 'D': unit = 86400; break;
        case 'H': unit = 3600; break;
        case 'S': unit = 1; break;
        default: return false;
        }
        *seconds += count * unit;
        duration = end + 1;
    }
    return true;
}

/* Both ends of a duration, which may be a range "P6M/P6Y". */
static bool range_seconds(const char *value, double ends[2])
{
    char low[64];
    const char *slash = strchr(value, '/');
    snprintf(low, sizeof low, "%.*s", slash ? (int)(slash - value) : (int)strlen(value), value);
    return plx_values_seconds(low, &ends[0]) &&
           plx_values_seconds(slash ? slash + 1 : value, &ends[1]);
}

/* ---- quantities ---- */

struct reach {
    double low, high; /* what the words allow; open ends are infinite */
};

static struct reach reach_of(double low, double high, enum plx_bound bound)
{
    switch (bound) {
    case PLX_BOUND_MORE:
        return (struct reach){low, INFINITY};
    case PLX_BOUND_LESS:
        return (struct reach){-INFINITY, high};
    case PLX_BOUND_APPROX:
        return (struct reach){low - fabs(low) * ABOUT, high + fabs(high) * ABOUT};
    default:
        return (struct reach){low, high};
    }
}

/* Of one value: "more than 500" and "up to 500" meet in a single point, which is no likeness. */
static enum plx_relation relate_bounds(enum plx_bound a, enum plx_bound b)
{
    if (a == b)
        return PLX_RELATION_EQUAL;
    bool opposite = (a == PLX_BOUND_MORE && b == PLX_BOUND_LESS) ||
                    (a == PLX_BOUND_LESS && b == PLX_BOUND_MORE);
    return opposite ? PLX_RELATION_FITS : PLX_RELATION_BOUNDS;
}

static enum plx_relation relate_numbers(double a_low, double a_high, enum plx_bound a_bound,
                                        double b_low, double b_high, enum plx_bound b_bound)
{
    if (a_low == b_low && a_high == b_high)
        return relate_bounds(a_bound, b_bound);
    struct reach a = reach_of(a_low, a_high, a_bound), b = reach_of(b_low, b_high, b_bound);
    double ratio = a_low > 0 && b_low > 0 ? a_low / b_low : 1;
    if (ratio < 1)
        ratio = 1 / ratio;
    /* "More than 1" holds for every larger number, but nobody says it of 1000: a power of 1000
     * with like digits is a slip of the scale whatever the bounds. */
    for (double power = 1e3; power < 1e13; power *= 1e3)
        if (fabs(ratio / power - 1) <= SCALE_LIKENESS)
            return PLX_RELATION_SCALE;
    if (a.low <= b.high && b.low <= a.high)
        return PLX_RELATION_FITS;
    return PLX_RELATION_DIFFERS;
}

static bool comparable(const struct plx_fact *a, const struct plx_fact *b)
{
    if (a->kind != b->kind || a->vague || b->vague)
        return false;
    bool unit = a->kind == PLX_FACT_MONEY || a->kind == PLX_FACT_MEASURE;
    return !unit || strcmp(a->unit, b->unit) == 0;
}

enum plx_relation plx_values_relate(const struct plx_fact *a, const struct plx_fact *b)
{
    if (!comparable(a, b))
        return PLX_RELATION_NONE;
    if (a->kind == PLX_FACT_DATE)
        return relate_dates(a->value, b->value);
    if (a->kind == PLX_FACT_DURATION) {
        double x[2], y[2];
        if (!range_seconds(a->value, x) || !range_seconds(b->value, y))
            return strcmp(a->value, b->value) == 0 ? PLX_RELATION_EQUAL : PLX_RELATION_NONE;
        for (int i = 0; i < 2; i++)
            y[i] = fabs(x[i] - y[i]) < 1e-6 * x[i] ? x[i] : y[i]; /* PT48H is P2D */
        return relate_numbers(x[0], x[1], a->bound, y[0], y[1], b->bound);
    }
    if (plx_decimal_compare(a->low, b->low) == 0 && plx_decimal_compare(a->high, b->high) == 0)
        return relate_bounds(a->bound, b->bound);
    /* Beyond 53 bits doubles are one where the figures are not. */
    bool exact = a->bound == PLX_BOUND_EXACT && b->bound == PLX_BOUND_EXACT;
    if (exact && plx_decimal_double(a->low) == plx_decimal_double(b->low))
        return PLX_RELATION_DIFFERS;
    return relate_numbers(plx_decimal_double(a->low), plx_decimal_double(a->high), a->bound,
                          plx_decimal_double(b->low), plx_decimal_double(b->high), b->bound);
}

bool plx_values_near(const struct plx_fact *a, const struct plx_fact *b, double least)
{
    if (a->kind == PLX_FACT_DATE)
        return true;
    if (a->kind == PLX_FACT_DURATION) {
        double x, y;
        return plx_values_seconds(a->value, &x) && plx_values_seconds(b->value, &y) &&
               fmin(x, y) / fmax(x, y) >= least;
    }
    double x = plx_decimal_double(a->low), y = plx_decimal_double(b->low);
    double top_x = plx_decimal_double(a->high), top_y = plx_decimal_double(b->high);
    if (x <= 0 || y <= 0)
        return x == y;
    return fmin(x, y) / fmax(x, y) >= least || (x <= top_y && y <= top_x);
}
