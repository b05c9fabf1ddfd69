#include "text/atoms.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/vector.h"
#include "text/width.h"

enum {
    SOFT_HYPHEN = 0xAD,
    NO_BREAK_SPACE = 0xA0,
    NON_JOINER = 0x200C,
    JOINER = 0x200D,
    DOTTED_CIRCLE = 0x25CC,
    SEGMENT_UNITS = 48 /* more than any word's accents; composing stops there */
};

struct maker {
    struct plx_atoms *atoms;
    const struct plx_clean *clean;
    const uint8_t *levels;
    enum plx_shaping shaping;
    uint8_t edge; /* edges of silent characters that no atom carries yet */
    bool joined;  /* a U+200D among them */
};

static bool is_indicator(uint32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

static bool is_picture(uint32_t c)
{
    return c > 0xA8 && u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

/* White space at which text may break; what glues (U+00A0, U+2007, U+202F) stays. */
static bool is_space(uint32_t c)
{
    if (c < 0x1680)
        return c == ' ';
    return u_isUWhiteSpace((UChar32)c) &&
           u_getIntPropertyValue((UChar32)c, UCHAR_LINE_BREAK) != U_LB_GLUE;
}

/* Whether c, in the cluster of base, is shown within base's atom: as a mark, as the other half
 * of a flag (UAX #29 lets no third one in), or (skin tones, the rest of a family) not at all. */
static bool belongs(uint32_t base, uint32_t c)
{
    if (plx_width_character(c) == 0 || plx_sanitise_is_silent(c))
        return true;
    if (is_indicator(base))
        return is_indicator(c);
    return is_picture(base) &&
           (is_picture(c) || u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_MODIFIER));
}

static size_t next_character(const struct plx_clean *clean, size_t unit)
{
    return unit + (U16_IS_LEAD(clean->units[unit]) ? 2 : 1);
}

static size_t segment_end(const struct plx_clean *clean, size_t start)
{
    uint32_t base = plx_clean_character(clean, start);
    size_t at = next_character(clean, start);
    while (at < clean->count && !(clean->edges[at] & PLX_EDGE_CLUSTER) &&
           belongs(base, plx_clean_character(clean, at)))
        at = next_character(clean, at);
    return at;
}

/* Adds a mark where there is room: a cell holds no more, and ncurses drops them unsaid. */
static void add_mark(struct plx_atom *atom, uint32_t mark)
{
    if (atom->flags & PLX_ATOM_SPACE) { /* a mark on a space is to be seen */
        atom->flags &= (uint8_t)~PLX_ATOM_SPACE;
        atom->base = NO_BREAK_SPACE;
        atom->width = 1;
    }
    for (size_t i = 0; i < PLX_ATOM_MARKS; i++)
        if (!atom->marks[i]) {
            atom->marks[i] = mark;
            return;
        }
}

/* A silent character behind atom. Terminals that shape need to see the joiners of Arabic, and
 * every terminal those of Indic scripts, which follow a virama. */
static void add_silent(struct plx_atom *atom, uint32_t c, enum plx_shaping shaping)
{
    if (c == SOFT_HYPHEN)
        atom->flags |= PLX_ATOM_HYPHEN;
    if (c != NON_JOINER && c != JOINER)
        return;
    atom->flags |= c == NON_JOINER ? PLX_ATOM_CUT : PLX_ATOM_JOIN;
    uint32_t last = atom->base;
    for (size_t i = 0; i < PLX_ATOM_MARKS && atom->marks[i]; i++)
        last = atom->marks[i];
    int joining = u_getIntPropertyValue((UChar32)atom->base, UCHAR_JOINING_TYPE);
    bool shapes = shaping == PLX_SHAPING_BASE && joining != U_JT_NON_JOINING;
    if (shapes || u_getCombiningClass((UChar32)last) == 9)
        add_mark(atom, c);
}

static void set_base(struct plx_atom *atom, uint32_t c)
{
    bool space = is_space(c) || c == 0x2028;
    atom->base = c == 0x2028 ? ' ' : c;
    atom->width = (uint8_t)plx_width_character(atom->base);
    if (space)
        atom->flags |= PLX_ATOM_SPACE;
}

static void add_character(struct plx_atom *atom, uint32_t c, enum plx_shaping shaping)
{
    bool silent = plx_sanitise_is_silent(c);
    if (silent && atom->base)
        add_silent(atom, c, shaping);
    if (silent)
        return;
    int width = plx_width_character(c);
    if (!atom->base && width > 0) {
        set_base(atom, c);
    } else if (width == 0) {
        if (!atom->base)
            set_base(atom, DOTTED_CIRCLE);
        add_mark(atom, c);
    } else if (is_indicator(c) && is_indicator(atom->base) && !atom->marks[0]) {
        atom->marks[0] = c;
        atom->width = 2;
    }
}

/* The segment's characters composed (NFC) into out; 0 where they already are, or are too many. */
static int32_t compose(const uint16_t *units, size_t count, UChar out[4 * SEGMENT_UNITS])
{
    if (count < 2 || count > SEGMENT_UNITS)
        return 0;
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    if (U_FAILURE(code) || unorm2_isNormalized(nfc, units, (int32_t)count, &code))
        return 0;
    int32_t length =
        unorm2_normalize(nfc, units, (int32_t)count, out, 4 * SEGMENT_UNITS, &code);
    return U_SUCCESS(code) ? length : 0;
}

/* A cell of its own, whatever stands beside it: ASCII, and the composed letters of Latin and Cyrillic. */
static bool is_plain(uint32_t c)
{
    return (c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c < 0x250) || (c >= 0x400 && c < 0x482);
}

/* Fills the atom with units; those that compose (which are never flags) are written composed. */
static void fill(struct plx_atom *atom, const uint16_t *units, size_t count,
                 enum plx_shaping shaping)
{
    if (count == 1 && is_plain(*units)) {
        atom->base = *units;
        atom->width = 1;
        atom->flags |= *units == ' ' ? PLX_ATOM_SPACE : 0;
        return;
    }
    UChar composed[4 * SEGMENT_UNITS];
    int32_t length = compose(units, count, composed);
    const uint16_t *from = length ? composed : units;
    size_t total = length ? (size_t)length : count;
    for (size_t i = 0; i < total;) {
        UChar32 c;
        U16_NEXT_UNSAFE(from, i, c);
        add_character(atom, (uint32_t)c, shaping);
    }
}

/* Flags of an atom that begins with edge. A cluster is never split, though UAX #14 would break
 * between a space and the spacing mark that UAX #29 joins to it. */
static uint8_t edge_flags(uint8_t edge)
{
    if (!(edge & PLX_EDGE_CLUSTER))
        return 0;
    return (uint8_t)(PLX_ATOM_CLUSTER | (edge & PLX_EDGE_BREAK ? PLX_ATOM_BREAK : 0) |
                     (edge & PLX_EDGE_HARD ? PLX_ATOM_HARD : 0));
}

/* Silent characters alone take no cell: their bytes go to the atom before, or else to the next
 * one, their edges and joining to the next one. */
static void hold_back(struct maker *maker, size_t start, size_t end)
{
    const struct plx_clean *clean = maker->clean;
    maker->edge |= clean->edges[start];
    struct plx_atoms *atoms = maker->atoms;
    struct plx_atom *last = atoms->count ? &atoms->items[atoms->count - 1] : NULL;
    if (last)
        last->end = clean->bytes[end];
    for (size_t at = start; at < end; at = next_character(clean, at)) {
        uint32_t c = plx_clean_character(clean, at);
        if (last && c == SOFT_HYPHEN)
            last->flags |= PLX_ATOM_HYPHEN;
        maker->joined |= c == JOINER;
    }
}

/* A cluster stays together: its first character's level holds for all of it. */
static uint8_t level_at(const struct maker *maker, size_t start)
{
    const struct plx_atoms *atoms = maker->atoms;
    if (!maker->levels)
        return 0;
    if (atoms->count && !(maker->clean->edges[start] & PLX_EDGE_CLUSTER))
        return atoms->items[atoms->count - 1].level;
    return maker->levels[start];
}

static bool add_segment(struct maker *maker, size_t start, size_t end)
{
    const struct plx_clean *clean = maker->clean;
    struct plx_atom atom = {.level = level_at(maker, start)};
    fill(&atom, clean->units + start, end - start, maker->shaping);
    if (!atom.base) {
        hold_back(maker, start, end);
        return true;
    }
    atom.flags |= edge_flags(maker->edge | clean->edges[start]);
    if (maker->joined)
        atom.flags |= PLX_ATOM_JOINED;
    atom.start = clean->bytes[maker->atoms->count ? start : 0];
    atom.end = atom.shown = clean->bytes[end];
    maker->edge = 0;
    maker->joined = false;
    if (!PLX_VECTOR_PUSH(maker->atoms))
        return false;
    maker->atoms->items[maker->atoms->count - 1] = atom;
    return true;
}

enum plx_status plx_atoms_make(struct plx_atoms *atoms, const struct plx_clean *clean,
                               const uint8_t *levels, enum plx_shaping shaping)
{
    struct maker maker = {.atoms = atoms, .clean = clean, .levels = levels, .shaping = shaping};
    atoms->count = 0;
    for (size_t at = 0; at < clean->count;) {
        size_t end = segment_end(clean, at);
        if (!add_segment(&maker, at, end))
            return PLX_ERROR_MEMORY;
        at = end;
    }
    return PLX_OK;
}

void plx_atoms_release(struct plx_atoms *atoms)
{
    PLX_VECTOR_RELEASE(atoms);
}

void plx_atom_write(const struct plx_atom *atom, struct plx_glyph *glyph)
{
    UChar32 base = (UChar32)atom->base;
    int32_t length = 0;
    U8_APPEND_UNSAFE(glyph->text, length, atom->level & 1 ? u_charMirror(base) : base);
    for (size_t i = 0; i < PLX_ATOM_MARKS && atom->marks[i]; i++)
        U8_APPEND_UNSAFE(glyph->text, length, atom->marks[i]);
    glyph->text[length] = '\0';
    glyph->width = atom->width;
    glyph->level = atom->level;
    glyph->start = atom->start;
    glyph->end = atom->end;
}
