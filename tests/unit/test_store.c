/* The store: each kind of act saved, read again, undone; after kill -9; with two windows; in
 * reports that have changed. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "folder.h"
#include "store/match.h"
#include "store/quote.h"
#include "store/store.h"

#define ENGLISH "Tarvel orders 12 trams. The order costs 40 million euros, the mayor said."
#define RUSSIAN "Тарвель заказал 12 трамваев. Заказ стоит 40 миллионов евро."
#define WHEN 1800000000 /* some day in 2027 */

static struct folder folder;

static const struct plx_store_report usual[] = {
    {ENGLISH, sizeof ENGLISH - 1, "/story/en.txt", "https://example.org/tram"},
    {RUSSIAN, sizeof RUSSIAN - 1, "/story/ru.txt", ""},
};

static int make_place(void **state)
{
    (void)state;
    folder_make(&folder);
    return 0;
}

static int remove_place(void **state)
{
    (void)state;
    folder_remove(&folder);
    return 0;
}

static struct plx_store *open_with(const struct plx_store_report *reports, size_t count)
{
    struct plx_store *store;
    struct plx_error error = {0};
    if (plx_store_open(folder.path, reports, count, &store, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    return store;
}

static struct plx_store *open_usual(void)
{
    return open_with(usual, 2);
}

/* The place of the words in the usual reports. */
static struct plx_anchor place(uint32_t report, const char *words)
{
    const char *at = strstr(usual[report].text, words);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - usual[report].text);
    return (struct plx_anchor){.report = report,
                               .span = {start, start + (uint32_t)strlen(words)}};
}

static void add(struct plx_store *store, enum plx_act_kind kind, enum plx_act_scope scope,
                const char *value, const struct plx_anchor *anchors, size_t count)
{
    const struct plx_act act = {.kind = kind, .scope = scope, .value = value, .anchors = anchors,
                                .anchor_count = count, .who = "ana", .at = WHEN};
    assert_int_equal(plx_store_add(store, &act, NULL), PLX_OK);
}

static void add_row(struct plx_store *store, enum plx_act_kind kind, const char *value)
{
    const struct plx_anchor row[] = {place(0, "40 million euros"),
                                     place(1, "40 миллионов евро")};
    add(store, kind, PLX_SCOPE_ROW, value, row, 2);
}

/* The act that stands alone. */
static const struct plx_act *only(struct plx_store *store)
{
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, 1);
    return acts;
}

static size_t standing(struct plx_store *store)
{
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    return count;
}

static void check_words(const struct plx_store_report *report, const struct plx_anchor *anchor,
                        const char *words)
{
    assert_int_equal(anchor->span.end - anchor->span.start, strlen(words));
    assert_memory_equal(report->text + anchor->span.start, words, strlen(words));
    assert_string_equal(anchor->words, words);
}

/* ---- what is kept ---- */

