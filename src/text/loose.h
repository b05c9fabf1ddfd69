/* Loose folding: the form in which a reader searches, and a text folded so with its way back.
 *
 * On top of folding (text/fold.h) it lets pass what a hand leaves out or a keyboard lacks: marks and
 * accents of Latin, Greek, Cyrillic, Arabic and Hebrew letters, letters with a stroke, hamza and the
 * letters that carry it, final letters of Greek and Hebrew, presentation forms and ligatures,
 * digits of any script, the marks inside a number (all are "."), kinds of dash and quotation mark,
 * runs of white space, and what takes no cell. Vowel signs that are letters of their own (Devanagari,
 * Thai) stay.
 */
#ifndef PLX_TEXT_LOOSE_H
#define PLX_TEXT_LOOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "parallax/status.h"

/* Appends text[0, length) folded loosely, without white space at its ends. */
void plx_loose_fold(struct plx_buffer *out, const char *text, size_t length);

/* Whether the words stand in the text, both folded; false for words that fold to nothing. */
bool plx_loose_has(const char *text, const char *words);

/* Where folding stood before a byte of the source. */
struct plx_loose_step {
    uint32_t folded, source;
    char last; /* the byte folded last: what stands behind it depends on that alone */
};

struct plx_loose_character;

/* A text folded once, to be searched again and again. Borrows the source, owns the rest. */
struct plx_loose_text {
    const char *source;
    uint32_t length;
    struct plx_buffer folded;
    struct plx_loose_step *steps; /* one every few bytes, by place */
    size_t step_count;
    struct plx_loose_character *kept; /* what its characters fold to */
};

enum plx_status plx_loose_text_make(struct plx_loose_text *text, const char *source, size_t length);
void plx_loose_text_release(struct plx_loose_text *text);

/* Looks for what plx_loose_fold gave, from byte *at of the folded text on; moves *at behind the
 * place, whose bytes of the source are [*start, *end): whole characters with the marks behind them.
 * False where there is none, or nothing is looked for. */
bool plx_loose_next(const struct plx_loose_text *text, const char *wanted, size_t length,
                    size_t *at, uint32_t *start, uint32_t *end);

#endif
