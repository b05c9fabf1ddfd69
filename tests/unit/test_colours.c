/* Styles as attributes and pairs, at every depth of colour; no terminal is needed. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <math.h>

#include <cmocka.h>

#include "tui/colours.h"
#include "view/looks.h"

static void find(int depth, unsigned ink, attr_t *attributes, short *pair)
{
    const struct plx_colours colours = {.theme = plx_theme_find(NULL), .depth = depth};
    plx_colours_find(&colours, (uint16_t)ink, attributes, pair);
}

static void test_nearest__is_exact_for_colours_of_the_palette(void **state)
{
    (void)state;
    assert_int_equal(plx_colours_nearest(0x000000), 16);
    assert_int_equal(plx_colours_nearest(0xffffff), 231);
    assert_int_equal(plx_colours_nearest(0x5f87af), 67);
    assert_int_equal(plx_colours_nearest(0xff0000), 196);
    assert_int_equal(plx_colours_nearest(0x0000d7), 20);
    assert_int_equal(plx_colours_nearest(0x080808), 232);
    assert_int_equal(plx_colours_nearest(0x8a8a8a), 245);
    assert_int_equal(plx_colours_nearest(0xeeeeee), 255);
}

static int channel_of(int index, int channel)
{
    static const int levels[] = {0, 95, 135, 175, 215, 255};
    if (index >= 232)
        return 8 + 10 * (index - 232);
    int place = index - 16;
    int digits[] = {place / 36, place / 6 % 6, place % 6};
    return levels[digits[channel]];
}

static int distance(int32_t rgb, int index)
{
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        int difference = (int)(rgb >> (16 - 8 * i) & 0xff) - channel_of(index, i);
        sum += difference * difference;
    }
    return sum;
}

static void test_nearest__no_other_is_nearer(void **state)
{
    (void)state;
    for (int32_t rgb = 0; rgb < 0x1000000; rgb += 0x010305) {
        int found = distance(rgb, plx_colours_nearest(rgb));
        for (int index = 16; index < 256; index++)
            assert_true(distance(rgb, index) >= found);
    }
}

static void test_find__without_colour_has_no_pair(void **state)
{
    (void)state;
    attr_t attributes;
    short pair;
    for (unsigned style = 0; style < PLX_STYLES; style++) {
        find(0, style | PLX_INK_CURSOR, &attributes, &pair);
        assert_int_equal(pair, 0);
    }
    find(0, PLX_STYLE_CONFLICT | PLX_INK_BOLD | PLX_INK_UNDERLINE, &attributes, &pair);
    assert_int_equal(attributes, A_BOLD | A_UNDERLINE);
}

/* The row in hand has a background of its own, or is reversed; what is marked in it is neither. */
static void test_find__the_row_in_hand_is_told_without_colour_too(void **state)
{
    (void)state;
    attr_t attributes;
    short pair;
    short usual;
    find(0, PLX_STYLE_NORMAL | PLX_INK_CURSOR, &attributes, &pair);
    assert_int_equal(attributes, A_REVERSE);
    find(8, PLX_STYLE_NORMAL | PLX_INK_CURSOR | PLX_INK_REVERSE, &attributes, &pair);
    assert_int_equal(attributes, A_NORMAL);
    find(256, PLX_STYLE_NORMAL, &attributes, &usual);
    find(256, PLX_STYLE_NORMAL | PLX_INK_CURSOR, &attributes, &pair);
    assert_int_equal(attributes, A_NORMAL);
    assert_int_not_equal(pair, usual);
}

static void test_find__every_style_has_a_pair_of_its_own(void **state)
{
    (void)state;
    bool seen[2 * PLX_STYLES + 1] = {true};
    for (unsigned style = 0; style < 2 * PLX_STYLES; style++) {
        attr_t attributes;
        short pair;
        find(256, style % PLX_STYLES | (style < PLX_STYLES ? 0 : PLX_INK_CURSOR), &attributes,
             &pair);
        assert_true(pair > 0 && pair <= 2 * PLX_STYLES);
        assert_false(seen[pair]);
        seen[pair] = true;
    }
}

/* ---- themes ---- */

