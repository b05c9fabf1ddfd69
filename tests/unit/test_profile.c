/* What is known of a terminal: by its environment, by its own answers, and by the reader. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#include "tui/probe.h"

#define ON "\033[8l\033[1 k"
#define OFF "\033[8h\033[0 k"

/* An environment, "NAME=value", NULL at the end. */
static const char *const *environment;

static const char *variable(const char *name)
{
    size_t length = strlen(name);
    for (const char *const *entry = environment; entry && *entry; entry++)
        if (strncmp(*entry, name, length) == 0 && (*entry)[length] == '=')
            return *entry + length + 1;
    return NULL;
}

static struct plx_profile guess(const char *terminal, const char *first, const char *second)
{
    const char *const entries[] = {first, second, NULL};
    environment = entries;
    struct plx_profile profile = plx_profile_guess(terminal, variable);
    environment = NULL;
    return profile;
}

static void check_visual(struct plx_profile profile, bool explicit_mode)
{
    assert_int_equal(profile.writing, PLX_WRITING_VISUAL);
    assert_int_equal(profile.shaping, PLX_SHAPING_FORMS);
    assert_string_equal(profile.enter, explicit_mode ? ON : "");
    assert_string_equal(profile.leave, explicit_mode ? OFF : "");
}

static void check_written(struct plx_profile profile, enum plx_writing writing)
{
    assert_int_equal(profile.writing, writing);
    assert_int_equal(profile.shaping, PLX_SHAPING_BASE);
    assert_string_equal(profile.enter, "");
    assert_string_equal(profile.leave, "");
}

static void check_runs(struct plx_profile profile)
{
    check_written(profile, PLX_WRITING_RUNS);
}

static void check_words(struct plx_profile profile)
{
    check_written(profile, PLX_WRITING_WORDS);
}

static void test_guess__explicit_mode_where_it_is_obeyed_or_harmless(void **state)
{
    (void)state;
    static const char *const with[] = {"xterm", "xterm-256color", "vte-256color", "gnome",
                                       "mintty", "foot", "foot-extra"};
    static const char *const without[] = {"tmux-256color", "screen", "screen.xterm-256color",
                                          "linux", "vt100", "rxvt", "alacritty", ""};
    for (size_t i = 0; i < sizeof with / sizeof *with; i++)
        check_visual(guess(with[i], NULL, NULL), true);
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        check_visual(guess(without[i], NULL, NULL), false);
    check_visual(plx_profile_guess(NULL, variable), false);
}

static void test_guess__mlterm_has_a_setting_of_its_own(void **state)
{
    (void)state;
    struct plx_profile profile = guess("mlterm-256color", NULL, NULL);
    assert_string_equal(profile.enter, "\033]5379;use_ctl=false\a" ON);
    assert_string_equal(profile.leave, OFF "\033]5379;use_ctl=true\a");
}

static void test_guess__runs_where_whatever_comes_is_reordered(void **state)
{
    (void)state;
    check_runs(guess("xterm-256color", "KONSOLE_VERSION=230801", NULL));
    check_runs(guess("xterm-256color", "TERM_PROGRAM=Apple_Terminal", NULL));
    check_runs(guess("xterm-256color", "TERM_PROGRAM=iTerm.app", NULL));
    check_runs(guess("xterm-256color", "LC_TERMINAL=iTerm2", NULL));
}

static void test_guess__words_where_words_are_turned_round(void **state)
{
    (void)state;
    check_words(guess("xterm-kitty", NULL, NULL));
    check_words(guess("xterm-256color", "KITTY_WINDOW_ID=1", NULL));
    check_words(guess("tmux-256color", "KITTY_WINDOW_ID=1", NULL));
    struct plx_profile profile = guess("xterm-kitty", NULL, NULL);
    plx_profile_choose(&profile, PLX_BIDI_RUNS, PLX_SHAPING_CHOICE_AUTO); /* kitty's kind of them */
    check_words(profile);
}

static void test_guess__others_by_their_variables(void **state)
{
    (void)state;
    check_visual(guess("xterm-256color", "VTE_VERSION=7200", NULL), true);
    check_visual(guess("xterm-256color", "WT_SESSION=5f8c", NULL), false);
    check_visual(guess("xterm-256color", "TERM_PROGRAM=WezTerm", NULL), true);
    check_visual(guess("xterm-256color", "TERM_PROGRAM=vscode", "KONSOLE_VERSION=230801"), false);
    check_visual(guess("xterm-256color", "KONSOLE_VERSION=", NULL), true);
    /* xterm started from Konsole: its own name is the surer */
    check_visual(guess("xterm-256color", "KONSOLE_VERSION=230801", "XTERM_VERSION=XTerm(379)"), true);
}

