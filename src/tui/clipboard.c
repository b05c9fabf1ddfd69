#include "tui/clipboard.h"

#include <string.h>

#define PIECE 200 /* bytes of a sequence in one DCS of screen, which takes no long ones */

static bool begins(const char *string, const char *prefix)
{
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

static bool is_set(plx_variable *variable, const char *name)
{
    const char *value = variable(name);
    return value && *value;
}

/* Terminals that pass over OSC 52, or show it. VTE has it in no version that is about everywhere. */
static bool has_none(const char *terminal, plx_variable *variable)
{
    static const char *const without[] = {"linux", "vt1", "vt2", "ansi", "eterm", "nsterm",
                                          "rxvt", "vte", "gnome", "dumb"};
    const char *program = variable("TERM_PROGRAM");
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        if (begins(terminal, without[i]))
            return true;
    return (program && begins(program, "Apple_Terminal")) || is_set(variable, "VTE_VERSION");
}

enum plx_clipboard plx_clipboard_guess(const char *terminal, plx_variable *variable)
{
    if (!terminal)
        return PLX_CLIPBOARD_NONE;
    if (begins(terminal, "tmux") || is_set(variable, "TMUX"))
        return PLX_CLIPBOARD_TMUX;
    if (begins(terminal, "screen") || is_set(variable, "STY"))
        return PLX_CLIPBOARD_SCREEN;
    return has_none(terminal, variable) ? PLX_CLIPBOARD_NONE : PLX_CLIPBOARD_DIRECT;
}

/* ---- the sequence ---- */

/* RFC 4648. */
static void add_base64(struct plx_buffer *out, const char *text, size_t length)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const unsigned char *bytes = (const unsigned char *)text;
    for (size_t i = 0; i < length; i += 3) {
        unsigned left = length - i > 2 ? 3 : (unsigned)(length - i);
        unsigned long group = (unsigned long)bytes[i] << 16 |
                              (left > 1 ? (unsigned long)bytes[i + 1] << 8 : 0) |
                              (left > 2 ? bytes[i + 2] : 0);
        for (unsigned k = 0; k < 4; k++)
            plx_buffer_add_char(out, k <= left ? digits[group >> (18 - 6 * k) & 63] : '=');
    }
}

static void add_osc(struct plx_buffer *out, const char *text, size_t length)
{
    plx_buffer_add_string(out, "\033]52;c;");
    add_base64(out, text, length);
    plx_buffer_add_char(out, '\a');
}

/* Each ESC in it doubled. */
static void add_for_tmux(struct plx_buffer *out, const char *sequence)
{
    plx_buffer_add_string(out, "\033Ptmux;");
    for (; *sequence; sequence++) {
        if (*sequence == '\033')
            plx_buffer_add_char(out, '\033');
        plx_buffer_add_char(out, *sequence);
    }
    plx_buffer_add_string(out, "\033\\");
}

static void add_for_screen(struct plx_buffer *out, const char *sequence)
{
    for (size_t left = strlen(sequence); left;) {
        size_t piece = left < PIECE ? left : PIECE;
        plx_buffer_add_string(out, "\033P");
        plx_buffer_add(out, sequence, piece);
        plx_buffer_add_string(out, "\033\\");
        sequence += piece;
        left -= piece;
    }
}

void plx_clipboard_sequence(enum plx_clipboard clipboard, const char *text, size_t length,
                            struct plx_buffer *out)
{
    struct plx_buffer sequence;
    plx_buffer_init(&sequence);
    add_osc(&sequence, text, length);
    const char *plain = plx_buffer_string(&sequence);
    if (clipboard == PLX_CLIPBOARD_DIRECT || clipboard == PLX_CLIPBOARD_TMUX)
        plx_buffer_add_string(out, plain); /* with set-clipboard tmux keeps it, and hands it on */
    if (clipboard == PLX_CLIPBOARD_TMUX)
        add_for_tmux(out, plain);          /* with allow-passthrough it hands this on */
    if (clipboard == PLX_CLIPBOARD_SCREEN)
        add_for_screen(out, plain);
    out->failed |= plx_buffer_failed(&sequence);
    plx_buffer_release(&sequence);
}
