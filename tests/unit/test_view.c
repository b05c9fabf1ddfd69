/* The view on the fixture: what each screen tells, and what each key does. */
#include "view_checks.h"

#include <string.h>

/* ---- what is seen without a key ---- */

static void test_compose__head_counts_claims_and_alarms(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "");
    assert_string_equal(screen_line(&s, 0),
                        " tram   5 reports   2 conflicts   1 headline unsupported   9 shared   "
                        "4 in one report only");
    screen_resize(&s, 80, 24);
    assert_string_equal(screen_line(&s, 0),
                        " tram  5 reports  2 conflicts  1 headline  9 shared  4 in one only");
    screen_close(&s);
}

static void test_compose__head_leaves_away_what_tells_least(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "v u t");
    assert_string_equal(screen_line(&s, 0),
                        " tram  5 reports  2 conflicts  1 headline  9 shared  1 tagged  1 decided");
    screen_close(&s);
}

static void test_compose__narrow_row_tells_values_and_who_stands_apart(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 24);
    screen_keys(&s, "");
    int y = screen_find(&s, "!! scale what the tram line costs");
    assert_true(y > 0);
    const char *row = screen_line(&s, (unsigned)y);
    assert_true(row[0] == '>');
    assert_non_null(strstr(row, "~€3.2bn"));
    assert_non_null(strstr(row, "·"));
    assert_non_null(strstr(row, ">€3bn"));
    assert_non_null(strstr(row, "~€3.2m!"));
    assert_true(screen_shows(&s, "? unsure how many trams"));
    assert_true(screen_shows(&s, "€900m x2"));
    assert_false(screen_shows(&s, "2031 x")); /* five reports, once in each */
    screen_close(&s);
}

static void test_compose__reason_and_sureness_of_the_row_in_hand(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 100, 24);
    screen_keys(&s, "");
    assert_true(
        screen_shows(&s, "─ it is 1000 times below ru and fr, which differ little   clear ─"));
    screen_resize(&s, 80, 24); /* the label is cut in the table, and so goes before the reason */
    int y = screen_find(
        &s, "─ what the tram line costs: it is 1000 times below ru and fr, which   clear ─");
    assert_true(y > 0);
    assert_string_equal(screen_line(&s, (unsigned)y + 1), "  differ little");
    screen_resize(&s, 100, 24);
    screen_keys(&s, "j");
    assert_true(screen_shows(&s, "─ ru says early stage, pt says signed   likely ─"));
    screen_close(&s);
}

static void test_compose__narrow_evidence_quotes_all_reports(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "");
    assert_true(screen_shows(&s, " ru ~ €3,200,000,000  …"));
    assert_true(screen_shows(&s, "составит[около 3,2 млрд евро, сообщила"));
    assert_true(screen_shows(&s, "!it ~     €3,200,000  "));
    assert_true(screen_shows(&s, "[circa 3,2 milioni di euro]"));
    assert_true(screen_shows(&s, "\u2067…"));
    assert_true(screen_shows(&s, "تتجاوز 3 مليارات يورو"));
    assert_true(screen_shows(&s, " pt not found"));
    assert_true(screen_shows(&s, "nobody: ru fr it;  Halden Post: ar"));
    screen_close(&s);
}

static void test_compose__strip_shows_the_distance(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "");
    int axis = screen_find(&s, "+1bn");
    assert_true(axis > 1);
    assert_non_null(strstr(screen_line(&s, (unsigned)axis), "+1m--"));
    assert_non_null(strstr(screen_line(&s, (unsigned)axis), "+10bn"));
    assert_non_null(strstr(screen_line(&s, (unsigned)axis - 1), "~ it"));
    assert_non_null(strstr(screen_line(&s, (unsigned)axis - 1), "ar more than | ~ ru"));
    assert_non_null(strstr(screen_line(&s, (unsigned)axis + 1), " 1000 times "));
    screen_keys(&s, "d"); /* a stage has no axis */
    assert_false(screen_shows(&s, "times"));
    screen_close(&s);
}

