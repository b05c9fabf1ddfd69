/* Cells taken out of their rows and put into others: on the screen, and out of the store. */
#include "view_checks.h"

#include <stdlib.h>
#include <string.h>

#include "claims/amend.h"
#include "tui/placing.h"

/* ---- amending ---- */

static void test_amend__verdicts_are_given_anew_and_the_base_stays(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    const struct plx_amendment out[] = {{FIXTURE_COST, FIXTURE_IT, PLX_AMEND_OUT}};
    struct plx_comparison *amended;
    assert_int_equal(plx_comparison_amend(&fixture->comparison, out, 1, &amended), PLX_OK);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(amended, &count);
    assert_int_equal(count, FIXTURE_CLAIMS + 1);
    assert_int_equal(claims[FIXTURE_COST].report_count, 3);
    assert_int_not_equal(claims[FIXTURE_COST].conflict, PLX_CONFLICT_SCALE);
    assert_int_equal(claims[FIXTURE_CLAIMS].verdict, PLX_VERDICT_SINGLE);
    assert_int_equal(claims[FIXTURE_CLAIMS].cells[0].report, FIXTURE_IT);
    assert_false(claims[FIXTURE_CLAIMS].cells[0].apart);
    assert_string_equal(claims[FIXTURE_CLAIMS].id, "c14");
    assert_string_equal(claims[FIXTURE_CLAIMS].label, "Il tram di Tarvel costerà circa 3,2 milioni di euro");
    assert_int_equal(fixture->comparison.claims[FIXTURE_COST].report_count, 4);
    assert_true(fixture->comparison.claims[FIXTURE_COST].cells[3].apart);
    plx_comparison_free(&amended);
    fixture_free(&fixture);
}

static void test_amend__put_in_stands_by_report_and_leaves_an_empty_claim(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    const struct plx_amendment in[] = {{FIXTURE_FARE, FIXTURE_IT, FIXTURE_LENGTH},
                                       {FIXTURE_DEPOT, FIXTURE_RU, FIXTURE_PROTEST},
                                       {FIXTURE_CLAIMS, FIXTURE_RU, FIXTURE_COST}, /* no such claim */
                                       {FIXTURE_COST, FIXTURE_PT, FIXTURE_LOAN}}; /* no such cell */
    struct plx_comparison *amended;
    assert_int_equal(plx_comparison_amend(&fixture->comparison, in, 4, &amended), PLX_OK);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(amended, &count);
    assert_int_equal(count, FIXTURE_CLAIMS);
    assert_int_equal(claims[FIXTURE_LENGTH].cell_count, 3);
    assert_int_equal(claims[FIXTURE_LENGTH].cells[2].report, FIXTURE_IT);
    assert_int_equal(claims[FIXTURE_FARE].cell_count, 0);
    assert_string_equal(claims[FIXTURE_PROTEST].label, "residents protest");
    assert_int_equal(claims[FIXTURE_PROTEST].cells[0].report, FIXTURE_RU); /* ru before fr */
    assert_int_equal(claims[FIXTURE_PROTEST].verdict, PLX_VERDICT_UNCLEAR);
    assert_non_null(strstr(claims[FIXTURE_PROTEST].reason, "the words must tell"));
    assert_int_equal(claims[FIXTURE_COST].cell_count, 4);
    plx_comparison_free(&amended);
    fixture_free(&fixture);
}

/* Of figures that agree nobody knows any more what the words around them said. */
static void test_amend__words_that_contradicted_must_tell_again(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    const struct plx_amendment out[] = {{FIXTURE_COST, FIXTURE_IT, PLX_AMEND_OUT}};
    struct plx_comparison *amended;
    fixture->comparison.claims[FIXTURE_COST].conflict = PLX_CONFLICT_NEGATION;
    assert_int_equal(plx_comparison_amend(&fixture->comparison, out, 1, &amended), PLX_OK);
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(amended, &count);
    assert_int_equal(claims[FIXTURE_COST].verdict, PLX_VERDICT_UNCLEAR);
    assert_string_equal(claims[FIXTURE_COST].reason, "you changed this row, where words contradict each other: they must tell");
    assert_int_equal(claims[FIXTURE_CLAIMS].verdict, PLX_VERDICT_SINGLE);
    plx_comparison_free(&amended);
    fixture_free(&fixture);
}

