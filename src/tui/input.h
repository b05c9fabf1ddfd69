/* What a terminal sends, as the names of keys that the view knows (view/keys.h).
 *
 * Takes the values of getch one by one: bytes, of which those above 127 are UTF-8, and the codes of
 * function keys. Sequences that curses does not know are read here: the usual ones of arrows and
 * the like are keys too, whatever else comes (Alt with a letter, mouse, focus, late answers of the
 * terminal) is passed over whole, never taken for the keys of its letters. So is what is pasted in
 * brackets (CSI 200 ~ to CSI 201 ~): it is no command; but where text is written its characters
 * come as keys, with Space for white space of any kind.
 */
#ifndef PLX_TUI_INPUT_H
#define PLX_TUI_INPUT_H

#include <stdbool.h>

enum plx_input_state {
    PLX_INPUT_GROUND,
    PLX_INPUT_UTF8,    /* within a character */
    PLX_INPUT_ESCAPE,  /* after ESC */
    PLX_INPUT_CSI,     /* after ESC [ */
    PLX_INPUT_SS3,     /* after ESC O */
    PLX_INPUT_STRING,  /* after ESC ] and its like, up to BEL or ESC \ */
};

/* Zeroed at first. */
struct plx_input {
    enum plx_input_state state;
    bool pasting;
    bool paste; /* set by the caller: what is pasted is text just now, and comes as keys */
    bool alt; /* the character came with Alt */
    unsigned want, count; /* of the character, or of the sequence */
    char bytes[16];
    char name[16];
};

/* The key that this value completes, borrowed until the next call; NULL where there is none. */
const char *plx_input_take(struct plx_input *input, int code);
/* Nothing more is there for now: a lone ESC is the Escape key. */
const char *plx_input_pause(struct plx_input *input);
/* How long to wait, in milliseconds, for the rest of what has begun; -1 where nothing has. */
int plx_input_patience(const struct plx_input *input);
/* The rest did not come. */
void plx_input_drop(struct plx_input *input);

#endif
