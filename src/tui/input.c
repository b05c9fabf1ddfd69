#include "tui/input.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>

#define ESCAPE 27
#define BELL 7
#define ESCAPE_PATIENCE 400 /* for the byte behind ESC, where an answer is awaited */
#define PATIENCE 500        /* for the rest of a sequence */

static const struct {
    int code;
    const char *name;
} codes[] = {
    {KEY_UP, "Up"},           {KEY_DOWN, "Down"},       {KEY_LEFT, "Left"},
    {KEY_RIGHT, "Right"},     {KEY_PPAGE, "PageUp"},    {KEY_NPAGE, "PageDown"},
    {KEY_HOME, "Home"},       {KEY_END, "End"},         {KEY_A1, "Home"},
    {KEY_A3, "PageUp"},       {KEY_C1, "End"},          {KEY_C3, "PageDown"},
    {KEY_ENTER, "Enter"},     {KEY_BTAB, "BackTab"},    {KEY_BACKSPACE, "Backspace"},
    {KEY_DC, "Delete"},       {KEY_IC, "Insert"},       {'\r', "Enter"},
    {'\n', "Enter"},          {'\t', "Tab"},            {' ', "Space"},
    {'\b', "Backspace"},      {127, "Backspace"},
};

/* What stands behind ESC [ or ESC O, for terminals that differ from their terminfo. */
static const struct {
    const char *sequence, *name;
} sequences[] = {
    {"A", "Up"},      {"B", "Down"},     {"C", "Right"},    {"D", "Left"},   {"H", "Home"},
    {"F", "End"},     {"Z", "BackTab"},  {"M", "Enter"},    {"P", "F1"},     {"Q", "F2"},
    {"R", "F3"},      {"S", "F4"},       {"1~", "Home"},    {"7~", "Home"},  {"4~", "End"},
    {"8~", "End"},    {"2~", "Insert"},  {"3~", "Delete"},  {"5~", "PageUp"},
    {"6~", "PageDown"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *name_of(struct plx_input *input, int code)
{
    for (size_t i = 0; i < COUNT(codes); i++)
        if (codes[i].code == code)
            return codes[i].name;
    if (code >= KEY_F(1) && code <= KEY_F(12))
        snprintf(input->name, sizeof input->name, "F%d", code - KEY_F0);
    else if (code >= 1 && code <= 26)
        snprintf(input->name, sizeof input->name, "C-%c", 'a' + code - 1);
    else if (code > ' ' && code < 127)
        snprintf(input->name, sizeof input->name, "%c", code);
    else
        return NULL;
    return input->name;
}

/* ---- characters ---- */

static unsigned length_of(int byte)
{
    if (byte < 0xc2 || byte > 0xf4)
        return 0;
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

/* False where no character begins with that byte. */
static bool lead(struct plx_input *input, int byte, bool alt)
{
    input->want = length_of(byte);
    if (!input->want)
        return false;
    input->state = PLX_INPUT_UTF8;
    input->alt = alt;
    input->bytes[0] = (char)byte;
    input->count = 1;
    return true;
}

static const char *ground(struct plx_input *input, int code)
{
    if (code == ESCAPE) {
        input->state = PLX_INPUT_ESCAPE;
        return NULL;
    }
    if (code >= 0x80 && code <= 0xff) {
        lead(input, code, false);
        return NULL;
    }
    return name_of(input, code);
}

static const char *utf8(struct plx_input *input, int code)
{
    if (code < 0x80 || code > 0xbf) { /* malformed: what has come is no key */
        input->state = PLX_INPUT_GROUND;
        return ground(input, code);
    }
    input->bytes[input->count++] = (char)code;
    if (input->count < input->want)
        return NULL;
    input->state = PLX_INPUT_GROUND;
    bool control = input->want == 2 && input->bytes[0] == '\xc2' && code < 0xa0; /* C1 */
    if (control || input->alt)
        return NULL;
    snprintf(input->name, sizeof input->name, "%.*s", (int)input->count, input->bytes);
    return input->name;
}

/* ---- sequences ---- */

static void begin(struct plx_input *input, enum plx_input_state state, int introducer)
{
    input->state = state;
    input->ending = false;
    input->bytes[0] = (char)introducer;
    input->count = 1;
}

static void add(struct plx_input *input, int code)
{
    if (input->count < sizeof input->bytes) /* the last place: it is too long */
        input->bytes[input->count++] = (char)code;
}

static bool complete(struct plx_input *input)
{
    input->state = PLX_INPUT_GROUND;
    if (input->count == sizeof input->bytes)
        return false;
    input->bytes[input->count] = '\0';
    return true;
}

static const char *escape(struct plx_input *input, int code)
{
    switch (code) {
    case ESCAPE:
        return "Escape"; /* and the second may begin something */
    case '[':
        begin(input, PLX_INPUT_CSI, code);
        return NULL;
    case 'O':
        begin(input, PLX_INPUT_SS3, code);
        return NULL;
    case ']':
    case 'P':
    case '_':
    case '^':
    case 'X':
        begin(input, PLX_INPUT_STRING, code);
        return NULL;
    default: /* Alt with a key */
        input->state = PLX_INPUT_GROUND;
        lead(input, code, true);
        return NULL;
    }
}

/* xterm's buttons: 0 the left one, 64 and 65 the wheel; 4, 8, 16: with Shift, Alt, Control. */
static void point(struct plx_input *input, unsigned button, unsigned x, unsigned y)
{
    enum { SHIFT = 4, MODIFIERS = 4 + 8 + 16, LEFT = 0, UP = 64, DOWN = 65 };
    unsigned which = button & ~(unsigned)MODIFIERS;
    if (button & SHIFT || !x || !y)
        return;
    input->mouse = (struct plx_mouse){which == LEFT   ? PLX_MOUSE_CLICK
                                      : which == UP   ? PLX_MOUSE_WHEEL_UP
                                      : which == DOWN ? PLX_MOUSE_WHEEL_DOWN
                                                      : PLX_MOUSE_NONE,
                                      x - 1, y - 1};
}

static const char *meaning(struct plx_input *input)
{
    const char *sequence = input->bytes + 1;
    if (*sequence == '<') {
        unsigned button, x, y;
        char final;
        if (sscanf(sequence, "<%4u;%5u;%5u%c", &button, &x, &y, &final) == 4 && final == 'M')
            point(input, button, x, y);
        return NULL;
    }
    bool begins = strcmp(input->bytes, "[200~") == 0;
    if (begins || strcmp(input->bytes, "[201~") == 0) {
        input->pasting = begins;
        return NULL;
    }
    for (size_t i = 0; i < COUNT(sequences); i++)
        if (strcmp(sequences[i].sequence, sequence) == 0)
            return sequences[i].name;
    input->answered = true;
    return NULL;
}

/* Parameters and intermediates up to the final byte, ECMA-48 5.4; a control breaks it off. */
static const char *csi(struct plx_input *input, int code)
{
    if (code < 0x20 || code > 0x7e) {
        input->state = PLX_INPUT_GROUND;
        return ground(input, code);
    }
    add(input, code);
    if (code < 0x40)
        return NULL;
    if (input->state == PLX_INPUT_CSI && input->count == 2 && code == 'M') {
        input->state = PLX_INPUT_BYTES3;
        return NULL;
    }
    return complete(input) ? meaning(input) : NULL;
}

/* Each of the three bytes is its number and 32. */
static const char *bytes3(struct plx_input *input, int code)
{
    if (code < ' ' || code > 0xff) {
        input->state = PLX_INPUT_GROUND;
        return ground(input, code);
    }
    add(input, code);
    const unsigned char *bytes = (const unsigned char *)input->bytes + 2;
    if (input->count == 5 && complete(input))
        point(input, bytes[0] - 32u, bytes[1] - 32u, bytes[2] - 32u);
    return NULL;
}

static const char *string(struct plx_input *input, int code)
{
    if (code == BELL || (input->ending && code == '\\'))
        input->answered = complete(input);
    else if (input->ending) /* any other ESC begins anew */
        return escape(input, code);
    else if (code == ESCAPE)
        input->ending = true;
    else if (code < 0x20 || code > 0x7e)
        input->count = sizeof input->bytes; /* no answer has that */
    else
        add(input, code);
    return NULL;
}

/* Characters, but no commands: a line that ends within what is pasted ends nothing else. */
static const char *pasted_key(const struct plx_input *input, const char *name)
{
    if (!input->paste || !name)
        return NULL;
    if (strcmp(name, "Enter") == 0 || strcmp(name, "Tab") == 0 || strcmp(name, "Space") == 0)
        return "Space";
    bool character = (unsigned char)name[0] >= 0x80 || !name[1];
    return character ? name : NULL;
}

/* What can go on as an answer does; anything else is a key of its own. */
static const char *orphan(struct plx_input *input, int code)
{
    input->state = PLX_INPUT_GROUND;
    bool goes_on = input->awaited && (code == '[' || code == 'P' || code == ']');
    return goes_on ? escape(input, code) : ground(input, code);
}

const char *plx_input_take(struct plx_input *input, int code)
{
    const char *name = NULL;
    bool pasted = input->pasting;
    input->answered = false;
    input->mouse.kind = PLX_MOUSE_NONE;
    switch (input->state) {
    case PLX_INPUT_GROUND:
        name = ground(input, code);
        break;
    case PLX_INPUT_UTF8:
        name = utf8(input, code);
        break;
    case PLX_INPUT_ESCAPE:
        name = escape(input, code);
        break;
    case PLX_INPUT_CSI:
    case PLX_INPUT_SS3:
        name = csi(input, code);
        break;
    case PLX_INPUT_STRING:
        name = string(input, code);
        break;
    case PLX_INPUT_BYTES3:
        name = bytes3(input, code);
        break;
    case PLX_INPUT_ORPHAN:
        name = orphan(input, code);
        break;
    }
    input->answered = input->answered && !pasted;
    if (pasted)
        input->mouse.kind = PLX_MOUSE_NONE;
    return pasted ? pasted_key(input, name) : name;
}

const char *plx_input_answer(const struct plx_input *input)
{
    return input->answered ? input->bytes : NULL;
}

const struct plx_mouse *plx_input_mouse(const struct plx_input *input)
{
    return input->mouse.kind != PLX_MOUSE_NONE ? &input->mouse : NULL;
}

static const char *escape_key(struct plx_input *input)
{
    if (input->state != PLX_INPUT_ESCAPE)
        return NULL;
    input->state = input->awaited ? PLX_INPUT_ORPHAN : PLX_INPUT_GROUND;
    return input->pasting ? NULL : "Escape";
}

const char *plx_input_pause(struct plx_input *input)
{
    return input->awaited ? NULL : escape_key(input);
}

int plx_input_patience(const struct plx_input *input)
{
    if (input->pasting)
        return 2 * PATIENCE;
    switch (input->state) {
    case PLX_INPUT_GROUND:
    case PLX_INPUT_ORPHAN:
        return -1;
    case PLX_INPUT_ESCAPE:
        return input->awaited ? ESCAPE_PATIENCE : 0;
    case PLX_INPUT_UTF8:
        return PATIENCE;
    case PLX_INPUT_CSI:
    case PLX_INPUT_SS3:
    case PLX_INPUT_STRING:
    case PLX_INPUT_BYTES3:
        break;
    }
    return input->awaited > PATIENCE ? input->awaited : PATIENCE;
}

const char *plx_input_drop(struct plx_input *input)
{
    const char *key = escape_key(input);
    if (input->state != PLX_INPUT_ORPHAN)
        *input = (struct plx_input){
            .state = PLX_INPUT_GROUND, .paste = input->paste, .awaited = input->awaited};
    else
        input->pasting = false;
    return key;
}
