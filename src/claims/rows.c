#include "claims/rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/affinity.h"
#include "claims/bonds.h"
#include "claims/deeds.h"
#include "claims/evidence.h"
#include "claims/rivals.h"
#include "claims/stand_ins.h"

/* How alike two statements must be in what they are about (0 to 1) before their figures are held
 * against each other, by how the figures stand to each other. Tuned on stories with gold. */
#define LIKENESS_EQUAL 0.38f   /* together with what the figures tell by themselves; see affinity.h */
#define SMALL_COUNT 100.0
#define HARDLY_ALIKE 0.02f
#define NOTHING_SHARED 0.15f    /* how much less it tells where two counts that may be of anything share nothing else */
#define WEEKDAY_ALIKE 0.08f   /* of a weekday and a calendar day that may be one */
#define LIKENESS_FITS 0.26f
#define TOLD_BY_MORE 1.2f           /* what it tells that all reports share the rows of two figures that fit */
#define LIKENESS_STATEMENT 0.39f /* of one report, said twice; see affinity.h of two */
#define AFFINITY_THROUGHOUT -1.2f /* of all statements of two rows, rivals left out, where two of them are of one claim */
#define LIKENESS_OPPOSED 0.22f  /* of what one says is signed and the other that it is not */
#define LIKENESS_DISPUTED 0.15f /* of what each gives to another party, those left out */
/* How far before its day a verb of saying stands, in tokens. */
#define WORDS_OF_SAYING 8
#define LOOKED_AT 24            /* places of a row that are held against those of another */
#define LIKENESS_REPEATED 0.10f /* of the same value, twice in one report */
/* Values that both may be true are of one proposition only where they are near. */
#define NEAR 0.6f

/* ---- pairs ---- */

static void add_pair(struct plx_joiner *j, struct plx_pair made)
{
    struct plx_pair *pair = PLX_VECTOR_PUSH(&j->pairs);
    if (pair)
        *pair = made;
    else
        j->failed = true;
}

/* A headline repeats what the report says; else the same figure twice may be of two things. */
static bool repeats(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    return alike >= LIKENESS_REPEATED || plx_joiner_statement(j, a)->kind != plx_joiner_statement(j, b)->kind;
}

/* How many features of the kind the statements of two places share that weigh so much in both. */
static unsigned shared_of(const struct plx_joiner *j, uint32_t a, uint32_t b,
                          enum plx_feature_kind kind, float least)
{
    const struct plx_statement *x = plx_joiner_statement(j, a), *y = plx_joiner_statement(j, b);
    unsigned count = 0;
    for (size_t i = 0, k = 0; i < x->feature_count && k < y->feature_count;) {
        uint32_t m = x->features[i].number, n = y->features[k].number;
        count += m == n && plx_feature_kind(j->statements, m) == kind &&
                 x->features[i].weight > least && y->features[k].weight > least;
        i += m <= n;
        k += n <= m;
    }
    return count;
}

/* Whether the statement names a party of which the other has nothing. */
static bool has_other_party(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_statement *x = plx_joiner_statement(j, a), *y = plx_joiner_statement(j, b);
    for (size_t i = 0; i < x->feature_count; i++)
        if (x->features[i].weight >= 1 && !x->features[i].credited &&
            plx_feature_kind(j->statements, x->features[i].number) == PLX_FEATURE_ENTITY &&
            !plx_statement_feature(y, x->features[i].number))
            return true;
    return false;
}

/* "More than 360bn" that four firms spend, and 400bn that two others do: each of its own parties, and of none that both name. */
static bool are_of_other_parties(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    return has_other_party(j, a, b) && has_other_party(j, b, a) && !shared_of(j, a, b, PLX_FEATURE_ENTITY, 0.9f);
}

