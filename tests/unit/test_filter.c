/* The language of filters: what it reads, what it answers, what it says of mistakes. */
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "claims/filter.h"

enum { NONE = FIXTURE_CLAIMS };

static struct fixture *tram;
static struct plx_search *search;

static int start(void **state)
{
    (void)state;
    tram = fixture_new();
    return plx_search_new(&tram->comparison, &search) == PLX_OK ? 0 : -1;
}

static int finish(void **state)
{
    (void)state;
    plx_search_free(&search);
    fixture_free(&tram);
    return 0;
}

static struct plx_filter *bound(const char *expression)
{
    struct plx_filter *filter;
    struct plx_error error = {0};
    if (plx_filter_parse(expression, NULL, &filter, &error) != PLX_OK ||
        plx_filter_bind(filter, &tram->comparison, search, &error) != PLX_OK)
        fail_msg("%s: %s", expression, error.message);
    return filter;
}

/* Asserts which claims pass, up to FIXTURE_CLAIMS. */
static void assert_passes_with(const char *expression, const struct plx_filter_marks *marks,
                               const int *wanted)
{
    struct plx_filter *filter = bound(expression);
    bool passes[FIXTURE_CLAIMS] = {false};
    for (; *wanted < FIXTURE_CLAIMS; wanted++)
        passes[*wanted] = true;
    for (int c = 0; c < FIXTURE_CLAIMS; c++)
        if (plx_filter_claim(filter, (size_t)c, marks ? &marks[c] : NULL) != passes[c])
            fail_msg("%s: claim %d does%s pass", expression, c, passes[c] ? " not" : "");
    plx_filter_free(&filter);
}

#define ASSERT_PASSES(expression, ...)                                                             \
    assert_passes_with(expression, NULL, (const int[]){__VA_ARGS__, NONE})

static void assert_error(const char *expression, const char *message)
{
    struct plx_filter *filter;
    struct plx_error error = {0};
    enum plx_status status = plx_filter_parse(expression, NULL, &filter, &error);
    if (status == PLX_OK)
        status = plx_filter_bind(filter, &tram->comparison, search, &error);
    plx_filter_free(&filter);
    if (status != PLX_ERROR_USAGE || strncmp(error.message, message, strlen(message)) != 0)
        fail_msg("%s: \"%s\", not \"%s\"", expression, error.message, message);
    assert_true(error.byte <= strlen(expression));
}

/* ---- fields ---- */

static void test_filter__verdicts(void **state)
{
    (void)state;
    ASSERT_PASSES("verdict:conflict", FIXTURE_COST, FIXTURE_STAGE);
    ASSERT_PASSES("verdict:scale", FIXTURE_COST);
    ASSERT_PASSES("verdict:stage", FIXTURE_STAGE);
    ASSERT_PASSES("verdict:unclear", FIXTURE_TRAMS);
    ASSERT_PASSES("verdict:unsure", FIXTURE_TRAMS); /* as the screen has it */
    ASSERT_PASSES("verdict:difference", FIXTURE_COST, FIXTURE_STAGE, FIXTURE_TRAMS);
    ASSERT_PASSES("verdict:compatible", FIXTURE_LOAN, FIXTURE_OWNER);
    ASSERT_PASSES("VERDICT:Fits", FIXTURE_LOAN, FIXTURE_OWNER);
    ASSERT_PASSES("verdict:scale,unclear", FIXTURE_COST, FIXTURE_TRAMS);
    ASSERT_PASSES("verdict!=single,agree,compatible", FIXTURE_COST, FIXTURE_STAGE, FIXTURE_TRAMS);
    ASSERT_PASSES("verdict:only", FIXTURE_JOBS, FIXTURE_FARE, FIXTURE_PROTEST, FIXTURE_DEPOT);
    ASSERT_PASSES("verdict:headline", NONE);
}

static void test_filter__reports(void **state)
{
    (void)state;
    ASSERT_PASSES("report:it not verdict:agree,conflict", FIXTURE_JOBS, FIXTURE_FARE);
    ASSERT_PASSES("verdict:single report:3", FIXTURE_PROTEST); /* by its place, fr */
    ASSERT_PASSES("verdict:single and report:RU", FIXTURE_DEPOT);
    ASSERT_PASSES("apart:it", FIXTURE_COST);
    ASSERT_PASSES("apart:any verdict:scale", FIXTURE_COST);
    assert_error("report:xx", "at 8: no report is called \"xx\" (ru, pt, fr, ar, it)");
    assert_error("report:6", "at 8: no report is called \"6\"");
    assert_error("report:0", "at 8: no report is called \"0\"");
    assert_error("apart:nobody", "at 7: no report is called \"nobody\"");
}

