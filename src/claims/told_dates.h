/* Dates told from the day of writing ("last year", "on Tuesday") beside one another and beside calendar dates, where the day
 * of writing is not known. */
#ifndef PLX_CLAIMS_TOLD_DATES_H
#define PLX_CLAIMS_TOLD_DATES_H

#include "claims/values.h"
#include "report/report.h"

/* How two dates stand of which one at least is told so: EQUAL of the same weekday or span, DIFFERS of two weekdays, or where both
 * give the day of the month and it is another ("Saturday (14)" and 15 March), FITS of a weekday and a day, of a year from that of
 * writing and a year; else NONE. */
enum plx_relation plx_told_dates_relate(const struct plx_fact *a, const struct plx_fact *b);

/* The years in which a story may have been written, one or two after the other; first 0: not known. */
struct plx_written {
    int first, last;
};

/* By days that the reports give with their weekday ("Sunday, June 14", "domingo (14)"), near the year that most of its dates lie in; where
 * there are none that year and the next. year: 0 where not known. */
struct plx_written plx_told_dates_written(const struct plx_story *story, const struct plx_fact *facts, size_t count, int year);

/* What a date names of its day besides its value: the weekday, 1, Sunday, to 7, of "on Tuesday" and "Tuesday, November 10", and the
 * day of the month, 1 to 31, of "nesta terça-feira (10)" and "November 10"; 0 where it names none. */
struct plx_named_day {
    uint8_t weekday, of_month;
};
struct plx_named_day plx_told_dates_named(const struct plx_report *report, const struct plx_fact *date);
/* Whether both name the weekday, or the day of the month, and it is the same, and nothing that they name is not. */
bool plx_told_dates_name_one(struct plx_named_day a, struct plx_named_day b);

/* Whether two dates may be one in a story written then: those that fit, and those told from the day of writing both, unless they
 * give two days of the month. */
bool plx_told_dates_may_be_one(const struct plx_fact *a, const struct plx_fact *b, struct plx_written written);

#endif
