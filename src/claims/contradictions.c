/* Figures that one report gives and others contradict: which row each most likely belongs to. */
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/contrasts.h"
#include "claims/evidence.h"
#include "claims/rivals.h"

#define LOOKED_AT PLX_CONTRAST_LOOKED_AT
#define HELD_AGAINST 8 /* figures of a row that a figure is held against */
#define NEARLY_EQUAL 0.9f
#define MARGIN 0.05f /* over the next best row that a figure might contradict */

struct finder {
    struct plx_joiner *j;
    PLX_VECTOR(struct plx_contrast) found; /* those of one own row together */
    struct plx_rivals rivals; /* by first place of a row, and report */
};

/* ---- which figures might contradict which rows ---- */

static uint32_t report_of(const struct plx_joiner *j, uint32_t place)
{
    return plx_joiner_statement(j, place)->report;
}

/* "On Wednesday" may be any: a day of the calendar is held against such alone. */
static bool is_comparable(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_joiner_place(j, own)->told != plx_joiner_place(j, other)->told ||
           (plx_joiner_relate(j, own, other) != PLX_RELATION_NONE &&
            plx_contrast_are_alike_dates(plx_joiner_fact(j, own), plx_joiner_fact(j, other)));
}

/* The place of a row that the own figure is held against: a row may hold a sum in two currencies, of which some reports give
 * only the other, and the round form beside the exact one, of which a slip is made. False where most of its figures cannot
 * contradict the own one in that way. */
static bool find_place(const struct plx_joiner *j, uint32_t own, uint32_t row, bool scale, uint32_t *place)
{
    unsigned comparable = 0, possible = 0;
    bool slip = false;
    uint32_t y = row;
    for (unsigned i = 0; i < HELD_AGAINST && (i == 0 || y != row); i++, y = j->next[y]) {
        comparable += is_comparable(j, own, y);
        if (!plx_contrast_is_possible(j, own, y, scale))
            continue;
        if (!possible++ || (!slip && plx_evidence_is_slip(plx_joiner_fact(j, own), plx_joiner_fact(j, y)))) {
            *place = y;
            slip = plx_evidence_is_slip(plx_joiner_fact(j, own), plx_joiner_fact(j, y));
        }
    }
    return possible && 2 * possible >= comparable;
}

/* The place of a row whose figure is held against the own one: the first that contradicts it, of dates one that is as exact
 * ("12 March", not "in March"), else the first that can be compared. */
static uint32_t comparable_place(const struct plx_joiner *j, uint32_t own, uint32_t row)
{
    uint32_t y = row, comparable = UINT32_MAX;
    for (unsigned i = 0; i < LOOKED_AT; i++) {
        enum plx_relation relation = plx_joiner_relate(j, own, y);
        if (relation >= PLX_RELATION_SCALE && plx_contrast_are_alike_dates(plx_joiner_fact(j, own), plx_joiner_fact(j, y)))
            return y;
        if (relation != PLX_RELATION_NONE && comparable == UINT32_MAX)
            comparable = y;
        if ((y = j->next[y]) == row)
            break;
    }
    return comparable == UINT32_MAX ? row : comparable;
}

/* Two rows of one report each are met from both sides. */
static void add_rivals(struct finder *f, uint32_t own, uint32_t other, float alike)
{
    struct plx_joiner *j = f->j;
    j->failed |= !plx_rivals_add(&f->rivals, own, report_of(j, other), false, alike) ||
                 (plx_joiner_reports(j, other) > 1 &&
                  !plx_rivals_add(&f->rivals, plx_joiner_leader(j, other), report_of(j, own), false, alike));
}

/* Whether a figure of the row rounds the own one: "38%" and "almost four in ten", beside a 40% of something else. */
static bool fits_some(const struct plx_joiner *j, uint32_t own, uint32_t row)
{
    uint32_t y = row;
    for (unsigned i = 0; i < LOOKED_AT; i++) {
        if (plx_joiner_relate(j, own, y) == PLX_RELATION_FITS && plx_joiner_fact(j, y)->bound == PLX_BOUND_APPROX &&
            plx_values_nearness(plx_joiner_fact(j, own), plx_joiner_fact(j, y)) >= NEARLY_EQUAL)
            return true;
        if ((y = j->next[y]) == row)
            break;
    }
    return false;
}

/* "63 years" of a row of ages in which others write "63". */
static bool is_bare_number_of(const struct plx_fact *span, const struct plx_fact *count)
{
    return span->kind == PLX_FACT_DURATION && count->kind == PLX_FACT_COUNT && !*count->unit &&
           atof(span->value + strcspn(span->value, "0123456789")) == plx_decimal_double(count->low);
}

/* Whether the own sentence gives the other figure too: "raises it from 60 to 63 for women and leaves it at 65 for men" does not
 * dispute the 63. */
static bool gives_both(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_statement *s = plx_joiner_statement(j, own);
    for (int way = -1; way <= 1; way += 2)
        for (uint32_t q = own + (uint32_t)way; q < j->rows->places.count; q += (uint32_t)way) {
            const struct plx_statement *t = plx_joiner_statement(j, q);
            if (t->report != s->report || t->sentence != s->sentence || plx_joiner_place(j, q)->fact == PLX_NO_FACT)
                break;
            if (plx_joiner_relate(j, q, other) == PLX_RELATION_EQUAL ||
                is_bare_number_of(plx_joiner_fact(j, q), plx_joiner_fact(j, other)))
                return true;
        }
    return false;
}

