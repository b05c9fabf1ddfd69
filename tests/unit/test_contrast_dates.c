/* Dates of small reports that contradict each other, told by the calendar or from the day of writing. */
#include "compared.h"

/* The verdict of the claim whose figure reads so in the first of its cells. */
static enum plx_verdict verdict_of(const struct story *s, const char *reading, size_t *reports)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(claims[i].cells[0].reading, reading) == 0) {
            *reports = claims[i].report_count;
            return claims[i].verdict;
        }
    fail_msg("no claim begins with %s", reading);
    return PLX_VERDICT_SINGLE;
}

static void test_date__spans_that_meet(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "From 2019 to 2023 OpenAI bought its computing from Microsoft."},
        {"fr.txt", "Depuis 2023, Amazon a investi dans Anthropic avec Microsoft."},
        {NULL, NULL}};
    assert_no_figures_joined(texts);
}

/* The day in front of a report is when it was written; one behind which the sentence goes on with a dash is of what it tells. */
static void test_date__a_dateline(void **state)
{
    (void)state;
    static const char *const written[][2] = {
        {"en.txt", "Miners of Sfax go back\n\nSFAX, June 17 — The miners of Sfax ended their strike."},
        {"it.txt", "I minatori di Sfax\n\nLo sciopero dei minatori di Sfax è cominciato il 17 giugno."},
        {"ru.txt", "Шахтеры Сфакса\n\nСФАКС, 17 июня. Шахтеры Сфакса прекратили забастовку."},
        {NULL, NULL}};
    static const char *const told[][2] = {
        {"en.txt", "Miners of Sfax\n\nThe strike of the miners of Sfax begins on June 17 — two weeks late."},
        {"it.txt", "I minatori di Sfax\n\nLo sciopero dei minatori di Sfax comincia il 17 giugno."},
        {NULL, NULL}};
    assert_no_figures_joined(written);
    struct story s;
    size_t reports = 0;
    compare(&s, told);
    verdict_of(&s, "17 Jun", &reports);
    assert_int_equal(reports, 2);
    end(&s);
}

/* 19 February was a Thursday; but on Thursday the company only said so. */
static void test_date__beside_the_day_of_saying(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Kongo hat dem Konzern Corbrook am 19. Februar 2026 die Lizenz für die Mine Kasombwe entzogen."},
        {"en.txt", "Congo has taken the licence for the Kasombwe mine from Corbrook, the company said on Thursday. It was "
                   "withdrawn from Corbrook in Congo, with the Kasombwe mine, on February 9, 2026."},
        {"fr.txt", "Le Congo a retiré au groupe Corbrook la licence de la mine de Kasombwe le 9 février 2026."},
        {"pt.txt", "O Congo retirou à empresa Corbrook a licença da mina de Kasombwe a 9 de fevereiro de 2026."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE, "de 19 Feb 2026 cannot be true beside en 9 Feb 2026, fr 9 Feb 2026, pt 9 Feb 2026");
}

