/* How names sound, by how a language spells them: "Ketewan Abaschmadse" (de) and "Ketevan Abashmadze" (en) are one. */
#ifndef PLX_TEXT_SOUNDS_H
#define PLX_TEXT_SOUNDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "text/tokens.h"

/* Appends the sounds of a word of a name, a letter each: vowels as a e i o u, where y and the glides are i; consonants as
 * b d f g k l m n p r t v, s also for z, H for h and kh, X for sh and zh, J for j and dj, C for ch; the same sound twice is one.
 * rules: of the spelling by which the word is read, before what most languages of its script have; "" for these alone. The
 * word is folded (text/fold.h), an Arabic one may be as it is written, and is read without its article. False where the script
 * is another than Latin, Cyrillic or Arabic, or the word too long for a name. */
bool plx_sounds(enum plx_token_script script, const char *rules, const char *word, size_t length, struct plx_buffer *out);

/* Appends a rule: letters, and the sounds that they stand for; "g+ei": where an ASCII letter of those behind the plus follows. Of
 * two rules for the same letters the first is taken, so that longer letters are to come first. False where it is none. */
bool plx_sounds_add_rule(struct plx_buffer *rules, const char *letters, const char *sounds);

/* How much two words must have in common to sound alike. */
enum plx_sounds_of {
    PLX_SOUNDS_LETTERS, /* of scripts that write their vowels: each is in both, but for the glide before an e and a mute e */
    PLX_SOUNDS_ARABIC   /* one is in Arabic letters: short vowels are left out, and p, v, g have none of their own */
};

/* Appends the consonants alone, those that the comparison takes for one as one: words of other consonants never sound
 * alike. */
void plx_sounds_consonants(const char *sounds, enum plx_sounds_of of, struct plx_buffer *out);
/* Whether two words of the same consonants have vowels that may be the same; of PLX_SOUNDS_ARABIC the second is the
 * Arabic one. */
bool plx_sounds_agree(const char *a, const char *b, enum plx_sounds_of of);

#endif
