/* Calendar dates of what is told from the day of writing: "last year" in a report of 2026 is 2025. */
#ifndef PLX_FACTS_RESOLVE_H
#define PLX_FACTS_RESOLVE_H

#include <stdbool.h>

/* The span of so many units (language/relative.h) from the one that the day of writing lies in, as EDTF: a week and a
 * weekend by its days, a week from Monday on (ISO 8601). written: a whole date, "2025-12-17". False where it is none, or
 * the span is none of the years 1 to 9999. */
bool plx_resolve_relative(char unit, int offset, const char *written, char out[32]);

#endif
