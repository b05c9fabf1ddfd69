/* The one hash of bytes (FNV-1a, 32 bits, finished), also stored in compiled language files:
 * changing it changes their version. */
#ifndef PLX_BASE_HASH_H
#define PLX_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint32_t plx_hash_bytes(const void *bytes, size_t length);
/* The same byte by byte: from PLX_HASH_START over each byte to plx_hash_finish. */
#define PLX_HASH_START 2166136261u
static inline uint32_t plx_hash_step(uint32_t hash, unsigned char byte)
{
    return (hash ^ byte) * 16777619u;
}

static inline uint32_t plx_hash_finish(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7feb352du;
    h ^= h >> 15;
    h *= 0x846ca68bu;
    return h ^ h >> 16;
}

/* Two hashes into one; not commutative. */
uint32_t plx_hash_mix(uint32_t a, uint32_t b);

#endif
