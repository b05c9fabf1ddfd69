/* A growing byte string, always NUL-terminated once something was added.
 *
 * Failing to grow makes the buffer sticky-failed: later additions do nothing, and
 * plx_buffer_failed tells once at the end. So callers append without testing each call.
 */
#ifndef PLX_BASE_BUFFER_H
#define PLX_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

struct plx_buffer {
    char *data; /* "" is never stored: NULL until the first addition */
    size_t length, capacity;
    bool failed;
};

void plx_buffer_init(struct plx_buffer *buffer);
void plx_buffer_release(struct plx_buffer *buffer);
void plx_buffer_clear(struct plx_buffer *buffer);
/* Takes the end off again, so that length bytes remain; nothing where there are no more. */
void plx_buffer_cut(struct plx_buffer *buffer, size_t length);
bool plx_buffer_failed(const struct plx_buffer *buffer);
/* Room for more bytes beyond the length; false where there is none. */
bool plx_buffer_reserve(struct plx_buffer *buffer, size_t more);
void plx_buffer_add(struct plx_buffer *buffer, const void *bytes, size_t length);
void plx_buffer_add_string(struct plx_buffer *buffer, const char *string);
void plx_buffer_add_char(struct plx_buffer *buffer, char c);
/* count times the byte c */
void plx_buffer_add_repeat(struct plx_buffer *buffer, char c, size_t count);
void plx_buffer_printf(struct plx_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The string as it stands, "" where empty; borrowed until the next change. */
const char *plx_buffer_string(const struct plx_buffer *buffer);
/* Hands the string to the caller (free()) and empties the buffer; NULL where it had failed. */
char *plx_buffer_detach(struct plx_buffer *buffer);

#endif
