/* Numbers of Chinese and Japanese text: written in Han characters ("二十二", "三百万", "二〇二五"),
 * or in digits with Han magnitudes among them ("2.7万", "3億5000万", "1万2500"). */
#ifndef PLX_TEXT_HAN_H
#define PLX_TEXT_HAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/decimal.h"

/* Whether the character is a Han digit, nought to nine. */
bool plx_han_is_digit(uint32_t c);

/* The end of the Han numeral of two characters or more that stands at text[at, end); at where there is none. A
 * single character is a word as often ("一", "万", "千") and is left to the dictionaries, and so
 * is what only looks like a numeral: "万一" (just in case), "一一" (one by one). text may be looked at before at. */
size_t plx_han_end(const char *text, size_t at, size_t end);

/* Behind digits: the end of the magnitudes at text[at, end) ("万", "万亿"); at where there are none. "兆瓦" and
 * "千克" are units, mega- and kilo-. */
size_t plx_han_magnitudes_end(const char *text, size_t at, size_t end);

/* The value of a number that holds Han characters; false where it holds none, or no number. */
bool plx_han_value(const char *text, size_t at, size_t end, struct plx_decimal *value);

/* A day, a month or a year in Han characters alone, "十二" 12, "二〇二五" 2025, and how many digits it
 * has; -1 where it is none. */
int plx_han_plain(const char *text, size_t at, size_t end, int *digits);

/* The power of ten of the magnitudes behind the only digits, "15億" 8; 0 where it is written otherwise. */
int plx_han_power(const char *text, size_t at, size_t end);

/* Whether the number at text[at, end) is above or below a fraction's line, "3分の2", "3分之2": neither is a number of its own;
 * "百分之5" is five per cent. text ends in a NUL. */
bool plx_han_is_fraction(const char *text, size_t at, size_t end);

#endif
