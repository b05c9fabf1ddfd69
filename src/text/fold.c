#include "text/fold.h"

#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "text/characters.h"

/* A Latin letter with a mark may come as two characters; composing first makes both alike. */
static bool needs_composing(const char *text, size_t length)
{
    /* Combining diacritical marks, U+0300..U+036F, are the bytes CC 80 to CD AF. */
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] == 0xcc || (unsigned char)text[i] == 0xcd)
            return true;
    return false;
}

static UChar32 fold_arabic(UChar32 c)
{
    switch (c) {
    case 0x0622: case 0x0623: case 0x0625: case 0x0671:
        return 0x0627;
    case 0x0629:
        return 0x0647;
    case 0x0649: case 0x06cc:
        return 0x064a;
    case 0x06a9:
        return 0x0643;
    case 0x0640: case 0x0670: case 0x200c: case 0x200d:
        return 0;
    default:
        return c >= 0x064b && c <= 0x065f ? 0 : c;
    }
}

/* 0: nothing. */
static UChar32 fold_alone(UChar32 c)
{
    if (c == 0x0130)
        return 'i';
    if ((c >= 0x0600 && c <= 0x06ff) || c == 0x200c || c == 0x200d)
        return fold_arabic(c);
    if (c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0xff07)
        return '\'';
    if (c == 0x0401 || c == 0x0451)
        return 0x0435;
    if (c == 0xffe5) /* the full-width yen */
        return 0xa5;
    if (c == 0x00ad || (c >= 0x0300 && c <= 0x036f))
        return 0;
    return u_tolower(c);
}

size_t plx_fold_character(uint32_t character, char out[4])
{
    UChar32 c = fold_alone((UChar32)character);
    int32_t length = 0;
    if (c == 0xdf) {
        memcpy(out, "ss", 2);
        return 2;
    }
    if (c)
        U8_APPEND_UNSAFE(out, length, c);
    return (size_t)length;
}

static void fold_composed(struct plx_buffer *out, const char *text, size_t length, bool turkic)
{
    if (!plx_buffer_reserve(out, length * PLX_FOLD_GROWTH + PLX_FOLD_ROOM))
        return;
    char *end = out->data + out->length; /* room is left for the NUL and what is written over */
    for (int32_t i = 0; i < (int32_t)length;) {
        UChar32 c = plx_utf8_next(text, &i, (int32_t)length);
        end = plx_fold_append(end, c, plx_character(c), turkic);
    }
    *end = '\0';
    out->length = (size_t)(end - out->data);
}

void plx_fold(struct plx_buffer *out, const char *text, size_t length, bool turkic)
{
    UChar wide[256], composed[256];
    char narrow[3 * 256];
    if (length <= 256 && needs_composing(text, length)) {
        UErrorCode status = U_ZERO_ERROR;
        int32_t n = 0, bytes = 0;
        u_strFromUTF8WithSub(wide, 256, &n, text, (int32_t)length, 0xfffd, NULL, &status);
        const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
        n = unorm2_normalize(nfc, wide, n, composed, 256, &status);
        u_strToUTF8(narrow, sizeof narrow, &bytes, composed, n, &status);
        if (U_SUCCESS(status)) {
            fold_composed(out, narrow, (size_t)bytes, turkic);
            return;
        }
    }
    fold_composed(out, text, length, turkic);
}
