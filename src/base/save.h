/* Files written whole: beside their place, synced, then renamed onto it. Whoever opens the path
 * sees the old bytes or the new ones, never a part, also where the machine stops halfway. */
#ifndef PLX_BASE_SAVE_H
#define PLX_BASE_SAVE_H

#include <stddef.h>

#include "parallax/status.h"

/* Replaces what is at path. PLX_ERROR_ACCESS with the system's reason in *error. */
enum plx_status plx_save(const char *path, const void *bytes, size_t length,
                         struct plx_error *error);

/* Writes to STEM-N.ENDING, with the first N from 1 on that no file has yet: nothing is overwritten,
 * not even what another process makes meanwhile. The name is left in path, of size bytes. */
enum plx_status plx_save_numbered(const char *stem, const char *ending, const void *bytes,
                                  size_t length, char *path, size_t size,
                                  struct plx_error *error);

#endif
