#include "claims/rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/joiner.h"

/* How alike two statements must be in what they are about (0 to 1) before their figures are held
 * against each other, by how the figures stand to each other. Tuned on stories with gold. */
#define LIKENESS_EQUAL 0.38f   /* together with what the equal value itself tells */
#define LIKENESS_FITS 0.26f
#define LIKENESS_STATEMENT 0.40f
#define LIKENESS_OPPOSED 0.22f  /* of what one says is signed and the other that it is not */
#define LIKENESS_REPEATED 0.10f /* of the same value, twice in one report */
/* Values that both may be true are of one proposition only where they are near. */
#define NEAR 0.6

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

static void add_pair(struct plx_joiner *j, uint32_t a, uint32_t b, float score, enum plx_phase phase)
{
    struct plx_pair *pair = PLX_VECTOR_PUSH(&j->pairs);
    if (pair)
        *pair = (struct plx_pair){a, b, score, phase};
    else
        j->failed = true;
}

static void pair_figures(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = plx_joiner_fact(j, a), *y = plx_joiner_fact(j, b);
    bool same_report = x->report == y->report;
    enum plx_relation relation = plx_joiner_relate(j, a, b);
    if (relation == PLX_RELATION_NONE || (same_report && relation > PLX_RELATION_BOUNDS))
        return;
    float alike = plx_joiner_likeness(j, a, b, NULL);
    switch (relation) {
    case PLX_RELATION_EQUAL:
    case PLX_RELATION_BOUNDS:
        if (same_report ? alike >= LIKENESS_REPEATED
                        : alike + weight_of_value(x) >= LIKENESS_EQUAL)
            add_pair(j, a, b, alike + weight_of_value(x), PLX_PHASE_EQUAL);
        return;
    case PLX_RELATION_FITS:
        if (alike >= LIKENESS_FITS && plx_values_near(x, y, NEAR))
            add_pair(j, a, b, alike, PLX_PHASE_FITS);
        return;
    default:
        return;
    }
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
    return x == y && alike >= LIKENESS_OPPOSED && shares_concept(j, a, b);
}

static void pair_statements(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    unsigned shared;
    float alike = plx_joiner_likeness(j, a, b, &shared);
    if (plx_joiner_statement(j, a)->report != plx_joiner_statement(j, b)->report &&
        plx_statements_oppose(plx_joiner_statement(j, a), plx_joiner_statement(j, b)) && of_one_event(j, a, b, alike)) {
        add_pair(j, a, b, alike, PLX_PHASE_OPPOSED);
        return;
    }
    if (shared >= 2 && alike >= LIKENESS_STATEMENT && shares_concept(j, a, b))
        add_pair(j, a, b, alike, PLX_PHASE_STATEMENTS);
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

/* Whether two places of one report may share a row: the same figure said again, or the same statement. */
static bool may_repeat(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    if (plx_joiner_place(j, a)->fact != PLX_NO_FACT)
        return plx_joiner_relate(j, a, b) <= PLX_RELATION_BOUNDS;
    return alike >= LIKENESS_STATEMENT;
}

static bool may_join(const struct plx_joiner *j, uint32_t a, uint32_t b, enum plx_phase phase)
{
    uint32_t x = a;
    float sum = 0, repeated = 1;
    unsigned count = 0;
    bool repeats = false;
    do {
        uint32_t y = b;
        do {
            bool same = plx_joiner_statement(j, x)->report == plx_joiner_statement(j, y)->report;
            float alike = plx_joiner_likeness(j, x, y, NULL);
            if (same && (phase == PLX_PHASE_FITS || !may_repeat(j, x, y, alike)))
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

static void join(struct plx_joiner *j)
{
    for (size_t i = 0; i < j->pairs.count; i++) {
        const struct plx_pair *pair = &j->pairs.items[i];
        if (plx_joiner_may_unite(j, pair->a, pair->b) &&
            (pair->phase == PLX_PHASE_OPPOSED ? !plx_joiner_share_report(j, pair->a, pair->b)
                                          : may_join(j, pair->a, pair->b, pair->phase)))
            plx_joiner_unite(j, pair->a, pair->b);
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

static void add_place(struct plx_joiner *j, uint32_t at, uint32_t fact_index, uint32_t value)
{
    struct plx_place *added = PLX_VECTOR_PUSH(&j->rows->places);
    if (added)
        *added = (struct plx_place){at, fact_index, PLX_NO_FACT, value};
    else
        j->failed = true;
}

/* "€ 2,1 bi (cerca de R$ 13 bilhões)": the second sum is the first in the reader's money, set off by a bracket. */
static bool is_conversion(const struct plx_joiner *j, uint32_t index)
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

static void add_places(struct plx_joiner *j)
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
    struct plx_joiner j = {.comparing = comparing, .statements = statements, .rows = rows};
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
        plx_joiner_join_contradictions(&j);
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
