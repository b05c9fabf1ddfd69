#include "claims/progress.h"

#include "claims/features.h"

/* How many words may stand between a negation and what it negates. */
#define NEGATED_WITHIN 3
#define MOST_SCALES 4

/* The longest concept on a scale that starts at the token; NULL where none does. */
static const struct plx_match *step_at(const struct plx_maker *m, uint32_t token, uint32_t end)
{
    const struct plx_matches *all = &m->text->matches;
    const struct plx_match *found = NULL;
    if (m->covered[token] & (PLX_IN_NAME | PLX_IN_VALUE))
        return NULL;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
        const struct plx_match *match = &all->items[i];
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, match->sense);
        if (concept && concept->scale && match->end <= end && (!found || match->end > found->end))
            found = match;
    }
    return found;
}

static bool has_limit(const struct plx_maker *m, const struct plx_statement *s)
{
    for (uint32_t i = s->first; i < s->end; i++)
        if (plx_match_at(&m->text->matches, i, PLX_SENSE_LIMIT))
            return true;
    return false;
}

/* That of the scale, which is new where the statement has said nothing of it. */
static struct plx_progress *progress_on(struct plx_progress *all, size_t *count, uint32_t scale)
{
    for (size_t i = 0; i < *count; i++)
        if (all[i].scale == scale)
            return &all[i];
    if (*count == MOST_SCALES)
        return NULL;
    all[*count] = (struct plx_progress){.scale = scale, .most = PLX_PROGRESS_OPEN};
    return &all[(*count)++];
}

static void take_step(struct plx_maker *m, const struct plx_statement *s, const struct plx_match *match, bool limited,
                      struct plx_progress *p, const struct plx_known_concept *concept)
{
    bool negated = plx_maker_is_negated(m, s, match->first, NEGATED_WITHIN);
    uint32_t words = plx_features_concept(m, concept);
    uint32_t most = negated ? concept->step - 1 : limited ? concept->step : PLX_PROGRESS_OPEN;
    if (!negated && !s->forecast && concept->step > p->least) {
        p->least = concept->step;
        p->least_words = words;
    }
    if (most < p->most) {
        p->most = most;
        p->most_words = words;
        p->negated = negated;
    }
    p->limited |= limited;
}

void plx_progress_read(struct plx_maker *m, struct plx_statement *statement)
{
    struct plx_progress all[MOST_SCALES];
    size_t count = 0;
    bool limited = has_limit(m, statement);
    for (uint32_t i = statement->first; i < statement->end && !m->failed; i++) {
        const struct plx_match *match = step_at(m, i, statement->end);
        if (!match)
            continue;
        const struct plx_known_concept *concept = plx_language_concept(m->text->language, match->sense->index);
        struct plx_progress *p = progress_on(all, &count, concept->scale);
        if (p)
            take_step(m, statement, match, limited, p, concept);
        i = match->end - 1;
    }
    statement->progress = count ? plx_arena_copy(m->arena, all, count * sizeof *all) : NULL;
    statement->progress_count = count;
    m->failed |= count && !statement->progress;
}

/* Whether the one has come farther than the other says. Of the very step that is negated without "yet", it is another
 * matter. */
static bool is_ahead(const struct plx_progress *a, const struct plx_progress *b)
{
    return a->scale == b->scale && a->least > b->most && (b->limited || (b->negated && a->least > b->most + 1));
}

bool plx_progress_differs(const struct plx_statement *a, const struct plx_statement *b, const struct plx_progress **one,
                          const struct plx_progress **other)
{
    for (size_t i = 0; i < a->progress_count; i++)
        for (size_t k = 0; k < b->progress_count; k++)
            if (is_ahead(&a->progress[i], &b->progress[k]) || is_ahead(&b->progress[k], &a->progress[i])) {
                if (one)
                    *one = &a->progress[i];
                if (other)
                    *other = &b->progress[k];
                return true;
            }
    return false;
}
