/* Unicode's SentenceBreakTest.txt, and CLDR's suppressions. */
#include "unicode_file.h"

#include "text/sentences.h"

enum { MOST_ENDS = LINE_UNITS };

struct ends {
    uint32_t at[MOST_ENDS];
    size_t count;
};

static enum plx_status note_end(void *context, uint32_t end)
{
    struct ends *ends = context;
    assert_true(ends->count < MOST_ENDS);
    ends->at[ends->count++] = end;
    return PLX_OK;
}

/* The case's own breaks: where each character begins, and the end. */
static size_t expected_ends(struct sample *sample, const bool starts[LINE_UNITS],
                            uint32_t expected[MOST_ENDS])
{
    size_t count = 0;
    sample->byte_at[sample->count] = sample->byte_count;
    for (size_t i = 1; i <= sample->count; i++)
        if (starts[i])
            expected[count++] = (uint32_t)sample->byte_at[i];
    return count;
}

static void test_sentences_find__unicode_cases(void **state)
{
    (void)state;
    FILE *file = open_unicode_file("auxiliary/SentenceBreakTest.txt");
    struct sample *sample = test_malloc(sizeof *sample);
    struct plx_suppressions none = {0};
    char line[LINE_BYTES];
    size_t number = 0;
    while (next_line(file, line)) {
        bool starts[LINE_UNITS];
        uint32_t expected[MOST_ENDS];
        struct ends ends = {.count = 0};
        read_break_case(line, sample, starts);
        size_t count = expected_ends(sample, starts, expected);
        number++;
        assert_int_equal(plx_sentences_find(&none, sample->bytes, 0, sample->byte_count, note_end,
                                            &ends),
                         PLX_OK);
        if (ends.count != count || memcmp(ends.at, expected, count * sizeof *expected) != 0)
            fail_msg("case %zu: %zu ends, not %zu", number, ends.count, count);
    }
    assert_true(number >= 500);
    test_free(sample);
    fclose(file);
}

static size_t count_ends(const struct plx_suppressions *suppressions, const char *text)
{
    struct ends ends = {.count = 0};
    assert_int_equal(
        plx_sentences_find(suppressions, text, 0, strlen(text), note_end, &ends), PLX_OK);
    return ends.count;
}

static void test_sentences_find__suppressed(void **state)
{
    (void)state;
    static const char strings[] = "\0Mrd.\0";
    const struct plx_suppression mrd = {.before = 1, .behind = 0, .length = 4};
    const struct plx_suppressions german = {.items = &mrd, .count = 1, .strings = strings};
    const struct plx_suppressions none = {0};
    assert_int_equal(count_ends(&german, "Es kostet 3 Mrd. Euro. Das ist viel."), 2);
    assert_int_equal(count_ends(&none, "Es kostet 3 Mrd. Euro. Das ist viel."), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences_find__unicode_cases),
        cmocka_unit_test(test_sentences_find__suppressed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
