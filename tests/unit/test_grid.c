/* The grid: clipping, wide characters, marks; and the grid as text and as a picture. */
#include "view_checks.h"

#include <stdlib.h>
#include <string.h>

#include "view/cells.h"
#include "view/values.h"

struct sheet {
    struct plx_grid grid;
    char *text;
};

static void sheet_open(struct sheet *sheet, unsigned columns, unsigned lines)
{
    *sheet = (struct sheet){0};
    plx_grid_init(&sheet->grid, PLX_SHAPING_BASE);
    assert_int_equal(plx_grid_reset(&sheet->grid, columns, lines), PLX_OK);
}

static const char *sheet_text(struct sheet *sheet)
{
    size_t length;
    free(sheet->text);
    check_grid(&sheet->grid);
    assert_int_equal(plx_render_text(&sheet->grid, &sheet->text, &length), PLX_OK);
    return sheet->text;
}

static void sheet_close(struct sheet *sheet)
{
    assert_false(sheet->grid.failed);
    free(sheet->text);
    plx_grid_release(&sheet->grid);
}

static void test_reset__blanks_and_bounds_the_size(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 5, 2);
    plx_grid_text(&s.grid, 0, 0, 5, PLX_STYLE_NORMAL, "abc");
    assert_int_equal(plx_grid_reset(&s.grid, 0, 100000), PLX_OK);
    assert_int_equal(s.grid.columns, 1);
    assert_int_equal(s.grid.lines, PLX_GRID_MAX);
    assert_string_equal(plx_grid_at(&s.grid, 0, 0)->text, " ");
    assert_null(plx_grid_at(&s.grid, 1, 0));
    assert_null(plx_grid_at(&s.grid, 0, PLX_GRID_MAX));
    sheet_close(&s);
}

static void test_text__is_cut_with_an_ellipsis_at_its_pane(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 12, 1);
    plx_grid_text(&s.grid, 6, 0, 6, PLX_STYLE_NORMAL, "|");
    assert_int_equal(plx_grid_text(&s.grid, 0, 0, 6, PLX_STYLE_NORMAL, "abcdefgh"), 6);
    assert_string_equal(sheet_text(&s), "abcde…|\n");
    assert_int_equal(plx_grid_text(&s.grid, 12, 0, 6, PLX_STYLE_NORMAL, "x"), 0);
    assert_int_equal(plx_grid_text(&s.grid, 0, 1, 6, PLX_STYLE_NORMAL, "x"), 0);
    assert_int_equal(plx_grid_text(&s.grid, 0, 0, 0, PLX_STYLE_NORMAL, "x"), 0);
    sheet_close(&s);
}

static void test_text_right__ends_at_the_right_edge(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 8, 1);
    assert_int_equal(plx_grid_text_right(&s.grid, 1, 0, 6, PLX_STYLE_NORMAL, "abc"), 3);
    assert_string_equal(sheet_text(&s), "    abc\n");
    sheet_close(&s);
}

static void test_text__a_wide_character_is_never_halved(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 6, 1);
    plx_grid_text(&s.grid, 0, 0, 6, PLX_STYLE_NORMAL, "漢字字");
    assert_int_equal(plx_grid_at(&s.grid, 0, 0)->width, 2);
    assert_int_equal(plx_grid_at(&s.grid, 1, 0)->width, 0);
    plx_grid_symbol(&s.grid, 1, 0, "x", PLX_STYLE_NORMAL); /* over a second half */
    assert_string_equal(sheet_text(&s), " x字字\n");
    plx_grid_symbol(&s.grid, 2, 0, "y", PLX_STYLE_NORMAL); /* over a first half */
    assert_string_equal(sheet_text(&s), " xy 字\n");
    plx_grid_text(&s.grid, 3, 0, 2, PLX_STYLE_NORMAL, "字"); /* over a blank and a first half */
    assert_string_equal(sheet_text(&s), " xy字\n");
    plx_grid_blank(&s.grid, (struct plx_area){4, 0, 1, 1}, PLX_STYLE_NORMAL);
    assert_string_equal(sheet_text(&s), " xy\n");
    sheet_close(&s);
}

