/* A paragraph's characters as what cells will show, in logical order: the step between text and
 * rows. An atom is one spacing character with the marks on it (two regional indicators in a
 * flag, the first picture of an emoji sequence), so that its width is always the sum of its
 * characters' widths, and a terminal that draws each by itself draws no more. A grapheme cluster
 * is one atom or, with spacing marks, several. Private to src/text.
 */
#ifndef PLX_TEXT_ATOMS_H
#define PLX_TEXT_ATOMS_H

#include "text/layout.h"
#include "text/sanitise.h"

enum { PLX_ATOM_MARKS = 3 };

enum plx_atom_flag {
    PLX_ATOM_CLUSTER = 1, /* begins a grapheme cluster */
    PLX_ATOM_BREAK = 2,   /* a row may begin with it */
    PLX_ATOM_HARD = 4,    /* a row must begin with it */
    PLX_ATOM_SPACE = 8,   /* white space that hangs at a row's end */
    PLX_ATOM_HYPHEN = 16, /* a soft hyphen follows */
    PLX_ATOM_CUT = 32,    /* U+200C follows: no joining */
    PLX_ATOM_JOIN = 64,   /* U+200D follows */
    PLX_ATOM_JOINED = 128 /* U+200D stands before it and nothing else does */
};

struct plx_atom {
    uint32_t base;
    uint32_t marks[PLX_ATOM_MARKS]; /* 0 where there are fewer */
    uint32_t start, end;            /* its bytes, silent characters behind it included */
    uint32_t shown;                 /* where those silent characters begin */
    uint8_t width, level, flags;
};

/* Zero before the first use. */
struct plx_atoms {
    struct plx_atom *items;
    size_t count, capacity;
};

/* Replaces the atoms by those of clean, whose edges are marked. levels as of plx_bidi_resolve. */
enum plx_status plx_atoms_make(struct plx_atoms *atoms, const struct plx_clean *clean,
                               const uint8_t *levels, enum plx_shaping shaping);
void plx_atoms_release(struct plx_atoms *atoms);

/* Rule L4 and the one place where a glyph's text is written. */
void plx_atom_write(const struct plx_atom *atom, struct plx_glyph *glyph);

#endif
