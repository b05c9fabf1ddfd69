/* Which reports tell another event than the others: what most lead with is nowhere in them, and either they lead with
 * another sum and another act, or they name none of the parties and share next to nothing. A report that only opens with
 * something else, a scene or a voice, tells the same event. */
#include <stdlib.h>
#include <string.h>

#include "claims/core.h"
#include "claims/values.h"

/* What a report leads with: its headline, and so many sentences of its body. */
#define LEAD_SENTENCES 2
/* From so many reports on it can be told which of them is the odd one. */
#define LEAST_REPORTS 3
/* Words that hold so much of what most lead with, in per cent, tell of it, though they could not be lined up. */
#define TOLD_PERCENT 60
#define LED_WITH_PERCENT 45
/* A stranger shares less of its claims than this, in per cent, and names none of so many parties. */
#define STRANGER_PERCENT 20
#define LEAST_PARTIES 2

struct teller {
    struct plx_comparison *comparison;
    const struct plx_story *story;
    const uint32_t *first_fact; /* by report, and behind the last */
    uint32_t *lead_end; /* by report: the sentence behind its lead */
    uint32_t *leads;    /* by report: 1 + the last claim that it leads with */
    bool *tells;        /* by report: whether it tells, anywhere, what most lead with */
    PLX_VECTOR(uint32_t) main; /* the claims that most lead with */
    uint32_t *own, *shared; /* by report: how many claims it has, and how many of them others have too */
    uint32_t *named;    /* by report: how many of the parties it names that most reports name */
    uint32_t parties;   /* how many those are */
    struct plx_core core;
    bool failed;
};

static uint32_t end_of_lead(const struct plx_report *report)
{
    uint32_t i = 0, body = 0;
    for (; i < report->sentences.count && body < LEAD_SENTENCES; i++)
        body += report->sentences.items[i].kind == PLX_SENTENCE_BODY;
    return i;
}

static bool is_lead(const struct teller *t, uint32_t report, uint32_t sentence)
{
    enum plx_sentence_kind kind = t->story->reports.items[report]->sentences.items[sentence].kind;
    return sentence < t->lead_end[report] && (kind == PLX_SENTENCE_TITLE || kind == PLX_SENTENCE_BODY);
}

static bool is_in_lead(const struct teller *t, const struct plx_cell *cell)
{
    const struct plx_report *report = t->story->reports.items[cell->report];
    return is_lead(t, cell->report, plx_report_sentence_at(report, cell->evidence.start));
}

/* Whether more than half of the reports lead with the claim. */
static bool most_lead_with(struct teller *t, uint32_t index)
{
    const struct plx_claim *claim = &t->comparison->claims[index];
    size_t count = 0;
    for (size_t i = 0; i < claim->cell_count; i++) {
        uint32_t *leads = &t->leads[claim->cells[i].report];
        if (*leads == index + 1 || !is_in_lead(t, &claim->cells[i]))
            continue;
        *leads = index + 1;
        count++;
    }
    return count * 2 > t->story->reports.count;
}

/* Notes who tells the claim: who has it, and whose words, most of all those of its lead, hold most of what it is about. */
static void note_tellers(struct teller *t, const struct plx_claim *claim)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        t->tells[claim->cells[i].report] = true;
    t->failed |= !plx_core_find(&t->core, claim);
    for (uint32_t r = 0; r < t->story->reports.count && !t->failed; r++)
        for (uint32_t i = t->core.first[r]; i < t->core.first[r + 1] && !t->tells[r]; i++) {
            const struct plx_statement *s = &t->core.statements->items.items[i];
            bool value;
            uint32_t share = plx_core_share(&t->core, s, &value);
            t->tells[r] = share >= (is_lead(t, r, s->sentence) ? LED_WITH_PERCENT : TOLD_PERCENT) ||
                          (value && claim->figure && share > 0);
        }
}

static void find_main(struct teller *t)
{
    for (uint32_t i = 0; i < t->comparison->claim_count && !t->failed; i++) {
        if (t->comparison->claims[i].report_count < 2 || !most_lead_with(t, i))
            continue;
        uint32_t *added = PLX_VECTOR_PUSH(&t->main);
        t->failed |= !added;
        if (added)
            *added = i;
        note_tellers(t, &t->comparison->claims[i]);
    }
}

