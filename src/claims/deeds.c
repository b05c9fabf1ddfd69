#include "claims/deeds.h"

#include <stdlib.h>
#include <string.h>

#include "claims/coreference.h"
#include "claims/features.h"

/* How many words may stand between a negation and what it negates; between what has not begun, or was not enacted, and its
 * verb. */
#define NEGATED_WITHIN 2
#define BEGUN_WITHIN 6
/* Between a verb and the "or" behind it: "vender o banco ou liquidá-lo". */
#define OBJECT_WITHIN 4
#define MOST_DEEDS 24

/* The deeds of a statement while they are gathered. */
struct reader {
    struct plx_maker *m;
    struct plx_statement *said;
    struct plx_deed items[MOST_DEEDS];
    size_t count;
    bool limited; /* "still", "not yet" */
    uint32_t begin; /* the feature of beginning, where that is negated; else PLX_INTERN_NONE */
    bool placed;    /* what it is that has not begun stands beside it */
};

/* How a concept is told at its place. */
struct telling {
    uint32_t words; /* its feature */
    bool negated;
    bool unbegun; /* "the demolition has not begun" */
    bool open;    /* it is still weighed, or to come */
};

static const struct plx_known_concept *concept_of(const struct reader *r, struct plx_match match)
{
    return plx_language_concept_of(r->m->text->language, match.sense);
}

/* ---- reading ---- */

/* That of the line, which is new where the statement has said nothing of it. */
static struct plx_deed *deed_on(struct reader *r, uint32_t act, uint32_t scale)
{
    for (size_t i = 0; i < r->count; i++)
        if (r->items[i].act == act && r->items[i].scale == scale)
            return &r->items[i];
    if (r->count == MOST_DEEDS)
        return NULL;
    r->items[r->count] = (struct plx_deed){.act = act, .scale = scale, .most = PLX_DEED_OPEN};
    return &r->items[r->count++];
}

static void raise(struct plx_deed *deed, uint32_t least, uint32_t words)
{
    if (least <= deed->least)
        return;
    deed->least = least;
    deed->least_words = words;
}

static void bound(struct plx_deed *deed, uint32_t most, uint32_t words, bool negated)
{
    if (most >= deed->most)
        return;
    deed->most = most;
    deed->most_words = words;
    deed->negated = negated;
}

/* Done, or not, of the words of the act or of its contrary. */
static void take_act(struct reader *r, const struct plx_known_concept *act, const struct telling *told, bool done)
{
    uint32_t number = plx_features_concept(r->m, act);
    struct plx_deed *deed = number == PLX_INTERN_NONE ? NULL : deed_on(r, number, 0);
    if (!deed)
        return;
    deed->twice |= done && deed->least && deed->least_words != told->words;
    if (told->open)
        bound(deed, 0, told->words, false);
    else if (done)
        raise(deed, 1, told->words);
    else
        bound(deed, 0, told->words, true);
    deed->limited |= r->limited;
    deed->unbegun |= told->unbegun;
}

static void take_step(struct reader *r, const struct plx_known_concept *concept, const struct telling *told)
{
    struct plx_deed *deed = deed_on(r, PLX_INTERN_NONE, concept->scale);
    if (!deed)
        return;
    if (told->negated || told->open)
        bound(deed, concept->step - 1, told->words, true);
    else if (r->limited)
        bound(deed, concept->step, told->words, false);
    if (!told->negated && !told->open && !r->said->forecast)
        raise(deed, concept->step, told->words);
    deed->limited |= r->limited || told->open;
}

static bool is_negated(const struct reader *r, struct plx_match match)
{
    return plx_maker_is_negated(r->m, r->said, match.first, match.end, NEGATED_WITHIN);
}

/* The act or step that starts at the token; PLX_NO_MATCH where none does. */
static struct plx_match deed_at(const struct reader *r, uint32_t token)
{
    const struct plx_matches *all = &r->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = concept_of(r, each.match);
        if (concept && (concept->act || concept->scale))
            return each.match;
    }
    return PLX_NO_MATCH;
}

