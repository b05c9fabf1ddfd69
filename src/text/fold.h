/* Folding: the form under which words are looked up.
 *
 * Case folded (UAX #44 simple mappings, German sharp s to ss), composed (NFC), yo to ye, Arabic marks and
 * tatweel dropped, alef forms to bare alef, teh marbuta to heh, alef maksura and Persian yeh to
 * yeh, Persian kaf to kaf, Hebrew points and the Devanagari nukta dropped, full-width ASCII to ASCII,
 * apostrophes to '. Accents of Latin letters stay.
 */
#ifndef PLX_TEXT_FOLD_H
#define PLX_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>

#include <stdint.h>

#include "base/buffer.h"

/* Appends the folded form of text[0, length). turkic: I folds to dotless i, as Turkish and
 * Azerbaijani have it. Malformed bytes fold to U+FFFD. */
void plx_fold(struct plx_buffer *out, const char *text, size_t length, bool turkic);

/* Writes what one character folds to by itself outside Turkic languages and returns its length. It
 * is what text/characters.h keeps. */
size_t plx_fold_character(uint32_t character, char out[4]);

#endif
