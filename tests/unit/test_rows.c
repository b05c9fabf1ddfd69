/* Which figures of two reports make one row: by what their statements are about, and by what the figures themselves tell. */
#include "compared.h"

/* Two reports in English and French, of which one claim has figures of both. */
static void assert_figures_joined(const char *const texts[][2], enum plx_verdict verdict)
{
    struct story s;
    size_t count, joined = 0;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++) {
        if (!claims[i].figure || claims[i].report_count < 2)
            continue;
        assert_int_equal(claims[i].verdict, verdict);
        joined++;
    }
    assert_int_equal(joined, 1);
    end(&s);
}

/* What four firms spend on a thing, and two others on such a thing, are two sums, be they near. */
static void test_fits__of_other_parties(void **state)
{
    (void)state;
    static const char *const apart[][2] = {
        {"en.txt", "Siemens and Alstom are investing more than €3.6bn in data centres."},
        {"fr.txt", "Renault et Volvo investissent 4 milliards d'euros dans des centres de données."},
        {NULL, NULL}};
    static const char *const shared[][2] = {
        {"en.txt", "Siemens and Alstom are investing more than €3.6bn in data centres."},
        {"fr.txt", "Siemens et Alstom investissent 4 milliards d'euros dans des centres de données."},
        {NULL, NULL}};
    static const char *const unnamed[][2] = {
        {"en.txt", "Siemens and Alstom are investing more than €3.6bn in data centres."},
        {"fr.txt", "Les deux groupes investissent 4 milliards d'euros dans des centres de données."},
        {NULL, NULL}};
    assert_no_figures_joined(apart);
    assert_figures_joined(shared, PLX_VERDICT_COMPATIBLE);
    assert_figures_joined(unnamed, PLX_VERDICT_COMPATIBLE);
}

/* A sum, and what a paper makes of it, are one, whoever is named beside it. */
static void test_fits__rounded(void **state)
{
    (void)state;
    static const char *const about[][2] = {
        {"en.txt", "Siemens is investing €3.64bn in data centres."},
        {"fr.txt", "Renault investit plus de 3,6 milliards d'euros dans des centres de données."},
        {NULL, NULL}};
    assert_figures_joined(about, PLX_VERDICT_COMPATIBLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fits__of_other_parties),
        cmocka_unit_test(test_fits__rounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