static void test_amend__what_a_report_has_alone_or_lacks_follows(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    const struct plx_amendment moves[] = {{FIXTURE_PROTEST, FIXTURE_FR, FIXTURE_TRAMS},
                                          {FIXTURE_COST, FIXTURE_RU, PLX_AMEND_OUT}};
    struct plx_comparison *amended;
    assert_int_equal(plx_comparison_amend(&fixture->comparison, moves, 2, &amended), PLX_OK);
    size_t count;
    const struct plx_coverage *coverage = plx_comparison_coverage(amended, &count);
    assert_int_equal(coverage[FIXTURE_FR].missing_count, 0); /* it has the trams now */
    assert_int_equal(coverage[FIXTURE_FR].alone_count, 0);
    assert_int_equal(coverage[FIXTURE_RU].alone_count, 2);
    assert_int_equal(coverage[FIXTURE_RU].alone[1], FIXTURE_CLAIMS);
    plx_comparison_free(&amended);
    fixture_free(&fixture);
}

/* ---- on the screen ---- */

static void test_take_out__the_row_is_judged_anew_and_the_cell_has_its_own(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    assert_int_equal(screen_keys(&s, "5 -"), PLX_EFFECT_KEEP);
    assert_true(screen_shows(&s, "it taken out: a row of its own now"));
    assert_false(screen_shows(&s, "!! scale"));
    assert_true(screen_shows(&s, "  it taken out"));
    assert_true(screen_shows(&s, "5 in one only"));
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "G Enter G");
    assert_int_equal(s.view->hand.index, FIXTURE_CLAIMS);
    assert_true(screen_shows(&s, "~€3.2m"));
    screen_keys(&s, "u");
    assert_true(screen_shows(&s, "taken back: the cell stands where it stood"));
    screen_keys(&s, "g");
    assert_true(screen_shows(&s, "!! scale"));
    assert_true(screen_shows(&s, "4 in one only"));
    assert_null(s.view->amended);
    screen_close(&s);
}

static void test_take_out__asks_for_a_column_and_for_a_row_of_several(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "-");
    assert_true(screen_shows(&s, "which cell? Choose a column first"));
    screen_keys(&s, "2 -");
    assert_true(screen_shows(&s, "this report has no cell here"));
    screen_keys(&s, "0 G Enter j -");
    assert_true(screen_shows(&s, "this row is of one report already"));
    assert_int_equal(s.view->acts.count, 0);
    screen_close(&s);
}

static void test_put_in__goes_into_the_one_tagged_row(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "1 +");
    assert_true(screen_shows(&s, "tag the row first that it goes into (t)"));
    screen_keys(&s, "5 - t G Enter G +"); /* out, and in again: its own row has it alone */
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    assert_true(screen_shows(&s, "!! scale"));
    assert_true(screen_shows(&s, "it put in"));
    assert_true(screen_shows(&s, "4 in one only"));
    assert_int_equal(s.view->claims[FIXTURE_CLAIMS].cell_count, 0);
    screen_keys(&s, "u u u");
    assert_int_equal(s.view->acts.count, 0);
    assert_null(s.view->amended);
    screen_close(&s);
}

static void test_put_in__several_tagged_rows_are_too_many(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "t d t d d 1 +");
    assert_true(screen_shows(&s, "2 other rows are tagged: one alone has to be"));
    screen_close(&s);
}

static void test_moving__everywhere_else_goes_on(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "s o c / t r a m Enter 5 - n r s G k q o 5 j j - c d D t e Escape z f q q T T");
    screen_keys(&s, "u u u");
    assert_int_equal(s.view->acts.count, 0);
    screen_close(&s);
}

static void test_moving__an_export_of_all_leaves_empty_rows_away(void **state)
{
    (void)state;
    struct screen s;
    struct plx_selection selection;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "5 - t G Enter G + t e 1"); /* the tag is taken off again */
    plx_view_export(s.view, &selection);
    assert_non_null(selection.claims);
    assert_int_equal(selection.count, FIXTURE_CLAIMS);
    for (size_t i = 0; i < selection.count; i++)
        assert_int_not_equal(selection.claims[i], FIXTURE_CLAIMS);
    screen_close(&s);
}

/* ---- out of the store ---- */

enum { MOST = 4 };

/* What the view did, as the store would give it back. */
struct kept {
    struct plx_act acts[MOST];
    struct plx_anchor *anchors[MOST];
    size_t count;
};

