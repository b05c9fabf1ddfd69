#include "claims/credit_list.h"

#include <stdlib.h>
#include <string.h>

/* ---- rows ---- */

static int by_source(const void *a, const void *b)
{
    const struct plx_credit *x = *(const struct plx_credit *const *)a,
                            *y = *(const struct plx_credit *const *)b;
    if (x->source != y->source)
        return x->source < y->source ? -1 : 1;
    return x < y ? -1 : x > y; /* they are by report and place already */
}

static int by_claim(const void *a, const void *b)
{
    const struct plx_credited *x = a, *y = b;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (int)x->scope - (int)y->scope;
}

/* The claims of all credits of the row, each once. */
static bool list_claims(struct plx_credit_list *list, struct plx_credit_row *row)
{
    size_t all = 0;
    for (size_t i = 0; i < row->credit_count; i++)
        all += row->credits[i]->claim_count;
    struct plx_credited *claims = plx_arena_array(&list->arena, all, sizeof *claims);
    if (!claims)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < row->credit_count; i++)
        for (size_t k = 0; k < row->credits[i]->claim_count; k++)
            claims[count++] = row->credits[i]->claims[k];
    if (count)
        qsort(claims, count, sizeof *claims, by_claim);
    for (size_t i = 0; i < count; i++) {
        if (row->claim_count && claims[row->claim_count - 1].claim == claims[i].claim)
            continue;
        row->quoted += claims[i].scope == PLX_SCOPE_QUOTATION;
        claims[row->claim_count++] = claims[i];
    }
    row->claims = claims;
    return true;
}

static bool add_row(struct plx_credit_list *list, const struct plx_credit *const *credits, size_t count)
{
    struct plx_credit_row *row = &list->rows[list->row_count++];
    *row = (struct plx_credit_row){.source = credits[0]->source, .report = credits[0]->report,
                                   .credits = credits, .credit_count = count};
    for (size_t i = 0; i < count; i++)
        row->mistranslated |= credits[i]->mistranslated;
    return list_claims(list, row);
}

/* *named: the newsroom that the rows before are of, or speak through. */
static void add_newsroom(struct plx_credit_list *list, const struct plx_source *sources, uint32_t source,
                         uint32_t *named)
{
    uint32_t newsroom = sources[source].newsroom;
    if (newsroom != PLX_NO_SOURCE && newsroom != *named)
        list->rows[list->row_count++] = (struct plx_credit_row){.source = newsroom};
    *named = newsroom != PLX_NO_SOURCE ? newsroom : source;
}

static bool make_rows(struct plx_credit_list *list, const struct plx_comparison *comparison)
{
    size_t count, source_count;
    const struct plx_credit *credits = plx_comparison_credits(comparison, &count);
    const struct plx_source *sources = plx_comparison_sources(comparison, &source_count);
    const struct plx_credit **order = plx_arena_array(&list->arena, count, sizeof *order);
    list->rows = plx_arena_array(&list->arena, 2 * count, sizeof *list->rows);
    if (!order || !list->rows)
        return false;
    for (size_t i = 0; i < count; i++)
        order[i] = &credits[i];
    if (count)
        qsort(order, count, sizeof *order, by_source);
    uint32_t named = PLX_NO_SOURCE;
    for (size_t first = 0, end = 0; first < count; first = end) {
        while (end < count && order[end]->source == order[first]->source &&
               order[end]->report == order[first]->report)
            end++;
        add_newsroom(list, sources, order[first]->source, &named);
        if (!add_row(list, &order[first], end - first))
            return false;
    }
    return true;
}

/* ---- what nobody is credited with ---- */

bool plx_claim_is_uncredited(const struct plx_claim *claim)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (*claim->cells[i].credit)
            return false;
    return true;
}

uint32_t plx_claim_near_credit(const struct plx_claim *claim)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].credit_count)
            return claim->cells[i].credits[0].credit;
    return PLX_NO_SOURCE;
}

static bool list_uncredited(struct plx_credit_list *list, const struct plx_comparison *comparison)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &count);
    list->shared = plx_arena_array(&list->arena, count, sizeof *list->shared);
    list->single = plx_arena_array(&list->arena, count, sizeof *list->single);
    if (!list->shared || !list->single)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!claims[i].cell_count || !plx_claim_is_uncredited(&claims[i]))
            continue;
        struct plx_uncredited uncredited = {i, plx_claim_near_credit(&claims[i])};
        if (claims[i].verdict == PLX_VERDICT_SINGLE)
            list->single[list->single_count++] = uncredited;
        else
            list->shared[list->shared_count++] = uncredited;
    }
    return true;
}

enum plx_status plx_credit_list_make(struct plx_credit_list *list, const struct plx_comparison *comparison)
{
    *list = (struct plx_credit_list){0};
    plx_arena_init(&list->arena);
    if (make_rows(list, comparison) && list_uncredited(list, comparison))
        return PLX_OK;
    plx_credit_list_release(list);
    return PLX_ERROR_MEMORY;
}

void plx_credit_list_release(struct plx_credit_list *list)
{
    plx_arena_release(&list->arena);
    *list = (struct plx_credit_list){0};
}

/* ---- in words ---- */

const char *plx_source_words(const struct plx_messages *messages, const struct plx_source *source)
{
    if (source->kind != PLX_SOURCE_ANONYMOUS)
        return source->name;
    return source->newsroom != PLX_NO_SOURCE ? plx_say(messages, "its sources, unnamed")
                                             : plx_say(messages, "unnamed, whose not said");
}

size_t plx_credit_stretches(const struct plx_credit *credit, struct plx_span stretches[2])
{
    struct plx_span first = credit->words, rest = credit->newsroom;
    stretches[0] = first;
    if (rest.start >= rest.end || rest.start < credit->credited.start)
        return 1; /* an earlier sentence names the newsroom, or these words do */
    if (rest.start < first.start) {
        first = credit->newsroom;
        rest = credit->words;
    }
    stretches[0] = first;
    if (rest.end <= first.end)
        return 1;
    if (rest.start <= first.end + 1) {
        stretches[0].end = rest.end;
        return 1;
    }
    stretches[1] = rest;
    return 2;
}

const char *plx_credit_row_scope(const struct plx_credit_row *row)
{
    return row->claim_count == 0             ? ""
           : row->quoted == 0                ? plx_scope_name(PLX_SCOPE_SENTENCE)
           : row->quoted == row->claim_count ? plx_scope_name(PLX_SCOPE_QUOTATION)
                                             : N_("both");
}

void plx_credit_row_item(struct plx_buffer *out, const struct plx_claim *claim, uint32_t report)
{
    const char *reading = "", *parties = strstr(claim->label, ": ");
    for (size_t i = 0; i < claim->cell_count && !*reading; i++)
        if (claim->cells[i].report == report && *claim->cells[i].credit)
            reading = claim->cells[i].reading;
    bool single = claim->verdict == PLX_VERDICT_SINGLE;
    size_t length = parties && !single ? (size_t)(parties - claim->label) : strlen(claim->label);
    if (claim->verdict == PLX_VERDICT_CONFLICT)
        plx_buffer_add_string(out, claim->conflict == PLX_CONFLICT_SCALE ? "!! " : "! ");
    plx_buffer_add_string(out, reading);
    if (*reading && single)
        return; /* its label is the report's own words, which hold the value */
    plx_buffer_add_string(out, *reading ? " " : "");
    plx_buffer_add(out, claim->label, length);
}