static void test_digest__is_that_of_the_standard(void **state)
{
    (void)state;
    char digest[PLX_DIGEST_LENGTH + 1];
    plx_digest("abc", 3, digest); /* FIPS 180-2, B.1 */
    assert_string_equal(digest,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    plx_digest("", 0, digest);
    assert_string_equal(digest,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void test_add__every_kind_on_a_row_is_there_when_opened_again(void **state)
{
    (void)state;
    static const struct {
        enum plx_act_kind kind;
        const char *value;
    } rows[] = {{PLX_ACT_TAG, "on"}, {PLX_ACT_NOTE, "ask Ana \xd9\x85"}, {PLX_ACT_DECISION, "use"}};
    struct plx_store *store = open_usual();
    for (size_t i = 0; i < 3; i++)
        add_row(store, rows[i].kind, rows[i].value);
    plx_store_close(&store);
    store = open_usual();
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(acts[i].kind, rows[i].kind);
        assert_int_equal(acts[i].scope, PLX_SCOPE_ROW);
        assert_string_equal(acts[i].value, rows[i].value);
        assert_string_equal(acts[i].who, "ana");
        assert_int_equal(acts[i].at, WHEN);
        assert_null(acts[i].undone_who);
        assert_int_equal(acts[i].anchor_count, 2);
        assert_int_equal(acts[i].anchors[1].found, PLX_FOUND_SAME);
        check_words(&usual[0], &acts[i].anchors[0], "40 million euros");
        check_words(&usual[1], &acts[i].anchors[1], "40 миллионов евро");
    }
    plx_store_close(&store);
}

static void test_add__a_cell_is_decided_taken_out_and_put_in(void **state)
{
    (void)state;
    const struct plx_anchor cell[] = {place(1, "12 трамваев"), place(0, "40 million euros"),
                                      place(1, "40 миллионов евро")};
    struct plx_store *store = open_usual();
    add(store, PLX_ACT_DECISION, PLX_SCOPE_CELL, "no", cell, 3);
    add(store, PLX_ACT_MEMBER, PLX_SCOPE_CELL, "in", cell, 3);
    add(store, PLX_ACT_MEMBER, PLX_SCOPE_CELL, "out", cell + 1, 2);
    plx_store_close(&store);
    store = open_usual();
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, 3);
    assert_string_equal(acts[1].value, "in");
    check_words(&usual[1], &acts[1].anchors[0], "12 трамваев");
    assert_string_equal(acts[2].value, "out");
    check_words(&usual[0], &acts[2].anchors[0], "40 million euros");
    plx_store_close(&store);
}

static void test_add__a_card_has_its_fields_apart(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    const struct plx_anchor whole = {.report = 1};
    for (size_t i = 0; i < PLX_CARD_FIELDS; i++) {
        const struct plx_act act = {.kind = PLX_ACT_CARD, .scope = PLX_SCOPE_REPORT,
                                    .field = plx_card_fields[i], .value = plx_card_fields[i],
                                    .anchors = &whole, .anchor_count = 1, .who = "ana"};
        assert_int_equal(plx_store_add(store, &act, NULL), PLX_OK);
    }
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, PLX_CARD_FIELDS);
    assert_string_equal(acts[4].field, "obtained");
    assert_int_equal(acts[4].anchors[0].report, 1);
    assert_int_equal(acts[4].anchors[0].found, PLX_FOUND_SAME);
    plx_store_close(&store);
}

static void test_add__translations_of_two_hands_stand_beside_each_other(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    const struct plx_anchor passage = place(1, "Заказ стоит 40 миллионов евро.");
    static const char *const authors[] = {"Ana", "Boris"};
    for (size_t i = 0; i < 2; i++) {
        const struct plx_act act = {.kind = PLX_ACT_TRANSLATION, .scope = PLX_SCOPE_REPORT,
                                    .field = "en", .value = "The order costs 40 million euros.",
                                    .author = authors[i], .layout = "lines",
                                    .anchors = &passage, .anchor_count = 1, .who = "ana"};
        assert_int_equal(plx_store_add(store, &act, NULL), PLX_OK);
    }
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_acts(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, 2);
    assert_string_equal(acts[0].author, "Ana");
    assert_string_equal(acts[1].author, "Boris");
    assert_string_equal(acts[1].layout, "lines");
    assert_string_equal(acts[1].field, "en");
    check_words(&usual[1], &acts[1].anchors[0], "Заказ стоит 40 миллионов евро.");
    plx_store_close(&store);
}

static void test_add__the_last_one_decides_in_whatever_order_the_reports_come(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_DECISION, "use");
    const struct plx_anchor turned[] = {place(1, "40 миллионов евро"),
                                        place(0, "40 million euros")};
    add(store, PLX_ACT_DECISION, PLX_SCOPE_ROW, "hold", turned, 2);
    assert_string_equal(only(store)->value, "hold");
    add_row(store, PLX_ACT_DECISION, "");
    assert_string_equal(only(store)->value, "");
    plx_store_close(&store);
}

static void test_add__refuses_what_has_no_place(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    struct plx_anchor beyond = {.report = 0, .span = {0, 4000}};
    struct plx_act act = {.kind = PLX_ACT_TAG, .value = "on", .who = "ana"};
    assert_int_equal(plx_store_add(store, &act, NULL), PLX_ERROR_USAGE);
    act.anchors = &beyond;
    act.anchor_count = 1;
    assert_int_equal(plx_store_add(store, &act, NULL), PLX_ERROR_USAGE);
    beyond = (struct plx_anchor){.report = 2};
    assert_int_equal(plx_store_add(store, &act, NULL), PLX_ERROR_USAGE);
    assert_int_equal(standing(store), 0);
    plx_store_close(&store);
}

static void test_acts__of_other_reports_are_not_told(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_TAG, "on");
    plx_store_close(&store);
    const struct plx_store_report other = {"Another town.", 13, "/other/en.txt", ""};
    store = open_with(&other, 1);
    assert_int_equal(standing(store), 0);
    plx_store_close(&store);
    store = open_with(&usual[1], 1); /* one of the two, now the first */
    const struct plx_act *act = only(store);
    assert_int_equal(act->anchors[0].found, PLX_FOUND_ABSENT);
    assert_int_equal(act->anchors[1].found, PLX_FOUND_SAME);
    assert_int_equal(act->anchors[1].report, 0);
    plx_store_close(&store);
}

