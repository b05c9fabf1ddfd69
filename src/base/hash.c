#include "base/hash.h"

static uint32_t finish(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7feb352du;
    h ^= h >> 15;
    h *= 0x846ca68bu;
    return h ^ h >> 16;
}

uint32_t plx_hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < length; i++)
        h = (h ^ byte[i]) * 16777619u;
    return finish(h);
}

uint32_t plx_hash_mix(uint32_t a, uint32_t b)
{
    return finish(a * 0x9e3779b1u + b);
}
