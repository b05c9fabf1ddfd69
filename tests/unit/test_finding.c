/* The search in the view: its line, from hit to hit, what is marked, and the way back. */
#include "view_checks.h"

#include <string.h>

static void open_tram(struct screen *s, unsigned columns, unsigned lines)
{
    screen_open(s, fixture_new(), columns, lines);
}

static void test_search__moves_while_it_is_written(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "/ 9 0 0");
    assert_int_equal(s.view->hand.index, FIXTURE_LOAN);
    assert_true(screen_shows(&s, "search (1 of 1): 900"));
    screen_keys(&s, "Backspace Backspace Backspace");
    assert_int_equal(s.view->hand.index, FIXTURE_COST); /* where it was */
    assert_true(screen_shows(&s, " search:["));
    screen_close(&s);
}

static void test_search__escape_goes_back(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "j / m e r c a t o Escape");
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_false(plx_finding_active(s.view));
    screen_keys(&s, "/ t r a m Enter / z Escape"); /* back to the search before */
    assert_true(plx_finding_active(s.view));
    assert_string_equal(plx_buffer_string(&s.view->finding.wanted), "tram");
    screen_close(&s);
}

static void test_search__backspace_in_an_empty_line_goes_back(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "/ x Backspace Backspace");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    screen_close(&s);
}

static void test_search__empty_ends_it(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "/ t a r v e l Enter");
    assert_true(plx_finding_active(s.view));
    screen_keys(&s, "/ Enter");
    assert_false(plx_finding_active(s.view));
    screen_keys(&s, "n");
    assert_true(screen_shows(&s, "nothing is looked for (/ searches)"));
    screen_close(&s);
}

/* One cluster is erased at a time: the letter with its accent, the letter with its vowel. */
static void test_search__erases_by_cluster(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "/ e");
    plx_entry_insert(&s.view->entry, "\xcc\x81"); /* a combining acute */
    screen_keys(&s, "Backspace");
    assert_int_equal(s.view->entry.text.length, 0);
    assert_int_equal(s.view->overlay, PLX_OVERLAY_SEARCH);
    screen_close(&s);
}

static void test_search__opens_the_fold_that_hides_the_row(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    assert_false(s.view->open_single);
    screen_keys(&s, "/ b i g l i e t t o");
    assert_int_equal(s.view->hand.index, FIXTURE_FARE);
    assert_true(s.view->open_single);
    screen_keys(&s, "Escape");
    assert_false(s.view->open_single);
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_close(&s);
}

/* The minister is named in four reports, in three scripts; the claim is in a fold. */
static void test_search__counts_rows_and_goes_round(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "/ 2 0 3 1 Enter");
    size_t first = s.view->hand.index;
    assert_int_equal(first, FIXTURE_OPENING);
    assert_true(screen_shows(&s, "2031: 1 of "));
    size_t rows;
    plx_finding_place(s.view, &rows);
    for (size_t i = 1; i < rows; i++)
        screen_keys(&s, "n");
    assert_false(screen_shows(&s, "round again"));
    screen_keys(&s, "n");
    assert_true(screen_shows(&s, ", round again"));
    assert_int_equal(s.view->hand.index, first);
    screen_keys(&s, "N");
    assert_true(screen_shows(&s, rows > 1 ? "round again" : "1 of 1"));
    screen_close(&s);
}

static void test_search__in_the_texts(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "r / 2 0 3 1");
    assert_true(screen_shows(&s, "search (1 of 5): 2031"));
    screen_keys(&s, "Enter n");
    assert_true(screen_shows(&s, "2031: 2 of 5"));
    uint32_t report = s.view->finding.hits.items[1].report;
    assert_int_equal(s.view->focus, (int)report);
    assert_int_equal(s.view->columns[report].byte, s.view->finding.hits.items[1].span.start);
    screen_keys(&s, "N N");
    assert_true(screen_shows(&s, "2031: 5 of 5, round again"));
    screen_close(&s);
}

/* In Arabic too, which has no such letters: vowel marks and hamza left out or put in. */
static void test_search__in_arabic(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "r / ا ن ا Space ب ر و س و");
    assert_true(screen_shows(&s, "(1 of 1)"));
    struct plx_span expected = fixture_find(s.fixture, FIXTURE_AR, "آنا بروسو", 1);
    assert_int_equal(s.view->finding.hits.items[0].span.start, expected.start);
    assert_int_equal(s.view->finding.hits.items[0].span.end, expected.end);
    assert_int_equal(s.view->finding.hits.items[0].report, FIXTURE_AR);
    /* the line is right to left: flush right, the last letter's cell left of the first's */
    unsigned line = (unsigned)screen_find(&s, "search (1 of 1)");
    unsigned last = s.grid.columns - 1;
    assert_string_equal(plx_grid_at(&s.grid, last, line)->text, "ا");
    assert_true(plx_grid_at(&s.grid, last, line)->level & 1);
    screen_close(&s);
}

static void test_search__says_where_else_it_is(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 160, 45);
    screen_keys(&s, "/ a z i e n d a z Enter");
    assert_true(screen_shows(&s, "aziendaz: not found"));
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "/ с т а р о г о Enter");
    int line = screen_find(&s, "старого: ");
    assert_true(line > 0);
    screen_close(&s);
}

static void test_search__marks_what_it_finds(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "1 r z / в а г о н о в Enter");
    int line = screen_find(&s, "вагонов");
    assert_true(line > 0);
    assert_true(screen_shows(&s, "[вагонов]")); /* the one in hand */
    screen_keys(&s, "/ Enter");
    assert_false(screen_shows(&s, "[вагонов]"));
    screen_close(&s);
}

/* Its marks go before the place is left. */
static void test_escape__ends_the_search_first(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "r / 2 0 3 1 Enter Escape");
    assert_false(plx_finding_active(s.view));
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_keys(&s, "Escape");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    screen_close(&s);
}

/* Keys are letters in the line, not commands, whatever the keyboard. */
static void test_search__keys_are_text(void **state)
{
    (void)state;
    struct screen s;
    open_tram(&s, 80, 24);
    screen_keys(&s, "/ q Q ф ? 1 Space .");
    assert_string_equal(plx_buffer_string(&s.view->entry.text), "qQф?1 .");
    screen_close(&s);
}

static void test_search__without_claims(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_bare(1), 60, 16);
    screen_keys(&s, "/ т а р в е л ь Enter n N");
    assert_true(screen_shows(&s, " of "));
    screen_keys(&s, "c / x Escape");
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_search__moves_while_it_is_written),
        cmocka_unit_test(test_search__escape_goes_back),
        cmocka_unit_test(test_search__backspace_in_an_empty_line_goes_back),
        cmocka_unit_test(test_search__empty_ends_it),
        cmocka_unit_test(test_search__erases_by_cluster),
        cmocka_unit_test(test_search__opens_the_fold_that_hides_the_row),
        cmocka_unit_test(test_search__counts_rows_and_goes_round),
        cmocka_unit_test(test_search__in_the_texts),
        cmocka_unit_test(test_search__in_arabic),
        cmocka_unit_test(test_search__says_where_else_it_is),
        cmocka_unit_test(test_search__marks_what_it_finds),
        cmocka_unit_test(test_escape__ends_the_search_first),
        cmocka_unit_test(test_search__keys_are_text),
        cmocka_unit_test(test_search__without_claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