/* ---- strangers ---- */

/* A report's cells stand one behind the other in a claim. */
static void count_claims(struct teller *t)
{
    for (size_t i = 0; i < t->comparison->claim_count; i++) {
        const struct plx_claim *claim = &t->comparison->claims[i];
        for (size_t k = 0; k < claim->cell_count; k++) {
            uint32_t report = claim->cells[k].report;
            if (k > 0 && claim->cells[k - 1].report == report)
                continue;
            t->own[report]++;
            t->shared[report] += claim->report_count > 1;
        }
    }
}

/* The parties that most reports name, and how many of them each does. Mentions are by report. */
static void count_parties(struct teller *t)
{
    for (size_t i = 0; i < t->comparison->entity_count; i++) {
        const struct plx_mention *mentions = t->comparison->entities[i].mentions;
        size_t count = t->comparison->entities[i].mention_count, reports = 0;
        for (size_t m = 0; m < count; m++)
            reports += m == 0 || mentions[m - 1].report != mentions[m].report;
        if (reports * 2 <= t->story->reports.count)
            continue;
        t->parties++;
        for (size_t m = 0; m < count; m++)
            t->named[mentions[m].report] += m == 0 || mentions[m - 1].report != mentions[m].report;
    }
}

static bool is_stranger(const struct teller *t, uint32_t report)
{
    return t->parties >= LEAST_PARTIES && t->named[report] == 0 &&
           t->shared[report] * 100 < t->own[report] * STRANGER_PERCENT;
}

/* ---- another sum, another act ---- */

static bool is_amount(const struct plx_fact *fact)
{
    return fact->kind != PLX_FACT_DATE && fact->kind != PLX_FACT_DURATION && !fact->vague;
}

static const struct plx_fact *amount_of(const struct teller *t, const struct plx_cell *cell)
{
    const struct plx_fact *fact = cell->fact_count ? &t->comparison->facts[cell->facts[0]] : NULL;
    return fact && is_amount(fact) ? fact : NULL;
}

/* Whether the report's lead speaks of less than half of the acts and things that the core has: "deal" is said of all. */
static bool lead_is_of_other_things(const struct teller *t, uint32_t report)
{
    const struct plx_core *core = &t->core;
    uint32_t whole = 0, best = 0;
    for (size_t i = 0; i < core->features.count; i++)
        if (plx_feature_kind(core->statements, core->features.items[i]) == PLX_FEATURE_CONCEPT)
            whole += core->weight[core->features.items[i]];
    for (uint32_t i = core->first[report]; i < core->first[report + 1]; i++) {
        const struct plx_statement *s = &core->statements->items.items[i];
        uint32_t sum = 0;
        for (size_t k = 0; is_lead(t, report, s->sentence) && k < s->feature_count; k++)
            if (s->features[k].weight >= 1 &&
                plx_feature_kind(core->statements, s->features[k].number) == PLX_FEATURE_CONCEPT)
                sum += core->weight[s->features[k].number];
        best = sum > best ? sum : best;
    }
    return best * 2 < whole;
}

/* Whether the report's lead has an amount of the fact's unit, and none of its text the fact's value. */
static bool gives_other_amount(const struct teller *t, uint32_t report, const struct plx_fact *main)
{
    bool other = false;
    for (uint32_t i = t->first_fact[report]; i < t->first_fact[report + 1]; i++) {
        const struct plx_fact *fact = &t->comparison->facts[i];
        enum plx_relation relation = is_amount(fact) ? plx_values_relate(fact, main) : PLX_RELATION_NONE;
        if (relation == PLX_RELATION_NONE)
            continue;
        if (relation <= PLX_RELATION_BOUNDS)
            return false;
        other |= is_lead(t, report, fact->sentence);
    }
    return other;
}

static bool leads_with_other_act(struct teller *t, uint32_t report)
{
    for (size_t i = 0; i < t->main.count && !t->failed; i++) {
        const struct plx_claim *claim = &t->comparison->claims[t->main.items[i]];
        const struct plx_fact *amount = amount_of(t, &claim->cells[0]);
        t->failed |= !plx_core_find(&t->core, claim);
        if (amount && !t->failed && gives_other_amount(t, report, amount) && lead_is_of_other_things(t, report))
            return true;
    }
    return false;
}

