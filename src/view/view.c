#include "view/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "text/format.h"
#include "view/keys.h"
#include "view/pane.h"
#include "view/state.h"

/* ---- making one ---- */

static void borrow(struct plx_view *view, const struct plx_comparison *comparison)
{
    view->comparison = comparison;
    view->story = plx_comparison_story(comparison);
    view->claims = plx_comparison_claims(comparison, &view->claim_count);
    view->checks = plx_comparison_checks(comparison, &view->check_count);
    view->facts = plx_comparison_facts(comparison, &view->fact_count);
    view->notices = plx_comparison_notices(comparison, &view->notice_count);
    view->entities = plx_comparison_entities(comparison, &view->entity_count);
    view->credited = plx_comparison_sources(comparison, &view->credited_count);
    size_t reports;
    view->coverage = plx_comparison_coverage(comparison, &reports);
    view->messages = plx_story_messages(view->story);
    view->rtl = plx_format_is_rtl(plx_messages_language(view->messages));
    view->report_count = plx_story_report_count(view->story);
}

static void *array(size_t count, size_t size)
{
    return calloc(count ? count : 1, size);
}

/* What goes by claim. */
static bool make_rows(struct plx_view *view)
{
    view->selection = array(view->claim_count, sizeof *view->selection);
    view->remarks = array(view->claim_count, sizeof *view->remarks);
    view->cell_words = array(view->claim_count * view->report_count, sizeof *view->cell_words);
    view->rows = array(view->claim_count + view->check_count + 2, sizeof *view->rows);
    return view->selection && view->remarks && view->cell_words && view->rows &&
           plx_kept_start(view) == PLX_OK && plx_finding_start(view) == PLX_OK &&
           plx_filtering_start(view) == PLX_OK;
}

static void free_rows(struct plx_view *view)
{
    free(view->selection);
    free(view->remarks);
    free((void *)view->cell_words);
    free(view->rows);
    plx_kept_release(view);
    plx_finding_release(view);
    plx_filtering_release(view);
}

static bool make_arrays(struct plx_view *view)
{
    view->made = array(view->report_count * PLX_WRITINGS, sizeof *view->made);
    view->renditions = array(view->report_count, sizeof *view->renditions);
    view->translations = array(view->report_count, sizeof *view->translations);
    view->columns = array(view->report_count, sizeof *view->columns);
    view->order = array(view->report_count, sizeof *view->order);
    view->wanted = array(view->report_count, sizeof *view->wanted);
    view->places = array(view->fact_count, sizeof *view->places);
    view->export_cards = array(view->report_count, sizeof *view->export_cards);
    view->open_rest = array(view->report_count, sizeof *view->open_rest);
    view->cards = array(view->report_count * PLX_CARD_FIELDS, sizeof *view->cards);
    view->layouts.renditions = view->renditions;
    return view->made && view->renditions && view->translations && view->columns && view->order && view->wanted && view->places &&
           view->open_rest && view->cards && view->export_cards && make_rows(view);
}

/* Facts mostly come sorted, so that this insertion takes one step each. */
static void insert_fact(struct plx_view *view, struct plx_column *column, uint32_t fact)
{
    size_t i = column->fact_count++;
    uint32_t place = view->facts[fact].span.start;
    for (; i > 0 && view->facts[column->facts[i - 1]].span.start > place; i--)
        column->facts[i] = column->facts[i - 1];
    column->facts[i] = fact;
}

static bool fill_column(struct plx_view *view, uint32_t r)
{
    struct plx_column *column = &view->columns[r];
    column->report = plx_story_report(view->story, r);
    column->id = plx_report_id(column->report);
    column->text = plx_report_text(column->report, &column->length);
    plx_renditions_direct(view, r);
    size_t count = 0;
    for (size_t i = 0; i < view->fact_count; i++)
        count += view->facts[i].report == r;
    column->facts = array(count, sizeof *column->facts);
    for (size_t i = 0; column->facts && i < view->fact_count; i++) {
        if (view->facts[i].report != r)
            continue;
        if (plx_fact_is_relative(&view->facts[i]))
            column->folded++;
        else
            insert_fact(view, column, (uint32_t)i);
    }
    return column->facts != NULL;
}