static void test_filter__kinds_and_amounts(void **state)
{
    (void)state;
    ASSERT_PASSES("kind:money", FIXTURE_COST, FIXTURE_LOAN, FIXTURE_FARE);
    ASSERT_PASSES("kind:measure", FIXTURE_LENGTH);
    ASSERT_PASSES("kind:money amount>=1bn", FIXTURE_COST);
    ASSERT_PASSES("amount>3.2bn EUR", NONE);  /* the figures go up to 3.2 */
    ASSERT_PASSES("amount>=3.2bn EUR", FIXTURE_COST);
    ASSERT_PASSES("amount >= 3.2 billion euros", FIXTURE_COST);
    ASSERT_PASSES("amount=900m", FIXTURE_LOAN);
    ASSERT_PASSES("amount:€900million", FIXTURE_LOAN);
    ASSERT_PASSES("amount:900,000,000", FIXTURE_LOAN);
    ASSERT_PASSES("amount=900mEUR", FIXTURE_LOAN);
    ASSERT_PASSES("amount=900m USD", NONE);
    ASSERT_PASSES("amount=27km", FIXTURE_LENGTH);
    ASSERT_PASSES("amount<3 EUR", FIXTURE_FARE);
    ASSERT_PASSES("amount<2.5 EUR", NONE);
    ASSERT_PASSES("amount<=2.5 EUR", FIXTURE_FARE);
    ASSERT_PASSES("amount=٢٫٥ EUR", FIXTURE_FARE);
    ASSERT_PASSES("amount!=2.5 verdict:single kind:money", NONE);
    ASSERT_PASSES("amount>=1bn AND kind:money", FIXTURE_COST);
}

static void test_filter__sources_and_parties(void **state)
{
    (void)state;
    struct plx_filter *all = bound("source:any or source:none");
    for (size_t c = 0; c < FIXTURE_CLAIMS; c++)
        assert_true(plx_filter_claim(all, c, NULL));
    plx_filter_free(&all);
    ASSERT_PASSES("source:\"halden post\" verdict:fits", FIXTURE_LOAN);
    ASSERT_PASSES("source:hp verdict:fits", FIXTURE_LOAN); /* by its capitals */
    ASSERT_PASSES("source:nobody verdict:scale or source:halden verdict:scale", FIXTURE_COST);
    ASSERT_PASSES("party:norvik verdict:fits", FIXTURE_LOAN);
    ASSERT_PASSES("party:nothing-so-called", NONE);
}

static void test_filter__words(void **state)
{
    (void)state;
    ASSERT_PASSES("депо", FIXTURE_DEPOT);
    ASSERT_PASSES("\"старого рынка\"", FIXTURE_DEPOT);
    ASSERT_PASSES("text:biglietto", FIXTURE_FARE);
    ASSERT_PASSES("elétricos biglietto", NONE); /* both */
    ASSERT_PASSES("депо or biglietto", FIXTURE_FARE, FIXTURE_DEPOT);
    ASSERT_PASSES("2,50", FIXTURE_FARE); /* no field, though it has a sign */
}

static void test_filter__marks(void **state)
{
    (void)state;
    struct plx_filter_marks marks[FIXTURE_CLAIMS];
    const char *const cells[FIXTURE_REPORTS] = {"", "", "", "", "no"};
    for (int c = 0; c < FIXTURE_CLAIMS; c++)
        marks[c] = (struct plx_filter_marks){false, "", "", NULL};
    marks[FIXTURE_LOAN].tagged = true;
    marks[FIXTURE_LOAN].decision = "use";
    marks[FIXTURE_STAGE].decision = "hold";
    marks[FIXTURE_STAGE].note = "ask Élise";
    marks[FIXTURE_COST].cells = cells;
    assert_passes_with("tag:any", marks, (const int[]){FIXTURE_LOAN, FIXTURE_CLAIMS});
    assert_passes_with("decision:use", marks, (const int[]){FIXTURE_LOAN, FIXTURE_CLAIMS});
    assert_passes_with("decision:no", marks, (const int[]){FIXTURE_COST, FIXTURE_CLAIMS});
    assert_passes_with("decision:any", marks,
                       (const int[]){FIXTURE_COST, FIXTURE_STAGE, FIXTURE_LOAN, FIXTURE_CLAIMS});
    assert_passes_with("decision:none tag:none verdict:difference", marks,
                       (const int[]){FIXTURE_TRAMS, FIXTURE_CLAIMS});
    assert_passes_with("note:elise", marks, (const int[]){FIXTURE_STAGE, FIXTURE_CLAIMS});
    assert_passes_with("note:any", marks, (const int[]){FIXTURE_STAGE, FIXTURE_CLAIMS});
    ASSERT_PASSES("tag:any", NONE); /* without marks */
    struct plx_filter *filter = bound("verdict:scale not tag:any");
    assert_true(plx_filter_asks_marks(filter));
    plx_filter_free(&filter);
    filter = bound("verdict:scale");
    assert_false(plx_filter_asks_marks(filter));
    plx_filter_free(&filter);
}

