/* The real program under a storm: random keys, clicks and sizes, and beside it a model, the view with a store
 * of its own and no terminal. What the window shows is what the model has composed, after every round; in the
 * end the terminal is as it was, and the two stores hold the same, every note among it.
 *
 * usage: test_storm [ROUNDS [SEED]]: a round is ten keys or so and one size. */
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "folder.h"
#include "parallax/parallax.h"
#include "tui/emit.h"
#include "tui/keeping.h"
#include "window.h"

#define ROUNDS 40
#define SEED 1
#define KEYS_A_ROUND 10
#define NOTCH 3 /* as the browser has it */
#define KNOWN_NOTE_EVERY 8 /* rounds */

/* As a keyboard sends them, and as the view names them. Not among them: what leaves, suspends, or shows a time
 * or the name of a file, which the model cannot know. */
static const struct {
    const char *name, *bytes;
} keys[] = {
    {"j", "j"}, {"j", "j"}, {"j", "о"}, {"j", "ت"}, {"k", "k"}, {"Down", "\033OB"}, {"Up", "\033OA"},
    {"PageDown", "\033[6~"}, {"PageUp", "\033[5~"}, {"Space", " "}, {"b", "b"}, {"g", "g"}, {"G", "G"},
    {"Tab", "\t"}, {"BackTab", "\033[Z"}, {"Left", "\033OD"}, {"Right", "\033OC"}, {"h", "h"}, {"l", "l"},
    {"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}, {"9", "9"}, {"0", "0"}, {"c", "c"}, {"c", "c"},
    {"r", "r"}, {"f", "f"}, {"s", "s"}, {"o", "o"}, {"d", "d"}, {"D", "D"}, {"]", "]"}, {"Enter", "\r"},
    {"Enter", "\r"}, {"Backspace", "\177"}, {"t", "t"}, {"t", "t"}, {"T", "T"}, {"v", "v"}, {"v", "v"},
    {"u", "u"}, {"x", "x"}, {"m", "m"}, {"a", "a"}, {"-", "-"}, {"+", "+"}, {"i", "i"}, {"/", "/"}, {"n", "n"},
    {"N", "N"}, {"&", "&"}, {",", ","}, {"z", "z"}, {"L", "L"}, {"?", "?"},
    {"Delete", "\033[3~"}, {"Home", "\033OH"}, {"End", "\033OF"}, {"F5", "\033[15~"},
};
/* Where a line is written: letters of many scripts, now and then what ends it. */
static const struct {
    const char *name, *bytes;
} letters[] = {
    {"a", "a"}, {"o", "o"}, {"p", "p"}, {"e", "e"}, {"n", "n"}, {"Space", " "}, {"é", "é"}, {"ж", "ж"},
    {"ш", "ш"}, {"ش", "ش"}, {"م", "م"}, {"1", "1"}, {">", ">"}, {":", ":"}, {"中", "中"}, {"ё", "ё"},
    {"Left", "\033OD"}, {"Right", "\033OC"}, {"Home", "\033OH"}, {"Backspace", "\177"}, {"Delete", "\033[3~"},
    {"C-u", "\025"}, {"Enter", "\r"}, {"Enter", "\r"}, {"Enter", "\r"},
};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static unsigned rounds = ROUNDS;
static uint32_t seed = SEED;

static uint32_t below(uint32_t limit)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed % limit;
}

/* ---- the model ---- */

struct storm {
    struct window window;
    struct folder folder; /* the program's marks in "parallax", the model's in "model" */
    struct plx_story *story;
    struct plx_comparison *comparison;
    struct plx_view *view;
    struct plx_grid grid;
    struct plx_keeping keeping;
    char bytes[512]; /* what is to be sent */
    size_t notes;    /* that were written with a number of their own */
    unsigned sent, sizes;
};

static void compose(struct storm *s)
{
    assert_int_equal(plx_view_compose(s->view, &s->grid), PLX_OK);
}

