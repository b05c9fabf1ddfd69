#include "text/sentences.h"

#include <string.h>
#include <unicode/uchar.h>

#include "text/characters.h"

/* ---- suppressions ---- */

int plx_suppression_compare(const char *a, const char *b)
{
    size_t i = strlen(a), j = strlen(b);
    while (i && j && a[i - 1] == b[j - 1]) {
        i--;
        j--;
    }
    if (!i || !j)
        return (i > 0) - (j > 0);
    return (unsigned char)a[i - 1] < (unsigned char)b[j - 1] ? -1 : 1;
}

/* Those of the suppressions [low, high) that have the byte so far from their end; they agree
 * behind it. */
struct range {
    size_t low, high;
};

static int byte_back(const struct plx_suppressions *s, size_t item, size_t back)
{
    const struct plx_suppression *i = &s->items[item];
    return back < i->length ? (unsigned char)s->strings[i->before + i->length - 1 - back] : -1;
}

/* The first of the range whose byte is not below the given one. */
static size_t lower_bound(const struct plx_suppressions *s, struct range range, size_t back,
                          int byte)
{
    while (range.low < range.high) {
        size_t middle = (range.low + range.high) / 2;
        if (byte_back(s, middle, back) < byte)
            range.low = middle + 1;
        else
            range.high = middle;
    }
    return range.low;
}

static struct range narrow(const struct plx_suppressions *s, struct range range, size_t back,
                           int byte)
{
    if (byte_back(s, range.low, back) == byte && byte_back(s, range.high - 1, back) == byte)
        return range; /* as for the stop itself */
    size_t low = lower_bound(s, range, back, byte);
    return (struct range){low, lower_bound(s, (struct range){low, range.high}, back, byte + 1)};
}

/* The longest abbreviation that ends at stop decides. */
/* Whether no letter stands before the byte: the end of "travaux." is no "aux.". */
static bool opens_word(const char *text, size_t start, size_t at)
{
    size_t before = at;
    while (before > start && ((unsigned char)text[--before] & 0xc0) == 0x80)
        continue;
    if (at == start)
        return true;
    int32_t i = (int32_t)before;
    UChar32 c = plx_utf8_next(text, &i, (int32_t)at);
    return plx_character(c)->class != PLX_CLASS_LETTER;
}

static bool is_suppressed(const struct plx_suppressions *s, const char *text, size_t start,
                          size_t stop, size_t end)
{
    if (stop > start && text[stop - 1] == ' ')
        stop--;
    struct range range = {0, s->count}, longest = {0, 0};
    for (size_t back = 0; back < stop - start && range.low < range.high; back++) {
        range = narrow(s, range, back, (unsigned char)text[stop - 1 - back]);
        size_t whole = range.low;
        while (whole < range.high && byte_back(s, whole, back + 1) < 0)
            whole++;
        if (whole > range.low && opens_word(text, start, stop - 1 - back))
            longest = (struct range){range.low, whole};
    }
    for (size_t i = longest.low; i < longest.high; i++) {
        const char *behind = s->strings + s->items[i].behind;
        size_t length = strlen(behind);
        if (length <= end - stop && memcmp(behind, text + stop, length) == 0)
            return true;
    }
    return false;
}

/* ---- rules ---- */

/* What stands before the character in question: nothing that ends a sentence, a stop, that and
 * closing marks, those and spaces. */
enum stage { STAGE_OPEN, STAGE_STOP, STAGE_CLOSED, STAGE_SPACED };

struct state {
    const char *text;
    int32_t end;
    bool semicolon;
    enum stage stage;
    uint8_t stop;   /* which kind it is */
    uint8_t before; /* what stands before the stop */
    int32_t start;  /* of the sentence */
};

static inline uint8_t class_at(const struct state *s, int32_t at, int32_t *next)
{
    *next = at;
    UChar32 c = plx_utf8_next(s->text, next, s->end);
    if (s->semicolon && (c == ';' || c == 0x37e))
        return U_SB_STERM;
    return plx_character(c)->sentence;
}

/* SB8: whether a small letter is the first that follows, other stops apart. */
static bool small_follows(const struct state *s, int32_t at)
{
    while (at < s->end)
        switch (class_at(s, at, &at)) {
        case U_SB_LOWER:
            return true;
        case U_SB_UPPER: case U_SB_OLETTER: case U_SB_SEP: case U_SB_CR: case U_SB_LF:
        case U_SB_ATERM: case U_SB_STERM:
            return false;
        default:
            break;
        }
    return false;
}

/* SB6 to SB11 behind a stop: whether the sentence goes on with the character at the place. */
static bool goes_on(struct state *s, uint8_t class, int32_t at)
{
    enum stage stage = s->stage;
    bool full_stop = s->stop == U_SB_ATERM;
    s->stage = STAGE_OPEN;
    switch (class) {
    case U_SB_SEP: case U_SB_CR: case U_SB_LF: case U_SB_ATERM: case U_SB_STERM:
    case U_SB_SCONTINUE:
        return true;
    case U_SB_SP:
        s->stage = STAGE_SPACED;
        return true;
    case U_SB_CLOSE:
        if (stage == STAGE_SPACED)
            break;
        s->stage = STAGE_CLOSED;
        return true;
    case U_SB_NUMERIC:
        if (full_stop && stage == STAGE_STOP)
            return true;
        break;
    case U_SB_UPPER:
        if (full_stop && stage == STAGE_STOP &&
            (s->before == U_SB_UPPER || s->before == U_SB_LOWER))
            return true;
        break;
    default:
        break;
    }
    return full_stop && small_follows(s, at);
}

