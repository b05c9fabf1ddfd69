#include "claims/tellers.h"

static const struct plx_source *teller(const struct plx_comparison *c, const struct plx_cell_credit *credit)
{
    const struct plx_source *source = &c->sources[c->credits[credit->credit].source];
    return credit->scope == PLX_SCOPE_NEAR || source->kind == PLX_SOURCE_MEDIUM ? NULL : source;
}

/* A body or person that is named, and a group that is not. Two names may be those of one; so may two groups, in two languages. */
static bool are_two(const struct plx_source *a, const struct plx_source *b)
{
    return (a->kind == PLX_SOURCE_ANONYMOUS) != (b->kind == PLX_SOURCE_ANONYMOUS);
}

enum plx_tellers plx_tellers_of(const struct plx_comparison *c, const struct plx_cell *a, const struct plx_cell *b)
{
    enum plx_tellers tellers = PLX_TELLERS_UNKNOWN;
    for (size_t i = 0; i < a->credit_count; i++)
        for (size_t k = 0; k < b->credit_count; k++) {
            const struct plx_source *x = teller(c, &a->credits[i]), *y = teller(c, &b->credits[k]);
            if (x && y && !are_two(x, y))
                return PLX_TELLERS_MAY_BE_ONE;
            tellers = x && y ? PLX_TELLERS_TWO : tellers;
        }
    return tellers;
}
