/* The claim that a row's places speak of. Pure: knows no database. */
#ifndef PLX_STORE_MATCH_H
#define PLX_STORE_MATCH_H

#include "parallax/comparison.h"
#include "store/store.h"

#define PLX_MATCH_NONE UINT32_MAX

/* The claim whose cells' evidence lies at most of the anchors, exactly before roughly; of several the
 * one with the fewest other cells. It has to hold half of those that are found at least, else
 * PLX_MATCH_NONE. *whole (may be NULL): its cells are those of the anchors, none more or less. */
uint32_t plx_match_row(const struct plx_claim *claims, size_t count,
                       const struct plx_anchor *anchors, size_t anchor_count, bool *whole);

#endif
