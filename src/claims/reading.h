/* Values in a few columns, for a table: ">$10bn", "till 2032", "~5%"; in another language as CLDR
 * writes them there: ">10 млрд $". */
#ifndef PLX_CLAIMS_READING_H
#define PLX_CLAIMS_READING_H

#include "base/buffer.h"
#include "base/messages.h"
#include "parallax/fact.h"
#include "text/format.h"

/* Appends the fact's value with its bound's sign. formats: brief, NULL for English. */
void plx_reading_print(const struct plx_messages *messages, struct plx_formats *formats,
                       const struct plx_fact *fact, struct plx_buffer *out);

#endif