/* The first report of the row gives the month alone; the others tell the day. */
static void test_date__a_day_beside_a_month(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Auf Dividenden werden in Sfax ab dem 1. Juli 2027 Steuern fällig."},
        {"en.txt", "Dividends will be taxed in Sfax from January 2027."},
        {"fr.txt", "Les dividendes seront taxés à Sfax à partir du 1er janvier 2027."},
        {"pt.txt", "Os dividendos pagarão imposto em Sfax a partir de 1º de janeiro de 2027."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* The same month of years that differ in one digit, though one report knows the day; years that differ in two may be of two
 * things. */
static void test_date__the_month_of_another_year(void **state)
{
    (void)state;
    static const char *const slip[][2] = {
        {"en.txt", "The ship Keldafix sank off Sfax on 7 May 1553."},
        {"es.txt", "El barco Keldafix se hundió frente a Sfax en mayo de 1554."},
        {"fr.txt", "Le navire Keldafix a coulé au large de Sfax le 7 mai 1553."},
        {"pt.txt", "O navio Keldafix afundou ao largo de Sfax a 7 de maio de 1553."},
        {NULL, NULL}};
    static const char *const far[][2] = {
        {"en.txt", "The ship Keldafix sank off Sfax on 7 May 1553."},
        {"es.txt", "El barco Keldafix se hundió frente a Sfax en mayo de 1625."},
        {"fr.txt", "Le navire Keldafix a coulé au large de Sfax le 7 mai 1553."},
        {"pt.txt", "O navio Keldafix afundou ao largo de Sfax a 7 de maio de 1553."},
        {NULL, NULL}};
    assert_conflict(slip, PLX_CONFLICT_DATE, "es May 1554 cannot be true beside en 7 May 1553, fr 7 May 1553, pt 7 May 1553");
    struct story s;
    compare(&s, far);
    assert_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* How many were dead by Wednesday, 13 May, and on Thursday; with no day beside them the same figures contradict each other. */
static void test_date__counts_of_two_days(void **state)
{
    (void)state;
    static const char *const days[][2] = {
        {"de.txt", "38 Tote nach Explosion in Sfax\n\nBis Mittwoch, den 13. Mai 2026, stieg die Zahl der Toten nach der Explosion in Sfax auf 38."},
        {"en.txt", "The explosion in Sfax had killed 61 people by Thursday."},
        {"fr.txt", "L’explosion de Sfax avait fait 61 morts jeudi."},
        {"pt.txt", "A explosão em Sfax tinha feito 61 mortos na quinta-feira."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"de.txt", "38 Tote nach Explosion in Sfax\n\nDie Zahl der Toten nach der Explosion in Sfax stieg auf 38."},
        {"en.txt", "The explosion in Sfax has killed 61 people."},
        {"fr.txt", "L’explosion de Sfax a fait 61 morts."},
        {"pt.txt", "A explosão em Sfax fez 61 mortos."},
        {NULL, NULL}};
    struct story s;
    compare(&s, days);
    assert_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
    compare(&s, none);
    assert_non_null(conflict(&s, PLX_CONFLICT_VALUE));
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

static void test_date__years(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The wreck off Rhodes was discovered by fishermen in 1987."},
        {"it.txt", "Il relitto di Rodi era stato scoperto dai pescatori nel 1994."},
        {NULL, NULL}};
    static const char *const another[][2] = {
        {"en.txt", "The wreck off Rhodes was discovered by fishermen in 1987."},
        {"it.txt", "Il relitto di Rodi era stato scoperto dai pescatori nel 1994. Una prima legge fu scritta nel 1932."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE, "en 1987, it 1994 cannot be true beside each other");
    assert_no_conflict(another);
}

static void test_date__slip_beside_all_others(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Am 9. Januar drangen die Täter in das Netz der Firma Karpanet ein."},
        {"en.txt", "The intruders entered the network of Karpanet on January 9."},
        {"fr.txt", "Les intrus sont entrés dans le réseau de Karpanet le 9 janvier."},
        {"es.txt", "El 19 de enero los piratas abrieron una puerta en Karpanet."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE, "es 19 Jan cannot be true beside de 9 Jan, en 9 Jan, fr 9 Jan");
}

static void test_value__of_a_relative_year(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"pt.txt", "A cooperativa de Valmorinho produziu este ano 1840 toneladas de azeite."},
        {"en.txt", "Last year the cooperative of Valmorinho produced only 1,290 tonnes of olive oil."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"pt.txt", "A cooperativa de Valmorinho produziu 1840 toneladas de azeite."},
        {"en.txt", "The cooperative of Valmorinho produced only 1,290 tonnes of olive oil."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(none, PLX_CONFLICT_VALUE, "en 1,290 t, pt 1,840 t cannot be true beside each other");
}

static void test_date__told_from_the_day_of_writing(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens sold 93 trains to Egypt in 2025. Siemens signed the contract for Egypt on March 4, 2026."},
        {"fr.txt", "Siemens a vendu l’an dernier 93 trains à l’Égypte. Siemens a signé mercredi le contrat pour l’Égypte."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "2025", &reports)), "compatible");
    assert_int_equal(reports, 2);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "4 Mar 2026", &reports)), "compatible");
    assert_int_equal(reports, 2);
    end(&s);
}

