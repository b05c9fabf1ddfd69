/* The real program on the bundled story, driven through a pseudo-terminal. */
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "folder.h"
#include "window.h"

#define TITLE "Amazon and OpenAI"

static const char *const usual[] = {PARALLAX, STORY, NULL};
static const char *const no_hangup[] = {"/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\"",
                                        PARALLAX, STORY, NULL};
static const char *const environment[] = {
    "TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR", "COLUMNS", "LINES", NULL};

static struct folder marks;

/* A folder for marks of a test's own, or of all that make none: never the reader's. */
static int make_marks(void **state)
{
    (void)state;
    folder_make(&marks);
    setenv("XDG_DATA_HOME", marks.path, 1);
    return 0;
}

static int remove_marks(void **state)
{
    (void)state;
    folder_remove(&marks);
    return 0;
}

/* Its hints, whose first line may say what became of marks. */
static bool is_compared(const struct window *window, const char *last)
{
    return window_shows(window, last) && (window_shows(window, " evidence") || window_shows(window, "mark"));
}

/* For the last thing on the screen of the claims: on a slow machine the texts stand there before. */
static void wait_compared(struct window *window)
{
    window_wait_until(window, is_compared, "? help");
}

/* Opens the browser, and waits for the last thing on its first screen. */
static void open_browser(struct window *window, int columns, int lines)
{
    window_open(window, columns, lines, usual, environment);
    wait_compared(window);
}

static void quit(struct window *window)
{
    window_send(window, "Q");
    int state = window_wait_state(window);
    assert_true(WIFEXITED(state));
    assert_int_equal(WEXITSTATUS(state), 0);
    window_check_restored(window);
    window_close(window);
}

/* The line of the claim in hand, told by the cursor in its first cell; -1 where there is none. */
static int hand(const struct window *window)
{
    for (int y = 1; y < window->lines; y++)
        if (window_line(window, y)[0] == '>')
            return y;
    return -1;
}

static bool hand_at(const struct window *window, const char *line)
{
    return hand(window) == atoi(line);
}

static bool hand_moved_from(const struct window *window, const char *line)
{
    return hand(window) > 0 && !hand_at(window, line);
}

static void wait_hand(struct window *window, int line)
{
    char text[16];
    snprintf(text, sizeof text, "%d", line);
    window_wait_until(window, hand_at, text);
}

/* ---- the screen ---- */

static void test_first_screen__has_title_and_five_reports_at_80x24(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    assert_non_null(strstr(window_line(&window, 0), TITLE "  5 reports"));
    static const char *const columns[] = {" ru ", " pt ", " fr ", " ar ", " it"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        assert_true(window_shows(&window, columns[i]));
    assert_true(window.alternate);
    assert_false(window.cursor);
    quit(&window);
}

static void test_first_screen__has_all_columns_at_160x45(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 160, 45);
    assert_non_null(strstr(window_line(&window, 0), TITLE "   5 reports"));
    static const char *const columns[] = {" 1 ru", " 2 pt", " 3 fr", " 4 ar", " 5 it"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        assert_true(window_shows(&window, columns[i]));
    quit(&window);
}

static void test_arabic__is_joined_and_in_visual_order(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 160, 45);
    window_send(&window, "r");
    window_wait(&window, "4 ar Arabic");
    /* "Amazon", from its last letter at the left to its first at the right */
    assert_true(window_shows(&window, "\uFEE5\uFEED\uFEAF\uFE8E\uFEE3\uFE83"));
    assert_false(window_shows(&window, "\u0627"));
    quit(&window);
}

static void test_no_colour__leaves_attributes_alone(void **state)
{
    (void)state;
    static const char *const without[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR=1",
                                          NULL};
    struct window window;
    window_open(&window, 80, 24, usual, without);
    wait_compared(&window);
    assert_null(strstr(window.output, "38;5;"));
    assert_null(strstr(window.output, "48;5;"));
    assert_non_null(strstr(window.output, "1m")); /* bold */
    quit(&window);
}

static void test_locale__other_than_utf8_changes_nothing(void **state)
{
    (void)state;
    static const char *const plain[] = {"TERM=xterm-256color", "LC_ALL=POSIX", "LANG=de_DE", NULL};
    struct window window;
    window_open(&window, 160, 45, usual, plain);
    wait_compared(&window);
    window_wait(&window, "…");
    quit(&window);
}

static void test_change__writes_only_what_changed(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 160, 45);
    size_t whole = window.length;
    window_send(&window, "t"); /* a sign before the claim, a count in the first line, and what can be done with it in the last */
    window_wait(&window, "1 tagged");
    assert_true(window.length - whole < 400);
    size_t since = window.length;
    window_send(&window, "j");
    wait_hand(&window, hand(&window) + 1);
    assert_null(strstr(window.output + since, "\033[2J"));
    since = window.length;
    window_send(&window, "\014"); /* Ctrl-L: all of it */
    window_wait_output(&window, since, "\033[2J");
    window_wait(&window, "? help");
    quit(&window);
}