static void keep(struct kept *kept, struct screen *s)
{
    const struct plx_view_act *act = plx_view_act(s->view);
    size_t count;
    struct plx_anchor *anchors = plx_placing_anchors(plx_view_comparison(s->view), act, &count);
    assert_non_null(anchors);
    kept->anchors[kept->count] = anchors;
    kept->acts[kept->count++] = (struct plx_act){
        .kind = act->kind, .scope = act->report == PLX_VIEW_ROW ? PLX_SCOPE_ROW : PLX_SCOPE_CELL,
        .field = "", .value = act->kind == PLX_ACT_TAG ? "on" : act->kind == PLX_ACT_MEMBER && act->from ? "in" : "out",
        .anchors = anchors, .anchor_count = count, .who = ""};
}

static void forget(struct kept *kept)
{
    for (size_t i = 0; i < kept->count; i++)
        free(kept->anchors[i]);
}

static void test_placing__cells_are_out_and_in_again_when_opened_again(void **state)
{
    (void)state;
    struct screen s;
    struct kept kept = {.count = 0};
    struct plx_placing placing;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "j j j t"); /* the trams */
    keep(&kept, &s);
    screen_keys(&s, "g 5 -");
    keep(&kept, &s);
    screen_keys(&s, "G Enter G +"); /* what it says of the cost, among the trams */
    keep(&kept, &s);
    assert_int_equal(plx_placing_make(&placing, &s.fixture->comparison, kept.acts, kept.count), PLX_OK);
    assert_int_equal(placing.lost_count, 0);
    assert_int_equal(placing.count, 3);
    assert_int_equal(placing.placed[0].kind, PLX_ACT_MEMBER);
    assert_int_equal(placing.placed[0].claim, FIXTURE_COST);
    assert_int_equal(placing.placed[0].report, FIXTURE_IT);
    assert_int_equal(placing.placed[1].kind, PLX_ACT_MEMBER);
    assert_int_equal(placing.placed[1].claim, FIXTURE_TRAMS);
    assert_int_equal(placing.placed[1].from, FIXTURE_CLAIMS);
    assert_int_equal(placing.placed[2].claim, FIXTURE_TRAMS);
    plx_view_set_acts(s.view, placing.placed, placing.count);
    assert_int_equal(s.view->claims[FIXTURE_TRAMS].report_count, 3);
    assert_int_equal(s.view->claims[FIXTURE_COST].report_count, 3);
    assert_true(s.view->kept[FIXTURE_TRAMS].tagged);
    plx_placing_release(&placing);
    forget(&kept);
    screen_close(&s);
}

static void test_placing__what_stands_so_already_needs_no_move(void **state)
{
    (void)state;
    struct screen s;
    struct kept kept = {.count = 0};
    struct plx_placing placing;
    screen_open(&s, fixture_new(), 100, 30);
    screen_keys(&s, "5 -");
    keep(&kept, &s);
    /* by better rules the report's words make a row of their own today */
    assert_int_equal(plx_placing_make(&placing, plx_view_comparison(s.view), kept.acts, 1), PLX_OK);
    assert_int_equal(placing.count, 0);
    assert_int_equal(placing.lost_count, 0);
    plx_placing_release(&placing);
    kept.anchors[0][0].found = PLX_FOUND_LOST;
    assert_int_equal(plx_placing_make(&placing, &s.fixture->comparison, kept.acts, 1), PLX_OK);
    assert_int_equal(placing.lost_count, 1);
    plx_placing_release(&placing);
    forget(&kept);
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_amend__verdicts_are_given_anew_and_the_base_stays),
        cmocka_unit_test(test_amend__put_in_stands_by_report_and_leaves_an_empty_claim),
        cmocka_unit_test(test_amend__words_that_contradicted_must_tell_again),
        cmocka_unit_test(test_amend__what_a_report_has_alone_or_lacks_follows),
        cmocka_unit_test(test_take_out__the_row_is_judged_anew_and_the_cell_has_its_own),
        cmocka_unit_test(test_take_out__asks_for_a_column_and_for_a_row_of_several),
        cmocka_unit_test(test_put_in__goes_into_the_one_tagged_row),
        cmocka_unit_test(test_put_in__several_tagged_rows_are_too_many),
        cmocka_unit_test(test_moving__everywhere_else_goes_on),
        cmocka_unit_test(test_moving__an_export_of_all_leaves_empty_rows_away),
        cmocka_unit_test(test_placing__cells_are_out_and_in_again_when_opened_again),
        cmocka_unit_test(test_placing__what_stands_so_already_needs_no_move),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
