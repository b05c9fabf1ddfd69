#include "claims/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/candidates.h"
#include "claims/values.h"

/* How alike two statements must be in what they are about (0 to 1) before their figures are held
 * against each other, by how the figures stand to each other. Tuned on stories with gold. */
#define LIKENESS_EQUAL 0.38f   /* together with what the equal value itself tells */
#define LIKENESS_FITS 0.26f
#define LIKENESS_SCALE 0.22f
#define LIKENESS_DIFFERS 0.40f
#define MARGIN_DIFFERS 0.05f    /* over the next best figure that it might contradict */
#define LIKENESS_STATEMENT 0.40f
#define LIKENESS_OPPOSED 0.22f  /* of what one says is signed and the other that it is not */
#define LIKENESS_REPEATED 0.10f /* of the same value, twice in one report */
/* Values that both may be true are of one proposition only where they are near; values that contradict each other
 * are mostly a slip or a dispute, and not far apart either. */
#define NEAR 0.6
#define DISPUTED 0.3
/* In places: what is said more often is no claim that a reader compares place by place. */
#define LONGEST_ROW 256

#define PHASE_OPPOSED 3

struct pair {
    uint32_t a, b;
    float score;
    uint8_t phase; /* figures alike first, then those that fit, then statements, then those that oppose */
};

struct joiner {
    const struct plx_comparing *comparing;
    const struct plx_statements *statements;
    struct plx_rows_of_places *rows;
    PLX_VECTOR(struct pair) pairs;
    struct plx_candidates candidates;
    uint32_t *next;   /* by place: the next of its row, in a ring */
    uint32_t *before; /* by place: an earlier place of its row, or itself where it is the first */
    uint32_t *size;   /* by first place of a row: how many it has */
    bool failed;
};

static const struct plx_place *place(const struct joiner *j, uint32_t index)
{
    return &j->rows->places.items[index];
}

static const struct plx_statement *statement(const struct joiner *j, uint32_t index)
{
    return &j->statements->items.items[place(j, index)->statement];
}

static const struct plx_fact *fact(const struct joiner *j, uint32_t index)
{
    return &j->comparing->comparison->facts[place(j, index)->fact];
}

static float likeness(const struct joiner *j, uint32_t a, uint32_t b, unsigned *shared)
{
    return plx_statements_likeness(j->statements, statement(j, a), statement(j, b),
                                   place(j, a)->value, place(j, b)->value, shared);
}

/* How the figures of two places stand to each other: where one is given in two currencies, by the one that both have. */
static enum plx_relation relate(const struct joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *facts = j->comparing->comparison->facts;
    const uint32_t own[] = {place(j, a)->fact, place(j, a)->converted};
    const uint32_t other[] = {place(j, b)->fact, place(j, b)->converted};
    enum plx_relation best = PLX_RELATION_NONE;
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++) {
            if (own[i] == PLX_NO_FACT || other[k] == PLX_NO_FACT)
                continue;
            enum plx_relation relation = plx_values_relate(&facts[own[i]], &facts[other[k]]);
            if (relation != PLX_RELATION_NONE && (best == PLX_RELATION_NONE || relation < best))
                best = relation;
        }
    return best;
}

/* ---- what an equal value tells by itself ---- */

static int significant_digits(struct plx_decimal value)
{
    int digits = 0;
    for (int64_t m = value.mantissa; m; m /= 10)
        digits++;
    return digits;
}

static float weight_of_date(const char *value)
{
    size_t length = strlen(value);
    bool yearless = strncmp(value, "XXXX", 4) == 0;
    if (strchr(value, '/'))
        return 0.3f;
    if (length >= 10)
        return 0.42f;
    return length == 7 && !yearless ? 0.3f : 0.18f;
}

/* Sums of money and long numbers are rarely equal by chance; small counts often. */
static float weight_of_value(const struct plx_fact *f)
{
    int digits = significant_digits(f->low);
    switch (f->kind) {
    case PLX_FACT_MONEY:
        return 0.45f + 0.05f * (float)(digits > 1);
    case PLX_FACT_MEASURE:
        return 0.4f + 0.05f * (float)(digits > 2);
    case PLX_FACT_PERCENT:
        return digits > 2 ? 0.45f : 0.36f;
    case PLX_FACT_COUNT:
        if (digits == 1 && plx_decimal_double(f->low) < 10)
            return 0.2f;
        return digits > 2 ? 0.5f : digits > 1 ? 0.4f : 0.36f;
    case PLX_FACT_DATE:
        return weight_of_date(f->value);
    default:
        return 0.3f;
    }
}

