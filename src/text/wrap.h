/* Which atoms of a paragraph go on which row. Private to src/text. */
#ifndef PLX_TEXT_WRAP_H
#define PLX_TEXT_WRAP_H

#include "text/atoms.h"

/* What a row gets besides its atoms, at their logical end. */
enum plx_cut_tail { PLX_CUT_PLAIN, PLX_CUT_HYPHEN, PLX_CUT_ELLIPSIS };

/* One row: atoms [first, last) show, [last, next) hang (white space), the next row starts at
 * next. */
struct plx_cut {
    size_t first, last, next;
    enum plx_cut_tail tail; /* a cell of its own where it is not plain */
    unsigned width;         /* of what shows, the tail with it */
};

/* The row that begins at first (< count), of at most columns (>= 2) cells: as much as fits up to
 * a break of UAX #14, else up to a cluster, else (a cluster wider than the row) to an atom. */
struct plx_cut plx_wrap_row(const struct plx_atoms *atoms, size_t first, unsigned columns);

/* All atoms on one row, white space at the end with them; where that is wider than columns, as
 * many clusters as fit with an ellipsis (next is what it stands for), or without one where only
 * white space is left out. */
struct plx_cut plx_wrap_line(const struct plx_atoms *atoms, unsigned columns);

#endif
