/* plx_tokens_read: where tokens begin and end, their flags and forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "text/tokens.h"

struct reading {
    struct plx_tokens tokens;
    struct plx_intern forms;
    const char *text;
};

static void read_bytes(struct reading *r, const char *text, size_t length, const char *locale)
{
    *r = (struct reading){.text = text};
    plx_intern_init(&r->forms);
    assert_int_equal(plx_tokens_read(&r->tokens, &r->forms, text, length, locale), PLX_OK);
}

static void read_text(struct reading *r, const char *text, const char *locale)
{
    read_bytes(r, text, strlen(text), locale);
}

static void release(struct reading *r)
{
    plx_tokens_release(&r->tokens);
    plx_intern_release(&r->forms);
}

/* "W" word, "N" number, "M" mark, then the token's own bytes; tokens apart by "|". */
static void show(const struct reading *r, struct plx_buffer *out)
{
    for (size_t i = 0; i < r->tokens.count; i++) {
        const struct plx_token *t = &r->tokens.items[i];
        plx_buffer_printf(out, "%s%c:%.*s", i ? "|" : "", "WNM"[t->kind], (int)(t->end - t->start),
                          r->text + t->start);
    }
}

static void assert_tokens(const char *text, const char *expected)
{
    struct reading r;
    struct plx_buffer shown;
    plx_buffer_init(&shown);
    read_text(&r, text, "en");
    show(&r, &shown);
    if (strcmp(plx_buffer_string(&shown), expected) != 0)
        fail_msg("\"%s\" is read as %s, not as %s", text, plx_buffer_string(&shown), expected);
    plx_buffer_release(&shown);
    release(&r);
}

static void test_tokens__parts_of_glued_words(void **state)
{
    (void)state;
    assert_tokens("8mila", "N:8|W:mila");
    assert_tokens("l’azienda", "W:l|M:’|W:azienda");
    assert_tokens("l'azienda", "W:l|M:'|W:azienda");
    assert_tokens("$10bn", "M:$|N:10|W:bn");
    assert_tokens("€2,3 Mrd.", "M:€|N:2,3|W:Mrd|M:.");
    assert_tokens("COVID-19", "W:COVID|M:-|N:19");
    assert_tokens("A320neo", "W:A|N:320|W:neo");
    assert_tokens("16-летний", "N:16|M:-|W:летний");
    assert_tokens("17:30", "N:17|M::|N:30");
    assert_tokens("5%", "N:5|M:%");
    assert_tokens("(a)", "M:(|W:a|M:)");
}

static void test_tokens__scripts_part(void **state)
{
    (void)state;
    assert_tokens("وAMD", "W:و|W:AMD");
    assert_tokens("Amazonв", "W:Amazon|W:в");
    assert_tokens("в2024", "W:в|N:2024");
}

static void test_tokens__grouping_spaces(void **state)
{
    (void)state;
    const char *const spaces[] = {" ", "\u00a0", "\u202f", "\u2009", "\u2007"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        char text[32], expected[32];
        snprintf(text, sizeof text, "14%s800", spaces[i]);
        snprintf(expected, sizeof expected, "N:14%s800", spaces[i]);
        assert_tokens(text, expected);
    }
    assert_tokens("12 000 000", "N:12 000 000");
    assert_tokens("14 800,5", "N:14 800,5");
}

static void test_tokens__spaces_that_do_not_group(void **state)
{
    (void)state;
    assert_tokens("14 8000", "N:14|N:8000");
    assert_tokens("14 80", "N:14|N:80");
    assert_tokens("2024 300", "N:2024|N:300");
    assert_tokens("14  800", "N:14|N:800");
    assert_tokens("14\n800", "N:14|N:800");
    assert_tokens("5 000 20", "N:5 000|N:20");
}

static void test_tokens__separators(void **state)
{
    (void)state;
    assert_tokens("1.234,5", "N:1.234,5");
    assert_tokens("1,234.5", "N:1,234.5");
    assert_tokens("1'234'567", "N:1'234'567");
    assert_tokens("1’234", "N:1’234");
    assert_tokens("12.03.2024", "N:12.03.2024");
    assert_tokens("3.", "N:3|M:.");
    assert_tokens("3,", "N:3|M:,");
    assert_tokens("3.5.", "N:3.5|M:.");
    assert_tokens("3, 4", "N:3|M:,|N:4");
    assert_tokens("'90", "M:'|N:90");
}

