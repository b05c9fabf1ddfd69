/* The browser: a view (view/view.h) on a terminal, until the reader leaves.
 *
 * The only room that knows curses, terminals and signals. Its files: browser (the loop), terminal
 * (modes, in and out), profile (what is known of the terminal), probe (what it tells itself), signals
 * (into the loop), rescue (out of a crash), input (bytes to the names of keys), emit (the grid as the
 * terminal is given it), paint (that to the screen), colours (styles to
 * attributes), export (files that the reader asks for), clipboard and copying (citations), keeping (view
 * and store), loading (the comparison, on a thread), preparing (what a key will ask for, on another), locale.
 *
 * Whatever ends it, the terminal is left as it was found. One browser a process, on the thread that
 * called it; other threads block all signals.
 */
#ifndef PLX_TUI_BROWSER_H
#define PLX_TUI_BROWSER_H

#include <stdbool.h>

#include "parallax/comparison.h"
#include "tui/loading.h"
#include "tui/profile.h"

/* Strings are borrowed for the time of the call; each may be NULL. */
struct plx_browse_options {
    bool colour;               /* false: attributes alone, as NO_COLOR asks */
    bool no_mouse;             /* the mouse stays the terminal's own */
    bool ascii;                /* frames and signs in ASCII; so they are where there is no UTF-8 */
    enum plx_bidi_choice bidi;
    enum plx_shaping_choice shaping;
    const char *theme;         /* as plx_theme_find takes it; NULL: by the terminal's background */
    const char *terminal;      /* the terminal's name; NULL: as TERM says */
    const char *export_folder; /* NULL: the current one */
    const char *marks_folder;  /* where what the reader does is kept; NULL: nowhere */
    const char *who;           /* the reader's name in the log of that */
    plx_variable *variable;    /* the environment; NULL: there is none */
    const struct plx_messages *messages; /* the reader's language; NULL: English */
    const char *first;         /* whose columns stand first, as view/view.h has it */
    const struct plx_looks *looks;   /* the reader's (view/looks.h); NULL: the theme's */
    const struct plx_keymap *keymap; /* the reader's keys (view/keymap.h); NULL: the usual ones */
};

/* Loads the comparison and shows it; where that takes longer than a moment, how far it has come, until
 * then, or until the reader leaves. Where it fails nothing is shown, and PLX_OK answered: load's context
 * knows why. The loader's thread has ended when this returns. Options may be NULL. Reads keys from standard input, or from the process's terminal where that
 * is none. Returns when the reader quits; PLX_ERROR_ACCESS where there is no terminal that can be
 * drawn on, or it went away. Where SIGTERM, SIGHUP or SIGINT ends it, everything is put back and
 * the signal raised anew, so that whoever waits for the process learns of it: then it does not
 * return, unless that signal is handled. Call plx_tui_set_locale before. */
enum plx_status plx_browse(plx_load *load, void *context,
                           const struct plx_browse_options *options, struct plx_error *error);

#endif
