/* The room of src/base: decimals, buffers, arenas, interned strings, errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/error.h"
#include "base/intern.h"

/* ---- decimals ---- */

static struct plx_decimal decimal(int64_t mantissa, int32_t exponent)
{
    return plx_decimal_make(mantissa, exponent);
}

static void assert_decimal(struct plx_decimal value, int64_t mantissa, int32_t exponent)
{
    assert_int_equal(value.mantissa, mantissa);
    assert_int_equal(value.exponent, exponent);
}

static void assert_prints(struct plx_decimal value, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_decimal_print(value, &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void test_decimal_make__takes_zeros_off(void **state)
{
    (void)state;
    assert_decimal(decimal(1200, 0), 12, 2);
    assert_decimal(decimal(-500, -2), -5, 0);
    assert_decimal(decimal(7, -3), 7, -3);
    assert_decimal(decimal(INT64_C(1000000000000000000), 0), 1, 18);
}

static void test_decimal_make__zero_is_one_value(void **state)
{
    (void)state;
    assert_decimal(decimal(0, 0), 0, 0);
    assert_decimal(decimal(0, 9), 0, 0);
    assert_decimal(decimal(0, -9), 0, 0);
    assert_true(plx_decimal_is_zero(decimal(0, 5)));
    assert_false(plx_decimal_is_zero(decimal(1, -5)));
}

static void test_decimal_multiply__exact(void **state)
{
    (void)state;
    bool exact = true;
    assert_decimal(plx_decimal_multiply(decimal(15, -1), decimal(1, 9), &exact), 15, 8);
    assert_decimal(plx_decimal_multiply(decimal(1, -1), decimal(1, -1), &exact), 1, -2);
    assert_decimal(plx_decimal_multiply(decimal(-3, 0), decimal(4, 0), &exact), -12, 0);
    assert_decimal(plx_decimal_multiply(decimal(25, 0), decimal(4, 0), &exact), 1, 2);
    assert_decimal(plx_decimal_multiply(decimal(0, 0), decimal(4, 7), &exact), 0, 0);
    /* 10^9 - 1 squared, and (10^9 + 1)(10^9 - 1) = 10^18 - 1: 18 digits each */
    assert_decimal(plx_decimal_multiply(decimal(999999999, 0), decimal(999999999, 0), &exact),
                   INT64_C(999999998000000001), 0);
    assert_decimal(plx_decimal_multiply(decimal(1000000001, 0), decimal(-999999999, 0), &exact),
                   INT64_C(-999999999999999999), 0);
    assert_true(exact);
}

static void test_decimal_multiply__tells_overflow(void **state)
{
    (void)state;
    const int64_t factors[][2] = {
        {1000000001, 1000000001}, /* 19 digits */
        {INT64_C(999999999999999999), 11},
        {INT64_C(999999999999999999), INT64_C(999999999999999999)},
        {INT64_C(-999999999999999999), INT64_C(999999999999999999)},
    };
    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
        bool exact = true;
        plx_decimal_multiply(decimal(factors[i][0], 0), decimal(factors[i][1], 0), &exact);
        assert_false(exact);
    }
}

static void test_decimal_multiply__never_makes_exact_true(void **state)
{
    (void)state;
    bool exact = false;
    plx_decimal_multiply(decimal(2, 0), decimal(3, 0), &exact);
    assert_false(exact);
    plx_decimal_add(decimal(2, 0), decimal(3, 0), &exact);
    assert_false(exact);
}

static void test_decimal_add__exact(void **state)
{
    (void)state;
    bool exact = true;
    assert_decimal(plx_decimal_add(decimal(1, -1), decimal(2, -1), &exact), 3, -1);
    assert_decimal(plx_decimal_add(decimal(1, 9), decimal(5, -1), &exact), 10000000005, -1);
    assert_decimal(plx_decimal_add(decimal(5, -1), decimal(1, 9), &exact), 10000000005, -1);
    assert_decimal(plx_decimal_add(decimal(1, 6), decimal(2, 5), &exact), 12, 5);
    assert_decimal(plx_decimal_add(decimal(5, 3), decimal(-5, 3), &exact), 0, 0);
    assert_decimal(plx_decimal_add(decimal(0, 0), decimal(7, 30), &exact), 7, 30);
    assert_decimal(plx_decimal_add(decimal(7, -30), decimal(0, 0), &exact), 7, -30);
    assert_decimal(plx_decimal_add(decimal(INT64_C(999999999999999999), 0), decimal(1, 0), &exact),
                   1, 18);
    assert_decimal(plx_decimal_add(decimal(1, 17), decimal(1, 0), &exact),
                   INT64_C(100000000000000001), 0);
    assert_true(exact);
}

static void test_decimal_add__tells_overflow(void **state)
{
    (void)state;
    bool exact = true;
    plx_decimal_add(decimal(1, 18), decimal(1, 0), &exact);
    assert_false(exact);
    exact = true;
    plx_decimal_add(decimal(1, 0), decimal(-1, 30), &exact);
    assert_false(exact);
    exact = true;
    plx_decimal_add(decimal(1, -20), decimal(1, 0), &exact);
    assert_false(exact);
}

static void test_decimal_add__nineteen_digits(void **state)
{
    (void)state;
    bool exact = true;
    plx_decimal_add(decimal(INT64_C(999999999999999999), 0), decimal(2, 0), &exact);
    assert_true(!exact);
}

static void test_decimal_scale__by_powers_of_ten(void **state)
{
    (void)state;
    assert_decimal(plx_decimal_scale(decimal(15, -1), 9), 15, 8);
    assert_decimal(plx_decimal_scale(decimal(3, 2), -4), 3, -2);
    assert_decimal(plx_decimal_scale(decimal(0, 0), 12), 0, 0);
}

static void test_decimal_compare__all_pairs_in_order(void **state)
{
    (void)state;
    /* From the least to the greatest. */
    const struct plx_decimal values[] = {
        decimal(-1, 30),  decimal(-11, 5), decimal(-1, 6), decimal(-2, 0), decimal(-15, -1),
        decimal(-1, 0),   decimal(-1, -9), decimal(0, 0),  decimal(1, -9), decimal(5, -2),
        decimal(5, -1),   decimal(1, 0),   decimal(14, -1), decimal(15, -1), decimal(99, -1),
        decimal(10, 0),   decimal(101, -1), decimal(999, 0), decimal(1, 3), decimal(1001, 0),
        decimal(INT64_C(999999999999999998), 0), decimal(INT64_C(999999999999999999), 0),
        decimal(1, 18),   decimal(9, 18),  decimal(1, 30)};
    int count = (int)(sizeof values / sizeof *values);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) {
            int order = plx_decimal_compare(values[i], values[j]);
            int sign = (order > 0) - (order < 0), expected = (i > j) - (i < j);
            if (sign != expected)
                fail_msg("value %d against %d: %d", i, j, order);
        }
}

