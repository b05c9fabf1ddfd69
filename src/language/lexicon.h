/* The words of a language's texts and what each leads to, remembered from text to text.
 *
 * The language's file has the words of its own phrases; what the others lead to is worked out when they are first met. Borrows the language, which must outlive
 * it. Not for two threads at once. Private to src/language.
 */
#ifndef PLX_LANGUAGE_LEXICON_H
#define PLX_LANGUAGE_LEXICON_H

#include "language/match.h"
#include "language/word.h"

/* The token's word, the lexicon's; NULL: no memory. */
const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon,
                                        const struct plx_token *token,
                                        const struct plx_intern_entry *form);
const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon);
/* The lexicon of what was joined to the language; NULL where nothing was. */
struct plx_lexicon *plx_lexicon_joined(const struct plx_lexicon *lexicon);

#endif