static void pair_figures(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = plx_joiner_fact(j, a), *y = plx_joiner_fact(j, b);
    enum plx_relation relation = plx_joiner_relate(j, a, b);
    bool equal = relation == PLX_RELATION_EQUAL || relation == PLX_RELATION_BOUNDS;
    if (plx_joiner_place(j, a)->confidence != plx_joiner_place(j, b)->confidence ||
        (!equal && (relation != PLX_RELATION_FITS || x->report == y->report)))
        return;
    struct plx_pair pair = {.a = a, .b = b, .evidence = plx_evidence_weight(j, a, b),
                            .phase = equal ? PLX_PHASE_EQUAL : PLX_PHASE_FITS};
    float alike = plx_joiner_likeness(j, a, b, NULL);
    pair.score = alike + pair.evidence;
    if (!equal && x->kind != PLX_FACT_DATE && pair.evidence == 0 && are_of_other_parties(j, a, b))
        return;
    if (x->report == y->report && x->kind == PLX_FACT_COUNT && plx_evidence_kinship(j, a, b) == PLX_KINSHIP_OTHER)
        return; /* "two rooms", "two men" */
    if (x->report == y->report ? repeats(j, a, b, alike)
                               : pair.evidence > 0 || (alike >= LIKENESS_FITS && plx_values_nearness(x, y) >= NEAR &&
                                                       !plx_evidence_apart(x, y)))
        add_pair(j, pair);
}

/* "12 votes" and "12 in accidents on the road": small numbers are often equal. */
static bool are_small_counts(const struct plx_joiner *j, const struct plx_pair *pair)
{
    const struct plx_fact *count = plx_joiner_fact(j, pair->a);
    return count->kind == PLX_FACT_COUNT && plx_decimal_double(count->low) < SMALL_COUNT &&
           plx_evidence_kinship(j, pair->a, pair->b) != PLX_KINSHIP_SAME;
}

/* "Friday’s close" and "on 24 April": every seventh day fits. */
static bool is_day_of_week(const struct plx_joiner *j, const struct plx_pair *pair)
{
    return plx_joiner_place(j, pair->a)->told != plx_joiner_place(j, pair->b)->told;
}

/* Pairs that what they share, and what their figures tell, do not suffice for are dropped. */
static void weigh_pairs(struct plx_joiner *j)
{
    struct plx_rivals rivals;
    j->failed |= !plx_rivals_count(j, &rivals);
    size_t kept = 0;
    for (size_t i = 0; i < j->pairs.count && !j->failed; i++) {
        struct plx_pair pair = j->pairs.items[i];
        bool figures = pair.phase == PLX_PHASE_EQUAL || pair.phase == PLX_PHASE_FITS;
        bool own = plx_joiner_statement(j, pair.a)->report == plx_joiner_statement(j, pair.b)->report;
        if (figures && !own && pair.evidence > 0) {
            float alike = pair.score - pair.evidence;
            bool small = are_small_counts(j, &pair), doubtful = is_day_of_week(j, &pair) ? alike < WEEKDAY_ALIKE
                                                                                        : small && alike < HARDLY_ALIKE;
            pair.score = plx_affinity_of_figures(j, &pair, alike, !doubtful && plx_rivals_none(&rivals, j, &pair), small) -
                         (small && doubtful ? NOTHING_SHARED : 0);
            if (pair.score < LIKENESS_EQUAL && !(pair.phase == PLX_PHASE_FITS && alike >= LIKENESS_FITS))
                continue;
        }
        j->pairs.items[kept++] = pair;
    }
    j->pairs.count = kept;
    plx_rivals_release(&rivals);
}

static bool shares_concept(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    return shared_of(j, a, b, PLX_FEATURE_CONCEPT, 0.5f) > 0;
}

/* Whether two statements of opposed stages are of one event. That talks are at an early stage, or far advanced, says
 * by itself that they are talks: two parties in common tell which. */
static bool of_one_event(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    enum plx_stage x = plx_joiner_statement(j, a)->stage, y = plx_joiner_statement(j, b)->stage;
    if ((x == PLX_STAGE_EARLY && y == PLX_STAGE_ADVANCED) ||
        (x == PLX_STAGE_ADVANCED && y == PLX_STAGE_EARLY))
        return shared_of(j, a, b, PLX_FEATURE_ENTITY, 0) >= 2;
    if (x == PLX_STAGE_EARLY || y == PLX_STAGE_EARLY)
        return alike >= LIKENESS_OPPOSED && shared_of(j, a, b, PLX_FEATURE_ENTITY, 0) >= 2;
    return alike >= LIKENESS_OPPOSED && shares_concept(j, a, b);
}

/* Whether they give a bond to two parties, or an act in two orders, and are alike but for these, unless that was told by more:
 * "le réalisateur en est X" shares no words with what says it otherwise. */