static void add_contrasts(struct finder *f, uint32_t own)
{
    struct plx_joiner *j = f->j;
    j->failed |= !plx_candidates_find(&j->candidates, own, 0);
    for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++) {
        uint32_t other = j->candidates.found.items[i];
        if (plx_joiner_leader(j, other) != other)
            continue;
        other = comparable_place(j, own, other);
        if (!plx_contrast_is_of_kind(j, own, other) || plx_joiner_share_report(j, own, other))
            continue;
        float at_place = plx_joiner_likeness(j, own, other, NULL);
        add_rivals(f, own, other, at_place);
        bool scale = find_place(j, own, other, true, &other);
        if ((!scale && !find_place(j, own, other, false, &other)) || fits_some(j, own, other) || gives_both(j, own, other))
            continue;
        struct plx_contrast *added = PLX_VECTOR_PUSH(&f->found);
        if (added)
            *added = (struct plx_contrast){
                .own = own, .other = other, .alike = plx_contrast_likeness(j, own, other), .at_place = at_place, .scale = scale};
        else
            j->failed = true;
    }
}

static void find_contrasts(struct finder *f)
{
    struct plx_joiner *j = f->j;
    for (uint32_t own = 0; own < j->rows->places.count && !j->failed; own++)
        if (plx_joiner_place(j, own)->fact != PLX_NO_FACT && plx_joiner_leader(j, own) == own && plx_joiner_reports(j, own) == 1)
            add_contrasts(f, own);
}

/* Days, of which a story has many, and digits that changed places, need not be the only ones of their kind. */
static bool is_telling(const struct finder *f, const struct plx_contrast *c)
{
    const struct plx_fact *x = plx_joiner_fact(f->j, c->own), *y = plx_joiner_fact(f->j, c->other);
    return x->kind == PLX_FACT_DATE || plx_evidence_is_turned(x, y);
}

/* Neither report has another figure that would do; where nearly all others give the row's, none that would do as well. */
static bool is_alone(const struct finder *f, const struct plx_contrast *c, float coverage)
{
    uint32_t row = plx_joiner_leader(f->j, c->other), others = report_of(f->j, c->other), report = report_of(f->j, c->own);
    if (coverage >= PLX_NEARLY_ALL && is_telling(f, c))
        return plx_rivals_clear(&f->rivals, c->own, others, c->at_place) &&
               plx_rivals_clear(&f->rivals, row, report, c->at_place);
    return plx_rivals_alone(&f->rivals, c->own, others, false) && plx_rivals_alone(&f->rivals, row, report, false);
}

/* ---- the most likely ---- */

static void score(struct finder *f)
{
    float others = (float)f->j->comparing->story->reports.count - 1;
    for (size_t i = 0; i < f->found.count; i++) {
        struct plx_contrast *c = &f->found.items[i];
        unsigned reports = plx_joiner_reports(f->j, c->other);
        float coverage = reports > 1 ? (float)reports / others : 0;
        c->score = plx_contrast_score(f->j, c, coverage, is_alone(f, c, coverage));
    }
}

/* A scale before all else; of others the best that stands clear of the next. Those of one own row, from i on, leave at
 * most one; *end is behind them. */
static const struct plx_contrast *best_of(const struct finder *f, size_t i, size_t *end)
{
    const struct plx_contrast *best = NULL;
    float second = 0;
    uint32_t own = f->found.items[i].own;
    for (; i < f->found.count && f->found.items[i].own == own; i++) {
        const struct plx_contrast *c = &f->found.items[i];
        if (c->score > 0 && (!best || c->scale > best->scale || (c->scale == best->scale && c->score > best->score))) {
            second = best && best->scale == c->scale ? best->score : 0;
            best = c;
        } else if (best && c->scale == best->scale && c->score > second) {
            second = c->score;
        }
    }
    *end = i;
    return best && (best->scale || best->score - second >= MARGIN) ? best : NULL;
}

static int clearest_first(const void *a, const void *b)
{
    const struct plx_contrast *x = a, *y = b;
    if (x->scale != y->scale)
        return x->scale ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->own < y->own ? -1 : x->own > y->own;
}

static void keep_best(struct finder *f)
{
    size_t kept = 0;
    for (size_t i = 0, end; i < f->found.count; i = end) {
        const struct plx_contrast *best = best_of(f, i, &end);
        if (best)
            f->found.items[kept++] = *best;
    }
    f->found.count = kept;
    if (kept)
        qsort(f->found.items, kept, sizeof *f->found.items, clearest_first);
}

/* The clearest first, and each row once for a report. */
void plx_joiner_join_contradictions(struct plx_joiner *j)
{
    struct finder f = {.j = j};
    plx_joiner_note_reports(j); /* rows stay as they are until what contradicts them is known */
    plx_joiner_note_tellings(j);
    find_contrasts(&f);
    plx_rivals_sum_up(&f.rivals);
    if (!j->failed) {
        score(&f);
        keep_best(&f);
        for (size_t i = 0; i < f.found.count; i++)
            if (plx_joiner_may_unite(j, f.found.items[i].own, f.found.items[i].other) &&
                !plx_joiner_share_report(j, f.found.items[i].own, f.found.items[i].other))
                plx_joiner_unite(j, f.found.items[i].own, f.found.items[i].other);
    }
    PLX_VECTOR_RELEASE(&f.found);
    plx_rivals_release(&f.rivals);
}
