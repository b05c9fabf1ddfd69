/* The key table, and what is made from it. */
#include "view_checks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/keymap.h"
#include "view/keys.h"

/* Calls back for every key of a row's list. */
static void each_key(const struct plx_key_row *row,
                     void (*check)(const char *key, const struct plx_key_row *row))
{
    char keys[64];
    snprintf(keys, sizeof keys, "%s", row->keys);
    for (char *key = keys, *end = keys; *key; key = end) {
        end = key + strcspn(key, " ");
        if (*end)
            *end++ = '\0';
        check(key, row);
    }
}

static void check_unique(const char *key, const struct plx_key_row *row)
{
    for (unsigned where = 1; where <= PLX_IN_COLUMNS; where <<= 1) {
        int value;
        if (row->where & where)
            assert_ptr_equal(plx_keys_find(NULL, key, where, &value), row);
    }
    assert_true(plx_keys_known(key));
}

static void test_table__no_key_means_two_things_in_one_place(void **state)
{
    (void)state;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++)
        each_key(&table[i], check_unique);
}

static void check_terminal_safe(const char *key, const struct plx_key_row *row)
{
    (void)row;
    static const char *const taken[] = {"C-a", "C-b", "C-s", "C-q", "C-h", "C-c"};
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
        assert_string_not_equal(key, taken[i]);
}

static void test_table__leaves_prefixes_and_flow_control_alone(void **state)
{
    (void)state;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++)
        each_key(&table[i], check_terminal_safe);
}

static void test_table__every_row_can_be_explained(void **state)
{
    (void)state;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++) {
        assert_true(strlen(table[i].help) > 3);
        assert_int_equal(table[i].label == NULL, table[i].hint == NULL);
        assert_string_not_equal(plx_keys_heading(table[i].where), "Elsewhere");
    }
}

static void test_find__digits_give_their_own_value(void **state)
{
    (void)state;
    int value = -1;
    assert_int_equal(plx_keys_find(NULL, "7", PLX_IN_CLAIMS, &value)->action, PLX_ACTION_COLUMN);
    assert_int_equal(value, 7);
    assert_int_equal(plx_keys_find(NULL, "0", PLX_IN_CLAIMS, &value)->action, PLX_ACTION_COLUMN);
    assert_int_equal(value, 0);
    assert_int_equal(plx_keys_find(NULL, "2", PLX_IN_EXPORT, &value)->action, PLX_ACTION_WRITE);
    assert_int_equal(value, PLX_FORMAT_CSV);
}

static void test_find__nothing_for_what_is_no_key_there(void **state)
{
    (void)state;
    int value;
    assert_null(plx_keys_find(NULL, "", PLX_IN_CLAIMS, &value));
    assert_null(plx_keys_find(NULL, "j Down", PLX_IN_CLAIMS, &value));
    assert_null(plx_keys_find(NULL, "Dow", PLX_IN_CLAIMS, &value));
    assert_null(plx_keys_find(NULL, "z", PLX_IN_CLAIMS, &value));
    assert_null(plx_keys_find(NULL, "s", PLX_IN_SOURCES, &value));
}

static void test_find__a_key_s_own_meaning_goes_before_its_position(void **state)
{
    (void)state;
    int value;
    /* on a Russian layout "." lies where a Latin one has "/", and is the menu all the same */
    assert_int_equal(plx_keys_find(NULL, ".", PLX_IN_CLAIMS, &value)->action, PLX_ACTION_MENU);
    assert_int_equal(plx_keys_find(NULL, "ю", PLX_IN_CLAIMS, &value)->action, PLX_ACTION_MENU);
    assert_int_equal(plx_keys_find(NULL, "؟", PLX_IN_CLAIMS, &value)->action, PLX_ACTION_HELP);
}

static void test_by_position__whole_layouts(void **state)
{
    (void)state;
    static const char *const russian[] = {"ф", "и", "с", "в", "у", "а", "п", "р", "ш", "о", "л",
                                          "д", "ь", "т", "щ", "з", "й", "к", "ы", "е", "г", "м",
                                          "ц", "ч", "н", "я"};
    static const char *const arabic[] = {"ش", "ﻻ", "ؤ", "ي", "ث", "ب", "ل", "ا", "ه", "ت", "ن",
                                         "م", "ة", "ى", "خ", "ح", "ض", "ق", "س", "ف", "ع", "ر",
                                         "ص", "ء", "غ", "ئ"};
    for (int i = 0; i < 26; i++) {
        char latin[2] = {(char)('a' + i), '\0'};
        assert_string_equal(plx_keys_by_position(russian[i]), latin);
        assert_string_equal(plx_keys_by_position(arabic[i]), latin);
    }
    assert_null(plx_keys_by_position("a"));
    assert_null(plx_keys_by_position("é"));
}

