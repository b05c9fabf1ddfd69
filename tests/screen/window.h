/* A terminal window for tests: a program on a pseudo-terminal, libvterm as what a reader sees, and
 * a small shell between them that tells when the program stops or ends.
 *
 * Nothing here sleeps but a slow line: every wait reads what the program writes until what is waited for has come,
 * and fails the test after WINDOW_PATIENCE milliseconds. */
#ifndef PLX_TESTS_WINDOW_H
#define PLX_TESTS_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

/* Explicit mode (BDSM, SCP), as the program sets it and takes it back. */
#define WINDOW_EXPLICIT_ON "\033[8l\033[1 k"
#define WINDOW_EXPLICIT_OFF "\033[8h\033[0 k"

#define WINDOW_PATIENCE 90000 /* generous: sanitizers on a busy machine */

struct window {
    VTerm *vterm;
    VTermScreen *screen;
    int columns, lines;
    bool alternate;        /* the alternate screen is shown */
    bool cursor;           /* the cursor is */
    int terminal;          /* the master's end of the pseudo-terminal */
    int reports;           /* from the shell: what waitpid told */
    pid_t shell, program;  /* program: 0 once it has ended */
    int states;            /* reports of the shell that were read */
    struct termios before; /* the modes that the program found */
    char *output;          /* all that it wrote; NUL-terminated */
    size_t length;
};

/* Runs the program, with these arguments (argv[0] its path, NULL at the end) and these additions
 * to the environment ("NAME=value", or "NAME" to take one away; NULL at the end). */
void window_open(struct window *window, int columns, int lines, const char *const *arguments,
                 const char *const *environment);
/* Ends what still runs, and frees. */
void window_close(struct window *window);

void window_send(struct window *window, const char *bytes);
/* The same byte by byte, as over a slow line: with so many milliseconds before each. */
void window_send_slowly(struct window *window, const char *bytes, int milliseconds);
void window_signal(struct window *window, int signal);
void window_resize(struct window *window, int columns, int lines);
/* Closes the terminal under the program, as a lost connection does. */
void window_hang_up(struct window *window);

/* Line y as UTF-8 without blanks at its end, in a static buffer. */
const char *window_line(const struct window *window, int y);
bool window_shows(const struct window *window, const char *text);
/* Reads until some line contains the text, or none does; else the test fails and shows it all. */
void window_wait(struct window *window, const char *text);
void window_wait_gone(struct window *window, const char *text);
/* Reads until that is so of the window and the text. */
void window_wait_until(struct window *window, bool (*met)(const struct window *, const char *),
                       const char *text);
/* Reads until the program wrote these bytes since its output was this long. */
void window_wait_output(struct window *window, size_t since, const char *bytes);
/* Reads until the program changes its state: what waitpid says of it. */
int window_wait_state(struct window *window);
/* Whether the terminal's modes are those that the program found. */
bool window_modes_restored(const struct window *window);
/* What must hold once the program has given the terminal back, one that was in explicit mode. */
void window_check_restored(const struct window *window);
/* Forgets what was written so far, but not what it says of modes: for programs that write much. */
void window_forget(struct window *window);
/* A bare chroot has no pseudo-terminals to give; automake calls 77 skipped. CI has them, or fails. */
bool window_has_terminals(void);
/* The last place of the bytes in the output, -1 where they are not there. */
long window_last(const struct window *window, const char *bytes);

#endif
