/* Years as newspapers write them, for date.c. */
#ifndef PLX_FACTS_YEAR_H
#define PLX_FACTS_YEAR_H

#include "facts/date.h"

/* Whether a number of so many digits may be a year. */
bool plx_year_is(int value, int digits);
/* The same of an old one and of those of other calendars: no is sure. */
bool plx_year_may_be(int value, int digits);
/* The same of one of the Persian calendar, in a report in Persian. */
bool plx_year_is_persian(const struct plx_scan *scan, int value, int digits);
/* Whether the number at the token may be an old year, and is not the count of what stands behind it. */
bool plx_year_counts_nothing(const struct plx_scan *scan, uint32_t token);
/* The word for it behind a year, "года"; PLX_NO_MATCH where none starts at the token, or so many years are round. */
struct plx_match plx_year_word(const struct plx_scan *scan, uint32_t token, int year);
/* The year behind a day or a month, over "de", "," and words for year, and in *end where it ends; 0 where there is
 * none. */
int plx_year_behind(const struct plx_scan *scan, uint32_t token, uint32_t *end);
/* Reads the year, with a part of it behind, or the decade that starts at the token; false where there is none. */
bool plx_year_read(const struct plx_scan *scan, uint32_t token, struct plx_date *date);
bool plx_year_read_persian(const struct plx_scan *scan, uint32_t token, struct plx_date *date);

#endif
