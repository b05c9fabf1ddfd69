/* The letters that a language is written with: CLDR's exemplar characters, in both cases. */
#ifndef PLX_TEXT_LETTERS_H
#define PLX_TEXT_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

struct plx_letters;

/* Of the language (BCP 47); NULL where CLDR does not say, or there is no memory. */
struct plx_letters *plx_letters_open(const char *language);
void plx_letters_close(struct plx_letters **letters);
/* Whether all letters of the UTF-8 text are of them; marks and digits count for nothing. NULL has any. */
bool plx_letters_write(const struct plx_letters *letters, const char *text, size_t length);

#endif