/* The class of what stands before the place in the sentence (SB5), U_SB_OTHER for nothing. */
static uint8_t class_before(const struct state *s, int32_t at)
{
    while (at > s->start) {
        int32_t next;
        do
            at--;
        while (at > s->start && ((unsigned char)s->text[at] & 0xc0) == 0x80);
        uint8_t class = class_at(s, at, &next);
        if (class != U_SB_EXTEND && class != U_SB_FORMAT)
            return class;
    }
    return U_SB_OTHER;
}

/* Over the character, which is in the sentence. */
static void pass(struct state *s, uint8_t class, int32_t at)
{
    if (class != U_SB_ATERM && class != U_SB_STERM)
        return;
    s->stage = STAGE_STOP;
    s->stop = class;
    s->before = class_before(s, at);
}

/* Whether a paragraph ends behind the character (SB3, SB4). */
static bool ends_paragraph(const struct state *s, uint8_t class, int32_t next)
{
    return class == U_SB_SEP || class == U_SB_LF ||
           (class == U_SB_CR && (next == s->end || s->text[next] != '\n'));
}

/* Whether none of the eight bytes can begin or be what ends a sentence, as is nearly always so: small and capital letters of ASCII
 * and its signs among them, and spaces. */
static inline bool are_plain(const char *bytes)
{
    const uint64_t each = 0x0101010101010101u, high = each * 0x80;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t spaces = word ^ each * ' '; /* a byte of 0 for each; those of letters keep their bit 6 */
    uint64_t others = (spaces & ~high) + each * 0x7f;
    return !((word | (others & ~(word << 1))) & high);
}

/* Over what is no stop and ends no paragraph, which is nearly all of a text: by the bytes that such
 * characters do not begin with. Latin, Greek, Cyrillic and Arabic letters are passed over unread;
 * Arabic ones begin with the byte that the question mark U+061F does, and two marks more, which
 * are therefore known by their second. */
static int32_t skip_plain(const struct state *s, int32_t at)
{
    static const bool watched[0x100] = {
        ['\n'] = true, ['\r'] = true, ['!'] = true,  ['.'] = true,  ['?'] = true,  [';'] = true,
        [0x9d] = true, [0x9e] = true, [0x9f] = true,
        [0xc2] = true, [0xcd] = true, [0xd6] = true, [0xdb] = true, [0xdc] = true,
        [0xdd] = true, [0xde] = true, [0xdf] = true, [0xe0] = true, [0xe1] = true, [0xe2] = true,
        [0xe3] = true, [0xe4] = true, [0xe5] = true, [0xe6] = true, [0xe7] = true, [0xe8] = true,
        [0xe9] = true, [0xea] = true, [0xeb] = true, [0xec] = true, [0xed] = true, [0xee] = true,
        [0xef] = true, [0xf0] = true, [0xf1] = true, [0xf2] = true, [0xf3] = true, [0xf4] = true};
    const unsigned char *text = (const unsigned char *)s->text;
    for (int32_t from = at; at < s->end; at++) {
        for (int32_t until = at; at == until;) { /* of other scripts 16 bytes are passed before ASCII is tried again */
            while (s->end - at >= 8 && are_plain(s->text + at))
                at += 8;
            for (until = at + 16; at < until && s->end - at >= 4; at += 4)
                if (watched[text[at]] | watched[text[at + 1]] | watched[text[at + 2]] | watched[text[at + 3]])
                    break;
        }
        if (at == s->end)
            break;
        unsigned char byte = text[at];
        if (watched[byte] && (byte > 0x9f || byte < 0x80))
            break;
        if (watched[byte] && at > from && text[at - 1] == 0xd8)
            return at - 1;
    }
    return at;
}

/* The next break behind at. */
static int32_t next_break(struct state *s, int32_t at)
{
    s->stage = STAGE_OPEN;
    s->start = at;
    for (int32_t next; at < s->end; at = next) {
        if (s->stage == STAGE_OPEN && (at = skip_plain(s, at)) == s->end)
            break;
        uint8_t class = class_at(s, at, &next);
        if (class == U_SB_EXTEND || class == U_SB_FORMAT)
            continue; /* SB5 */
        if (s->stage != STAGE_OPEN && !goes_on(s, class, at))
            return at;
        if (ends_paragraph(s, class, next))
            return next;
        pass(s, class, at);
    }
    return s->end;
}

enum plx_status plx_sentences_find(const struct plx_suppressions *suppressions, const char *text,
                                   size_t start, size_t end, plx_sentence_end *found,
                                   void *context)
{
    struct state s = {.text = text, .end = (int32_t)end, .semicolon = suppressions->semicolon};
    enum plx_status status = PLX_OK;
    for (int32_t at = (int32_t)start; at < s.end && status == PLX_OK;) {
        at = next_break(&s, at);
        if (at == s.end || !is_suppressed(suppressions, text, start, (size_t)at, end))
            status = found(context, (uint32_t)at);
    }
    return status;
}
