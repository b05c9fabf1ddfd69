/* Stand-ins: a party that one report alone names where others name another, of whom it says nothing: "built by Tarangini" in
 * one, "built by Göksem" in four. Bonds (bonds.h) read it from words; this reads it from what stands around the names. */
#ifndef PLX_CLAIMS_STAND_INS_H
#define PLX_CLAIMS_STAND_INS_H

#include "claims/joiner.h"

/* Finds those of the story and pairs the statements in which they stand; before rows are joined. */
void plx_stand_ins_find(struct plx_joiner *joiner);

/* The one that two statements of different reports tell; NULL where there is none. *own: the first has the party that one
 * report alone names there. */
const struct plx_stand_in *plx_stand_ins_between(const struct plx_stand_ins *stand_ins, const struct plx_statement *a,
                                                 const struct plx_statement *b, bool *own);

#endif
