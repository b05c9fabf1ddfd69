/* The core of a claim: what its reports speak of in it, by which words elsewhere are near it or far. */
#ifndef PLX_CLAIMS_CORE_H
#define PLX_CLAIMS_CORE_H

#include "claims/statements.h"

/* Weights are whole numbers of this unit, so that sums do not depend on the order of the reports. */
#define PLX_CORE_UNIT 1024

struct plx_core {
    const struct plx_statements *statements;
    const struct plx_fact *facts; /* the comparison's */
    uint32_t *first;   /* by report: its first statement; one more */
    uint32_t *reports; /* by feature: how many of the claim's reports have it */
    uint32_t *last;    /* by feature: 1 + the last of them */
    uint32_t *weight;  /* by feature: 0 where it is not of the core */
    PLX_VECTOR(uint32_t) features; /* that any of them has */
    uint32_t whole;    /* of all weights */
    PLX_VECTOR(uint32_t) values; /* the claim's own figures; of a claim without one, those it is told with */
};

/* False: no memory. To be released in any case. */
bool plx_core_init(struct plx_core *core, const struct plx_comparing *comparing);
void plx_core_release(struct plx_core *core);

/* The statement that a cell was made of. */
const struct plx_statement *plx_core_statement(const struct plx_core *core, const struct plx_cell *cell);
/* How much a feature tells. */
uint32_t plx_core_rarity(const struct plx_core *core, uint32_t feature);

/* Makes it the claim's core: the features that at least half of its reports have. False: no memory. */
bool plx_core_find(struct plx_core *core, const struct plx_claim *claim);
/* How much of the core the statement holds, in per cent; 0 where less than two parts. *value: it gives one of the
 * claim's values itself. */
uint32_t plx_core_share(const struct plx_core *core, const struct plx_statement *s, bool *value);

#endif
