/* Names that languages and scripts spell otherwise: which are one, and which are not. */
#include "compared.h"

static void test_spelling__by_each_language(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "قالت كيتيفان أباشمادزه إن حزب «ميتسا» فاز في الانتخابات."},
        {"de.txt", "Die Partei Miza hat die Wahl gewonnen, sagte Ketewan Abaschmadse am Montag."},
        {"en.txt", "Ketevan Abashmadze said on Monday that the Mitsa party had won the election."},
        {"fr.txt", "Le parti Mitsa a gagné les élections, a déclaré lundi Ketevan Abachmadzé."},
        {"ru.txt", "Партия «Мица» победила на выборах, заявила в понедельник Кетеван Абашмадзе."},
        {"tr.txt", "Ketevan Abaşmadze pazartesi günü seçimi kazandıklarını söyledi."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Ketevan Abashmadze"), 6);
    assert_int_equal(reports_of_entity(&s, "Mitsa"), 5);
    end(&s);
}

/* The name that most reports have stands for all, of as many the English one; a listed one before them, but of no title. */
static void test_spelling__whose_name_stands(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"a.txt", "Фильм «Тбилисси» в понедельник не покажут: предприниматель Джумабек Эсенгулов арестован."},
        {"de.txt", "Dschumabek Essengulow wurde am Montag in Tiflis verhaftet."},
        {"en.txt", "Jumabek Esengulov was arrested in Tbilisi on Monday."},
        {"it.txt", "L'imprenditore Jumabek Esengulov è stato arrestato lunedì a Tbilissi."},
        {"pt.txt", "O empresário Jumabek Esengulov foi detido segunda-feira em Tbilissi."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Jumabek Esengulov"), 5);
    assert_int_equal(reports_of_entity(&s, "Tbilisi"), 4);
    end(&s);
}

/* Other vowels are another name, and so is what one report has beside it, and another spelling in one language; letters in capitals are read one by one. */
static void test_spelling__of_two_names(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"a.txt", "Hugo Lantero and Carla Sogo left Vienna on Monday evening, a spokesman for the Austrian police said."},
        {"de.txt", "Carla Merano und Karla Zorn trafen sich in Wien, sagte Iwan Petrow der Firma Kassara."},
        {"en.txt", "Hugo Lanterro stayed. Carla Marino met Ivan Petrov and Iwan Petrow of the KASARRA company in Vienna."},
        {"it.txt", "Carla Marino ha incontrato a Vienna Ivan Petrov della società Casa Rossa."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Carla Marino"), 2);
    assert_int_equal(reports_of_entity(&s, "Carla Merano"), 1);
    assert_int_equal(reports_of_entity(&s, "Hugo Lantero"), 1);
    assert_int_equal(reports_of_entity(&s, "Hugo Lanterro"), 1);
    assert_int_equal(reports_of_entity(&s, "KASARRA"), 1);
    assert_int_equal(reports_of_entity(&s, "Ivan Petrov"), 2);
    assert_int_equal(reports_of_entity(&s, "Iwan Petrow"), 2);
    end(&s);
}

/* Words that say of what kind it is are translated; of two kinds are two. */
static void test_spelling__with_its_kind(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "قالت شركة «ريمال القابضة» يوم الاثنين إنها ستشتري النادي."},
        {"en.txt", "Rimal Holding said it would sell the Thorlund Museum to Skelvar Bank."},
        {"it.txt", "La Rimal Holding vende il Museo Thorlund alla compagnia Skelvar Airlines."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Rimal Holding"), 3);
    assert_int_equal(reports_of_entity(&s, "Thorlund Museum"), 2);
    assert_int_equal(reports_of_entity(&s, "Skelvar Bank"), 1);
    end(&s);
}

/* Of two names that sound nearly alike the one that sounds the same. */
static void test_spelling__nearest(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "لجأت شركة «تراكغاز» إلى التحكيم ضد «دوبروغاز» الرومانية. وقال رئيس «دوبروغاز» إنه لن يدفع."},
        {"en.txt", "Trakgaz went to arbitration against Dobrogaz. Shares in Trakgaz fell; Dobrogaz said it would not pay."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Trakgaz"), 2);
    assert_int_equal(reports_of_entity(&s, "Dobrogaz"), 2);
    end(&s);
}

/* Letters that one report explains by words which no list has, and another by a name of the lists, are one body's. */
static void test_acronym__explained_by_both(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die UCI hat den Fahrer am Montag gesperrt."},
        {"es.txt", "La Unión Ciclista Internacional (UCI) sancionó al corredor el lunes."},
        {"pt.txt", "A União Ciclista Internacional (UCI) suspendeu o ciclista na segunda-feira."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "Union Cycliste Internationale"), 3);
    end(&s);
}

/* Two bodies of the lists may have the same letters. */
static void test_acronym__of_two_bodies(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "The International Criminal Court (ICC) opened a case on Monday."},
        {"fr.txt", "La Chambre de commerce internationale (ICC) a examiné lundi le dossier de la société."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(reports_of_entity(&s, "International Criminal Court"), 1);
    assert_int_equal(reports_of_entity(&s, "International Chamber of Commerce"), 1);
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spelling__by_each_language),
        cmocka_unit_test(test_spelling__whose_name_stands),
        cmocka_unit_test(test_spelling__of_two_names),
        cmocka_unit_test(test_spelling__with_its_kind),
        cmocka_unit_test(test_spelling__nearest),
        cmocka_unit_test(test_acronym__explained_by_both),
        cmocka_unit_test(test_acronym__of_two_bodies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
