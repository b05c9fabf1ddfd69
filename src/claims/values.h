/* How two quantities stand to each other under their bounds. */
#ifndef PLX_CLAIMS_VALUES_H
#define PLX_CLAIMS_VALUES_H

#include "parallax/fact.h"

enum plx_relation {
    PLX_RELATION_NONE,   /* of other kinds or units: nothing can be said */
    PLX_RELATION_EQUAL,  /* the same value and the same bound */
    PLX_RELATION_BOUNDS, /* the same value, bounded otherwise */
    PLX_RELATION_FITS,   /* other values that can both be true */
    PLX_RELATION_SCALE,  /* cannot both be true: a power of 1000 apart */
    PLX_RELATION_DIFFERS /* cannot both be true */
};

/* Symmetric. Money of two currencies, and a count against a measure, give NONE; measures of one dimension are converted,
 * and may then differ by their rounding; dates are compared as EDTF intervals. */
enum plx_relation plx_values_relate(const struct plx_fact *a, const struct plx_fact *b);

/* Whether two figures are of one kind, and given in one currency or unit, lengths of time both in hours: counts are, whatever is
 * counted. */
bool plx_values_of_one_unit(const struct plx_fact *a, const struct plx_fact *b);

/* Whether two figures of money, of counts or of measures, in the whole's unit, add up to it exactly: no ranges, whatever else
 * bounds them. */
bool plx_values_add_up(const struct plx_fact *whole, const struct plx_fact *a, const struct plx_fact *b);

/* The days [*from, *to) that an EDTF value spans, counted from year 0; an open end is INT64_MIN or MAX. A date without a
 * year is of year 0 and *yearless. False where the value is none of ours ("relative"). */
bool plx_values_days(const char *edtf, int64_t *from, int64_t *to, bool *yearless);
/* The seconds of an ISO 8601 duration (a month 30.4375 days, a year 365.25). False where malformed. */
bool plx_values_seconds(const char *duration, double *seconds);

/* How near two values of one kind are, 0 to 1: the smaller as a part of the larger; 1 where ranges meet, and of dates. */
float plx_values_nearness(const struct plx_fact *a, const struct plx_fact *b);

#endif
