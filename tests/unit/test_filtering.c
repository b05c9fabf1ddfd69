/* The filter of the view: its line, what is listed, what the head says, T. */
#include "view_checks.h"

#include <string.h>

/* Types the text: its spaces by their name. */
static void type(struct screen *s, const char *text)
{
    for (; *text; text++) {
        char key[2] = {*text, '\0'};
        screen_keys(s, *text == ' ' ? "Space" : key);
    }
}

static void filter(struct screen *s, const char *expression)
{
    screen_keys(s, "& C-u");
    type(s, expression);
    screen_keys(s, "Enter");
}

static void test_filter__lists_what_passes_without_folds(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "report:it verdict:single or verdict:scale");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_int_equal(s.view->row_count, 3);
    assert_int_equal(s.view->rows[0].index, FIXTURE_COST);
    assert_int_equal(s.view->rows[1].index, FIXTURE_JOBS);
    assert_int_equal(s.view->rows[2].index, FIXTURE_FARE);
    assert_true(screen_shows(&s, "filter report:it verdict:single or verdict:scale"));
    assert_true(screen_shows(&s, "3 of 13 claims"));
    screen_close(&s);
}

static void test_filter__empty_lists_all(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    size_t rows = s.view->row_count;
    filter(&s, "verdict:stage");
    assert_int_equal(s.view->row_count, 1);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    filter(&s, "");
    assert_int_equal(s.view->row_count, rows);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE); /* stays in hand */
    assert_false(screen_shows(&s, "filter"  " verdict"));
    screen_close(&s);
}

static void test_filter__a_mistake_keeps_the_line_open(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "verdict:scale");
    filter(&s, "party:x colour:red");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_FILTER);
    assert_true(screen_shows(&s, "at 9: no field is called \"colour\""));
    assert_int_equal(s.view->entry.caret, 8);
    assert_string_equal(plx_buffer_string(&s.view->filtering.expression), "verdict:scale");
    screen_keys(&s, "Escape");
    assert_int_equal(s.view->row_count, 1);
    screen_close(&s);
}

static void test_filter__the_line_opens_with_what_is_set(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, " verdict:scale ");
    screen_keys(&s, "&");
    assert_string_equal(plx_buffer_string(&s.view->entry.text), "verdict:scale");
    screen_close(&s);
}

static void test_filter__nothing_passes(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "amount>=1000tn");
    assert_int_equal(s.view->row_count, 0);
    assert_int_equal(s.view->hand.kind, PLX_HAND_NONE);
    assert_true(screen_shows(&s, "nothing passes the filter"));
    screen_keys(&s, "j G d Enter t v a n Space");
    screen_keys(&s, "c & C-u Enter");
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_close(&s);
}

/* q goes back from it first. */
static void test_back__lifts_the_filter(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "verdict:scale");
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
    assert_false(plx_filtering_active(s.view));
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_QUIT);
    screen_close(&s);
}

/* A row that is decided leaves the list of those that are not; the next comes into hand. */
static void test_filter__follows_what_the_reader_does(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "verdict:difference decision:none");
    size_t rows = s.view->row_count;
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "v h");
    assert_int_equal(s.view->row_count, rows - 1);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_keys(&s, "u");
    assert_int_equal(s.view->row_count, rows);
    screen_close(&s);
}

static void test_tagged__is_a_filter(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "T");
    assert_true(screen_shows(&s, "nothing is tagged"));
    screen_keys(&s, "j t T");
    assert_true(screen_shows(&s, "filter tag:any"));
    assert_int_equal(s.view->row_count, 1);
    screen_keys(&s, "t"); /* the last one: all are listed again */
    assert_false(plx_filtering_active(s.view));
    screen_keys(&s, "t T T");
    assert_false(plx_filtering_active(s.view));
    screen_close(&s);
}

/* What a search finds is sought among what passes. */
static void test_search__keeps_to_the_filter(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "report:it verdict:single");
    screen_keys(&s, "/ b i g l i e t t o");
    assert_true(screen_shows(&s, "search (1 of 1): biglietto"));
    assert_int_equal(s.view->hand.index, FIXTURE_FARE);
    assert_true(plx_filtering_active(s.view));
    screen_keys(&s, "Escape / p u b l i c");
    assert_true(screen_shows(&s, "search (1 in the reports): public"));
    screen_close(&s);
}

/* A claim that the filter leaves out can still be gone to from its facts. */
static void test_open_fact__lifts_the_filter(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    filter(&s, "verdict:stage");
    screen_keys(&s, "1 f g Enter");
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    assert_false(plx_filtering_active(s.view));
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_filter__lists_what_passes_without_folds),
        cmocka_unit_test(test_filter__empty_lists_all),
        cmocka_unit_test(test_filter__a_mistake_keeps_the_line_open),
        cmocka_unit_test(test_filter__the_line_opens_with_what_is_set),
        cmocka_unit_test(test_filter__nothing_passes),
        cmocka_unit_test(test_back__lifts_the_filter),
        cmocka_unit_test(test_filter__follows_what_the_reader_does),
        cmocka_unit_test(test_tagged__is_a_filter),
        cmocka_unit_test(test_search__keeps_to_the_filter),
        cmocka_unit_test(test_open_fact__lifts_the_filter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
