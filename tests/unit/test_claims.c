/* What claims of small reports come to: verdicts, and alarms that must not be raised. */
#include "compared.h"

static const struct plx_claim *conflict(const struct story *s, enum plx_conflict kind)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (claims[i].verdict == PLX_VERDICT_CONFLICT &&
            (kind == PLX_CONFLICT_NONE || claims[i].conflict == kind))
            return &claims[i];
    return NULL;
}

static void assert_conflict(const char *const texts[][2], enum plx_conflict kind,
                            const char *reason)
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, kind);
    assert_non_null(claim);
    assert_string_equal(claim->reason, reason);
    end(&s);
}

static void assert_no_conflict(const char *const texts[][2])
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_NONE);
    if (claim)
        fail_msg("a false alarm: %s: %s", claim->label, claim->reason);
    end(&s);
}

static void test_stage__early_against_advanced(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom are in advanced talks about a merger of their signalling "
                   "units. Both firms declined to comment."},
        {"fr.txt", "Siemens et Alstom songent à réunir leurs activités de signalisation. Les deux "
                   "groupes se parlent depuis janvier. Les discussions en sont à un stade "
                   "préliminaire."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "en: advanced; fr: early");
}

/* Whose talks they are decides. */
static void test_stage__of_other_parties(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom are in advanced talks about a merger of their signalling "
                   "units. Both firms declined to comment."},
        {"fr.txt", "Renault et Volvo songent à construire ensemble des camions. Les deux groupes "
                   "se parlent depuis janvier. Les discussions en sont à un stade préliminaire."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_stage__signed_against_not_signed(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Siemens und Alstom haben den Vertrag am Montag in Berlin unterzeichnet."},
        {"en.txt", "Siemens and Alstom signed the contract in Berlin on Monday."},
        {"es.txt", "Siemens y Alstom negocian desde hace meses sobre trenes para Egipto, con la "
                   "ayuda de dos bancos. El contrato sobre trenes, talleres y formación de "
                   "maquinistas en Egipto todavía no se ha firmado por falta de dinero."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "es: not signed; de, en: signed");
}

/* What is negated is something else. */
static void test_stage__negation_of_another_word(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom signed the contract in Berlin on Monday."},
        {"fr.txt", "Siemens et Alstom ne veulent pas dire aux journalistes pour quel prix ils ont "
                   "signé le contrat de Berlin."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* A rumour is no early stage. */
static void test_stage__rumoured_and_done(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "There are rumours of a sale of the Siemens railway in Berlin to Alstom."},
        {"fr.txt", "Siemens a finalisé à Berlin la vente du chemin de fer à Alstom."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_scale__a_thousand_times(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Siemens costruirà la ferrovia in Egitto per 4,3 milioni di euro."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

static void test_value__two_sums_of_two_things(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Alstom ha venduto a Varsavia venti tram, per 60 milioni di zloty."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* Three reports of four give a value, one another: by one unit. */
static void test_value__one_unit_off(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Siemens baut für Ägypten 94 Züge in Berlin."},
        {"en.txt", "Siemens will build 93 trains for Egypt in Berlin."},
        {"es.txt", "Siemens construirá 93 trenes para Egipto en Berlín."},
        {"fr.txt", "Siemens construira 93 trains pour l’Égypte à Berlin."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "de 94 Züge cannot be true beside en 93 trains, es 93 trenes, fr 93 trains");
}

/* The verdict of the claim that joins most reports. */
static void assert_verdict(const char *const texts[][2], enum plx_verdict verdict)
{
    struct story s;
    compare(&s, texts);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count), *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (claims[i].figure && claims[i].report_count > 1 &&
            (!best || claims[i].report_count > best->report_count))
            best = &claims[i];
    assert_non_null(best);
    assert_string_equal(plx_verdict_name(best->verdict), plx_verdict_name(verdict));
    end(&s);
}

static void test_value__exactly_equal(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build 93 trains for Egypt in Berlin."},
        {"fr.txt", "Siemens construira 93 trains pour l’Égypte à Berlin."},
        {NULL, NULL}};
    assert_verdict(texts, PLX_VERDICT_AGREE);
}

static void test_value__a_bound_met(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build more than 90 trains for Egypt in Berlin."},
        {"fr.txt", "Siemens construira 93 trains pour l’Égypte à Berlin."},
        {NULL, NULL}};
    assert_verdict(texts, PLX_VERDICT_COMPATIBLE);
}

static void test_value__in_another_unit(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The new dam in Georgia is 210 feet high."},
        {"fr.txt", "Le nouveau barrage en Géorgie est haut de 64 mètres."},
        {NULL, NULL}};
    assert_verdict(texts, PLX_VERDICT_COMPATIBLE);
}

static void test_value__in_another_unit_exactly(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"es.txt", "El embalse de la presa de Georgia es de 41 hectómetros cúbicos."},
        {"fr.txt", "Le réservoir du barrage en Géorgie contient 41 millions de mètres cubes."},
        {NULL, NULL}};
    assert_verdict(texts, PLX_VERDICT_AGREE);
}

