/* What the reader did, as the view has it: acts in their order, and what they come to by claim. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/pane.h"

/* ---- folding ---- */

static void fold(struct plx_view *view, const struct plx_view_act *act)
{
    if (act->kind == PLX_ACT_CARD) { /* emptied, it says what was given with the report */
        view->cards[act->report * PLX_CARD_FIELDS + act->field] = *act->value ? act->value : NULL;
        return;
    }
    if (act->kind == PLX_ACT_TRANSLATION || act->claim >= view->claim_count)
        return;
    struct plx_kept *kept = &view->kept[act->claim];
    switch (act->kind) {
    case PLX_ACT_TAG:
        kept->tagged = *act->value;
        break;
    case PLX_ACT_NOTE:
        kept->note = act->value;
        kept->changed = kept->changed || act->changed;
        break;
    case PLX_ACT_DECISION:
        if (act->report == PLX_VIEW_ROW)
            kept->decision = plx_decision_of(act->value);
        else
            view->cell_decisions[act->claim * view->report_count + act->report] =
                (uint8_t)plx_decision_of(act->value);
        kept->changed = act->changed;
        break;
    case PLX_ACT_MEMBER:
    case PLX_ACT_CARD:
    case PLX_ACT_TRANSLATION:
    case PLX_ACT_KINDS:
        break;
    }
}

void plx_kept_fold(struct plx_view *view)
{
    for (size_t i = 0; i < view->claim_count; i++)
        view->kept[i] = (struct plx_kept){.note = ""};
    memset(view->cell_decisions, 0, view->claim_count * view->report_count);
    for (size_t i = 0; i < view->report_count * PLX_CARD_FIELDS; i++)
        view->cards[i] = NULL;
    for (size_t i = 0; i < view->acts.count; i++)
        fold(view, &view->acts.items[i]);
}

static bool push(struct plx_view *view, const struct plx_view_act *act)
{
    char *value = strdup(act->value), *author = strdup(act->author ? act->author : "");
    char *language = strdup(act->language ? act->language : "");
    struct plx_view_act *made = value && author && language ? PLX_VECTOR_PUSH(&view->acts) : NULL;
    if (!made) {
        free(value);
        free(author);
        free(language);
        return false;
    }
    *made = *act;
    made->value = value;
    made->author = author;
    made->language = language;
    return true;
}

static void drop_last(struct plx_view *view)
{
    struct plx_view_act *last = &view->acts.items[--view->acts.count];
    free((void *)(uintptr_t)last->value);
    free((void *)(uintptr_t)last->author);
    free((void *)(uintptr_t)last->language);
}

bool plx_kept_do(struct plx_view *view, const struct plx_view_act *act)
{
    if (!push(view, act)) {
        view->failed = true;
        plx_view_say(view, "out of memory");
        return false;
    }
    if (act->kind != PLX_ACT_MEMBER)
        fold(view, &view->acts.items[view->acts.count - 1]);
    else if (plx_moving_apply(view))
        plx_kept_fold(view);
    else
        drop_last(view);
    return !view->failed;
}

void plx_view_undone(struct plx_view *view, enum plx_act_kind kind, const char *value)
{
    const struct plx_messages *m = view->messages;
    const char *label = plx_decision_label(plx_decision_of(value));
    if (kind == PLX_ACT_MEMBER)
        plx_view_say(view, N_("taken back: the cell stands where it stood"));
    else if (kind == PLX_ACT_TRANSLATION)
        plx_view_say(view, N_("taken back: translation"));
    else if (kind == PLX_ACT_TAG)
        plx_view_message(view, *value ? plx_say(m, "taken back: tag")
                                      : plx_say(m, "taken back: tag taken off"));
    else if (!*value)
        plx_view_message(view, kind == PLX_ACT_DECISION
                                   ? plx_say(m, "taken back: decision taken off")
                               : kind == PLX_ACT_NOTE ? plx_say(m, "taken back: note taken off")
                                                      : plx_say(m, "taken back: card taken off"));
    else if (kind == PLX_ACT_DECISION)
        snprintf(view->message, sizeof view->message, plx_say(m, "taken back: decision %s"),
                 plx_say(m, label));
    else
        snprintf(view->message, sizeof view->message,
                 kind == PLX_ACT_NOTE ? plx_say(m, "taken back: note %s")
                                      : plx_say(m, "taken back: card %s"),
                 value);
}

