/* Styles as attributes and pairs, at every depth of colour; no terminal is needed. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#include "tui/colours.h"
#include "tui/profile.h"

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

static void test_profile__only_where_explicit_mode_is_harmless(void **state)
{
    (void)state;
    static const char *const with[] = {"xterm", "xterm-256color", "vte-256color", "mintty",
                                       "mlterm", "foot", "foot-extra"};
    static const char *const without[] = {"tmux-256color", "screen", "screen.xterm-256color",
                                          "linux", "vt100", "rxvt", ""};
    for (size_t i = 0; i < sizeof with / sizeof *with; i++) {
        assert_string_equal(plx_profile_find(with[i])->enter, "\033[8l\033[1 k");
        assert_string_equal(plx_profile_find(with[i])->leave, "\033[8h\033[0 k");
    }
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        assert_string_equal(plx_profile_find(without[i])->enter, "");
    assert_string_equal(plx_profile_find(NULL)->leave, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nearest__is_exact_for_colours_of_the_palette),
        cmocka_unit_test(test_nearest__no_other_is_nearer),
        cmocka_unit_test(test_find__without_colour_has_no_pair),
        cmocka_unit_test(test_find__the_row_in_hand_is_told_without_colour_too),
        cmocka_unit_test(test_find__every_style_has_a_pair_of_its_own),
        cmocka_unit_test(test_profile__only_where_explicit_mode_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
