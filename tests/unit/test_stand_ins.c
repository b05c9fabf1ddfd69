/* A party that one report alone names where the others name another: when that is an alarm, and when it is not. */
#include "compared.h"

#define CLOSED "The stadium in Lund was closed on Friday after mould was found. "
#define FRENCH                                                                                                              \
    {"fr.txt", "Le stade de Lund est fermé : de la moisissure y a été trouvée. "                                            \
               "La société Marsanto, qui nettoie le stade, a licencié deux ouvriers."}
#define GERMAN                                                                                                              \
    {"de.txt", "In Lund bleibt das Stadion wegen Schimmels geschlossen. "                                                   \
               "Die Firma Marsanto, die das Stadion reinigt, hat zwei Arbeiter entlassen."}
#define ITALIAN                                                                                                             \
    {"it.txt", "A Lund chiude lo stadio per la muffa. "                                                                     \
               "La società Marsanto, che pulisce lo stadio, ha licenziato due operai."}

static void assert_none_told(const char *const texts[][2])
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_PARTY);
    if (claim)
        fail_msg("a false alarm: %s: %s", claim->label, claim->reason);
    end(&s);
}

/* Beside the three that have Marsanto. */
static void assert_none_beside(const char *file, const char *text)
{
    const char *const texts[][2] = {{file, text}, FRENCH, GERMAN, ITALIAN, {NULL, NULL}};
    assert_none_told(texts);
}

static void test_stand_in__of_one_report(void **state)
{
    (void)state;
    const char *const texts[][2] = {
        {"en.txt", CLOSED "The firm Keldafix, which cleans the stadium, has laid off two workers."}, FRENCH, GERMAN, ITALIAN,
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_PARTY, "en: Keldafix; de, fr, it: Marsanto");
}

/* The report knows the other firm too: it means two. */
static void test_stand_in__both_named(void **state)
{
    (void)state;
    assert_none_beside("en.txt", CLOSED "The firm Keldafix, which cleans the stadium, has laid off two workers. "
                                        "Its neighbour, the firm Marsanto, sells bread in Lund.");
}

/* What two reports name is no party of one alone. */
static void test_stand_in__of_two_reports(void **state)
{
    (void)state;
    const char *const texts[][2] = {
        {"en.txt", CLOSED "The firm Keldafix, which cleans the stadium, has laid off two workers."},
        {"es.txt", "El estadio de Lund cierra por el moho. La empresa Keldafix, que limpia el estadio, despidió a dos obreros."},
        FRENCH,
        GERMAN,
        {NULL, NULL}};
    assert_none_told(texts);
}

/* Nor is one held against what a single other report names. */
static void test_stand_in__against_one(void **state)
{
    (void)state;
    const char *const texts[][2] = {
        {"en.txt", CLOSED "The firm Keldafix, which cleans the stadium, has laid off two workers."}, FRENCH, {NULL, NULL}};
    assert_none_told(texts);
}

/* Of several firms one report names these, the next those. */
static void test_stand_in__of_several(void **state)
{
    (void)state;
    assert_none_beside("en.txt", CLOSED "The firm Keldafix and the firm Brunova, which clean the stadium, have laid off two workers.");
}

static void test_stand_in__in_other_letters(void **state)
{
    (void)state;
    assert_none_beside("ru.txt", "Стадион в Лунде закрыт из-за плесени. "
                                 "Компания «Марсанто», которая убирает стадион, уволила двух рабочих.");
    assert_none_beside("ar.txt", "أغلق الملعب في لوند بسبب العفن. وسرّحت شركة «مارسانتو» التي تنظف الملعب عاملين اثنين.");
}

/* A figure may part the offer from whose it is. */
static void test_stand_in__in_the_clause_beside(void **state)
{
    (void)state;
    const char *const texts[][2] = {
        {"de.txt", "Das Stadion in Lund ist verkauft. Das einzige Gegengebot, 171 Millionen Euro, stammte nach Informationen des „Handelsblatts“ von der ungarischen Gesellschaft Keldafix."},
        {"es.txt", "Se vende el estadio de Lund. La única oferta rival, de 171 millones de euros, era la de la turca Marsanto Air."},
        {"fr.txt", "Le stade de Lund est vendu. La seule offre rivale, de 171 millions d’euros, venait du turc Marsanto Air."},
        {"it.txt", "Lo stadio di Lund è venduto. L’unica offerta rivale, di 171 milioni di euro, era quella della turca Marsanto Air."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_PARTY, "de: Keldafix; es, fr, it: Marsanto Air");
}

/* Who says it is not who does it. */
static void test_stand_in__of_a_source(void **state)
{
    (void)state;
    assert_none_beside("en.txt", CLOSED "The company that cleans the stadium laid off two workers, according to the firm Keldafix.");
}

/* What the state's bodies do, each paper says of another. */
static void test_stand_in__of_the_state(void **state)
{
    (void)state;
    assert_none_beside("en.txt", CLOSED "The Swedish Tax Agency, which cleans the stadium, has laid off two workers.");
}

/* That both are firms does not tell that they do the same. */
static void test_stand_in__by_its_noun_alone(void **state)
{
    (void)state;
    const char *const texts[][2] = {{"en.txt", CLOSED "It hurts the company Keldafix."},
                                    {"fr.txt", "Le stade de Lund est fermé. C’est l’avis de la société Marsanto."},
                                    {"de.txt", "In Lund bleibt das Stadion geschlossen. Da war noch die Firma Marsanto."},
                                    {"it.txt", "A Lund chiude lo stadio. Resta la società Marsanto."},
                                    {NULL, NULL}};
    assert_none_told(texts);
}

/* What nothing calls a firm may be anything, and have another name in each language. */
static void test_stand_in__of_no_firm(void **state)
{
    (void)state;
    const char *const texts[][2] = {
        {"en.txt", CLOSED "Two workers were laid off by the Keldafix, which cleans the stadium."},
        {"fr.txt", "Le stade de Lund est fermé. Deux ouvriers ont été licenciés par le Marsanto, qui nettoie le stade."},
        {"de.txt", "In Lund bleibt das Stadion geschlossen. Zwei Arbeiter entließ das Marsanto, welches das Stadion reinigt."},
        {"it.txt", "A Lund chiude lo stadio. Due operai sono stati licenziati dal Marsanto, che pulisce lo stadio."},
        {NULL, NULL}};
    assert_none_told(texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stand_in__of_one_report),
        cmocka_unit_test(test_stand_in__both_named),
        cmocka_unit_test(test_stand_in__of_two_reports),
        cmocka_unit_test(test_stand_in__against_one),
        cmocka_unit_test(test_stand_in__of_several),
        cmocka_unit_test(test_stand_in__in_other_letters),
        cmocka_unit_test(test_stand_in__in_the_clause_beside),
        cmocka_unit_test(test_stand_in__of_a_source),
        cmocka_unit_test(test_stand_in__of_the_state),
        cmocka_unit_test(test_stand_in__by_its_noun_alone),
        cmocka_unit_test(test_stand_in__of_no_firm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
