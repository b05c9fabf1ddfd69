#include "text/bidi.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/vector.h"
#include "text/bidi_rules.h"

enum { MAX_DEPTH = 125, NONE = UINT32_MAX }; /* BD2 */

/* A paragraph at work. Arrays have one item a unit; the second half of a pair counts as removed
 * by X9, as boundary neutrals are. */
struct paragraph {
    const uint16_t *units;
    size_t count;
    uint8_t level;
    uint8_t *types;   /* classes of the characters */
    uint8_t *before;  /* after rules X */
    uint8_t *classes; /* after rules W and N */
    uint8_t *base;     /* levels after rules X */
    uint8_t *levels;
    uint32_t *matches; /* BD9: an isolate's other end; NONE: it has none, or is none */
    uint32_t *places, *pairs; /* of the sequence at hand */
};

/* Blocks without a right-to-left character or control, which most text is made of. */
static bool is_plain_block(uint16_t unit)
{
    return unit < 0x0590 || (unit >= 0x0900 && unit < 0x2000) ||
           (unit >= 0x2070 && unit < 0xD800);
}

static bool is_embedding(uint8_t type)
{
    return type == U_LEFT_TO_RIGHT_EMBEDDING || type == U_RIGHT_TO_LEFT_EMBEDDING ||
           type == U_LEFT_TO_RIGHT_OVERRIDE || type == U_RIGHT_TO_LEFT_OVERRIDE;
}

static bool is_initiator(uint8_t type)
{
    return type == U_LEFT_TO_RIGHT_ISOLATE || type == U_RIGHT_TO_LEFT_ISOLATE ||
           type == U_FIRST_STRONG_ISOLATE;
}

static bool is_removed(uint8_t type)
{
    return is_embedding(type) || type == U_POP_DIRECTIONAL_FORMAT || type == U_BOUNDARY_NEUTRAL;
}

/* Whether a character of the type can raise a level above a left-to-right paragraph's. */
static bool turns(uint8_t type)
{
    return type == U_RIGHT_TO_LEFT || type == U_RIGHT_TO_LEFT_ARABIC ||
           type == U_ARABIC_NUMBER || is_embedding(type) || is_initiator(type);
}

static bool never_turns(const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count;) {
        if (is_plain_block(units[i])) {
            i++;
            continue;
        }
        UChar32 c;
        U16_NEXT(units, i, count, c);
        if (turns((uint8_t)u_charDirection(c)))
            return false;
    }
    return true;
}

static void read_types(struct paragraph *p)
{
    for (size_t i = 0; i < p->count;) {
        size_t start = i;
        UChar32 c;
        U16_NEXT(p->units, i, p->count, c);
        p->types[start] = (uint8_t)u_charDirection(c);
        if (i > start + 1)
            p->types[start + 1] = U_BOUNDARY_NEUTRAL;
    }
    memcpy(p->before, p->types, p->count);
}

/* HL3: a bound sign right before a digit is a letter of its number, which W7 then turns with it; before a word
 * it is one of its own, so that it is not mirrored either. */
static void bind_signs(struct paragraph *p)
{
    for (size_t i = 0; i + 1 < p->count; i++) {
        bool sign = p->units[i] == '<' || p->units[i] == '>' || p->units[i] == '~';
        uint8_t next = p->types[i + 1];
        if (sign && (next == U_EUROPEAN_NUMBER || next == U_RIGHT_TO_LEFT || next == U_RIGHT_TO_LEFT_ARABIC))
            p->types[i] = p->before[i] = U_LEFT_TO_RIGHT;
    }
}

/* BD9. The stack of open isolates lies in places, which is free so far. */
static void match_isolates(struct paragraph *p)
{
    size_t open = 0;
    for (size_t i = 0; i < p->count; i++) {
        p->matches[i] = NONE;
        if (is_initiator(p->types[i])) {
            p->places[open++] = (uint32_t)i;
        } else if (p->types[i] == U_POP_DIRECTIONAL_ISOLATE && open) {
            p->matches[i] = p->places[--open];
            p->matches[p->places[open]] = (uint32_t)i;
        } else if (p->types[i] == U_BLOCK_SEPARATOR) {
            open = 0;
        }
    }
}

