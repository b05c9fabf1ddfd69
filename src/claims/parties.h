/* Parties: what two statements give to different ones. */
#ifndef PLX_CLAIMS_PARTIES_H
#define PLX_CLAIMS_PARTIES_H

#include "claims/statements.h"

/* The party to whom the first statement gives what the second gives to another, by a bond (bonds.h) or because one stands in
 * for the other (stand_ins.h); NULL where they give nothing to two. *suffers (may be NULL): it is the one to whom the first says that
 * it is done, by whom is told by no name. */
const struct plx_entity *plx_party_against(const struct plx_comparing *comparing, const struct plx_statement *a,
                                           const struct plx_statement *b, bool *suffers);

#endif
