/* The view at any size, after any keys. */
#include "view_checks.h"

#include <stdio.h>
#include <string.h>

/* ---- sizes ---- */

static void test_resize__keeps_the_row_and_the_evidence(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "j j j j");
    assert_int_equal(s.view->hand.index, FIXTURE_LOAN);
    screen_resize(&s, 80, 24);
    assert_int_equal(s.view->hand.index, FIXTURE_LOAN);
    assert_true(screen_shows(&s, ">   + fits"));
    screen_resize(&s, 40, 10);
    assert_int_equal(s.view->hand.index, FIXTURE_LOAN);
    assert_true(screen_shows(&s, "> +  the bank"));
    screen_keys(&s, "Enter");
    assert_true(screen_shows(&s, "900"));
    screen_resize(&s, 160, 45);
    assert_true(screen_shows(&s, "empresta[900 milhões de]"));
    assert_true(screen_shows(&s, "более 900 млн евро"));
    screen_close(&s);
}

static void test_resize__keeps_the_words_that_were_scrolled_to(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 14);
    screen_keys(&s, "r f 1 G");
    assert_true(screen_shows(&s, "назвала проект важным."));
    screen_resize(&s, 60, 14);
    assert_true(screen_shows(&s, "  важным."));
    screen_keys(&s, "g");
    assert_true(screen_shows(&s, "Город Тарвель"));
    screen_resize(&s, 80, 14);
    assert_true(screen_shows(&s, "Город Тарвель"));
    screen_close(&s);
}

static void test_compose__a_small_table_follows_the_row_in_hand(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 60, 12);
    screen_keys(&s, "G");
    assert_true(screen_shows(&s, ">   … 4 in one report only"));
    screen_keys(&s, "k k");
    assert_true(screen_shows(&s, ">   = same   length"));
    screen_keys(&s, "g");
    assert_true(screen_shows(&s, ">   !! scale what the"));
    screen_close(&s);
}

static void test_compose__few_lines_show_what_stands_apart(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 40, 10);
    screen_keys(&s, "");
    int it = screen_find(&s, "!it ~ ");
    assert_true(it > 0);
    assert_int_equal(screen_find(&s, " ru ~ "), it + 1);
    screen_resize(&s, 60, 20);
    assert_true(screen_shows(&s, "Halden Post"));
    assert_true(screen_shows(&s, "  +1 more (?)"));
    screen_close(&s);
}

static void test_compose__every_size_is_whole(void **state)
{
    (void)state;
    static const unsigned columns[] = {1, 2, 3, 7, 12, 20, 39, 40, 59, 60, 80, 119, 120, 143,
                                       144, 160, 233, 400};
    static const unsigned lines[] = {1, 2, 3, 4, 5, 6, 8, 10, 15, 24, 30, 45, 120};
    static const char *const places[] = {"", "G Enter", "Enter", "f", "r f z", ".", "e", "?", "s", "s j Enter", "o",
                                         "o j Enter", "t U", ","};
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        struct screen s;
        screen_open(&s, fixture_new(), 80, 24);
        screen_keys(&s, places[p]);
        for (size_t c = 0; c < sizeof columns / sizeof *columns; c++)
            for (size_t l = 0; l < sizeof lines / sizeof *lines; l++)
                screen_resize(&s, columns[c], lines[l]);
        screen_close(&s);
    }
}

static void test_compose__one_report_many_reports_no_claims(void **state)
{
    (void)state;
    static const size_t counts[] = {1, 2, 3, 9, 23};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct screen s;
        screen_open(&s, fixture_bare(counts[i]), 80, 24);
        screen_keys(&s, "");
        assert_int_equal(s.view->place, counts[i] < 2 ? PLX_PLACE_REPORTS : PLX_PLACE_CLAIMS);
        if (counts[i] > 1)
            assert_true(screen_shows(&s, "no claim was found"));
        screen_keys(&s, "j Enter d t T e Escape r j l l f z 3 Tab 0 L G g");
        screen_resize(&s, 160, 45);
        screen_resize(&s, 30, 8);
        screen_close(&s);
    }
}

