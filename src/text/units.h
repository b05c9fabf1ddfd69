/* Units and periods: the codes that facts carry, and what CLDR calls them.
 *
 * One table for both ways: cldr.c reads the names of these out of CLDR for the language files,
 * format.c writes values with them.
 */
#ifndef PLX_TEXT_UNITS_H
#define PLX_TEXT_UNITS_H

#include <stddef.h>

struct plx_unit {
    const char *cldr; /* type and core unit identifier (UTS #35): "length-kilometer" */
    const char *code; /* UCUM; of a period Y M W D TH TM TS or a multiple of one */
};

/* What readers write for a UCUM code where space is short: "ft" for "[ft_i]", "°C" for "Cel", "M" for "[M]"; the code
 * itself where that is what they write. Borrowed. */
const char *plx_unit_symbol(const char *code);

extern const struct plx_unit plx_units[];
extern const size_t plx_unit_count;
extern const struct plx_unit plx_periods[];
extern const size_t plx_period_count;

#endif
