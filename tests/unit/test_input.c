/* What terminals send, and the keys that it stands for. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>

#include "tui/input.h"

/* The keys of the bytes, in one string, apart by spaces. */
static const char *keys_of(struct plx_input *input, const char *bytes)
{
    static char keys[256];
    keys[0] = '\0';
    for (; *bytes; bytes++) {
        const char *key = plx_input_take(input, (unsigned char)*bytes);
        if (key)
            snprintf(keys + strlen(keys), sizeof keys - strlen(keys), "%s%s", *keys ? " " : "",
                     key);
    }
    return keys;
}

static void check(const char *bytes, const char *expected)
{
    struct plx_input input = {0};
    assert_string_equal(keys_of(&input, bytes), expected);
}

static void test_take__characters(void **state)
{
    (void)state;
    check("jG?", "j G ?");
    check("~!", "~ !");
    check("\x01\x0c\x1a", "C-a C-l C-z");
    check("\x13\x11", "C-s C-q");
    check("ж", "ж");
    check("йж ش€", "й ж Space ش €");
    check("𝄞a", "𝄞 a");
}

static void test_take__named_characters(void **state)
{
    (void)state;
    check("\r\n\t ", "Enter Enter Tab Space");
    check("\x7f\x08", "Backspace Backspace");
}

static void test_take__malformed_characters(void **state)
{
    (void)state;
    check("\xc3" "j", "j");
    check("\xffj", "j");
    check("\x80j", "j");
    check("\xe2\x82" "ж", "ж");
    check("\xc2\x9bj", "j"); /* C1, as a character */
    check("\xf8\x88\x80\x80j", "j");
}

static void test_take__codes_of_curses(void **state)
{
    (void)state;
    static const struct {
        int code;
        const char *name;
    } rows[] = {
        {KEY_UP, "Up"},         {KEY_DOWN, "Down"},         {KEY_LEFT, "Left"},
        {KEY_RIGHT, "Right"},   {KEY_PPAGE, "PageUp"},      {KEY_NPAGE, "PageDown"},
        {KEY_HOME, "Home"},     {KEY_END, "End"},           {KEY_ENTER, "Enter"},
        {KEY_BTAB, "BackTab"},  {KEY_BACKSPACE, "Backspace"}, {KEY_DC, "Delete"},
        {KEY_IC, "Insert"},     {KEY_F(1), "F1"},           {KEY_F(12), "F12"},
    };
    struct plx_input input = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(plx_input_take(&input, rows[i].code), rows[i].name);
    assert_null(plx_input_take(&input, KEY_F(13)));
    assert_null(plx_input_take(&input, KEY_MOUSE));
    assert_null(plx_input_take(&input, KEY_RESIZE));
    assert_null(plx_input_take(&input, 0));
}

static void test_take__sequences_that_curses_does_not_know(void **state)
{
    (void)state;
    check("\033[A\033OB\033[C\033[D", "Up Down Right Left");
    check("\033[H\033[F\033[1~\033[4~\033[5~\033[6~", "Home End Home End PageUp PageDown");
    check("\033[Z\033OP\033OM", "BackTab F1 Enter");
}

static void test_take__sequences_without_meaning(void **state)
{
    (void)state;
    check("\033[1;5Aj", "j");                 /* Ctrl-Up */
    check("\033[<0;12;5Mj\033[<0;12;5mj", "j j"); /* a mouse */
    check("\033[M +%j", "j");                 /* the same, a byte each */
    check("\033[?62;1;4cj", "j");             /* what the terminal is */
    check("\033[8;1$yj", "j");                /* a mode of it */
    check("\033[Ij\033[Oj", "j j");           /* focus */
    check("\033jq", "q");                     /* Alt-j */
    check("\033жq", "q");                     /* Alt with two bytes */
    check("\033[11111111111111111111111111111111111111Aj", "j");
}

/* What the bytes tell of the mouse at their end: "click 11,4", "" where nothing. */
static const char *mouse_of(struct plx_input *input, const char *bytes)
{
    static const char *const kinds[] = {"", "click", "up", "down"};
    static char said[64];
    for (; *bytes; bytes++)
        assert_null(plx_input_take(input, (unsigned char)*bytes));
    assert_null(plx_input_answer(input));
    const struct plx_mouse *mouse = plx_input_mouse(input);
    said[0] = '\0';
    if (mouse)
        snprintf(said, sizeof said, "%s %u,%u", kinds[mouse->kind], mouse->x, mouse->y);
    return said;
}

