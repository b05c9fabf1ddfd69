#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#define LARGE ((size_t)4 << 20)
#define PAGE ((uintptr_t)4096)

void plx_memory_expect(void *bytes, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (size < LARGE)
        return;
    size_t into = (PAGE - (uintptr_t)bytes % PAGE) % PAGE;
    madvise((char *)bytes + into, (size - into) / PAGE * PAGE, MADV_HUGEPAGE); /* a hint: may fail */
#else
    (void)bytes;
    (void)size;
#endif
}

void *plx_memory_array(size_t count, size_t size)
{
    void *bytes = calloc(count, size);
    if (bytes)
        plx_memory_expect(bytes, count * size);
    return bytes;
}
