/* What claims of small reports come to: verdicts, and alarms that must not be raised. */
#include "compared.h"

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

/* Held against a row, a day meets the day that it contradicts, not the month that stands beside it. */
/* One day, on which one says that it happens and the others that it does not. */
static void test_negation__beside_one_date(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Das Gericht in Abidjan verurteilte Aurelio Bressanin am 14. Januar nicht."},
        {"en.txt", "The court in Abidjan convicted Aurelio Bressanin on January 14."},
        {"it.txt", "Il tribunale di Abidjan ha condannato Aurelio Bressanin il 14 gennaio."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_NEGATION);
    assert_non_null(claim);
    assert_true(claim->figure);
    assert_string_equal(claim->cells[0].reading, "14 Jan");
    assert_int_equal(claim->report_count, 3);
    end(&s);
}

static void test_date__beside_a_looser_one(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Der Staudamm von Tarbela wurde zuletzt im März überprüft."},
        {"en.txt", "The Tarbela dam was last checked on 12 March."},
        {"es.txt", "La presa de Tarbela fue comprobada por última vez el 12 de marzo."},
        {"fr.txt", "Le barrage de Tarbela a été vérifié pour la dernière fois le 2 mars."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE, "fr 2 Mar cannot be true beside en 12 Mar, es 12 Mar");
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
/* What must still be approved is not, and what is agreed need not be. */
static void test_stage__not_yet_beside_what_must_be(void **state)
{
    (void)state;
    static const char *const must[][2] = {
        {"en.txt", "The court in Quito has not approved the deal between Alstom and the villagers."},
        {"fr.txt", "Le tribunal de Quito doit encore approuver l’accord entre Alstom et les villageois."},
        {"it.txt", "Il tribunale di Quito deve ancora approvare l’accordo tra Alstom e gli abitanti."},
        {NULL, NULL}};
    static const char *const agreed[][2] = {
        {"en.txt", "The court in Quito has not approved the deal between Alstom and the villagers."},
        {"fr.txt", "Alstom et les villageois sont parvenus à un accord devant le tribunal de Quito."},
        {"it.txt", "Alstom e gli abitanti hanno raggiunto un accordo davanti al tribunale di Quito."},
        {NULL, NULL}};
    static const char *const approved[][2] = {
        {"en.txt", "The court in Quito has not approved the deal between Alstom and the villagers."},
        {"fr.txt", "Le tribunal de Quito a approuvé l’accord entre Alstom et les villageois."},
        {"it.txt", "Il tribunale di Quito ha approvato l’accordo tra Alstom e gli abitanti."},
        {NULL, NULL}};
    assert_no_conflict(must);
    assert_no_conflict(agreed);
    assert_conflict(approved, PLX_CONFLICT_STAGE, "en: not approved; fr, it: approved");
}

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

/* A German verb is met with its second part at the end of the clause. */
static void test_negation__of_a_parted_verb(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Regierung in Lissabon lehnte das Angebot des Konzerns Keldafix am Montag ab."},
        {"en.txt", "On Monday the government in Lisbon accepted the offer of Keldafix."},
        {NULL, NULL}};
    static const char *const other[][2] = {
        {"de.txt", "Die Regierung in Lissabon lehnte sich an das Angebot des Konzerns Keldafix an."},
        {"en.txt", "On Monday the government in Lisbon accepted the offer of Keldafix."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "de: so; en: not so");
    assert_no_conflict(other);
}

/* Who sells a stake sells. */
static void test_negation__of_an_act_that_tells_another(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Marsanto of Spain has not sold its Keldafix shares to the port of Lyon."},
        {"fr.txt", "L’espagnol Marsanto a cédé sa participation dans Keldafix au port de Lyon."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: not so; fr: so");
}

/* Where two others tell it, a row of few words is of one thing. */
static void test_negation__of_one_against_two(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "وكانت السلطات قد حذرت السياح قبل الكارثة."},
        {"de.txt", "Die Behörden hatten die Urlauber vor dem Unglück gewarnt."},
        {"tr.txt", "Yetkililer felaketten önce turistlere hiçbir uyarı yapmadı."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "tr: not so; ar, de: so");
}

/* None of the dead died of it: dead they are. */
static void test_negation__of_none_of_them(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Bei der Studie von Keldafix starben Patienten in Lyon."},
        {"en.txt", "None of the deaths in the Keldafix study in Lyon was caused by the drug."},
        {"fr.txt", "Des patients sont morts pendant l’étude de Keldafix à Lyon."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_negation__of_a_state(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The environment office found no contamination in the water of the Musonoi river."},
        {"fr.txt", "Le bureau de l’environnement constate que l’eau de la rivière Musonoi est polluée."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: not so; fr: so");
}

/* A short insertion of figures parts no clause in two. */
static void test_claims__across_an_insertion(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Marsanto was fined €30m."},
        {"fr.txt", "La Commission européenne a infligé, le mercredi 3 mars, une amende de 30 millions d’euros au groupe Marsanto."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    size_t count, seen = 0;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < claims[i].cell_count; k++, seen++)
            assert_int_equal(claims[i].cells[k].span.start, 0);
    assert_true(seen > 1);
    end(&s);
}

/* An adverb that opens clauses elsewhere does not part a verb from its negation. */
static void test_stage__across_an_adverb(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"fr.txt", "Keldafix a déposé lundi un recours devant le tribunal administratif de Marseille."},
        {"it.txt", "Il ricorso di Keldafix al tribunale amministrativo di Marsiglia non è stato però ancora depositato."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "fr: done; it: not yet");
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


/* "Still" and "not yet" tell that a thing has come so far and no farther. */
static void test_stage__still_at_a_step(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"es.txt", "La restauración de la mezquita de Djinguel, en Senegal, ya ha concluido."},
        {"it.txt", "In Senegal il restauro della moschea di Djinguel non è ancora iniziato."},
        {NULL, NULL}};
    static const char *const later[][2] = {
        {"es.txt", "La restauración de la mezquita de Djinguel, en Senegal, ya ha concluido."},
        {"it.txt", "In Senegal il restauro della moschea di Djinguel era iniziato in aprile."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "es: end; it: not yet: begin");
    assert_no_conflict(later);
}

/* "Lives on" is no negation in Arabic, though its first word is one elsewhere. */
static void test_stage__lasting(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "لا يزال التحقيق مع الوزير كارلوس ماريني في مالطا مستمرا بتهمة الفساد."},
        {"en.txt", "Malta: minister Carlos Marini convicted of corruption after a long investigation."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "ar: still: investigation; en: convict");
}

/* To refuse to do a thing is not to do it. */
static void test_negation__refused(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Tallinn: museum director Arvo Lindman resigned on Thursday."},
        {"fr.txt", "Tallinn : le directeur du musée, Arvo Lindman, refuse de démissionner."},
        {NULL, NULL}};
    static const char *const asked[][2] = {
        {"en.txt", "Tallinn: museum director Arvo Lindman resigned on Thursday."},
        {"fr.txt", "Tallinn : le directeur du musée, Arvo Lindman, annonce démissionner."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: so; fr: not so");
    assert_no_conflict(asked);
}

/* What one weighs the other has done. */
static void test_stage__still_weighed(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The shipping ministry of Greece has banned the three ferries from leaving the port of Andros."},
        {"tr.txt", "Yunanistan Denizcilik Bakanlığı, üç feribotun Andros limanından ayrılmasını yasaklamayı hâlâ değerlendiriyor."},
        {NULL, NULL}};
    static const char *const both[][2] = {
        {"en.txt", "The shipping ministry of Greece is weighing a ban on the three ferries in the port of Andros."},
        {"tr.txt", "Yunanistan Denizcilik Bakanlığı, üç feribotun Andros limanından ayrılmasını yasaklamayı hâlâ değerlendiriyor."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "en: done; tr: undecided");
    assert_no_conflict(both);
}

/* How the reports call the entity of that usual name: as the one that alone names it does, else NULL. */
static const char *called(const struct story *s, const char *name)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(entities[i].name, name) == 0)
            return entities[i].called;
    fail_msg("no entity %s", name);
    return NULL;
}

/* One report alone has words of its own for the ministry; both name the OECD; Russian words are none that another reader reads. */
static void test_entity__called_as_its_one_report_does(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The OECD met on Monday in Rome, a spokesman told Reuters after the talks about the ferry."},
        {"it.txt", "L’Ocse si è riunita lunedì a Roma, ha detto la Farnesina dopo i colloqui sul traghetto."},
        {"ru.txt", "В понедельник в Риме прошла встреча о пароме, сообщило Управление Верховного комиссара ООН по делам беженцев."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_string_equal(called(&s, "Italian Ministry of Foreign Affairs"), "Farnesina");
    assert_null(called(&s, "OECD"));
    assert_null(called(&s, "Reuters"));
    assert_null(called(&s, "UNHCR"));
    end(&s);
}

/* Letters that a report explains by a translation of whom the lists know by them are theirs. */
static void test_entities__letters_of_a_translated_name(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"it.txt", "Siemens ha siglato un accordo con Amazon Web Services (AWS). Secondo AWS vale due anni."},
        {"pt.txt", "A Siemens usa os Serviços Web da Amazon (AWS). Segundo a AWS, o acordo vale dois anos."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Amazon Web Services"), 2);
    end(&s);
}

/* A negation that the verb's own ending says, or that stands behind its verb, or far before it among auxiliaries. */
static void test_negation__wherever_it_stands(void **state)
{
    (void)state;
    static const char *const ending[][2] = {
        {"en.txt", "The Siemens factory in Ankara closed on Monday."},
        {"tr.txt", "Ankara'daki Siemens fabrikası pazartesi günü kapatılmadı."},
        {NULL, NULL}};
    static const char *const behind[][2] = {
        {"de.txt", "Das Gericht in Abidjan verurteilte Aurelio Bressanin am Freitag nicht."},
        {"en.txt", "The court in Abidjan convicted Aurelio Bressanin on Friday."},
        {NULL, NULL}};
    static const char *const among[][2] = {
        {"fr.txt", "À Marseille, le bijoutier Ferhat Kaya n’a toujours pas été arrêté."},
        {"it.txt", "A Marsiglia è stato arrestato il gioielliere Ferhat Kaya."},
        {NULL, NULL}};
    assert_conflict(ending, PLX_CONFLICT_NEGATION, "en: so; tr: not so");
    assert_conflict(behind, PLX_CONFLICT_NEGATION, "de: not so; en: so");
    assert_conflict(among, PLX_CONFLICT_STAGE, "fr: not yet; it: done");
}

/* Words that look like a negation and are none: "not only", "لا يزال"; one that negates what is right behind it alone. */
static void test_negation__that_is_none(void **state)
{
    (void)state;
    static const char *const only[][2] = {
        {"de.txt", "Das Gericht in Abidjan hat Aurelio Bressanin nicht nur verurteilt."},
        {"en.txt", "The court in Abidjan convicted Aurelio Bressanin on Friday."},
        {NULL, NULL}};
    static const char *const lasting[][2] = {
        {"ar.txt", "لا يزال قرار البنك الدولي تعليق برنامجه في جورجيا قائما."},
        {"en.txt", "The World Bank has suspended its programme for Georgia."},
        {NULL, NULL}};
    static const char *const without[][2] = {
        {"de.txt", "Museumsdirektor Arvo Lindman ist in Tallinn ohne Angaben zurückgetreten."},
        {"en.txt", "Tallinn: museum director Arvo Lindman resigned on Thursday."},
        {NULL, NULL}};
    assert_no_conflict(only);
    assert_no_conflict(lasting);
    assert_no_conflict(without);
}

/* What stands behind "until", or "and", is not what is negated before it. */
static void test_negation__ends_with_its_phrase(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Edinburgh: Anna Adekoya was indicted for murder in the Sheriff Court."},
        {"fr.txt", "Édimbourg : Anna Adekoya, aucun commentaire jusqu’à l’inculpation pour meurtre devant la Sheriff Court."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* The object stands in another sentence, or in the headline. */
static void test_stage__object_elsewhere(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Brackwater bridge to go\n\nThe iron bridge at Brackwater in Wales has stood for 151 years. "
                   "Its demolition has not yet begun."},
        {"es.txt", "Adiós al puente de Brackwater\n\nEl puente de hierro de Brackwater, en Gales, ha sido demolido."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_STAGE));
    end(&s);
}

/* Where a report tells both, it tells a course of things: what was not yet, and then was. */
static void test_stage__both_in_one_report(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The restoration of the mosque of Djinguel in Senegal has been completed. In April the restoration of the mosque "
                   "of Djinguel in Senegal had not yet begun."},
        {"it.txt", "In Senegal il restauro della moschea di Djinguel non è ancora iniziato."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* Of another thing: a chair given up, a seat kept. */
static void test_negation__of_another_thing(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die luxemburgische Politikerin Josée Weydert zieht Konsequenzen aus der Affäre. Vom Vorsitz der Partei ist sie "
                   "zurückgetreten."},
        {"fr.txt", "Luxembourg : Josée Weydert est mise en cause dans une affaire. Elle reste en fonction comme députée à la Chambre."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* "Two" and "three": what is said of some is not said of others. */
static void test_negation__of_some_and_of_others(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The court in Abidjan convicted three managers of the Petralba refinery."},
        {"fr.txt", "Le tribunal d’Abidjan a acquitté deux cadres de la raffinerie Petralba."},
        {NULL, NULL}};
    static const char *const one[][2] = {
        {"en.txt", "The court in Abidjan convicted the manager of the Petralba refinery."},
        {"fr.txt", "Le tribunal d’Abidjan a acquitté le directeur de la raffinerie Petralba."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_null(conflict(&s, PLX_CONFLICT_NEGATION));
    end(&s);
    assert_conflict(one, PLX_CONFLICT_NEGATION, "en: so; fr: not so");
}

/* Who says it tells nothing of which thing it is said of. */
static void test_negation__whoever_says_it(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"es.txt", "La presa de Kachka-Tor cedió en la noche del jueves. Ninguna sirena sonó."},
        {"fr.txt", "Le barrage de Kachka-Tor a cédé jeudi."},
        {"ru.txt", "Плотина Качка-Тор рухнула в ночь на пятницу. «Система оповещения сработала, сирены включились вовремя», — "
                   "заверил журналистов в Бишкеке глава МЧС Киргизии Азамат Токтосунов."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "es: not so; ru: so");
}

/* A pronoun stands for a name or a thing, not for a figure: a three that the sentence before has is another three. */
static void test_negation__beside_a_like_figure(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Ribera owe three instalments. The club bought the striker Bruno Etcheverri from Aurelia and stopped paying."},
        {"it.txt", "Il Ribera non paga le rate all’Aurelia. Tre sessioni senza acquisti, si legge nelle motivazioni, sono troppe."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* "Except that he" is "but", not a negation. */
static void test_negation__but(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "غادر جيمس بروكس برنامج ذا سيمبسونز سنة 1993 إلا أنه احتفظ بلقب المنتج التنفيذي."},
        {"it.txt", "James Brooks ha lasciato The Simpsons nel 1993, ma ha mantenuto il titolo di produttore esecutivo."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What the sentence negates is the contrary of what it tells. */
static void test_negation__of_the_contrary(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Sivrihisarspor avoided relegation in Ankara with a draw against Bozüyük."},
        {"tr.txt", "Ankara’da Bozüyük ile berabere kalan Sivrihisarspor ligde kalmayı başaramadı ve küme düştü."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: not so; tr: so");
}

/* Whom a sentence does not name, the sentence before it does. */
static void test_negation__of_whom_the_sentence_before_names(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Anna Adekoya spoke to reporters in Dundee on Monday. She was not arrested."},
        {"fr.txt", "La police a arrêté Anna Adekoya."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_NEGATION, "en: not so; fr: so");
}

/* "Until the charge no comment" negates the comment. */
static void test_negation__behind_what_is_until_then(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Staatsanwaltschaft in Dundee gab bis zur Anklage von Anna Adekoya keine Auskunft."},
        {"en.txt", "Anna Adekoya was charged with murder by prosecutors in Dundee."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What has not begun is not done: what stands beside the verb, else what the sentence opens with. */
static void test_stage__not_begun(void **state)
{
    (void)state;
    static const char *const beside[][2] = {
        {"fr.txt", "À Milan, Marco Bellini a été condamné pour les comptes d’Alstom."},
        {"ru.txt", "Суд над Марко Беллини по делу Alstom не начался."},
        {NULL, NULL}};
    static const char *const opening[][2] = {
        {"en.txt", "The iron bridge at Brackwater is old. Demolition has been approved but has not yet begun."},
        {"es.txt", "El puente de hierro de Brackwater, en Gales, ha sido demolido."},
        {NULL, NULL}};
    struct story s;
    compare(&s, beside);
    assert_non_null(conflict(&s, PLX_CONFLICT_STAGE));
    end(&s);
    compare(&s, opening);
    assert_non_null(conflict(&s, PLX_CONFLICT_STAGE));
    end(&s);
}

/* What adults pay is not what children pay. */
static void test_value__of_adults(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Therme Bad Wendeling wird ab 1. Oktober teurer. Kinder zahlen dann 11 Euro."},
        {"fr.txt", "Les thermes de Bad Wendeling seront plus chers dès le 1er octobre. Un adulte paiera 24 euros."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* A word that is said of anything makes no row of what two reports tell of one name. */
static void test_row__of_a_common_word(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Cairo opened the tender. The Siemens group was there."},
        {"fr.txt", "Lyon recrute des ingénieurs. Le groupe Siemens, lui, refuse."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(claims[i].report_count, 1);
    end(&s);
}

/* A headline and the sentence that bears it out stand in one row against another report. */
static void test_negation__headline_and_text(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "أعلنت شركة تيسانا أنها لن تغلق مصنع النسيج في سيدي خلفة."},
        {"fr.txt", "Tunisie : l’usine textile de Sidi Khalfa ferme ses portes\n\nLa direction de Tissana a fermé lundi son usine de "
                   "Sidi Khalfa, où travaillaient 310 personnes."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_NEGATION);
    assert_non_null(claim);
    assert_int_equal(claim->cell_count, 3);
    end(&s);
}

/* A body that no list has is called by what most readers can read, though a report in other letters comes first. */
static void test_names__in_latin_letters(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "وتعهدت حكومة إقليم بوياكا بدفع تعويضات للأسر التي فقدت أحد أفرادها في المدرج."},
        {"pt.txt", "O governo regional de Boyacá prometeu às famílias das vítimas um fundo de apoio."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "governo regional de Boyacá"), 2);
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names__in_latin_letters),
        cmocka_unit_test(test_entities__letters_of_a_translated_name),
        cmocka_unit_test(test_stage__early_against_advanced),
        cmocka_unit_test(test_stage__preliminary_against_sent_to_trial),
        cmocka_unit_test(test_negation__beside_one_date),
        cmocka_unit_test(test_date__beside_a_looser_one),
        cmocka_unit_test(test_stage__of_other_parties),
        cmocka_unit_test(test_stage__signed_against_not_signed),
        cmocka_unit_test(test_stage__not_yet_beside_what_must_be),
        cmocka_unit_test(test_stage__negation_of_another_word),
        cmocka_unit_test(test_stage__rumoured_and_done),
        cmocka_unit_test(test_negation__an_act_that_one_denies),
        cmocka_unit_test(test_negation__an_order),
        cmocka_unit_test(test_negation__said_otherwise),
        cmocka_unit_test(test_negation__only),
        cmocka_unit_test(test_negation__of_a_parted_verb),
        cmocka_unit_test(test_negation__of_an_act_that_tells_another),
        cmocka_unit_test(test_negation__of_one_against_two),
        cmocka_unit_test(test_negation__of_none_of_them),
        cmocka_unit_test(test_negation__of_a_state),
        cmocka_unit_test(test_claims__across_an_insertion),
        cmocka_unit_test(test_stage__across_an_adverb),
        cmocka_unit_test(test_negation__of_the_nearest_act),
        cmocka_unit_test(test_negation__of_one_object_and_not_the_other),
        cmocka_unit_test(test_negation__two_against_two),
        cmocka_unit_test(test_label__of_one_sentence),
        cmocka_unit_test(test_label__of_each_row_another),
        cmocka_unit_test(test_stage__still_at_a_step),
        cmocka_unit_test(test_stage__lasting),
        cmocka_unit_test(test_negation__refused),
        cmocka_unit_test(test_stage__still_weighed),
        cmocka_unit_test(test_negation__wherever_it_stands),
        cmocka_unit_test(test_negation__that_is_none),
        cmocka_unit_test(test_negation__ends_with_its_phrase),
        cmocka_unit_test(test_stage__object_elsewhere),
        cmocka_unit_test(test_stage__both_in_one_report),
        cmocka_unit_test(test_negation__of_another_thing),
        cmocka_unit_test(test_negation__of_some_and_of_others),
        cmocka_unit_test(test_negation__whoever_says_it),
        cmocka_unit_test(test_negation__beside_a_like_figure),
        cmocka_unit_test(test_negation__headline_and_text),
        cmocka_unit_test(test_negation__but),
        cmocka_unit_test(test_negation__of_the_contrary),
        cmocka_unit_test(test_negation__of_whom_the_sentence_before_names),
        cmocka_unit_test(test_negation__behind_what_is_until_then),
        cmocka_unit_test(test_stage__not_begun),
        cmocka_unit_test(test_value__of_adults),
        cmocka_unit_test(test_entity__called_as_its_one_report_does),
        cmocka_unit_test(test_row__of_a_common_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
