/* plx_story_open: files, folders and story.json to reports: titles, sentences, language. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "report/report.h"

static const struct plx_settings settings = {.data_folder = DATA_FOLDER};

static const char text_en[] =
    "Mayor opens new bridge after long delay\n"
    "\n"
    "The mayor opened the bridge on Monday in front of a small crowd. Work had started three years "
    "ago.\n"
    "Local shops hope that the visitors will return. Nobody knows what the tolls will be.\n";
static const char text_fr[] =
    "Le pont rouvre après des années de travaux\n"
    "La maire a inauguré le pont devant une petite foule. Les commerçants espèrent que les visiteurs "
    "reviendront.\n";

/* ---- opening ---- */

struct failures {
    size_t count;
    struct plx_error errors[8];
};

static void note_failure(const struct plx_error *error, void *context)
{
    struct failures *failures = context;
    assert_true(failures->count < 8);
    failures->errors[failures->count++] = *error;
}

static enum plx_status open_paths(const char *const *paths, size_t count, struct failures *failures,
                                  struct plx_story **story, struct plx_error *error)
{
    *failures = (struct failures){0};
    return plx_story_open(paths, count, &settings, note_failure, failures, story, error);
}

/* Opens what must open. */
static struct plx_story *open_path(const char *path)
{
    struct plx_story *story;
    struct failures failures;
    struct plx_error error = {0};
    if (open_paths(&path, 1, &failures, &story, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(failures.count, 0);
    return story;
}

/* Opens what must not, and whose error names the path. */
static void assert_fails(const char *path, enum plx_status expected)
{
    struct plx_story *story;
    struct failures failures;
    struct plx_error error = {0};
    enum plx_status status = open_paths(&path, 1, &failures, &story, &error);
    if (status != expected)
        fail_msg("%s: %s, not %s", path, plx_status_name(status), plx_status_name(expected));
    assert_null(story);
    assert_int_equal(error.code, expected);
    assert_string_equal(error.file, path);
    assert_true(*error.message);
    assert_int_equal(failures.count, 1);
    assert_int_equal(failures.errors[0].code, expected);
    assert_int_equal(plx_story_open(&path, 1, &settings, NULL, NULL, &story, NULL), expected);
}

static void test_story_open__a_file(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "bridge.txt", text_en);
    const char *path = folder_path(folder, "bridge.txt", 0);
    struct plx_story *story = open_path(path);
    assert_int_equal(plx_story_report_count(story), 1);
    assert_string_equal(plx_story_title(story), "");
    const struct plx_report *report = plx_story_report(story, 0);
    assert_null(plx_story_report(story, 1));
    assert_string_equal(plx_report_id(report), "bridge");
    assert_string_equal(plx_report_path(report), path);
    size_t length;
    assert_string_equal(plx_report_text(report, &length), text_en);
    assert_int_equal(length, strlen(text_en));
    assert_string_equal(plx_report_text(report, NULL), text_en);
    assert_string_equal(plx_report_language(report), "en");
    assert_string_equal(plx_report_charset(report), "UTF-8");
    assert_string_equal(plx_report_outlet(report), "");
    assert_string_equal(plx_report_date(report), "");
    assert_string_equal(plx_report_address(report), "");
    assert_string_equal(plx_report_author(report), "");
    plx_story_free(&story);
    assert_null(story);
    plx_story_free(&story);
}

static void test_story_open__a_folder(void **state)
{
    const struct folder *folder = *state;
    folder_subfolder(folder, "flood");
    folder_text(folder, "flood/b.txt", text_fr);
    folder_text(folder, "flood/a.text", text_en);
    folder_text(folder, "flood/notes.md", "no report");
    folder_text(folder, "flood/.hidden.txt", text_en);
    struct plx_story *story = open_path(folder_path(folder, "flood", 0));
    assert_string_equal(plx_story_title(story), "flood");
    assert_int_equal(plx_story_report_count(story), 2);
    assert_string_equal(plx_report_id(plx_story_report(story, 0)), "a");
    assert_string_equal(plx_report_id(plx_story_report(story, 1)), "b");
    plx_story_free(&story);
    story = open_path(folder_path(folder, "flood//", 0));
    assert_string_equal(plx_story_title(story), "flood");
    plx_story_free(&story);
}

static void test_story_open__story_json(void **state)
{
    const struct folder *folder = *state;
    folder_subfolder(folder, "s");
    folder_text(folder, "s/x.txt", text_en);
    folder_text(folder, "s/y.txt", text_fr);
    folder_text(folder, "s/other.txt", text_fr);
    folder_text(folder, "s/story.json",
                "{\"title\": \"The bridge\", \"reports\": ["
                "{\"file\": \"y.txt\", \"language\": \"fr\", \"outlet\": \"Le Pont\","
                " \"date\": \"2026-03-04\", \"address\": \"https://example.org/y\","
                " \"author\": \"A. Martin\"},"
                "{\"file\": \"x.txt\"}]}");
    struct plx_story *story = open_path(folder_path(folder, "s", 0));
    assert_string_equal(plx_story_title(story), "The bridge");
    assert_int_equal(plx_story_report_count(story), 2);
    const struct plx_report *first = plx_story_report(story, 0);
    assert_string_equal(plx_report_id(first), "y");
    assert_string_equal(plx_report_language(first), "fr");
    assert_string_equal(plx_report_outlet(first), "Le Pont");
    assert_string_equal(plx_report_date(first), "2026-03-04");
    assert_string_equal(plx_report_address(first), "https://example.org/y");
    assert_string_equal(plx_report_author(first), "A. Martin");
    assert_string_equal(plx_report_language(plx_story_report(story, 1)), "en");
    plx_story_free(&story);
}

static void test_story_open__story_json_says_the_language(void **state)
{
    const struct folder *folder = *state;
    folder_subfolder(folder, "l");
    folder_text(folder, "l/x.txt", text_en);
    folder_text(folder, "l/story.json",
                "{\"reports\": [{\"file\": \"x.txt\", \"language\": \"pt-BR\"}]}");
    struct plx_story *story = open_path(folder_path(folder, "l", 0));
    assert_string_equal(plx_report_language(plx_story_report(story, 0)), "pt-BR");
    assert_string_equal(plx_story_title(story), "l");
    plx_story_free(&story);
}

static void test_story_open__story_json_is_wrong(void **state)
{
    const struct folder *folder = *state;
    const char *const texts[] = {"{\"reports\": [", "{\"title\": \"x\"}", "[]", "{\"reports\": []}",
                                 "{\"reports\": [{\"outlet\": \"x\"}]}"};
    folder_subfolder(folder, "w");
    folder_text(folder, "w/x.txt", text_en);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct plx_story *story;
        struct failures failures;
        struct plx_error error;
        folder_text(folder, "w/story.json", texts[i]);
        const char *path = folder_path(folder, "w", 0);
        assert_int_equal(open_paths(&path, 1, &failures, &story, &error), PLX_ERROR_FORMAT);
        assert_string_equal(error.file, folder_path(folder, "w/story.json", 1));
    }
}

