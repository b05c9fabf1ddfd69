/* On which side of an act a name stands, as the words and endings beside it tell: "by X", "gegen X", "X'i", "компанию X". */
#ifndef PLX_CLAIMS_SIDES_H
#define PLX_CLAIMS_SIDES_H

#include "claims/finding.h"

enum plx_side {
    PLX_SIDE_PLAIN,  /* nothing tells: its place may */
    PLX_SIDE_TO,     /* to whom it is done */
    PLX_SIDE_BY,     /* by whom */
    PLX_SIDE_EITHER, /* a case that may be either: "Иванова" */
    PLX_SIDE_APART   /* neither: "in X", "of X", "X'in" */
};

/* Whether the language tells sides by what stands behind the name alone, and has its verb last. */
bool plx_side_stands_behind(const struct plx_finding *f);

enum plx_side plx_side_of(const struct plx_finding *f, const struct plx_name *name);

#endif
