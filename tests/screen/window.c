#include "window.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include <cmocka.h>

/* ---- the shell, and the program in it ---- */

static void set_environment(const char *const *environment)
{
    for (; environment && *environment; environment++) {
        char name[64];
        const char *value = strchr(*environment, '=');
        snprintf(name, sizeof name, "%.*s", (int)strcspn(*environment, "="), *environment);
        if (value)
            setenv(name, value + 1, 1);
        else
            unsetenv(name);
    }
}

/* In a process group of its own, in the terminal's foreground, as a job of a shell. */
static void be_program(const char *const *arguments)
{
    char **writable = calloc(64, sizeof *writable);
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none); /* some tests make it crash */
    signal(SIGHUP, SIG_DFL);
    signal(SIGINT, SIG_DFL); /* whoever runs the tests in the background ignores both */
    signal(SIGQUIT, SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDIN_FILENO, getpid());
    signal(SIGTTOU, SIG_DFL);
    for (size_t i = 0; writable && i < 63 && arguments[i]; i++)
        writable[i] = strdup(arguments[i]);
    if (writable)
        execv(arguments[0], writable);
    _exit(127);
}

/* What the shell writes to the terminal before its report of that number: whoever has read it has
 * read all that the program wrote before. To the terminal it is a command that it does not know. */
#define MARK "\033]7777;%d\033\\"

/* Tells the program's number, then each state of it. Stays when it has ended, since the terminal
 * would be hung up without it. */
static void be_shell(int reports, const char *const *arguments)
{
    signal(SIGHUP, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGKILL); /* a test that fails ends without closing its window */
    pid_t program = fork();
    if (program == 0)
        be_program(arguments);
    if (write(reports, &program, sizeof program) < 0)
        _exit(1);
    int count = 0;
    for (int state; waitpid(program, &state, WUNTRACED) == program;) {
        dprintf(STDOUT_FILENO, MARK, ++count);
        if (write(reports, &state, sizeof state) < 0)
            _exit(1);
    }
    for (;;)
        pause();
}

/* ---- the screen ---- */