/* The column in which a cell with this text stands in a line, from x on; -1: none. */
static int cell_with(const struct plx_grid *grid, unsigned y, unsigned x, const char *text)
{
    for (; x < grid->columns; x++)
        if (strcmp(plx_grid_at(grid, x, y)->text, text) == 0)
            return (int)x;
    return -1;
}

static void test_compose__wide_walls_stand_in_one_column_in_all_rows(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "");
    int rule = screen_find(&s, "┬");
    assert_true(rule > 0);
    static const unsigned walls[] = {31, 63, 95, 127};
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(plx_grid_at(&s.grid, walls[i], (unsigned)rule)->text, "┬");
        for (unsigned y = (unsigned)rule + 1; y < 43; y++)
            assert_string_equal(plx_grid_at(&s.grid, walls[i], y)->text, "│");
    }
    assert_int_equal(cell_with(&s.grid, (unsigned)rule + 1, 128, "│"), -1);
    screen_close(&s);
}

static void test_compose__wide_evidence_is_level_and_marked(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "");
    int y = screen_find(&s, "составит");
    assert_true(y > 0);
    const struct plx_grid *grid = &s.grid;
    assert_string_equal(plx_grid_at(grid, 0, (unsigned)y)->text, ">");   /* ru */
    assert_string_equal(plx_grid_at(grid, 64, (unsigned)y)->text, ">");  /* fr */
    assert_string_equal(plx_grid_at(grid, 126, (unsigned)y)->text, "<"); /* ar: at its right */
    assert_string_equal(plx_grid_at(grid, 128, (unsigned)y)->text, ">"); /* it */
    assert_string_equal(plx_grid_at(grid, 32, (unsigned)y)->text, " ");  /* pt has none */
    /* no more blank rows above than the longest text before it needs */
    int rule = screen_find(&s, "┬");
    assert_non_null(strstr(screen_line(&s, (unsigned)rule + 1), "سيمنار وتارفيل توقعان عقد"));
    const struct plx_grid_cell *first = plx_grid_at(grid, 11, (unsigned)y);
    assert_string_equal(first->text, "о");
    assert_int_equal(plx_grid_style(first), PLX_STYLE_EVIDENCE);
    assert_int_equal(plx_grid_style(plx_grid_at(grid, 9, (unsigned)y)), PLX_STYLE_NORMAL);
    /* an Arabic row is flush right, its gutter beside it */
    assert_int_not_equal(plx_grid_at(grid, 124, (unsigned)y)->level & 1, 0);
    assert_int_equal(plx_grid_style(plx_grid_at(grid, 124, (unsigned)y)), PLX_STYLE_EVIDENCE);
    screen_close(&s);
}

/* ---- movement and folds ---- */

static void test_key__moves_in_the_rows_and_stops_at_the_ends(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "k");
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "j Down");
    assert_int_equal(s.view->hand.kind, PLX_HAND_CHECK);
    screen_keys(&s, "j");
    assert_int_equal(s.view->hand.kind, PLX_HAND_CLAIM);
    assert_int_equal(s.view->hand.index, FIXTURE_TRAMS);
    screen_keys(&s, "G");
    assert_int_equal(s.view->hand.kind, PLX_HAND_SINGLE);
    screen_keys(&s, "j Space PageDown");
    assert_int_equal(s.view->hand.kind, PLX_HAND_SINGLE);
    screen_keys(&s, "g");
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_close(&s);
}

static void test_key__same_keys_under_russian_and_arabic_layouts(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "о"); /* j */
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_keys(&s, "ن"); /* k */
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "П"); /* G */
    assert_int_equal(s.view->hand.kind, PLX_HAND_SINGLE);
    screen_keys(&s, "ق"); /* r */
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_keys(&s, "٤"); /* 4 */
    assert_int_equal(s.view->focus, FIXTURE_AR);
    screen_close(&s);
}

