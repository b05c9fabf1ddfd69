/* What each report alone has and what was not found in it, reports of another event, the time of a figure. */
#include "compared.h"

static uint32_t report_of(const struct story *s, const char *id)
{
    for (uint32_t i = 0; i < plx_story_report_count(s->story); i++)
        if (strcmp(plx_report_id(plx_story_report(s->story, i)), id) == 0)
            return i;
    fail_msg("no report %s", id);
    return 0;
}

static const struct plx_coverage *coverage_of(const struct story *s, const char *id)
{
    size_t count;
    const struct plx_coverage *all = plx_comparison_coverage(s->comparison, &count);
    uint32_t report = report_of(s, id);
    assert_true(report < count);
    assert_int_equal(all[report].report, report);
    return &all[report];
}

/* Whether a cell of the claim reads so. */
static bool reads(const struct story *s, uint32_t claim, const char *reading)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < claims[claim].cell_count; i++)
        if (strcmp(claims[claim].cells[i].reading, reading) == 0)
            return true;
    return false;
}

/* What is missing in the report of a claim that reads so; NULL where nothing is. */
static const struct plx_omission *missing(const struct story *s, const char *id, const char *reading)
{
    const struct plx_coverage *coverage = coverage_of(s, id);
    for (size_t i = 0; i < coverage->missing_count; i++)
        if (reads(s, coverage->missing[i].claim, reading))
            return &coverage->missing[i];
    return NULL;
}

static void assert_nearest(const struct story *s, const char *id, const char *reading, const char *words)
{
    const struct plx_omission *omission = missing(s, id, reading);
    assert_non_null(omission);
    const char *text = plx_report_text(plx_story_report(s->story, report_of(s, id)), NULL);
    assert_int_equal(omission->nearest.end - omission->nearest.start, strlen(words));
    assert_memory_equal(text + omission->nearest.start, words, strlen(words));
}

/* ---- what is missing ---- */

#define EN_COST "Siemens will build the railway in Egypt for 4.3 billion euros."
#define FR_COST "Siemens construira le chemin de fer en Égypte pour 4,3 milliards d’euros."
#define DE_COST "Siemens baut die Eisenbahn in Ägypten für 4,3 Milliarden Euro."
#define ES_NONE "Siemens construirá el ferrocarril en Egipto con ayuda de bancos."
#define PT_NONE "A Siemens vai construir a ferrovia no Egito com ajuda de bancos."
#define IT_NONE "Siemens costruirà la ferrovia in Egitto con l’aiuto di banche."

static void test_missing__two_others_have_it(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", EN_COST}, {"es.txt", ES_NONE}, {"fr.txt", FR_COST}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_nearest(&s, "es", "€4.3bn", ES_NONE);
    assert_null(missing(&s, "en", "€4.3bn"));
    end(&s);
}

