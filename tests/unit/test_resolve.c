/* Dates told from the day of writing, and the calendar dates that they are where the report's own is known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "facts/resolve.h"
#include "folder.h"
#include "parallax/parallax.h"

static void assert_resolved(char unit, int offset, const char *written, const char *expected)
{
    char out[32] = "";
    assert_true(plx_resolve_relative(unit, offset, written, out));
    assert_string_equal(out, expected);
}

static void test_resolve__days(void **state)
{
    (void)state;
    assert_resolved('D', 0, "2026-03-04", "2026-03-04");
    assert_resolved('D', -1, "2026-03-01", "2026-02-28");
    assert_resolved('D', -1, "2024-03-01", "2024-02-29");
    assert_resolved('D', 2, "2025-12-30", "2026-01-01");
}

/* 4 March 2026 is a Wednesday, 1 March a Sunday: weeks begin on Monday. */
static void test_resolve__weeks(void **state)
{
    (void)state;
    assert_resolved('W', 0, "2026-03-04", "2026-03-02/2026-03-08");
    assert_resolved('W', 0, "2026-03-01", "2026-02-23/2026-03-01");
    assert_resolved('W', 0, "2026-03-02", "2026-03-02/2026-03-08");
    assert_resolved('W', -1, "2026-01-01", "2025-12-22/2025-12-28");
    assert_resolved('W', 1, "2026-03-01", "2026-03-02/2026-03-08");
    assert_resolved('E', 0, "2026-03-04", "2026-03-07/2026-03-08");
    assert_resolved('E', -1, "2026-03-01", "2026-02-21/2026-02-22");
}

static void test_resolve__months_quarters_years(void **state)
{
    (void)state;
    assert_resolved('M', -1, "2026-01-31", "2025-12");
    assert_resolved('M', 1, "2026-12-01", "2027-01");
    assert_resolved('M', -15, "2026-03-04", "2024-12");
    assert_resolved('Q', -1, "2026-03-31", "2025-36");
    assert_resolved('Q', 0, "2026-04-01", "2026-34");
    assert_resolved('Q', 1, "2026-12-31", "2027-33");
    assert_resolved('Y', -1, "2026-01-01", "2025");
    assert_resolved('Y', -20, "2026-01-01", "2006");
}

static void test_resolve__no_day(void **state)
{
    (void)state;
    char out[32];
    static const char *const written[] = {"", "2026", "2026-03", "2026-02-30", "2026-13-01", "4 March 2026", "2026-3-4", NULL};
    for (size_t i = 0; written[i]; i++)
        assert_false(plx_resolve_relative('D', -1, written[i], out));
    assert_false(plx_resolve_relative('Y', -100, "0050-01-01", out));
    assert_false(plx_resolve_relative('?', 1, "2026-03-04", out));
}

/* ---- in a report ---- */

static void assert_dated(const char *language, const char *text, const char *written, const char *expected)
{
    struct folder folder;
    struct plx_error error = {0};
    struct plx_story *story;
    struct plx_comparison *comparison;
    char list[160];
    const struct plx_settings settings = {.data_folder = DATA_FOLDER};
    folder_make(&folder);
    folder_text(&folder, "a.txt", text);
    snprintf(list, sizeof list, "{\"reports\": [{\"file\": \"a.txt\", \"language\": \"%s\", \"date\": \"%s\"}]}", language, written);
    folder_text(&folder, "story.json", list);
    const char *path = folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &story, &error) != PLX_OK ||
        plx_comparison_make(story, &comparison, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    if (count != 1 || strcmp(facts->value, expected) != 0)
        fail_msg("%s: %s: %zu facts, the first %s, not %s", language, text, count, count ? facts->value : "", expected);
    plx_comparison_free(&comparison);
    plx_story_free(&story);
    folder_remove(&folder);
}

static void test_report__in_nine_languages(void **state)
{
    (void)state;
    static const struct {
        const char *language, *text, *date;
    } written[] = {
        {"ar", "ارتفعت المبيعات العام الماضي.", "2025"},
        {"ar", "تبدأ المحاكمة الأسبوع المقبل.", "2026-03-09/2026-03-15"},
        {"ar", "توفي الوزير أول من أمس.", "2026-03-02"},
        {"de", "Im vergangenen Jahr stieg der Umsatz.", "2025"},
        {"de", "Der Prozess beginnt nächste Woche.", "2026-03-09/2026-03-15"},
        {"de", "Der Minister starb vorgestern.", "2026-03-02"},
        {"en", "Sales rose last year.", "2025"},
        {"en", "The trial begins next week.", "2026-03-09/2026-03-15"},
        {"en", "The minister died two days ago.", "2026-03-02"},
        {"es", "Las ventas subieron el año pasado.", "2025"},
        {"es", "El juicio empieza la semana que viene.", "2026-03-09/2026-03-15"},
        {"es", "El ministro murió anteayer.", "2026-03-02"},
        {"fr", "Les ventes ont augmenté l’an dernier.", "2025"},
        {"fr", "Le procès s’ouvre la semaine prochaine.", "2026-03-09/2026-03-15"},
        {"fr", "Le ministre est mort il y a deux jours.", "2026-03-02"},
        {"it", "L’anno scorso le vendite sono salite.", "2025"},
        {"it", "Il processo si apre la prossima settimana.", "2026-03-09/2026-03-15"},
        {"it", "Il ministro è morto due giorni fa.", "2026-03-02"},
        {"pt", "As vendas subiram no ano passado.", "2025"},
        {"pt", "O julgamento começa na próxima semana.", "2026-03-09/2026-03-15"},
        {"pt", "O ministro morreu anteontem.", "2026-03-02"},
        {"ru", "В прошлом году продажи выросли.", "2025"},
        {"ru", "Процесс начнётся на следующей неделе.", "2026-03-09/2026-03-15"},
        {"ru", "Министр скончался два дня назад.", "2026-03-02"},
        {"tr", "Satışlar geçen yıl arttı.", "2025"},
        {"tr", "Dava gelecek hafta başlıyor.", "2026-03-09/2026-03-15"},
        {"tr", "Bakan iki gün önce öldü.", "2026-03-02"},
        {"uk", "Міністр помер учора.", "2026-03-03"},
        {NULL, NULL, NULL}};
    for (size_t i = 0; written[i].text; i++)
        assert_dated(written[i].language, written[i].text, "2026-03-04", written[i].date);
}

/* What gives no span that is sure is not resolved; nor what the report gives no date for. */
static void test_report__not_resolved(void **state)
{
    (void)state;
    assert_dated("en", "Sales rose in recent weeks.", "2026-03-04", "relative");
    assert_dated("en", "Sales rose on Tuesday.", "2026-03-04", "relative");
    assert_dated("en", "Sales rose almost two years ago.", "2026-03-04", "relative");
    assert_dated("en", "Sales rose the year before.", "2026-03-04", "relative");
    assert_dated("en", "Sales rose last year.", "", "relative");
    assert_dated("en", "Sales rose last year.", "2026-03", "relative");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_resolve__days),
        cmocka_unit_test(test_resolve__weeks),
        cmocka_unit_test(test_resolve__months_quarters_years),
        cmocka_unit_test(test_resolve__no_day),
        cmocka_unit_test(test_report__in_nine_languages),
        cmocka_unit_test(test_report__not_resolved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
