/* Sentence ends: the rules of UAX #29, held against Unicode's SentenceBreakTest.txt and ICU's own iterator
 * over noise of every script, and CLDR's suppressions. */
#include "unicode_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <cmocka.h>

#include "text/sentences.h"

enum { MOST = 4096 };

struct breaks {
    uint32_t items[MOST];
    size_t count;
};

static enum plx_status note(void *context, uint32_t end)
{
    struct breaks *breaks = context;
    assert_true(breaks->count < MOST);
    breaks->items[breaks->count++] = end;
    return PLX_OK;
}

static void assert_breaks(const struct plx_suppressions *suppressions, const char *text,
                          const char *expected)
{
    struct breaks found = {.count = 0};
    size_t length = strlen(text), at = 0;
    char marked[256] = "";
    assert_int_equal(plx_sentences_find(suppressions, text, 0, length, note, &found), PLX_OK);
    for (size_t i = 0; i < found.count; i++) {
        strncat(marked, text + at, found.items[i] - at);
        strcat(marked, "|");
        at = found.items[i];
    }
    assert_int_equal(at, length);
    assert_string_equal(marked, expected);
}

static void test_sentences__rules(void **state)
{
    (void)state;
    const struct plx_suppressions none = {.count = 0};
    assert_breaks(&none, "One. Two! Three?", "One. |Two! |Three?|");
    assert_breaks(&none, "3.5 of U.S. firms. Yes", "3.5 of U.S. firms. |Yes|");
    assert_breaks(&none, "It said (once.) So", "It said (once.) |So|");
    assert_breaks(&none, "Wait... and see. «A.» B", "Wait... and see. |«A.» |B|");
    assert_breaks(&none, "هل وصل؟ نعم. 5", "هل وصل؟ |نعم. |5|");
    assert_breaks(&none, "来た。帰る", "来た。|帰る|");
    assert_breaks(&none, "One\nTwo\r\nThree", "One\n|Two\r\n|Three|");
}

static void test_sentences__semicolon(void **state)
{
    (void)state;
    const struct plx_suppressions greek = {.semicolon = true}, other = {.semicolon = false};
    assert_breaks(&greek, "Τι; Ναι", "Τι; |Ναι|");
    assert_breaks(&other, "Τι; Ναι", "Τι; Ναι|");
}

/* In order of what stands before, read backwards: "h." of "h. c.", "Dr.", "Mrd.". */
static void test_sentences__suppressions(void **state)
{
    (void)state;
    static const char strings[] = "\0Dr.\0Mrd.\0h.\0 c.";
    const struct plx_suppression items[] = {
        {.before = 5, .behind = 0, .length = 4},
        {.before = 10, .behind = 13, .length = 2},
        {.before = 1, .behind = 0, .length = 3}};
    const struct plx_suppressions german = {.items = items, .count = 3, .strings = strings};
    assert_true(plx_suppression_compare("Mrd.", "h.") < 0);
    assert_true(plx_suppression_compare("h.", "Dr.") < 0);
    assert_true(plx_suppression_compare("r.", "Dr.") < 0);
    assert_int_equal(plx_suppression_compare("Dr.", "Dr."), 0);
    assert_breaks(&german, "Dr. Ada. 5 Mrd. Euro.", "Dr. Ada. |5 Mrd. Euro.|");
    assert_breaks(&german, "Im XMrd. Ende", "Im XMrd. |Ende|"); /* inside a word */
    assert_breaks(&german, "Es war 9 h. Dann", "Es war 9 h. |Dann|");
    assert_breaks(&german, "Dr. h. C", "Dr. h. |C|");
    assert_breaks(&german, "Am Ende Mrd.", "Am Ende Mrd.|"); /* the end is one in any case */
}

/* ---- Unicode's cases ---- */

/* The case's own breaks: where each character begins, and the end. */
static size_t expected_ends(struct sample *sample, const bool starts[LINE_UNITS],
                            uint32_t expected[LINE_UNITS])
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
        uint32_t expected[LINE_UNITS];
        struct breaks ends = {.count = 0};
        read_break_case(line, sample, starts);
        size_t count = expected_ends(sample, starts, expected);
        number++;
        assert_int_equal(plx_sentences_find(&none, sample->bytes, 0, sample->byte_count, note,
                                            &ends),
                         PLX_OK);
        if (ends.count != count || memcmp(ends.items, expected, count * sizeof *expected) != 0)
            fail_msg("case %zu: %zu ends, not %zu", number, ends.count, count);
    }
    assert_true(number >= 500);
    test_free(sample);
    fclose(file);
}

/* ---- against ICU ---- */

/* A character that means something to the rules, or any. */
static UChar32 noise(void)
{
    static const UChar32 telling[] = {
        '.', '.', '!', '?', ' ', ' ', ',', ':', ';', '"', ')', '(', '\n', '\r', 'a', 'b', 'A', 'B',
        '1', '2', 0xa0, 0xad, 0xbb, 0xe9, 0xc9, 0x301, 0x589, 0x5d0, 0x61f, 0x627, 0x6d4, 0x916,
        0x964, 0x1c5, 0x200d, 0x2014, 0x2019, 0x2026, 0x2028, 0x3002, 0x4e00, 0xff0e, 0x1d400};
    if (rand() % 8)
        return telling[(size_t)rand() % (sizeof telling / sizeof *telling)];
    UChar32 c = rand() % 2 ? rand() % 0x3000 + 1 : rand() % 0x20000 + 1;
    return U_IS_SURROGATE(c) ? 'x' : c;
}

static void find_by_icu(UBreakIterator *iterator, const UChar *wide, int32_t units,
                        struct breaks *breaks)
{
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, wide, units, &status);
    for (int32_t to; (to = ubrk_next(iterator)) != UBRK_DONE;) {
        int32_t bytes = 0;
        status = U_ZERO_ERROR;
        u_strToUTF8(NULL, 0, &bytes, wide, to, &status);
        note(breaks, (uint32_t)bytes);
    }
}

static void assert_like_icu(const char *locale, const struct plx_suppressions *suppressions)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
    assert_true(U_SUCCESS(status));
    for (int round = 0; round < 2000; round++) {
        UChar wide[200];
        char text[800];
        int32_t units = 0, bytes = 0;
        for (int i = 0; i < 90; i++) {
            UChar32 c = noise();
            U16_APPEND_UNSAFE(wide, units, c);
        }
        u_strToUTF8(text, sizeof text, &bytes, wide, units, &status);
        assert_true(U_SUCCESS(status));
        struct breaks icu = {.count = 0}, own = {.count = 0};
        find_by_icu(iterator, wide, units, &icu);
        plx_sentences_find(suppressions, text, 0, (size_t)bytes, note, &own);
        assert_int_equal(own.count, icu.count);
        assert_memory_equal(own.items, icu.items, icu.count * sizeof *icu.items);
    }
    ubrk_close(iterator);
}

static void test_sentences__as_icu(void **state)
{
    (void)state;
    srand(1);
    assert_like_icu("en", &(struct plx_suppressions){.semicolon = false});
    assert_like_icu("el", &(struct plx_suppressions){.semicolon = true});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences__rules),
        cmocka_unit_test(test_sentences_find__unicode_cases),
        cmocka_unit_test(test_sentences__semicolon),
        cmocka_unit_test(test_sentences__suppressions),
        cmocka_unit_test(test_sentences__as_icu),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
