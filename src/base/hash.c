#include "base/hash.h"

uint32_t plx_hash_mix(uint32_t a, uint32_t b)
{
    return plx_hash_finish(a * 0x9e3779b1u + b);
}