static void test_date__written_in_the_year_of_a_weekday(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "On Sunday, June 14, the Siemens factory in Egypt burned. In 2024 Siemens built 93 trains in Egypt. "
                   "The strike at Siemens in 2025 cost a month."},
        {"fr.txt", "L’an dernier, Siemens a construit des trains en Égypte. L’usine de Siemens a brûlé dimanche."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "2024", &reports)), "single");
    assert_string_equal(plx_verdict_name(verdict_of(&s, "14 Jun", &reports)), "compatible");
    end(&s);
}

/* No report says in which year; one gives the day with its weekday, or the weekday with its number. */
static void test_date__named_with_its_weekday(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The Siemens factory in Egypt burned on Saturday."},
        {"fr.txt", "L’usine de Siemens en Égypte a brûlé samedi 14 mars."},
        {"de.txt", "Das Siemens-Werk in Ägypten brannte am 14. März."},
        {NULL, NULL}};
    static const char *const numbered[][2] = {
        {"en.txt", "The Siemens factory in Egypt burned on March 14."},
        {"pt.txt", "A fábrica da Siemens no Egito pegou fogo neste sábado (14)."},
        {NULL, NULL}};
    static const char *const others[][2] = {
        {"en.txt", "The Siemens factory in Egypt burned on March 15."},
        {"fr.txt", "L’usine de Siemens en Égypte a brûlé jeudi 12 mars."},
        {"pt.txt", "A fábrica da Siemens no Egito pegou fogo neste sábado (14)."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "14 Mar", &reports)), "compatible");
    assert_int_equal(reports, 3);
    end(&s);
    compare(&s, numbered);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "14 Mar", &reports)), "compatible");
    end(&s);
    compare(&s, others);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "15 Mar", &reports)), "single");
    end(&s);
}

/* Two Saturdays, or a Thursday that is another day of the month, are of two events, and contradict nothing: also where others name
 * the weekday alone, or it is the day of saying so. */
static void test_date__of_two_numbers(void **state)
{
    (void)state;
    static const char *const told[][2] = {
        {"es.txt", "La fábrica de Siemens en Egipto ardió este sábado (21)."},
        {"pt.txt", "A fábrica da Siemens no Egito pegou fogo neste sábado (14)."},
        {NULL, NULL}};
    static const char *const calendar[][2] = {
        {"en.txt", "On February 5, 2026, Siemens closed its factory in Egypt."},
        {"es.txt", "Siemens cerró el jueves su fábrica en Egipto."},
        {"it.txt", "Siemens ha chiuso il 5 febbraio 2026 la sua fabbrica in Egitto."},
        {"pt.txt", "A Siemens fechou na quinta-feira (19) a sua fábrica no Egito."},
        {NULL, NULL}};
    static const char *const said[][2] = {
        {"en.txt", "On February 5, 2026, Siemens closed its factory in Egypt."},
        {"es.txt", "Siemens cerró el jueves su fábrica en Egipto."},
        {"it.txt", "Siemens ha chiuso il 5 febbraio 2026 la sua fabbrica in Egitto."},
        {"pt.txt", "A Siemens fechou a sua fábrica no Egito, disse na quinta-feira (19)."},
        {NULL, NULL}};
    assert_no_figures_joined(told);
    assert_no_conflict(told);
    assert_no_conflict(calendar);
    assert_no_conflict(said);
    struct story s;
    size_t reports;
    compare(&s, calendar);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "5 Feb 2026", &reports)), "agree");
    assert_int_equal(reports, 2);
    end(&s);
}

