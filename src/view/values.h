/* Values of facts in figures: whole, for reading off a difference, and short. */
#ifndef PLX_VIEW_VALUES_H
#define PLX_VIEW_VALUES_H

#include <stdbool.h>

#include "base/messages.h"
#include "parallax/fact.h"
#include "text/format.h"
#include "view/grid.h"

/* True for a kind of fact that has low and high. */
bool plx_values_numeric(const struct plx_fact *fact);
/* "=", ">", "<", "~", "-": the sign of the bound. */
const char *plx_values_bound(enum plx_bound bound);
/* The language in which values are written. Formats are NULL for English. */
struct plx_values {
    const struct plx_messages *messages;
    struct plx_formats *brief, *digits; /* owned */
};

/* Of the messages' language; English where ICU has no memory or knowledge. */
void plx_values_open(struct plx_values *values, const struct plx_messages *messages);
void plx_values_release(struct plx_values *values);
/* "$1,400,000,000", "12.5%", "40 km", "2032": the value without its bound, in the grid's scratch */
const char *plx_values_whole(const struct plx_values *values, struct plx_grid *grid,
                             const struct plx_fact *fact);
/* The same with its bound in few cells: "~$1.4bn". */
const char *plx_values_short(const struct plx_values *values, struct plx_grid *grid,
                             const struct plx_fact *fact);
/* 10^power in few cells: "1bn", "100m", "0.01". */
const char *plx_values_power(const struct plx_values *values, struct plx_grid *grid, int power);
/* log10 of a value above 0, to about six places. */
double plx_values_log(struct plx_decimal value);

#endif
