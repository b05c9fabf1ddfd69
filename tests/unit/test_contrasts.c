/* Figures of small reports that contradict each other, and those that only seem to. */
#include "compared.h"

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

/* What one report calls a first finding is not qualified by it where the digits are the same. */
static void test_scale__of_a_first_finding(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The government puts the damage of the Osh flood at 6.8 billion soms."},
        {"es.txt", "El Gobierno cifra los daños de la inundación de Osh en 6.800 millones de soms."},
        {"tr.txt", "İlk belirlemelere göre Oş’taki selin maddi hasarı 6,8 milyon som olarak açıklandı."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_SCALE, "tr 6.8m KGS stands 1000 times apart from en 6.8bn KGS, es 6.8bn KGS");
}

/* "Six in ten" rounds 61%, and contradicts 71%. */
static void test_value__so_many_of_ten(void **state)
{
    (void)state;
    static const char *const rounded[][2] = {
        {"en.txt", "Sixty-one percent of Romanians support the teachers, according to the pollster INSCOP."},
        {"es.txt", "Seis de cada diez rumanos apoyan a los maestros, según la encuestadora INSCOP."},
        {"it.txt", "Il 61% dei romeni sostiene gli insegnanti, secondo l’istituto INSCOP."},
        {NULL, NULL}};
    static const char *const other[][2] = {
        {"en.txt", "Seventy-one percent of Romanians support the teachers, according to the pollster INSCOP."},
        {"es.txt", "Seis de cada diez rumanos apoyan a los maestros, según la encuestadora INSCOP."},
        {"it.txt", "Il 71% dei romeni sostiene gli insegnanti, secondo l’istituto INSCOP."},
        {NULL, NULL}};
    assert_no_conflict(rounded);
    assert_conflict(other, PLX_CONFLICT_VALUE, "es 60% cannot be true beside en 71%, it 71%");
}

/* Of the others only those are named that it contradicts, and not a sum in another currency. */
static void test_scale__beside_what_it_is_held_against(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Den Schaden der Flut von Osch beziffert die Regierung auf 67 Millionen Euro."},
        {"en.txt", "The government puts the damage of the Osh flood at 6.8 billion soms."},
        {"fr.txt", "Le gouvernement évalue les dégâts de la crue d’Och à 6,8 milliards de soms (67 millions d’euros)."},
        {"tr.txt", "Hükümet Oş’taki selin maddi hasarını 6,8 milyon som olarak açıkladı."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_SCALE, "tr 6.8m KGS stands 1000 times apart from en 6.8bn KGS, fr 6.8bn KGS");
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

/* "Five of the 18 films": films are counted, though the noun stands behind the whole. */
static void test_value__a_part_of_a_whole(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Fünf der 18 Filme wurden in Sfax vom Festival zurückgezogen."},
        {"en.txt", "Eight films were withdrawn from the festival in Sfax."},
        {"es.txt", "Ocho películas fueron retiradas del festival en Sfax."},
        {"fr.txt", "Huit films ont été retirés du festival à Sfax."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "de 5 cannot be true beside en 8 films, es 8 películas, fr 8 films");
}

/* "Founded in 1873": its branches are those of today. */
static void test_value__of_what_was_founded(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Bank aus Sfax hat 214 Filialen, sagte sie am 3. Mai 2026."},
        {"en.txt", "The bank from Sfax was founded in 1873 and has 241 branches."},
        {"es.txt", "El banco de Sfax tiene 214 sucursales, dijo el 3 de mayo de 2026."},
        {"fr.txt", "La banque de Sfax a 214 succursales, a-t-elle dit le 3 mai 2026."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "en 241 branches cannot be true beside de 214 Filialen, es 214 sucursales, fr 214 succursales");
}

/* A ban of three years beside the four that all others give, though each tells of another span, too. */
static void test_value__spans_that_nearly_all_give(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Elif Keldafix wurde vom Verband in Sfax wegen Dopings für vier Jahre gesperrt. Fünf Jahre lang trainierte sie."},
        {"en.txt", "Elif Keldafix was banned for doping for four years by the federation in Sfax. She held the record for six years."},
        {"es.txt", "La federación de Sfax suspendió a Elif Keldafix por dopaje durante cuatro años. Fue profesora durante siete años."},
        {"fr.txt", "Elif Keldafix a été suspendue trois ans pour dopage par la fédération de Sfax. Elle est mariée depuis neuf ans."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE, "fr 3 y cannot be true beside de 4 y, en 4 y, es 4 y");
}

/* Two numbers that are equal, of statements that share nothing. */
static void test_value__equal_by_chance(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"fr.txt", "La mission compte 80 soldats, dont 12 en congé."},
        {"it.txt", "Dodici voti a favore, nessuno contrario."},
        {NULL, NULL}};
    assert_no_figures_joined(texts);
}