static bool is_called(const struct reader *r, const struct plx_known_concept *concept, const char *id)
{
    return strcmp(plx_language_string(r->m->text->language, concept->id), id) == 0;
}

static bool is_begin(const struct reader *r, struct plx_match match)
{
    return is_called(r, concept_of(r, match), "begin");
}

/* "No outbreak of this size": there is one. */
static bool is_beyond_compare(const struct reader *r)
{
    const struct plx_matches *all = &r->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_in(all, r->said->first, r->said->end); plx_match_next(&each);) {
        const struct plx_known_concept *concept = concept_of(r, each.match);
        if (concept && is_called(r, concept, "unprecedented"))
            return true;
    }
    return false;
}

/* Whether another clause, or another thing, begins at the token. */
static bool parts(const struct reader *r, uint32_t token)
{
    return plx_maker_is_mark(r->m, token, ",،;؛:—–()") || plx_maker_is_and(r->m, token) ||
           plx_maker_opens_clause(r->m, token);
}

/* Whether what enacts something starts at the token: "called", "imposed". */
static struct plx_match enacting_at(const struct reader *r, uint32_t token)
{
    const struct plx_matches *all = &r->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = concept_of(r, each.match);
        if (concept && concept->enacts)
            return each.match;
    }
    return PLX_NO_MATCH;
}

/* The nearest act behind the place, or before it, that no other clause parts from it; PLX_NO_MATCH where there is none. */
static struct plx_match nearest(const struct reader *r, struct plx_match match, bool behind)
{
    uint32_t place = behind ? match.end : match.first, i = place;
    while (behind ? i < r->said->end : i > r->said->first) {
        uint32_t token = behind ? i : i - 1;
        struct plx_match enacting = enacting_at(r, token), found = enacting.sense ? enacting : deed_at(r, token);
        if (found.sense || parts(r, token) || plx_maker_words_between(r->m, behind ? place : i, behind ? i : place) > BEGUN_WITHIN)
            return found;
        i = behind ? i + 1 : i - 1;
    }
    return PLX_NO_MATCH;
}

static bool has_not_begun(const struct reader *r, struct plx_match match)
{
    return match.sense && is_begin(r, match) && is_negated(r, match);
}

/* "The trial has not begun": nobody is tried. */
static bool is_unbegun(const struct reader *r, struct plx_match match)
{
    return !is_begin(r, match) && (has_not_begun(r, nearest(r, match, true)) || has_not_begun(r, nearest(r, match, false)));
}

static bool is_not_enacted_by(const struct reader *r, struct plx_match match)
{
    return match.sense && concept_of(r, match)->enacts && is_negated(r, match);
}

/* "A strike has not been called": there is none. */
static bool is_not_enacted(const struct reader *r, struct plx_match match)
{
    return !enacting_at(r, match.first).sense && !concept_of(r, match)->negates &&
           (is_not_enacted_by(r, nearest(r, match, true)) || is_not_enacted_by(r, nearest(r, match, false)));
}

/* The act that "or" joins to one: "vender o banco ou (liquidá-lo)", "zu verkaufen oder zu (liquidieren)";
 * PLX_NO_MATCH where none is. */
static struct plx_match act_behind_or(const struct reader *r, struct plx_match act)
{
    for (uint32_t i = act.end; i < r->said->end && i <= act.end + OBJECT_WITHIN && !parts(r, i); i++) {
        struct plx_match or = plx_maker_at(r->m, i, PLX_SENSE_OR);
        uint32_t next = or.sense ? or.end + plx_maker_has(r->m, or.end, PLX_SENSE_FUNCTION) : i;
        if (or.sense)
            return next < r->said->end ? deed_at(r, next) : PLX_NO_MATCH;
    }
    return PLX_NO_MATCH;
}

