/* Direction by UAX #9: embedding levels of a paragraph, and the visual order of a row.
 *
 * Our own, rule by rule, since ICU's passes all of BidiCharacterTest.txt but 31 cases (marks on
 * brackets, overrides on brackets and isolates, more than 63 brackets); ICU gives the classes.
 * Works on any UTF-16, explicit controls among it; that a report's own controls have no effect
 * is plx_sanitise_character's work. Private to src/text.
 */
#ifndef PLX_TEXT_BIDI_H
#define PLX_TEXT_BIDI_H

#include <stddef.h>
#include <stdint.h>

#include "text/layout.h"

/* Zero before the first use; keeps its memory from paragraph to paragraph. */
struct plx_bidi {
    uint8_t *bytes;
    uint32_t *words;
    size_t byte_capacity, word_capacity;
};

/* What a paragraph came out as. Levels belong to the plx_bidi, valid until its next paragraph;
 * NULL stands for level 0 everywhere. */
struct plx_bidi_paragraph {
    const uint8_t *levels; /* of each unit, rules P2 to I2, and L1 for the paragraph's end */
    uint8_t level;         /* of the paragraph itself: 0 or 1 */
};

enum plx_status plx_bidi_resolve(struct plx_bidi *bidi, const uint16_t *units, size_t count,
                                 enum plx_direction direction,
                                 struct plx_bidi_paragraph *paragraph);
void plx_bidi_release(struct plx_bidi *bidi);

/* Rule L2: order[i] is the logical index of what stands i-th from the left. */
void plx_bidi_order(const uint8_t *levels, size_t count, uint32_t *order);

#endif
