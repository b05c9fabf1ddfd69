#include "text/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "text/atoms.h"
#include "text/bidi.h"
#include "text/edges.h"
#include "text/sanitise.h"
#include "text/shape.h"
#include "text/wrap.h"

enum { HYPHEN = '-', ELLIPSIS = 0x2026 };

/* One call's means, used again for each of its paragraphs. */
struct layout {
    struct plx_arena *arena;
    const char *text;
    enum plx_direction direction;
    enum plx_shaping shaping;
    struct plx_clean clean;
    struct plx_edges edges;
    struct plx_bidi bidi;
    struct plx_atoms atoms;
    uint8_t level; /* of the paragraph at hand */
    uint8_t *levels;
    uint32_t *order;
    size_t levels_capacity, order_capacity;
};

static void release(struct layout *layout)
{
    plx_clean_release(&layout->clean);
    plx_edges_release(&layout->edges);
    plx_bidi_release(&layout->bidi);
    plx_atoms_release(&layout->atoms);
    free(layout->levels);
    free(layout->order);
}

/* Whether it may take more than one row; cells are at most one a unit below U+1100, else two. */
static bool needs_breaks(const struct plx_clean *clean, unsigned columns)
{
    return clean->hard || clean->count * (clean->wide ? 2 : 1) > columns;
}

/* text[start, end) as atoms; lines: with breaks for rows of columns. */
static enum plx_status prepare(struct layout *layout, size_t start, size_t end, unsigned columns,
                               const char *locale, bool lines)
{
    struct plx_clean *clean = &layout->clean;
    enum plx_status status = plx_clean_fill(clean, layout->text, start, end, lines);
    if (status == PLX_OK)
        status = plx_edges_mark_clusters(&layout->edges, clean);
    if (status == PLX_OK && lines && needs_breaks(clean, columns))
        status = plx_edges_mark_breaks(&layout->edges, clean, locale);
    struct plx_bidi_paragraph paragraph = {0};
    if (status == PLX_OK)
        status = plx_bidi_resolve(&layout->bidi, clean->units, clean->count, layout->direction,
                                  &paragraph);
    layout->level = paragraph.level;
    if (status == PLX_OK)
        status = plx_atoms_make(&layout->atoms, clean, paragraph.levels, layout->shaping);
    if (status == PLX_OK && layout->shaping == PLX_SHAPING_FORMS)
        plx_shape_atoms(&layout->atoms);
    return status;
}

/* The visual order of count levels; NULL: no memory. */
static const uint32_t *order_row(struct layout *layout, const struct plx_cut *cut)
{
    size_t count = cut->last - cut->first, total = count + (cut->tail != PLX_CUT_PLAIN);
    if (!plx_vector_grow(&layout->levels, &layout->levels_capacity, total + 1, 1) ||
        !plx_vector_grow(&layout->order, &layout->order_capacity, total + 1,
                         sizeof *layout->order))
        return NULL;
    for (size_t i = 0; i < count; i++)
        layout->levels[i] = layout->atoms.items[cut->first + i].level;
    if (cut->tail != PLX_CUT_PLAIN) {
        bool within = cut->tail == PLX_CUT_HYPHEN && count;
        layout->levels[count] = within ? layout->levels[count - 1] : layout->level;
    }
    plx_bidi_order(layout->levels, total, layout->order);
    return layout->order;
}

/* The hyphen stands for the soft one and belongs to its word; the ellipsis for all that is not
 * shown, and stands at the row's end. */
static struct plx_atom tail_atom(const struct layout *layout, const struct plx_cut *cut)
{
    const struct plx_atom *items = layout->atoms.items;
    struct plx_atom tail = {.base = HYPHEN, .width = 1, .level = layout->level};
    if (cut->tail == PLX_CUT_HYPHEN) {
        tail.level = items[cut->last - 1].level;
        tail.start = items[cut->last - 1].shown;
        tail.end = items[cut->last - 1].end;
        return tail;
    }
    tail.base = ELLIPSIS;
    tail.start = cut->last ? items[cut->last - 1].end : items[0].start;
    tail.end = items[layout->atoms.count - 1].end;
    return tail;
}

static enum plx_status write_row(struct layout *layout, const struct plx_cut *cut,
                                 struct plx_row *row)
{
    size_t count = cut->last - cut->first, total = count + (cut->tail != PLX_CUT_PLAIN);
    const uint32_t *order = order_row(layout, cut);
    struct plx_glyph *glyphs = plx_arena_array(layout->arena, total, sizeof *glyphs);
    if (!order || !glyphs)
        return PLX_ERROR_MEMORY;
    struct plx_atom tail = {0};
    if (total > count)
        tail = tail_atom(layout, cut);
    for (size_t i = 0; i < total; i++) {
        size_t logical = order[i];
        const struct plx_atom *atom = &layout->atoms.items[cut->first + logical];
        plx_atom_write(logical < count ? atom : &tail, &glyphs[i]);
        if (cut->tail == PLX_CUT_HYPHEN && logical + 1 == count)
            glyphs[i].end = atom->shown;
    }
    row->glyphs = glyphs;
    row->glyph_count = total;
    row->width = cut->width;
    row->rtl = layout->level & 1;
    return PLX_OK;
}

/* A paragraph's text ends at end; its line end, if any, at next. */
struct paragraph {
    size_t start, end, next;
};

static struct paragraph find_paragraph(const char *text, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (text[i] == '\n')
            return (struct paragraph){start, i, i + 1};
        if (text[i] == '\r')
            return (struct paragraph){start, i, i + 1 + (i + 1 < end && text[i + 1] == '\n')};
        if (end - i >= 3 && memcmp(text + i, "\xE2\x80\xA9", 3) == 0)
            return (struct paragraph){start, i, i + 3};
    }
    return (struct paragraph){start, end, end};
}