static void test_story_open__missing(void **state)
{
    const struct folder *folder = *state;
    assert_fails(folder_path(folder, "none.txt", 0), PLX_ERROR_MISSING);
    folder_text(folder, "file.txt", text_en);
    assert_fails(folder_path(folder, "file.txt/inside", 0), PLX_ERROR_MISSING);
}

static void test_story_open__nothing_named(void **state)
{
    (void)state;
    struct plx_story *story;
    struct plx_error error;
    assert_int_equal(plx_story_open(NULL, 0, &settings, NULL, NULL, &story, &error),
                     PLX_ERROR_USAGE);
    assert_null(story);
    assert_int_equal(error.code, PLX_ERROR_USAGE);
}

static void test_story_open__empty(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "empty.txt", "");
    folder_text(folder, "blank.txt", " \n\t\r\n");
    folder_subfolder(folder, "nothing");
    assert_fails(folder_path(folder, "empty.txt", 0), PLX_ERROR_EMPTY);
    assert_fails(folder_path(folder, "blank.txt", 0), PLX_ERROR_EMPTY);
    assert_fails(folder_path(folder, "nothing", 0), PLX_ERROR_MISSING);
}

static void test_story_open__binary(void **state)
{
    const struct folder *folder = *state;
    unsigned char bytes[512];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(i * 7 % 256);
    folder_write(folder, "picture.txt", bytes, sizeof bytes);
    assert_fails(folder_path(folder, "picture.txt", 0), PLX_ERROR_BINARY);
}

