#include "output/offsets.h"

#include <stdlib.h>

#define STEP 64u

static uint32_t count(const char *text, size_t from, size_t to)
{
    uint32_t characters = 0;
    for (size_t i = from; i < to; i++)
        characters += ((unsigned char)text[i] & 0xc0) != 0x80;
    return characters;
}

enum plx_status plx_offsets_make(const struct plx_story *story, struct plx_offsets *offsets)
{
    offsets->reports = plx_story_report_count(story);
    offsets->counts = calloc(offsets->reports + 1, sizeof *offsets->counts);
    for (size_t r = 0; offsets->counts && r < offsets->reports; r++) {
        size_t length;
        const char *text = plx_report_text(plx_story_report(story, r), &length);
        uint32_t *counts = malloc((length / STEP + 1) * sizeof *counts);
        offsets->counts[r] = counts;
        if (!counts) {
            plx_offsets_release(offsets);
            break;
        }
        counts[0] = 0;
        for (size_t i = 1; i <= length / STEP; i++)
            counts[i] = counts[i - 1] + count(text, (i - 1) * STEP, i * STEP);
    }
    return offsets->counts ? PLX_OK : PLX_ERROR_MEMORY;
}

void plx_offsets_release(struct plx_offsets *offsets)
{
    for (size_t r = 0; offsets->counts && r < offsets->reports; r++)
        free(offsets->counts[r]);
    free(offsets->counts);
    offsets->counts = NULL;
}

uint32_t plx_offsets_at(const struct plx_offsets *offsets, const struct plx_story *story,
                        uint32_t report, uint32_t byte)
{
    const char *text = plx_report_text(plx_story_report(story, report), NULL);
    uint32_t step = byte / STEP;
    return offsets->counts[report][step] + count(text, (size_t)step * STEP, byte);
}
