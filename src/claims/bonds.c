#include "claims/bonds.h"

#include <string.h>

#include "claims/features.h"
#include "claims/holder.h"
#include "claims/sides.h"
#include "claims/turns.h"
#include "facts/near.h"

/* How far, in tokens, what a bond is to stands from its words. */
#define OBJECT_WITHIN 12
#define SOME_WITHIN 8
#define WORDS_BETWEEN 2
#define WORDS_BACK 10
#define OBJECT_THINGS 2
#define NEGATED_WITHIN 3
#define MOST_BONDS 4

static const struct plx_match *at(const struct plx_finding *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_finding_at(f, token, kind);
}

/* ---- to what ---- */

static bool is_inside(const struct plx_match *words, uint32_t token)
{
    return token >= words->first && token < words->end;
}

/* "One of them was built by X": who built the others is not said. */
static bool is_of_some(const struct plx_finding *f)
{
    uint32_t first = f->words->first > f->sentence->first + SOME_WITHIN ? f->words->first - SOME_WITHIN : f->sentence->first;
    for (uint32_t i = first; i < f->words->first; i++)
        if (at(f, i, PLX_SENSE_OF_THEM))
            return true;
    return false;
}

/* "Company", "minister": said of whoever holds it as of what is held; so is "club" right before the holder's name, but of
 * what is held anywhere else. */
static bool is_of_anybody(const struct plx_finding *f, const struct plx_name *holder, const struct plx_match *word)
{
    if (at(f, word->first, PLX_SENSE_OFFICE))
        return true;
    if (!at(f, word->first, PLX_SENSE_COMPANY))
        return false;
    const struct plx_language *language = f->m->text->language;
    const struct plx_known_concept *concept = plx_language_concept(language, word->sense->index);
    bool across = word->end <= f->words->first && f->words->end <= holder->first;
    bool beside = !across && word->end <= holder->first && plx_maker_words_between(f->m, word->end, holder->first) <= 1;
    return beside || !concept || strcmp(plx_language_string(language, concept->field), "business") == 0;
}

/* Of what tokens [first, end) stand for; "new" and "big" are said of many things. */
static void add_thing(const struct plx_finding *f, struct plx_bond *bond, uint32_t first, uint32_t end, bool name)
{
    struct plx_gathered g = {0};
    struct plx_thing thing = {.name = name};
    if (name)
        plx_features_entities(f->m, &g, first, end, 1);
    else
        plx_features_concepts(f->m, &g, first, end, 1);
    for (size_t i = 0; i < g.items.count && thing.count < sizeof thing.features / sizeof *thing.features; i++)
        if (g.items.items[i].weight >= 1)
            thing.features[thing.count++] = g.items.items[i].number;
    if (thing.count && bond->thing_count < sizeof bond->things / sizeof *bond->things)
        bond->things[bond->thing_count++] = thing;
    PLX_VECTOR_RELEASE(&g.items);
}

/* The nearest words that stand for something, ahead of the token or back from it; behind a comma only where none stands
 * before it: "the depot, which is run by". */
static void add_nearest(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond, uint32_t from,
                        bool ahead)
{
    const struct plx_sentence *s = f->sentence;
    unsigned known = bond->thing_count, most = known + OBJECT_THINGS;
    for (uint32_t n = 0; n < OBJECT_WITHIN && bond->thing_count < most; n++) {
        if (ahead ? from + n >= s->end : from <= s->first + n)
            return;
        uint32_t token = ahead ? from + n : from - n - 1;
        if (bond->thing_count > known && plx_maker_is_mark(f->m, token, ",،" PLX_STRONG_MARKS))
            return;
        const struct plx_match *thing = at(f, token, PLX_SENSE_CONCEPT);
        if (thing && !is_of_anybody(f, holder, thing) && !is_inside(f->words, token))
            add_thing(f, bond, token, thing->end, false);
    }
}

/* Whether the name is one that its own words set beside something else: "run by X", "of X". */
static bool is_aside(const struct plx_finding *f, const struct plx_name *name)
{
    enum plx_side side = plx_side_of(f, name);
    return side == PLX_SIDE_BY || side == PLX_SIDE_APART;
}

/* The name nearest to the words, on the side where its holder is not; before them, across others that the sentence sets
 * aside: "the Capo Lauro, owned by X and run by Y, was chartered by". */
static void add_named(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond, bool ahead)
{
    unsigned words = 0, most = ahead ? WORDS_BETWEEN : WORDS_BACK;
    for (uint32_t n = 0; words <= most; n++) {
        if (ahead ? f->words->end + n >= f->sentence->end : f->words->first <= f->sentence->first + n)
            return;
        uint32_t token = ahead ? f->words->end + n : f->words->first - n - 1;
        const struct plx_name *name = plx_finding_name(f, token);
        if (!name || name == holder) {
            words += !name && plx_finding_is_plain(f, token);
            continue;
        }
        bool aside = is_aside(f, name);
        if (!aside || words <= WORDS_BETWEEN)
            add_thing(f, bond, name->first, name->end, true);
        if (ahead || !aside)
            return;
        n += token - name->first;
    }
}

/* Whether a word that tells something stands in tokens [first, end) before the holder, a link to it, or a mark. */
static bool tells_more(const struct plx_finding *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && !plx_finding_name(f, i) && !at(f, i, PLX_SENSE_COPULA) &&
                             f->m->text->tokens.items[i].kind != PLX_TOKEN_MARK;
         i++)
        if (plx_finding_is_plain(f, i))
            return true;
    return false;
}

