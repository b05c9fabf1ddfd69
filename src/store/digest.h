/* SHA-256 (FIPS 180-4) in the 64 hexadecimal digits that sha256sum prints. */
#ifndef PLX_STORE_DIGEST_H
#define PLX_STORE_DIGEST_H

#include <stddef.h>

#define PLX_DIGEST_LENGTH 64

void plx_digest(const void *bytes, size_t length, char digest[static PLX_DIGEST_LENGTH + 1]);

#endif
