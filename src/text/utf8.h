/* One character of UTF-8 at a time. Inside src/text only. */
#ifndef PLX_TEXT_UTF8_H
#define PLX_TEXT_UTF8_H

#include <unicode/utf8.h>

/* Any character: ICU's macro in a coat. */
UChar32 plx_utf8_next_of_any(const char *text, int32_t *at, int32_t length);

/* The character at *at, U+FFFD for malformed bytes; moves *at behind it. *at < length. Inline for
 * one byte and two, as letters are nearly everywhere. */
static inline UChar32 plx_utf8_next(const char *text, int32_t *at, int32_t length)
{
    const unsigned char *bytes = (const unsigned char *)text + *at;
    if (bytes[0] < 0x80) {
        ++*at;
        return bytes[0];
    }
    if (bytes[0] >= 0xc2 && bytes[0] < 0xe0 && *at + 1 < length && (bytes[1] & 0xc0) == 0x80) {
        *at += 2;
        return (bytes[0] & 0x1f) << 6 | (bytes[1] & 0x3f);
    }
    return plx_utf8_next_of_any(text, at, length);
}

#endif
