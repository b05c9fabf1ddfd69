/* The lines of the log: when, who, what, and the claim or the words that it was done with. */
#include <string.h>

#include "view/fields.h"
#include "view/pane.h"

#define START 3u
#define NARROW 60u

enum { WHEN, WHO, WHAT, WHERE, FIELDS };

static const char *const headings[FIELDS] = {N_("when"), N_("who"), N_("what"), N_("claim")};

static struct plx_fields fields_of(unsigned columns)
{
    static const unsigned wide[FIELDS] = {18, 14, 50, 0};
    static const unsigned usual[FIELDS] = {18, 9, 26, 0};
    static const unsigned narrow[FIELDS] = {0, 0, 20, 0};
    const unsigned *given = columns >= PLX_VIEW_WIDE ? wide : columns < NARROW ? narrow : usual;
    unsigned widths[FIELDS], used = START;
    for (int i = 0; i < FIELDS; i++)
        used += widths[i] = given[i];
    widths[WHERE] = columns > used ? columns - used : 0;
    return plx_fields_place(START, widths, FIELDS);
}

static unsigned draw_head(struct plx_view *view, struct plx_grid *grid, unsigned max)
{
    (void)max;
    size_t count = view->log_lines.count;
    unsigned x = 1;
    x += plx_grid_text(grid, x, 0, grid->columns - 1, PLX_STYLE_TITLE | PLX_INK_BOLD,
                       plx_say(view->messages, NC_("title", "log"))) + 2;
    if (x < grid->columns)
        plx_grid_printf(grid, x, 0, grid->columns - x, PLX_STYLE_NORMAL,
                        plx_say_count(view->messages, "%zu thing done, the latest first",
                                      "%zu things done, the latest first", count),
                        count);
    return 1;
}

static void draw_heading(struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    struct plx_fields fields = fields_of(grid->columns);
    plx_fields_head(grid, &fields, y, view->messages, headings, FIELDS);
}

static void draw_line(struct plx_view *view, struct plx_grid *grid, unsigned y, size_t index)
{
    struct plx_fields fields = fields_of(grid->columns);
    const struct plx_view_log_line *line = &view->log_lines.items[index];
    unsigned ink = line->undone ? PLX_STYLE_DIM : PLX_STYLE_NORMAL;
    const char *what = line->undone
                           ? plx_grid_format(grid, plx_say(view->messages, "(taken back) %s"), line->what)
                           : line->what;
    plx_fields_put(grid, &fields, WHEN, y, PLX_STYLE_DIM, line->when);
    plx_fields_put(grid, &fields, WHO, y, ink, line->who);
    plx_fields_put(grid, &fields, WHAT, y, ink, what);
    plx_fields_put(grid, &fields, WHERE, y, ink,
        line->claim < view->claim_count ? view->claims[line->claim].label : line->where);
}

const struct plx_list_pane plx_log_pane = {
    draw_head, draw_heading, draw_line, N_("nothing was tagged, decided, noted or moved here yet")};
