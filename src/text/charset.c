#include "text/charset.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>
#include <unistr.h>

#include "text/utf8.h"

/* Charsets that newspapers' legacy files come in, as ICU's detector names them, and what they are
 * read as. */
static const struct {
    const char *detected, *charset;
} legacy[] = {
    {"ISO-8859-1", "windows-1252"}, {"windows-1252", "windows-1252"},
    {"windows-1251", "windows-1251"}, {"KOI8-R", "KOI8-R"}, {"windows-1256", "windows-1256"},
    {"ISO-8859-2", "ISO-8859-2"}, {"windows-1250", "windows-1250"},
    {"ISO-8859-5", "ISO-8859-5"}, {"ISO-8859-6", "ISO-8859-6"}, {"ISO-8859-7", "ISO-8859-7"},
    {"windows-1253", "windows-1253"}, {"ISO-8859-8", "ISO-8859-8"},
    {"ISO-8859-8-I", "ISO-8859-8"}, {"windows-1255", "windows-1255"},
    {"ISO-8859-9", "ISO-8859-9"}, {"windows-1254", "windows-1254"},
};

/* Over eights of ASCII and of characters of two bytes, which texts in Cyrillic and Arabic consist of but for some marks: the first
 * byte of the first eight that has anything else, or of the character that goes on into it. */
static size_t over_pairs(const char *bytes, size_t at, size_t length)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t begun = 0; /* the top bit of the lowest byte: whether the byte before began a character */
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__)
            eight = __builtin_bswap64(eight);
        if (!(eight & high) && !begun)
            continue; /* as mostly in Latin letters */
        uint64_t led = eight & high & eight << 1, other = eight & high & ~(eight << 1);
        uint64_t sound = (eight & ~high) + UINT64_C(0x3e3e3e3e3e3e3e3e); /* top bit: from C2 on, of those that begin one */
        if ((led & (eight << 2 | ~sound)) | (other ^ (led << 8 | begun)))
            break;
        begun = led >> 56;
    }
    return at - (begun != 0);
}

/* Only what has longer characters is looked at one by one, up to where one begins. */
static bool is_utf8(const char *bytes, size_t length)
{
    enum { NEAR = 16 };
    for (size_t at = 0, end; (at = over_pairs(bytes, at, length)) < length; at = end) {
        end = length - at > NEAR ? at + NEAR : length;
        while (end < length && ((unsigned char)bytes[end] & 0xc0) == 0x80)
            end++;
        if (u8_check((const uint8_t *)bytes + at, end - at))
            return false;
    }
    return true;
}

/* The next byte below a space; length where there is none. Eight at a time: texts have few. */
static size_t next_control(const unsigned char *bytes, size_t at, size_t length)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if ((eight - ones * ' ') & ~eight & ones * 0x80)
            break;
    }
    while (at < length && bytes[at] >= ' ')
        at++;
    return at;
}

static bool is_binary(const unsigned char *bytes, size_t length)
{
    size_t controls = 0;
    for (size_t i = 0; (i = next_control(bytes, i, length)) < length; i++)
        controls += bytes[i] < 9 || (bytes[i] > 13 && bytes[i] != 27);
    return controls > length / 100;
}

static bool is_blank(const char *text, size_t length)
{
    for (int32_t at = 0; at < (int32_t)length;)
        if (!u_isUWhiteSpace(plx_utf8_next(text, &at, (int32_t)length)))
            return false;
    return true;
}

/* How many of a hundred UTF-16 units are characters that a news text consists of. */
static unsigned share_of_text(const unsigned char *bytes, size_t length, int high)
{
    size_t good = 0, units = length / 2;
    for (size_t i = 0; i + 1 < length; i += 2) {
        unsigned unit = (unsigned)bytes[i + (size_t)high] << 8 | bytes[i + (size_t)(1 - high)];
        good += (unit >= 0x20 && unit < 0x250) || unit == '\n' || unit == '\r' || unit == '\t' ||
                (unit >= 0x370 && unit < 0x780) || (unit >= 0x900 && unit < 0x980) ||
                (unit >= 0x2000 && unit < 0x2100) || (unit >= 0x3000 && unit < 0x3100) ||
                (unit >= 0x4e00 && unit < 0xa000);
    }
    return units ? (unsigned)(good * 100 / units) : 0;
}

