#include "base/vector.h"

#include <stdint.h>

#include "base/memory.h"

bool plx_vector_grow(void *items, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return true;
    size_t wanted = *capacity ? *capacity : 8;
    while (wanted < need)
        wanted *= 2;
    if (wanted > SIZE_MAX / 2 / size)
        return false;
    void *old;
    memcpy(&old, items, sizeof old); /* items is the address of a pointer of any type */
    void *grown = old ? realloc(old, wanted * size) : plx_memory_new(wanted * size);
    if (!grown)
        return false;
    if (old)
        plx_memory_expect(grown, wanted * size);
    memcpy(items, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}
