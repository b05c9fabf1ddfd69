/* Words of any script in Latin letters, for readers, by ICU's rules.
 *
 * Cyrillic goes by BGN's romanisation of its language, as newspapers spell names; other scripts by CLDR's (ISO 15919,
 * pinyin, ...); of Japanese only the kana. Arabic and Hebrew are written without most vowels, and come out so: in plain letters, since
 * the marks that tell their consonants apart break up in a terminal. Names are compared by text/romanise.h, which is
 * faster and coarser. */
#ifndef PLX_TEXT_TRANSLITERATE_H
#define PLX_TEXT_TRANSLITERATE_H

#include <stdbool.h>

#include "base/buffer.h"

struct plx_transliterator;

/* For texts of a language (BCP 47). Opening takes some milliseconds. NULL: no memory, or ICU lacks the data. */
struct plx_transliterator *plx_transliterator_new(const char *language);
void plx_transliterator_free(struct plx_transliterator **transliterator);
/* Appends the UTF-8 text in Latin letters; what has none stays as it is. False: no memory. */
bool plx_transliterate(struct plx_transliterator *transliterator, const char *text,
                       size_t length, struct plx_buffer *out);

#endif