/* "Tem até junho para vender ou liquidar": of two things that somebody may do neither is done, nor not. */
static bool is_alternative(const struct reader *r, struct plx_match match)
{
    if (act_behind_or(r, match).sense)
        return true;
    for (uint32_t i = match.first; i > r->said->first && match.first - i <= OBJECT_WITHIN + 2; i--) {
        struct plx_match act = deed_at(r, i - 1), other = act.sense ? act_behind_or(r, act) : PLX_NO_MATCH;
        if (other.sense && other.first == match.first)
            return true;
    }
    return false;
}

static void take(struct reader *r, struct plx_match match, const struct plx_known_concept *concept)
{
    struct telling told = {.words = plx_features_concept(r->m, concept)};
    told.negated = is_negated(r, match);
    if ((told.negated ? is_beyond_compare(r) : is_alternative(r, match)) ||
        (!concept->asks && plx_maker_is_wanted(r->m, r->said, match.first, match.end)))
        return;
    told.unbegun = !told.negated && is_unbegun(r, match);
    told.negated |= told.unbegun || is_not_enacted(r, match);
    r->placed |= told.unbegun;
    if (has_not_begun(r, match))
        r->begin = told.words;
    told.open = !told.negated && !concept->weighs &&
                (r->said->weighs || plx_maker_is_left_open(r->m, r->said, match.first, match.end));
    if (concept->act)
        take_act(r, concept, &told, !told.negated);
    const struct plx_known_concept *as =
        concept->as != PLX_CONCEPT_NONE ? plx_language_concept(r->m->text->language, concept->as) : NULL;
    if (as) { /* "authorised" beside "not approved" */
        struct telling other = told;
        other.words = plx_features_concept(r->m, as);
        take_act(r, as, &other, !told.negated);
    }
    for (size_t i = 0; !told.open && i < PLX_MOST_CONTRARIES && concept->contrary[i] != PLX_CONCEPT_NONE; i++) {
        const struct plx_known_concept *contrary = plx_language_concept(r->m->text->language, concept->contrary[i]);
        if (contrary)
            take_act(r, contrary, &told, told.negated);
    }
    if (concept->scale)
        take_step(r, concept, &told);
}

static bool has_limit(const struct plx_maker *m, const struct plx_statement *s)
{
    for (uint32_t i = s->first; i < s->end; i++)
        if (plx_match_has(&m->text->matches, i, PLX_SENSE_LIMIT))
            return true;
    return false;
}

/* Where the longest concept that starts at the token ends; the token itself where none does. */
static uint32_t longest_at(const struct reader *r, uint32_t token)
{
    const struct plx_matches *all = &r->m->text->matches;
    uint32_t end = token;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (concept_of(r, each.match) && each.match.end <= r->said->end && each.match.end > end)
            end = each.match.end;
    return end;
}

/* The longest concepts that start at the token; returns where they end. */
static uint32_t read_at(struct reader *r, uint32_t token)
{
    const struct plx_matches *all = &r->m->text->matches;
    uint32_t end = r->m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE) ? token : longest_at(r, token);
    for (struct plx_match_cursor each = plx_matches_of(all, token); end > token && plx_match_next(&each);) {
        const struct plx_known_concept *concept = concept_of(r, each.match);
        if (concept && (concept->act || concept->scale) && each.match.end == end)
            take(r, each.match, concept);
    }
    return end > token ? end : token + 1;
}

/* "Demolition has been approved but has not yet begun": it is what the sentence opens with. */
static void take_unbegun(struct reader *r)
{
    for (size_t i = 0; i < r->count; i++) {
        struct plx_deed *deed = &r->items[i];
        if (deed->scale || deed->act == r->begin || deed->most == 0)
            continue;
        deed->least = 0;
        bound(deed, 0, deed->least_words, true);
        deed->unbegun = true;
        return;
    }
}

