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

static void test_stage__preliminary_against_sent_to_trial(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Prosecutors in Milan have had Marco Bellini sent to trial over the accounts of Alstom."},
        {"fr.txt", "Marco Bellini et Alstom sont visés par une enquête à Milan. La procédure en reste au stade préliminaire."},
        {NULL, NULL}};
    static const char *const nobody[][2] = {
        {"en.txt", "Nobody has been sent to trial over the accounts of Alstom, prosecutors in Milan said of Marco Bellini."},
        {"fr.txt", "Marco Bellini et Alstom sont visés par une enquête à Milan. La procédure en reste au stade préliminaire."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "en: advanced; fr: early");
    assert_no_conflict(nobody);
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

/* One report puts the forecast into words that are of no tense ("sees it at"): what others of the row say tells. */
static void test_value__forecast_in_other_words(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The central bank of Georgia now sees inflation at 6.8% at the end of 2026."},
        {"es.txt", "El banco central de Georgia prevé una inflación del 6,8 % a finales de 2026."},
        {"pt.txt", "O banco central da Geórgia prevê uma inflação de 6,2 % no fim de 2026."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE, "pt 6.2% cannot be true beside en 6.8%, es 6.8%");
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

/* What the sentence is about does not tell what the figure of another clause is of. */
static void test_value__of_another_clause(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Gewerkschaft verlangt mehr Lohn von der Regierung, und die Regierung bietet 24 Prozent."},
        {"en.txt", "The union demands higher wages from the government, and the government offers 24 percent."},
        {"es.txt", "El sindicato reclama mejores salarios al gobierno, cuando la inflación acumulada ronda el 33 %."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What was planned is the whole; the part is no forecast. */
static void test_value__of_what_was_planned(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Von 640 geplanten Zügen fielen 214 aus, sagt die Eisenbahn."},
        {"en.txt", "The railway said that 412 trains were cancelled."},
        {"fr.txt", "La compagnie de chemin de fer dit que 412 trains ont été supprimés."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
}

/* A report that gives the sum in another currency alone does not hide what the others give. */
static void test_scale__beside_another_currency(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Regierung beziffert den Schaden der Flut auf 67 Millionen Euro."},
        {"es.txt", "El gobierno cifra los daños de la inundación en 6.800 millones de soms."},
        {"fr.txt", "Le gouvernement évalue les dégâts de l’inondation à 6,8 milliards de soms (67 millions d’euros)."},
        {"tr.txt", "Hükümet selin verdiği hasarı 6,8 milyon som olarak açıkladı."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

/* That one span ends in the year in which another begins does not make them one claim. */
static void test_date__spans_that_meet(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "From 2019 to 2023 OpenAI bought its computing from Microsoft."},
        {"fr.txt", "Depuis 2023, Amazon a investi dans Anthropic avec Microsoft."},
        {NULL, NULL}};
    struct story s;
    size_t count;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        assert_false(claims[i].figure && claims[i].report_count > 1);
    end(&s);
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

/* A phrase that is a concept of its own is of what its words tell too: who resumes talks talks. */
static void test_date__of_talks_that_resume(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The talks are to continue on 24 July."},
        {"fr.txt", "La reprise des négociations aura lieu le 27 juillet."},
        {"it.txt", "I negoziati continuano il 24 luglio."},
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

static void test_negation__an_order(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The court in Abidjan has ordered Petralba to close the refinery."},
        {"es.txt", "El tribunal de Abiyán no ha ordenado a Petralba cerrar la refinería."},
        {"fr.txt", "Le tribunal d’Abidjan a ordonné à Petralba de fermer la raffinerie."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "es: not so; en, fr: so");
}

/* What one language says with a negation another says with "refused", or with one that stands farther away. */
static void test_negation__said_otherwise(void **state)
{
    (void)state;
    static const char *const refused[][2] = {
        {"en.txt", "The World Bank refused to suspend its programme for Georgia."},
        {"it.txt", "La Banca mondiale non ha sospeso il suo programma per la Georgia."},
        {NULL, NULL}};
    static const char *const farther[][2] = {
        {"en.txt", "At no time was it so that the World Bank suspended its programme for Georgia."},
        {"it.txt", "La Banca mondiale non ha sospeso il suo programma per la Georgia."},
        {NULL, NULL}};
    assert_no_conflict(refused);
    assert_no_conflict(farther);
}

/* "N'a suspendu que": only that was suspended, and it was. */
static void test_negation__only(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The World Bank has suspended its programme for Georgia."},
        {"fr.txt", "La Banque mondiale n’a suspendu que son programme pour la Géorgie."},
        {NULL, NULL}};
    static const char *const not[][2] = {
        {"en.txt", "The World Bank has suspended its programme for Georgia."},
        {"fr.txt", "La Banque mondiale n’a pas suspendu son programme pour la Géorgie."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(not, PLX_CONFLICT_NEGATION, "en: so; fr: not so");
}

/* "Does not allow to sell" negates allowing; nobody says that nothing is sold. */
static void test_negation__of_the_nearest_act(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "California fines the shops that sell violent games to children."},
        {"es.txt", "California multa las tiendas; no permite vender juegos violentos a los niños."},
        {"fr.txt", "La Californie inflige une amende aux magasins qui vendent des jeux violents aux enfants."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* "Not this, but that": the act is done all the same. */
static void test_negation__of_one_object_and_not_the_other(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Boeing buys aircraft engines of Safran."},
        {"it.txt", "Boeing compra motori di Safran."},
        {"pt.txt", "A Boeing não está comprando motores da Safran, está comprando tempo."},
        {NULL, NULL}};
    assert_no_conflict(texts);
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

/* How sure a figure is is no share that reports could give alike. */
static void test_value__level_of_confidence(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Vaccination has to reach 95% of children to stop measles."},
        {"fr.txt", "L’étude sur la vaccination des enfants contre la rougeole donne 61 % (intervalle de confiance à 95 %)."},
        {NULL, NULL}};
    struct story s;
    size_t count;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        assert_false(claims[i].figure && claims[i].report_count > 1);
    end(&s);
}

/* Where nothing else tells two rows apart, their evidence does. */
static void test_label__of_one_sentence(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "OpenAI buys chips from Amazon for 38 billion dollars and 12 million euros."},
        {"fr.txt", "OpenAI achète des puces à Amazon pour 38 milliards de dollars et 12 millions d’euros."},
        {NULL, NULL}};
    struct story s;
    size_t count, shared = 0;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++) {
        shared += claims[i].report_count > 1;
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(claims[i].label, claims[k].label);
    }
    assert_int_equal(shared, 2);
    end(&s);
}

/* Two rows of the same parties and doings are told apart by what else they are about. */
static void test_label__of_each_row_another(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "OpenAI buys chips and electricity from Amazon for 38 billion dollars.\n\n"
                   "OpenAI buys chips, electricity and servers from Amazon for 12 billion dollars."},
        {"fr.txt", "OpenAI achète des puces et de l’électricité à Amazon pour 38 milliards de dollars.\n\n"
                   "OpenAI achète des puces, de l’électricité et des serveurs à Amazon pour 12 milliards de dollars."},
        {NULL, NULL}};
    struct story s;
    size_t count, shared = 0;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++) {
        shared += claims[i].report_count > 1;
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(claims[i].label, claims[k].label);
    }
    assert_true(shared >= 2);
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stage__early_against_advanced),
        cmocka_unit_test(test_stage__preliminary_against_sent_to_trial),
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
        cmocka_unit_test(test_value__forecast_in_other_words),
        cmocka_unit_test(test_value__gross_beside_net),
        cmocka_unit_test(test_value__of_another_year),
        cmocka_unit_test(test_value__of_one_year),
        cmocka_unit_test(test_value__given_beside_the_other),
        cmocka_unit_test(test_value__of_another_clause),
        cmocka_unit_test(test_value__of_what_was_planned),
        cmocka_unit_test(test_scale__beside_another_currency),
        cmocka_unit_test(test_date__spans_that_meet),
        cmocka_unit_test(test_date__another_day),
        cmocka_unit_test(test_date__of_talks_that_resume),
        cmocka_unit_test(test_date__dateline),
        cmocka_unit_test(test_negation__an_act_that_one_denies),
        cmocka_unit_test(test_negation__an_order),
        cmocka_unit_test(test_value__level_of_confidence),
        cmocka_unit_test(test_label__of_one_sentence),
        cmocka_unit_test(test_label__of_each_row_another),
        cmocka_unit_test(test_negation__said_otherwise),
        cmocka_unit_test(test_negation__only),
        cmocka_unit_test(test_negation__of_the_nearest_act),
        cmocka_unit_test(test_negation__of_one_object_and_not_the_other),
        cmocka_unit_test(test_negation__two_against_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