static void test_mouse__reports_are_events_and_never_keys(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"\033[<0;12;5M", "click 11,4"},
        {"\033[<16;1;1M", "click 0,0"},      /* with Control */
        {"\033[<0;12;5m", ""},               /* let go */
        {"\033[<4;12;5M", ""},               /* with Shift: the terminal's own */
        {"\033[<1;12;5M", ""},               /* the middle one */
        {"\033[<32;12;5M", ""},              /* moved */
        {"\033[<64;200;60M", "up 199,59"},
        {"\033[<65;200;60M", "down 199,59"},
        {"\033[<0;0;5M", ""},
        {"\033[<0;12M", ""},
        {"\033[<99999999999;12;5M", ""},
        {"\033[M +%", "click 10,4"},         /* without mode 1006 */
        {"\033[Ma!!", "down 0,0"},
        {"\033[M \xff\xff", "click 222,222"},
        {"\033[200~\033[<0;12;5M", ""},      /* pasted */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct plx_input input = {0};
        assert_string_equal(mouse_of(&input, rows[i][0]), rows[i][1]);
    }
}

static void test_mouse__an_event_is_told_once(void **state)
{
    (void)state;
    struct plx_input input = {0};
    assert_string_equal(mouse_of(&input, "\033[<0;12;5M"), "click 11,4");
    assert_string_equal(plx_input_take(&input, 'j'), "j");
    assert_null(plx_input_mouse(&input));
}

static void test_take__strings_of_the_terminal(void **state)
{
    (void)state;
    check("\033]11;rgb:ff/ff/ff\033\\j", "j");
    check("\033]11;rgb:ff/ff/ff\007j", "j");
    check("\033P>|xterm(379)\033\\j", "j");
    check("\033P1$r0m\033[Aj", "Up j"); /* broken off by a key */
}

static void test_take__pasted_text(void **state)
{
    (void)state;
    check("a\033[200~qQ\r\033[A\033[201~b", "a b");
    check("\033[200~ж\033\033[201~b", "b");
    check("\033[201~b", "b");
}

static void test_take__pasted_text_where_text_is_written(void **state)
{
    (void)state;
    struct plx_input input = {.paste = true};
    assert_string_equal(keys_of(&input, "\033[200~qж\r\tQ \033[A\x7f\033[201~\r"),
                        "q ж Space Space Q Space Enter");
}

static void test_pause__a_lone_escape(void **state)
{
    (void)state;
    struct plx_input input = {0};
    assert_null(plx_input_pause(&input));
    assert_null(plx_input_take(&input, 27));
    assert_string_equal(plx_input_pause(&input), "Escape");
    assert_null(plx_input_pause(&input));
    assert_string_equal(plx_input_take(&input, 'j'), "j");
}

static void test_pause__escape_twice(void **state)
{
    (void)state;
    struct plx_input input = {0};
    assert_null(plx_input_take(&input, 27));
    assert_string_equal(plx_input_take(&input, 27), "Escape");
    assert_string_equal(plx_input_pause(&input), "Escape");
}

/* A character or a sequence may come in two parts, on a slow line. */
static void test_pause__keeps_what_has_begun(void **state)
{
    (void)state;
    struct plx_input input = {0};
    assert_string_equal(keys_of(&input, "\xd0"), "");
    assert_null(plx_input_pause(&input));
    assert_true(plx_input_patience(&input) > 0);
    assert_string_equal(keys_of(&input, "\xb6"), "ж");
    assert_int_equal(plx_input_patience(&input), -1);
    assert_string_equal(keys_of(&input, "\033[?6"), "");
    assert_null(plx_input_pause(&input));
    assert_string_equal(keys_of(&input, "2cj"), "j");
}

static void test_drop__forgets_what_has_begun(void **state)
{
    (void)state;
    struct plx_input input = {0};
    assert_string_equal(keys_of(&input, "\033[200~ab\033["), "");
    assert_true(plx_input_patience(&input) > 0);
    plx_input_drop(&input);
    assert_int_equal(plx_input_patience(&input), -1);
    assert_string_equal(keys_of(&input, "j"), "j");
}

/* ---- answers of the terminal ---- */

