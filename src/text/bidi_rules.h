/* The rules of UAX #9 for one isolating run sequence: W1 to W7, N0 to N2, I1, I2. Private to
 * bidi.c. */
#ifndef PLX_TEXT_BIDI_RULES_H
#define PLX_TEXT_BIDI_RULES_H

#include <stddef.h>
#include <stdint.h>

/* The sequence's characters by their unit, in order; what rule X9 removes is not among them. */
struct plx_bidi_sequence {
    const uint16_t *units;  /* the paragraph's text */
    const uint8_t *before;  /* each unit's class (UCharDirection) after the rules X */
    uint8_t *classes;       /* the same at first, then as the rules change it */
    uint8_t *levels;        /* each unit's level: in from the rules X, out from I */
    const uint32_t *places; /* the sequence's units */
    uint32_t *pairs;        /* room for count numbers */
    size_t count;           /* at least 1 */
    uint8_t start, end;     /* sos and eos: U_LEFT_TO_RIGHT or U_RIGHT_TO_LEFT */
};

void plx_bidi_apply_rules(struct plx_bidi_sequence *sequence);

#endif