/* ---- pairs ---- */

static bool is_near(const struct plx_fact *a, const struct plx_fact *b, double least)
{
    if (a->kind == PLX_FACT_DATE)
        return true;
    if (a->kind == PLX_FACT_DURATION) {
        double x, y;
        return plx_values_seconds(a->value, &x) && plx_values_seconds(b->value, &y) &&
               fmin(x, y) / fmax(x, y) >= least;
    }
    double x = plx_decimal_double(a->low), y = plx_decimal_double(b->low);
    double top_x = plx_decimal_double(a->high), top_y = plx_decimal_double(b->high);
    if (x <= 0 || y <= 0)
        return x == y;
    return fmin(x, y) / fmax(x, y) >= least || (x <= top_y && y <= top_x);
}

static void add_pair(struct joiner *j, uint32_t a, uint32_t b, float score, uint8_t phase)
{
    struct pair *pair = PLX_VECTOR_PUSH(&j->pairs);
    if (pair)
        *pair = (struct pair){a, b, score, phase};
    else
        j->failed = true;
}

static void pair_figures(struct joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = fact(j, a), *y = fact(j, b);
    bool same_report = x->report == y->report;
    enum plx_relation relation = relate(j, a, b);
    if (relation == PLX_RELATION_NONE || (same_report && relation > PLX_RELATION_BOUNDS))
        return;
    float alike = likeness(j, a, b, NULL);
    switch (relation) {
    case PLX_RELATION_EQUAL:
    case PLX_RELATION_BOUNDS:
        if (same_report ? alike >= LIKENESS_REPEATED
                        : alike + weight_of_value(x) >= LIKENESS_EQUAL)
            add_pair(j, a, b, alike + weight_of_value(x), 0);
        return;
    case PLX_RELATION_FITS:
        if (alike >= LIKENESS_FITS && is_near(x, y, NEAR))
            add_pair(j, a, b, alike, 1);
        return;
    default:
        return;
    }
}

static bool shares_concept(const struct joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_statement *x = statement(j, a), *y = statement(j, b);
    for (size_t i = 0, k = 0; i < x->feature_count && k < y->feature_count;) {
        uint32_t m = x->features[i].number, n = y->features[k].number;
        if (m == n && plx_feature_kind(j->statements, m) == PLX_FEATURE_CONCEPT &&
            x->features[i].weight > 0.5f && y->features[k].weight > 0.5f)
            return true;
        i += m <= n;
        k += n <= m;
    }
    return false;
}

static unsigned shared_parties(const struct joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_statement *x = statement(j, a), *y = statement(j, b);
    unsigned count = 0;
    for (size_t i = 0, k = 0; i < x->feature_count && k < y->feature_count;) {
        uint32_t m = x->features[i].number, n = y->features[k].number;
        count += m == n && plx_feature_kind(j->statements, m) == PLX_FEATURE_ENTITY;
        i += m <= n;
        k += n <= m;
    }
    return count;
}

/* Whether two statements of opposed stages are of one event. That talks are at an early stage, or far advanced, says
 * by itself that they are talks: two parties in common tell which. */
static bool of_one_event(const struct joiner *j, uint32_t a, uint32_t b, float alike)
{
    enum plx_stage x = statement(j, a)->stage, y = statement(j, b)->stage;
    if ((x == PLX_STAGE_EARLY && y == PLX_STAGE_ADVANCED) ||
        (x == PLX_STAGE_ADVANCED && y == PLX_STAGE_EARLY))
        return shared_parties(j, a, b) >= 2;
    return x == y && alike >= LIKENESS_OPPOSED && shares_concept(j, a, b);
}

static void pair_statements(struct joiner *j, uint32_t a, uint32_t b)
{
    unsigned shared;
    float alike = likeness(j, a, b, &shared);
    if (statement(j, a)->report != statement(j, b)->report &&
        plx_statements_oppose(statement(j, a), statement(j, b)) && of_one_event(j, a, b, alike)) {
        add_pair(j, a, b, alike, PHASE_OPPOSED);
        return;
    }
    if (shared >= 2 && alike >= LIKENESS_STATEMENT && shares_concept(j, a, b))
        add_pair(j, a, b, alike, 2);
}

