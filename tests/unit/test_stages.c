/* The stages that phrases state, in the words of each language: tests/stages/LANG.txt (sheet.h).
 *
 * What is expected are the stages in their order, apart by "; ", each with "not" where it is negated, "hedged" and
 * "forecast"; "none" where the phrase states none. */
#include "sheet.h"

static void print_stages(const struct plx_comparison *comparison, uint32_t report,
                         struct plx_buffer *out)
{
    size_t count;
    const struct plx_standing *all = plx_comparison_standings(comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (all[i].report == report)
            plx_buffer_printf(out, "%s%s%s%s%s", out->length ? "; " : "",
                              plx_stage_name(all[i].stage), all[i].negated ? " not" : "",
                              all[i].hedge.end ? " hedged" : "",
                              all[i].forecast ? " forecast" : "");
}

static bool are_same(const char *expected, const char *got)
{
    return strcmp(expected, got) == 0;
}

static const struct sheet_kind stages = {print_stages, are_same};

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_stages__##code(void **state)                                                  \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(&stages, STAGES_FOLDER, #code, at_least);                                   \
    }

LANGUAGE_TEST(ar, 4)
LANGUAGE_TEST(de, 5)
LANGUAGE_TEST(en, 7)
LANGUAGE_TEST(es, 4)
LANGUAGE_TEST(fr, 6)
LANGUAGE_TEST(it, 4)
LANGUAGE_TEST(pt, 4)
LANGUAGE_TEST(ru, 6)
LANGUAGE_TEST(tr, 4)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stages__ar),
        cmocka_unit_test(test_stages__de),
        cmocka_unit_test(test_stages__en),
        cmocka_unit_test(test_stages__es),
        cmocka_unit_test(test_stages__fr),
        cmocka_unit_test(test_stages__it),
        cmocka_unit_test(test_stages__pt),
        cmocka_unit_test(test_stages__ru),
        cmocka_unit_test(test_stages__tr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
