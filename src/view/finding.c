#include "view/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/actions.h"

bool plx_finding_active(const struct plx_view *view)
{
    return view->finding.wanted.length > 0;
}

static const char *wanted_of(const struct plx_view *view)
{
    return plx_buffer_string(&view->finding.wanted);
}

static void set(struct plx_buffer *buffer, const char *text)
{
    plx_buffer_clear(buffer);
    plx_buffer_add_string(buffer, text);
}

enum plx_status plx_finding_start(struct plx_view *view)
{
    struct plx_finding *f = &view->finding;
    plx_buffer_init(&f->wanted);
    plx_buffer_init(&f->before);
    f->rows = calloc(view->claim_count + view->check_count + 1, sizeof *f->rows);
    f->start.columns = calloc(view->report_count + 1, sizeof *f->start.columns);
    return f->rows && f->start.columns ? PLX_OK : PLX_ERROR_MEMORY;
}

void plx_finding_release(struct plx_view *view)
{
    struct plx_finding *f = &view->finding;
    plx_search_free(&f->search);
    plx_hits_release(&f->hits);
    plx_buffer_release(&f->wanted);
    plx_buffer_release(&f->before);
    free(f->rows);
    free(f->start.columns);
}

struct plx_search *plx_finding_search(struct plx_view *view)
{
    struct plx_finding *f = &view->finding;
    if (!f->search && plx_search_new(view->comparison, &f->search) != PLX_OK) {
        view->failed = true;
        plx_view_say(view, "out of memory");
    }
    return f->search;
}

/* ---- what is found ---- */

static size_t row_index(const struct plx_view *view, struct plx_hand hand)
{
    return hand.kind == PLX_HAND_CHECK ? view->claim_count + hand.index : hand.index;
}

bool plx_finding_in_row(const struct plx_view *view, struct plx_hand hand)
{
    return (hand.kind == PLX_HAND_CLAIM || hand.kind == PLX_HAND_CHECK) &&
           plx_finding_active(view) && view->finding.rows[row_index(view, hand)];
}

static void find_rows(struct plx_view *view)
{
    struct plx_finding *f = &view->finding;
    plx_search_claims(f->search, wanted_of(view), &f->hits, f->rows);
    for (size_t i = 0; i < view->check_count; i++) {
        const struct plx_check *check = &view->checks[i];
        f->rows[view->claim_count + i] = plx_hits_touch(&f->hits, check->report, check->span);
    }
}

static void find(struct plx_view *view)
{
    struct plx_finding *f = &view->finding;
    f->hits.count = f->current = f->row_count = f->row_place = 0;
    memset(f->rows, 0, (view->claim_count + view->check_count) * sizeof *f->rows);
    if (!f->wanted.length || !plx_finding_search(view))
        return;
    if (plx_search_find(f->search, wanted_of(view), &f->hits) == PLX_OK)
        find_rows(view);
    else
        view->failed = true;
    f->current = f->hits.count;
}

/* ---- where the reader was ---- */

static void keep_start(struct plx_view *view)
{
    struct plx_finding_start *start = &view->finding.start;
    start->hand = view->hand;
    start->focus = view->focus;
    start->open_shared = view->open_shared;
    start->open_single = view->open_single;
    start->row_top = view->row_top;
    start->line = plx_lists_shown(view) ? plx_lists_shown(view)->at : 0;
    for (size_t r = 0; r < view->report_count; r++) {
        const struct plx_column *column = &view->columns[r];
        start->columns[r] = (struct plx_finding_column){column->byte, view->wanted[r],
                                                        column->shift, column->held};
    }
}

static void return_to_start(struct plx_view *view)
{
    const struct plx_finding_start *start = &view->finding.start;
    view->open_shared = start->open_shared;
    view->open_single = start->open_single;
    plx_rows_build(view);
    plx_action_take(view, start->hand);
    plx_lists_take(view, start->line); /* where there is a list */
    view->focus = start->focus;
    view->row_top = start->row_top;
    for (size_t r = 0; r < view->report_count; r++) {
        struct plx_column *column = &view->columns[r];
        column->byte = start->columns[r].byte;
        column->shift = start->columns[r].shift;
        column->held = start->columns[r].held;
        view->wanted[r] = start->columns[r].wanted;
    }
}

/* ---- from hit to hit ---- */

/* The next row of the list that holds a hit, round its end; with skip, not the one in hand. The folds
 * are open. */
