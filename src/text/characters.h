/* What reading asks of a character, in one look-up.
 *
 * ICU answers one question a call, and a text is read character by character; but it is written in
 * few of them. So the answers are kept by blocks of characters, each block filled from ICU when a
 * text first has a character of it. Safe for threads. Private to src/text.
 */
#ifndef PLX_TEXT_CHARACTERS_H
#define PLX_TEXT_CHARACTERS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "text/utf8.h"

enum plx_character_class {
    PLX_CLASS_MARK,
    PLX_CLASS_SPACE,
    PLX_CLASS_LINE,
    PLX_CLASS_LETTER,
    PLX_CLASS_DIGIT
};

enum {
    PLX_CHARACTER_CAPITAL = 1,  /* or title case */
    PLX_CHARACTER_ACCENT = 2,   /* a mark that takes no room of its own */
    PLX_CHARACTER_UNSPACED = 4, /* of a script without spaces: only a dictionary parts its words */
    PLX_CHARACTER_COMPOSES = 8, /* may be another character, or one with that before it */
    PLX_CHARACTER_PLAIN = 16    /* a small letter, or one without case, that folds to itself */
};

struct plx_character {
    char folded[4];            /* as text/fold.h has it, in UTF-8 */
    uint8_t folded_length : 4; /* 0 where it folds to nothing */
    uint8_t sentence : 4;      /* ICU's USentenceBreak */
    uint8_t class;             /* enum plx_character_class */
    uint8_t script;            /* enum plx_token_script */
    uint8_t flags;
};

#define PLX_CHARACTER_BLOCK 128

extern _Atomic(const struct plx_character *) plx_character_blocks[0x110000 / PLX_CHARACTER_BLOCK];
/* Fills the block and gives it; without memory, one that calls all characters marks. */
const struct plx_character *plx_characters_fill(uint32_t block);

static inline const struct plx_character *plx_character(UChar32 c)
{
    uint32_t block = (uint32_t)c / PLX_CHARACTER_BLOCK;
    const struct plx_character *items =
        atomic_load_explicit(&plx_character_blocks[block], memory_order_acquire);
    if (!items)
        items = plx_characters_fill(block);
    return &items[(uint32_t)c % PLX_CHARACTER_BLOCK];
}

/* Nothing folds to more bytes than a malformed one, to the three of U+FFFD. */
#define PLX_FOLD_GROWTH 3
/* What plx_fold_append may write over. */
#define PLX_FOLD_ROOM 4

/* Writes what the character folds to and returns the place behind it. */
static inline char *plx_fold_append(char *out, UChar32 c, const struct plx_character *character,
                                    bool turkic)
{
    if (turkic && c == 'I') {
        memcpy(out, "\xc4\xb1", 2); /* dotless i */
        return out + 2;
    }
    memcpy(out, character->folded, sizeof character->folded);
    return out + character->folded_length;
}

#endif
