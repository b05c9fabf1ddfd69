/* Values written as a reader's language writes them: "10 billion US dollars", "7 лет".
 *
 * Everything here is CLDR's through ICU. Formatters are opened when first needed and kept, so one
 * struct plx_formats serves a whole listing; it belongs to one thread. Values go in as exact
 * decimals, EDTF (ISO 8601-2) or ISO 8601 durations, and text comes out as UTF-8 on one line,
 * without marks of direction. Nothing is rounded: where the words of a magnitude would lose
 * digits ("1.235 million"), all digits are written. Calendars are Gregorian, as sources date.
 *
 * Each plx_format_ call appends to out. It returns false, with out as it was, where the value is
 * none that it knows how to write; the caller then prints the value as it is.
 */
#ifndef PLX_TEXT_FORMAT_H
#define PLX_TEXT_FORMAT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "parallax/fact.h"

struct plx_formats;

/* language: BCP 47, or POSIX's way of writing it ("pt_BR"). PLX_ERROR_LANGUAGE where CLDR has
 * nothing of that language. *formats is the caller's: plx_formats_close. */
enum plx_status plx_formats_open(const char *language, struct plx_formats **formats);
void plx_formats_close(struct plx_formats **formats);
/* How values are written: in words, "10 миллиардов долларов США"; in as few cells as CLDR knows,
 * "10 млрд $", "4 mag 2026"; with the digits of all magnitudes, "10 000 000 000 $". */
enum plx_wording { PLX_WORDING_FULL, PLX_WORDING_BRIEF, PLX_WORDING_DIGITS };
/* To be said before the first value; else it is the full one. For cells of the screen, the others
 * have Western digits in any language, as the counts and keys beside them have. */
void plx_formats_set_wording(struct plx_formats *formats, enum plx_wording wording);
/* Whether the language is written from right to left. */
bool plx_format_is_rtl(const char *language);
/* The language as BCP 47. */
const char *plx_formats_language(const struct plx_formats *formats);

/* Quantities from low to high; equal ends are one quantity. */
bool plx_format_number(struct plx_formats *formats, struct plx_decimal low,
                       struct plx_decimal high, struct plx_buffer *out);
bool plx_format_percent(struct plx_formats *formats, struct plx_decimal low,
                        struct plx_decimal high, struct plx_buffer *out);
/* currency: ISO 4217 */
bool plx_format_money(struct plx_formats *formats, struct plx_decimal low, struct plx_decimal high,
                      const char *currency, struct plx_buffer *out);
/* unit: UCUM. False for a unit that CLDR has no name for. */
bool plx_format_measure(struct plx_formats *formats, struct plx_decimal low,
                        struct plx_decimal high, const char *unit, struct plx_buffer *out);
/* ISO 8601, "P7Y" or a range "P2Y/P3Y". */
bool plx_format_duration(struct plx_formats *formats, const char *duration,
                         struct plx_buffer *out);
/* EDTF: a day, month, year, decade or quarter, "XXXX" for a year that is not given, or an
 * interval of two of them; neither seasons nor open ends, which CLDR has no words for. */
bool plx_format_date(struct plx_formats *formats, const char *edtf, struct plx_buffer *out);

/* Appends what the language `in` calls the language or variety `code`: "Portuguese (Portugal)". */
void plx_format_language_name(const char *code, const char *in, struct plx_buffer *out);

#endif
