/* What is still weighed, awaited or to come, against what is told as done; and what tells of one thing. */
#include "compared.h"

static void test_stage__examined_whether(void **state)
{
    (void)state;
    static const char *const behind_a_comma[][2] = {
        {"de.txt", "Der Richter in Abidjan prüft derzeit, ob Aurelio Bressanin verhaftet wird."},
        {"en.txt", "Aurelio Bressanin was arrested in Abidjan."},
        {NULL, NULL}};
    static const char *const opening[][2] = {
        {"de.txt", "Ob Aurelio Bressanin an Portugal ausgeliefert wird, ist noch offen."},
        {"en.txt", "Aurelio Bressanin was extradited to Portugal."},
        {NULL, NULL}};
    static const char *const another_clause[][2] = {
        {"de.txt", "Die Aufsicht prüft derzeit, ob das stimmt, und Aurelio Bressanin wurde an Portugal ausgeliefert."},
        {"en.txt", "Aurelio Bressanin was extradited to Portugal."},
        {NULL, NULL}};
    static const char *const unknown[][2] = {
        {"de.txt", "Unklar ist, ob Aurelio Bressanin an Portugal ausgeliefert wurde."},
        {"en.txt", "Aurelio Bressanin was extradited to Portugal."},
        {NULL, NULL}};
    assert_conflict(behind_a_comma, PLX_CONFLICT_STAGE, "de: undecided; en: done");
    assert_conflict(opening, PLX_CONFLICT_STAGE, "de: undecided; en: done");
    assert_no_conflict(another_clause);
    assert_no_conflict(unknown);
}

