#include "report/translation.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/vector.h"
#include "language/language.h"
#include "report/rendition.h"
#include "report/report.h"
#include "text/sentences.h"

/* ---- the parts of a text ---- */

struct part {
    uint32_t start, end; /* without the blanks round it */
    uint32_t line, paragraph, letters;
    uint64_t figures; /* a bit for each number in digits, of a few that may share it */
};

struct parts {
    PLX_VECTOR(struct part) items;
    uint32_t lines, paragraphs;
    const char *text;
    uint32_t open; /* where the sentence begins that is looked for */
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

static uint32_t letters_of(const char *text, uint32_t start, uint32_t end)
{
    uint32_t letters = 0;
    for (; start < end; start++)
        letters += ((unsigned char)text[start] & 0xc0) != 0x80;
    return letters;
}

/* A digit's value and length in bytes, of ASCII and both Arabic rows; -1: it is none. */
static int digit_at(const char *text, uint32_t end, uint32_t at, uint32_t *length)
{
    unsigned char c = (unsigned char)text[at], next = at + 1 < end ? (unsigned char)text[at + 1] : 0;
    *length = c >= 0x80 ? 2 : 1;
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c == 0xd9 && next >= 0xa0 && next <= 0xa9)
        return next - 0xa0;
    return c == 0xdb && next >= 0xb0 && next <= 0xb9 ? next - 0xb0 : -1;
}

/* Runs of digits: marks between them differ from language to language. */
static uint64_t figures_of(const char *text, uint32_t start, uint32_t end)
{
    uint64_t figures = 0;
    for (uint32_t at = start, length; at < end;) {
        uint32_t value = 0;
        bool any = false;
        int digit;
        while (at < end && (digit = digit_at(text, end, at, &length)) >= 0) {
            value = value * 10 + (uint32_t)digit;
            any = true;
            at += length;
        }
        if (any)
            figures |= (uint64_t)1 << (plx_hash_mix(value, 0) & 63);
        else
            at++;
    }
    return figures;
}

static enum plx_status add_part(void *context, uint32_t end)
{
    struct parts *parts = context;
    uint32_t start = parts->open;
    parts->open = end;
    while (start < end && is_blank(parts->text[start]))
        start++;
    while (end > start && is_blank(parts->text[end - 1]))
        end--;
    if (start == end)
        return PLX_OK;
    struct part *part = PLX_VECTOR_PUSH(&parts->items);
    if (!part)
        return PLX_ERROR_MEMORY;
    *part = (struct part){start, end, parts->lines, parts->paragraphs, letters_of(parts->text, start, end),
                          figures_of(parts->text, start, end)};
    return PLX_OK;
}

/* Lines and paragraphs are counted from 1; a blank line ends a paragraph. */
static enum plx_status split(struct parts *parts, const struct plx_suppressions *suppressions, const char *text,
                             size_t length)
{
    bool apart = true;
    enum plx_status status = PLX_OK;
    *parts = (struct parts){.text = text};
    for (size_t at = 0; at < length && status == PLX_OK;) {
        const char *feed = memchr(text + at, '\n', length - at);
        size_t end = feed ? (size_t)(feed - text) : length;
        size_t first = at;
        while (first < end && is_blank(text[first]))
            first++;
        if (first < end) {
            parts->lines++;
            parts->paragraphs += apart;
            parts->open = (uint32_t)first;
            status = plx_sentences_find(suppressions, text, first, end, add_part, parts);
        }
        apart = first == end;
        at = end + 1;
    }
    return status;
}

enum layout { LAYOUT_LINES, LAYOUT_PARAGRAPHS, LAYOUT_FREE };

static enum layout layout_of(const struct parts *own, const struct parts *other)
{
    return own->lines == other->lines             ? LAYOUT_LINES
           : own->paragraphs == other->paragraphs ? LAYOUT_PARAGRAPHS
                                                  : LAYOUT_FREE;
}

static uint32_t unit_of(const struct part *part, enum layout layout)
{
    return layout == LAYOUT_LINES ? part->line : layout == LAYOUT_PARAGRAPHS ? part->paragraph : 0;
}

/* ---- pairing by length ---- */

/* How many parts are paired at once, and what each way costs: the negative logarithm of how often translators do it,
 * against one for one. */
static const struct step {
    unsigned own, other;
    double cost;
} steps[] = {{1, 1, 0}, {1, 0, 4.5}, {0, 1, 4.5}, {2, 1, 3.0}, {1, 2, 3.0}, {2, 2, 4.4}};
enum { STEPS = sizeof steps / sizeof *steps };

