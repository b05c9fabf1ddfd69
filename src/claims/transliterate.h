/* Names that no list knows, met again in another script by their sound. */
#ifndef PLX_CLAIMS_TRANSLITERATE_H
#define PLX_CLAIMS_TRANSLITERATE_H

#include "claims/comparison.h"
#include "text/tokens.h"

#define PLX_SOUND_BYTES 24

/* The consonants of a word of a name in any script; see plx_skeleton. False where it has too many, or none can be told. */
bool plx_sound_of(enum plx_token_script script, const char *text, size_t length, char out[PLX_SOUND_BYTES]);
/* Whether two sounds may be of one word: at most one consonant more, less or other, and none in a short word. */
bool plx_sounds_alike(const char *a, const char *b);

/* Looks in every report of a script without capitals for the names that other reports have, and adds
 * what it finds to that report's names. Then gives names of different scripts that sound alike one name. To run
 * before names are joined. */
enum plx_status plx_names_transliterate(struct plx_comparing *comparing);

#endif
