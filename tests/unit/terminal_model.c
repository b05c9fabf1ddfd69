#include "terminal_model.h"

#include <stdarg.h>
#include <setjmp.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <wchar.h>

#include <cmocka.h>

#include "text/bidi.h"
#include "text/sanitise.h"

enum { LEFT_TO_RIGHT_MARK = 0x200E, UNITS = 2 * MODEL_CELLS * (MODEL_CHARACTERS + 1) };

static void join(struct model_line *line, uint32_t c)
{
    struct model_cell *cell = line->count ? &line->cells[line->count - 1] : NULL;
    if (!cell || cell->kept == MODEL_CHARACTERS) {
        line->dropped = true;
        return;
    }
    cell->kept++;
    if (c == LEFT_TO_RIGHT_MARK)
        cell->marked = true;
    else
        cell->characters[cell->count++] = c;
}

void model_take(struct model_line *line, const char *bytes, unsigned look)
{
    size_t length = strlen(bytes);
    for (size_t at = 0; at < length;) {
        uint32_t c = plx_sanitise_decode(bytes, length, &at);
        int width = wcwidth((wchar_t)c);
        assert_true(width >= 0);
        if (width == 0) {
            join(line, c);
            continue;
        }
        assert_true(line->count < MODEL_CELLS);
        line->cells[line->count++] = (struct model_cell){
            .characters = {c}, .count = 1, .kept = 1, .look = look, .width = (unsigned)width};
    }
}

/* What UAX #9 orders: cells with their marks, and each U+200E between them. */
struct item {
    const struct model_cell *cell; /* NULL: U+200E */
    size_t start;                  /* its first unit */
};

static size_t list_items(const struct model_cell *cells, size_t count, struct item *items,
                         uint16_t *units, size_t *length)
{
    size_t listed = 0;
    *length = 0;
    for (size_t i = 0; i < count; i++) {
        items[listed++] = (struct item){&cells[i], *length};
        for (size_t k = 0; k < cells[i].count; k++)
            U16_APPEND_UNSAFE(units, *length, cells[i].characters[k]);
        if (cells[i].marked) {
            items[listed++] = (struct item){NULL, *length};
            units[(*length)++] = LEFT_TO_RIGHT_MARK;
        }
    }
    return listed;
}

/* A cell's level is its first character's. */
static void show_stretch(const struct model_cell *cells, size_t count,
                         enum plx_direction direction, struct model_line *seen)
{
    static uint16_t units[UNITS];
    static struct item items[2 * MODEL_CELLS];
    static uint8_t levels[2 * MODEL_CELLS];
    static uint32_t order[2 * MODEL_CELLS];
    static struct plx_bidi bidi; /* keeps its memory */
    struct plx_bidi_paragraph paragraph;
    size_t length, listed = list_items(cells, count, items, units, &length);
    assert_int_equal(plx_bidi_resolve(&bidi, units, length, direction, &paragraph), 0);
    for (size_t i = 0; i < listed; i++)
        levels[i] = paragraph.levels ? paragraph.levels[items[i].start] : 0;
    plx_bidi_order(levels, listed, order);
    for (size_t i = 0; i < listed; i++) {
        const struct item *item = &items[order[i]];
        if (!item->cell)
            continue;
        struct model_cell *cell = &seen->cells[seen->count++];
        *cell = *item->cell;
        if (levels[order[i]] & 1)
            cell->characters[0] = (uint32_t)u_charMirror((UChar32)cell->characters[0]);
    }
}

/* ---- kitty ---- */

/* Drawn, or of a font for wide characters, as halves of flags are. */
static bool is_of_its_own(const struct model_cell *cell)
{
    UChar32 c = (UChar32)cell->characters[0];
    return cell->width == 2 || ublock_getCode(c) == UBLOCK_BOX_DRAWING ||
           u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
}

static bool in_rtl_font(const struct model_cell *cell)
{
    switch (ublock_getCode((UChar32)cell->characters[0])) {
    case UBLOCK_HEBREW: case UBLOCK_ARABIC: case UBLOCK_ARABIC_SUPPLEMENT:
    case UBLOCK_ALPHABETIC_PRESENTATION_FORMS: case UBLOCK_ARABIC_PRESENTATION_FORMS_A:
    case UBLOCK_ARABIC_PRESENTATION_FORMS_B:
        return true;
    default:
        return false;
    }
}

static bool one_font(enum model model, const struct model_cell *a, const struct model_cell *b)
{
    bool same = model == MODEL_WORDS ? in_rtl_font(a) == in_rtl_font(b)
                                     : !is_of_its_own(a) && !is_of_its_own(b);
    return same && !((a->look ^ b->look) & MODEL_BOLD) &&
           a->characters[0] != ' ' && b->characters[0] != ' ' && a->marked == b->marked;
}

/* As hb_buffer_guess_segment_properties does. */
static bool guessed_rtl(const struct model_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        UErrorCode code = U_ZERO_ERROR;
        UScriptCode script = uscript_getScript((UChar32)cells[i].characters[0], &code);
        if (script > USCRIPT_INHERITED)
            return uscript_isRightToLeft(script);
    }
    return false;
}

static void show_words(enum model model, const struct model_line *line, struct model_line *seen)
{
    for (size_t i = 0; i < line->count;) {
        size_t end = i + 1;
        while (end < line->count && one_font(model, &line->cells[end - 1], &line->cells[end]))
            end++;
        bool rtl = guessed_rtl(line->cells + i, end - i);
        for (size_t k = i; k < end; k++)
            seen->cells[seen->count++] = line->cells[rtl ? i + end - 1 - k : k];
        i = end;
    }
}

void model_show(enum model model, const struct model_line *line, struct model_line *seen)
{
    seen->count = 0;
    seen->dropped = line->dropped;
    if (model == MODEL_WORDS || model == MODEL_WORDS_IN_ONE_FONT) {
        show_words(model, line, seen);
        return;
    }
    for (size_t i = 0; i < line->count;) {
        size_t end = i;
        while (end < line->count &&
               (model != MODEL_LOOKS || line->cells[end].look == line->cells[i].look))
            end++;
        if (model == MODEL_PLAIN) {
            memcpy(seen->cells, line->cells, line->count * sizeof *line->cells);
            seen->count = line->count;
        } else {
            show_stretch(line->cells + i, end - i,
                         model == MODEL_AUTO ? PLX_DIRECTION_AUTO : PLX_DIRECTION_LTR, seen);
        }
        i = end;
    }
}

bool model_same(const struct model_line *a, const struct model_line *b)
{
    if (a->count != b->count || a->dropped != b->dropped)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->cells[i].count != b->cells[i].count || (a->cells[i].look ^ b->cells[i].look) & ~MODEL_BOLD ||
            memcmp(a->cells[i].characters, b->cells[i].characters,
                   sizeof a->cells[i].characters) != 0)
            return false;
    return true;
}
