#include "claims/affinity.h"

#include <math.h>

#include "claims/rivals.h"

/* The log odds, of two statements that have nothing in common; what each thing adds to them. */
#define NOTHING -2.73f
#define LIKENESS 1.85f
#define LIKENESS_OF_CREDITS -1.12f /* less, for each that names its source */
/* The lesser weight of a feature that both have, times its rarity as a part of the greatest, by its kind. */
#define SHARED_NAME 2.60f
#define NAME_OF_HEADLINE -0.82f /* less, for each that is a headline or a bullet */
#define SHARED_CONCEPT 1.33f
#define SHARED_GENERAL 2.66f /* of a word of any field */
#define SHARED_VALUE 0.5f    /* which joins figures by itself */
#define SHARED_ACT 0.94f /* more, of an act that both say themselves */
#define BY_CHANCE -0.009f /* for each that they share, times all that both have: who says much shares much */
#define FARTHER_DOWN -2.27f /* as a part of the report: 1 from its first sentence to its last */
#define CLEAR_OF_RIVALS 2.31f /* where both are headlines, or neither: a headline is rivalled by what it sums up */
/* A feature that weighs so much is of the statement itself. */
#define OWN 0.9f
/* Sentences of a short report. */
#define SHORT 8
/* From there on they are of one claim. */
#define LEAST -0.15f

/* Of figures: where they tell nothing, and what each thing adds. */
#define FIGURES 0.40f
#define EVIDENCE 1.0f
#define FIGURES_ALIKE 0.58f
#define UNRIVALLED 0.22f
#define FIT_ONLY -0.09f /* not equal */
#define SMALL -0.05f
#define FIGURES_FARTHER_DOWN -0.24f
#define STATEMENTS 0.10f /* the affinity of their statements */

static bool is_headline(const struct plx_statement *s)
{
    return s->kind != PLX_SENTENCE_BODY;
}

static float told_by(const struct plx_statements *st, const struct plx_feature *a, const struct plx_feature *b, float name)
{
    char kind = st->names.entries[a->number].string[0];
    float weight = fminf(a->weight, b->weight), rarity = st->rarity[a->number] / st->rarest;
    float each = kind == 'e' ? name : kind == 'g' ? SHARED_GENERAL : kind == 'v' ? SHARED_VALUE : SHARED_CONCEPT;
    return rarity * (weight * each + (a->act && b->act && weight >= OWN ? SHARED_ACT : 0));
}

static float told_by_shared(const struct plx_statements *st, const struct plx_statement *a, const struct plx_statement *b)
{
    float sum = 0, name = SHARED_NAME + NAME_OF_HEADLINE * (float)(is_headline(a) + is_headline(b));
    unsigned shared = 0;
    for (size_t i = 0, k = 0; i < a->feature_count && k < b->feature_count;) {
        uint32_t x = a->features[i].number, y = b->features[k].number;
        if (x == y) {
            sum += told_by(st, &a->features[i], &b->features[k], name);
            shared++;
        }
        i += x <= y;
        k += y <= x;
    }
    return sum + BY_CHANCE * (float)shared * (float)(a->feature_count + b->feature_count);
}

/* 0 to 1; of a few sentences each is near the others. */
static float place_in_report(const struct plx_joiner *j, const struct plx_statement *s)
{
    size_t count = j->comparing->story->reports.items[s->report]->sentences.count;
    return (float)s->sentence / (float)(count > SHORT ? count : SHORT);
}

static float farther_down(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    return fabsf(place_in_report(j, plx_joiner_statement(j, a)) - place_in_report(j, plx_joiner_statement(j, b)));
}

float plx_affinity(const struct plx_joiner *j, uint32_t a, uint32_t b, float alike)
{
    const struct plx_statement *x = plx_joiner_statement(j, a), *y = plx_joiner_statement(j, b);
    return NOTHING + (LIKENESS + LIKENESS_OF_CREDITS * (float)(x->credits + y->credits)) * alike +
           told_by_shared(j->statements, x, y) + FARTHER_DOWN * farther_down(j, a, b);
}

float plx_affinity_of_figures(const struct plx_joiner *j, const struct plx_pair *pair, float alike, bool unrivalled, bool small)
{
    return FIGURES + EVIDENCE * pair->evidence + FIGURES_ALIKE * alike + (unrivalled ? UNRIVALLED : 0) +
           (pair->phase == PLX_PHASE_FITS ? FIT_ONLY : 0) + (small ? SMALL : 0) +
           FIGURES_FARTHER_DOWN * farther_down(j, pair->a, pair->b) + STATEMENTS * plx_affinity(j, pair->a, pair->b, alike);
}

static bool is_of_two_reports(const struct plx_joiner *j, const struct plx_pair *pair)
{
    return pair->phase == PLX_PHASE_STATEMENTS &&
           plx_joiner_statement(j, pair->a)->report != plx_joiner_statement(j, pair->b)->report;
}

static bool count_rivals(const struct plx_joiner *j, struct plx_rivals *rivals)
{
    bool added = true;
    for (size_t i = 0; i < j->pairs.count && added; i++)
        if (is_of_two_reports(j, &j->pairs.items[i]))
            added = plx_rivals_add_pair(rivals, j, &j->pairs.items[i], false, j->pairs.items[i].score);
    if (added)
        plx_rivals_sum_up(rivals);
    return added;
}

/* Of a pair whose score is how alike the statements are. */
static float odds_of(const struct plx_joiner *j, const struct plx_rivals *rivals, const struct plx_pair *pair)
{
    bool rivalled = is_headline(plx_joiner_statement(j, pair->a)) == is_headline(plx_joiner_statement(j, pair->b));
    return plx_affinity(j, pair->a, pair->b, pair->score) +
           (rivalled ? CLEAR_OF_RIVALS * plx_rivals_margin(rivals, j, pair, pair->score) : 0);
}

bool plx_affinity_weigh(struct plx_joiner *j)
{
    struct plx_rivals rivals = {0};
    bool counted = count_rivals(j, &rivals);
    size_t kept = 0;
    for (size_t i = 0; i < j->pairs.count && counted; i++) {
        struct plx_pair pair = j->pairs.items[i];
        if (is_of_two_reports(j, &pair)) {
            pair.score = odds_of(j, &rivals, &pair);
            if (pair.score < LEAST)
                continue;
        }
        j->pairs.items[kept++] = pair;
    }
    j->pairs.count = counted ? kept : j->pairs.count;
    plx_rivals_release(&rivals);
    return counted;
}
