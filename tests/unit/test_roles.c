/* Roles of words: by the word itself, by its ending, by its beginning; and what a pack may not say of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "language/compile.h"
#include "language/match.h"

/* A pack of the sections, and the particles of names. The bytes are the caller's. */
static enum plx_status compile_named(const char *code, const char *sections, const char *particles,
                                     struct plx_buffer *bytes, struct plx_error *error)
{
    struct folder folder;
    char text[1024], name[64];
    snprintf(text, sizeof text,
             "{\"schema\": \"parallax.language/1\", \"language\": \"%s\", \"stemmer\": \"\", %s}", code,
             sections);
    snprintf(name, sizeof name, "languages/%s.json", code);
    folder_make(&folder);
    folder_subfolder(&folder, "languages");
    folder_subfolder(&folder, "entities");
    folder_subfolder(&folder, "concepts");
    folder_text(&folder, name, text);
    snprintf(text, sizeof text,
             "{\"schema\": \"parallax.given-names/1\", \"particles\": {%s},"
             " \"names\": [{\"latin\": [\"Aad\"]}]}", particles);
    folder_text(&folder, "entities/given_names.json", text);
    plx_buffer_init(bytes);
    enum plx_status status = plx_compile_language(code, folder.path, bytes, error);
    folder_remove(&folder);
    return status;
}

static enum plx_status compile(const char *code, const char *sections, struct plx_buffer *bytes,
                               struct plx_error *error)
{
    return compile_named(code, sections, "", bytes, error);
}

/* Whether the last token of the text has the role. */
static bool has_role(const struct plx_language *language, const char *text, enum plx_role role)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    struct plx_matches matches;
    plx_intern_init(&forms);
    assert_int_equal(plx_tokens_read(&tokens, &forms, text, strlen(text),
                                     plx_language_code(language)),
                     PLX_OK);
    assert_int_equal(plx_matches_find(&matches, language, &tokens, &forms), PLX_OK);
    assert_true(tokens.count > 0);
    bool has = plx_match_role(&matches, &tokens.items[tokens.count - 1], role);
    plx_matches_release(&matches);
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return has;
}

static struct plx_buffer compiled;

static int set_up(void **state)
{
    static struct plx_language *language;
    assert_int_equal(compile("it",
                             "\"roles\": {\"of\": [\"di\", \"della\", \"Sè\"], \"of_whole\": [\"della\"]},"
                             " \"endings\": {\"of\": [\"zo\", \"rezzo\"], \"of_whole\": [\"ezzo\"]},"
                             " \"beginnings\": {\"of\": [\"con\"]}",
                             &compiled, NULL),
                     PLX_OK);
    assert_int_equal(plx_language_read(compiled.data, compiled.length, &language), PLX_OK);
    *state = language;
    return 0;
}

static int tear_down(void **state)
{
    struct plx_language *language = *state;
    plx_language_close(&language);
    plx_buffer_release(&compiled);
    return 0;
}

static void test_roles__words(void **state)
{
    assert_true(has_role(*state, "di", PLX_ROLE_OF));
    assert_false(has_role(*state, "dì", PLX_ROLE_OF));
    assert_true(has_role(*state, "DI", PLX_ROLE_OF));
    assert_true(has_role(*state, "sè", PLX_ROLE_OF));
    assert_false(has_role(*state, "di", PLX_ROLE_OF_WHOLE));
    assert_true(has_role(*state, "della", PLX_ROLE_OF));
    assert_true(has_role(*state, "della", PLX_ROLE_OF_WHOLE));
    assert_false(has_role(*state, "lunedi", PLX_ROLE_OF));
    assert_false(has_role(*state, "dire", PLX_ROLE_OF));
    assert_false(has_role(*state, "i", PLX_ROLE_OF));
    assert_false(has_role(*state, "12", PLX_ROLE_OF));
}

static void test_roles__endings(void **state)
{
    assert_true(has_role(*state, "prezzo", PLX_ROLE_OF));
    assert_true(has_role(*state, "prezzo", PLX_ROLE_OF_WHOLE));
    assert_true(has_role(*state, "terzo", PLX_ROLE_OF));
    assert_false(has_role(*state, "terzo", PLX_ROLE_OF_WHOLE));
    assert_false(has_role(*state, "prezzi", PLX_ROLE_OF));
    assert_true(has_role(*state, "zo", PLX_ROLE_OF));
    assert_false(has_role(*state, "o", PLX_ROLE_OF));
}

static void test_roles__beginnings(void **state)
{
    assert_true(has_role(*state, "consiglio", PLX_ROLE_OF));
    assert_true(has_role(*state, "con", PLX_ROLE_OF));
    assert_false(has_role(*state, "co", PLX_ROLE_OF));
    assert_false(has_role(*state, "colpo", PLX_ROLE_OF));
}