static void place_facts(struct plx_view *view)
{
    for (size_t i = 0; i < view->fact_count; i++)
        view->places[i].claim = PLX_VIEW_NO_FACT;
    for (uint32_t c = 0; c < view->claim_count; c++)
        for (uint32_t k = 0; k < view->claims[c].cell_count; k++) {
            const struct plx_cell *cell = &view->claims[c].cells[k];
            for (size_t f = 0; f < cell->fact_count; f++)
                if (cell->facts[f] < view->fact_count &&
                    view->places[cell->facts[f]].claim == PLX_VIEW_NO_FACT)
                    view->places[cell->facts[f]] = (struct plx_fact_place){c, k};
        }
}

static unsigned bounded(unsigned size)
{
    return size < 1 ? 1 : size > PLX_GRID_MAX ? PLX_GRID_MAX : size;
}

static void start(struct plx_view *view, const char *first)
{
    view->focus = -1;
    view->locked = true;
    view->facts_shown = true;
    view->text_lines = view->list_lines = view->height > 4 ? view->height - 4 : 1;
    plx_columns_arrange(view, first ? first : "");
    place_facts(view);
    view->cell_width = plx_table_widest_cell(view);
    plx_rows_build(view);
    plx_rows_show(view);
    plx_hold_hand(view);
    if (view->early)
        plx_early_start(view);
    if (view->report_count < 2) /* nothing to compare: the report and its facts */
        view->place = PLX_PLACE_REPORTS;
}

enum plx_status plx_view_new(const struct plx_comparison *comparison, unsigned columns,
                             unsigned lines, const struct plx_view_options *options,
                             struct plx_view **view)
{
    *view = NULL;
    struct plx_view *made = calloc(1, sizeof *made);
    if (!made)
        return PLX_ERROR_MEMORY;
    made->base = comparison;
    borrow(made, comparison);
    if (!made->report_count) {
        free(made);
        return PLX_ERROR_EMPTY;
    }
    made->width = bounded(columns);
    made->height = bounded(lines);
    made->shaping = options ? options->shaping : PLX_SHAPING_FORMS;
    made->keeps = options && options->keeps;
    made->early = options && options->early;
    made->keymap = options ? options->keymap : NULL;
    plx_layouts_init(&made->layouts, made->story, made->shaping);
    plx_values_open(&made->values, made->messages);
    bool whole = make_arrays(made);
    for (uint32_t r = 0; whole && r < made->report_count; r++)
        whole = fill_column(made, r);
    if (!whole) {
        plx_view_free(&made);
        return PLX_ERROR_MEMORY;
    }
    start(made, options ? options->first : NULL);
    *view = made;
    return PLX_OK;
}

void plx_view_free(struct plx_view **view)
{
    if (!view || !*view)
        return;
    struct plx_view *old = *view;
    for (size_t r = 0; old->columns && r < old->report_count; r++)
        free(old->columns[r].facts);
    plx_layouts_release(&old->layouts);
    plx_renditions_release(old);
    plx_values_release(&old->values);
    free(old->columns);
    free(old->order);
    free(old->wanted);
    free(old->places);
    free_rows(old);
    plx_kept_forget(old);
    free((void *)old->cards);
    free(old->export_cards);
    free(old->export_translations);
    free(old->lost);
    plx_lists_release(old);
    plx_log_release(old);
    free(old->open_rest);
    plx_comparison_free(&old->amended);
    plx_buffer_release(&old->entry.text);
    plx_buffer_release(&old->citation);
    free(old);
    *view = NULL;
}