static bool are_disputed(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    struct plx_dispute d;
    const struct plx_statement *x = plx_joiner_statement(j, a), *y = plx_joiner_statement(j, b);
    return plx_bonds_differ(j->comparing, x, y, &d) &&
           (d.told || plx_statements_likeness(j->statements, x, y, d.a->holder, d.b->holder, NULL) >= LIKENESS_DISPUTED);
}

/* Whether of two statements one says done what the other says is not. */
static bool are_opposed(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    const struct plx_statement *x = plx_joiner_statement(j, a), *y = plx_joiner_statement(j, b);
    return x->report != y->report && ((plx_statements_oppose(x, y) && of_one_event(j, a, b, alike)) ||
                                      plx_deeds_oppose(j->comparing, x, y, NULL) || are_disputed(j, a, b));
}

static void pair_statements(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    unsigned shared;
    float alike = plx_joiner_likeness(j, a, b, &shared);
    if (are_opposed(j, a, b, alike)) {
        add_pair(j, (struct plx_pair){.a = a, .b = b, .score = alike, .phase = PLX_PHASE_OPPOSED});
        return;
    }
    bool own = plx_joiner_statement(j, a)->report == plx_joiner_statement(j, b)->report;
    bool repeated = own && shared >= 2 && alike >= LIKENESS_STATEMENT && shares_concept(j, a, b);
    if (repeated || (!own && shared >= 2 && alike >= PLX_AFFINITY_LEAST_ALIKE && shares_concept(j, a, b)))
        add_pair(j, (struct plx_pair){.a = a, .b = b, .score = alike, .phase = PLX_PHASE_STATEMENTS});
}

static void find_pairs(struct plx_joiner *j)
{
    for (uint32_t a = 0; a < j->rows->places.count && !j->failed; a++) {
        j->failed = !plx_candidates_find(&j->candidates, a, a + 1);
        for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++)
            if (plx_joiner_place(j, a)->fact != PLX_NO_FACT)
                pair_figures(j, a, j->candidates.found.items[i]);
            else
                pair_statements(j, a, j->candidates.found.items[i]);
    }
}