/* ---- undo and the log ---- */

static void test_undo__takes_back_one_after_another_and_tells_them(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_NOTE, "first");
    add_row(store, PLX_ACT_NOTE, "second");
    plx_store_close(&store);
    store = open_usual();
    struct plx_act undone;
    assert_int_equal(plx_store_undo(store, "ana", WHEN + 60, &undone, NULL), PLX_OK);
    assert_int_equal(undone.kind, PLX_ACT_NOTE);
    assert_string_equal(undone.value, "second");
    assert_string_equal(only(store)->value, "first");
    assert_int_equal(plx_store_undo(store, "ana", WHEN + 61, NULL, NULL), PLX_OK);
    assert_int_equal(standing(store), 0);
    assert_int_equal(plx_store_undo(store, "ana", WHEN + 62, &undone, NULL), PLX_OK);
    assert_int_equal(undone.id, 0);
    plx_store_close(&store);
}

static void test_undo__leaves_alone_what_another_reader_did(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_TAG, "on");
    struct plx_act undone;
    assert_int_equal(plx_store_undo(store, "boris", WHEN, &undone, NULL), PLX_OK);
    assert_int_equal(undone.id, 0);
    assert_int_equal(standing(store), 1);
    plx_store_close(&store);
}

static void test_log__has_who_did_and_undid_what_and_when(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_DECISION, "use");
    add_row(store, PLX_ACT_DECISION, "hold");
    assert_int_equal(plx_store_undo(store, "ana", WHEN + 60, NULL, NULL), PLX_OK);
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_log(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, 2);
    assert_string_equal(acts[0].value, "use");
    assert_null(acts[0].undone_who);
    assert_string_equal(acts[1].value, "hold");
    assert_string_equal(acts[1].who, "ana");
    assert_int_equal(acts[1].at, WHEN);
    assert_string_equal(acts[1].undone_who, "ana");
    assert_int_equal(acts[1].undone_at, WHEN + 60);
    plx_store_close(&store);
}

/* ---- kill -9, two windows ---- */

static void test_add__outlives_a_process_that_is_killed(void **state)
{
    (void)state;
    int done[2];
    char byte;
    assert_int_equal(pipe(done), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct plx_store *store = open_usual();
        add_row(store, PLX_ACT_NOTE, "kept");
        if (write(done[1], "", 1) == 1)
            pause();
        _exit(1);
    }
    close(done[1]);
    assert_int_equal(read(done[0], &byte, 1), 1);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    close(done[0]);
    struct plx_store *store = open_usual();
    assert_string_equal(only(store)->value, "kept");
    plx_store_close(&store);
}

static void test_changed__tells_what_another_window_wrote(void **state)
{
    (void)state;
    struct plx_store *here = open_usual();
    struct plx_store *there = open_usual();
    assert_int_equal(standing(here), 0);
    assert_false(plx_store_changed(here));
    add_row(there, PLX_ACT_TAG, "on");
    assert_true(plx_store_changed(here));
    assert_int_equal(standing(here), 1);
    assert_false(plx_store_changed(here));
    add_row(here, PLX_ACT_NOTE, "mine");
    assert_false(plx_store_changed(here)); /* its own */
    assert_int_equal(standing(there), 2);
    plx_store_close(&here);
    plx_store_close(&there);
}

static void test_add__many_windows_at_once_lose_nothing(void **state)
{
    (void)state;
    enum { WINDOWS = 4, ACTS = 15 };
    pid_t children[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            struct plx_store *store = open_usual(); /* all make the same new file */
            for (int k = 0; k < ACTS; k++)
                add_row(store, PLX_ACT_TAG, "on");
            plx_store_close(&store);
            _exit(0);
        }
    }
    for (int i = 0; i < WINDOWS; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    struct plx_store *store = open_usual();
    const struct plx_act *acts;
    size_t count;
    assert_int_equal(plx_store_log(store, &acts, &count, NULL), PLX_OK);
    assert_int_equal(count, WINDOWS * ACTS);
    plx_store_close(&store);
}

/* ---- reports that have changed ---- */

