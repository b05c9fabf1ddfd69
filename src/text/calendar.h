/* Dates of the Gregorian calendar as a language writes them. Part of format.h: use that. */
#ifndef PLX_TEXT_CALENDAR_H
#define PLX_TEXT_CALENDAR_H

#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>

#include "base/buffer.h"

/* What a date gives, and with that how it is written. */
enum plx_date_shape {
    PLX_DATE_YEAR,
    PLX_DATE_YEAR_MONTH,
    PLX_DATE_YEAR_MONTH_DAY,
    PLX_DATE_MONTH,
    PLX_DATE_MONTH_DAY,
    PLX_DATE_YEAR_QUARTER,
    PLX_DATE_QUARTER,
    PLX_DATE_SHAPES
};

/* Formatters, opened when first needed. Zero but for the locale before the first use. */
struct plx_calendar {
    char locale[128]; /* ICU's, with @calendar=gregorian */
    bool brief;       /* months abbreviated */
    UDateTimePatternGenerator *patterns;
    UDateFormat *dates[PLX_DATE_SHAPES];
    UDateIntervalFormat *intervals[PLX_DATE_SHAPES];
};

void plx_calendar_release(struct plx_calendar *calendar);
/* plx_format_date of format.h. */
bool plx_calendar_write(struct plx_calendar *calendar, const char *edtf, struct plx_buffer *out);

/* Appends UTF-16 as UTF-8, without marks of direction; false where that cannot be. */
bool plx_format_append(struct plx_buffer *out, const UChar *text, int32_t length);

#endif