static void test_tokens__han_numerals(void **state)
{
    (void)state;
    assert_tokens("500万元", "N:500万|W:元");
    assert_tokens("2.7万名", "N:2.7万|W:名");
    assert_tokens("3億5000万ドル", "N:3億5000万|W:ドル");
    assert_tokens("二十二人", "N:二十二|W:人");
    assert_tokens("500兆瓦", "N:500|W:兆|W:瓦"); /* no 500 billions */
    assert_tokens("31日前", "N:31|W:日|W:前");
    assert_tokens("七月一日", "W:七月|N:一|W:日");
}

static void test_tokens__persian_decimal(void **state)
{
    (void)state;
    assert_tokens("۲/۵", "N:۲/۵");
    assert_tokens("۱۴۰۲/۰۷/۰۱", "N:۱۴۰۲|M:/|N:۰۷|M:/|N:۰۱");
    assert_tokens("2/5", "N:2|M:/|N:5");
}

static void test_tokens__digits_of_other_scripts(void **state)
{
    (void)state;
    assert_tokens("١٬٥٠٠", "N:١٬٥٠٠");
    assert_tokens("٢٫٥", "N:٢٫٥");
    assert_tokens("۱۲۳", "N:۱۲۳");
    assert_tokens("५०", "N:५०");
    assert_tokens("٪٢٠", "M:٪|N:٢٠");
}

static void test_tokens__nothing_in_white_space(void **state)
{
    (void)state;
    assert_tokens("", "");
    assert_tokens(" \t\r\n\u00a0\u3000\u2028\u200e", "");
}

static uint8_t flags_of(const char *text, size_t index, const char *locale)
{
    struct reading r;
    read_text(&r, text, locale);
    assert_true(index < r.tokens.count);
    uint8_t flags = r.tokens.items[index].flags;
    release(&r);
    return flags;
}

enum { CAPITALS = PLX_TOKEN_CAPITAL | PLX_TOKEN_ALL_CAPS | PLX_TOKEN_INNER_CAPITAL };

