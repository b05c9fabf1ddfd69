/* Names in Latin letters by the table, and the sounds that are left of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/romanise.h"

static void assert_romanised(enum plx_token_script script, const char *text, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_true(plx_romanise(script, text, strlen(text), &out));
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void assert_skeleton(const char *name, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_skeleton(name, strlen(name), &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void test_romanise__latin(void **state)
{
    (void)state;
    assert_romanised(PLX_SCRIPT_LATIN, "Škoda", "skoda");
    assert_romanised(PLX_SCRIPT_LATIN, "Łódź", "lodz");
    assert_romanised(PLX_SCRIPT_LATIN, "Groß", "gross");
    assert_romanised(PLX_SCRIPT_LATIN, "Œuvre", "oeuvre");
    assert_romanised(PLX_SCRIPT_LATIN, "IŞIK", "isik");
    assert_romanised(PLX_SCRIPT_LATIN, "Vračarić", "vracharich");
    assert_romanised(PLX_SCRIPT_LATIN, "Nguyễn", "nguyen");
}

static void test_romanise__cyrillic(void **state)
{
    (void)state;
    assert_romanised(PLX_SCRIPT_CYRILLIC, "Брусаско", "brusasko");
    assert_romanised(PLX_SCRIPT_CYRILLIC, "ЁЖ", "ez");
    assert_romanised(PLX_SCRIPT_CYRILLIC, "объезд", "ob'ezd");
    assert_romanised(PLX_SCRIPT_CYRILLIC, "Ґанок", "ganok");
    assert_romanised(PLX_SCRIPT_CYRILLIC, "Врачарич", "vracharich");
}

static void test_romanise__arabic(void **state)
{
    (void)state;
    assert_romanised(PLX_SCRIPT_ARABIC, "شركة", "shrkh");
    assert_romanised(PLX_SCRIPT_ARABIC, "أمازون", "amazwn");
    assert_romanised(PLX_SCRIPT_ARABIC, "علي", "'ly");
    assert_romanised(PLX_SCRIPT_ARABIC, "خـذ", "khdh");
    assert_romanised(PLX_SCRIPT_ARABIC, "پژو", "pzhw");
}

static void test_romanise__other(void **state)
{
    (void)state;
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_false(plx_romanise(PLX_SCRIPT_IDEOGRAPHIC, "東京", strlen("東京"), &out));
    char lengthy[122];
    memset(lengthy, 'a', sizeof lengthy);
    assert_true(plx_romanise(PLX_SCRIPT_LATIN, lengthy, 120, &out));
    assert_false(plx_romanise(PLX_SCRIPT_LATIN, lengthy, 121, &out));
    plx_buffer_release(&out);
    assert_romanised(PLX_SCRIPT_LATIN, "a\xff", "a");
    assert_romanised(PLX_SCRIPT_LATIN, "", "");
}

static void test_skeleton__of_scripts(void **state)
{
    (void)state;
    assert_skeleton("elvaria", "lfr");
    assert_skeleton("alfarya", "lfr");
    assert_skeleton("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_romanise__latin),    cmocka_unit_test(test_romanise__cyrillic),
        cmocka_unit_test(test_romanise__arabic),   cmocka_unit_test(test_romanise__other),
        cmocka_unit_test(test_skeleton__of_scripts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
