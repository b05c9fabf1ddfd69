/* What a reader is told of a fact: its reading, the note on its magnitude, the rule and the words
 * behind it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "facts/explain.h"
#include "facts/reading.h"
#include "folder.h"
#include "parallax/parallax.h"
#include "report/report.h"

/* ---- readings of facts made by hand ---- */

static void assert_reading(const struct plx_fact *fact, const char *expected)
{
    struct plx_formats *formats;
    struct plx_buffer out;
    assert_int_equal(plx_formats_open("en", &formats), PLX_OK);
    plx_buffer_init(&out);
    plx_fact_read(formats, NULL, fact, &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
    plx_formats_close(&formats);
}

static void assert_money(enum plx_bound bound, bool vague, const char *expected)
{
    const struct plx_fact fact = {.kind = PLX_FACT_MONEY, .bound = bound, .vague = vague,
                                  .low = {1, 10}, .high = {1, 10}, .value = "10000000000",
                                  .unit = "USD"};
    assert_reading(&fact, expected);
}

static void test_fact_read__bounds(void **state)
{
    (void)state;
    assert_money(PLX_BOUND_EXACT, false, "10 billion US dollars");
    assert_money(PLX_BOUND_MORE, false, "10 billion US dollars, more than");
    assert_money(PLX_BOUND_LESS, false, "10 billion US dollars, up to");
    assert_money(PLX_BOUND_APPROX, false, "10 billion US dollars, about");
    assert_money(PLX_BOUND_APPROX, true, "10 billion US dollars, an unstated number of times");
}

static void assert_quantity(enum plx_fact_kind kind, const char *value, const char *unit,
                            struct plx_decimal low, struct plx_decimal high, const char *expected)
{
    const struct plx_fact fact = {.kind = kind, .low = low, .high = high, .value = value,
                                  .unit = unit};
    assert_reading(&fact, expected);
}

static void test_fact_read__kinds(void **state)
{
    (void)state;
    const struct plx_decimal two = {2, 0}, three = {3, 0}, large = {12, 5};
    assert_quantity(PLX_FACT_PERCENT, "2", "%", two, two, "2%");
    assert_quantity(PLX_FACT_COUNT, "1200000", "persone", large, large, "1.2 million persone");
    assert_quantity(PLX_FACT_COUNT, "2/3", "", two, three, "2–3");
    assert_quantity(PLX_FACT_MEASURE, "2", "km", two, two, "2 kilometers");
    assert_quantity(PLX_FACT_MEASURE, "2", "pp", two, two, "2 percentage points");
    assert_quantity(PLX_FACT_MEASURE, "2", "bp", two, two, "2 basis points");
    assert_quantity(PLX_FACT_MEASURE, "2", "[unheard]", two, two, "2 [unheard]");
    assert_quantity(PLX_FACT_DURATION, "P2Y", "", two, two, "2 years");
    assert_quantity(PLX_FACT_DURATION, "P2Q", "", two, two, "P2Q");
    assert_quantity(PLX_FACT_MONEY, "2", "dinars", two, two, "2 dinars");
}

static void assert_date(const char *value, const char *expected)
{
    const struct plx_fact fact = {.kind = PLX_FACT_DATE, .value = value, .unit = ""};
    assert_reading(&fact, expected);
}

static void test_fact_read__dates(void **state)
{
    (void)state;
    assert_date("2032", "2032");
    assert_date("../2032", "2032, until");
    assert_date("2023/..", "2023, since");
    assert_date("../203X", "2030s, until");
    assert_date("2024-21", "2024, spring");
    assert_date("2024-24/2025-21", "2024, winter – 2025, spring");
    assert_date("2024-22/..", "2024, summer, since");
    assert_date("XXXX-23", "autumn");
    assert_date("relative", "relative to the day of writing");
    assert_date("2026-02-30", "2026-02-30");
    assert_date("", "");
}

/* ---- facts of phrases ---- */

struct phrase {
    struct folder folder;
    struct plx_story *story;
    struct plx_comparison *comparison;
    const struct plx_report *report;
    const struct plx_fact *fact; /* the first */
};

static void open_phrase(struct phrase *p, const char *language, const char *text)
{
    char list[128];
    struct plx_error error = {0};
    const struct plx_settings settings = {.data_folder = DATA_FOLDER};
    folder_make(&p->folder);
    folder_text(&p->folder, "a.txt", text);
    snprintf(list, sizeof list, "{\"reports\": [{\"file\": \"a.txt\", \"language\": \"%s\"}]}",
             language);
    folder_text(&p->folder, "story.json", list);
    const char *path = p->folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &p->story, &error) != PLX_OK ||
        plx_comparison_make(p->story, &p->comparison, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    size_t count;
    p->fact = plx_comparison_facts(p->comparison, &count);
    p->report = plx_story_report(p->story, 0);
    if (count == 0)
        fail_msg("no fact in: %s", text);
}

static void close_phrase(struct phrase *p)
{
    plx_comparison_free(&p->comparison);
    plx_story_free(&p->story);
    folder_remove(&p->folder);
}

static void assert_note(const char *language, const char *text, const char *reader,
                        const char *expected)
{
    struct phrase p;
    struct plx_buffer note;
    open_phrase(&p, language, text);
    plx_buffer_init(&note);
    plx_fact_note(p.report, p.fact, reader, NULL, &note);
    assert_string_equal(plx_buffer_string(&note), expected);
    plx_buffer_release(&note);
    close_phrase(&p);
}

static void test_fact_note__long_scale_to_a_short_reader(void **state)
{
    (void)state;
    assert_note("es", "La deuda suma 3 billones de euros.", "en",
                "“billones” is 10^12 in Spanish; a reader of English may take it for 10^9");
    assert_note("es", "La deuda suma 2 mil billones de euros.", "en",
                "“billones” is 10^12 in Spanish; a reader of English may take it for 10^9");
    assert_note("de", "Das Vermögen beträgt 1,5 Billionen Euro.", "en",
                "“Billionen” is 10^12 in German; a reader of English may take it for 10^9");
    assert_note("fr", "La dette atteint 2 billions d’euros.", "en",
                "“billions” is 10^12 in French; a reader of English may take it for 10^9");
    assert_note("it", "Il debito sale a 2 bilioni di euro.", "en",
                "“bilioni” is 10^12 in Italian; a reader of English may take it for 10^9");
    assert_note("pt", "A dívida soma 2 biliões de euros.", "pt-BR",
                "“biliões” is 10^12 in Portuguese; a reader of Portuguese (Brazil) may take it for "
                "10^9");
}

static void test_fact_note__short_scale_to_a_long_reader(void **state)
{
    (void)state;
    assert_note("en", "The fund holds 10 billion dollars.", "de",
                "“billion” is 10^9 in English; a reader of German may take it for 10^12");
    assert_note("en", "The debt is 2.3 trillion dollars.", "es",
                "“trillion” is 10^12 in English; a reader of Spanish may take it for 10^18");
    assert_note("pt", "O fundo tem 10 bilhões de dólares.", "pt-PT",
                "“bilhões” is 10^9 in Portuguese; a reader of Portuguese (Portugal) may take it "
                "for 10^12");
    assert_note("ru", "Долг составил 1,5 триллиона рублей.", "de",
                "“триллиона” is 10^12 in Russian; a reader of German may take it for 10^18");
}

static void test_fact_note__a_language_of_two_minds(void **state)
{
    (void)state;
    assert_note("it", "Il debito sale a 3 trilioni di dollari.", "en",
                "“trilioni” is 10^12 in Italian as newspapers use it; by the scale of Italian it "
                "would be 10^18");
}

static void test_fact_note__nothing_to_say(void **state)
{
    (void)state;
    assert_note("en", "The fund holds 10 billion dollars.", "en", "");
    assert_note("pt", "O fundo tem 10 bilhões de dólares.", "en", "");
    assert_note("pt", "A dívida soma 2 biliões de euros.", "pt-PT", "");
    assert_note("es", "La deuda suma 3 billones de euros.", "de", "");
    assert_note("de", "Das Vermögen beträgt 15 Milliarden Euro.", "en", "");
    assert_note("de", "Das sind 4 Billiarden Euro.", "en", "");
    assert_note("es", "La deuda suma 3 millones de euros.", "en", "");
    assert_note("ru", "Долг составил 1,5 миллиарда рублей.", "de", "");
    assert_note("en", "The law has been in force since June 2021.", "de", "");
}

/* ---- explanations ---- */

static void assert_explained(const char *language, const char *text, const char *rule,
                             const char *steps)
{
    struct phrase p;
    struct plx_buffer out, senses;
    struct plx_span span;
    open_phrase(&p, language, text);
    plx_buffer_init(&out);
    plx_buffer_init(&senses);
    uint32_t token = plx_explain_first(p.report, p.fact);
    while (plx_explain_next(p.report, p.fact, &token, &span, &senses)) {
        plx_buffer_add(&out, p.report->text + span.start, span.end - span.start);
        plx_buffer_printf(&out, ": %s; ", plx_buffer_string(&senses));
        plx_buffer_clear(&senses);
    }
    assert_string_equal(plx_explain_rule(p.report, p.fact), rule);
    assert_string_equal(plx_buffer_string(&out), steps);
    plx_buffer_release(&senses);
    plx_buffer_release(&out);
    close_phrase(&p);
}

static void test_explain_next__money(void **state)
{
    (void)state;
    assert_explained("ru", "Сделка стоит более чем $10 млрд.",
                     "money: a number with a currency beside it",
                     "более чем: bound more; $: currency USD; 10: digits; млрд: magnitude 10^9; ");
    assert_explained("en", "It cost billions of euros.",
                     "vague: a magnitude without a number, never compared",
                     "billions: magnitude 10^9; of: small word; euros: currency EUR; ");
    assert_explained("es", "El banco debe mil billones de euros.",
                     "money: a number with a currency beside it",
                     "mil billones: magnitude 10^15; de: small word; euros: currency EUR; ");
    assert_explained("ar", "بلغت الكلفة مليارين من اليورو.",
                     "money: a number with a currency beside it",
                     "مليارين: number with what it counts 2 times 10^9, magnitude 10^9; "
                     "من: small word; اليورو: currency EUR; ");
    assert_explained("de", "Das kostet zwischen 10 und 15 Euro.",
                     "money: a number with a currency beside it",
                     "10: digits; und: links a range; 15: digits; Euro: currency EUR; ");
}

static void test_explain_next__kinds(void **state)
{
    (void)state;
    assert_explained("fr", "Le chantier durera sept ans.", "duration: a number with a period beside it",
                     "sept: number 7; ans: period Y; ");
    assert_explained("ru", "Дорогу закроют с 3 по 8 мая.",
                     "date: parts of a calendar date side by side",
                     "с: since, opens a range; 3: digits; по: until, links a range; 8: digits; "
                     "мая: month 5; ");
    assert_explained("en", "The line is 27 kilometres long.",
                     "measure: a number with a unit beside it", "27: digits; kilometres: unit km; ");
    assert_explained("en", "The plant employs 120 engineers.",
                     "count: a number with what it counts behind it",
                     "120: digits; engineers: what is counted; ");
    assert_explained("de", "Die Preise stiegen um 12,5 Prozent.",
                     "percent: a number with the sign or word for percent beside it",
                     "12,5: digits; Prozent: percent; ");
    assert_explained("es", "La ley rige desde junio de 2021.",
                     "date: parts of a calendar date side by side",
                     "desde: since; junio: month 6; de: small word; 2021: digits; ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fact_read__bounds),
        cmocka_unit_test(test_fact_read__kinds),
        cmocka_unit_test(test_fact_read__dates),
        cmocka_unit_test(test_fact_note__long_scale_to_a_short_reader),
        cmocka_unit_test(test_fact_note__short_scale_to_a_long_reader),
        cmocka_unit_test(test_fact_note__a_language_of_two_minds),
        cmocka_unit_test(test_fact_note__nothing_to_say),
        cmocka_unit_test(test_explain_next__money),
        cmocka_unit_test(test_explain_next__kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
