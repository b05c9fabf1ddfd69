/* What the reader does on the screen: decisions, notes, taking back, and what is exported of it. */
#include "view_checks.h"

#include <stdlib.h>
#include <string.h>

#include "parallax/output.h"
#include "view/keys.h"

static void open_screen(struct screen *s)
{
    screen_open(s, fixture_new(), 100, 30);
    screen_keys(s, "g");
}

/* The same, but somebody keeps what is done. */
static void open_kept(struct screen *s)
{
    open_screen(s);
    const struct plx_view_options options = {.shaping = PLX_SHAPING_BASE, .keeps = true};
    plx_view_free(&s->view);
    assert_int_equal(plx_view_new(&s->fixture->comparison, 100, 30, &options, &s->view), PLX_OK);
    screen_keys(s, "g");
}

/* ---- decisions ---- */

static void test_decide__shows_its_sign_beside_the_row(void **state)
{
    (void)state;
    static const struct {
        const char *keys, *sign, *label;
        enum plx_decision decision;
    } rows[] = {{"v u", "> U", "U use", PLX_DECISION_USE},
                {"v h", "> H", "H hold", PLX_DECISION_HOLD},
                {"v x", "> X", "X don't use", PLX_DECISION_NO},
                {"v m", "> M", "M the program is wrong", PLX_DECISION_WRONG}};
    struct screen s;
    open_screen(&s);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(screen_keys(&s, rows[i].keys), PLX_EFFECT_KEEP);
        assert_int_equal(s.view->kept[FIXTURE_COST].decision, rows[i].decision);
        assert_true(screen_shows(&s, rows[i].sign));
        assert_true(screen_shows(&s, rows[i].label));
        assert_true(screen_shows(&s, "1 decided"));
    }
    screen_keys(&s, "v m"); /* the same again takes it off */
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_NONE);
    assert_false(screen_shows(&s, "1 decided"));
    screen_close(&s);
}

static void test_decide__asks_and_can_be_left(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "v");
    assert_true(screen_shows(&s, "decide this claim"));
    assert_true(screen_shows(&s, "hold it until it is settled"));
    screen_keys(&s, "Escape");
    assert_false(screen_shows(&s, "decide this claim"));
    assert_int_equal(s.view->acts.count, 0);
    assert_int_equal(screen_keys(&s, "v j Enter"), PLX_EFFECT_KEEP); /* the second line */
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_HOLD);
    screen_keys(&s, "v г"); /* u on a Russian keyboard */
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_USE);
    screen_close(&s);
}

static void test_decide__one_cell_is_decided_by_itself(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "0 v c");
    assert_true(screen_shows(&s, "Choose a column first"));
    screen_keys(&s, "Escape 2 v c"); /* pt lacks this claim */
    assert_true(screen_shows(&s, "this report has no cell here"));
    screen_keys(&s, "Escape 5 v c");
    assert_true(screen_shows(&s, "decide what it says here"));
    assert_int_equal(screen_keys(&s, "x"), PLX_EFFECT_KEEP);
    const struct plx_view_act *act = plx_view_act(s.view);
    assert_int_equal(act->kind, PLX_ACT_DECISION);
    assert_int_equal(act->claim, FIXTURE_COST);
    assert_int_equal(act->report, FIXTURE_IT);
    assert_string_equal(act->value, "no");
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_NONE);
    assert_int_equal(plx_kept_cell(s.view, FIXTURE_COST, FIXTURE_IT), PLX_DECISION_NO);
    assert_true(screen_shows(&s, "it: X don't use"));
    screen_keys(&s, "v c c u"); /* of the row again */
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_USE);
    screen_close(&s);
}

static void test_decide__only_claims_are_decided_and_noted(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "G v");
    assert_true(screen_shows(&s, "only a claim can be decided"));
    screen_keys(&s, "a");
    assert_true(screen_shows(&s, "only a claim can be noted"));
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    screen_close(&s);
}

/* ---- notes ---- */

