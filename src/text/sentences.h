/* Where sentences end (UAX #29), by ICU with CLDR's suppressions ("Mrd." ends none). */
#ifndef PLX_TEXT_SENTENCES_H
#define PLX_TEXT_SENTENCES_H

#include <stddef.h>
#include <stdint.h>

#include "parallax/status.h"

struct plx_sentence_breaker;

/* locale: BCP 47. NULL where ICU has none to give (no memory). */
struct plx_sentence_breaker *plx_sentence_breaker_new(const char *locale);
void plx_sentence_breaker_free(struct plx_sentence_breaker **breaker);

/* Called with the byte at which a sentence of text[start, end) ends, in order; the last call
 * is with end. */
typedef enum plx_status plx_sentence_end(void *context, uint32_t end);
enum plx_status plx_sentence_breaker_run(struct plx_sentence_breaker *breaker, const char *text,
                                         size_t start, size_t end, plx_sentence_end *found,
                                         void *context);

#endif