static void find_pairs(struct joiner *j)
{
    for (uint32_t a = 0; a < j->rows->places.count && !j->failed; a++) {
        j->failed = !plx_candidates_find(&j->candidates, a, a + 1);
        for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++)
            if (place(j, a)->fact != PLX_NO_FACT)
                pair_figures(j, a, j->candidates.found.items[i]);
            else
                pair_statements(j, a, j->candidates.found.items[i]);
    }
}

static int best_first(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->phase != y->phase)
        return x->phase < y->phase ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* ---- joining ---- */

/* Whether two places of one report may share a row: the same figure said again, or the same statement. */
static bool may_repeat(const struct joiner *j, uint32_t a, uint32_t b, float alike)
{
    if (place(j, a)->fact != PLX_NO_FACT)
        return relate(j, a, b) <= PLX_RELATION_BOUNDS;
    return alike >= LIKENESS_STATEMENT;
}

static bool may_join(const struct joiner *j, uint32_t a, uint32_t b, uint8_t phase)
{
    uint32_t x = a;
    float sum = 0, repeated = 1;
    unsigned count = 0;
    bool repeats = false;
    do {
        uint32_t y = b;
        do {
            bool same = statement(j, x)->report == statement(j, y)->report;
            float alike = likeness(j, x, y, NULL);
            if (same && (phase == 1 || !may_repeat(j, x, y, alike)))
                return false;
            if (same)
                repeated = repeats && repeated > alike ? repeated : alike;
            repeats |= same;
            sum += alike;
            count++;
            y = j->next[y];
        } while (y != b);
        x = j->next[x];
    } while (x != a);
    static const float least[] = {0, LIKENESS_FITS * 0.7f, LIKENESS_STATEMENT * 0.75f};
    /* A figure that a report repeats: one of its places at least must be about the same. */
    return count && repeated >= LIKENESS_REPEATED && sum / (float)count >= least[phase];
}

/* The first place of the ring, by which rings are told apart. */
static uint32_t leader(const struct joiner *j, uint32_t a)
{
    while (j->before[a] != a) {
        j->before[a] = j->before[j->before[a]]; /* the way is shorter next time */
        a = j->before[a];
    }
    return a;
}

/* Whether the places stand apart, and their rows together are not too long. */
static bool may_unite(const struct joiner *j, uint32_t a, uint32_t b)
{
    uint32_t x = leader(j, a), y = leader(j, b);
    return x != y && j->size[x] + j->size[y] <= LONGEST_ROW;
}

/* Two rings become one. */
static void unite(struct joiner *j, uint32_t a, uint32_t b)
{
    uint32_t swap = j->next[a], x = leader(j, a), y = leader(j, b);
    j->next[a] = j->next[b];
    j->next[b] = swap;
    j->before[x < y ? y : x] = x < y ? x : y;
    j->size[x < y ? x : y] = j->size[x] + j->size[y];
}

static bool share_report(const struct joiner *j, uint32_t a, uint32_t b)
{
    uint32_t x = a;
    do {
        uint32_t y = b;
        do {
            if (statement(j, x)->report == statement(j, y)->report)
                return true;
            y = j->next[y];
        } while (y != b);
        x = j->next[x];
    } while (x != a);
    return false;
}

static void join(struct joiner *j)
{
    for (size_t i = 0; i < j->pairs.count; i++) {
        const struct pair *pair = &j->pairs.items[i];
        if (may_unite(j, pair->a, pair->b) &&
            (pair->phase == PHASE_OPPOSED ? !share_report(j, pair->a, pair->b)
                                          : may_join(j, pair->a, pair->b, pair->phase)))
            unite(j, pair->a, pair->b);
    }
}

/* ---- contradictions ---- */

/* A row of one report and a row of others that give another figure for what seems the same. */
struct contrast {
    uint32_t own, other; /* a place of each row */
    float score;
    bool scale;
};

static unsigned reports_of(const struct joiner *j, uint32_t a)
{
    unsigned count = 0;
    uint32_t x = a;
    do {
        uint32_t y = a;
        while (y != x && statement(j, y)->report != statement(j, x)->report)
            y = j->next[y];
        count += y == x;
        x = j->next[x];
    } while (x != a);
    return count;
}

