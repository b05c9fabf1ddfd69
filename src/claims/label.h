/* What a claim is called: its concepts and parties in a few English words. */
#ifndef PLX_CLAIMS_LABEL_H
#define PLX_CLAIMS_LABEL_H

#include "claims/statements.h"

/* Made of the rarest features that most of the claim's statements share; else the words of the first. In the comparison's
 * arena; NULL where there is no memory. */
const char *plx_label_make(const struct plx_comparing *comparing,
                           const struct plx_statements *statements, const uint32_t *statement_of,
                           size_t count);

#endif
