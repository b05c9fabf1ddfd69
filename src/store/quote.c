#include "store/quote.h"

#include <string.h>

#include "text/sanitise.h"

static bool continues(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

static uint32_t count(const char *text, size_t from, size_t to)
{
    uint32_t characters = 0;
    for (size_t i = from; i < to; i++)
        characters += !continues(text[i]);
    return characters;
}

/* The byte so many characters behind another one; false where the text ends before. */
static bool advance(const char *text, size_t length, size_t *byte, uint32_t characters)
{
    for (; characters; characters--) {
        if (*byte >= length)
            return false;
        do
            ++*byte;
        while (*byte < length && continues(text[*byte]));
    }
    return true;
}

static size_t step_back(const char *text, size_t byte, uint32_t characters)
{
    for (; characters && byte; characters--)
        do
            byte--;
        while (byte && continues(text[byte]));
    return byte;
}

bool plx_quote_make(struct plx_arena *arena, const char *text, size_t length, struct plx_span span,
                    struct plx_quote *quote)
{
    quote->start = count(text, 0, span.start);
    quote->end = quote->start + count(text, span.start, span.end);
    bool words = span.start < span.end; /* a whole report has no surroundings */
    size_t from = words ? step_back(text, span.start, PLX_QUOTE_AROUND) : span.start;
    size_t to = span.end;
    for (unsigned i = 0; words && i < PLX_QUOTE_AROUND && to < length; i++)
        advance(text, length, &to, 1);
    quote->words = plx_arena_substring(arena, text + span.start, span.end - span.start);
    quote->before = plx_arena_substring(arena, text + from, span.start - from);
    quote->after = plx_arena_substring(arena, text + span.end, to - span.end);
    return quote->words && quote->before && quote->after;
}

bool plx_quote_place(const struct plx_quote *quote, const char *text, size_t length,
                     struct plx_span *span)
{
    size_t start = 0;
    if (quote->end < quote->start || !advance(text, length, &start, quote->start))
        return false;
    size_t end = start;
    size_t words = strlen(quote->words);
    if (!advance(text, length, &end, quote->end - quote->start) || end - start != words ||
        memcmp(text + start, quote->words, words) != 0)
        return false;
    *span = (struct plx_span){(uint32_t)start, (uint32_t)end};
    return true;
}

/* ---- in another version ---- */

static bool ends_alike(const char *text, size_t at, const char *before)
{
    size_t length = strlen(before);
    return length <= at && memcmp(text + at - length, before, length) == 0;
}

static bool begins_alike(const char *text, size_t length, size_t at, const char *after)
{
    size_t size = strlen(after);
    return size <= length - at && memcmp(text + at, after, size) == 0;
}

/* Letters and digits make words; of them "12" in "2012" is none. ASCII digits and whatever lies
 * beyond ASCII and is no space or punctuation of the General Punctuation and CJK blocks. */
static bool wordly(const char *text, size_t length, size_t at)
{
    if (at >= length)
        return false;
    unsigned char c = (unsigned char)text[at];
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    size_t next = at;
    uint32_t character = plx_sanitise_decode(text, length, &next);
    bool latin_sign = character < 0xc0 && character != 0xaa && character != 0xb5 &&
                      character != 0xba;
    bool punctuation = (character >= 0x2000 && character <= 0x206f) ||
                       (character >= 0x3000 && character <= 0x303f) || character == 0x60c ||
                       character == 0x61b || character == 0x61f || character == 0x6d4;
    return !latin_sign && !punctuation;
}

/* Whether words go on before and behind the place as they did before and behind the quote. */
static bool edges_alike(const struct plx_quote *quote, const char *text, size_t length, size_t at)
{
    size_t end = at + strlen(quote->words);
    size_t before = strlen(quote->before);
    bool left = at && wordly(text, length, step_back(text, at, 1));
    bool was_left = before && wordly(quote->before, before, step_back(quote->before, before, 1));
    bool right = wordly(text, length, end);
    bool was_right = wordly(quote->after, strlen(quote->after), 0);
    return left == was_left && right == was_right;
}

/* How much of what stood around the quote stands around the place. */
static int surroundings(const struct plx_quote *quote, const char *text, size_t length, size_t at)
{
    return (*quote->before && ends_alike(text, at, quote->before)) +
           (*quote->after && begins_alike(text, length, at + strlen(quote->words), quote->after));
}

bool plx_quote_find(const struct plx_quote *quote, const char *text, size_t length,
                    struct plx_span *span)
{
    size_t size = strlen(quote->words);
    size_t places = 0, best_places = 0, best = 0;
    int most = 0;
    if (!size) {
        *span = (struct plx_span){0, 0};
        return true;
    }
    const char *at = text;
    while ((at = memmem(at, length - (size_t)(at - text), quote->words, size))) {
        size_t byte = (size_t)(at++ - text);
        if (!edges_alike(quote, text, length, byte))
            continue;
        int alike = surroundings(quote, text, length, byte);
        places++;
        if (places == 1 || alike > most) {
            most = alike;
            best = byte;
            best_places = 0;
        }
        best_places += alike == most;
    }
    if (places == 0 || best_places != 1)
        return false;
    *span = (struct plx_span){(uint32_t)best, (uint32_t)(best + size)};
    return true;
}
