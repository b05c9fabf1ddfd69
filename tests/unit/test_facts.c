/* The facts of phrases, as the newspapers of each language write them: tests/facts/LANG.txt.
 *
 * A line is a phrase, a tab, and the facts that it holds in their order, apart by "; ", each as
 * kind, value, unit ("-" for none; of a count "-" also stands for any) and bound; "none" where it
 * holds none. A line with a leading "?" is right and known to be missed: it is counted, and fails
 * once it is met, so that the mark is taken away. "#" opens a comment. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "folder.h"
#include "parallax/parallax.h"

enum { MAX_LINES = 600, MAX_LINE = 1024 };

struct line {
    char text[MAX_LINE];
    char *phrase, *expected;
    unsigned number;
    bool known_miss;
};

struct sheet {
    struct line lines[MAX_LINES];
    size_t count;
    char path[512];
};

static void read_sheet(struct sheet *sheet, const char *language)
{
    sheet->count = 0;
    snprintf(sheet->path, sizeof sheet->path, "%s/%s.txt", FACTS_FOLDER, language);
    FILE *file = fopen(sheet->path, "r");
    if (!file)
        fail_msg("%s is missing", sheet->path);
    char text[MAX_LINE];
    for (unsigned number = 1; fgets(text, sizeof text, file); number++) {
        text[strcspn(text, "\r\n")] = '\0';
        if (!*text || *text == '#')
            continue;
        assert_true(sheet->count < MAX_LINES);
        struct line *line = &sheet->lines[sheet->count++];
        memcpy(line->text, text, sizeof text);
        line->number = number;
        line->known_miss = *line->text == '?';
        line->phrase = line->text + line->known_miss;
        char *tab = strchr(line->phrase, '\t');
        if (!tab)
            fail_msg("%s:%u: no tab", sheet->path, number);
        *tab = '\0';
        line->expected = tab + 1;
    }
    fclose(file);
}

/* Every phrase is a report of its own, named after its line. */
static void write_story(const struct sheet *sheet, const struct folder *folder,
                        const char *language)
{
    struct plx_buffer list;
    plx_buffer_init(&list);
    plx_buffer_add_string(&list, "{\"reports\": [");
    for (size_t i = 0; i < sheet->count; i++) {
        const struct line *line = &sheet->lines[i];
        char name[32];
        snprintf(name, sizeof name, "%u.txt", line->number);
        folder_text(folder, name, line->phrase);
        plx_buffer_printf(&list, "%s{\"file\": \"%s\", \"language\": \"%s\"}", i ? "," : "", name,
                          language);
    }
    plx_buffer_add_string(&list, "]}");
    folder_text(folder, "story.json", plx_buffer_string(&list));
    plx_buffer_release(&list);
}

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
    if (!out->length)
        plx_buffer_add_string(out, "none");
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

static const struct line *line_of(const struct sheet *sheet, const char *id)
{
    unsigned number = (unsigned)strtoul(id, NULL, 10);
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->lines[i].number == number)
            return &sheet->lines[i];
    return NULL;
}

struct tally {
    size_t compared, failed, missed;
};

static void check_report(const struct sheet *sheet, const struct plx_comparison *comparison,
                         uint32_t index, struct tally *tally)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(comparison), index);
    const struct line *line = line_of(sheet, plx_report_id(report));
    assert_non_null(line);
    struct plx_buffer got;
    plx_buffer_init(&got);
    print_facts(comparison, index, &got);
    bool same = are_same(line->expected, plx_buffer_string(&got));
    tally->compared++;
    if (!same && line->known_miss)
        tally->missed++;
    if (same == line->known_miss)
        tally->failed++;
    const char *kind = same ? "met now, take the mark away" : line->known_miss ? "known" : "WRONG";
    if (same == line->known_miss || (!same && getenv("SHOW_KNOWN")))
        print_message("%s:%u: %s: %s\n    expected %s\n    got      %s\n", sheet->path,
                      line->number, kind, line->phrase, line->expected, plx_buffer_string(&got));
    plx_buffer_release(&got);
}

static void check_language(const char *language, size_t at_least)
{
    static struct sheet sheet;
    struct folder folder;
    struct plx_story *story;
    struct plx_comparison *comparison;
    struct plx_error error = {0};
    struct tally tally = {0};
    read_sheet(&sheet, language);
    folder_make(&folder);
    const struct plx_settings settings = {.data_folder = DATA_FOLDER,
                                          .cache_folder = folder_path(&folder, "cache", 0)};
    write_story(&sheet, &folder, language);
    const char *path = folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &story, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(plx_story_report_count(story), sheet.count);
    assert_int_equal(plx_comparison_make(story, &comparison, &error), PLX_OK);
    for (uint32_t i = 0; i < sheet.count; i++)
        check_report(&sheet, comparison, i, &tally);
    print_message("[  FACTS   ] %s: %zu phrases, %zu known misses, %zu wrong\n", language,
                  tally.compared, tally.missed, tally.failed);
    plx_comparison_free(&comparison);
    plx_story_free(&story);
    folder_remove(&folder);
    assert_true(tally.compared >= at_least);
    if (tally.failed)
        fail_msg("%s: %zu of %zu phrases", sheet.path, tally.failed, tally.compared);
}

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_facts__##code(void **state)                                                   \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(#code, at_least);                                                           \
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