/* A power of 1000, rounded otherwise. */
static void test_scale__rounded(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens built the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Siemens ha costruito la ferrovia in Egitto per 4,1 milioni di euro."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

/* Sums in two currencies are never held against each other. */
static void test_value__in_another_currency(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Siemens costruirà la ferrovia in Egitto per 5 miliardi di dollari."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What is forecast may be another figure than what is. */
static void test_value__forecast_beside_outcome(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Inflation in Georgia reached 6.8% in May."},
        {"es.txt", "La inflación en Georgia llegó al 6,8 % en mayo."},
        {"fr.txt", "La banque prévoit pour la Géorgie une inflation de 5,8 % en décembre."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_value__gross_beside_net(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Alstom has net debt of 412 million euros."},
        {"es.txt", "Alstom tiene una deuda neta de 412 millones de euros."},
        {"fr.txt", "Alstom affiche une dette brute de 462 millions d’euros."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* An earlier year's figure is another figure. */
static void test_value__of_another_year(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "In May 2026 the fire in Georgia killed 38 people in the town."},
        {"es.txt", "En mayo de 2026 el incendio en Georgia mató a 38 personas en la ciudad."},
        {"fr.txt", "En 2005, un incendie en Géorgie avait tué 28 personnes dans la ville."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* The same in the same year. */
static void test_value__of_one_year(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "In May 2026 the fire in Georgia killed 38 people in the town."},
        {"es.txt", "En mayo de 2026 el incendio en Georgia mató a 38 personas en la ciudad."},
        {"fr.txt", "En mai 2026, l’incendie en Géorgie a tué 28 personnes dans la ville."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
}

/* A report that gives both figures tells that they are of two things. */
static void test_value__given_beside_the_other(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build 93 trains for Egypt in Berlin."},
        {"es.txt", "Siemens construirá 93 trenes para Egipto en Berlín."},
        {"fr.txt", "Siemens construira 93 trains pour l’Égypte à Berlin. Siemens a déjà construit 83 trains "
                   "pour l’Égypte à Berlin."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_date__another_day(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "A court in Brussels will hear the request of Alstom on March 12."},
        {"es.txt", "El tribunal de Bruselas verá el 12 de marzo la demanda de Alstom."},
        {"fr.txt", "Le tribunal de Bruxelles examine le 12 mars la demande d’Alstom."},
        {"it.txt", "Il tribunale di Bruxelles esamina il 22 marzo la domanda di Alstom."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* The day of writing is no day of what is told. */
static void test_date__dateline(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Brüssel, 22. März – Das Gericht in Brüssel verhandelt über den Antrag von Alstom."},
        {"en.txt", "A court in Brussels will hear the request of Alstom on March 12."},
        {"es.txt", "El tribunal de Bruselas verá el 12 de marzo la demanda de Alstom."},
        {"fr.txt", "Le tribunal de Bruxelles examine le 12 mars la demande d’Alstom."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_negation__an_act_that_one_denies(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The World Bank has suspended its programme for Georgia."},
        {"fr.txt", "La Banque mondiale a suspendu son programme pour la Géorgie."},
        {"it.txt", "La Banca mondiale non ha sospeso il suo programma per la Georgia."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "it: not so; en, fr: so");
}

/* Where as many say so as say not, it is the words that differ. */
static void test_negation__two_against_two(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Weltbank hat ihr Programm für Georgien nicht ausgesetzt."},
        {"en.txt", "The World Bank has suspended its programme for Georgia."},
        {"fr.txt", "La Banque mondiale a suspendu son programme pour la Géorgie."},
        {"it.txt", "La Banca mondiale non ha sospeso il suo programma per la Georgia."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stage__early_against_advanced),
        cmocka_unit_test(test_stage__of_other_parties),
        cmocka_unit_test(test_stage__signed_against_not_signed),
        cmocka_unit_test(test_stage__negation_of_another_word),
        cmocka_unit_test(test_stage__rumoured_and_done),
        cmocka_unit_test(test_scale__a_thousand_times),
        cmocka_unit_test(test_value__two_sums_of_two_things),
        cmocka_unit_test(test_value__one_unit_off),
        cmocka_unit_test(test_value__exactly_equal),
        cmocka_unit_test(test_value__a_bound_met),
        cmocka_unit_test(test_value__in_another_unit),
        cmocka_unit_test(test_value__in_another_unit_exactly),
        cmocka_unit_test(test_scale__rounded),
        cmocka_unit_test(test_value__in_another_currency),
        cmocka_unit_test(test_value__forecast_beside_outcome),
        cmocka_unit_test(test_value__gross_beside_net),
        cmocka_unit_test(test_value__of_another_year),
        cmocka_unit_test(test_value__of_one_year),
        cmocka_unit_test(test_value__given_beside_the_other),
        cmocka_unit_test(test_date__another_day),
        cmocka_unit_test(test_date__dateline),
        cmocka_unit_test(test_negation__an_act_that_one_denies),
        cmocka_unit_test(test_negation__two_against_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
