#include "text/sanitise.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "text/width.h"

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029, BLACK_FLAG = 0x1F3F4 };

/* The three bytes that CESU-8 writes for half of a pair. */
static bool is_surrogate(const unsigned char *bytes, size_t length)
{
    return length >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0 && bytes[1] <= 0xBF &&
           bytes[2] >= 0x80 && bytes[2] <= 0xBF;
}

uint32_t plx_sanitise_decode(const char *text, size_t end, size_t *position)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = *position;
    if (bytes[at] < 0x80) {
        *position = at + 1;
        return bytes[at];
    }
    if (is_surrogate(bytes + at, end - at)) {
        *position = at + 3;
        return PLX_SANITISE_MARK;
    }
    UChar32 c;
    U8_NEXT(bytes, at, end, c);
    *position = at;
    return c < 0 ? PLX_SANITISE_MARK : (uint32_t)c;
}

static bool is_tag(uint32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

/* Of the invisible controls those that ordinary text needs. */
static uint32_t sanitise_format(uint32_t c, uint32_t previous)
{
    bool needed = c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200D) ||
                  (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
    bool flag = is_tag(c) && (previous == BLACK_FLAG || is_tag(previous));
    return needed || flag || plx_width_character(c) > 0 ? c : PLX_SANITISE_MARK;
}

uint32_t plx_sanitise_character(uint32_t c, uint32_t previous)
{
    if (c >= 0x20 && c < 0x7F)
        return c;
    if (c == '\t' || c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return ' ';
    if (plx_width_character(c) < 0)
        return PLX_SANITISE_MARK;
    return u_charType((UChar32)c) == U_FORMAT_CHAR ? sanitise_format(c, previous) : c;
}

bool plx_sanitise_is_silent(uint32_t c)
{
    if (c < 0x300)
        return c == 0xAD;
    return u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           plx_width_character(c) == 0;
}

void plx_sanitise_append(struct plx_buffer *buffer, const char *text, size_t length)
{
    uint32_t previous = 0;
    for (size_t at = 0; at < length;) {
        uint32_t raw = plx_sanitise_decode(text, length, &at);
        if (raw == '\r' && at < length && text[at] == '\n')
            at++;
        uint32_t c = plx_sanitise_character(raw, previous);
        char utf8[U8_MAX_LENGTH];
        int32_t count = 0;
        U8_APPEND_UNSAFE(utf8, count, c);
        plx_buffer_add(buffer, utf8, (size_t)count);
        previous = c;
    }
}

static bool grow(void *items, size_t count, size_t size)
{
    void *old;
    memcpy(&old, items, sizeof old); /* items is the address of a pointer of any type */
    void *grown = realloc(old, count * size);
    if (grown)
        memcpy(items, &grown, sizeof grown);
    return grown;
}

/* UTF-16 never has more units than UTF-8 has bytes. */
static bool make_room(struct plx_clean *clean, size_t bytes)
{
    size_t need = bytes + 1;
    if (need <= clean->capacity)
        return true;
    need += need / 2;
    if (!grow(&clean->units, need, sizeof *clean->units) ||
        !grow(&clean->bytes, need, sizeof *clean->bytes) ||
        !grow(&clean->edges, need, sizeof *clean->edges))
        return false;
    clean->capacity = need;
    return true;
}

static void push(struct plx_clean *clean, uint32_t c, size_t byte)
{
    size_t at = clean->count;
    clean->bytes[at] = (uint32_t)byte;
    clean->edges[at] = PLX_EDGE_CHARACTER;
    if (c <= 0xFFFF) {
        clean->units[at] = (uint16_t)c;
        clean->count = at + 1;
        return;
    }
    clean->units[at] = U16_LEAD(c);
    clean->units[at + 1] = U16_TRAIL(c);
    clean->bytes[at + 1] = (uint32_t)byte;
    clean->edges[at + 1] = 0;
    clean->count = at + 2;
}

enum plx_status plx_clean_fill(struct plx_clean *clean, const char *text, size_t start,
                               size_t end, bool lines)
{
    if (!make_room(clean, end - start))
        return PLX_ERROR_MEMORY;
    clean->count = 0;
    clean->hard = clean->wide = false;
    uint32_t previous = 0;
    for (size_t at = start; at < end;) {
        size_t byte = at;
        uint32_t raw = plx_sanitise_decode(text, end, &at);
        if (raw == '\r' && at < end && text[at] == '\n')
            at++;
        bool line = lines && raw == LINE_SEPARATOR;
        previous = line ? raw : plx_sanitise_character(raw, previous);
        push(clean, previous, byte);
        clean->hard |= line;
        clean->wide |= previous >= 0x1100;
    }
    clean->bytes[clean->count] = (uint32_t)end;
    clean->edges[clean->count] = PLX_EDGE_CHARACTER;
    return PLX_OK;
}

void plx_clean_release(struct plx_clean *clean)
{
    free(clean->units);
    free(clean->bytes);
    free(clean->edges);
    *clean = (struct plx_clean){0};
}

uint32_t plx_clean_character(const struct plx_clean *clean, size_t unit)
{
    UChar32 c;
    U16_GET_UNSAFE(clean->units, unit, c);
    return (uint32_t)c;
}
