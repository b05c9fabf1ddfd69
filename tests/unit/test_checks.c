/* Checks within one report: headlines that the body contradicts, and parts that do not make the whole. */
#include "compared.h"

/* The kinds and messages of all checks of one report, "kind: message" a line each; "" for none. */
static void assert_checks(const char *file, const char *text, const char *expected)
{
    const char *const texts[][2] = {{file, text}, {NULL, NULL}};
    struct story s;
    char all[1000] = "";
    compare(&s, texts);
    size_t count;
    const struct plx_check *checks = plx_comparison_checks(s.comparison, &count);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(all);
        snprintf(all + length, sizeof all - length, "%s%s: %s", i ? "\n" : "", checks[i].kind, checks[i].message);
    }
    end(&s);
    assert_string_equal(all, expected);
}

#define PROTEST " The unions protested in the street."

static void test_parts__make_more_than_the_whole(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, of which 1,900 in Hamburg and 1,500 in Brussels." PROTEST,
                  "parts-sum: the parts 1,900 jobs + 1,500 jobs make 3,400 jobs, not the whole of 3,200 jobs");
}

static void test_parts__make_the_whole(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, of which 1,700 in Hamburg and 1,500 in Brussels." PROTEST, "");
}

/* A whole of 3,200 may be 3,249, rounded. */
static void test_parts__at_the_rounding_of_the_whole(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, of which 1,750 in Hamburg and 1,500 in Brussels." PROTEST, "");
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, of which 1,751 in Hamburg and 1,500 in Brussels." PROTEST,
                  "parts-sum: the parts 1,751 jobs + 1,500 jobs make 3,251 jobs, not the whole of 3,200 jobs");
}

/* Others may be meant too. */
static void test_parts__make_less_than_the_whole(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, of which 1,100 in Hamburg and 1,500 in Brussels." PROTEST, "");
}

static void test_parts__with_what_remains(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens will cut 3,200 jobs, of which 1,100 in Hamburg, 1,500 in Brussels and the remaining 400 in "
                  "Lyon." PROTEST,
                  "parts-sum: the parts 1,100 jobs + 1,500 jobs + 400 jobs make 3,000 jobs, not the whole of 3,200 jobs");
    assert_checks("en.txt",
                  "Siemens will cut 3,200 jobs, of which 1,100 in Hamburg, 1,500 in Brussels and the remaining 600 in "
                  "Lyon." PROTEST,
                  "");
}

static void test_parts__behind_a_colon(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs: 1,100 in Hamburg, 1,500 in Brussels and 400 in Lyon." PROTEST,
                  "parts-sum: the parts 1,100 jobs + 1,500 jobs + 400 jobs make 3,000 jobs, not the whole of 3,200 jobs");
    assert_checks("en.txt", "Siemens will cut 3,200 jobs: 1,100 in Hamburg, 1,500 in Brussels and 600 in Lyon." PROTEST,
                  "");
}

/* Nothing says that these are parts. */
static void test_parts__not_said_to_be_parts(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens will cut 3,200 jobs, 1,900 in Hamburg and 1,500 in Brussels." PROTEST, "");
}

/* Women may be students. */
static void test_parts__that_may_overlap(void **state)
{
    (void)state;
    assert_checks("en.txt", "The museum had 1,200 visitors, of whom 700 were women and 800 were students." PROTEST, "");
}

/* What is bounded cannot be added up. */
static void test_parts__with_bounds(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens will cut 3,200 jobs, of which up to 1,900 in Hamburg and up to 1,500 in Brussels." PROTEST, "");
}

static void test_parts__one_greater_than_the_whole(void **state)
{
    (void)state;
    assert_checks("de.txt", "Siemens streicht 3.200 Stellen, davon 4.100 Stellen in Hamburg. Die Arbeiter protestierten.",
                  "parts-sum: the parts 4,100 Stellen make 4,100 Stellen, not the whole of 3,200 Stellen");
}

/* "64 percent of the 640": the 640 is no part of the 412. */
static void test_parts__none_is_what_a_percentage_is_of(void **state)
{
    (void)state;
    assert_checks("tr.txt", "TCDD 412 seferin iptal edildiğini, bunun 640 seferin yüzde 64’üne denk geldiğini duyurdu. İşçiler eylem yaptı.",
                  "");
}

/* Six and five billion may be 5.6 and 4.6. */
static void test_parts__of_rounded_money(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens invested 10 billion euros, of which 6 billion in Germany and 5 billion in France." PROTEST,
                  "");
    assert_checks("en.txt", "Siemens invested 10 billion euros, of which 8 billion in Germany and 5 billion in France." PROTEST,
                  "parts-sum: the parts €8bn + €5bn make €13bn, not the whole of €10bn");
}

