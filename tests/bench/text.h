/* Texts for measuring: varied ones of any length, and reports of one story as many newsrooms
 * would write it. Everything follows from a seed; no text is another one repeated.
 */
#ifndef BENCH_TEXT_H
#define BENCH_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

struct bench_texts;

/* Reads the words of assets/concepts, the names of assets/entities and the bundled reports of
 * assets/stories. NULL where they cannot be read. */
struct bench_texts *bench_texts_new(const char *assets);
void bench_texts_free(struct bench_texts **texts);

/* Appends at least bytes of news in the language; paragraphs of a few sentences. */
void bench_texts_vary(const struct bench_texts *texts, const char *language, size_t bytes,
                      uint64_t seed, struct plx_buffer *out);

/* Appends one report: number version of story number story, made from a bundled one by other
 * values, names and order of sentences. Reports of one story share most of their values and
 * names. Returns its language. */
const char *bench_texts_report(const struct bench_texts *texts, uint32_t story, uint32_t version,
                               struct plx_buffer *out);

#endif