static int best_first(const void *a, const void *b)
{
    const struct plx_pair *x = a, *y = b;
    if (x->phase != y->phase)
        return x->phase < y->phase ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* ---- joining ---- */

/* Whether two places of one report may share a row: the same figure said again, or rounded, or the same statement. */
static bool may_repeat(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    if (plx_joiner_place(j, a)->fact == PLX_NO_FACT)
        return alike >= LIKENESS_STATEMENT;
    if (plx_joiner_place(j, a)->told != plx_joiner_place(j, b)->told)
        return plx_joiner_name_one_day(j, a, b); /* who writes "on 22 April" and "on Wednesday" means two days */
    return plx_joiner_relate(j, a, b) <= PLX_RELATION_BOUNDS || plx_evidence_weight(j, a, b) > 0;
}

/* How the places of two rows stand to each other. */
struct meeting {
    float sum;      /* of all likenesses */
    float affinity; /* of all, of statements */
    float repeated; /* the greatest likeness of places of one report */
    unsigned count;
    bool repeats, contradicts, excludes;
};

/* A place of the second row beside those of its own report in the first. */
static void meet_place(const struct plx_joiner *j, uint32_t a, uint32_t y, struct meeting *m)
{
    uint32_t x = a;
    do {
        if (plx_joiner_statement(j, x)->report == plx_joiner_statement(j, y)->report) {
            float alike = plx_joiner_likeness(j, x, y, NULL);
            m->excludes |= !may_repeat(j, x, y, alike);
            m->repeats = true;
            if (repeats(j, x, y, alike))
                m->repeated = 1;
        }
        x = j->next[x];
    } while (x != a && !m->excludes);
}

static void meet_own(struct plx_joiner *j, uint32_t a, uint32_t b, struct meeting *m)
{
    plx_joiner_mark_reports(j, a);
    uint32_t y = b;
    do {
        if (plx_joiner_is_marked(j, plx_joiner_statement(j, y)->report))
            meet_place(j, a, y, m);
        y = j->next[y];
    } while (y != b && !m->excludes);
}

/* Of long rows, the places beside the two that meet stand for all. */
static struct meeting meet(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    struct meeting m = {0};
    meet_own(j, a, b, &m);
    uint32_t x = a;
    for (unsigned p = 0; p < LOOKED_AT && !m.excludes && !m.contradicts; p++) {
        uint32_t y = b;
        for (unsigned q = 0; q < LOOKED_AT && !m.contradicts; q++) {
            if (plx_joiner_place(j, x)->fact != PLX_NO_FACT)
                m.contradicts = plx_joiner_relate(j, x, y) >= PLX_RELATION_SCALE;
            float alike = plx_joiner_likeness(j, x, y, NULL);
            m.sum += alike;
            m.affinity += plx_joiner_place(j, x)->fact == PLX_NO_FACT ? plx_affinity(j, x, y, alike) : 0;
            m.count++;
            if ((y = j->next[y]) == b)
                break;
        }
        if ((x = j->next[x]) == a)
            break;
    }
    return m;
}

static bool may_join(struct plx_joiner *j, const struct plx_pair *pair)
{
    struct meeting m = meet(j, pair->a, pair->b);
    if (m.excludes || m.contradicts || (m.repeats && m.repeated < LIKENESS_REPEATED))
        return false;
    if (pair->phase == PLX_PHASE_STATEMENTS)
        return m.affinity >= AFFINITY_THROUGHOUT * (float)m.count;
    if (pair->phase == PLX_PHASE_FITS && pair->evidence == 0)
        return !m.repeats && m.sum >= LIKENESS_FITS * 0.7f * (float)m.count;
    return true;
}

/* Whether the place is of the same report as one of the ring that says otherwise. */
static bool is_told_otherwise(const struct plx_joiner *j, uint32_t ring, uint32_t place, const struct plx_opposition *found)
{
    uint32_t x = ring;
    do {
        const struct plx_statement *a = plx_joiner_statement(j, x), *b = plx_joiner_statement(j, place);
        if (a->report == b->report && !plx_deeds_repeat(a, b, found))
            return true;
        x = j->next[x];
    } while (x != ring);
    return false;
}

/* A report may have two places in a row that contradicts another where both say the same: its headline and its text. */
static bool may_join_opposed(struct plx_joiner *j, const struct plx_pair *pair)
{
    struct plx_opposition found;
    if (!plx_joiner_share_report(j, pair->a, pair->b))
        return true;
    if (!plx_deeds_oppose(j->comparing, plx_joiner_statement(j, pair->a), plx_joiner_statement(j, pair->b), &found))
        return false;
    uint32_t y = pair->b;
    do {
        if (is_told_otherwise(j, pair->a, y, &found))
            return false;
        y = j->next[y];
    } while (y != pair->b);
    return true;
}

/* Where the pairs of the phase end that start at i. */
static size_t phase_end(const struct plx_joiner *j, size_t i)
{
    size_t end = i;
    while (end < j->pairs.count && j->pairs.items[end].phase == j->pairs.items[i].phase)
        end++;
    return end;
}

/* "More than 200" fits 214, which five reports tell, and 241, which one does: it is of the row that more tell. */
static void prefer_told(struct plx_joiner *j, size_t first, size_t end)
{
    plx_joiner_note_reports(j);
    for (size_t i = first; i < end; i++) {
        struct plx_pair *pair = &j->pairs.items[i];
        unsigned reports = plx_joiner_reports(j, pair->a) + plx_joiner_reports(j, pair->b);
        pair->score += TOLD_BY_MORE * (float)(reports - 2) / (float)j->comparing->story->reports.count;
    }
    if (end > first)
        qsort(&j->pairs.items[first], end - first, sizeof *j->pairs.items, best_first);
}

static void join(struct plx_joiner *j)
{
    for (size_t i = 0, end; i < j->pairs.count; i = end) {
        end = phase_end(j, i);
        if (j->pairs.items[i].phase == PLX_PHASE_FITS)
            prefer_told(j, i, end);
        for (; i < end; i++) {
            const struct plx_pair *pair = &j->pairs.items[i];
            if (plx_joiner_may_unite(j, pair->a, pair->b) &&
                (pair->phase == PLX_PHASE_OPPOSED ? may_join_opposed(j, pair) : may_join(j, pair)))
                plx_joiner_unite(j, pair->a, pair->b);
        }
    }
}

static void number_rows(struct plx_joiner *j)
{
    uint32_t count = (uint32_t)j->rows->places.count;
    for (uint32_t i = 0; i < count; i++)
        j->rows->row[i] = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) {
        if (j->rows->row[i] != UINT32_MAX)
            continue;
        uint32_t x = i;
        do {
            j->rows->row[x] = j->rows->row_count;
            x = j->next[x];
        } while (x != i);
        j->rows->row_count++;
    }
}

