/* Number words, for the file that reads numerals. The state of a number while its words are taken one by one, and the
 * takers that digits have behind them too: "10 million", "2 and a half". */
#ifndef PLX_FACTS_NUMBER_WORDS_H
#define PLX_FACTS_NUMBER_WORDS_H

#include "facts/scan.h"

struct plx_words {
    uint32_t at;
    int power; /* of the last magnitude: what "and a half" is half of */
    int magnitudes;
    struct plx_decimal total, current;
    bool any, scaled, approx, vague, one_only, exact;
};

static inline struct plx_decimal plx_words_value(const struct plx_sense *sense)
{
    return plx_decimal_make(sense->mantissa, sense->exponent);
}

/* Takes all the words of the number at words->at. */
void plx_words_read(const struct plx_scan *scan, struct plx_words *words);
/* One part at words->at; false where there is none. */
bool plx_words_take_magnitude(const struct plx_scan *scan, struct plx_words *words);
bool plx_words_take_fraction(const struct plx_scan *scan, struct plx_words *words);

/* The longest magnitude at the token, "million"; PLX_NO_MATCH where there is none. */
struct plx_match plx_words_magnitude(const struct plx_scan *scan, uint32_t token);
/* Arabic writes "and" onto the word behind it: "خمسة وعشرون". */
bool plx_words_hold_and(const struct plx_scan *scan, uint32_t token);
/* Whether what stands there can be had in part: a million, a year, a per cent, a mile, a dollar. */
bool plx_words_divisible(const struct plx_scan *scan, uint32_t token);
/* Over "of" and an article between a part and its whole: "a quarter of a million"; the same token where no such whole
 * follows. */
uint32_t plx_words_over_of(const struct plx_scan *scan, uint32_t token);
/* The number in front of a dual's text, and where it goes on: "2 9" two milliards, "30 TM" half an hour. */
const char *plx_words_dual(const struct plx_scan *scan, struct plx_match dual, int64_t *count);
/* The power of ten of a dual such as "مليارين" by what goes on; 0 where it is another. */
int plx_words_dual_power(const char *rest);

#endif