/* The usual row on an English report of another text, under this path and address. */
static struct plx_anchor found_in(const char *text, const char *path, const char *address)
{
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_NOTE, "check");
    plx_store_close(&store);
    const struct plx_store_report reports[] = {{text, strlen(text), path, address}, usual[1]};
    store = open_with(reports, 2);
    const struct plx_act *act = only(store);
    struct plx_anchor anchor = act->anchors[0];
    assert_string_equal(act->value, "check");
    assert_int_equal(act->anchors[1].found, PLX_FOUND_SAME);
    assert_string_equal(anchor.words, "40 million euros");
    if (anchor.found == PLX_FOUND_MOVED)
        check_words(&reports[0], &anchor, "40 million euros");
    anchor.words = NULL; /* which the store frees */
    plx_store_close(&store);
    return anchor;
}

static void test_changed_report__words_that_stand_once_are_found(void **state)
{
    (void)state;
    assert_int_equal(found_in("UPDATED. Tarvel pays 40 million euros for trams.", "/story/en.txt",
                              "")
                         .found,
                     PLX_FOUND_MOVED);
}

static void test_changed_report__is_known_by_its_address_too(void **state)
{
    (void)state;
    assert_int_equal(found_in("Tarvel pays 40 million euros.", "/moved/1.txt",
                              "https://example.org/tram")
                         .found,
                     PLX_FOUND_MOVED);
}

static void test_changed_report__of_several_places_the_surroundings_tell(void **state)
{
    (void)state;
    struct plx_anchor anchor =
        found_in("Last year it was 40 million euros. Tarvel orders 14 trams. The order costs 40 "
                 "million euros, as the mayor said.",
                 "/story/en.txt", "");
    /* neither has the 32 characters before it, nor those behind it, that it had */
    assert_int_equal(anchor.found, PLX_FOUND_LOST);
    folder_remove(&folder);
    folder_make(&folder);
    anchor = found_in("Last year it was 40 million euros. Now Tarvel orders 12 trams. The order "
                      "costs 40 million euros, the town said.",
                      "/story/en.txt", "");
    assert_int_equal(anchor.found, PLX_FOUND_MOVED);
    assert_int_equal(anchor.span.start, 79);
}

static void test_changed_report__what_is_gone_is_told_as_lost(void **state)
{
    (void)state;
    assert_int_equal(found_in("Tarvel pays 50 million euros.", "/story/en.txt", "").found,
                     PLX_FOUND_LOST);
}

static void test_changed_report__no_part_of_another_number_is_taken(void **state)
{
    (void)state;
    assert_int_equal(found_in("Tarvel pays 140 million euros.", "/story/en.txt", "").found,
                     PLX_FOUND_LOST);
}

/* ---- quotes ---- */

static void test_quote__counts_code_points_and_finds_its_bytes(void **state)
{
    (void)state;
    struct plx_arena arena;
    struct plx_quote quote;
    struct plx_anchor anchor = place(1, "40 миллионов евро");
    struct plx_span span;
    plx_arena_init(&arena);
    assert_true(plx_quote_make(&arena, RUSSIAN, sizeof RUSSIAN - 1, anchor.span, &quote));
    assert_int_equal(quote.start, 41); /* "Тарвель заказал 12 трамваев. Заказ стоит " */
    assert_int_equal(quote.end, 58);
    assert_string_equal(quote.before, /* 32 of them */
                        "аказал 12 трамваев. Заказ стоит ");
    assert_string_equal(quote.after, ".");
    assert_true(plx_quote_place(&quote, RUSSIAN, sizeof RUSSIAN - 1, &span));
    assert_int_equal(span.start, anchor.span.start);
    assert_int_equal(span.end, anchor.span.end);
    assert_false(plx_quote_place(&quote, ENGLISH, sizeof ENGLISH - 1, &span));
    assert_false(plx_quote_place(&quote, "short", 5, &span));
    plx_arena_release(&arena);
}

/* ---- which claim ---- */

static void test_match__the_row_with_most_of_the_places(void **state)
{
    (void)state;
    const struct plx_cell cost[] = {{.report = 0, .evidence = {40, 56}},
                                    {.report = 1, .evidence = {70, 98}}};
    const struct plx_cell trams[] = {{.report = 0, .evidence = {14, 22}},
                                     {.report = 1, .evidence = {30, 50}}};
    const struct plx_cell sentence[] = {{.report = 0, .evidence = {24, 74}},
                                        {.report = 1, .evidence = {54, 110}}};
    const struct plx_claim claims[] = {{.cells = sentence, .cell_count = 2},
                                       {.cells = trams, .cell_count = 2},
                                       {.cells = cost, .cell_count = 2}};
    struct plx_anchor row[] = {{.report = 0, .span = {40, 56}}, {.report = 1, .span = {70, 98}}};
    bool whole = false;
    assert_int_equal(plx_match_row(claims, 3, row, 2, &whole), 2);
    assert_true(whole);
    row[0].span = (struct plx_span){41, 56}; /* read a little differently by now */
    assert_int_equal(plx_match_row(claims, 3, row, 2, &whole), 2);
    row[1].found = PLX_FOUND_LOST;
    assert_int_equal(plx_match_row(claims + 1, 2, row, 2, &whole), 1);
    assert_false(whole);
    assert_int_equal(plx_match_row(claims + 1, 1, row, 2, &whole), PLX_MATCH_NONE);
}

