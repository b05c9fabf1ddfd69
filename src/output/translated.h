/* What a human translation says for words of its report. */
#ifndef PLX_OUTPUT_TRANSLATED_H
#define PLX_OUTPUT_TRANSLATED_H

#include "base/buffer.h"
#include "parallax/output.h"

/* Appends the sentences that stand for the words as one line of safe text (text/sanitise.h); nothing where they were left
 * out. */
enum plx_status plx_output_translated(const struct plx_report *report, const struct plx_translation *translation,
                                      struct plx_span words, struct plx_buffer *out);

#endif
