#include "tui/paint.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define REPLACEMENT L'\xfffd'
#define CELL_CHARACTERS PLX_GLYPH_BYTES /* a cell's text has no more characters than bytes */

/* ---- one cell ---- */

/* Characters of UTF-8, as the process's locale decodes them. */
static size_t decode(const char *text, wchar_t characters[CELL_CHARACTERS])
{
    mbstate_t state = {0};
    size_t left = strlen(text);
    size_t count = 0;
    while (left > 0 && count < CELL_CHARACTERS) {
        size_t size = mbrtowc(&characters[count], text, left, &state);
        if (size == 0 || size > left) {
            characters[count] = REPLACEMENT;
            state = (mbstate_t){0};
            size = 1;
        }
        count++;
        text += size;
        left -= size;
    }
    return count;
}

static bool spacing(wchar_t character)
{
    return wcwidth(character) > 0;
}

/* The cell as curses will reckon it: one that takes cells, then marks, as often as its width has
 * room. False where the C library reckons otherwise. */
static bool as_curses_reckons(const wchar_t *characters, size_t count, unsigned width)
{
    int sum = 0;
    for (size_t i = 0; i < count; i++) {
        int own = wcwidth(characters[i]);
        if (own < 0 || (i == 0 && own == 0))
            return false;
        sum += own;
    }
    return sum == (int)width;
}

/* One character with its marks; the cells that it took. */
static int put(int y, int x, const wchar_t *characters, size_t count, attr_t attributes,
               short pair)
{
    wchar_t cluster[CCHARW_MAX + 1];
    cchar_t cell;
    count = count < CCHARW_MAX ? count : CCHARW_MAX;
    wmemcpy(cluster, characters, count);
    cluster[count] = L'\0';
    if (setcchar(&cell, cluster, attributes, pair, NULL) == OK)
        mvadd_wch(y, x, &cell); /* in the last place of the screen it writes, and says ERR */
    return wcwidth(characters[0]);
}

static void paint_cell(const struct plx_painter *painter, const struct plx_grid_cell *cell, int y,
                       int x)
{
    wchar_t characters[CELL_CHARACTERS + 2];
    size_t count = decode(cell->text, characters);
    if (!as_curses_reckons(characters, count, cell->width)) {
        count = cell->width;
        for (size_t i = 0; i < count; i++)
            characters[i] = i ? L' ' : painter->manner.plain ? L'?' : REPLACEMENT;
    }
    attr_t attributes;
    short pair;
    plx_colours_find(&painter->colours, cell->ink, &attributes, &pair);
    for (size_t i = 0; i < count;) { /* a flag is two characters, each in a cell of its own */
        size_t end = i + 1;
        while (end < count && !spacing(characters[end]))
            end++;
        x += put(y, x, characters + i, end - i, attributes, pair);
        i = end;
    }
}

/* ---- what terminals leave behind ---- */

/* Letters of joined scripts reach a little into the cells beside them, and terminals that draw
 * single cells leave that there when the letter goes. So the cells beside it are written anew:
 * curses is told that something else stands there, blinking, as no cell of ours does. */
static void distrust(const struct plx_grid_cell *row, const struct plx_grid_cell *shown,
                     unsigned columns, int y, unsigned x)
{
    if (x < columns && row[x].width == 1 && shown[x].width == 1)
        mvwaddch(curscr, y, (int)x, '?' | A_BLINK);
}

static void distrust_beside(const struct plx_grid_cell *row, const struct plx_grid_cell *shown,
                            unsigned columns, int y, unsigned x)
{
    if (!(shown[x].level & 1))
        return;
    if (x > 0)
        distrust(row, shown, columns, y, x - 1);
    distrust(row, shown, columns, y, x + 1);
}

/* ---- the screen ---- */

void plx_painter_init(struct plx_painter *painter)
{
    painter->shown = NULL;
    painter->columns = painter->lines = 0;
}

void plx_painter_release(struct plx_painter *painter)
{
    free(painter->shown);
    plx_painter_init(painter);
}

void plx_painter_forget(struct plx_painter *painter)
{
    plx_painter_release(painter);
    erase();
    clearok(curscr, TRUE);
}

/* Room for what is shown, all of it unlike any cell at first. False without memory: then all is
 * written each time. */
static bool know(struct plx_painter *painter, const struct plx_grid *grid)
{
    if (painter->shown && painter->columns == grid->columns && painter->lines == grid->lines)
        return true;
    plx_painter_release(painter);
    painter->shown = calloc((size_t)grid->columns * grid->lines, sizeof *painter->shown);
    painter->columns = grid->columns;
    painter->lines = grid->lines;
    return painter->shown != NULL;
}

static void show_row(const struct plx_painter *painter, const struct plx_grid_cell *row,
                     unsigned columns, unsigned y)
{
    struct plx_grid_cell *shown = painter->shown ? painter->shown + (size_t)y * columns : NULL;
    for (unsigned x = 0; x < columns && (int)x < COLS; x++) {
        if (shown && plx_grid_same_cell(&row[x], &shown[x]))
            continue;
        if (shown)
            distrust_beside(row, shown, columns, (int)y, x);
        if (row[x].width)
            paint_cell(painter, &row[x], (int)y, (int)x);
    }
    if (shown)
        memcpy(shown, row, columns * sizeof *shown);
}

void plx_painter_show(struct plx_painter *painter, const struct plx_grid *grid)
{
    struct plx_grid_cell row[PLX_GRID_MAX];
    know(painter, grid);
    for (unsigned y = 0; y < grid->lines && (int)y < LINES; y++) {
        plx_emit_row(grid, y, &painter->manner, row);
        show_row(painter, row, grid->columns, y);
    }
    refresh();
}