/* "The owner of the ship is X", "X, owner of the ship": the ship stands behind the word, or, where it inflects, before it. */
static void add_of_role(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond)
{
    bool ahead = holder->first >= f->words->end;
    if (!ahead || tells_more(f, f->words->end, holder->first)) {
        add_named(f, holder, bond, true);
        add_nearest(f, holder, bond, f->words->end, true);
    }
    if (!bond->thing_count)
        add_nearest(f, holder, bond, f->words->first, false);
}

/* What stands nearest to the words on the side where its holder is not; on both where the order of words is free. */
static void add_things(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond)
{
    enum plx_bond_place place = (enum plx_bond_place)f->words->sense->argument;
    if (place == PLX_BOND_ROLE) {
        add_of_role(f, holder, bond);
        return;
    }
    bool any_order = place == PLX_BOND_AROUND || place == PLX_BOND_TO ||
                     ((place == PLX_BOND_DOES || place == PLX_BOND_DONE) && !plx_finding_subject_first(f));
    bool ahead = holder->first < f->words->first;
    add_named(f, holder, bond, ahead);
    if (any_order || !ahead)
        add_nearest(f, holder, bond, f->words->first, false);
    if (any_order || ahead || !bond->thing_count)
        add_nearest(f, holder, bond, f->words->end, true);
}

/* Whether the clause names what the bond is to by a pronoun at most: "le réalisateur en est X", "Betreiber ist X". */
static bool is_bare(const struct plx_finding *f, const struct plx_name *holder, const struct plx_bond *bond)
{
    enum plx_bond_place place = (enum plx_bond_place)f->words->sense->argument;
    uint32_t first = f->words->first;
    while (first > f->sentence->first && !plx_maker_is_mark(f->m, first - 1, ",،" PLX_STRONG_MARKS))
        first--;
    return !bond->thing_count && (place == PLX_BOND_OF || place == PLX_BOND_ROLE) && holder->first >= f->words->end &&
           !tells_more(f, first, f->words->first) &&
           (place == PLX_BOND_OF || !tells_more(f, f->words->end, holder->first));
}

/* ---- reading ---- */

/* The bonds of a statement while they are gathered. */
struct bonds {
    struct plx_bond items[MOST_BONDS];
    size_t count;
};

static uint32_t feature_of(const struct plx_finding *f, const struct plx_name *name)
{
    uint32_t entity = plx_entity_of(f->m->comparing->comparison, f->m->report, name->span);
    return entity == UINT32_MAX ? PLX_INTERN_NONE : plx_features_entity(f->m, entity);
}

/* The bond that the words name, held by the name; NULL where it is none, or there are too many. */
static struct plx_bond *add_bond(const struct plx_finding *f, const char *prefix, const struct plx_name *holder,
                                 struct bonds *bonds)
{
    const struct plx_language *language = f->m->text->language;
    const struct plx_known_concept *kind = plx_language_concept(language, f->words->sense->index);
    uint32_t entity = feature_of(f, holder);
    if (!kind || entity == PLX_INTERN_NONE || bonds->count == MOST_BONDS)
        return NULL;
    struct plx_bond *bond = &bonds->items[bonds->count++];
    *bond = (struct plx_bond){.kind = plx_features_number(f->m, prefix, plx_language_string(language, kind->id)),
                              .holder = entity, .personal = kind->personal};
    return bond;
}

static void read_bond(const struct plx_finding *f, struct bonds *bonds)
{
    const struct plx_name *holder = plx_holder_find(f);
    struct plx_bond *bond = holder && !is_of_some(f) ? add_bond(f, "b", holder, bonds) : NULL;
    if (!bond)
        return;
    add_things(f, holder, bond);
    bond->bare = is_bare(f, holder, bond);
}

/* Who does it holds it; what it is to is whom it is done to. */
static void read_turn(const struct plx_finding *f, struct bonds *bonds)
{
    struct plx_turn turn;
    uint32_t patient = plx_turn_read(f, &turn) ? feature_of(f, turn.patient) : PLX_INTERN_NONE;
    struct plx_bond *bond = patient == PLX_INTERN_NONE ? NULL : add_bond(f, "t", turn.agent, bonds);
    if (!bond)
        return;
    bond->turn = true;
    bond->things[bond->thing_count++] = (struct plx_thing){.features = {patient}, .count = 1, .name = true};
}

/* The words of the kind that start at the token and say that something is so, outside what was read already. */
static const struct plx_match *words_at(const struct plx_finding *f, uint32_t token, enum plx_sense_kind kind)
{
    const struct plx_match *words = at(f, token, kind);
    bool covered = f->m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE);
    return words && !covered && !plx_maker_is_negated(f->m, f->said, token, words->end, NEGATED_WITHIN) ? words : NULL;
}

void plx_bonds_read(struct plx_maker *m, struct plx_statement *statement)
{
    struct bonds bonds = {.count = 0};
    struct plx_finding f = {.m = m, .said = statement, .sentence = &m->text->sentences.items[statement->sentence]};
    for (uint32_t i = statement->first; i < statement->end && !m->failed; i++) {
        if ((f.words = words_at(&f, i, PLX_SENSE_BOND)))
            read_bond(&f, &bonds);
        if ((f.words = words_at(&f, i, PLX_SENSE_TURN)))
            read_turn(&f, &bonds);
    }
    statement->bonds = bonds.count ? plx_arena_copy(m->arena, bonds.items, bonds.count * sizeof *bonds.items) : NULL;
    statement->bond_count = bonds.count;
    m->failed |= bonds.count && !statement->bonds;
}
