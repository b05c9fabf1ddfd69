#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void plx_buffer_init(struct plx_buffer *buffer)
{
    *buffer = (struct plx_buffer){0};
}

void plx_buffer_release(struct plx_buffer *buffer)
{
    free(buffer->data);
    plx_buffer_init(buffer);
}

void plx_buffer_clear(struct plx_buffer *buffer)
{
    buffer->length = 0;
    if (buffer->data)
        buffer->data[0] = '\0';
}

void plx_buffer_cut(struct plx_buffer *buffer, size_t length)
{
    if (length >= buffer->length)
        return;
    buffer->length = length;
    buffer->data[length] = '\0';
}

bool plx_buffer_failed(const struct plx_buffer *buffer)
{
    return buffer->failed;
}

bool plx_buffer_reserve(struct plx_buffer *buffer, size_t more)
{
    if (buffer->failed || more > SIZE_MAX / 2 - buffer->length - 1)
        return !(buffer->failed = true);
    size_t need = buffer->length + more + 1;
    if (need <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    char *data = realloc(buffer->data, capacity);
    if (!data)
        return !(buffer->failed = true);
    plx_memory_expect(data, capacity);
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

void plx_buffer_add(struct plx_buffer *buffer, const void *bytes, size_t length)
{
    if (!plx_buffer_reserve(buffer, length))
        return;
    if (length)
        memcpy(buffer->data + buffer->length, bytes, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void plx_buffer_add_string(struct plx_buffer *buffer, const char *string)
{
    plx_buffer_add(buffer, string, strlen(string));
}

void plx_buffer_add_char(struct plx_buffer *buffer, char c)
{
    plx_buffer_add(buffer, &c, 1);
}

void plx_buffer_add_repeat(struct plx_buffer *buffer, char c, size_t count)
{
    if (!plx_buffer_reserve(buffer, count))
        return;
    memset(buffer->data + buffer->length, c, count);
    buffer->length += count;
    buffer->data[buffer->length] = '\0';
}

void plx_buffer_printf(struct plx_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length >= 0 && plx_buffer_reserve(buffer, (size_t)length)) {
        vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    } else {
        buffer->failed = true;
    }
    va_end(again);
}

const char *plx_buffer_string(const struct plx_buffer *buffer)
{
    return buffer->data ? buffer->data : "";
}

char *plx_buffer_detach(struct plx_buffer *buffer)
{
    if (!plx_buffer_reserve(buffer, 0)) {
        plx_buffer_release(buffer);
        return NULL;
    }
    buffer->data[buffer->length] = '\0';
    char *data = buffer->data;
    plx_buffer_init(buffer);
    return data;
}
