/* Spans of time told from the day of writing, as the argument of a sense: "last year" is Y-1, "today" D+0. */
#ifndef PLX_LANGUAGE_RELATIVE_H
#define PLX_LANGUAGE_RELATIVE_H

#include <stdint.h>

/* A year, quarter, month, week, weekend, day. */
#define PLX_RELATIVE_UNITS "YQMWED"
#define PLX_RELATIVE_FARTHEST 127

/* Of so many units from that of the day of writing, up to the farthest either way; 0 is none known: "in recent weeks". */
static inline int16_t plx_relative_code(char unit, int offset)
{
    return (int16_t)(unit << 8 | (offset + 128));
}

static inline char plx_relative_unit(int16_t code)
{
    return (char)(code >> 8);
}

static inline int plx_relative_offset(int16_t code)
{
    return (code & 255) - 128;
}

#endif
