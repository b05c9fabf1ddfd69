#include "view/layouts.h"

void plx_layouts_init(struct plx_layouts *layouts, const struct plx_story *story,
                      enum plx_shaping shaping)
{
    *layouts = (struct plx_layouts){.story = story, .shaping = shaping};
}

void plx_layouts_release(struct plx_layouts *layouts)
{
    for (size_t i = 0; i < PLX_LAYOUTS_KEPT; i++)
        plx_arena_release(&layouts->kept[i].arena);
    plx_layouts_init(layouts, layouts->story, layouts->shaping);
}

static struct plx_layout_width *slot_for(struct plx_layouts *layouts, unsigned columns)
{
    struct plx_layout_width *oldest = &layouts->kept[0];
    for (size_t i = 0; i < PLX_LAYOUTS_KEPT; i++) {
        struct plx_layout_width *slot = &layouts->kept[i];
        if (slot->columns == columns)
            return slot;
        if (slot->used < oldest->used)
            oldest = slot;
    }
    plx_arena_release(&oldest->arena);
    *oldest = (struct plx_layout_width){0};
    plx_arena_init(&oldest->arena);
    oldest->rows = plx_arena_array(&oldest->arena, plx_story_report_count(layouts->story),
                                   sizeof *oldest->rows);
    if (!oldest->rows)
        return NULL;
    oldest->columns = columns;
    return oldest;
}

const struct plx_rows *plx_layouts_get(struct plx_layouts *layouts, size_t report,
                                       unsigned columns)
{
    columns = columns < 2 ? 2 : columns;
    struct plx_layout_width *slot = slot_for(layouts, columns);
    if (!slot)
        return NULL;
    slot->used = ++layouts->clock;
    struct plx_rows *rows = &slot->rows[report];
    if (rows->items)
        return rows;
    const struct plx_report *source = plx_story_report(layouts->story, report);
    size_t length;
    const char *text = plx_report_text(source, &length);
    layouts->count++;
    if (plx_layout_paragraphs(&slot->arena, text, 0, length, columns, PLX_DIRECTION_AUTO,
                              layouts->shaping, plx_report_language(source), rows) != PLX_OK) {
        *rows = (struct plx_rows){0};
        return NULL;
    }
    return rows;
}

size_t plx_layouts_row(const struct plx_rows *rows, uint32_t byte)
{
    size_t low = 0;
    size_t high = rows->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (rows->items[middle].start <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}