static void test_note__every_character_is_text(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    assert_int_equal(screen_keys(&s, "a q Q Space ? г Enter"), PLX_EFFECT_KEEP);
    assert_string_equal(s.view->kept[FIXTURE_COST].note, "qQ ?г");
    assert_true(screen_shows(&s, "note: qQ ?г"));
    assert_true(screen_shows(&s, "> n"));
    screen_keys(&s, "a x Escape");
    assert_string_equal(s.view->kept[FIXTURE_COST].note, "qQ ?г");
    assert_int_equal(screen_keys(&s, "a C-u Enter"), PLX_EFFECT_KEEP);
    assert_string_equal(s.view->kept[FIXTURE_COST].note, "");
    assert_false(screen_shows(&s, "note:"));
    assert_int_equal(screen_keys(&s, "a Enter"), PLX_EFFECT_REDRAW); /* nothing changed */
    screen_close(&s);
}

static void test_note__the_caret_goes_by_clusters(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    /* e and U+0301 are one character, U+0645 and U+064E are, a flag is */
    screen_keys(&s, "a x e \u0301 \u0645 \u064e \U0001F1EE \U0001F1F9");
    assert_int_equal(s.view->entry.text.length, 1 + 3 + 4 + 8);
    screen_keys(&s, "Backspace");
    assert_int_equal(s.view->entry.text.length, 1 + 3 + 4);
    screen_keys(&s, "Left");
    assert_int_equal(s.view->entry.caret, 1 + 3);
    screen_keys(&s, "Left");
    assert_int_equal(s.view->entry.caret, 1);
    screen_keys(&s, "Delete");
    assert_string_equal(plx_buffer_string(&s.view->entry.text), "x\u0645\u064e");
    screen_keys(&s, "y Home Left Backspace End Right Delete z Enter");
    assert_string_equal(s.view->kept[FIXTURE_COST].note, "xy\u0645\u064ez");
    screen_close(&s);
}

static void test_note__a_long_one_keeps_its_caret_in_sight(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "a");
    for (int i = 0; i < 60; i++)
        assert_int_equal(plx_view_key(s.view, "\u7f8e"), PLX_EFFECT_REDRAW);
    screen_keys(&s, "e n d");
    assert_true(screen_shows(&s, "end"));
    screen_resize(&s, 20, 8);
    assert_true(screen_shows(&s, "end"));
    screen_resize(&s, 3, 3);
    screen_resize(&s, 100, 30);
    for (int i = 0; i < 3000; i++)
        plx_view_key(s.view, "\u7f8e");
    screen_keys(&s, "\u7f8e");
    assert_true(screen_shows(&s, "the line has no more room"));
    assert_true(s.view->entry.text.length <= 4000);
    screen_close(&s);
}

/* ---- the card of a report ---- */

static void test_card__shows_what_is_known_and_is_filled_in(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "2 i");
    assert_true(screen_shows(&s, "pt: the report's card"));
    assert_true(screen_shows(&s, "obtained"));
    assert_true(screen_shows(&s, "sha256 "));
    screen_keys(&s, "j j j j j j Enter b y Space p o s t Escape"); /* the last line, and left */
    assert_true(screen_shows(&s, "pt: the report's card"));
    assert_false(screen_shows(&s, "by post"));
    assert_int_equal(screen_keys(&s, "Enter b y Space p o s t Enter"), PLX_EFFECT_KEEP);
    assert_true(screen_shows(&s, "by post"));
    const struct plx_view_act *act = plx_view_act(s.view);
    assert_int_equal(act->kind, PLX_ACT_CARD);
    assert_int_equal(act->report, FIXTURE_PT);
    assert_string_equal(plx_card_fields[act->field], "obtained");
    assert_string_equal(act->value, "by post");
    screen_keys(&s, "q u");
    assert_true(screen_shows(&s, "taken back: card by post"));
    assert_string_equal(plx_card_value(s.view, FIXTURE_PT, 4), "");
    screen_resize(&s, 12, 5);
    screen_keys(&s, "i Enter x");
    screen_close(&s);
}

static void test_card__what_is_written_goes_before_what_was_given(void **state)
{
    (void)state;
    const struct plx_view_act acts[] = {
        {PLX_ACT_CARD, 0, FIXTURE_FR, "Le Quai", false, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_CARD, 0, FIXTURE_FR, "nowhere", false, PLX_CARD_FIELDS, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_CARD, 0, FIXTURE_REPORTS, "nobody", false, 0, 0, {0, 0}, NULL, NULL},
    };
    struct screen s;
    open_kept(&s);
    const char *given = plx_card_value(s.view, FIXTURE_FR, 0);
    assert_ptr_equal(given, plx_report_outlet(s.view->columns[FIXTURE_FR].report));
    plx_view_set_acts(s.view, acts, 3);
    assert_string_equal(plx_card_value(s.view, FIXTURE_FR, 0), "Le Quai");
    plx_view_set_acts(s.view, NULL, 0);
    assert_ptr_equal(plx_card_value(s.view, FIXTURE_FR, 0), given);
    screen_close(&s);
}

