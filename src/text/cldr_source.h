/* What the readers of CLDR share. Private to src/text. */
#ifndef PLX_TEXT_CLDR_SOURCE_H
#define PLX_TEXT_CLDR_SOURCE_H

#include <unicode/unumberformatter.h>

#include "text/cldr.h"
#include "text/units.h"

struct plx_cldr_source {
    const char *locale;
    plx_cldr_emit *emit;
    void *context;
    bool other_script; /* not the one that the language is mostly written in */
};

/* UTF-16 to UTF-8 without soft hyphens, marks of direction, and outer spaces; "" where it finds no room. */
void plx_cldr_narrow(const UChar *wide, int32_t length, char *out, size_t room);
/* Emits the form in UTF-8 without soft hyphens, marks of direction and outer spaces, unless nothing is left. */
void plx_cldr_emit_form(const struct plx_cldr_source *source, enum plx_cldr_kind kind,
                        const UChar *form, int32_t length, long value, const char *code);
/* A formatter of numbers in Latin digits by its skeleton; NULL where ICU knows none. */
UNumberFormatter *plx_cldr_formatter(const char *skeleton, const char *locale);

/* Number words. */
void plx_cldr_read_words(const struct plx_cldr_source *source);
/* Months, weekdays, words beside dates, and days that are told from the day of writing. */
void plx_cldr_read_calendar(const struct plx_cldr_source *source);
/* The forms of units and periods in the cases that the language declines them in, and of months after them. */
void plx_cldr_read_cases(const struct plx_cldr_source *source);

#endif