static void test_key__folds_open_and_close_in_one_line_each(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 40);
    screen_keys(&s, "");
    assert_true(screen_shows(&s, "… 2 more shared, without a figure"));
    assert_true(screen_shows(&s, "… 4 in one report only:  ru 1  fr 1  it 2"));
    assert_false(screen_shows(&s, "Ilmar Works builds"));
    assert_int_equal(s.view->row_count, 10);
    screen_keys(&s, "G Enter");
    assert_int_equal(s.view->row_count, 14);
    assert_true(screen_shows(&s, "1 only   residents pro"));
    screen_keys(&s, "Enter");
    assert_int_equal(s.view->row_count, 10);
    assert_int_equal(s.view->hand.kind, PLX_HAND_SINGLE);
    screen_keys(&s, "k Enter j");
    assert_int_equal(s.view->hand.index, FIXTURE_MAKER);
    screen_close(&s);
}

static void test_key__differences_are_conflicts_headlines_and_what_is_unsure(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "d");
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_keys(&s, "]");
    assert_int_equal(s.view->hand.kind, PLX_HAND_CHECK);
    screen_keys(&s, "d");
    assert_int_equal(s.view->hand.index, FIXTURE_TRAMS);
    screen_keys(&s, "d");
    assert_int_equal(s.view->hand.index, FIXTURE_TRAMS);
    assert_true(screen_shows(&s, "no further difference"));
    screen_keys(&s, "D D D");
    assert_int_equal(s.view->hand.index, FIXTURE_COST);
    screen_keys(&s, "[");
    assert_true(screen_shows(&s, "no difference before this one"));
    screen_close(&s);
}

/* ---- tags and export ---- */

static void test_key__tags_and_shows_the_tagged_alone(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "T");
    assert_true(screen_shows(&s, "nothing is tagged"));
    screen_keys(&s, "j t j j j t");
    assert_true(screen_shows(&s, " *  ! stage"));
    assert_true(screen_shows(&s, "2 tagged"));
    screen_keys(&s, "T");
    assert_int_equal(s.view->row_count, 2);
    assert_int_equal(s.view->hand.index, FIXTURE_LOAN);
    screen_keys(&s, "t"); /* it leaves the list; the other one is in hand */
    assert_int_equal(s.view->row_count, 1);
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    screen_keys(&s, "t");
    assert_false(plx_filtering_active(s.view));
    assert_int_equal(s.view->row_count, 10);
    screen_close(&s);
}

static void test_key__only_claims_can_be_tagged(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "j j t");
    assert_int_equal(plx_kept_tagged(s.view), 0);
    assert_true(screen_shows(&s, "only a claim can be tagged"));
    screen_close(&s);
}

static void test_export__tagged_or_all(void **state)
{
    (void)state;
    struct screen s;
    struct plx_selection selection;
    screen_open(&s, fixture_new(), 80, 24);
    assert_int_equal(screen_keys(&s, "e"), PLX_EFFECT_REDRAW);
    assert_true(screen_shows(&s, "export all 13 claims as"));
    assert_int_equal(screen_keys(&s, "2"), PLX_EFFECT_EXPORT);
    assert_int_equal(plx_view_export(s.view, &selection), PLX_FORMAT_CSV);
    assert_null(selection.claims);
    assert_int_equal(screen_keys(&s, "j t g t e j j Enter"), PLX_EFFECT_EXPORT);
    assert_int_equal(plx_view_export(s.view, &selection), PLX_FORMAT_MARKDOWN);
    assert_int_equal(selection.count, 2);
    assert_int_equal(selection.claims[0], FIXTURE_COST);
    assert_int_equal(selection.claims[1], FIXTURE_STAGE);
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_int_equal(screen_keys(&s, "e q"), PLX_EFFECT_REDRAW);
    plx_view_message(s.view, "written to tram.json");
    screen_keys(&s, "");
    assert_true(screen_shows(&s, "written to tram.json"));
    screen_keys(&s, "j");
    assert_false(screen_shows(&s, "written to tram.json"));
    screen_close(&s);
}

/* ---- the reports ---- */

