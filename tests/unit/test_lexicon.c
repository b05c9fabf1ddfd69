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
    assert_true(plx_match_has(&first.matches, 0, PLX_SENSE_STAGE));
    assert_true(plx_match_has(&first.matches, 1, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has(&second.matches, 0, PLX_SENSE_STAGE));
    struct plx_match one = plx_match_at(&second.matches, 2, PLX_SENSE_BOUND_BEFORE);
    struct plx_match four = plx_match_at(&second.matches, 5, PLX_SENSE_BOUND_BEFORE);
    assert_non_null(one.sense);
    assert_int_equal(one.end, 3);
    assert_non_null(four.sense);
    assert_int_equal(four.end, 9);
    assert_true(plx_match_has(&second.matches, 12, PLX_SENSE_STAGE));
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
    assert_int_equal(text.matches.notes[4] & PLX_MATCH_BEHIND, 4);
    assert_int_equal(text.matches.notes[3] & PLX_MATCH_BEHIND, 0);
    assert_true(plx_match_has_before(&text.matches, 4, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has_before(&text.matches, 3, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has(&text.matches, 5, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has(&text.matches, 1000, PLX_SENSE_BOUND_BEFORE));
    release(&text);
    plx_lexicon_free(&lexicon);
}

static void test_lexicon_match__no_tokens(void **state)
{
    struct plx_lexicon *lexicon = plx_lexicon_new(*state);
    struct text text;
    read_text(&text, lexicon, "");
    assert_false(plx_match_any(&text.matches, 0));
    assert_false(plx_match_has(&text.matches, 0, PLX_SENSE_STAGE));
    assert_false(plx_match_has_before(&text.matches, 0, PLX_SENSE_STAGE));
    release(&text);
    plx_lexicon_free(&lexicon);
}

/* Of two kinds with one number the compiler says so here, and of one that is left out. */
static bool is_kind(enum plx_sense_kind kind)
{
    switch (kind) {
    case PLX_SENSE_NONE: case PLX_SENSE_NUMBER: case PLX_SENSE_ORDINAL: case PLX_SENSE_NUMBER_ONE:
    case PLX_SENSE_NUMBER_AND: case PLX_SENSE_FRACTION: case PLX_SENSE_COLLECTIVE: case PLX_SENSE_DUAL:
    case PLX_SENSE_MAGNITUDE: case PLX_SENSE_LETTER: case PLX_SENSE_CURRENCY: case PLX_SENSE_CURRENCY_SYMBOL:
    case PLX_SENSE_PERCENT: case PLX_SENSE_RATIO: case PLX_SENSE_EACH: case PLX_SENSE_MINUS: case PLX_SENSE_UNIT:
    case PLX_SENSE_PERIOD: case PLX_SENSE_PERIOD_ADJECTIVE: case PLX_SENSE_MONTH: case PLX_SENSE_WEEKDAY:
    case PLX_SENSE_YEAR: case PLX_SENSE_DAY: case PLX_SENSE_DECADE: case PLX_SENSE_QUARTER: case PLX_SENSE_SEASON:
    case PLX_SENSE_SINCE: case PLX_SENSE_UNTIL: case PLX_SENSE_RELATIVE: case PLX_SENSE_AGO:
    case PLX_SENSE_RELATIVE_MARK: case PLX_SENSE_CLOCK_BEFORE: case PLX_SENSE_CLOCK_AFTER:
    case PLX_SENSE_LABEL_BEFORE: case PLX_SENSE_LABEL_AFTER: case PLX_SENSE_BOUND_BEFORE: case PLX_SENSE_BOUND_AFTER:
    case PLX_SENSE_DURING: case PLX_SENSE_RANGE_OPEN: case PLX_SENSE_RANGE_LINK: case PLX_SENSE_CREDIT_BEFORE:
    case PLX_SENSE_CREDIT_VERB: case PLX_SENSE_CREDIT_AFTER: case PLX_SENSE_CREDIT_CITED: case PLX_SENSE_ANONYMOUS:
    case PLX_SENSE_OFFICE: case PLX_SENSE_MEDIUM: case PLX_SENSE_COMPANY: case PLX_SENSE_PLACE:
    case PLX_SENSE_HONORIFIC: case PLX_SENSE_DEMONYM: case PLX_SENSE_FIRST_NAME: case PLX_SENSE_STAGE:
    case PLX_SENSE_NEGATION: case PLX_SENSE_HEDGE: case PLX_SENSE_FORECAST: case PLX_SENSE_FUNCTION:
    case PLX_SENSE_CLAUSE: case PLX_SENSE_NOT_COUNTED: case PLX_SENSE_ABBREVIATION: case PLX_SENSE_INITIALISM:
    case PLX_SENSE_CONCEPT: case PLX_SENSE_ENTITY: case PLX_SENSE_POINT: case PLX_SENSE_PER_BEFORE:
    case PLX_SENSE_SCORE: case PLX_SENSE_NUMBERED: case PLX_SENSE_STREET: case PLX_SENSE_AGE: case PLX_SENSE_PER:
    case PLX_SENSE_CHANGE: case PLX_SENSE_OWN_SOURCES: case PLX_SENSE_OF_THEM: case PLX_SENSE_PARTS:
    case PLX_SENSE_REST: case PLX_SENSE_WHERE: case PLX_SENSE_RESULT: case PLX_SENSE_ADJECTIVE:
    case PLX_SENSE_INSTITUTION: case PLX_SENSE_ADDRESSEE: case PLX_SENSE_EVIDENCE: case PLX_SENSE_PASSIVE:
    case PLX_SENSE_POSSESSIVE: case PLX_SENSE_THUS: case PLX_SENSE_PRODUCT: case PLX_SENSE_BODY_ADJECTIVE:
    case PLX_SENSE_BODY: case PLX_SENSE_NATION: case PLX_SENSE_PLACE_FRONT: case PLX_SENSE_SUM:
    case PLX_SENSE_PARTITIVE: case PLX_SENSE_BOND: case PLX_SENSE_AGENT: case PLX_SENSE_IDIOM:
    case PLX_SENSE_AGENT_BEHIND: case PLX_SENSE_LIMIT: case PLX_SENSE_TURN: case PLX_SENSE_PATIENT:
    case PLX_SENSE_PATIENT_BEHIND: case PLX_SENSE_AFFIRMATION: case PLX_SENSE_COPULA: case PLX_SENSE_SILENCE:
    case PLX_SENSE_WHO: case PLX_SENSE_THAT: case PLX_SENSE_ELIDED: case PLX_SENSE_TAKEN_UP: case PLX_SENSE_PRONOUN:
    case PLX_SENSE_THAT_ONE: case PLX_SENSE_WHETHER: case PLX_SENSE_NUMBER_OF: case PLX_SENSE_OBLIQUE:
    case PLX_SENSE_DIFFERENCE: case PLX_SENSE_ANGLE: case PLX_SENSE_JOINED_COUNT: case PLX_SENSE_OR:
    case PLX_SENSE_SPELL: case PLX_SENSE_EXPECTED: case PLX_SENSE_AS_EARLY:
    case PLX_SENSE_KINDS:
        return true;
    }
    return false;
}

/* A kind is a byte, and those that share a bit are told apart by it. */
static void test_senses__have_numbers_of_their_own(void **state)
{
    (void)state;
    assert_true(is_kind(PLX_SENSE_KINDS));
    assert_true(PLX_SENSE_KINDS <= UINT8_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lexicon_match__second_text),
        cmocka_unit_test(test_match_at__bits),
        cmocka_unit_test(test_lexicon_match__no_tokens),
        cmocka_unit_test(test_senses__have_numbers_of_their_own),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