/* The named terminal, without colours of its own choosing. */
static void open_on(struct window *window, int columns, int lines, const char *terminal)
{
    char name[64];
    snprintf(name, sizeof name, "TERM=%s", terminal);
    const char *const there[] = {name, "LC_ALL=C.UTF-8", "NO_COLOR", "COLUMNS", "LINES", NULL};
    window_open(window, columns, lines, usual, there);
    wait_compared(window);
}

static void end(struct window *window)
{
    window_send(window, "Q");
    int state = window_wait_state(window);
    assert_true(WIFEXITED(state) && WEXITSTATUS(state) == 0);
    assert_true(window_modes_restored(window));
    window_close(window);
}

static void test_colours__as_many_as_the_terminal_has(void **state)
{
    (void)state;
    static const struct {
        const char *terminal, *has, *has_not;
    } cases[] = {
        {"xterm-256color", "38;5;203m", "\033[31m"},
        {"xterm", "\033[31m", "38;5;"}, /* eight */
        {"screen", "\033[31m", "38;5;"},
        {"vt100", "1m", "\033[31m"}, /* none */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct window window;
        open_on(&window, 80, 24, cases[i].terminal);
        assert_non_null(strstr(window.output, cases[i].has));
        assert_null(strstr(window.output, cases[i].has_not));
        end(&window);
    }
}

static void test_sizes__from_40x10_to_400x120(void **state)
{
    (void)state;
    static const int sizes[][2] = {{40, 10}, {80, 24}, {200, 60}, {400, 120}};
    struct window window;
    open_on(&window, 40, 10, "xterm-256color");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t since = window.length;
        window_resize(&window, sizes[i][0], sizes[i][1]);
        if (i > 0) /* the first is no other size */
            window_wait_output(&window, since, "\033[2J");
        window_wait(&window, "? help");
        assert_non_null(strstr(window_line(&window, 0), "Amazon"));
        assert_non_null(strstr(window_line(&window, sizes[i][1] - 1), "? help"));
    }
    end(&window);
}

/* A terminal newer than the machine's terminfo, as one meets at the far end of a connection. */
static void test_terminal__that_terminfo_lacks_is_taken_for_its_like(void **state)
{
    (void)state;
    static const char *const fresh[] = {"TERM=xterm-kitty", "TERMINFO=/nowhere", "LC_ALL=C.UTF-8", NULL};
    static const char *const tmux[] = {"TERM=tmux-direct", "LC_ALL=C.UTF-8", NULL};
    struct window window;
    window_open(&window, 80, 24, usual, fresh);
    wait_compared(&window);
    end(&window);
    window_open(&window, 80, 24, usual, tmux);
    wait_compared(&window);
    end(&window);
}

/* ---- right-to-left text, by who orders it ---- */

#define QUESTIONS "\033[8$p\033[>q"
#define FENCE "\033[c"
#define NO_EXPLICIT "\033[8;0$y"
#define KONSOLE "\033P>|Konsole 23.08.1\033\\"
#define ATTRIBUTES "\033[?62;1;4c"
#define AMAZON_VISUAL "\uFEE5\uFEED\uFEAF\uFE8E\uFEE3\uFE83" /* as seen, from the left */
#define AMAZON_LOGICAL "أمازون"

/* At the reports, the Arabic one among them; in place of xterm what the variable says. */
static void open_reports(struct window *window, const char *variable, const char *option)
{
    const char *const there[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR=1", variable, NULL};
    const char *const asked[] = {PARALLAX, option, STORY, NULL};
    window_open(window, 160, 45, option ? asked : usual, there);
    wait_compared(window);
    window_send(window, "r");
    window_wait(window, "4 ar Arabic");
    window_wait(window, "? help");
}

static unsigned count_after(const struct window *window, size_t since, const char *bytes)
{
    unsigned count = 0;
    for (const char *at = window->output + since; (at = strstr(at, bytes)); at++)
        count++;
    return count;
}

/* Leaves a terminal that was in no explicit mode. */
static void quit_plain(struct window *window)
{
    window_send(window, "Q");
    int state = window_wait_state(window);
    assert_true(WIFEXITED(state) && WEXITSTATUS(state) == 0);
    assert_true(window_modes_restored(window));
    assert_int_equal(window_last(window, WINDOW_EXPLICIT_ON), -1);
    window_close(window);
}

static void test_questions__come_behind_the_first_frame(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    window_wait_output(&window, 0, QUESTIONS);
    const char *asked = strstr(window.output, QUESTIONS);
    const char *drawn = strstr(window.output, "menu");
    assert_non_null(drawn);
    assert_true(drawn < asked);
    assert_non_null(strstr(asked, FENCE));
    assert_null(strstr(asked + 1, QUESTIONS)); /* once */
    quit(&window);
}

static void test_questions__are_not_put_to_those_who_would_show_them(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "TERM_PROGRAM=Apple_Terminal", NULL);
    assert_true(window_shows(&window, AMAZON_LOGICAL));
    assert_int_equal(window_last(&window, QUESTIONS), -1);
    quit_plain(&window);
}

