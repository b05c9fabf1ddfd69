#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/messages.h"
#include "base/wellformed.h"

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
    [PLX_ERROR_STOPPED] = "stopped",
};

const char *plx_status_name(enum plx_status status)
{
    return (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown";
}

/* Messages reach a terminal: no control character passes, C1 in UTF-8 included, and no byte that is no UTF-8. What cutting
 * halved at the end is dropped. */
static void filter(char *string)
{
    size_t length = strlen(string);
    for (size_t at = 0; at < length;) {
        size_t n = plx_utf8_length(string + at, length - at);
        unsigned char byte = (unsigned char)string[at];
        bool c1 = n == 2 && byte == 0xc2 && (unsigned char)string[at + 1] < 0xa0;
        if (n == 0 && length - at < 4 && byte >= 0xc2) {
            string[at] = '\0';
            return;
        }
        if (n == 0 || byte < 0x20 || byte == 0x7f || c1)
            string[at] = '?';
        if (c1)
            string[at + 1] = '?';
        at += n ? n : 1;
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
    return plx_error_set(error, PLX_ERROR_MEMORY, NULL, N_("out of memory"));
}
