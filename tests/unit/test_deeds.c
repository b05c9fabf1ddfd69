/* What says that an act was, or was not, brought about, and what tells it by other words. */
#include "compared.h"

/* A text of one report, and the language of its file. */
struct said {
    const char *file, *text;
};

static void check(const struct said *said, size_t count, const char *other_file, const char *other, bool alarm)
{
    for (size_t i = 0; i < count; i++) {
        const char *const texts[][2] = {{said[i].file, said[i].text}, {other_file, other}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        bool found = conflict(&s, PLX_CONFLICT_NEGATION) || conflict(&s, PLX_CONFLICT_STAGE);
        if (found != alarm)
            fail_msg("%s: %s", alarm ? "no alarm" : "false alarm", said[i].text);
        end(&s);
    }
}

#define CHECK(said, file, other, alarm) check((said), sizeof(said) / sizeof *(said), (file), (other), (alarm))

/* The verb that would have brought it about is negated, before the act or behind it. */
static void test_negation__not_enacted(void **state)
{
    (void)state;
    static const struct said not_enacted[] = {
        {"de.txt", "In Tarbela in Serbien ist der Ausnahmezustand nicht verhängt worden."},
        {"fr.txt", "À Tarbela, en Serbie, l'état d'urgence n'a pas été décrété."},
        {"es.txt", "En Tarbela, en Serbia, el Gobierno descarta decretar el estado de excepción."},
        {"it.txt", "A Tarbela, in Serbia, lo stato di emergenza non è stato proclamato."},
        {"pt.txt", "Em Tarbela, na Sérvia, o estado de emergência não foi decretado."},
        {"ru.txt", "В сербской Тарбеле чрезвычайное положение не введено."},
        {"tr.txt", "Sırbistan’daki Tarbela’da olağanüstü hal ilan edilmedi."}};
    static const struct said enacted[] = {
        {"de.txt", "In Tarbela in Serbien ist der Ausnahmezustand verhängt worden."},
        {"fr.txt", "À Tarbela, en Serbie, l'état d'urgence a été décrété."}};
    static const char declared[] = "Serbia declared a state of emergency in Tarbela.";
    CHECK(not_enacted, "en.txt", declared, true);
    CHECK(enacted, "en.txt", declared, false);
}

/* What was not ruled out, and what was not enacted of another act behind a comma, may be. */
static void test_negation__enacted_of_another_clause(void **state)
{
    (void)state;
    static const struct said others[] = {
        {"en.txt", "The strike at the Vestrini works in Tarbela goes on, and no appeal has been filed."},
        {"en.txt", "At the Vestrini works in Tarbela a strike has not been ruled out."}};
    CHECK(others, "it.txt", "Alle officine Vestrini di Tarbela è stato proclamato uno sciopero di 24 ore.", false);
}

/* A strike of one day is a strike. */
static void test_negation__of_the_kind(void **state)
{
    (void)state;
    static const struct said none[] = {
        {"en.txt", "At the Vestrini works in Tarbela a strike has not been called."},
        {"fr.txt", "Aux usines Vestrini de Tarbela, le syndicat exclut toute grève."}};
    CHECK(none, "it.txt", "Alle officine Vestrini di Tarbela è stato proclamato uno sciopero di 24 ore.", true);
}

/* "Not yet" is a stage; "not" is none. */
static void test_stage__not_yet_enacted(void **state)
{
    (void)state;
    static const char *const not_yet[][2] = {
        {"en.txt", "Serbia declared a state of emergency in Tarbela."},
        {"fr.txt", "À Tarbela, en Serbie, l'état d'urgence n'a toujours pas été décrété."},
        {NULL, NULL}};
    static const char *const not[][2] = {
        {"en.txt", "Serbia declared a state of emergency in Tarbela."},
        {"fr.txt", "À Tarbela, en Serbie, l'état d'urgence n'a pas été décrété."},
        {NULL, NULL}};
    assert_conflict(not_yet, PLX_CONFLICT_STAGE, "en: done; fr: not yet");
    assert_conflict(not, PLX_CONFLICT_NEGATION, "en: so; fr: not so");
}

/* What is "still closed" is so, whatever will be; what merely will be closed may work today. */
static void test_negation__still_so_and_what_will_be(void **state)
{
    (void)state;
    static const struct said still[] = {
        {"es.txt", "El aeropuerto de Tarbela sigue cerrado y no volverá a abrir hasta el domingo."}};
    static const struct said will[] = {{"es.txt", "El aeropuerto de Tarbela cerrará por obras."}};
    CHECK(still, "de.txt", "Der Flughafen Tarbela nahm den Betrieb wieder auf.", true);
    CHECK(will, "de.txt", "Der Flughafen Tarbela nahm den Betrieb wieder auf.", false);
}

/* Shares that close higher close nothing. */
static void test_negation__of_a_closing_price(void **state)
{
    (void)state;
    static const struct said closing[] = {
        {"pt.txt", "Em Copenhague, as ações da Vestrini fecharam em alta."},
        {"en.txt", "In Copenhagen Vestrini shares closed higher."}};
    CHECK(closing, "fr.txt", "À Copenhague, Vestrini rouvre le débat sur les actions.", false);
}

/* Who denies it has not confessed; that the firm denies it says nothing of the man. */
static void test_negation__denied_and_confessed(void **state)
{
    (void)state;
    static const struct said denied[] = {
        {"de.txt", "Anna Adekoya bestreitet den Mord in Dundee."},
        {"es.txt", "Anna Adekoya niega el asesinato de Dundee."}};
    static const struct said by_another[] = {{"de.txt", "Die Firma Vestrini bestreitet den Mord in Belgrad."}};
    CHECK(denied, "en.txt", "Anna Adekoya confessed to the murder in Dundee.", true);
    CHECK(by_another, "en.txt", "Anna Adekoya confessed to the murder in Dundee.", false);
}

/* Acts that are told by what they leave out, in any of the languages. */
static void test_negation__told_by_the_contrary(void **state)
{
    (void)state;
    static const struct said suspended[] = {
        {"en.txt", "Ferry traffic to Tarbela in Serbia remains suspended."},
        {"pt.txt", "O tráfego de ferries para Tarbela, na Sérvia, continua suspenso."}};
    static const struct said accepted[] = {
        {"it.txt", "Anna Adekoya ha accettato la sentenza del tribunale di Dundee."},
        {"de.txt", "Anna Adekoya akzeptiert das Urteil des Gerichts in Dundee."}};
    static const struct said kept[] = {
        {"en.txt", "Anna Adekoya remains in hospital in Dundee."},
        {"tr.txt", "Anna Adekoya Dundee’de hâlâ hastanede."}};
    CHECK(suspended, "fr.txt", "Le trafic des ferries vers Tarbela, en Serbie, a repris.", true);
    CHECK(accepted, "en.txt", "Anna Adekoya filed an appeal against the verdict of the court in Dundee.", true);
    CHECK(kept, "fr.txt", "Anna Adekoya a quitté l'hôpital de Dundee.", true);
}

/* Nouns of events are acts: what has none of them says that it was not done. */
static void test_negation__of_nouns_of_events(void **state)
{
    (void)state;
    static const struct said no_irregularities[] = {
        {"en.txt", "The observers of the European Union in Tarbela found no irregularities."},
        {"fr.txt", "Les observateurs de l'Union européenne à Tarbela n'ont relevé aucune irrégularité."},
        {"tr.txt", "Avrupa Birliği gözlemcileri Tarbela’da usulsüzlük görmedi."}};
    static const struct said irregularities[] = {
        {"en.txt", "The observers of the European Union in Tarbela found irregularities."}};
    static const struct said not_rebuilt[] = {
        {"fr.txt", "Le pont de Brackwater ne sera pas rebâti, selon la ville de Tarbela."},
        {"de.txt", "Die Brücke von Brackwater soll nicht wieder errichtet werden, teilte die Stadt Tarbela mit."}};
    static const char seen[] = "Los observadores de la Unión Europea en Tarbela apreciaron graves irregularidades.";
    static const struct said undeclared[] = {
        {"fr.txt", "L'état de catastrophe n'a toujours pas été décrété par le palais de Tarbela."},
        {"it.txt", "Il palazzo di Tarbela non ha decretato lo stato di calamità."}};
    CHECK(undeclared, "en.txt", "The palace in Tarbela declared a state of disaster.", true);
    CHECK(no_irregularities, "es.txt", seen, true);
    CHECK(irregularities, "es.txt", seen, false);
    CHECK(not_rebuilt, "es.txt", "El puente de Brackwater será reconstruido, según la ciudad de Tarbela.", true);
}

/* Of two things that somebody may do neither is done; of what is not done neither is. */
static void test_negation__of_alternatives(void **state)
{
    (void)state;
    static const struct said may_sell[] = {
        {"en.txt", "The administrator Odo Brandis has until 14 June to sell or liquidate the Vestrini works in Tarbela."},
        {"de.txt", "Der Verwalter Odo Brandis hat bis 14. Juni Zeit, die Vestrini-Werke in Tarbela zu verkaufen oder zu liquidieren."},
        {"pt.txt", "O administrador Odo Brandis tem até 14 de junho para vender ou liquidar a fábrica Vestrini em Tarbela."}};
    static const struct said sold[] = {
        {"en.txt", "The administrator Odo Brandis sold the Vestrini works in Tarbela."},
        {"de.txt", "Der Verwalter Odo Brandis hat die Vestrini-Werke in Tarbela verkauft."}};
    static const struct said neither[] = {
        {"en.txt", "The administrator Odo Brandis did not sell or liquidate the Vestrini works in Tarbela."}};
    static const char not_sold[] = "L'amministratore Odo Brandis non ha venduto le officine Vestrini di Tarbela.";
    static const char has_sold[] = "L'amministratore Odo Brandis ha venduto le officine Vestrini di Tarbela.";
    CHECK(may_sell, "it.txt", not_sold, false);
    CHECK(sold, "it.txt", not_sold, true);
    CHECK(neither, "it.txt", has_sold, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_negation__not_enacted),
        cmocka_unit_test(test_negation__enacted_of_another_clause),
        cmocka_unit_test(test_negation__of_the_kind),
        cmocka_unit_test(test_stage__not_yet_enacted),
        cmocka_unit_test(test_negation__still_so_and_what_will_be),
        cmocka_unit_test(test_negation__of_a_closing_price),
        cmocka_unit_test(test_negation__denied_and_confessed),
        cmocka_unit_test(test_negation__told_by_the_contrary),
        cmocka_unit_test(test_negation__of_nouns_of_events),
        cmocka_unit_test(test_negation__of_alternatives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
