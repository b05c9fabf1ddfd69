/* Human translations on the screen: behind x, under their author's name, with the evidence marked, until they are taken back. */
#include <stdlib.h>
#include <string.h>

#include "view_checks.h"

static const char italian[] = "The tram of Tarvel will cost about 3.2 million euros and will be built by Ilmar Works. "
                              "The line will open in 2031.\n\n"
                              "The project will give work to 1,200 people. The ticket will cost 2.50 euros, the "
                              "municipality said. Minister Ana Brusso visited the site last week.";

static void open_translated(struct screen *s, bool changed)
{
    const struct plx_view_act acts[] = {
        {.kind = PLX_ACT_TRANSLATION, .report = FIXTURE_IT, .value = italian, .author = "Ana Ruiz", .language = "en",
         .changed = changed},
        {.kind = PLX_ACT_TRANSLATION, .report = FIXTURE_IT, .value = "Die Bahn.", .author = "Bo", .language = "de"},
        {.kind = PLX_ACT_TRANSLATION, .report = FIXTURE_REPORTS, .value = "nobody's", .author = "X", .language = "en"},
        {.kind = PLX_ACT_TRANSLATION, .report = FIXTURE_FR, .value = "", .author = "Y", .language = "en"}, /* taken off */
    };
    screen_open(s, fixture_new(), 220, 40);
    assert_int_equal(plx_view_set_acts(s->view, acts, sizeof acts / sizeof *acts), PLX_OK);
    screen_keys(s, "r 5");
}

static void test_translations__behind_x_by_author(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "x");
    assert_true(screen_shows(&s, "it: word by word, a gloss and no translation; x again: a human translation"));
    screen_keys(&s, "x");
    assert_true(screen_shows(&s, "it: a human translation; x again: the next one"));
    assert_true(screen_shows(&s, "translation by"));
    assert_true(screen_shows(&s, "The tram of Tarvel"));
    screen_keys(&s, "z");
    assert_true(screen_shows(&s, "translation by Ana Ruiz"));
    screen_keys(&s, "x");
    assert_true(screen_shows(&s, "it: a human translation; x again: the original"));
    assert_true(screen_shows(&s, "translation by Bo"));
    assert_true(screen_shows(&s, "Die Bahn."));
    screen_keys(&s, "x");
    assert_true(screen_shows(&s, "it: as it was written"));
    assert_true(screen_shows(&s, "Il tram di Tarvel"));
    screen_close(&s);
}

/* The sentence that stands for the evidence of the claim in hand: its cost. */
static void test_translations__evidence_is_marked(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "c g Enter 5 x x z");
    int line = screen_find(&s, "> The tram of Tarvel will cost about 3.2 million euros");
    assert_true(line > 0);
    assert_true(strncmp(screen_line(&s, (unsigned)line + 1), "  line will open", 16) == 0);
    screen_close(&s);
}

/* Of all columns those that have one show it, the others their gloss. */
static void test_translations__all_columns(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "0 x x");
    assert_true(screen_shows(&s, "translation by"));
    assert_true(screen_shows(&s, "3 fr French  word gloss"));
    screen_keys(&s, "x x");
    assert_int_equal(screen_find(&s, "word gloss"), -1);
    assert_int_equal(screen_find(&s, "translation by"), -1);
    screen_close(&s);
}

static void test_translations__of_an_earlier_version(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, true);
    screen_keys(&s, "x x z");
    assert_true(screen_shows(&s, "translation by Ana Ruiz, of an earlier version"));
    screen_close(&s);
}

/* Taken back while it is seen, the report is seen as it was written. */
static void test_translations__taken_back(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "x x x");
    assert_true(screen_shows(&s, "Die Bahn."));
    screen_keys(&s, "u u u");
    assert_true(screen_shows(&s, "taken back: translation"));
    assert_int_equal(screen_find(&s, "Die Bahn."), -1);
    assert_true(screen_shows(&s, "Il tram di Tarvel"));
    screen_close(&s);
}

