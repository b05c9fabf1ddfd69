#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/render.h"

#define ISOLATE "\xe2\x81\xa7"     /* U+2067 */
#define POP_ISOLATE "\xe2\x81\xa9" /* U+2069 */
#define LEVEL_MOST 127

/* Characters that a right-to-left level shows mirrored: the cell has the mirror image. */
static const char *const mirrored[][2] = {
    {"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"«", "»"}, {"‹", "›"}, {"≤", "≥"},
    {"⟨", "⟩"}, {"⟦", "⟧"}, {"⁅", "⁆"}, {"⁽", "⁾"}, {"₍", "₎"},
};

static const char *mirror_of(const char *text)
{
    for (size_t i = 0; i < sizeof mirrored / sizeof *mirrored; i++)
        for (int side = 0; side < 2; side++)
            if (strcmp(mirrored[i][side], text) == 0)
                return mirrored[i][!side];
    return text;
}

static const struct plx_grid_cell *row_of(const struct plx_grid *grid, unsigned y)
{
    return &grid->cells[(size_t)y * grid->columns];
}

static void reverse(unsigned *order, unsigned from, unsigned to)
{
    for (; from + 1 < to; from++, to--) {
        unsigned kept = order[from];
        order[from] = order[to - 1];
        order[to - 1] = kept;
    }
}

/* UAX #9 L2 is its own inverse when it is undone from the lowest level up. */
static void order_cells(const struct plx_grid_cell *row, unsigned first, unsigned last,
                        unsigned *order)
{
    unsigned count = last - first;
    unsigned highest = 0;
    for (unsigned i = 0; i < count; i++) {
        order[i] = first + i;
        if (row[first + i].level > highest)
            highest = row[first + i].level;
    }
    highest = highest > LEVEL_MOST ? LEVEL_MOST : highest;
    for (unsigned level = 1; level <= highest; level++)
        for (unsigned i = 0; i < count; i++) {
            if (row[order[i]].level < level)
                continue;
            unsigned end = i;
            while (end < count && row[order[end]].level >= level)
                end++;
            reverse(order, i, end);
            i = end;
        }
}

void plx_render_logical(const struct plx_grid *grid, unsigned y, unsigned first, unsigned last,
                        struct plx_buffer *out)
{
    const struct plx_grid_cell *row = row_of(grid, y);
    unsigned *order = calloc(last - first + 1, sizeof *order);
    if (!order) {
        out->failed = true;
        return;
    }
    order_cells(row, first, last, order);
    for (unsigned i = 0; i < last - first; i++) {
        const struct plx_grid_cell *cell = &row[order[i]];
        if (cell->width)
            plx_buffer_add_string(out, cell->level & 1 ? mirror_of(cell->text) : cell->text);
    }
    free(order);
}

/* ---- marks in place of blanks ---- */

enum kind { PLAIN, MARKED, NEAR, FOUND };

static const char *const brackets[][2] = {
    [PLAIN] = {"", ""}, [MARKED] = {"[", "]"}, [NEAR] = {"(", ")"}, [FOUND] = {"{", "}"}};

static enum kind kind_of(const struct plx_grid_cell *cell)
{
    if (plx_grid_style(cell) == PLX_STYLE_NEAREST && strcmp(cell->text, ":") != 0)
        return NEAR;
    if (plx_grid_style(cell) == PLX_STYLE_FOUND && !(cell->ink & PLX_INK_REVERSE))
        return FOUND;
    return cell->ink & PLX_INK_REVERSE ? MARKED : PLAIN;
}

static bool is_blank(const struct plx_grid_cell *cell)
{
    return strcmp(cell->text, " ") == 0;
}

/* Sets a bracket, as seen, into a blank cell; the blanks beside a text have no level of their own. */
static void bracket(struct plx_grid_cell *cell, const char *text, bool rtl)
{
    if (!is_blank(cell) || kind_of(cell) != PLAIN)
        return;
    snprintf(cell->text, sizeof cell->text, "%s", text);
    if (rtl && !cell->level)
        cell->level = 1;
}

/* Whether all of a stretch is of right-to-left text: its brackets then stand in that order too. */
static bool is_rtl(const struct plx_grid_cell *row, unsigned first, unsigned last)
{
    while (first < last && row[first].level)
        first++;
    return first == last;
}

static void set_brackets(struct plx_grid_cell *row, unsigned columns)
{
    for (unsigned x = 0; x < columns; x++) {
        enum kind kind = kind_of(&row[x]);
        if (kind == PLAIN)
            continue;
        unsigned end = x;
        while (end < columns && kind_of(&row[end]) == kind)
            end++;
        bool rtl = is_rtl(row, x, end);
        if (x > 0)
            bracket(&row[x - 1], brackets[kind][0], rtl);
        if (end < columns)
            bracket(&row[end], brackets[kind][1], rtl);
        x = end;
    }
}

/* ---- lines ---- */

static void add_line(const struct plx_grid *grid, unsigned y, struct plx_buffer *out)
{
    const struct plx_grid_cell *row = row_of(grid, y);
    unsigned last = grid->columns;
    while (last > 0 && is_blank(&row[last - 1]))
        last--;
    for (unsigned x = 0; x < last;) {
        unsigned end = x;
        while (end < last && (row[end].level > 0) == (row[x].level > 0))
            end++;
        if (row[x].level > 0)
            plx_buffer_add_string(out, ISOLATE);
        plx_render_logical(grid, y, x, end, out);
        if (row[x].level > 0)
            plx_buffer_add_string(out, POP_ISOLATE);
        x = end;
    }
    plx_buffer_add_char(out, '\n');
}

enum plx_status plx_render_text(const struct plx_grid *grid, char **text, size_t *length)
{
    size_t cells = (size_t)grid->columns * grid->lines;
    struct plx_grid copy = *grid;
    copy.cells = malloc(cells * sizeof *copy.cells);
    if (!copy.cells)
        return PLX_ERROR_MEMORY;
    memcpy(copy.cells, grid->cells, cells * sizeof *copy.cells);
    struct plx_buffer out;
    plx_buffer_init(&out);
    for (unsigned y = 0; y < grid->lines; y++) {
        set_brackets(&copy.cells[(size_t)y * grid->columns], grid->columns);
        add_line(&copy, y, &out);
    }
    free(copy.cells);
    *length = out.length;
    *text = plx_buffer_detach(&out);
    return *text ? PLX_OK : PLX_ERROR_MEMORY;
}
