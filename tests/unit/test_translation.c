/* Which words of a human translation stand for which of a report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "report/rendition.h"
#include "report/report.h"
#include "report/translation.h"

struct translated {
    struct plx_story *story;
    const struct plx_report *report;
    struct plx_rendition rendition;
};

static struct translated translate(const char *language, const char *text, const char *translation)
{
    struct translated t = {.story = calloc(1, sizeof *t.story)};
    assert_non_null(t.story);
    t.story->settings.data_folder = strdup(DATA_FOLDER);
    const struct plx_report_card card = {.path = "x.txt", .language = language};
    assert_int_equal(plx_report_add(t.story, text, strlen(text), &card, NULL), PLX_OK);
    t.report = t.story->reports.items[0];
    assert_int_equal(plx_translation_align(t.report, translation, strlen(translation), &t.rendition), PLX_OK);
    assert_string_equal(t.rendition.text, translation);
    return t;
}

static void release(struct translated *t)
{
    plx_rendition_release(&t->rendition);
    plx_story_free(&t->story);
}

/* What is seen for words of the report; "" where they were left out. */
static void assert_seen(const struct translated *t, const char *words, const char *seen)
{
    const char *at = strstr(t->report->text, words);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - t->report->text);
    struct plx_span place =
        plx_rendition_place(&t->rendition, (struct plx_span){start, start + (uint32_t)strlen(words)});
    char shown[512];
    snprintf(shown, sizeof shown, "%.*s", (int)(place.end - place.start), t->rendition.text + place.start);
    assert_string_equal(shown, seen);
}

/* Which of the report's words a word of the translation leads back to. */
static void assert_original(const struct translated *t, const char *word, const char *original)
{
    const char *at = strstr(t->rendition.text, word);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - t->rendition.text);
    struct plx_span span =
        plx_rendition_original(&t->rendition, (struct plx_span){start, start + (uint32_t)strlen(word)});
    assert_int_equal(span.end - span.start, strlen(original));
    assert_memory_equal(t->report->text + span.start, original, strlen(original));
}

static void test_translation__line_by_line(void **state)
{
    (void)state;
    struct translated t = translate("it", "Il ponte crolla\n\nDue morti. Trenta feriti.\nIl sindaco tace.\n",
                                    "The bridge falls\nTwo dead. Thirty hurt.\n\n\nThe mayor is silent.");
    assert_string_equal(plx_translation_layout(t.report, t.rendition.text, t.rendition.length), "lines");
    assert_seen(&t, "ponte", "The bridge falls");
    assert_seen(&t, "Due morti", "Two dead.");
    assert_seen(&t, "Trenta", "Thirty hurt.");
    assert_seen(&t, "morti. Trenta", "Two dead. Thirty hurt.");
    assert_seen(&t, "tace", "The mayor is silent.");
    assert_original(&t, "mayor", "Il sindaco tace.");
    assert_original(&t, "Two", "Due morti.");
    release(&t);
}

/* Two sentences made one, within a paragraph whose lines were joined. */
static void test_translation__paragraph_by_paragraph(void **state)
{
    (void)state;
    struct translated t = translate("it", "Il ponte sul fiume è crollato.\nDue i morti.\nI feriti sono trenta, dice il sindaco.\n\n"
                                          "Era del 1950.\n",
                                    "The bridge over the river has come down, and two are dead. Thirty are hurt, "
                                    "says the mayor.\n\nIt was of 1950.\n");
    assert_string_equal(plx_translation_layout(t.report, t.rendition.text, t.rendition.length), "paragraphs");
    assert_seen(&t, "fiume", "The bridge over the river has come down, and two are dead.");
    assert_seen(&t, "Due i morti", "The bridge over the river has come down, and two are dead.");
    assert_seen(&t, "trenta", "Thirty are hurt, says the mayor.");
    assert_seen(&t, "1950", "It was of 1950.");
    release(&t);
}

/* Only a part was translated, in one paragraph: figures tell where it belongs. */
static void test_translation__what_was_left_out_is_not_shown(void **state)
{
    (void)state;
    struct translated t = translate("ar",
                                    "أعلنت الوزارة اليوم خطة جديدة.\n\nتبلغ الكلفة 10 مليارات دولار.\n\n"
                                    "وستنتهي الأعمال في عام 2032 كما قال الوزير.\n\nويعمل في المشروع ٥٠٠ شخص من أبناء المنطقة.\n",
                                    "The cost is 10 billion dollars. Some 500 people of the region work on the project.\n");
    assert_string_equal(plx_translation_layout(t.report, t.rendition.text, t.rendition.length), "free");
    assert_seen(&t, "الكلفة", "The cost is 10 billion dollars.");
    assert_seen(&t, "شخص", "Some 500 people of the region work on the project.");
    assert_seen(&t, "2032", "");
    assert_seen(&t, "خطة", "");
    assert_original(&t, "cost", "تبلغ الكلفة 10 مليارات دولار.");
    release(&t);
}

/* However the texts lie to each other, every byte of both has its place, in order. */
static void test_translation__pieces_are_whole(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "\n\n", "Yes.", "A b. C d.\n\nE f?\nG\n", "1. 2. 3. 4. 5. 6. 7. 8. 9."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct translated t = translate("it", "Sì. Il 3 maggio.\n\nNo, dice.\n", texts[i]);
        const struct plx_rendition *r = &t.rendition;
        uint32_t at = 0, own = 0;
        for (size_t k = 0; k < r->count; k++) {
            assert_int_equal(r->pieces[k].start, own);
            assert_true(r->pieces[k].at >= at && r->pieces[k].end >= own);
            at = r->pieces[k].at;
            own = r->pieces[k].end;
        }
        assert_int_equal(own, t.report->length);
        assert_true(at <= r->length);
        release(&t);
    }
}

/* Many sentences of one paragraph, of which each is found. */
static void test_translation__long_texts(void **state)
{
    (void)state;
    enum { SENTENCES = 600 };
    struct plx_buffer text, translation;
    plx_buffer_init(&text);
    plx_buffer_init(&translation);
    for (int i = 0; i < SENTENCES; i++) {
        plx_buffer_printf(&text, "La casa numero %d costa poco.%s", i, i % 7 ? " " : "\n");
        plx_buffer_printf(&translation, "House number %d is cheap.%s", i, i % 9 ? " " : "\n\n");
    }
    struct translated t = translate("it", plx_buffer_string(&text), plx_buffer_string(&translation));
    for (int i = 0; i < SENTENCES; i += 37) {
        char own[64], other[64];
        snprintf(own, sizeof own, "numero %d costa", i);
        snprintf(other, sizeof other, "House number %d is cheap.", i);
        assert_seen(&t, own, other);
    }
    release(&t);
    plx_buffer_release(&text);
    plx_buffer_release(&translation);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_translation__line_by_line),
        cmocka_unit_test(test_translation__paragraph_by_paragraph),
        cmocka_unit_test(test_translation__what_was_left_out_is_not_shown),
        cmocka_unit_test(test_translation__pieces_are_whole),
        cmocka_unit_test(test_translation__long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
