/* JSON straight into a buffer, value by value, so that a document costs no more than its text.
 *
 * Objects have a member a line, indented by tabs, arrays their values side by side. Memory that
 * runs out shows in the buffer (plx_buffer_failed); the calls then do nothing.
 */
#ifndef PLX_DATA_JSON_WRITER_H
#define PLX_DATA_JSON_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

#define PLX_JSON_WRITER_DEPTH 32 /* no document of ours nests as deep */

struct plx_json_writer {
    struct plx_buffer *out;
    unsigned depth;
    bool object[PLX_JSON_WRITER_DEPTH]; /* by depth: an object, else an array */
    bool empty;                         /* the innermost one so far */
};

/* The buffer is borrowed. The first value is the document. */
void plx_json_writer_init(struct plx_json_writer *writer, struct plx_buffer *out);

/* name: of the member, NULL within an array. Each begun is to be ended; ending the document writes
 * a newline. */
void plx_json_begin_object(struct plx_json_writer *writer, const char *name);
void plx_json_begin_array(struct plx_json_writer *writer, const char *name);
void plx_json_end(struct plx_json_writer *writer);
void plx_json_write_string(struct plx_json_writer *writer, const char *name, const char *string);
void plx_json_write_bytes(struct plx_json_writer *writer, const char *name, const char *bytes,
                          size_t length);
void plx_json_write_number(struct plx_json_writer *writer, const char *name, int64_t number);
void plx_json_write_bool(struct plx_json_writer *writer, const char *name, bool value);

#endif