/* Late, in pieces, keys between them: one redraw, and no letter of the answers is a key. */
static void test_answers__late_and_in_pieces_change_the_writing_once(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "XTERM_VERSION=379", NULL);
    assert_true(window_shows(&window, AMAZON_VISUAL));
    size_t since = window.length;
    window_send_slowly(&window, NO_EXPLICIT, 60); /* more than curses waits behind ESC */
    window_send(&window, "f"); /* closes them */
    window_wait_gone(&window, "facts of ");
    window_send(&window, "f");
    window_wait(&window, "facts of ");
    window_send_slowly(&window, KONSOLE ATTRIBUTES, 15);
    window_wait(&window, AMAZON_LOGICAL);
    window_wait(&window, "? help");
    assert_int_equal(count_after(&window, since, "\033[2J"), 1);
    assert_false(window_shows(&window, AMAZON_VISUAL));
    assert_null(strstr(window.output, "no key"));
    assert_true(window_last(&window, WINDOW_EXPLICIT_OFF) > (long)since); /* it is given back its own way */
    window_send(&window, "c");
    window_wait(&window, "evidence");
    quit(&window);
}

static void test_answers__that_change_nothing_draw_nothing(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "XTERM_VERSION=379", NULL);
    size_t since = window.length;
    window_send(&window, "\033[8;1$y\033P>|VTE(7200)\033\\" ATTRIBUTES "?");
    window_wait(&window, "Signs");
    assert_int_equal(count_after(&window, since, "\033[2J"), 0);
    quit(&window);
}

static void test_answers__that_explicit_mode_is_known_bring_it(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "KONSOLE_VERSION=230801", NULL);
    assert_true(window_shows(&window, AMAZON_LOGICAL));
    assert_int_equal(window_last(&window, WINDOW_EXPLICIT_ON), -1);
    size_t since = window.length;
    window_send_slowly(&window, "\033[8;1$y\033P>|VTE(7200)\033\\" ATTRIBUTES, 5);
    window_wait(&window, AMAZON_VISUAL);
    /* the rows that are cleared behind it have the mode */
    const char *on = strstr(window.output + since, WINDOW_EXPLICIT_ON);
    assert_non_null(on);
    assert_non_null(strstr(on, "\033[H\033[2J"));
    window_signal(&window, SIGSEGV); /* the crash handler has learnt of it */
    window_wait_state(&window);
    window_check_restored(&window);
    window_close(&window);
}

static void test_option__bidi_has_the_last_word(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "XTERM_VERSION=379", "--bidi=runs");
    assert_true(window_shows(&window, AMAZON_LOGICAL));
    window_send(&window, "\033[8;1$y\033P>|VTE(7200)\033\\" ATTRIBUTES "\014");
    size_t since = window.length;
    window_wait_output(&window, since, "\033[2J");
    window_wait(&window, AMAZON_LOGICAL);
    quit_plain(&window);
}

/* Three short reports of everything that has broken a frame somewhere. */
static const char *const mixed[][2] = {
    {"1-ar.txt", "ارتفاع الأسعار بنسبة ١٢٪ في حلب\n"
                 "قالَ مُحَمَّدٌ إن شركة Amazon (أمازون) دفعت ١٬٤٠٠ دولار في 2024، ثم «سحبت» العرض بعد ٣٠ يوما.\n"},
    {"2-he.txt", "המחירים עלו ב-12%\n"
                 "דובר של Amazon (אמזון) אמר: \"שילמנו 1,400 דולר\" ב-2024. 👨‍👩‍👧‍👦 בְּרֵאשִׁית בָּ֑֞ר\n"},
    {"3-en.txt", "Prices rise 12%\n"
                 "Amazon (أمازون) paid $1,400 in 2024, said 会社 of 東京 [sic] 👍🏽 e\u030a\u0301\u0302\u0303\u0304 ❤️.\n"},
};
#define MIXED (sizeof mixed / sizeof *mixed)

static void for_mixed(const char *folder, void (*each)(const char *path, const char *text))
{
    for (size_t i = 0; i < MIXED; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", folder, mixed[i][0]);
        each(path, mixed[i][1]);
    }
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void remove_file(const char *path, const char *text)
{
    (void)text;
    assert_int_equal(unlink(path), 0);
}

static bool is_wall(const struct window *window, int x, int y)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(window->screen, (VTermPos){y, x}, &cell);
    return cell.chars[0] == 0x2502 || cell.chars[0] == 0x253C; /* │ ┼ */
}

/* Two walls between three columns, one below the other in every line of the text. */
static void check_walls(const struct window *window)
{
    int walls = 0;
    for (int x = 0; x < window->columns; x++) {
        bool wall = is_wall(window, x, 1);
        walls += wall;
        for (int y = 2; wall && y < 8; y++)
            if (!is_wall(window, x, y))
                fail_msg("no wall at %d in: %s", x, window_line(window, y));
    }
    assert_int_equal(walls, 2);
}

