#include "claims/coreference.h"

#include <string.h>

#include "base/decimal.h"
#include "facts/near.h"

/* A feature that weighs so much is of the statement itself, or of its sentence. */
#define OWN 0.6f
#define OF_SENTENCE 0.4f
#define MOST_TOLD 96
/* From so many on a count says which thing it is of. */
#define TELLING_COUNT 100
/* How much of what a statement names, by its rarity, must stand in the other: of the one, of each, of both together; and how
 * many features that are, a name that both have themselves for two. */
struct demand {
    float one, each, both;
    unsigned shared, shared_by_each;
};

static const struct demand demands = {.one = 0.35f, .each = 0.1f, .both = 0.45f, .shared = 2};
/* Where there is little to share. */
static const struct demand demands_of_little = {.one = 0.5f, .each = 0.2f, .both = 0.7f, .shared = 1};
/* "Begin", "give", "receive" are told of anything. */
static const struct demand demands_of_anything = {.one = 0.45f, .each = 0.15f, .both = 0.75f, .shared = 2, .shared_by_each = 2};

/* Where one report tells of an act that it is done, or is not, and several the contrary, it is mostly one and the same. */
static const struct demand demands_of_contested = {.one = 0.3f, .each = 0.1f, .both = 0.4f, .shared = 1};

/* A feature that tells which thing a statement is of, and whether the other statement has it. */
struct told {
    const struct plx_feature *feature;
    float share;  /* of the statement: as its own, or what stands around it */
    float weight; /* that with its rarity */
    bool near;
};

/* What a statement names, and how much of it another has. */
struct cover {
    float all, shared;
    unsigned count, shared_count;
    unsigned foreign[PLX_ENTITY_KINDS]; /* names that the other has not, by kind */
};

/* "New", "first", "increase" tell nothing of which thing it is. */
static bool tells_which(const struct plx_statements *st, const struct plx_feature *f, uint32_t act)
{
    char kind = st->names.entries[f->number].string[0];
    return f->number != act && !f->inferred && (kind == 'e' || kind == 'v' || kind == 'c');
}

static bool has_feature(const struct plx_statement *s, uint32_t number, float least)
{
    const struct plx_feature *feature = plx_statement_feature(s, number);
    return feature && feature->weight >= least;
}

/* In the sentence of the statement; or, since pronouns stand for names and things and for no figures, of these in the sentence
 * before it or in the headline. */
static bool is_near(const struct plx_statements *st, const struct plx_statement *s, uint32_t number)
{
    if (has_feature(s, number, 0) || plx_feature_kind(st, number) == PLX_FEATURE_VALUE)
        return has_feature(s, number, 0);
    const struct plx_statement *first = st->items.items, *end = first + st->items.count;
    for (const struct plx_statement *other = s; other >= first && other->report == s->report && other->sentence + 1 >= s->sentence;
         other--)
        if (has_feature(other, number, OWN))
            return true;
    const struct plx_statement *head = s;
    while (head > first && head[-1].report == s->report)
        head--;
    for (; head < end && head->report == s->report && head->sentence == 0; head++)
        if (has_feature(head, number, OWN))
            return true;
    return false;
}

/* Whether the feature is who says it, or of another clause that tells so: "the minister told reporters". */
static bool is_of_credit(const struct plx_statements *st, const struct plx_statement *s, const struct plx_feature *f)
{
    const struct plx_statement *first = st->items.items, *end = first + st->items.count, *other = s;
    if (f->weight >= OWN)
        return f->credited;
    while (other > first && other[-1].report == s->report && other[-1].sentence == s->sentence)
        other--;
    for (; other < end && other->report == s->report && other->sentence == s->sentence; other++)
        if (other->credits && has_feature(other, f->number, OWN))
            return true;
    return false;
}

static bool is_name(const struct plx_statements *st, const struct plx_feature *f)
{
    return f->weight >= OWN && st->names.entries[f->number].string[0] == 'e';
}

