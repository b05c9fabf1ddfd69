/* Catalogues: how they are found, what is looked up, plural rules, and files that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/messages.h"
#include "base/plural.h"

static char folder[64];

struct pair {
    const char *original;
    size_t original_length;
    const char *translation;
    size_t translation_length;
};

#define PAIR(a, b) {a, sizeof(a) - 1, b, sizeof(b) - 1}

/* Sorted by the originals, as msgfmt writes them. */
static const struct pair pairs[] = {
    PAIR("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && "
             "n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"),
    PAIR("%zu claim\0%zu claims", "%zu A\0%zu B\0%zu C"),
    PAIR("claim", "утверждение"),
    PAIR("hint\004back", "назад"),
};
#define PAIRS (sizeof pairs / sizeof *pairs)

/* The bytes of the catalogue; their count. */
static size_t make_catalogue(unsigned char *out, size_t room)
{
    uint32_t header[7] = {0x950412de, 0, PAIRS, 28, 28 + 8 * PAIRS, 0, 0};
    uint32_t tables[2][PAIRS][2];
    uint32_t at = 28 + 16 * PAIRS;
    memset(out, 0, room);
    for (size_t i = 0; i < PAIRS; i++) {
        tables[0][i][0] = (uint32_t)pairs[i].original_length;
        tables[0][i][1] = at;
        memcpy(out + at, pairs[i].original, pairs[i].original_length);
        at += (uint32_t)pairs[i].original_length + 1;
    }
    for (size_t i = 0; i < PAIRS; i++) {
        tables[1][i][0] = (uint32_t)pairs[i].translation_length;
        tables[1][i][1] = at;
        memcpy(out + at, pairs[i].translation, pairs[i].translation_length);
        at += (uint32_t)pairs[i].translation_length + 1;
    }
    memcpy(out, header, sizeof header);
    memcpy(out + 28, tables, sizeof tables);
    return at;
}

static const char *path_of(const char *language)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, language);
    mkdir(path, 0700);
    strcat(path, "/LC_MESSAGES");
    mkdir(path, 0700);
    strcat(path, "/parallax.mo");
    return path;
}

static void write_file(const char *language, const void *bytes, size_t length)
{
    FILE *file = fopen(path_of(language), "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static int make_folder(void **state)
{
    unsigned char bytes[2048];
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/parallax-messages-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    write_file("ru", bytes, make_catalogue(bytes, sizeof bytes));
    return 0;
}

static int remove_folder(void **state)
{
    static const char *const languages[] = {"ru", "xx"};
    char path[256];
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s", path_of(languages[i]));
        unlink(path);
        for (int part = 0; part < 2; part++) {
            *strrchr(path, '/') = '\0';
            rmdir(path);
        }
    }
    return rmdir(folder);
}

static void test_messages_open__finds_the_language_of_a_region(void **state)
{
    static const char *const names[] = {"ru", "ru-RU", "ru_RU", "ru-Cyrl-RU"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct plx_messages *m;
        assert_int_equal(plx_messages_open(names[i], folder, &m, NULL), PLX_OK);
        assert_string_equal(plx_say(m, "claim"), "утверждение");
        plx_messages_close(&m);
        assert_null(m);
    }
}

static void test_messages_open__english_is_null(void **state)
{
    struct plx_messages *m = (void *)folder;
    (void)state;
    assert_int_equal(plx_messages_open("en_GB", folder, &m, NULL), PLX_OK);
    assert_null(m);
    assert_string_equal(plx_messages_language(m), "en");
    assert_string_equal(plx_say(m, "claim"), "claim");
    assert_string_equal(plx_say(m, NC_("hint", "back")), "back");
    assert_string_equal(plx_say_count(m, "one", "many", 1), "one");
    assert_string_equal(plx_say_count(m, "one", "many", 0), "many");
}

static void test_messages_open__no_catalogue(void **state)
{
    static const char *const names[] = {"eo", "", "../ru", "r", "enx"};
    struct plx_error error;
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct plx_messages *m;
        assert_int_equal(plx_messages_open(names[i], folder, &m, &error), PLX_ERROR_LANGUAGE);
        assert_null(m);
    }
}

