/* Figures that one report gives and others contradict: which row each most likely belongs to. */
#include <stdlib.h>
#include <string.h>

#include "claims/joiner.h"

/* How alike statements must be in what they are about (0 to 1) before their figures are held against each other.
 * Tuned on stories with gold. */
#define LIKENESS_SCALE 0.22f
#define LIKENESS_DIFFERS 0.40f
#define MARGIN_DIFFERS 0.05f    /* over the next best figure that it might contradict */
/* Values that contradict each other are mostly a slip or a dispute, and not far apart. */
#define DISPUTED 0.3

/* A row of one report and a row of others that give another figure for what seems the same. */
struct contrast {
    uint32_t own, other; /* a place of each row */
    float score;
    bool scale;
};

static unsigned reports_of(const struct plx_joiner *j, uint32_t a)
{
    unsigned count = 0;
    uint32_t x = a;
    do {
        uint32_t y = a;
        while (y != x && plx_joiner_statement(j, y)->report != plx_joiner_statement(j, x)->report)
            y = j->next[y];
        count += y == x;
        x = j->next[x];
    } while (x != a);
    return count;
}

static const char *concept_id(const struct plx_report *r, const struct plx_sense *sense)
{
    return plx_language_string(r->language,
                               plx_language_concept(r->language, sense->index)->id);
}

/* Whether a word of the span is of the concept, or of any where id is NULL. */
static bool has_concept(const struct plx_report *r, struct plx_span span, const char *id)
{
    for (uint32_t i = plx_report_token_at(r, span.start);
         i < r->tokens.count && r->tokens.items[i].start < span.end; i++)
        for (uint32_t m = r->matches.by_token[i]; m < r->matches.by_token[i + 1]; m++) {
            const struct plx_sense *s = r->matches.items[m].sense;
            if (s->kind == PLX_SENSE_CONCEPT &&
                (!id || strcmp(id, concept_id(r, s)) == 0))
                return true;
        }
    return false;
}

/* What is counted: a concept that both nouns are words of; true where either noun is of none. */
static bool counts_alike(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = plx_joiner_fact(j, a), *y = plx_joiner_fact(j, b);
    const struct plx_report *p = j->comparing->story->reports.items[x->report];
    const struct plx_report *q = j->comparing->story->reports.items[y->report];
    if (x->kind != PLX_FACT_COUNT || !has_concept(p, x->span, NULL) ||
        !has_concept(q, y->span, NULL))
        return true;
    for (uint32_t i = plx_report_token_at(p, x->span.start);
         i < p->tokens.count && p->tokens.items[i].start < x->span.end; i++)
        for (uint32_t m = p->matches.by_token[i]; m < p->matches.by_token[i + 1]; m++) {
            const struct plx_sense *s = p->matches.items[m].sense;
            if (s->kind == PLX_SENSE_CONCEPT && has_concept(q, y->span, concept_id(p, s)))
                return true;
        }
    return false;
}

/* The mean of the two best likenesses of a place of the own row to places of the other. */
static float contrast_score(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    float best = 0;
    uint32_t x = own;
    do {
        float first = 0, second = 0;
        unsigned count = 0;
        uint32_t y = other;
        do {
            float alike = plx_joiner_likeness(j, x, y, NULL);
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
static bool contradict(const struct plx_joiner *j, uint32_t own, uint32_t other, bool scale)
{
    enum plx_relation relation = plx_joiner_relate(j, own, other);
    return relation == (scale ? PLX_RELATION_SCALE : PLX_RELATION_DIFFERS) &&
           plx_joiner_fact(j, own)->kind != PLX_FACT_DURATION &&
           (scale || plx_values_near(plx_joiner_fact(j, own), plx_joiner_fact(j, other), DISPUTED)) &&
           counts_alike(j, own, other);
}

/* The best row that the own row's figure contradicts, with what distance to the next. */
static bool best_contrast(struct plx_joiner *j, uint32_t own, bool scale, struct contrast *best)
{
    float second = 0;
    *best = (struct contrast){.own = own, .scale = scale};
    j->failed |= !plx_candidates_find(&j->candidates, own, 0);
    for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++) {
        uint32_t other = j->candidates.found.items[i];
        if (plx_joiner_leader(j, other) != other ||
            plx_joiner_share_report(j, own, other) || !contradict(j, own, other, scale))
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

/* The clearest first, and each row once for a report. */
void plx_joiner_join_contradictions(struct plx_joiner *j)
{
    PLX_VECTOR(struct contrast) found = {0};
    for (uint32_t own = 0; own < j->rows->places.count && !j->failed; own++) {
        struct contrast best;
        if (plx_joiner_place(j, own)->fact == PLX_NO_FACT || plx_joiner_leader(j, own) != own ||
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
        if (plx_joiner_may_unite(j, found.items[i].own, found.items[i].other) &&
            !plx_joiner_share_report(j, found.items[i].own, found.items[i].other))
            plx_joiner_unite(j, found.items[i].own, found.items[i].other);
    PLX_VECTOR_RELEASE(&found);
}