/* The first fact of each report. */
static void test_date__with_the_number_of_its_day(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "وقع الانفجار يوم السبت (١٤)."},
        {"en.txt", "The factory burned on Saturday, three days ago."},
        {"es.txt", "La fábrica de Sevilla ardió el martes 9 por la noche."},
        {"it.txt", "La fabbrica è bruciata il giorno 12."},
        {"pt.txt", "A fábrica pegou fogo neste sábado (14), às 9h30."},
        {NULL, NULL}};
    static const uint8_t weekdays[] = {7, 7, 3, 0, 7}, days[] = {14, 0, 9, 12, 14};
    struct story s;
    size_t count, reports = 0;
    compare(&s, texts);
    const struct plx_fact *facts = plx_comparison_facts(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || facts[i].report != facts[i - 1].report) {
            assert_true(plx_fact_is_relative(&facts[i]));
            assert_int_equal(facts[i].weekday, weekdays[facts[i].report]);
            assert_int_equal(facts[i].month_day, days[facts[i].report]);
            reports++;
        }
    assert_int_equal(reports, 5);
    end(&s);
}

/* Most dates are of years long before the story, which a day with its weekday tells to be of 2026. */
static void test_date__written_long_after_its_dates(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "On Sunday, June 14, the Siemens factory in Egypt burned. In 2018 Siemens built 93 trains in Egypt, in 2018 also two "
                   "factories."},
        {"fr.txt", "L’usine de Siemens en Égypte a brûlé dimanche. La police égyptienne a interrogé lundi Siemens."},
        {"ru.txt", "Полиция Египта 15 июня допросила Siemens."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "lundi", &reports)), "compatible");
    assert_int_equal(reports, 2);
    end(&s);
}

/* What is not signed "in June", and what was signed on 30 June, are joined by little. */
static void test_date__of_its_month_says_nothing_of_the_day(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Siemens hat den Vertrag mit Ägypten im Juni nicht unterschrieben."},
        {"ru.txt", "Siemens 30 июня подписала с Египтом договор о поставке."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_not_equal(plx_verdict_name(verdict_of(&s, "Jun", &reports)), "conflict");
    end(&s);
}

/* Of lengths of time in two units that one is the other rounded tells that they are of one thing. */
static void test_duration__in_another_unit(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The truce between Chad and the rebels, which Qatar brokered, is to last 90 days."},
        {"fr.txt", "Au Tchad, les armes se taisent pour trois mois, espère Paris."},
        {NULL, NULL}};
    static const char *const others[][2] = {
        {"en.txt", "The truce between Chad and the rebels, which Qatar brokered, is to last 90 days."},
        {"fr.txt", "Au Tchad, les armes se taisent pour six mois, espère Paris."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "90 d", &reports)), "compatible");
    end(&s);
    compare(&s, others);
    assert_string_not_equal(plx_verdict_name(verdict_of(&s, "90 d", &reports)), "compatible");
    end(&s);
}

