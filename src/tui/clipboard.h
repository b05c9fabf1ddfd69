/* Text into the clipboard of the terminal: OSC 52 (ECMA-48 OSC as xterm's control sequences have it), which
 * also reaches the reader's own machine through ssh. tmux and screen are told themselves, and handed the
 * sequence in a DCS for the terminal round them. What none of the terminals answers cannot be known to
 * have arrived; where a terminal is known to have no such thing the text goes into a file. */
#ifndef PLX_TUI_CLIPBOARD_H
#define PLX_TUI_CLIPBOARD_H

#include "base/buffer.h"
#include "tui/profile.h"
#include "tui/terminal.h"
#include "view/view.h"

enum plx_clipboard {
    PLX_CLIPBOARD_NONE,
    PLX_CLIPBOARD_DIRECT,
    PLX_CLIPBOARD_TMUX,
    PLX_CLIPBOARD_SCREEN
};

/* Longer texts go into the file: terminals take no more. In bytes. */
#define PLX_CLIPBOARD_MOST 50000

/* terminal is the terminfo name, NULL for none. */
enum plx_clipboard plx_clipboard_guess(const char *terminal, plx_variable *variable);
/* Appends the sequences that put the text into such a clipboard. */
void plx_clipboard_sequence(enum plx_clipboard clipboard, const char *text, size_t length,
                            struct plx_buffer *out);

/* copying.c. After PLX_EFFECT_COPY: puts the view's citation into the clipboard, else behind what stands in
 * parallax-citations.txt in the folder (NULL: the current one); tells the view where it went. */
void plx_clipboard_copy(enum plx_clipboard clipboard, const struct plx_terminal *terminal,
                        struct plx_view *view, const struct plx_messages *messages,
                        const char *folder);

#endif
