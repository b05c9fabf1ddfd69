/* The texts while the reports are still compared: they are read, what needs claims waits, and nothing is lost when these come. */
#include <stdlib.h>
#include <string.h>

#include "view_checks.h"

static void open_early(struct screen *s, size_t reports, unsigned columns, unsigned lines)
{
    static const struct plx_view_options early = {.shaping = PLX_SHAPING_BASE, .early = true};
    memset(s, 0, sizeof *s);
    s->fixture = fixture_bare(reports);
    assert_int_equal(plx_view_new(&s->fixture->comparison, columns, lines, &early, &s->view), PLX_OK);
    plx_grid_init(&s->grid, PLX_SHAPING_BASE);
    plx_view_set_work(s->view, (struct plx_work){PLX_STEP_FACTS, 1, 5, false});
    screen_keys(s, "");
}

/* The line with the names of the columns above their texts. */
static int rule_of_columns(struct screen *s)
{
    return screen_find(s, "┬");
}

static void test_early__texts_and_how_far_it_has_come(void **state)
{
    (void)state;
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
    assert_true(screen_shows(&s, "finding facts: 1 of 5 reports"));
    assert_true(screen_shows(&s, "La ville de Tarvel"));
    assert_true(screen_shows(&s, "Il tram di Tarvel"));
    assert_int_equal(screen_find(&s, "0 facts"), -1);
    assert_int_equal(screen_find(&s, "0 conflicts"), -1);
    plx_view_set_work(s.view, (struct plx_work){PLX_STEP_CLAIMS, 1, 8, false});
    screen_keys(&s, "");
    assert_true(screen_shows(&s, "lining claims up"));
    screen_close(&s);
}

/* Every key of the reports, and those that lead elsewhere: what needs claims says that it waits, and changes nothing. */
static void test_early__what_needs_claims_waits(void **state)
{
    (void)state;
    static const char *const waiting[] = {"f", "s", "o", "t", "v", "a", "e", "i", "u", "U", "y", "/", "&", "n",
                                          "d", "D", "-", "+", "x"};
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
    for (size_t i = 0; i < sizeof waiting / sizeof *waiting; i++) {
        assert_int_equal(screen_keys(&s, waiting[i]), PLX_EFFECT_REDRAW);
        assert_true(screen_shows(&s, "the reports are being compared: until then they can be read"));
        assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
        assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
        assert_false(s.view->facts_shown);
    }
    screen_close(&s);
}

static void test_early__hints_and_menu_offer_what_there_is(void **state)
{
    (void)state;
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
    assert_true(screen_shows(&s, "r reports"));
    screen_keys(&s, "r");
    assert_true(screen_shows(&s, "z zoom"));
    assert_int_equal(screen_find(&s, "v decide"), -1);
    screen_keys(&s, ".");
    assert_true(screen_shows(&s, "scroll all columns together"));
    assert_int_equal(screen_find(&s, "write a note"), -1);
    screen_keys(&s, "Escape");
    screen_close(&s);
}

static void test_early__reading(void **state)
{
    (void)state;
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 60, 7);
    screen_keys(&s, "r 5 z Space");
    assert_int_equal(screen_find(&s, "Il tram di Tarvel"), -1);
    screen_keys(&s, "q 4 ?");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_HELP);
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_QUIT);
    assert_int_equal(screen_keys(&s, "Q"), PLX_EFFECT_QUIT);
    screen_close(&s);
}

static void test_early__small_screens(void **state)
{
    (void)state;
    for (unsigned columns = 1; columns < 60; columns += 7)
        for (unsigned lines = 1; lines < 14; lines += 3) {
            struct screen s;
            open_early(&s, 3, columns, lines);
            screen_keys(&s, "j 2 z Space . Escape ? q x ,");
            screen_close(&s);
        }
}

/* What was read stays as it was when the claims come; where nothing was touched they come first. */
static void test_resume__stays_where_the_reader_is(void **state)
{
    (void)state;
    struct screen early, s;
    open_early(&early, FIXTURE_REPORTS, 100, 14);
    screen_keys(&early, "r 5 z j j j");
    int line = screen_find(&early, "1.200 persone");
    assert_true(line > 0);
    screen_open(&s, fixture_new(), 100, 14);
    plx_view_resume(s.view, early.view);
    screen_close(&early);
    screen_keys(&s, "");
    assert_true(screen_shows(&s, "the claims are there: c shows them"));
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(s.view->focus, FIXTURE_IT);
    assert_true(s.view->zoomed);
    assert_true(screen_shows(&s, "1.200 persone"));
    screen_keys(&s, "c");
    assert_true(screen_shows(&s, "what the tram line costs"));
    screen_close(&s);
}

/* Where no text is read, the claims come with the column that was chosen, and the help stays open. */
static void test_resume__claims_with_the_column_and_the_help(void **state)
{
    (void)state;
    struct screen early, s;
    open_early(&early, FIXTURE_REPORTS, 160, 40);
    screen_keys(&early, "4 ? j j");
    screen_open(&s, fixture_new(), 160, 40);
    plx_view_resume(s.view, early.view);
    assert_int_equal(s.view->overlay_top, early.view->overlay_top);
    screen_close(&early);
    assert_int_equal(s.view->overlay, PLX_OVERLAY_HELP);
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    assert_int_equal(s.view->focus, 3);
    screen_keys(&s, "q");
    assert_true(screen_shows(&s, "what the tram line costs"));
    screen_close(&s);
}

/* The texts stand where they will stand beside the claims: the rule above them does not move when these come. */
static void test_early__texts_stand_where_they_stay(void **state)
{
    (void)state;
    struct screen early, s;
    open_early(&early, FIXTURE_REPORTS, 200, 32);
    screen_open(&s, fixture_new(), 200, 32);
    screen_keys(&s, "");
    int line = rule_of_columns(&s); /* below a short list */
    screen_keys(&s, "d");
    assert_int_equal(rule_of_columns(&s), line);
    s.view->open_single = s.view->open_shared = true; /* a long one */
    plx_rows_build(s.view);
    assert_true(s.view->row_count > 12);
    screen_keys(&s, "");
    assert_int_equal(rule_of_columns(&early), rule_of_columns(&s));
    screen_close(&early);
    screen_close(&s);
}

/* Of long texts only as much is laid out as is seen; when the reader moves, the rest. */
static void test_early__beginnings_first(void **state)
{
    (void)state;
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
    assert_true(s.view->layouts.enough > 0);
    screen_keys(&s, "G");
    assert_int_equal(s.view->layouts.enough, 0);
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_close(&s);
}

static void test_resume__untouched_the_claims_come_first(void **state)
{
    (void)state;
    struct screen early, s;
    open_early(&early, FIXTURE_REPORTS, 100, 14);
    screen_open(&s, fixture_new(), 100, 14);
    plx_view_resume(s.view, early.view);
    screen_close(&early);
    screen_keys(&s, "");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    assert_true(screen_shows(&s, "what the tram line costs"));
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_early__texts_and_how_far_it_has_come),
        cmocka_unit_test(test_early__what_needs_claims_waits),
        cmocka_unit_test(test_early__hints_and_menu_offer_what_there_is),
        cmocka_unit_test(test_early__reading),
        cmocka_unit_test(test_early__small_screens),
        cmocka_unit_test(test_resume__stays_where_the_reader_is),
        cmocka_unit_test(test_early__texts_stand_where_they_stay),
        cmocka_unit_test(test_early__beginnings_first),
        cmocka_unit_test(test_resume__claims_with_the_column_and_the_help),
        cmocka_unit_test(test_resume__untouched_the_claims_come_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