bool plx_kept_undo(struct plx_view *view)
{
    if (!view->acts.count)
        return false;
    const struct plx_view_act *last = &view->acts.items[view->acts.count - 1];
    plx_view_undone(view, last->kind, last->value);
    bool moved = last->kind == PLX_ACT_MEMBER;
    drop_last(view);
    if (moved)
        plx_moving_apply(view);
    plx_kept_fold(view);
    plx_renditions_refresh(view);
    return true;
}

void plx_kept_settle(struct plx_view *view, size_t row)
{
    struct plx_list *list = plx_lists_shown(view);
    if (plx_filtering_tagged(view) && !plx_kept_tagged(view))
        plx_filtering_lift(view);
    plx_filtering_refresh(view);
    plx_rows_build(view);
    if (list) {
        plx_lists_rebuild(view);
        plx_lists_take(view, list->at);
        return;
    }
    if (plx_rows_find(view, view->hand) < view->row_count)
        return;
    if (view->overlay == PLX_OVERLAY_DECIDE) /* it was asked of a row that is gone */
        view->overlay = PLX_OVERLAY_NONE;
    size_t last = view->row_count ? view->row_count - 1 : 0;
    view->hand = view->row_count ? view->rows[row < last ? row : last] : (struct plx_hand){0};
    plx_hold_hand(view);
}

enum plx_status plx_kept_start(struct plx_view *view)
{
    size_t cells = view->claim_count * view->report_count;
    view->kept = calloc(view->claim_count ? view->claim_count : 1, sizeof *view->kept);
    view->cell_decisions = calloc(cells ? cells : 1, 1);
    if (!view->kept || !view->cell_decisions)
        return PLX_ERROR_MEMORY;
    plx_kept_fold(view);
    return PLX_OK;
}

void plx_kept_release(struct plx_view *view)
{
    free(view->kept);
    free(view->cell_decisions);
}

void plx_kept_forget(struct plx_view *view)
{
    while (view->acts.count)
        drop_last(view);
    PLX_VECTOR_RELEASE(&view->acts);
}

/* ---- from the caller ---- */

static bool stands_somewhere(const struct plx_view *view, const struct plx_view_act *act)
{
    if (act->kind == PLX_ACT_CARD)
        return act->report < view->report_count && act->field < PLX_CARD_FIELDS;
    if (act->kind == PLX_ACT_TRANSLATION)
        return act->report < view->report_count;
    return act->claim < view->claim_count &&
           (act->report < view->report_count || act->report == PLX_VIEW_ROW);
}

enum plx_status plx_view_set_acts(struct plx_view *view, const struct plx_view_act *acts,
                                  size_t count)
{
    enum plx_status status = PLX_OK;
    size_t row = plx_rows_find(view, view->hand);
    while (view->acts.count)
        drop_last(view);
    for (int moves = 1; moves >= 0; moves--) { /* what is moved decides which claims there are */
        for (size_t i = 0; i < count && status == PLX_OK; i++)
            if ((acts[i].kind == PLX_ACT_MEMBER) == moves && (moves || stands_somewhere(view, &acts[i])))
                status = push(view, &acts[i]) ? PLX_OK : PLX_ERROR_MEMORY;
        if (moves && !plx_moving_apply(view))
            status = PLX_ERROR_MEMORY;
    }
    plx_kept_fold(view);
    plx_renditions_refresh(view);
    plx_kept_settle(view, row);
    return status;
}

enum plx_status plx_view_set_lost(struct plx_view *view, const char *lines)
{
    char *copy = strdup(lines);
    if (!copy)
        return PLX_ERROR_MEMORY;
    free(view->lost);
    view->lost = copy;
    return PLX_OK;
}

