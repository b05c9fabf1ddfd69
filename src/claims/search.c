#include "claims/search.h"

#include <stdlib.h>
#include <string.h>

#include "claims/comparison.h"
#include "claims/meanings.h"
#include "text/loose.h"

struct plx_search {
    const struct plx_comparison *comparison;
    struct plx_loose_text *texts; /* by report */
    size_t text_count;
    struct plx_arena arena;
    const char **labels; /* by claim: its label and its readings, folded, a line each */
    struct plx_meanings meanings;
    bool *entities; /* by entity: room for an answer */
};

static const char *folded_label(struct plx_arena *arena, const struct plx_claim *claim)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_loose_fold(&out, claim->label, strlen(claim->label));
    for (size_t i = 0; i < claim->cell_count; i++) {
        plx_buffer_add_char(&out, '\n');
        plx_loose_fold(&out, claim->cells[i].reading, strlen(claim->cells[i].reading));
    }
    const char *label = plx_buffer_failed(&out)
                            ? NULL
                            : plx_arena_string(arena, plx_buffer_string(&out));
    plx_buffer_release(&out);
    return label;
}

static enum plx_status fold_labels(struct plx_search *search)
{
    const struct plx_comparison *c = search->comparison;
    search->labels = plx_arena_array(&search->arena, c->claim_count + 1, sizeof *search->labels);
    for (size_t i = 0; search->labels && i < c->claim_count; i++)
        if (!(search->labels[i] = folded_label(&search->arena, &c->claims[i])))
            return PLX_ERROR_MEMORY;
    return search->labels ? PLX_OK : PLX_ERROR_MEMORY;
}

enum plx_status plx_search_new(const struct plx_comparison *comparison, struct plx_search **search)
{
    struct plx_search *made = calloc(1, sizeof *made);
    *search = NULL;
    if (!made)
        return PLX_ERROR_MEMORY;
    const struct plx_story *story = comparison->story;
    made->comparison = comparison;
    plx_arena_init(&made->arena);
    made->texts = calloc(story->reports.count + 1, sizeof *made->texts);
    made->entities = calloc(comparison->entity_count + 1, sizeof *made->entities);
    enum plx_status status = made->texts && made->entities ? PLX_OK : PLX_ERROR_MEMORY;
    for (size_t r = 0; r < story->reports.count && status == PLX_OK; r++, made->text_count++)
        status = plx_loose_text_make(&made->texts[r], story->reports.items[r]->text,
                                     story->reports.items[r]->length);
    if (status == PLX_OK)
        status = fold_labels(made);
    if (status == PLX_OK)
        status = plx_meanings_make(&made->meanings, comparison);
    if (status != PLX_OK)
        plx_search_free(&made);
    *search = made;
    return status;
}

void plx_search_free(struct plx_search **search)
{
    if (!search || !*search)
        return;
    struct plx_search *old = *search;
    for (size_t r = 0; r < old->text_count; r++)
        plx_loose_text_release(&old->texts[r]);
    plx_meanings_release(&old->meanings);
    plx_arena_release(&old->arena);
    free(old->texts);
    free(old->entities);
    free(old);
    *search = NULL;
}

/* ---- gathering ---- */

static bool add_hit(struct plx_hits *hits, uint32_t report, struct plx_span span)
{
    struct plx_hit *hit = PLX_VECTOR_PUSH(hits);
    if (hit)
        *hit = (struct plx_hit){report, span};
    return hit != NULL;
}

static bool add_words(const struct plx_search *search, const char *wanted, struct plx_hits *hits)
{
    struct plx_buffer folded;
    bool good = true;
    plx_buffer_init(&folded);
    plx_loose_fold(&folded, wanted, strlen(wanted));
    for (uint32_t r = 0; r < search->text_count; r++) {
        struct plx_span span;
        size_t at = 0;
        while (good && plx_loose_next(&search->texts[r], plx_buffer_string(&folded), folded.length,
                                      &at, &span.start, &span.end))
            good = add_hit(hits, r, span);
    }
    good = good && !plx_buffer_failed(&folded);
    plx_buffer_release(&folded);
    return good;
}

