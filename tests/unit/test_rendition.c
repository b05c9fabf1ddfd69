/* Reports in other letters and in a gloss, and the way back from each byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report/rendition.h"
#include "report/report.h"
#include "text/transliterate.h"

struct rendered {
    struct plx_story *story;
    const struct plx_report *report;
    struct plx_rendition rendition;
};

static struct rendered render(const char *language, const char *text, enum plx_writing writing)
{
    struct rendered r = {.story = calloc(1, sizeof *r.story)};
    assert_non_null(r.story);
    r.story->settings.data_folder = strdup(DATA_FOLDER);
    const struct plx_report_card card = {.path = "x.txt", .language = language};
    assert_int_equal(plx_report_add(r.story, text, strlen(text), &card, NULL), PLX_OK);
    r.report = r.story->reports.items[0];
    assert_int_equal(plx_rendition_make(r.report, writing, NULL, &r.rendition), PLX_OK);
    return r;
}

static void release(struct rendered *r)
{
    plx_rendition_release(&r->rendition);
    plx_story_free(&r->story);
}

static void assert_rendered(const char *language, const char *text, enum plx_writing writing,
                            const char *expected)
{
    struct rendered r = render(language, text, writing);
    assert_string_equal(r.rendition.text, expected);
    assert_int_equal(r.rendition.length, strlen(expected));
    release(&r);
}

/* What the rendition shows for words of the report, and the words that it leads back to. */
static void assert_place(const struct rendered *r, const char *words, const char *shown,
                         const char *back)
{
    uint32_t start = (uint32_t)(strstr(r->report->text, words) - r->report->text);
    struct plx_span span = {start, start + (uint32_t)strlen(words)};
    struct plx_span place = plx_rendition_place(&r->rendition, span);
    struct plx_span original = plx_rendition_original(&r->rendition, place);
    assert_int_equal(place.end - place.start, strlen(shown));
    assert_memory_equal(r->rendition.text + place.start, shown, strlen(shown));
    assert_int_equal(original.end - original.start, strlen(back));
    assert_memory_equal(r->report->text + original.start, back, strlen(back));
}

static void test_rendition__latin(void **state)
{
    (void)state;
    assert_rendered("ru", "Щукин приехал в Ялту.\n", PLX_WRITING_LATIN, "Shchukin priyekhal v Yaltu.\n");
    assert_rendered("ar", "في دبي 10.\n", PLX_WRITING_LATIN, "fy dby 10.\n");
    assert_rendered("fr", "L’été à Orly.\n", PLX_WRITING_LATIN, "L’été à Orly.\n");
}

/* Words without a label stand in Latin letters, figures and Latin names as they are. */
static void test_rendition__gloss(void **state)
{
    (void)state;
    assert_rendered("ru", "Щукин: 10 миллиардов, Google.\n", PLX_WRITING_GLOSS,
                    "Shchukin: 10 ‹billion›, Google.\n");
    assert_rendered("de", "10 Milliarden\n", PLX_WRITING_GLOSS, "10 ‹billion›\n");
    assert_rendered("en", "10 thousand\n", PLX_WRITING_GLOSS, "10 ‹thousand›\n");
}

static void test_rendition__places(void **state)
{
    (void)state;
    struct rendered r = render("ru", "Щукин: 10 миллиардов.\n", PLX_WRITING_GLOSS);
    assert_place(&r, "Щукин", "Shchukin", "Щукин");
    assert_place(&r, "10 миллиардов", "10 ‹billion›", "10 миллиардов");
    assert_place(&r, "0", "0", "0");
    assert_place(&r, "милли", "‹billion›", "миллиардов"); /* words are whole */
    assert_place(&r, ": 1", ": 1", ": 1");
    assert_place(&r, "дов.\n", "‹billion›.\n", "миллиардов.\n");
    struct plx_span none = plx_rendition_place(&r.rendition, (struct plx_span){12, 12});
    assert_int_equal(none.start, none.end);
    release(&r);
}

/* "على" is no surname, "voluto" no flight. */
static void test_rendition__doubt(void **state)
{
    (void)state;
    assert_rendered("ar", "على\n", PLX_WRITING_GLOSS, "ʿly\n");
    assert_rendered("it", "ha voluto\n", PLX_WRITING_GLOSS, "ha ‹want›\n");
}

static void assert_transliterated(const char *language, const char *text, const char *expected)
{
    struct plx_transliterator *transliterator = plx_transliterator_new(language);
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_non_null(transliterator);
    assert_true(plx_transliterate(transliterator, text, strlen(text), &out));
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
    plx_transliterator_free(&transliterator);
}

static void test_transliterate__languages(void **state)
{
    (void)state;
    assert_transliterated("uk", "Їжак", "Yizhak");
    assert_transliterated("ru", "Щукин", "Shchukin");
    assert_transliterated("bg", "Щукин", "Shtukin");
    assert_transliterated("el", "Ελλάδα", "Elláda");
    assert_transliterated("zh", "中国", "zhōng guó");
    assert_transliterated("ja", "東京の", "東京no");
    assert_transliterated("he", "שלום", "slwm");
    assert_transliterated("fr", "été", "été");
}

static void test_rendition__original(void **state)
{
    (void)state;
    struct plx_rendition none = {0};
    struct plx_span span = plx_rendition_place(&none, (struct plx_span){3, 5});
    assert_int_equal(span.start, 3);
    assert_int_equal(span.end, 5);
}

static void test_rendition_foreign__letters(void **state)
{
    (void)state;
    struct rendered ru = render("ru", "Да.\n", PLX_WRITING_LATIN);
    struct rendered fr = render("fr", "Oui.\n", PLX_WRITING_LATIN);
    assert_true(plx_rendition_foreign(ru.report));
    assert_false(plx_rendition_foreign(fr.report));
    release(&ru);
    release(&fr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rendition__latin),
        cmocka_unit_test(test_rendition__gloss),
        cmocka_unit_test(test_rendition__places),
        cmocka_unit_test(test_rendition__doubt),
        cmocka_unit_test(test_transliterate__languages),
        cmocka_unit_test(test_rendition__original),
        cmocka_unit_test(test_rendition_foreign__letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
