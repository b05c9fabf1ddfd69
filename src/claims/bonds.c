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
#define MOST_BONDS 6

/* ---- to what ---- */

static bool is_inside(struct plx_match words, uint32_t token)
{
    return token >= words.first && token < words.end;
}

/* "One of them was built by X": who built the others is not said. */
static bool is_of_some(const struct plx_finding *f)
{
    uint32_t first = f->words.first > f->sentence->first + SOME_WITHIN ? f->words.first - SOME_WITHIN : f->sentence->first;
    for (uint32_t i = first; i < f->words.first; i++)
        if (plx_finding_has(f, i, PLX_SENSE_OF_THEM))
            return true;
    return false;
}

/* "Is", or a dash; the president whom a comma names may be another. */
static bool is_linked(const struct plx_finding *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (plx_finding_has(f, i, PLX_SENSE_COPULA) || plx_maker_is_mark(f->m, i, "—–-"))
            return true;
    return false;
}

/* "Company", "minister": said of whoever holds it as of what is held; so is "club" right before the holder's name, but of
 * what is held anywhere else. */
static bool is_of_anybody(const struct plx_finding *f, const struct plx_name *holder, struct plx_match word)
{
    if (plx_finding_has(f, word.first, PLX_SENSE_OFFICE))
        return true;
    if (!plx_finding_has(f, word.first, PLX_SENSE_COMPANY) ||
        (word.first >= f->words.end && is_linked(f, word.end, holder->first)))
        return false;
    const struct plx_language *language = f->m->text->language;
    const struct plx_known_concept *concept = plx_language_concept(language, word.sense->index);
    bool across = word.end <= f->words.first && f->words.end <= holder->first;
    bool beside = !across && word.end <= holder->first && plx_maker_words_between(f->m, word.end, holder->first) <= 1;
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

/* The words before the token up to a mark, and those behind it. */
static uint32_t clause_from(const struct plx_finding *f, uint32_t token)
{
    while (token > f->sentence->first && !plx_maker_is_mark(f->m, token - 1, ",،" PLX_STRONG_MARKS))
        token--;
    return token;
}

static uint32_t clause_to(const struct plx_finding *f, uint32_t token)
{
    while (token < f->sentence->end && !plx_maker_is_mark(f->m, token, ",،" PLX_STRONG_MARKS))
        token++;
    return token;
}

/* "The work", "das Projekt" tell no more of what it is than "it". */
static bool is_of_anything(const struct plx_finding *f, uint32_t token)
{
    struct plx_match word = plx_finding_at(f, token, PLX_SENSE_CONCEPT);
    const struct plx_known_concept *concept = word.sense ? plx_language_concept(f->m->text->language, word.sense->index) : NULL;
    return concept && word.end == token + 1 &&
           plx_features_prefix(plx_language_string(f->m->text->language, concept->field)) == 'g';
}

/* Whether a word that tells something stands in tokens [first, end) before the holder, a link to it, or a mark. */
static bool tells_more(const struct plx_finding *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && !plx_finding_name(f, i) && !plx_finding_has(f, i, PLX_SENSE_COPULA) &&
                             f->m->text->tokens.items[i].kind != PLX_TOKEN_MARK;
         i++)
        if (plx_finding_is_plain(f, i) && !is_of_anything(f, i))
            return true;
    return false;
}

/* "The novelist X", "la maison X", "the X union": what stands in one phrase with the name tells who that is; "режиссер фильма X" tells of
 * what. */
static bool is_of_holder(const struct plx_finding *f, const struct plx_name *holder, uint32_t token)
{
    bool beside = f->words.sense->argument == PLX_BOND_ROLE && !is_linked(f, f->words.end, holder->first);
    bool inside = token >= holder->first && token < holder->end;
    bool behind =
        token == holder->end && (plx_finding_has(f, token, PLX_SENSE_COMPANY) || plx_finding_has(f, token, PLX_SENSE_BODY));
    return inside || behind || (!beside && token < holder->first && token >= plx_holder_from(f, holder));
}

/* The nearest words that stand for something, ahead of the token or back from it; behind a comma only where none stands
 * before it, "the depot, which is run by", and ahead where no other words may tell it, "run by X, the depot", and the comma
 * opens no clause about the holder: "by X, which". */
static void add_nearest(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond, uint32_t from,
                        bool ahead)
{
    const struct plx_sentence *s = f->sentence;
    uint32_t end = ahead && holder->first >= f->words.end && tells_more(f, clause_from(f, f->words.first), f->words.first)
                       ? clause_to(f, holder->end) : s->end;
    unsigned known = bond->thing_count, most = known + OBJECT_THINGS;
    for (uint32_t n = 0; n < OBJECT_WITHIN && bond->thing_count < most; n++) {
        if (ahead ? from + n >= end : from <= s->first + n)
            return;
        uint32_t token = ahead ? from + n : from - n - 1;
        if (bond->thing_count > known && plx_maker_is_mark(f->m, token, ",،" PLX_STRONG_MARKS))
            return;
        if (ahead && token > f->sentence->first && plx_maker_is_mark(f->m, token - 1, ",،") &&
            plx_finding_has(f, token, PLX_SENSE_CLAUSE))
            return;
        struct plx_match thing = plx_finding_at(f, token, PLX_SENSE_CONCEPT);
        if (thing.sense && !is_of_anybody(f, holder, thing) && !is_inside(f->words, token) && !is_of_holder(f, holder, token))
            add_thing(f, bond, token, thing.end, false);
    }
}