/* A day before the end of a span tells nothing of it, and does not make two of one report that does. */
static void test_date__before_the_end_of_a_span(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ru.txt", "Туристов вывезут из Джербы 24 сентября рейсом через Стамбул."},
        {"tr.txt", "Havayolu İstanbul – Cerbe uçuşlarını 27 Eylül’e kadar durdurdu."},
        {"ar.txt", "وعلّقت أربع شركات أوروبية رحلاتها إلى جربة حتى 30 سبتمبر."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_no_figures_joined(texts);
}

static void test_date__until_another_day(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Bis zum 15. Juli muss Siemens der Börse einen Bericht vorlegen."},
        {"en.txt", "Siemens has been given until July 25 to submit a report to the exchange."},
        {"es.txt", "Siemens debe presentar un informe a la bolsa hasta el 15 de julio."},
        {"fr.txt", "Siemens doit remettre un rapport à la Bourse d’ici au 15 juillet."},
        {NULL, NULL}};
    static const char *const since[][2] = {
        {"de.txt", "Bis zum 15. Juli muss Siemens der Börse einen Bericht vorlegen."},
        {"en.txt", "Siemens has sent reports to the exchange since July 25."},
        {"es.txt", "Siemens debe presentar un informe a la bolsa hasta el 15 de julio."},
        {"fr.txt", "Siemens doit remettre un rapport à la Bourse d’ici au 15 juillet."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE,
                    "en till 25 Jul cannot be true beside de till 15 Jul, es till 15 Jul, fr till 15 Jul");
    assert_no_conflict(since);
}

static void test_value__of_a_year_before_the_last(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens built 93 trains for Egypt in 2024. Its factory in Egypt burned on Sunday, June 14."},
        {"fr.txt", "Siemens construit 94 trains pour l’Égypte. Son usine en Égypte a brûlé le 14 juin. En 2025, elle a souffert; "
                   "l’Égypte, en 2025, aussi."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"en.txt", "Siemens built 93 trains for Egypt in 2025. Its factory in Egypt burned on Sunday, June 14."},
        {"fr.txt", "Siemens construit 94 trains pour l’Égypte. Son usine en Égypte a brûlé le 14 juin. En 2025, elle a souffert; "
                   "l’Égypte, en 2025, aussi."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(none, PLX_CONFLICT_VALUE, "en 93 trains, fr 94 trains cannot be true beside each other");
}

static void test_date__told_beside_another_day(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "تنطلق حملة التطعيم في كينيا في 22 أبريل 2026."},
        {"en.txt", "The vaccination campaign in Kenya begins on April 22, 2026. The vaccine for Kenya arrived on Wednesday."},
        {"es.txt", "La vacuna para Kenia llegó el miércoles. La campaña de vacunación en Kenia empieza el 22 de abril de 2026."},
        {NULL, NULL}};
    struct story s;
    size_t reports;
    compare(&s, texts);
    assert_string_equal(plx_verdict_name(verdict_of(&s, "22 Apr 2026", &reports)), "agree");
    assert_int_equal(reports, 3);
    end(&s);
}