static void test_frames__hold_whatever_the_text_is(void **state)
{
    (void)state;
    static const char *const manners[] = {"--bidi=visual", "--bidi=runs", "--bidi=off"};
    char folder[] = "/tmp/parallax-mixed-XXXXXX";
    assert_non_null(mkdtemp(folder));
    for_mixed(folder, write_file);
    for (size_t i = 0; i < sizeof manners / sizeof *manners; i++) {
        const char *const there[] = {PARALLAX, manners[i], folder, NULL};
        struct window window;
        window_open(&window, 100, 20, there, environment);
        wait_compared(&window);
        window_send(&window, "r");
        window_wait(&window, "3 3-en English");
        size_t since = window.length;
        window_send(&window, "\014"); /* drawn whole: what is read then is no half of a frame */
        window_wait_output(&window, since, "\033[2J");
        window_wait(&window, "? help");
        check_walls(&window);
        end(&window);
    }
    for_mixed(folder, remove_file);
    assert_int_equal(rmdir(folder), 0);
}

/* Indices of the palette of 256 nearest to the backgrounds of the themes. */
#define DARK_GROUND "48;5;234"
#define LIGHT_GROUND "48;5;231"

static void test_answers__of_a_light_background_bring_light_colours(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    assert_true(window_last(&window, DARK_GROUND) >= 0);
    assert_int_equal(window_last(&window, LIGHT_GROUND), -1);
    size_t since = window.length;
    window_send(&window, NO_EXPLICIT "\033]11;rgb:ffff/ffff/ffff\033\\" ATTRIBUTES);
    window_wait_output(&window, since, LIGHT_GROUND);
    window_wait(&window, "? help");
    quit(&window);
}

static void test_ascii__frames(void **state)
{
    (void)state;
    struct window window;
    open_reports(&window, "XTERM_VERSION=379", "--ascii");
    assert_true(window_shows(&window, " | "));
    assert_int_equal(window_last(&window, "│"), -1);
    assert_int_equal(window_last(&window, "─"), -1);
    quit(&window);
}

/* ---- keys ---- */

static void test_d__goes_to_the_next_difference_and_D_back(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    char text[16];
    int first = hand(&window);
    assert_true(first > 0);
    window_send(&window, "d");
    snprintf(text, sizeof text, "%d", first);
    window_wait_until(&window, hand_moved_from, text);
    window_send(&window, "D");
    wait_hand(&window, first);
    quit(&window);
}

static void test_keys__of_other_layouts_and_arrows_move(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    int first = hand(&window);
    window_send(&window, "о"); /* j on a Russian keyboard */
    wait_hand(&window, first + 1);
    window_send(&window, "\033OB"); /* Down, as terminfo has it */
    wait_hand(&window, first + 2);
    window_send(&window, "\033[A"); /* Up, as the terminal sends it in its other mode */
    wait_hand(&window, first + 1);
    window_send(&window, "\023ت"); /* Ctrl-S, which must not freeze; j on an Arabic one */
    wait_hand(&window, first + 2);
    quit(&window);
}

/* Every cell of the window with how it is set off, the caller's to free. */
static VTermScreenCell *whole_screen(const struct window *window)
{
    size_t count = (size_t)window->lines * (size_t)window->columns;
    VTermScreenCell *cells = calloc(count, sizeof *cells);
    assert_non_null(cells);
    for (size_t i = 0; i < count; i++)
        vterm_screen_get_cell(
            window->screen,
            (VTermPos){(int)i / window->columns, (int)i % window->columns}, &cells[i]);
    return cells;
}

/* A blank may have been written, or erased. */
static void check_same_characters(const VTermScreenCell *a, const VTermScreenCell *b)
{
    bool blank = (!a->chars[0] || a->chars[0] == ' ') && (!b->chars[0] || b->chars[0] == ' ');
    if (!blank)
        assert_memory_equal(a->chars, b->chars, sizeof a->chars);
}

static void check_same_screen(const VTermScreenCell *a, const VTermScreenCell *b, int count)
{
    for (int i = 0; i < count; i++) {
        check_same_characters(&a[i], &b[i]);
        assert_int_equal(a[i].attrs.bold, b[i].attrs.bold);
        assert_int_equal(a[i].attrs.underline, b[i].attrs.underline);
        assert_int_equal(a[i].attrs.reverse, b[i].attrs.reverse);
    }
}

/* Presses j and then k, and waits for what each does. */
static void down_and_up(struct window *window, int first)
{
    window_send(window, "j");
    wait_hand(window, first + 1);
    window_send(window, "k");
    wait_hand(window, first);
    window_send(window, "\014"); /* drawn whole: what is read then is no half of a frame */
    size_t since = window->length;
    window_wait_output(window, since, "\033[2J");
    window_wait(window, "? help");
}

