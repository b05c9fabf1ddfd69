#include "claims/stand_ins.h"

#include <math.h>
#include <stdlib.h>

#include "claims/identity.h"
#include "facts/near.h"

/* How alike two statements are, the two names left out, before it is noted that they meet. */
#define LEAST_ALIKE 0.1f
/* What is told by the two other reports whose statements are most alike, with how many of the others name the party, and with
 * what stands near both names, by its rarity. Tuned on stories with gold. */
#define LEAST_SCORE 0.58f
/* Where others name it too, in another place. */
#define LEAST_OF_KNOWN 0.85f
#define COVERAGE_TELLS 0.15f
#define NEAR_TELLS 0.03f
/* In tokens from a name, and how much a feature of the sentence weighs there. */
#define NEAR 7
#define OF_SENTENCE 0.4f
/* So many are looked at closely, the likeliest first. */
#define MOST_STAND_INS 64

/* Two statements that are alike, of which each has a party that the other has not. */
struct meeting {
    uint32_t own, other;         /* features: of the party of the one report, and of those of others */
    uint32_t report, from;       /* the one report, and that of the other statement */
    uint32_t place, other_place;
    float alike;
};

/* A party in the place of another, by all statements in which they meet. */
struct proposal {
    size_t first, end; /* its meetings, of which the first is that of the statements that are most alike */
    float score;
};

struct finder {
    struct plx_joiner *j;
    bool authorities; /* looked for among these, of two countries, and not among firms */
    uint32_t *parties; /* by feature: the entity that may be a party, or UINT32_MAX */
    uint32_t *reports; /* by entity: how many name it */
    bool *named;       /* by statement: it names a party */
    PLX_VECTOR(struct meeting) meetings;
    PLX_VECTOR(struct proposal) proposals;
};

/* ---- who may be a party ---- */

static const struct plx_entity *entity_at(const struct finder *f, uint32_t index)
{
    return &f->j->comparing->comparison->entities[index];
}

/* A firm, or what may be one; of authorities, whom others of one state speak for, those of which it is known whose they are.
 * Newsrooms speak for whom they quote. */
static bool may_be_party(const struct finder *f, uint32_t index)
{
    const struct plx_comparing *c = f->j->comparing;
    const char *entity_class = c->comparison->entity_traits[index].entity_class;
    if (entity_at(f, index)->kind != PLX_ENTITY_ORGANISATION)
        return false;
    return f->authorities ? *plx_authority_region(c, index) : !*entity_class || plx_class_is_business(entity_class);
}

static uint32_t count_reports(const struct plx_entity *e)
{
    uint32_t count = 0;
    for (size_t i = 0; i < e->mention_count; i++)
        count += i == 0 || e->mentions[i].report != e->mentions[i - 1].report;
    return count;
}

static bool note_parties(struct finder *f)
{
    const struct plx_intern *names = &f->j->statements->names;
    size_t entities = f->j->comparing->comparison->entity_count;
    f->parties = malloc((names->count + 1) * sizeof *f->parties);
    f->reports = calloc(entities + 1, sizeof *f->reports);
    if (!f->parties || !f->reports)
        return false;
    for (uint32_t n = 0; n < names->count; n++) {
        uint32_t entity = plx_statements_entity(f->j->statements, n);
        f->parties[n] = entity < entities && may_be_party(f, entity) ? entity : UINT32_MAX;
    }
    for (uint32_t e = 0; e < entities; e++)
        f->reports[e] = count_reports(entity_at(f, e));
    return true;
}

/* ---- where they meet ---- */

/* In the statement or elsewhere in its sentence: "the only offer, 171 million euros, came from X" is cut in two. */
static bool is_said_party(const struct finder *f, const struct plx_feature *feature)
{
    return f->parties[feature->number] != UINT32_MAX && !feature->credited && feature->weight >= OF_SENTENCE;
}

static bool has_party(const struct finder *f, const struct plx_statement *s)
{
    for (size_t i = 0; i < s->feature_count; i++)
        if (is_said_party(f, &s->features[i]))
            return true;
    return false;
}

static bool note_statements(struct finder *f)
{
    size_t count = f->j->statements->items.count;
    f->named = calloc(count + 1, sizeof *f->named);
    for (size_t i = 0; f->named && i < count; i++)
        f->named[i] = has_party(f, &f->j->statements->items.items[i]);
    return f->named != NULL;
}