/* ---- a place that will not do ---- */

static void test_open__makes_the_folders_for_the_reader_alone(void **state)
{
    (void)state;
    struct plx_store *store;
    struct stat status;
    assert_int_equal(plx_store_open(folder_path(&folder, "a/b/c", 0), usual, 2, &store, NULL),
                     PLX_OK);
    assert_int_equal(stat(folder_path(&folder, "a/b/c", 0), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_int_equal(stat(folder_path(&folder, "a/b/c/marks.db", 0), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    plx_store_close(&store);
}

static void check_refused(const char *path, enum plx_status expected)
{
    struct plx_store *store;
    struct plx_error error = {0};
    assert_int_equal(plx_store_open(path, usual, 2, &store, &error), expected);
    assert_null(store);
    assert_true(*error.message);
    assert_int_equal(*error.file == 0, *path == 0);
}

static void test_open__says_what_is_in_the_way(void **state)
{
    (void)state;
    folder_text(&folder, "file", "no folder");
    check_refused(folder_path(&folder, "file", 0), PLX_ERROR_ACCESS);
    check_refused(folder_path(&folder, "file/below", 0), PLX_ERROR_ACCESS);
    check_refused("", PLX_ERROR_ACCESS);
    char noise[4096];
    memset(noise, 'n', sizeof noise);
    folder_subfolder(&folder, "noise");
    folder_write(&folder, "noise/marks.db", noise, sizeof noise);
    check_refused(folder_path(&folder, "noise", 0), PLX_ERROR_FORMAT);
}

static void test_open__leaves_a_later_version_alone(void **state)
{
    (void)state;
    struct plx_store *store = open_usual();
    add_row(store, PLX_ACT_TAG, "on");
    plx_store_close(&store);
    /* The version is the big-endian number at byte 60 of the file (SQLite, "Database Header"). */
    FILE *file = fopen(folder_path(&folder, "marks.db", 0), "r+b");
    assert_non_null(file);
    assert_int_equal(fseek(file, 60, SEEK_SET), 0);
    assert_int_equal(fwrite("\0\0\0\143", 1, 4, file), 4);
    assert_int_equal(fclose(file), 0);
    check_refused(folder.path, PLX_ERROR_FORMAT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, remove_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digest__is_that_of_the_standard),
        TEST(test_add__every_kind_on_a_row_is_there_when_opened_again),
        TEST(test_add__a_cell_is_decided_taken_out_and_put_in),
        TEST(test_add__a_card_has_its_fields_apart),
        TEST(test_add__translations_of_two_hands_stand_beside_each_other),
        TEST(test_add__the_last_one_decides_in_whatever_order_the_reports_come),
        TEST(test_add__refuses_what_has_no_place),
        TEST(test_acts__of_other_reports_are_not_told),
        TEST(test_undo__takes_back_one_after_another_and_tells_them),
        TEST(test_undo__leaves_alone_what_another_reader_did),
        TEST(test_log__has_who_did_and_undid_what_and_when),
        TEST(test_add__outlives_a_process_that_is_killed),
        TEST(test_changed__tells_what_another_window_wrote),
        TEST(test_add__many_windows_at_once_lose_nothing),
        TEST(test_changed_report__words_that_stand_once_are_found),
        TEST(test_changed_report__is_known_by_its_address_too),
        TEST(test_changed_report__of_several_places_the_surroundings_tell),
        TEST(test_changed_report__what_is_gone_is_told_as_lost),
        TEST(test_changed_report__no_part_of_another_number_is_taken),
        cmocka_unit_test(test_quote__counts_code_points_and_finds_its_bytes),
        cmocka_unit_test(test_match__the_row_with_most_of_the_places),
        TEST(test_open__makes_the_folders_for_the_reader_alone),
        TEST(test_open__says_what_is_in_the_way),
        TEST(test_open__leaves_a_later_version_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
