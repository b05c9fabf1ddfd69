/* Large arrays. Where the system has huge pages, a report of megabytes otherwise spends a tenth of
 * its reading on having pages of 4 KiB given to it one by one. */
#ifndef PLX_BASE_MEMORY_H
#define PLX_BASE_MEMORY_H

#include <stddef.h>

/* Says that the bytes, just allocated, will all be used soon. Does nothing for less than a few
 * megabytes. */
void plx_memory_expect(void *bytes, size_t size);
/* calloc, expected to be used. */
void *plx_memory_array(size_t count, size_t size);

#endif
