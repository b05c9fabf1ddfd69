#include "claims/amend.h"

#include <stdlib.h>
#include <string.h>

#include "claims/comparison.h"
#include "claims/credit.h"
#include "claims/label.h"
#include "claims/verdict.h"

struct amender {
    struct plx_comparing comparing;
    struct plx_comparison *comparison;
    bool *touched; /* by claim */
    bool failed;
};

/* ---- cells ---- */

/* By report, then by place, as in every claim. */
static bool comes_before(const struct plx_cell *a, const struct plx_cell *b)
{
    return a->report != b->report ? a->report < b->report : a->evidence.start < b->evidence.start;
}

static void count_reports(struct plx_claim *claim)
{
    claim->report_count = 0;
    claim->figure = false;
    for (size_t i = 0; i < claim->cell_count; i++) {
        claim->report_count += i == 0 || claim->cells[i].report != claim->cells[i - 1].report;
        claim->figure |= claim->cells[i].fact_count > 0;
    }
}

static struct plx_cell *new_cells(struct amender *a, size_t count)
{
    struct plx_cell *cells = plx_arena_array(&a->comparison->arena, count ? count : 1, sizeof *cells);
    a->failed |= !cells;
    return cells;
}

/* Puts the cells into the claim, in their order among its own. */
static void put_in(struct amender *a, struct plx_claim *claim, const struct plx_cell *moved, size_t count)
{
    struct plx_cell *cells = new_cells(a, claim->cell_count + count);
    size_t from = 0, next = 0;
    for (size_t i = 0; cells && i < claim->cell_count + count; i++) {
        bool own = next == count ||
                   (from < claim->cell_count && !comes_before(&moved[next], &claim->cells[from]));
        cells[i] = own ? claim->cells[from++] : moved[next++];
    }
    if (!cells)
        return;
    claim->cells = cells;
    claim->cell_count += count;
    count_reports(claim);
}

/* Takes the report's cells out of the claim, into an array of their own; their count. */
static size_t take_out(struct amender *a, struct plx_claim *claim, uint32_t report, struct plx_cell **moved)
{
    struct plx_cell *rest = new_cells(a, claim->cell_count);
    size_t count = 0, kept = 0;
    *moved = new_cells(a, claim->cell_count);
    if (a->failed)
        return 0;
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report)
            (*moved)[count++] = claim->cells[i];
        else
            rest[kept++] = claim->cells[i];
    claim->cells = rest;
    claim->cell_count = kept;
    count_reports(claim);
    return count;
}

/* ---- amendments ---- */

static struct plx_claim *add_claim(struct amender *a)
{
    struct plx_comparison *c = a->comparison;
    struct plx_claim *claim = &c->claims[c->claim_count];
    *claim = (struct plx_claim){.id = plx_arena_printf(&c->arena, "c%zu", c->claim_count + 1),
                                .label = "", .verdict = PLX_VERDICT_SINGLE, .reason = ""};
    a->failed |= !claim->id;
    c->claim_count++;
    return claim;
}

static void amend(struct amender *a, const struct plx_amendment *amendment)
{
    struct plx_comparison *c = a->comparison;
    size_t known = c->claim_count;
    struct plx_claim *into = amendment->into == PLX_AMEND_OUT ? add_claim(a)
                             : amendment->into < known        ? &c->claims[amendment->into]
                                                              : NULL;
    if (!into || amendment->claim >= known || amendment->claim == amendment->into || a->failed)
        return;
    struct plx_claim *from = &c->claims[amendment->claim];
    struct plx_cell *moved;
    size_t count = take_out(a, from, amendment->report, &moved);
    if (!count || a->failed)
        return;
    put_in(a, into, moved, count);
    if (!*into->label)
        into->label = plx_label_words(&c->arena, c->story->reports.items[amendment->report], moved[0].span);
    a->failed |= !into->label;
    a->touched[from - c->claims] = a->touched[into - c->claims] = true;
}

/* ---- verdicts ---- */

/* Cells may be of the base's arena, and their verdict of another row. */
static struct plx_cell *own_cells(struct amender *a, struct plx_claim *claim)
{
    struct plx_cell *cells = new_cells(a, claim->cell_count);
    for (size_t i = 0; cells && i < claim->cell_count; i++) {
        cells[i] = claim->cells[i];
        cells[i].apart = false;
    }
    claim->cells = cells ? cells : claim->cells;
    return cells;
}

/* For statements are not kept. */
static void leave_to_words(const struct amender *a, struct plx_claim *claim, const char *why)
{
    claim->verdict = PLX_VERDICT_UNCLEAR;
    claim->sureness = PLX_SURE_CHECK;
    claim->reason = plx_say(a->comparing.messages, why);
}

