#include "text/characters.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/uchar.h>

#include "text/fold.h"
#include "text/tokens.h"

_Atomic(const struct plx_character *) plx_character_blocks[0x110000 / PLX_CHARACTER_BLOCK];

static enum plx_character_class class_of(UChar32 c)
{
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
        return PLX_CLASS_LINE;
    if (c == 0x7f) /* shown, unlike other controls */
        return PLX_CLASS_MARK;
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER: case U_OTHER_LETTER: case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK: case U_COMBINING_SPACING_MARK:
        return c == 0xaa || c == 0xba || c == 0x2bc ? PLX_CLASS_MARK : PLX_CLASS_LETTER;
    case U_DECIMAL_DIGIT_NUMBER:
        return PLX_CLASS_DIGIT;
    case U_SPACE_SEPARATOR: case U_CONTROL_CHAR: case U_FORMAT_CHAR:
        /* Soft hyphens and joiners stand inside words. */
        return c == 0xad || c == 0x200c || c == 0x200d ? PLX_CLASS_LETTER : PLX_CLASS_SPACE;
    default:
        return PLX_CLASS_MARK;
    }
}

static enum plx_token_script script_of(UChar32 c)
{
    if (c < 0x250)
        return PLX_SCRIPT_LATIN;
    if (c >= 0x400 && c < 0x530)
        return PLX_SCRIPT_CYRILLIC;
    if ((c >= 0x600 && c < 0x780) || (c >= 0xfb50 && c < 0xff00))
        return PLX_SCRIPT_ARABIC;
    if ((c >= 0x1e00 && c < 0x1f00))
        return PLX_SCRIPT_LATIN;
    if ((c >= 0x2e80 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0) || (c >= 0xf900 && c < 0xfb00) ||
        (c >= 0x20000 && c < 0x40000))
        return PLX_SCRIPT_IDEOGRAPHIC;
    return PLX_SCRIPT_OTHER;
}

static bool is_unspaced(UChar32 c)
{
    if (c < 0xe00 || (c >= 0xac00 && c < 0xd7b0))
        return false;
    return (c < 0xe80) || u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
           u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || (c >= 0x3041 && c <= 0x30ff);
}

static bool is_itself(UChar32 c, const char *folded, size_t length)
{
    char text[U8_MAX_LENGTH];
    int32_t end = 0;
    if (U_IS_SURROGATE(c))
        return false;
    U8_APPEND_UNSAFE(text, end, c);
    return length == (size_t)end && memcmp(text, folded, length) == 0;
}

static struct plx_character character_of(UChar32 c)
{
    int8_t type = u_charType(c);
    unsigned flags = 0;
    if (type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER)
        flags |= PLX_CHARACTER_CAPITAL;
    if (type == U_NON_SPACING_MARK)
        flags |= PLX_CHARACTER_ACCENT;
    if (is_unspaced(c))
        flags |= PLX_CHARACTER_UNSPACED;
    if (c >= 0x300 && c <= 0x37f) /* the block's Greek signs compose to others too */
        flags |= PLX_CHARACTER_COMPOSES;
    if (c == 0x092f || c == 0x094d) /* ya and virama, which fold together with what is beside them */
        flags |= PLX_CHARACTER_COMPOSES;
    struct plx_character character = {
        .class = (uint8_t)class_of(c),
        .script = (uint8_t)script_of(c),
        .sentence = (unsigned)u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK) & 15};
    size_t length = plx_fold_character((uint32_t)c, character.folded);
    character.folded_length = length & 15;
    if (!flags && character.class == PLX_CLASS_LETTER && is_itself(c, character.folded, length))
        flags = PLX_CHARACTER_PLAIN;
    character.flags = (uint8_t)flags;
    return character;
}

const struct plx_character *plx_characters_fill(uint32_t block)
{
    static const struct plx_character marks[PLX_CHARACTER_BLOCK];
    struct plx_character *items = calloc(PLX_CHARACTER_BLOCK, sizeof *items);
    if (!items)
        return marks;
    for (uint32_t i = 0; i < PLX_CHARACTER_BLOCK; i++)
        items[i] = character_of((UChar32)(block * PLX_CHARACTER_BLOCK + i));
    const struct plx_character *other = NULL;
    if (atomic_compare_exchange_strong(&plx_character_blocks[block], &other, items))
        return items;
    free(items); /* another thread was faster */
    return other;
}
