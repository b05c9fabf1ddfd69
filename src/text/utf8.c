#include "text/utf8.h"

UChar32 plx_utf8_next_of_any(const char *text, int32_t *at, int32_t length)
{
    UChar32 c;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    U8_NEXT_OR_FFFD(text, *at, length, c);
#pragma GCC diagnostic pop
    return c;
}
