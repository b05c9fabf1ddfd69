/* src/data: JSON in and out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "data/json.h"
#include "data/json_writer.h"
#include "folder.h"

static struct plx_json *parse(const char *text)
{
    struct plx_json *document;
    struct plx_error error;
    if (plx_json_parse(text, strlen(text), "t.json", &document, &error) != PLX_OK)
        fail_msg("%s: %s", text, error.message);
    return document;
}

static void assert_refused(const char *text, size_t length, enum plx_status status)
{
    struct plx_json *document = (struct plx_json *)&status;
    struct plx_error error = {0};
    assert_int_equal(plx_json_parse(text, length, "t.json", &document, &error), status);
    assert_null(document);
    assert_int_equal(error.code, status);
    assert_string_equal(error.file, "t.json");
    assert_true(*error.message);
    assert_int_equal(plx_json_parse(text, length, "t.json", &document, NULL), status);
}

static void test_json_parse__values(void **state)
{
    (void)state;
    struct plx_json *d = parse("{\"s\": \"x\\n\\u00e9\\\"\", \"n\": -1.5, \"t\": true,"
                               " \"f\": false,\"z\": null, \"a\": [1, \"two\", {}], \"o\": {\"p\": 3}}");
    assert_true(plx_json_is_object(d));
    assert_string_equal(plx_json_string(plx_json_member(d, "s")), "x\né\"");
    assert_true(plx_json_number(plx_json_member(d, "n")) == -1.5);
    assert_true(plx_json_is_true(plx_json_member(d, "t")));
    assert_false(plx_json_is_true(plx_json_member(d, "f")));
    const struct plx_json *list = plx_json_member(d, "a");
    assert_true(plx_json_is_array(list));
    const struct plx_json *item = plx_json_first(list);
    assert_true(plx_json_is_number(item));
    item = plx_json_next(item);
    assert_true(plx_json_is_string(item));
    item = plx_json_next(item);
    assert_true(plx_json_is_object(item));
    assert_null(plx_json_first(item));
    assert_null(plx_json_next(item));
    const struct plx_json *inner = plx_json_first(plx_json_member(d, "o"));
    assert_string_equal(plx_json_name(inner), "p");
    plx_json_free(&d);
    assert_null(d);
    plx_json_free(&d);
}

static void test_json__what_is_not_there(void **state)
{
    (void)state;
    struct plx_json *d = parse("{\"a\": 5, \"A\": 6}");
    assert_null(plx_json_member(d, "b"));
    assert_null(plx_json_member(NULL, "a"));
    assert_true(plx_json_number(plx_json_member(d, "A")) == 6); /* case matters */
    assert_string_equal(plx_json_string(plx_json_member(d, "a")), "");
    assert_string_equal(plx_json_string(NULL), "");
    assert_true(plx_json_number(NULL) == 0);
    assert_null(plx_json_first(NULL));
    assert_null(plx_json_next(NULL));
    assert_string_equal(plx_json_name(NULL), "");
    assert_false(plx_json_is_object(NULL) || plx_json_is_array(NULL) || plx_json_is_string(NULL) ||
                 plx_json_is_number(NULL) || plx_json_is_true(NULL));
    plx_json_free(&d);
}

/* count brackets open, and close. */
static void nest(char *text, int count, const char *inner)
{
    memset(text, '[', (size_t)count);
    strcpy(text + count, inner);
    size_t length = strlen(text);
    memset(text + length, ']', (size_t)count);
    text[length + (size_t)count] = '\0';
}

static void test_json_parse__depth_cap(void **state)
{
    (void)state;
    char text[512];
    nest(text, PLX_JSON_MAX_DEPTH, "");
    struct plx_json *d = parse(text);
    plx_json_free(&d);
    nest(text, PLX_JSON_MAX_DEPTH + 1, "");
    assert_refused(text, strlen(text), PLX_ERROR_FORMAT);
    memset(text, '[', sizeof text);
    assert_refused(text, sizeof text, PLX_ERROR_FORMAT);
    memset(text, '{', sizeof text);
    assert_refused(text, sizeof text, PLX_ERROR_FORMAT);
}

static void test_json_parse__brackets_in_strings_nest_nothing(void **state)
{
    (void)state;
    char text[1024], string[400] = "\"\\\"";
    memset(string + 3, '[', 200);
    strcpy(string + 203, "\\\\\"");
    nest(text, PLX_JSON_MAX_DEPTH, string);
    struct plx_json *d = parse(text);
    plx_json_free(&d);
    /* Side by side is not one in the other. */
    strcpy(text, "[");
    for (int i = 0; i < 100; i++)
        strcat(text, i ? ",[]" : "[]");
    strcat(text, "]");
    d = parse(text);
    plx_json_free(&d);
}