/* UTF-16 without a mark shows by its NULs (spaces, digits, marks have one) and its script. */
static const char *unmarked_utf16(const unsigned char *bytes, size_t length)
{
    if (length < 4 || length % 2 || !memchr(bytes, 0, length))
        return NULL;
    size_t even = 0, odd = 0;
    for (size_t i = 0; i + 1 < length; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (even + odd < length / 40)
        return NULL; /* a few stray NULs */
    int high = even > odd ? 0 : 1;
    if ((high ? even : odd) > length / 200 || share_of_text(bytes, length, high) < 95)
        return NULL;
    return high ? "UTF-16LE" : "UTF-16BE";
}

static enum plx_status convert(const char *charset, const char *bytes, size_t length,
                               struct plx_buffer *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    size_t room = length + 16;
    UChar *wide = U_SUCCESS(status) ? malloc(room * sizeof *wide) : NULL;
    int32_t units = 0, written = 0;
    if (wide)
        units = ucnv_toUChars(converter, wide, (int32_t)room, bytes, (int32_t)length, &status);
    if (wide && U_SUCCESS(status) && plx_buffer_reserve(out, (size_t)units * 3)) {
        u_strToUTF8WithSub(out->data + out->length, (int32_t)(out->capacity - out->length),
                           &written, wide, units, 0xfffd, NULL, &status);
        if (U_SUCCESS(status)) {
            out->length += (size_t)written;
            out->data[out->length] = '\0';
        }
    }
    free(wide);
    ucnv_close(converter);
    if (plx_buffer_failed(out) || (!wide && U_SUCCESS(status)))
        return PLX_ERROR_MEMORY;
    return U_SUCCESS(status) ? PLX_OK : PLX_ERROR_BINARY;
}

static void add_repaired(struct plx_buffer *out, const char *bytes, size_t length)
{
    for (int32_t at = 0; at < (int32_t)length;) {
        int32_t start = at;
        UChar32 c = plx_utf8_next(bytes, &at, (int32_t)length);
        if (c == 0xfffd)
            plx_buffer_add(out, "\xef\xbf\xbd", 3);
        else
            plx_buffer_add(out, bytes + start, (size_t)(at - start));
    }
}

/* UTF-8 with a broken byte here and there is still UTF-8. */
static bool nearly_utf8(const char *bytes, size_t length)
{
    size_t good = 0, bad = 0;
    for (int32_t at = 0; at < (int32_t)length;) {
        int32_t start = at;
        UChar32 c = plx_utf8_next(bytes, &at, (int32_t)length);
        bad += c == 0xfffd && at - start < 3;
        good += c > 0x7f && c != 0xfffd;
    }
    return bad * 20 < good;
}

/* In ISO-8859-15 the byte A4 is the euro sign; in windows-1252 a sign that no paper prints. */
static bool has_euro_byte(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] >= 0x80 && bytes[i] < 0xa0)
            return false;
        if (bytes[i] != 0xa4)
            continue;
        size_t before = i >= 2 && bytes[i - 1] == ' ' ? i - 2 : i - 1;
        size_t after = i + 1 < length && bytes[i + 1] == ' ' ? i + 2 : i + 1;
        if ((i > 0 && bytes[before] >= '0' && bytes[before] <= '9') ||
            (after < length && bytes[after] >= '0' && bytes[after] <= '9'))
            return true;
    }
    return false;
}

static const char *detect(const char *bytes, size_t length)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    size_t sample = length < (1 << 16) ? length : 1 << 16;
    ucsdet_setText(detector, bytes, (int32_t)sample, &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
    const char *found = NULL;
    for (int32_t i = 0; U_SUCCESS(status) && i < count && !found; i++) {
        const char *name = ucsdet_getName(matches[i], &status);
        for (size_t j = 0; U_SUCCESS(status) && j < sizeof legacy / sizeof *legacy; j++)
            if (strcmp(name, legacy[j].detected) == 0)
                found = legacy[j].charset;
    }
    ucsdet_close(detector);
    if (found && strcmp(found, "windows-1252") == 0 &&
        has_euro_byte((const unsigned char *)bytes, length))
        return "ISO-8859-15";
    return found;
}

static enum plx_status decode(const char *bytes, size_t length, struct plx_buffer *out,
                              const char **charset)
{
    const unsigned char *octets = (const unsigned char *)bytes;
    const char *wide = NULL;
    size_t mark = 2;
    if (length >= 2 && octets[0] == 0xff && octets[1] == 0xfe)
        wide = "UTF-16LE";
    else if (length >= 2 && octets[0] == 0xfe && octets[1] == 0xff)
        wide = "UTF-16BE";
    else if ((wide = unmarked_utf16(octets, length)))
        mark = 0;
    if (wide) {
        *charset = wide;
        return convert(wide, bytes + mark, length - mark, out);
    }
    if (is_binary(octets, length))
        return PLX_ERROR_BINARY;
    size_t skip = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    bool sound = is_utf8(bytes, length);
    if (sound || skip || nearly_utf8(bytes, length)) {
        *charset = "UTF-8";
        if (sound)
            plx_buffer_add(out, bytes + skip, length - skip);
        else
            add_repaired(out, bytes + skip, length - skip);
        return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
    }
    *charset = detect(bytes, length);
    return *charset ? convert(*charset, bytes, length, out) : PLX_ERROR_BINARY;
}

/* A NUL that survived decoding would end the text early for everyone behind. */
static void replace_nuls(struct plx_buffer *out)
{
    char *end = out->data + out->length;
    for (char *nul = out->data; nul && (nul = memchr(nul, '\0', (size_t)(end - nul)));)
        *nul = ' ';
}

enum plx_status plx_charset_decode(const char *bytes, size_t length, struct plx_buffer *out,
                                   const char **charset)
{
    *charset = "";
    if (length == 0)
        return PLX_ERROR_EMPTY;
    enum plx_status status = decode(bytes, length, out, charset);
    if (status != PLX_OK)
        return status;
    replace_nuls(out);
    return is_blank(plx_buffer_string(out), out->length) ? PLX_ERROR_EMPTY : PLX_OK;
}