static void test_story_open__too_large(void **state)
{
    const struct folder *folder = *state;
    size_t length = PLX_REPORT_MAX_BYTES + 1;
    char *bytes = malloc(length);
    assert_non_null(bytes);
    memset(bytes, 'a', length);
    folder_write(folder, "large.txt", bytes, length);
    free(bytes);
    assert_fails(folder_path(folder, "large.txt", 0), PLX_ERROR_TOO_LARGE);
}

static void test_story_open__unreadable(void **state)
{
    const struct folder *folder = *state;
    if (geteuid() == 0) /* who may read everything: the file behind a loop of links */
        assert_int_equal(symlink("loop.txt", folder_path(folder, "loop.txt", 0)), 0);
    folder_text(folder, "locked.txt", text_en);
    assert_int_equal(chmod(folder_path(folder, "locked.txt", 0), 0), 0);
    assert_fails(folder_path(folder, geteuid() == 0 ? "loop.txt" : "locked.txt", 0),
                 PLX_ERROR_ACCESS);
}

static void test_story_open__a_pipe_without_a_writer(void **state)
{
    const struct folder *folder = *state;
    const char *path = folder_path(folder, "pipe.txt", 0);
    assert_int_equal(mkfifo(path, 0666), 0);
    assert_fails(path, PLX_ERROR_EMPTY);
}

static void test_story_open__some_fail(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "good.txt", text_en);
    folder_text(folder, "empty2.txt", "");
    folder_text(folder, "good2.txt", text_fr);
    const char *const paths[] = {
        folder_path(folder, "none2.txt", 0), folder_path(folder, "good.txt", 1),
        folder_path(folder, "empty2.txt", 2), folder_path(folder, "good2.txt", 3)};
    struct plx_story *story;
    struct failures failures;
    assert_int_equal(open_paths(paths, 4, &failures, &story, NULL), PLX_OK);
    assert_int_equal(plx_story_report_count(story), 2);
    assert_string_equal(plx_report_id(plx_story_report(story, 0)), "good");
    assert_string_equal(plx_report_id(plx_story_report(story, 1)), "good2");
    assert_int_equal(failures.count, 2);
    assert_int_equal(failures.errors[0].code, PLX_ERROR_EMPTY);
    assert_string_equal(failures.errors[0].file, paths[2]);
    assert_int_equal(failures.errors[1].code, PLX_ERROR_MISSING);
    assert_string_equal(failures.errors[1].file, paths[0]);
    plx_story_free(&story);
    assert_int_equal(plx_story_open(paths, 4, &settings, NULL, NULL, &story, NULL), PLX_OK);
    plx_story_free(&story);
}

static void test_story_open__some_of_a_list_fail(void **state)
{
    const struct folder *folder = *state;
    folder_subfolder(folder, "part");
    folder_text(folder, "part/a.txt", text_en);
    folder_text(folder, "part/story.json",
                "{\"reports\": [{\"file\": \"gone.txt\"}, {}, {\"file\": \"a.txt\"}]}");
    const char *path = folder_path(folder, "part", 0);
    struct plx_story *story;
    struct failures failures;
    assert_int_equal(open_paths(&path, 1, &failures, &story, NULL), PLX_OK);
    assert_int_equal(plx_story_report_count(story), 1);
    assert_int_equal(failures.count, 2);
    assert_int_equal(failures.errors[0].code, PLX_ERROR_MISSING);
    assert_int_equal(failures.errors[1].code, PLX_ERROR_FORMAT);
    plx_story_free(&story);
}

/* The library takes no knowledge from elsewhere. */
static void test_story_open__no_language_knowledge(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "plain.txt", text_en);
    const char *path = folder_path(folder, "plain.txt", 0);
    const struct plx_settings nowhere = {.data_folder = folder->path};
    struct plx_story *story;
    assert_int_equal(plx_story_open(&path, 1, &nowhere, NULL, NULL, &story, NULL),
                     PLX_ERROR_LANGUAGE);
    assert_null(story);
}

