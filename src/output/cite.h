/* A citation: the words of a report as they stand in it, and where they were published. */
#ifndef PLX_OUTPUT_CITE_H
#define PLX_OUTPUT_CITE_H

#include "base/buffer.h"
#include "parallax/output.h"

/* Appends “words” — outlet, author, date, address, as far as the card has them; in one line, safe to be shown. Then, a line each,
 * “what humans made of the words” — translation by AUTHOR. */
void plx_output_cite(const struct plx_comparison *comparison, uint32_t report, struct plx_span words,
                     const struct plx_card *card, struct plx_buffer *out);

#endif