/* P2, P3 for units [start, end), isolates skipped; otherwise where nothing is strong. */
static uint8_t first_strong(const struct paragraph *p, size_t start, size_t end,
                            uint8_t otherwise)
{
    for (size_t i = start; i < end; i++) {
        uint8_t type = p->types[i];
        if (type == U_LEFT_TO_RIGHT)
            return 0;
        if (type == U_RIGHT_TO_LEFT || type == U_RIGHT_TO_LEFT_ARABIC)
            return 1;
        if (is_initiator(type)) {
            if (p->matches[i] == NONE)
                return otherwise;
            i = p->matches[i];
        }
    }
    return otherwise;
}

/* ---- rules X -------------------------------------------------------------------------------- */

struct status {
    uint8_t level;
    uint8_t override; /* U_OTHER_NEUTRAL: none */
    bool isolate;
};

struct directions {
    struct status stack[MAX_DEPTH + 2];
    size_t depth; /* of the stack, at least 1 */
    size_t overflow_isolates, overflow_embeddings, valid_isolates;
};

static const struct status *top(const struct directions *d)
{
    return &d->stack[d->depth - 1];
}

static void reset(struct directions *d, uint8_t level)
{
    d->stack[0] = (struct status){level, U_OTHER_NEUTRAL, false};
    d->depth = 1;
    d->overflow_isolates = d->overflow_embeddings = d->valid_isolates = 0;
}

/* The least level above the present one that is odd (rtl) or even. */
static unsigned next_level(const struct directions *d, bool rtl)
{
    unsigned level = top(d)->level;
    return rtl ? (level + 1) | 1 : (level + 2) & ~1U;
}

/* X2 to X5 */
static void embed(struct directions *d, uint8_t type)
{
    bool rtl = type == U_RIGHT_TO_LEFT_EMBEDDING || type == U_RIGHT_TO_LEFT_OVERRIDE;
    unsigned level = next_level(d, rtl);
    uint8_t override = type == U_RIGHT_TO_LEFT_OVERRIDE   ? U_RIGHT_TO_LEFT
                       : type == U_LEFT_TO_RIGHT_OVERRIDE ? U_LEFT_TO_RIGHT
                                                          : U_OTHER_NEUTRAL;
    if (level <= MAX_DEPTH && !d->overflow_isolates && !d->overflow_embeddings)
        d->stack[d->depth++] = (struct status){(uint8_t)level, override, false};
    else if (!d->overflow_isolates)
        d->overflow_embeddings++;
}

/* The level and class that the present state gives the unit. */
static void place(struct paragraph *p, const struct directions *d, size_t i)
{
    p->base[i] = top(d)->level;
    if (top(d)->override != U_OTHER_NEUTRAL)
        p->before[i] = top(d)->override;
}

/* X5a to X5c */
static void isolate(struct paragraph *p, struct directions *d, size_t i)
{
    place(p, d, i);
    bool rtl = p->types[i] == U_RIGHT_TO_LEFT_ISOLATE;
    if (p->types[i] == U_FIRST_STRONG_ISOLATE) {
        size_t end = p->matches[i] == NONE ? p->count : p->matches[i];
        rtl = first_strong(p, i + 1, end, 0) == 1;
    }
    unsigned level = next_level(d, rtl);
    if (level <= MAX_DEPTH && !d->overflow_isolates && !d->overflow_embeddings) {
        d->valid_isolates++;
        d->stack[d->depth++] = (struct status){(uint8_t)level, U_OTHER_NEUTRAL, true};
    } else {
        d->overflow_isolates++;
    }
}

