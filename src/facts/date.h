/* One date as the text gives it, for date.c, which reads it, and interval.c, which joins two. */
#ifndef PLX_FACTS_DATE_H
#define PLX_FACTS_DATE_H

#include "facts/scan.h"

/* One date; a part that the text does not give is 0. */
struct plx_date {
    int year, month, day;
    int season;      /* 21 to 24, or a quarter as 33 to 36 */
    bool decade;     /* year is the first of ten */
    bool persian;    /* year, month and day of the Persian calendar */
    bool relative;   /* to the day of writing, which the text does not give */
    int16_t span;    /* of a relative one: plx_relative_code */
    uint8_t month_day; /* that a relative one gives: "domingo (13)" */
    uint32_t first, end;
};

/* Whether a date may start at the token: no is sure. */
bool plx_date_may_open(const struct plx_scan *scan, uint32_t token);
/* Reads the date that starts at the token; false where there is none. */
bool plx_date_read(const struct plx_scan *scan, uint32_t token, struct plx_date *date);
/* The token as a day of the month, with an ordinal's ending, 0 where it is none; *end behind it. */
int plx_date_day(const struct plx_scan *scan, uint32_t token, uint32_t *end);
/* The word behind the number of a day at the token, "日", and in *end where it ends; PLX_NO_MATCH where there is none. */
struct plx_match plx_date_day_mark(const struct plx_scan *scan, uint32_t token,
                                   uint32_t *end);
/* The month that the token names, 1 to 12, or behind a hundred one of the Persian calendar; 0 where it is none. *weak where
 * the word is another one too. */
int plx_date_month(const struct plx_scan *scan, uint32_t token, uint32_t *end, bool *weak);
/* The date as EDTF. */
void plx_date_print(const struct plx_date *date, char out[32]);

#endif