/* Whether the name is one that its own words set beside something else: "run by X", "of X". */
static bool is_aside(const struct plx_finding *f, const struct plx_name *name)
{
    enum plx_side side = plx_side_of(f, name);
    return side == PLX_SIDE_BY || side == PLX_SIDE_APART;
}

/* The name nearest to the words, on the side where its holder is not; before them, across others that the sentence sets
 * aside: "the Capo Lauro, owned by X and run by Y, was chartered by". To a newsroom one talks. */
static void add_named(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond, bool ahead)
{
    unsigned words = 0, most = ahead ? WORDS_BETWEEN : WORDS_BACK;
    for (uint32_t n = 0; words <= most; n++) {
        if (ahead ? f->words.end + n >= f->sentence->end : f->words.first <= f->sentence->first + n)
            return;
        uint32_t token = ahead ? f->words.end + n : f->words.first - n - 1;
        const struct plx_name *name = plx_finding_name(f, token);
        if (!name || name == holder) {
            words += !name && plx_finding_is_plain(f, token);
            continue;
        }
        if (plx_name_is_medium(name))
            return;
        bool aside = is_aside(f, name);
        if (!aside || words <= WORDS_BETWEEN)
            add_thing(f, bond, name->first, name->end, true);
        if (ahead || !aside)
            return;
        n += token - name->first;
    }
}

/* "The owner of the ship is X", "X, owner of the ship": the ship stands behind the word, or, where it inflects, before it. */
static void add_of_role(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond)
{
    bool ahead = holder->first >= f->words.end;
    if (!ahead || tells_more(f, f->words.end, holder->first)) {
        add_named(f, holder, bond, true);
        add_nearest(f, holder, bond, f->words.end, true);
    }
    if (!bond->thing_count)
        add_nearest(f, holder, bond, f->words.first, false);
}

/* What stands nearest to the words on the side where its holder is not; on both where the order of words is free. */
static void add_things(const struct plx_finding *f, const struct plx_name *holder, struct plx_bond *bond)
{
    enum plx_bond_place place = (enum plx_bond_place)f->words.sense->argument;
    if (place == PLX_BOND_ROLE) {
        add_of_role(f, holder, bond);
        return;
    }
    if (place == PLX_BOND_TASK) {
        add_nearest(f, holder, bond, f->words.end, true);
        if (!bond->thing_count)
            add_nearest(f, holder, bond, f->words.first, false);
        return;
    }
    bool any_order = place == PLX_BOND_AROUND || place == PLX_BOND_TO ||
                     ((place == PLX_BOND_DOES || place == PLX_BOND_DONE) && !plx_finding_subject_first(f));
    bool ahead = holder->first < f->words.first;
    add_named(f, holder, bond, ahead);
    if (any_order || !ahead)
        add_nearest(f, holder, bond, f->words.first, false);
    if (any_order || ahead || !bond->thing_count)
        add_nearest(f, holder, bond, f->words.end, true);
}

/* Whether the clause names what the bond is to by a pronoun at most: "le réalisateur en est X", "Betreiber ist X", "les
 * travaux sont financés par X". */
static bool is_bare(const struct plx_finding *f, const struct plx_name *holder, const struct plx_bond *bond)
{
    struct plx_match words = f->words;
    bool ahead = holder->first >= words.end;
    if (bond->thing_count || tells_more(f, clause_from(f, words.first), ahead ? words.first : plx_holder_from(f, holder)))
        return false;
    switch ((enum plx_bond_place)words.sense->argument) {
    case PLX_BOND_OF:
        return ahead;
    case PLX_BOND_ROLE:
        return ahead && is_linked(f, words.end, holder->first) && !tells_more(f, words.end, holder->first);
    case PLX_BOND_DOES:
    case PLX_BOND_DONE:
    case PLX_BOND_AROUND:
    case PLX_BOND_TO:
        return ahead || (!tells_more(f, holder->end, words.first) && !tells_more(f, words.end, clause_to(f, words.end)));
    default:
        return false;
    }
}

/* Whether it says what the bond is to, but in no word that is known; of a role, between its noun and the name: "Leiterin der
 * Xyz ist Y". */