static void test_keys__pasted_or_unknown_do_nothing(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    int first = hand(&window);
    down_and_up(&window, first);
    VTermScreenCell *before = whole_screen(&window);
    window_send(&window, "\033[200~jjj QQQ\033[201~"); /* pasted */
    window_send(&window, "\033[?62;c\033]11;rgb:0000/0000/0000\033\\"); /* late answers */
    window_send(&window, "\033[<2;5;5M\033j");                         /* a mouse's right button, Alt-j */
    down_and_up(&window, first);
    VTermScreenCell *after = whole_screen(&window);
    check_same_screen(before, after, 80 * 24);
    assert_null(strstr(window.output, "no key"));
    free(before);
    free(after);
    quit(&window);
}

static void test_help__opens_and_q_comes_back(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    window_send(&window, "?");
    window_wait(&window, "Signs");
    window_send(&window, "q");
    window_wait_gone(&window, "Signs");
    window_wait(&window, TITLE);
    window_send(&window, "?");
    window_wait(&window, "Signs");
    window_send(&window, "\033"); /* Escape, known by the pause behind it */
    window_wait_gone(&window, "Signs");
    window_send(&window, "q");
    int status = window_wait_state(&window);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    window_check_restored(&window);
    window_close(&window);
}

static void test_export__writes_a_file_each_time(void **state)
{
    (void)state;
    char folder[] = "/tmp/parallax-export-XXXXXX";
    char path[128];
    struct stat file;
    assert_non_null(mkdtemp(folder));
    const char *const there[] = {"/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder,
                                 PARALLAX, STORY, NULL};
    struct window window;
    window_open(&window, 80, 24, there, environment);
    wait_compared(&window);
    for (int number = 1; number <= 2; number++) {
        snprintf(path, sizeof path, "parallax-Amazon-and-OpenAI-%d.json", number);
        window_send(&window, "e1");
        window_wait(&window, path);
        snprintf(path, sizeof path, "%s/parallax-Amazon-and-OpenAI-%d.json", folder, number);
        assert_int_equal(stat(path, &file), 0);
        assert_true(file.st_size > 1000);
    }
    quit(&window);
    for (int number = 1; number <= 2; number++) {
        snprintf(path, sizeof path, "%s/parallax-Amazon-and-OpenAI-%d.json", folder, number);
        assert_int_equal(unlink(path), 0);
    }
    assert_int_equal(rmdir(folder), 0);
}

/* ---- copying ---- */

/* The first words of the sequence that xterm knows, base64 of “ and more. */
static void test_copy__goes_into_the_clipboard(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    size_t since = window.length;
    window_send(&window, "4y");
    window_wait_output(&window, since, "\033]52;c;4oCc");
    window_wait(&window, "copied into the terminal's clipboard (OSC 52)");
    quit(&window);
}

/* A terminal without one: a file, to which each copy adds. */
static void test_copy__else_into_a_file(void **state)
{
    (void)state;
    char folder[] = "/tmp/parallax-copy-XXXXXX";
    char path[128], text[4096] = "";
    assert_non_null(mkdtemp(folder));
    const char *const there[] = {"/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder,
                                 PARALLAX, STORY, NULL};
    const char *const vte[] = {"TERM=xterm-256color", "VTE_VERSION=7200", "LC_ALL=C.UTF-8",
                               "NO_COLOR", "COLUMNS", "LINES", NULL};
    struct window window;
    window_open(&window, 80, 24, there, vte);
    wait_compared(&window);
    window_send(&window, "4y");
    window_wait(&window, "copied into ./parallax-citations.txt");
    window_send(&window, "jk1y");
    window_wait(&window, "copied into ./parallax-citations.txt");
    quit(&window);
    snprintf(path, sizeof path, "%s/parallax-citations.txt", folder);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    const char *arabic = strstr(text, "تريليون دولار"), *russian = strstr(text, "трлн");
    assert_true(arabic && russian && arabic < russian);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0);
}

/* ---- the reader's work ---- */

static void test_marks__are_there_again_after_kill_9(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 160, 45);
    window_send(&window, "tvua");
    window_wait(&window, "note:");
    window_send(&window, "ask Анну\033[200~ or\rme\033[201~"); /* the end of it pasted */
    window_wait(&window, "or me");
    window_send(&window, "\r");
    window_wait(&window, "U use   note: ask Анну or me");
    window_signal(&window, SIGKILL);
    window_wait_state(&window);
    window_close(&window);
    open_browser(&window, 160, 45);
    window_wait(&window, "1 tagged   1 decided");
    window_wait(&window, "U use   note: ask Анну or me");
    window_send(&window, "u");
    window_wait_gone(&window, "note: ask");
    window_wait(&window, "taken back: note ask");
    quit(&window);
}

