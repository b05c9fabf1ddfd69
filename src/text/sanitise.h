/* The one door through which a report's text comes to a screen.
 *
 * Behind it there is no C0 or C1 control, no ESC, no unpaired surrogate, no noncharacter, no
 * unassigned code point, no bidi control and no other invisible control: each of them, and each
 * run of bytes that is not UTF-8, is U+FFFD. Tabs and line ends are spaces.
 */
#ifndef PLX_TEXT_SANITISE_H
#define PLX_TEXT_SANITISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "parallax/status.h"

#define PLX_SANITISE_MARK 0xFFFD

/* Reads the code point at *position (below end) and moves *position behind it. Not UTF-8 (by
 * maximal subparts, Unicode 3.9; a surrogate's three bytes are one): PLX_SANITISE_MARK. */
uint32_t plx_sanitise_decode(const char *text, size_t end, size_t *position);

/* What a screen may show of the character. previous is the one before it, since tag characters
 * may stand in a flag only; 0 at the start. */
uint32_t plx_sanitise_character(uint32_t character, uint32_t previous);

/* Takes no cell, for it only steers how its neighbours break and join: joiners, U+200B, the
 * word joiner, the soft hyphen, variation selectors. */
bool plx_sanitise_is_silent(uint32_t character);

/* Appends text as UTF-8 that may be printed as it is, for one line. */
void plx_sanitise_append(struct plx_buffer *buffer, const char *text, size_t length);

/* A paragraph, sanitised, as UTF-16 for ICU, with a map back. Owns its arrays; zero before the
 * first use, filled again and again, released once. */
struct plx_clean {
    uint16_t *units;
    uint32_t *bytes; /* of each unit the byte of its character; bytes[count] is the end */
    uint8_t *edges;  /* enum plx_edge of the place before each unit, count + 1 of them */
    size_t count, capacity;
    bool hard; /* a U+2028 is among them */
    bool wide; /* something beyond U+10FF is, which may take two cells */
};

enum plx_edge {
    PLX_EDGE_CHARACTER = 1, /* a code point begins */
    PLX_EDGE_CLUSTER = 2,   /* a grapheme cluster begins */
    PLX_EDGE_BREAK = 4,     /* a row may begin */
    PLX_EDGE_HARD = 8       /* a row must begin */
};

/* Fills clean with text[start, end), edges with PLX_EDGE_CHARACTER. Where lines is set U+2028
 * stays; else it is a space too. */
enum plx_status plx_clean_fill(struct plx_clean *clean, const char *text, size_t start,
                               size_t end, bool lines);
void plx_clean_release(struct plx_clean *clean);

/* Code point at a unit which begins one. */
uint32_t plx_clean_character(const struct plx_clean *clean, size_t unit);

#endif