static bool is_unknown(const struct plx_finding *f, const struct plx_name *holder, const struct plx_bond *bond)
{
    if (bond->thing_count || bond->bare)
        return false;
    return f->words.sense->argument != PLX_BOND_ROLE ||
           (holder->first >= f->words.end && tells_more(f, f->words.end, holder->first));
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

static uint32_t kind_of(const struct plx_finding *f, const char *prefix)
{
    const struct plx_language *language = f->m->text->language;
    const struct plx_known_concept *kind = plx_language_concept(language, f->words.sense->index);
    return plx_features_number(f->m, prefix, plx_language_string(language, kind->id));
}

/* The bond that the words name, held by the name; NULL where it is none, or there are too many. */
static struct plx_bond *add_bond(const struct plx_finding *f, const char *prefix, const struct plx_name *holder,
                                 struct bonds *bonds)
{
    const struct plx_known_concept *kind = plx_language_concept(f->m->text->language, f->words.sense->index);
    uint32_t entity = feature_of(f, holder);
    if (!kind || entity == PLX_INTERN_NONE || bonds->count == MOST_BONDS)
        return NULL;
    struct plx_bond *bond = &bonds->items[bonds->count++];
    *bond = (struct plx_bond){.kind = kind_of(f, prefix), .holder = entity, .personal = kind->personal};
    return bond;
}

/* Drops the last bond where another tells the same, or takes that one's place where that did not tell what it is to:
 * "has claimed responsibility" and "claimed responsibility" are one. */
static void join_last(struct bonds *bonds)
{
    struct plx_bond *last = &bonds->items[bonds->count - 1];
    for (struct plx_bond *bond = bonds->items; bond < last; bond++) {
        if (bond->kind != last->kind || bond->holder != last->holder || bond->turn)
            continue;
        if (!bond->thing_count && !bond->bare && last->thing_count)
            *bond = *last;
        bonds->count--;
        return;
    }
}

/* "Raised the alarm": what stands beside it tells why or when, and to what it is the story. */
static bool is_intransitive(const struct plx_finding *f)
{
    const struct plx_known_concept *kind = plx_language_concept(f->m->text->language, f->words.sense->index);
    return kind && kind->intransitive;
}

/* Reads the bond of the words, that the name holds where it is not NULL; NULL where they have none. */
static const struct plx_name *read_bond(const struct plx_finding *f, const struct plx_name *known, struct bonds *bonds)
{
    const struct plx_name *holder = plx_holder_find(f);
    if (!holder || (known && holder != known) || is_of_some(f))
        return known;
    struct plx_bond *bond = add_bond(f, "b", holder, bonds);
    if (!bond)
        return known;
    if (!is_intransitive(f))
        add_things(f, holder, bond);
    bond->bare = is_intransitive(f) || is_bare(f, holder, bond);
    bond->unknown = is_unknown(f, holder, bond);
    join_last(bonds);
    return holder;
}

/* Of words that stand for more than one bond, each. "Called the strike" says no more than "called" of who did it, but that
 * tells to what. */
static void read_bonds(struct plx_finding *f, struct bonds *bonds)
{
    const struct plx_matches *all = &f->m->text->matches;
    const struct plx_name *holder = NULL;
    uint32_t token = f->words.first, told = UINT32_MAX;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_sense *sense = each.match.sense;
        if (each.kind != PLX_SENSE_BOND)
            continue;
        f->words = each.match;
        holder = read_bond(f, sense->index == told ? holder : NULL, bonds);
        told = sense->index;
    }
}

/* Who does it holds it; what it is to is whom it is done to. Where only that one has a name, it suffers it. */
static void read_turn(const struct plx_finding *f, struct bonds *bonds)
{
    struct plx_turn turn;
    if (!plx_turn_read(f, &turn))
        return;
    uint32_t patient = turn.patient ? feature_of(f, turn.patient) : PLX_INTERN_NONE;
    bool known = turn.patient && patient != PLX_INTERN_NONE;
    struct plx_bond *bond = known == (turn.patient != NULL) ? add_bond(f, "t", turn.agent ? turn.agent : turn.patient, bonds) : NULL;
    if (!bond)
        return;
    bond->turn = true;
    bond->suffers = !turn.agent;
    if (turn.agent && turn.patient)
        bond->things[bond->thing_count++] = (struct plx_thing){.features = {patient}, .count = 1, .name = true};
}

/* The words of the kind that start at the token and say that something is so, outside what was read already. */
static struct plx_match words_at(const struct plx_finding *f, uint32_t token, enum plx_sense_kind kind)
{
    struct plx_match words = plx_finding_at(f, token, kind);
    bool covered = f->m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE);
    return words.sense && !covered && !plx_maker_is_negated(f->m, f->said, token, words.end, NEGATED_WITHIN) ? words : PLX_NO_MATCH;
}

void plx_bonds_read(struct plx_maker *m, struct plx_statement *statement)
{
    struct bonds bonds = {.count = 0};
    struct plx_finding f = {.m = m, .said = statement, .sentence = &m->text->sentences.items[statement->sentence]};
    for (uint32_t i = statement->first; i < statement->end && !m->failed; i++) {
        if ((f.words = words_at(&f, i, PLX_SENSE_BOND)).sense)
            read_bonds(&f, &bonds);
        if ((f.words = words_at(&f, i, PLX_SENSE_TURN)).sense)
            read_turn(&f, &bonds);
    }
    statement->bonds = bonds.count ? plx_arena_copy(m->arena, bonds.items, bonds.count * sizeof *bonds.items) : NULL;
    statement->bond_count = bonds.count;
    m->failed |= bonds.count && !statement->bonds;
}
