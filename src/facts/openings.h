/* What may open at each token of a report, noted in one pass over it: the finders then pass over all tokens where nothing of
 * theirs can, eight at a time. */
#ifndef PLX_FACTS_OPENINGS_H
#define PLX_FACTS_OPENINGS_H

#include <string.h>

#include "facts/facts.h"

enum plx_opens {
    PLX_OPENS_NAME = 1,
    PLX_OPENS_FIGURE = 2, /* a word or number that holds a figure or a date, or a part of one, or a saying of such words */
    PLX_OPENS_BEFORE_FIGURE = 4, /* a word that opens one where it follows; articles and prepositions, of which a text is full */
    PLX_OPENS_CREDIT = 8,
    PLX_OPENS_BRACKET = 16,
    PLX_OPENS_QUOTE = 32,  /* a quotation mark of any language, also one that closes */
    PLX_OPENS_EXPANSION = 64 /* what an acronym stands for: noted by the names' finder */
};

/* Notes them in facts->openings, which is the facts', where that is not done yet. False: no memory. */
bool plx_openings_note(const struct plx_report *report, struct plx_report_facts *facts);

/* The first token of [from, to) that may open any of what, as flags; to where there is none. */
static inline uint32_t plx_openings_next(const struct plx_report_facts *facts, uint32_t from, uint32_t to, unsigned what)
{
    const uint64_t each = what * UINT64_C(0x0101010101010101);
    for (uint64_t eight; from < to; from += (uint32_t)sizeof eight) {
        memcpy(&eight, facts->openings + from, sizeof eight); /* as many stand behind the last */
        if (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__)
            eight = __builtin_bswap64(eight);
        if (!(eight & each))
            continue;
        from += (uint32_t)__builtin_ctzll(eight & each) / 8;
        return from < to ? from : to;
    }
    return to;
}

#endif
