/* Rows to claims: cells, labels, verdicts, and the order in which a reader needs them. */
#include <stdlib.h>
#include <string.h>

#include "claims/credit.h"
#include "claims/deeds.h"
#include "claims/figure_time.h"
#include "claims/label.h"
#include "claims/parties.h"
#include "claims/reading.h"
#include "claims/rows.h"
#include "claims/verdict.h"

struct aligner {
    struct plx_comparing *comparing;
    struct plx_comparison *comparison;
    const struct plx_statements *statements;
    const struct plx_rows_of_places *rows;
    uint32_t *first, *next; /* places of each row: the first, and the next of the same row */
    uint32_t *first_said, *next_said; /* the same by statement */
    struct plx_intern labels; /* of the claims so far */
    bool failed;
};

static const struct plx_place *place(const struct aligner *a, uint32_t index)
{
    return &a->rows->places.items[index];
}

static const struct plx_statement *statement(const struct aligner *a, uint32_t index)
{
    return &a->statements->items.items[place(a, index)->statement];
}

static void link_rows(struct aligner *a)
{
    for (uint32_t r = 0; r < a->rows->row_count; r++)
        a->first[r] = UINT32_MAX;
    for (size_t s = 0; s < a->statements->items.count; s++)
        a->first_said[s] = UINT32_MAX;
    for (uint32_t i = (uint32_t)a->rows->places.count; i > 0; i--) {
        uint32_t row = a->rows->row[i - 1], said = place(a, i - 1)->statement;
        a->next[i - 1] = a->first[row];
        a->first[row] = i - 1;
        a->next_said[i - 1] = a->first_said[said];
        a->first_said[said] = i - 1;
    }
}

static size_t row_places(const struct aligner *a, uint32_t row)
{
    size_t count = 0;
    for (uint32_t i = a->first[row]; i != UINT32_MAX; i = a->next[i])
        count++;
    return count;
}

static size_t row_reports(const struct aligner *a, uint32_t row)
{
    size_t count = 0;
    uint32_t last = UINT32_MAX;
    for (uint32_t i = a->first[row]; i != UINT32_MAX; i = a->next[i]) {
        count += statement(a, i)->report != last;
        last = statement(a, i)->report;
    }
    return count;
}

/* ---- cells ---- */

static void fill_figure(struct aligner *a, struct plx_cell *cell, uint32_t index)
{
    const struct plx_statement *s = statement(a, index);
    struct plx_arena *arena = &a->comparison->arena;
    const struct plx_fact *fact = &a->comparison->facts[place(a, index)->fact];
    struct plx_buffer reading;
    plx_buffer_init(&reading);
    if (place(a, index)->told)
        plx_buffer_add(&reading, a->comparing->story->reports.items[s->report]->text + fact->span.start,
                       fact->span.end - fact->span.start);
    else
        plx_reading_print(a->comparing->messages, a->comparing->formats, fact, &reading);
    cell->reading = plx_arena_string(arena, plx_buffer_string(&reading));
    plx_buffer_release(&reading);
    cell->time = plx_figure_time(a->comparing, place(a, index)->fact);
    cell->evidence = fact->around;
    if (fact->around.start < cell->span.start)
        cell->span.start = fact->around.start;
    if (fact->around.end > cell->span.end)
        cell->span.end = fact->around.end;
    const uint32_t facts[] = {place(a, index)->fact, place(a, index)->converted};
    cell->fact_count = facts[1] == PLX_NO_FACT ? 1 : 2;
    cell->facts = plx_arena_copy(arena, facts, cell->fact_count * sizeof *facts);
    a->failed |= !cell->reading || !cell->facts;
}

static void fill_cell(struct aligner *a, struct plx_cell *cell, uint32_t index)
{
    const struct plx_statement *s = statement(a, index);
    cell->report = s->report;
    cell->span = cell->evidence = s->span;
    cell->reading = "";
    if (place(a, index)->fact != PLX_NO_FACT)
        fill_figure(a, cell, index);
    a->failed |= plx_credits_give(a->comparison, s->sentence, cell) != PLX_OK;
}