/* An act that is told as done anywhere in the statement is done: "we are not buying aircraft, we are buying time". */
static void settle(struct reader *r)
{
    for (size_t i = 0; i < r->count; i++)
        if (!r->items[i].scale && r->items[i].least)
            r->items[i].most = PLX_DEED_OPEN;
}

void plx_deeds_read(struct plx_maker *m, struct plx_statement *statement)
{
    struct reader r = {.m = m, .said = statement, .limited = has_limit(m, statement), .begin = PLX_INTERN_NONE};
    for (uint32_t i = statement->first; i < statement->end && !m->failed;)
        i = read_at(&r, i);
    settle(&r);
    if (r.begin != PLX_INTERN_NONE && !r.placed)
        take_unbegun(&r);
    statement->deeds = r.count ? plx_arena_copy(m->arena, r.items, r.count * sizeof *r.items) : NULL;
    statement->deed_count = r.count;
    m->failed |= r.count && !statement->deeds;
}

/* ---- what a report says throughout ---- */

static int by_line(const void *a, const void *b)
{
    const struct plx_stance *x = a, *y = b;
    if (x->act != y->act)
        return x->act < y->act ? -1 : 1;
    if (x->scale != y->scale)
        return x->scale < y->scale ? -1 : 1;
    return x->report < y->report ? -1 : x->report > y->report;
}

static void note_contested(struct plx_statements *statements)
{
    struct plx_stance *items = statements->stances.items;
    for (size_t i = 0, end; i < statements->stances.count; i = end) {
        size_t done = 0, not = 0, unclear = 0;
        for (end = i; end < statements->stances.count && items[end].act == items[i].act && items[end].scale == items[i].scale; end++) {
            bool is = items[end].least > 0, is_not = items[end].most == 0;
            done += is && !is_not;
            not += is_not && items[end].denied && !is;
            unclear += is == is_not || (is_not && !items[end].denied);
        }
        for (size_t k = i; k < end && !items[i].scale; k++)
            items[k].contested = !unclear && ((done == 1 && not > 1) || (not == 1 && done > 1));
    }
}

bool plx_deeds_sum_up(struct plx_statements *statements)
{
    for (size_t i = 0; i < statements->items.count; i++) {
        const struct plx_statement *s = &statements->items.items[i];
        for (size_t k = 0; k < s->deed_count; k++) {
            const struct plx_deed *deed = &s->deeds[k];
            struct plx_stance *added = PLX_VECTOR_PUSH(&statements->stances);
            if (!added)
                return false;
            *added = (struct plx_stance){.act = deed->act, .scale = deed->scale, .report = s->report, .least = deed->least,
                                           .most = deed->most, .denied = deed->negated && deed->most == 0};
        }
    }
    struct plx_stance *items = statements->stances.items;
    size_t kept = 0;
    if (statements->stances.count)
        qsort(items, statements->stances.count, sizeof *items, by_line);
    for (size_t i = 0; i < statements->stances.count; i++) {
        if (!kept || by_line(&items[kept - 1], &items[i]) != 0) {
            items[kept++] = items[i];
            continue;
        }
        if (items[i].least > items[kept - 1].least)
            items[kept - 1].least = items[i].least;
        if (items[i].most < items[kept - 1].most)
            items[kept - 1].most = items[i].most;
        items[kept - 1].denied |= items[i].denied;
    }
    statements->stances.count = kept;
    note_contested(statements);
    return true;
}

static const struct plx_stance *stance_on(const struct plx_statements *statements, const struct plx_deed *deed, uint32_t report)
{
    const struct plx_stance key = {.act = deed->act, .scale = deed->scale, .report = report};
    return bsearch(&key, statements->stances.items, statements->stances.count, sizeof key, by_line);
}

/* Whether the statement says the opposite of one of the two: that it has come so far, or that it has not. */
static bool says_otherwise(const struct plx_statement *s, const struct plx_deed *line, uint32_t step, bool ahead)
{
    for (size_t i = 0; i < s->deed_count; i++)
        if (s->deeds[i].act == line->act && s->deeds[i].scale == line->scale &&
            (ahead ? s->deeds[i].most < step : s->deeds[i].least >= step))
            return true;
    return false;
}