static void test_decimal_print__plainly(void **state)
{
    (void)state;
    assert_prints(decimal(1, 10), "10000000000");
    assert_prints(decimal(5, -1), "0.5");
    assert_prints(decimal(5, -3), "0.005");
    assert_prints(decimal(-3, 0), "-3");
    assert_prints(decimal(-25, -2), "-0.25");
    assert_prints(decimal(0, 0), "0");
    assert_prints(decimal(12345, -1), "1234.5");
    assert_prints(decimal(1205, -2), "12.05");
    assert_prints(decimal(66, 8), "6600000000");
    assert_prints(decimal(INT64_C(-999999999999999999), 0), "-999999999999999999");
}

static void test_decimal_double__near(void **state)
{
    (void)state;
    assert_true(plx_decimal_double(decimal(15, 8)) == 1.5e9);
    assert_true(plx_decimal_double(decimal(0, 0)) == 0);
    double quarter = plx_decimal_double(decimal(-25, -2));
    assert_true(quarter > -0.2500001 && quarter < -0.2499999);
}

/* ---- buffers ---- */

static void test_buffer__empty_is_a_string(void **state)
{
    (void)state;
    struct plx_buffer b;
    plx_buffer_init(&b);
    assert_string_equal(plx_buffer_string(&b), "");
    assert_false(plx_buffer_failed(&b));
    char *text = plx_buffer_detach(&b);
    assert_string_equal(text, "");
    free(text);
    plx_buffer_release(&b);
}