/* ---- places ---- */

static void add_place(struct plx_joiner *j, struct plx_place place)
{
    struct plx_place *added = PLX_VECTOR_PUSH(&j->rows->places);
    if (added)
        *added = place;
    else
        j->failed = true;
}

/* "On Tuesday", "last year": of others told from the day of writing, "recently", nothing can be compared. */
static bool is_told(const struct plx_fact *f)
{
    return plx_fact_is_relative(f) && (f->weekday || f->relative_unit == 'Y');
}

/* Whether the clause ends before the token, or with one word behind it: "teilte X am Donnerstag mit". */
static bool ends_clause(const struct plx_report *r, const struct plx_sentence *s, uint32_t token)
{
    for (uint32_t i = token; i < token + 2; i++)
        if (i >= s->end || r->tokens.items[i].kind == PLX_TOKEN_MARK || plx_match_has(&r->matches, i, PLX_SENSE_CLAUSE))
            return true;
    return false;
}

/* The verb of saying that the clause of the token opens with, its subject between: "a déclaré le ministre (jeudi)";
 * PLX_NO_MATCH where there is none. */
static struct plx_match verb_of_clause(const struct plx_report *r, const struct plx_sentence *s, uint32_t token)
{
    for (uint32_t i = token; i > s->first && token - i < WORDS_OF_SAYING; i--) {
        struct plx_match verb = plx_match_at(&r->matches, i - 1, PLX_SENSE_CREDIT_VERB);
        if (verb.sense || r->tokens.items[i - 1].kind == PLX_TOKEN_MARK)
            return verb;
    }
    return PLX_NO_MATCH;
}

/* "The company said on Thursday": the day is that of saying so. */
static bool is_of_saying(const struct plx_joiner *j, const struct plx_fact *f)
{
    if (f->kind != PLX_FACT_DATE)
        return false;
    const struct plx_report *r = j->comparing->story->reports.items[f->report];
    const struct plx_sentence *s = &r->sentences.items[f->sentence];
    uint32_t first = plx_report_token_at(r, f->span.start), end = first;
    while (end < s->end && r->tokens.items[end].start < f->span.end)
        end++;
    while (first > s->first && !plx_match_has_before(&r->matches, first, PLX_SENSE_CREDIT_VERB) &&
           plx_match_has(&r->matches, first - 1, PLX_SENSE_FUNCTION))
        first--;
    struct plx_match verb = plx_match_before(&r->matches, first, PLX_SENSE_CREDIT_VERB);
    if (!verb.sense && end < s->end)
        verb = plx_match_at(&r->matches, end, PLX_SENSE_CREDIT_VERB);
    if (!verb.sense && ends_clause(r, s, end))
        verb = verb_of_clause(r, s, first);
    return verb.sense && !(verb.sense->flags & PLX_SENSE_COMMON);
}

static void add_figure(struct plx_joiner *j, uint32_t i)
{
    const struct plx_fact *f = &j->comparing->comparison->facts[i];
    struct plx_place place = {.statement = j->statements->of_fact[i], .fact = i, .converted = PLX_NO_FACT,
                              .value = plx_statements_value(j->statements, f), .told = is_told(f),
                              .day = plx_told_dates_named(j->comparing->story->reports.items[f->report], f), .said = is_of_saying(j, f),
                              .confidence = plx_evidence_is_confidence(j, f)};
    if ((!plx_fact_is_relative(f) || place.told) && !plx_evidence_is_dateline(j->comparing, f))
        add_place(j, place);
}

/* Whether the one is the other in another currency, which no text tells the rate of, or in another unit of measurement. */
static bool may_be_converted(const struct plx_fact *sum, const struct plx_fact *f)
{
    if (f->kind != sum->kind || plx_values_of_one_unit(f, sum))
        return false;
    enum plx_relation relation = f->kind == PLX_FACT_MEASURE ? plx_values_relate(sum, f) : PLX_RELATION_NONE;
    return f->kind == PLX_FACT_MONEY || (relation != PLX_RELATION_NONE && relation < PLX_RELATION_SCALE);
}

/* "€ 2,1 bi (cerca de R$ 13 bilhões)", "148 km/h (92 mph)", "4,2 milhões de coroas, cerca de 360 mil euros": the second is the first
 * in the reader's money, or units, set off by a bracket, or by a comma and rounded. */
