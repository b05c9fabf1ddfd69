/* Filling a struct plx_error, which may be NULL. */
#ifndef PLX_BASE_ERROR_H
#define PLX_BASE_ERROR_H

#include "parallax/status.h"

/* Writes code, file ("" or NULL: none) and the formatted message, control characters made '?';
 * returns code, so that a caller can say: return plx_error_set(...). */
enum plx_status plx_error_set(struct plx_error *error, enum plx_status code, const char *file,
                              const char *format, ...) __attribute__((format(printf, 4, 5)));
enum plx_status plx_error_memory(struct plx_error *error);

#endif