static void test_parts__in_other_languages(void **state)
{
    (void)state;
    assert_checks("fr.txt",
                  "Siemens va supprimer 3 200 postes, dont 1 100 à Hambourg, 1 500 à Bruxelles et les 400 restants à Lyon.",
                  "parts-sum: the parts 1,100 postes + 1,500 postes + 400 restants make 3,000 postes, not the whole of "
                  "3,200 postes");
    assert_checks("es.txt", "Siemens suprimirá 3.200 empleos, de los cuales 1.900 en Hamburgo y 1.500 en Bruselas.",
                  "parts-sum: the parts 1,900 empleos + 1,500 empleos make 3,400 empleos, not the whole of 3,200 empleos");
    assert_checks("pt.txt", "A Siemens vai cortar 3.200 vagas, das quais 1.900 em Hamburgo e 1.500 em Bruxelas.",
                  "parts-sum: the parts 1,900 vagas + 1,500 vagas make 3,400 vagas, not the whole of 3,200 vagas");
}

static void test_difference__worked_out_wrongly(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens earned 12 billion euros minus 4 billion euros in costs, which leaves 5 billion euros.",
                  "parts-sum: the parts €4bn + €5bn make €9bn, not the whole of €12bn");
    assert_checks("en.txt", "Siemens earned 12 billion euros minus 4 billion euros in costs, which leaves 8 billion euros.",
                  "");
}

/* The third sum is no result. */
static void test_difference__beside_another_sum(void **state)
{
    (void)state;
    assert_checks("en.txt", "Siemens earned 12 billion euros minus 4 billion euros in costs, and lent 5 billion euros.", "");
}

/* A name within a longer one of the body joins it; where other reports part the two, the body's words still bear it out,
 * which compare-truce-exchange holds. */
static void test_headline__party_within_a_longer_name(void **state)
{
    (void)state;
    assert_checks("es.txt",
                  "Chad y los rebeldes del Tibestin liberan a sus presos\n\nEl Frente por la Renovación del Tibestin (FRT) entregó ayer a los presos "
                  "en Tiroa, dijo el Gobierno." PROTEST,
                  "");
    assert_checks("es.txt",
                  "Chad y los rebeldes del Tibestin liberan a sus presos\n\nEl Frente por la Renovación del Norte (FRN) entregó ayer a los presos "
                  "en Tiroa, dijo el Gobierno." PROTEST,
                  "headline-unsupported: the headline's Tibestin: nothing in the report bears it out");
}

/* A body that one word names, and who heads it, or its longer name. */
static void test_headline__body_by_its_root(void **state)
{
    (void)state;
    assert_checks("es.txt",
                  "Incendio en Ñuble: la Fiscalía apunta a un árbol\n\nEl fuego empezó en un cable, según la fiscal Marcela Huenupán, "
                  "que habló ayer en Chillán." PROTEST,
                  "");
    assert_checks("es.txt",
                  "Incendio en Ñuble: la Fiscalía apunta a un árbol\n\nEl fuego empezó en un cable, según la alcaldesa Marcela Huenupán, "
                  "que habló ayer en Chillán." PROTEST,
                  "headline-unsupported: the headline's Public Prosecutor's Office: nothing in the report bears it out");
}

/* What the headline leaves out, the body says: of what, and whose given name. */
static void test_headline__in_short(void **state)
{
    (void)state;
    assert_checks("es.txt",
                  "Las canciones de Curro Almendral cambian de dueño por 620 millones\n\nEl sello de Milán se vende por 620 millones de euros, "
                  "dijo ayer Rocío Almendral, la hija." PROTEST,
                  "");
    assert_checks("es.txt",
                  "Las canciones de Curro Almendral cambian de dueño por 620 millones\n\nEl sello de Milán se vende por 410 millones de euros, "
                  "dijo ayer Rocío Salvatierra, la jefa." PROTEST,
                  "headline-unsupported: the headline's Curro Almendral: nothing in the report bears it out\n"
                  "headline-unsupported: the headline's €620m: nothing in the report bears it out");
}

/* "A third" is three of nine; of eight it is not. */
static void test_headline__share_of_two_counts(void **state)
{
    (void)state;
    assert_checks("en.txt", "Rocket blast costs firm a third of its fleet\n\n"
                            "The blast destroyed three satellites. The firm had nine satellites in all.", "");
    assert_checks("en.txt", "Rocket blast costs firm a third of its fleet\n\n"
                            "The blast destroyed three satellites. The firm had eight satellites in all.",
                  "headline-unsupported: the headline's 33.3%: nothing in the report bears it out");
}

/* The body counts those who were let go and those who stayed; two that stand far from each other are no sum. */
static void test_headline__sum_of_two_counts(void **state)
{
    (void)state;
    assert_checks("en.txt", "All 147 people from hijacked jet safe\n\n"
                            "The man let 92 people go in the morning. The other 55 stayed until the evening.", "");
    assert_checks("en.txt", "All 147 people from hijacked jet safe\n\n"
                            "The man let 92 people go in the morning. He spoke to the police. The other 55 stayed until the evening.",
                  "headline-unsupported: the headline's 147 people: nothing in the report bears it out");
}

