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

/* Points are seldom written; maqaf and the marks of abbreviations stand for the hyphen and quotes of a keyboard. */
static UChar32 fold_hebrew(UChar32 c)
{
    switch (c) {
    case 0x05be:
        return '-';
    case 0x05f3:
        return '\'';
    case 0x05f4:
        return '"';
    default:
        return c <= 0x05c7 ? 0 : c;
    }
}

/* The nukta is left off as often as not ("हज़ार", "हजार"), the moon-shaped o is written as a long a ("वॉट", "वाट"),
 * the moon-shaped dot as a dot ("पाँच", "पांच"). */
static UChar32 fold_devanagari(UChar32 c)
{
    static const UChar32 with_nukta[] = {0x0915, 0x0916, 0x0917, 0x091c,
                                         0x0921, 0x0922, 0x092b, 0x092f};
    switch (c) {
    case 0x0901:
        return 0x0902;
    case 0x0911:
        return 0x0906;
    case 0x093c:
        return 0;
    case 0x0949:
        return 0x093e;
    default:
        return c >= 0x0958 && c <= 0x095f ? with_nukta[c - 0x0958] : c;
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
    if (c >= 0x0591 && c <= 0x05f4)
        return fold_hebrew(c);
    if (c >= 0x0900 && c <= 0x097f)
        return fold_devanagari(c);
    if (c >= 0xff01 && c <= 0xff5e) /* full-width ASCII */
        return fold_alone(c - 0xfee0);
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

/* A nasal before a stop of its own row is written with its letter or with the dot: "सितम्बर", "सितंबर". */
static int32_t fold_nasals(char *bytes, int32_t end)
{
    static const struct {
        const char *nasal;
        unsigned char first, last; /* the row's last bytes: "त" to "ध" */
    } rows[] = {{"ङ्", 0x95, 0x98}, {"ञ्", 0x9a, 0x9d}, {"ण्", 0x9f, 0xa2},
                {"न्", 0xa4, 0xa7}, {"म्", 0xaa, 0xad}};
    int32_t to = 0;
    for (int32_t at = 0; at < end;) {
        bool dotted = false;
        for (size_t i = 0; i < sizeof rows / sizeof *rows && at + 9 <= end; i++)
            dotted |= memcmp(bytes + at, rows[i].nasal, 6) == 0 &&
                      memcmp(bytes + at + 6, "क", 2) == 0 &&
                      (unsigned char)bytes[at + 8] >= rows[i].first &&
                      (unsigned char)bytes[at + 8] <= rows[i].last;
        if (dotted) {
            memcpy(bytes + to, "ं", 3);
            to += 3;
            at += 6;
        } else {
            bytes[to++] = bytes[at++];
        }
    }
    return to;
}

/* Behind a vowel sign or letter Hindi writes an ending with y or without: "रुपये", "रुपए"; "गयी", "गई". */
static int32_t fold_ending(char *bytes, int32_t end)
{
    static const char *const endings[][2] = {{"ये", "ए"}, {"यी", "ई"}};
    for (size_t i = 0; i < 2; i++) {
        int32_t length = (int32_t)strlen(endings[i][0]), short_length = (int32_t)strlen(endings[i][1]);
        if (end > length && memcmp(bytes + end - length, endings[i][0], (size_t)length) == 0) {
            memcpy(bytes + end - length, endings[i][1], (size_t)short_length);
            return end - length + short_length;
        }
    }
    return end;
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
    char *bytes = out->data + out->length;
    if (end - bytes > 6 && (unsigned char)*bytes == 0xe0)
        end = bytes + fold_ending(bytes, fold_nasals(bytes, (int32_t)(end - bytes)));
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