const struct plx_view_act *plx_view_act(const struct plx_view *view)
{
    return view->acts.count ? &view->acts.items[view->acts.count - 1] : NULL;
}

/* ---- what they come to ---- */

size_t plx_kept_tagged(const struct plx_view *view)
{
    size_t count = 0;
    for (size_t i = 0; i < view->claim_count; i++)
        count += view->kept[i].tagged;
    return count;
}

enum plx_decision plx_kept_cell(const struct plx_view *view, uint32_t claim, uint32_t report)
{
    return view->cell_decisions[claim * view->report_count + report];
}

bool plx_kept_is_decided(const struct plx_view *view, uint32_t claim)
{
    bool decided = view->kept[claim].decision != PLX_DECISION_NONE;
    for (uint32_t r = 0; r < view->report_count && !decided; r++)
        decided = plx_kept_cell(view, claim, r) != PLX_DECISION_NONE;
    return decided;
}

size_t plx_kept_decided(const struct plx_view *view)
{
    size_t count = 0;
    for (uint32_t i = 0; i < view->claim_count; i++)
        count += plx_kept_is_decided(view, i);
    return count;
}

struct plx_remark plx_kept_remark(struct plx_view *view, uint32_t claim)
{
    const char **cells = &view->cell_words[claim * view->report_count];
    for (uint32_t r = 0; r < view->report_count; r++)
        cells[r] = plx_decision_word(plx_kept_cell(view, claim, r));
    return (struct plx_remark){plx_decision_word(view->kept[claim].decision),
                               view->kept[claim].note, cells};
}

/* ---- on the screen ---- */

void plx_kept_signs(const struct plx_view *view, struct plx_grid *grid, unsigned y, uint32_t claim,
                    unsigned columns)
{
    const struct plx_kept *kept = &view->kept[claim];
    const char *sign = plx_decision_sign(kept->decision);
    unsigned ink = PLX_STYLE_TAG | PLX_INK_BOLD;
    if (columns < 3 && *sign) { /* no room for both: the decision says more */
        plx_grid_symbol(grid, 1, y, sign, ink);
        return;
    }
    if (kept->tagged)
        plx_grid_symbol(grid, 1, y, "*", ink);
    if (*sign)
        plx_grid_symbol(grid, 2, y, sign, ink);
    else if (columns >= 3 && *kept->note)
        plx_grid_symbol(grid, 2, y, "n", ink);
}

const char *plx_kept_words(const struct plx_view *view, struct plx_grid *grid, uint32_t claim)
{
    const struct plx_kept *kept = &view->kept[claim];
    const char *words = "";
    if (kept->decision)
        words = plx_grid_format(grid, "%s %s   ", plx_decision_sign(kept->decision),
                                plx_say(view->messages, plx_decision_label(kept->decision)));
    for (uint32_t r = 0; r < view->report_count; r++) {
        enum plx_decision cell = plx_kept_cell(view, claim, r);
        if (cell)
            words = plx_grid_format(grid, "%s%s: %s %s   ", words, view->columns[r].id,
                                    plx_decision_sign(cell),
                                    plx_say(view->messages, plx_decision_label(cell)));
    }
    words = plx_grid_format(grid, "%s%s", words, plx_moving_words(view, grid, claim));
    if (*kept->note)
        words = plx_grid_format(grid, "%s%s: %s   ", words, plx_say(view->messages, "note"),
                                kept->note);
    return *words && kept->changed
               ? plx_grid_format(grid, "%s%s", words,
                                 plx_say(view->messages, "(the row has changed since)"))
               : words;
}

unsigned plx_kept_draw(const struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    const char *words = view->hand.kind == PLX_HAND_CLAIM
                            ? plx_kept_words(view, grid, view->hand.index)
                            : "";
    if (!*words || grid->columns < 3)
        return 0;
    plx_grid_text(grid, 2, y, grid->columns - 2, PLX_STYLE_TAG, words);
    return 1;
}
