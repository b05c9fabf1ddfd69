#include "tui/terminal.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "base/error.h"
#include "base/messages.h"
#include "tui/rescue.h"

#undef lines
#undef columns

/* Buttons and the wheel, told in decimals; the terminal's own selection is left to it with Shift. */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

#define ESCAPE_DELAY 50 /* milliseconds that the rest of a key's sequence may take */

/* ---- terminfo ---- */

/* A capability's string, "" where the terminal has none. */
static const char *capability(const char *name)
{
    char writable[16]; /* curses wants it so */
    snprintf(writable, sizeof writable, "%s", name);
    const char *string = tigetstr(writable);
    return string && string != (const char *)-1 ? string : "";
}

/* Without the padding "$<...>" that curses would wait for. */
static void append(char bytes[PLX_RESCUE_BYTES], const char *string)
{
    size_t length = strlen(bytes);
    while (*string && length + 1 < PLX_RESCUE_BYTES) {
        const char *end = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
        if (end)
            string = end + 1;
        else
            bytes[length++] = *string++;
    }
    bytes[length] = '\0';
}

static bool takes_mouse(const struct plx_terminal *terminal)
{
    return terminal->profile.mouse && *capability("kmous");
}

/* All that has to be undone, for a crash: in the order of plx_terminal_lend. */
static void list_undone(const struct plx_terminal *terminal, char bytes[PLX_RESCUE_BYTES])
{
    static const char *const undone[] = {"BD", "sgr0", "op", "rmkx", "cnorm", "rmcup"};
    bytes[0] = '\0';
    append(bytes, terminal->profile.leave);
    append(bytes, takes_mouse(terminal) ? MOUSE_OFF : "");
    for (size_t i = 0; i < sizeof undone / sizeof *undone; i++)
        append(bytes, capability(undone[i]));
    append(bytes, "\r\n");
}

static void arm_rescue(const struct plx_terminal *terminal)
{
    char bytes[PLX_RESCUE_BYTES];
    list_undone(terminal, bytes);
    plx_rescue_arm(fileno(terminal->in), fileno(terminal->out), &terminal->before, bytes,
                   strlen(bytes));
}

/* ---- modes ---- */

/* Past curses, whose own output has been written whole by then: putp would go through stdio. */
void plx_terminal_write(const struct plx_terminal *terminal, const char *string)
{
    size_t length = strlen(string);
    while (length > 0) {
        ssize_t written = write(fileno(terminal->out), string, length);
        if (written < 0 && errno != EINTR)
            return;
        string += written > 0 ? written : 0;
        length -= written > 0 ? (size_t)written : 0;
    }
}

/* Written once curses has switched to its screen; what is cleared afterwards is in these modes. */
static void enter_modes(const struct plx_terminal *terminal)
{
    plx_terminal_write(terminal, terminal->profile.enter);
    plx_terminal_write(terminal, capability("BE")); /* what is pasted comes in brackets */
    plx_terminal_write(terminal, takes_mouse(terminal) ? MOUSE_ON : "");
}

static void leave_modes(const struct plx_terminal *terminal)
{
    plx_terminal_write(terminal, terminal->profile.leave);
    plx_terminal_write(terminal, takes_mouse(terminal) ? MOUSE_OFF : "");
    plx_terminal_write(terminal, capability("BD"));
}