/* The variance of a translation's length for each letter of the original. */
#define VARIANCE 6.8
#define COST_OF_ODD_FIGURE 2.0
/* Letters of a translation for one of the original, where it is a whole one; below the least it is of a part. */
#define LEAST_RATIO 0.75
#define USUAL_RATIO 1.1
/* Of a part most sentences are left out. */
#define COST_LEFT_OUT 1.0
/* How far from the diagonal a pair may lie, in parts. */
#define REACH 100

struct pairing {
    const struct part *own, *other;
    size_t own_count, other_count;
    double ratio;  /* letters of the translation for one of the original */
    bool part;     /* it is of a part of the original */
    double *costs; /* of the cheapest way to have paired the first i with the first j */
    uint8_t *ways; /* the last step of it, 1 upwards; 0: it cannot be reached */
};

/* The first j that is looked at for an i. */
static size_t band(const struct pairing *p, size_t i)
{
    size_t middle = p->own_count ? i * p->other_count / p->own_count : 0;
    return middle > REACH ? middle - REACH : 0;
}

static size_t slot(const struct pairing *p, size_t i, size_t j)
{
    return i * (2 * REACH + 1) + (j - band(p, i));
}

static bool in_band(const struct pairing *p, size_t i, size_t j)
{
    return j >= band(p, i) && j - band(p, i) <= 2 * REACH && j <= p->other_count;
}

static double letters_between(const struct part *parts, size_t first, size_t end)
{
    double letters = 0;
    for (; first < end; first++)
        letters += parts[first].letters;
    return letters;
}

/* How many numbers only one side has. */
static unsigned odd_figures(const struct pairing *p, const struct step *step, size_t i, size_t j)
{
    uint64_t own = 0, other = 0;
    unsigned odd = 0;
    for (size_t k = i - step->own; k < i; k++)
        own |= p->own[k].figures;
    for (size_t k = j - step->other; k < j; k++)
        other |= p->other[k].figures;
    for (uint64_t bits = own ^ other; bits; bits &= bits - 1)
        odd++;
    return odd;
}

/* What is left out, or added, is neither too long nor lacks a figure. */
static double unlikeness(const struct pairing *p, const struct step *step, size_t i, size_t j)
{
    if (!step->own || !step->other)
        return p->part && step->own ? COST_LEFT_OUT : step->cost;
    double own = letters_between(p->own, i - step->own, i) * p->ratio;
    double other = letters_between(p->other, j - step->other, j);
    double mean = (own + other) / 2;
    return step->cost + COST_OF_ODD_FIGURE * odd_figures(p, step, i, j) +
           (mean > 0 ? (own - other) * (own - other) / (2 * VARIANCE * mean) : 0);
}

static void find_way(struct pairing *p, size_t i, size_t j)
{
    for (size_t s = 0; s < STEPS; s++) {
        if (i < steps[s].own || j < steps[s].other || !in_band(p, i - steps[s].own, j - steps[s].other))
            continue;
        size_t from = slot(p, i - steps[s].own, j - steps[s].other);
        if (!p->ways[from])
            continue;
        double cost = p->costs[from] + unlikeness(p, &steps[s], i, j);
        if (p->ways[slot(p, i, j)] && p->costs[slot(p, i, j)] <= cost)
            continue;
        p->costs[slot(p, i, j)] = cost;
        p->ways[slot(p, i, j)] = (uint8_t)(s + 1);
    }
}

/* ---- pieces ---- */

struct aligner {
    struct plx_rendition *out;
    uint32_t own_end, other_end; /* up to where there are pieces */
    bool failed;
};

static void add_piece(struct aligner *a, uint32_t own_end, uint32_t other_end)
{
    struct plx_rendition *out = a->out;
    if (own_end == a->own_end && other_end == a->other_end)
        return;
    if (!plx_vector_grow(&out->pieces, &out->capacity, out->count + 1, sizeof *out->pieces)) {
        a->failed = true;
        return;
    }
    out->pieces[out->count++] = (struct plx_rendition_piece){a->other_end, a->own_end, own_end, false};
    a->own_end = own_end;
    a->other_end = other_end;
}

/* What lies before the parts is a piece of its own, so that it is not marked with them. */
static void add_pair(struct aligner *a, const struct part *own, size_t own_count, const struct part *other,
                     size_t other_count)
{
    add_piece(a, own_count ? own[0].start : a->own_end, other_count ? other[0].start : a->other_end);
    add_piece(a, own_count ? own[own_count - 1].end : a->own_end,
              other_count ? other[other_count - 1].end : a->other_end);
}

