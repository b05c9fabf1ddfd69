/* What the words of a language lead to in its trie, remembered from text to text.
 *
 * A word is looked up as it stands, by its stem, and in Arabic without what is written onto it;
 * all that costs more than the rest of matching, so it is done once a word. Borrows the language,
 * which must outlive it. Not for two threads at once. Private to src/language.
 */
#ifndef PLX_LANGUAGE_LEXICON_H
#define PLX_LANGUAGE_LEXICON_H

#include "language/match.h"

/* One way to look the word up. */
struct plx_word_key {
    const char *text;
    uint32_t length, hash;
    uint32_t root; /* the node it leads to from the root; PLX_NODE_NONE */
};

/* The keys in the order in which they were found, the word itself first. */
struct plx_word {
    uint32_t key_count;
    struct plx_word_key keys[];
};

/* The token's word, the lexicon's; NULL: no memory. */
const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon,
                                        const struct plx_token *token,
                                        const struct plx_intern_entry *form);
/* How many characters the UTF-8 word has. */
size_t plx_word_letters(const char *text, size_t length);
const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon);

#endif