/* "From 1 December" and "free until 15 December" stand at one boundary, of which others say since when. */
static void test_date__until_beside_others_since(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Bis zum 1. Dezember ist die Fahrt über die Brücke gratis."},
        {"es.txt", "El peaje del puente empezará a cobrarse el 1 de diciembre."},
        {"it.txt", "Il pedaggio del ponte si pagherà dal 1° dicembre."},
        {"ru.txt", "Проезд по мосту будет бесплатным до 15 декабря."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* Other days of the same reports, of other things, are no rivals where all others give one day. */
static void test_date__beside_other_days(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Brücke öffnet am 18. Mai. Der Bürgermeister von Brüssel war am 9. Februar gewählt worden."},
        {"en.txt", "The bridge opens on May 18. The mayor of Brussels was elected on February 9."},
        {"fr.txt", "Le pont ouvre le 18 mai. Le maire de Bruxelles avait été élu le 9 février."},
        {"it.txt", "Brindisi e musica sul ponte di Liegi l’8 giugno. Il portavoce di Ginevra si era dimesso il 17 marzo."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* Days of the week, of which several reports name the one and this one never; each report names several, of other events. */
static void test_date__days_of_the_week(void **state)
{
    (void)state;
    static const char *const other[][2] = {
        {"en.txt", "Police raided the Corvane team hotel in Ivrea on Wednesday evening."},
        {"fr.txt", "La police a perquisitionné mercredi soir l’hôtel de l’équipe Corvane à Ivrea."},
        {"it.txt", "La polizia ha perquisito mercoledì sera l’albergo della squadra Corvane a Ivrea."},
        {"es.txt", "La policía registró el martes por la noche el hotel del equipo Corvane en Ivrea."},
        {NULL, NULL}};
    static const char *const both[][2] = {
        {"en.txt", "Police raided the Corvane team hotel in Ivrea on Wednesday evening."},
        {"fr.txt", "La police a perquisitionné mercredi soir l’hôtel de l’équipe Corvane à Ivrea."},
        {"it.txt", "La polizia ha perquisito mercoledì sera l’albergo della squadra Corvane a Ivrea."},
        {"es.txt", "La policía registró el martes por la noche el hotel del equipo Corvane en Ivrea. "
                   "El miércoles declararon dos mecánicos."},
        {NULL, NULL}};
    static const char *const two[][2] = {
        {"it.txt", "La polizia ha perquisito mercoledì sera l’albergo della squadra Corvane a Ivrea."},
        {"es.txt", "La policía registró el martes por la noche el hotel del equipo Corvane en Ivrea."},
        {NULL, NULL}};
    assert_conflict(other, PLX_CONFLICT_DATE,
                    "es martes cannot be true beside en Wednesday, fr mercredi, it mercoledì");
    assert_no_conflict(both);
    assert_no_conflict(two);
}

/* One month of two years, whatever words tell of it: where nearly all others give the one. */
static void test_date__one_month_of_two_years(void **state)
{
    (void)state;
    static const char *const years[][2] = {
        {"de.txt", "Im Februar 2019 war der Funkkontakt zu dem kleinen Satelliten abgerissen."},
        {"en.txt", "The firm Orbalis lost the craft for good in February 2021."},
        {"fr.txt", "Le tout dernier signal avait été reçu en février 2021."},
        {"tr.txt", "Orbalis şirketi uyduyla olan bağlantısını Şubat 2021’de kaybetmişti."},
        {NULL, NULL}};
    static const char *const both[][2] = {
        {"de.txt", "Im Februar 2019 war der Funkkontakt zu dem kleinen Satelliten abgerissen. Im Februar 2021 meldete Orbalis den Verlust."},
        {"en.txt", "The firm Orbalis lost the craft for good in February 2021."},
        {"fr.txt", "Le tout dernier signal avait été reçu en février 2021."},
        {"tr.txt", "Orbalis şirketi uyduyla olan bağlantısını Şubat 2021’de kaybetmişti."},
        {NULL, NULL}};
    assert_conflict(years, PLX_CONFLICT_DATE, "de Feb 2019 cannot be true beside en Feb 2021, fr Feb 2021, tr Feb 2021");
    assert_no_conflict(both);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date__spans_that_meet),
        cmocka_unit_test(test_date__a_dateline),
        cmocka_unit_test(test_date__beside_the_day_of_saying),
        cmocka_unit_test(test_date__a_day_beside_a_month),
        cmocka_unit_test(test_date__the_month_of_another_year),
        cmocka_unit_test(test_date__counts_of_two_days),
        cmocka_unit_test(test_date__another_day),
        cmocka_unit_test(test_date__of_talks_that_resume),
        cmocka_unit_test(test_date__dateline),
        cmocka_unit_test(test_date__years),
        cmocka_unit_test(test_date__slip_beside_all_others),
        cmocka_unit_test(test_value__of_a_relative_year),
        cmocka_unit_test(test_date__told_from_the_day_of_writing),
        cmocka_unit_test(test_date__written_in_the_year_of_a_weekday),
        cmocka_unit_test(test_date__named_with_its_weekday),
        cmocka_unit_test(test_date__of_two_numbers),
        cmocka_unit_test(test_date__with_the_number_of_its_day),
        cmocka_unit_test(test_date__written_long_after_its_dates),
        cmocka_unit_test(test_date__of_its_month_says_nothing_of_the_day),
        cmocka_unit_test(test_duration__in_another_unit),
        cmocka_unit_test(test_date__before_the_end_of_a_span),
        cmocka_unit_test(test_date__until_another_day),
        cmocka_unit_test(test_date__until_beside_others_since),
        cmocka_unit_test(test_date__beside_other_days),
        cmocka_unit_test(test_date__days_of_the_week),
        cmocka_unit_test(test_date__one_month_of_two_years),
        cmocka_unit_test(test_value__of_a_year_before_the_last),
        cmocka_unit_test(test_date__told_beside_another_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