static void test_marks__cells_moved_are_so_again_and_taken_back(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 160, 45);
    window_wait(&window, "2 conflicts");
    window_send(&window, "5-"); /* it, which stands 1000 times apart */
    window_wait(&window, "1 conflict ");
    window_wait(&window, "it taken out");
    quit(&window);
    open_browser(&window, 160, 45);
    window_wait(&window, "1 conflict ");
    window_wait(&window, "it taken out");
    window_send(&window, "u");
    window_wait(&window, "2 conflicts");
    window_send(&window, "U");
    window_wait(&window, "1 thing done, the latest first");
    window_wait(&window, "(taken back) cell taken out");
    window_send(&window, "cjtU"); /* the log is told what is new, and shows it */
    window_wait(&window, "2 things done, the latest first");
    window_signal(&window, SIGKILL);
    window_wait_state(&window);
    window_close(&window);
}

static void test_marks__of_another_window_come_by_themselves(void **state)
{
    (void)state;
    struct window one, other;
    open_browser(&one, 160, 45);
    open_browser(&other, 160, 45);
    window_send(&one, "t"); /* no decision: its line moves the others, which curses does with DECSC,
                             * and libvterm 0.1 then hides the cursor with the other screen */
    window_wait(&other, "1 tagged");
    window_send(&other, "u");
    window_wait(&other, "taken back: tag");
    window_wait_gone(&one, "1 tagged");
    quit(&one);
    quit(&other);
}

/* Opens the browser on two reports of the folder for marks, of these texts. */
static void open_texts(struct window *window, const char *one, const char *other)
{
    folder_subfolder(&marks, "story");
    folder_text(&marks, "story/one.txt", one);
    folder_text(&marks, "story/other.txt", other);
    const char *const there[] = {PARALLAX, folder_path(&marks, "story", 0), NULL};
    window_open(window, 160, 45, there, environment);
    wait_compared(window);
}

static void test_marks__of_reports_that_have_changed_move_or_are_told(void **state)
{
    (void)state;
    static const char other[] = "Tarvel buys trams. The order of Tarvel costs 40 million euros.\n";
    struct window window;
    open_texts(&window, "Tarvel orders trams. The order costs 40 million euros.\n", other);
    window_send(&window, "t");
    window_wait(&window, "1 tagged");
    quit(&window);
    open_texts(&window, "Corrected. Tarvel orders twelve trams, which cost 40 million euros.\n",
                 other);
    window_wait(&window, "1 tagged");
    assert_false(window_shows(&window, "lost"));
    quit(&window);
    open_texts(&window, "The mayor is ill.\n", "It rained on Monday.\n");
    window_wait(&window, "1 mark has lost its place");
    window_send(&window, "?");
    window_wait(&window, "Marks that have lost their place");
    quit(&window);
}

static void test_marks__without_a_place_last_as_long_as_the_browser(void **state)
{
    (void)state;
    struct window window;
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    open_browser(&window, 160, 45);
    window_wait(&window, "marks will not be saved: /dev/null/parallax: Not a directory");
    window_send(&window, "t");
    window_wait(&window, "1 tagged");
    window_send(&window, "u");
    window_wait_gone(&window, "1 tagged");
    quit(&window);
}

/* ---- resizing and suspension ---- */

static void test_resize__redraws_in_the_new_size(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    assert_false(window_shows(&window, " 5 it"));
    window_resize(&window, 160, 45);
    window_wait(&window, " 5 it");
    window_wait(&window, "? help");
    window_resize(&window, 100, 30);
    window_wait_gone(&window, " 5 it");
    window_wait_until(&window, window_shows, "? help");
    assert_non_null(strstr(window_line(&window, 29), "? help"));
    assert_non_null(strstr(window_line(&window, 0), TITLE));
    quit(&window);
}

static void suspend_with(void (*ask)(struct window *))
{
    struct window window;
    open_browser(&window, 80, 24);
    ask(&window);
    int stopped = window_wait_state(&window);
    assert_true(WIFSTOPPED(stopped));
    assert_int_equal(WSTOPSIG(stopped), SIGTSTP);
    window_check_restored(&window);
    size_t since = window.length;
    window_signal(&window, SIGCONT);
    window_wait_output(&window, since, WINDOW_EXPLICIT_ON);
    window_wait(&window, "? help");
    assert_true(window.alternate);
    assert_false(window.cursor);
    assert_non_null(strstr(window_line(&window, 0), TITLE));
    int first = hand(&window);
    window_send(&window, "j");
    wait_hand(&window, first + 1);
    quit(&window);
}

static void press_suspend(struct window *window)
{
    window_send(window, "\032");
}

static void signal_suspend(struct window *window)
{
    window_signal(window, SIGTSTP);
}

static void test_suspend__by_key_gives_the_terminal_back_and_continues(void **state)
{
    (void)state;
    suspend_with(press_suspend);
}

static void test_suspend__by_signal_gives_the_terminal_back_and_continues(void **state)
{
    (void)state;
    suspend_with(signal_suspend);
}

