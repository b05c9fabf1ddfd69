/* The words by which a report credits a source: its name and the cue beside it, "selon le Temps Financier". */
#ifndef PLX_CLAIMS_CREDIT_WORDS_H
#define PLX_CLAIMS_CREDIT_WORDS_H

#include "facts/facts.h"

/* The span of those words within the credit's sentence; the name alone where no cue stands near. */
struct plx_span plx_credit_words(const struct plx_report *report,
                                 const struct plx_attribution *credit);

/* Whether unnamed sources are said to be those of a newsroom that was credited before: "its sources". */
bool plx_credit_is_own_source(const struct plx_report *report,
                              const struct plx_attribution *credit);

#endif
