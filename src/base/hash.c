#include "base/hash.h"

#include <string.h>

static uint32_t finish(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7feb352du;
    h ^= h >> 15;
    h *= 0x846ca68bu;
    return h ^ h >> 16;
}

static uint64_t mix(uint64_t h)
{
    h *= 0x9e3779b97f4a7c15u;
    return h ^ h >> 32;
}

static uint64_t load(const unsigned char *byte, size_t length)
{
    uint32_t low, high;
    if (length < 4)
        return length ? byte[0] | (uint32_t)byte[length / 2] << 8 | (uint32_t)byte[length - 1] << 16
                      : 0;
    memcpy(&low, byte, sizeof low);
    memcpy(&high, byte + length - sizeof high, sizeof high);
    return (uint64_t)high << 32 | low;
}

/* Eight bytes a step: words are short, and one multiplication is as long as several loads. */
uint32_t plx_hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    uint64_t h = mix(length + 1);
    for (; length > 8; byte += 8, length -= 8)
        h = mix(h ^ load(byte, 8));
    h = mix(h ^ load(byte, length));
    return finish((uint32_t)h);
}

uint32_t plx_hash_mix(uint32_t a, uint32_t b)
{
    return finish(a * 0x9e3779b1u + b);
}