static bool next_row(const struct plx_view *view, int direction, bool skip, size_t *row)
{
    size_t count = view->row_count, at = plx_rows_find(view, view->hand);
    at = at < count ? at : 0;
    for (size_t step = skip; step < count + skip; step++) {
        *row = direction > 0 ? (at + step) % count : (at + count - step % count) % count;
        if (plx_finding_in_row(view, view->rows[*row]))
            return true;
    }
    return false;
}

static void count_rows(struct plx_view *view, size_t row)
{
    struct plx_finding *f = &view->finding;
    f->row_count = f->row_place = 0;
    for (size_t i = 0; i < view->row_count; i++) {
        f->row_count += plx_finding_in_row(view, view->rows[i]);
        f->row_place = i == row ? f->row_count : f->row_place;
    }
}

/* With all folds open: the one that hides the row is opened for good. */
static bool go_to_row(struct plx_view *view, int direction, bool skip, bool *round)
{
    bool shared = view->open_shared, single = view->open_single;
    size_t row = 0;
    view->open_shared = view->open_single = true;
    plx_rows_build(view);
    size_t before = plx_rows_find(view, view->hand);
    bool found = next_row(view, direction, skip, &row);
    struct plx_hand hand = found ? view->rows[row] : view->hand;
    *round = found && skip && (direction > 0 ? row <= before : row >= before);
    count_rows(view, found ? row : view->row_count);
    view->open_shared = shared;
    view->open_single = single;
    plx_rows_build(view);
    if (!found)
        return false;
    view->hand = hand;
    plx_rows_show(view);
    plx_hold_hand(view);
    return true;
}

/* Where the reader is in the texts: the hit in hand, else where the column in hand stands; with none in
 * hand at the first of all. */
static size_t hit_at(const struct plx_view *view)
{
    const struct plx_finding *f = &view->finding;
    if (f->current < f->hits.count)
        return f->current;
    if (view->focus < 0)
        return 0;
    uint32_t report = (uint32_t)view->focus;
    size_t hit = plx_hits_from(&f->hits, report, view->columns[report].byte);
    size_t first = plx_hits_from(&f->hits, report, 0);
    bool behind = hit == f->hits.count || f->hits.items[hit].report != report;
    hit = behind ? first : hit; /* rather one before in this report than one of another */
    return hit < f->hits.count ? hit : 0;
}

static void show_hit(struct plx_view *view, size_t hit)
{
    struct plx_finding *f = &view->finding;
    uint32_t report = f->hits.items[hit].report;
    f->current = hit;
    view->focus = (int)report;
    if (!view->zoomed)
        plx_hold_want(view, report);
    plx_hold_byte(view, report, f->hits.items[hit].span.start);
}

static bool go_to_hit(struct plx_view *view, int direction, bool skip, bool *round)
{
    const struct plx_finding *f = &view->finding;
    if (!f->hits.count)
        return false;
    bool step = skip && f->current < f->hits.count;
    size_t at = hit_at(view), count = f->hits.count;
    size_t hit = !step ? at : direction > 0 ? (at + 1) % count : (at + count - 1) % count;
    *round = step && (direction > 0 ? hit <= at : hit >= at);
    show_hit(view, hit);
    return true;
}

static bool go(struct plx_view *view, int direction, bool skip, bool *round)
{
    *round = false;
    return view->place == PLX_PLACE_CLAIMS ? go_to_row(view, direction, skip, round)
           : plx_lists_shown(view)         ? plx_finding_go_to_line(view, direction, skip, round)
                                           : go_to_hit(view, direction, skip, round);
}

size_t plx_finding_place(const struct plx_view *view, size_t *count)
{
    const struct plx_finding *f = &view->finding;
    bool rows = view->place != PLX_PLACE_REPORTS;
    *count = rows ? f->row_count : f->hits.count;
    return rows ? f->row_place : f->current < f->hits.count ? f->current + 1 : 0;
}

