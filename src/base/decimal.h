/* Exact decimal numbers, as newspapers print them: 18 digits, no binary rounding. */
#ifndef PLX_BASE_DECIMAL_H
#define PLX_BASE_DECIMAL_H

#include "base/buffer.h"
#include "parallax/fact.h"

struct plx_decimal plx_decimal_make(int64_t mantissa, int32_t exponent);
/* The product or sum; *exact false (never made true) where 18 digits could not hold it. */
struct plx_decimal plx_decimal_multiply(struct plx_decimal a, struct plx_decimal b, bool *exact);
struct plx_decimal plx_decimal_add(struct plx_decimal a, struct plx_decimal b, bool *exact);
/* value * 10^power */
struct plx_decimal plx_decimal_scale(struct plx_decimal value, int power);
/* Negative, zero, positive as a is less than, equal to, greater than b. */
int plx_decimal_compare(struct plx_decimal a, struct plx_decimal b);
bool plx_decimal_is_zero(struct plx_decimal value);
/* For ratios and drawing only, never for a comparison that a verdict rests on. */
double plx_decimal_double(struct plx_decimal value);
/* Appends it as a plain decimal: "10000000000", "0.5", "-3". */
void plx_decimal_print(struct plx_decimal value, struct plx_buffer *out);

#endif