#define MODE "\033[8;0$y"
#define NAME "\033P>|Konsole 23.08.1\033\\"
#define COLOUR "\033]11;rgb:ffff/ffff/ffff\a"
#define FENCE "\033[?62;1;6;9;15;16;17;18;21;22;28c"

/* Every answer and every key in the bytes, in order, apart by spaces. When pause is reached, the
 * rest comes later than any patience for Escape lasts. */
static const char *heard(const char *bytes, size_t pause)
{
    static char all[512];
    struct plx_input input = {.awaited = 5000};
    all[0] = '\0';
    for (size_t i = 0; bytes[i]; i++) {
        const char *key = plx_input_take(&input, (unsigned char)bytes[i]);
        const char *answer = plx_input_answer(&input);
        assert_false(key && answer);
        if (key || answer)
            snprintf(all + strlen(all), sizeof all - strlen(all), "%s ", key ? key : answer);
        if (i + 1 != pause)
            continue;
        assert_null(plx_input_pause(&input));
        if (input.state == PLX_INPUT_ESCAPE)
            assert_string_equal(plx_input_drop(&input), "Escape");
        else
            assert_true(plx_input_patience(&input) == -1 || plx_input_patience(&input) >= 500);
    }
    return all;
}

static void test_answer__is_handed_on_wherever_it_is_split(void **state)
{
    (void)state;
    static const char bytes[] = "j" MODE "k" NAME COLOUR FENCE "l";
    static const char expected[] = "j [8;0$y k P>|Konsole 23.08.1 ]11;rgb:ffff/ffff/ffff "
                                   "[?62;1;6;9;15;16;17;18;21;22;28c l ";
    for (size_t pause = 0; pause <= strlen(bytes); pause++)
        assert_string_equal(heard(bytes, pause), expected);
}

static void test_answer__keys_and_pasted_text_are_none(void **state)
{
    (void)state;
    assert_string_equal(heard("\033[A\033OB\033[200~" FENCE "\033[201~q", 0), "Up Down q ");
}

static void test_answer__too_long_or_not_ascii_means_nothing(void **state)
{
    (void)state;
    char bytes[400] = "\033P>|";
    memset(bytes + 4, 'x', 300);
    strcpy(bytes + 304, "\033\\j");
    assert_string_equal(heard(bytes, 0), "j ");
    assert_string_equal(heard("\033P>|\xd0\xb6\033\\j", 0), "j ");
    bytes[1] = '[';
    memset(bytes + 2, '1', 300);
    strcpy(bytes + 302, "cj");
    assert_string_equal(heard(bytes, 0), "j ");
}

/* Once nothing is awaited, what follows a lone Escape is a key again. */
static void test_answer__is_not_taken_for_keys_later(void **state)
{
    (void)state;
    struct plx_input input = {.awaited = 5000};
    assert_null(plx_input_take(&input, 27));
    assert_string_equal(plx_input_drop(&input), "Escape");
    input.awaited = 0;
    assert_string_equal(plx_input_take(&input, ']'), "]");
    input.awaited = 5000;
    assert_null(plx_input_take(&input, 27));
    assert_string_equal(plx_input_drop(&input), "Escape");
    assert_string_equal(plx_input_take(&input, 'j'), "j");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_take__characters),
        cmocka_unit_test(test_take__named_characters),
        cmocka_unit_test(test_take__malformed_characters),
        cmocka_unit_test(test_take__codes_of_curses),
        cmocka_unit_test(test_take__sequences_that_curses_does_not_know),
        cmocka_unit_test(test_take__sequences_without_meaning),
        cmocka_unit_test(test_mouse__reports_are_events_and_never_keys),
        cmocka_unit_test(test_mouse__an_event_is_told_once),
        cmocka_unit_test(test_take__strings_of_the_terminal),
        cmocka_unit_test(test_take__pasted_text),
        cmocka_unit_test(test_take__pasted_text_where_text_is_written),
        cmocka_unit_test(test_pause__a_lone_escape),
        cmocka_unit_test(test_pause__escape_twice),
        cmocka_unit_test(test_pause__keeps_what_has_begun),
        cmocka_unit_test(test_drop__forgets_what_has_begun),
        cmocka_unit_test(test_answer__is_handed_on_wherever_it_is_split),
        cmocka_unit_test(test_answer__keys_and_pasted_text_are_none),
        cmocka_unit_test(test_answer__too_long_or_not_ascii_means_nothing),
        cmocka_unit_test(test_answer__is_not_taken_for_keys_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
