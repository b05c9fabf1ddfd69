/* Terminals as they are to right-to-left text: what a line of bytes looks like on them.
 *
 * Each takes characters by wcwidth: one that takes columns begins a cell, one that takes none
 * joins the cell before it, or vanishes in the first column. Then a line is shown
 *
 *   as it came (xterm, foot, or VTE in explicit mode);
 *   resolved as a whole by UAX #9, as a left-to-right paragraph (Terminal.app, new Konsole);
 *   the same, each stretch of one look by itself (older Konsole);
 *   as a whole, the first strong character giving the direction (iTerm2);
 *   each stretch of one font without blanks turned round where its first script is right to left
 *   (kitty 0.26, as seen), in a font that has either those scripts or the others;
 *   the same in a font that has all but wide characters, its bold face being another.
 */
#ifndef PLX_TESTS_TERMINAL_MODEL_H
#define PLX_TESTS_TERMINAL_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MODEL_CELLS 600
#define MODEL_CHARACTERS 5 /* ncurses keeps no more of a cell */

enum model { MODEL_PLAIN, MODEL_LINE, MODEL_LOOKS, MODEL_AUTO, MODEL_WORDS, MODEL_WORDS_IN_ONE_FONT, MODELS };

struct model_cell {
    uint32_t characters[MODEL_CHARACTERS]; /* without U+200E; 0 where there are fewer */
    unsigned count, kept, look, width;     /* kept: with U+200E */
    bool marked;                           /* U+200E stands behind it */
};

struct model_line {
    struct model_cell cells[MODEL_CELLS];
    size_t count;
    bool dropped; /* a mark found no room, or no cell */
};

/* Bytes in one look, behind those that have come. */
void model_take(struct model_line *line, const char *bytes, unsigned look);
/* Of a look this is another font. */
#define MODEL_BOLD 0x100u

/* The cells from left to right as they are seen. */
void model_show(enum model model, const struct model_line *line, struct model_line *seen);
/* Bold apart, which may have been changed to get another font. */
bool model_same(const struct model_line *a, const struct model_line *b);

#endif