/* Ctrl-S and Ctrl-Q are keys here, and a dropped line must not freeze the screen. */
static void no_flow_control(const struct plx_terminal *terminal)
{
    struct termios modes;
    if (tcgetattr(fileno(terminal->in), &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | IXANY);
    tcsetattr(fileno(terminal->in), TCSADRAIN, &modes);
    def_prog_mode();
}

static void set_modes(struct plx_terminal *terminal)
{
    cbreak();
    noecho();
    nonl();
    set_escdelay(ESCAPE_DELAY);
    terminal->keys = newpad(1, 1);
    intrflush(terminal->keys, FALSE);
    keypad(terminal->keys, TRUE);
    define_key(NULL, KEY_MOUSE); /* input.c reads what stands behind it */
    nodelay(terminal->keys, TRUE);
    curs_set(0); /* this one writes out what curses has kept so far */
    no_flow_control(terminal);
}

/* ---- taking and giving back ---- */

static FILE *open_stream(struct plx_terminal *terminal, FILE *standard, int which)
{
    if (isatty(fileno(standard)))
        return standard;
    terminal->opened[which] = fopen("/dev/tty", which ? "w" : "r");
    return terminal->opened[which];
}

static void close_streams(struct plx_terminal *terminal)
{
    for (int i = 0; i < 2; i++)
        if (terminal->opened[i])
            fclose(terminal->opened[i]);
    *terminal = (struct plx_terminal){.screen = NULL};
}

/* The screen that is given up without having been drawn on. */
static enum plx_status give_up(struct plx_terminal *terminal, struct plx_error *error,
                               const char *why)
{
    if (terminal->screen) {
        endwin();
        delscreen(terminal->screen);
    }
    close_streams(terminal);
    return plx_error_set(error, PLX_ERROR_ACCESS, NULL, "%s", why);
}

/* Whether terminfo has it. Asked first, since newterm keeps memory where it fails. */
static bool is_described(const char *name, FILE *out)
{
    int found = 0;
    if (setupterm(name, fileno(out), &found) != OK)
        return false;
    del_curterm(cur_term);
    return true;
}

/* Cells go past curses, which would keep three screens of them: where the terminal tells its size, curses is left with the one
 * that terminfo has, a small one; else it knows best, by the environment too. */
static void open_screen(struct plx_terminal *terminal, const char *name)
{
    use_env(terminal->lines ? FALSE : TRUE);
    terminal->screen = newterm(name, terminal->out, terminal->in);
    if (!terminal->screen || terminal->lines)
        return;
    terminal->lines = (unsigned)LINES;
    terminal->columns = (unsigned)COLS;
}

enum plx_status plx_terminal_start(struct plx_terminal *terminal, const char *name,
                                   const struct plx_profile *profile, struct plx_error *error)
{
    *terminal = (struct plx_terminal){.profile = *profile};
    terminal->in = open_stream(terminal, stdin, 0);
    terminal->out = open_stream(terminal, stdout, 1);
    if (!terminal->in || !terminal->out || tcgetattr(fileno(terminal->in), &terminal->before) != 0)
        return give_up(terminal, error, N_("there is no terminal to browse on"));
    fflush(terminal->out);
    if (!is_described(name, terminal->out) && profile->like)
        name = profile->like;
    plx_terminal_measure(terminal);
    if (is_described(name, terminal->out))
        open_screen(terminal, name);
    if (!terminal->screen)
        return give_up(terminal, error, N_("the terminal that TERM names is not known"));
    if (!*capability("cup"))
        return give_up(terminal, error, N_("the terminal that TERM names has no cursor to address"));
    arm_rescue(terminal);
    set_modes(terminal);
    enter_modes(terminal);
    return PLX_OK;
}

void plx_terminal_adapt(struct plx_terminal *terminal, const struct plx_profile *profile)
{
    bool other = strcmp(profile->enter, terminal->profile.enter) != 0;
    char bytes[PLX_RESCUE_BYTES];
    if (other)
        plx_terminal_write(terminal, terminal->profile.leave);
    terminal->profile = *profile;
    list_undone(terminal, bytes);
    plx_rescue_change(bytes, strlen(bytes));
    if (other)
        plx_terminal_write(terminal, profile->enter); /* the caller clears behind it: VTE notes modes as it does */
}

void plx_terminal_stop(struct plx_terminal *terminal)
{
    if (!terminal->screen)
        return;
    plx_terminal_lend(terminal);
    tcsetattr(fileno(terminal->in), TCSADRAIN, &terminal->before);
    plx_rescue_disarm();
    delwin(terminal->keys);
    delscreen(terminal->screen);
    close_streams(terminal);
}

void plx_terminal_lend(struct plx_terminal *terminal)
{
    leave_modes(terminal);
    endwin();
    if (!*capability("rmcup")) /* what was drawn stays there: the cursor goes below it */
        plx_terminal_write(terminal, tiparm(capability("cup"), (int)terminal->lines - 1, 0));
    plx_rescue_pause(true);
}

void plx_terminal_take(struct plx_terminal *terminal)
{
    plx_rescue_pause(false);
    wrefresh(stdscr); /* on which nothing is ever drawn: curses takes its modes and its screen */
    enter_modes(terminal);
}

void plx_terminal_measure(struct plx_terminal *terminal)
{
    struct winsize size;
    if (ioctl(fileno(terminal->out), TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
        return;
    terminal->lines = size.ws_row;
    terminal->columns = size.ws_col;
}

int plx_terminal_input(const struct plx_terminal *terminal)
{
    return fileno(terminal->in);
}

int plx_terminal_output(const struct plx_terminal *terminal)
{
    return fileno(terminal->out);
}

int plx_terminal_key(const struct plx_terminal *terminal)
{
    return wgetch(terminal->keys);
}