static void test_buffer_add__every_way(void **state)
{
    (void)state;
    struct plx_buffer b;
    plx_buffer_init(&b);
    plx_buffer_add(&b, "ab\0c", 4);
    plx_buffer_add_string(&b, "-de");
    plx_buffer_add_char(&b, 'f');
    plx_buffer_add_repeat(&b, '0', 3);
    plx_buffer_add_repeat(&b, '1', 0);
    plx_buffer_printf(&b, "[%d %s]", 42, "x");
    assert_int_equal(b.length, 17);
    assert_memory_equal(b.data, "ab\0c-def000[42 x]", 18);
    plx_buffer_clear(&b);
    assert_string_equal(plx_buffer_string(&b), "");
    assert_int_equal(b.length, 0);
    plx_buffer_release(&b);
    assert_string_equal(plx_buffer_string(&b), "");
}

static void test_buffer_add__many(void **state)
{
    (void)state;
    struct plx_buffer b;
    plx_buffer_init(&b);
    for (int i = 0; i < 100000; i++)
        plx_buffer_printf(&b, "%05d", i);
    assert_false(plx_buffer_failed(&b));
    assert_int_equal(b.length, 500000);
    assert_memory_equal(b.data + 5 * 65535, "65535", 5);
    assert_int_equal(b.data[b.length], 0);
    plx_buffer_release(&b);
}

static void test_buffer_printf__longer_than_the_room(void **state)
{
    (void)state;
    struct plx_buffer b;
    plx_buffer_init(&b);
    plx_buffer_printf(&b, "%*d", 70000, 7);
    assert_int_equal(b.length, 70000);
    assert_int_equal(strlen(plx_buffer_string(&b)), 70000);
    assert_int_equal(b.data[69999], '7');
    plx_buffer_release(&b);
}

static void test_buffer_detach__hands_over(void **state)
{
    (void)state;
    struct plx_buffer b;
    plx_buffer_init(&b);
    plx_buffer_add_string(&b, "first");
    char *text = plx_buffer_detach(&b);
    assert_string_equal(plx_buffer_string(&b), "");
    plx_buffer_add_string(&b, "second");
    assert_string_equal(text, "first");
    assert_string_equal(plx_buffer_string(&b), "second");
    free(text);
    plx_buffer_release(&b);
}

/* ---- arenas ---- */

static void test_arena_alloc__aligned_zeroed_apart(void **state)
{
    (void)state;
    struct plx_arena arena;
    plx_arena_init(&arena);
    unsigned char *last = NULL;
    for (size_t size = 1; size < 3000; size += 7) {
        unsigned char *bytes = plx_arena_alloc(&arena, size);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xff, size);
        if (last)
            assert_int_equal(*last, 0xff);
        last = bytes;
    }
    unsigned char *large = plx_arena_alloc(&arena, (size_t)1 << 20);
    assert_non_null(large);
    assert_int_equal(large[0] | large[(1 << 20) - 1], 0);
    plx_arena_release(&arena);
}

static void test_arena_array__overflow(void **state)
{
    (void)state;
    struct plx_arena arena;
    plx_arena_init(&arena);
    assert_null(plx_arena_array(&arena, SIZE_MAX / 4, 8));
    assert_null(plx_arena_array(&arena, 3, SIZE_MAX / 2));
    assert_null(plx_arena_alloc(&arena, SIZE_MAX));
    assert_non_null(plx_arena_array(&arena, 0, 8));
    assert_non_null(plx_arena_array(&arena, 100, 8));
    plx_arena_release(&arena);
}

