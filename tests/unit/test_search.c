/* Search over a comparison: as written, through names, through concepts. */
#include "compared.h"

#include "claims/search.h"

static const char *const story[][2] = {
    {"ar.txt", "تجري شركة أمازون محادثات مع شركة أوبن أيه آي. قالت سارة فراير إن الاستثمار كبير.\n"},
    {"en.txt", "Amazon holds talks with OpenAI. Sarah Friar said the investment of $10bn is large.\n"},
    {"fr.txt", "Amazon discute avec OpenAI. L’éditeur veut investir 10 milliards de dollars.\n"},
    {"ru.txt", "Компания Amazon ведёт переговоры с OpenAI. Сара Фрайер говорила об инвестициях.\n"},
    {NULL, NULL},
};
enum { AR, EN, FR, RU };

static struct story compared;
static struct plx_search *search;
static struct plx_hits hits;

static int start(void **state)
{
    (void)state;
    compare(&compared, story);
    return plx_search_new(compared.comparison, &search) == PLX_OK ? 0 : -1;
}

static int finish(void **state)
{
    (void)state;
    plx_search_free(&search);
    plx_hits_release(&hits);
    end(&compared);
    return 0;
}

static void find(const char *wanted)
{
    assert_int_equal(plx_search_find(search, wanted, &hits), PLX_OK);
}

static bool has(uint32_t report, const char *words)
{
    const char *text = plx_report_text(plx_story_report(compared.story, report), NULL);
    for (size_t i = 0; i < hits.count; i++)
        if (hits.items[i].report == report &&
            hits.items[i].span.end - hits.items[i].span.start == strlen(words) &&
            memcmp(text + hits.items[i].span.start, words, strlen(words)) == 0)
            return true;
    return false;
}

static void assert_has(uint32_t report, const char *words)
{
    if (!has(report, words))
        fail_msg("\"%s\" is not among the %zu hits", words, hits.count);
}

static void test_find__as_written(void **state)
{
    (void)state;
    find("EDITEUR");
    assert_int_equal(hits.count, 1);
    assert_has(FR, "éditeur");
    find("zebra");
    assert_int_equal(hits.count, 0);
    find("");
    assert_int_equal(hits.count, 0);
    find(" \u0301 ");
    assert_int_equal(hits.count, 0);
}

static void test_find__names_across_scripts(void **state)
{
    (void)state;
    find("openai");
    assert_int_equal(hits.count, 4); /* the Latin name is found both as written and as a name: once */
    assert_has(AR, "أوبن أيه آي");
    assert_has(RU, "OpenAI");
    find("امازون");
    assert_int_equal(hits.count, 4);
    assert_has(EN, "Amazon");
    assert_has(AR, "شركة أمازون");
}

/* From its beginning on, while it is being written; not from its middle. */
static void test_find__the_beginning_of_a_name(void **state)
{
    (void)state;
    find("opena");
    assert_has(AR, "أوبن أيه آي");
    find("penai");
    assert_int_equal(hits.count, 3);
    assert_false(has(AR, "أوبن أيه آي"));
}

/* The Cyrillic form of a name that the Russian report does not use. */
static void test_find__a_name_in_a_form_of_no_report(void **state)
{
    (void)state;
    find("Амазон");
    assert_has(AR, "شركة أمازون");
    assert_has(EN, "Amazon");
}

static void test_find__concepts_across_languages(void **state)
{
    (void)state;
    find("invest"); /* stands in words of en and fr as it is */
    assert_has(FR, "investir");
    assert_has(RU, "инвестициях");
    assert_has(AR, "الاستثمار");
    find("переговоры");
    assert_has(AR, "محادثات");
    assert_has(EN, "talks");
}

/* No report is German. */
static void test_find__a_concept_in_a_language_of_no_report(void **state)
{
    (void)state;
    find("Verhandlungen");
    assert_has(EN, "talks");
    assert_has(RU, "переговоры");
}

static void test_find__in_order_and_apart(void **state)
{
    (void)state;
    find("a");
    assert_true(hits.count > 10);
    for (size_t i = 1; i < hits.count; i++) {
        const struct plx_hit *before = &hits.items[i - 1], *hit = &hits.items[i];
        assert_true(before->report <= hit->report);
        if (before->report == hit->report)
            assert_true(before->span.end <= hit->span.start);
    }
}

static void test_hits_from__and_touch(void **state)
{
    (void)state;
    struct plx_hit items[] = {{0, {5, 8}}, {0, {10, 12}}, {2, {0, 3}}};
    const struct plx_hits some = {items, 3, 3};
    assert_int_equal(plx_hits_from(&some, 0, 0), 0);
    assert_int_equal(plx_hits_from(&some, 0, 7), 0);
    assert_int_equal(plx_hits_from(&some, 0, 8), 1); /* the end is not of it */
    assert_int_equal(plx_hits_from(&some, 0, 12), 2);
    assert_int_equal(plx_hits_from(&some, 1, 0), 2);
    assert_int_equal(plx_hits_from(&some, 2, 3), 3);
    assert_true(plx_hits_touch(&some, 0, (struct plx_span){0, 6}));
    assert_false(plx_hits_touch(&some, 0, (struct plx_span){0, 5}));
    assert_false(plx_hits_touch(&some, 0, (struct plx_span){8, 10}));
    assert_true(plx_hits_touch(&some, 0, (struct plx_span){11, 30}));
    assert_false(plx_hits_touch(&some, 1, (struct plx_span){0, 30}));
    assert_true(plx_hits_touch(&some, 2, (struct plx_span){2, 3}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find__as_written),
        cmocka_unit_test(test_find__names_across_scripts),
        cmocka_unit_test(test_find__the_beginning_of_a_name),
        cmocka_unit_test(test_find__a_name_in_a_form_of_no_report),
        cmocka_unit_test(test_find__concepts_across_languages),
        cmocka_unit_test(test_find__a_concept_in_a_language_of_no_report),
        cmocka_unit_test(test_find__in_order_and_apart),
        cmocka_unit_test(test_hits_from__and_touch),
    };
    return cmocka_run_group_tests(tests, start, finish);
}
