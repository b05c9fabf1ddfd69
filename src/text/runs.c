#include "text/runs.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/utf8.h"

enum kind { REST, RIGHT, NUMBER, NEUTRAL };

static UChar32 base_of(const struct plx_run_cell *cell)
{
    int32_t at = 0;
    return *cell->text ? plx_utf8_next(cell->text, &at, (int32_t)strlen(cell->text)) : 0;
}

static enum kind kind_of(const struct plx_run_cell *cell)
{
    unsigned char first = (unsigned char)cell->text[0];
    if (cell->width != 1 || (first < 0x80 && !(cell->level & 1)))
        return REST;
    UChar32 c = base_of(cell);
    switch (u_charDirection(c)) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
        return RIGHT;
    case U_ARABIC_NUMBER:
        return NUMBER;
    case U_LEFT_TO_RIGHT:
    case U_EUROPEAN_NUMBER:
    case U_BOUNDARY_NEUTRAL:
        return REST;
    default:
        return cell->level & 1 && !u_isMirrored(c) ? NEUTRAL : REST;
    }
}

/* Neutrals stay with the letters on both sides of them, and with nothing else. */
static void settle_neutrals(const struct plx_run_cell *cells, size_t count,
                            struct plx_run_place *places)
{
    for (size_t i = 0; i < count;) {
        if (places[i].kind != NEUTRAL) {
            i++;
            continue;
        }
        size_t end = i;
        while (end < count && places[end].kind == NEUTRAL && cells[end].look == cells[i].look)
            end++;
        bool within = i > 0 && end < count && places[i - 1].kind == RIGHT &&
                      places[end].kind == RIGHT && cells[i - 1].look == cells[i].look &&
                      cells[end].look == cells[i].look;
        for (; i < end; i++)
            places[i].kind = within ? RIGHT : REST;
    }
}

/* What is of the rest is no run of one look: nothing is reordered in it. */
static size_t run_end(const struct plx_run_cell *cells, size_t count,
                      const struct plx_run_place *places, size_t start)
{
    size_t end = start + 1;
    while (end < count && places[end].kind == places[start].kind &&
           (places[start].kind == REST || cells[end].look == cells[start].look))
        end++;
    return end;
}

/* Behind a run's last cell; the second half of a wide one has no text to put it behind. */
static void mark_end(const struct plx_run_cell *cells, struct plx_run_place *places, size_t end)
{
    size_t last = end - 1;
    places[last > 0 && cells[last].width == 0 ? last - 1 : last].mark = true;
}

static void turn_runs(const struct plx_run_cell *cells, size_t count, bool marks,
                      struct plx_run_place *places)
{
    for (size_t start = 0; start < count;) {
        size_t end = run_end(cells, count, places, start);
        for (size_t i = start; places[start].kind == RIGHT && i < end; i++)
            places[i].cell = (uint16_t)(start + end - 1 - i);
        if (marks && end < count)
            mark_end(cells, places, end);
        start = end;
    }
}

void plx_runs_order(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places)
{
    for (size_t i = 0; i < count; i++)
        places[i] = (struct plx_run_place){.cell = (uint16_t)i, .kind = (uint8_t)kind_of(&cells[i])};
    settle_neutrals(cells, count, places);
    turn_runs(cells, count, true, places);
}

/* ---- words ---- */

/* By the blocks that a font has for such a script; what has a script of its own decides. */
static enum kind kind_in_word(const struct plx_run_cell *cell)
{
    UChar32 c = base_of(cell);
    bool block = (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) ||
                 (c >= 0xFE70 && c < 0xFF00) || (c >= 0x10800 && c < 0x11000) ||
                 (c >= 0x1E800 && c < 0x1F000);
    if (!block || cell->width != 1)
        return REST;
    UErrorCode code = U_ZERO_ERROR;
    return uscript_getScript(c, &code) > USCRIPT_INHERITED ? RIGHT : NUMBER;
}

/* All of a stretch is turned round where one of it decides so. */
static void settle_words(const struct plx_run_cell *cells, size_t count,
                         struct plx_run_place *places)
{
    for (size_t i = 0; i < count;) {
        bool decided = false;
        size_t end = i;
        for (; end < count && places[end].kind != REST && cells[end].look == cells[i].look; end++)
            decided |= places[end].kind == RIGHT;
        if (end == i)
            end++;
        for (; i < end; i++)
            places[i].kind = decided ? RIGHT : REST;
    }
}

/* Frames are drawn, not taken from a font; wide characters are of a font of their own. */
static bool may_touch(const struct plx_run_cell *cell)
{
    UChar32 c = base_of(cell);
    return cell->width == 1 && c != ' ' && !(c >= 0x2500 && c < 0x25A0);
}

static void set_apart(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places)
{
    for (size_t i = 0; i < count; i++) {
        bool left = i > 0 && places[i - 1].kind == RIGHT && cells[i - 1].look == cells[i].look;
        bool right = i + 1 < count && places[i + 1].kind == RIGHT &&
                     cells[i + 1].look == cells[i].look;
        places[i].apart = places[i].kind == REST && (left || right) && may_touch(&cells[i]);
    }
}

void plx_runs_order_words(const struct plx_run_cell *cells, size_t count,
                          struct plx_run_place *places)
{
    for (size_t i = 0; i < count; i++)
        places[i] =
            (struct plx_run_place){.cell = (uint16_t)i, .kind = (uint8_t)kind_in_word(&cells[i])};
    settle_words(cells, count, places);
    turn_runs(cells, count, false, places);
    set_apart(cells, count, places);
}

/* ---- logical order ---- */

static void reverse(struct plx_run_place *places, size_t from, size_t to)
{
    for (; from + 1 < to; from++, to--) {
        struct plx_run_place kept = places[from];
        places[from] = places[to - 1];
        places[to - 1] = kept;
    }
}

/* UAX #9 L2 is its own inverse where it is undone from the lowest level up. */
static void undo_order(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places)
{
    unsigned highest = 0;
    for (size_t i = 0; i < count; i++)
        if (cells[places[i].cell].level > highest)
            highest = cells[places[i].cell].level;
    for (unsigned level = 1; level <= highest; level++)
        for (size_t i = 0; i < count; i++) {
            size_t end = i;
            while (end < count && cells[places[end].cell].level >= level)
                end++;
            reverse(places, i, end);
            i = end > i ? end - 1 : i;
        }
}

/* Both halves of a wide cell were turned round with the others. */
static void mend_halves(const struct plx_run_cell *cells, size_t count,
                        struct plx_run_place *places)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (cells[places[i].cell].width == 0 && places[i + 1].cell + 1 == places[i].cell) {
            reverse(places, i, i + 2);
            i++;
        }
}

void plx_runs_undo(const struct plx_run_cell *cells, size_t count, struct plx_run_place *places)
{
    for (size_t i = 0; i < count; i++)
        places[i] = (struct plx_run_place){.cell = (uint16_t)i};
    for (size_t i = 0; i < count; i++) {
        size_t end = i;
        while (end < count && cells[end].level > 0)
            end++;
        undo_order(cells, end - i, places + i); /* places hold absolute cells */
        i = end > i ? end - 1 : i;
    }
    mend_halves(cells, count, places);
}