/* X6a */
static void pop_isolate(struct paragraph *p, struct directions *d, size_t i)
{
    if (d->overflow_isolates) {
        d->overflow_isolates--;
    } else if (d->valid_isolates) {
        d->overflow_embeddings = 0;
        while (!top(d)->isolate)
            d->depth--;
        d->depth--;
        d->valid_isolates--;
    }
    place(p, d, i);
}

/* X7 */
static void pop_embedding(struct directions *d)
{
    if (d->overflow_isolates)
        return;
    if (d->overflow_embeddings)
        d->overflow_embeddings--;
    else if (!top(d)->isolate && d->depth > 1)
        d->depth--;
}

/* X1 to X8. What X9 removes gets the level at hand, which nothing reads. */
static void resolve_explicit(struct paragraph *p)
{
    struct directions d;
    reset(&d, p->level);
    for (size_t i = 0; i < p->count; i++) {
        uint8_t type = p->types[i];
        if (is_embedding(type))
            embed(&d, type);
        else if (type == U_POP_DIRECTIONAL_FORMAT)
            pop_embedding(&d);
        else if (type == U_BLOCK_SEPARATOR)
            reset(&d, p->level);

        if (is_initiator(type))
            isolate(p, &d, i);
        else if (type == U_POP_DIRECTIONAL_ISOLATE)
            pop_isolate(p, &d, i);
        else if (is_removed(type) || type == U_BLOCK_SEPARATOR)
            p->base[i] = top(&d)->level;
        else
            place(p, &d, i);
    }
}

/* ---- level runs and isolating run sequences (BD7, BD13, X10) -------------------------------- */

/* The first unit from i on that is not removed; count: none is. */
static size_t skip_removed(const struct paragraph *p, size_t i)
{
    while (i < p->count && is_removed(p->types[i]))
        i++;
    return i;
}

/* Walks the level run at unit i: its units go to places from *count on, where count is not NULL.
 * *last is its last unit; the start of the next run is returned. */
static size_t walk_run(struct paragraph *p, size_t i, size_t *count, size_t *last)
{
    uint8_t level = p->base[i];
    while (i < p->count && p->base[i] == level) {
        *last = i;
        if (count)
            p->places[(*count)++] = (uint32_t)i;
        i = skip_removed(p, i + 1);
    }
    return i;
}

static uint8_t direction_of(uint8_t a, uint8_t b)
{
    return (a > b ? a : b) & 1 ? U_RIGHT_TO_LEFT : U_LEFT_TO_RIGHT;
}

/* The sequence that begins with the run at start, before which the last level was before. */
static void resolve_sequence(struct paragraph *p, size_t start, uint8_t before)
{
    size_t count = 0, last = start, i = start;
    for (;;) {
        i = walk_run(p, i, &count, &last);
        if (!is_initiator(p->types[last]) || p->matches[last] == NONE)
            break;
        i = p->matches[last];
    }
    bool open = is_initiator(p->types[last]) || i >= p->count;
    uint8_t after = open ? p->level : p->base[i];
    struct plx_bidi_sequence sequence = {.units = p->units,
                                         .before = p->before,
                                         .classes = p->classes,
                                         .levels = p->levels,
                                         .places = p->places,
                                         .pairs = p->pairs,
                                         .count = count,
                                         .start = direction_of(before, p->base[start]),
                                         .end = direction_of(after, p->base[last])};
    plx_bidi_apply_rules(&sequence);
}

/* A run that begins with the end of an isolate belongs to the sequence of its beginning. */
static void resolve_sequences(struct paragraph *p)
{
    memcpy(p->classes, p->before, p->count);
    memcpy(p->levels, p->base, p->count);
    uint8_t before = p->level;
    for (size_t i = skip_removed(p, 0), last = i; i < p->count;) {
        bool goes_on =
            p->types[i] == U_POP_DIRECTIONAL_ISOLATE && p->matches[i] != NONE;
        if (!goes_on)
            resolve_sequence(p, i, before);
        i = walk_run(p, i, NULL, &last);
        before = p->base[last];
    }
}