static void test_report_id__unique(void **state)
{
    const struct folder *folder = *state;
    folder_subfolder(folder, "one");
    folder_subfolder(folder, "two");
    folder_text(folder, "one/ru.txt", text_en);
    folder_text(folder, "two/ru.txt", text_fr);
    folder_text(folder, "two/ru-2.txt", text_fr);
    folder_text(folder, "one/with blank.v2.txt", text_fr);
    const char *const paths[] = {
        folder_path(folder, "one/ru.txt", 0), folder_path(folder, "two/ru.txt", 1),
        folder_path(folder, "two/ru-2.txt", 2), folder_path(folder, "one/ru.txt", 3),
        folder_path(folder, "one/with blank.v2.txt", 4)};
    struct plx_story *story;
    struct failures failures;
    assert_int_equal(open_paths(paths, 5, &failures, &story, NULL), PLX_OK);
    assert_int_equal(plx_story_report_count(story), 5);
    assert_string_equal(plx_report_id(plx_story_report(story, 0)), "ru");
    for (size_t i = 0; i < 5; i++) {
        const char *id = plx_report_id(plx_story_report(story, i));
        assert_true(*id && !strchr(id, ' ') && !strchr(id, '/'));
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(id, plx_report_id(plx_story_report(story, j)));
    }
    plx_story_free(&story);
}

static void test_report_text__decoded(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "mark.txt",
                "\xef\xbb\xbf" "A headline of the day\nSome words behind it.\n");
    struct plx_story *story = open_path(folder_path(folder, "mark.txt", 0));
    assert_string_equal(plx_report_text(plx_story_report(story, 0), NULL),
                        "A headline of the day\nSome words behind it.\n");
    assert_int_equal(plx_report_title(plx_story_report(story, 0)).start, 0);
    plx_story_free(&story);
}

/* ---- titles ---- */

static void assert_title(const struct folder *folder, const char *text, const char *expected)
{
    folder_text(folder, "title.txt", text);
    struct plx_story *story = open_path(folder_path(folder, "title.txt", 0));
    const struct plx_report *report = plx_story_report(story, 0);
    struct plx_span title = plx_report_title(report);
    char found[512];
    snprintf(found, sizeof found, "%.*s", (int)(title.end - title.start),
             plx_report_text(report, NULL) + title.start);
    if (strcmp(found, expected) != 0)
        fail_msg("the title of \"%s\" is \"%s\"", text, found);
    plx_story_free(&story);
}

static void test_report_title__found(void **state)
{
    const struct folder *folder = *state;
    assert_title(folder, text_en, "Mayor opens new bridge after long delay");
    assert_title(folder, "\n\n  Mayor opens bridge \r\n\r\nThe mayor opened it on Monday.\r\n",
                 "Mayor opens bridge");
    assert_title(folder, "Will the bridge hold?\nEngineers are not sure about the bridge.\n",
                 "Will the bridge hold?");
    assert_title(folder, "“It will hold”\nThe engineer was sure about the bridge.\n",
                 "“It will hold”");
    assert_title(folder, "Bridge opens: 3,000 come to see it\nThe mayor was there.\n",
                 "Bridge opens: 3,000 come to see it");
    assert_title(folder, "Мэр открыл мост через реку\nМэр открыл мост в понедельник.\n",
                 "Мэр открыл мост через реку");
    assert_title(folder, "رئيس البلدية يفتتح الجسر الجديد\nافتتح رئيس البلدية الجسر يوم الاثنين.\n",
                 "رئيس البلدية يفتتح الجسر الجديد");
}

static void test_report_title__not_found(void **state)
{
    const struct folder *folder = *state;
    assert_title(folder, "The mayor opened the bridge on Monday.\nThe crowd was small.\n", "");
    assert_title(folder, "It rained. It was cold. It was dark. We went home\nNobody came.\n", "");
    assert_title(folder, "Mayor opens new bridge after long delay\n", "");
    assert_title(folder, "Mayor opens new bridge after long delay\n \n", "");
    assert_title(folder, "- first point of all\n- second point\nThe mayor opened the bridge.\n",
                 "");
    char text[1200] = "";
    for (int i = 0; i < 50; i++)
        strcat(text, "the bridge is long and ");
    strcat(text, "high\nThe mayor opened it.\n");
    assert_title(folder, text, "");
}

/* ---- sentences ---- */

