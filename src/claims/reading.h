/* Values in a few columns, for a table: ">$10bn", "till 2032", "~5%". English; the interface's
 * languages come with its messages. */
#ifndef PLX_CLAIMS_READING_H
#define PLX_CLAIMS_READING_H

#include "base/buffer.h"
#include "parallax/fact.h"

/* Appends the fact's value with its bound's sign. */
void plx_reading_print(const struct plx_fact *fact, struct plx_buffer *out);
/* The same in full digits and words, for a sentence: "more than 10,000,000,000 USD". */
void plx_reading_print_full(const struct plx_fact *fact, struct plx_buffer *out);

#endif
