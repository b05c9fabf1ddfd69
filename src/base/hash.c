#include "base/hash.h"

uint32_t plx_hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    uint32_t h = PLX_HASH_START;
    for (size_t i = 0; i < length; i++)
        h = plx_hash_step(h, byte[i]);
    return plx_hash_finish(h);
}

uint32_t plx_hash_mix(uint32_t a, uint32_t b)
{
    return plx_hash_finish(a * 0x9e3779b1u + b);
}