static void judge(struct amender *a, struct plx_claim *claim)
{
    struct plx_cell *cells = own_cells(a, claim);
    bool by_words = claim->figure && claim->conflict > PLX_CONFLICT_DATE;
    claim->verdict = PLX_VERDICT_SINGLE;
    claim->conflict = PLX_CONFLICT_NONE;
    claim->sureness = PLX_SURE_CLEAR;
    claim->reason = plx_say(a->comparing.messages, "no report has it any more");
    if (!claim->cell_count || !cells)
        return;
    if (by_words && claim->report_count > 1)
        leave_to_words(a, claim, N_("you changed this row, where words contradict each other: they must tell"));
    else if (claim->figure || claim->report_count < 2)
        a->failed |= plx_verdict_give(&a->comparing, NULL, claim, cells, NULL) != PLX_OK;
    else
        leave_to_words(a, claim, N_("you changed this row, and it has no figure: the words must tell"));
}

/* ---- what is made of the claims ---- */

static bool has_cell(const struct plx_claim *claim, uint32_t report)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report)
            return true;
    return false;
}

/* What a report lacked it may have now, and what it had alone not, or the other way round. */
static void cover_anew(struct amender *a, struct plx_coverage *coverage, size_t base_count)
{
    struct plx_comparison *c = a->comparison;
    size_t added = c->claim_count - base_count;
    uint32_t *alone = plx_arena_array(&c->arena, coverage->alone_count + added + 1, sizeof *alone);
    struct plx_omission *missing = plx_arena_array(&c->arena, coverage->missing_count + 1, sizeof *missing);
    size_t alone_count = 0, missing_count = 0;
    a->failed |= !alone || !missing;
    for (size_t i = 0; i < coverage->alone_count + added && !a->failed; i++) {
        uint32_t index = i < coverage->alone_count ? coverage->alone[i]
                                                   : (uint32_t)(base_count + i - coverage->alone_count);
        const struct plx_claim *claim = &c->claims[index];
        if (claim->report_count == 1 && claim->cells[0].report == coverage->report)
            alone[alone_count++] = index;
    }
    for (size_t i = 0; i < coverage->missing_count && !a->failed; i++) {
        const struct plx_claim *claim = &c->claims[coverage->missing[i].claim];
        if (claim->report_count >= 2 && !has_cell(claim, coverage->report))
            missing[missing_count++] = coverage->missing[i];
    }
    coverage->alone = alone;
    coverage->alone_count = alone_count;
    coverage->missing = missing;
    coverage->missing_count = missing_count;
}

static void finish(struct amender *a, const struct plx_comparison *base)
{
    struct plx_comparison *c = a->comparison;
    size_t reports = c->story->reports.count;
    for (size_t i = 0; i < c->claim_count && !a->failed; i++)
        if (a->touched[i])
            judge(a, &c->claims[i]);
    c->credits = plx_arena_copy(&c->arena, base->credits, base->credit_count * sizeof *c->credits);
    a->failed |= base->credit_count && !c->credits;
    if (!a->failed)
        a->failed |= plx_credits_cover(&a->comparing) != PLX_OK;
    if (!base->coverage || a->failed)
        return;
    c->coverage = plx_arena_copy(&c->arena, base->coverage, reports * sizeof *c->coverage);
    a->failed |= !c->coverage;
    for (size_t r = 0; r < reports && !a->failed; r++)
        cover_anew(a, &c->coverage[r], base->claim_count);
}

static bool start(struct amender *a, const struct plx_comparison *base, size_t count)
{
    size_t room = base->claim_count + count;
    a->comparison = malloc(sizeof *a->comparison);
    a->touched = calloc(room + 1, sizeof *a->touched);
    if (!a->comparison)
        return false;
    *a->comparison = *base;
    plx_arena_init(&a->comparison->arena);
    a->comparing = (struct plx_comparing){.comparison = a->comparison, .story = base->story,
                                             .messages = plx_story_messages(base->story)};
    a->comparison->claims = plx_arena_array(&a->comparison->arena, room + 1, sizeof *base->claims);
    if (!a->touched || !a->comparison->claims)
        return false;
    if (base->claim_count)
        memcpy(a->comparison->claims, base->claims, base->claim_count * sizeof *base->claims);
    return true;
}

enum plx_status plx_comparison_amend(const struct plx_comparison *base,
                                     const struct plx_amendment *amendments, size_t count,
                                     struct plx_comparison **amended)
{
    struct amender a = {.failed = false};
    a.failed = !start(&a, base, count);
    for (size_t i = 0; i < count && !a.failed; i++)
        amend(&a, &amendments[i]);
    if (!a.failed)
        finish(&a, base);
    free(a.touched);
    *amended = a.comparison;
    if (a.failed && a.comparison)
        plx_comparison_free(amended);
    return a.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