/* ---- the whole ------------------------------------------------------------------------------ */

/* L1, after what was removed took the level of what stands before it. */
static void reset_white_space(struct paragraph *p)
{
    for (size_t i = 0; i < p->count; i++)
        if (is_removed(p->types[i]))
            p->levels[i] = i ? p->levels[i - 1] : p->level;
    bool trailing = true;
    for (size_t i = p->count; i-- > 0;) {
        uint8_t type = p->types[i];
        if (type == U_BLOCK_SEPARATOR || type == U_SEGMENT_SEPARATOR)
            trailing = true;
        else if (U16_IS_TRAIL(p->units[i]) && type == U_BOUNDARY_NEUTRAL)
            continue; /* as the first half goes, which comes next */
        else if (type != U_WHITE_SPACE_NEUTRAL && type != U_POP_DIRECTIONAL_ISOLATE &&
                 !is_initiator(type) && !is_removed(type))
            trailing = false;
        if (trailing)
            p->levels[i] = p->level;
    }
}

static bool set_up(struct plx_bidi *bidi, struct paragraph *p)
{
    size_t count = p->count;
    if (!plx_vector_grow(&bidi->bytes, &bidi->byte_capacity, 5 * count, 1) ||
        !plx_vector_grow(&bidi->words, &bidi->word_capacity, 3 * count, sizeof *bidi->words))
        return false;
    p->types = bidi->bytes;
    p->before = p->types + count;
    p->classes = p->before + count;
    p->base = p->classes + count;
    p->levels = p->base + count;
    p->matches = bidi->words;
    p->places = p->matches + count;
    p->pairs = p->places + count;
    return true;
}

enum plx_status plx_bidi_resolve(struct plx_bidi *bidi, const uint16_t *units, size_t count,
                                 enum plx_direction direction,
                                 struct plx_bidi_paragraph *paragraph)
{
    *paragraph = (struct plx_bidi_paragraph){NULL, direction >= PLX_DIRECTION_RTL};
    if (!count || (!paragraph->level && never_turns(units, count)))
        return PLX_OK;
    struct paragraph p = {.units = units, .count = count, .level = paragraph->level};
    if (!set_up(bidi, &p))
        return PLX_ERROR_MEMORY;
    read_types(&p);
    if (direction == PLX_DIRECTION_RTL_BOUNDS)
        bind_signs(&p);
    match_isolates(&p);
    if (direction == PLX_DIRECTION_AUTO)
        p.level = first_strong(&p, 0, count, 0);
    resolve_explicit(&p);
    resolve_sequences(&p);
    reset_white_space(&p);
    *paragraph = (struct plx_bidi_paragraph){p.levels, p.level};
    return PLX_OK;
}

void plx_bidi_release(struct plx_bidi *bidi)
{
    free(bidi->bytes);
    free(bidi->words);
    *bidi = (struct plx_bidi){0};
}

static void reverse(uint32_t *order, size_t from, size_t to)
{
    for (; from + 1 < to; from++, to--) {
        uint32_t other = order[from];
        order[from] = order[to - 1];
        order[to - 1] = other;
    }
}

void plx_bidi_order(const uint8_t *levels, size_t count, uint32_t *order)
{
    uint8_t highest = 0, lowest_odd = UINT8_MAX;
    for (size_t i = 0; i < count; i++) {
        order[i] = (uint32_t)i;
        highest = levels[i] > highest ? levels[i] : highest;
        if (levels[i] & 1 && levels[i] < lowest_odd)
            lowest_odd = levels[i];
    }
    for (unsigned level = highest; level >= lowest_odd; level--)
        for (size_t i = 0; i < count;) {
            size_t end = i;
            while (end < count && levels[end] >= level)
                end++;
            reverse(order, i, end);
            i = end + 1;
        }
}
