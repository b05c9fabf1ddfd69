#include "claims/parties.h"

#include "claims/bonds.h"
#include "claims/stand_ins.h"

static const struct plx_entity *entity_of(const struct plx_comparing *c, uint32_t feature)
{
    return &c->comparison->entities[plx_statements_entity(c->statements, feature)];
}

const struct plx_entity *plx_party_against(const struct plx_comparing *comparing, const struct plx_statement *a,
                                           const struct plx_statement *b, bool *suffers)
{
    struct plx_dispute dispute;
    bool differ = plx_bonds_differ(comparing, a, b, &dispute);
    if (suffers)
        *suffers = differ && dispute.a->suffers;
    if (differ)
        return plx_bond_holder(comparing, dispute.a);
    bool own = false;
    const struct plx_stand_in *s = comparing->stand_ins ? plx_stand_ins_between(comparing->stand_ins, a, b, &own) : NULL;
    return s ? entity_of(comparing, own ? s->own : s->other) : NULL;
}
