/* What a word of a text leads to: the keys by which it is looked up, what it means by itself, where longer phrases go on
 * from it, and what it does in a sentence.
 *
 * For the words that a language's own phrases hold the compiler works it out, and it stands in the file, right behind the
 * word's key (struct plx_key); for others a lexicon makes it when it first meets them. Private to src/language.
 */
#ifndef PLX_LANGUAGE_WORD_H
#define PLX_LANGUAGE_WORD_H

#include "base/arena.h"
#include "language/language.h"

/* Part of the compiled file. */
struct plx_word {
    uint64_t kinds;       /* PLX_MATCH_BIT of what it means by itself */
    uint64_t roles;       /* plx_role_bit of those that it has */
    uint32_t bits;        /* plx_key_bit of those keys that phrases go on with */
    uint32_t ahead;       /* of all starts */
    uint32_t sense_count; /* of the word by itself, ordered, none twice */
    uint8_t key_count, start_count;
    uint8_t written;      /* how a token is written that has them all: PLX_SENSE_WANTS_CAPITAL and _CAPITALS */
    uint8_t own_keys;     /* so many are its own; those behind are of the verb that it negates, and lead to concepts alone */
    uint32_t items[];     /* numbers of its keys, its starts, its senses */
};

/* A node of the trie that a word leads to, and the plx_key_bit of the keys that go on from there. */
struct plx_start {
    uint32_t node, ahead;
};

static inline struct plx_start plx_word_start(const struct plx_word *word, uint32_t start)
{
    const uint32_t *item = &word->items[word->key_count + 2 * start];
    return (struct plx_start){item[0], item[1]};
}

/* Where its senses begin: each its index and, so that it need not be gone to, its kind. */
static inline const uint32_t *plx_word_senses(const struct plx_word *word)
{
    return word->items + word->key_count + 2 * word->start_count;
}

#define PLX_WORD_MOST_SENSES ((uint32_t)1 << 24) /* that a language may have */

static inline uint32_t plx_word_sense(uint32_t index, uint8_t kind)
{
    return index | (uint32_t)kind << 24;
}

static inline uint32_t plx_word_sense_index(uint32_t sense)
{
    return sense & (PLX_WORD_MOST_SENSES - 1);
}

static inline uint8_t plx_word_sense_kind(uint32_t sense)
{
    return (uint8_t)(sense >> 24);
}

/* Its size in bytes. */
static inline size_t plx_word_size(const struct plx_word *word)
{
    return sizeof *word + (word->key_count + 2 * (size_t)word->start_count + word->sense_count) * sizeof *word->items;
}

struct plx_ways;

/* The word of that form, looked up in these ways, in the arena; NULL: no memory. */
const struct plx_word *plx_word_make(struct plx_arena *arena, const struct plx_language *language,
                                     const struct plx_ways *ways, const char *form, size_t length);

#endif
