#include "segment.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "measure.h"

struct bench_segmenter {
    UBreakIterator *words;
    UChar *wide;
    size_t room;
};

struct bench_segmenter *bench_segmenter_new(const char *language)
{
    UErrorCode status = U_ZERO_ERROR;
    struct bench_segmenter *segmenter = calloc(1, sizeof *segmenter);
    if (segmenter)
        segmenter->words = ubrk_open(UBRK_WORD, language, NULL, 0, &status);
    if (segmenter && U_FAILURE(status))
        bench_segmenter_free(&segmenter);
    return segmenter;
}

void bench_segmenter_free(struct bench_segmenter **segmenter)
{
    if (!*segmenter)
        return;
    if ((*segmenter)->words)
        ubrk_close((*segmenter)->words);
    free((*segmenter)->wide);
    free(*segmenter);
    *segmenter = NULL;
}

double bench_segment(struct bench_segmenter *segmenter, const char *text, size_t length)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0;
    if (segmenter->room < length + 1) {
        free(segmenter->wide);
        segmenter->room = length + 1;
        segmenter->wide = malloc(segmenter->room * sizeof *segmenter->wide);
        if (!segmenter->wide) {
            segmenter->room = 0;
            return -1;
        }
    }
    u_strFromUTF8WithSub(segmenter->wide, (int32_t)segmenter->room, &units, text, (int32_t)length,
                         0xfffd, NULL, &status);
    double began = bench_cpu();
    ubrk_setText(segmenter->words, segmenter->wide, units, &status);
    while (U_SUCCESS(status) && ubrk_next(segmenter->words) != UBRK_DONE)
        continue;
    return U_SUCCESS(status) ? bench_cpu() - began : -1;
}