static void test_known__names_that_a_keyboard_gives(void **state)
{
    (void)state;
    static const char *const known[] = {"j", "?", "é", "ф", "F12", "C-l", "Space", "لا"};
    static const char *const unknown[] = {"", "jj", " ", "C-", "C-L", "space", "F13", "\x80",
                                          "\xc3", "\x01"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_true(plx_keys_known(known[i]));
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        assert_false(plx_keys_known(unknown[i]));
}

/* ---- the reader's keys ---- */

static void test_table__rows_of_one_name_have_the_same_keys_and_share_no_place(void **state)
{
    (void)state;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++) {
            if (strcmp(table[i].name, table[k].name) != 0)
                continue;
            assert_string_equal(table[i].keys, table[k].keys);
            assert_int_equal(table[i].action, table[k].action);
            assert_int_equal(table[i].where & table[k].where, 0);
        }
}

static void check_action(const struct plx_keymap *map, const char *key, unsigned where,
                         enum plx_action action)
{
    int value;
    const struct plx_key_row *row = plx_keys_find(map, key, where, &value);
    assert_int_equal(row ? row->action : PLX_ACTION_NONE, action);
}

static void test_keymap_set__takes_the_key_from_others_in_the_same_place_alone(void **state)
{
    (void)state;
    struct plx_keymap map;
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "zoom", "x  j", NULL, NULL), PLX_OK);
    check_action(&map, "x", PLX_IN_REPORTS, PLX_ACTION_ZOOM);
    check_action(&map, "j", PLX_IN_FACTS, PLX_ACTION_ZOOM);
    check_action(&map, "z", PLX_IN_FACTS, PLX_ACTION_NONE);
    check_action(&map, "j", PLX_IN_CLAIMS, PLX_ACTION_MOVE); /* no zoom there */
    check_action(&map, "Down", PLX_IN_REPORTS, PLX_ACTION_MOVE);
    check_action(&map, "x", PLX_IN_DECIDE, PLX_ACTION_DECIDE);
    check_action(NULL, "z", PLX_IN_FACTS, PLX_ACTION_ZOOM);
    plx_keymap_release(&map);
}

static void test_keymap_set__two_keys_change_places(void **state)
{
    (void)state;
    struct plx_keymap map;
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "tag", "v", NULL, NULL), PLX_OK);
    check_action(&map, "t", PLX_IN_CLAIMS, PLX_ACTION_NONE);
    assert_int_equal(plx_keymap_set(&map, "decide", "t", NULL, NULL), PLX_OK);
    check_action(&map, "v", PLX_IN_CLAIMS, PLX_ACTION_TAG);
    check_action(&map, "t", PLX_IN_CLAIMS, PLX_ACTION_DECISIONS);
    check_action(&map, "t", PLX_IN_EXPORT, PLX_ACTION_EXPORT_WHAT);
    plx_keymap_release(&map);
}

static const struct plx_key_row *named(const struct plx_keymap *map, const char *name)
{
    size_t count, i = 0;
    const struct plx_key_row *rows = plx_keys_table(map, &count);
    while (strcmp(rows[i].name, name) != 0)
        i++;
    return &rows[i];
}

static void test_keymap_set__labels_name_the_keys(void **state)
{
    (void)state;
    struct plx_keymap map;
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "difference-back", "P", NULL, NULL), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "column", "a b", NULL, NULL), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "column-back", "F4", NULL, NULL), PLX_OK);
    assert_int_equal(plx_keymap_set(&map, "lock", "z", NULL, NULL), PLX_OK);
    assert_string_equal(named(&map, "difference")->label, "d P");
    assert_string_equal(named(&map, "column")->label, "a-b");
    assert_string_equal(named(&map, "column-on")->label, "Tab");
    assert_string_equal(named(&map, "lock")->label, "z");
    assert_null(named(&map, "zoom")->label);
    assert_string_equal(named(&map, "zoom")->keys, "");
    assert_string_equal(named(&map, "down")->label, "↑↓");
    plx_keymap_release(&map);
}