bool plx_view_adopt(struct plx_view *view, const struct plx_comparison *comparison)
{
    struct plx_view before = *view;
    borrow(view, comparison);
    memset(&view->finding, 0, sizeof view->finding);
    memset(&view->filtering, 0, sizeof view->filtering);
    view->kept = NULL;
    view->cell_decisions = NULL;
    if (!make_rows(view)) {
        free_rows(view);
        *view = before;
        return false;
    }
    plx_finding_adopt(view, &before.finding);
    plx_filtering_adopt(view, &before.filtering);
    free_rows(&before);
    plx_lists_release(view);
    place_facts(view);
    view->cell_width = plx_table_widest_cell(view);
    return true;
}

const struct plx_comparison *plx_view_comparison(const struct plx_view *view)
{
    return view->comparison;
}

/* ---- what comes from outside ---- */

void plx_view_resize(struct plx_view *view, unsigned columns, unsigned lines)
{
    plx_early_whole(view);
    plx_hold_keep(view);
    view->width = bounded(columns);
    view->height = bounded(lines);
    if (view->focus >= 0 && view->place == PLX_PLACE_REPORTS)
        plx_hold_want(view, (uint32_t)view->focus);
}

void plx_view_set_shaping(struct plx_view *view, enum plx_shaping shaping)
{
    if (shaping == view->shaping)
        return;
    view->shaping = shaping;
    plx_layouts_forget(&view->layouts, shaping);
}

void plx_view_message(struct plx_view *view, const char *message)
{
    snprintf(view->message, sizeof view->message, "%s", message);
}

void plx_view_say(struct plx_view *view, const char *english)
{
    plx_view_message(view, plx_say(view->messages, english));
}

unsigned plx_view_place(const struct plx_view *view)
{
    switch (view->place) {
    case PLX_PLACE_CLAIMS:
        return PLX_IN_CLAIMS;
    case PLX_PLACE_SOURCES:
        return PLX_IN_SOURCES;
    case PLX_PLACE_OMISSIONS:
        return PLX_IN_OMISSIONS;
    case PLX_PLACE_LOG:
        return PLX_IN_LOG;
    case PLX_PLACE_REPORTS:
        break;
    }
    return view->facts_shown ? PLX_IN_FACTS : PLX_IN_REPORTS;
}

unsigned plx_view_where(const struct plx_view *view)
{
    switch (view->overlay) {
    case PLX_OVERLAY_MENU:
        return PLX_IN_MENU;
    case PLX_OVERLAY_EXPORT:
        return PLX_IN_EXPORT;
    case PLX_OVERLAY_DECIDE:
        return PLX_IN_DECIDE;
    case PLX_OVERLAY_COLUMNS:
        return PLX_IN_COLUMNS;
    case PLX_OVERLAY_CARD:
        return PLX_IN_CARD;
    case PLX_OVERLAY_NOTE:
    case PLX_OVERLAY_FIELD:
        return PLX_IN_ENTRY;
    case PLX_OVERLAY_SEARCH:
        return PLX_IN_SEARCH;
    case PLX_OVERLAY_FILTER:
        return PLX_IN_FILTER;
    case PLX_OVERLAY_HELP:
        return PLX_IN_HELP;
    case PLX_OVERLAY_NONE:
        break;
    }
    return plx_view_place(view);
}

bool plx_view_writing(const struct plx_view *view)
{
    return plx_view_where(view) & PLX_IN_LINES;
}

/* ---- keys ---- */

static enum plx_effect write_key(struct plx_view *view, const char *key)
{
    const char *text = plx_keys_text(key);
    if (text && !plx_entry_insert(&view->entry, text))
        plx_view_say(view, "the line has no more room");
    return text ? PLX_EFFECT_REDRAW : PLX_EFFECT_NONE;
}

static const struct plx_key_row *help_row(const struct plx_view *view)
{
    size_t count, i = 0;
    const struct plx_key_row *rows = plx_keys_table(view->keymap, &count);
    while (i + 1 < count && rows[i].action != PLX_ACTION_HELP)
        i++;
    return &rows[i];
}

