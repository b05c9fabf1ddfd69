/* Keys at random, by a fixed seed: whatever is pressed, every screen is whole. */
#include "view_checks.h"

#include <stdio.h>
#include <string.h>

enum { KEYS = 100000, COMPOSED = 8, RESIZED = 500 };

static uint64_t draw(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    return *seed ^= *seed << 17;
}

/* All keys of the table, those of the lines that are written more often, and text for them. */
static const char *const keys[] = {
    "j", "k", "d", "D", "g", "G", "Enter", "Enter", "Escape", "Escape", "Tab", "BackTab", "h", "l",
    "1", "2", "5", "9", "0", "c", "r", "f", "s", "o", "t", "T", "v", "x", "m", "a", "i", "u", "U",
    "-", "+", "e", "y", "z", "L", ",", "Space", "b", "/", "/", "n", "N", "&", "&", ".", "?", "Q",
    "Backspace", "Delete", "Left", "Right", "Up", "Down", "Home", "End", "C-u", "C-l", "ا", "ن",
    "т", "р", "а", "é", "(", ")", ":", "=", ">", "\"", "4", "p", "w"};

/* Expressions that are typed whole, since chance would never write one. */
static const char *const lines[] = {
    "/ 2 0 3 1 Enter", "/ t r a m", "& t a g : a n y Enter", "& v e r d i c t : s c a l e Enter",
    "& d e c i s i o n : n o n e Enter", "& C-u Enter", "& ( x Enter", "/ Enter",
    "& a m o u n t > = 1 b n Enter"};

static void press(struct plx_view *view, uint64_t *seed)
{
    if (draw(seed) % 60 == 0) {
        const char *line = lines[draw(seed) % (sizeof lines / sizeof *lines)];
        char key[16];
        for (size_t length; *line; line += length + strspn(line + length, " ")) {
            length = strcspn(line, " ");
            snprintf(key, sizeof key, "%.*s", (int)length, line);
            plx_view_key(view, key);
        }
        return;
    }
    const char *key = keys[draw(seed) % (sizeof keys / sizeof *keys)];
    if (plx_view_key(view, key) == PLX_EFFECT_EXPORT) {
        struct plx_selection selection;
        plx_view_export(view, &selection);
        assert_true(selection.count <= FIXTURE_CLAIMS * 4u);
    }
}

static void check_view(struct screen *s)
{
    assert_int_equal(plx_view_compose(s->view, &s->grid), PLX_OK);
    check_grid(&s->grid);
    const struct plx_view *view = s->view;
    if (view->hand.kind == PLX_HAND_CLAIM)
        assert_true(view->hand.index < view->claim_count);
    if (view->hand.kind == PLX_HAND_CHECK)
        assert_true(view->hand.index < view->check_count);
    assert_true(view->focus < (int)view->report_count);
    assert_true(view->finding.current <= view->finding.hits.count);
}

static void test_keys__at_random_leave_no_fault(void **state)
{
    (void)state;
    struct screen s;
    uint64_t seed = UINT64_C(0x2545f4914f6cdd1d);
    screen_open(&s, fixture_new(), 80, 24);
    for (int i = 0; i < KEYS; i++) {
        press(s.view, &seed);
        if (i % RESIZED == 0)
            plx_view_resize(s.view, (unsigned)(draw(&seed) % 200 + 1),
                            (unsigned)(draw(&seed) % 60 + 1));
        if (i % COMPOSED == 0)
            check_view(&s);
    }
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_keys__at_random_leave_no_fault)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
