/* Coreference: whether two statements tell of one thing, of which only one of them can be right. */
#ifndef PLX_CLAIMS_COREFERENCE_H
#define PLX_CLAIMS_COREFERENCE_H

#include "claims/statements.h"

/* Whether two statements of different reports that tell an act, the feature (PLX_INTERN_NONE: none), tell it of one thing: what
 * the one names stands in the other, in its sentence or the one before or in the headline that its pronouns stand for, and
 * neither names a party or place of its own that the other would have to have. Less will do of a contested act, which one report
 * tells otherwise than several. */
bool plx_statements_corefer(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                            uint32_t act, bool contested);

/* Whether anything that the one names itself, the act left out, stands in the other or in what its pronouns stand for: less
 * would not do to tell two things apart. */
bool plx_statements_touch(const struct plx_statements *statements, const struct plx_statement *a, const struct plx_statement *b,
                          uint32_t act);

/* Whether the statement counts things or people itself: "two were acquitted". */
bool plx_statements_counts(const struct plx_comparing *comparing, const struct plx_statement *s);

#endif
