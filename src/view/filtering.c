#include "view/filtering.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/actions.h"

enum plx_status plx_filtering_start(struct plx_view *view)
{
    struct plx_filtering *f = &view->filtering;
    plx_buffer_init(&f->expression);
    f->passes = calloc(view->claim_count + view->check_count + 1, sizeof *f->passes);
    return f->passes ? PLX_OK : PLX_ERROR_MEMORY;
}

void plx_filtering_release(struct plx_view *view)
{
    plx_filter_free(&view->filtering.filter);
    plx_buffer_release(&view->filtering.expression);
    free(view->filtering.passes);
}

bool plx_filtering_active(const struct plx_view *view)
{
    return view->filtering.filter != NULL;
}

bool plx_filtering_tagged(const struct plx_view *view)
{
    return plx_filtering_active(view) &&
           strcmp(plx_buffer_string(&view->filtering.expression), PLX_FILTERING_TAGGED) == 0;
}

bool plx_filtering_claim(const struct plx_view *view, size_t claim)
{
    return !plx_filtering_active(view) || view->filtering.passes[claim];
}

bool plx_filtering_check(const struct plx_view *view, size_t check)
{
    return !plx_filtering_active(view) || view->filtering.passes[view->claim_count + check];
}

bool plx_filtering_asks_marks(const struct plx_view *view)
{
    return plx_filtering_active(view) && plx_filter_asks_marks(view->filtering.filter);
}

/* ---- what passes ---- */

void plx_filtering_refresh(struct plx_view *view)
{
    struct plx_filtering *f = &view->filtering;
    f->count = 0;
    if (!f->filter)
        return;
    for (uint32_t i = 0; i < view->claim_count; i++) {
        struct plx_remark remark = plx_kept_remark(view, i);
        const struct plx_filter_marks marks = {view->kept[i].tagged, remark.decision, remark.note,
                                               remark.cells};
        f->passes[i] = view->claims[i].cell_count && plx_filter_claim(f->filter, i, &marks);
        f->count += f->passes[i];
    }
    for (size_t i = 0; i < view->check_count; i++)
        f->passes[view->claim_count + i] = plx_filter_check(f->filter, i);
}

void plx_filtering_lift(struct plx_view *view)
{
    plx_filter_free(&view->filtering.filter);
    plx_buffer_clear(&view->filtering.expression);
    view->filtering.count = 0;
}

/* The list anew; the first row comes into hand where its own is gone. */
static void list(struct plx_view *view)
{
    plx_rows_build(view);
    if (plx_lists_shown(view)) {
        struct plx_list *shown = plx_lists_shown(view);
        plx_lists_rebuild(view);
        size_t line = plx_lists_find(shown, view->hand);
        plx_lists_take(view, line < shown->lines.count ? line : 0);
        return;
    }
    if (plx_rows_find(view, view->hand) < view->row_count)
        return;
    plx_action_take(view, view->row_count ? view->rows[0] : (struct plx_hand){0});
}

/* "  a b " is "a b". */
static void keep_expression(struct plx_buffer *kept, const char *expression)
{
    size_t length;
    expression += strspn(expression, " \t");
    length = strlen(expression);
    while (length && (expression[length - 1] == ' ' || expression[length - 1] == '\t'))
        length--;
    plx_buffer_clear(kept);
    plx_buffer_add(kept, expression, length);
}

/* The filter itself, not yet the list. */
static enum plx_status take_over(struct plx_view *view, const char *expression,
                                 struct plx_error *error)
{
    struct plx_filtering *f = &view->filtering;
    struct plx_filter *filter;
    struct plx_search *search = plx_finding_search(view);
    enum plx_status status =
        search ? plx_filter_parse(expression, view->messages, &filter, error) : PLX_ERROR_MEMORY;
    if (status != PLX_OK)
        return status;
    status = plx_filter_bind(filter, view->comparison, search, error);
    if (status != PLX_OK) {
        plx_filter_free(&filter);
        return status;
    }
    plx_filter_free(&f->filter);
    keep_expression(&f->expression, expression);
    if (f->expression.length)
        f->filter = filter;
    else
        plx_filter_free(&filter);
    plx_filtering_refresh(view);
    return PLX_OK;
}

enum plx_status plx_filtering_set(struct plx_view *view, const char *expression,
                                  struct plx_error *error)
{
    enum plx_status status = take_over(view, expression, error);
    if (status == PLX_OK)
        list(view);
    return status;
}

void plx_filtering_adopt(struct plx_view *view, const struct plx_filtering *before)
{
    if (before->filter)
        take_over(view, plx_buffer_string(&before->expression), NULL);
}

enum plx_status plx_view_filter(struct plx_view *view, const char *expression,
                                struct plx_error *error)
{
    return plx_filtering_set(view, expression, error);
}

/* ---- keys ---- */

enum plx_effect plx_action_filter(struct plx_view *view, int value)
{
    (void)value;
    if (view->place == PLX_PLACE_LOG) /* it is of claims */
        plx_action_claims(view, 0);
    view->overlay = PLX_OVERLAY_FILTER;
    plx_entry_start(&view->entry, plx_buffer_string(&view->filtering.expression));
    return PLX_EFFECT_REDRAW;
}

/* What is wrong is said, and the caret stands there. */
enum plx_effect plx_action_accept_filter(struct plx_view *view)
{
    struct plx_error error = {0};
    enum plx_status status =
        plx_filtering_set(view, plx_buffer_string(&view->entry.text), &error);
    if (status == PLX_OK) {
        view->overlay = PLX_OVERLAY_NONE;
        if (view->place == PLX_PLACE_REPORTS && plx_filtering_active(view))
            snprintf(view->message, sizeof view->message,
                     plx_say(view->messages, "%zu of %zu claims pass ({claims} lists them)"),
                     view->filtering.count, view->claim_count);
        return PLX_EFFECT_REDRAW;
    }
    if (status == PLX_ERROR_USAGE) {
        view->entry.caret = error.byte < view->entry.text.length ? error.byte
                                                                 : view->entry.text.length;
        plx_view_message(view, error.message);
    }
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_tagged(struct plx_view *view, int value)
{
    (void)value;
    bool tagged = plx_filtering_tagged(view);
    if (!tagged && !plx_kept_tagged(view))
        plx_view_say(view, "nothing is tagged ({tag} tags)");
    else
        plx_filtering_set(view, tagged ? "" : PLX_FILTERING_TAGGED, NULL);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_unfilter(struct plx_view *view)
{
    plx_filtering_set(view, "", NULL);
    return PLX_EFFECT_REDRAW;
}