struct row_vector {
    struct plx_row *items;
    size_t count, capacity;
};

/* The paragraph's rows: together they cover its bytes, without gap. */
static enum plx_status add_paragraph(struct layout *layout, const struct paragraph *paragraph,
                                     unsigned columns, const char *locale,
                                     struct row_vector *rows)
{
    enum plx_status status =
        prepare(layout, paragraph->start, paragraph->end, columns, locale, true);
    const struct plx_atoms *atoms = &layout->atoms;
    size_t first = 0, byte = paragraph->start;
    while (status == PLX_OK) {
        struct plx_cut cut = {0};
        if (first < atoms->count)
            cut = plx_wrap_row(atoms, first, columns);
        struct plx_row row = {.start = (uint32_t)byte};
        status = write_row(layout, &cut, &row);
        bool last = cut.next >= atoms->count;
        byte = last ? paragraph->next : atoms->items[cut.next].start;
        row.end = (uint32_t)byte;
        if (status == PLX_OK && !PLX_VECTOR_PUSH(rows))
            status = PLX_ERROR_MEMORY;
        if (status == PLX_OK)
            rows->items[rows->count - 1] = row;
        if (last)
            break;
        first = cut.next;
    }
    return status;
}

/* text[start, end), until there are enough rows. */
static enum plx_status add_paragraphs(struct layout *layout, size_t start, size_t end, size_t enough,
                                      unsigned columns, const char *locale, struct row_vector *vector)
{
    enum plx_status status = PLX_OK;
    while (start < end && vector->count < enough && status == PLX_OK) {
        struct paragraph paragraph = find_paragraph(layout->text, start, end);
        status = add_paragraph(layout, &paragraph, columns, locale, vector);
        start = paragraph.next;
    }
    return status;
}

static enum plx_status lay_out(struct layout *layout, size_t start, size_t end, size_t enough, unsigned columns,
                               const char *locale, struct plx_rows *rows)
{
    *rows = (struct plx_rows){0};
    if (columns < 2 || start > end)
        return PLX_ERROR_USAGE;
    if (end >= INT32_MAX)
        return PLX_ERROR_TOO_LARGE;
    struct row_vector vector = {0};
    enum plx_status status = add_paragraphs(layout, start, end, enough, columns, locale, &vector);
    struct plx_row *items = NULL;
    if (status == PLX_OK) {
        items = plx_arena_copy(layout->arena, vector.items, vector.count * sizeof *items);
        status = items ? PLX_OK : PLX_ERROR_MEMORY;
    }
    if (status == PLX_OK)
        *rows = (struct plx_rows){items, vector.count};
    PLX_VECTOR_RELEASE(&vector);
    release(layout);
    return status;
}

enum plx_status plx_layout_paragraphs(struct plx_arena *arena, const char *text, size_t start,
                                      size_t end, unsigned columns, enum plx_direction direction,
                                      enum plx_shaping shaping, const char *locale,
                                      struct plx_rows *rows)
{
    struct layout layout = {
        .arena = arena, .text = text, .direction = direction, .shaping = shaping};
    return lay_out(&layout, start, end, SIZE_MAX, columns, locale, rows);
}

enum plx_status plx_layout_beginning(struct plx_arena *arena, const char *text, size_t end, size_t enough,
                                     unsigned columns, enum plx_direction direction,
                                     enum plx_shaping shaping, const char *locale,
                                     struct plx_rows *rows)
{
    struct layout layout = {
        .arena = arena, .text = text, .direction = direction, .shaping = shaping};
    return lay_out(&layout, 0, end, enough, columns, locale, rows);
}

enum plx_status plx_layout_line(struct plx_arena *arena, const char *text, size_t length,
                                unsigned columns, enum plx_direction direction,
                                enum plx_shaping shaping, struct plx_row *row)
{
    *row = (struct plx_row){0};
    if (length >= INT32_MAX)
        return PLX_ERROR_TOO_LARGE;
    struct layout layout = {
        .arena = arena, .text = text, .direction = direction, .shaping = shaping};
    enum plx_status status = prepare(&layout, 0, length, columns, NULL, false);
    if (status == PLX_OK) {
        struct plx_cut cut = plx_wrap_line(&layout.atoms, columns);
        status = write_row(&layout, &cut, row);
        row->end = (uint32_t)length;
    }
    release(&layout);
    return status;
}

static bool is_printable_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] < ' ' || text[i] > '~')
            return false;
    return true;
}

unsigned plx_layout_width(const char *text, size_t length)
{
    if (length >= INT32_MAX)
        return 0;
    if (is_printable_ascii(text, length))
        return (unsigned)length;
    struct layout layout = {.text = text, .direction = PLX_DIRECTION_LTR};
    struct plx_clean *clean = &layout.clean;
    unsigned width = 0;
    if (plx_clean_fill(clean, text, 0, length, false) == PLX_OK &&
        plx_edges_mark_clusters(&layout.edges, clean) == PLX_OK &&
        plx_atoms_make(&layout.atoms, clean, NULL, PLX_SHAPING_BASE) == PLX_OK)
        for (size_t i = 0; i < layout.atoms.count; i++)
            width += layout.atoms.items[i].width;
    release(&layout);
    return width;
}

void plx_glyph_plain(const struct plx_glyph *glyph, char text[PLX_GLYPH_BYTES])
{
    plx_shape_plain(glyph->text, glyph->level, text);
}