static void make_claim(struct aligner *a, uint32_t row)
{
    size_t count = row_places(a, row);
    struct plx_claim *claim = &a->comparison->claims[a->comparison->claim_count];
    struct plx_cell *cells =
        plx_arena_array(&a->comparison->arena, count, sizeof *cells);
    uint32_t *statement_of = malloc(count * sizeof *statement_of);
    a->failed |= !cells || !statement_of;
    size_t n = 0;
    for (uint32_t i = a->first[row]; i != UINT32_MAX && !a->failed; i = a->next[i], n++) {
        fill_cell(a, &cells[n], i);
        statement_of[n] = place(a, i)->statement;
        claim->figure |= cells[n].fact_count > 0;
    }
    if (!a->failed) {
        claim->cells = cells;
        claim->cell_count = count;
        claim->report_count = row_reports(a, row);
        claim->label = plx_label_make(a->comparing, a->statements, statement_of, cells, count, &a->labels);
        a->failed = !claim->label || plx_verdict_give(a->comparing, a->statements, claim, cells,
                                                      statement_of) != PLX_OK;
        a->comparison->claim_count++;
    }
    free(statement_of);
}

/* ---- which rows are claims ---- */

/* Whether a row of figures, or of dates alone, joins the statements of both places already. */
static bool joined_by_figures(const struct aligner *a, uint32_t statement_a, uint32_t statement_b, bool dates)
{
    for (uint32_t i = a->first_said[statement_a]; i != UINT32_MAX; i = a->next_said[i]) {
        if (place(a, i)->fact == PLX_NO_FACT ||
            (dates && a->comparison->facts[place(a, i)->fact].kind != PLX_FACT_DATE))
            continue;
        uint32_t row = a->rows->row[i];
        for (uint32_t k = a->first[row]; k != UINT32_MAX; k = a->next[k])
            if (place(a, k)->statement == statement_b)
                return true;
    }
    return false;
}

/* How statements of a row stand to each other. */
struct standing {
    bool parties; /* two name two parties */
    bool opposed; /* one says done what another says is not */
    bool apart;   /* and no row of dates joins them */
};

static struct standing standing_of(const struct aligner *a, uint32_t row)
{
    enum { LOOKED_AT = 24 }; /* of a long row */
    struct standing standing = {false};
    unsigned looked = 0;
    for (uint32_t i = a->first[row]; i != UINT32_MAX && looked < LOOKED_AT; i = a->next[i], looked++)
        for (uint32_t k = a->next[i], beyond = 0; k != UINT32_MAX && beyond < LOOKED_AT; k = a->next[k], beyond++) {
            const struct plx_statement *x = statement(a, i), *y = statement(a, k);
            bool opposed = plx_statements_oppose(x, y) || plx_deeds_oppose(a->comparing, x, y, NULL);
            standing.opposed |= opposed;
            standing.parties |= plx_party_against(a->comparing, x, y, NULL) != NULL;
            standing.apart |= opposed && !joined_by_figures(a, place(a, i)->statement, place(a, k)->statement, true);
        }
    return standing;
}

/* A row of statements says nothing new where figures join them all, unless they name two parties; what one says and the other
 * denies a row of dates tells too (verdict.h), and no other figures do. */
static bool is_redundant(const struct aligner *a, uint32_t row)
{
    uint32_t first = a->first[row];
    struct standing standing = standing_of(a, row);
    if (a->next[first] == UINT32_MAX || standing.parties || standing.opposed)
        return a->next[first] != UINT32_MAX && !standing.parties && !standing.apart;
    for (uint32_t i = a->next[first]; i != UINT32_MAX; i = a->next[i])
        if (!joined_by_figures(a, place(a, first)->statement, place(a, i)->statement, false))
            return false;
    return true;
}

/* A day of the week, or "last year", that one report alone gives is no claim. */
static bool is_told_alone(const struct aligner *a, uint32_t index)
{
    return place(a, index)->told && row_reports(a, a->rows->row[index]) < 2;
}

/* A statement that stands in a joined row, or holds a figure, needs no row of its own. */
static bool is_told_elsewhere(const struct aligner *a, uint32_t index)
{
    for (uint32_t i = a->first_said[place(a, index)->statement]; i != UINT32_MAX; i = a->next_said[i])
        if (i != index && !is_told_alone(a, i))
            return true;
    return false;
}

static bool says_enough(const struct plx_statement *s)
{
    size_t own = 0;
    for (size_t i = 0; i < s->feature_count; i++)
        own += s->features[i].weight >= 1;
    return own >= 2;
}

