/* The yardstick: ICU's word segmentation and nothing else. */
#ifndef BENCH_SEGMENT_H
#define BENCH_SEGMENT_H

#include <stddef.h>

struct bench_segmenter;

/* NULL where ICU has none for the language. */
struct bench_segmenter *bench_segmenter_new(const char *language);
void bench_segmenter_free(struct bench_segmenter **segmenter);
/* CPU seconds of walking over all word boundaries of the text as UTF-16; neither opening the
 * iterator nor the conversion counts. Negative where ICU fails. */
double bench_segment(struct bench_segmenter *segmenter, const char *text, size_t length);

#endif