static bool add_mentions(struct plx_search *search, const char *wanted, struct plx_hits *hits)
{
    bool good = true;
    memset(search->entities, 0, search->comparison->entity_count * sizeof *search->entities);
    if (!plx_meanings_entities(&search->meanings, wanted, search->entities))
        return true;
    for (size_t e = 0; e < search->comparison->entity_count; e++) {
        const struct plx_entity *entity = &search->comparison->entities[e];
        for (size_t i = 0; search->entities[e] && i < entity->mention_count && good; i++)
            good = add_hit(hits, entity->mentions[i].report, entity->mentions[i].span);
    }
    return good;
}

static int by_place(const void *a, const void *b)
{
    const struct plx_hit *x = a, *y = b;
    if (x->report != y->report)
        return x->report < y->report ? -1 : 1;
    return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* In order; what overlaps is one. */
static void settle(struct plx_hits *hits)
{
    size_t kept = 0;
    if (hits->count)
        qsort(hits->items, hits->count, sizeof *hits->items, by_place);
    for (size_t i = 0; i < hits->count; i++) {
        struct plx_hit *last = kept ? &hits->items[kept - 1] : NULL;
        if (!last || last->report != hits->items[i].report ||
            hits->items[i].span.start >= last->span.end)
            hits->items[kept++] = hits->items[i];
        else if (hits->items[i].span.end > last->span.end)
            last->span.end = hits->items[i].span.end;
    }
    hits->count = kept;
}

static bool is_blank(const char *wanted)
{
    struct plx_buffer folded;
    plx_buffer_init(&folded);
    plx_loose_fold(&folded, wanted, strlen(wanted));
    bool blank = !folded.length;
    plx_buffer_release(&folded);
    return blank;
}

enum plx_status plx_search_find(struct plx_search *search, const char *wanted,
                                struct plx_hits *hits)
{
    hits->count = 0;
    if (is_blank(wanted))
        return PLX_OK;
    bool good = add_words(search, wanted, hits) && add_mentions(search, wanted, hits) &&
                plx_meanings_concepts(&search->meanings, wanted, hits) == PLX_OK;
    if (!good) {
        hits->count = 0;
        return PLX_ERROR_MEMORY;
    }
    settle(hits);
    return PLX_OK;
}

enum plx_status plx_search_parties(struct plx_search *search, const char *wanted,
                                   struct plx_hits *hits)
{
    hits->count = 0;
    if (!add_mentions(search, wanted, hits)) {
        hits->count = 0;
        return PLX_ERROR_MEMORY;
    }
    settle(hits);
    return PLX_OK;
}

static bool in_cells(const struct plx_claim *claim, const struct plx_hits *hits)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (plx_hits_touch(hits, claim->cells[i].report, claim->cells[i].span))
            return true;
    return false;
}

void plx_search_claims(const struct plx_search *search, const char *wanted,
                       const struct plx_hits *hits, bool *found)
{
    struct plx_buffer folded;
    plx_buffer_init(&folded);
    plx_loose_fold(&folded, wanted, strlen(wanted));
    for (size_t c = 0; c < search->comparison->claim_count; c++)
        found[c] = folded.length && search->comparison->claims[c].cell_count && (strstr(search->labels[c], plx_buffer_string(&folded)) ||
                                     in_cells(&search->comparison->claims[c], hits));
    plx_buffer_release(&folded);
}

/* ---- hits ---- */

void plx_hits_release(struct plx_hits *hits)
{
    PLX_VECTOR_RELEASE(hits);
}

size_t plx_hits_from(const struct plx_hits *hits, uint32_t report, uint32_t byte)
{
    size_t low = 0, high = hits->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct plx_hit *hit = &hits->items[middle];
        if (hit->report < report || (hit->report == report && hit->span.end <= byte))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool plx_hits_touch(const struct plx_hits *hits, uint32_t report, struct plx_span span)
{
    size_t i = plx_hits_from(hits, report, span.start);
    return i < hits->count && hits->items[i].report == report &&
           hits->items[i].span.start < span.end;
}
