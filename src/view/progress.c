#include "view/progress.h"

#include "base/messages.h"

#define MARGIN 2u
#define BAR_MOST 60u

const char *plx_progress_words(const struct plx_messages *messages, struct plx_grid *grid,
                               struct plx_work work)
{
    if (work.stopping)
        return plx_say(messages, "stopping");
    switch (work.step) {
    case PLX_STEP_READING:
        return plx_grid_format(grid, plx_say_count(messages, "reading: %zu report so far",
                                                   "reading: %zu reports so far", work.done),
                               work.done);
    case PLX_STEP_FACTS:
        return plx_grid_format(grid, plx_say(messages, "finding facts: %zu of %zu reports"),
                               work.done, work.all);
    default:
        return plx_say(messages, "lining claims up");
    }
}

/* Reading and lining up take about a third of the time each. */
static unsigned part_of(struct plx_work work, unsigned columns)
{
    size_t third = columns / PLX_STEPS, all = work.all ? work.all : 1;
    size_t within = work.all ? third * work.done / all : 0;
    return (unsigned)(third * work.step + within);
}

enum plx_status plx_progress_compose(const struct plx_messages *messages, struct plx_work work,
                                     unsigned columns, unsigned lines, struct plx_grid *grid)
{
    enum plx_status status = plx_grid_reset(grid, columns, lines);
    if (status != PLX_OK)
        return status;
    unsigned x = grid->columns > 4 * MARGIN ? MARGIN : 0, room = grid->columns - 2 * x;
    unsigned y = grid->lines > 6 ? grid->lines / 3 : 0;
    unsigned bar = room < BAR_MOST ? room : BAR_MOST;
    plx_grid_text(grid, x, 0, room, PLX_STYLE_TITLE | PLX_INK_BOLD, "parallax");
    plx_grid_text(grid, x, y ? y : 1, room, PLX_STYLE_NORMAL, plx_progress_words(messages, grid, work));
    if (y) {
        plx_grid_rule(grid, x, y + 1, bar);
        plx_grid_ink(grid, x, y + 1, part_of(work, bar), PLX_INK_REVERSE);
        plx_grid_text(grid, x, grid->lines - 1, room, PLX_STYLE_HINT,
                      plx_say(messages, "q stop and leave"));
    }
    return grid->failed ? PLX_ERROR_MEMORY : PLX_OK;
}