static const struct plx_entity *entity_of(const struct plx_comparing *comparing, const struct plx_feature *f)
{
    uint32_t entity = plx_statements_entity(comparing->statements, f->number);
    return entity == UINT32_MAX ? NULL : &comparing->comparison->entities[entity];
}

/* What may act as one who is told of: a firm, a party, or what no list knows; an authority that says it is rather its source. */
static bool may_act(const char *entity_class)
{
    return !*entity_class || plx_class_is_business(entity_class) || strcmp(entity_class, "party") == 0;
}

/* A name that no list knows may be written otherwise in the other report, unless that has it elsewhere. */
static void note_foreign(const struct plx_comparing *comparing, const struct plx_feature *f, uint32_t report, struct cover *c)
{
    if (!is_name(comparing->statements, f))
        return;
    const struct plx_entity *named = entity_of(comparing, f);
    size_t entity = (size_t)(named - comparing->comparison->entities);
    if (f->credited && named->kind != PLX_ENTITY_PERSON && !may_act(comparing->comparison->entity_traits[entity].entity_class))
        return; /* "prosecutors said": a court did it */
    if (comparing->comparison->entity_traits[entity].listed || plx_entity_is_named_by(named, report))
        c->foreign[named->kind]++;
}

/* An act that only one tells counts neither for nor against it: it may be told of the same thing. Nor does who says it. */
static bool counts(const struct plx_statements *st, const struct plx_statement *s, const struct told *t)
{
    return t->near || !(t->feature->act || is_of_credit(st, s, t->feature));
}

/* What features of one token stand for is one thing, though nobody knows which: "court", of law or of tennis. It is what both
 * statements have, else the rarest. */
static bool stands_for(const struct told *a, const struct told *b)
{
    if (a->near != b->near)
        return a->near;
    return a->weight != b->weight ? a->weight > b->weight : a->feature->number < b->feature->number;
}

static bool is_another(const struct told *all, size_t count, size_t index)
{
    for (size_t i = 0; i < count; i++)
        if (i != index && all[i].feature->token == all[index].feature->token && stands_for(&all[i], &all[index]))
            return true;
    return false;
}

static void add_told(const struct plx_statements *st, const struct told *t, const struct plx_statement *b, struct cover *c)
{
    const struct plx_feature *f = t->feature;
    c->all += t->weight;
    c->shared += t->near ? t->weight : 0;
    c->count += f->weight >= OF_SENTENCE;
    c->shared_count += t->near && f->weight >= OF_SENTENCE ? 1 + (is_name(st, f) && has_feature(b, f->number, OWN)) : 0;
}

/* The kinds of names that the sentence of the statement has, as bits: whom it does not name otherwise, a pronoun stands for. */
static unsigned kinds_named(const struct plx_comparing *comparing, const struct plx_statement *s)
{
    unsigned kinds = 0;
    for (size_t i = 0; i < s->feature_count; i++) {
        const struct plx_entity *entity = s->features[i].weight >= OF_SENTENCE ? entity_of(comparing, &s->features[i]) : NULL;
        if (entity && !s->features[i].credited)
            kinds |= 1u << entity->kind;
    }
    return kinds;
}

/* "He was arrested": a name of the sentence before that both have, and its own sentence has none of that kind. */
static bool is_meant(const struct plx_comparing *comparing, const struct plx_feature *f, unsigned kinds)
{
    const struct plx_entity *entity = entity_of(comparing, f);
    return entity && !(kinds & 1u << entity->kind);
}

static struct cover cover_of(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                             uint32_t act)
{
    const struct plx_statements *st = comparing->statements;
    struct cover c = {0};
    struct told all[MOST_TOLD];
    size_t count = 0;
    unsigned kinds = kinds_named(comparing, a);
    for (size_t i = 0; i < a->feature_count && count < MOST_TOLD; i++) {
        const struct plx_feature *f = &a->features[i];
        bool near = is_near(st, b, f->number);
        struct told t = {f, near && is_meant(comparing, f, kinds) ? OWN : f->weight, 0, near};
        t.weight = t.share * st->rarity[f->number];
        if (!tells_which(st, f, act))
            continue;
        if (!t.near && !f->act)
            note_foreign(comparing, f, b->report, &c);
        if (counts(st, a, &t))
            all[count++] = t;
    }
    for (size_t i = 0; i < count; i++)
        if (!is_another(all, count, i))
            add_told(st, &all[i], b, &c);
    return c;
}

