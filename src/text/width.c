#include "text/width.h"

#include <stdbool.h>
#include <unicode/uchar.h>

/* Hangul vowels and final consonants, which join the consonant before them. */
static bool is_conjoining_jamo(UChar32 c)
{
    return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

/* Drawn two cells wide though East_Asian_Width does not say so: hexagrams and the tens in
 * black circles. */
static bool is_wide_symbol(UChar32 c)
{
    return (c >= 0x4DC0 && c <= 0x4DFF) || (c >= 0x3248 && c <= 0x324F);
}

static int spacing_width(UChar32 c)
{
    int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH || is_wide_symbol(c) ? 2 : 1;
}

int plx_width_character(uint32_t character)
{
    UChar32 c = (UChar32)character;
    if (c >= 0x20 && c < 0x7F)
        return 1;
    if (character > 0x10FFFF)
        return -1;
    switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_SURROGATE:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_UNASSIGNED:
        return -1;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
        return 0;
    case U_FORMAT_CHAR: /* the soft hyphen and signs that span digits are drawn */
        return c == 0xAD || u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK);
    default:
        return is_conjoining_jamo(c) ? 0 : spacing_width(c);
    }
}
