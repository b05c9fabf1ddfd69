/* Bonds: who owns, runs, built or leads what, as a statement's words tell: "the depot, run by X", "X owns the station"; and
 * turns, who does what to whom: "X sued Y". */
#ifndef PLX_CLAIMS_BONDS_H
#define PLX_CLAIMS_BONDS_H

#include "claims/maker.h"

/* Notes the bonds and turns of a statement. Where several names stand beside its words, none, or a negation, there is none. */
void plx_bonds_read(struct plx_maker *maker, struct plx_statement *statement);

/* A bond to the same thing that two statements of different reports give to different parties, each name the only one, and
 * known to be two; or an act that they give in opposite order. */
struct plx_dispute {
    const struct plx_bond *a, *b;
    bool told; /* that it is of one thing was told by more than the words of the statements */
};

/* Whether there is one; *dispute (may be NULL) is filled. */
bool plx_bonds_differ(const struct plx_comparing *comparing, const struct plx_statement *a,
                      const struct plx_statement *b, struct plx_dispute *dispute);

/* The entity that holds the bond, or does it to the other; the comparison's. */
const struct plx_entity *plx_bond_holder(const struct plx_comparing *comparing, const struct plx_bond *bond);

#endif