static void test_arena_copies(void **state)
{
    (void)state;
    struct plx_arena arena;
    plx_arena_init(&arena);
    assert_memory_equal(plx_arena_copy(&arena, "a\0b", 3), "a\0b", 3);
    assert_string_equal(plx_arena_string(&arena, "word"), "word");
    assert_string_equal(plx_arena_string(&arena, ""), "");
    assert_string_equal(plx_arena_substring(&arena, "many words", 4), "many");
    assert_string_equal(plx_arena_printf(&arena, "%d-%s", 5, "x"), "5-x");
    char *padded = plx_arena_printf(&arena, "%*d", 200000, 1);
    assert_int_equal(strlen(padded), 200000);
    plx_arena_release(&arena);
    plx_arena_release(&arena);
}

/* ---- interned strings ---- */

static void test_intern_add__one_number_a_string(void **state)
{
    (void)state;
    struct plx_intern table;
    plx_intern_init(&table);
    assert_int_equal(plx_intern_find(&table, "a", 1), PLX_INTERN_NONE);
    assert_int_equal(plx_intern_add(&table, "alpha", 5), 0);
    assert_int_equal(plx_intern_add(&table, "beta", 4), 1);
    assert_int_equal(plx_intern_add(&table, "alphabet", 5), 0); /* its first five bytes */
    assert_int_equal(plx_intern_add(&table, "alphabet", 8), 2);
    assert_int_equal(plx_intern_add(&table, "", 0), 3);
    assert_int_equal(plx_intern_add(&table, "a\0b", 3), 4);
    assert_int_equal(plx_intern_find(&table, "a\0c", 3), PLX_INTERN_NONE);
    assert_int_equal(plx_intern_find(&table, "beta", 4), 1);
    assert_int_equal(plx_intern_find(&table, "", 0), 3);
    assert_int_equal(plx_intern_find(&table, "bet", 3), PLX_INTERN_NONE);
    assert_string_equal(table.entries[2].string, "alphabet");
    assert_int_equal(table.entries[0].length, 5);
    assert_string_equal(table.entries[0].string, "alpha");
    plx_intern_release(&table);
}

static void test_intern_add__many(void **state)
{
    (void)state;
    struct plx_intern table;
    plx_intern_init(&table);
    char word[16];
    for (uint32_t i = 0; i < 20000; i++) {
        int length = snprintf(word, sizeof word, "w%u", i * 7);
        assert_int_equal(plx_intern_add(&table, word, (size_t)length), i);
    }
    for (uint32_t i = 0; i < 20000; i++) {
        int length = snprintf(word, sizeof word, "w%u", i * 7);
        assert_int_equal(plx_intern_find(&table, word, (size_t)length), i);
        assert_string_equal(table.entries[i].string, word);
    }
    assert_int_equal(table.count, 20000);
    plx_intern_release(&table);
}

/* ---- errors ---- */

static void test_error_set__fills_and_returns(void **state)
{
    (void)state;
    struct plx_error error;
    memset(&error, 'x', sizeof error);
    assert_int_equal(plx_error_set(&error, PLX_ERROR_FORMAT, "a.json", "line %d", 3),
                     PLX_ERROR_FORMAT);
    assert_int_equal(error.code, PLX_ERROR_FORMAT);
    assert_string_equal(error.file, "a.json");
    assert_string_equal(error.message, "line 3");
    assert_int_equal(error.byte, 0);
    plx_error_set(&error, PLX_ERROR_USAGE, NULL, "no file");
    assert_string_equal(error.file, "");
    assert_int_equal(plx_error_set(NULL, PLX_ERROR_ACCESS, "f", "%s", "m"), PLX_ERROR_ACCESS);
    assert_int_equal(plx_error_memory(&error), PLX_ERROR_MEMORY);
    assert_true(*error.message);
    assert_int_equal(plx_error_memory(NULL), PLX_ERROR_MEMORY);
}

static void test_error_set__no_control_character(void **state)
{
    (void)state;
    struct plx_error error;
    plx_error_set(&error, PLX_ERROR_FORMAT, "a\x1b[31m\n.txt", "%s",
                  "two\nlines\r\t\x1b]0;x\x07\x7f");
    assert_string_equal(error.file, "a?[31m?.txt");
    assert_string_equal(error.message, "two?lines???]0;x??");
    plx_error_set(&error, PLX_ERROR_FORMAT, "", "%s", "\xc2\x9b" "31m \xc2\x80 \xc2\xa0 \xc3\xa9");
    assert_null(strstr(error.message, "\xc2\x9b"));
    assert_null(strstr(error.message, "\xc2\x80"));
    assert_non_null(strstr(error.message, "\xc2\xa0 \xc3\xa9"));
}

