/* A place in a report, told so that it is found again when the report has changed: the range in
 * code points and the words themselves with what stands around them (W3C Web Annotation,
 * TextPositionSelector and TextQuoteSelector). Pure: knows no database.
 */
#ifndef PLX_STORE_QUOTE_H
#define PLX_STORE_QUOTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "parallax/report.h"

#define PLX_QUOTE_AROUND 32u /* code points kept on each side, at most */

struct plx_quote {
    uint32_t start, end; /* in code points */
    const char *words, *before, *after;
};

/* Quotes the bytes of the span, whose ends lie on character boundaries within the text. The strings
 * live in the arena; false where there is no memory. */
bool plx_quote_make(struct plx_arena *arena, const char *text, size_t length, struct plx_span span,
                    struct plx_quote *quote);

/* The quote's bytes in the very text that it was taken from; false where other words stand there. */
bool plx_quote_place(const struct plx_quote *quote, const char *text, size_t length,
                     struct plx_span *span);

/* The quote's bytes in another version of that text: where the words stand once, or once with the
 * same surroundings. Not where they would begin or end within another word. An empty quote, which
 * stands for a whole report, is found in any text, at its start. */
bool plx_quote_find(const struct plx_quote *quote, const char *text, size_t length,
                    struct plx_span *span);

#endif
