#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#define LARGE ((size_t)1 << 20)
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

void *plx_memory_new(size_t size)
{
    void *bytes = malloc(size);
    if (bytes)
        plx_memory_expect(bytes, size);
    return bytes;
}

void *plx_memory_array(size_t count, size_t size)
{
    return size && count > SIZE_MAX / 2 / size ? NULL : plx_memory_new(count * size);
}