/* Relative luminance, WCAG 2. */
static double luminance(int32_t rgb)
{
    static const double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double part = (rgb >> (16 - 8 * i) & 0xff) / 255.0;
        sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(int32_t a, int32_t b)
{
    double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

/* 4.5 is WCAG's AA for text; frames are none. */
static void test_themes__text_can_be_read_on_both_backgrounds(void **state)
{
    (void)state;
    static const char *const names[] = {PLX_THEME_DARK, PLX_THEME_LIGHT};
    for (size_t i = 0; i < 2; i++) {
        assert_true(plx_theme_known(names[i]));
        const struct plx_theme *theme = plx_theme_find(names[i]);
        for (int style = 0; style < PLX_STYLES; style++) {
            const struct plx_look *look = &theme->looks[style];
            double least = style == PLX_STYLE_BORDER ? 1.5 : 4.5;
            assert_true(contrast(look->foreground, (int32_t)theme->background) >= least);
            assert_true(contrast(look->foreground, (int32_t)theme->cursor) >= least);
            if (look->background != PLX_COLOUR_DEFAULT)
                assert_true(contrast(look->foreground, look->background) >= least);
        }
    }
    assert_false(plx_theme_known("auto"));
    assert_ptr_equal(plx_theme_find("auto"), plx_theme_find(PLX_THEME_DARK));
}

static void test_themes__bold_black_is_not_written_where_it_is_grey(void **state)
{
    (void)state;
    struct plx_colours colours = {.theme = plx_theme_find(PLX_THEME_LIGHT), .depth = 8};
    attr_t attributes;
    short pair;
    plx_colours_find(&colours, PLX_STYLE_NORMAL | PLX_INK_BOLD, &attributes, &pair);
    assert_int_equal(attributes, A_NORMAL);
    colours.depth = 16;
    plx_colours_find(&colours, PLX_STYLE_NORMAL | PLX_INK_BOLD, &attributes, &pair);
    assert_int_equal(attributes, A_BOLD);
}

/* With 8 colours, and with 16, no style has its background's colour. */
static void test_themes__nothing_is_hidden_where_colours_are_few(void **state)
{
    (void)state;
    static const char *const names[] = {PLX_THEME_DARK, PLX_THEME_LIGHT};
    for (size_t i = 0; i < 2; i++) {
        const struct plx_theme *theme = plx_theme_find(names[i]);
        for (int style = 0; style < PLX_STYLES; style++) {
            int colour = theme->looks[style].ansi_foreground;
            if (colour == PLX_COLOUR_DEFAULT)
                colour = theme->ansi_foreground;
            assert_int_not_equal(colour, theme->ansi_background);
            assert_int_not_equal(colour == 8 ? theme->ansi_foreground : colour & 7,
                                 theme->ansi_background & 7);
        }
    }
}

/* ---- the reader's looks ---- */

static void test_looks__a_colour_has_its_nearest_of_sixteen(void **state)
{
    (void)state;
    struct plx_looks looks = {0};
    struct plx_theme theme = *plx_theme_find(PLX_THEME_LIGHT);
    assert_int_equal(plx_looks_set(&looks, "tag", " #FF1008  on\tbright-black dim ", NULL, NULL), PLX_OK);
    assert_int_equal(plx_looks_set(&looks, "fact", "default", NULL, NULL), PLX_OK);
    plx_looks_apply(&looks, &theme);
    const struct plx_look *tag = &theme.looks[PLX_STYLE_TAG], *fact = &theme.looks[PLX_STYLE_FACT];
    assert_int_equal(tag->foreground, 0xff1008);
    assert_int_equal(tag->ansi_foreground, 9);
    assert_int_equal(tag->ansi_background, 8);
    assert_int_equal(tag->flags, PLX_INK_DIM);
    assert_int_equal(fact->foreground, (int32_t)theme.foreground);
    assert_int_equal(fact->ansi_foreground, PLX_COLOUR_DEFAULT);
    assert_int_equal(fact->background, PLX_COLOUR_DEFAULT);
    assert_memory_equal(&theme.looks[PLX_STYLE_KEY], &plx_theme_find(PLX_THEME_LIGHT)->looks[PLX_STYLE_KEY],
                        sizeof(struct plx_look));
}

static void test_looks__dim_and_bold_reach_the_terminal(void **state)
{
    (void)state;
    struct plx_looks looks = {0};
    struct plx_theme theme = *plx_theme_find(PLX_THEME_DARK);
    const struct plx_colours colours = {.theme = &theme, .depth = 256};
    attr_t attributes;
    short pair;
    assert_int_equal(plx_looks_set(&looks, "hint", "red bold dim", NULL, NULL), PLX_OK);
    plx_looks_apply(&looks, &theme);
    plx_colours_find(&colours, PLX_STYLE_HINT, &attributes, &pair);
    assert_int_equal(attributes, A_BOLD | A_DIM);
}

static void test_looks__every_style_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (int style = 0; style < PLX_STYLES; style++) {
        struct plx_looks looks = {0};
        const char *name = plx_style_name((enum plx_style)style);
        assert_non_null(name);
        assert_int_equal(plx_looks_set(&looks, name, "red", NULL, NULL), PLX_OK);
        assert_true(looks.chosen[style]);
    }
}

static void test_looks__what_cannot_be_changes_nothing(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "on red", "red on", "red blue", "red bold on blue", "#12345g",
                                      "#1234567", "Red", "red on blue blinking"};
    struct plx_looks looks = {0};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(plx_looks_set(&looks, "tag", bad[i], NULL, NULL), PLX_ERROR_FORMAT);
    assert_int_equal(plx_looks_set(&looks, "tags", "red", NULL, NULL), PLX_ERROR_FORMAT);
    for (int style = 0; style < PLX_STYLES; style++)
        assert_false(looks.chosen[style]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_looks__a_colour_has_its_nearest_of_sixteen),
        cmocka_unit_test(test_looks__dim_and_bold_reach_the_terminal),
        cmocka_unit_test(test_looks__every_style_has_a_name_of_its_own),
        cmocka_unit_test(test_looks__what_cannot_be_changes_nothing),
        cmocka_unit_test(test_nearest__is_exact_for_colours_of_the_palette),
        cmocka_unit_test(test_nearest__no_other_is_nearer),
        cmocka_unit_test(test_find__without_colour_has_no_pair),
        cmocka_unit_test(test_find__the_row_in_hand_is_told_without_colour_too),
        cmocka_unit_test(test_find__every_style_has_a_pair_of_its_own),
        cmocka_unit_test(test_themes__text_can_be_read_on_both_backgrounds),
        cmocka_unit_test(test_themes__bold_black_is_not_written_where_it_is_grey),
        cmocka_unit_test(test_themes__nothing_is_hidden_where_colours_are_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