/* "Firm", "start-up" say what a party is, not what it does. */
static bool is_noun_of_party(const struct finder *f, const struct plx_statement *s, const struct plx_feature *feature)
{
    const struct plx_report *r = f->j->comparing->story->reports.items[s->report];
    return plx_match_has(&r->matches, feature->token, PLX_SENSE_COMPANY);
}

/* Whether both sentences have a word for what is done, or for a thing, or a figure. */
static bool share_deed(const struct finder *f, const struct plx_statement *s, const struct plx_statement *t)
{
    for (size_t i = 0; i < s->feature_count; i++) {
        const struct plx_feature *x = &s->features[i], *y = plx_statement_feature(t, x->number);
        if (y && x->weight >= OF_SENTENCE && y->weight >= OF_SENTENCE &&
            plx_feature_kind(f->j->statements, x->number) != PLX_FEATURE_ENTITY && !is_noun_of_party(f, s, x) &&
            !is_noun_of_party(f, t, y))
            return true;
    }
    return false;
}

/* Whether it is known to be a firm, or called one nearby: of what no list knows, much is no party at all. Of an authority that
 * is known. */
static bool is_firm(const struct finder *f, const struct plx_statement *s, const struct plx_feature *party)
{
    const struct plx_comparing *c = f->j->comparing;
    uint32_t from = party->token > NEAR ? party->token - NEAR : 0;
    if (f->authorities)
        return true;
    if (plx_class_is_business(c->comparison->entity_traits[f->parties[party->number]].entity_class))
        return true;
    for (uint32_t i = from; i <= party->token + NEAR; i++)
        if (plx_is_noun_of_firm(c->story->reports.items[s->report], i))
            return true;
    return false;
}

/* The own party of place a and that of place b, which two reports name and that of a never does. */
static void meet(struct finder *f, uint32_t a, const struct plx_feature *own, uint32_t b, const struct plx_feature *other)
{
    const struct plx_statement *s = plx_joiner_statement(f->j, a), *t = plx_joiner_statement(f->j, b);
    uint32_t party = f->parties[other->number];
    if (f->reports[party] < 2 || plx_entity_is_named_by(entity_at(f, party), s->report) ||
        (f->authorities && plx_entity_is_named_by(entity_at(f, f->parties[own->number]), t->report)) || /* each did it */
        (f->authorities && !plx_authorities_of_two(f->j->comparing, f->parties[own->number], party)))
        return;
    float alike = plx_statements_likeness(f->j->statements, s, t, own->number, other->number, NULL);
    if (alike < LEAST_ALIKE || !share_deed(f, s, t) || !(is_firm(f, s, own) || is_firm(f, t, other)))
        return;
    struct meeting *added = PLX_VECTOR_PUSH(&f->meetings);
    if (added)
        *added = (struct meeting){own->number, other->number, s->report, t->report, a, b, alike};
    else
        f->j->failed = true;
}

/* Whether the sentence names another firm beside it, which a cut may have left in the clause next to it. */
static bool is_one_of_several(const struct finder *f, const struct plx_statement *s, const struct plx_feature *party)
{
    for (size_t i = 0; i < s->feature_count; i++) {
        const struct plx_feature *x = &s->features[i];
        if (x != party && x->weight >= OF_SENTENCE && f->parties[x->number] != UINT32_MAX &&
            labs((long)x->token - (long)party->token) <= NEAR)
            return true;
    }
    return false;
}

/* The one party that the statement names and the other does not: of several firms that somebody has deals with, one report
 * names these and the next those. */
static const struct plx_feature *only_party(const struct finder *f, const struct plx_statement *s, const struct plx_statement *t)
{
    const struct plx_feature *only = NULL;
    for (size_t i = 0; i < s->feature_count; i++) {
        if (!is_said_party(f, &s->features[i]) || plx_statement_feature(t, s->features[i].number))
            continue;
        if (only)
            return NULL;
        only = &s->features[i];
    }
    return only && !is_one_of_several(f, s, only) ? only : NULL;
}

static void meet_statements(struct finder *f, uint32_t a, uint32_t b)
{
    const struct plx_statement *s = plx_joiner_statement(f->j, a), *t = plx_joiner_statement(f->j, b);
    const struct plx_feature *own = only_party(f, s, t), *other = own ? only_party(f, t, s) : NULL;
    if (other)
        meet(f, a, own, b, other);
}

