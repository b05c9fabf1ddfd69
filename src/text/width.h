/* The one function that knows how many terminal cells a character takes. */
#ifndef PLX_TEXT_WIDTH_H
#define PLX_TEXT_WIDTH_H

#include <stdint.h>

/* 0 (combining, joiners, format), 1 or 2; -1 for what must not reach a terminal (C0 with U+0000,
 * C1, surrogates, line and paragraph separators, unassigned code points, noncharacters). Agrees
 * with glibc's wcwidth over all assigned characters but U+0000, which ncurses follows, but does
 * not depend on the process's locale. Characters that a libc is too old to know have their width
 * all the same; whoever paints through such a libc must put something else in their place. */
int plx_width_character(uint32_t character);

#endif
