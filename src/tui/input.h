/* What a terminal sends, as the names of keys that the view knows (view/keys.h).
 *
 * Takes the values of getch one by one: bytes, of which those above 127 are UTF-8, and the codes of
 * function keys. Sequences that curses does not know are read here: the usual ones of arrows and
 * the like are keys too, whatever else comes (Alt with a letter, focus) is passed over whole, never
 * taken for the keys of its letters. Reports of a mouse (xterm's modes 1000 and 1006: CSI < b ; x ; y M or m;
 * or, of terminals without 1006, CSI M and three bytes) are handed on by themselves (plx_input_mouse). So is what is pasted in brackets (CSI 200 ~ to
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
    PLX_INPUT_BYTES3,  /* after ESC [ M: a mouse's button, column and row, a byte each */
    PLX_INPUT_ORPHAN   /* after an Escape that may have been an awaited answer's first byte */
};

#define PLX_INPUT_BYTES 128 /* of a sequence; a longer one means nothing */

enum plx_mouse_kind { PLX_MOUSE_NONE, PLX_MOUSE_CLICK, PLX_MOUSE_WHEEL_UP, PLX_MOUSE_WHEEL_DOWN };

/* A mouse's left button pressed, or its wheel turned by a notch, at a cell counted from 0. */
struct plx_mouse {
    enum plx_mouse_kind kind;
    unsigned x, y;
};

/* Zeroed at first. */
struct plx_input {
    enum plx_input_state state;
    bool pasting;
    bool paste;    /* set by the caller: what is pasted is text just now, and comes as keys */
    bool alt;      /* the character came with Alt */
    bool ending;   /* the string's last byte was ESC */
    bool answered; /* the bytes are a whole sequence that is no key's */
    struct plx_mouse mouse; /* what the last value completed */
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
/* What the last value completed where it tells of the mouse, borrowed until the next call; else NULL. Other
 * buttons, a button let go and a click with Shift, which is the terminal's own, tell nothing. */
const struct plx_mouse *plx_input_mouse(const struct plx_input *input);
/* Nothing more is there for now: a lone ESC is the Escape key, unless an answer is awaited. */
const char *plx_input_pause(struct plx_input *input);
/* How long to wait, in milliseconds, for the rest of what has begun; -1 where nothing has. */
int plx_input_patience(const struct plx_input *input);
/* The rest did not come; what has begun may still be the Escape key. */
const char *plx_input_drop(struct plx_input *input);

#endif
