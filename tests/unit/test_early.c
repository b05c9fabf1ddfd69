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
    static const char *const waiting[] = {"c", "f", "s", "o", "t", "v", "a", "e", "i", "u", "U", "y", "/", "&", "n",
                                          "d", "D", "-", "+", "Enter"};
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
    for (size_t i = 0; i < sizeof waiting / sizeof *waiting; i++) {
        assert_int_equal(screen_keys(&s, waiting[i]), PLX_EFFECT_REDRAW);
        assert_true(screen_shows(&s, "the reports are being compared: until then they can be read"));
        assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
        assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
        assert_false(s.view->facts_shown);
    }
    screen_close(&s);
}

static void test_early__hints_and_menu_offer_what_there_is(void **state)
{
    (void)state;
    struct screen s;
    open_early(&s, FIXTURE_REPORTS, 160, 40);
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
    screen_keys(&s, "5 z Space");
    assert_int_equal(screen_find(&s, "Il tram di Tarvel"), -1);
    screen_keys(&s, "q 4 x");
    assert_true(screen_shows(&s, "word gloss"));
    screen_keys(&s, "?");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_HELP);
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
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
    screen_keys(&early, "5 x z j j j");
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
    assert_true(screen_shows(&s, "word gloss"));
    assert_true(screen_shows(&s, "1.200 persone"));
    screen_keys(&s, "c");
    assert_true(screen_shows(&s, "what the tram line costs"));
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
        cmocka_unit_test(test_resume__untouched_the_claims_come_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
