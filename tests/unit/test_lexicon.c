/* Words remembered from text to text, and the bits that answer for a token's matches. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/save.h"
#include "folder.h"
#include "language/compile.h"
#include "language/match.h"

static const char pack[] =
    "{\"schema\": \"parallax.language/1\", \"language\": \"it\", \"stemmer\": \"italian\","
    " \"inflected\": false,"
    " \"bounds_before\": {\"more\": [\"oltre\", \"al di sopra di\"]},"
    " \"stages\": {\"signed\": [\"firmato\"]},"
    " \"abbreviations\": [\"Dott.\"]}";

struct text {
    struct plx_tokens tokens;
    struct plx_intern forms;
    struct plx_matches matches;
};

static void read_text(struct text *t, struct plx_lexicon *lexicon, const char *text)
{
    *t = (struct text){0};
    plx_intern_init(&t->forms);
    assert_int_equal(plx_tokens_read(&t->tokens, &t->forms, text, strlen(text), "it"), PLX_OK);
    assert_int_equal(plx_lexicon_match(lexicon, &t->matches, &t->tokens, &t->forms), PLX_OK);
}

static void release(struct text *t)
{
    plx_matches_release(&t->matches);
    plx_tokens_release(&t->tokens);
    plx_intern_release(&t->forms);
}

static int set_up(void **state)
{
    static struct plx_language *language;
    struct folder folder;
    struct plx_buffer bytes;
    folder_make(&folder);
    folder_subfolder(&folder, "languages");
    folder_text(&folder, "languages/it.json", pack);
    plx_buffer_init(&bytes);
    assert_int_equal(plx_compile_language("it", folder.path, &bytes, NULL), PLX_OK);
    const char *path = folder_path(&folder, "it.plx", 0);
    assert_int_equal(plx_save(path, bytes.data, bytes.length, NULL), PLX_OK);
    assert_int_equal(plx_language_open(path, &language, NULL), PLX_OK);
    plx_buffer_release(&bytes);
    folder_remove(&folder);
    *state = language;
    return 0;
}

static int tear_down(void **state)
{
    struct plx_language *language = *state;
    plx_language_close(&language);
    return 0;
}

/* The numbers of forms differ from text to text: the second starts with other words. */
static void test_lexicon_match__second_text(void **state)
{
    struct plx_lexicon *lexicon = plx_lexicon_new(*state);
    struct text first, second;
    assert_non_null(lexicon);
    read_text(&first, lexicon, "firmato al di sopra di 5");
    read_text(&second, lexicon, "Bene: oltre 5, al di sopra di 5, hanno firmato.");
    assert_non_null(plx_match_at(&first.matches, 0, PLX_SENSE_STAGE));
    assert_non_null(plx_match_at(&first.matches, 1, PLX_SENSE_BOUND_BEFORE));
    assert_null(plx_match_at(&second.matches, 0, PLX_SENSE_STAGE));
    const struct plx_match *one = plx_match_at(&second.matches, 2, PLX_SENSE_BOUND_BEFORE);
    const struct plx_match *four = plx_match_at(&second.matches, 5, PLX_SENSE_BOUND_BEFORE);
    assert_non_null(one);
    assert_int_equal(one->end, 3);
    assert_non_null(four);
    assert_int_equal(four->end, 9);
    assert_non_null(plx_match_at(&second.matches, 12, PLX_SENSE_STAGE));
    release(&first);
    release(&second);
    plx_lexicon_free(&lexicon);
    assert_null(lexicon);
}

/* "al di sopra di" starts at its first word alone, and ends before its number alone. */
static void test_match_at__bits(void **state)
{
    struct plx_lexicon *lexicon = plx_lexicon_new(*state);
    struct text text;
    read_text(&text, lexicon, "al di sopra di 5");
    uint64_t bound = PLX_MATCH_BIT(PLX_SENSE_BOUND_BEFORE);
    assert_true(text.matches.starting[0] & bound);
    assert_false(text.matches.starting[1] & bound);
    assert_int_equal(text.matches.behind[4], 4);
    assert_int_equal(text.matches.behind[3], 0);
    assert_non_null(plx_match_before(&text.matches, 4, PLX_SENSE_BOUND_BEFORE));
    assert_null(plx_match_before(&text.matches, 3, PLX_SENSE_BOUND_BEFORE));
    assert_null(plx_match_at(&text.matches, 5, PLX_SENSE_BOUND_BEFORE));
    assert_null(plx_match_at(&text.matches, 1000, PLX_SENSE_BOUND_BEFORE));
    release(&text);
    plx_lexicon_free(&lexicon);
}

static void test_lexicon_match__no_tokens(void **state)
{
    struct plx_lexicon *lexicon = plx_lexicon_new(*state);
    struct text text;
    read_text(&text, lexicon, "");
    assert_int_equal(text.matches.count, 0);
    assert_null(plx_match_at(&text.matches, 0, PLX_SENSE_STAGE));
    assert_null(plx_match_before(&text.matches, 0, PLX_SENSE_STAGE));
    release(&text);
    plx_lexicon_free(&lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lexicon_match__second_text),
        cmocka_unit_test(test_match_at__bits),
        cmocka_unit_test(test_lexicon_match__no_tokens),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
