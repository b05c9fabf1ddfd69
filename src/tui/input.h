/* What a terminal sends, as the names of keys that the view knows (view/keys.h).
 *
 * Takes the values of getch one by one: bytes, of which those above 127 are UTF-8, and the codes of
 * function keys. Sequences that curses does not know are read here: the usual ones of arrows and
 * the like are keys too, whatever else comes (Alt with a letter, mouse, focus) is passed over whole,
 * never taken for the keys of its letters. So is what is pasted in brackets (CSI 200 ~ to
 * CSI 201 ~): it is no command; but where text is written its characters come as keys, with Space
 * for white space of any kind. What may be an answer of the terminal is handed on
 * (plx_input_answer); while one is awaited, a pause within a sequence does not end it.
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
    PLX_INPUT_ORPHAN   /* after an Escape that may have been an awaited answer's first byte */
};

#define PLX_INPUT_BYTES 128 /* of a sequence; a longer one means nothing */

/* Zeroed at first. */
struct plx_input {
    enum plx_input_state state;
    bool pasting;
    bool paste;    /* set by the caller: what is pasted is text just now, and comes as keys */
    bool alt;      /* the character came with Alt */
    bool ending;   /* the string's last byte was ESC */
    bool answered; /* the bytes are a whole sequence that is no key's */
    int awaited;   /* the caller's: milliseconds for which an answer is expected; 0: none is */
    unsigned want, count;        /* of the character, or of the sequence */
    char bytes[PLX_INPUT_BYTES]; /* what is behind ESC, its "[", "O", "]" or "P" among it */
    char name[16];
};

/* The key that this value completes, borrowed until the next call; NULL where there is none. */
const char *plx_input_take(struct plx_input *input, int code);
/* The sequence that the last value completed where it is no key's: "[?62;c", "P>|xterm(379)",
 * borrowed until the next call; NULL where it completed none. */
const char *plx_input_answer(const struct plx_input *input);
/* Nothing more is there for now: a lone ESC is the Escape key, unless an answer is awaited. */
const char *plx_input_pause(struct plx_input *input);
/* How long to wait, in milliseconds, for the rest of what has begun; -1 where nothing has. */
int plx_input_patience(const struct plx_input *input);
/* The rest did not come; what has begun may still be the Escape key. */
const char *plx_input_drop(struct plx_input *input);

#endif
