#include "tui/emit.h"

#include <stdio.h>
#include <string.h>

#include "text/runs.h"

/* ---- ASCII ---- */

static const char *const likenesses[][2] = {
    {"│", "|"}, {"─", "-"}, {"┌", "+"}, {"┐", "+"}, {"└", "+"}, {"┘", "+"}, {"├", "+"},
    {"┤", "+"}, {"┬", "+"}, {"┴", "+"}, {"┼", "+"}, {"·", "."}, {"…", "~"}, {"↑", "^"},
    {"↓", "v"},
};
/* Of letters and signs that only a text has: where there is ASCII alone. */
static const char *const text_likenesses[][2] = {
    {"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""}, {"«", "\""}, {"»", "\""}, {"–", "-"},
    {"—", "-"}, {"\u00a0", " "}, {"‐", "-"}, {"•", "*"}, {"×", "x"},
};

static const char *find(const char *const (*table)[2], size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(table[i][0], text) == 0)
            return table[i][1];
    return NULL;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Widths stay: a wide cell becomes two of ASCII's. */
static void to_ascii(struct plx_grid_cell *cell, bool plain)
{
    if ((unsigned char)cell->text[0] < 0x80 && (!plain || (unsigned char)cell->text[1] < 0x80))
        return;
    const char *like = find(likenesses, COUNT(likenesses), cell->text);
    if (!like && plain)
        like = find(text_likenesses, COUNT(text_likenesses), cell->text);
    char base[2] = {cell->text[0], '\0'};
    if (!like && plain)
        like = cell->width == 2 ? "??" : (unsigned char)base[0] < 0x80 ? base : "?";
    if (like)
        snprintf(cell->text, sizeof cell->text, "%s", like);
}

/* ---- order ---- */

/* As seen in a right-to-left run, as the source has it elsewhere. */
static void unmirror(struct plx_grid_cell *cell)
{
    struct plx_glyph glyph = {.level = cell->level};
    memcpy(glyph.text, cell->text, sizeof glyph.text);
    plx_glyph_plain(&glyph, cell->text);
}

/* In whichever order: one cell, as it is written. */
static void write_cell(const struct plx_grid_cell *from, const struct plx_manner *manner, bool mark,
                       struct plx_grid_cell *cell)
{
    *cell = *from;
    if (manner->writing == PLX_WRITING_LOGICAL && cell->level & 1)
        unmirror(cell);
    if (manner->ascii || manner->plain)
        to_ascii(cell, manner->plain);
    size_t length = strlen(cell->text);
    if (mark && length + sizeof PLX_RUNS_MARK <= sizeof cell->text)
        memcpy(cell->text + length, PLX_RUNS_MARK, sizeof PLX_RUNS_MARK);
}

static void arrange(const struct plx_grid_cell *from, unsigned columns,
                    const struct plx_manner *manner, struct plx_grid_cell *row)
{
    struct plx_run_cell cells[PLX_GRID_MAX] = {{0}};
    struct plx_run_place places[PLX_GRID_MAX];
    bool words = manner->writing == PLX_WRITING_WORDS;
    uint16_t look = words ? PLX_INK_BOLD : UINT16_MAX; /* another font, or any other look */
    for (unsigned x = 0; x < columns; x++)
        cells[x] = (struct plx_run_cell){from[x].text, from[x].ink & look, from[x].width,
                                         from[x].level};
    if (words)
        plx_runs_order_words(cells, columns, places);
    else if (manner->writing == PLX_WRITING_RUNS)
        plx_runs_order(cells, columns, places);
    else
        plx_runs_undo(cells, columns, places);
    for (unsigned x = 0; x < columns; x++) {
        write_cell(&from[places[x].cell], manner, places[x].mark, &row[x]);
        if (places[x].apart) /* the bold face, or the other, is another font */
            row[x].ink ^= PLX_INK_BOLD;
    }
}

/* Extended Arabic-Indic digits are not right to left, but words to kitty. */
static bool has_rtl(const struct plx_grid_cell *cells, unsigned columns,
                    const struct plx_manner *manner)
{
    if (manner->writing == PLX_WRITING_WORDS)
        return true;
    for (unsigned x = 0; x < columns; x++)
        if (cells[x].level)
            return true;
    return false;
}

void plx_emit_row(const struct plx_grid *grid, unsigned y, const struct plx_manner *manner,
                  struct plx_grid_cell *row)
{
    const struct plx_grid_cell *from = &grid->cells[(size_t)y * grid->columns];
    bool ordered = manner->writing == PLX_WRITING_VISUAL || manner->plain;
    if (!ordered && has_rtl(from, grid->columns, manner)) {
        arrange(from, grid->columns, manner, row);
        return;
    }
    for (unsigned x = 0; x < grid->columns; x++)
        write_cell(&from[x], manner, false, &row[x]);
}

void plx_emit_text(const struct plx_grid_cell *row, unsigned columns, struct plx_buffer *out)
{
    while (columns > 0 && strcmp(row[columns - 1].text, " ") == 0)
        columns--;
    for (unsigned x = 0; x < columns; x++)
        plx_buffer_add_string(out, row[x].text);
}