/* ---- taking back ---- */

static void test_undo__takes_back_one_after_another(void **state)
{
    (void)state;
    struct screen s;
    open_screen(&s);
    screen_keys(&s, "t v u v h");
    assert_int_equal(screen_keys(&s, "u"), PLX_EFFECT_REDRAW);
    assert_true(screen_shows(&s, "taken back: decision hold"));
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_USE);
    screen_keys(&s, "u u");
    assert_int_equal(s.view->kept[FIXTURE_COST].decision, PLX_DECISION_NONE);
    assert_int_equal(plx_kept_tagged(s.view), 0);
    screen_keys(&s, "u");
    assert_true(screen_shows(&s, "nothing to take back"));
    screen_close(&s);
}

static void test_undo__is_asked_of_the_caller_who_keeps(void **state)
{
    (void)state;
    struct screen s;
    open_kept(&s);
    assert_int_equal(screen_keys(&s, "t"), PLX_EFFECT_KEEP);
    assert_int_equal(screen_keys(&s, "u"), PLX_EFFECT_UNDO);
    assert_int_equal(plx_kept_tagged(s.view), 1);
    assert_int_equal(plx_view_set_acts(s.view, NULL, 0), PLX_OK);
    assert_int_equal(plx_kept_tagged(s.view), 0);
    screen_close(&s);
}

/* ---- from outside ---- */

static void test_set_acts__the_last_of_each_decides(void **state)
{
    (void)state;
    const struct plx_view_act acts[] = {
        {PLX_ACT_TAG, FIXTURE_LOAN, PLX_VIEW_ROW, "on", false, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_DECISION, FIXTURE_LOAN, PLX_VIEW_ROW, "use", false, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_DECISION, FIXTURE_LOAN, PLX_VIEW_ROW, "hold", true, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_DECISION, FIXTURE_LOAN, FIXTURE_PT, "no", false, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_NOTE, FIXTURE_STAGE, PLX_VIEW_ROW, "call them", false, 0, 0, {0, 0}, NULL, NULL},
        {PLX_ACT_TAG, FIXTURE_CLAIMS, PLX_VIEW_ROW, "on", false, 0, 0, {0, 0}, NULL, NULL}, /* no such claim */
        {PLX_ACT_TAG, FIXTURE_STAGE, FIXTURE_REPORTS, "on", false, 0, 0, {0, 0}, NULL, NULL}, /* no such report */
    };
    struct screen s;
    open_kept(&s);
    assert_int_equal(plx_view_set_acts(s.view, acts, sizeof acts / sizeof *acts), PLX_OK);
    assert_int_equal(plx_kept_tagged(s.view), 1);
    assert_int_equal(s.view->kept[FIXTURE_LOAN].decision, PLX_DECISION_HOLD);
    assert_int_equal(plx_kept_cell(s.view, FIXTURE_LOAN, FIXTURE_PT), PLX_DECISION_NO);
    assert_string_equal(s.view->kept[FIXTURE_STAGE].note, "call them");
    screen_keys(&s, "T");
    assert_true(screen_shows(&s, "pt: X don't use"));
    assert_true(screen_shows(&s, "> *H") || screen_shows(&s, ">*H"));
    plx_view_set_acts(s.view, acts + 1, 2); /* another window took the tag off */
    screen_keys(&s, "C-l");
    assert_false(plx_filtering_active(s.view));
    screen_close(&s);
}

static void test_set_acts__says_that_a_row_has_changed(void **state)
{
    (void)state;
    const struct plx_view_act act = {PLX_ACT_DECISION, FIXTURE_COST, PLX_VIEW_ROW, "use", true, 0, 0, {0, 0}, NULL, NULL};
    struct screen s;
    open_kept(&s);
    plx_view_set_acts(s.view, &act, 1);
    screen_keys(&s, "C-l");
    assert_true(screen_shows(&s, "the row has changed since"));
    screen_keys(&s, "v h"); /* decided anew, as it is now */
    assert_false(screen_shows(&s, "the row has changed since"));
    screen_close(&s);
}