/* As a configuration with every default does. */
static void test_keymap_set__the_usual_keys_change_nothing(void **state)
{
    (void)state;
    struct plx_keymap map;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(plx_keymap_set(&map, table[i].name, table[i].keys, NULL, NULL), PLX_OK);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(map.rows[i].keys, table[i].keys);
        assert_ptr_equal(map.rows[i].label, table[i].label);
    }
    plx_keymap_release(&map);
}

static void test_keymap_set__what_cannot_be_changes_nothing(void **state)
{
    (void)state;
    static const char *const bad[][2] = {
        {"none", "j"}, {"", "j"}, {"down", "j jj"}, {"down", "C-a"}, {"down", "C-b"}, {"down", "C-s"},
        {"down", "C-q"}, {"down", "C-h"}, {"down", "C-m"}, {"line-keep", "k"}, {"suspend", "Space"},
        {"caret-left", "ф"}, {"down", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"},
    };
    struct plx_keymap map;
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct plx_error error = {0};
        assert_int_equal(plx_keymap_set(&map, bad[i][0], bad[i][1], NULL, &error),
                         PLX_ERROR_FORMAT);
        assert_true(*error.message);
    }
    check_action(&map, "k", PLX_IN_CLAIMS, PLX_ACTION_MOVE);
    check_action(&map, "Enter", PLX_IN_FILTER, PLX_ACTION_OPEN);
    plx_keymap_release(&map);
}

/* ---- what is made from it ---- */

/* Whether a line of the help has the row's keys, and its help behind them. */
static bool help_has(const struct screen *screen, const struct plx_key_row *row)
{
    for (unsigned y = 0; y < screen->grid.lines; y++) {
        const char *line = screen_line(screen, y);
        if (strncmp(line, "  ", 2) == 0 && strncmp(line + 2, row->keys, strlen(row->keys)) == 0 &&
            line[2 + strlen(row->keys)] == ' ' && strstr(line, row->help))
            return true;
    }
    return false;
}

static void test_help__has_every_row_of_the_table(void **state)
{
    (void)state;
    struct screen s;
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    screen_open(&s, fixture_new(), 120, 200);
    screen_keys(&s, "?");
    for (size_t i = 0; i < count; i++)
        assert_true(help_has(&s, &table[i]));
    screen_close(&s);
}

static void test_help__tells_all_notices_and_scrolls_to_its_end(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "?");
    assert_true(screen_shows(&s, "? it may tell another event"));
    assert_true(screen_shows(&s, "! ar: Siminar is named in the headline"));
    assert_false(screen_shows(&s, "paint the screen anew"));
    screen_keys(&s, "G");
    assert_false(screen_shows(&s, "These reports"));
    assert_true(screen_shows(&s, "? F1  "));
    size_t top = s.view->overlay_top;
    screen_keys(&s, "j j");
    assert_int_equal(s.view->overlay_top, top);
    screen_keys(&s, "k");
    assert_int_equal(s.view->overlay_top, top - 1);
    screen_resize(&s, 80, 200); /* all of it can be seen */
    assert_int_equal(s.view->overlay_top, 0);
    screen_keys(&s, "q");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    screen_close(&s);
}

static void test_menu__has_what_can_be_done_there_and_does_it(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 50);
    screen_keys(&s, ".");
    assert_true(screen_shows(&s, "│ r               the reports side by side"));
    assert_false(screen_shows(&s, "this column alone"));
    size_t line = 0;
    while (plx_menu_row(s.view, line)->action != PLX_ACTION_REPORTS)
        line++;
    for (size_t i = 0; i < line; i++)
        screen_keys(&s, "j");
    screen_keys(&s, "Enter");
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_keys(&s, ".");
    assert_true(screen_shows(&s, "this column alone; again: all"));
    screen_close(&s);
}

static void test_hints__menu_and_help_are_always_named(void **state)
{
    (void)state;
    static const unsigned widths[] = {30, 40, 60, 80, 100, 160, 300};
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        screen_resize(&s, widths[i], 24);
        assert_non_null(strstr(screen_line(&s, 23), ". menu"));
        assert_non_null(strstr(screen_line(&s, 23), "? help"));
    }
    screen_resize(&s, 80, 24);
    assert_non_null(strstr(screen_line(&s, 22), " Enter evidence  d D difference"));
    assert_non_null(strstr(screen_line(&s, 23), "a note  e export  / search  & filter  q quit"));
    screen_keys(&s, "r");
    assert_non_null(strstr(screen_line(&s, 22), " Enter all to it"));
    assert_non_null(strstr(screen_line(&s, 23), "q back"));
    screen_resize(&s, 200, 24);
    assert_non_null(strstr(screen_line(&s, 22), "↑↓ fact   Enter all to it"));
    screen_close(&s);
}

