#include "text/bidi_rules.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>

/* Short names of the classes, as UAX #9 writes them. */
enum {
    L = U_LEFT_TO_RIGHT,
    R = U_RIGHT_TO_LEFT,
    AL = U_RIGHT_TO_LEFT_ARABIC,
    EN = U_EUROPEAN_NUMBER,
    ES = U_EUROPEAN_NUMBER_SEPARATOR,
    ET = U_EUROPEAN_NUMBER_TERMINATOR,
    AN = U_ARABIC_NUMBER,
    CS = U_COMMON_NUMBER_SEPARATOR,
    ON = U_OTHER_NEUTRAL,
    NSM = U_DIR_NON_SPACING_MARK,
    FSI = U_FIRST_STRONG_ISOLATE,
    LRI = U_LEFT_TO_RIGHT_ISOLATE,
    RLI = U_RIGHT_TO_LEFT_ISOLATE,
    PDI = U_POP_DIRECTIONAL_ISOLATE,
    BRACKET_DEPTH = 63 /* BD16 */
};

static uint8_t *class_at(struct plx_bidi_sequence *s, size_t i)
{
    return &s->classes[s->places[i]];
}

static uint8_t get(const struct plx_bidi_sequence *s, size_t i)
{
    return s->classes[s->places[i]];
}

static bool is_isolate_control(uint8_t class)
{
    return class == FSI || class == LRI || class == RLI || class == PDI;
}

/* W1: a mark is of the class of what it stands on. */
static void resolve_marks(struct plx_bidi_sequence *s)
{
    uint8_t previous = s->start;
    for (size_t i = 0; i < s->count; i++) {
        uint8_t *class = class_at(s, i);
        if (*class == NSM)
            *class = is_isolate_control(previous) ? ON : previous;
        previous = *class;
    }
}

/* W2, W3: European digits after an Arabic letter are Arabic ones; the letters are then R. */
static void resolve_arabic(struct plx_bidi_sequence *s)
{
    uint8_t strong = s->start;
    for (size_t i = 0; i < s->count; i++) {
        uint8_t *class = class_at(s, i);
        if (*class == L || *class == R || *class == AL)
            strong = *class;
        if (*class == EN && strong == AL)
            *class = AN;
        if (*class == AL)
            *class = R;
    }
}

/* W4: a single separator between numbers of a kind is part of the number. */
static void resolve_separators(struct plx_bidi_sequence *s)
{
    for (size_t i = 1; i + 1 < s->count; i++) {
        uint8_t before = get(s, i - 1), after = get(s, i + 1), *class = class_at(s, i);
        if (before != after)
            continue;
        if (before == EN && (*class == ES || *class == CS))
            *class = EN;
        else if (before == AN && *class == CS)
            *class = AN;
    }
}

static void set_range(struct plx_bidi_sequence *s, size_t from, size_t to, uint8_t class)
{
    for (size_t i = from; i < to; i++)
        *class_at(s, i) = class;
}

/* W5, W6: terminators beside European digits belong to them; what is left is neutral. */
static void resolve_terminators(struct plx_bidi_sequence *s)
{
    for (size_t i = 0; i < s->count;) {
        size_t end = i;
        while (end < s->count && get(s, end) == ET)
            end++;
        bool number = (i > 0 && get(s, i - 1) == EN) || (end < s->count && get(s, end) == EN);
        set_range(s, i, end, number ? EN : ON);
        if (end == i) {
            if (get(s, i) == ES || get(s, i) == CS)
                *class_at(s, i) = ON;
            end++;
        }
        i = end;
    }
}

/* W7: European digits in Latin text are part of it. */
static void resolve_latin(struct plx_bidi_sequence *s)
{
    uint8_t strong = s->start;
    for (size_t i = 0; i < s->count; i++) {
        uint8_t *class = class_at(s, i);
        if (*class == L || *class == R)
            strong = *class;
        if (*class == EN && strong == L)
            *class = L;
    }
}

/* L or R as the N rules see the class, numbers being R; ON where it is neither. */
static uint8_t strength(uint8_t class)
{
    if (class == EN || class == AN)
        return R;
    return class == L || class == R ? class : ON;
}

static uint8_t embedding(const struct plx_bidi_sequence *s)
{
    return s->levels[s->places[0]] & 1 ? R : L;
}

/* One for both spellings of the angle brackets, which are canonically equivalent. */
static UChar32 unify(UChar32 bracket)
{
    if (bracket == 0x2329)
        return 0x3008;
    return bracket == 0x232A ? 0x3009 : bracket;
}

/* N0 c: the direction of what stands before the bracket. */
static uint8_t context_before(const struct plx_bidi_sequence *s, size_t opening)
{
    for (size_t i = opening; i-- > 0;) {
        uint8_t strong = strength(get(s, i));
        if (strong != ON)
            return strong;
    }
    return s->start;
}

