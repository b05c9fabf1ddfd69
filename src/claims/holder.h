/* Which name beside the words of a bond holds it. */
#ifndef PLX_CLAIMS_HOLDER_H
#define PLX_CLAIMS_HOLDER_H

#include "claims/finding.h"

/* The one name that holds the bond of the words; NULL where there is none, or where there are several. */
const struct plx_name *plx_holder_find(const struct plx_finding *f);
/* Where the phrase starts that its name ends: "Spanish firm X". */
uint32_t plx_holder_from(const struct plx_finding *f, const struct plx_name *holder);

#endif
