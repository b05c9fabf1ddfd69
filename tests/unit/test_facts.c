/* The facts of phrases, as the newspapers of each language write them: tests/facts/LANG.txt (sheet.h).
 *
 * What is expected are the facts in their order, apart by "; ", each as kind, value, unit ("-" for
 * none; of a count "-" also stands for any) and bound; "none" where the phrase holds none. */
#include "sheet.h"

static void print_facts(const struct plx_comparison *comparison, uint32_t report,
                        struct plx_buffer *out)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (facts[i].report == report)
            plx_buffer_printf(out, "%s%s %s %s %s", out->length ? "; " : "",
                              plx_fact_kind_name(facts[i].kind), facts[i].value,
                              *facts[i].unit ? facts[i].unit : "-",
                              plx_bound_name(facts[i].bound));
}

/* The length of the first fact of a list. */
static size_t fact_length(const char *list)
{
    const char *end = strstr(list, "; ");
    return end ? (size_t)(end - list) : strlen(list);
}

/* The unit's place in "count 120 some jobs exact": behind the second space, before the last. */
static bool split_unit(const char *fact, size_t length, size_t *start, size_t *end)
{
    const char *first = memchr(fact, ' ', length);
    const char *second = first ? memchr(first + 1, ' ', length - (size_t)(first + 1 - fact)) : NULL;
    if (!second)
        return false;
    *start = (size_t)(second + 1 - fact);
    for (*end = length; *end > *start && fact[*end - 1] != ' '; --*end)
        continue;
    return *end > *start;
}

static bool is_same_fact(const char *expected, size_t a, const char *got, size_t b)
{
    size_t a_start, a_end, b_start, b_end;
    if (!split_unit(expected, a, &a_start, &a_end) || !split_unit(got, b, &b_start, &b_end))
        return a == b && memcmp(expected, got, a) == 0;
    bool any = strncmp(expected, "count ", 6) == 0 && a_end == a_start + 2 &&
               expected[a_start] == '-';
    return a_start == b_start && memcmp(expected, got, a_start) == 0 && a - a_end == b - b_end &&
           memcmp(expected + a_end, got + b_end, a - a_end) == 0 &&
           (any || (a_end - a_start == b_end - b_start &&
                    memcmp(expected + a_start, got + b_start, a_end - a_start) == 0));
}

static bool are_same(const char *expected, const char *got)
{
    for (;;) {
        size_t a = fact_length(expected), b = fact_length(got);
        if (!is_same_fact(expected, a, got, b))
            return false;
        expected += a;
        got += b;
        if (!*expected || !*got)
            return !*expected && !*got;
        expected += 2;
        got += 2;
    }
}

static const struct sheet_kind facts = {print_facts, are_same};

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_facts__##code(void **state)                                                   \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(&facts, FACTS_FOLDER, #code, at_least);                                                           \
    }

LANGUAGE_TEST(ar, 60)
LANGUAGE_TEST(de, 30)
LANGUAGE_TEST(en, 60)
LANGUAGE_TEST(es, 30)
LANGUAGE_TEST(fr, 60)
LANGUAGE_TEST(it, 60)
LANGUAGE_TEST(pt, 60)
LANGUAGE_TEST(ru, 60)
LANGUAGE_TEST(tr, 30)

/* Languages without a pack, which CLDR alone serves. */
LANGUAGE_TEST(fa, 90)
LANGUAGE_TEST(he, 90)
LANGUAGE_TEST(hi, 90)
LANGUAGE_TEST(ja, 90)
LANGUAGE_TEST(nl, 90)
LANGUAGE_TEST(pl, 90)
LANGUAGE_TEST(uk, 90)
LANGUAGE_TEST(zh, 90)

/* The comparing itself. */
static void test_are_same__fact_by_fact(void **state)
{
    (void)state;
    assert_true(are_same("none", "none"));
    assert_true(are_same("money 10 USD more; date 2032 - exact",
                         "money 10 USD more; date 2032 - exact"));
    assert_true(are_same("count 120 - exact", "count 120 some jobs exact"));
    assert_true(are_same("count 120 - exact", "count 120 - exact"));
    assert_true(are_same("count 5 jobs exact", "count 5 jobs exact"));
    assert_false(are_same("count 5 jobs exact", "count 5 job exact"));
    assert_false(are_same("count 120 - exact", "count 120 jobs more"));
    assert_false(are_same("count 120 - exact", "count 12 jobs exact"));
    assert_false(are_same("money 10 USD more", "money 10 EUR more"));
    assert_false(are_same("money 10 USD more", "money 10 USD exact"));
    assert_false(are_same("duration P7Y - exact", "duration P7Y x exact"));
    assert_false(are_same("none", "count 1 - exact"));
    assert_false(are_same("count 1 - exact", "count 1 - exact; count 2 - exact"));
    assert_false(are_same("count 1 - exact; count 2 - exact", "count 1 - exact"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_are_same__fact_by_fact),
        cmocka_unit_test(test_facts__ar),
        cmocka_unit_test(test_facts__de),
        cmocka_unit_test(test_facts__en),
        cmocka_unit_test(test_facts__es),
        cmocka_unit_test(test_facts__fr),
        cmocka_unit_test(test_facts__it),
        cmocka_unit_test(test_facts__pt),
        cmocka_unit_test(test_facts__ru),
        cmocka_unit_test(test_facts__tr),
        cmocka_unit_test(test_facts__fa),
        cmocka_unit_test(test_facts__he),
        cmocka_unit_test(test_facts__hi),
        cmocka_unit_test(test_facts__ja),
        cmocka_unit_test(test_facts__nl),
        cmocka_unit_test(test_facts__pl),
        cmocka_unit_test(test_facts__uk),
        cmocka_unit_test(test_facts__zh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