/* ---- what it leads with ---- */

/* The first claim that the report leads with; one with an amount before others. */
static const struct plx_claim *lead_of(const struct teller *t, uint32_t report,
                                       const struct plx_cell **cell)
{
    const struct plx_claim *best = NULL;
    for (size_t i = 0; i < t->comparison->claim_count; i++) {
        const struct plx_claim *claim = &t->comparison->claims[i];
        for (size_t k = 0; k < claim->cell_count; k++) {
            if (claim->cells[k].report != report || !is_in_lead(t, &claim->cells[k]))
                continue;
            if (amount_of(t, &claim->cells[k])) {
                *cell = &claim->cells[k];
                return claim;
            }
            if (!best) {
                best = claim;
                *cell = &claim->cells[k];
            }
        }
    }
    return best;
}

static char *name_claim(struct teller *t, const struct plx_claim *claim, const struct plx_cell *cell)
{
    struct plx_arena *arena = &t->comparison->arena;
    return *cell->reading ? plx_arena_printf(arena, "%s (%s)", cell->reading, claim->label)
                          : plx_arena_string(arena, claim->label);
}

/* What the others lead with; where that is not one claim, the one that most have. */
static const struct plx_claim *main_of(const struct teller *t)
{
    if (t->main.count)
        return &t->comparison->claims[t->main.items[0]];
    const struct plx_claim *best = &t->comparison->claims[0];
    for (size_t i = 1; i < t->comparison->claim_count; i++)
        if (t->comparison->claims[i].report_count > best->report_count)
            best = &t->comparison->claims[i];
    return best;
}

/* A report that leads with nothing that a claim was made of is not said to tell another event. */
static void tell(struct teller *t, uint32_t report)
{
    const struct plx_cell *cell;
    const struct plx_claim *lead = lead_of(t, report, &cell), *main = main_of(t);
    if (!lead)
        return;
    const char *event = name_claim(t, lead, cell), *others = name_claim(t, main, &main->cells[0]);
    struct plx_coverage *coverage = &t->comparison->coverage[report];
    t->failed |= !event || !others;
    if (t->failed)
        return;
    coverage->event = event;
    coverage->others_event = others;
}

static void find_others(struct teller *t)
{
    find_main(t);
    count_claims(t);
    count_parties(t);
    for (uint32_t r = 0; r < t->story->reports.count && !t->failed; r++)
        if (is_stranger(t, r) || (!t->tells[r] && leads_with_other_act(t, r)))
            tell(t, r);
}

static bool allocate(struct teller *t, size_t count)
{
    t->lead_end = calloc(count + 1, sizeof *t->lead_end);
    t->leads = calloc(count + 1, sizeof *t->leads);
    t->tells = calloc(count + 1, sizeof *t->tells);
    t->own = calloc(count + 1, sizeof *t->own);
    t->shared = calloc(count + 1, sizeof *t->shared);
    t->named = calloc(count + 1, sizeof *t->named);
    return t->lead_end && t->leads && t->tells && t->own && t->shared && t->named;
}

static void release(struct teller *t)
{
    plx_core_release(&t->core);
    PLX_VECTOR_RELEASE(&t->main);
    free(t->lead_end);
    free(t->leads);
    free(t->tells);
    free(t->own);
    free(t->shared);
    free(t->named);
}

enum plx_status plx_events_tell(struct plx_comparing *comparing)
{
    struct teller t = {.comparison = comparing->comparison, .story = comparing->story,
                       .first_fact = comparing->first_fact};
    size_t count = t.story->reports.count;
    struct plx_coverage *coverage = plx_arena_array(&t.comparison->arena, count, sizeof *coverage);
    t.comparison->coverage = coverage;
    t.failed = !plx_core_init(&t.core, comparing) || !coverage || !allocate(&t, count);
    for (uint32_t r = 0; r < count && !t.failed; r++) {
        coverage[r] = (struct plx_coverage){.report = r, .event = "", .others_event = ""};
        t.lead_end[r] = end_of_lead(t.story->reports.items[r]);
    }
    if (!t.failed && count >= LEAST_REPORTS)
        find_others(&t);
    release(&t);
    return t.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
