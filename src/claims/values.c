#include "claims/values.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/conversion.h"
#include "claims/told_dates.h"

/* "About" reaches so far to both sides: newspapers round to two digits, or to one, which is coarser. */
#define ABOUT 0.05
#define ABOUT_ROUND 0.10
/* What is converted is rounded again: by half its last digit, and no farther than this. */
#define ROUNDED 0.05
#define SAME 1e-9 /* beyond what conversion itself costs */
/* Digits that differ by more are not the same figure on another scale. */
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

/* Whether the date is the one end of an open span: "starts on 4 May", "from 4 May". */
static bool is_end_of(const char *date, const char *span)
{
    const char *slash = strchr(span, '/');
    if (!slash || strchr(date, '/'))
        return false;
    size_t length = (size_t)(slash - span);
    return (strcmp(slash + 1, "..") == 0 && strncmp(date, span, length) == 0 && !date[length]) ||
           (strncmp(span, "..", length) == 0 && strcmp(slash + 1, date) == 0);
}

static enum plx_relation relate_dates(const char *a, const char *b)
{
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
    if (strchr(a, '/') != NULL && strchr(b, '/') == NULL ? is_end_of(b, a) : is_end_of(a, b))
        return PLX_RELATION_EQUAL;
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

struct quantity {
    double low, high;
    double grain; /* how far it may be rounded to both sides */
    double about; /* how far "about" reaches, of the value */
    enum plx_bound bound;
};

struct reach {
    double low, high; /* what the words allow; open ends are infinite */
};

static struct reach reach_of(const struct quantity *q)
{
    struct reach reach = {q->low - q->grain, q->high + q->grain};
    if (q->bound == PLX_BOUND_MORE)
        reach.high = INFINITY;
    if (q->bound == PLX_BOUND_LESS)
        reach.low = -INFINITY;
    if (q->bound == PLX_BOUND_APPROX) {
        reach.low -= fabs(q->low) * q->about;
        reach.high += fabs(q->high) * q->about;
    }
    return reach;
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

static enum plx_relation relate_quantities(const struct quantity *p, const struct quantity *q)
{
    if (p->low == q->low && p->high == q->high)
        return relate_bounds(p->bound, q->bound);
    struct reach a = reach_of(p), b = reach_of(q);
    double ratio = p->low > 0 && q->low > 0 ? p->low / q->low : 1;
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

/* Whether an exact value of two digits or more is the other with fewer: 3.4 and 3.42. */
static bool is_shortened(const struct plx_fact *shorter, const struct plx_fact *longer)
{
    int lost = shorter->low.exponent - longer->low.exponent;
    if (shorter->bound != PLX_BOUND_EXACT || longer->bound != PLX_BOUND_EXACT || lost < 1 ||
        llabs(shorter->low.mantissa) < 10)
        return false;
    return llround(plx_decimal_double(longer->low) / pow(10, shorter->low.exponent)) == shorter->low.mantissa;
}

/* "Every third", "two thirds" of a hundred: nobody says so of just 33.3. */
#define THIRD_REACHES 1.0

static bool is_thirds(const struct plx_fact *f)
{
    double thirds = plx_decimal_double(f->low) * 3 / 100;
    return f->kind == PLX_FACT_PERCENT && (fabs(thirds - 1) < 0.002 || fabs(thirds - 2) < 0.002);
}

/* "Six in ten" is said of what is nearer to that than to five or seven; of few parts, "one in three", it means more. */
#define PART_REACHES 5.0

static double grain_of_share(const struct plx_fact *f)
{
    if (!f->parts)
        return is_thirds(f) ? THIRD_REACHES : 0;
    double half = 50.0 / f->parts;
    return half > PART_REACHES ? PART_REACHES : half;
}

static struct quantity quantity_of(const struct plx_fact *f)
{
    bool round = (f->low.mantissa > -10 && f->low.mantissa < 10) || is_thirds(f);
    return (struct quantity){.low = plx_decimal_double(f->low), .high = plx_decimal_double(f->high),
                             .grain = grain_of_share(f), .about = round ? ABOUT_ROUND : ABOUT, .bound = f->bound};
}

/* ---- units ---- */

/* What stands behind the digits of a duration, with how many letters stand before them: "H" of "PT72H". */
static const char *designator(const char *duration, size_t *before)
{
    *before = strcspn(duration, "0123456789");
    return duration + *before + strspn(duration + *before, "0123456789.");
}

bool plx_values_of_one_unit(const struct plx_fact *a, const struct plx_fact *b)
{
    size_t p, q;
    if (a->kind != b->kind)
        return false;
    if (a->kind == PLX_FACT_DURATION)
        return strcmp(designator(a->value, &p), designator(b->value, &q)) == 0 && p == q;
    return a->kind == PLX_FACT_COUNT || strcmp(a->unit, b->unit) == 0;
}

/* ---- units of one dimension ---- */

static bool conversions(const struct plx_fact *a, const struct plx_fact *b, struct plx_conversion *x,
                        struct plx_conversion *y)
{
    return plx_conversion_read(a->unit, x) && plx_conversion_read(b->unit, y) &&
           plx_conversion_same_dimension(x, y);
}

static struct quantity convert(const struct plx_fact *f, const struct plx_conversion *c)
{
    struct quantity q = quantity_of(f);
    q.grain = fmin(0.5 * pow(10, f->low.exponent), fabs(q.low) * ROUNDED) * c->factor;
    if (q.bound == PLX_BOUND_APPROX)
        q.grain += fabs(q.low) * q.about * c->factor; /* of the value in its own unit: 2 degrees are not 275 */
    q.about = 0;
    q.low = q.low * c->factor + c->offset;
    q.high = q.high * c->factor + c->offset;
    return q;
}

static bool same(double a, double b)
{
    return fabs(a - b) <= SAME * fmax(fabs(a), fabs(b));
}

static enum plx_relation relate_converted(const struct plx_fact *a, const struct plx_fact *b)
{
    struct plx_conversion x, y;
    if (!conversions(a, b, &x, &y))
        return PLX_RELATION_NONE;
    struct quantity p = convert(a, &x), q = convert(b, &y);
    if (same(p.low, q.low) && same(p.high, q.high))
        return relate_bounds(a->bound, b->bound);
    return relate_quantities(&p, &q);
}

static bool comparable(const struct plx_fact *a, const struct plx_fact *b)
{
    return a->kind == b->kind && !a->vague && !b->vague &&
           (a->kind != PLX_FACT_MONEY || plx_values_of_one_unit(a, b));
}

/* The last unit of a duration, by which it is rounded: "P1Y6M" by months. Minutes and months are told by their "T". */
static char last_unit(const char *value)
{
    char unit = value[strlen(value) - 1];
    return unit == 'M' && strchr(value, 'T') ? 'm' : unit;
}

/* Three months and 90 days: what is told in another unit is rounded. */
static double grain_of(const struct plx_fact *f, const struct plx_fact *other, double seconds)
{
    return last_unit(f->value) == last_unit(other->value) ? 0 : seconds * ROUNDED / 2;
}

static enum plx_relation relate_durations(const struct plx_fact *a, const struct plx_fact *b)
{
    double x[2], y[2];
    if (!range_seconds(a->value, x) || !range_seconds(b->value, y))
        return strcmp(a->value, b->value) == 0 ? PLX_RELATION_EQUAL : PLX_RELATION_NONE;
    for (int i = 0; i < 2; i++)
        y[i] = fabs(x[i] - y[i]) < 1e-6 * x[i] ? x[i] : y[i]; /* PT48H is P2D */
    const struct quantity p = {x[0], x[1], grain_of(a, b, x[0]), ABOUT, a->bound};
    const struct quantity q = {y[0], y[1], grain_of(b, a, y[0]), ABOUT, b->bound};
    return relate_quantities(&p, &q);
}

enum plx_relation plx_values_relate(const struct plx_fact *a, const struct plx_fact *b)
{
    if (!comparable(a, b))
        return PLX_RELATION_NONE;
    if (a->kind == PLX_FACT_DATE)
        return plx_fact_is_relative(a) || plx_fact_is_relative(b) ? plx_told_dates_relate(a, b) : relate_dates(a->value, b->value);
    if (a->kind == PLX_FACT_DURATION)
        return relate_durations(a, b);
    if (a->kind == PLX_FACT_MEASURE && !plx_values_of_one_unit(a, b))
        return relate_converted(a, b);
    if (plx_decimal_compare(a->low, b->low) == 0 && plx_decimal_compare(a->high, b->high) == 0)
        return relate_bounds(a->bound, b->bound);
    /* Beyond 53 bits doubles are one where the figures are not. */
    bool exact = a->bound == PLX_BOUND_EXACT && b->bound == PLX_BOUND_EXACT;
    if (exact && plx_decimal_double(a->low) == plx_decimal_double(b->low))
        return PLX_RELATION_DIFFERS;
    if (is_shortened(a, b) || is_shortened(b, a))
        return PLX_RELATION_FITS;
    const struct quantity p = quantity_of(a), q = quantity_of(b);
    return relate_quantities(&p, &q);
}

/* "Billions", "10 to 15": nothing is exactly so much. */
static bool is_vague_or_range(const struct plx_fact *f)
{
    return f->vague || f->bound == PLX_BOUND_RANGE;
}

bool plx_values_add_up(const struct plx_fact *whole, const struct plx_fact *a, const struct plx_fact *b)
{
    bool exact = true, summed = whole->kind == PLX_FACT_COUNT || whole->kind == PLX_FACT_MONEY || whole->kind == PLX_FACT_MEASURE;
    summed &= !is_vague_or_range(whole) && !is_vague_or_range(a) && !is_vague_or_range(b);
    return summed && plx_values_of_one_unit(whole, a) && plx_values_of_one_unit(whole, b) &&
           plx_decimal_compare(plx_decimal_add(a->low, b->low, &exact), whole->low) == 0 && exact;
}

static bool ends_of(const struct plx_fact *f, const struct plx_fact *other, double ends[2])
{
    struct plx_conversion p, q;
    if (f->kind == PLX_FACT_DURATION)
        return range_seconds(f->value, ends);
    ends[0] = plx_decimal_double(f->low);
    ends[1] = plx_decimal_double(f->high);
    if (f->kind == PLX_FACT_MEASURE && !plx_values_of_one_unit(f, other) && conversions(f, other, &p, &q))
        for (int i = 0; i < 2; i++)
            ends[i] = ends[i] * p.factor + p.offset;
    return true;
}

float plx_values_nearness(const struct plx_fact *a, const struct plx_fact *b)
{
    double x[2], y[2];
    if (a->kind == PLX_FACT_DATE)
        return 1;
    if (!ends_of(a, b, x) || !ends_of(b, a, y))
        return 0;
    if (x[0] <= y[1] && y[0] <= x[1])
        return 1;
    return x[0] > 0 && y[0] > 0 ? (float)(fmin(x[0], y[0]) / fmax(x[0], y[0])) : 0;
}
