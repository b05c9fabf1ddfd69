#include "data/json_writer.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void plx_json_writer_init(struct plx_json_writer *writer, struct plx_buffer *out)
{
    *writer = (struct plx_json_writer){.out = out, .empty = true};
}

/* ---- strings ---- */

/* How a byte is written that may not stand in a string as it is; NULL for others. */
static const char *escape_of(unsigned char byte, char room[8])
{
    static const char *const escapes[] = {['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n",
                                          ['\f'] = "\\f", ['\r'] = "\\r"};
    if (byte == '"')
        return "\\\"";
    if (byte == '\\')
        return "\\\\";
    if (byte >= ' ')
        return NULL;
    if (byte < sizeof escapes / sizeof *escapes && escapes[byte])
        return escapes[byte];
    snprintf(room, 8, "\\u%04x", byte);
    return room;
}

static void add_quoted(struct plx_buffer *out, const char *bytes, size_t length)
{
    char room[8];
    size_t from = 0;
    plx_buffer_add_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        const char *escape = escape_of((unsigned char)bytes[i], room);
        if (!escape)
            continue;
        plx_buffer_add(out, bytes + from, i - from);
        plx_buffer_add_string(out, escape);
        from = i + 1;
    }
    plx_buffer_add(out, bytes + from, length - from);
    plx_buffer_add_char(out, '"');
}

/* ---- values ---- */

static bool in_object(const struct plx_json_writer *w)
{
    return w->depth && w->object[w->depth - 1];
}

/* What stands before a value: the mark that parts it from the one before, its place, its name. */
static void begin_value(struct plx_json_writer *w, const char *name)
{
    if (in_object(w)) {
        plx_buffer_add_string(w->out, w->empty ? "" : ",\n");
        plx_buffer_add_repeat(w->out, '\t', w->depth);
        add_quoted(w->out, name, strlen(name));
        plx_buffer_add_string(w->out, ":\t");
    } else if (!w->empty) {
        plx_buffer_add_string(w->out, ", ");
    }
    w->empty = false;
}

static void begin(struct plx_json_writer *w, const char *name, bool object)
{
    begin_value(w, name);
    assert(w->depth < PLX_JSON_WRITER_DEPTH);
    plx_buffer_add_string(w->out, object ? "{\n" : "[");
    w->object[w->depth++] = object;
    w->empty = true;
}

void plx_json_begin_object(struct plx_json_writer *writer, const char *name)
{
    begin(writer, name, true);
}

void plx_json_begin_array(struct plx_json_writer *writer, const char *name)
{
    begin(writer, name, false);
}

void plx_json_end(struct plx_json_writer *writer)
{
    bool object = in_object(writer);
    assert(writer->depth);
    writer->depth--;
    if (object) {
        plx_buffer_add_string(writer->out, writer->empty ? "" : "\n");
        plx_buffer_add_repeat(writer->out, '\t', writer->depth);
    }
    plx_buffer_add_char(writer->out, object ? '}' : ']');
    writer->empty = false;
    if (!writer->depth)
        plx_buffer_add_char(writer->out, '\n');
}

void plx_json_write_bytes(struct plx_json_writer *writer, const char *name, const char *bytes,
                          size_t length)
{
    begin_value(writer, name);
    add_quoted(writer->out, bytes, length);
}

void plx_json_write_string(struct plx_json_writer *writer, const char *name, const char *string)
{
    plx_json_write_bytes(writer, name, string, strlen(string));
}

void plx_json_write_number(struct plx_json_writer *writer, const char *name, int64_t number)
{
    char digits[24];
    begin_value(writer, name);
    int length = snprintf(digits, sizeof digits, "%" PRId64, number);
    plx_buffer_add(writer->out, digits, (size_t)length);
}

void plx_json_write_bool(struct plx_json_writer *writer, const char *name, bool value)
{
    begin_value(writer, name);
    plx_buffer_add_string(writer->out, value ? "true" : "false");
}
