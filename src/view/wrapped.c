/* A text of the interface in as many lines as it needs. */
#include <string.h>

#include "view/pane.h"

#define LEAST_COLUMNS 4u

static unsigned widest(const struct plx_rows *rows)
{
    unsigned width = 0;
    for (size_t i = 0; i < rows->count; i++)
        width = rows->items[i].width > width ? rows->items[i].width : width;
    return width;
}

struct plx_wrapped plx_wrapped_make(const struct plx_view *view, struct plx_grid *grid, unsigned columns,
                                    const char *text)
{
    struct plx_wrapped wrapped = {.columns = columns < LEAST_COLUMNS ? LEAST_COLUMNS : columns};
    if (plx_layout_paragraphs(&grid->scratch, text, 0, strlen(text), wrapped.columns,
                              plx_grid_direction(grid, text), grid->shaping,
                              plx_messages_language(view->messages), &wrapped.rows) != PLX_OK) {
        grid->failed = true;
        wrapped.rows = (struct plx_rows){0};
    }
    return wrapped;
}

void plx_wrapped_tighten(struct plx_wrapped *wrapped)
{
    wrapped->columns = widest(&wrapped->rows);
}

void plx_wrapped_draw(const struct plx_wrapped *wrapped, size_t line, struct plx_grid *grid, unsigned x,
                      unsigned y, unsigned ink)
{
    if (line < wrapped->rows.count)
        plx_grid_row(grid, x, y, wrapped->columns, &wrapped->rows.items[line], ink, NULL, 0);
}
