#include "view/grid.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STYLE_MASK 0xffu

void plx_grid_init(struct plx_grid *grid, enum plx_shaping shaping)
{
    *grid = (struct plx_grid){.shaping = shaping};
    plx_arena_init(&grid->scratch);
}

void plx_grid_release(struct plx_grid *grid)
{
    free(grid->cells);
    plx_arena_release(&grid->scratch);
    plx_grid_init(grid, grid->shaping);
}

static unsigned bounded(unsigned size)
{
    return size < 1 ? 1 : size > PLX_GRID_MAX ? PLX_GRID_MAX : size;
}

static void blank(struct plx_grid_cell *cell, unsigned ink)
{
    *cell = (struct plx_grid_cell){.text = " ", .width = 1, .ink = (uint16_t)ink};
}

enum plx_status plx_grid_reset(struct plx_grid *grid, unsigned columns, unsigned lines)
{
    columns = bounded(columns);
    lines = bounded(lines);
    if (!grid->cells || columns != grid->columns || lines != grid->lines) {
        struct plx_grid_cell *cells = calloc((size_t)columns * lines, sizeof *cells);
        if (!cells)
            return PLX_ERROR_MEMORY;
        free(grid->cells);
        grid->cells = cells;
        grid->columns = columns;
        grid->lines = lines;
    }
    plx_arena_release(&grid->scratch);
    plx_arena_init(&grid->scratch);
    grid->failed = false;
    for (size_t i = 0; i < (size_t)columns * lines; i++)
        blank(&grid->cells[i], PLX_STYLE_NORMAL);
    return PLX_OK;
}

static struct plx_grid_cell *cell_at(struct plx_grid *grid, unsigned x, unsigned y)
{
    return x < grid->columns && y < grid->lines ? &grid->cells[(size_t)y * grid->columns + x]
                                                : NULL;
}

const struct plx_grid_cell *plx_grid_at(const struct plx_grid *grid, unsigned x, unsigned y)
{
    return x < grid->columns && y < grid->lines ? &grid->cells[(size_t)y * grid->columns + x]
                                                : NULL;
}

enum plx_style plx_grid_style(const struct plx_grid_cell *cell)
{
    return (enum plx_style)(cell->ink & STYLE_MASK);
}

bool plx_grid_same_cell(const struct plx_grid_cell *a, const struct plx_grid_cell *b)
{
    return a->width == b->width && a->level == b->level && a->ink == b->ink &&
           strcmp(a->text, b->text) == 0;
}

/* The cell is about to change: the other half of a wide character there becomes a blank. */
static void part(struct plx_grid *grid, unsigned x, unsigned y)
{
    struct plx_grid_cell *cell = cell_at(grid, x, y);
    if (cell->width == 0 && x > 0)
        blank(cell_at(grid, x - 1, y), cell_at(grid, x - 1, y)->ink);
    if (cell->width == 2 && x + 1 < grid->columns)
        blank(cell_at(grid, x + 1, y), cell->ink);
}

/* Writes one cluster; the caller has made sure that all of it lies within the grid. */
static void put(struct plx_grid *grid, unsigned x, unsigned y, const struct plx_glyph *glyph,
                unsigned ink)
{
    part(grid, x, y);
    struct plx_grid_cell *cell = cell_at(grid, x, y);
    *cell = (struct plx_grid_cell){
        .width = glyph->width == 2 ? 2 : 1, .level = glyph->level, .ink = (uint16_t)ink};
    memcpy(cell->text, glyph->text, sizeof cell->text);
    cell->text[sizeof cell->text - 1] = '\0';
    if (glyph->width < 2)
        return;
    part(grid, x + 1, y);
    *cell_at(grid, x + 1, y) = (struct plx_grid_cell){.level = glyph->level, .ink = (uint16_t)ink};
}

void plx_grid_blank(struct plx_grid *grid, struct plx_area area, unsigned ink)
{
    for (unsigned y = area.y; y < area.y + area.lines && y < grid->lines; y++)
        for (unsigned x = area.x; x < area.x + area.columns && x < grid->columns; x++) {
            part(grid, x, y);
            blank(cell_at(grid, x, y), ink);
        }
}

void plx_grid_ink(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns, unsigned flags)
{
    for (unsigned i = x; i < x + columns && i < grid->columns && y < grid->lines; i++) {
        struct plx_grid_cell *cell = cell_at(grid, i, y);
        cell->ink = (uint16_t)(cell->ink | flags);
    }
}

void plx_grid_symbol(struct plx_grid *grid, unsigned x, unsigned y, const char *symbol,
                     unsigned ink)
{
    if (!cell_at(grid, x, y))
        return;
    struct plx_glyph glyph = {.width = 1};
    snprintf(glyph.text, sizeof glyph.text, "%s", symbol);
    put(grid, x, y, &glyph, ink);
}

