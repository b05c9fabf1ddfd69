#include "claims/bonds.h"

#include <string.h>

#include "claims/features.h"
#include "facts/near.h"

/* How many words other than articles and prepositions may stand between the words of a bond and the name that holds it: "by a private
 * contractor, Frigosfax"; "the Commission in Brussels is now leading". */
#define WORDS_BEHIND 4
#define WORDS_BEFORE 2
/* How far, in tokens, what does the thing stands from the word for "by", and what it is done to from both. */
#define AGENT_WITHIN 8
#define OBJECT_WITHIN 12
#define OBJECT_THINGS 2
#define NEGATED_WITHIN 3
#define STRONG_MARKS ";؛:—–()"
#define MOST_BONDS 4

/* The words of a bond in the text, and the name that was found to hold it. */
struct finding {
    struct plx_maker *m;
    const struct plx_statement *said;
    const struct plx_sentence *sentence;
    const struct plx_match *words; /* that make the bond */
    const struct plx_name *holder;
};

static const struct plx_match *at(const struct finding *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->m->text->matches, token, kind);
}

static bool is_and(const struct finding *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_NUMBER_AND) || at(f, token, PLX_SENSE_RANGE_LINK);
}

static bool is_plain(const struct finding *f, uint32_t token)
{
    return f->m->text->tokens.items[token].kind != PLX_TOKEN_MARK && !at(f, token, PLX_SENSE_FUNCTION);
}

/* Where the subject stands before its verb, but for "que gère X": there it follows. */
static bool has_subject_first(const struct finding *f)
{
    return plx_language_subject_first(f->m->text->language);
}

/* "Which", "that"; in other languages the word is an article too, or a comma stands before it. */
static bool opens_clause(const struct finding *f, uint32_t token)
{
    return has_subject_first(f) && at(f, token, PLX_SENSE_CLAUSE);
}

/* The name that the token is of; NULL where it is of none. */
static const struct plx_name *name_at(const struct finding *f, uint32_t token)
{
    if (!(f->m->covered[token] & PLX_IN_NAME))
        return NULL;
    size_t next = plx_names_from(f->m->facts, token);
    const struct plx_name *items = f->m->facts->names.items;
    return next < f->m->facts->names.count && items[next].first == token ? &items[next]
           : next > 0                                                    ? &items[next - 1]
                                                                         : NULL;
}

/* A place tells where, a newspaper who says so. */
static bool may_hold(const struct plx_name *name)
{
    return plx_name_is_source(name) && !plx_name_is_medium(name);
}

static bool joins(const struct finding *f, uint32_t token)
{
    return is_and(f, token) || plx_maker_is_mark(f->m, token, ",،");
}

/* Whether another name is joined to it: "X and Y", "X, Y". */
static bool is_one_of_several(const struct finding *f, const struct plx_name *name)
{
    bool joined = false;
    for (uint32_t i = name->end; i < f->sentence->end && i < name->end + 3; i++) {
        const struct plx_name *other = name_at(f, i);
        if (other)
            return joined && may_hold(other);
        if (is_plain(f, i) && !joins(f, i))
            break;
        joined |= joins(f, i);
    }
    return name->first > f->sentence->first + 1 && is_and(f, name->first - 1) && name_at(f, name->first - 2) &&
           may_hold(name_at(f, name->first - 2));
}

static const struct plx_name *only(const struct finding *f, const struct plx_name *name)
{
    return name && !is_one_of_several(f, name) ? name : NULL;
}

/* The first name behind the token, before the phrase ends; an apposition may be set off by a comma. */
static const struct plx_name *behind(const struct finding *f, uint32_t from)
{
    unsigned words = 0;
    for (uint32_t i = from; i < f->sentence->end && words <= WORDS_BEHIND; i++) {
        const struct plx_name *name = name_at(f, i);
        if (name && may_hold(name))
            return only(f, name);
        bool comma = plx_maker_is_mark(f->m, i, ",،");
        bool apposition = comma && i + 1 < f->sentence->end && name_at(f, i + 1);
        if (is_and(f, i) || (i > from && opens_clause(f, i)) || (comma && !apposition) ||
            plx_maker_is_mark(f->m, i, STRONG_MARKS))
            return NULL;
        words += !name && is_plain(f, i);
    }
    return NULL;
}

