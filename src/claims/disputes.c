/* Bonds that two reports give to different parties. */
#include <string.h>

#include "claims/bonds.h"
#include "claims/identity.h"

/* A feature that weighs so much is of the statement's sentence. */
#define OF_SENTENCE 0.4f
/* How much the sentences around two bonds must share where neither says what it is to, where one does in other words, and
 * where both do in words that nothing is known of: a name counts for two, and a figure of so many digits. */
#define SHARED_BY_BARE 2
#define SHARED_BY_OTHER 4
#define SHARED_BY_UNKNOWN 5
#define DIGITS_OF_FIGURE 3

static const char *name_of(const struct plx_comparing *c, uint32_t feature)
{
    return c->statements->names.entries[feature].string;
}

static uint32_t entity_of(const struct plx_comparing *c, uint32_t feature)
{
    return plx_statements_entity(c->statements, feature);
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

/* "First" and "new" are said of anything. */
static bool tells_which(const struct plx_comparing *c, const struct plx_thing *thing)
{
    for (unsigned i = 0; i < thing->count; i++)
        if (name_of(c, thing->features[i])[0] == 'g' || name_of(c, thing->features[i])[0] == 'q')
            return false;
    return true;
}

/* Of nine instruments each may have another maker. */
static bool is_several(const struct plx_comparing *c, const struct plx_thing *thing)
{
    for (unsigned i = 0; i < thing->count; i++)
        if (c->statements->several[thing->features[i]])
            return true;
    return false;
}

/* What the things of one bond are beside those of the other. */
struct shared {
    unsigned others, which; /* how many the other has not; how many both have that tell which is meant */
    bool several;           /* both have one of which there are several */
};

static struct shared share(const struct plx_comparing *c, const struct plx_bond *a, const struct plx_bond *b)
{
    struct shared shared = {0};
    for (unsigned i = 0; i < a->thing_count; i++) {
        const struct plx_thing *thing = &a->things[i];
        bool same = false;
        for (unsigned k = 0; k < b->thing_count && !same; k++)
            same = are_same(thing, &b->things[k]);
        shared.which += same && tells_which(c, thing);
        shared.several |= same && is_several(c, thing);
        shared.others += !same && !thing->name && name_of(c, thing->features[0])[0] == 'c';
    }
    return shared;
}

static bool are_alike(const struct plx_comparing *c, uint32_t x, uint32_t y)
{
    return x == y || plx_entities_alike(c, entity_of(c, x), entity_of(c, y));
}

static bool is_called(const struct plx_comparing *c, const struct plx_thing *thing)
{
    return thing->name && c->comparison->entities[entity_of(c, thing->features[0])].kind != PLX_ENTITY_PLACE;
}

/* "The captain of the Aurora", "le capitaine du Bel Espoir": both have names, and no two may be of one. */
static bool have_other_names(const struct plx_comparing *c, const struct plx_bond *a, const struct plx_bond *b)
{
    bool both = false;
    for (unsigned i = 0; i < a->thing_count; i++)
        for (unsigned k = 0; k < b->thing_count; k++) {
            if (!is_called(c, &a->things[i]) || !is_called(c, &b->things[k]))
                continue;
            if (are_alike(c, a->things[i].features[0], b->things[k].features[0]))
                return false;
            both = true;
        }
    return both;
}

/* Whether the bond is to one thing: "the depot beside the refinery" is not "the pipeline to the refinery". */
static bool share_thing(const struct plx_comparing *c, const struct plx_bond *a, const struct plx_bond *b)
{
    struct shared there = share(c, a, b), back = share(c, b, a);
    return there.which > 0 && !there.several && !back.several && (there.others == 0 || back.others == 0) &&
           !have_other_names(c, a, b);
}

static bool has(const struct plx_statement *s, uint32_t number, float least)
{
    const struct plx_feature *feature = plx_statement_feature(s, number);
    return feature && feature->weight >= least;
}

static bool names(const struct plx_statement *s, uint32_t entity)
{
    return has(s, entity, OF_SENTENCE);
}

/* ---- turns ---- */

/* PLX_INTERN_NONE where it is told by its kind alone. */
static uint32_t agent_of(const struct plx_bond *turn)
{
    return turn->suffers ? PLX_INTERN_NONE : turn->holder;
}

static uint32_t patient_of(const struct plx_bond *turn)
{
    return turn->suffers ? turn->holder : turn->thing_count ? turn->things[0].features[0] : PLX_INTERN_NONE;
}

static bool may_be_alike(const struct plx_comparing *c, uint32_t x, uint32_t y)
{
    return x == PLX_INTERN_NONE || y == PLX_INTERN_NONE || are_alike(c, x, y);
}

static bool may_differ(const struct plx_comparing *c, uint32_t x, uint32_t y)
{
    return x == PLX_INTERN_NONE || y == PLX_INTERN_NONE || !are_alike(c, x, y);
}

/* Whether one of the two is told by its kind alone in either. */
static bool is_half_told(const struct plx_bond *x, const struct plx_bond *y)
{
    return x->suffers || y->suffers || !x->thing_count || !y->thing_count;
}

/* Whether the two give the act in opposite order, and no name is like both: one at least is named in both, on opposite sides. */
static bool are_turned(const struct plx_comparing *c, const struct plx_bond *x, const struct plx_bond *y)
{
    if (!x->turn || !y->turn || x->kind != y->kind)
        return false;
    uint32_t a = agent_of(x), b = patient_of(x), p = agent_of(y), q = patient_of(y);
    bool named = (a != PLX_INTERN_NONE && q != PLX_INTERN_NONE) || (b != PLX_INTERN_NONE && p != PLX_INTERN_NONE);
    return named && may_be_alike(c, a, q) && may_be_alike(c, b, p) && may_differ(c, a, p) && may_differ(c, b, q);
}

/* Whether the report of the statement also gives the act the other way: then each did it to the other. */
static bool has_turned(const struct plx_comparing *c, const struct plx_statement *s, const struct plx_bond *turn)
{
    const struct plx_statement *end;
    for (const struct plx_statement *i = plx_statements_of_report(c->statements, s, &end); i < end; i++)
        for (size_t k = 0; k < i->bond_count; k++)
            if (are_turned(c, &i->bonds[k], turn))
                return true;
    return false;
}

/* A year that one of the statements has, or what its sentence says before it, and the other not: it may be another time. What
 * the sentence adds is of something else: "X sued Y, which since 2019". */
static bool differ_in_year(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_statement *b)
{
    for (size_t i = 0; i < a->feature_count; i++) {
        bool shared = false;
        for (size_t k = 0; k < b->feature_count && !shared; k++)
            shared = a->features[i].number == b->features[k].number;
        if (!shared && a->features[i].weight >= OF_SENTENCE && a->features[i].token < a->end &&
            plx_statements_year(c->statements, a->features[i].number))
            return true;
    }
    return false;
}

/* ---- bonds ---- */

/* Whether the report of the statement gives the bond to one party alone. */
static bool is_only(const struct plx_comparing *c, const struct plx_statement *s, const struct plx_bond *bond)
{
    const struct plx_statement *end;
    for (const struct plx_statement *i = plx_statements_of_report(c->statements, s, &end); i < end; i++)
        for (size_t k = 0; k < i->bond_count; k++)
            if (i->bonds[k].kind == bond->kind && i->bonds[k].holder != bond->holder)
                return false;
    return true;
}

/* Whether the feature stands in the statement's sentence or the one before it. */
static bool is_around(const struct plx_comparing *c, const struct plx_statement *s, uint32_t feature)
{
    const struct plx_statement *end;
    for (const struct plx_statement *i = plx_statements_of_report(c->statements, s, &end); i < end; i++)
        if (i->sentence <= s->sentence && i->sentence + 1 >= s->sentence && has(i, feature, 1))
            return true;
    return false;
}

/* How much it tells that two texts have the feature: "3,247 votes" as much as a name, "two years" as a word. */
static unsigned told_by(const char *name)
{
    if (name[0] == 'e')
        return 2;
    if (name[0] != 'v')
        return name[0] == 'c';
    unsigned digits = 0;
    const char *number = strrchr(name, ' ');
    for (const char *p = number ? number : name; *p; p++)
        digits += *p >= '0' && *p <= '9';
    return digits >= DIGITS_OF_FIGURE ? 2 : 1;
}

/* What is said in the two sentences up to each of them, in both. */
static unsigned shared_around(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_statement *b)
{
    const struct plx_statement *end;
    unsigned shared = 0;
    for (const struct plx_statement *i = plx_statements_of_report(c->statements, a, &end); i < end; i++)
        for (size_t k = 0; i->sentence <= a->sentence && i->sentence + 1 >= a->sentence && k < i->feature_count; k++) {
            uint32_t number = i->features[k].number;
            if (i->features[k].weight >= 1 && is_around(c, b, number))
                shared += told_by(name_of(c, number));
        }
    return shared;
}

static bool turns_differ(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_bond *x,
                         const struct plx_statement *b, const struct plx_bond *y)
{
    return are_turned(c, x, y) && !(is_half_told(x, y) && shared_around(c, a, b) < SHARED_BY_OTHER) &&
           !differ_in_year(c, a, b) && !differ_in_year(c, b, a) && !has_turned(c, a, x) && !has_turned(c, b, y);
}

/* Whether the bond is to one thing that its words tell: "which runs three solar parks" is of none that another runs. */
static bool is_to_one(const struct plx_comparing *c, const struct plx_bond *bond)
{
    for (unsigned i = 0; i < bond->thing_count; i++)
        if (is_several(c, &bond->things[i]))
            return false;
    return bond->thing_count > 0;
}

/* Whether what the one bond is to is said around the statement of the other; where it has a name, by that: "the head of the
 * consultancy X" is of no other company. */
static bool is_of_thing_around(const struct plx_comparing *c, const struct plx_bond *bond, const struct plx_statement *s)
{
    bool called = false;
    for (unsigned i = 0; i < bond->thing_count; i++)
        called |= is_called(c, &bond->things[i]);
    for (unsigned i = 0; i < bond->thing_count; i++)
        for (unsigned k = 0; (!called || is_called(c, &bond->things[i])) && k < bond->things[i].count; k++)
            if (tells_which(c, &bond->things[i]) && !is_several(c, &bond->things[i]) &&
                is_around(c, s, bond->things[i].features[k]))
                return true;
    return false;
}

static bool is_named_by_several(const struct plx_entity *e)
{
    return e->mention_count > 0 && e->mentions[0].report != e->mentions[e->mention_count - 1].report;
}

/* Whether the holder of the one stands in the place of the other's, of which its report says nothing: neither report names
 * both, and one of the two is named by more than one. */
static bool stands_in(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_bond *x,
                      const struct plx_statement *b, const struct plx_bond *y)
{
    const struct plx_entity *own = plx_bond_holder(c, x), *other = plx_bond_holder(c, y);
    return !plx_entity_is_named_by(own, b->report) && !plx_entity_is_named_by(other, a->report) &&
           (is_named_by_several(own) || is_named_by_several(other));
}

/* Where one does not say what the bond is to, or in words of which nothing is known, while its holder stands in for the other's,
 * it is what its report speaks of; told only where each gives it to one. */
static bool share_subject(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_bond *x,
                          const struct plx_statement *b, const struct plx_bond *y)
{
    bool neither = (x->bare || x->unknown) && (y->bare || y->unknown), in_place = stands_in(c, a, x, b, y);
    bool open_x = x->bare || (in_place && x->unknown), open_y = y->bare || (in_place && y->unknown);
    if (!(open_x || open_y || neither) || !is_only(c, a, x) || !is_only(c, b, y))
        return false;
    unsigned shared = shared_around(c, a, b);
    if (neither)
        return shared >= (x->bare && y->bare ? SHARED_BY_BARE : open_x || open_y ? SHARED_BY_OTHER : SHARED_BY_UNKNOWN);
    bool thing = open_x ? is_of_thing_around(c, y, a) : is_of_thing_around(c, x, b);
    return thing || (is_to_one(c, open_x ? y : x) && shared >= SHARED_BY_OTHER);
}

/* Whether what is said around both tells that they are of one thing, be the statements themselves as short as "its owner is
 * X". */
static bool share_around(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_bond *x,
                         const struct plx_statement *b, const struct plx_bond *y)
{
    return is_only(c, a, x) && is_only(c, b, y) && shared_around(c, a, b) >= SHARED_BY_OTHER;
}

static bool holders_differ(const struct plx_comparing *c, const struct plx_statement *a, const struct plx_bond *x,
                           const struct plx_statement *b, const struct plx_bond *y)
{
    return !x->turn && x->kind == y->kind && x->holder != y->holder && a->forecast == b->forecast && !names(a, y->holder) &&
           !names(b, x->holder) && (share_thing(c, x, y) || share_subject(c, a, x, b, y)) &&
           plx_entities_differ(c, entity_of(c, x->holder), entity_of(c, y->holder), x->personal);
}

bool plx_bonds_differ(const struct plx_comparing *comparing, const struct plx_statement *a,
                      const struct plx_statement *b, struct plx_dispute *dispute)
{
    for (size_t i = 0; i < a->bond_count; i++)
        for (size_t k = 0; k < b->bond_count; k++) {
            const struct plx_bond *x = &a->bonds[i], *y = &b->bonds[k];
            if (!turns_differ(comparing, a, x, b, y) && !holders_differ(comparing, a, x, b, y))
                continue;
            if (dispute)
                *dispute = (struct plx_dispute){x, y, x->turn || !share_thing(comparing, x, y) ||
                                                          share_around(comparing, a, x, b, y)};
            return true;
        }
    return false;
}
