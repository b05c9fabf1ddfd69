/* The mouse on the view of the fixture: what stands where it is drawn. */
#include "view_checks.h"

#include <string.h>

/* The first cell of the words on the first line that has them; the line in *y. */
static unsigned find(const struct screen *s, const char *words, unsigned *y)
{
    int line = screen_find(s, words);
    assert_true(line >= 0);
    *y = (unsigned)line;
    const char *text = screen_line(s, *y);
    unsigned x = 0;
    for (const char *at = text; at < strstr(text, words); at++)
        x += ((unsigned char)*at & 0xc0) != 0x80;
    return x;
}

/* The name of a report above its cells in the table; its line in *y. */
static unsigned find_name(const struct screen *s, const char *id, unsigned *y)
{
    find(s, " verdict ", y);
    const char *text = screen_line(s, *y);
    assert_non_null(strstr(text, id));
    return (unsigned)(strstr(text, id) - text);
}

static enum plx_effect click(struct screen *s, unsigned x, unsigned y)
{
    enum plx_effect effect = plx_view_click(s->view, x, y);
    screen_keys(s, "");
    return effect;
}

static enum plx_effect wheel(struct screen *s, unsigned x, unsigned y, int rows)
{
    enum plx_effect effect = plx_view_wheel(s->view, x, y, rows);
    screen_keys(s, "");
    return effect;
}

static void open_at(struct screen *s, unsigned columns, unsigned lines, const char *keys)
{
    screen_open(s, fixture_new(), columns, lines);
    screen_keys(s, keys);
}

static void test_click__takes_the_row_then_opens_it(void **state)
{
    (void)state;
    struct screen s;
    unsigned y;
    open_at(&s, 100, 24, "");
    find(&s, "? unsure", &y);
    assert_int_equal(click(&s, 12, y), PLX_EFFECT_REDRAW);
    assert_true(screen_line(&s, y)[0] == '>');
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    click(&s, 12, y);
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_close(&s);
}

static void test_click__takes_the_cell_of_another_row(void **state)
{
    (void)state;
    struct screen s;
    unsigned y, heading;
    open_at(&s, 100, 24, "");
    find(&s, "? unsure", &y);
    unsigned x = find_name(&s, "it", &heading);
    click(&s, x, y);
    assert_true(screen_line(&s, y)[0] == '>');
    assert_string_equal(s.view->columns[s.view->focus].id, "it");
    click(&s, find_name(&s, "pt", &heading), y); /* of the row in hand: the column alone */
    assert_string_equal(s.view->columns[s.view->focus].id, "pt");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    click(&s, x, heading);
    assert_string_equal(s.view->columns[s.view->focus].id, "it");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    screen_close(&s);
}

static void test_click__brings_a_report_onto_the_screen(void **state)
{
    (void)state;
    struct screen s;
    unsigned y;
    open_at(&s, 80, 24, "Enter");
    unsigned x = find(&s, " 2 ", &y);
    click(&s, x + 1, y);
    assert_int_equal(s.view->focus, 1);
    assert_true(screen_shows(&s, "[2 "));
    screen_close(&s);
}

static void test_click__takes_the_fact(void **state)
{
    (void)state;
    struct screen s;
    unsigned y;
    open_at(&s, 100, 30, "r");
    find(&s, " facts of ", &y);
    struct plx_column *column = &s.view->columns[plx_hold_focus(s.view)];
    assert_true(column->fact_count > 1);
    while (screen_line(&s, y)[0] != '>')
        y++;
    size_t fact = column->fact;
    click(&s, 4, y + 1);
    assert_int_equal(column->fact, fact + 1);
    screen_close(&s);
}

