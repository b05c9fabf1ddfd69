/* A screen as a grid of cells, in visual order, with styles that name a meaning, not a colour.
 *
 * Knows no terminal. Everything that is written here is clipped: nothing lands outside the
 * columns that the caller names, no wide character is halved, no row is longer than the grid.
 * Strings pass through the text room's layout, so no control character reaches a cell.
 *
 * Invariant: in every row the widths of the cells sum up to the grid's columns; a cell of width
 * 2 is followed by one of width 0 that has no text. A caller that wants to know whether memory
 * ran out asks once, at the end: grid->failed.
 */
#ifndef PLX_VIEW_GRID_H
#define PLX_VIEW_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/layout.h"

#define PLX_GRID_MAX 2000u /* columns, and lines, at most */

/* What a cell means. A theme gives it a colour; no meaning rests on colour alone. */
enum plx_style {
    PLX_STYLE_NORMAL,
    PLX_STYLE_TITLE,    /* the story's title, a report's headline */
    PLX_STYLE_HEADER,   /* headings of a table or a column */
    PLX_STYLE_DIM,      /* what may be passed over */
    PLX_STYLE_BORDER,
    PLX_STYLE_NOTICE,   /* doubts about the input */
    PLX_STYLE_MESSAGE,  /* the answer to a key */
    PLX_STYLE_KEY,      /* a key's name */
    PLX_STYLE_HINT,     /* what it does */
    PLX_STYLE_SCALE,    /* the verdicts: !! */
    PLX_STYLE_CONFLICT, /* ! */
    PLX_STYLE_HEADLINE, /* ! title: a headline without support */
    PLX_STYLE_UNCLEAR,  /* ? */
    PLX_STYLE_FITS,     /* + */
    PLX_STYLE_SAME,     /* = */
    PLX_STYLE_SINGLE,   /* 1 */
    PLX_STYLE_APART,    /* a reading that stands apart from the others */
    PLX_STYLE_EVIDENCE, /* the words that carry the claim in hand */
    PLX_STYLE_NEAREST,  /* the nearest words where nothing was found */
    PLX_STYLE_FOUND,    /* what is looked for */
    PLX_STYLE_FACT,     /* the words of the fact in hand */
    PLX_STYLE_TAG,      /* the reader's own mark */
    PLX_STYLES
};

/* A cell's ink: its style in the low byte, these flags above it. */
enum plx_ink {
    PLX_INK_BOLD = 0x100,
    PLX_INK_REVERSE = 0x200,
    PLX_INK_UNDERLINE = 0x400,
    PLX_INK_CURSOR = 0x800, /* the row in hand: the theme sets its background */
    PLX_INK_DIM = 0x1000
};

struct plx_grid_cell {
    char text[PLX_GLYPH_BYTES]; /* one grapheme cluster as seen; "" where width is 0 */
    uint8_t width;              /* 1, 2, or 0: the second half of a wide one */
    uint8_t level;              /* UAX #9 level of the text there: odd is right to left */
    uint16_t ink;
};

struct plx_grid {
    unsigned columns, lines;
    struct plx_grid_cell *cells; /* lines * columns, row by row; owned */
    enum plx_shaping shaping;    /* how Arabic is written into it */
    bool rtl;                    /* the reader's language is written from right to left */
    struct plx_arena scratch;    /* layouts of the strings of one screen */
    bool failed;                 /* memory ran out since the last clear */
};

/* Bytes [start, end) of a row's source that are written in another ink. */
struct plx_mark {
    uint32_t start, end;
    unsigned ink;
};

struct plx_area {
    unsigned x, y, columns, lines;
};

void plx_grid_init(struct plx_grid *grid, enum plx_shaping shaping);
void plx_grid_release(struct plx_grid *grid);
/* Sets the size (1 to PLX_GRID_MAX each way, else the nearest of these) and blanks all cells.
 * PLX_ERROR_MEMORY leaves the grid as it was. */
enum plx_status plx_grid_reset(struct plx_grid *grid, unsigned columns, unsigned lines);

/* The cell at x, y; NULL outside the grid. */
const struct plx_grid_cell *plx_grid_at(const struct plx_grid *grid, unsigned x, unsigned y);
enum plx_style plx_grid_style(const struct plx_grid_cell *cell);
bool plx_grid_same_cell(const struct plx_grid_cell *a, const struct plx_grid_cell *b);

/* Blanks an area, in this ink. */
void plx_grid_blank(struct plx_grid *grid, struct plx_area area, unsigned ink);
/* Adds flags to the cells of one line from x on. */
void plx_grid_ink(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                  unsigned flags);
/* One symbol of width 1 into one cell. */
void plx_grid_symbol(struct plx_grid *grid, unsigned x, unsigned y, const char *symbol,
                     unsigned ink);
/* A horizontal line, and a vertical one, in the border style. */
void plx_grid_rule(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns);
void plx_grid_wall(struct plx_grid *grid, unsigned x, unsigned y, unsigned lines);

/* Writes a laid out row into [x, x + columns) of line y: flush left, or flush right where the
 * row is right to left. Glyphs of a mark take its ink, of several the last one's. */
void plx_grid_row(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                  const struct plx_row *row, unsigned ink, const struct plx_mark *marks,
                  size_t mark_count);

/* The direction in which a text of the interface is set. */
enum plx_direction plx_grid_direction(const struct plx_grid *grid, const char *text);
/* Writes a string into [x, x + columns), cut with an ellipsis where it is longer. Returns the
 * cells that it took. Where the reader's language is written from right to left, a text with letters of such a
 * script is too; else one that begins with such a letter, as the words of a report do. */
unsigned plx_grid_text(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                       unsigned ink, const char *text);
/* The same, flush right in [x, x + columns). */
unsigned plx_grid_text_right(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                             unsigned ink, const char *text);
unsigned plx_grid_printf(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                         unsigned ink, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* A string of the scratch arena; "" where memory ran out. Lives until the next reset. */
const char *plx_grid_format(struct plx_grid *grid, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