static void assert_sentences(const struct folder *folder, const char *text, const char *language,
                             const char *const *expected, size_t count)
{
    char list[256];
    folder_subfolder(folder, "sentences");
    folder_text(folder, "sentences/x.txt", text);
    snprintf(list, sizeof list, "{\"reports\": [{\"file\": \"x.txt\", \"language\": \"%s\"}]}",
             language);
    folder_text(folder, "sentences/story.json", list);
    struct plx_story *story = open_path(folder_path(folder, "sentences", 0));
    const struct plx_report *report = plx_story_report(story, 0);
    for (size_t i = 0; i < report->sentences.count && i < count; i++) {
        struct plx_span span = report->sentences.items[i].span;
        char found[1024];
        snprintf(found, sizeof found, "%.*s", (int)(span.end - span.start),
                 report->text + span.start);
        if (strcmp(found, expected[i]) != 0)
            fail_msg("sentence %zu is \"%s\", not \"%s\"", i, found, expected[i]);
    }
    assert_int_equal(report->sentences.count, count);
    plx_story_free(&story);
}

#define ASSERT_SENTENCES(text, language, ...)                                                      \
    do {                                                                                           \
        const char *const expected[] = {__VA_ARGS__};                                              \
        assert_sentences(*state, text, language, expected, sizeof expected / sizeof *expected);    \
    } while (0)

static void test_report__sentences(void **state)
{
    ASSERT_SENTENCES(text_en, "en", "Mayor opens new bridge after long delay",
                     "The mayor opened the bridge on Monday in front of a small crowd.",
                     "Work had started three years ago.",
                     "Local shops hope that the visitors will return.",
                     "Nobody knows what the tolls will be.");
    ASSERT_SENTENCES("A day\n\n- One point\n• Another point.\nIs it so? \"Yes.\" It is!\n", "en",
                     "A day", "One point", "Another point.", "Is it so?", "\"Yes.\"", "It is!");
    ASSERT_SENTENCES("هل هذا صحيح؟ نعم. إنه صحيح.", "ar", "هل هذا صحيح؟", "نعم.", "إنه صحيح.");
}

static void test_report__abbreviations_end_no_sentence(void **state)
{
    ASSERT_SENTENCES("Dr. Smith met Mr. Jones on Monday. They talked.", "en",
                     "Dr. Smith met Mr. Jones on Monday.", "They talked.");
    ASSERT_SENTENCES("The U.S. Treasury agreed. It paid $2.5 million.", "en",
                     "The U.S. Treasury agreed.", "It paid $2.5 million.");
    ASSERT_SENTENCES("M. Dupont a vu Mme Petit. Ils ont parlé.", "fr", "M. Dupont a vu Mme Petit.",
                     "Ils ont parlé.");
    ASSERT_SENTENCES("Il dott. Rossi ha incontrato il sig. Bianchi. Hanno parlato.", "it",
                     "Il dott. Rossi ha incontrato il sig. Bianchi.", "Hanno parlato.");
    ASSERT_SENTENCES("El Sr. García habló con la Dra. Ruiz. No dijo nada.", "es",
                     "El Sr. García habló con la Dra. Ruiz.", "No dijo nada.");
    ASSERT_SENTENCES("Das kostet 2,3 Mrd. Euro. Dr. Meier sagte nichts.", "de",
                     "Das kostet 2,3 Mrd. Euro.", "Dr. Meier sagte nichts.");
    ASSERT_SENTENCES("Die Bank bekam am 9. Februar Geld. Im 3. Quartal kam mehr. Sie waren 24. Danach kam keiner.", "de",
                     "Die Bank bekam am 9. Februar Geld.", "Im 3. Quartal kam mehr.", "Sie waren 24.",
                     "Danach kam keiner.");
    ASSERT_SENTENCES("Foram 29 mil em 24. Segundo a agência, basta.", "pt", "Foram 29 mil em 24.",
                     "Segundo a agência, basta.");
    ASSERT_SENTENCES("Он получил 5 тыс. рублей. Больше ничего не дали.", "ru",
                     "Он получил 5 тыс. рублей.", "Больше ничего не дали.");
    ASSERT_SENTENCES("O Sr. Silva falou com a Dra. Lima. Ninguém respondeu.", "pt",
                     "O Sr. Silva falou com a Dra. Lima.", "Ninguém respondeu.");
}