/* From the end back to the start, then forward as pieces. */
static void add_pairs(struct aligner *a, const struct pairing *p, uint8_t *way)
{
    size_t length = 0, i = p->own_count, j = p->other_count;
    for (; i || j; length++) {
        way[length] = p->ways[slot(p, i, j)];
        i -= steps[way[length] - 1].own;
        j -= steps[way[length] - 1].other;
    }
    while (length-- > 0) {
        const struct step *step = &steps[way[length] - 1];
        add_pair(a, p->own + i, step->own, p->other + j, step->other);
        i += step->own;
        j += step->other;
    }
}

static void pair(struct aligner *a, struct pairing *p)
{
    size_t cells = (p->own_count + 1) * (2 * REACH + 1);
    p->costs = calloc(cells, sizeof *p->costs);
    p->ways = calloc(cells, 1);
    uint8_t *way = calloc(p->own_count + p->other_count + 1, 1);
    a->failed |= !p->costs || !p->ways || !way;
    if (!a->failed) {
        p->ways[slot(p, 0, 0)] = 1;
        for (size_t i = 0; i <= p->own_count; i++)
            for (size_t j = band(p, i); in_band(p, i, j); j++)
                find_way(p, i, j);
        if (p->ways[slot(p, p->own_count, p->other_count)])
            add_pairs(a, p, way);
        else
            add_pair(a, p->own, p->own_count, p->other, p->other_count);
    }
    free(p->costs);
    free(p->ways);
    free(way);
}

static size_t count_in_unit(const struct parts *parts, size_t first, enum layout layout, uint32_t unit)
{
    size_t end = first;
    while (end < parts->items.count && unit_of(&parts->items.items[end], layout) == unit)
        end++;
    return end - first;
}

/* Unit by unit: both have the same ones. */
static void pair_units(struct aligner *a, const struct parts *own, const struct parts *other)
{
    enum layout layout = layout_of(own, other);
    size_t i = 0, j = 0;
    double mine = letters_between(own->items.items, 0, own->items.count);
    double theirs = letters_between(other->items.items, 0, other->items.count);
    double ratio = mine > 0 ? theirs / mine : USUAL_RATIO;
    bool part = layout == LAYOUT_FREE && ratio < LEAST_RATIO;
    while ((i < own->items.count || j < other->items.count) && !a->failed) {
        uint32_t unit = i < own->items.count ? unit_of(&own->items.items[i], layout)
                                             : unit_of(&other->items.items[j], layout);
        struct pairing p = {.own = own->items.items + i, .other = other->items.items + j, 
                            .ratio = part ? USUAL_RATIO : ratio, .part = part};
        p.own_count = count_in_unit(own, i, layout, unit);
        p.other_count = count_in_unit(other, j, layout, unit);
        pair(a, &p);
        i += p.own_count;
        j += p.other_count;
    }
}

static enum plx_status split_both(const struct plx_report *report, const char *text, size_t length,
                                  struct parts *own, struct parts *other)
{
    static const struct plx_suppressions none = {.strings = ""};
    *other = (struct parts){0};
    const struct plx_suppressions *suppressions =
        report->language ? plx_language_suppressions(report->language) : &none;
    enum plx_status status = split(own, suppressions, report->text, report->length);
    return status == PLX_OK ? split(other, &none, text, length) : status;
}

static void release(struct parts *own, struct parts *other)
{
    PLX_VECTOR_RELEASE(&own->items);
    PLX_VECTOR_RELEASE(&other->items);
}

const char *plx_translation_layout(const struct plx_report *report, const char *text, size_t length)
{
    static const char *const names[] = {"lines", "paragraphs", "free"};
    struct parts own, other;
    enum plx_status status = split_both(report, text, length, &own, &other);
    const char *name = names[status == PLX_OK ? layout_of(&own, &other) : LAYOUT_FREE];
    release(&own, &other);
    return name;
}

enum plx_status plx_translation_align(const struct plx_report *report, const char *text, size_t length,
                                      struct plx_rendition *rendition)
{
    struct parts own, other;
    *rendition = (struct plx_rendition){.writing = PLX_WRITING_TRANSLATION, .length = length};
    struct aligner a = {.out = rendition};
    a.failed = split_both(report, text, length, &own, &other) != PLX_OK;
    if (!a.failed)
        pair_units(&a, &own, &other);
    if (!a.failed)
        add_piece(&a, report->length, (uint32_t)length);
    release(&own, &other);
    rendition->text = a.failed ? NULL : strndup(text, length);
    if (rendition->text)
        return PLX_OK;
    plx_rendition_release(rendition);
    return PLX_ERROR_MEMORY;
}