static bool is_claim(const struct aligner *a, uint32_t row)
{
    uint32_t first = a->first[row];
    bool figure = place(a, first)->fact != PLX_NO_FACT;
    if (is_told_alone(a, first))
        return false;
    if (row_reports(a, row) >= 2)
        return figure || !is_redundant(a, row);
    if (figure)
        return true;
    return a->next[first] == UINT32_MAX && says_enough(statement(a, first)) &&
           !is_told_elsewhere(a, first);
}

/* ---- order ---- */

static int urgency(const struct plx_claim *claim)
{
    if (claim->verdict == PLX_VERDICT_CONFLICT)
        return claim->conflict == PLX_CONFLICT_SCALE ? 0 : 1;
    if (claim->verdict == PLX_VERDICT_SINGLE)
        return claim->figure ? 8 : 9;
    int base = claim->verdict == PLX_VERDICT_UNCLEAR      ? 2
               : claim->verdict == PLX_VERDICT_COMPATIBLE ? 3
                                                          : 4;
    return base + (claim->figure ? 0 : 3);
}

static int kind_weight(const struct plx_claim *claim, const struct plx_fact *facts)
{
    static const int weights[] = {0, 1, 2, 2, 4, 3};
    return claim->figure ? weights[facts[claim->cells[0].facts[0]].kind] : 5;
}

struct ordered {
    struct plx_claim claim;
    int urgency, weight;
};

static int by_urgency(const void *a, const void *b)
{
    const struct ordered *x = a, *y = b;
    if (x->urgency != y->urgency)
        return x->urgency < y->urgency ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight < y->weight ? -1 : 1;
    if (x->claim.report_count != y->claim.report_count)
        return x->claim.report_count > y->claim.report_count ? -1 : 1;
    if (x->claim.cells[0].report != y->claim.cells[0].report)
        return x->claim.cells[0].report < y->claim.cells[0].report ? -1 : 1;
    uint32_t p = x->claim.cells[0].evidence.start, q = y->claim.cells[0].evidence.start;
    return p < q ? -1 : p > q;
}

static void order(struct aligner *a)
{
    size_t count = a->comparison->claim_count;
    struct ordered *rows = malloc((count ? count : 1) * sizeof *rows);
    if (!rows) {
        a->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct ordered){a->comparison->claims[i], urgency(&a->comparison->claims[i]),
                                   kind_weight(&a->comparison->claims[i], a->comparison->facts)};
    qsort(rows, count, sizeof *rows, by_urgency);
    for (size_t i = 0; i < count && !a->failed; i++) {
        a->comparison->claims[i] = rows[i].claim;
        a->comparison->claims[i].id = plx_arena_printf(&a->comparison->arena, "c%zu", i + 1);
        a->failed = !a->comparison->claims[i].id;
    }
    free(rows);
}

static void make_claims(struct aligner *a)
{
    a->comparison->claims = plx_arena_array(&a->comparison->arena, a->rows->row_count,
                                            sizeof *a->comparison->claims);
    a->failed = !a->comparison->claims;
    for (uint32_t row = 0; row < a->rows->row_count && !a->failed; row++)
        if (is_claim(a, row))
            make_claim(a, row);
    if (!a->failed)
        order(a);
}

enum plx_status plx_claims_align(struct plx_comparing *comparing)
{
    struct plx_rows_of_places rows;
    const struct plx_statements *statements = comparing->statements;
    enum plx_status status = plx_rows_join(comparing, statements, &rows);
    if (status == PLX_OK) {
        comparing->stand_ins = &rows.stand_ins;
        struct aligner a = {.comparing = comparing, .comparison = comparing->comparison,
                            .statements = statements, .rows = &rows};
        plx_intern_init(&a.labels);
        a.first = calloc(rows.row_count + 1, sizeof *a.first);
        a.next = calloc(rows.places.count + 1, sizeof *a.next);
        a.first_said = calloc(statements->items.count + 1, sizeof *a.first_said);
        a.next_said = calloc(rows.places.count + 1, sizeof *a.next_said);
        a.failed = !a.first || !a.next || !a.first_said || !a.next_said;
        if (!a.failed) {
            link_rows(&a);
            make_claims(&a);
        }
        plx_intern_release(&a.labels);
        free(a.first);
        free(a.next);
        free(a.first_said);
        free(a.next_said);
        status = a.failed ? PLX_ERROR_MEMORY : PLX_OK;
        comparing->stand_ins = NULL;
        plx_rows_release(&rows);
    }
    return status;
}