static void test_missing__one_other_has_it(void **state)
{
    (void)state;
    static const char *const texts[][2] = {{"en.txt", EN_COST}, {"es.txt", ES_NONE}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_int_equal(coverage_of(&s, "es")->missing_count, 0);
    end(&s);
}

/* Two of four others are half of them. */
static void test_missing__half_of_the_others(void **state)
{
    (void)state;
    static const char *const texts[][2] = {{"en.txt", EN_COST}, {"es.txt", ES_NONE}, {"fr.txt", FR_COST},
                                           {"it.txt", IT_NONE}, {"pt.txt", PT_NONE}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(missing(&s, "es", "€4.3bn"));
    assert_non_null(missing(&s, "it", "€4.3bn"));
    end(&s);
}

/* Two of five are not. */
static void test_missing__less_than_half_of_the_others(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", EN_COST}, {"es.txt", ES_NONE}, {"fr.txt", FR_COST}, {"it.txt", IT_NONE},
        {"pt.txt", PT_NONE}, {"tr.txt", "Siemens Mısır'daki demiryolunu bankaların yardımıyla inşa edecek."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_null(missing(&s, "es", "€4.3bn"));
    end(&s);
}

/* Words about something else are not near. */
static void test_missing__no_words_are_near(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", DE_COST}, {"en.txt", EN_COST}, {"fr.txt", FR_COST},
        {"pt.txt", "A Siemens abriu um museu de arte moderna no norte da Argentina."}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_nearest(&s, "pt", "€4.3bn", "");
    end(&s);
}

/* ---- what a report alone has ---- */

static void test_alone__a_figure_before_words(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", EN_COST " The chief executive of Siemens met the president of Egypt in Cairo. The ambassador praised the engineers. The unions want 7% more pay."},
        {"fr.txt", FR_COST},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    const struct plx_coverage *coverage = coverage_of(&s, "en");
    assert_true(coverage->alone_count >= 1);
    assert_true(reads(&s, coverage->alone[0], "7%"));
    for (size_t i = 0; i < coverage->alone_count; i++)
        assert_false(reads(&s, coverage->alone[i], "€4.3bn"));
    assert_int_equal(coverage_of(&s, "fr")->alone_count, 0);
    end(&s);
}

/* ---- another event ---- */

#define EN_TALKS "Siemens is in talks with Alstom to invest 900 million euros in a factory. Both declined to comment."
#define DE_TALKS "Siemens verhandelt mit Alstom über eine Investition von 900 Millionen Euro in eine Fabrik. Beide schweigen."
#define FR_TALKS                                                                                                       \
    "Siemens négocie avec Alstom un investissement de 900 millions d’euros dans une usine. Les deux se taisent."

static void assert_event(const char *const texts[][2], const char *id, const char *event, const char *others)
{
    struct story s;
    compare(&s, texts);
    assert_string_equal(coverage_of(&s, id)->event, event);
    assert_string_equal(coverage_of(&s, id)->others_event, others);
    if (*event)
        assert_int_equal(coverage_of(&s, id)->missing_count, 0);
    end(&s);
}

/* The same parties, another sum and another act. */
static void test_event__another_sum_and_act(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", DE_TALKS},
        {"en.txt", EN_TALKS},
        {"es.txt", "Siemens ha comprado a Alstom trenes por 70 millones de euros. El tribunal lo permitió."},
        {"fr.txt", FR_TALKS},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_true(strncmp(coverage_of(&s, "es")->event, "€70m (", strlen("€70m (")) == 0);
    assert_true(strncmp(coverage_of(&s, "es")->others_event, "€900m (", strlen("€900m (")) == 0);
    assert_string_equal(coverage_of(&s, "en")->event, "");
    assert_int_equal(coverage_of(&s, "es")->missing_count, 0);
    end(&s);
}

/* None of the parties, nothing in common. */
static void test_event__a_stranger(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", DE_TALKS},
        {"en.txt", EN_TALKS},
        {"pt.txt", "Choveu durante três semanas nas montanhas do norte da Argentina. 12 pontes caíram em Salta."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_true(*coverage_of(&s, "pt")->event);
    assert_string_equal(coverage_of(&s, "de")->event, "");
    assert_int_equal(coverage_of(&s, "pt")->missing_count, 0);
    end(&s);
}

/* One other sum of the same act is a conflict, or another figure: not another event. */
static void test_event__another_sum_of_the_act(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", DE_TALKS},
        {"en.txt", EN_TALKS},
        {"es.txt", "Siemens negocia con Alstom una inversión de 70 millones de euros en una fábrica. Ambos callan."},
        {"fr.txt", FR_TALKS},
        {NULL, NULL}};
    assert_event(texts, "es", "", "");
}

/* Who opens with something else, and tells it after all. */
static void test_event__told_further_below(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", DE_TALKS},
        {"en.txt", EN_TALKS},
        {"es.txt", "Siemens ha comprado a Alstom trenes por 70 millones de euros. El tribunal lo permitió. Siemens también "
                   "negocia con Alstom una inversión de 900 millones de euros en una fábrica."},
        {"fr.txt", FR_TALKS},
        {NULL, NULL}};
    assert_event(texts, "es", "", "");
}

/* Of two reports, or of two and two, none is the odd one. */
static void test_event__no_majority(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", EN_TALKS},
        {"es.txt", "Siemens ha comprado a Alstom trenes por 70 millones de euros. El tribunal lo permitió."},
        {"fr.txt", FR_TALKS},
        {"it.txt", "Siemens ha comprato da Alstom treni per 70 milioni di euro. Il tribunale lo ha permesso."},
        {NULL, NULL}};
    assert_event(texts, "es", "", "");
    assert_event(texts, "en", "", "");
}

/* ---- the time of a figure ---- */

/* The time of the report's cell that reads so, as EDTF; "" for none. */
static void assert_time(const char *text, const char *reading, const char *expected)
{
    const char *const texts[][2] = {{"en.txt", text}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    const char *time = NULL;
    for (size_t i = 0; i < count; i++)
        if (strcmp(claims[i].cells[0].reading, reading) == 0)
            time = claims[i].cells[0].time ? claims[i].cells[0].time->value : "";
    assert_non_null(time);
    assert_string_equal(time, expected);
    end(&s);
}

static void test_time__of_the_clause(void **state)
{
    (void)state;
    assert_time("Siemens had sales of 78 billion euros in 2025.", "€78bn", "2025");
    assert_time("In December Siemens sold 93 trains.", "93 trains", "XXXX-12");
}

static void test_time__beside_each_of_two(void **state)
{
    (void)state;
    static const char behind[] = "Siemens sold 93 trains in 2025 and 88 trains in 2024.";
    static const char before[] = "Siemens sold in 2025 93 trains and in 2024 88 trains.";
    assert_time(behind, "93 trains", "2025");
    assert_time(behind, "88 trains", "2024");
    assert_time(before, "93 trains", "2025");
    assert_time(before, "88 trains", "2024");
}

static void test_time__not_given(void **state)
{
    (void)state;
    assert_time("Siemens sold 93 trains.", "93 trains", "");
    assert_time("Siemens said on Tuesday it had sold 93 trains.", "93 trains", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_missing__two_others_have_it),
        cmocka_unit_test(test_missing__one_other_has_it),
        cmocka_unit_test(test_missing__half_of_the_others),
        cmocka_unit_test(test_missing__less_than_half_of_the_others),
        cmocka_unit_test(test_missing__no_words_are_near),
        cmocka_unit_test(test_alone__a_figure_before_words),
        cmocka_unit_test(test_event__another_sum_and_act),
        cmocka_unit_test(test_event__a_stranger),
        cmocka_unit_test(test_event__another_sum_of_the_act),
        cmocka_unit_test(test_event__told_further_below),
        cmocka_unit_test(test_event__no_majority),
        cmocka_unit_test(test_time__of_the_clause),
        cmocka_unit_test(test_time__beside_each_of_two),
        cmocka_unit_test(test_time__not_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