void plx_grid_rule(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns)
{
    for (unsigned i = x; i < x + columns && i < grid->columns; i++)
        plx_grid_symbol(grid, i, y, "─", PLX_STYLE_BORDER);
}

void plx_grid_wall(struct plx_grid *grid, unsigned x, unsigned y, unsigned lines)
{
    for (unsigned i = y; i < y + lines && i < grid->lines; i++)
        plx_grid_symbol(grid, x, i, "│", PLX_STYLE_BORDER);
}

static unsigned ink_of(const struct plx_glyph *glyph, unsigned ink, const struct plx_mark *marks,
                       size_t count)
{
    for (size_t i = count; i-- > 0;)
        if (glyph->start >= marks[i].start && glyph->start < marks[i].end)
            return marks[i].ink | (ink & PLX_INK_CURSOR);
    return ink;
}

void plx_grid_row(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                  const struct plx_row *row, unsigned ink, const struct plx_mark *marks,
                  size_t mark_count)
{
    if (y >= grid->lines || x >= grid->columns)
        return;
    int64_t left = x;
    int64_t limit = (int64_t)x + columns < grid->columns ? (int64_t)x + columns : grid->columns;
    int64_t at = row->rtl ? limit - row->width : left;
    for (size_t i = 0; i < row->glyph_count; i++) {
        const struct plx_glyph *glyph = &row->glyphs[i];
        unsigned width = glyph->width == 2 ? 2 : 1;
        if (at >= left && at + width <= limit)
            put(grid, (unsigned)at, y, glyph, ink_of(glyph, ink, marks, mark_count));
        at += width;
    }
}

/* Whether a letter of a right-to-left script begins here (U+0590 to U+08FF are all of them that languages
 * of the interface are written in). */
static bool is_rtl(const unsigned char *c)
{
    return (*c >= 0xd6 && *c <= 0xdf) || (*c == 0xe0 && c[1] >= 0xa0 && c[1] <= 0xa3);
}

static bool has_rtl(const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c; c++)
        if (is_rtl(c))
            return true;
    return false;
}

/* Behind blanks, quotation marks and an ellipsis. */
static bool begins_rtl(const char *text)
{
    static const char *const before[] = {" ", "\"", "(", "«", "»", "“", "”", "„", "‘", "’", "…"};
    const unsigned char *c = (const unsigned char *)text;
    for (size_t i = 0; i < sizeof before / sizeof *before;)
        if (strncmp((const char *)c, before[i], strlen(before[i])) == 0) {
            c += strlen(before[i]);
            i = 0;
        } else {
            i++;
        }
    return is_rtl(c);
}

enum plx_direction plx_grid_direction(const struct plx_grid *grid, const char *text)
{
    return grid->rtl && has_rtl(text)      ? PLX_DIRECTION_RTL_BOUNDS
           : !grid->rtl && begins_rtl(text) ? PLX_DIRECTION_RTL
                                            : PLX_DIRECTION_LTR;
}

static unsigned write_line(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                           unsigned ink, const char *text, bool right)
{
    if (x >= grid->columns || y >= grid->lines || !columns || !*text)
        return 0;
    if (columns > grid->columns - x)
        columns = grid->columns - x;
    struct plx_row row;
    if (plx_layout_line(&grid->scratch, text, strlen(text), columns,
                        plx_grid_direction(grid, text), grid->shaping, &row) != PLX_OK) {
        grid->failed = true;
        return 0;
    }
    unsigned width = row.width < columns ? row.width : columns;
    plx_grid_row(grid, right ? x + columns - width : x, y, width, &row, ink, NULL, 0);
    return width;
}

unsigned plx_grid_text(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                       unsigned ink, const char *text)
{
    return write_line(grid, x, y, columns, ink, text, false);
}

unsigned plx_grid_text_right(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                             unsigned ink, const char *text)
{
    return write_line(grid, x, y, columns, ink, text, true);
}

static const char *format_into(struct plx_grid *grid, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

static const char *format_into(struct plx_grid *grid, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *string = length < 0 ? NULL : plx_arena_alloc(&grid->scratch, (size_t)length + 1);
    if (!string) {
        grid->failed = true;
        return "";
    }
    vsnprintf(string, (size_t)length + 1, format, arguments);
    return string;
}

const char *plx_grid_format(struct plx_grid *grid, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *string = format_into(grid, format, arguments);
    va_end(arguments);
    return string;
}

unsigned plx_grid_printf(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                         unsigned ink, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *string = format_into(grid, format, arguments);
    va_end(arguments);
    return write_line(grid, x, y, columns, ink, string, false);
}