static void test_filter__checks(void **state)
{
    (void)state;
    static const char *const pass[] = {"verdict:headline", "verdict:title", "report:ar", "سيمنار",
                                       "", "not verdict:scale", "verdict:difference"};
    static const char *const fail[] = {"verdict:scale", "report:ru", "biglietto", "amount>1",
                                       "decision:use", "kind:money"};
    assert_int_equal(tram->comparison.check_count, 1);
    for (size_t i = 0; i < sizeof pass / sizeof *pass + sizeof fail / sizeof *fail; i++) {
        bool passes = i < sizeof pass / sizeof *pass;
        struct plx_filter *filter = bound(passes ? pass[i] : fail[i - sizeof pass / sizeof *pass]);
        assert_int_equal(plx_filter_check(filter, 0), passes);
        plx_filter_free(&filter);
    }
}

/* ---- grammar ---- */

static void test_filter__and_binds_closer_than_or(void **state)
{
    (void)state;
    ASSERT_PASSES("verdict:scale or verdict:single and report:fr", FIXTURE_COST, FIXTURE_PROTEST);
    ASSERT_PASSES("(verdict:scale or verdict:single) and report:fr", FIXTURE_COST,
                  FIXTURE_PROTEST);
    ASSERT_PASSES("(verdict:stage or verdict:single) report:ru", FIXTURE_STAGE, FIXTURE_DEPOT);
    ASSERT_PASSES("verdict:stage or verdict:single report:fr", FIXTURE_STAGE, FIXTURE_PROTEST);
    ASSERT_PASSES("not verdict:single verdict:scale", FIXTURE_COST);
    ASSERT_PASSES("not (verdict:single or verdict:agree) not verdict:fits", FIXTURE_COST,
                  FIXTURE_STAGE, FIXTURE_TRAMS);
    ASSERT_PASSES("not not verdict:scale", FIXTURE_COST);
    ASSERT_PASSES("!verdict:single !verdict:agree !verdict:fits", FIXTURE_COST, FIXTURE_STAGE,
                  FIXTURE_TRAMS);
    ASSERT_PASSES("NOT verdict:single AND verdict:scale", FIXTURE_COST);
    ASSERT_PASSES("((verdict:scale))", FIXTURE_COST);
    ASSERT_PASSES("verdict : scale", FIXTURE_COST);
}

static void test_filter__nothing_passes_everything(void **state)
{
    (void)state;
    static const char *const empty[] = {"", "  \t"};
    for (size_t i = 0; i < 2; i++) {
        struct plx_filter *filter = bound(empty[i]);
        for (size_t c = 0; c < FIXTURE_CLAIMS; c++)
            assert_true(plx_filter_claim(filter, c, NULL));
        plx_filter_free(&filter);
    }
}

