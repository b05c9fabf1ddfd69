/* Large arrays. Where the system has huge pages, a report of megabytes otherwise spends a tenth of
 * its reading on having pages of 4 KiB given to it one by one. */
#ifndef PLX_BASE_MEMORY_H
#define PLX_BASE_MEMORY_H

#include <stddef.h>

/* Says that the bytes, just allocated, will all be used soon. Does nothing for less than a
 * megabyte. */
void plx_memory_expect(void *bytes, size_t size);
/* malloc, expected to be used. Not aligned to huge pages: an aligned array leaves a gap that malloc does not fill with the next one
 * of its size, so that every report would be given fresh pages. */
void *plx_memory_new(size_t size);
/* The same for an array, whose items are not set to anything; NULL also where count * size overflows. */
void *plx_memory_array(size_t count, size_t size);

#endif