/* N0 b to d: the direction of a pair; ON where nothing strong stands within. */
static uint8_t pair_direction(const struct plx_bidi_sequence *s, size_t opening, size_t closing)
{
    uint8_t own = embedding(s);
    bool other = false;
    for (size_t i = opening + 1; i < closing; i++) {
        uint8_t strong = strength(get(s, i));
        if (strong == own)
            return own;
        other |= strong != ON;
    }
    if (!other)
        return ON;
    return context_before(s, opening) == own ? own : own == L ? R : L;
}

/* Sets the bracket, and the marks on it, which W1 had made neutral with it. */
static void set_bracket(struct plx_bidi_sequence *s, size_t i, uint8_t class)
{
    *class_at(s, i) = class;
    for (i++; i < s->count && s->before[s->places[i]] == NSM; i++)
        *class_at(s, i) = class;
}

static void resolve_pair(struct plx_bidi_sequence *s, size_t opening, size_t closing)
{
    uint8_t direction = pair_direction(s, opening, closing);
    if (direction == ON)
        return;
    set_bracket(s, opening, direction);
    set_bracket(s, closing, direction);
}

/* The kind of a neutral bracket; none lies beyond the BMP. */
static int bracket_type(const struct plx_bidi_sequence *s, size_t i)
{
    if (get(s, i) != ON)
        return U_BPT_NONE;
    return u_getIntPropertyValue(s->units[s->places[i]], UCHAR_BIDI_PAIRED_BRACKET_TYPE);
}

/* Opening brackets that wait for their closing ones. */
struct openings {
    struct {
        UChar32 closing;
        uint32_t place;
    } items[BRACKET_DEPTH];
    size_t count;
};

/* Pairs the closing bracket with the innermost opening one of its kind, dropping those within. */
static void close_bracket(struct plx_bidi_sequence *s, struct openings *open, size_t i)
{
    UChar32 bracket = unify(s->units[s->places[i]]);
    for (size_t k = open->count; k-- > 0;)
        if (open->items[k].closing == bracket) {
            s->pairs[open->items[k].place] = (uint32_t)i;
            open->count = k;
            return;
        }
}

/* BD16: pairs[i] is where the pair that opens at i closes; 0: none does. */
static void find_pairs(struct plx_bidi_sequence *s)
{
    struct openings open;
    open.count = 0;
    memset(s->pairs, 0, s->count * sizeof *s->pairs);
    for (size_t i = 0; i < s->count; i++) {
        int type = bracket_type(s, i);
        if (type == U_BPT_CLOSE)
            close_bracket(s, &open, i);
        if (type != U_BPT_OPEN)
            continue;
        if (open.count == BRACKET_DEPTH)
            return;
        open.items[open.count].closing =
            unify(u_getBidiPairedBracket(s->units[s->places[i]]));
        open.items[open.count++].place = (uint32_t)i;
    }
}

/* N0 */
static void resolve_brackets(struct plx_bidi_sequence *s)
{
    size_t first = 0;
    while (first < s->count && bracket_type(s, first) != U_BPT_OPEN)
        first++;
    if (first == s->count)
        return;
    find_pairs(s);
    for (size_t i = first; i < s->count; i++)
        if (s->pairs[i])
            resolve_pair(s, i, s->pairs[i]);
}

/* N1, N2: neutrals take the direction of both sides, else that of the embedding. */
static void resolve_neutrals(struct plx_bidi_sequence *s)
{
    uint8_t before = s->start, own = embedding(s);
    for (size_t i = 0; i < s->count;) {
        uint8_t strong = strength(get(s, i));
        if (strong != ON) {
            before = strong;
            i++;
            continue;
        }
        size_t end = i + 1;
        while (end < s->count && strength(get(s, end)) == ON)
            end++;
        uint8_t after = end < s->count ? strength(get(s, end)) : s->end;
        set_range(s, i, end, before == after ? before : own);
        i = end;
    }
}

/* I1, I2 */
static void raise_levels(struct plx_bidi_sequence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        uint8_t level = s->levels[s->places[i]], class = get(s, i);
        unsigned raise = class == L ? 0 : class == R ? 1 : 2;
        if (level & 1)
            raise = class != R;
        s->levels[s->places[i]] = (uint8_t)(level + raise);
    }
}

void plx_bidi_apply_rules(struct plx_bidi_sequence *sequence)
{
    resolve_marks(sequence);
    resolve_arabic(sequence);
    resolve_separators(sequence);
    resolve_terminators(sequence);
    resolve_latin(sequence);
    resolve_brackets(sequence);
    resolve_neutrals(sequence);
    raise_levels(sequence);
}
