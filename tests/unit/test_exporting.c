/* What e takes and y copies, and the brief. */
#include "view_checks.h"

#include <stdlib.h>
#include <string.h>

#include "parallax/output.h"

static void open_screen(struct screen *s)
{
    screen_open(s, fixture_new(), 100, 40);
}

static size_t selected(struct screen *s, const char *keys, struct plx_selection *selection)
{
    assert_int_equal(screen_keys(s, keys), PLX_EFFECT_EXPORT);
    plx_view_export(s->view, selection);
    return selection->count;
}

static void test_export__takes_what_is_chosen(void **state)
{
    (void)state;
    struct screen s;
    struct plx_selection selection;
    open_screen(&s);
    assert_int_equal(selected(&s, "e 1", &selection), FIXTURE_CLAIMS);
    assert_null(selection.claims); /* the whole comparison */
    screen_keys(&s, "v u j t j t j");
    assert_int_equal(selected(&s, "e 2", &selection), 1); /* the decided by themselves */
    assert_int_equal(selection.claims[0], FIXTURE_COST);
    assert_int_equal(selected(&s, "e t 2", &selection), 1);
    assert_int_equal(selection.claims[0], FIXTURE_STAGE); /* the row behind it is a check */
    assert_int_equal(selected(&s, "e a 4", &selection), FIXTURE_CLAIMS);
    assert_non_null(selection.claims); /* with the decisions */
    assert_string_equal(selection.remarks[FIXTURE_COST].decision, "use");
    screen_keys(&s, "& v e r d i c t : o n l y Enter");
    assert_int_equal(selected(&s, "e f 1", &selection), 4);
    assert_int_equal(selected(&s, "e 1", &selection), 1); /* the decided, still */
    screen_close(&s);
}

static void test_export__says_what_there_is_none_of(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "e d");
    assert_true(screen_shows(&s, "nothing is decided (v decides)"));
    assert_true(screen_shows(&s, "export all 13 claims as"));
    screen_keys(&s, "f");
    assert_true(screen_shows(&s, "no filter lists anything"));
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
    screen_close(&s);
}

static char *brief_of(struct screen *s)
{
    struct plx_selection selection;
    char *text;
    size_t length;
    plx_view_export(s->view, &selection);
    assert_int_equal(plx_output_comparison(&s->fixture->comparison, PLX_FORMAT_BRIEF, &selection,
                                           &(struct plx_output_options){.columns = 80}, &text,
                                           &length, NULL),
                     PLX_OK);
    return text;
}

static void assert_in_order(const char *text, const char *const *words)
{
    for (const char *at = text; *words; words++) {
        at = strstr(at, *words);
        if (!at)
            fail_msg("no \"%s\", or not in its place, in:\n%s", *words, text);
    }
}

static void test_brief__by_decision_with_who_says_it_and_what_settles_it(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "v x a f a l s e Enter j v h j j j v u k 5 i Enter T h e Enter q e 4");
    char *text = brief_of(&s);
    static const char *const words[] = {
        "3 claims: 1 to use, 1 on hold, 1 not to use\n",
        "\nUSE   the bank's loan\n",
        "+ fits, clear: 900 million lies at the bound",
        "ru  >€900m, credited: Halden Post\n",
        "“Банк Норвик готов выдать кредит более 900 млн евро”",
        "To settle it: Go back to Halden Post (credited by ru, pt);",
        "\nHOLD  the contract: how far\n",
        "ru  early, stands apart, credited: nobody\n",
        "To settle it: Check how far it had come, and on which day.",
        "\nNO    what the tram line costs\n",
        "it  ~€3.2m, stands apart, credited: nobody\n",
        "slipped by a factor of",
        "Note: false\n",
        "\nReports\n",
        "      pt  2026-05-04\n",
        "      it  The, no date\n",
        NULL};
    assert_in_order(text, words);
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1)
        assert_true(plx_layout_width(line, strcspn(line, "\n")) <= 80);
    free(text);
    screen_close(&s);
}

/* ---- y ---- */

static void test_copy__the_words_of_every_report_or_of_one(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    assert_int_equal(screen_keys(&s, "j y"), PLX_EFFECT_COPY);
    assert_string_equal(
        plx_view_citation(s.view),
        "“Переговоры о поставке 48 вагонов пока находятся на ранней стадии” — ru, no date\n"
        "“A cidade de Tarvel já assinou o contrato com a Ilmar Works” — pt, 2026-05-04");
    assert_int_equal(screen_keys(&s, "2 y"), PLX_EFFECT_COPY);
    assert_string_equal(plx_view_citation(s.view), "“A cidade de Tarvel já assinou o contrato com "
                                                   "a Ilmar Works” — pt, 2026-05-04");
    assert_int_equal(screen_keys(&s, "5 y"), PLX_EFFECT_REDRAW);
    assert_true(screen_shows(&s, "there are no words to copy here"));
    screen_close(&s);
}

/* Original letters in their own order, never the forms of the screen. */
static void test_copy__arabic_as_it_was_written(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    assert_int_equal(screen_keys(&s, "4 i Enter ص Enter q y"), PLX_EFFECT_COPY);
    assert_string_equal(plx_view_citation(s.view), "“بتكلفة تتجاوز 3 مليارات يورو” — ص, no date");
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_export__takes_what_is_chosen),
        cmocka_unit_test(test_export__says_what_there_is_none_of),
        cmocka_unit_test(test_brief__by_decision_with_who_says_it_and_what_settles_it),
        cmocka_unit_test(test_copy__the_words_of_every_report_or_of_one),
        cmocka_unit_test(test_copy__arabic_as_it_was_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
