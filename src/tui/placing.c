#include "tui/placing.h"

#include <stdlib.h>
#include <string.h>

#include "claims/amend.h"
#include "store/match.h"

/* ---- out of the store ---- */

/* The comparison, with the cells moved as far as that is placed. */
struct placer {
    const struct plx_comparison *base;
    struct plx_comparison *amended; /* NULL: as it was made */
    struct plx_amendment *moves;
    size_t move_count;
    const struct plx_claim *claims;
    size_t claim_count;
};

/* The browser shows these of the acts; the rest stands in the file. */
static bool is_shown(const struct plx_act *act)
{
    return act->kind == PLX_ACT_CARD || act->kind == PLX_ACT_TRANSLATION ||
           (act->scope != PLX_SCOPE_REPORT &&
            (act->kind == PLX_ACT_TAG || act->kind == PLX_ACT_NOTE ||
             act->kind == PLX_ACT_DECISION || act->kind == PLX_ACT_MEMBER));
}

static bool is_found(const struct plx_anchor *anchor)
{
    return anchor->found < PLX_FOUND_LOST;
}

static bool place_card(const struct plx_act *act, struct plx_view_act *placed)
{
    unsigned field = 0;
    while (field < PLX_CARD_FIELDS && strcmp(plx_card_fields[field], act->field) != 0)
        field++;
    if (!act->anchor_count || !is_found(&act->anchors[0]))
        return false;
    *placed = (struct plx_view_act){.kind = act->kind, .report = act->anchors[0].report,
                                    .value = act->value, .field = field};
    return true;
}

/* Changed: it is of an earlier version of the report. */
static bool place_translation(const struct plx_act *act, struct plx_view_act *placed)
{
    if (!act->anchor_count || !is_found(&act->anchors[0]))
        return false;
    *placed = (struct plx_view_act){.kind = act->kind,
                                    .report = act->anchors[0].report,
                                    .value = act->value,
                                    .changed = act->anchors[0].found != PLX_FOUND_SAME,
                                    .author = act->author,
                                    .language = act->field};
    return true;
}

/* False where its place is lost. */
static bool place(const struct placer *p, const struct plx_act *act, struct plx_view_act *placed)
{
    size_t own = act->scope == PLX_SCOPE_CELL && act->anchor_count ? 1 : 0;
    bool whole;
    if (act->kind == PLX_ACT_CARD)
        return place_card(act, placed);
    if (act->kind == PLX_ACT_TRANSLATION)
        return place_translation(act, placed);
    *placed = (struct plx_view_act){.kind = act->kind, .report = PLX_VIEW_ROW, .value = act->value};
    placed->claim = plx_match_row(p->claims, p->claim_count, act->anchors + own,
                                  act->anchor_count - own, &whole);
    placed->changed = !whole;
    if (own && is_found(&act->anchors[0])) {
        placed->report = act->anchors[0].report;
        placed->words = act->anchors[0].span;
    }
    return placed->claim != PLX_MATCH_NONE && (!own || placed->report != PLX_VIEW_ROW);
}

/* ---- cells moved ---- */

static bool says(const struct plx_claim *claim, uint32_t report, struct plx_span words)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report && claim->cells[i].evidence.start == words.start &&
            claim->cells[i].evidence.end == words.end)
            return true;
    return false;
}

/* The claim, other than the row that the cell belongs into, where the report says it; PLX_MATCH_NONE: in none. */
static uint32_t find_cell(const struct placer *p, const struct plx_view_act *act)
{
    for (uint32_t i = 0; i < p->claim_count; i++)
        if (i != act->claim && says(&p->claims[i], act->report, act->words))
            return i;
    return PLX_MATCH_NONE;
}

static enum plx_status amend(struct placer *p, const struct plx_view_act *act)
{
    struct plx_comparison *amended;
    bool in = strcmp(act->value, "in") == 0;
    p->moves[p->move_count] = in ? (struct plx_amendment){act->from, act->report, act->claim}
                                 : (struct plx_amendment){act->claim, act->report, PLX_AMEND_OUT};
    if (plx_comparison_amend(p->base, p->moves, p->move_count + 1, &amended) != PLX_OK)
        return PLX_ERROR_MEMORY;
    p->move_count++;
    plx_comparison_free(&p->amended);
    p->amended = amended;
    p->claims = plx_comparison_claims(amended, &p->claim_count);
    return PLX_OK;
}

/* Sets *needed where the comparison is not as the act wants it already: what is found by better rules today
 * may have parted or joined by itself what the reader had to. */
static bool place_member(struct placer *p, const struct plx_act *act, struct plx_view_act *placed, bool *needed)
{
    *needed = false;
    if (!place(p, act, placed))
        return false;
    bool there = says(&p->claims[placed->claim], placed->report, placed->words);
    if (strcmp(act->value, "in") != 0) {
        *needed = there && p->claims[placed->claim].report_count > 1;
        return true;
    }
    placed->from = there ? PLX_MATCH_NONE : find_cell(p, placed);
    *needed = placed->from != PLX_MATCH_NONE;
    return there || *needed;
}