/* Whether an act is told as not done by its contrary, and by no negation. */
static bool is_by_contrary(const struct plx_opposition *o)
{
    return !o->ahead->scale && o->ahead->least_words != o->behind->most_words;
}

/* Whether the report of the statement says the opposite anywhere of what may be the same thing: of one of several who were
 * arrested it may say it anywhere. */
static bool is_taken_back(const struct plx_statements *statements, const struct plx_statement *s, const struct plx_statement *other,
                          const struct plx_opposition *o, bool ahead)
{
    const struct plx_stance *stance = stance_on(statements, o->ahead, s->report);
    if (!stance || (ahead ? stance->most >= o->ahead->least : stance->least < o->ahead->least))
        return false;
    const struct plx_statement *end;
    for (const struct plx_statement *t = plx_statements_of_report(statements, s, &end); t < end; t++)
        if (says_otherwise(t, o->ahead, o->ahead->least, ahead) &&
            (is_by_contrary(o) || plx_statements_touch(statements, t, other, o->ahead->act)))
            return true;
    return false;
}

/* Whether the one says nowhere that it has not come so far, and the other nowhere that it has. */
static bool is_said_throughout(const struct plx_statements *statements, const struct plx_opposition *o,
                               const struct plx_statement *ahead, const struct plx_statement *behind)
{
    return !is_taken_back(statements, ahead, behind, o, true) && !is_taken_back(statements, behind, ahead, o, false);
}

/* ---- against each other ---- */

/* Whether the one has come farther than the other says. Of the very step that is negated without "yet", the act tells. */
static bool is_ahead(const struct plx_deed *a, const struct plx_deed *b)
{
    if (a->act != b->act || a->scale != b->scale || a->least <= b->most)
        return false;
    return !a->scale || b->limited || (b->negated && a->least > b->most + 1);
}

/* What is told as done, and by no word of its sentence but its own as not; or by its contrary too: "did not stay up and was
 * relegated". */
static bool is_told_as_done(const struct plx_statement *s, const struct plx_deed *deed)
{
    return !s->weighs && (!s->negative || deed->twice || (s->denier != PLX_INTERN_NONE && s->denier == deed->act));
}

/* "Three were convicted" and "two were acquitted": where acts are told by their contraries each may be of others. */
static bool may_be_of_others(const struct plx_comparing *comparing, const struct plx_statement *ahead,
                             const struct plx_statement *behind, const struct plx_opposition *o)
{
    return is_by_contrary(o) && (plx_statements_counts(comparing, ahead) || plx_statements_counts(comparing, behind));
}

/* "Not yet" says how far it has come; "not", and "stays in office", that it is not. */
static bool is_of_stage(const struct plx_opposition *o)
{
    return o->ahead->scale || !o->behind->negated || o->behind->unbegun || (o->behind->limited && !is_by_contrary(o));
}

/* "Will resign" and "has not resigned" can both be; what is "still closed" is so, whatever else will be. */
static bool may_oppose(const struct plx_statement *ahead, const struct plx_statement *behind, const struct plx_opposition *o)
{
    if (o->ahead->scale)
        return true;
    return is_told_as_done(ahead, o->ahead) && (!ahead->forecast || o->ahead->limited || (behind->forecast && o->behind->negated));
}

static bool may_differ(const struct plx_comparing *comparing, const struct plx_statement *ahead, const struct plx_statement *behind,
                       struct plx_opposition *o)
{
    o->conflict = is_of_stage(o) ? PLX_CONFLICT_STAGE : PLX_CONFLICT_NEGATION;
    return is_ahead(o->ahead, o->behind) && may_oppose(ahead, behind, o) && !may_be_of_others(comparing, ahead, behind, o);
}