static void test_roles__length_of_an_ending(void **state)
{
    const struct plx_role_tree *tree = plx_language_roles(*state);
    assert_int_equal(plx_role_ending(tree, "prezzo", 6, PLX_ROLE_OF), 5);
    assert_int_equal(plx_role_ending(tree, "mezzo", 5, PLX_ROLE_OF), 2);
    assert_int_equal(plx_role_ending(tree, "mezzo", 5, PLX_ROLE_OF_WHOLE), 4);
    assert_int_equal(plx_role_ending(tree, "ezzo", 4, PLX_ROLE_OF_WHOLE), 0);
    assert_int_equal(plx_role_ending(tree, "mezza", 5, PLX_ROLE_OF), 0);
    assert_int_equal(plx_role_ending(tree, "", 0, PLX_ROLE_OF), 0);
}

static void test_roles__none(void **state)
{
    (void)state;
    struct plx_buffer bytes;
    struct plx_language *language;
    assert_int_equal(compile("it", "\"inflected\": false", &bytes, NULL), PLX_OK);
    assert_int_equal(plx_language_read(bytes.data, bytes.length, &language), PLX_OK);
    assert_false(has_role(language, "di", PLX_ROLE_OF));
    assert_int_equal(plx_role_ending(plx_language_roles(language), "mezzo", 5, PLX_ROLE_OF), 0);
    plx_language_close(&language);
    plx_buffer_release(&bytes);
}

static void test_roles__refused(void **state)
{
    (void)state;
    const char *const cases[][2] = {
        {"\"roles\": {\"of\": [\"a causa di\"]}", "a causa di"},
        {"\"endings\": {\"of\": [\"-\"]}, \"roles\": {\"of\": [\"di\", \"di\"]}", "di"},
        {"\"roles\": {\"off\": [\"di\"]}", "off"},
        {"\"roles\": [\"di\"]", "roles"},
        {"\"beginnings\": {\"of\": \"di\"}", "of"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct plx_buffer bytes;
        struct plx_error error = {0};
        assert_int_equal(compile("it", cases[i][0], &bytes, &error), PLX_ERROR_FORMAT);
        if (!strstr(error.message, cases[i][1]))
            fail_msg("%s: %s", cases[i][0], error.message);
        plx_buffer_release(&bytes);
    }
}

/* Names are of any language: their particles are met in all, in every script. */
static void test_roles__particles_of_names(void **state)
{
    (void)state;
    struct plx_buffer bytes;
    struct plx_language *language;
    struct plx_error error = {0};
    assert_int_equal(compile_named("it", "\"inflected\": false",
                                   "\"joining\": [\"van\", \"фон\"], \"articles\": [\"der\"]", &bytes,
                                   &error),
                     PLX_OK);
    assert_int_equal(plx_language_read(bytes.data, bytes.length, &language), PLX_OK);
    assert_true(has_role(language, "van", PLX_ROLE_NAME_JOINING));
    assert_true(has_role(language, "фон", PLX_ROLE_NAME_JOINING));
    assert_true(has_role(language, "der", PLX_ROLE_NAME_ARTICLE));
    assert_false(has_role(language, "der", PLX_ROLE_NAME_JOINING));
    plx_language_close(&language);
    plx_buffer_release(&bytes);
    assert_int_equal(compile_named("it", "\"inflected\": false", "\"joining\": [\"van der\"]", &bytes,
                                   &error),
                     PLX_ERROR_FORMAT);
    assert_non_null(strstr(error.file, "given_names.json"));
    assert_non_null(strstr(error.message, "joining"));
    plx_buffer_release(&bytes);
}

/* A tree whose links lead out of it or back is a damaged file. */
static void test_roles__damaged(void **state)
{
    (void)state;
    struct plx_role_letter letters[3] = {{.child = 2}, {0}, {.byte = 'o'}};
    struct plx_role_tree tree;
    assert_true(plx_role_tree_open(&tree, letters, 3));
    letters[2].next = 2;
    assert_false(plx_role_tree_open(&tree, letters, 3));
    letters[2] = (struct plx_role_letter){.child = 3};
    assert_false(plx_role_tree_open(&tree, letters, 3));
    letters[2] = (struct plx_role_letter){.child = 1};
    assert_false(plx_role_tree_open(&tree, letters, 3));
    assert_false(plx_role_tree_open(&tree, letters, 1));
    assert_true(plx_role_tree_open(&tree, letters, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_roles__words),
        cmocka_unit_test(test_roles__endings),
        cmocka_unit_test(test_roles__beginnings),
        cmocka_unit_test(test_roles__length_of_an_ending),
        cmocka_unit_test(test_roles__none),
        cmocka_unit_test(test_roles__refused),
        cmocka_unit_test(test_roles__particles_of_names),
        cmocka_unit_test(test_roles__damaged),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
