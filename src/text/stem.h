/* Stems by Snowball (libstemmer), remembered by the caller: stemming is slow. */
#ifndef PLX_TEXT_STEM_H
#define PLX_TEXT_STEM_H

#include <stddef.h>

struct plx_stemmer;

/* The algorithm by Snowball's name ("russian"); NULL where there is none of that name. */
struct plx_stemmer *plx_stemmer_new(const char *algorithm);
void plx_stemmer_free(struct plx_stemmer **stemmer);
/* The stem of a folded word; *stem_length in bytes. Borrowed until the next call; the word itself
 * where stemmer is NULL. Never NULL. */
const char *plx_stem(struct plx_stemmer *stemmer, const char *word, size_t length,
                     size_t *stem_length);

#endif
