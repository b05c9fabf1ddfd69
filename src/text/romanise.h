/* Names in Latin letters, so that they can be held against names of other scripts. */
#ifndef PLX_TEXT_ROMANISE_H
#define PLX_TEXT_ROMANISE_H

#include "base/buffer.h"
#include "text/tokens.h"

/* Appends the word in small ASCII letters, by a table of our own: ICU takes longer to open one
 * transliterator than the rest of a run takes. Letters of no script that the table knows go. False
 * where the script is another one, the word too long for a name, or there is no memory. */
bool plx_romanise(enum plx_token_script script, const char *text, size_t length,
                  struct plx_buffer *out);

/* Appends the consonants of a small ASCII name as classes of like sound: b p are one, v f, k g q c j x dz, s z sh ch, d t;
 * vowels, h, w, y and everything else go, doubled letters are one. "elvaria" and "alfarya" are both "lfr". */
void plx_skeleton(const char *name, size_t length, struct plx_buffer *out);

#endif
