/* The one hash of bytes (32 bits), also stored in compiled language files, as the machine orders
 * bytes: changing it changes their version. Inline: asked of every word of a text. */
#ifndef PLX_BASE_HASH_H
#define PLX_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Two hashes into one; not commutative. */
uint32_t plx_hash_mix(uint32_t a, uint32_t b);

static inline uint32_t plx_hash_finish(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7feb352du;
    h ^= h >> 15;
    h *= 0x846ca68bu;
    return h ^ h >> 16;
}

static inline uint64_t plx_hash_step(uint64_t h)
{
    h *= 0x9e3779b97f4a7c15u;
    return h ^ h >> 32;
}

/* Up to eight bytes as a number; of one length no two are the same. */
static inline uint64_t plx_hash_load(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    uint32_t low, high;
    if (length < 4)
        return length ? byte[0] | (uint32_t)byte[length / 2] << 8 | (uint32_t)byte[length - 1] << 16
                      : 0;
    memcpy(&low, byte, sizeof low);
    memcpy(&high, byte + length - sizeof high, sizeof high);
    return (uint64_t)high << 32 | low;
}

/* Eight bytes a step: words are short, and one multiplication is as long as several loads. */
static inline uint32_t plx_hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    uint64_t h = plx_hash_step(length + 1);
    for (; length > 8; byte += 8, length -= 8)
        h = plx_hash_step(h ^ plx_hash_load(byte, 8));
    h = plx_hash_step(h ^ plx_hash_load(byte, length));
    return plx_hash_finish((uint32_t)h);
}

#endif