/* As the browser follows a key. */
static void follow(struct storm *s, enum plx_effect effect)
{
    if (effect == PLX_EFFECT_NONE)
        return;
    if (effect == PLX_EFFECT_KEEP)
        plx_keeping_add(&s->keeping, s->view);
    else if (effect == PLX_EFFECT_UNDO)
        plx_keeping_undo(&s->keeping, s->view);
    else
        assert_true(effect == PLX_EFFECT_REDRAW || effect == PLX_EFFECT_REPAINT);
    compose(s);
}

/* Leaving is passed over: the model is asked first, and a view that says so has changed nothing. */
static enum plx_effect press(struct storm *s, const char *name, const char *bytes)
{
    enum plx_effect effect = plx_view_key(s->view, name);
    if (effect == PLX_EFFECT_QUIT)
        return effect;
    assert_true(strlen(s->bytes) + strlen(bytes) < sizeof s->bytes);
    strcat(s->bytes, bytes);
    s->sent++;
    follow(s, effect);
    return effect;
}

static void point(struct storm *s)
{
    static const int buttons[] = {0, 0, 64, 65};
    int button = buttons[below(4)];
    unsigned x = below(s->grid.columns), y = below(s->grid.lines);
    size_t length = strlen(s->bytes);
    snprintf(s->bytes + length, sizeof s->bytes - length, "\033[<%d;%u;%uM\033[<%d;%u;%um", button, x + 1,
             y + 1, button, x + 1, y + 1);
    s->sent++;
    follow(s, button == 0 ? plx_view_click(s->view, x, y)
                          : plx_view_wheel(s->view, x, y, button == 65 ? NOTCH : -NOTCH));
}

/* Opened, moved in, and left: what it does is in the keys. */
static void visit_menu(struct storm *s)
{
    press(s, ".", ".");
    for (uint32_t moves = below(12); moves > 0; moves--)
        press(s, "Down", "\033OB");
    press(s, "Backspace", "\177");
}

static void press_any(struct storm *s)
{
    if (plx_view_writing(s->view)) {
        size_t i = below(COUNT(letters));
        press(s, letters[i].name, letters[i].bytes);
    } else if (below(50) == 0) {
        visit_menu(s);
    } else if (below(16) == 0) {
        point(s);
    } else {
        size_t i = below(COUNT(keys));
        press(s, keys[i].name, keys[i].bytes);
    }
}

/* ---- the window against the model ---- */

static size_t encode(uint32_t c, char *bytes)
{
    size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (length == 1) {
        bytes[0] = (char)c;
        return 1;
    }
    for (size_t i = length; i-- > 1; c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3f));
    bytes[0] = (char)((0xf00 >> length & 0xff) | c);
    return length;
}

static bool same_cell(const struct window *window, int y, int x, const struct plx_grid_cell *cell)
{
    VTermScreenCell seen;
    char text[64];
    size_t length = 0;
    vterm_screen_get_cell(window->screen, (VTermPos){y, x}, &seen);
    if (seen.chars[0] == UINT32_MAX)
        return cell->width == 0;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && seen.chars[i]; i++)
        length += encode(seen.chars[i], text + length);
    text[length] = '\0';
    return strcmp(length ? text : " ", cell->text) == 0;
}

/* What the window is to show, line by line, and the first cell that it did not when it was asked last. */
static struct {
    struct plx_grid_cell *cells;
    unsigned columns, lines, at, round;
} wanted;

static void want(const struct plx_grid *grid)
{
    const struct plx_manner visual = {.writing = PLX_WRITING_VISUAL};
    size_t count = (size_t)grid->columns * grid->lines;
    wanted.cells = realloc(wanted.cells, count * sizeof *wanted.cells);
    assert_non_null(wanted.cells);
    wanted.columns = grid->columns;
    wanted.lines = grid->lines;
    wanted.at = 0;
    for (unsigned y = 0; y < grid->lines; y++)
        plx_emit_row(grid, y, &visual, wanted.cells + (size_t)y * grid->columns);
}

static bool shows_wanted(const struct window *window, const char *text)
{
    unsigned count = wanted.columns * wanted.lines;
    (void)text;
    for (unsigned i = 0; i < count; i++) {
        unsigned at = (wanted.at + i) % count;
        if (!same_cell(window, (int)(at / wanted.columns), (int)(at % wanted.columns), &wanted.cells[at])) {
            wanted.at = at;
            return false;
        }
    }
    return true;
}