static bool is_conversion(const struct plx_joiner *j, uint32_t index)
{
    if (index == 0)
        return false;
    const struct plx_fact *sum = &j->comparing->comparison->facts[index - 1], *f = sum + 1;
    if (!may_be_converted(sum, f) || f->report != sum->report || f->sentence != sum->sentence ||
        f->around.start < sum->span.end || f->around.start - sum->span.end > 16)
        return false;
    const char *between = j->comparing->story->reports.items[f->report]->text + sum->span.end;
    size_t length = f->around.start - sum->span.end;
    return memchr(between, '(', length) ||
           (f->bound == PLX_BOUND_APPROX && (memchr(between, ',', length) || memmem(between, length, "،", strlen("،"))));
}

static void add_places(struct plx_joiner *j)
{
    const struct plx_comparison *c = j->comparing->comparison;
    for (uint32_t i = 0; i < c->fact_count && !j->failed; i++)
        if (is_conversion(j, i) && j->rows->places.count) {
            j->rows->places.items[j->rows->places.count - 1].converted = i;
            j->failed |= !plx_rates_note(&j->rates, &c->facts[i - 1], &c->facts[i]);
        } else
            add_figure(j, i);
    plx_rates_sum_up(&j->rates);
    for (uint32_t i = 0; i < j->statements->items.count && !j->failed; i++)
        if (j->statements->items.items[i].feature_count >= 2)
            add_place(j, (struct plx_place){.statement = i, .fact = PLX_NO_FACT, .converted = PLX_NO_FACT,
                                            .value = PLX_INTERN_NONE});
}

enum plx_status plx_rows_join(const struct plx_comparing *comparing,
                              const struct plx_statements *statements,
                              struct plx_rows_of_places *rows)
{
    *rows = (struct plx_rows_of_places){0};
    struct plx_joiner j = {.comparing = comparing, .statements = statements, .rows = rows,
                           .year = plx_evidence_year(comparing)};
    j.written = plx_told_dates_written(comparing->story, comparing->comparison->facts, comparing->comparison->fact_count, j.year);
    add_places(&j);
    size_t count = rows->places.count ? rows->places.count : 1;
    rows->row = calloc(count, sizeof *rows->row);
    j.next = calloc(count, sizeof *j.next);
    j.before = calloc(count, sizeof *j.before);
    j.size = calloc(count, sizeof *j.size);
    j.reports = calloc(count, sizeof *j.reports);
    j.marked = calloc(comparing->story->reports.count + 1, sizeof *j.marked);
    j.counted = calloc(count, sizeof *j.counted);
    j.failed |= !rows->row || !j.next || !j.before || !j.size || !j.reports || !j.marked || !j.counted ||
                plx_candidates_make(statements, rows, &j.candidates) != PLX_OK;
    for (uint32_t i = 0; !j.failed && i < rows->places.count; i++) {
        j.next[i] = j.before[i] = i;
        j.size[i] = 1;
        plx_evidence_note_counted(&j, i);
    }
    if (!j.failed)
        find_pairs(&j);
    if (!j.failed)
        plx_stand_ins_find(&j);
    if (!j.failed)
        weigh_pairs(&j);
    j.failed = j.failed || !plx_affinity_weigh(&j);
    if (!j.failed) {
        if (j.pairs.count)
            qsort(j.pairs.items, j.pairs.count, sizeof *j.pairs.items, best_first);
        join(&j);
        plx_joiner_join_contradictions(&j);
        number_rows(&j);
    }
    plx_candidates_release(&j.candidates);
    PLX_VECTOR_RELEASE(&j.pairs);
    PLX_VECTOR_RELEASE(&j.tellings);
    plx_rates_release(&j.rates);
    free(j.next);
    free(j.before);
    free(j.size);
    free(j.reports);
    free(j.marked);
    free(j.counted);
    if (j.failed)
        plx_rows_release(rows);
    return j.failed ? PLX_ERROR_MEMORY : PLX_OK;
}

void plx_rows_release(struct plx_rows_of_places *rows)
{
    PLX_VECTOR_RELEASE(&rows->places);
    PLX_VECTOR_RELEASE(&rows->stand_ins.items);
    free(rows->row);
    rows->row = NULL;
    rows->row_count = 0;
}
