/* Search over a comparison: an index built once, then asked key by key.
 *
 * What is written is found as it stands, folded loosely (text/loose.h), in every report. Across
 * scripts it is found through what the comparison and the languages know: where it begins a name, by
 * every mention of that entity; where it is a word for a concept in some language, by that concept's
 * words in all of them; where it is nothing of these, by the sound of a name. Of the languages those of
 * the reports are asked first, since a word of one is often a word of another.
 *
 * Hits are places in the reports' own text: bytes, whole characters.
 */
#ifndef PLX_CLAIMS_SEARCH_H
#define PLX_CLAIMS_SEARCH_H

#include "base/vector.h"
#include "parallax/comparison.h"

struct plx_hit {
    uint32_t report;
    struct plx_span span;
};

/* By report, then place; none overlaps another. */
struct plx_hits {
    struct plx_hit *items;
    size_t count, capacity;
};

struct plx_search;

/* Borrows the comparison, and opens the languages that lie beside those of its story. *search is the
 * caller's: plx_search_free. */
enum plx_status plx_search_new(const struct plx_comparison *comparison, struct plx_search **search);
void plx_search_free(struct plx_search **search);

/* Fills hits anew; PLX_ERROR_MEMORY leaves none. What folds to nothing is found nowhere. */
enum plx_status plx_search_find(struct plx_search *search, const char *wanted,
                                struct plx_hits *hits);
void plx_hits_release(struct plx_hits *hits);

/* The first hit that ends behind the place; the count of hits where there is none. */
size_t plx_hits_from(const struct plx_hits *hits, uint32_t report, uint32_t byte);
/* Whether some hit touches the words of the report. */
bool plx_hits_touch(const struct plx_hits *hits, uint32_t report, struct plx_span span);

/* Sets found[c] for each claim in whose words, label or readings it is; hits are what was found of it. */
void plx_search_claims(const struct plx_search *search, const char *wanted,
                       const struct plx_hits *hits, bool *found);

/* The mentions alone of the entities that are so called, by name or by sound: fills hits anew. */
enum plx_status plx_search_parties(struct plx_search *search, const char *wanted,
                                   struct plx_hits *hits);

#endif