static void test_text__no_control_character_reaches_a_cell(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 20, 1);
    plx_grid_text(&s.grid, 0, 0, 20, PLX_STYLE_NORMAL,
                  "a\x1b[31mb\xc2\x9b" "c\xe2\x80\xae" "d\x7f");
    const char *text = sheet_text(&s);
    assert_null(strchr(text, 0x1b));
    assert_null(strstr(text, "\xc2\x9b"));
    assert_null(strstr(text, "\xe2\x80\xae"));
    assert_non_null(strstr(text, "[31mb"));
    sheet_close(&s);
}

static void lay_out(struct plx_grid *grid, const char *text, unsigned columns, struct plx_row *row)
{
    assert_int_equal(plx_layout_line(&grid->scratch, text, strlen(text), columns,
                                     PLX_DIRECTION_AUTO, PLX_SHAPING_BASE, row),
                     PLX_OK);
}

static void test_row__right_to_left_is_flush_right_and_clipped_on_its_left(void **state)
{
    (void)state;
    struct sheet s;
    struct plx_row row;
    sheet_open(&s, 10, 2);
    lay_out(&s.grid, "سلام", 20, &row);
    plx_grid_row(&s.grid, 1, 0, 8, &row, PLX_STYLE_NORMAL, NULL, 0);
    assert_string_equal(plx_grid_at(&s.grid, 8, 0)->text, "س");
    assert_string_equal(plx_grid_at(&s.grid, 5, 0)->text, "م");
    assert_string_equal(plx_grid_at(&s.grid, 4, 0)->text, " ");
    plx_grid_row(&s.grid, 1, 1, 3, &row, PLX_STYLE_NORMAL, NULL, 0); /* room for three of four */
    assert_string_equal(plx_grid_at(&s.grid, 3, 1)->text, "س");
    assert_string_equal(plx_grid_at(&s.grid, 1, 1)->text, "ا");
    assert_string_equal(plx_grid_at(&s.grid, 0, 1)->text, " ");
    assert_string_equal(sheet_text(&s), "     \u2067سلام\u2069\n \u2067سلا\u2069\n");
    sheet_close(&s);
}

static void test_row__marks_give_their_ink_to_their_bytes_alone(void **state)
{
    (void)state;
    struct sheet s;
    struct plx_row row;
    struct plx_mark mark = {3, 6, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE};
    sheet_open(&s, 12, 1);
    lay_out(&s.grid, "ab cde fg", 12, &row);
    plx_grid_row(&s.grid, 0, 0, 12, &row, PLX_STYLE_NORMAL, &mark, 1);
    for (unsigned x = 0; x < 9; x++)
        assert_int_equal(plx_grid_style(plx_grid_at(&s.grid, x, 0)) == PLX_STYLE_EVIDENCE,
                         x >= 3 && x < 6);
    assert_string_equal(sheet_text(&s), "ab[cde]fg\n");
    sheet_close(&s);
}

/* ---- cells of the table, and figures ---- */

static const struct plx_cell said[] = {
    {.report = 0, .reading = "$10bn", .credit = ""},
    {.report = 0, .reading = ">$10bn", .credit = "Financial Times", .apart = true},
    {.report = 0, .reading = ">$10bn", .credit = ""},
    {.report = 2, .reading = "", .credit = ""},
};
static const struct plx_claim claim = {.cells = said, .cell_count = 4};

static void test_cells__the_one_that_stands_apart_is_shown(void **state)
{
    (void)state;
    assert_ptr_equal(plx_cells_main(&claim, 0), &said[1]);
    assert_int_equal(plx_cells_repeats(&claim, 0), 2);
    assert_string_equal(plx_cells_other(&claim, 0), "$10bn");
    assert_null(plx_cells_main(&claim, 1));
    assert_string_equal(plx_cells_reading(NULL, &claim, 1), "·");
    assert_string_equal(plx_cells_reading(NULL, &claim, 2), "said");
}

static void test_cells_write__gives_up_the_least_telling_first(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 30, 5);
    plx_cells_write(NULL, &s.grid, 0, 0, 28, &claim, 0, true);
    plx_cells_write(NULL, &s.grid, 0, 1, 10, &claim, 0, false);
    plx_cells_write(NULL, &s.grid, 0, 2, 7, &claim, 0, false);
    plx_cells_write(NULL, &s.grid, 0, 3, 5, &claim, 0, false);
    plx_cells_write(NULL, &s.grid, 0, 4, 5, &claim, 1, false);
    assert_string_equal(sheet_text(&s), ">$10bn x2, $10bn !       FT\n"
                                        ">$10bn x2!\n"
                                        ">$10bn!\n"
                                        ">$1…!\n"
                                        "·\n");
    sheet_close(&s);
}

