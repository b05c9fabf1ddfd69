/* The words of a language's texts and what each leads to, remembered from text to text.
 *
 * What a word means by itself is gathered when it is first met, so that a word of a text that
 * begins no longer phrase costs one look at its entry. Borrows the language, which must outlive
 * it. Not for two threads at once. Private to src/language.
 */
#ifndef PLX_LANGUAGE_LEXICON_H
#define PLX_LANGUAGE_LEXICON_H

#include "language/match.h"

/* A node of the trie that a word leads to, and the plx_key_bit of the keys that go on from there. */
struct plx_start {
    uint32_t node, ahead;
};

struct plx_word {
    const uint32_t *keys; /* by which it is looked up */
    const struct plx_start *starts; /* where they lead to longer phrases */
    uint32_t key_count, start_count;
    uint32_t bits;        /* plx_key_bit of those keys that phrases go on with */
    uint32_t ahead;       /* of all starts */
    uint32_t sense_count; /* of the word by itself, ordered, none twice */
    bool conditional;     /* some sense depends on how the token is written */
    uint64_t kinds;       /* their PLX_MATCH_BIT */
    uint64_t roles;       /* plx_role_bit of those that it has */
    const struct plx_sense *senses[];
};

/* The token's word, the lexicon's; NULL: no memory. */
const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon,
                                        const struct plx_token *token,
                                        const struct plx_intern_entry *form);
const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon);
/* The lexicon of what was joined to the language; NULL where nothing was. */
struct plx_lexicon *plx_lexicon_joined(const struct plx_lexicon *lexicon);

#endif
