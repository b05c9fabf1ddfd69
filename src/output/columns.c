#include "output/columns.h"

#include <string.h>

#include "output/output.h"
#include "text/layout.h"
#include "text/sanitise.h"

#define ISOLATE "\xe2\x81\xa8"     /* U+2068, by its first strong character */
#define POP_ISOLATE "\xe2\x81\xa9" /* U+2069 */

/* Whether a letter of the text is in a block of right-to-left scripts. */
static bool has_right_to_left(const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        uint32_t c = plx_sanitise_decode(text, length, &i);
        if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
            (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) ||
            (c >= 0x1E800 && c <= 0x1EFFF))
            return true;
    }
    return false;
}

/* How much of a text too wide for the columns they show, a cell for the ellipsis left. */
static size_t fitting(const char *text, size_t length, unsigned columns)
{
    struct plx_arena arena;
    struct plx_row row;
    size_t fits = 0;
    plx_arena_init(&arena);
    if (plx_layout_line(&arena, text, length, columns, PLX_DIRECTION_AUTO, PLX_SHAPING_BASE,
                        &row) == PLX_OK)
        for (size_t i = 0; i < row.glyph_count; i++)
            if (row.glyphs[i].end > fits && row.glyphs[i].end < length)
                fits = row.glyphs[i].end;
    plx_arena_release(&arena);
    return fits;
}

void plx_columns_add(struct plx_buffer *out, const char *text, unsigned columns)
{
    size_t length = strlen(text), fits = length;
    unsigned width = plx_layout_width(text, length);
    bool isolate = has_right_to_left(text, length), cut = width >= columns;
    if (cut) {
        fits = fitting(text, length, columns - 1);
        width = plx_layout_width(text, fits) + 1;
    }
    size_t indent = strspn(text, " ");
    indent = indent < fits ? indent : fits;
    plx_buffer_add_repeat(out, ' ', indent);
    plx_buffer_add_string(out, isolate ? ISOLATE : "");
    plx_sanitise_append(out, text + indent, fits - indent);
    plx_buffer_add_string(out, cut ? "…" : "");
    plx_buffer_add_string(out, isolate ? POP_ISOLATE : "");
    plx_buffer_add_repeat(out, ' ', width < columns ? columns - width : 0);
}

void plx_columns_end(struct plx_buffer *out)
{
    while (out->length && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    plx_buffer_add_char(out, '\n');
}

void plx_columns_line(struct plx_buffer *out, unsigned indent, const char *text)
{
    size_t length = strlen(text);
    bool isolate = has_right_to_left(text, length);
    plx_buffer_add_repeat(out, ' ', length ? indent : 0);
    plx_buffer_add_string(out, isolate ? ISOLATE : "");
    plx_sanitise_append(out, text, length);
    plx_buffer_add_string(out, isolate ? POP_ISOLATE : "");
    plx_buffer_add_char(out, '\n');
}

unsigned plx_columns_wider(const char *text, unsigned columns)
{
    unsigned width = plx_layout_width(text, strlen(text)) + 1;
    return width > columns ? width : columns;
}

void plx_columns_print_sign(struct plx_buffer *out, const struct plx_comparison *comparison,
                            const struct plx_claim *claim)
{
    static const char *const conflicts[][2] = {
        {"!", NC_("sign", "differ")},   {"!!", NC_("sign", "scale")}, {"!", NC_("sign", "value")},
        {"!", NC_("sign", "date")},     {"!", NC_("sign", "who")},    {"!", NC_("sign", "stage")},
        {"!", NC_("sign", "denied")},
    };
    static const char *const verdicts[][2] = {
        {"=", NC_("sign", "same")},   {"+", NC_("sign", "fits")}, {"!", NC_("sign", "differ")},
        {"?", NC_("sign", "unsure")}, {"1", NC_("sign", "only")},
    };
    const char *const *sign = claim->verdict == PLX_VERDICT_CONFLICT ? conflicts[claim->conflict]
                                                                     : verdicts[claim->verdict];
    plx_buffer_printf(out, "%s %s", sign[0], plx_say(plx_output_messages(comparison), sign[1]));
}

void plx_columns_add_sign(struct plx_buffer *out, const struct plx_comparison *comparison,
                          const struct plx_claim *claim, unsigned columns)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_columns_print_sign(&text, comparison, claim);
    plx_columns_add(out, plx_buffer_string(&text), columns);
    out->failed |= plx_buffer_failed(&text);
    plx_buffer_release(&text);
}
