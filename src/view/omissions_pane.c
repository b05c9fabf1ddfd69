/* The lines of the omissions: a claim that was not found in a report, who has it, and the nearest words; or the
 * words of what the report alone has. */
#include <string.h>

#include "view/cells.h"
#include "view/fields.h"
#include "view/pane.h"

#define START 4u
#define NARROW 60u

enum { SIGN, READING, CLAIM, REPORTS, NEAREST, FIELDS };

static const char *const headings[FIELDS] = {N_("verdict"), N_("value"), N_("claim"), N_("found in"),
                                             N_("nearest words")};

static struct plx_fields fields_of(unsigned columns)
{
    static const unsigned wide[FIELDS] = {11, 14, 44, 15, 0};
    static const unsigned usual[FIELDS] = {10, 11, 0, 12, 0};
    static const unsigned narrow[FIELDS] = {3, 9, 0, 0, 0};
    const unsigned *given = columns >= PLX_VIEW_WIDE ? wide : columns < NARROW ? narrow : usual;
    unsigned widths[FIELDS], used = START;
    for (int i = 0; i < FIELDS; i++)
        used += widths[i] = given[i];
    widths[given == wide ? NEAREST : CLAIM] = columns > used ? columns - used : 0;
    return plx_fields_place(START, widths, FIELDS);
}

static unsigned draw_head(struct plx_view *view, struct plx_grid *grid, unsigned max)
{
    (void)max;
    unsigned x = 1;
    x += plx_grid_text(grid, x, 0, grid->columns - 1, PLX_STYLE_TITLE | PLX_INK_BOLD,
                       plx_say(view->messages, NC_("title", "omissions"))) + 2;
    if (x < grid->columns)
        plx_grid_text(grid, x, 0, grid->columns - x, PLX_STYLE_NOTICE,
                      plx_say(view->messages,
                              "? not found is not denied: silence says nothing against a claim"));
    return 1;
}

static void draw_heading(struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    struct plx_fields fields = fields_of(grid->columns);
    plx_fields_head(grid, &fields, y, view->messages, headings, FIELDS);
}

static const char *lacks_words(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    const struct plx_coverage *coverage = &view->coverage[report];
    const char *id = view->columns[report].id;
    if (*coverage->event)
        return plx_grid_format(
            grid,
            plx_say(view->messages, "%s may tell another event: what was not found in it is not listed"),
            id);
    if (!coverage->missing_count)
        return plx_grid_format(grid, plx_say(view->messages, "%s has what most others have"), id);
    return plx_grid_format(grid, plx_say(view->messages, "not found in %s, but in most others: %zu"), id,
                           coverage->missing_count);
}

const char *plx_omissions_reason(const struct plx_view *view, struct plx_grid *grid)
{
    uint32_t report = view->hand.index;
    const struct plx_coverage *coverage = &view->coverage[report];
    if (view->hand.kind == PLX_HAND_LACKS && *coverage->event)
        return plx_grid_format(grid,
                               plx_say(view->messages,
                                       "%s leads with %s, the others with %s: its silence says nothing"),
                               view->columns[report].id, coverage->event, coverage->others_event);
    return view->hand.kind == PLX_HAND_LACKS
               ? lacks_words(view, grid, report)
               : plx_grid_format(grid,
                                 plx_say(view->messages, "only %s says so: %zu; the others' silence says "
                                                         "nothing against it"),
                                 view->columns[report].id, coverage->alone_count);
}

/* ---- lines ---- */

static void draw_group(const struct plx_view *view, struct plx_grid *grid, unsigned y, struct plx_hand hand)
{
    uint32_t report = hand.index;
    const struct plx_coverage *coverage = &view->coverage[report];
    unsigned ink = PLX_STYLE_HEADER | PLX_INK_BOLD;
    if (hand.kind == PLX_HAND_LACKS)
        plx_grid_text(grid, 2, y, grid->columns, *coverage->event ? PLX_STYLE_UNCLEAR : ink,
                      lacks_words(view, grid, report));
    else if (hand.kind == PLX_HAND_ALONE)
        plx_grid_printf(grid, 2, y, grid->columns, ink, plx_say(view->messages, "only in %s: %zu"), view->columns[report].id,
                        coverage->alone_count);
    else
        plx_grid_printf(grid, START, y, grid->columns, PLX_STYLE_DIM, plx_say(view->messages, "%s all %zu   %s"),
                        view->open_rest[report] ? "v" : "…", coverage->alone_count,
                        plx_frame_fold(view, grid, view->open_rest[report]));
}

