/* Bytes to UTF-8: what charset a news text came in, and its characters.
 *
 * UTF-8 with or without mark, UTF-16 with or without mark, and the legacy charsets of the
 * Latin, Cyrillic, Greek, Turkish and Arabic press: windows-125x, koi8-r, koi8-u, iso-8859-x. What ICU takes for ISO-8859-1 is
 * read as windows-1252, as the WHATWG encoding standard does; a currency sign beside a figure
 * means ISO-8859-15.
 */
#ifndef PLX_TEXT_CHARSET_H
#define PLX_TEXT_CHARSET_H

#include "base/buffer.h"
#include "parallax/status.h"

/* Appends the text to out as well-formed UTF-8 without byte-order mark; malformed bytes become
 * U+FFFD. *charset is its IANA name, static. PLX_ERROR_EMPTY where there is nothing but white
 * space, PLX_ERROR_BINARY where it is no text. */
enum plx_status plx_charset_decode(const char *bytes, size_t length, struct plx_buffer *out,
                                   const char **charset);

#endif
