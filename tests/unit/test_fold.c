/* plx_fold: the table of text/fold.h, character by character. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/fold.h"

struct pair {
    const char *text, *folded;
};

static void assert_folds(const char *text, bool turkic, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_fold(&out, text, strlen(text), turkic);
    if (strcmp(plx_buffer_string(&out), expected) != 0)
        fail_msg("\"%s\" folds to \"%s\", not to \"%s\"", text, plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void assert_all_fold(const struct pair *pairs, size_t count, bool turkic)
{
    for (size_t i = 0; i < count; i++) {
        assert_folds(pairs[i].text, turkic, pairs[i].folded);
        assert_folds(pairs[i].folded, turkic, pairs[i].folded); /* once is enough */
    }
}

#define ASSERT_ALL_FOLD(pairs, turkic) assert_all_fold(pairs, sizeof pairs / sizeof *pairs, turkic)

static void test_fold__case(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"", ""},
        {"Amazon 10BN", "amazon 10bn"},
        {"ÄÖÜ", "äöü"},
        {"МОСКВА", "москва"},
        {"ΑΘΗΝΑ", "αθηνα"},
        {"ŁÓDŹ", "łódź"},
        {"Ǆ", "ǆ"},
        {"ǅ", "ǆ"},
        {"ՀԱՅ", "հայ"},
    };
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__hebrew(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"שָׁלוֹם", "שלום"}, {"מגה־ואט", "מגה-ואט"}, {"ק״מ", "ק\"מ"}, {"דק׳", "דק'"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__devanagari(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"हज़ार", "हजार"},     {"क़ानून", "कानून"},    {"पाँच", "पांच"},
        {"डॉलर", "डालर"},     {"रुपये", "रुपए"},     {"गयी", "गई"},
        {"सितम्बर", "सितंबर"}, {"हिन्दी", "हिंदी"},    {"घण्टा", "घंटा"},
        {"पन्ना", "पन्ना"},     {"जन्म", "जन्म"},      {"ये", "ये"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__full_width(void **state)
{
    (void)state;
    const struct pair pairs[] = {{"ＡＢＣ", "abc"}, {"１２３", "123"}, {"％", "%"}, {"￥", "¥"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__sharp_s(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"Straße", "strasse"}, {"STRASSE", "strasse"}, {"STRAẞE", "strasse"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__accents_stay(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"Français", "français"}, {"ÇA", "ça"}, {"perché", "perché"}, {"SÃO", "são"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__composes(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"e\u0301te\u0301", "été"},
        {"E\u0301", "é"},
        {"u\u0308ber", "über"},
        {"Кита\u0438\u0306", "китай"},
        {"\u0415\u0308лка", "елка"},
        {"\u0627\u0654\u062d\u0645\u062f", "احمد"},
    };
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__yo(void **state)
{
    (void)state;
    const struct pair pairs[] = {{"Ёлка", "елка"}, {"её", "ее"}, {"Королёв", "королев"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__arabic(void **state)
{
    (void)state;
    const struct pair pairs[] = {
        {"أحمد", "احمد"},                 /* alef with hamza above */
        {"إلى", "الي"},                   /* hamza below, alef maksura */
        {"آلاف", "الاف"},                 /* madda */
        {"ٱلله", "الله"},                 /* wasla */
        {"مدرسة", "مدرسه"},               /* teh marbuta */
        {"مُحَمَّدٌ", "محمد"},               /* marks */
        {"هٰذا", "هذا"},                   /* superscript alef */
        {"مـــليار", "مليار"},            /* tatweel */
        {"میلیارد", "ميليارد"},           /* Persian yeh */
        {"کمک", "كمك"},                   /* Persian kaf */
        {"می\u200cشود", "ميشود"},         /* zero-width non-joiner */
    };
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__apostrophes(void **state)
{
    (void)state;
    const struct pair pairs[] = {{"l’or", "l'or"}, {"l‘or", "l'or"}, {"Lʼviv", "l'viv"},
                                 {"l'or", "l'or"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__invisible_characters(void **state)
{
    (void)state;
    const struct pair pairs[] = {{"Daten\u00adschutz", "datenschutz"}, {"a\u200db", "ab"}};
    ASSERT_ALL_FOLD(pairs, false);
}

static void test_fold__turkic(void **state)
{
    (void)state;
    const struct pair turkish[] = {
        {"ISPARTA", "ısparta"}, {"IŞIK", "ışık"}, {"İstanbul", "istanbul"}, {"Şirket", "şirket"}};
    ASSERT_ALL_FOLD(turkish, true);
    const struct pair others[] = {{"ISPARTA", "isparta"}, {"İstanbul", "istanbul"}};
    ASSERT_ALL_FOLD(others, false);
}

static void test_fold__malformed(void **state)
{
    (void)state;
    assert_folds("A\xff" "B", false, "a\ufffd" "b");
    assert_folds("\xc3", false, "\ufffd");
    assert_folds("\xed\xa0\x80", false, "\ufffd\ufffd\ufffd");
    assert_folds("x\xe2\x82", false, "x\ufffd");
}

static void test_fold__appends(void **state)
{
    (void)state;
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_fold(&out, "Ab", 2, false);
    plx_fold(&out, "CdEf", 2, false); /* no further than its length */
    assert_string_equal(plx_buffer_string(&out), "abcd");
    plx_buffer_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fold__case),
        cmocka_unit_test(test_fold__hebrew),
        cmocka_unit_test(test_fold__devanagari),
        cmocka_unit_test(test_fold__full_width),
        cmocka_unit_test(test_fold__sharp_s),
        cmocka_unit_test(test_fold__accents_stay),
        cmocka_unit_test(test_fold__composes),
        cmocka_unit_test(test_fold__yo),
        cmocka_unit_test(test_fold__arabic),
        cmocka_unit_test(test_fold__apostrophes),
        cmocka_unit_test(test_fold__invisible_characters),
        cmocka_unit_test(test_fold__turkic),
        cmocka_unit_test(test_fold__malformed),
        cmocka_unit_test(test_fold__appends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