/* The last name before the token: its subject, across "which". */
static const struct plx_name *before(const struct finding *f, uint32_t to)
{
    unsigned words = 0;
    for (uint32_t i = to; i > f->sentence->first && words <= WORDS_BEFORE; i--) {
        const struct plx_name *name = name_at(f, i - 1);
        if (name && may_hold(name))
            return only(f, name);
        if (plx_maker_is_mark(f->m, i - 1, STRONG_MARKS) || is_and(f, i - 1))
            return NULL;
        words += !name && is_plain(f, i - 1);
    }
    return NULL;
}

/* The only name that may hold anything between two marks around the words. */
static const struct plx_name *alone(const struct finding *f)
{
    uint32_t first = f->words->first, end = f->words->end;
    while (first > f->sentence->first && !plx_maker_is_mark(f->m, first - 1, ",،" STRONG_MARKS))
        first--;
    while (end < f->sentence->end && !plx_maker_is_mark(f->m, end, ",،" STRONG_MARKS))
        end++;
    const struct plx_name *found = NULL, *name;
    for (size_t i = plx_names_from(f->m->facts, first); (name = plx_names_next(f->m->facts, &i, end));) {
        if (found && may_hold(name))
            return NULL;
        found = may_hold(name) ? name : found;
    }
    return found;
}

static const struct plx_name *doer(const struct finding *f)
{
    if (!has_subject_first(f))
        return alone(f);
    const struct plx_name *subject = before(f, f->words->first);
    bool relative = f->words->first > f->sentence->first && at(f, f->words->first - 1, PLX_SENSE_CLAUSE);
    return subject || !relative ? subject : behind(f, f->words->end);
}

/* "Built in Getafe by X", "von X gebaut", "X tarafından yapılan". */
static const struct plx_name *agent(const struct finding *f)
{
    const struct plx_sentence *s = f->sentence;
    const struct plx_match *by;
    for (uint32_t i = f->words->end; i < s->end && i < f->words->end + AGENT_WITHIN; i++) {
        if ((by = at(f, i, PLX_SENSE_AGENT)))
            return behind(f, by->end);
        if (plx_maker_is_mark(f->m, i, ",،" STRONG_MARKS) || opens_clause(f, i))
            break;
    }
    for (uint32_t i = f->words->first; i > s->first && i + AGENT_WITHIN > f->words->first; i--) {
        if ((by = at(f, i - 1, PLX_SENSE_AGENT)))
            return behind(f, by->end);
        if ((by = at(f, i - 1, PLX_SENSE_AGENT_BEHIND)))
            return before(f, by->first);
        if (plx_maker_is_mark(f->m, i - 1, ",،" STRONG_MARKS))
            break;
    }
    return NULL;
}

static const struct plx_name *holder(const struct finding *f)
{
    switch ((enum plx_bond_place)f->words->sense->argument) {
    case PLX_BOND_OF:
        return behind(f, f->words->end);
    case PLX_BOND_BEHIND:
        return before(f, f->words->first);
    case PLX_BOND_DOES:
        return doer(f);
    case PLX_BOND_DONE:
        return agent(f);
    case PLX_BOND_AROUND:
        return alone(f);
    }
    return NULL;
}

/* ---- to what ---- */

static bool is_inside(const struct plx_match *words, uint32_t token)
{
    return token >= words->first && token < words->end;
}

/* "One of them was built by X": who built the others is not said. */
static bool is_of_some(const struct finding *f)
{
    uint32_t first = f->words->first > f->sentence->first + AGENT_WITHIN ? f->words->first - AGENT_WITHIN : f->sentence->first;
    for (uint32_t i = first; i < f->words->first; i++)
        if (at(f, i, PLX_SENSE_OF_THEM))
            return true;
    return false;
}

/* "Company", "minister": said of whoever holds it as of what is held. */
static bool is_of_anybody(const struct finding *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_COMPANY) || at(f, token, PLX_SENSE_OFFICE);
}

