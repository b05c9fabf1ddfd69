/* The one hash of bytes (32 bits), also stored in compiled language files, as the machine orders
 * bytes: changing it changes their version. */
#ifndef PLX_BASE_HASH_H
#define PLX_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint32_t plx_hash_bytes(const void *bytes, size_t length);
/* Two hashes into one; not commutative. */
uint32_t plx_hash_mix(uint32_t a, uint32_t b);

#endif