/* "ru ar it" */
static const char *reports_of(const struct plx_view *view, struct plx_grid *grid,
                              const struct plx_claim *claim)
{
    const char *ids = "";
    for (uint32_t r = 0; r < view->report_count; r++)
        if (plx_cells_main(claim, r))
            ids = plx_grid_format(grid, "%s%s%s", ids, *ids ? " " : "", view->columns[r].id);
    return ids;
}

/* The first reading of those that have it. */
static const char *reading_of(const struct plx_claim *claim)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (*claim->cells[i].reading)
            return claim->cells[i].reading;
    return "";
}

static void draw_lacked(const struct plx_view *view, struct plx_grid *grid, const struct plx_fields *fields,
                        unsigned y, const struct plx_omission *omission, uint32_t report)
{
    const struct plx_claim *claim = &view->claims[omission->claim];
    struct plx_sign sign = plx_cells_sign(view->messages, claim);
    if (fields->width[SIGN] < 8)
        sign.word = "";
    plx_cells_write_sign(grid, fields->x[SIGN], y, fields->width[SIGN], sign.style | PLX_INK_BOLD, sign);
    plx_grid_text(grid, fields->x[READING], y, fields->width[READING], PLX_STYLE_NORMAL,
                  reading_of(claim));
    plx_fields_put(grid, fields, CLAIM, y, PLX_STYLE_NORMAL, claim->label);
    plx_fields_put(grid, fields, REPORTS, y, PLX_STYLE_HEADER, reports_of(view, grid, claim));
    bool near = omission->nearest.start < omission->nearest.end;
    if (near)
        plx_grid_symbol(grid, 2, y, ":", PLX_STYLE_NEAREST);
    if (near && fields->width[NEAREST])
        plx_words_draw(view, grid, (struct plx_area){fields->x[NEAREST], y, fields->width[NEAREST], 1},
                       report, omission->nearest, PLX_STYLE_NEAREST);
    else
        plx_fields_put(grid, fields, NEAREST, y, PLX_STYLE_DIM, plx_say(view->messages, NC_("words", "none")));
}

/* Words of the report, as far as the line goes. */
static void draw_alone(const struct plx_view *view, struct plx_grid *grid, const struct plx_fields *fields,
                       unsigned y, const struct plx_claim *claim)
{
    const struct plx_cell *cell = &claim->cells[0];
    unsigned x = fields->x[CLAIM];
    plx_grid_text(grid, fields->x[READING], y, fields->width[READING], PLX_STYLE_NORMAL,
                  cell->reading);
    if (x < grid->columns)
        plx_words_draw(view, grid, (struct plx_area){x, y, grid->columns - x, 1}, cell->report,
                       cell->span, PLX_STYLE_NORMAL);
}

static void draw_line(struct plx_view *view, struct plx_grid *grid, unsigned y, size_t index)
{
    struct plx_fields fields = fields_of(grid->columns);
    struct plx_line line = view->omissions.lines.items[index];
    if (line.hand.kind != PLX_HAND_CLAIM) {
        draw_group(view, grid, y, line.hand);
        return;
    }
    const struct plx_omission *omission = plx_omissions_of(view, line.hand.index, line.report);
    if (omission)
        draw_lacked(view, grid, &fields, y, omission, line.report);
    else
        draw_alone(view, grid, &fields, y, &view->claims[line.hand.index]);
}

const struct plx_list_pane plx_omissions_pane = {draw_head, draw_heading, draw_line,
                                                 N_("there is nothing to compare")};
