/* The lists beside that of the claims: sources. */
#include "view_checks.h"

#include <string.h>

/* ---- sources ---- */

static void test_sources__who_is_credited_with_what_by_whom(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 120, 30);
    screen_keys(&s, "s g");
    assert_string_equal(screen_line(&s, 0), " sources  1 newsroom credited: HP (ru pt ar)");
    const char *row = screen_line(&s, 2);
    assert_true(strncmp(row, "> Halden Post", 13) == 0);
    assert_non_null(strstr(row, "ru        пишет Halden Post"));
    assert_non_null(strstr(row, ">€900m the bank's loan"));
    assert_non_null(strstr(row, "sentence   1"));
    row = screen_line(&s, 3); /* the same source again is not named twice */
    assert_true(strncmp(row, "          ", 10) == 0);
    assert_non_null(strstr(row, "pt        segundo o Halden Post"));
    assert_non_null(strstr(row, "! signed the contract"));
    assert_non_null(strstr(row, "sentence   2"));
    assert_true(screen_shows(&s, "    its sources, unnamed    ru"));
    assert_non_null(strstr(screen_line(&s, (unsigned)screen_find(&s, "Ana Brusso  ")), "quotation  1"));
    screen_close(&s);
}

static void test_sources__several_that_credit_one_newsroom_are_told(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 28);
    screen_keys(&s, "s g");
    assert_true(screen_shows(&s, "3 reports credit one newsroom, Halden Post: ru pt ar"));
    assert_true(screen_shows(&s, "пишет Halden Post"));
    assert_true(screen_shows(&s, "segundo o Halden Post"));
    assert_true(screen_shows(&s, "+ fits  >€900m  the bank's loan"));
    screen_keys(&s, "j j j");
    assert_true(screen_shows(&s, "its sources, unnamed, through Halden Post; 3 reports credit"));
    screen_keys(&s, "j");
    assert_true(screen_shows(&s, "Ana Brusso, with no newsroom named: credited by pt ar"));
    screen_close(&s);
}

static void test_sources__what_nobody_is_credited_with_and_its_fold(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 40);
    screen_keys(&s, "s G");
    assert_true(screen_shows(&s, "  nobody"));
    assert_true(screen_shows(&s, "who runs the network"));
    assert_true(screen_shows(&s, "> … nobody: 4 more, each in one report only"));
    assert_false(screen_shows(&s, "residents protest   "));
    size_t count = s.view->sources.lines.count;
    screen_keys(&s, "Enter");
    assert_int_equal(s.view->sources.lines.count, count + 4);
    assert_int_equal(s.view->hand.kind, PLX_HAND_NOBODY);
    screen_keys(&s, "j");
    assert_int_equal(s.view->hand.kind, PLX_HAND_CLAIM);
    assert_int_equal(s.view->hand.index, FIXTURE_JOBS);
    screen_keys(&s, "k Enter");
    assert_int_equal(s.view->sources.lines.count, count);
    screen_close(&s);
}

static void test_sources__opens_at_the_claim_in_hand_and_gives_it_back(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "j s"); /* the contract, which pt credits */
    assert_int_equal(s.view->hand.kind, PLX_HAND_CREDIT);
    assert_int_equal(s.view->credits.rows[s.view->hand.index].report, FIXTURE_PT);
    screen_keys(&s, "t");
    assert_true(screen_shows(&s, "only a claim can be tagged"));
    screen_keys(&s, "c");
    assert_int_equal(s.view->hand.kind, PLX_HAND_CLAIM);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_close(&s);
}

static void test_sources__enter_leads_to_the_words_and_back_to_the_list(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "s g j Enter");
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_true(screen_shows(&s, "pt credits Halden Post"));
    assert_int_equal(s.view->wanted[0], FIXTURE_PT);
    assert_true(screen_shows(&s, "segundo o"));
    screen_keys(&s, "q");
    assert_int_equal(s.view->place, PLX_PLACE_SOURCES);
    assert_int_equal(s.view->sources.at, 1);
    screen_keys(&s, "q");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    screen_close(&s);
}

static void test_sources__differences_and_pages_go_by_its_lines(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "s g d"); /* every conflict of the fixture is credited somewhere */
    assert_true(screen_shows(&s, "no further difference"));
    assert_int_equal(s.view->sources.at, 0);
    screen_keys(&s, "Space Space Space Space");
    assert_int_equal(s.view->sources.at, s.view->sources.lines.count - 1);
    screen_keys(&s, "b G g");
    assert_int_equal(s.view->sources.at, 0);
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sources__who_is_credited_with_what_by_whom),
        cmocka_unit_test(test_sources__several_that_credit_one_newsroom_are_told),
        cmocka_unit_test(test_sources__what_nobody_is_credited_with_and_its_fold),
        cmocka_unit_test(test_sources__opens_at_the_claim_in_hand_and_gives_it_back),
        cmocka_unit_test(test_sources__enter_leads_to_the_words_and_back_to_the_list),
        cmocka_unit_test(test_sources__differences_and_pages_go_by_its_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
