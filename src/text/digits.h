/* Digits of any script. */
#ifndef PLX_TEXT_DIGITS_H
#define PLX_TEXT_DIGITS_H

#include <stddef.h>

/* The value of the decimal digit (General_Category Nd) at *at, moved behind it; -1 where it is none, with *separator
 * then '.', ',', '\'' (apostrophes and the Arabic grouping mark, which only group), 'd' (the Arabic
 * decimal mark and the slash, which are nothing else), ' ' (any space), and '?' for anything else. */
int plx_digit_next(const char *text, size_t *at, size_t end, char *separator);

#endif