/* What would do nothing is not named. */
static void test_hints__change_with_what_there_is(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 300, 24);
    assert_false(screen_shows(&s, "T tagged"));
    assert_false(screen_shows(&s, "u undo"));
    screen_keys(&s, "t");
    assert_true(screen_shows(&s, "T tagged"));
    assert_true(screen_shows(&s, "u undo"));
    screen_close(&s);
}

/* Messages, hints and signs name the keys that the reader has given. */
static void test_messages__name_the_reader_s_keys(void **state)
{
    (void)state;
    static const char *const keys[][2] = {{"leave", "F9"}, {"undo", "F7"}, {"writing", "F6"}, {"lock", "F5"},
                                          {"filter", "F4"}, {"column", "F1 F2 F3"}, {"open", "Space"}};
    struct plx_keymap map;
    assert_int_equal(plx_keymap_init(&map), PLX_OK);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        assert_int_equal(plx_keymap_set(&map, keys[i][0], keys[i][1], NULL, NULL), PLX_OK);
    const struct plx_view_options options = {.shaping = PLX_SHAPING_BASE, .keymap = &map};
    struct screen s = {.fixture = fixture_new()};
    assert_int_equal(plx_view_new(&s.fixture->comparison, 110, 40, &options, &s.view), PLX_OK);
    plx_grid_init(&s.grid, PLX_SHAPING_BASE);
    screen_keys(&s, "Escape");
    assert_true(screen_shows(&s, "this is the top: F9 leaves"));
    assert_true(screen_shows(&s, "(Space opens)"));
    screen_keys(&s, "F6");
    assert_true(screen_shows(&s, "F6 again"));
    screen_keys(&s, "r F5");
    assert_true(screen_shows(&s, "columns free (F5 locks)"));
    assert_true(screen_shows(&s, "F1-F3 shows it"));
    screen_close(&s);
    plx_keymap_release(&map);
}

/* A menu that does not fit says how many lines are below, and leaves the hints in sight. */
static void test_menu__says_that_there_is_more(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, ".");
    assert_non_null(strstr(screen_line(&s, 21), "↓ "));
    assert_non_null(strstr(screen_line(&s, 22), "Enter do it"));
    screen_keys(&s, "G");
    assert_null(strstr(screen_line(&s, 21), "↓ "));
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table__rows_of_one_name_have_the_same_keys_and_share_no_place),
        cmocka_unit_test(test_keymap_set__takes_the_key_from_others_in_the_same_place_alone),
        cmocka_unit_test(test_keymap_set__two_keys_change_places),
        cmocka_unit_test(test_keymap_set__labels_name_the_keys),
        cmocka_unit_test(test_hints__change_with_what_there_is),
        cmocka_unit_test(test_messages__name_the_reader_s_keys),
        cmocka_unit_test(test_menu__says_that_there_is_more),
        cmocka_unit_test(test_keymap_set__the_usual_keys_change_nothing),
        cmocka_unit_test(test_keymap_set__what_cannot_be_changes_nothing),
        cmocka_unit_test(test_table__no_key_means_two_things_in_one_place),
        cmocka_unit_test(test_table__leaves_prefixes_and_flow_control_alone),
        cmocka_unit_test(test_table__every_row_can_be_explained),
        cmocka_unit_test(test_find__digits_give_their_own_value),
        cmocka_unit_test(test_find__nothing_for_what_is_no_key_there),
        cmocka_unit_test(test_find__a_key_s_own_meaning_goes_before_its_position),
        cmocka_unit_test(test_by_position__whole_layouts),
        cmocka_unit_test(test_known__names_that_a_keyboard_gives),
        cmocka_unit_test(test_help__has_every_row_of_the_table),
        cmocka_unit_test(test_help__tells_all_notices_and_scrolls_to_its_end),
        cmocka_unit_test(test_menu__has_what_can_be_done_there_and_does_it),
        cmocka_unit_test(test_hints__menu_and_help_are_always_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