static void test_click__chooses_in_a_menu_alone(void **state)
{
    (void)state;
    struct screen s;
    unsigned y, under;
    open_at(&s, 100, 30, "");
    find(&s, "? unsure", &under);
    screen_keys(&s, "v");
    unsigned x = find(&s, "hold it", &y);
    assert_int_equal(click(&s, 1, under), PLX_EFFECT_NONE); /* what the menu lies over */
    assert_int_equal(s.view->overlay, PLX_OVERLAY_DECIDE);
    click(&s, x, y);
    assert_int_equal(s.view->overlay_row, 1);
    assert_int_equal(click(&s, x, y), PLX_EFFECT_KEEP);
    assert_int_equal(s.view->kept[s.view->hand.index].decision, PLX_DECISION_HOLD);
    screen_close(&s);
}

static void test_click__loses_nothing_that_is_written(void **state)
{
    (void)state;
    struct screen s;
    open_at(&s, 100, 30, "a x y");
    for (unsigned y = 0; y < 30; y++) {
        assert_int_equal(click(&s, 12, y), PLX_EFFECT_NONE);
        assert_int_equal(wheel(&s, 12, y, 3), PLX_EFFECT_NONE);
    }
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NOTE);
    assert_string_equal(plx_buffer_string(&s.view->entry.text), "xy");
    screen_close(&s);
}

static void test_wheel__takes_one_line_after_another(void **state)
{
    (void)state;
    struct screen s;
    unsigned y;
    open_at(&s, 100, 24, "");
    find(&s, "? unsure", &y);
    size_t at = plx_rows_find(s.view, s.view->hand);
    wheel(&s, 12, y, 3);
    assert_int_equal(plx_rows_find(s.view, s.view->hand), at + 1);
    wheel(&s, 12, y, -3);
    assert_int_equal(plx_rows_find(s.view, s.view->hand), at);
    assert_int_equal(wheel(&s, 12, 23, 3), PLX_EFFECT_NONE); /* the hints */
    screen_close(&s);
}

static void test_wheel__scrolls_the_column_under_it(void **state)
{
    (void)state;
    struct screen s;
    open_at(&s, 160, 45, "r f L");
    int first = s.view->columns[s.view->order[0]].shift;
    int last = s.view->columns[s.view->order[4]].shift;
    wheel(&s, 150, 10, 3);
    assert_int_equal(s.view->columns[s.view->order[0]].shift, first);
    assert_int_not_equal(s.view->columns[s.view->order[4]].shift, last);
    screen_close(&s);
}

static void test_wheel__scrolls_the_help(void **state)
{
    (void)state;
    struct screen s;
    open_at(&s, 80, 24, "?");
    wheel(&s, 5, 5, 3);
    assert_int_equal(s.view->overlay_top, 3);
    screen_close(&s);
}

static void test_click__anywhere_on_any_screen_leaves_it_whole(void **state)
{
    (void)state;
    static const char *const screens[] = {"", "r", "r f", "s", "o", "U", ".", "?", ",", "i", "e", "r z"};
    static const unsigned sizes[][2] = {{160, 45}, {80, 24}, {40, 10}, {5, 3}, {1, 1}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (size_t k = 0; k < sizeof screens / sizeof *screens; k++)
            for (unsigned cell = 0; cell < sizes[i][0] * sizes[i][1]; cell += 37) {
                struct screen s;
                open_at(&s, sizes[i][0], sizes[i][1], screens[k]);
                click(&s, cell % sizes[i][0], cell / sizes[i][0]);
                wheel(&s, cell % sizes[i][0], cell / sizes[i][0], -3);
                click(&s, cell % sizes[i][0], cell / sizes[i][0]);
                screen_close(&s);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_click__takes_the_row_then_opens_it),
        cmocka_unit_test(test_click__takes_the_cell_of_another_row),
        cmocka_unit_test(test_click__brings_a_report_onto_the_screen),
        cmocka_unit_test(test_click__takes_the_fact),
        cmocka_unit_test(test_click__chooses_in_a_menu_alone),
        cmocka_unit_test(test_click__loses_nothing_that_is_written),
        cmocka_unit_test(test_wheel__takes_one_line_after_another),
        cmocka_unit_test(test_wheel__scrolls_the_column_under_it),
        cmocka_unit_test(test_wheel__scrolls_the_help),
        cmocka_unit_test(test_click__anywhere_on_any_screen_leaves_it_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