/* Of what tokens [first, end) stand for; "new" and "big" are said of many things. */
static void add_thing(const struct finding *f, struct plx_bond *bond, uint32_t first, uint32_t end, bool name)
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
static void add_nearest(const struct finding *f, struct plx_bond *bond, uint32_t from, bool ahead)
{
    const struct plx_sentence *s = f->sentence;
    unsigned known = bond->thing_count, most = known + OBJECT_THINGS;
    for (uint32_t n = 0; n < OBJECT_WITHIN && bond->thing_count < most; n++) {
        if (ahead ? from + n >= s->end : from <= s->first + n)
            return;
        uint32_t token = ahead ? from + n : from - n - 1;
        if (bond->thing_count > known && plx_maker_is_mark(f->m, token, ",،" STRONG_MARKS))
            return;
        const struct plx_match *thing = at(f, token, PLX_SENSE_CONCEPT);
        if (thing && !is_of_anybody(f, token) && !is_inside(f->words, token))
            add_thing(f, bond, token, thing->end, false);
    }
}

/* The name nearest to the words, on the side where its holder is not. */
static void add_named(const struct finding *f, struct plx_bond *bond, bool ahead)
{
    unsigned words = 0;
    for (uint32_t n = 0; words <= WORDS_BEFORE; n++) {
        if (ahead ? f->words->end + n >= f->sentence->end : f->words->first <= f->sentence->first + n)
            return;
        uint32_t token = ahead ? f->words->end + n : f->words->first - n - 1;
        const struct plx_name *name = name_at(f, token);
        if (name && name != f->holder) {
            add_thing(f, bond, name->first, name->end, true);
            return;
        }
        words += is_plain(f, token);
    }
}

/* What stands nearest to the words on the side where its holder is not; on both where the order of words is free. */
static void add_things(const struct finding *f, struct plx_bond *bond)
{
    enum plx_bond_place place = (enum plx_bond_place)f->words->sense->argument;
    bool any_order = place == PLX_BOND_AROUND ||
                     ((place == PLX_BOND_DOES || place == PLX_BOND_DONE) && !has_subject_first(f));
    bool ahead = f->holder->first < f->words->first;
    add_named(f, bond, ahead);
    unsigned named = bond->thing_count;
    if (any_order || !ahead)
        add_nearest(f, bond, f->words->first, false);
    if (any_order || ahead || bond->thing_count == named)
        add_nearest(f, bond, f->words->end, true);
}

static uint32_t feature_of(const struct finding *f)
{
    uint32_t entity = plx_entity_of(f->m->comparing->comparison, f->m->report, f->holder->span);
    return entity == UINT32_MAX ? PLX_INTERN_NONE : plx_features_entity(f->m, entity);
}

static void add_bond(const struct finding *f, struct plx_bond *bonds, size_t *count)
{
    const struct plx_language *language = f->m->text->language;
    const struct plx_known_concept *kind = plx_language_concept(language, f->words->sense->index);
    uint32_t entity = feature_of(f);
    if (!kind || entity == PLX_INTERN_NONE || *count == MOST_BONDS)
        return;
    struct plx_bond *bond = &bonds[(*count)++];
    *bond = (struct plx_bond){.kind = plx_features_number(f->m, "b", plx_language_string(language, kind->id)),
                              .holder = entity};
    add_things(f, bond);
}

void plx_bonds_read(struct plx_maker *m, struct plx_statement *statement)
{
    struct plx_bond bonds[MOST_BONDS];
    size_t count = 0;
    struct finding f = {.m = m, .said = statement, .sentence = &m->text->sentences.items[statement->sentence]};
    for (uint32_t i = statement->first; i < statement->end && !m->failed; i++) {
        f.words = at(&f, i, PLX_SENSE_BOND);
        if (!f.words || (m->covered[i] & (PLX_IN_NAME | PLX_IN_VALUE)) || plx_maker_is_negated(m, statement, i, NEGATED_WITHIN))
            continue;
        f.holder = holder(&f);
        if (f.holder && !is_of_some(&f))
            add_bond(&f, bonds, &count);
    }
    statement->bonds = count ? plx_arena_copy(m->arena, bonds, count * sizeof *bonds) : NULL;
    statement->bond_count = count;
    m->failed |= count && !statement->bonds;
}