static void test_compose__last_column_takes_what_is_left(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_bare(4), 162, 45); /* four columns of 39, 39, 39 and 42 */
    screen_keys(&s, "r");
    unsigned flush = 0;
    for (unsigned y = 5; y < 40; y++) {
        assert_string_equal(plx_grid_at(&s.grid, 119, y)->text, "│");
        assert_string_equal(plx_grid_at(&s.grid, 160, y)->text, " "); /* ar's gutter */
        flush += plx_grid_at(&s.grid, 159, y)->level & 1;
    }
    assert_true(flush > 5); /* Arabic rows end beside it */
    screen_close(&s);
}

static void test_layouts__one_layout_a_width_however_many_keys(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "");
    assert_int_equal(s.view->layouts.count, FIXTURE_REPORTS);
    screen_keys(&s, "j j j d D k");
    screen_keys(&s, "r f j j j Space b 2 L j G g Enter");
    assert_int_equal(s.view->layouts.count, FIXTURE_REPORTS);
    screen_close(&s);
}

/* The first byte of U+FB50 to U+FEFF: Arabic presentation forms. */
static bool has_forms(const struct plx_grid *grid)
{
    for (unsigned y = 0; y < grid->lines; y++)
        for (unsigned x = 0; x < grid->columns; x++)
            if ((unsigned char)plx_grid_at(grid, x, y)->text[0] == 0xef)
                return true;
    return false;
}

static void test_set_shaping__lays_out_anew_and_keeps_the_rest(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "j");
    assert_false(has_forms(&s.grid));
    plx_view_set_shaping(s.view, PLX_SHAPING_FORMS);
    screen_keys(&s, "");
    assert_true(has_forms(&s.grid));
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    plx_view_set_shaping(s.view, PLX_SHAPING_BASE);
    screen_keys(&s, "");
    assert_false(has_forms(&s.grid));
    screen_close(&s);
}

/* ---- anything at all ---- */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void check_state(const struct screen *s)
{
    const struct plx_view *view = s->view;
    if (view->row_count && view->place == PLX_PLACE_CLAIMS)
        assert_true(plx_rows_find(view, view->hand) < view->row_count);
    assert_true(view->focus >= -1 && view->focus < (int)view->report_count);
    bool seen[FIXTURE_REPORTS] = {false};
    for (size_t i = 0; i < view->report_count; i++)
        seen[view->wanted[i]] = true;
    for (size_t i = 0; i < view->report_count; i++)
        assert_true(seen[i]);
}

static void test_key__random_keys_leave_everything_whole(void **state)
{
    (void)state;
    static const char *const others[] = {"о", "ض", "x", "F5", "é", "Delete", "C-a", "؟", "0"};
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    for (uint32_t seed = 1; seed <= 12; seed++) {
        struct screen s;
        uint32_t random = seed;
        screen_open(&s, fixture_new(), 80, 24);
        for (int step = 0; step < 400; step++) {
            size_t pick = next_random(&random) % (count + 9);
            char key[32];
            const char *keys = pick < count ? table[pick].keys : others[pick - count];
            snprintf(key, sizeof key, "%.*s", (int)strcspn(keys, " "), keys);
            if (*key == '1')
                key[0] = (char)('1' + next_random(&random) % 9);
            plx_view_key(s.view, key);
            if (next_random(&random) % 16 == 0)
                plx_view_resize(s.view, 1 + next_random(&random) % 180,
                                1 + next_random(&random) % 60);
            assert_int_equal(plx_view_compose(s.view, &s.grid), PLX_OK);
            check_grid(&s.grid);
            check_state(&s);
        }
        screen_close(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_resize__keeps_the_row_and_the_evidence),
        cmocka_unit_test(test_resize__keeps_the_words_that_were_scrolled_to),
        cmocka_unit_test(test_compose__a_small_table_follows_the_row_in_hand),
        cmocka_unit_test(test_compose__few_lines_show_what_stands_apart),
        cmocka_unit_test(test_compose__every_size_is_whole),
        cmocka_unit_test(test_compose__one_report_many_reports_no_claims),
        cmocka_unit_test(test_compose__last_column_takes_what_is_left),
        cmocka_unit_test(test_layouts__one_layout_a_width_however_many_keys),
        cmocka_unit_test(test_set_shaping__lays_out_anew_and_keeps_the_rest),
        cmocka_unit_test(test_key__random_keys_leave_everything_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
