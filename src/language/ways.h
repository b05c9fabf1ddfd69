/* The keys of a language by which a word is looked up: as it stands, by its stem, and in Arabic
 * without what is written onto it. Stemming makes this dear: what a language's own file has as
 * words it has worked out in advance, the rest a lexicon remembers. Private to src/language.
 */
#ifndef PLX_LANGUAGE_WAYS_H
#define PLX_LANGUAGE_WAYS_H

#include "language/language.h"
#include "text/tokens.h"

#define PLX_MOST_WAYS 16

/* In the order in which they were found, none twice. */
struct plx_ways {
    const struct plx_key *keys[PLX_MOST_WAYS];
    uint32_t count;
    uint32_t own; /* how many are the word's own; those behind are of the verb that it negates: "açtı", of "açmadı" */
};

/* Borrows the language. Not for two threads at once. */
struct plx_way_finder;
struct plx_way_finder *plx_way_finder_new(const struct plx_language *language);
void plx_way_finder_free(struct plx_way_finder **finder);

/* Finds the ways of the token, whose folded form is text; own is the key that it is itself, or NULL. */
void plx_ways_find(struct plx_way_finder *finder, const struct plx_token *token, const char *text,
                   size_t length, const struct plx_key *own, struct plx_ways *ways);

/* In letters. A shorter stem says nothing: "и" is the stem of "иена" too. Within a phrase such a word is met as it stands. */
#define PLX_SHORTEST_STEM 3

/* How many characters the UTF-8 word has. */
size_t plx_word_letters(const char *text, size_t length);

#endif
