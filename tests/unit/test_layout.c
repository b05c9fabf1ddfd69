/* Paragraphs and lines to rows of cells. */
#include "layout_checks.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/edges.h"

static struct plx_arena arena;

static int set_up(void **state)
{
    (void)state;
    plx_arena_init(&arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    plx_arena_release(&arena);
    return 0;
}

static struct plx_rows lay_out(const char *text, unsigned columns)
{
    struct plx_rows rows;
    assert_int_equal(plx_layout_paragraphs(&arena, text, 0, strlen(text), columns,
                                           PLX_DIRECTION_AUTO, PLX_SHAPING_BASE, "en", &rows),
                     PLX_OK);
    check_rows(&rows, text, 0, strlen(text), columns);
    return rows;
}

/* Checks the rows that text gives, one after the other, a newline after each. */
static void check_wrap(const char *text, unsigned columns, const char *expected)
{
    struct plx_rows rows = lay_out(text, columns);
    struct plx_buffer seen;
    plx_buffer_init(&seen);
    for (size_t i = 0; i < rows.count; i++) {
        char row[8192];
        plx_buffer_printf(&seen, "%s\n", row_text(&rows.items[i], row));
    }
    assert_string_equal(plx_buffer_string(&seen), expected);
    plx_buffer_release(&seen);
}

static struct plx_row lay_out_line(const char *text, size_t length, unsigned columns,
                                   enum plx_direction direction)
{
    struct plx_row row;
    assert_int_equal(plx_layout_line(&arena, text, length, columns, direction,
                                     PLX_SHAPING_BASE, &row),
                     PLX_OK);
    check_row(&row, columns);
    return row;
}

static void check_line(const char *text, unsigned columns, const char *expected)
{
    struct plx_row row = lay_out_line(text, strlen(text), columns, PLX_DIRECTION_AUTO);
    char seen[8192];
    assert_string_equal(row_text(&row, seen), expected);
}

/* ---- paragraphs ----------------------------------------------------------------------------- */

static void test_paragraphs__ends(void **state)
{
    (void)state;
    check_wrap("", 10, "");
    check_wrap("a", 10, "a\n");
    check_wrap("a\n", 10, "a\n");
    check_wrap("a\n\nb", 10, "a\n\nb\n");
    check_wrap("a\r\nb\rc\u2029d", 10, "a\nb\nc\nd\n");
    check_wrap("\n", 10, "\n");
    check_wrap("a\u2028b", 10, "a\nb\n");
}

static void test_paragraphs__part_of_a_text(void **state)
{
    (void)state;
    struct plx_rows rows;
    assert_int_equal(plx_layout_paragraphs(&arena, "one two three", 4, 7, 10,
                                           PLX_DIRECTION_AUTO, PLX_SHAPING_FORMS, NULL, &rows),
                     PLX_OK);
    assert_int_equal(rows.count, 1);
    char seen[8192];
    assert_string_equal(row_text(&rows.items[0], seen), "two");
    assert_int_equal(rows.items[0].glyphs[2].start, 6);
    assert_int_equal(rows.items[0].glyphs[2].end, 7);
}

static void test_paragraphs__wrong_use(void **state)
{
    (void)state;
    struct plx_rows rows;
    assert_int_equal(plx_layout_paragraphs(&arena, "a", 0, 1, 1, PLX_DIRECTION_AUTO,
                                           PLX_SHAPING_FORMS, "", &rows),
                     PLX_ERROR_USAGE);
    assert_int_equal(rows.count, 0);
}

static void test_paragraphs__direction_of_each(void **state)
{
    (void)state;
    struct plx_rows rows = lay_out("abc אבג\n123 אבג abc\n- 123", 20);
    assert_int_equal(rows.count, 3);
    assert_false(rows.items[0].rtl);
    assert_true(rows.items[1].rtl);
    assert_false(rows.items[2].rtl);
}

/* ---- wrapping ------------------------------------------------------------------------------- */

static void test_wrap__words(void **state)
{
    (void)state;
    check_wrap("the quick brown fox", 10, "the quick\nbrown fox\n");
    check_wrap("the quick brown fox", 9, "the quick\nbrown fox\n");
    check_wrap("the quick brown fox", 8, "the\nquick\nbrown\nfox\n");
    check_wrap("well-known", 6, "well-\nknown\n");
}

static void test_wrap__white_space_hangs(void **state)
{
    (void)state;
    struct plx_rows rows = lay_out("one      two   ", 3);
    assert_int_equal(rows.count, 2);
    assert_int_equal(rows.items[0].width, 3);
    assert_int_equal(rows.items[0].end, 9);
    assert_int_equal(rows.items[1].width, 3);
    assert_int_equal(rows.items[1].end, 15);
    check_wrap("  one two", 5, "  one\ntwo\n");
    check_wrap("     ", 2, "\n");
}

static void test_wrap__no_break_space(void **state)
{
    (void)state;
    check_wrap("some 10\u00A0km", 9, "some\n10\u00A0km\n");
}

static void test_wrap__long_word(void **state)
{
    (void)state;
    check_wrap("abcdefghij", 4, "abcd\nefgh\nij\n");
    check_wrap("a abcdefghij", 4, "a\nabcd\nefgh\nij\n");
}

static void test_wrap__wide_characters(void **state)
{
    (void)state;
    check_wrap("世界世界", 5, "世界\n世界\n");
    check_wrap("世界世界", 2, "世\n界\n世\n界\n");
    /* no closing mark at the start of a row */
    check_wrap("世界。世", 4, "世\n界。\n世\n");
    check_wrap("a世", 2, "a\n世\n");
}

static void test_wrap__soft_hyphen(void **state)
{
    (void)state;
    check_wrap("co\u00ADop", 4, "coop\n");
    check_wrap("co\u00ADop", 3, "co-\nop\n");
    check_wrap("co\u00ADop", 2, "co\nop\n");
    check_wrap("un\u00ADfore\u00ADseen", 8, "unfore-\nseen\n");
    struct plx_rows rows = lay_out("co\u00ADop", 3);
    assert_int_equal(rows.items[0].glyphs[1].end, 2);
    assert_int_equal(rows.items[0].glyphs[2].start, 2);
    assert_int_equal(rows.items[0].glyphs[2].end, 4);
}

static void test_wrap__invisible_break(void **state)
{
    (void)state;
    check_wrap("abc\u200Bdef", 4, "abc\ndef\n");
    check_wrap("abc\u200Bdef", 6, "abcdef\n");
    check_wrap("ab-\u2060cd", 4, "ab-c\nd\n");
}

static void test_wrap__thai_by_words(void **state)
{
    (void)state;
    check_wrap("ภาษาไทย", 5, "ภาษา\nไทย\n");
}

/* Every row begins at a cluster, at every width that holds the widest one. */
static void test_wrap__clusters_stay_whole(void **state)
{
    (void)state;
    const char *text = "e\u0301e\u0301e\u0301🇫🇷🇩🇪👨‍👩‍👧👍🏽กำน้ำकाकि한각ááá";
    struct plx_clean clean = {0};
    struct plx_edges edges = {0};
    assert_int_equal(plx_clean_fill(&clean, text, 0, strlen(text), true), PLX_OK);
    assert_int_equal(plx_edges_mark_clusters(&edges, &clean), PLX_OK);
    for (unsigned columns = 2; columns <= 40; columns++) {
        struct plx_rows rows = lay_out(text, columns);
        for (size_t i = 0; i < rows.count; i++) {
            size_t unit = 0;
            while (clean.bytes[unit] < rows.items[i].start)
                unit++;
            assert_int_equal(clean.bytes[unit], rows.items[i].start);
            assert_true(clean.edges[unit] & PLX_EDGE_CLUSTER);
        }
    }
    plx_clean_release(&clean);
    plx_edges_release(&edges);
}

static void test_wrap__cluster_wider_than_the_row(void **state)
{
    (void)state;
    struct plx_rows rows = lay_out("का\u093E\u093E\u093E\u093E\u093E", 3);
    assert_int_equal(rows.count, 3);
}

static void test_wrap__each_row_reordered(void **state)
{
    (void)state;
    /* two rows, each read from the right; the Latin run is on the second */
    check_wrap("אבג דהו abc זחט", 8, "והד גבא\nטחז abc\n");
    check_wrap("abc אבג דהו def", 8, "abc גבא\nוהד def\n");
}

/* ---- direction ------------------------------------------------------------------------------ */

static void test_line__number_before_arabic_word(void **state)
{
    (void)state;
    check_line("10 مليار", 20, "رايلم 10");
}

static void test_line__latin_run_within_arabic(void **state)
{
    (void)state;
    check_line("شركة OpenAI تعلن", 30, "نلعت OpenAI ةكرش");
    struct plx_row row = lay_out_line("شركة OpenAI تعلن", 24, 30, PLX_DIRECTION_AUTO);
    assert_true(row.rtl);
    assert_int_equal(row.glyphs[0].level, 1);
    assert_int_equal(row.glyphs[5].level, 2);
    assert_int_equal(row.glyphs[5].start, 9);
}

static void test_line__mirrored(void **state)
{
    (void)state;
    check_line("א(ב", 10, "ב)א");
    check_line("(א)", 10, "(א)");
    check_line("«א»", 10, "«א»");
    check_line("א < ב", 10, "ב > א");
}

static void test_line__given_direction(void **state)
{
    (void)state;
    struct plx_row row = lay_out_line("abc!", 4, 10, PLX_DIRECTION_RTL);
    char seen[8192];
    assert_true(row.rtl);
    assert_string_equal(row_text(&row, seen), "!abc");
    row = lay_out_line("אב!", 5, 10, PLX_DIRECTION_LTR);
    assert_false(row.rtl);
    assert_string_equal(row_text(&row, seen), "בא!");
}

/* By UAX #9 alone the sign would be mirrored, and stand right of its number. */
static void test_line__bounds_stand_left_of_their_numbers(void **state)
{
    (void)state;
    char seen[8192];
    struct plx_row row = lay_out_line("א >3 ב", 8, 10, PLX_DIRECTION_RTL);
    assert_string_equal(row_text(&row, seen), "ב 3< א");
    static const char *const cases[][2] = {
        {"א >3 ב", "ב >3 א"}, {"<900 ב", "ב <900"}, {"~1.4 ב; ~2", "~2 ;ב ~1.4"}, {"א > ב", "ב < א"}, {">אב", "בא>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        row = lay_out_line(cases[i][0], (unsigned)strlen(cases[i][0]), 20, PLX_DIRECTION_RTL_BOUNDS);
        assert_true(row.rtl);
        assert_string_equal(row_text(&row, seen), cases[i][1]);
    }
}

/* ---- lines ---------------------------------------------------------------------------------- */

static void test_line__cut(void **state)
{
    (void)state;
    check_line("abcdef", 6, "abcdef");
    check_line("abcdef", 5, "abcd…");
    check_line("abcdef", 1, "…");
    check_line("abcdef", 0, "");
    check_line("", 0, "");
    check_line("ab cdef", 4, "ab…");
    check_line("世界世界", 8, "世界世界");
    check_line("世界世界", 7, "世界世…");
    check_line("世界世界", 6, "世界…");
    check_line("🇫🇷🇩🇪", 3, "🇫🇷…");
}

static void test_line__cut_from_right_to_left(void **state)
{
    (void)state;
    check_line("שלום עולם", 9, "םלוע םולש");
    check_line("שלום עולם", 4, "…ולש");
    check_line("שלום abcdef", 8, "…ab םולש");
    struct plx_row row = lay_out_line("שלום", 8, 3, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyphs[0].start, 4);
    assert_int_equal(row.glyphs[0].end, 8);
}

static void test_line__cut_white_space_alone(void **state)
{
    (void)state;
    check_line("abc   ", 3, "abc");
    check_line("abc   ", 4, "abc ");
    check_line("abc   d", 4, "abc…");
}

static void test_line__ends_are_spaces(void **state)
{
    (void)state;
    check_line("a\r\nb\tc\nd\u2028e\u2029f", 20, "a b c d e f");
}

static void test_width__as_the_line(void **state)
{
    (void)state;
    assert_int_equal(plx_layout_width("", 0), 0);
    assert_int_equal(plx_layout_width("abc", 3), 3);
    assert_int_equal(plx_layout_width("a\nb", 3), 3);
    assert_int_equal(plx_layout_width("世界", 6), 4);
    assert_int_equal(plx_layout_width("e\u0301", 3), 1);
    assert_int_equal(plx_layout_width("🇫🇷", 8), 2);
    assert_int_equal(plx_layout_width("\x1B[0m", 4), 4);
}

/* ---- glyphs --------------------------------------------------------------------------------- */

static void test_glyph__accents_compose(void **state)
{
    (void)state;
    check_line("cafe\u0301", 9, "caf\u00E9");
    check_line("Vie\u0323\u0302t", 9, "Vi\u1EC7t");
    check_line("и\u0306", 9, "й");
    check_line("\u1112\u1161\u11AB", 9, "한");
    struct plx_row row = lay_out_line("cafe\u0301", 6, 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyph_count, 4);
    assert_int_equal(row.glyphs[3].start, 3);
    assert_int_equal(row.glyphs[3].end, 6);
}

static void test_glyph__three_marks(void **state)
{
    (void)state;
    char text[8192] = "x";
    for (size_t i = 0; i < 100; i++)
        strcat(text, i % 2 ? "\u0301" : "\u0316");
    strcat(text, "y");
    struct plx_row row = lay_out_line(text, strlen(text), 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyph_count, 2);
    assert_int_equal(row.glyphs[0].end, 201);
    assert_int_equal(strlen(row.glyphs[0].text), 7);
    assert_string_equal(row.glyphs[1].text, "y");
}

static void test_glyph__mark_without_base(void **state)
{
    (void)state;
    check_line("\u0301a", 9, "\u25CC\u0301a");
    check_wrap("a\n\u064Eb", 9, "a\n\u25CC\u064Eb\n");
    check_line("a \u0301", 9, "a\u00A0\u0301");
    check_line("\u200C\u0301", 9, "\u25CC\u0301");
}

static void test_glyph__flags_and_pictures(void **state)
{
    (void)state;
    struct plx_row row =
        lay_out_line("🇫🇷👨‍👩‍👧‍👦👍🏽❤️", strlen("🇫🇷👨‍👩‍👧‍👦👍🏽❤️"), 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyph_count, 4);
    assert_string_equal(row.glyphs[0].text, "🇫🇷");
    assert_int_equal(row.glyphs[0].width, 2);
    /* what a terminal that knows no sequences draws in two cells */
    assert_string_equal(row.glyphs[1].text, "👨");
    assert_int_equal(row.glyphs[1].width, 2);
    assert_int_equal(row.glyphs[1].end - row.glyphs[1].start, strlen("👨‍👩‍👧‍👦"));
    assert_string_equal(row.glyphs[2].text, "👍");
    assert_string_equal(row.glyphs[3].text, "\u2764");
    check_line("🇫🇷🇩", 9, "🇫🇷🇩");
    check_line("\U0001F3F4\U000E0067\U000E0062\U000E007F!", 9, "\U0001F3F4!");
}

static void test_glyph__indic_vowels_take_their_cells(void **state)
{
    (void)state;
    check_line("काः", 9, "काः");
    struct plx_row row = lay_out_line("कि", 6, 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyph_count, 2);
    assert_int_equal(row.width, 2);
    /* the joiner after a virama is the terminal's to read */
    check_line("क्\u200Dष", 9, "क्\u200Dष");
}

/* ---- hostile text --------------------------------------------------------------------------- */

static void test_hostile__controls(void **state)
{
    (void)state;
    check_line("\x1B[31mred\x1B[0m", 20, MARK "[31mred" MARK "[0m");
    check_line("a\x07\x08\x7F" "b", 9, "a" MARK MARK MARK "b");
    check_line("a\xC2\x9B" "31m\xC2\x85", 9, "a" MARK "31m" MARK);
    struct plx_row row = lay_out_line("a\0b", 3, 9, PLX_DIRECTION_AUTO);
    char seen[8192];
    assert_string_equal(row_text(&row, seen), "a" MARK "b");
}

static void test_hostile__bidi_controls_have_no_effect(void **state)
{
    (void)state;
    const char *controls[] = {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
                              "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};
    for (size_t i = 0; i < sizeof controls / sizeof *controls; i++) {
        char text[32];
        snprintf(text, sizeof text, "%sabc", controls[i]);
        check_line(text, 9, MARK "abc");
    }
    struct plx_rows rows = lay_out("user\u202Etxt.exe", 20);
    char seen[8192];
    assert_string_equal(row_text(&rows.items[0], seen), "user" MARK "txt.exe");
    for (size_t i = 0; i < rows.items[0].glyph_count; i++)
        assert_int_equal(rows.items[0].glyphs[i].level, 0);
}

static void test_hostile__not_utf8(void **state)
{
    (void)state;
    check_line("a\xFF" "b", 9, "a" MARK "b");
    check_line("a\xE2\x82", 9, "a" MARK);
    check_line("\xC0\xAF", 9, MARK MARK);
    check_line("\xF4\x90\x80\x80", 9, MARK MARK MARK MARK);
    check_line("a\xED\xA0\x80" "b", 9, "a" MARK "b");
    check_line("\xED\xA0\xBD\xED\xB8\x80", 9, MARK MARK);
    struct plx_row row = lay_out_line("\xED\xA0\x80", 3, 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyphs[0].end, 3);
}

static void test_hostile__invisible_characters(void **state)
{
    (void)state;
    check_line("\uFFFE\uFDD0\U0010FFFF\u0378", 9, MARK MARK MARK MARK);
    check_line("\U000E0041\U000E0042", 9, MARK MARK);
    check_line("\u206A\uFFF9\U0001D173", 9, MARK MARK MARK);
    check_line("a\u2060\u200B\uFEFF\u200D\uFE0F" "b", 9, "ab");
    check_wrap("\u200B\u200B", 9, "\n");
    /* their bytes belong to a neighbour */
    struct plx_row row = lay_out_line("\u200Ba\uFEFFb", 8, 9, PLX_DIRECTION_AUTO);
    assert_int_equal(row.glyphs[0].start, 0);
    assert_int_equal(row.glyphs[0].end, 7);
    assert_int_equal(row.glyphs[1].start, 7);
}

static void test_sanitise_append__for_one_line(void **state)
{
    (void)state;
    struct plx_buffer buffer;
    plx_buffer_init(&buffer);
    plx_sanitise_append(&buffer, "a\x1B\r\nb\u202E\xFFم\0", 12);
    assert_string_equal(plx_buffer_string(&buffer), "a" MARK " b" MARK MARK "م" MARK);
    plx_buffer_release(&buffer);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_paragraphs__ends),
        TEST(test_paragraphs__part_of_a_text),
        TEST(test_paragraphs__wrong_use),
        TEST(test_paragraphs__direction_of_each),
        TEST(test_wrap__words),
        TEST(test_wrap__white_space_hangs),
        TEST(test_wrap__no_break_space),
        TEST(test_wrap__long_word),
        TEST(test_wrap__wide_characters),
        TEST(test_wrap__soft_hyphen),
        TEST(test_wrap__invisible_break),
        TEST(test_wrap__thai_by_words),
        TEST(test_wrap__clusters_stay_whole),
        TEST(test_wrap__cluster_wider_than_the_row),
        TEST(test_wrap__each_row_reordered),
        TEST(test_line__number_before_arabic_word),
        TEST(test_line__latin_run_within_arabic),
        TEST(test_line__mirrored),
        TEST(test_line__given_direction),
        TEST(test_line__bounds_stand_left_of_their_numbers),
        TEST(test_line__cut),
        TEST(test_line__cut_from_right_to_left),
        TEST(test_line__cut_white_space_alone),
        TEST(test_line__ends_are_spaces),
        TEST(test_width__as_the_line),
        TEST(test_glyph__accents_compose),
        TEST(test_glyph__three_marks),
        TEST(test_glyph__mark_without_base),
        TEST(test_glyph__flags_and_pictures),
        TEST(test_glyph__indic_vowels_take_their_cells),
        TEST(test_hostile__controls),
        TEST(test_hostile__bidi_controls_have_no_effect),
        TEST(test_hostile__not_utf8),
        TEST(test_hostile__invisible_characters),
        TEST(test_sanitise_append__for_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