static void test_tokens__capitals(void **state)
{
    (void)state;
    const struct {
        const char *word;
        int flags;
    } words[] = {
        {"amazon", 0},
        {"Amazon", PLX_TOKEN_CAPITAL},
        {"AWS", PLX_TOKEN_CAPITAL | PLX_TOKEN_ALL_CAPS},
        {"A", PLX_TOKEN_CAPITAL},
        {"iPhone", PLX_TOKEN_INNER_CAPITAL},
        {"CoreWeave", PLX_TOKEN_CAPITAL | PLX_TOKEN_INNER_CAPITAL},
        {"Äpfel", PLX_TOKEN_CAPITAL},
        {"США", PLX_TOKEN_CAPITAL | PLX_TOKEN_ALL_CAPS},
        {"МИДа", PLX_TOKEN_CAPITAL},
        {"ÉTATS", PLX_TOKEN_CAPITAL | PLX_TOKEN_ALL_CAPS},
        {"İstanbul", PLX_TOKEN_CAPITAL},
        {"ǅ", PLX_TOKEN_CAPITAL},
        {"شركة", 0},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if ((flags_of(words[i].word, 0, "en") & CAPITALS) != words[i].flags)
            fail_msg("%s: %d", words[i].word, flags_of(words[i].word, 0, "en") & CAPITALS);
}

static void test_tokens__capitals_decomposed(void **state)
{
    (void)state;
    int flags = flags_of("E\u0301TATS", 0, "en") & CAPITALS;
    assert_true(flags == (PLX_TOKEN_CAPITAL | PLX_TOKEN_ALL_CAPS));
}

static void assert_places(const char *text, const char *expected)
{
    struct reading r;
    struct plx_buffer shown;
    plx_buffer_init(&shown);
    read_text(&r, text, "en");
    for (size_t i = 0; i < r.tokens.count; i++)
        plx_buffer_add_char(&shown, r.tokens.items[i].flags & PLX_TOKEN_LINE    ? 'L'
                                    : r.tokens.items[i].flags & PLX_TOKEN_SPACE ? 'S'
                                                                                : '-');
    assert_string_equal(plx_buffer_string(&shown), expected);
    plx_buffer_release(&shown);
    release(&r);
}

static void test_tokens__lines_and_spaces(void **state)
{
    (void)state;
    assert_places("a b", "LS");
    assert_places("8mila euro", "L-S");
    assert_places("a\u00a0b", "LS");
    assert_places("a\tb", "LS");
    assert_places("a\nb c", "LLS");
    assert_places("a\r\nb", "LL");
    assert_places("a\n \n  b.", "LL-");
    assert_places("a\u2028b", "LL");
    assert_places("\n\na", "L");
    assert_places("“a” b", "L--S");
}

static void assert_script(const char *word, enum plx_token_script script)
{
    struct reading r;
    read_text(&r, word, "en");
    assert_true(r.tokens.count > 0);
    if (r.tokens.items[0].script != script)
        fail_msg("%s: script %d", word, r.tokens.items[0].script);
    release(&r);
}

static void test_tokens__scripts(void **state)
{
    (void)state;
    assert_script("naïve", PLX_SCRIPT_LATIN);
    assert_script("Việt", PLX_SCRIPT_LATIN);
    assert_script("Москва", PLX_SCRIPT_CYRILLIC);
    assert_script("القاهرة", PLX_SCRIPT_ARABIC);
    assert_script("پتروشیمی", PLX_SCRIPT_ARABIC);
    assert_script("北京", PLX_SCRIPT_IDEOGRAPHIC);
    assert_script("こんにちは", PLX_SCRIPT_IDEOGRAPHIC);
    assert_script("서울", PLX_SCRIPT_IDEOGRAPHIC);
    assert_script("Αθήνα", PLX_SCRIPT_OTHER);
}

static void assert_same_form(const char *text, const char *locale, bool same)
{
    struct reading r;
    read_text(&r, text, locale);
    assert_int_equal(r.tokens.count, 2);
    if ((r.tokens.items[0].form == r.tokens.items[1].form) != same)
        fail_msg("%s (%s): %s", text, locale, same ? "two forms" : "one form");
    release(&r);
}

static void test_tokens__forms(void **state)
{
    (void)state;
    assert_same_form("Amazon AMAZON", "en", true);
    assert_same_form("Ёлка елка", "ru", true);
    assert_same_form("آلاف الاف", "ar", true);
    assert_same_form("Straße STRASSE", "de", true);
    assert_same_form("cote côté", "fr", false);
    assert_same_form("IRAK ırak", "tr", true);
    assert_same_form("IRAK irak", "tr", false);
    assert_same_form("IRAK irak", "en", true);
}

static void test_locale_turkic__by_language(void **state)
{
    (void)state;
    assert_true(plx_locale_turkic("tr"));
    assert_true(plx_locale_turkic("tr-TR"));
    assert_true(plx_locale_turkic("az_AZ"));
    assert_false(plx_locale_turkic("trv"));
    assert_false(plx_locale_turkic("en"));
    assert_false(plx_locale_turkic(""));
    assert_false(plx_locale_turkic(NULL));
}

/* Words of a script without spaces: more than one, ideographic, end to end over the run. */
static void assert_unspaced(const char *text, const char *locale)
{
    struct reading r;
    read_text(&r, text, locale);
    assert_true(r.tokens.count > 1);
    uint32_t at = 0;
    for (size_t i = 0; i < r.tokens.count; i++) {
        assert_int_equal(r.tokens.items[i].kind, PLX_TOKEN_WORD);
        assert_int_equal(r.tokens.items[i].start, at);
        at = r.tokens.items[i].end;
    }
    assert_int_equal(at, strlen(text));
    release(&r);
}

static void test_tokens__scripts_without_spaces(void **state)
{
    (void)state;
    assert_unspaced("公司计划投资新的数据中心", "zh");
    assert_unspaced("政府は来年の予算を発表した", "ja");
    assert_unspaced("รัฐบาลประกาศแผนใหม่", "th");
    assert_tokens("2023年", "N:2023|W:年");
}

static void test_tokens__malformed(void **state)
{
    (void)state;
    assert_tokens("a\xff" "b", "W:a|M:\xff|W:b");
    assert_tokens("1\xc3", "N:1|M:\xc3");
    assert_tokens("\xe2\x82 x", "M:\xe2\x82|W:x");
    assert_tokens("x\xc0\xaf", "W:x|M:\xc0|M:\xaf");
}

static void test_tokens__stop_at_the_length(void **state)
{
    (void)state;
    struct reading r;
    read_bytes(&r, "14 800 euro", 5, "en");
    assert_int_equal(r.tokens.count, 2);
    assert_int_equal(r.tokens.items[1].end, 5);
    release(&r);
    read_bytes(&r, "a\0b", 3, "en");
    assert_int_equal(r.tokens.count, 2);
    release(&r);
}

static void test_tokens__append(void **state)
{
    (void)state;
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    assert_int_equal(plx_tokens_read(&tokens, &forms, "one two", 7, "en"), PLX_OK);
    assert_int_equal(plx_tokens_read(&tokens, &forms, "Two", 3, "en"), PLX_OK);
    assert_int_equal(tokens.count, 3);
    assert_int_equal(tokens.items[2].form, tokens.items[1].form);
    plx_tokens_release(&tokens);
    assert_int_equal(tokens.count, 0);
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
}

/* ---- over random bytes ---- */

static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Pieces of every kind, and bytes of no kind. */
static size_t random_text(uint32_t *seed, char *text, size_t room)
{
    static const char *const pieces[] = {
        "a", "Word", "8", "14 800", ".", ",", "'", "’", " ", "\n", "\r", "\u00a0", "\u202f", "٣",
        "٬", "و", "да", "€", "$", "北京", "は", "ไทย", "\u0301", "\u00ad", "\u200d", "\U0001f600",
        "\U00020000", "İ", "ß", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f", "\xed\xa0\x80", "\x80",
        "-", ":", "%", "\t", "\x1b"};
    size_t length = 0, count = next_random(seed) % 40;
    for (size_t i = 0; i < count; i++) {
        const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)];
        char byte[2] = {(char)(next_random(seed) & 0xff), '\0'};
        if (next_random(seed) % 8 == 0)
            piece = byte;
        size_t n = strlen(piece);
        if (length + n > room)
            break;
        memcpy(text + length, piece, n);
        length += n;
    }
    return length;
}