static enum plx_effect do_key(struct plx_view *view, const char *key)
{
    bool had_message = *view->message;
    plx_early_touch(view);
    view->message[0] = '\0';
    int value = 0;
    const struct plx_key_row *row = plx_keys_find(view->keymap, key, plx_view_where(view), &value);
    if (row)
        return plx_action_do(view, row->action, value);
    if (plx_view_writing(view))
        return write_key(view, key);
    if (strlen(key) < 16 && plx_keys_known(key)) {
        const struct plx_key_row *help = help_row(view);
        snprintf(view->message, sizeof view->message,
                 plx_say(view->messages, "no key %s here (%.*s lists the keys)"), key,
                 (int)strcspn(help->keys, " "), help->keys);
        return PLX_EFFECT_REDRAW;
    }
    return had_message ? PLX_EFFECT_REDRAW : PLX_EFFECT_NONE;
}

enum plx_effect plx_view_key(struct plx_view *view, const char *key)
{
    enum plx_effect effect = do_key(view, key);
    if (view->overlay == PLX_OVERLAY_SEARCH)
        plx_finding_update(view);
    return effect;
}

enum plx_status plx_view_keys_feed(struct plx_view *view, const char *keys,
                                   enum plx_effect *effect, struct plx_error *error)
{
    enum plx_effect last = PLX_EFFECT_NONE;
    enum plx_status status = PLX_OK;
    struct plx_grid grid; /* drawn between the keys, since a page is what was drawn last */
    plx_grid_init(&grid, view->shaping);
    while (*(keys += strspn(keys, " \t\n"))) {
        char key[32];
        size_t length = strcspn(keys, " \t\n");
        snprintf(key, sizeof key, "%.*s", (int)(length < 31 ? length : 31), keys);
        if (length > 31 || !plx_keys_known(key)) {
            status = plx_error_set(error, PLX_ERROR_USAGE, NULL,
                                   plx_say(view->messages, "no key is called \"%s\""), key);
            break;
        }
        if ((status = plx_view_compose(view, &grid)) != PLX_OK)
            break;
        enum plx_effect now = plx_view_key(view, key);
        if (now > PLX_EFFECT_REDRAW || last == PLX_EFFECT_NONE)
            last = now;
        if (now == PLX_EFFECT_QUIT)
            break;
        keys += length;
    }
    plx_grid_release(&grid);
    if (effect)
        *effect = last;
    return status;
}

/* ---- the screen ---- */

enum plx_status plx_view_compose(struct plx_view *view, struct plx_grid *grid)
{
    enum plx_status status = plx_grid_reset(grid, view->width, view->height);
    if (status != PLX_OK)
        return status;
    grid->shaping = view->shaping;
    grid->rtl = view->rtl;
    view->failed = false;
    view->target_count = 0;
    if (view->overlay == PLX_OVERLAY_HELP)
        plx_help_compose(view, grid);
    else if (view->place == PLX_PLACE_CLAIMS)
        plx_claims_compose(view, grid);
    else if (view->place == PLX_PLACE_REPORTS)
        plx_reports_compose(view, grid);
    else
        plx_lists_compose(view, grid);
    if (plx_view_where(view) & ~plx_view_place(view) & ~PLX_IN_HELP)
        view->target_count = 0; /* what lies under it is out of reach */
    if (view->overlay == PLX_OVERLAY_MENU || view->overlay == PLX_OVERLAY_EXPORT ||
        view->overlay == PLX_OVERLAY_DECIDE)
        plx_menu_compose(view, grid);
    if (view->overlay == PLX_OVERLAY_COLUMNS)
        plx_choice_compose(view, grid);
    if (view->overlay == PLX_OVERLAY_CARD || view->overlay == PLX_OVERLAY_FIELD)
        plx_card_compose(view, grid);
    return view->failed || grid->failed ? PLX_ERROR_MEMORY : PLX_OK;
}
