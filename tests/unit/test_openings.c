/* What may open at each token, and how the finders go from one such token to the next. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "facts/openings.h"

struct noted {
    struct plx_story *story;
    const struct plx_report *report;
    struct plx_report_facts facts;
};

static struct noted note(const char *language, const char *text)
{
    struct noted n = {.story = calloc(1, sizeof *n.story)};
    const struct plx_report_card card = {.path = "report.txt", .language = language};
    assert_non_null(n.story);
    n.story->settings.data_folder = strdup(DATA_FOLDER);
    assert_int_equal(plx_report_add(n.story, text, strlen(text), &card, NULL), PLX_OK);
    n.report = n.story->reports.items[0];
    assert_true(plx_openings_note(n.report, &n.facts));
    return n;
}

static void noted_free(struct noted *n)
{
    plx_facts_release(&n->facts);
    plx_story_free(&n->story);
}

/* What may open at the token that is the word, or the mark. */
static unsigned opens(const struct noted *n, const char *word)
{
    for (uint32_t i = 0; i < n->report->tokens.count; i++)
        if (plx_token_is(&n->report->tokens.items[i], n->report->text, word))
            return n->facts.openings[i];
    fail_msg("no token \"%s\"", word);
    return 0;
}

static void test_openings_note__as_written(void **state)
{
    (void)state;
    struct noted n = note("en", "Yesterday Ornelle (ORN) hired 40 smiths, “good” ones.\n");
    assert_int_equal(opens(&n, "Ornelle"), PLX_OPENS_NAME);
    assert_int_equal(opens(&n, "("), PLX_OPENS_BRACKET);
    assert_true(opens(&n, "40") & PLX_OPENS_FIGURE);
    assert_int_equal(opens(&n, "“"), PLX_OPENS_NAME | PLX_OPENS_QUOTE);
    assert_int_equal(opens(&n, "”"), PLX_OPENS_QUOTE);
    assert_int_equal(opens(&n, "."), 0);
    noted_free(&n);
}

static void test_openings_note__as_meant(void **state)
{
    (void)state;
    struct noted n = note("en", "He said that in March a mile was, according to the minister, too far.\n");
    assert_true(opens(&n, "said") & PLX_OPENS_CREDIT);
    assert_true(opens(&n, "March") & PLX_OPENS_FIGURE);
    assert_true(opens(&n, "a") & PLX_OPENS_BEFORE_FIGURE);
    assert_true(opens(&n, "a") & PLX_OPENS_FIGURE); /* before a unit */
    assert_true(opens(&n, "according") & PLX_OPENS_CREDIT);
    assert_true(opens(&n, "minister") & PLX_OPENS_NAME);
    assert_int_equal(opens(&n, "was"), 0);
    noted_free(&n);
    n = note("en", "He lived in a house of his own.\n");
    assert_true(opens(&n, "a") & PLX_OPENS_BEFORE_FIGURE);
    assert_false(opens(&n, "a") & PLX_OPENS_FIGURE);
    noted_free(&n);
}

static void test_openings_note__whose_view(void **state)
{
    (void)state;
    struct noted n = note("it", "Per la ministra il rischio è basso, e passa per Nola.\n");
    assert_true(n.facts.openings[0] & PLX_OPENS_CREDIT); /* where a clause may open */
    assert_false(opens(&n, "per") & PLX_OPENS_CREDIT);
    noted_free(&n);
}

/* Arabic has no capitals: behind a noun for a place a name may stand. */
static void test_openings_note__without_capitals(void **state)
{
    (void)state;
    struct noted arabic = note("ar", "وصل إلى مدينة كسبولن.\n"), english = note("en", "They came to the city of kespolen.\n");
    assert_true(opens(&arabic, "مدينة") & PLX_OPENS_NAME);
    assert_false(opens(&english, "city") & PLX_OPENS_NAME);
    noted_free(&arabic);
    noted_free(&english);
}

static void test_openings_note__twice(void **state)
{
    (void)state;
    struct noted n = note("en", "Forty ships.\n");
    const uint8_t *openings = n.facts.openings;
    assert_true(plx_openings_note(n.report, &n.facts));
    assert_ptr_equal(n.facts.openings, openings);
    noted_free(&n);
}

/* Of tokens of which each third opens a figure, and the last but one a credit. */
static void test_openings_next__finds_each(void **state)
{
    (void)state;
    enum { TOKENS = 29 };
    uint8_t openings[TOKENS + 8] = {0};
    struct plx_report_facts facts = {.openings = openings};
    for (uint32_t i = 0; i < TOKENS; i += 3)
        openings[i] = PLX_OPENS_FIGURE;
    openings[TOKENS - 2] |= PLX_OPENS_CREDIT;
    for (uint32_t from = 0; from < TOKENS; from++) {
        uint32_t third = (from + 2) / 3 * 3;
        assert_int_equal(plx_openings_next(&facts, from, TOKENS, PLX_OPENS_FIGURE), third < TOKENS ? third : TOKENS);
        assert_int_equal(plx_openings_next(&facts, from, TOKENS, PLX_OPENS_CREDIT), from < TOKENS - 1 ? TOKENS - 2 : TOKENS);
        assert_int_equal(plx_openings_next(&facts, from, TOKENS, PLX_OPENS_NAME | PLX_OPENS_QUOTE), TOKENS);
    }
}

static void test_openings_next__stops(void **state)
{
    (void)state;
    uint8_t openings[24] = {[11] = PLX_OPENS_NAME};
    struct plx_report_facts facts = {.openings = openings};
    assert_int_equal(plx_openings_next(&facts, 3, 11, PLX_OPENS_NAME), 11);
    assert_int_equal(plx_openings_next(&facts, 3, 9, PLX_OPENS_NAME), 9);
    assert_int_equal(plx_openings_next(&facts, 12, 12, PLX_OPENS_NAME), 12);
    assert_int_equal(plx_openings_next(&facts, 14, 12, PLX_OPENS_NAME), 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_openings_note__as_written),
        cmocka_unit_test(test_openings_note__as_meant),
        cmocka_unit_test(test_openings_note__whose_view),
        cmocka_unit_test(test_openings_note__without_capitals),
        cmocka_unit_test(test_openings_note__twice),
        cmocka_unit_test(test_openings_next__finds_each),
        cmocka_unit_test(test_openings_next__stops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
