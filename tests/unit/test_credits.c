/* Whom phrases credit, in the ways of each language: tests/credits/LANG.txt (sheet.h).
 *
 * What is expected are the sources by name, each with its kind, apart by "; ", persons first, then as they are
 * printed; "none" where nobody is credited. */
#include "sheet.h"

static void print_kind(const struct plx_comparison *comparison, uint32_t report, bool persons,
                       struct plx_buffer *out)
{
    static const char *const names[] = {[PLX_SOURCE_MEDIUM] = "medium",
                                        [PLX_SOURCE_PERSON] = "person",
                                        [PLX_SOURCE_ORGANISATION] = "organisation",
                                        [PLX_SOURCE_ANONYMOUS] = "anonymous"};
    size_t count;
    const struct plx_attribution *all = plx_comparison_attributions(comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (all[i].report == report && (all[i].kind == PLX_SOURCE_PERSON) == persons)
            plx_buffer_printf(out, "%s%s %s", out->length ? "; " : "", all[i].source,
                              names[all[i].kind]);
}

static void print_credits(const struct plx_comparison *comparison, uint32_t report,
                          struct plx_buffer *out)
{
    print_kind(comparison, report, true, out);
    print_kind(comparison, report, false, out);
}

static bool are_same(const char *expected, const char *got)
{
    return strcmp(expected, got) == 0;
}

static const struct sheet_kind credits = {print_credits, are_same};

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_credits__##code(void **state)                                                 \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(&credits, CREDITS_FOLDER, #code, at_least);                                 \
    }

LANGUAGE_TEST(ar, 96)
LANGUAGE_TEST(de, 104)
LANGUAGE_TEST(en, 109)
LANGUAGE_TEST(es, 98)
LANGUAGE_TEST(fr, 103)
LANGUAGE_TEST(it, 99)
LANGUAGE_TEST(pt, 98)
LANGUAGE_TEST(ru, 100)
LANGUAGE_TEST(tr, 96)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_credits__ar), cmocka_unit_test(test_credits__de),
        cmocka_unit_test(test_credits__en), cmocka_unit_test(test_credits__es),
        cmocka_unit_test(test_credits__fr), cmocka_unit_test(test_credits__it),
        cmocka_unit_test(test_credits__pt), cmocka_unit_test(test_credits__ru),
        cmocka_unit_test(test_credits__tr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