/* ---- all of them ---- */

static void lose(struct plx_placing *placing, const struct plx_act *act)
{
    if (*act->value)
        placing->lost[placing->lost_count++] = act;
}

static enum plx_status place_members(struct placer *p, struct plx_placing *placing,
                                     const struct plx_act *acts, size_t count)
{
    enum plx_status status = PLX_OK;
    for (size_t i = 0; i < count && status == PLX_OK; i++) {
        struct plx_view_act *placed = &placing->placed[placing->count];
        bool needed;
        if (!is_shown(&acts[i]) || acts[i].kind != PLX_ACT_MEMBER || !*acts[i].value)
            continue;
        if (!place_member(p, &acts[i], placed, &needed))
            lose(placing, &acts[i]);
        else if (needed && (status = amend(p, placed)) == PLX_OK)
            placing->count++;
    }
    return status;
}

static void place_rest(const struct placer *p, struct plx_placing *placing, const struct plx_act *acts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_shown(&acts[i]) || acts[i].kind == PLX_ACT_MEMBER)
            continue;
        if (place(p, &acts[i], &placing->placed[placing->count]))
            placing->count++;
        else
            lose(placing, &acts[i]);
    }
}

enum plx_status plx_placing_make(struct plx_placing *placing, const struct plx_comparison *comparison,
                                 const struct plx_act *acts, size_t count)
{
    struct placer p = {.base = comparison};
    p.claims = plx_comparison_claims(comparison, &p.claim_count);
    p.moves = calloc(count + 1, sizeof *p.moves);
    *placing = (struct plx_placing){.placed = calloc(count + 1, sizeof *placing->placed),
                                    .lost = calloc(count + 1, sizeof *placing->lost)};
    enum plx_status status = PLX_ERROR_MEMORY;
    if (p.moves && placing->placed && placing->lost)
        status = place_members(&p, placing, acts, count);
    if (status == PLX_OK)
        place_rest(&p, placing, acts, count);
    free(p.moves);
    plx_comparison_free(&p.amended);
    if (status != PLX_OK)
        plx_placing_release(placing);
    return status;
}

void plx_placing_release(struct plx_placing *placing)
{
    free(placing->placed);
    free((void *)placing->lost);
    *placing = (struct plx_placing){0};
}

uint32_t plx_placing_claim(const struct plx_comparison *comparison, const struct plx_act *act)
{
    size_t count, own = act->scope == PLX_SCOPE_CELL && act->anchor_count ? 1 : 0;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &count);
    if (act->scope == PLX_SCOPE_REPORT)
        return PLX_VIEW_ROW;
    uint32_t claim = plx_match_row(claims, count, act->anchors + own, act->anchor_count - own, NULL);
    return claim == PLX_MATCH_NONE ? PLX_VIEW_ROW : claim;
}

/* ---- into the store ---- */

static void add_row(const struct plx_claim *claim, const struct plx_view_act *act, struct plx_anchor *anchors,
                    size_t *count)
{
    bool in = act->kind == PLX_ACT_MEMBER && strcmp(act->value, "in") == 0;
    for (size_t k = 0; k < claim->cell_count; k++) {
        const struct plx_cell *cell = &claim->cells[k];
        bool moved = in && cell->report == act->report && cell->evidence.start == act->words.start;
        if (!moved) /* the row is told as it was before */
            anchors[(*count)++] = (struct plx_anchor){.report = cell->report, .span = cell->evidence};
    }
}

static struct plx_span own_words(const struct plx_claim *claim, const struct plx_view_act *act)
{
    for (size_t k = 0; act->kind != PLX_ACT_MEMBER && k < claim->cell_count; k++)
        if (claim->cells[k].report == act->report)
            return claim->cells[k].evidence;
    return act->words;
}

struct plx_anchor *plx_placing_anchors(const struct plx_comparison *comparison,
                                       const struct plx_view_act *act, size_t *count)
{
    size_t claim_count;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &claim_count);
    bool card = act->kind == PLX_ACT_CARD;
    bool out = act->kind == PLX_ACT_MEMBER && strcmp(act->value, "in") != 0;
    const struct plx_claim *last = &claims[claim_count - (claim_count > 0)];
    size_t room = card ? 1 : 1 + claims[act->claim].cell_count + (out ? last->cell_count : 0);
    struct plx_anchor *anchors = calloc(room, sizeof *anchors);
    *count = 0;
    if (!anchors)
        return NULL;
    if (card || act->report != PLX_VIEW_ROW)
        anchors[(*count)++] = (struct plx_anchor){
            .report = act->report, .span = card ? (struct plx_span){0} : own_words(&claims[act->claim], act)};
    if (!card)
        add_row(&claims[act->claim], act, anchors, count);
    if (out) /* what was taken out is a row of its own by now, the last */
        add_row(last, act, anchors, count);
    return anchors;
}