static void test_stop__that_cannot_be_caught_is_repaired_after(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    window_signal(&window, SIGSTOP);
    assert_true(WIFSTOPPED(window_wait_state(&window)));
    size_t since = window.length;
    window_signal(&window, SIGCONT);
    window_wait_output(&window, since, WINDOW_EXPLICIT_ON);
    window_wait_output(&window, since, "\033[H\033[2J"); /* cleared, and drawn anew */
    window_wait(&window, "? help");
    assert_true(window.alternate);
    quit(&window);
}

/* ---- ways of ending ---- */

static void end_with_signal(int signal)
{
    struct window window;
    open_browser(&window, 80, 24);
    window_signal(&window, signal);
    int status = window_wait_state(&window);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), signal);
    window_check_restored(&window);
    window_close(&window);
}

static void test_end__by_signal_restores_and_tells_the_parent(void **state)
{
    (void)state;
    end_with_signal(SIGTERM);
    end_with_signal(SIGHUP);
    end_with_signal(SIGINT);
}

static void test_end__by_interrupt_key_restores(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    window_send(&window, "\003");
    int status = window_wait_state(&window);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    window_check_restored(&window);
    window_close(&window);
}

/* A sanitizer may turn the signal into an exit status of its own. */
static void test_end__by_crash_restores(void **state)
{
    (void)state;
    static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
        struct window window;
        open_browser(&window, 80, 24);
        window_signal(&window, crashes[i]);
        int status = window_wait_state(&window);
        assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == crashes[i]
                                        : WEXITSTATUS(status) != 0);
        window_check_restored(&window);
        window_close(&window);
    }
}

static void test_end__when_the_terminal_is_hung_up(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    window_hang_up(&window);
    int status = window_wait_state(&window); /* the signal may come first, or the hangup */
    assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == SIGHUP : WEXITSTATUS(status) == 1);
    window_close(&window);
}

static void test_end__when_the_terminal_goes_and_hangups_are_ignored(void **state)
{
    (void)state;
    struct window window;
    window_open(&window, 80, 24, no_hangup, environment);
    wait_compared(&window);
    window_hang_up(&window);
    int status = window_wait_state(&window);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
    window_close(&window);
}

static void test_start__on_a_terminal_without_addressing_says_so(void **state)
{
    (void)state;
    static const char *const dumb[] = {"TERM=dumb", "LC_ALL=C.UTF-8", NULL};
    struct window window;
    window_open(&window, 80, 24, usual, dumb);
    int status = window_wait_state(&window);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
    assert_true(window_shows(&window, "TERM"));
    assert_true(window_modes_restored(&window));
    window_close(&window);
}

/* The program on its standard input, a pipe that nobody has written to yet; the writing end. */
static int open_on_pipe(struct window *window, struct folder *folder)
{
    static char path[300];
    static const char *const command[] = {"/bin/sh", "-c", "exec \"$0\" - < \"$1\"", PARALLAX, path, NULL};
    folder_make(folder);
    snprintf(path, sizeof path, "%s/pipe", folder->path);
    assert_int_equal(mkfifo(path, 0600), 0);
    window_open(window, 80, 24, command, environment);
    int writable = open(path, O_WRONLY | O_CLOEXEC); /* behind the fork: the pipe ends with this alone */
    assert_true(writable >= 0);
    window_wait(window, "reading: 0 reports so far");
    return writable;
}

static void test_loading__is_shown_until_the_reports_are_there(void **state)
{
    (void)state;
    static const char text[] = "Le prix passe à 12 euros.\n\nIl était de 10 euros, selon la ville.\n";
    struct window window;
    struct folder folder;
    int writable = open_on_pipe(&window, &folder);
    assert_int_equal(write(writable, text, sizeof text - 1), sizeof text - 1);
    close(writable);
    window_wait(&window, "12 euros");
    quit(&window);
    folder_remove(&folder);
}

/* A report so long that its facts take a while: a million words, in so many sentences. */
static void write_long_report(struct folder *folder)
{
    FILE *file = fopen(folder_path(folder, "long.txt", 0), "wb");
    assert_non_null(file);
    for (int i = 0; i < 60000; i++)
        fprintf(file, "Le prix de la ligne %d passe à 12 millions d’euros en mai, selon le maire de Lyon.\n", i);
    assert_int_equal(fclose(file), 0);
}

/* The text can be read before there is any fact; who leaves then leaves at once. */
static void test_loading__texts_before_facts(void **state)
{
    (void)state;
    struct window window;
    struct folder folder;
    folder_make(&folder);
    write_long_report(&folder);
    const char *const command[] = {PARALLAX, folder_path(&folder, "long.txt", 0), NULL};
    window_open(&window, 80, 24, command, environment);
    window_wait(&window, "ligne 0 passe");
    window_send(&window, "v");
    window_wait(&window, "the reports are being compared: until then they can be read");
    window_send(&window, " ");
    window_wait(&window, "ligne 11 passe");
    quit(&window);
    folder_remove(&folder);
}