static int set_property(VTermProp property, VTermValue *value, void *user)
{
    struct window *window = user;
    if (property == VTERM_PROP_ALTSCREEN)
        window->alternate = value->boolean;
    if (property == VTERM_PROP_CURSORVISIBLE)
        window->cursor = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void open_screen(struct window *window)
{
    window->vterm = vterm_new(window->lines, window->columns);
    assert_non_null(window->vterm);
    vterm_set_utf8(window->vterm, 1);
    window->screen = vterm_obtain_screen(window->vterm);
    vterm_screen_set_callbacks(window->screen, &callbacks, window);
    vterm_screen_enable_altscreen(window->screen, 1);
    vterm_screen_reset(window->screen, 1);
}

static size_t encode(uint32_t c, char *bytes)
{
    if (c < 0x80) {
        bytes[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3f));
    bytes[0] = (char)((0xf00 >> length & 0xff) | c);
    return length;
}

const char *window_line(const struct window *window, int y)
{
    static char line[16384];
    size_t length = 0;
    size_t end = 0;
    for (int x = 0; x < window->columns && length + 64 < sizeof line; x++) {
        VTermScreenCell cell;
        vterm_screen_get_cell(window->screen, (VTermPos){y, x}, &cell);
        if (cell.chars[0] == UINT32_MAX) /* the second half of a wide one */
            continue;
        if (!cell.chars[0])
            line[length++] = ' ';
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
            length += encode(cell.chars[i], line + length);
        if (cell.chars[0] && cell.chars[0] != ' ')
            end = length;
    }
    line[end] = '\0';
    return line;
}

bool window_shows(const struct window *window, const char *text)
{
    for (int y = 0; y < window->lines; y++)
        if (strstr(window_line(window, y), text))
            return true;
    return false;
}

/* ---- reading ---- */

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void show(const struct window *window)
{
    for (int y = 0; y < window->lines; y++)
        print_message("%2d|%s\n", y, window_line(window, y));
}

static void keep(struct window *window, const char *bytes, size_t length)
{
    char *longer = realloc(window->output, window->length + length + 1);
    assert_non_null(longer);
    memcpy(longer + window->length, bytes, length);
    window->output = longer;
    window->length += length;
    longer[window->length] = '\0';
    vterm_input_write(window->vterm, bytes, length);
}

/* Reads what is there, waiting for it until the deadline; true where the shell has a report. */
static bool read_some(struct window *window, long deadline, const char *awaited)
{
    struct pollfd sources[] = {{.fd = window->terminal, .events = POLLIN},
                               {.fd = window->reports, .events = POLLIN}};
    long left = deadline - now();
    if (left <= 0 || poll(sources, 2, (int)left) == 0) {
        show(window);
        fail_msg("waited in vain for: %s", awaited);
    }
    char bytes[1 << 16];
    ssize_t count = sources[0].revents ? read(window->terminal, bytes, sizeof bytes) : 0;
    if (count > 0)
        keep(window, bytes, (size_t)count);
    return count <= 0 && sources[1].revents; /* all that came before the report is read */
}

void window_wait_until(struct window *window, bool (*met)(const struct window *, const char *),
                       const char *text)
{
    long deadline = now() + WINDOW_PATIENCE;
    while (!met(window, text))
        if (read_some(window, deadline, text)) {
            show(window);
            fail_msg("the program stopped or ended before: %s", text);
        }
}

static bool shows_not(const struct window *window, const char *text)
{
    return !window_shows(window, text);
}

void window_wait(struct window *window, const char *text)
{
    window_wait_until(window, window_shows, text);
}

void window_wait_gone(struct window *window, const char *text)
{
    window_wait_until(window, shows_not, text);
}

void window_wait_output(struct window *window, size_t since, const char *bytes)
{
    long deadline = now() + WINDOW_PATIENCE;
    while (!window->output || window->length < since || !strstr(window->output + since, bytes))
        read_some(window, deadline, bytes);
}

int window_wait_state(struct window *window)
{
    static const char awaited[] = "the program's end or stop";
    long deadline = now() + WINDOW_PATIENCE;
    int state = 0;
    char mark[32];
    snprintf(mark, sizeof mark, MARK, ++window->states);
    while (!read_some(window, deadline, awaited))
        ;
    while (window->terminal >= 0 && !strstr(window->output, mark))
        read_some(window, deadline, awaited);
    assert_int_equal(read(window->reports, &state, sizeof state), sizeof state);
    if (!WIFSTOPPED(state))
        window->program = 0;
    return state;
}

long window_last(const struct window *window, const char *bytes)
{
    long last = -1;
    for (const char *at = window->output; at && (at = strstr(at, bytes)); at++)
        last = at - window->output;
    return last;
}

/* ---- opening, sending, closing ---- */

static void fork_shell(struct window *window, int slave, int reports,
                       const char *const *arguments, const char *const *environment)
{
    window->shell = fork();
    assert_true(window->shell >= 0);
    if (window->shell != 0)
        return;
    close(window->terminal);
    close(window->reports);
    if (login_tty(slave) != 0)
        _exit(1);
    set_environment(environment);
    be_shell(reports, arguments);
}

void window_open(struct window *window, int columns, int lines, const char *const *arguments,
                 const char *const *environment)
{
    int reports[2];
    int slave;
    struct winsize size = {.ws_row = (unsigned short)lines, .ws_col = (unsigned short)columns};
    *window = (struct window){.columns = columns, .lines = lines, .cursor = true};
    open_screen(window);
    assert_int_equal(pipe2(reports, O_CLOEXEC), 0);
    assert_int_equal(openpty(&window->terminal, &slave, NULL, NULL, &size), 0);
    fcntl(window->terminal, F_SETFD, FD_CLOEXEC);
    assert_int_equal(tcgetattr(slave, &window->before), 0);
    window->reports = reports[0];
    fork_shell(window, slave, reports[1], arguments, environment);
    close(slave);
    close(reports[1]);
    assert_int_equal(read(window->reports, &window->program, sizeof window->program),
                     sizeof window->program);
}

void window_hang_up(struct window *window)
{
    close(window->terminal);
    window->terminal = -1; /* poll passes over it */
}

void window_close(struct window *window)
{
    if (window->program > 0)
        kill(-window->program, SIGKILL);
    kill(window->shell, SIGKILL);
    waitpid(window->shell, NULL, 0);
    if (window->terminal >= 0)
        close(window->terminal);
    close(window->reports);
    vterm_free(window->vterm);
    free(window->output);
}

void window_send(struct window *window, const char *bytes)
{
    size_t length = strlen(bytes);
    assert_int_equal(write(window->terminal, bytes, length), length);
}

void window_send_slowly(struct window *window, const char *bytes, int milliseconds)
{
    const struct timespec pause = {.tv_nsec = milliseconds * 1000000L};
    for (; *bytes; bytes++) {
        nanosleep(&pause, NULL);
        assert_int_equal(write(window->terminal, bytes, 1), 1);
    }
}

void window_signal(struct window *window, int signal)
{
    assert_int_equal(kill(window->program, signal), 0);
}

void window_resize(struct window *window, int columns, int lines)
{
    struct winsize size = {.ws_row = (unsigned short)lines, .ws_col = (unsigned short)columns};
    window->columns = columns;
    window->lines = lines;
    vterm_set_size(window->vterm, lines, columns);
    assert_int_equal(ioctl(window->terminal, TIOCSWINSZ, &size), 0);
}

bool window_modes_restored(const struct window *window)
{
    struct termios modes;
    const struct termios *before = &window->before;
    return tcgetattr(window->terminal, &modes) == 0 && modes.c_iflag == before->c_iflag &&
           modes.c_oflag == before->c_oflag && modes.c_cflag == before->c_cflag &&
           modes.c_lflag == before->c_lflag &&
           memcmp(modes.c_cc, before->c_cc, sizeof modes.c_cc) == 0;
}

void window_check_restored(const struct window *window)
{
    assert_false(window->alternate);
    assert_true(window_modes_restored(window));
    assert_true(window_last(window, WINDOW_EXPLICIT_OFF) > window_last(window, WINDOW_EXPLICIT_ON));
    assert_true(window_last(window, "\033[?1049l") > window_last(window, WINDOW_EXPLICIT_OFF));
    assert_true(window_last(window, "\033[?2004l") > window_last(window, "\033[?2004h"));
    assert_true(window_last(window, "\033[?1000l") > window_last(window, "\033[?1000h"));
    assert_true(window_last(window, "\033[?1006l") > window_last(window, "\033[?1006h"));
    assert_true(window_last(window, "\033[?25h") > window_last(window, "\033[?25l"));
    assert_true(window_last(window, "\033[?1l") > window_last(window, "\033[?1h"));
}

void window_forget(struct window *window)
{
    window->length = 0;
    if (window->output)
        *window->output = '\0';
}

bool window_has_terminals(void)
{
    int terminal, slave;
    if (openpty(&terminal, &slave, NULL, NULL, NULL) != 0)
        return getenv("CI") != NULL;
    close(terminal);
    close(slave);
    return true;
}
