/* Units of one dimension, so that feet can be held against metres. */
#ifndef PLX_CLAIMS_CONVERSION_H
#define PLX_CLAIMS_CONVERSION_H

#include <stdbool.h>
#include <stdint.h>

#define PLX_DIMENSIONS 11

/* A value in the unit is value * factor + offset in the base unit of its dimension. */
struct plx_conversion {
    double factor, offset;
    int8_t power[PLX_DIMENSIONS]; /* of each base unit: metre, gram, second... */
};

/* Reads a UCUM code: prefixes, powers, "." and "/". False for a code with an atom that is not known: then nothing can be
 * said of it beside another unit. */
bool plx_conversion_read(const char *code, struct plx_conversion *conversion);
bool plx_conversion_same_dimension(const struct plx_conversion *a, const struct plx_conversion *b);

#endif
