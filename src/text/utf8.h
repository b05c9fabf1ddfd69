/* One character of UTF-8 at a time. Inside src/text only: it is ICU's macro in a coat. */
#ifndef PLX_TEXT_UTF8_H
#define PLX_TEXT_UTF8_H

#include <unicode/utf8.h>

/* The character at *at, U+FFFD for malformed bytes; moves *at behind it. *at < length. */
static inline UChar32 plx_utf8_next(const char *text, int32_t *at, int32_t length)
{
    UChar32 c;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    U8_NEXT_OR_FFFD(text, *at, length, c);
#pragma GCC diagnostic pop
    return c;
}

#endif