static void test_key__enter_shows_the_odd_one_beside_another(void **state)
{
    (void)state;
    struct screen s;
    uint32_t seen[8];
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "Enter");
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(plx_hold_seen(s.view, seen, 8), 2);
    assert_int_equal(seen[0], FIXTURE_RU);
    assert_int_equal(seen[1], FIXTURE_IT);
    assert_true(screen_shows(&s, "[5 it ~€3.2m!]"));
    screen_keys(&s, "4"); /* takes ru's place, not that of the one that stands apart */
    assert_int_equal(plx_hold_seen(s.view, seen, 8), 2);
    assert_int_equal(seen[0], FIXTURE_AR);
    assert_int_equal(seen[1], FIXTURE_IT);
    assert_int_equal(s.view->focus, FIXTURE_AR);
    screen_keys(&s, "Tab");
    assert_int_equal(s.view->focus, FIXTURE_IT);
    screen_keys(&s, "3"); /* and again: it takes ar's */
    assert_int_equal(plx_hold_seen(s.view, seen, 8), 2);
    assert_int_equal(seen[0], FIXTURE_FR);
    assert_int_equal(seen[1], FIXTURE_IT);
    screen_keys(&s, "9");
    assert_true(screen_shows(&s, "there are 5 reports"));
    screen_close(&s);
}

static void test_key__enter_on_an_empty_cell_says_that_nothing_was_found(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "2 Enter");
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    assert_true(screen_shows(&s, "pt: not found, and nothing near it"));
    screen_close(&s);
}

static void test_key__enter_on_an_empty_cell_shows_the_nearest_words(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    screen_keys(&s, "d"); /* pt's words name the town and the maker, and so do two of fr's */
    assert_true(screen_shows(&s, "not found; nearest in fr: "));
    screen_keys(&s, "3 Enter");
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(s.view->focus, FIXTURE_FR);
    assert_true(screen_shows(&s, "fr: not found; these are its nearest words"));
    int y = screen_find(&s, "ville de(Tarvel)prépare");
    assert_true(y > 0);
    int gutter = 0;
    while (gutter < 80 && strcmp(plx_grid_at(&s.grid, (unsigned)gutter, (unsigned)y)->text, ":"))
        gutter++;
    assert_int_equal(gutter, 40); /* fr is the right one of the two columns */
    assert_true(screen_shows(&s, "(Ilmar)"));
    screen_close(&s);
}

static void test_key__facts_of_a_report_follow_its_text(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "f");
    assert_true(
        screen_shows(&s, "facts of it in the order of the text: 1 of 4 (1 relative date folded)"));
    int y = screen_find(&s, "> circa 3,2 milioni di euro");
    assert_true(y > 0);
    assert_non_null(strstr(screen_line(&s, (unsigned)y), "!! scale ru ~€3.2bn, fr €3.1bn"));
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 1), "  2031 "));
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 2), "  1.200 persone"));
    screen_keys(&s, "j");
    assert_non_null(strstr(screen_line(&s, (unsigned)y + 1), "> 2031 "));
    assert_non_null(strstr(screen_line(&s, (unsigned)y), "  circa 3,2"));
    screen_keys(&s, "Enter"); /* all reports to the year */
    assert_int_equal(s.view->hand.index, FIXTURE_OPENING);
    screen_keys(&s, "G Enter");
    assert_int_equal(s.view->hand.index, FIXTURE_FARE);
    screen_keys(&s, "c"); /* unfolded, since it is in hand */
    assert_true(screen_shows(&s, ">   1 only    a ticket"));
    screen_close(&s);
}

static void test_key__the_fact_in_hand_is_always_seen(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 12); /* room for two facts */
    screen_keys(&s, "f g");
    assert_true(screen_shows(&s, "> circa 3,2 milioni"));
    screen_keys(&s, "G");
    assert_true(screen_shows(&s, "> 2,50 euro"));
    assert_false(screen_shows(&s, "  circa 3,2 milioni di euro   ~"));
    screen_keys(&s, "g");
    assert_true(screen_shows(&s, "> circa 3,2 milioni"));
    screen_close(&s);
}