static void find_meetings(struct finder *f)
{
    struct plx_joiner *j = f->j;
    for (uint32_t a = 0; a < j->rows->places.count && !j->failed; a++) {
        const struct plx_statement *s = plx_joiner_statement(j, a);
        if (plx_joiner_place(j, a)->fact != PLX_NO_FACT || !f->named[plx_joiner_place(j, a)->statement])
            continue;
        j->failed = !plx_candidates_find(&j->candidates, a, 0);
        for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++) {
            uint32_t b = j->candidates.found.items[i];
            if (f->named[plx_joiner_place(j, b)->statement] && plx_joiner_statement(j, b)->report != s->report)
                meet_statements(f, a, b);
        }
    }
}

/* ---- which are likely ---- */

static int compare(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

/* By whom they tell of, and the statements that are most alike first. */
static int by_parties(const void *a, const void *b)
{
    const struct meeting *x = a, *y = b;
    int order = compare(x->own, y->own);
    order = order ? order : compare(x->report, y->report);
    order = order ? order : compare(x->other, y->other);
    if (order || x->alike != y->alike)
        return order ? order : x->alike > y->alike ? -1 : 1;
    order = compare(x->place, y->place);
    return order ? order : compare(x->other_place, y->other_place);
}

static bool are_of_same(const struct meeting *x, const struct meeting *y)
{
    return x->own == y->own && x->report == y->report && x->other == y->other;
}

/* What both statements have near the two names, by its rarity. */
static float shared_near(const struct finder *f, const struct meeting *m)
{
    const struct plx_statement *s = plx_joiner_statement(f->j, m->place), *t = plx_joiner_statement(f->j, m->other_place);
    const struct plx_feature *own = plx_statement_feature(s, m->own), *other = plx_statement_feature(t, m->other);
    float sum = 0;
    for (size_t i = 0; i < s->feature_count; i++) {
        const struct plx_feature *x = &s->features[i], *y = plx_statement_feature(t, x->number);
        if (y && x->weight >= OF_SENTENCE && y->weight >= OF_SENTENCE && labs((long)x->token - (long)own->token) <= NEAR &&
            labs((long)y->token - (long)other->token) <= NEAR)
            sum += f->j->statements->rarity[x->number];
    }
    return sum;
}

/* Of the report that is next most alike. */
static float second_alike(const struct finder *f, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++)
        if (f->meetings.items[i].from != f->meetings.items[first].from)
            return f->meetings.items[i].alike;
    return 0;
}

static float score(const struct finder *f, size_t first, size_t end)
{
    const struct meeting *m = &f->meetings.items[first];
    float others = (float)f->j->comparing->story->reports.count - 1;
    return m->alike + second_alike(f, first, end) + COVERAGE_TELLS * (float)f->reports[f->parties[m->other]] / others +
           NEAR_TELLS * shared_near(f, m);
}

static void propose(struct finder *f)
{
    if (f->meetings.count)
        qsort(f->meetings.items, f->meetings.count, sizeof *f->meetings.items, by_parties);
    for (size_t first = 0, end; first < f->meetings.count && !f->j->failed; first = end) {
        for (end = first + 1; end < f->meetings.count && are_of_same(&f->meetings.items[first], &f->meetings.items[end]);)
            end++;
        struct proposal *added = PLX_VECTOR_PUSH(&f->proposals);
        if (added)
            *added = (struct proposal){first, end, score(f, first, end)};
        else
            f->j->failed = true;
    }
}

