#include "claims/turns.h"

#include <string.h>

#include "claims/sides.h"
#include "facts/near.h"

/* How many words that tell something may stand between the act and the nearest name on a side, and between that and the
 * next. */
#define WORDS_BETWEEN 7
#define MOST 2

struct party {
    const struct plx_name *name; /* NULL of one told by its kind */
    enum plx_side side;
};

/* The parties on one side of the act, the nearest first. */
struct parties {
    struct party items[MOST];
    unsigned count;
    bool clause; /* "which" stands between the act and the first */
    bool several; /* one of them is joined to another */
};

/* A country sues and is beaten as a firm is. */
static bool takes_part(const struct plx_name *name)
{
    return plx_finding_may_hold(name) || strcmp(name->entity_class, "country") == 0;
}

static bool holds(const struct plx_finding *f, uint32_t token)
{
    const struct plx_name *name = plx_finding_name(f, token);
    return name && takes_part(name);
}

/* "Empresa española X", "X şirketini": the noun says what the name beside it is. */
static bool stands_by_name(const struct plx_finding *f, struct plx_match noun)
{
    if (noun.first > f->sentence->first && holds(f, noun.first - 1))
        return true;
    uint32_t i = noun.end;
    while (i < f->sentence->end && (plx_maker_is_mark(f->m, i, "«“„\"-") || plx_finding_has(f, i, PLX_SENSE_NATION) ||
                                    plx_finding_has(f, i, PLX_SENSE_DEMONYM)))
        i++;
    return i < f->sentence->end && holds(f, i);
}

/* "The consortium", "den Betrieb": a noun of a body or firm with its article, where the language has one, and no name beside it;
 * PLX_NO_MATCH where none starts at the token. */
static struct plx_match kind_at(const struct plx_finding *f, uint32_t token)
{
    struct plx_match noun = plx_finding_at(f, token, PLX_SENSE_COMPANY);
    bool articles = plx_language_has_role(f->m->text->language, PLX_ROLE_DEFINITE);
    if (!noun.sense || stands_by_name(f, noun))
        return PLX_NO_MATCH;
    bool article = token > f->sentence->first &&
                   (plx_finding_has_role(f, token - 1, PLX_ROLE_DEFINITE) ||
                    plx_finding_has(f, token - 1, PLX_SENSE_PATIENT));
    return articles && !article ? PLX_NO_MATCH : noun;
}

/* Where no name does, a noun of its kind tells who one of the two is. */
static void add_kind(const struct plx_finding *f, struct parties *p, struct plx_match noun)
{
    const struct plx_name stand = {.first = noun.first, .end = noun.end};
    enum plx_side side = plx_side_of(f, &stand);
    if (side != PLX_SIDE_APART)
        p->items[p->count++] = (struct party){NULL, side};
}

static void add_party(const struct plx_finding *f, struct parties *p, const struct plx_name *name)
{
    enum plx_side side = takes_part(name) ? plx_side_of(f, name) : PLX_SIDE_APART;
    if (side == PLX_SIDE_APART)
        return;
    p->several |= plx_finding_is_joined(f, name);
    p->items[p->count++] = (struct party){name, side};
}

/* Whether what is beyond the token does not belong to the act; "lobte X Y, fand aber ...": behind a comma another clause opens
 * where its words come last, too. */
static bool is_barrier(const struct plx_finding *f, const struct parties *p, uint32_t token, bool ahead)
{
    if (plx_maker_is_mark(f->m, token, PLX_STRONG_MARKS) || plx_finding_has(f, token, PLX_SENSE_CREDIT_VERB))
        return true;
    bool comma = plx_maker_is_mark(f->m, token, ",،");
    return p->count && ((plx_finding_subject_first(f) && plx_finding_opens_clause(f, token)) ||
                        ((plx_finding_subject_first(f) || ahead) && comma));
}

static struct parties look(const struct plx_finding *f, bool ahead, bool kinds)
{
    struct parties p = {.count = 0};
    unsigned words = 0;
    uint32_t i = ahead ? f->words.end : f->words.first;
    while (p.count < MOST && words <= WORDS_BETWEEN && (ahead ? i < f->sentence->end : i > f->sentence->first)) {
        uint32_t token = ahead ? i : i - 1;
        const struct plx_name *name = plx_finding_name(f, token);
        if (name) {
            add_party(f, &p, name);
            i = ahead ? name->end : name->first;
            words = 0;
            continue;
        }
        struct plx_match kind = kinds ? kind_at(f, token) : PLX_NO_MATCH;
        if (kind.sense)
            add_kind(f, &p, kind);
        if (is_barrier(f, &p, token, ahead))
            break;
        p.clause |= !p.count && plx_finding_opens_clause(f, token);
        words += plx_finding_is_plain(f, token);
        i = ahead ? i + 1 : i - 1;
    }
    return p;
}

static const struct party *with_side(const struct parties *p, enum plx_side side)
{
    for (unsigned i = 0; i < p->count; i++)
        if (p->items[i].side == side)
            return &p->items[i];
    return NULL;
}