static const struct plx_values english;

static struct plx_fact money(int64_t mantissa, int32_t exponent, enum plx_bound bound)
{
    struct plx_decimal value = {mantissa, exponent};
    return (struct plx_fact){.kind = PLX_FACT_MONEY, .bound = bound, .low = value, .high = value,
                             .value = "", .unit = "USD"};
}

static void test_values__whole_and_short(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 1, 1);
    struct plx_fact fact = money(14, 11, PLX_BOUND_MORE);
    assert_string_equal(plx_values_whole(&english, &s.grid, &fact), "$1,400,000,000,000");
    assert_string_equal(plx_values_short(&english, &s.grid, &fact), ">$1.4tn");
    fact = money(66, 8, PLX_BOUND_EXACT);
    assert_string_equal(plx_values_short(&english, &s.grid, &fact), "$6.6bn");
    fact = money(25, -1, PLX_BOUND_EXACT);
    assert_string_equal(plx_values_whole(&english, &s.grid, &fact), "$2.5");
    fact = money(5, -3, PLX_BOUND_EXACT);
    assert_string_equal(plx_values_whole(&english, &s.grid, &fact), "$0.005");
    fact = money(-15, 2, PLX_BOUND_EXACT);
    assert_string_equal(plx_values_whole(&english, &s.grid, &fact), "$-1,500");
    fact = money(10, 0, PLX_BOUND_RANGE);
    fact.high.mantissa = 15;
    assert_string_equal(plx_values_short(&english, &s.grid, &fact), "$10-$15");
    fact.unit = "SEK";
    assert_string_equal(plx_values_whole(&english, &s.grid, &fact), "SEK 10-SEK 15");
    fact.vague = true;
    assert_string_equal(plx_values_short(&english, &s.grid, &fact), "no figure");
    assert_string_equal(plx_values_power(&english, &s.grid, 12), "1tn");
    assert_string_equal(plx_values_power(&english, &s.grid, 8), "100m");
    assert_string_equal(plx_values_power(&english, &s.grid, 3), "1,000");
    assert_string_equal(plx_values_power(&english, &s.grid, -2), "0.01");
    sheet_close(&s);
}

static void test_values_log__is_near_enough_to_plot(void **state)
{
    (void)state;
    static const struct {
        struct plx_decimal value;
        double log;
    } cases[] = {{{1, 0}, 0.0}, {{2, 0}, 0.301030}, {{15, 11}, 12.176091}, {{5, -3}, -2.301030}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double error = plx_values_log(cases[i].value) - cases[i].log;
        assert_true(error < 1e-5 && error > -1e-5);
    }
}

/* ---- as text ---- */

static void test_render_text__mixed_run_comes_back_in_logical_order(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "وأنهت Ilmar Works عقدا بقيمة 2.5 مليار (نحو 30%) أمس",
        "مصرف «نورفيك» [قال] نعم",
        "قال A و B ثم 12-15 يوما",
        "שלום world 123 עולם",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sheet s;
        struct plx_row row;
        sheet_open(&s, 60, 1);
        lay_out(&s.grid, texts[i], 60, &row);
        assert_true(row.rtl);
        plx_grid_row(&s.grid, 0, 0, 60, &row, PLX_STYLE_NORMAL, NULL, 0);
        const char *text = sheet_text(&s);
        const char *start = strstr(text, "\u2067");
        assert_non_null(start);
        start += strlen("\u2067");
        assert_memory_equal(start, texts[i], strlen(texts[i]));
        assert_string_equal(start + strlen(texts[i]), "\u2069\n");
        sheet_close(&s);
    }
}

