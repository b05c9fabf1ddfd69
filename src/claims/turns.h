/* Acts whose order matters: who sues, beats, buys whom. */
#ifndef PLX_CLAIMS_TURNS_H
#define PLX_CLAIMS_TURNS_H

#include "claims/finding.h"

/* Who does the act of the words, and to whom; one of the two is NULL where it is told by its kind alone, "the company". */
struct plx_turn {
    const struct plx_name *agent, *patient;
};

/* False where the words do not tell, or leave a doubt. */
bool plx_turn_read(const struct plx_finding *f, struct plx_turn *turn);

#endif