static void test_say__context_and_count(void **state)
{
    static const struct {
        unsigned long n;
        const char *form;
    } counts[] = {{1, "%zu A"}, {2, "%zu B"}, {5, "%zu C"}, {11, "%zu C"}, {21, "%zu A"}, {112, "%zu C"}};
    struct plx_messages *m;
    (void)state;
    assert_int_equal(plx_messages_open("ru", folder, &m, NULL), PLX_OK);
    assert_string_equal(plx_say(m, NC_("hint", "back")), "назад");
    assert_string_equal(plx_say(m, NC_("sign", "back")), "back");
    assert_string_equal(plx_say(m, "back"), "back");
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        assert_string_equal(plx_say_count(m, "%zu claim", "%zu claims", counts[i].n),
                            counts[i].form);
    plx_messages_close(&m);
}

/* Cut anywhere, and with any byte of its head changed, it is refused or read without harm. */
static void test_messages_open__damaged_files(void **state)
{
    unsigned char bytes[2048], broken[2048];
    size_t length = make_catalogue(bytes, sizeof bytes);
    struct plx_messages *m;
    (void)state;
    for (size_t cut = 1; cut < length; cut += 3) {
        write_file("xx", bytes, cut);
        assert_int_equal(plx_messages_open("xx", folder, &m, NULL), PLX_ERROR_FORMAT);
    }
    for (size_t i = 0; i < 28 + 16 * PAIRS; i++) {
        memcpy(broken, bytes, length);
        broken[i] ^= 0xff;
        write_file("xx", broken, length);
        if (plx_messages_open("xx", folder, &m, NULL) != PLX_OK)
            continue;
        plx_say(m, "claim");
        plx_say_count(m, "%zu claim", "%zu claims", 7);
        plx_messages_close(&m);
    }
}

static void test_plural_form__expressions(void **state)
{
    static const struct {
        const char *rule;
        unsigned long n, form;
        bool sound;
    } cases[] = {
        {"0;", 5, 0, true},           {"n != 1;", 1, 0, true},     {"n>1", 2, 1, true},
        {"(n==1) ? 0 : 1", 3, 1, true}, {"n%10 == 1 && n != 11", 21, 1, true},
        {"!n", 0, 1, true},           {"2 + 3 * 4", 0, 14, true},  {"7 - 2 - 1", 0, 4, true},
        {"n ? 1", 1, 0, false},       {"n /", 1, 0, false},        {"n / 0", 1, 0, false},
        {"", 1, 0, false},            {"(n", 1, 0, false},         {"n;x", 2, 2, true},
        {"m", 1, 0, false},           {"99999999999", 1, 0, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool sound;
        unsigned long form = plx_plural_form(cases[i].rule, cases[i].n, &sound);
        if (form != cases[i].form || sound != cases[i].sound)
            fail_msg("\"%s\" of %lu: %lu, %ssound", cases[i].rule, cases[i].n, form,
                     sound ? "" : "not ");
    }
}

static void test_plural_form__deep_brackets(void **state)
{
    char rule[4001];
    bool sound;
    (void)state;
    memset(rule, '(', 4000);
    rule[4000] = '\0';
    assert_int_equal(plx_plural_form(rule, 1, &sound), 0);
    assert_false(sound);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_messages_open__finds_the_language_of_a_region),
        cmocka_unit_test(test_messages_open__english_is_null),
        cmocka_unit_test(test_messages_open__no_catalogue),
        cmocka_unit_test(test_say__context_and_count),
        cmocka_unit_test(test_messages_open__damaged_files),
        cmocka_unit_test(test_plural_form__expressions),
        cmocka_unit_test(test_plural_form__deep_brackets),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