static void test_key__columns_scroll_together_until_unlocked(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 60, 10);
    screen_keys(&s, "Enter f g j");
    assert_false(s.view->facts_shown);
    int ru = s.view->columns[FIXTURE_RU].shift;
    int it = s.view->columns[FIXTURE_IT].shift;
    screen_keys(&s, "j j");
    assert_int_equal(s.view->columns[FIXTURE_RU].shift, ru + 2);
    assert_int_equal(s.view->columns[FIXTURE_IT].shift, it + 2);
    screen_keys(&s, "1 L j");
    assert_int_equal(s.view->columns[FIXTURE_RU].shift, ru + 3);
    assert_int_equal(s.view->columns[FIXTURE_IT].shift, it + 2);
    screen_keys(&s, "Enter"); /* back to the evidence */
    assert_int_equal(s.view->columns[FIXTURE_RU].shift, 0);
    screen_close(&s);
}

static void test_key__scrolling_stops_at_both_ends_of_a_text(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 14);
    screen_keys(&s, "r f 1 g");
    assert_true(screen_shows(&s, "  Город Тарвель заказал"));
    screen_keys(&s, "k k k b");
    assert_true(screen_shows(&s, "  Город Тарвель заказал"));
    screen_keys(&s, "G");
    assert_true(screen_shows(&s, "назвала проект важным."));
    int last = screen_find(&s, "назвала проект важным.");
    screen_keys(&s, "j Space j");
    assert_int_equal(screen_find(&s, "назвала проект важным."), last);
    screen_keys(&s, "k"); /* what went past the end is not owed */
    assert_int_equal(screen_find(&s, "назвала проект важным."), -1);
    screen_close(&s);
}

static void test_key__zoom_shows_one_column_and_back(void **state)
{
    (void)state;
    struct screen s;
    uint32_t seen[8];
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, "r 4 z");
    assert_int_equal(plx_hold_seen(s.view, seen, 8), 1);
    assert_int_equal(seen[0], FIXTURE_AR);
    assert_false(screen_shows(&s, "│"));
    screen_keys(&s, "Escape");
    assert_int_equal(plx_hold_seen(s.view, seen, 8), 5);
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    screen_close(&s);
}

/* ---- leaving ---- */

static void test_key__back_step_by_step_and_quit_at_the_top(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 80, 24);
    assert_int_equal(screen_keys(&s, "Enter ? Escape"), PLX_EFFECT_REDRAW);
    assert_int_equal(s.view->overlay, PLX_OVERLAY_NONE);
    assert_int_equal(s.view->place, PLX_PLACE_REPORTS);
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_REDRAW);
    assert_int_equal(s.view->place, PLX_PLACE_CLAIMS);
    assert_int_equal(screen_keys(&s, "Escape"), PLX_EFFECT_REDRAW); /* never leaves by itself */
    assert_true(screen_shows(&s, "q leaves"));
    assert_int_equal(screen_keys(&s, "q"), PLX_EFFECT_QUIT);
    assert_int_equal(screen_keys(&s, "Enter Q"), PLX_EFFECT_QUIT);
    assert_int_equal(screen_keys(&s, "C-z"), PLX_EFFECT_SUSPEND);
    assert_int_equal(screen_keys(&s, "C-l"), PLX_EFFECT_REPAINT);
    screen_close(&s);
}

static void test_columns__are_left_out_and_taken_in(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 90, 34); /* three fit */
    screen_keys(&s, "");
    assert_false(screen_shows(&s, "┬")); /* no texts under the table */
    screen_keys(&s, ", Enter j Space q");
    assert_true(screen_shows(&s, "─ fr "));
    assert_true(screen_shows(&s, "─ it "));
    assert_false(screen_shows(&s, "─ ru "));
    screen_keys(&s, "d r"); /* also where ru would come first */
    uint32_t seen[FIXTURE_REPORTS];
    assert_int_equal(plx_hold_seen(s.view, seen, FIXTURE_REPORTS), 3);
    assert_int_equal(seen[0], FIXTURE_FR);
    screen_keys(&s, ", j j Enter j Enter j Enter"); /* the last one stays */
    assert_true(screen_shows(&s, "one report has to stay"));
    assert_int_equal(plx_hold_chosen(s.view), 1);
    screen_keys(&s, "g Enter q 1");
    assert_int_equal(plx_hold_chosen(s.view), 2);
    screen_close(&s);
}