/* The party that is neither marked as the doer nor that one. */
static const struct party *other_than(const struct parties *p, const struct party *known)
{
    for (unsigned i = 0; i < p->count; i++)
        if (&p->items[i] != known && p->items[i].side != PLX_SIDE_BY)
            return &p->items[i];
    return NULL;
}

/* The party that a word makes the receiver: "sold the A of B to C". */
static const struct party *receiver(const struct parties *left, const struct parties *right)
{
    const struct party *to = with_side(right, PLX_SIDE_TO);
    return to ? to : with_side(left, PLX_SIDE_TO);
}

/* "X was sued by Y", "wurde von Y verklagt", "Y tarafından"; what is given is not the one to whom: "was sold by Y to Z". */
static bool read_passive(const struct parties *left, const struct parties *right, bool given, struct plx_turn *turn)
{
    const struct party *by = with_side(right, PLX_SIDE_BY);
    if (!by)
        by = with_side(left, PLX_SIDE_BY);
    const struct party *to = by && given ? receiver(left, right) : NULL;
    if (by && !to)
        to = other_than(left, by);
    if (by && !to)
        to = other_than(right, by);
    if (!by || !to || to->side == PLX_SIDE_EITHER)
        return false;
    *turn = (struct plx_turn){by->name, to->name};
    return true;
}

/* Two parties in the order of the text: the first does it, unless a word or an ending tells otherwise. */
static bool read_order(const struct party *first, const struct party *second, struct plx_turn *turn)
{
    bool first_to = first->side == PLX_SIDE_TO, second_to = second->side == PLX_SIDE_TO;
    if (first->side == PLX_SIDE_BY || second->side == PLX_SIDE_BY || (first_to && second_to) ||
        (first->side == PLX_SIDE_EITHER && !second_to))
        return false;
    *turn = first_to ? (struct plx_turn){second->name, first->name} : (struct plx_turn){first->name, second->name};
    return true;
}

static bool read_active(const struct plx_finding *f, const struct parties *left, const struct parties *right, bool given,
                        struct plx_turn *turn)
{
    const struct party *behind = given ? with_side(right, PLX_SIDE_TO) : NULL;
    if (plx_side_stands_behind(f))
        return left->count == 2 && (left->items[0].side == PLX_SIDE_TO) != (left->items[1].side == PLX_SIDE_TO) &&
               read_order(&left->items[1], &left->items[0], turn);
    if (left->count && right->count)
        return (!left->clause || right->items[0].side != PLX_SIDE_EITHER) &&
               read_order(&left->items[0], behind ? behind : &right->items[0], turn);
    if (plx_finding_subject_first(f))
        return false;
    if (left->count == 2)
        return read_order(&left->items[1], &left->items[0], turn);
    return right->count == 2 && read_order(&right->items[0], &right->items[1], turn);
}

/* "Is", "wird": in the sentence, with a participle that also says what is done. */
static bool is_passive(const struct plx_finding *f)
{
    uint32_t first = f->words.first, from = first > f->sentence->first + WORDS_BETWEEN ? first - WORDS_BETWEEN : f->sentence->first;
    bool subject_first = plx_finding_subject_first(f);
    uint32_t end = subject_first ? first : f->words.end + 1 < f->sentence->end ? f->words.end + 1 : f->sentence->end;
    for (uint32_t i = end; i > from; i--) {
        if (plx_finding_has(f, i - 1, PLX_SENSE_PASSIVE))
            return true;
        if (subject_first && plx_finding_is_plain(f, i - 1))
            return false;
    }
    return false;
}

static bool has_place(const struct plx_finding *f, enum plx_turn_place place)
{
    const struct plx_matches *all = &f->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, f->words.first); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_TURN && each.match.end == f->words.end &&
            each.match.sense->index == f->words.sense->index && each.match.sense->argument == (int)place)
            return true;
    return false;
}

/* An active verb has nobody beside it by whom it is done: the ending is one that the receiver has, too, "продала турецкой «X»". */
static struct parties without_agents(struct parties p)
{
    for (unsigned i = 0; i < p.count; i++)
        if (p.items[i].side == PLX_SIDE_BY)
            p.items[i].side = PLX_SIDE_PLAIN;
    return p;
}

static bool read_turn(const struct plx_finding *f, bool kinds, struct plx_turn *turn)
{
    const struct parties left = look(f, false, kinds);
    struct parties right = look(f, true, kinds);
    if (left.several || right.several)
        return false;
    bool given = has_place(f, PLX_TURN_GIVES);
    if (given && !has_place(f, PLX_TURN_DONE))
        right = without_agents(right);
    if (has_place(f, PLX_TURN_DONE) && read_passive(&left, &right, given, turn))
        return turn->agent != turn->patient;
    if (given || has_place(f, PLX_TURN_DOES))
        return !is_passive(f) && read_active(f, &left, &right, given, turn);
    if (!has_place(f, PLX_TURN_SUFFERS) || !read_active(f, &left, &right, false, turn))
        return false;
    *turn = (struct plx_turn){turn->patient, turn->agent};
    return true;
}

bool plx_turn_read(const struct plx_finding *f, struct plx_turn *turn)
{
    return read_turn(f, false, turn) || (read_turn(f, true, turn) && (turn->agent || turn->patient));
}