/* For a reader who writes from the left: the words of a report in their own order, a value in the reader's. */
static void test_direction__is_that_of_the_words_a_text_begins_with(void **state)
{
    (void)state;
    struct plx_grid ltr = {0}, rtl = {.rtl = true};
    assert_int_equal(plx_grid_direction(&ltr, "واتفقت OpenAI أن"), PLX_DIRECTION_RTL);
    assert_int_equal(plx_grid_direction(&ltr, "“…واتفقت"), PLX_DIRECTION_RTL);
    assert_int_equal(plx_grid_direction(&ltr, "1,200 شخص"), PLX_DIRECTION_LTR);
    assert_int_equal(plx_grid_direction(&ltr, "only ar: أبل"), PLX_DIRECTION_LTR);
    assert_int_equal(plx_grid_direction(&rtl, "1,200 شخص"), PLX_DIRECTION_RTL_BOUNDS);
    assert_int_equal(plx_grid_direction(&rtl, "1,200 people"), PLX_DIRECTION_LTR);
}

static void test_render_text__isolates_right_to_left_words_in_a_left_to_right_row(void **state)
{
    (void)state;
    struct sheet s;
    sheet_open(&s, 30, 1);
    plx_grid_text(&s.grid, 0, 0, 30, PLX_STYLE_NORMAL, "he said سلام عليكم twice");
    assert_string_equal(sheet_text(&s), "he said \u2067سلام عليكم\u2069 twice\n");
    sheet_close(&s);
}

/* ---- as a picture ---- */

static void test_render_svg__right_to_left_runs_are_set_from_their_right_edge(void **state)
{
    (void)state;
    struct sheet s;
    char *svg;
    size_t length;
    sheet_open(&s, 20, 2);
    plx_grid_text(&s.grid, 0, 0, 20, PLX_STYLE_NORMAL, "a<b & سلام");
    plx_grid_text(&s.grid, 0, 1, 20, PLX_STYLE_EVIDENCE | PLX_INK_REVERSE, "x");
    assert_int_equal(plx_render_svg(&s.grid, NULL, &svg, &length), PLX_OK);
    assert_int_equal(strlen(svg), length);
    assert_non_null(strstr(svg, "<svg xmlns="));
    assert_non_null(strstr(svg, ">a&lt;b &amp;</text>"));
    /* six cells of 8.4 before it, four its own: the right edge is 8 + 10 * 8.4 */
    assert_non_null(strstr(svg, "<text x=\"92.0\" textLength=\"33.6\""));
    assert_non_null(strstr(svg, "direction=\"rtl\" unicode-bidi=\"bidi-override\">سلام</text>"));
    assert_non_null(strstr(svg, "<rect x=\"8.0\" width=\"8.4\" y=\"26\""));
    assert_string_equal(svg + length - 7, "</svg>\n");
    free(svg);
    sheet_close(&s);
}

static void test_theme__has_looks_for_every_style(void **state)
{
    (void)state;
    const struct plx_theme *theme = plx_theme_find("no such theme");
    assert_string_equal(theme->name, "dark");
    for (int i = 0; i < PLX_STYLES; i++)
        assert_int_not_equal(theme->looks[i].foreground, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reset__blanks_and_bounds_the_size),
        cmocka_unit_test(test_text__is_cut_with_an_ellipsis_at_its_pane),
        cmocka_unit_test(test_text_right__ends_at_the_right_edge),
        cmocka_unit_test(test_text__a_wide_character_is_never_halved),
        cmocka_unit_test(test_text__no_control_character_reaches_a_cell),
        cmocka_unit_test(test_direction__is_that_of_the_words_a_text_begins_with),
        cmocka_unit_test(test_row__right_to_left_is_flush_right_and_clipped_on_its_left),
        cmocka_unit_test(test_row__marks_give_their_ink_to_their_bytes_alone),
        cmocka_unit_test(test_cells__the_one_that_stands_apart_is_shown),
        cmocka_unit_test(test_cells_write__gives_up_the_least_telling_first),
        cmocka_unit_test(test_values__whole_and_short),
        cmocka_unit_test(test_values_log__is_near_enough_to_plot),
        cmocka_unit_test(test_render_text__mixed_run_comes_back_in_logical_order),
        cmocka_unit_test(
            test_render_text__isolates_right_to_left_words_in_a_left_to_right_row),
        cmocka_unit_test(test_render_svg__right_to_left_runs_are_set_from_their_right_edge),
        cmocka_unit_test(test_theme__has_looks_for_every_style),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
