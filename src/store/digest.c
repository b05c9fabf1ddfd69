#include "store/digest.h"

#include <stdint.h>

#include <nettle/sha2.h>

void plx_digest(const void *bytes, size_t length, char digest[static PLX_DIGEST_LENGTH + 1])
{
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx context;
    uint8_t sum[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++) {
        digest[2 * i] = digits[sum[i] >> 4];
        digest[2 * i + 1] = digits[sum[i] & 15];
    }
    digest[PLX_DIGEST_LENGTH] = '\0';
}
