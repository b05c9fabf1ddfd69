#include "base/wellformed.h"

size_t plx_utf8_length(const char *bytes, size_t left)
{
    const unsigned char *b = (const unsigned char *)bytes;
    if (left == 0)
        return 0;
    if (b[0] < 0x80)
        return 1;
    size_t length = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : 2;
    if (b[0] < 0xc2 || b[0] > 0xf4 || length > left)
        return 0;
    /* Overlong forms, surrogates, and what lies beyond U+10FFFF show in the second byte. */
    unsigned char low = b[0] == 0xe0 ? 0xa0 : b[0] == 0xf0 ? 0x90 : 0x80;
    unsigned char high = b[0] == 0xed ? 0x9f : b[0] == 0xf4 ? 0x8f : 0xbf;
    if (b[1] < low || b[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((b[i] & 0xc0) != 0x80)
            return 0;
    return length;
}

bool plx_utf8_is_wellformed(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t n = plx_utf8_length(bytes + at, length - at);
        if (n == 0)
            return false;
        at += n;
    }
    return true;
}
