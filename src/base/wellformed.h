/* Whether bytes are UTF-8 (Unicode 15, table 3-7), for rooms that know no ICU. */
#ifndef PLX_BASE_WELLFORMED_H
#define PLX_BASE_WELLFORMED_H

#include <stdbool.h>
#include <stddef.h>

/* Length of the character that begins at bytes, of which left are there; 0 where none does. */
size_t plx_utf8_length(const char *bytes, size_t left);
bool plx_utf8_is_wellformed(const char *bytes, size_t length);

#endif