/* "More than 60" is of the 38 and the 26 together, be one of them counted by a verb alone. */
static void test_value__more_than_a_part_of_two(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "More than 60 flights were cancelled or diverted at Catania airport."},
        {"it.txt", "All’aeroporto di Catania sono stati cancellati 38 voli, 26 dirottati."},
        {"ru.txt", "Аэропорт Катании отменил 38 рейсов."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"en.txt", "More than 60 flights were cancelled at Catania airport."},
        {"it.txt", "All’aeroporto di Catania sono stati cancellati 38 voli."},
        {"ru.txt", "Аэропорт Катании отменил 38 рейсов."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(none, PLX_CONFLICT_VALUE, "en >60 flights cannot be true beside it 38 voli, ru 38 рейсов");
}

/* A thousand times as many, of a year that the others do not speak of. */
static void test_scale__of_another_year(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Zum Protest in Porto kamen 2022 fast 1,5 Millionen Menschen. Im Jahr 2026 wird in Porto protestiert."},
        {"en.txt", "In Porto 1,500 people marched in the street. In 2026 the mayor of Porto resigns."},
        {"pt.txt", "No Porto desfilaram na rua 1500 pessoas. Em 2026 demite-se o presidente da câmara."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"de.txt", "Zum Protest in Porto kamen fast 1,5 Millionen Menschen. Im Jahr 2026 wird in Porto protestiert."},
        {"en.txt", "In Porto 1,500 people marched in the street. In 2026 the mayor of Porto resigns."},
        {"pt.txt", "No Porto desfilaram na rua 1500 pessoas. Em 2026 demite-se o presidente da câmara."},
        {NULL, NULL}};
    struct story s;
    assert_no_conflict(texts);
    compare(&s, none);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

/* What a bracket converts is the same speed, and no figure of its own. */
static void test_value__converted_in_a_bracket(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The train from Genoa to Turin was travelling at 148 km/h (92 mph)."},
        {"fr.txt", "Le train de Gênes à Turin roulait à 148 km/h pour une vitesse autorisée de 160 km/h."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < claims[i].cell_count; k++)
            assert_true(!claims[i].cells[k].reading || strcmp(claims[i].cells[k].reading, "92 mph") != 0);
    end(&s);
}

/* So does a rounded sum in another currency behind a comma; one that is not rounded is a sum of its own. */
static void test_value__converted_behind_a_comma(void **state)
{
    (void)state;
    static const char *const converted[][2] = {
        {"en.txt", "Norway fined the trawler Tromsdal 4.2 million kroner, about 360,000 euros, in Tromsø."}, {NULL, NULL}};
    static const char *const both[][2] = {
        {"en.txt", "Norway fined the trawler Tromsdal 4.2 million kroner, 360,000 euros more, in Tromsø."}, {NULL, NULL}};
    struct story s;
    size_t count;
    compare(&s, converted);
    plx_comparison_claims(s.comparison, &count);
    assert_int_equal(count, 1);
    end(&s);
    compare(&s, both);
    plx_comparison_claims(s.comparison, &count);
    assert_int_equal(count, 2);
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
/* A phrase that is a concept of its own is of what its words tell too: who resumes talks talks. */
/* The day of writing is no day of what is told. */
/* How sure a figure is is no share that reports could give alike. */
static void test_value__level_of_confidence(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Vaccination has to reach 95% of children to stop measles."},
        {"fr.txt", "L’étude sur la vaccination des enfants contre la rougeole donne 61 % (intervalle de confiance à 95 %)."},
        {NULL, NULL}};
    assert_no_figures_joined(texts);
}

/* Of two figures that differ, neither report has another that would do. */
static void test_value__alone(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Der neue Tunnel unter den Alpen wird 64 Kilometer lang. Die Arbeiten sollen elf Jahre dauern."},
        {"en.txt", "Eleven years of work lie ahead of the engineers. The tunnel measures 48 kilometres, they say."},
        {NULL, NULL}};
    static const char *const another[][2] = {
        {"de.txt", "Der neue Tunnel unter den Alpen wird 64 Kilometer lang. Die Arbeiten sollen elf Jahre dauern. "
                   "Der Tunnel der Züge von heute ist 90 Kilometer entfernt."},
        {"en.txt", "Eleven years of work lie ahead of the engineers. The tunnel measures 48 kilometres, they say."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE, "de 64 km, en 48 km cannot be true beside each other");
    assert_no_conflict(another);
}

