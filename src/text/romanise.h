/* Names in Latin letters, so that they can be held against names of other scripts. */
#ifndef PLX_TEXT_ROMANISE_H
#define PLX_TEXT_ROMANISE_H

#include "base/buffer.h"
#include "text/tokens.h"

/* ICU's transliterators by script, opened when first needed. Zero before the first use. */
struct plx_romaniser {
    void *opened[PLX_SCRIPT_IDEOGRAPHIC + 1];
};

void plx_romaniser_release(struct plx_romaniser *romaniser);
/* Appends text in small ASCII letters; text that is no word of the script comes out as it can. False where ICU has
 * no transliterator for the script, or there is no memory. */
bool plx_romanise(struct plx_romaniser *romaniser, enum plx_token_script script, const char *text,
                  size_t length, struct plx_buffer *out);

/* Appends the consonants of a small ASCII name as classes of like sound: b p are one, v f, k g q c j x, s z sh ch, d t;
 * vowels, h, w, y and everything else go, doubled letters are one. "elvaria" and "alfarya" are both "lfr". */
void plx_skeleton(const char *name, size_t length, struct plx_buffer *out);

#endif