static void test_json_parse__size_cap(void **state)
{
    (void)state;
    size_t length = PLX_JSON_MAX_BYTES + 1;
    char *text = malloc(length);
    assert_non_null(text);
    memset(text, ' ', length);
    text[0] = '1';
    assert_refused(text, length, PLX_ERROR_TOO_LARGE);
    struct plx_json *d;
    assert_int_equal(plx_json_parse(text, length - 1, "t", &d, NULL), PLX_OK);
    plx_json_free(&d);
    free(text);
}

static void test_json_parse__error_names_the_line(void **state)
{
    (void)state;
    const struct {
        const char *text, *line;
    } cases[] = {
        {"oops", "line 1"},
        {"{\"a\": 1,\n\"b\": 2,\n oops}", "line 3"},
        {"{\n\n\"a\" 1}", "line 3"},
        {"[1,\r\n2,\r\n3 4]", "line 3"},
        {"[1,\n2", "line 2"},
        {"", "line 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct plx_json *d;
        struct plx_error error;
        assert_int_equal(plx_json_parse(cases[i].text, strlen(cases[i].text), "t.json", &d, &error),
                         PLX_ERROR_FORMAT);
        if (!strstr(error.message, cases[i].line))
            fail_msg("%s: %s", cases[i].text, error.message);
        assert_string_equal(error.file, "t.json");
        assert_true(error.byte <= strlen(cases[i].text));
    }
}

static void test_json_parse__error_byte(void **state)
{
    (void)state;
    struct plx_json *d;
    struct plx_error error;
    const char *text = "{\"a\": 1,\n\"b\": x}";
    plx_json_parse(text, strlen(text), "t.json", &d, &error);
    assert_in_range(error.byte, strchr(text, 'x') - text - 1, strchr(text, 'x') - text + 1);
}

static void test_json_parse__refuses(void **state)
{
    (void)state;
    const char *const texts[] = {"{", "[1,]", "{\"a\":}", "{a: 1}", "\"open", "[1 2]", "tru", "nul",
                                 "\"\\x\"", "[\"\\ud800\"]", "-"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_refused(texts[i], strlen(texts[i]), PLX_ERROR_FORMAT);
}

static bool is_refused(const char *text, size_t length)
{
    struct plx_json *d;
    bool refused = plx_json_parse(text, length, "t.json", &d, NULL) == PLX_ERROR_FORMAT;
    plx_json_free(&d);
    return refused;
}

/* RFC 8259: a document is one value with white space around it, in UTF-8. */
static void test_json_parse__one_value_only(void **state)
{
    (void)state;
    assert_false(is_refused(" {} \n", 5));
    assert_true(is_refused("{} {}", 5));
    assert_true(is_refused("[1] oops", 8));
    assert_true(is_refused("{}\0{}", 5));
    assert_true(is_refused("\"\xff\"", 3));
}

static void test_json_parse__stops_at_the_length(void **state)
{
    (void)state;
    struct plx_json *d;
    assert_int_equal(plx_json_parse("[1]oops", 3, "t", &d, NULL), PLX_OK);
    plx_json_free(&d);
    char *exact = malloc(3); /* no NUL behind it, for the sanitizer */
    assert_non_null(exact);
    memcpy(exact, "[1,", 3);
    assert_int_equal(plx_json_parse(exact, 3, "t", &d, NULL), PLX_ERROR_FORMAT);
    free(exact);
}

/* ---- files ---- */

static void test_json_read__files(void **state)
{
    (void)state;
    struct folder folder;
    struct plx_json *d;
    struct plx_error error;
    folder_make(&folder);
    folder_text(&folder, "good.json", "{\"a\": [true]}\n");
    folder_text(&folder, "bad.json", "{\n\"a\": [true\n");
    folder_text(&folder, "empty.json", "");
    assert_int_equal(plx_json_read(folder_path(&folder, "good.json", 0), &d, &error), PLX_OK);
    assert_true(plx_json_is_true(plx_json_first(plx_json_member(d, "a"))));
    plx_json_free(&d);
    assert_int_equal(plx_json_read(folder_path(&folder, "bad.json", 0), &d, &error),
                     PLX_ERROR_FORMAT);
    assert_string_equal(error.file, folder_path(&folder, "bad.json", 0));
    assert_null(d);
    assert_int_equal(plx_json_read(folder_path(&folder, "empty.json", 0), &d, &error),
                     PLX_ERROR_FORMAT);
    assert_int_equal(plx_json_read(folder_path(&folder, "none.json", 0), &d, &error),
                     PLX_ERROR_MISSING);
    assert_string_equal(error.file, folder_path(&folder, "none.json", 0));
    assert_int_equal(plx_json_read(folder.path, &d, &error), PLX_ERROR_ACCESS);
    folder_remove(&folder);
}

/* ---- out ---- */

static const char odd[] = "“Привет”\n\"مرحبا\"\t\\ \x01 \xf0\x9f\x98\x80";

static void write_document(struct plx_buffer *out)
{
    struct plx_json_writer w;
    plx_json_writer_init(&w, out);
    plx_json_begin_object(&w, NULL);
    plx_json_write_string(&w, "text", odd);
    plx_json_write_bytes(&w, "part", "abcdef", 3);
    plx_json_write_number(&w, "count", 2147483648);
    plx_json_write_bool(&w, "yes", true);
    plx_json_write_bool(&w, "no", false);
    plx_json_begin_array(&w, "list");
    for (int i = 0; i < 2; i++) {
        plx_json_begin_object(&w, NULL);
        plx_json_write_number(&w, "i", i);
        plx_json_end(&w);
    }
    plx_json_end(&w);
    plx_json_begin_array(&w, "none");
    plx_json_end(&w);
    plx_json_begin_object(&w, "nothing");
    plx_json_end(&w);
    plx_json_end(&w);
}

static void test_json_writer__layout(void **state)
{
    (void)state;
    struct plx_buffer out;
    plx_buffer_init(&out);
    write_document(&out);
    assert_string_equal(plx_buffer_string(&out),
                        "{\n"
                        "\t\"text\":\t\"“Привет”\\n\\\"مرحبا\\\"\\t\\\\ \\u0001 \xf0\x9f\x98\x80\",\n"
                        "\t\"part\":\t\"abc\",\n"
                        "\t\"count\":\t2147483648,\n"
                        "\t\"yes\":\ttrue,\n"
                        "\t\"no\":\tfalse,\n"
                        "\t\"list\":\t[{\n"
                        "\t\t\t\"i\":\t0\n"
                        "\t\t}, {\n"
                        "\t\t\t\"i\":\t1\n"
                        "\t\t}],\n"
                        "\t\"none\":\t[],\n"
                        "\t\"nothing\":\t{\n"
                        "\t}\n"
                        "}\n");
    plx_buffer_release(&out);
}

static void test_json_writer__is_read_back(void **state)
{
    (void)state;
    struct plx_buffer out;
    plx_buffer_init(&out);
    write_document(&out);
    struct plx_json *d = parse(plx_buffer_string(&out));
    assert_string_equal(plx_json_string(plx_json_member(d, "text")), odd);
    assert_true(plx_json_number(plx_json_member(d, "count")) == 2147483648.0);
    assert_true(plx_json_is_true(plx_json_member(d, "yes")));
    assert_false(plx_json_is_true(plx_json_member(d, "no")));
    const struct plx_json *item = plx_json_first(plx_json_member(d, "list"));
    for (int i = 0; i < 2; i++, item = plx_json_next(item))
        assert_true(plx_json_number(plx_json_member(item, "i")) == i);
    assert_null(item);
    assert_true(plx_json_is_array(plx_json_member(d, "none")));
    assert_true(plx_json_is_object(plx_json_member(d, "nothing")));
    plx_buffer_release(&out);
    plx_json_free(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_json_parse__values),
        cmocka_unit_test(test_json__what_is_not_there),
        cmocka_unit_test(test_json_parse__depth_cap),
        cmocka_unit_test(test_json_parse__brackets_in_strings_nest_nothing),
        cmocka_unit_test(test_json_parse__size_cap),
        cmocka_unit_test(test_json_parse__error_names_the_line),
        cmocka_unit_test(test_json_parse__error_byte),
        cmocka_unit_test(test_json_parse__refuses),
        cmocka_unit_test(test_json_parse__one_value_only),
        cmocka_unit_test(test_json_parse__stops_at_the_length),
        cmocka_unit_test(test_json_read__files),
        cmocka_unit_test(test_json_writer__layout),
        cmocka_unit_test(test_json_writer__is_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
