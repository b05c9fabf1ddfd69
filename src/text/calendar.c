#include "text/calendar.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unicode/ustring.h>

/* The fields of each shape, as UTS #35 writes skeletons, in full and brief. */
static const UChar *const skeletons[2][PLX_DATE_SHAPES] = {
    {u"y", u"yMMMM", u"yMMMMd", u"MMMM", u"MMMMd", u"yQQQQ", u"QQQQ"},
    {u"y", u"yMMM", u"yMMMd", u"MMM", u"MMMd", u"yQQQ", u"QQQ"},
};

#define ROOM 256

struct wide {
    UChar text[ROOM];
    int32_t length;
};

struct date {
    enum plx_date_shape shape;
    int year, month, day;
    bool decade; /* ten years from year on */
};

/* ---- EDTF ---- */

static int number_at(const char *text, size_t digits)
{
    int number = 0;
    for (size_t i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/* "2026-02-30" is no day, and would be written as another one. */
static bool is_day(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day >= 1 && day <= days[month - 1] + (month == 2 && leap);
}

/* A year without a century and a month: any leap year will do, it is not written. */
#define SOME_YEAR 2000

static bool read_parts(const char *edtf, size_t length, struct date *d)
{
    bool yearless = strncmp(edtf, "XXXX", 4) == 0;
    d->year = yearless ? SOME_YEAR : number_at(edtf, 4);
    d->day = length == 10 && edtf[7] == '-' ? number_at(edtf + 8, 2) : 0;
    int part = edtf[4] == '-' ? number_at(edtf + 5, 2) : -1;
    d->month = part;
    d->shape = yearless ? PLX_DATE_MONTH : PLX_DATE_YEAR_MONTH;
    if (part >= 33 && part <= 36 && length == 7) {
        d->month = (part - 33) * 3 + 1;
        d->shape = yearless ? PLX_DATE_QUARTER : PLX_DATE_YEAR_QUARTER;
    } else if (part < 1 || part > 12 || d->year < 0) {
        return false;
    }
    if (length == 7)
        return d->year >= 0;
    d->shape = yearless ? PLX_DATE_MONTH_DAY : PLX_DATE_YEAR_MONTH_DAY;
    return is_day(d->year, d->month, d->day);
}

static bool read_date(const char *edtf, size_t length, struct date *d)
{
    *d = (struct date){.shape = PLX_DATE_YEAR, .month = 1, .day = 1};
    if (length == 4 && edtf[3] == 'X') {
        int tens = number_at(edtf, 3);
        d->year = tens * 10;
        d->decade = true;
        return tens >= 0;
    }
    if (length == 4)
        return (d->year = number_at(edtf, 4)) >= 0;
    return (length == 7 || length == 10) && read_parts(edtf, length, d);
}

/* Milliseconds from 1970 on to the date's first day, by the proleptic Gregorian calendar: years
 * are counted from March, so that the leap day is the last of its year. */
static UDate time_of(const struct date *d)
{
    int month = (d->month + 9) % 12, year = d->year - (d->month <= 2);
    int century = year / 100, day = (153 * month + 2) / 5 + (d->day ? d->day : 1) - 1;
    int days = 365 * year + year / 4 - century + century / 4 + day;
    return (days - 719468) * 86400000.0;
}

/* ---- one date ---- */

static UDateFormat *date_format(struct plx_calendar *c, enum plx_date_shape shape)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar pattern[ROOM];
    if (c->dates[shape])
        return c->dates[shape];
    if (!c->patterns)
        c->patterns = udatpg_open(c->locale, &status);
    /* A month alone stands in the nominative: "октябрь", not "октября". */
    const UChar *skeleton =
        shape == PLX_DATE_MONTH && !c->brief ? u"LLLL" : skeletons[c->brief][shape];
    int32_t length = udatpg_getBestPattern(c->patterns, skeleton, -1, pattern, ROOM, &status);
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, c->locale, u"UTC", 3, pattern,
                                    length, &status);
    if (U_SUCCESS(status))
        c->dates[shape] = format;
    else
        udat_close(format);
    return c->dates[shape];
}

static bool write_wide(struct plx_calendar *c, const struct date *d, struct wide *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = date_format(c, d->shape);
    if (!format)
        return false;
    out->length = udat_format(format, time_of(d), out->text, ROOM, NULL, &status);
    return U_SUCCESS(status) && out->length < ROOM;
}

