/* What every fallible call of parallax answers.
 *
 * A call that can fail returns enum plx_status and, where the caller passes one, fills a
 * struct plx_error. That nothing was found is a result, never an error. The library prints
 * nothing, exits never, and reads neither the clock nor the environment.
 */
#ifndef PARALLAX_STATUS_H
#define PARALLAX_STATUS_H

#include <stddef.h>

#define PLX_API __attribute__((visibility("default")))

enum plx_status {
    PLX_OK = 0,
    PLX_ERROR_MEMORY,   /* no memory was to be had */
    PLX_ERROR_MISSING,  /* there is no such file or folder */
    PLX_ERROR_ACCESS,   /* it is there and cannot be read or written */
    PLX_ERROR_EMPTY,    /* nothing in it to read */
    PLX_ERROR_BINARY,   /* not text in any charset that parallax reads */
    PLX_ERROR_TOO_LARGE,/* more than PLX_REPORT_MAX_BYTES */
    PLX_ERROR_FORMAT,   /* a file of parallax's own (story.json, pack) breaks its format */
    PLX_ERROR_LANGUAGE, /* no knowledge of that language is to be had */
    PLX_ERROR_USAGE,    /* the caller broke the call's contract */
    PLX_ERROR_STOPPED   /* the caller asked it to stop */
};

/* One error, for one line on standard error: "FILE: MESSAGE". Owns nothing but itself. */
struct plx_error {
    enum plx_status code;
    char message[512];  /* UTF-8, one line, no control characters, no final newline */
    char file[1024];    /* the path it speaks of, or "" */
    size_t byte;        /* where in that file, counted from 0; 0 where that says nothing */
};

/* A word for the code, in English, for logs. Static storage. */
PLX_API const char *plx_status_name(enum plx_status status);

#endif