static void test_set_lost__is_listed_in_the_help(void **state)
{
    (void)state;
    struct screen s;
    open_kept(&s);
    screen_keys(&s, "?");
    assert_false(screen_shows(&s, "lost their place"));
    assert_int_equal(plx_view_set_lost(s.view, "tag on \"a\" (ana)\nnote b on \"c\" (ana)\n"),
                     PLX_OK);
    screen_resize(&s, 100, 60);
    assert_true(screen_shows(&s, "Marks that have lost their place"));
    assert_true(screen_find(&s, "tag on \"a\"") + 1 == screen_find(&s, "note b on \"c\""));
    screen_close(&s);
}

/* ---- exports ---- */

static char *exported(const struct screen *s, enum plx_format format)
{
    struct plx_selection selection;
    char *text;
    size_t length;
    plx_view_export(s->view, &selection);
    assert_int_equal(plx_output_comparison(&s->fixture->comparison, format, &selection,
                                           &(struct plx_output_options){.columns = 80}, &text,
                                           &length, NULL),
                     PLX_OK);
    return text;
}

static void check_contains(char *text, const char *words)
{
    if (!strstr(text, words))
        fail_msg("no \"%s\" in:\n%s", words, text);
    free(text);
}

static void test_export__has_the_decided_with_their_notes(void **state)
{
    (void)state;
    struct screen s;
    struct plx_selection selection;
    open_screen(&s);
    screen_keys(&s, "j t k v u a w h y Enter 5 v c x e");
    assert_true(screen_shows(&s, "export the 1 decided claim as"));
    assert_int_equal(screen_keys(&s, "1"), PLX_EFFECT_EXPORT);
    plx_view_export(s.view, &selection);
    assert_int_equal(selection.count, 1);
    assert_int_equal(selection.claims[0], FIXTURE_COST);
    check_contains(exported(&s, PLX_FORMAT_JSON), "\"decision\":\t\"use\"");
    check_contains(exported(&s, PLX_FORMAT_JSON), "\"note\":\t\"why\"");
    check_contains(exported(&s, PLX_FORMAT_JSON), "\"decision\":\t\"no\"");
    check_contains(exported(&s, PLX_FORMAT_CSV), ",decision,note\r\n");
    check_contains(exported(&s, PLX_FORMAT_CSV), ",use,why\r\n");
    check_contains(exported(&s, PLX_FORMAT_CSV), ",no,why\r\n");
    check_contains(exported(&s, PLX_FORMAT_MARKDOWN), "Decision: use\n\nNote: why\n");
    check_contains(exported(&s, PLX_FORMAT_MARKDOWN), "[no]: \"");
    screen_keys(&s, "T e"); /* where the tagged alone are shown they are what is meant */
    assert_true(screen_shows(&s, "export the 1 tagged claim as"));
    screen_keys(&s, "1");
    plx_view_export(s.view, &selection);
    assert_int_equal(selection.claims[0], FIXTURE_STAGE);
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decide__shows_its_sign_beside_the_row),
        cmocka_unit_test(test_decide__asks_and_can_be_left),
        cmocka_unit_test(test_decide__one_cell_is_decided_by_itself),
        cmocka_unit_test(test_decide__only_claims_are_decided_and_noted),
        cmocka_unit_test(test_note__every_character_is_text),
        cmocka_unit_test(test_note__the_caret_goes_by_clusters),
        cmocka_unit_test(test_note__a_long_one_keeps_its_caret_in_sight),
        cmocka_unit_test(test_card__shows_what_is_known_and_is_filled_in),
        cmocka_unit_test(test_card__what_is_written_goes_before_what_was_given),
        cmocka_unit_test(test_undo__takes_back_one_after_another),
        cmocka_unit_test(test_undo__is_asked_of_the_caller_who_keeps),
        cmocka_unit_test(test_set_acts__the_last_of_each_decides),
        cmocka_unit_test(test_set_acts__says_that_a_row_has_changed),
        cmocka_unit_test(test_set_lost__is_listed_in_the_help),
        cmocka_unit_test(test_export__has_the_decided_with_their_notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
