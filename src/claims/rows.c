#include "claims/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/values.h"

/* How alike two statements must be in what they are about (0 to 1) before their figures are held
 * against each other, by how the figures stand to each other. Tuned on stories with gold. */
#define LIKENESS_EQUAL 0.50f   /* together with what the equal value itself tells */
#define LIKENESS_FITS 0.34f
#define LIKENESS_SCALE 0.30f
#define LIKENESS_DIFFERS 0.55f
#define LIKENESS_STATEMENT 0.40f
#define LIKENESS_REPEATED 0.20f /* of the same value, twice in one report */
/* Values that both may be true are of one proposition only where they are near. */
#define NEAR 0.6

struct pair {
    uint32_t a, b;
    float score;
    uint8_t phase; /* figures alike first, then those that fit, then those that do not */
};

struct joiner {
    const struct plx_comparing *comparing;
    const struct plx_statements *statements;
    struct plx_rows_of_places *rows;
    PLX_VECTOR(struct pair) pairs;
    uint32_t *next; /* by place: the next of its row, in a ring */
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

static bool is_near(const struct plx_fact *a, const struct plx_fact *b)
{
    if (a->kind == PLX_FACT_DATE)
        return true;
    if (a->kind == PLX_FACT_DURATION) {
        double x, y;
        return plx_values_seconds(a->value, &x) && plx_values_seconds(b->value, &y) &&
               fmin(x, y) / fmax(x, y) >= NEAR;
    }
    double x = plx_decimal_double(a->low), y = plx_decimal_double(b->low);
    double top_x = plx_decimal_double(a->high), top_y = plx_decimal_double(b->high);
    if (x <= 0 || y <= 0)
        return x == y;
    return fmin(x, y) / fmax(x, y) >= NEAR || (x <= top_y && y <= top_x);
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
    enum plx_relation relation = plx_values_relate(x, y);
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
        if (alike >= LIKENESS_FITS && is_near(x, y))
            add_pair(j, a, b, alike, 1);
        return;
    case PLX_RELATION_SCALE:
        if (alike >= LIKENESS_SCALE && x->kind != PLX_FACT_DURATION)
            add_pair(j, a, b, alike, 2);
        return;
    case PLX_RELATION_DIFFERS:
        if (alike >= LIKENESS_DIFFERS && x->kind != PLX_FACT_DURATION)
            add_pair(j, a, b, alike, 3);
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
            x->features[i].weight >= 1 && y->features[k].weight >= 1)
            return true;
        i += m <= n;
        k += n <= m;
    }
    return false;
}

static void pair_statements(struct joiner *j, uint32_t a, uint32_t b)
{
    unsigned shared;
    float alike = likeness(j, a, b, &shared);
    if (shared >= 2 && alike >= LIKENESS_STATEMENT && shares_concept(j, a, b))
        add_pair(j, a, b, alike, 4);
}

static void find_pairs(struct joiner *j)
{
    uint32_t count = (uint32_t)j->rows->places.count;
    for (uint32_t a = 0; a < count && !j->failed; a++)
        for (uint32_t b = a + 1; b < count; b++) {
            bool figure = place(j, a)->fact != PLX_NO_FACT;
            if (figure != (place(j, b)->fact != PLX_NO_FACT))
                continue;
            if (figure)
                pair_figures(j, a, b);
            else
                pair_statements(j, a, b);
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
static bool is_repetition(const struct joiner *j, uint32_t a, uint32_t b)
{
    if (place(j, a)->fact != PLX_NO_FACT)
        return plx_values_relate(fact(j, a), fact(j, b)) <= PLX_RELATION_BOUNDS &&
               likeness(j, a, b, NULL) >= LIKENESS_REPEATED;
    return likeness(j, a, b, NULL) >= LIKENESS_STATEMENT;
}

static bool may_join(const struct joiner *j, uint32_t a, uint32_t b, uint8_t phase)
{
    uint32_t x = a;
    float sum = 0;
    unsigned count = 0;
    do {
        uint32_t y = b;
        do {
            bool same = statement(j, x)->report == statement(j, y)->report;
            if (same && (phase > 0 && phase < 4))
                return false;
            if (same && !is_repetition(j, x, y))
                return false;
            sum += likeness(j, x, y, NULL);
            count++;
            y = j->next[y];
        } while (y != b);
        x = j->next[x];
    } while (x != a);
    static const float least[] = {0.1f, LIKENESS_FITS * 0.7f, LIKENESS_SCALE * 0.7f,
                                  LIKENESS_DIFFERS * 0.8f, LIKENESS_STATEMENT * 0.75f};
    return count && sum / (float)count >= least[phase];
}

static bool in_one_row(const struct joiner *j, uint32_t a, uint32_t b)
{
    uint32_t x = a;
    do {
        if (x == b)
            return true;
        x = j->next[x];
    } while (x != a);
    return false;
}

static void join(struct joiner *j)
{
    for (size_t i = 0; i < j->pairs.count; i++) {
        const struct pair *pair = &j->pairs.items[i];
        if (in_one_row(j, pair->a, pair->b) || !may_join(j, pair->a, pair->b, pair->phase))
            continue;
        uint32_t swap = j->next[pair->a]; /* two rings become one */
        j->next[pair->a] = j->next[pair->b];
        j->next[pair->b] = swap;
    }
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
        *added = (struct plx_place){at, fact_index, value};
    else
        j->failed = true;
}

static void add_places(struct joiner *j)
{
    const struct plx_comparison *c = j->comparing->comparison;
    for (uint32_t i = 0; i < c->fact_count && !j->failed; i++)
        if (strcmp(c->facts[i].value, "relative") != 0)
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
    j.failed |= !rows->row || !j.next;
    for (uint32_t i = 0; !j.failed && i < rows->places.count; i++)
        j.next[i] = i;
    if (!j.failed)
        find_pairs(&j);
    if (!j.failed) {
        if (j.pairs.count)
            qsort(j.pairs.items, j.pairs.count, sizeof *j.pairs.items, best_first);
        join(&j);
        number_rows(&j);
    }
    PLX_VECTOR_RELEASE(&j.pairs);
    free(j.next);
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