static void test_loading__is_left_at_once(void **state)
{
    (void)state;
    struct window window;
    struct folder folder;
    int writable = open_on_pipe(&window, &folder);
    quit(&window);
    close(writable);
    folder_remove(&folder);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_marks, remove_marks)

/* ---- the mouse ---- */

static void point(struct window *window, int button, int x, int y)
{
    char report[64];
    snprintf(report, sizeof report, "\033[<%d;%d;%dM\033[<%d;%d;%dm", button, x + 1, y + 1, button,
             x + 1, y + 1);
    window_send(window, report);
}

static void test_mouse__click_takes_a_row_and_opens_it(void **state)
{
    (void)state;
    struct window window;
    open_browser(&window, 80, 24);
    assert_true(window_last(&window, "\033[?1000h\033[?1006h") > window_last(&window, "\033[?1049h"));
    int row = hand(&window) + 2;
    point(&window, 0, 16, row);
    wait_hand(&window, row);
    point(&window, 65, 16, row);
    wait_hand(&window, row + 1);
    point(&window, 0, 16, row + 1);
    window_wait(&window, "columns locked");
    quit(&window);
}

static void test_mouse__is_left_to_the_terminal_where_asked(void **state)
{
    (void)state;
    struct window window;
    const char *const asked[] = {PARALLAX, "--no-mouse", STORY, NULL};
    window_open(&window, 80, 24, asked, environment);
    wait_compared(&window);
    window_send(&window, "Q");
    window_wait_state(&window);
    assert_int_equal(window_last(&window, "\033[?1000"), -1);
    assert_int_equal(window_last(&window, "\033[?1006"), -1);
    window_close(&window);
}

int main(void)
{
    if (!window_has_terminals()) {
        puts("skipped: no pseudo-terminal is to be had here");
        return 77;
    }
    /* The program finds its knowledge beside itself, which a folder without /proc cannot tell it. */
    unsetenv("PARALLAX_DATA");
    if (access("/proc/self/exe", F_OK) != 0)
        setenv("PARALLAX_DATA", DATA_FOLDER, 1);
    const struct CMUnitTest tests[] = {
        TEST(test_first_screen__has_title_and_five_reports_at_80x24),
        TEST(test_first_screen__has_all_columns_at_160x45),
        TEST(test_mouse__click_takes_a_row_and_opens_it),
        TEST(test_mouse__is_left_to_the_terminal_where_asked),
        TEST(test_arabic__is_joined_and_in_visual_order),
        TEST(test_no_colour__leaves_attributes_alone),
        TEST(test_locale__other_than_utf8_changes_nothing),
        TEST(test_change__writes_only_what_changed),
        TEST(test_colours__as_many_as_the_terminal_has),
        TEST(test_sizes__from_40x10_to_400x120),
        TEST(test_terminal__that_terminfo_lacks_is_taken_for_its_like),
        TEST(test_questions__come_behind_the_first_frame),
        TEST(test_questions__are_not_put_to_those_who_would_show_them),
        TEST(test_answers__late_and_in_pieces_change_the_writing_once),
        TEST(test_answers__that_change_nothing_draw_nothing),
        TEST(test_answers__that_explicit_mode_is_known_bring_it),
        TEST(test_option__bidi_has_the_last_word),
        TEST(test_answers__of_a_light_background_bring_light_colours),
        TEST(test_ascii__frames),
        TEST(test_frames__hold_whatever_the_text_is),
        TEST(test_d__goes_to_the_next_difference_and_D_back),
        TEST(test_keys__of_other_layouts_and_arrows_move),
        TEST(test_keys__pasted_or_unknown_do_nothing),
        TEST(test_help__opens_and_q_comes_back),
        TEST(test_export__writes_a_file_each_time),
        TEST(test_copy__goes_into_the_clipboard),
        TEST(test_copy__else_into_a_file),
        TEST(test_marks__are_there_again_after_kill_9),
        TEST(test_marks__cells_moved_are_so_again_and_taken_back),
        TEST(test_marks__of_another_window_come_by_themselves),
        TEST(test_marks__of_reports_that_have_changed_move_or_are_told),
        TEST(test_marks__without_a_place_last_as_long_as_the_browser),
        TEST(test_resize__redraws_in_the_new_size),
        TEST(test_suspend__by_key_gives_the_terminal_back_and_continues),
        TEST(test_suspend__by_signal_gives_the_terminal_back_and_continues),
        TEST(test_stop__that_cannot_be_caught_is_repaired_after),
        TEST(test_end__by_signal_restores_and_tells_the_parent),
        TEST(test_end__by_interrupt_key_restores),
        TEST(test_end__by_crash_restores),
        TEST(test_end__when_the_terminal_is_hung_up),
        TEST(test_end__when_the_terminal_goes_and_hangups_are_ignored),
        TEST(test_start__on_a_terminal_without_addressing_says_so),
        TEST(test_loading__is_shown_until_the_reports_are_there),
        TEST(test_loading__is_left_at_once),
        TEST(test_loading__texts_before_facts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
