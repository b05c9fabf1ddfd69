#include "text/romanise.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "text/utf8.h"

/* Longer words are no names. */
#define LONGEST 120

/* U+0400 to U+045F, capitals and small letters alike: ISO 9 without its marks; the signs "'". */
static const char cyrillic[0x60] =
    "eedgeziijlnckiud"
    "abvgdezzijklmnop"
    "rstufhccss'y'eua"
    "abvgdezzijklmnop"
    "rstufhccss'y'eua"
    "eedgeziijlnckiud";

/* U+0621 to U+064A, hamza and ayn "'"; '+' stands for two letters, ' ' for none. */
static const char arabic[] = "'aawayabht+jh+d+rzs+sdtz'+      fqklmnhwyy";

struct pair {
    UChar32 c;
    char letters[3];
};

/* The letters of other languages, and those that are two, č as ч; by character. */
static const struct pair pairs[] = {
    {0x00c6, "ae"}, {0x00c7, "ch"}, {0x00d0, "d"}, {0x00d8, "o"}, {0x00de, "th"}, {0x00df, "ss"},
    {0x00e6, "ae"}, {0x00e7, "ch"}, {0x00f0, "d"}, {0x00f8, "o"}, {0x00fe, "th"}, {0x0106, "ch"},
    {0x0107, "ch"}, {0x010c, "ch"}, {0x010d, "ch"}, {0x0110, "d"}, {0x0111, "d"}, {0x0126, "h"},
    {0x0127, "h"}, {0x0131, "i"}, {0x0132, "ij"}, {0x0133, "ij"}, {0x0138, "q"}, {0x013f, "l"},
    {0x0140, "l"}, {0x0141, "l"}, {0x0142, "l"}, {0x014a, "n"}, {0x014b, "n"}, {0x0152, "oe"},
    {0x0153, "oe"}, {0x0166, "t"}, {0x0167, "t"}, {0x017f, "s"}, {0x0427, "ch"}, {0x0447, "ch"},
    {0x0490, "g"}, {0x0491, "g"}, {0x0492, "g"}, {0x0493, "g"}, {0x049a, "k"}, {0x049b, "k"},
    {0x062b, "th"}, {0x062e, "kh"}, {0x0630, "dh"}, {0x0634, "sh"}, {0x063a, "gh"}, {0x067e, "p"},
    {0x0686, "ch"}, {0x0698, "zh"}, {0x06a4, "v"}, {0x06a9, "k"}, {0x06ad, "ng"}, {0x06af, "g"},
    {0x06cb, "v"}, {0x06cc, "y"},
};

static const char *pair_of(UChar32 c)
{
    size_t low = 0, high = sizeof pairs / sizeof *pairs;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (pairs[middle].c == c)
            return pairs[middle].letters;
        if (pairs[middle].c < c)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* The letter below all marks: "ě" is "e". Nothing for what has none. */
static void add_base(struct plx_buffer *out, UChar32 c)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[8];
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    int32_t count = U_SUCCESS(status) ? unorm2_getDecomposition(nfd, c, parts, 8, &status) : 0;
    if (U_SUCCESS(status) && count > 0 && parts[0] < 0x80)
        plx_buffer_add_char(out, (char)u_tolower(parts[0]));
}

static void add_letters(struct plx_buffer *out, UChar32 c)
{
    char letter = ' ';
    const char *pair = c < 0x80 ? NULL : pair_of(c);
    if (c < 0x80)
        letter = (char)u_tolower(c);
    else if (pair)
        plx_buffer_add_string(out, pair);
    else if (c >= 0x400 && c < 0x460)
        letter = cyrillic[c - 0x400];
    else if (c >= 0x621 && c <= 0x64a)
        letter = arabic[c - 0x621];
    else
        add_base(out, c);
    if (letter != ' ' && letter != '+')
        plx_buffer_add_char(out, letter);
}

bool plx_romanise(enum plx_token_script script, const char *text, size_t length,
                  struct plx_buffer *out)
{
    if (length > LONGEST || (script != PLX_SCRIPT_LATIN && script != PLX_SCRIPT_CYRILLIC &&
                             script != PLX_SCRIPT_ARABIC))
        return false;
    for (int32_t at = 0; at < (int32_t)length;)
        add_letters(out, plx_utf8_next(text, &at, (int32_t)length));
    return !plx_buffer_failed(out);
}

static char class_of(char c)
{
    switch (c) {
    case 'b': case 'p':
        return 'b';
    case 'v': case 'f':
        return 'f';
    case 'k': case 'g': case 'q': case 'c': case 'j': case 'x':
        return 'k';
    case 's': case 'z':
        return 's';
    case 'd': case 't':
        return 't';
    case 'l': case 'm': case 'n': case 'r':
        return c;
    default:
        return 0;
    }
}

void plx_skeleton(const char *name, size_t length, struct plx_buffer *out)
{
    char last = 0;
    for (size_t i = 0; i < length; i++) {
        char class = class_of(name[i]);
        bool hushed = i + 1 < length && name[i + 1] == 'h' && (name[i] == 's' || name[i] == 'c');
        bool soft = name[i] == 'c' && i + 1 < length && strchr("eiy", name[i + 1]);
        if (hushed || soft)
            class = 's';
        if (name[i] == 'p' && i + 1 < length && name[i + 1] == 'h')
            class = 'f';
        bool led = class == 't' && i + 1 < length;
        if (led && (strncmp(name + i, "tsh", 3) == 0 || strncmp(name + i, "tch", 3) == 0))
            continue; /* "تش" is "ch" */
        if (led && strncmp(name + i, "dz", 2) == 0) { /* "дж" is "j" */
            class = 'k';
            i++;
        }
        if (class && class != last)
            plx_buffer_add_char(out, class);
        if (name[i] == 'x')
            plx_buffer_add_char(out, 's');
        last = class;
    }
}