/* Decades have a name where it can be made of the first year; elsewhere they are ten years. */
static const struct decade {
    const char *language, *before, *after;
} decades[] = {
    {"de", "", "er-Jahre"}, {"en", "", "s"}, {"es", "década de ", ""}, {"fr", "années ", ""},
    {"it", "anni ", ""}, {"ja", "", "代"}, {"ko", "", "대"}, {"nl", "jaren ", ""},
    {"pl", "lata ", "."}, {"pt", "década de ", ""}, {"ru", "", "-е годы"},
    {"uk", "", "-ті роки"}, {"zh", "", "代"},
};

static const struct decade *decade_names(const struct plx_calendar *c)
{
    size_t length = strcspn(c->locale, "_@");
    for (size_t i = 0; i < sizeof decades / sizeof *decades; i++)
        if (strlen(decades[i].language) == length &&
            strncmp(c->locale, decades[i].language, length) == 0)
            return &decades[i];
    return NULL;
}

static bool write_interval(struct plx_calendar *c, const struct date *low,
                           const struct date *high, struct plx_buffer *out);

static bool write_one(struct plx_calendar *c, const struct date *d, struct plx_buffer *out)
{
    struct wide wide;
    const struct decade *names = d->decade ? decade_names(c) : NULL;
    if (d->decade && !names)
        return write_interval(c, d, d, out);
    if (!write_wide(c, d, &wide))
        return false;
    plx_buffer_add_string(out, names ? names->before : "");
    bool written = plx_format_append(out, wide.text, wide.length);
    plx_buffer_add_string(out, names ? names->after : "");
    return written;
}

/* ---- intervals ---- */

static bool interval_wide(struct plx_calendar *c, const struct date *low, const struct date *high,
                          struct wide *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UDateIntervalFormat **format = &c->intervals[low->shape];
    if (!*format)
        *format = udtitvfmt_open(c->locale, skeletons[c->brief][low->shape], -1, u"UTC", 3, &status);
    out->length = udtitvfmt_format(*format, time_of(low), time_of(high), out->text, ROOM, NULL,
                                   &status);
    return U_SUCCESS(status) && out->length < ROOM;
}

static bool is_same(const struct wide *a, const struct wide *b)
{
    return a->length == b->length && u_memcmp(a->text, b->text, a->length) == 0;
}

/* Some patterns of CLDR name one month for both ends ("April to April 2022" in Persian, "5 – 25
 * June" in Swahili): an interval's words are good where another month at either end changes
 * them. */
static bool tells_both(struct plx_calendar *c, const struct date *low, const struct date *high,
                       const struct wide *words)
{
    struct wide other;
    for (int end = 0; end < 2; end++) {
        struct date ends[2] = {*low, *high};
        struct date *moved = &ends[end];
        do
            moved->month = moved->month % 12 + 1;
        while (moved->month == low->month || moved->month == high->month);
        if (interval_wide(c, &ends[0], &ends[1], &other) && is_same(&other, words))
            return false;
    }
    return true;
}

static bool has_months(enum plx_date_shape shape)
{
    return shape != PLX_DATE_YEAR && shape != PLX_DATE_YEAR_QUARTER && shape != PLX_DATE_QUARTER;
}

static bool write_interval(struct plx_calendar *c, const struct date *low,
                           const struct date *high, struct plx_buffer *out)
{
    struct wide wide;
    if ((low->decade || high->decade) && !decade_names(c)) {
        struct date first = *low, last = *high;
        last.year += last.decade ? 9 : 0;
        first.decade = last.decade = false;
        return write_interval(c, &first, &last, out);
    }
    if (low->shape == high->shape && !low->decade && !high->decade &&
        interval_wide(c, low, high, &wide) &&
        (!has_months(low->shape) || low->month == high->month ||
         tells_both(c, low, high, &wide)))
        return plx_format_append(out, wide.text, wide.length);
    if (!write_one(c, low, out))
        return false;
    plx_buffer_add_string(out, " – ");
    return write_one(c, high, out);
}

bool plx_calendar_write(struct plx_calendar *calendar, const char *edtf, struct plx_buffer *out)
{
    struct date low, high;
    size_t before = out->length;
    const char *slash = strchr(edtf, '/');
    bool written = slash ? read_date(edtf, (size_t)(slash - edtf), &low) &&
                               read_date(slash + 1, strlen(slash + 1), &high) &&
                               write_interval(calendar, &low, &high, out)
                         : read_date(edtf, strlen(edtf), &low) && write_one(calendar, &low, out);
    if (!written)
        plx_buffer_cut(out, before);
    return written;
}

void plx_calendar_release(struct plx_calendar *calendar)
{
    udatpg_close(calendar->patterns);
    for (size_t i = 0; i < PLX_DATE_SHAPES; i++) {
        udat_close(calendar->dates[i]);
        udtitvfmt_close(calendar->intervals[i]);
    }
}