static void test_error_set__long_message_is_cut(void **state)
{
    (void)state;
    struct plx_error error;
    char text[3000];
    memset(text, 'm', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    plx_error_set(&error, PLX_ERROR_FORMAT, text, "%s", text);
    assert_int_equal(strlen(error.message), sizeof error.message - 1);
    assert_int_equal(strlen(error.file), sizeof error.file - 1);
}

/* Whether the bytes are well-formed UTF-8 of one and two byte characters. */
static bool is_well_formed(const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c; c++)
        if (*c >= 0x80) {
            if (*c < 0xc2 || *c > 0xdf || c[1] < 0x80 || c[1] > 0xbf)
                return false;
            c++;
        }
    return true;
}

static void test_error_set__stays_utf8(void **state)
{
    (void)state;
    struct plx_error error;
    char text[600] = "x";
    for (size_t i = 1; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xc3\xa9", 3);
    plx_error_set(&error, PLX_ERROR_FORMAT, "f", "%s", text);
    assert_true(is_well_formed(error.message));
    plx_error_set(&error, PLX_ERROR_FORMAT, "f", "%s", text + 1);
    assert_true(is_well_formed(error.message));
    /* A name of bytes that are no UTF-8; as a terminal may take it, 9B opens a control sequence. */
    plx_error_set(&error, PLX_ERROR_FORMAT, "a\x9b" "31m", "%s", "b\x9b" "31m");
    assert_true(is_well_formed(error.message));
    assert_true(is_well_formed(error.file));
}

static void test_status_name__each_its_own(void **state)
{
    (void)state;
    for (int i = PLX_OK; i <= PLX_ERROR_USAGE; i++) {
        assert_true(*plx_status_name((enum plx_status)i));
        for (int j = PLX_OK; j < i; j++)
            assert_string_not_equal(plx_status_name((enum plx_status)i),
                                    plx_status_name((enum plx_status)j));
    }
    assert_non_null(plx_status_name((enum plx_status)99));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decimal_make__takes_zeros_off),
        cmocka_unit_test(test_decimal_make__zero_is_one_value),
        cmocka_unit_test(test_decimal_multiply__exact),
        cmocka_unit_test(test_decimal_multiply__tells_overflow),
        cmocka_unit_test(test_decimal_multiply__never_makes_exact_true),
        cmocka_unit_test(test_decimal_add__exact),
        cmocka_unit_test(test_decimal_add__tells_overflow),
        cmocka_unit_test(test_decimal_add__nineteen_digits),
        cmocka_unit_test(test_decimal_scale__by_powers_of_ten),
        cmocka_unit_test(test_decimal_compare__all_pairs_in_order),
        cmocka_unit_test(test_decimal_print__plainly),
        cmocka_unit_test(test_decimal_double__near),
        cmocka_unit_test(test_buffer__empty_is_a_string),
        cmocka_unit_test(test_buffer_add__every_way),
        cmocka_unit_test(test_buffer_add__many),
        cmocka_unit_test(test_buffer_printf__longer_than_the_room),
        cmocka_unit_test(test_buffer_detach__hands_over),
        cmocka_unit_test(test_arena_alloc__aligned_zeroed_apart),
        cmocka_unit_test(test_arena_array__overflow),
        cmocka_unit_test(test_arena_copies),
        cmocka_unit_test(test_intern_add__one_number_a_string),
        cmocka_unit_test(test_intern_add__many),
        cmocka_unit_test(test_error_set__fills_and_returns),
        cmocka_unit_test(test_error_set__no_control_character),
        cmocka_unit_test(test_error_set__long_message_is_cut),
        cmocka_unit_test(test_error_set__stays_utf8),
        cmocka_unit_test(test_status_name__each_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