/* Every seventh day is a Friday. */
static void test_date__of_a_weekday_of_something_else(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Altivane will be bought by Corvantis. Shareholders of Altivane vote on April 28, 2026. The price is above Friday’s close."},
        {"es.txt", "Corvantis compra Altivane. Los accionistas de Altivane votarán el 28 de abril. El precio supera el cierre del viernes."},
        {"pt.txt", "A Corvantis compra a Altivane. A assembleia de acionistas da Altivane foi marcada para 24 de abril."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_DATE, "pt 24 Apr cannot be true beside en 28 Apr 2026, es 28 Apr");
}

/* Each day has a count of its own. */
static void test_date__of_another_count(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ru.txt", "По состоянию на 22 апреля в стране подтверждено 1250 случаев кори."},
        {"tr.txt", "Ülkede doğrulanmış kızamık vakası sayısı 25 Nisan itibarıyla 1.398 oldu."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_null(conflict(&s, PLX_CONFLICT_DATE));
    end(&s);
}

/* A range is no slip of one of its ends. */
static void test_scale__of_a_range(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Investors in Keldafix had braced for a fine between €250m and €400m for the leak."},
        {"it.txt", "Per la fuga di dati di Keldafix si chiedono 250 euro di multa."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* Of May and of June. */
static void test_value__of_another_month(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"es.txt", "La tasa de desempleo de Costa Rica fue del 7,4 % en junio, según el Banco Central."},
        {"en.txt", "In May unemployment in Costa Rica stood at 8.1 percent, the central bank says."},
        {NULL, NULL}};
    static const char *const one[][2] = {
        {"es.txt", "La tasa de desempleo de Costa Rica fue del 7,4 % en junio, según el Banco Central."},
        {"en.txt", "In June unemployment in Costa Rica stood at 8.1 percent, the central bank says."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(one, PLX_CONFLICT_VALUE, "en 8.1%, es 7.4% cannot be true beside each other");
}

/* Years are held against each other where each report has but one. */
/* A sum that some reports give in one currency, some in another, and one in both. */
static void test_value__in_two_currencies(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "طالب القراصنة بفدية قدرها 30 مليون دولار (25.6 مليون يورو)."},
        {"en.txt", "The hackers have demanded a ransom of $30m."},
        {"fr.txt", "Les pirates réclament une rançon de 25,6 millions d’euros."},
        {NULL, NULL}};
    assert_verdict(texts, PLX_VERDICT_COMPATIBLE);
}

/* Where all others give one day, less suffices for a slip of it than for another day. */
/* Of a row that another figure has come into a rounded one still fits. */
static void test_value__rounded_in_the_row(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "قالت منظمة الصحة العالمية إن 40 في المئة من المرضى أطفال دون الخامسة."},
        {"en.txt", "The World Health Organization says that 38% of the patients are children under five."},
        {"es.txt", "Según la Organización Mundial de la Salud, casi el 40 % de los enfermos son niños menores de cinco años."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* Of last year and of this one. */
/* Two loans, of two lenders. */
static void test_value__of_other_parties(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens signed a loan of $520m for the second metro line in Quito."},
        {"es.txt", "Alstom firmó un préstamo de 300 millones de dólares para la segunda línea del metro en Quito."},
        {NULL, NULL}};
    static const char *const one[][2] = {
        {"en.txt", "Siemens signed a loan of $520m for the second metro line in Quito."},
        {"es.txt", "Siemens firmó un préstamo de 300 millones de dólares para la segunda línea del metro en Quito."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(one, PLX_CONFLICT_VALUE, "en $520m, es $300m cannot be true beside each other");
}

/* A slip is made of the exact figure, also where another report rounds it. */
static void test_value__slip_of_the_exact_figure(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Finnair beschäftigt rund 1900 Menschen und fliegt mit 24 Maschinen 62 Ziele an."},
        {"es.txt", "Finnair, con una plantilla de 1.930 personas, vuela con 24 aviones."},
        {"it.txt", "«Ai nostri 1.930 colleghi di Finnair serve un contratto», dice il sindacato."},
        {"ru.txt", "В Finnair работают 1930 человек, в парке 24 самолета."},
        {"tr.txt", "1.390 çalışanı bulunan Finnair, Helsinki merkezli köklü bir kuruluş."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "tr 1,390 çalışanı cannot be true beside de ~1,900 Menschen, es 1,930 personas, it 1,930 colleghi, ru 1,930 человек");
}

/* One of the others says "net": the row is no net sum by that. */
static void test_value__qualified_by_one_of_many(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Siemens baut für Ägypten 94 Züge in Berlin."},
        {"en.txt", "Siemens will build 93 trains for Egypt in Berlin, on average, this year."},
        {"es.txt", "Siemens construirá 93 trenes para Egipto en Berlín."},
        {"fr.txt", "Siemens construira 93 trains pour l’Égypte à Berlin."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "de 94 Züge cannot be true beside en 93 trains, es 93 trenes, fr 93 trains");
}

/* "Last year" was 2025 where the story is of 2026, and Wednesday was 4 March. */
/* 14 June is a Sunday in 2026: last year was 2025, though 2024 would do for a story that speaks of 2025 most. */
/* Until when is held against until when: three reports of four give a day, one another. */
/* What was forecast, and what fell. */
static void test_value__of_a_forecast_measure(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"it.txt", "In Croazia sono caduti 131 millimetri di pioggia."},
        {"en.txt", "Forecasters had predicted 60 millimetres of rain in Croatia."},
        {NULL, NULL}};
    static const char *const told[][2] = {
        {"it.txt", "In Croazia sono caduti 131 millimetri di pioggia."},
        {"en.txt", "In Croatia 60 millimetres of rain fell."},
        {NULL, NULL}};
    assert_no_conflict(texts);
    assert_conflict(told, PLX_CONFLICT_VALUE, "en 60 mm, it 131 mm cannot be true beside each other");
}

/* What was in 2024 is of another time where the day's weekday tells that the story is of 2026, whatever year it speaks of most. */
/* Who writes "on 22 April" and "on Wednesday" means two days, though that 22 April is a Wednesday. */
/* Rebels are fighters where both were exchanged for the same 46 soldiers. */
static void test_value__in_company(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Chad freed 102 fighters on Saturday in Tiroa and the front freed 46 soldiers."},
        {"fr.txt", "Le Tchad a libéré samedi à Tiroa 102 combattants et le front 46 soldats."},
        {"pt.txt", "O Chade libertou no sábado em Tiroa 112 rebeldes em troca de 46 soldados."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE, "pt 112 rebeldes cannot be true beside en 102 fighters, fr 102 combattants");
}

/* Civilians are no rebels, whoever else was killed. */
static void test_value__of_others_in_company(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The attack on Tiroa killed 46 soldiers and 15 civilians on Saturday."},
        {"fr.txt", "L’attaque contre Tiroa a tué samedi 46 soldats et 23 rebelles."},
        {"pt.txt", "O ataque a Tiroa matou no sábado 46 soldados e 23 rebeldes."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* What was offered is not what was paid. */
static void test_value__of_an_offer(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Alstom sold its train works in Berlin to Siemens for 7 million euros."},
        {"es.txt", "Alstom vendió a Siemens su fábrica de trenes en Berlín por 7 millones de euros."},
        {"fr.txt", "Alstom a vendu à Siemens son usine de trains à Berlin pour 7 millions d’euros."},
        {"tr.txt", "Siemens, Alstom’un Berlin’deki tren fabrikası için 5 milyon avroluk teklif yaptı."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* "Since 2021" beside one of the two does not make a billion of a million. */
static void test_scale__beside_a_year(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "18 Milliarden Euro habe das Netzwerk seit 2015 umgesetzt."},
        {"en.txt", "The network took €18m over five years, say investigators in 2026."},
        {"fr.txt", "Le réseau a rapporté 18 millions d’euros, dit-on en 2026."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_SCALE,
                    "de €18bn stands 1000 times apart from en €18m, fr €18m");
}

/* Players whom it will register are those whom it registers. */
static void test_value__of_what_will_be(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The union in Brussels will register 11 players."},
        {"fr.txt", "Le syndicat à Bruxelles pourrait inscrire 11 joueurs."},
        {"it.txt", "Il sindacato registra 14 giocatori a Bruxelles."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
}

/* Bags of another word, where the digits have changed places: of what all others count one way. */
static void test_value__digits_that_changed_places(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Im Hotel beschlagnahmten die Gendarmen 34 Beutel mit Blut der Fahrer."},
        {"en.txt", "In the hotel the gendarmes seized 34 bags of the riders’ blood."},
        {"fr.txt", "À l’hôtel, les gendarmes ont saisi 34 poches de sang des coureurs."},
        {"es.txt", "En el hotel los gendarmes incautaron a los corredores 43 camisas con sangre."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
}

/* With one other digit alone they may be of two things. */
static void test_value__of_other_things_with_another_digit(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Im Hotel beschlagnahmten die Gendarmen 34 Beutel mit Blut der Fahrer."},
        {"en.txt", "In the hotel the gendarmes seized 34 bags of the riders’ blood."},
        {"fr.txt", "À l’hôtel, les gendarmes ont saisi 34 poches de sang des coureurs."},
        {"es.txt", "En el hotel los gendarmes incautaron a los corredores 37 camisas con sangre."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_null(conflict(&s, PLX_CONFLICT_VALUE));
    end(&s);
}

/* What nearly all give, and one with two digits that changed places, is a slip of the pen, however it is told; of two reports
 * each may mean another thing. */
static void test_value__swapped_digits(void **state)
{
    (void)state;
    static const char *const swapped[][2] = {
        {"de.txt", "Der Bahntunnel bei Lienz ist 24,6 Kilometer lang."},
        {"en.txt", "By 2032 trains will race through 26.4km of rock."},
        {"fr.txt", "Le tunnel ferroviaire de Lienz mesure 24,6 kilomètres."},
        {"it.txt", "La galleria ferroviaria di Lienz misura 24,6 chilometri."},
        {NULL, NULL}};
    static const char *const another[][2] = {
        {"de.txt", "Der Bahntunnel bei Lienz ist 24,6 Kilometer lang."},
        {"en.txt", "By 2032 trains will race through 28.3km of rock."},
        {"fr.txt", "Le tunnel ferroviaire de Lienz mesure 24,6 kilomètres."},
        {"it.txt", "La galleria ferroviaria di Lienz misura 24,6 chilometri."},
        {NULL, NULL}};
    static const char *const two[][2] = {
        {"de.txt", "Der Bahntunnel bei Lienz ist 24,6 Kilometer lang."},
        {"en.txt", "By 2032 trains will race through 26.4km of rock."},
        {NULL, NULL}};
    assert_conflict(swapped, PLX_CONFLICT_VALUE, "en 26.4 km cannot be true beside de 24.6 km, fr 24.6 km, it 24.6 km");
    assert_no_conflict(another);
    assert_no_conflict(two);
}

/* The two digits may be all that there are, and papers tell a price in any words; not where the report gives the others' number
 * too, or another gives its own. */
static void test_value__a_slip_of_the_pen(void **state)
{
    (void)state;
    static const char *const slip[][2] = {
        {"de.txt", "Den Bahntunnel bei Lienz ließ sich Wien 2,6 Milliarden Euro kosten."},
        {"en.txt", "The rail tunnel near Lienz has come to €2.6bn."},
        {"fr.txt", "Le tunnel ferroviaire de Lienz aura coûté 2,6 milliards d’euros."},
        {"it.txt", "Il conto finale è salito a 6,2 miliardi di euro."},
        {NULL, NULL}};
    static const char *const both[][2] = {
        {"de.txt", "Den Bahntunnel bei Lienz ließ sich Wien 2,6 Milliarden Euro kosten."},
        {"en.txt", "The rail tunnel near Lienz has come to €2.6bn."},
        {"fr.txt", "Le tunnel ferroviaire de Lienz aura coûté 2,6 milliards d’euros."},
        {"it.txt", "Il conto finale è salito a 6,2 miliardi di euro. La galleria ferroviaria di Lienz vale 2,6 miliardi di euro."},
        {NULL, NULL}};
    static const char *const others[][2] = {
        {"de.txt", "Den Bahntunnel bei Lienz ließ sich Wien 2,6 Milliarden Euro kosten. Die Banken liehen 6,2 Milliarden Euro."},
        {"en.txt", "The rail tunnel near Lienz has come to €2.6bn."},
        {"fr.txt", "Le tunnel ferroviaire de Lienz aura coûté 2,6 milliards d’euros."},
        {"it.txt", "Il conto finale è salito a 6,2 miliardi di euro."},
        {NULL, NULL}};
    assert_conflict(slip, PLX_CONFLICT_VALUE, "it €6.2bn cannot be true beside de €2.6bn, en €2.6bn, fr €2.6bn");
    assert_no_conflict(both);
    assert_no_conflict(others);
}

/* "72 hours" is no slip of "27 years". */
static void test_value__swapped_digits_of_other_units(void **state)
{
    (void)state;
    static const char *const spans[][2] = {
        {"es.txt", "El detenido de Lienz tiene 27 años."},
        {"it.txt", "L’arrestato di Lienz ha 27 anni."},
        {"fr.txt", "Le suspect de Lienz a été interrogé pendant 72 heures."},
        {NULL, NULL}};
    assert_no_conflict(spans);
}

/* What one gives with the bonuses, others give apart from them. */
static void test_value__that_adds_up(void **state)
{
    (void)state;
    static const char *const sum[][2] = {
        {"en.txt", "The clubs Aldersea and Marmaraspor agreed on a fee of €38m, plus €7m in bonuses."},
        {"es.txt", "Los clubes Aldersea y Marmaraspor pactaron un precio de 38 millones de euros, más siete millones de euros en primas."},
        {"it.txt", "I club Aldersea e Marmaraspor hanno concordato un prezzo di 45 milioni di euro."},
        {NULL, NULL}};
    static const char *const none[][2] = {
        {"en.txt", "The clubs Aldersea and Marmaraspor agreed on a fee of €38m, plus €6m in bonuses."},
        {"es.txt", "Los clubes Aldersea y Marmaraspor pactaron un precio de 38 millones de euros, más seis millones de euros en primas."},
        {"it.txt", "I club Aldersea e Marmaraspor hanno concordato un prezzo di 45 milioni di euro."},
        {NULL, NULL}};
    assert_no_conflict(sum);
    assert_conflict(none, PLX_CONFLICT_VALUE, "it €45m cannot be true beside en €38m, es €38m");
}

/* Two figures that both fit a third are of one thing by nothing but that. */
static void test_value__joined_by_a_third(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"fr.txt", "A Dresde, quelque 900 salariés de Veltrion ont manifesté."},
        {"pt.txt", "A unidade da Veltrion em Dresden, com 340 funcionários, será poupada."},
        {"ru.txt", "В Дрездене Veltrion сократит до 1000 сотрудников."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_value__swapped_digits),
        cmocka_unit_test(test_value__a_slip_of_the_pen),
        cmocka_unit_test(test_value__that_adds_up),
        cmocka_unit_test(test_value__joined_by_a_third),
        cmocka_unit_test(test_value__swapped_digits_of_other_units),
        cmocka_unit_test(test_value__of_an_offer),
        cmocka_unit_test(test_scale__beside_a_year),
        cmocka_unit_test(test_value__of_what_will_be),
        cmocka_unit_test(test_value__digits_that_changed_places),
        cmocka_unit_test(test_value__of_other_things_with_another_digit),
        cmocka_unit_test(test_scale__a_thousand_times),
        cmocka_unit_test(test_scale__of_a_first_finding),
        cmocka_unit_test(test_value__so_many_of_ten),
        cmocka_unit_test(test_scale__beside_what_it_is_held_against),
        cmocka_unit_test(test_value__two_sums_of_two_things),
        cmocka_unit_test(test_value__one_unit_off),
        cmocka_unit_test(test_value__a_part_of_a_whole),
        cmocka_unit_test(test_value__of_what_was_founded),
        cmocka_unit_test(test_value__spans_that_nearly_all_give),
        cmocka_unit_test(test_value__equal_by_chance),
        cmocka_unit_test(test_value__more_than_a_part_of_two),
        cmocka_unit_test(test_scale__of_another_year),
        cmocka_unit_test(test_value__converted_in_a_bracket),
        cmocka_unit_test(test_value__converted_behind_a_comma),
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
        cmocka_unit_test(test_value__level_of_confidence),
        cmocka_unit_test(test_value__alone),
        cmocka_unit_test(test_date__of_a_weekday_of_something_else),
        cmocka_unit_test(test_date__of_another_count),
        cmocka_unit_test(test_scale__of_a_range),
        cmocka_unit_test(test_value__of_another_month),
        cmocka_unit_test(test_value__in_two_currencies),
        cmocka_unit_test(test_value__rounded_in_the_row),
        cmocka_unit_test(test_value__slip_of_the_exact_figure),
        cmocka_unit_test(test_value__qualified_by_one_of_many),
        cmocka_unit_test(test_value__in_company),
        cmocka_unit_test(test_value__of_a_forecast_measure),
        cmocka_unit_test(test_value__of_others_in_company),
        cmocka_unit_test(test_value__of_other_parties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
