/* Loose folding, and the way back from it to the bytes of the source. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/loose.h"

struct pair {
    const char *text, *folded;
};

static void assert_folds(const char *text, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_loose_fold(&out, text, strlen(text));
    if (strcmp(plx_buffer_string(&out), expected) != 0)
        fail_msg("\"%s\" folds to \"%s\", not to \"%s\"", text, plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void assert_all_fold(const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_folds(pairs[i].text, pairs[i].folded);
        assert_folds(pairs[i].folded, pairs[i].folded); /* once is enough */
    }
}

#define ASSERT_ALL_FOLD(pairs) assert_all_fold(pairs, sizeof pairs / sizeof *pairs)

static void test_loose_fold__case_and_accents(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"", ""},
        {"Élan", "elan"},
        {"E\xcc\x81lan", "elan"}, /* the accent as a character of its own */
        {"mañana ÃO ç", "manana ao c"},
        {"Łódź, Øre, Œuvre, Ærø, Groß", "lodz, ore, oeuvre, aero, gross"},
        {"İSTANBUL ılık IĞDIR", "istanbul ilik igdir"},
        {"МОСКВА ёлка Ёж", "москва елка еж"},
        {"Ĳssel ﬁn ｆｕｌｌ", "ijssel fin full"},
        {"co\xc2\xadop", "coop"}, /* a soft hyphen */
    };
    ASSERT_ALL_FOLD(pairs);
}

static void test_loose_fold__greek_and_hebrew(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"Λόγος", "λογοσ"},
        {"ΛΟΓΟΣ", "λογοσ"},
        {"שָׁלוֹם", "שלומ"},
        {"ארץ מלך גוף קטן", "ארצ מלכ גופ קטנ"},
    };
    ASSERT_ALL_FOLD(pairs);
}

static void test_loose_fold__arabic(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"أَمَازُون", "امازون"},
        {"آمازون إلى ٱلله", "امازون الي الله"},
        {"مسؤول بيئة شيء", "مسوول بييه شي"},
        {"عـــربي", "عربي"},
        {"ﻻﻋﺐ", "لاعب"}, /* presentation forms */
        {"کریم", "كريم"}, /* Persian kaf and yeh */
    };
    ASSERT_ALL_FOLD(pairs);
}

static void test_loose_fold__digits_and_their_marks(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"١٤٫٥ ۱۲۳ १२ １２", "14.5 123 12 12"},
        {"1,4 1.4 1٬500", "1.4 1.4 1.500"},
        {"in 2025, yes", "in 2025. yes"}, /* behind a digit the mark may still be one of its own */
        {"yes, 2025", "yes, 2025"},
    };
    ASSERT_ALL_FOLD(pairs);
}

static void test_loose_fold__spaces_dashes_and_quotes(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"  a \n\t b\xc2\xa0\xe2\x80\xaf" "c ", "a b c"},
        {"a – b — c ‑ d", "a - b - c - d"},
        {"«a» “b” „c“", "\"a\" \"b\" \"c\""},
        {"l’or l‘or", "l'or l'or"},
    };
    ASSERT_ALL_FOLD(pairs);
}

static void test_loose_fold__vowel_signs_stay(void **state)
{
    (void)state;
    const struct pair pairs[] = {{"हिन्दी", "हिन्दी"}, {"ที่", "ที่"}};
    assert_folds(pairs[0].text, pairs[0].folded);
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_loose_fold(&out, "ที", strlen("ที"));
    assert_true(out.length >= strlen("ที")); /* the vowel is there */
    plx_buffer_release(&out);
}

static void test_loose_fold__malformed_bytes(void **state)
{
    (void)state;
    assert_folds("a\xff" "b\xe2\x82", "a\xef\xbf\xbd" "b\xef\xbf\xbd");
}

/* ---- the way back ---- */

/* Asserts that the query is found so many times, the last time in these words of the source. */
static void assert_found(const char *source, const char *query, int times, const char *words)
{
    struct plx_loose_text text;
    struct plx_buffer wanted;
    plx_buffer_init(&wanted);
    plx_loose_fold(&wanted, query, strlen(query));
    assert_int_equal(plx_loose_text_make(&text, source, strlen(source)), PLX_OK);
    uint32_t start = 0, end = 0;
    size_t at = 0;
    int found = 0;
    while (plx_loose_next(&text, plx_buffer_string(&wanted), wanted.length, &at, &start, &end)) {
        assert_true(start < end && end <= strlen(source));
        found++;
    }
    if (found != times)
        fail_msg("\"%s\" is %d times in \"%s\", not %d", query, found, source, times);
    if (times && (strlen(words) != end - start || memcmp(source + start, words, end - start) != 0))
        fail_msg("\"%s\" is \"%.*s\", not \"%s\"", query, (int)(end - start), source + start, words);
    plx_loose_text_release(&text);
    plx_buffer_release(&wanted);
}

static void test_loose_next__gives_back_the_source(void **state)
{
    (void)state;
    assert_found("Élan élan ELAN", "elan", 3, "ELAN");
    assert_found("un É\xcc\x81lan!", "elan", 1, "É\xcc\x81lan");
    assert_found("die Größe", "gross", 1, "Größ");
    assert_found("die Größe", "s", 2, "ß");
    assert_found("قال أَمَازُونَ اليوم", "امازون", 1, "أَمَازُونَ");
    assert_found("نحو ١٫٤ تريليون", "1.4", 1, "١٫٤");
    assert_found("circa 1,4 miliardi", "1.4 mil", 1, "1,4 mil");
    assert_found("two\n  words", "two words", 1, "two\n  words");
    assert_found("aaaa", "aa", 2, "aa"); /* no two places share a byte */
    assert_found("nothing", "x", 0, "");
    assert_found("nothing", "", 0, "");
    assert_found("", "x", 0, "");
}

/* A mark behind a word is of the word, white space behind it is not. */
static void test_loose_next__ends_before_white_space(void **state)
{
    (void)state;
    assert_found("Amazon  and", "amazon", 1, "Amazon");
    assert_found("كتابُ محمد", "كتاب", 1, "كتابُ");
}

/* Far from the beginning, on both sides of every step. */
static void test_loose_next__in_a_long_text(void **state)
{
    (void)state;
    char source[2000];
    for (size_t shift = 0; shift < 140; shift++) {
        size_t length = 0;
        for (size_t i = 0; i < 300 + shift; i++)
            length += (size_t)snprintf(source + length, sizeof source - length, "%s",
                                       i % 7 == 0 ? " " : i % 3 ? "é" : "a");
        snprintf(source + length, sizeof source - length, "«Żółw»  fine");
        assert_found(source, "\"zolw\"", 1, "«Żółw»");
        assert_found(source, "zolw\" f", 1, "Żółw»  f");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loose_fold__case_and_accents),
        cmocka_unit_test(test_loose_fold__greek_and_hebrew),
        cmocka_unit_test(test_loose_fold__arabic),
        cmocka_unit_test(test_loose_fold__digits_and_their_marks),
        cmocka_unit_test(test_loose_fold__spaces_dashes_and_quotes),
        cmocka_unit_test(test_loose_fold__vowel_signs_stay),
        cmocka_unit_test(test_loose_fold__malformed_bytes),
        cmocka_unit_test(test_loose_next__gives_back_the_source),
        cmocka_unit_test(test_loose_next__ends_before_white_space),
        cmocka_unit_test(test_loose_next__in_a_long_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
