/* The lists beside that of the claims: sources, omissions, the log. */
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

/* ---- omissions ---- */

static void test_omissions__what_most_others_have_with_the_nearest_words(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 28);
    screen_keys(&s, "o g");
    assert_true(screen_shows(&s, "  not found in fr, but in most others: 1"));
    const char *row = screen_line(&s, (unsigned)screen_find(&s, "how many trams"));
    assert_true(strncmp(row, "  : ? unsure", 12) == 0);
    assert_non_null(strstr(row, "ru pt"));
    assert_non_null(strstr(row, "Le fabricant Ilmar Works fournira les rames"));
    row = screen_line(&s, (unsigned)screen_find(&s, "the contract: how far"));
    assert_true(strncmp(row, "    ! stage", 11) == 0);
    assert_non_null(strstr(row, "none"));
    assert_true(screen_shows(&s, "  pt has what most others have"));
    assert_true(screen_shows(&s, "not found is not denied"));
    screen_close(&s);
}

static void test_omissions__what_a_report_alone_has_in_its_words(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 60);
    screen_keys(&s, "o g");
    int y = screen_find(&s, "  only in it: 2");
    assert_true(y > 0);
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 1), "€2.50"));
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 1), "Il biglietto costerà 2,50 euro"));
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 2), "Il progetto darà lavoro a 1.200 persone"));
    screen_close(&s);
}

static void test_omissions__another_event_s_silence_says_nothing(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 60);
    screen_keys(&s, "o 5"); /* to the report's own lines */
    assert_int_equal(s.view->hand.kind, PLX_HAND_LACKS);
    assert_int_equal(s.view->hand.index, FIXTURE_IT);
    assert_true(screen_shows(&s, "it may tell another event: what was not found in it is not listed"));
    assert_true(screen_shows(&s, "it leads with €3.2m, the others with €3.2bn: its silence says nothing"));
    screen_close(&s);
}

static void test_omissions__enter_leads_to_the_nearest_words_and_back(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "o 3 j Enter");
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(s.view->focus, FIXTURE_FR);
    assert_true(screen_shows(&s, "fr: not found; these are its nearest words"));
    assert_true(s.view->columns[FIXTURE_FR].held);
    assert_int_equal(s.view->columns[FIXTURE_FR].byte,
                     fixture_find(s.fixture, FIXTURE_FR, "Le fabricant", 1).start);
    screen_keys(&s, "q 4 j j Enter"); /* nothing near it: the others' words all the same */
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_true(screen_shows(&s, "ar: not found, and nothing near it"));
    screen_keys(&s, "q");
    assert_int_equal(s.view->place, PLX_PLACE_OMISSIONS);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_close(&s);
}

static void test_omissions__a_line_can_be_decided_and_the_same_claim_of_another_report_is_another_line(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "o 3 j t v u");
    assert_true(s.view->kept[FIXTURE_TRAMS].tagged);
    assert_int_equal(s.view->kept[FIXTURE_TRAMS].decision, PLX_DECISION_USE);
    size_t at = s.view->omissions.at;
    screen_keys(&s, "r q");
    assert_int_equal(s.view->omissions.at, at);
    screen_close(&s);
}

/* ---- the log ---- */

static void test_log__of_a_view_that_nobody_keeps_is_its_acts(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    assert_int_equal(screen_keys(&s, "U"), PLX_EFFECT_REDRAW);
    assert_true(screen_shows(&s, "nothing was tagged, decided, noted or moved here yet"));
    screen_keys(&s, "c t j v h a o k Enter U");
    assert_true(screen_shows(&s, " log  3 things done, the latest first"));
    int y = screen_find(&s, "note: ok");
    assert_int_equal(screen_find(&s, "decision: hold"), y + 1);
    assert_int_equal(screen_find(&s, " tag "), y + 2);
    assert_non_null(strstr(screen_line(&s, (unsigned)y), "the contract: how far"));
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_keys(&s, "u");
    assert_true(screen_shows(&s, " log  2 things done"));
    screen_keys(&s, "j Enter");
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "q");
    assert_int_equal(s.view->place, PLX_PLACE_LOG);
    screen_close(&s);
}

static void test_set_log__tells_who_when_and_what_was_taken_back(void **state)
{
    (void)state;
    static const struct plx_view_log_line lines[] = {
        {"2026-05-04 10:12", "ana", "tag", "3,2 млрд", FIXTURE_COST, false},
        {"2026-05-04 10:11", "bo", "note: ask", "nowhere", PLX_VIEW_ROW, true},
    };
    struct screen s;
    screen_open(&s, fixture_new(), 120, 30);
    s.view->keeps = true;
    assert_int_equal(screen_keys(&s, "U"), PLX_EFFECT_LOG);
    assert_true(plx_view_shows_log(s.view));
    assert_int_equal(plx_view_set_log(s.view, lines, 2), PLX_OK);
    screen_keys(&s, "C-l");
    assert_true(screen_shows(&s, "2026-05-04 10:12  ana"));
    const char *row = screen_line(&s, (unsigned)screen_find(&s, "10:11  bo"));
    assert_non_null(strstr(row, "(taken back) note: ask"));
    assert_non_null(strstr(row, "nowhere"));
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "j Enter");
    assert_true(screen_shows(&s, "no claim holds these words now"));
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
        cmocka_unit_test(test_log__of_a_view_that_nobody_keeps_is_its_acts),
        cmocka_unit_test(test_set_log__tells_who_when_and_what_was_taken_back),
        cmocka_unit_test(test_omissions__what_most_others_have_with_the_nearest_words),
        cmocka_unit_test(test_omissions__what_a_report_alone_has_in_its_words),
        cmocka_unit_test(test_omissions__another_event_s_silence_says_nothing),
        cmocka_unit_test(test_omissions__enter_leads_to_the_nearest_words_and_back),
        cmocka_unit_test(test_omissions__a_line_can_be_decided_and_the_same_claim_of_another_report_is_another_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