static void test_report__sentences_cover_every_token(void **state)
{
    const struct folder *folder = *state;
    const char *const texts[] = {text_en, text_fr, "One. Two\nthree! - four\n- five. six",
                                 "(a) [b] \"c.\" d", "...\n???\n1.\n"};
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        folder_text(folder, "cover.txt", texts[t]);
        struct plx_story *story = open_path(folder_path(folder, "cover.txt", 0));
        const struct plx_report *report = plx_story_report(story, 0);
        uint32_t token = 0, byte = 0;
        for (uint32_t i = 0; i < report->sentences.count; i++) {
            const struct plx_sentence *s = &report->sentences.items[i];
            assert_int_equal(s->first, token);
            assert_true(s->span.start >= byte && s->span.end > s->span.start);
            assert_int_equal(plx_report_sentence_at(report, s->span.start), i);
            assert_int_equal(plx_report_sentence_at(report, s->span.end - 1), i);
            token = s->end;
            byte = s->span.end;
        }
        assert_int_equal(token, report->tokens.count);
        for (uint32_t i = 0; i < report->tokens.count; i++)
            assert_int_equal(plx_report_token_at(report, report->tokens.items[i].start), i);
        assert_int_equal(plx_report_token_at(report, report->length), report->tokens.count);
        plx_story_free(&story);
    }
}

/* ---- languages ---- */

static const struct {
    const char *language, *text;
} samples[] = {
    {"ru", "Мэр открыл новый мост через реку. Жители ждали этого дня три года, но движение пока "
           "разрешено только автобусам. Остальным придётся подождать до осени."},
    {"pt", "A prefeita inaugurou a nova ponte sobre o rio. Os moradores esperavam por este dia há "
           "muito tempo, mas por enquanto só os ônibus podem passar. Não há previsão para os carros."},
    {"fr", "La maire a inauguré le nouveau pont sur la rivière. Les habitants attendaient ce jour "
           "depuis longtemps, mais seuls les bus peuvent passer pour l’instant."},
    {"ar", "افتتحت رئيسة البلدية الجسر الجديد فوق النهر. وكان السكان ينتظرون هذا اليوم منذ سنوات، "
           "لكن المرور مسموح للحافلات فقط في الوقت الحالي."},
    {"it", "La sindaca ha inaugurato il nuovo ponte sul fiume. Gli abitanti aspettavano questo "
           "giorno da molto tempo, ma per ora possono passare soltanto gli autobus."},
    {"en", "The mayor has opened the new bridge over the river. People had been waiting for this "
           "day for a long time, but only buses are allowed to cross it for now."},
    {"es", "La alcaldesa inauguró el nuevo puente sobre el río. Los vecinos esperaban este día "
           "desde hace mucho tiempo, pero por ahora solo pueden pasar los autobuses."},
    {"de", "Die Bürgermeisterin hat die neue Brücke über den Fluss eröffnet. Die Anwohner hatten "
           "lange auf diesen Tag gewartet, aber vorerst dürfen nur Busse darüber fahren."},
    {"tr", "Belediye başkanı nehrin üzerindeki yeni köprüyü açtı. Bölge halkı bu günü uzun zamandır "
           "bekliyordu, ancak şimdilik köprüden yalnızca otobüsler geçebiliyor."},
};

static void test_report_language__identified(void **state)
{
    const struct folder *folder = *state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        folder_text(folder, "language.txt", samples[i].text);
        struct plx_story *story = open_path(folder_path(folder, "language.txt", 0));
        const char *language = plx_report_language(plx_story_report(story, 0));
        if (strcmp(language, samples[i].language) != 0)
            fail_msg("%s is taken for %s", samples[i].language, language);
        plx_story_free(&story);
    }
}

