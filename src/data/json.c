#include "data/json.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/wellformed.h"

/* struct plx_json is cJSON under another name, so that no other room sees cJSON. */
static cJSON *out_of(struct plx_json *value)
{
    return (cJSON *)value;
}

static const cJSON *in_of(const struct plx_json *value)
{
    return (const cJSON *)value;
}

static const struct plx_json *wrap(const cJSON *value)
{
    return (const struct plx_json *)value;
}

/* Nesting outside strings; cJSON recurses, and its own limit is far above what we write. */
static bool too_deep(const char *bytes, size_t length)
{
    size_t depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < length; i++) {
        if (quoted && bytes[i] == '\\')
            i++;
        else if (bytes[i] == '"')
            quoted = !quoted;
        else if (!quoted && (bytes[i] == '[' || bytes[i] == '{') && ++depth > PLX_JSON_MAX_DEPTH)
            return true;
        else if (!quoted && (bytes[i] == ']' || bytes[i] == '}') && depth)
            depth--;
    }
    return false;
}

/* cJSON reads one value and leaves what follows. */
static bool is_blank(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (bytes[i] == '\0' || !strchr(" \t\r\n", bytes[i]))
            return false;
    return true;
}

enum plx_status plx_json_parse(const char *bytes, size_t length, const char *file,
                               struct plx_json **document, struct plx_error *error)
{
    *document = NULL;
    if (length > PLX_JSON_MAX_BYTES)
        return plx_error_set(error, PLX_ERROR_TOO_LARGE, file, "JSON of more than %zu MiB",
                             PLX_JSON_MAX_BYTES >> 20);
    if (too_deep(bytes, length))
        return plx_error_set(error, PLX_ERROR_FORMAT, file, "JSON nested deeper than %d",
                             PLX_JSON_MAX_DEPTH);
    const char *end = NULL;
    cJSON *parsed = plx_utf8_is_wellformed(bytes, length)
                        ? cJSON_ParseWithLengthOpts(bytes, length, &end, false)
                        : NULL;
    if (parsed && !is_blank(end, (size_t)(bytes + length - end))) {
        cJSON_Delete(parsed);
        parsed = NULL;
    }
    if (!parsed) {
        size_t byte = end ? (size_t)(end - bytes) : 0, line = 1;
        for (size_t i = 0; i < byte; i++)
            line += bytes[i] == '\n';
        plx_error_set(error, PLX_ERROR_FORMAT, file, "line %zu: not JSON", line);
        if (error)
            error->byte = byte;
        return PLX_ERROR_FORMAT;
    }
    *document = (struct plx_json *)parsed;
    return PLX_OK;
}

enum plx_status plx_json_read(const char *path, struct plx_json **document,
                              struct plx_error *error)
{
    *document = NULL;
    FILE *file = fopen(path, "rb");
    if (!file)
        return plx_error_set(error, errno == ENOENT ? PLX_ERROR_MISSING : PLX_ERROR_ACCESS, path,
                             "%s", strerror(errno));
    struct plx_buffer text;
    plx_buffer_init(&text);
    size_t n = 0;
    while (text.length <= PLX_JSON_MAX_BYTES && plx_buffer_reserve(&text, (size_t)64 << 10) &&
           (n = fread(text.data + text.length, 1, (size_t)64 << 10, file)) > 0)
        text.length += n;
    bool failed = ferror(file) != 0;
    fclose(file);
    enum plx_status status;
    if (failed)
        status = plx_error_set(error, PLX_ERROR_ACCESS, path, "cannot be read");
    else if (plx_buffer_failed(&text))
        status = plx_error_memory(error);
    else
        status = plx_json_parse(text.data, text.length, path, document, error);
    plx_buffer_release(&text);
    return status;
}

void plx_json_free(struct plx_json **document)
{
    cJSON_Delete(out_of(*document));
    *document = NULL;
}

bool plx_json_is_object(const struct plx_json *value)
{
    return cJSON_IsObject(in_of(value));
}

bool plx_json_is_array(const struct plx_json *value)
{
    return cJSON_IsArray(in_of(value));
}

bool plx_json_is_string(const struct plx_json *value)
{
    return cJSON_IsString(in_of(value));
}

bool plx_json_is_number(const struct plx_json *value)
{
    return cJSON_IsNumber(in_of(value));
}

bool plx_json_is_true(const struct plx_json *value)
{
    return cJSON_IsTrue(in_of(value));
}

const struct plx_json *plx_json_member(const struct plx_json *value, const char *name)
{
    return value ? wrap(cJSON_GetObjectItemCaseSensitive(in_of(value), name)) : NULL;
}

const char *plx_json_string(const struct plx_json *value)
{
    return plx_json_is_string(value) ? in_of(value)->valuestring : "";
}

double plx_json_number(const struct plx_json *value)
{
    return plx_json_is_number(value) ? in_of(value)->valuedouble : 0;
}

const struct plx_json *plx_json_first(const struct plx_json *value)
{
    return value ? wrap(in_of(value)->child) : NULL;
}

const struct plx_json *plx_json_next(const struct plx_json *value)
{
    return value ? wrap(in_of(value)->next) : NULL;
}

const char *plx_json_name(const struct plx_json *value)
{
    return value && in_of(value)->string ? in_of(value)->string : "";
}
