/* Arabic letters to presentation forms. */
#include "layout_checks.h"

#include <string.h>
#include <unicode/unorm2.h>

#include "base/arena.h"
#include "text/shape.h"

/* Checks what a line of text looks like from left to right. */
static void check_line(const char *text, enum plx_shaping shaping, const char *expected)
{
    struct plx_arena arena;
    plx_arena_init(&arena);
    struct plx_row row;
    assert_int_equal(plx_layout_line(&arena, text, strlen(text), 200, PLX_DIRECTION_AUTO,
                                     shaping, &row),
                     PLX_OK);
    char seen[8192];
    assert_string_equal(row_text(&row, seen), expected);
    check_row(&row, 200);
    plx_arena_release(&arena);
}

static void check_forms(const char *text, const char *expected)
{
    check_line(text, PLX_SHAPING_FORMS, expected);
}

/* The table holds exactly the letters that Unicode decomposes a single form to. */
static void test_shape_form__as_unicode_data(void **state)
{
    (void)state;
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
    size_t forms = 0;
    for (uint32_t c = 0xFB50; c <= 0xFEFF; c++) {
        static const int types[] = {U_DT_ISOLATED, U_DT_FINAL, U_DT_INITIAL, U_DT_MEDIAL};
        int type = u_getIntPropertyValue((UChar32)c, UCHAR_DECOMPOSITION_TYPE);
        UChar letter[32];
        int32_t length = unorm2_getRawDecomposition(nfkc, (UChar32)c, letter, 32, &code);
        assert_true(U_SUCCESS(code));
        for (unsigned form = 0; form < 4; form++)
            if (type == types[form] && length == 1) {
                assert_int_equal(plx_shape_form(letter[0], form), c);
                assert_int_equal(plx_shape_letter(c), letter[0]);
                forms++;
            }
    }
    assert_int_equal(forms, 242);
}

static void test_shape__joined_word(void **state)
{
    (void)state;
    check_forms("محمد", "\uFEAA\uFEE4\uFEA4\uFEE3");
    check_forms("شركة", "\uFE94\uFEDB\uFEAE\uFEB7");
}

static void test_shape__each_form_of_a_letter(void **state)
{
    (void)state;
    check_forms("ه هه ههه", "\uFEEA\uFEEC\uFEEB \uFEEA\uFEEB \uFEE9");
}

static void test_shape__hamza_joins_nothing(void **state)
{
    (void)state;
    check_forms("بءب", "\uFE8F\uFE80\uFE8F");
}

static void test_shape__marks_stay_marks(void **state)
{
    (void)state;
    /* fatha (30) comes before shadda (33) in canonical order */
    check_forms("م\u064Fح\u064Eم\u0651\u064Eد",
                "\uFEAA\uFEE4\u064E\u0651\uFEA4\u064E\uFEE3\u064F");
}

static void test_shape__lam_alef_takes_two_cells(void **state)
{
    (void)state;
    check_forms("لا", "\uFE8E\uFEDF");
    check_forms("سلام", "\uFEE1\uFE8E\uFEE0\uFEB3");
    check_forms("الأمر", "\uFEAE\uFEE3\uFE84\uFEDF\uFE8D");
    check_forms("لآ لإ", "\uFE88\uFEDF \uFE82\uFEDF");
    /* the hamza as a mark composes first */
    check_forms("لا\u0654", "\uFE84\uFEDF");
}

static void test_shape__persian_and_urdu(void **state)
{
    (void)state;
    check_forms("گفتگو", "\uFEEE\uFB95\uFE98\uFED4\uFB94");
    check_forms("پچژک", "\uFB8E\uFB8B\uFB7D\uFB58");
    check_forms("ہے", "\uFBAF\uFBA8");
}

static void test_shape__non_joiner(void **state)
{
    (void)state;
    check_forms("می\u200Cخواهم", "\uFEE2\uFEEB\uFE8D\uFEEE\uFEA7\uFBFD\uFEE3");
}

static void test_shape__joiner(void **state)
{
    (void)state;
    check_forms("ه\u200D", "\uFEEB");
    check_forms("\u200Dه", "\uFEEA");
    check_forms("د\u200Dه", "\uFEEA\uFEA9");
}

static void test_shape__tatweel_joins(void **state)
{
    (void)state;
    check_forms("بـب", "\uFE90\u0640\uFE91");
}

static void test_shape__letter_without_forms(void **state)
{
    (void)state;
    /* U+0757 is dual-joining without forms; its neighbours join it nevertheless */
    check_forms("ب\u0757ب", "\uFE90\u0757\uFE91");
}

static void test_shape__other_scripts(void **state)
{
    (void)state;
    check_forms("שלום", "םולש");
    check_forms("Straße", "Straße");
}

static void test_shape__base_letters(void **state)
{
    (void)state;
    check_line("محمد", PLX_SHAPING_BASE, "دمحم");
    /* whoever shapes later needs the non-joiner */
    check_line("می\u200Cخ", PLX_SHAPING_BASE, "خی\u200Cم");
}

static void test_glyph_plain__undoes_forms_and_mirrors(void **state)
{
    (void)state;
    struct plx_glyph glyph = {.text = "\uFEA4\u064E", .width = 1, .level = 1};
    char text[PLX_GLYPH_BYTES];
    plx_glyph_plain(&glyph, text);
    assert_string_equal(text, "ح\u064E");
    glyph = (struct plx_glyph){.text = ")", .width = 1, .level = 1};
    plx_glyph_plain(&glyph, text);
    assert_string_equal(text, "(");
    glyph.level = 2;
    plx_glyph_plain(&glyph, text);
    assert_string_equal(text, ")");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shape_form__as_unicode_data),
        cmocka_unit_test(test_shape__joined_word),
        cmocka_unit_test(test_shape__each_form_of_a_letter),
        cmocka_unit_test(test_shape__hamza_joins_nothing),
        cmocka_unit_test(test_shape__marks_stay_marks),
        cmocka_unit_test(test_shape__lam_alef_takes_two_cells),
        cmocka_unit_test(test_shape__persian_and_urdu),
        cmocka_unit_test(test_shape__non_joiner),
        cmocka_unit_test(test_shape__joiner),
        cmocka_unit_test(test_shape__tatweel_joins),
        cmocka_unit_test(test_shape__letter_without_forms),
        cmocka_unit_test(test_shape__other_scripts),
        cmocka_unit_test(test_shape__base_letters),
        cmocka_unit_test(test_glyph_plain__undoes_forms_and_mirrors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