static void test_filter__mistakes_are_told_with_their_place(void **state)
{
    (void)state;
    assert_error("verdict:conflit", "at 9: no verdict is called \"conflit\" (conflict, scale");
    assert_error("verdict:scale,", "at 15: a value is wanted here");
    assert_error("kind:", "at 6: a value is wanted here");
    assert_error("colour:red", "at 1: no field is called \"colour\" (verdict, kind");
    assert_error("party:амазон colour:red", "at 14: no field is called"); /* characters, not bytes */
    assert_error(":red", "at 1: a field is wanted before \":\"");
    assert_error("(verdict:scale", "at 1: the bracket is never closed");
    assert_error("verdict:scale)", "at 14: there is no bracket to close");
    assert_error("()", "at 2: a condition is wanted here");
    assert_error("verdict:scale or", "at 17: a condition is wanted here");
    assert_error("or verdict:scale", "at 1: a condition is wanted here");
    assert_error("a and and b", "at 7: a condition is wanted here");
    assert_error("not", "at 4: a condition is wanted here");
    assert_error("\"no end", "at 1: the quotation has no end");
    assert_error("\"\"", "at 1: a value is wanted here");
    assert_error("verdict>scale", "at 8: verdict has no more and less: verdict:VALUE");
    assert_error("amount>=", "at 9: an amount is wanted here, such as 10bn USD, 1.5tn, 40%");
    assert_error("amount>=ten", "at 9: an amount is wanted here");
    assert_error("amount>=1,5", "at 10: an amount is wanted here");
    assert_error("amount>=1.5.2", "at 12: an amount is wanted here");
    assert_error("amount>=1234567890123456789", "at 27: an amount is wanted here");
    assert_error("amount>=$10EUR", "at 12: an amount has one unit, not two");
    assert_error("amount!5", "at 7: \"!\" alone is no sign of comparison");
    assert_error("decision:maybe", "at 10: no decision is called \"maybe\" (use, hold, no, wrong");
}

static void test_filter__depth_has_an_end(void **state)
{
    (void)state;
    char deep[512] = "";
    for (int i = 0; i < 63; i++)
        strcat(deep, "(");
    strcat(deep, "x");
    for (int i = 0; i < 63; i++)
        strcat(deep, ")");
    ASSERT_PASSES(deep, NONE);
    memmove(deep + 1, deep, strlen(deep) + 1);
    deep[0] = '(';
    strcat(deep, ")");
    assert_error(deep, "at 65: more than 64 brackets in one another");
    char nots[4 * 70 + 2] = "";
    for (int i = 0; i < 70; i++)
        strcat(nots, "not ");
    strcat(nots, "x");
    assert_error(nots, "at ");
    static char longer[5000];
    memset(longer, 'x', sizeof longer - 1);
    assert_error(longer, "at 4001: no filter is so long");
}

/* ---- bytes ---- */

static uint64_t draw(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    return *seed ^= *seed << 17;
}

/* Whatever is written gives a filter that answers, or an error that says where. */
static void test_filter__of_any_bytes(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "verdict", "amount", "report", "party", "tag", ":", "=", "!=", ">=", "<", "!", "(", ")", ",",
        "\"", " ", "and", "or", "not", "10bn", "USD", "$", "%", "scale", "any", "ru", "трам", "\xff",
        "\xe2\x82", "1.5", ".", "٣", "none", "\t"};
    uint64_t seed = UINT64_C(0x9e3779b97f4a7c15);
    for (int round = 0; round < 40000; round++) {
        char text[200] = "";
        size_t length = 0, count = draw(&seed) % 14;
        for (size_t i = 0; i < count; i++) {
            const char *piece = pieces[draw(&seed) % (sizeof pieces / sizeof *pieces)];
            char byte[2] = {(char)(draw(&seed) % 255 + 1), '\0'};
            length += (size_t)snprintf(text + length, sizeof text - length, "%s",
                                       draw(&seed) % 9 ? piece : byte);
        }
        struct plx_filter *filter;
        struct plx_error error = {0};
        enum plx_status status = plx_filter_parse(text, NULL, &filter, &error);
        if (status == PLX_OK && round % 16 == 0)
            status = plx_filter_bind(filter, &tram->comparison, search, &error);
        if (status == PLX_OK)
            plx_filter_claim(filter, 0, NULL);
        else if (status != PLX_ERROR_USAGE || strncmp(error.message, "at ", 3) != 0 ||
                 error.byte > strlen(text))
            fail_msg("seed %d: \"%s\": %s", round, text, error.message);
        plx_filter_free(&filter);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_filter__verdicts),
        cmocka_unit_test(test_filter__reports),
        cmocka_unit_test(test_filter__kinds_and_amounts),
        cmocka_unit_test(test_filter__sources_and_parties),
        cmocka_unit_test(test_filter__words),
        cmocka_unit_test(test_filter__marks),
        cmocka_unit_test(test_filter__checks),
        cmocka_unit_test(test_filter__and_binds_closer_than_or),
        cmocka_unit_test(test_filter__nothing_passes_everything),
        cmocka_unit_test(test_filter__mistakes_are_told_with_their_place),
        cmocka_unit_test(test_filter__depth_has_an_end),
        cmocka_unit_test(test_filter__of_any_bytes),
    };
    return cmocka_run_group_tests(tests, start, finish);
}
