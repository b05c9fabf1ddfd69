/* Paragraphs to rows of terminal cells: wrapping (UAX #14), direction (UAX #9), grapheme
 * clusters (UAX #29), Arabic shaping, width. Knows no terminal and no screen.
 *
 * Input is UTF-8 of a report, untrusted. Nothing passes but what a terminal can show in one cell
 * or two: C0, C1, ESC, unpaired or non-characters and bidi controls come out as U+FFFD (a tab as
 * a space). Every output cell maps back to the bytes that it shows, so that marks and search work
 * on logical positions and copying gives back the original text, never presentation forms.
 *
 * What a terminal would reckon, character by character, is what a glyph says: its width is the
 * sum of its characters' (plx_width_character). It has one character that takes cells, and at
 * most three marks; a flag alone has two of one cell each. Of a picture made of several (a
 * family, a skin tone) only the first is shown, without variation selectors, since terminals do
 * not agree on the width of the rest. Spacing vowel signs (Devanagari, Thai) are glyphs of their
 * own, but rows are never broken before them. A mark without a base stands on U+25CC.
 *
 * The steps, a file each: sanitise (bytes to UTF-16), edges (clusters and breaks), bidi with
 * bidi_rules (levels), atoms (cells in logical order), shape, wrap (rows), layout (all of it).
 */
#ifndef PLX_TEXT_LAYOUT_H
#define PLX_TEXT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "parallax/status.h"

/* The longest text of one cell: a base and three marks, UTF-8, and a NUL. */
#define PLX_GLYPH_BYTES 24

/* BOUNDS: right to left, but that <, > and ~ right before a digit stand left of it, and are never mirrored before
 * a digit or a letter, so that a bound looks the same in a sentence and in a column (UAX #9, HL3). For what the interface writes. */
enum plx_direction {
    PLX_DIRECTION_AUTO,
    PLX_DIRECTION_LTR,
    PLX_DIRECTION_RTL,
    PLX_DIRECTION_RTL_BOUNDS
};

/* How Arabic letters are written: as presentation forms in visual order (for terminals that do
 * no bidi) or as base letters (for terminals that shape). The order is visual in both. */
enum plx_shaping { PLX_SHAPING_FORMS, PLX_SHAPING_BASE };

struct plx_glyph {
    char text[PLX_GLYPH_BYTES]; /* what the cell shows: mirrored and shaped */
    uint8_t width;              /* 1 or 2 cells */
    uint8_t level;              /* its UAX #9 embedding level: odd is right to left */
    uint32_t start, end;        /* the bytes of the source that it shows */
};

/* One row, its glyphs from left to right as seen. */
struct plx_row {
    const struct plx_glyph *glyphs;
    size_t glyph_count;
    unsigned width;      /* sum of the glyphs' widths, at most the columns asked for */
    bool rtl;            /* the paragraph's direction: such a row is set flush right */
    uint32_t start, end; /* bytes of the source on this row, with trailing white space */
};

struct plx_rows {
    const struct plx_row *items;
    size_t count;
};

/* Lays out text[start, end), which may hold several paragraphs (ended by LF, CR LF, CR or U+2029;
 * an empty one gives an empty row, an empty text none), in rows of at most columns cells (at
 * least 2, else PLX_ERROR_USAGE). A word longer than a row is broken between clusters, a cluster
 * wider than a row between its glyphs. White space at a row's end hangs: it has no glyph and no
 * width. A soft hyphen shows where a row breaks at it. locale (BCP 47; may be NULL) serves line
 * breaking. Each row starts at the byte where the one before ends, the first at start; the last
 * ends at end. Rows live in the arena. */
enum plx_status plx_layout_paragraphs(struct plx_arena *arena, const char *text, size_t start,
                                      size_t end, unsigned columns, enum plx_direction direction,
                                      enum plx_shaping shaping, const char *locale,
                                      struct plx_rows *rows);
/* The same of text[0, end), but no more paragraphs than give so many rows. */
enum plx_status plx_layout_beginning(struct plx_arena *arena, const char *text, size_t end, size_t enough,
                                     unsigned columns, enum plx_direction direction,
                                     enum plx_shaping shaping, const char *locale,
                                     struct plx_rows *rows);

/* One row of a whole string (line ends as spaces), cut to columns at a cluster with "…" where it
 * is longer: at the logical end, which is the left of a right-to-left row. That glyph's bytes
 * are those not shown. White space has its cells, at the end too; where it alone is too much it
 * is left out without a sign. Nothing is shown in 0 columns. */
enum plx_status plx_layout_line(struct plx_arena *arena, const char *text, size_t length,
                                unsigned columns, enum plx_direction direction,
                                enum plx_shaping shaping, struct plx_row *row);

/* The same glyph for a terminal that reorders, mirrors and shapes by itself: the letter of a
 * presentation form, a bracket as the source has it. The marks stay. */
void plx_glyph_plain(const struct plx_glyph *glyph, char text[PLX_GLYPH_BYTES]);

/* Cells that the string takes as plx_layout_line would show it, uncut. */
unsigned plx_layout_width(const char *text, size_t length);

#endif