static void say_place(struct plx_view *view, bool found, bool round)
{
    size_t count, place = plx_finding_place(view, &count);
    size_t texts = view->finding.hits.count;
    const struct plx_messages *m = view->messages;
    if (found)
        snprintf(view->message, sizeof view->message,
                 round ? plx_say(m, "%.200s: %zu of %zu, round again")
                       : plx_say(m, "%.200s: %zu of %zu"),
                 wanted_of(view), place, count);
    else if (view->place == PLX_PLACE_CLAIMS && texts)
        snprintf(view->message, sizeof view->message,
                 plx_say_count(m, "%.200s: in no claim; %zu time in the reports ({reports})",
                               "%.200s: in no claim; %zu times in the reports ({reports})", texts),
                 wanted_of(view), texts);
    else if (view->place != PLX_PLACE_REPORTS && texts)
        snprintf(view->message, sizeof view->message,
                 plx_say_count(m, "%.200s: in no line here; %zu time in the reports ({reports})",
                               "%.200s: in no line here; %zu times in the reports ({reports})", texts),
                 wanted_of(view), texts);
    else
        snprintf(view->message, sizeof view->message, plx_say(m, "%.200s: not found"),
                 wanted_of(view));
}

void plx_finding_go(struct plx_view *view, int direction)
{
    bool round;
    if (!plx_finding_active(view)) {
        plx_view_say(view, "nothing is looked for ({search} searches)");
        return;
    }
    bool found = go(view, direction, true, &round);
    say_place(view, found, round);
}

/* ---- the line ---- */

void plx_finding_open(struct plx_view *view)
{
    keep_start(view);
    set(&view->finding.before, wanted_of(view));
    view->overlay = PLX_OVERLAY_SEARCH;
    plx_entry_start(&view->entry, "");
}

static void look_for(struct plx_view *view, const char *wanted)
{
    set(&view->finding.wanted, wanted);
    find(view);
}

void plx_finding_adopt(struct plx_view *view, const struct plx_finding *before)
{
    if (before->wanted.length)
        look_for(view, plx_buffer_string(&before->wanted));
}

void plx_finding_update(struct plx_view *view)
{
    const char *written = plx_buffer_string(&view->entry.text);
    bool round;
    if (strcmp(written, wanted_of(view)) == 0)
        return;
    return_to_start(view);
    look_for(view, written);
    go(view, 1, false, &round);
}

void plx_finding_cancel(struct plx_view *view)
{
    view->overlay = PLX_OVERLAY_NONE;
    return_to_start(view);
    look_for(view, plx_buffer_string(&view->finding.before));
}

void plx_finding_accept(struct plx_view *view)
{
    size_t count;
    view->overlay = PLX_OVERLAY_NONE;
    if (!view->entry.text.length)
        plx_finding_end(view);
    else
        say_place(view, plx_finding_place(view, &count) > 0, false);
}

void plx_finding_end(struct plx_view *view)
{
    look_for(view, "");
}

/* ---- on the screen ---- */

size_t plx_finding_marks(const struct plx_view *view, uint32_t report, struct plx_span words,
                         struct plx_mark *marks, size_t max)
{
    const struct plx_finding *f = &view->finding;
    size_t count = 0;
    for (size_t i = plx_hits_from(&f->hits, report, words.start); i < f->hits.count && count < max;
         i++) {
        const struct plx_hit *hit = &f->hits.items[i];
        if (hit->report != report || hit->span.start >= words.end)
            break;
        bool in_hand = i == f->current && view->place == PLX_PLACE_REPORTS;
        marks[count++] =
            (struct plx_mark){hit->span.start, hit->span.end,
                              PLX_STYLE_FOUND | PLX_INK_BOLD | PLX_INK_UNDERLINE |
                                  (in_hand ? PLX_INK_REVERSE : 0)};
    }
    return count;
}

bool plx_finding_in_cell(const struct plx_view *view, const struct plx_claim *claim,
                         uint32_t report)
{
    if (!view->finding.hits.count)
        return false;
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report &&
            plx_hits_touch(&view->finding.hits, report, claim->cells[i].span))
            return true;
    return false;
}

/* ---- keys ---- */

enum plx_effect plx_action_search(struct plx_view *view, int value)
{
    (void)value;
    if (view->place == PLX_PLACE_LOG) /* what is looked for stands in claims and texts */
        plx_action_claims(view, 0);
    if (plx_lists_shown(view))
        plx_finding_unfold(view);
    plx_finding_open(view);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_hit(struct plx_view *view, int value)
{
    if (view->place == PLX_PLACE_LOG)
        plx_action_claims(view, 0);
    if (plx_lists_shown(view) && plx_finding_active(view))
        plx_finding_unfold(view);
    plx_finding_go(view, value);
    if (view->overlay == PLX_OVERLAY_SEARCH)
        view->message[0] = '\0'; /* the line itself tells it */
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_accept_search(struct plx_view *view)
{
    plx_finding_accept(view);
    return PLX_EFFECT_REDRAW;
}
