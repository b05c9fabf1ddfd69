/* What a claim is called: its concepts and parties in a few English words. */
#ifndef PLX_CLAIMS_LABEL_H
#define PLX_CLAIMS_LABEL_H

#include "claims/statements.h"

/* Made of concepts and parties that two reports or more share: what one alone speaks of may be a word
 * misunderstood. Where they share none, and for a claim of one report, it is that report's own words. Where one of the
 * labels so far is the same, it is longer, if they share more, and else has the figure of the claim's first cell
 * behind it, or a number. In the comparison's arena; NULL where there is no memory. */
const char *plx_label_make(const struct plx_comparing *comparing,
                           const struct plx_statements *statements, const uint32_t *statement_of,
                           const struct plx_cell *cell, size_t count, struct plx_intern *labels);

/* The report's own words in the span, cut at a blank where they are long. NULL where there is no memory. */
const char *plx_label_words(struct plx_arena *arena, const struct plx_report *report, struct plx_span span);

#endif
