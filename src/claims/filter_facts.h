/* A filter on facts alone (claims/filter.h), before there are claims: each is held as if it were a claim of its own, with the
 * words of its sentence. */
#ifndef PLX_CLAIMS_FILTER_FACTS_H
#define PLX_CLAIMS_FILTER_FACTS_H

#include "base/messages.h"
#include "parallax/comparison.h"

/* Whether each fact passes, a new array for free(). Of facts a filter may ask for kind, amount, report, party and words:
 * PLX_ERROR_USAGE where it asks for more, or is none, and *error says what is wrong. The comparison is one of facts alone
 * (plx_comparison_make_facts). */
enum plx_status plx_filter_facts(const struct plx_comparison *comparison, const char *expression,
                                 const struct plx_messages *messages, bool **passes, struct plx_error *error);

#endif