static void test_guess__multiplexers_show_what_is_round_them(void **state)
{
    (void)state;
    check_visual(guess("tmux-256color", "TERM_PROGRAM=tmux", NULL), false);
    check_runs(guess("tmux-256color", "TERM_PROGRAM=tmux", "KONSOLE_VERSION=230801"));
    check_runs(guess("screen", "LC_TERMINAL=iTerm2", NULL));
    assert_true(guess("tmux-256color", NULL, NULL).settled);
    assert_true(guess("xterm-256color", "TERM_PROGRAM=tmux", NULL).settled);
    assert_false(guess("xterm-256color", NULL, NULL).settled);
}

static void test_guess__who_would_show_the_questions_is_not_asked(void **state)
{
    (void)state;
    assert_true(guess("xterm-256color", "TERM_PROGRAM=Apple_Terminal", NULL).mute);
    assert_true(guess("linux", NULL, NULL).mute);
    assert_true(guess("screen", NULL, NULL).mute);
    assert_false(guess("xterm-256color", NULL, NULL).mute);
    assert_false(guess("tmux-256color", NULL, NULL).mute);
}

static void test_guess__like_what_a_fresh_machine_knows(void **state)
{
    (void)state;
    assert_string_equal(guess("xterm-kitty", NULL, NULL).like, "xterm-256color");
    assert_string_equal(guess("alacritty", NULL, NULL).like, "xterm-256color");
    assert_string_equal(guess("xterm-new", NULL, NULL).like, "xterm-256color");
    assert_string_equal(guess("tmux-256color", NULL, NULL).like, "screen");
    assert_null(guess("dumb", NULL, NULL).like);
    assert_null(guess("vt220", NULL, NULL).like);
    assert_null(guess("unheard-of", NULL, NULL).like);
}

static void test_choose__the_reader_has_the_last_word(void **state)
{
    (void)state;
    struct plx_profile profile = guess("xterm-256color", "KONSOLE_VERSION=230801", NULL);
    plx_profile_choose(&profile, PLX_BIDI_AUTO, PLX_SHAPING_CHOICE_AUTO);
    check_runs(profile);
    assert_false(profile.settled);
    plx_profile_choose(&profile, PLX_BIDI_VISUAL, PLX_SHAPING_CHOICE_AUTO);
    check_visual(profile, true);
    assert_true(profile.settled);
    plx_profile_choose(&profile, PLX_BIDI_RUNS, PLX_SHAPING_CHOICE_FORMS);
    assert_int_equal(profile.writing, PLX_WRITING_RUNS);
    assert_int_equal(profile.shaping, PLX_SHAPING_FORMS);
    plx_profile_choose(&profile, PLX_BIDI_OFF, PLX_SHAPING_CHOICE_AUTO);
    assert_int_equal(profile.writing, PLX_WRITING_LOGICAL);
    assert_int_equal(profile.shaping, PLX_SHAPING_BASE);
}

/* ---- answers ---- */

static struct plx_probe answers(const char *first, const char *second)
{
    struct plx_probe probe = {.asked = true};
    assert_false(plx_probe_take(&probe, first));
    assert_false(plx_probe_take(&probe, second));
    assert_true(plx_probe_take(&probe, "[?62;22c"));
    assert_true(probe.answered);
    return probe;
}

static struct plx_profile judged(const char *terminal, const char *mode, const char *name)
{
    struct plx_probe probe = answers(mode, name);
    return plx_probe_judge(&probe, guess(terminal, NULL, NULL));
}

static void test_judge__a_name_decides(void **state)
{
    (void)state;
    check_runs(judged("xterm-256color", "[8;0$y", "P>|Konsole 23.08.1"));
    check_words(judged("xterm-256color", "[8;0$y", "P>|kitty(0.32.1)"));
    check_visual(judged("xterm-kitty", "[8;0$y", "P>|foot(1.16.2)"), false);
    check_visual(judged("xterm-256color", "[8;0$y", "P>|XTerm(379)"), true);
    check_visual(judged("xterm-256color", "[8;0$y", "P>|unheard of 1.0"), true);
}

static void test_judge__explicit_mode_before_the_name(void **state)
{
    (void)state;
    check_visual(judged("xterm-kitty", "[8;1$y", "P>|kitty(0.99)"), true);
    check_visual(judged("alacritty", "[8;2$y", "P>|"), true);
    check_words(judged("xterm-kitty", "[8;3$y", "P>|kitty(0.32)")); /* for ever implicit */
}