static int likeliest_first(const void *a, const void *b)
{
    const struct proposal *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* ---- which are certain enough ---- */

/* Whether another name that the report has, or that the others have, may be this one: what no list knows is not always found
 * to be one name in two scripts. */
static bool may_be_named(const struct finder *f, uint32_t party, uint32_t but, uint32_t report, bool by_report)
{
    const struct plx_comparing *c = f->j->comparing;
    for (uint32_t e = 0; e < c->comparison->entity_count; e++) {
        if (e == party || e == but)
            continue;
        bool named = plx_entity_is_named_by(entity_at(f, e), report);
        if ((by_report ? named : f->reports[e] > named) && plx_entities_alike(c, party, e))
            return true;
    }
    return false;
}

/* The likeliest come first: each party stands in for one, and one for it. */
static bool is_taken(const struct plx_stand_ins *all, const struct meeting *m)
{
    for (size_t i = 0; i < all->items.count; i++)
        if (all->items.items[i].own == m->own ||
            (all->items.items[i].other == m->other && all->items.items[i].report == m->report))
            return true;
    return false;
}

static bool is_certain(const struct finder *f, const struct meeting *m, float scored)
{
    uint32_t own = f->parties[m->own], other = f->parties[m->other];
    bool known = f->reports[own] > 1;
    return scored >= (known ? LEAST_OF_KNOWN : LEAST_SCORE) && plx_entities_differ(f->j->comparing, own, other, false) &&
           (known || !may_be_named(f, own, other, m->report, false)) &&
           !may_be_named(f, other, own, m->report, true);
}

/* Whether a statement of the same report that is more alike was met before. */
static bool is_second_of_report(const struct finder *f, size_t first, size_t index)
{
    for (size_t i = first; i < index; i++)
        if (f->meetings.items[i].from == f->meetings.items[index].from &&
            f->meetings.items[i].place == f->meetings.items[first].place)
            return true;
    return false;
}

/* The statement of the one report that is most alike, beside the best of each other. */
static void add_pairs(struct finder *f, const struct proposal *p)
{
    struct plx_joiner *j = f->j;
    for (size_t i = p->first; i < p->end && !j->failed; i++) {
        const struct meeting *m = &f->meetings.items[i];
        if (m->place != f->meetings.items[p->first].place || is_second_of_report(f, p->first, i))
            continue;
        struct plx_pair *pair = PLX_VECTOR_PUSH(&j->pairs);
        if (pair)
            *pair = (struct plx_pair){.a = m->place, .b = m->other_place, .score = m->alike, .phase = PLX_PHASE_OPPOSED};
        else
            j->failed = true;
    }
}

static void accept(struct finder *f, const struct proposal *p)
{
    const struct meeting *m = &f->meetings.items[p->first];
    struct plx_stand_in *added = PLX_VECTOR_PUSH(&f->j->rows->stand_ins.items);
    if (added)
        *added = (struct plx_stand_in){m->own, m->other, m->report};
    else
        f->j->failed = true;
    add_pairs(f, p);
}

static void choose(struct finder *f)
{
    if (f->proposals.count)
        qsort(f->proposals.items, f->proposals.count, sizeof *f->proposals.items, likeliest_first);
    for (size_t i = 0; i < f->proposals.count && i < MOST_STAND_INS && !f->j->failed; i++) {
        const struct proposal *p = &f->proposals.items[i];
        if (p->score < LEAST_SCORE)
            break;
        if (!is_taken(&f->j->rows->stand_ins, &f->meetings.items[p->first]) &&
            is_certain(f, &f->meetings.items[p->first], p->score))
            accept(f, p);
    }
}

static void find_among(struct plx_joiner *joiner, bool authorities)
{
    struct finder f = {.j = joiner, .authorities = authorities};
    joiner->failed |= !note_parties(&f) || !note_statements(&f);
    if (!joiner->failed)
        find_meetings(&f);
    if (!joiner->failed)
        propose(&f);
    if (!joiner->failed)
        choose(&f);
    free(f.parties);
    free(f.reports);
    free(f.named);
    PLX_VECTOR_RELEASE(&f.meetings);
    PLX_VECTOR_RELEASE(&f.proposals);
}

void plx_stand_ins_find(struct plx_joiner *joiner)
{
    find_among(joiner, false);
    if (!joiner->failed)
        find_among(joiner, true);
}

/* ---- between two statements ---- */

static bool says(const struct plx_statement *s, uint32_t number)
{
    const struct plx_feature *feature = plx_statement_feature(s, number);
    return feature && feature->weight >= OF_SENTENCE;
}

const struct plx_stand_in *plx_stand_ins_between(const struct plx_stand_ins *stand_ins, const struct plx_statement *a,
                                                 const struct plx_statement *b, bool *own)
{
    for (size_t i = 0; i < stand_ins->items.count; i++) {
        const struct plx_stand_in *s = &stand_ins->items.items[i];
        *own = a->report == s->report;
        const struct plx_statement *x = *own ? a : b, *y = *own ? b : a;
        if (x->report == s->report && y->report != s->report && says(x, s->own) && says(y, s->other))
            return s;
    }
    return NULL;
}