/* Where the storm ends too early: the last round, and what the model would show. */
static int tell_wanted(void **state)
{
    (void)state;
    for (unsigned y = 0; wanted.cells && y < wanted.lines; y++) {
        print_message("%2u|", y);
        for (unsigned x = 0; x < wanted.columns; x++)
            print_message("%s", wanted.cells[(size_t)y * wanted.columns + x].text);
        print_message("\n");
    }
    if (wanted.cells)
        print_message("is what the model has, round %u, first other cell: line %u, column %u\n", wanted.round,
                      wanted.at / wanted.columns, wanted.at % wanted.columns);
    return 0;
}

static void settle(struct storm *s)
{
    want(&s->grid);
    window_wait_until(&s->window, shows_wanted, "the screen that the model has");
    window_forget(&s->window);
}

/* ---- a round ---- */

/* A note that is known by its number: whatever happens, it has to be in the store. */
static void write_known_note(struct storm *s)
{
    char text[32];
    if (plx_view_writing(s->view))
        return;
    for (int i = 0; i < 3; i++) /* from whatever lies over the claims */
        press(s, "Backspace", "\177");
    press(s, "c", "c");
    press(s, "a", "a");
    if (!plx_view_writing(s->view))
        return;
    press(s, "C-u", "\025");
    snprintf(text, sizeof text, "note%zu", s->notes);
    for (const char *c = text; *c; c++)
        press(s, (char[]){*c, '\0'}, (char[]){*c, '\0'});
    if (press(s, "Enter", "\r") == PLX_EFFECT_KEEP)
        s->notes++;
}

/* Until the program has cleared the screen, which it does when it is asked to paint anew and at a new size: then all that was sent
 * before has been taken, though what is on the screen may be right before that. */
static void await_repainting(struct storm *s)
{
    window_wait_output(&s->window, 0, "\033[2J");
    settle(s);
}

static void resize(struct storm *s)
{
    unsigned columns = below(4) ? 20 + below(180) : 2 + below(60);
    unsigned lines = below(4) ? 8 + below(52) : 2 + below(20);
    bool other = columns != s->grid.columns || lines != s->grid.lines;
    plx_view_resize(s->view, columns, lines);
    compose(s);
    window_resize(&s->window, (int)columns, (int)lines);
    s->sizes++;
    if (other)
        await_repainting(s);
}

static void do_round(struct storm *s, unsigned number)
{
    *s->bytes = '\0';
    wanted.round = number;
    if (number % KNOWN_NOTE_EVERY == 0)
        write_known_note(s);
    for (unsigned i = 0; i < KEYS_A_ROUND; i++)
        press_any(s);
    press(s, "C-l", "\014");
    window_send(&s->window, s->bytes);
    await_repainting(s);
    resize(s);
}

/* ---- beginning and end ---- */

static void open_model(struct storm *s)
{
    const char *const paths[] = {STORY};
    const struct plx_settings settings = {.data_folder = DATA_FOLDER};
    const struct plx_view_options options = {.shaping = PLX_SHAPING_FORMS, .keeps = true};
    assert_int_equal(plx_story_open(paths, 1, &settings, NULL, NULL, &s->story, NULL), PLX_OK);
    assert_int_equal(plx_comparison_make(s->story, &s->comparison, NULL), PLX_OK);
    assert_int_equal(plx_keeping_open(&s->keeping, s->comparison, folder_path(&s->folder, "model", 0), "storm",
                                      NULL),
                     PLX_OK);
    assert_int_equal(plx_view_new(s->comparison, 80, 24, &options, &s->view), PLX_OK);
    plx_keeping_show(&s->keeping, s->view);
    plx_grid_init(&s->grid, PLX_SHAPING_FORMS);
    compose(s);
}

static void close_model(struct storm *s)
{
    plx_keeping_close(&s->keeping);
    plx_grid_release(&s->grid);
    plx_view_free(&s->view);
    plx_comparison_free(&s->comparison);
    plx_story_free(&s->story);
}