/* What is counted: a concept that both nouns are words of; true where either noun is of none. */
static bool counts_alike(const struct joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = fact(j, a), *y = fact(j, b);
    if (x->kind != PLX_FACT_COUNT)
        return true;
    const struct plx_report *p = j->comparing->story->reports.items[x->report];
    const struct plx_report *q = j->comparing->story->reports.items[y->report];
    bool any_x = false, any_y = false;
    for (uint32_t i = plx_report_token_at(p, x->span.start);
         i < p->tokens.count && p->tokens.items[i].start < x->span.end; i++)
        for (uint32_t m = p->matches.by_token[i]; m < p->matches.by_token[i + 1]; m++) {
            const struct plx_sense *s = p->matches.items[m].sense;
            if (s->kind != PLX_SENSE_CONCEPT)
                continue;
            any_x = true;
            const char *id =
                plx_language_string(p->language, plx_language_concept(p->language, s->index)->id);
            for (uint32_t k = plx_report_token_at(q, y->span.start);
                 k < q->tokens.count && q->tokens.items[k].start < y->span.end; k++)
                for (uint32_t n = q->matches.by_token[k]; n < q->matches.by_token[k + 1]; n++) {
                    const struct plx_sense *t = q->matches.items[n].sense;
                    if (t->kind != PLX_SENSE_CONCEPT)
                        continue;
                    any_y = true;
                    if (strcmp(id, plx_language_string(
                                       q->language,
                                       plx_language_concept(q->language, t->index)->id)) == 0)
                        return true;
                }
        }
    return !any_x || !any_y;
}

/* The mean of the two best likenesses of a place of the own row to places of the other. */
static float contrast_score(const struct joiner *j, uint32_t own, uint32_t other)
{
    float best = 0;
    uint32_t x = own;
    do {
        float first = 0, second = 0;
        unsigned count = 0;
        uint32_t y = other;
        do {
            float alike = likeness(j, x, y, NULL);
            count++;
            if (alike > first) {
                second = first;
                first = alike;
            } else if (alike > second) {
                second = alike;
            }
            y = j->next[y];
        } while (y != other);
        float mean = count > 1 ? (first + second) / 2 : first;
        if (mean > best)
            best = mean;
        x = j->next[x];
    } while (x != own);
    return best;
}

/* Whether figures of two rows contradict each other, by scale or otherwise. */
static bool contradict(const struct joiner *j, uint32_t own, uint32_t other, bool scale)
{
    enum plx_relation relation = relate(j, own, other);
    return relation == (scale ? PLX_RELATION_SCALE : PLX_RELATION_DIFFERS) &&
           fact(j, own)->kind != PLX_FACT_DURATION &&
           (scale || is_near(fact(j, own), fact(j, other), DISPUTED)) &&
           counts_alike(j, own, other);
}

/* The best row that the own row's figure contradicts, with what distance to the next. */
static bool best_contrast(struct joiner *j, uint32_t own, bool scale, struct contrast *best)
{
    float second = 0;
    *best = (struct contrast){.own = own, .scale = scale};
    j->failed |= !plx_candidates_find(&j->candidates, own, 0);
    for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++) {
        uint32_t other = j->candidates.found.items[i];
        if (leader(j, other) != other ||
            share_report(j, own, other) || !contradict(j, own, other, scale))
            continue;
        float score = contrast_score(j, own, other);
        if (score > best->score) {
            second = best->score;
            best->score = score;
            best->other = other;
        } else if (score > second) {
            second = score;
        }
    }
    if (scale)
        return best->score >= LIKENESS_SCALE;
    bool several = best->score > 0 && reports_of(j, best->other) > 1;
    return best->score >= LIKENESS_DIFFERS + (several ? 0 : 0.1f) &&
           best->score - second >= MARGIN_DIFFERS;
}

static int clearest_first(const void *a, const void *b)
{
    const struct contrast *x = a, *y = b;
    if (x->scale != y->scale)
        return x->scale ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->own < y->own ? -1 : x->own > y->own;
}

/* Figures that one report alone has are held against the rows of the others: for the clearest first, and each row
 * once for a report. */