static void test_columns__change_their_places_in_table_and_texts(void **state)
{
    (void)state;
    struct screen s;
    screen_open(&s, fixture_new(), 160, 45);
    screen_keys(&s, ", Right l Left q"); /* ru behind pt */
    const char *heading = screen_line(&s, (unsigned)screen_find(&s, "1 ru"));
    assert_true(strstr(heading, "2 pt") < strstr(heading, "1 ru"));
    assert_true(strstr(heading, "1 ru") < strstr(heading, "3 fr"));
    screen_keys(&s, "r 2 l");
    assert_int_equal(s.view->focus, FIXTURE_RU);
    screen_keys(&s, "l");
    assert_int_equal(s.view->focus, FIXTURE_FR);
    screen_keys(&s, ", h q"); /* the first has no place before it */
    assert_int_equal(s.view->order[0], FIXTURE_PT);
    screen_close(&s);
}

static void test_keys_feed__stops_before_a_name_that_is_none(void **state)
{
    (void)state;
    struct screen s;
    struct plx_error error;
    enum plx_effect effect;
    screen_open(&s, fixture_new(), 80, 24);
    assert_int_equal(plx_view_keys_feed(s.view, "j Entr j", &effect, &error), PLX_ERROR_USAGE);
    assert_non_null(strstr(error.message, "\"Entr\""));
    assert_int_equal(s.view->hand.index, FIXTURE_STAGE);
    assert_int_equal(plx_view_keys_feed(s.view, "  \n", &effect, &error), PLX_OK);
    assert_int_equal(effect, PLX_EFFECT_NONE);
    screen_keys(&s, "F5"); /* a key, but of no use */
    assert_true(screen_shows(&s, "no key F5 here (? lists the keys)"));
    screen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compose__head_counts_claims_and_alarms),
        cmocka_unit_test(test_compose__head_leaves_away_what_tells_least),
        cmocka_unit_test(test_compose__narrow_row_tells_values_and_who_stands_apart),
        cmocka_unit_test(test_compose__reason_and_sureness_of_the_row_in_hand),
        cmocka_unit_test(test_compose__narrow_evidence_quotes_all_reports),
        cmocka_unit_test(test_compose__strip_shows_the_distance),
        cmocka_unit_test(test_compose__wide_walls_stand_in_one_column_in_all_rows),
        cmocka_unit_test(test_compose__wide_evidence_is_level_and_marked),
        cmocka_unit_test(test_key__moves_in_the_rows_and_stops_at_the_ends),
        cmocka_unit_test(test_key__same_keys_under_russian_and_arabic_layouts),
        cmocka_unit_test(test_key__folds_open_and_close_in_one_line_each),
        cmocka_unit_test(test_key__differences_are_conflicts_headlines_and_what_is_unsure),
        cmocka_unit_test(test_key__tags_and_shows_the_tagged_alone),
        cmocka_unit_test(test_key__only_claims_can_be_tagged),
        cmocka_unit_test(test_export__tagged_or_all),
        cmocka_unit_test(test_key__enter_shows_the_odd_one_beside_another),
        cmocka_unit_test(test_key__enter_on_an_empty_cell_says_that_nothing_was_found),
        cmocka_unit_test(test_key__enter_on_an_empty_cell_shows_the_nearest_words),
        cmocka_unit_test(test_key__facts_of_a_report_follow_its_text),
        cmocka_unit_test(test_key__the_fact_in_hand_is_always_seen),
        cmocka_unit_test(test_key__columns_scroll_together_until_unlocked),
        cmocka_unit_test(test_key__scrolling_stops_at_both_ends_of_a_text),
        cmocka_unit_test(test_key__zoom_shows_one_column_and_back),
        cmocka_unit_test(test_key__back_step_by_step_and_quit_at_the_top),
        cmocka_unit_test(test_columns__are_left_out_and_taken_in),
        cmocka_unit_test(test_columns__change_their_places_in_table_and_texts),
        cmocka_unit_test(test_keys_feed__stops_before_a_name_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
