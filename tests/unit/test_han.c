/* plx_han_*: numbers in Han characters; plx_persian_print: dates of the Persian calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/han.h"
#include "text/persian.h"

static void assert_value(const char *text, const char *expected)
{
    struct plx_decimal value;
    struct plx_buffer printed;
    plx_buffer_init(&printed);
    if (plx_han_value(text, 0, strlen(text), &value))
        plx_decimal_print(value, &printed);
    if (strcmp(plx_buffer_string(&printed), expected) != 0)
        fail_msg("\"%s\" is read as \"%s\", not as \"%s\"", text, plx_buffer_string(&printed),
                 expected);
    plx_buffer_release(&printed);
}

static void test_han_value__parts(void **state)
{
    (void)state;
    assert_value("十二", "12");
    assert_value("二十二", "22");
    assert_value("一百零五", "105");
    assert_value("二百五十", "250");
    assert_value("三千", "3000");
    assert_value("三百万", "3000000");
    assert_value("一億千万", "110000000");
    assert_value("一万五千亿", "1500000000000");
    assert_value("二〇二五", "2025");
    assert_value("两亿", "200000000");
}

static void test_han_value__digits_and_magnitudes(void **state)
{
    (void)state;
    assert_value("500万", "5000000");
    assert_value("2.7万", "27000");
    assert_value("1,200万", "12000000");
    assert_value("1.4万亿", "1400000000000");
    assert_value("3億5000万", "350000000");
    assert_value("1万2500", "12500");
    assert_value("1兆2000億", "1200000000000");
    assert_value("５０億", "5000000000");
    assert_value("12万3千", "123000");
}

static void test_han_value__none(void **state)
{
    (void)state;
    assert_value("", "");
    assert_value("500", "");
    assert_value("公司", "");
}

static void assert_end(const char *text, size_t expected)
{
    if (plx_han_end(text, 0, strlen(text)) != expected)
        fail_msg("\"%s\" ends at %zu, not at %zu", text, plx_han_end(text, 0, strlen(text)),
                 expected);
}

static void test_han_end__what_is_a_numeral(void **state)
{
    (void)state;
    assert_end("二十二人", strlen("二十二"));
    assert_end("三百万円", strlen("三百万"));
    assert_end("二〇二五年", strlen("二〇二五"));
    assert_end("六人", strlen("六"));
    assert_end("十分", 0);  /* very */
    assert_end("万一", 0);  /* just in case */
    assert_end("一一", 0);  /* one by one */
    assert_end("五六", 0);  /* five or six */
    assert_end("千百", 0);  /* hundreds and thousands */
    assert_end("二人", 0);  /* the two of them */
    assert_end("千葉", 0);
    assert_end("", 0);
}

static void test_han_magnitudes__units_are_none(void **state)
{
    (void)state;
    assert_int_equal(plx_han_magnitudes_end("万亿元", 0, 9), 6);
    assert_int_equal(plx_han_magnitudes_end("千克", 0, 6), 0);
    assert_int_equal(plx_han_magnitudes_end("兆瓦", 0, 6), 0);
    assert_int_equal(plx_han_magnitudes_end("兆円", 0, 6), 3);
    assert_int_equal(plx_han_power("15億", 0, 5), 8);
    assert_int_equal(plx_han_power("1万2500", 0, 8), 0);
}

static void test_han_plain__days_months_years(void **state)
{
    (void)state;
    int digits;
    assert_int_equal(plx_han_plain("十二", 0, 6, &digits), 12);
    assert_int_equal(digits, 2);
    assert_int_equal(plx_han_plain("三十一", 0, 9, &digits), 31);
    assert_int_equal(plx_han_plain("二〇二五", 0, 12, &digits), 2025);
    assert_int_equal(digits, 4);
    assert_int_equal(plx_han_plain("三百", 0, 6, &digits), -1);
    assert_int_equal(plx_han_plain("3万", 0, 4, &digits), -1);
}

static void assert_persian(int year, int month, int day, const char *expected)
{
    char printed[32];
    plx_persian_print(year, month, day, printed);
    assert_string_equal(printed, expected);
}

/* Nowruz of these years, and the days around it, as almanacs have them. */
static void test_persian_print__almanac(void **state)
{
    (void)state;
    assert_persian(1404, 1, 1, "2025-03-21");
    assert_persian(1403, 1, 1, "2024-03-20");
    assert_persian(1403, 12, 30, "2025-03-20"); /* a leap year */
    assert_persian(1399, 12, 30, "2021-03-20");
    assert_persian(1357, 11, 22, "1979-02-11"); /* the revolution */
    assert_persian(1402, 7, 1, "2023-09-23");
    assert_persian(1403, 11, 0, "2025-01-20/2025-02-18");
    assert_persian(1402, 0, 0, "2023-03-21/2024-03-19");
    assert_persian(0, 11, 22, "relative");
    assert_persian(1402, 12, 30, "relative"); /* no such day */
    assert_persian(1402, 13, 1, "relative");
}

static bool is_fraction(const char *text, const char *number)
{
    size_t at = (size_t)(strstr(text, number) - text);
    return plx_han_is_fraction(text, at, at + strlen(number));
}

static void test_han_is_fraction__above_and_below(void **state)
{
    (void)state;
    assert_true(is_fraction("3分の2", "3"));
    assert_true(is_fraction("3分の2", "2"));
    assert_true(is_fraction("约3分之2的人", "3"));
    assert_true(is_fraction("约3分之2的人", "2"));
    assert_true(is_fraction("分之2", "2"));
    assert_false(is_fraction("百分之5", "5"));
    assert_false(is_fraction("3分2秒", "3"));
    assert_false(is_fraction("3分2秒", "2"));
    assert_false(is_fraction("2", "2"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_han_value__parts),
        cmocka_unit_test(test_han_value__digits_and_magnitudes),
        cmocka_unit_test(test_han_value__none),
        cmocka_unit_test(test_han_end__what_is_a_numeral),
        cmocka_unit_test(test_han_magnitudes__units_are_none),
        cmocka_unit_test(test_han_plain__days_months_years),
        cmocka_unit_test(test_persian_print__almanac),
        cmocka_unit_test(test_han_is_fraction__above_and_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