static void join_contradictions(struct joiner *j)
{
    PLX_VECTOR(struct contrast) found = {0};
    for (uint32_t own = 0; own < j->rows->places.count && !j->failed; own++) {
        struct contrast best;
        if (place(j, own)->fact == PLX_NO_FACT || leader(j, own) != own ||
            reports_of(j, own) != 1 ||
            (!best_contrast(j, own, true, &best) && !best_contrast(j, own, false, &best)))
            continue;
        struct contrast *added = PLX_VECTOR_PUSH(&found);
        if (added)
            *added = best;
        else
            j->failed = true;
    }
    if (found.count)
        qsort(found.items, found.count, sizeof *found.items, clearest_first);
    for (size_t i = 0; i < found.count; i++)
        if (may_unite(j, found.items[i].own, found.items[i].other) &&
            !share_report(j, found.items[i].own, found.items[i].other))
            unite(j, found.items[i].own, found.items[i].other);
    PLX_VECTOR_RELEASE(&found);
}

static void number_rows(struct joiner *j)
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

static void add_place(struct joiner *j, uint32_t at, uint32_t fact_index, uint32_t value)
{
    struct plx_place *added = PLX_VECTOR_PUSH(&j->rows->places);
    if (added)
        *added = (struct plx_place){at, fact_index, PLX_NO_FACT, value};
    else
        j->failed = true;
}

/* "€ 2,1 bi (cerca de R$ 13 bilhões)": the second sum is the first in the reader's money, set off by a bracket. */
static bool is_conversion(const struct joiner *j, uint32_t index)
{
    if (index == 0)
        return false;
    const struct plx_fact *sum = &j->comparing->comparison->facts[index - 1], *f = sum + 1;
    if (f->kind != PLX_FACT_MONEY || sum->kind != PLX_FACT_MONEY || f->report != sum->report ||
        f->sentence != sum->sentence || strcmp(f->unit, sum->unit) == 0 ||
        f->around.start < sum->span.end || f->around.start - sum->span.end > 16)
        return false;
    const char *text = j->comparing->story->reports.items[f->report]->text;
    return memchr(text + sum->span.end, '(', f->around.start - sum->span.end) != NULL;
}

static void add_places(struct joiner *j)
{
    const struct plx_comparison *c = j->comparing->comparison;
    for (uint32_t i = 0; i < c->fact_count && !j->failed; i++)
        if (is_conversion(j, i) && j->rows->places.count)
            j->rows->places.items[j->rows->places.count - 1].converted = i;
        else if (strcmp(c->facts[i].value, "relative") != 0)
            add_place(j, j->statements->of_fact[i], i,
                      plx_statements_value(j->statements, &c->facts[i]));
    for (uint32_t i = 0; i < j->statements->items.count && !j->failed; i++)
        if (j->statements->items.items[i].feature_count >= 2)
            add_place(j, i, PLX_NO_FACT, PLX_INTERN_NONE);
}

enum plx_status plx_rows_join(const struct plx_comparing *comparing,
                              const struct plx_statements *statements,
                              struct plx_rows_of_places *rows)
{
    *rows = (struct plx_rows_of_places){0};
    struct joiner j = {.comparing = comparing, .statements = statements, .rows = rows};
    add_places(&j);
    size_t count = rows->places.count ? rows->places.count : 1;
    rows->row = calloc(count, sizeof *rows->row);
    j.next = calloc(count, sizeof *j.next);
    j.before = calloc(count, sizeof *j.before);
    j.size = calloc(count, sizeof *j.size);
    j.failed |= !rows->row || !j.next || !j.before || !j.size ||
                plx_candidates_make(statements, rows, &j.candidates) != PLX_OK;
    for (uint32_t i = 0; !j.failed && i < rows->places.count; i++) {
        j.next[i] = j.before[i] = i;
        j.size[i] = 1;
    }
    if (!j.failed)
        find_pairs(&j);
    if (!j.failed) {
        if (j.pairs.count)
            qsort(j.pairs.items, j.pairs.count, sizeof *j.pairs.items, best_first);
        join(&j);
        join_contradictions(&j);
        number_rows(&j);
    }
    plx_candidates_release(&j.candidates);
    PLX_VECTOR_RELEASE(&j.pairs);
    free(j.next);
    free(j.before);
    free(j.size);
    if (j.failed)
        plx_rows_release(rows);
    return j.failed ? PLX_ERROR_MEMORY : PLX_OK;
}

void plx_rows_release(struct plx_rows_of_places *rows)
{
    PLX_VECTOR_RELEASE(&rows->places);
    free(rows->row);
    rows->row = NULL;
    rows->row_count = 0;
}