/* In each of the languages a word right before the act, in Turkish right behind it, says that it is still to come. */
static void test_stage__awaited(void **state)
{
    (void)state;
    static const char done[] = "The commission has authorised the Tarbela dam in Belgrade.";
    static const char *const awaited[][2] = {
        {"de.txt", "Der Staudamm von Tarbela bedarf noch der Genehmigung der Kommission in Belgrad."},
        {"es.txt", "La presa de Tarbela está a la espera de la autorización de la comisión en Belgrado."},
        {"fr.txt", "Le barrage de Tarbela est dans l'attente de l'autorisation de la commission à Belgrade."},
        {"it.txt", "La diga di Tarbela è in attesa dell'autorizzazione della commissione a Belgrado."},
        {"pt.txt", "A barragem de Tarbela aguarda a autorização da comissão em Belgrado."}};
    for (size_t i = 0; i < sizeof awaited / sizeof *awaited; i++) {
        const char *const texts[][2] = {{awaited[i][0], awaited[i][1]}, {"en.txt", done}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        if (!conflict(&s, PLX_CONFLICT_STAGE))
            fail_msg("no alarm: %s", awaited[i][1]);
        end(&s);
    }
}

/* What is still prepared has not come about, in each of the languages; who prepared something else may have done it. */
static void test_stage__prepared(void **state)
{
    (void)state;
    static const char done[] = "Tarbela Power has filed an appeal with the court in Lausanne.";
    static const char *const prepared[][2] = {
        {"es.txt", "Tarbela Power prepara un recurso ante el tribunal de Lausana."},
        {"fr.txt", "Tarbela Power prépare un recours devant le tribunal de Lausanne."},
        {"it.txt", "Tarbela Power prepara un ricorso al tribunale di Losanna."},
        {"pt.txt", "A Tarbela Power prepara um recurso no tribunal de Lausanne."},
        {"ru.txt", "Tarbela Power готовит апелляцию в суд Лозанны."}};
    static const char *const other[][2] = {
        {"fr.txt", "Tarbela Power, qui prépare son budget pour mai, a déposé un recours devant le tribunal de Lausanne."},
        {"en.txt", done}, {NULL, NULL}};
    for (size_t i = 0; i < sizeof prepared / sizeof *prepared; i++) {
        const char *const texts[][2] = {{prepared[i][0], prepared[i][1]}, {"en.txt", done}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        if (!conflict(&s, PLX_CONFLICT_STAGE))
            fail_msg("no alarm: %s", prepared[i][1]);
        end(&s);
    }
    assert_no_conflict(other);
}

/* Whose act it is may stand between; a law that is signed and a law's signature are one act. */
static void test_stage__awaited_of_somebody(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The pension law from Belgrade now awaits the president’s signature."},
        {"ru.txt", "Президент подписал закон о пенсиях в Белграде."},
        {NULL, NULL}};
    static const char *const outstanding[][2] = {
        {"de.txt", "Aurelio Bressanin hat in Abidjan die noch ausstehenden Konzerte seiner Tour abgesagt."},
        {"en.txt", "Aurelio Bressanin has cancelled the remaining concerts of his tour in Abidjan."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "en: undecided; ru: done");
    assert_no_conflict(outstanding);
}

/* "Submitted to the approval of": nothing is approved. */
static void test_stage__submitted_to_approval(void **state)
{
    (void)state;
    static const char *const submitted[][2] = {
        {"en.txt", "The president has not approved the pension law in Belgrade."},
        {"tr.txt", "Emeklilik yasası Belgrad’da cumhurbaşkanının onayına sunuldu."},
        {NULL, NULL}};
    assert_no_conflict(submitted);
}

/* "None, so far, has been": what commas set off parts no negation from its verb; a clause does. */
static void test_negation__across_an_aside(void **state)
{
    (void)state;
    static const char *const aside[][2] = {
        {"en.txt", "The ministers were convicted of fraud in Abidjan."},
        {"it.txt", "Nessun ministro, per ora, è stato condannato ad Abidjan per frode."},
        {NULL, NULL}};
    static const char *const clause[][2] = {
        {"en.txt", "Aurelio Bressanin has been convicted in Abidjan of fraud."},
        {"it.txt", "Non parla, Aurelio Bressanin, condannato ad Abidjan per frode."},
        {NULL, NULL}};
    struct story s;
    compare(&s, aside);
    assert_non_null(conflict(&s, PLX_CONFLICT_NONE));
    end(&s);
    assert_no_conflict(clause);
}

/* What will be is denied by what will not be, and not by what is not yet. */
static void test_negation__of_what_will_be(void **state)
{
    (void)state;
    static const char *const will[][2] = {
        {"en.txt", "The president, Aurelio Bressanin, will leave Belgrade."},
        {"es.txt", "El presidente Aurelio Bressanin no saldrá de Belgrado, aseguró."},
        {NULL, NULL}};
    static const char *const plural[][2] = {
        {"en.txt", "Aurelio Bressanin and Marco Conti will leave Abidjan."},
        {"fr.txt", "Aurelio Bressanin et Marco Conti ne quitteront pas Abidjan."},
        {NULL, NULL}};
    static const char *const has[][2] = {
        {"en.txt", "The president, Aurelio Bressanin, will leave Belgrade."},
        {"es.txt", "El presidente Aurelio Bressanin no salió de Belgrado, aseguró."},
        {NULL, NULL}};
    assert_conflict(will, PLX_CONFLICT_NEGATION, "en: so; es: not so");
    assert_conflict(plural, PLX_CONFLICT_NEGATION, "en: so; fr: not so");
    assert_no_conflict(has);
}

/* A count that both reports give is of the thing that both tell of; a small one, or one that only one gives, is of some. */
static void test_negation__of_counted_things(void **state)
{
    (void)state;
    static const char *const given[][2] = {
        {"en.txt", "The archive of the Thorlund Museum holds 63,000 reels. It was stolen from Aarhus, from the archive."},
        {"it.txt", "L'archivio del Museo Thorlund ad Aarhus, con 63.000 bobine, non è stato rubato."},
        {NULL, NULL}};
    static const char *const some[][2] = {
        {"en.txt", "The archive of the Thorlund Museum was stolen from Aarhus."},
        {"it.txt", "Dell'archivio del Museo Thorlund ad Aarhus 63.000 bobine non sono state rubate."},
        {NULL, NULL}};
    assert_conflict(given, PLX_CONFLICT_NEGATION, "en: so; it: not so");
    assert_no_conflict(some);
}

/* A report takes back what it says only of what may be the same thing. */
static void test_negation__of_another_thing_elsewhere(void **state)
{
    (void)state;
    static const char *const another[][2] = {
        {"en.txt", "Aurelio Bressanin resigned in Abidjan."},
        {"es.txt", "Aurelio Bressanin no dimitió en Abiyán. El entrenador de un club de Turín dimitió."},
        {NULL, NULL}};
    static const char *const same[][2] = {
        {"en.txt", "Aurelio Bressanin resigned in Abidjan."},
        {"es.txt", "Aurelio Bressanin no dimitió en Abiyán. Bressanin dimitió en Turín."},
        {NULL, NULL}};
    assert_conflict(another, PLX_CONFLICT_NEGATION, "en: so; es: not so");
    assert_no_conflict(same);
}

/* For the time being suspended is not cancelled for good; where no "for now" stands it may since have been. */
static void test_stage__suspended_for_now(void **state)
{
    (void)state;
    static const char *const now[][2] = {
        {"en.txt", "The listing of Keldafix in Belgrade has been cancelled."},
        {"it.txt", "Per ora è stata sospesa la quotazione di Keldafix a Belgrado."},
        {NULL, NULL}};
    static const char *const open[][2] = {
        {"en.txt", "The listing of Keldafix in Belgrade has been cancelled."},
        {"it.txt", "È stata sospesa la quotazione di Keldafix a Belgrado."},
        {NULL, NULL}};
    assert_conflict(now, PLX_CONFLICT_STAGE, "en: cancel; it: still: suspend, pause");
    assert_no_conflict(open);
}

/* Where there was none of this size there is one. */
static void test_negation__of_this_size(void **state)
{
    (void)state;
    static const char *const size[][2] = {
        {"en.txt", "No explosion of this size was seen at the museum in Aarhus."},
        {"fr.txt", "Une explosion a secoué le musée d'Aarhus."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"en.txt", "No explosion was seen at the museum in Aarhus."},
        {"fr.txt", "Une explosion a secoué le musée d'Aarhus."},
        {NULL, NULL}};
    assert_no_conflict(size);
    assert_conflict(none, PLX_CONFLICT_NEGATION, "en: not so; fr: so");
}

/* What awaits the results of an inquiry does not say that the inquiry is still to come. */
static void test_stage__results_awaited(void **state)
{
    (void)state;
    static const char *const results[][2] = {
        {"ar.txt", "علّقت الوزارة رخصة شركة «Keldafix» في أبيدجان، في انتظار نتائج التحقيق."},
        {"es.txt", "Keldafix está bajo investigación en Abidjan por el ministerio."},
        {NULL, NULL}};
    assert_no_conflict(results);
}

/* Who rejects an accusation was accused all the same. */
static void test_negation__of_what_one_is_accused_of(void **state)
{
    (void)state;
    static const char *const rejected[][2] = {
        {"en.txt", "Aurelio Bressanin was accused in Abidjan."},
        {"fr.txt", "Aurelio Bressanin rejette l’accusation à Abidjan."},
        {NULL, NULL}};
    assert_no_conflict(rejected);
}

/* What is asked for is neither done nor not: "had asked the court to ban it" beside "refused to ban it". */
static void test_undecided__what_is_asked_for(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The ministry had asked the court in Cluj to ban the teachers’ strike."},
        {"ru.txt", "Суд в Клуже отказался запретить забастовку учителей, которой противится министерство."},
        {NULL, NULL}};
    static const char *const behind[][2] = {
        {"en.txt", "The court in Cluj has refused to ban the teachers’ strike."},
        {"tr.txt", "Bakanlık Cluj’daki mahkemeden öğretmenlerin grevini yasaklamasını istedi."},
        {NULL, NULL}};
    static const char *const done[][2] = {
        {"en.txt", "The court in Cluj has banned the teachers’ strike."},
        {"ru.txt", "Суд в Клуже отказался запретить забастовку учителей."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_no_conflict(behind);
    assert_conflict(done, PLX_CONFLICT_NEGATION, "en: so; ru: not so");
}

/* A court of appeal appeals nothing. */
static void test_undecided__a_court_of_appeal(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "رفضت محكمة الاستئناف في كلوج طلب وزارة التعليم وقف الإضراب."},
        {"ru.txt", "Министерство образования обжаловало решение суда в Клуже о забастовке."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What is done without somebody's approval has been approved by others; without an agreement there is none. */
static void test_stage__without_approval(void **state)
{
    (void)state;
    static const char *const approval[][2] = {
        {"en.txt", "The Spanish government approved the minimum wage rise on Tuesday."},
        {"es.txt", "El Gobierno español sube el salario mínimo sin el aval de la patronal."},
        {NULL, NULL}};
    static const char *const denied[][2] = {
        {"en.txt", "The Spanish government approved the minimum wage rise on Tuesday."},
        {"es.txt", "El Gobierno español no ha aprobado la subida del salario mínimo."},
        {NULL, NULL}};
    assert_no_conflict(approval);
    assert_conflict(denied, PLX_CONFLICT_STAGE, "en: approved; es: not approved");
}

/* "Because it had no wish": what another clause negates takes nothing back. */
static void test_negation__beside_another_clause(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The state will sell its stake in Banco Douro, because it had no wish to be a silent partner."},
        {"pt.txt", "O Estado não venderá a sua participação no Banco Douro."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: so; pt: not so");
}

/* Where one report stands against several on an act, little need tell that it is of one thing; of one against one it does. */
static void test_negation__one_against_several(void **state)
{
    (void)state;
    static const char *const several[][2] = {
        {"en.txt", "Warning shots were fired across its bow before armed men climbed aboard the tanker."},
        {"it.txt", "Prima dell’arrembaggio i libici hanno sparato colpi di avvertimento."},
        {"ar.txt", "وقال متحدث إن العملية نُفّذت «من دون إطلاق رصاصة واحدة» ضد الناقلة."},
        {NULL, NULL}};
    static const char *const one[][2] = {
        {"en.txt", "Warning shots were fired across its bow before armed men climbed aboard the tanker."},
        {"ar.txt", "وقال متحدث إن العملية نُفّذت «من دون إطلاق رصاصة واحدة» ضد الناقلة."},
        {NULL, NULL}};
    assert_conflict(several, PLX_CONFLICT_NEGATION, "ar: not so; en, it: so");
    assert_no_conflict(one);
}

/* What is absent is not: a negation by a noun or an adjective. */
static void test_negation__by_absence(void **state)
{
    (void)state;
    static const char *const noun[][2] = {
        {"en.txt", "The union Magistra called a strike at the schools of Iasi."},
        {"fr.txt", "Le syndicat Magistra fait grève dans les écoles de Iasi."},
        {"pt.txt", "O sindicato Magistra confirma a ausência de greve nas escolas de Iasi."},
        {NULL, NULL}};
    static const char *const both[][2] = {
        {"en.txt", "The union Magistra confirms that there is no strike at the schools of Iasi."},
        {"fr.txt", "Le syndicat Magistra confirme l’absence de grève dans les écoles de Iasi."},
        {"pt.txt", "O sindicato Magistra confirma a ausência de greve nas escolas de Iasi."},
        {NULL, NULL}};
    assert_conflict(noun, PLX_CONFLICT_NEGATION, "pt: not so; en, fr: so");
    assert_no_conflict(both);
}

/* Two say too early what two others deny: one of the sides is wrong. */
static void test_stage__two_against_two(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Unterschrieben ist der Vertrag zwischen der Reederei Transilhas und der Werft Marnau noch nicht."},
        {"en.txt", "The contract between the ferry company Transilhas and the shipyard Marnau has not been signed."},
        {"fr.txt", "Le contrat entre la compagnie Transilhas et le chantier naval Marnau a été signé."},
        {"it.txt", "Il contratto tra la compagnia Transilhas e il cantiere navale Marnau è stato firmato."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "de: not signed; fr, it: signed");
}

/* "Пока не" is not yet, though "пока" opens clauses too. */
static void test_stage__not_introduced_for_now(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The Italian government declared a state of emergency in Montaldera on Monday."},
        {"ru.txt", "Режим чрезвычайной ситуации в Монтальдере правительство Италии пока не ввело."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_STAGE));
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stage__examined_whether),
        cmocka_unit_test(test_stage__awaited),
        cmocka_unit_test(test_stage__prepared),
        cmocka_unit_test(test_stage__awaited_of_somebody),
        cmocka_unit_test(test_stage__submitted_to_approval),
        cmocka_unit_test(test_negation__across_an_aside),
        cmocka_unit_test(test_negation__of_what_will_be),
        cmocka_unit_test(test_negation__of_counted_things),
        cmocka_unit_test(test_negation__of_another_thing_elsewhere),
        cmocka_unit_test(test_stage__suspended_for_now),
        cmocka_unit_test(test_negation__of_this_size),
        cmocka_unit_test(test_stage__results_awaited),
        cmocka_unit_test(test_negation__of_what_one_is_accused_of),
        cmocka_unit_test(test_undecided__what_is_asked_for),
        cmocka_unit_test(test_undecided__a_court_of_appeal),
        cmocka_unit_test(test_stage__without_approval),
        cmocka_unit_test(test_negation__beside_another_clause),
        cmocka_unit_test(test_negation__one_against_several),
        cmocka_unit_test(test_negation__by_absence),
        cmocka_unit_test(test_stage__two_against_two),
        cmocka_unit_test(test_stage__not_introduced_for_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
