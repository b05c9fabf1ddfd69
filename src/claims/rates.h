/* Rates of currencies that the reports of a story tell themselves: "$98,000 (about R$530,000)".
 *
 * A paper tells a sum in its readers' money, and another paper in its own; where some report of the story gives a sum in both, the two
 * may be one sum. A rate makes two sums fit and is too coarse for more: nothing contradicts by it.
 */
#ifndef PLX_CLAIMS_RATES_H
#define PLX_CLAIMS_RATES_H

#include "base/vector.h"
#include "parallax/fact.h"

/* What one unit of the first currency costs in the second, as a logarithm; ISO 4217, in the order of their letters. */
struct plx_rate {
    char first[4], second[4];
    double cost;
};

struct plx_rates {
    PLX_VECTOR(struct plx_rate) items;
};

/* Notes that both are one sum. Ranges and bounds tell no rate. False: no memory. */
bool plx_rates_note(struct plx_rates *rates, const struct plx_fact *sum, const struct plx_fact *converted);
/* Once all are noted: of several rates between two currencies the middle one stays, since one may be a slip. */
void plx_rates_sum_up(struct plx_rates *rates);
void plx_rates_release(struct plx_rates *rates);
/* Whether two sums in different currencies are one by the story's rates, perhaps by way of a third currency, but for rounding and what
 * rates of two days differ by. False where no rate is told. */
bool plx_rates_fit(const struct plx_rates *rates, const struct plx_fact *a, const struct plx_fact *b);

#endif
