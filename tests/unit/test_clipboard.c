/* What is written to put text into a clipboard, by terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tui/clipboard.h"

static void assert_sequence(enum plx_clipboard clipboard, const char *text, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_clipboard_sequence(clipboard, text, strlen(text), &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

/* RFC 4648, section 10. */
static void test_sequence__base64(void **state)
{
    (void)state;
    assert_sequence(PLX_CLIPBOARD_DIRECT, "", "\033]52;c;\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "f", "\033]52;c;Zg==\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "fo", "\033]52;c;Zm8=\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "foo", "\033]52;c;Zm9v\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "foob", "\033]52;c;Zm9vYg==\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "fooba", "\033]52;c;Zm9vYmE=\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "foobar", "\033]52;c;Zm9vYmFy\a");
    assert_sequence(PLX_CLIPBOARD_DIRECT, "أ", "\033]52;c;2KM=\a"); /* bytes D8 A3 */
}

static void test_sequence__multiplexers(void **state)
{
    (void)state;
    assert_sequence(PLX_CLIPBOARD_TMUX, "f",
                    "\033]52;c;Zg==\a" "\033Ptmux;\033\033]52;c;Zg==\a\033\\");
    assert_sequence(PLX_CLIPBOARD_SCREEN, "f", "\033P\033]52;c;Zg==\a\033\\");
}

/* In pieces that come to the same sequence again. */
static void test_sequence__screen_is_given_pieces(void **state)
{
    (void)state;
    char text[700], joined[1200] = "";
    struct plx_buffer out, plain;
    memset(text, 'x', sizeof text);
    plx_buffer_init(&out);
    plx_buffer_init(&plain);
    plx_clipboard_sequence(PLX_CLIPBOARD_SCREEN, text, sizeof text, &out);
    plx_clipboard_sequence(PLX_CLIPBOARD_DIRECT, text, sizeof text, &plain);
    for (const char *at = plx_buffer_string(&out); *at;) {
        assert_memory_equal(at, "\033P", 2);
        const char *end = strstr(at, "\033\\");
        assert_non_null(end);
        assert_true(end - at < 256);
        strncat(joined, at + 2, (size_t)(end - at - 2));
        at = end + 2;
    }
    assert_string_equal(joined, plx_buffer_string(&plain));
    plx_buffer_release(&out);
    plx_buffer_release(&plain);
}

static const char *const *environment;

static const char *variable(const char *name)
{
    for (size_t i = 0; environment && environment[i]; i += 2)
        if (strcmp(environment[i], name) == 0)
            return environment[i + 1];
    return NULL;
}

static void test_guess__by_terminal(void **state)
{
    (void)state;
    environment = NULL;
    assert_int_equal(plx_clipboard_guess("xterm-256color", variable), PLX_CLIPBOARD_DIRECT);
    assert_int_equal(plx_clipboard_guess("foot", variable), PLX_CLIPBOARD_DIRECT);
    assert_int_equal(plx_clipboard_guess("linux", variable), PLX_CLIPBOARD_NONE);
    assert_int_equal(plx_clipboard_guess(NULL, variable), PLX_CLIPBOARD_NONE);
    assert_int_equal(plx_clipboard_guess("tmux-256color", variable), PLX_CLIPBOARD_TMUX);
    assert_int_equal(plx_clipboard_guess("screen.xterm", variable), PLX_CLIPBOARD_SCREEN);
    environment = (const char *const[]){"TMUX", "/tmp/tmux-0/default,1,0", NULL};
    assert_int_equal(plx_clipboard_guess("screen-256color", variable), PLX_CLIPBOARD_TMUX);
    environment = (const char *const[]){"VTE_VERSION", "7200", NULL};
    assert_int_equal(plx_clipboard_guess("xterm-256color", variable), PLX_CLIPBOARD_NONE);
    environment = (const char *const[]){"TERM_PROGRAM", "Apple_Terminal", NULL};
    assert_int_equal(plx_clipboard_guess("xterm-256color", variable), PLX_CLIPBOARD_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sequence__base64),
        cmocka_unit_test(test_sequence__multiplexers),
        cmocka_unit_test(test_sequence__screen_is_given_pieces),
        cmocka_unit_test(test_guess__by_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
