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

/* "More than 200" fits both: it is of the row that more tell, and leaves the other to contradict that. */
static void test_fits__of_the_row_that_more_tell(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Kamerun bekommt 214 Bronzen zurück."},
        {"en.txt", "Cameroon gets back 214 bronzes from Lund."},
        {"es.txt", "Camerún recupera 241 bronces del palacio de Lund."},
        {"fr.txt", "Le Cameroun récupère 214 bronzes."},
        {"pt.txt", "Camarões recupera mais de 200 bronzes do palácio de Lund."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "es 241 bronces cannot be true beside de 214 Bronzen, en 214 bronzes, fr 214 bronzes");
}

/* Who gives a figure does not dispute it by another of the same sentence: ages that one writes with "years" and others bare. */
static void test_value__beside_that_of_the_others(void **state)
{
    (void)state;
    static const char *const both[][2] = {
        {"de.txt", "Frauen in Argentinien sollen künftig bis 63 arbeiten."},
        {"es.txt", "La reforma eleva de 60 a 63 años la edad de jubilación de las mujeres en Argentina y deja en 65 la de los hombres."},
        {"ru.txt", "Пенсионный возраст женщин в Аргентине поднимут до 63."},
        {NULL, NULL}};
    assert_no_conflict(both);
}

/* The claims of both reports that have no figure. */
static size_t statements_joined(const char *const texts[][2])
{
    struct story s;
    size_t count, joined = 0;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        joined += !claims[i].figure && claims[i].report_count == 2;
    end(&s);
    return joined;
}

#define ENGLISH "The Siemens factory in Sfax burned. The region's engineers had warned the mayor, the police and the press about " \
                "the wooden bridge for years. Farmers in the region sell olives to hotels. Tourists avoid the beaches. The " \
                "hospital needs doctors."
#define BURNED "L’usine de Siemens à Sfax a brûlé. "
#define WARNED "Un rapport, au tribunal depuis lors, avertissait que le pont menaçait de tomber dans le fleuve. "
#define OTHERS "Les hôtels de la côte attendent leurs clients. L’université cherche des professeurs. Une banque a fermé. "

/* What two reports tell in the same place, and neither anything else like it, is one claim with less in common. */
static void test_statements__as_far_down_in_both(void **state)
{
    (void)state;
    static const char *const there[][2] = {{"en.txt", ENGLISH}, {"fr.txt", BURNED WARNED OTHERS}, {NULL, NULL}};
    static const char *const below[][2] = {{"en.txt", ENGLISH}, {"fr.txt", BURNED OTHERS WARNED}, {NULL, NULL}};
    static const char *const rival[][2] = {
        {"en.txt", ENGLISH},
        {"fr.txt", BURNED WARNED "Une association avertit les voisins du pont qu’une entreprise construit. " OTHERS},
        {NULL, NULL}};
    assert_int_equal(statements_joined(there), 2);
    assert_int_equal(statements_joined(below), 1);
    assert_int_equal(statements_joined(rival), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fits__of_other_parties),
        cmocka_unit_test(test_fits__rounded),
        cmocka_unit_test(test_fits__of_the_row_that_more_tell),
        cmocka_unit_test(test_value__beside_that_of_the_others),
        cmocka_unit_test(test_statements__as_far_down_in_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
