/* The format of the configuration: what is read, what is a comment, and each kind of bad line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "data/config_file.h"

/* The text has to be the lines "NUMBER NAME=VALUE" or "NUMBER !PROBLEM", one a call. */
static void check(const char *text, size_t length, const char *const *wanted)
{
    /* at the very end of a heap block, so that a byte too far is seen by the sanitizers */
    char *bytes = malloc(length ? length : 1);
    struct plx_config_scan scan;
    struct plx_config_line line;
    memcpy(bytes, text, length);
    plx_config_start(&scan, bytes, length);
    while (plx_config_next(&scan, &line)) {
        char said[1024];
        if (line.problem)
            snprintf(said, sizeof said, "%u !%s", line.number, line.problem);
        else
            snprintf(said, sizeof said, "%u %s=%s", line.number, line.name, line.value);
        assert_non_null(*wanted);
        assert_string_equal(said, *wanted++);
    }
    assert_null(*wanted);
    free(bytes);
}

#define CHECK(text, ...) check(text, sizeof(text) - 1, (const char *const[]){__VA_ARGS__, NULL})

static void test_next__nothing_in_it(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "\n\n", "# bidi = off\n  \t\n\t# more", "\xef\xbb\xbf",
                                        "\r\n", "   "};
    const char *const none[] = {NULL};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(texts[i], strlen(texts[i]), none);
}

static void test_next__names_and_values(void **state)
{
    (void)state;
    CHECK("bidi = runs\n", "1 bidi=runs");
    CHECK("bidi=runs", "1 bidi=runs");
    CHECK("\t bidi\t=  runs \t\n\ntheme = dark", "1 bidi=runs", "3 theme=dark");
    CHECK("key.filter = = &\n", "1 key.filter== &");
    CHECK("colour.tag = #ff0000 on #000000", "1 colour.tag=#ff0000 on #000000");
    CHECK("key.down = ж\n", "1 key.down=ж");
    CHECK("a = 1\na = 2\n", "1 a=1", "2 a=2");
}

static void test_next__line_ends_and_byte_order_mark(void **state)
{
    (void)state;
    CHECK("a = 1\r\n# no\r\nb = 2\r\n", "1 a=1", "3 b=2");
    CHECK("a = 1\r\nb = 2\r", "1 a=1", "2 b=2");
    CHECK("\xef\xbb\xbf" "a = 1\n", "1 a=1");
}

static void test_next__bad_lines_are_told_and_the_rest_goes_on(void **state)
{
    (void)state;
    CHECK("a = 1\nbidi\nb = 2\n", "1 a=1", "2 !it has no \"=\": a line is \"name = value\"", "3 b=2");
    CHECK("= x\nb = 2", "1 !no name stands before the \"=\"", "2 b=2");
    CHECK("a =\nb = 2", "1 !no value stands behind the \"=\"", "2 b=2");
    CHECK("a = \xff\nb = 2", "1 !it is not UTF-8", "2 b=2");
    CHECK("a = \xc3", "1 !it is not UTF-8");
    CHECK("a = \xed\xa0\x80", "1 !it is not UTF-8");
    CHECK("a = \x1b[31m\nb = 2", "1 !it has a control character", "2 b=2");
    CHECK("a = x\0y\nb = 2", "1 !it has a control character", "2 b=2");
    CHECK("a = x\ry\nb = 2", "1 !it has a control character", "2 b=2");
    CHECK("a\n\xef\xbb\xbf" "b = 2", "1 !it has no \"=\": a line is \"name = value\"",
          "2 \xef\xbb\xbf" "b=2");
}

static void test_next__long_lines(void **state)
{
    (void)state;
    char text[100000];
    memset(text, 'x', sizeof text);
    memcpy(text, "name = ", 7);
    memcpy(text + sizeof text - 7, "\nb = 2\n", 7);
    const char *const wanted[] = {"1 !it is too long", "2 b=2", NULL};
    check(text, sizeof text, wanted);
    memset(text, 'n', 64); /* a name of 64 bytes is one too long */
    memcpy(text + 64, "=x\n", 3);
    const char *const name[] = {"1 !it is too long", NULL};
    check(text, 67, name);
    char most[80];
    snprintf(most, sizeof most, "1 %.63s=x", text);
    const char *const fits[] = {most, NULL};
    check(text + 1, 66, fits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next__nothing_in_it),
        cmocka_unit_test(test_next__names_and_values),
        cmocka_unit_test(test_next__line_ends_and_byte_order_mark),
        cmocka_unit_test(test_next__bad_lines_are_told_and_the_rest_goes_on),
        cmocka_unit_test(test_next__long_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
