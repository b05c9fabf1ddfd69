/* The search within the lists of sources and omissions: from line to line. */
#include "text/loose.h"
#include "view/actions.h"

static bool names_source(const struct plx_view *view, const struct plx_credit_row *row)
{
    const char *who = plx_source_words(view->messages, &view->credited[row->source]);
    return plx_loose_has(who, plx_buffer_string(&view->finding.wanted));
}

/* Who it is, for what, in which words. */
static bool is_in_credit(const struct plx_view *view, const struct plx_credit_row *row)
{
    const struct plx_finding *f = &view->finding;
    bool found = names_source(view, row);
    for (size_t i = 0; i < row->claim_count && !found; i++)
        found = f->rows[row->claims[i].claim];
    for (size_t i = 0; i < row->credit_count && !found; i++)
        found = plx_hits_touch(&f->hits, row->report, row->credits[i]->credited);
    return found;
}

/* What is lacking is found by its nearest words too. */
static bool is_near(const struct plx_view *view, const struct plx_line *line)
{
    const struct plx_omission *lacking =
        line->report == PLX_VIEW_ROW ? NULL : plx_omissions_of(view, line->hand.index, line->report);
    return lacking && lacking->nearest.end > lacking->nearest.start &&
           plx_hits_touch(&view->finding.hits, line->report, lacking->nearest);
}

bool plx_finding_in_line(const struct plx_view *view, const struct plx_line *line)
{
    if (!plx_finding_active(view))
        return false;
    if (line->hand.kind == PLX_HAND_CREDIT)
        return is_in_credit(view, &view->credits.rows[line->hand.index]);
    return line->hand.kind == PLX_HAND_CLAIM && (plx_finding_in_row(view, line->hand) || is_near(view, line));
}

void plx_finding_unfold(struct plx_view *view)
{
    struct plx_list *list = plx_lists_shown(view);
    struct plx_line line = list->at < list->lines.count ? list->lines.items[list->at] : (struct plx_line){0};
    view->open_nobody = true;
    for (size_t r = 0; r < view->report_count; r++)
        view->open_rest[r] = true;
    plx_lists_rebuild(view);
    for (size_t i = 0; i < list->lines.count; i++) /* a claim may stand under several reports */
        if (list->lines.items[i].hand.kind == line.hand.kind && list->lines.items[i].hand.index == line.hand.index &&
            list->lines.items[i].report == line.report)
            list->at = i;
}

static void count_lines(struct plx_view *view, const struct plx_list *list)
{
    struct plx_finding *f = &view->finding;
    f->row_count = f->row_place = 0;
    for (size_t i = 0; i < list->lines.count; i++) {
        bool found = plx_finding_in_line(view, &list->lines.items[i]);
        f->row_count += found;
        if (i == list->at && found)
            f->row_place = f->row_count;
    }
}

bool plx_finding_go_to_line(struct plx_view *view, int direction, bool skip, bool *round)
{
    const struct plx_list *list = plx_lists_shown(view);
    size_t count = list->lines.count, at = list->at;
    bool found = false;
    for (size_t step = skip; step < count + skip && !found; step++) {
        size_t line = direction > 0 ? (at + step) % count : (at + count - step % count) % count;
        found = plx_finding_in_line(view, &list->lines.items[line]);
        if (!found)
            continue;
        *round = skip && (direction > 0 ? line <= at : line >= at);
        plx_lists_take(view, line);
    }
    count_lines(view, list);
    return found;
}