static void test_judge__changes_nothing_that_is_settled(void **state)
{
    (void)state;
    check_visual(judged("tmux-256color", "[8;1$y", "P>|Konsole 23.08.1"), false);
}

static void test_take__only_what_was_asked(void **state)
{
    (void)state;
    struct plx_probe probe = {0};
    assert_false(plx_probe_take(&probe, "[?62c"));
    probe.asked = true;
    assert_false(plx_probe_take(&probe, "[>1;2c"));
    assert_false(plx_probe_take(&probe, "[18;2$y"));
    assert_false(plx_probe_take(&probe, "[8;$y"));
    assert_false(plx_probe_take(&probe, ""));
    assert_false(probe.obeys);
    assert_true(plx_probe_take(&probe, "[?1;2c"));
    assert_false(plx_probe_take(&probe, "[8;1$y")); /* later than the last: no more */
    assert_false(probe.obeys);
}

static void test_take__background(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        enum plx_background background;
    } cases[] = {
        {"]11;rgb:ffff/ffff/dddd", PLX_BACKGROUND_LIGHT}, {"]11;rgb:1e1e/1e1e/2e2e", PLX_BACKGROUND_DARK},
        {"]11;rgb:ff/ff/ff", PLX_BACKGROUND_LIGHT},       {"]11;rgb:0/0/8", PLX_BACKGROUND_DARK},
        {"]11;rgb:0000/ffff/0000", PLX_BACKGROUND_LIGHT}, {"]11;rgb:0000/0000/ffff", PLX_BACKGROUND_DARK},
        {"]11;rgb:12/34", PLX_BACKGROUND_UNKNOWN},        {"]11;?", PLX_BACKGROUND_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct plx_probe probe = {.asked = true};
        plx_probe_take(&probe, cases[i].answer);
        assert_int_equal(probe.background, cases[i].background);
    }
}

static void test_colorfgbg(void **state)
{
    (void)state;
    assert_int_equal(plx_probe_colorfgbg("15;0"), PLX_BACKGROUND_DARK);
    assert_int_equal(plx_probe_colorfgbg("0;15"), PLX_BACKGROUND_LIGHT);
    assert_int_equal(plx_probe_colorfgbg("0;default;7"), PLX_BACKGROUND_LIGHT);
    assert_int_equal(plx_probe_colorfgbg("12;8"), PLX_BACKGROUND_DARK);
    assert_int_equal(plx_probe_colorfgbg("0;default"), PLX_BACKGROUND_UNKNOWN);
    assert_int_equal(plx_probe_colorfgbg(""), PLX_BACKGROUND_UNKNOWN);
    assert_int_equal(plx_probe_colorfgbg(NULL), PLX_BACKGROUND_UNKNOWN);
}

static void test_left__runs_out(void **state)
{
    (void)state;
    struct plx_probe probe = {0};
    assert_int_equal(plx_probe_left(&probe, 0), 0);
    probe = (struct plx_probe){.asked = true, .since = 1000};
    assert_int_equal(plx_probe_left(&probe, 1000), PLX_PROBE_PATIENCE);
    assert_int_equal(plx_probe_left(&probe, 1000 + PLX_PROBE_PATIENCE), 0);
    probe.answered = true;
    assert_int_equal(plx_probe_left(&probe, 1000), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guess__explicit_mode_where_it_is_obeyed_or_harmless),
        cmocka_unit_test(test_guess__mlterm_has_a_setting_of_its_own),
        cmocka_unit_test(test_guess__runs_where_whatever_comes_is_reordered),
        cmocka_unit_test(test_guess__words_where_words_are_turned_round),
        cmocka_unit_test(test_guess__others_by_their_variables),
        cmocka_unit_test(test_guess__multiplexers_show_what_is_round_them),
        cmocka_unit_test(test_guess__who_would_show_the_questions_is_not_asked),
        cmocka_unit_test(test_guess__like_what_a_fresh_machine_knows),
        cmocka_unit_test(test_choose__the_reader_has_the_last_word),
        cmocka_unit_test(test_judge__a_name_decides),
        cmocka_unit_test(test_judge__explicit_mode_before_the_name),
        cmocka_unit_test(test_judge__changes_nothing_that_is_settled),
        cmocka_unit_test(test_take__only_what_was_asked),
        cmocka_unit_test(test_take__background),
        cmocka_unit_test(test_colorfgbg),
        cmocka_unit_test(test_left__runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
