#include "text/digits.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

int plx_digit_next(const char *text, size_t *at, size_t end, char *separator)
{
    int32_t position = (int32_t)*at;
    UChar32 c = plx_utf8_next(text, &position, (int32_t)end);
    *at = (size_t)position;
    *separator = '?';
    int digit = c < 0x80 ? (c >= '0' && c <= '9' ? c - '0' : -1) : u_charDigitValue(c);
    if (digit >= 0)
        return digit;
    switch (c) {
    case '.': case 0xb7: case 0xff0e:
        *separator = '.';
        break;
    case ',': case 0xff0c:
        *separator = ',';
        break;
    case 0x066b: case '/': /* Arabic decimal mark, as Persian types it too */
        *separator = 'd';
        break;
    case 0x066c: case '\'': case 0x2019: /* Arabic grouping mark */
        *separator = '\'';
        break;
    case ' ': case 0xa0: case 0x202f: case 0x2009: case 0x2007:
        *separator = ' ';
        break;
    default:
        break;
    }
    return -1;
}