/* Small counts, and any two of very many, add up to many things. */
static void test_headline__sum_of_small_or_distant_counts(void **state)
{
    (void)state;
    assert_checks("en.txt", "All 147 people from hijacked jet safe\n\n"
                            "The man let 139 people go. The other 8 stayed until the evening.",
                  "headline-unsupported: the headline's 147 people: nothing in the report bears it out");
    char text[2048] = "All 147 people from hijacked jet safe\n\nThe man let 92 people go, then";
    for (unsigned i = 0; i < 40; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), " %u bags,", 1000 + 3 * i);
    strcat(text, " and 55 people.");
    assert_checks("en.txt", text, "headline-unsupported: the headline's 147 people: nothing in the report bears it out");
}

static void test_headline__digits_that_changed_places(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens to cut 3,200 jobs in Hamburg\n\nSiemens will cut 2,300 jobs in Hamburg, it said." PROTEST,
                  "headline-unsupported: the headline's 3,200 jobs: the report itself has 2,300 jobs");
}

static void test_headline__a_thousand_times(void **state)
{
    (void)state;
    assert_checks("fr.txt",
                  "Siemens investit 18,4 milliards d'euros à Berlin\n\nSiemens a annoncé qu'il allait investir 18,4 "
                  "millions d'euros à Berlin. Les syndicats ont protesté.",
                  "headline-unsupported: the headline's €18.4bn: the report itself has €18.4m");
}

/* A part of the whole, or another figure: the body does not bear the headline out, and no more can be said. */
static void test_headline__another_figure(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens to cut 3,200 jobs in Hamburg\n\nSiemens will cut 1,100 jobs in Hamburg, it said." PROTEST,
                  "headline-unsupported: the headline's 3,200 jobs: nothing in the report bears it out");
}

static void test_headline__borne_out_beside_another(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens to cut 3,200 jobs in Hamburg\n\nSiemens will cut 3,200 jobs in Hamburg, it said, after it cut "
                  "2,300 jobs in Hamburg in May." PROTEST,
                  "");
}

/* Digits alike, of another thing. */
static void test_headline__of_another_thing(void **state)
{
    (void)state;
    assert_checks("en.txt",
                  "Siemens to cut 3,200 jobs in Hamburg\n\nThe museum in Lyon had 2,300 visitors on the first day." PROTEST,
                  "headline-unsupported: the headline's Siemens: nothing in the report bears it out\n"
                  "headline-unsupported: the headline's 3,200 jobs: nothing in the report bears it out");
}

/* A country that does something in the headline, of which no report says anything else. */
static void test_headline__country_that_acts(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"en.txt", "Cholera spreads in the camp\n\nDoctors in Kenya counted 57 dead in the camp of Lokirimoi."},
        {"it.txt", "Colera nel campo\n\nIn Kenya i medici hanno contato 57 morti nel campo di Lokirimoi."}};
    const struct { const char *text; size_t checks; } cases[] = {
        {"El cólera desborda el campo y Uganda cierra su frontera\n\nEn Kenia ya van 57 muertos en el campo de Lokirimoi.", 1},
        {"El cólera desborda un campo en Uganda por las lluvias\n\nEn Kenia ya van 57 muertos en el campo de Lokirimoi.", 0},
        {"El cólera desborda el campo y Uganda cierra su frontera\n\nEn Kenia ya van 57 muertos. El Gobierno ugandés calla.", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const texts[][2] = {{others[0][0], others[0][1]}, {"es.txt", cases[i].text}, {others[1][0], others[1][1]}, {NULL, NULL}};
        struct story s;
        size_t count;
        compare(&s, texts);
        plx_comparison_checks(s.comparison, &count);
        assert_int_equal(count, cases[i].checks);
        end(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts__make_more_than_the_whole),
        cmocka_unit_test(test_parts__make_the_whole),
        cmocka_unit_test(test_parts__at_the_rounding_of_the_whole),
        cmocka_unit_test(test_parts__make_less_than_the_whole),
        cmocka_unit_test(test_parts__with_what_remains),
        cmocka_unit_test(test_parts__behind_a_colon),
        cmocka_unit_test(test_parts__not_said_to_be_parts),
        cmocka_unit_test(test_parts__that_may_overlap),
        cmocka_unit_test(test_parts__with_bounds),
        cmocka_unit_test(test_parts__one_greater_than_the_whole),
        cmocka_unit_test(test_parts__none_is_what_a_percentage_is_of),
        cmocka_unit_test(test_parts__of_rounded_money),
        cmocka_unit_test(test_parts__in_other_languages),
        cmocka_unit_test(test_difference__worked_out_wrongly),
        cmocka_unit_test(test_difference__beside_another_sum),
        cmocka_unit_test(test_headline__party_within_a_longer_name),
        cmocka_unit_test(test_headline__country_that_acts),
        cmocka_unit_test(test_headline__body_by_its_root),
        cmocka_unit_test(test_headline__in_short),
        cmocka_unit_test(test_headline__share_of_two_counts),
        cmocka_unit_test(test_headline__sum_of_two_counts),
        cmocka_unit_test(test_headline__sum_of_small_or_distant_counts),
        cmocka_unit_test(test_headline__digits_that_changed_places),
        cmocka_unit_test(test_headline__a_thousand_times),
        cmocka_unit_test(test_headline__another_figure),
        cmocka_unit_test(test_headline__borne_out_beside_another),
        cmocka_unit_test(test_headline__of_another_thing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
