/* Bytes to code points, which the output counts in (W3C TextPositionSelector). */
#ifndef PLX_OUTPUT_OFFSETS_H
#define PLX_OUTPUT_OFFSETS_H

#include <stdint.h>

#include "parallax/comparison.h"

struct plx_offsets {
    uint32_t **counts; /* by report: code points before every 64th byte */
    size_t reports;
};

enum plx_status plx_offsets_make(const struct plx_story *story, struct plx_offsets *offsets);
void plx_offsets_release(struct plx_offsets *offsets);
/* Code points before the byte of the report's text. */
uint32_t plx_offsets_at(const struct plx_offsets *offsets, const struct plx_story *story,
                        uint32_t report, uint32_t byte);

#endif
