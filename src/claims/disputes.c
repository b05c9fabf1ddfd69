/* Bonds that two reports give to different parties. */
#include <stdlib.h>

#include "claims/bonds.h"
#include "claims/identity.h"

/* A feature that weighs so much is of the statement's sentence. */
#define OF_SENTENCE 0.4f

static const char *name_of(const struct plx_comparing *c, uint32_t feature)
{
    return c->statements->names.entries[feature].string;
}

static uint32_t entity_of(const struct plx_comparing *c, uint32_t feature)
{
    return (uint32_t)strtoul(name_of(c, feature) + 2, NULL, 10);
}

const struct plx_entity *plx_bond_holder(const struct plx_comparing *comparing, const struct plx_bond *bond)
{
    return &comparing->comparison->entities[entity_of(comparing, bond->holder)];
}

static bool are_same(const struct plx_thing *a, const struct plx_thing *b)
{
    for (unsigned i = 0; i < a->count; i++)
        for (unsigned k = 0; k < b->count; k++)
            if (a->features[i] == b->features[k])
                return true;
    return false;
}

/* Of nine instruments each may have another maker; "first" and "new" are said of any. */
static bool tells_one(const struct plx_comparing *c, const struct plx_thing *thing)
{
    for (unsigned i = 0; i < thing->count; i++)
        if (name_of(c, thing->features[i])[0] == 'g' || name_of(c, thing->features[i])[0] == 'q' ||
            c->statements->several[thing->features[i]])
            return false;
    return true;
}

/* How many things of the one the other has not; *shared counts those that tell which is meant and both have. */
static unsigned count_others(const struct plx_comparing *c, const struct plx_bond *a, const struct plx_bond *b,
                             unsigned *shared)
{
    unsigned others = 0;
    for (unsigned i = 0; i < a->thing_count; i++) {
        bool same = false;
        for (unsigned k = 0; k < b->thing_count && !same; k++)
            same = are_same(&a->things[i], &b->things[k]);
        *shared += same && tells_one(c, &a->things[i]);
        others += !same && !a->things[i].name && name_of(c, a->things[i].features[0])[0] == 'c';
    }
    return others;
}

/* Whether the bond is to one thing: "the depot beside the refinery" is not "the pipeline to the refinery". */
static bool share_thing(const struct plx_comparing *c, const struct plx_bond *a, const struct plx_bond *b)
{
    unsigned shared = 0, ignored = 0;
    unsigned others = count_others(c, a, b, &shared), back = count_others(c, b, a, &ignored);
    return shared > 0 && (others == 0 || back == 0);
}

static bool names(const struct plx_statement *s, uint32_t entity)
{
    for (size_t i = 0; i < s->feature_count; i++)
        if (s->features[i].number == entity)
            return s->features[i].weight >= OF_SENTENCE;
    return false;
}

bool plx_bonds_differ(const struct plx_comparing *comparing, const struct plx_statement *a,
                      const struct plx_statement *b, struct plx_dispute *dispute)
{
    for (size_t i = 0; i < a->bond_count; i++)
        for (size_t k = 0; k < b->bond_count; k++) {
            const struct plx_bond *x = &a->bonds[i], *y = &b->bonds[k];
            if (x->kind != y->kind || x->holder == y->holder || a->forecast != b->forecast ||
                names(a, y->holder) || names(b, x->holder) || !share_thing(comparing, x, y) ||
                !plx_entities_differ(comparing, entity_of(comparing, x->holder), entity_of(comparing, y->holder)))
                continue;
            if (dispute)
                *dispute = (struct plx_dispute){x, y};
            return true;
        }
    return false;
}