/* Too short for statistics of letters: words and letters tell. */
static const struct {
    const char *language, *text;
} short_samples[] = {
    {"en", "It took more than 48 hours"},        {"es", "La huelga empezó hace dos días"}, {"pt", "Foram pagos cinco milhões de euros"},
    {"fr", "Il a fallu une dizaine de minutes"}, {"it", "I lavori dureranno tre anni"},    {"de", "Die Strecke ist 12 Kilometer lang"},
    {"tr", "5 milyon sterlin"},                  {"ru", "Ремонт стоил 12 тысяч рублей"},   {"uk", "Ціна становить сто двадцять гривень"},
    {"ar", "نزح نصف مليون شخص"},                 {"fa", "نیم میلیون نفر گریختند"},          {"nl", "De staat gaf 2 miljard euro uit"},
    {"pl", "Remont kosztował 12 tysięcy złotych"}, {"zh", "会谈持续两周"},                   {"ja", "会議は二週間続いた"},
};

static void test_report_language__of_few_words(void **state)
{
    const struct folder *folder = *state;
    for (size_t i = 0; i < sizeof short_samples / sizeof *short_samples; i++) {
        folder_text(folder, "language.txt", short_samples[i].text);
        struct plx_story *story = open_path(folder_path(folder, "language.txt", 0));
        const char *language = plx_report_language(plx_story_report(story, 0));
        if (strcmp(language, short_samples[i].language) != 0)
            fail_msg("%s is taken for %s", short_samples[i].text, language);
        plx_story_free(&story);
    }
}

/* The name of a file tells where few words do not; many do, whatever it is called. */
static void test_report_language__named_by_the_file(void **state)
{
    const struct folder *folder = *state;
    static const struct {
        const char *file, *text, *language;
    } cases[] = {
        {"pt.txt", "Radio Nova", "pt"},
        {"debate-es.txt", "Radio Nova", "es"},
        {"de.txt", "1.234 €", "de"},
        {"de.txt", "Всего погибли двенадцать человек", "ru"},
        {"it.txt", "The mayor has opened the new bridge over the river. People had been waiting for this day for a long time, but "
                   "only buses are allowed to cross it.", "en"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_text(folder, cases[i].file, cases[i].text);
        struct plx_story *story = open_path(folder_path(folder, cases[i].file, 0));
        assert_string_equal(plx_report_language(plx_story_report(story, 0)), cases[i].language);
        plx_story_free(&story);
    }
}

/* Names and figures in Latin letters hide no other script. */
static void test_report_language__with_foreign_names(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "names.txt",
                "Компания Microsoft купила Activision Blizzard и хочет открыть офис в Сиэтле.");
    struct plx_story *story = open_path(folder_path(folder, "names.txt", 0));
    assert_string_equal(plx_report_language(plx_story_report(story, 0)), "ru");
    plx_story_free(&story);
}

static void test_report_language__no_hint(void **state)
{
    const struct folder *folder = *state;
    folder_text(folder, "figures.txt", "12 345,6\n78 %\n");
    struct plx_story *story = open_path(folder_path(folder, "figures.txt", 0));
    assert_string_equal(plx_report_language(plx_story_report(story, 0)), "und");
    plx_story_free(&story);
}

/* ---- */

static int set_up(void **state)
{
    struct folder *folder = malloc(sizeof *folder);
    assert_non_null(folder);
    folder_make(folder);
    *state = folder;
    return 0;
}

static int tear_down(void **state)
{
    folder_remove(*state);
    free(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_story_open__a_file),
        TEST(test_story_open__a_folder),
        TEST(test_story_open__story_json),
        TEST(test_story_open__story_json_says_the_language),
        TEST(test_story_open__story_json_is_wrong),
        TEST(test_story_open__missing),
        TEST(test_story_open__nothing_named),
        TEST(test_story_open__empty),
        TEST(test_story_open__binary),
        TEST(test_story_open__too_large),
        TEST(test_story_open__unreadable),
        TEST(test_story_open__a_pipe_without_a_writer),
        TEST(test_story_open__some_fail),
        TEST(test_story_open__some_of_a_list_fail),
        TEST(test_story_open__no_language_knowledge),
        TEST(test_report_id__unique),
        TEST(test_report_text__decoded),
        TEST(test_report_title__found),
        TEST(test_report_title__not_found),
        TEST(test_report__sentences),
        TEST(test_report__abbreviations_end_no_sentence),
        TEST(test_report__sentences_cover_every_token),
        TEST(test_report_language__identified),
        TEST(test_report_language__of_few_words),
        TEST(test_report_language__named_by_the_file),
        TEST(test_report_language__with_foreign_names),
        TEST(test_report_language__no_hint),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
