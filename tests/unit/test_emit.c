/* What a terminal is given of a row, by hand: each way of writing, and ASCII. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#include "tui/emit.h"

#define LRM "\u200e"

static void check_in(const struct plx_manner *manner, enum plx_shaping shaping, const char *text,
                     const char *expected)
{
    struct plx_grid grid;
    struct plx_grid_cell row[40];
    struct plx_buffer out;
    plx_grid_init(&grid, shaping);
    assert_int_equal(plx_grid_reset(&grid, 40, 1), PLX_OK);
    plx_grid_text(&grid, 0, 0, 40, PLX_STYLE_NORMAL, text);
    plx_emit_row(&grid, 0, manner, row);
    plx_buffer_init(&out);
    plx_emit_text(row, 40, &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
    plx_grid_release(&grid);
}

static void check(enum plx_writing writing, const char *text, const char *expected)
{
    const struct plx_manner manner = {.writing = writing};
    check_in(&manner, PLX_SHAPING_BASE, text, expected);
}

static void test_visual__is_the_grid(void **state)
{
    (void)state;
    check(PLX_WRITING_VISUAL, "ab|אבג|", "ab|גבא|");
    const struct plx_manner visual = {.writing = PLX_WRITING_VISUAL};
    check_in(&visual, PLX_SHAPING_FORMS, "لا", "\ufe8e\ufedf"); /* no ligature: two cells */
}

static void test_runs__are_logical_between_marks(void **state)
{
    (void)state;
    check(PLX_WRITING_RUNS, "ab|אבג|", "ab|" LRM "אבג" LRM "|");
    check(PLX_WRITING_RUNS, "ab", "ab");
    check(PLX_WRITING_RUNS, "לום שלו", "לום שלו" LRM); /* blanks follow on the screen */
}

/* Seen from the left: 34, the second word, 12, the first word. */
static void test_runs__keep_digits_apart_and_in_place(void **state)
{
    (void)state;
    check(PLX_WRITING_RUNS, "<אב ١٢ גד>", "<" LRM "גד" LRM " " LRM "١٢" LRM " " LRM "אב" LRM ">");
    check(PLX_WRITING_RUNS, "<אב 12 גד>", "<" LRM "גד" LRM " 12 " LRM "אב" LRM ">");
}

static void test_runs__hold_no_bracket_and_no_wide_character(void **state)
{
    (void)state;
    check(PLX_WRITING_RUNS, "|א(ב)ג|", "|" LRM "ג" LRM "(" LRM "ב" LRM ")" LRM "א" LRM "|");
    check(PLX_WRITING_RUNS, "|א😀ב|", "|" LRM "ב" LRM "😀" LRM "א" LRM "|");
}

static void test_runs__marks_stay_on_their_letters(void **state)
{
    (void)state;
    /* the fifth character of a cell is the last that ncurses keeps */
    check(PLX_WRITING_RUNS, "|בָּ֑א|", "|" LRM "בָּ֑א" LRM "|");
    check(PLX_WRITING_RUNS, "|אבָּ֑|", "|" LRM "אבָּ֑" LRM "|");
}

static void test_runs__end_where_the_look_changes(void **state)
{
    (void)state;
    struct plx_grid grid;
    struct plx_grid_cell row[6];
    struct plx_buffer out;
    plx_grid_init(&grid, PLX_SHAPING_BASE);
    assert_int_equal(plx_grid_reset(&grid, 6, 1), PLX_OK);
    plx_grid_text(&grid, 0, 0, 6, PLX_STYLE_NORMAL, "|אבגד|");
    plx_grid_ink(&grid, 1, 0, 2, PLX_INK_REVERSE); /* the two last letters: on the left */
    const struct plx_manner runs = {.writing = PLX_WRITING_RUNS};
    plx_emit_row(&grid, 0, &runs, row);
    plx_buffer_init(&out);
    plx_emit_text(row, 6, &out);
    assert_string_equal(plx_buffer_string(&out), "|" LRM "גד" LRM "אב" LRM "|");
    plx_buffer_release(&out);
    plx_grid_release(&grid);
}

static void test_words__are_logical_one_by_one(void **state)
{
    (void)state;
    check(PLX_WRITING_WORDS, "<אב גד>", "<גד אב>");
    check(PLX_WRITING_WORDS, "<אב 12 גד>", "<גד 12 אב>");
    /* Arabic-Indic digits are of the Arabic script, so that a shaper turns them round */
    check(PLX_WRITING_WORDS, "<אב ٣٠ גד>", "<גד ٠٣ אב>");
    check(PLX_WRITING_WORDS, "<אב ١٢٪ גד>", "<גד ٢١٪ אב>");
    check(PLX_WRITING_WORDS, "ab ١٢", "ab ٢١");
    check(PLX_WRITING_WORDS, "<אב،>", "<،אב>"); /* a comma of no script, in their font */
}

static void test_logical__is_the_order_of_the_text(void **state)
{
    (void)state;
    check(PLX_WRITING_LOGICAL, "ab|אבג (דה) 12 ו|", "ab|אבג (דה) 12 ו|");
    check(PLX_WRITING_LOGICAL, "|א😀ב東京ג ١٢ ד|", "|א😀ב東京ג ١٢ ד|");
}

static void test_ascii__frames_and_signs(void **state)
{
    (void)state;
    const struct plx_manner ascii = {.writing = PLX_WRITING_RUNS, .ascii = true};
    check_in(&ascii, PLX_SHAPING_BASE, "┌─┬┐│·…↑↓é", "+-++|.~^vé");
    check_in(&ascii, PLX_SHAPING_BASE, "│אב│", "|" LRM "אב" LRM "|");
}

static void test_plain__nothing_else_is_written(void **state)
{
    (void)state;
    const struct plx_manner plain = {.writing = PLX_WRITING_RUNS, .ascii = true, .plain = true};
    check_in(&plain, PLX_SHAPING_BASE, "│ж “a” e\u0301 q\u0301 東🇫🇷│", "|? \"a\" ? q ????|");
    check_in(&plain, PLX_SHAPING_FORMS, "אב", "??");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_visual__is_the_grid),
        cmocka_unit_test(test_runs__are_logical_between_marks),
        cmocka_unit_test(test_runs__keep_digits_apart_and_in_place),
        cmocka_unit_test(test_runs__hold_no_bracket_and_no_wide_character),
        cmocka_unit_test(test_runs__marks_stay_on_their_letters),
        cmocka_unit_test(test_runs__end_where_the_look_changes),
        cmocka_unit_test(test_words__are_logical_one_by_one),
        cmocka_unit_test(test_logical__is_the_order_of_the_text),
        cmocka_unit_test(test_ascii__frames_and_signs),
        cmocka_unit_test(test_plain__nothing_else_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
