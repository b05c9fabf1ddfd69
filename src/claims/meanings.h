/* What a word that a reader writes may stand for in a comparison: entities by name and by sound, and
 * concepts by a word of any language that has a pack. Private to the search. */
#ifndef PLX_CLAIMS_MEANINGS_H
#define PLX_CLAIMS_MEANINGS_H

#include "base/intern.h"
#include "claims/search.h"
#include "report/report.h"

/* One of the names of an entity. */
struct plx_meaning_name {
    uint32_t entity;
    const char *folded; /* loosely */
    const char *sound;  /* the consonants of its words, each word between blanks; "" for none */
};

/* One place where a concept is named. */
struct plx_meaning_place {
    uint32_t concept; /* its number in the concepts of the meanings */
    struct plx_hit hit;
};

struct plx_meaning_language {
    struct plx_language *opened;         /* owned; NULL where it is the story's */
    const struct plx_language *language;
    struct plx_lexicon *lexicon;         /* owned */
};

struct plx_meanings {
    const struct plx_comparison *comparison;
    struct plx_arena arena;
    PLX_VECTOR(struct plx_meaning_name) names;
    struct plx_intern concepts;  /* by id */
    PLX_VECTOR(struct plx_meaning_place) places; /* by concept, report, place */
    PLX_VECTOR(struct plx_meaning_language) languages; /* those of the reports first */
    size_t own_languages;        /* how many those are */
};

enum plx_status plx_meanings_make(struct plx_meanings *meanings,
                                  const struct plx_comparison *comparison);
void plx_meanings_release(struct plx_meanings *meanings);

/* Which entities the words name; false where none. found has one for each entity of the comparison. */
bool plx_meanings_entities(struct plx_meanings *meanings, const char *wanted, bool *found);
/* Adds the places of the concepts that the words stand for. */
enum plx_status plx_meanings_concepts(struct plx_meanings *meanings, const char *wanted,
                                      struct plx_hits *hits);

#endif
