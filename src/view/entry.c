/* The line in which a reader writes: a caret that goes by grapheme clusters. */
#include <string.h>

#include "text/clusters.h"
#include "view/pane.h"

#define MOST_BYTES 4000 /* of one note */

static size_t after(const struct plx_entry *entry, size_t at)
{
    return plx_cluster_after(plx_buffer_string(&entry->text), entry->text.length, at);
}

static size_t before(const struct plx_entry *entry, size_t at)
{
    return plx_cluster_before(plx_buffer_string(&entry->text), entry->text.length, at);
}

void plx_entry_start(struct plx_entry *entry, const char *text)
{
    plx_buffer_clear(&entry->text);
    plx_buffer_add_string(&entry->text, text);
    entry->caret = entry->text.length;
}

bool plx_entry_insert(struct plx_entry *entry, const char *bytes)
{
    size_t length = strlen(bytes);
    size_t behind = entry->text.length - entry->caret;
    if (entry->text.length + length > MOST_BYTES || !plx_buffer_reserve(&entry->text, length))
        return false;
    plx_buffer_add(&entry->text, bytes, length); /* at the end, then moved to its place */
    char *at = entry->text.data + entry->caret;
    memmove(at + length, at, behind);
    memcpy(at, bytes, length);
    entry->caret += length;
    return true;
}

void plx_entry_erase(struct plx_entry *entry, int direction)
{
    size_t from = direction < 0 ? before(entry, entry->caret) : entry->caret;
    size_t to = direction < 0 ? entry->caret : after(entry, entry->caret);
    if (from >= to)
        return;
    memmove(entry->text.data + from, entry->text.data + to, entry->text.length - to);
    plx_buffer_cut(&entry->text, entry->text.length - (to - from));
    entry->caret = from;
}

void plx_entry_move(struct plx_entry *entry, int direction)
{
    entry->caret = direction < 0 ? before(entry, entry->caret) : after(entry, entry->caret);
}

void plx_entry_edge(struct plx_entry *entry, int direction)
{
    entry->caret = direction < 0 ? 0 : entry->text.length;
}

/* The first byte shown, so that the caret and a cell behind it are. */
static size_t first_seen(const struct plx_entry *entry, unsigned columns)
{
    const char *text = plx_buffer_string(&entry->text);
    size_t from = 0;
    while (from < entry->caret &&
           plx_layout_width(text + from, entry->caret - from) + 2 > columns)
        from = after(entry, from);
    return from;
}

void plx_entry_draw(const struct plx_entry *entry, struct plx_grid *grid, unsigned y,
                    const char *name)
{
    unsigned label = plx_layout_width(name, strlen(name)) + 3;
    plx_grid_blank(grid, (struct plx_area){0, y, grid->columns, 1}, PLX_STYLE_MESSAGE);
    if (grid->columns < label + 4)
        label = 0;
    else
        plx_grid_printf(grid, 1, y, label, PLX_STYLE_KEY, "%s: ", name);
    unsigned columns = grid->columns - label;
    size_t from = first_seen(entry, columns);
    /* a blank behind the end for the caret to stand on */
    const char *text = plx_grid_format(grid, "%s ", plx_buffer_string(&entry->text) + from);
    uint32_t caret = (uint32_t)(entry->caret - from);
    uint32_t end = caret < strlen(text) - 1 ? (uint32_t)(after(entry, entry->caret) - from)
                                            : caret + 1;
    const struct plx_mark mark = {caret, end, PLX_STYLE_MESSAGE | PLX_INK_REVERSE};
    struct plx_row row;
    if (plx_layout_line(&grid->scratch, text, strlen(text), columns, PLX_DIRECTION_AUTO,
                        grid->shaping, &row) != PLX_OK)
        grid->failed = true;
    else
        plx_grid_row(grid, label, y, columns, &row, PLX_STYLE_MESSAGE, &mark, 1);
}
