#include "text/sentences.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/vector.h"

struct plx_sentence_breaker {
    UBreakIterator *iterator;
    PLX_VECTOR(UChar) wide;
};

struct plx_sentence_breaker *plx_sentence_breaker_new(const char *locale)
{
    char name[64];
    snprintf(name, sizeof name, "%s@ss=standard", locale);
    UErrorCode status = U_ZERO_ERROR;
    struct plx_sentence_breaker *breaker = calloc(1, sizeof *breaker);
    if (breaker)
        breaker->iterator = ubrk_open(UBRK_SENTENCE, name, NULL, 0, &status);
    if (breaker && U_FAILURE(status))
        plx_sentence_breaker_free(&breaker);
    return breaker;
}

void plx_sentence_breaker_free(struct plx_sentence_breaker **breaker)
{
    if (!*breaker)
        return;
    if ((*breaker)->iterator)
        ubrk_close((*breaker)->iterator);
    PLX_VECTOR_RELEASE(&(*breaker)->wide);
    free(*breaker);
    *breaker = NULL;
}

/* Bytes that the units [from, to) take in UTF-8. */
static uint32_t bytes_between(const UChar *wide, int32_t from, int32_t to)
{
    uint32_t bytes = 0;
    for (int32_t i = from; i < to; i++)
        bytes += wide[i] < 0x80 ? 1 : wide[i] < 0x800 || U16_IS_SURROGATE(wide[i]) ? 2 : 3;
    return bytes;
}

enum plx_status plx_sentence_breaker_run(struct plx_sentence_breaker *breaker, const char *text,
                                         size_t start, size_t end, plx_sentence_end *found,
                                         void *context)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0;
    if (!plx_vector_grow(&breaker->wide.items, &breaker->wide.capacity, end - start + 1,
                         sizeof(UChar)))
        return PLX_ERROR_MEMORY;
    UChar *wide = breaker->wide.items;
    u_strFromUTF8(wide, (int32_t)breaker->wide.capacity, &units, text + start,
                  (int32_t)(end - start), &status);
    ubrk_setText(breaker->iterator, wide, units, &status);
    if (U_FAILURE(status))
        return found(context, (uint32_t)end);
    uint32_t byte = (uint32_t)start;
    enum plx_status result = PLX_OK;
    int32_t from = 0, to = ubrk_next(breaker->iterator);
    for (; to != UBRK_DONE && result == PLX_OK; from = to, to = ubrk_next(breaker->iterator)) {
        byte += bytes_between(wide, from, to);
        result = found(context, byte);
    }
    return result;
}
