#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const names[] = {
    [PLX_OK] = "ok",
    [PLX_ERROR_MEMORY] = "memory",
    [PLX_ERROR_MISSING] = "missing",
    [PLX_ERROR_ACCESS] = "access",
    [PLX_ERROR_EMPTY] = "empty",
    [PLX_ERROR_BINARY] = "binary",
    [PLX_ERROR_TOO_LARGE] = "too large",
    [PLX_ERROR_FORMAT] = "format",
    [PLX_ERROR_LANGUAGE] = "language",
    [PLX_ERROR_USAGE] = "usage",
};

const char *plx_status_name(enum plx_status status)
{
    return (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown";
}

/* Messages reach a terminal: no control character passes, C1 in UTF-8 included. */
static void filter(char *string)
{
    for (char *c = string; *c; c++) {
        unsigned char byte = (unsigned char)*c;
        if (byte < 0x20 || byte == 0x7f)
            *c = '?';
        else if (byte == 0xc2 && (unsigned char)c[1] >= 0x80 && (unsigned char)c[1] < 0xa0)
            c[0] = c[1] = '?';
    }
}

enum plx_status plx_error_set(struct plx_error *error, enum plx_status code, const char *file,
                              const char *format, ...)
{
    if (!error)
        return code;
    *error = (struct plx_error){.code = code};
    snprintf(error->file, sizeof error->file, "%s", file ? file : "");
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    filter(error->file);
    filter(error->message);
    return code;
}

enum plx_status plx_error_memory(struct plx_error *error)
{
    return plx_error_set(error, PLX_ERROR_MEMORY, NULL, "out of memory");
}
