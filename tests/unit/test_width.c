/* plx_width_character against the C library's wcwidth, which ncurses follows. */
#define _XOPEN_SOURCE 700

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "text/width.h"

/* Characters of Unicode 15 and later are unknown to the C library of Debian 12. */
static int is_too_new(UChar32 c)
{
    UVersionInfo age;
    u_charAge(c, age);
    return age[0] > 14;
}

static void test_width_character__as_wcwidth(void **state)
{
    (void)state;
    assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
    size_t compared = 0;
    for (UChar32 c = 1; c <= 0x10FFFF; c++) {
        if (u_charType(c) == U_UNASSIGNED)
            continue;
        int expected = wcwidth((wchar_t)c), width = plx_width_character((uint32_t)c);
        if (expected < 0 && width >= 0 && is_too_new(c))
            continue;
        if (width != expected)
            fail_msg("U+%04X: %d, wcwidth says %d", (unsigned)c, width, expected);
        compared++;
    }
    assert_true(compared > 280000);
}

static void test_width_character__by_kind(void **state)
{
    (void)state;
    assert_int_equal(plx_width_character('a'), 1);
    assert_int_equal(plx_width_character(0x416), 1);
    assert_int_equal(plx_width_character(0x301), 0);
    assert_int_equal(plx_width_character(0x200D), 0);
    assert_int_equal(plx_width_character(0xAD), 1);
    assert_int_equal(plx_width_character(0x600), 1);
    assert_int_equal(plx_width_character(0x4E16), 2);
    assert_int_equal(plx_width_character(0xFF21), 2);
    assert_int_equal(plx_width_character(0x1F600), 2);
    assert_int_equal(plx_width_character(0x1160), 0);
}

static void test_width_character__never_to_a_terminal(void **state)
{
    (void)state;
    const uint32_t bad[] = {0,      7,      0x1B,   0x7F,    0x80,     0x9B,      0xD800,
                            0xDFFF, 0xFFFE, 0xFDD0, 0x1FFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(plx_width_character(bad[i]), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_width_character__as_wcwidth),
        cmocka_unit_test(test_width_character__by_kind),
        cmocka_unit_test(test_width_character__never_to_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