static bool try_pair(const struct plx_comparing *comparing, const struct plx_statement *ahead, const struct plx_statement *behind,
                     struct plx_opposition *o)
{
    if (!may_differ(comparing, ahead, behind, o) || !is_said_throughout(comparing->statements, o, ahead, behind))
        return false;
    const struct plx_stance *stance = stance_on(comparing->statements, o->ahead, ahead->report);
    return plx_statements_corefer(comparing, ahead, behind, o->ahead->act, stance && stance->contested);
}

/* Whether both say of some act that it is not done. */
static bool both_deny(const struct plx_statement *a, const struct plx_statement *b)
{
    for (size_t i = 0; i < a->deed_count; i++)
        for (size_t k = 0; k < b->deed_count; k++)
            if (!a->deeds[i].scale && a->deeds[i].act == b->deeds[k].act && a->deeds[i].negated && b->deeds[k].negated &&
                !a->deeds[i].most && !b->deeds[k].most)
                return true;
    return false;
}

bool plx_deeds_oppose(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                      struct plx_opposition *found)
{
    if (a->report == b->report || !a->deed_count || !b->deed_count || both_deny(a, b))
        return false;
    for (int scales = 0; scales < 2; scales++)
        for (size_t i = 0; i < a->deed_count; i++)
            for (size_t k = 0; k < b->deed_count; k++) {
                const struct plx_deed *x = &a->deeds[i], *y = &b->deeds[k];
                if ((x->scale != 0) != scales || x->scale != y->scale || x->act != y->act)
                    continue;
                struct plx_opposition one = {x, y, true, PLX_CONFLICT_NONE}, other = {y, x, false, PLX_CONFLICT_NONE};
                bool first = try_pair(comparing, a, b, &one);
                if (!first && !try_pair(comparing, b, a, &other))
                    continue;
                if (found)
                    *found = first ? one : other;
                return true;
            }
    return false;
}

static const struct plx_deed *on_line(const struct plx_statement *s, const struct plx_deed *line)
{
    for (size_t i = 0; i < s->deed_count; i++)
        if (s->deeds[i].act == line->act && s->deeds[i].scale == line->scale)
            return &s->deeds[i];
    return NULL;
}

bool plx_deeds_oppose_on(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                         const struct plx_deed *line, struct plx_opposition *found)
{
    const struct plx_deed *x = on_line(a, line), *y = on_line(b, line);
    if (!x || !y || a->report == b->report)
        return false;
    struct plx_opposition one = {x, y, true, PLX_CONFLICT_NONE}, other = {y, x, false, PLX_CONFLICT_NONE};
    bool first = may_differ(comparing, a, b, &one);
    if (!first && !may_differ(comparing, b, a, &other))
        return false;
    *found = first ? one : other;
    return true;
}

bool plx_deeds_negate_throughout(const struct plx_comparing *comparing, const struct plx_statement *a, const struct plx_statement *b,
                                 const struct plx_deed *line)
{
    struct plx_opposition o;
    if (!plx_deeds_oppose_on(comparing, a, b, line, &o) || o.conflict != PLX_CONFLICT_NEGATION)
        return false;
    const struct plx_statement *behind = o.first ? b : a;
    return o.behind->negated && behind->negative && behind->denier == PLX_INTERN_NONE &&
           is_said_throughout(comparing->statements, &o, o.first ? a : b, o.first ? b : a);
}

/* Which side of the opposition the statement is on: 1 it has come as far, -1 it has not, 0 neither is said, or both. */
static int side_of(const struct plx_statement *s, const struct plx_opposition *found)
{
    const struct plx_deed *deed = on_line(s, found->ahead);
    return deed ? (deed->least >= found->ahead->least) - (deed->most < found->ahead->least) : 0;
}

bool plx_deeds_repeat(const struct plx_statement *a, const struct plx_statement *b, const struct plx_opposition *found)
{
    int side = side_of(a, found);
    return side && side == side_of(b, found);
}