static void open_program(struct storm *s)
{
    char data[300], config[300];
    snprintf(data, sizeof data, "XDG_DATA_HOME=%s", s->folder.path);
    snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s", s->folder.path);
    const char *const arguments[] = {PARALLAX, STORY, NULL};
    const char *const environment[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR=1", "COLUMNS", "LINES",
                                       "LANGUAGE", "LOGNAME=storm", data, config, NULL};
    window_open(&s->window, 80, 24, arguments, environment);
    settle(s);
}

static void quit_program(struct storm *s)
{
    *s->bytes = '\0';
    if (plx_view_writing(s->view))
        press(s, "Enter", "\r"); /* a filter that is none keeps its line open */
    if (plx_view_writing(s->view))
        press(s, "C-u", "\025"), press(s, "Enter", "\r");
    window_send(&s->window, s->bytes);
    settle(s);
    window_send(&s->window, "Q");
    int state = window_wait_state(&s->window);
    assert_true(WIFEXITED(state));
    assert_int_equal(WEXITSTATUS(state), 0);
    window_check_restored(&s->window);
    window_close(&s->window);
}

static bool same_string(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static void check_same_act(const struct plx_act *a, const struct plx_act *b)
{
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->scope, b->scope);
    assert_true(same_string(a->value, b->value) && same_string(a->field, b->field));
    assert_int_equal(a->undone_who != NULL, b->undone_who != NULL);
    assert_int_equal(a->anchor_count, b->anchor_count);
    for (size_t i = 0; i < a->anchor_count; i++) {
        assert_int_equal(a->anchors[i].report, b->anchors[i].report);
        assert_int_equal(a->anchors[i].span.start, b->anchors[i].span.start);
        assert_int_equal(a->anchors[i].span.end, b->anchors[i].span.end);
    }
}

static bool has_note(const struct plx_act *acts, size_t count, size_t number)
{
    char text[32];
    snprintf(text, sizeof text, "note%zu", number);
    for (size_t i = 0; i < count; i++)
        if (acts[i].kind == PLX_ACT_NOTE && strcmp(acts[i].value, text) == 0)
            return true;
    return false;
}

/* What the program has kept, read by another keeping; the acts in it. */
static size_t check_stores(struct storm *s)
{
    struct plx_keeping kept;
    const struct plx_act *acts, *model;
    size_t count, model_count;
    const char *folder = folder_path(&s->folder, "parallax", 0);
    assert_int_equal(plx_keeping_open(&kept, s->comparison, folder, "storm", NULL), PLX_OK);
    assert_int_equal(plx_store_log(kept.store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(plx_store_log(s->keeping.store, &model, &model_count, NULL), PLX_OK);
    assert_int_equal(count, model_count);
    for (size_t i = 0; i < count; i++)
        check_same_act(&acts[i], &model[i]);
    for (size_t i = 0; i < s->notes; i++)
        assert_true(has_note(acts, count, i));
    plx_keeping_close(&kept);
    return count;
}

static void test_storm__leaves_no_fault_and_loses_no_note(void **state)
{
    (void)state;
    static struct storm s;
    folder_make(&s.folder);
    open_model(&s);
    open_program(&s);
    for (unsigned i = 0; i < rounds; i++)
        do_round(&s, i);
    quit_program(&s);
    size_t acts = check_stores(&s);
    print_message("%u keys, %u sizes, %zu acts, %zu notes known by number\n", s.sent, s.sizes, acts, s.notes);
    close_model(&s);
    free(wanted.cells);
    wanted.cells = NULL;
    folder_remove(&s.folder);
}

int main(int argc, char **argv)
{
    if (!window_has_terminals()) {
        puts("skipped: no pseudo-terminal is to be had here");
        return 77;
    }
    setlocale(LC_ALL, "C.UTF-8");
    rounds = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : ROUNDS;
    seed = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : SEED;
    seed = seed ? seed : SEED;
    printf("%u rounds, seed %u\n", rounds, seed);
    fflush(stdout);
    setenv("PARALLAX_DATA", DATA_FOLDER, 1);
    const struct CMUnitTest tests[] = {cmocka_unit_test_teardown(test_storm__leaves_no_fault_and_loses_no_note, tell_wanted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