static void test_translations__in_the_log(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "U");
    assert_true(screen_shows(&s, "translation into English by Ana Ruiz"));
    assert_true(screen_shows(&s, "translation into German by Bo"));
    assert_true(screen_shows(&s, "translation taken off"));
    screen_close(&s);
}

static void test_translations__exported_with_the_card(void **state)
{
    (void)state;
    struct screen s;
    struct plx_selection selection;
    open_translated(&s, false);
    plx_view_select(s.view, PLX_EXPORT_ALL, &selection);
    assert_int_equal(selection.cards[FIXTURE_RU].translation_count, 0);
    assert_int_equal(selection.cards[FIXTURE_FR].translation_count, 0);
    assert_int_equal(selection.cards[FIXTURE_IT].translation_count, 2);
    assert_string_equal(selection.cards[FIXTURE_IT].translations[0].author, "Ana Ruiz");
    assert_string_equal(selection.cards[FIXTURE_IT].translations[0].language, "en");
    assert_string_equal(selection.cards[FIXTURE_IT].translations[0].text, italian);
    assert_string_equal(selection.cards[FIXTURE_IT].translations[1].author, "Bo");
    screen_close(&s);
}

static void check_output(struct screen *s, enum plx_format format, const char *const *words)
{
    struct plx_selection selection;
    char *text;
    size_t length;
    plx_view_select(s->view, PLX_EXPORT_ALL, &selection);
    assert_int_equal(plx_output_comparison(&s->fixture->comparison, format, &selection,
                                           &(struct plx_output_options){.columns = 300}, &text, &length, NULL),
                     PLX_OK);
    for (; *words; words++)
        if (!strstr(text, *words))
            fail_msg("no \"%s\" in:\n%s", *words, text);
    free(text);
}

/* Beside the words that they stand for, with who made them. */
static void test_translations__in_every_export(void **state)
{
    (void)state;
    static const char *const markdown[] = {"\n  - \"The tram of Tarvel will cost about 3.2 million euros", ", translation by Ana Ruiz\n", NULL};
    static const char *const csv[] = {",reason,decision,note,translation,translator\r\n",
                                      "will be built by Ilmar Works.,Ana Ruiz\r\n", NULL};
    static const char *const brief[] = {"“The tram of Tarvel will cost about 3.2 million euros", "translation by Ana Ruiz", NULL};
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "c v u");
    check_output(&s, PLX_FORMAT_MARKDOWN, markdown);
    check_output(&s, PLX_FORMAT_CSV, csv);
    check_output(&s, PLX_FORMAT_BRIEF, brief);
    screen_close(&s);
}

static void test_translations__with_a_citation(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    assert_int_equal(screen_keys(&s, "c 5 y"), PLX_EFFECT_COPY);
    assert_non_null(strstr(plx_view_citation(s.view), "\n“The tram of Tarvel will cost about 3.2 million euros"));
    assert_non_null(strstr(plx_view_citation(s.view), "” — translation by Ana Ruiz"));
    screen_close(&s);
}

static void test_translations__on_the_card(void **state)
{
    (void)state;
    struct screen s;
    open_translated(&s, false);
    screen_keys(&s, "5 i");
    assert_true(screen_shows(&s, "translation into English by Ana Ruiz"));
    assert_true(screen_shows(&s, "translation into German by Bo"));
    assert_true(screen_shows(&s, "sha256"));
    screen_keys(&s, "q 1 i");
    assert_false(screen_shows(&s, "translation into"));
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_translations__behind_x_by_author),
        cmocka_unit_test(test_translations__evidence_is_marked),
        cmocka_unit_test(test_translations__all_columns),
        cmocka_unit_test(test_translations__of_an_earlier_version),
        cmocka_unit_test(test_translations__taken_back),
        cmocka_unit_test(test_translations__in_the_log),
        cmocka_unit_test(test_translations__exported_with_the_card),
        cmocka_unit_test(test_translations__in_every_export),
        cmocka_unit_test(test_translations__with_a_citation),
        cmocka_unit_test(test_translations__on_the_card),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
