/* The format of the reader's configuration: one "name = value" a line, in UTF-8.
 *
 * Blanks (space, tab) at either end of a line, a name or a value count for nothing. A line whose first
 * character is # is a comment; further on # is a character like any other, as in a colour. Lines end
 * with LF or CR LF, the last one also without; a byte-order mark is passed over. The same name may
 * stand twice: both lines are given, in order. What names and values mean is the caller's matter.
 */
#ifndef PLX_DATA_CONFIG_FILE_H
#define PLX_DATA_CONFIG_FILE_H

#include <stdbool.h>
#include <stddef.h>

#define PLX_CONFIG_NAME_BYTES 64   /* of a name, its NUL counted */
#define PLX_CONFIG_VALUE_BYTES 512 /* of a value, the same */

struct plx_config_line {
    unsigned number;     /* from 1 */
    const char *problem; /* why it cannot be read, in English, for plx_say; NULL: it was read */
    char name[PLX_CONFIG_NAME_BYTES], value[PLX_CONFIG_VALUE_BYTES]; /* where it was; else undefined */
};

/* The rest of a text that is read; its text is borrowed. */
struct plx_config_scan {
    const char *at, *end;
    unsigned number; /* of the line before */
};

/* At the head of a text of any bytes. */
void plx_config_start(struct plx_config_scan *scan, const char *text, size_t length);
/* The next line that says something; false behind the last. */
bool plx_config_next(struct plx_config_scan *scan, struct plx_config_line *line);

#endif