static bool holds_letter_or_digit(const char *text, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++)
        if ((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'z') ||
            (text[i] >= 'A' && text[i] <= 'Z'))
            return true;
    return false;
}

static void check_random(const struct reading *r, size_t length)
{
    uint32_t at = 0;
    for (size_t i = 0; i < r->tokens.count; i++) {
        const struct plx_token *t = &r->tokens.items[i];
        assert_true(t->start >= at);
        assert_true(t->end > t->start);
        assert_true(t->end <= length);
        assert_true(t->form < r->forms.count);
        assert_false(holds_letter_or_digit(r->text, at, t->start));
        if (t->start > at && i)
            assert_true(t->flags & PLX_TOKEN_SPACE);
        if (i == 0)
            assert_true(t->flags & PLX_TOKEN_LINE);
        at = t->end;
    }
    assert_false(holds_letter_or_digit(r->text, at, (uint32_t)length));
}

static void test_tokens__random_bytes(void **state)
{
    (void)state;
    static const char *const locales[] = {"en", "tr", "ar", "zh", "", "und"};
    uint32_t seed = 20260101;
    for (int round = 0; round < 20000; round++) {
        char text[256];
        size_t length = random_text(&seed, text, sizeof text);
        struct reading r;
        read_bytes(&r, text, length, locales[round % 6]);
        check_random(&r, length);
        release(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tokens__parts_of_glued_words),
        cmocka_unit_test(test_tokens__scripts_part),
        cmocka_unit_test(test_tokens__grouping_spaces),
        cmocka_unit_test(test_tokens__spaces_that_do_not_group),
        cmocka_unit_test(test_tokens__separators),
        cmocka_unit_test(test_tokens__han_numerals),
        cmocka_unit_test(test_tokens__persian_decimal),
        cmocka_unit_test(test_tokens__digits_of_other_scripts),
        cmocka_unit_test(test_tokens__nothing_in_white_space),
        cmocka_unit_test(test_tokens__capitals),
        cmocka_unit_test(test_tokens__capitals_decomposed),
        cmocka_unit_test(test_tokens__lines_and_spaces),
        cmocka_unit_test(test_tokens__scripts),
        cmocka_unit_test(test_tokens__forms),
        cmocka_unit_test(test_locale_turkic__by_language),
        cmocka_unit_test(test_tokens__scripts_without_spaces),
        cmocka_unit_test(test_tokens__malformed),
        cmocka_unit_test(test_tokens__stop_at_the_length),
        cmocka_unit_test(test_tokens__append),
        cmocka_unit_test(test_tokens__random_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