static float part_of(const struct cover *c)
{
    return c->all > 0 ? c->shared / c->all : 0;
}

/* Whether the report has the count in the statement, or anywhere where it is no small one: then it is of the thing that both
 * tell of, "the archive, with its 63,000 reels". */
static bool gives(const struct plx_statements *st, const struct plx_statement *s, const struct plx_fact *count)
{
    uint32_t value = plx_statements_value(st, count);
    if (plx_decimal_double(count->low) < TELLING_COUNT)
        return has_feature(s, value, 0);
    const struct plx_statement *end;
    for (const struct plx_statement *i = plx_statements_of_report(st, s, &end); i < end; i++)
        if (has_feature(i, value, OWN))
            return true;
    return false;
}

static bool has_count(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *but)
{
    const struct plx_statements *st = comparing->statements;
    uint32_t index = (uint32_t)(a - st->items.items);
    for (uint32_t i = comparing->first_fact[a->report]; i < comparing->first_fact[a->report + 1]; i++) {
        const struct plx_fact *fact = &comparing->comparison->facts[i];
        if (st->of_fact[i] == index && fact->kind == PLX_FACT_COUNT &&
            (!but || fact->vague || !gives(st, but, fact)))
            return true;
    }
    return false;
}

bool plx_statements_touch(const struct plx_statements *st, const struct plx_statement *a, const struct plx_statement *b, uint32_t act)
{
    for (size_t i = 0; i < a->feature_count; i++) {
        const struct plx_feature *f = &a->features[i];
        if (f->weight >= OWN && !f->credited && tells_which(st, f, act) && is_near(st, b, f->number))
            return true;
    }
    return false;
}

bool plx_statements_counts(const struct plx_comparing *comparing, const struct plx_statement *s)
{
    return has_count(comparing, s, NULL);
}

/* "Four skiers", "several countries": what is said of some is not said of others, whom the other statement may mean. */
static bool is_of_some(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b)
{
    return has_count(comparing, a, b) || has_count(comparing, b, a);
}

/* An act of the general field; the general scale is told by no act. */
static bool of_anything(const struct plx_statements *st, uint32_t act)
{
    return act != PLX_INTERN_NONE && st->names.entries[act].string[0] == 'g';
}

/* Whether each names a party, or a place, that the other does not. */
static bool differ(const struct cover *x, const struct cover *y)
{
    for (size_t i = 0; i < PLX_ENTITY_KINDS; i++)
        if (x->foreign[i] && y->foreign[i])
            return true;
    return false;
}

static bool meets(const struct demand *d, const struct cover *x, const struct cover *y)
{
    float p = part_of(x), q = part_of(y);
    unsigned more = x->shared_count > y->shared_count ? x->shared_count : y->shared_count;
    unsigned fewer = x->shared_count > y->shared_count ? y->shared_count : x->shared_count;
    return more >= d->shared && fewer >= d->shared_by_each && (p >= d->one || q >= d->one) && p >= d->each && q >= d->each &&
           p + q >= d->both;
}

bool plx_statements_corefer(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                            uint32_t act, bool contested)
{
    struct cover x = cover_of(comparing, a, b, act), y = cover_of(comparing, b, a, act);
    bool met = of_anything(comparing->statements, act)
                   ? meets(&demands_of_anything, &x, &y)
                   : meets(&demands, &x, &y) || meets(&demands_of_little, &x, &y) || (contested && meets(&demands_of_contested, &x, &y));
    return met && !differ(&x, &y) && !is_of_some(comparing, a, b);
}
