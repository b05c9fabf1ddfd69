/* The terminal under curses: taken, lent to the shell, taken again, and given back as it was. */
#ifndef PLX_TUI_TERMINAL_H
#define PLX_TUI_TERMINAL_H

#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

#include <curses.h>

#include "parallax/status.h"
#include "tui/profile.h"

struct plx_terminal {
    SCREEN *screen; /* NULL: not started */
    FILE *in, *out;
    WINDOW *keys; /* that they are read from: a pad, since reading from a window of the screen draws it */
    FILE *opened[2]; /* those of them that are ours to close */
    unsigned columns, lines; /* its size */
    struct termios before;
    struct plx_profile profile;
};

/* Starts curses on standard input and output, or on the process's own terminal where one of them is
 * none. name is the terminal's, profile what is known of it. PLX_ERROR_ACCESS where there is none,
 * or none that can be drawn on; then the terminal is untouched. */
enum plx_status plx_terminal_start(struct plx_terminal *terminal, const char *name,
                                   const struct plx_profile *profile, struct plx_error *error);
/* More is known of it: its modes are changed; what is on the screen has to be drawn anew. */
void plx_terminal_adapt(struct plx_terminal *terminal, const struct plx_profile *profile);
/* Writes to the terminal, behind what curses has written. */
void plx_terminal_write(const struct plx_terminal *terminal, const char *string);
/* Gives the terminal back for good. */
void plx_terminal_stop(struct plx_terminal *terminal);
/* Gives it back for a while, and takes it again: then nothing of the screen is left. */
void plx_terminal_lend(struct plx_terminal *terminal);
void plx_terminal_take(struct plx_terminal *terminal);
/* Asks for the size that the terminal has now; what tells none keeps the one that it had. */
void plx_terminal_measure(struct plx_terminal *terminal);
/* The descriptor that keys come from. */
int plx_terminal_input(const struct plx_terminal *terminal);
/* What waits there, as getch has it: a byte, a key's code, or ERR. */
int plx_terminal_key(const struct plx_terminal *terminal);
/* The descriptor that is drawn to, past curses. */
int plx_terminal_output(const struct plx_terminal *terminal);

#endif
