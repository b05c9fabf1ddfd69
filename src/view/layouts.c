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

void plx_layouts_forget(struct plx_layouts *layouts, enum plx_shaping shaping)
{
    const struct plx_rendition *renditions = layouts->renditions;
    size_t enough = layouts->enough;
    plx_layouts_release(layouts);
    layouts->shaping = shaping;
    layouts->renditions = renditions;
    layouts->enough = enough;
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

static enum plx_status lay_out_original(struct plx_layouts *layouts, struct plx_arena *arena,
                                        size_t report, unsigned columns, struct plx_rows *rows)
{
    const struct plx_report *source = plx_story_report(layouts->story, report);
    size_t length;
    const char *text = plx_report_text(source, &length);
    return plx_layout_beginning(arena, text, length, layouts->enough ? layouts->enough : SIZE_MAX, columns,
                                PLX_DIRECTION_AUTO, layouts->shaping, plx_report_language(source), rows);
}

/* A row's glyphs as the report's own bytes. */
static bool map_row(const struct plx_rendition *rendition, struct plx_arena *arena,
                    struct plx_row *row)
{
    struct plx_glyph *glyphs =
        plx_arena_copy(arena, row->glyphs, row->glyph_count * sizeof *row->glyphs);
    for (size_t i = 0; glyphs && i < row->glyph_count; i++) {
        struct plx_span words =
            plx_rendition_original(rendition, (struct plx_span){glyphs[i].start, glyphs[i].end});
        glyphs[i].start = words.start;
        glyphs[i].end = words.end;
    }
    row->glyphs = glyphs;
    row->start = plx_rendition_original(rendition, (struct plx_span){row->start, row->start}).start;
    return glyphs || !row->glyph_count;
}

/* Each row ends where the next begins, in the report as in the rendition. */
static enum plx_status lay_out_rendition(struct plx_layouts *layouts, struct plx_arena *arena,
                                         size_t report, unsigned columns, struct plx_rows *rows)
{
    const struct plx_rendition *rendition = &layouts->renditions[report];
    size_t length;
    plx_report_text(plx_story_report(layouts->story, report), &length);
    enum plx_status status =
        plx_layout_paragraphs(arena, rendition->text, 0, rendition->length, columns,
                              PLX_DIRECTION_AUTO, layouts->shaping, NULL, rows);
    struct plx_row *mapped =
        status == PLX_OK ? plx_arena_copy(arena, rows->items, rows->count * sizeof *rows->items) : NULL;
    bool whole = mapped != NULL;
    for (size_t i = rows->count; whole && i-- > 0;) {
        whole = map_row(rendition, arena, &mapped[i]);
        mapped[i].end = i + 1 < rows->count ? mapped[i + 1].start : (uint32_t)length;
    }
    rows->items = mapped;
    return status != PLX_OK ? status : whole ? PLX_OK : PLX_ERROR_MEMORY;
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
    layouts->count++;
    bool rendered = layouts->renditions && layouts->renditions[report].text;
    if ((rendered ? lay_out_rendition : lay_out_original)(layouts, &slot->arena, report, columns,
                                                          rows) != PLX_OK) {
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
