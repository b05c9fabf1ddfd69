/* What holds for every row that the layout gives, whatever the text. Shared by its tests. */
#ifndef TESTS_UNIT_LAYOUT_CHECKS_H
#define TESTS_UNIT_LAYOUT_CHECKS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "text/layout.h"
#include "text/sanitise.h"
#include "text/width.h"

#define MARK "\xEF\xBF\xBD" /* U+FFFD */

/* The row as it is seen, glyph by glyph. */
static inline const char *row_text(const struct plx_row *row, char text[8192])
{
    size_t length = 0;
    for (size_t i = 0; i < row->glyph_count; i++) {
        size_t more = strlen(row->glyphs[i].text);
        assert_true(length + more < 8192);
        memcpy(text + length, row->glyphs[i].text, more);
        length += more;
    }
    text[length] = '\0';
    return text;
}

static inline void check_character(uint32_t c, bool first)
{
    assert_false(c < 0x20 || (c >= 0x7F && c <= 0x9F));
    assert_false(c >= 0xD800 && c <= 0xDFFF);
    assert_false(c == 0x2028 || c == 0x2029 || (c & 0xFFFE) == 0xFFFE);
    assert_false(u_hasBinaryProperty((UChar32)c, UCHAR_BIDI_CONTROL));
    assert_int_not_equal(plx_width_character(c), -1);
    if (first)
        assert_true(plx_width_character(c) > 0);
}

static inline void check_glyph(const struct plx_glyph *glyph)
{
    size_t length = strlen(glyph->text), at = 0, count = 0;
    assert_in_range(length, 1, PLX_GLYPH_BYTES - 1);
    unsigned width = 0;
    for (; at < length; count++) {
        size_t from = at;
        uint32_t c = plx_sanitise_decode(glyph->text, length, &at);
        assert_true(c != PLX_SANITISE_MARK || memcmp(glyph->text + from, MARK, 3) == 0);
        check_character(c, from == 0);
        width += (unsigned)plx_width_character(c);
    }
    assert_in_range(count, 1, 4); /* a base and three marks */
    assert_int_equal(width, glyph->width);
    assert_in_range(width, 1, 2);
    assert_true(glyph->start <= glyph->end);
}

static inline void check_row(const struct plx_row *row, unsigned columns)
{
    unsigned width = 0;
    for (size_t i = 0; i < row->glyph_count; i++) {
        check_glyph(&row->glyphs[i]);
        assert_true(row->start <= row->glyphs[i].start && row->glyphs[i].end <= row->end);
        width += row->glyphs[i].width;
    }
    assert_int_equal(width, row->width);
    assert_true(width <= columns);
}

/* Each byte is shown by one glyph at most; what none shows is white space or has no looks. */
static inline void check_cover(const struct plx_row *row, const char *text)
{
    size_t length = row->end - row->start;
    unsigned char *shown = test_calloc(length + 1, 1);
    for (size_t i = 0; i < row->glyph_count; i++)
        for (uint32_t byte = row->glyphs[i].start; byte < row->glyphs[i].end; byte++)
            assert_int_equal(shown[byte - row->start]++, 0);
    for (size_t at = row->start; at < row->end;) {
        size_t from = at;
        uint32_t c = plx_sanitise_decode(text, row->end, &at);
        bool blank = u_isUWhiteSpace((UChar32)c) || plx_sanitise_is_silent(c);
        assert_true(shown[from - row->start] || blank);
    }
    test_free(shown);
}

/* The rows cover text[start, end) in order, without gap. */
static inline void check_rows(const struct plx_rows *rows, const char *text, size_t start,
                              size_t end, unsigned columns)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct plx_row *row = &rows->items[i];
        assert_int_equal(row->start, start);
        assert_true(row->end > row->start);
        check_row(row, columns);
        check_cover(row, text);
        start = row->end;
    }
    assert_int_equal(start, end);
}

#endif
