/* Words of a report in one line: as they are, or in what stands around them. */
#include <string.h>

#include "view/pane.h"

#define PIECE 40u    /* bytes */
#define HITS_MOST 32u /* marked in one quotation */

/* How far a quotation may reach: its paragraph. */
static struct plx_span paragraph_of(const char *text, size_t length, struct plx_span words)
{
    struct plx_span span = words;
    while (span.start > 0 && text[span.start - 1] != '\n')
        span.start--;
    while (span.end < length && text[span.end] != '\n')
        span.end++;
    return span;
}

static bool continues(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* The start of the word, with the space before it, that ends at `at`; not before limit. Scripts
 * without spaces go by pieces. */
static uint32_t word_before(const char *text, uint32_t at, uint32_t limit)
{
    uint32_t from = at;
    while (from > limit && text[from - 1] == ' ')
        from--;
    while (from > limit && text[from - 1] != ' ' && at - from < PIECE)
        from--;
    while (from > limit && continues(text[from]))
        from--;
    return from;
}

static uint32_t word_after(const char *text, uint32_t at, uint32_t limit)
{
    uint32_t to = at;
    while (to < limit && text[to] == ' ')
        to++;
    while (to < limit && text[to] != ' ' && to - at < PIECE)
        to++;
    while (to < limit && continues(text[to]))
        to++;
    return to;
}

/* Grows the words to both sides as far as they fit: before them at most half of the room. */
static struct plx_span window_of(const char *text, struct plx_span within, struct plx_span words,
                                 unsigned columns)
{
    unsigned used = plx_layout_width(text + words.start, words.end - words.start) + 2;
    unsigned half = used < columns ? used + (columns - used) / 2 : used;
    struct plx_span window = words;
    for (int round = 0; round < 3; round++) {
        bool before = round != 1;
        unsigned limit = round == 0 ? half : columns;
        for (;;) {
            uint32_t to = before ? word_before(text, window.start, within.start)
                                 : word_after(text, window.end, within.end);
            uint32_t from = before ? window.start : window.end;
            uint32_t low = to < from ? to : from;
            uint32_t high = to < from ? from : to;
            unsigned width = plx_layout_width(text + low, high - low);
            if (low == high || used + width > limit)
                break;
            used += width;
            if (before)
                window.start = to;
            else
                window.end = to;
        }
    }
    while (window.start < words.start && text[window.start] == ' ')
        window.start++;
    return window;
}

void plx_words_line(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    uint32_t report, struct plx_line_text text, unsigned ink)
{
    struct plx_row row;
    if (!area.columns || area.x >= grid->columns)
        return;
    if (plx_layout_line(&grid->scratch, text.string, text.length, area.columns,
                        view->columns[report].rtl ? PLX_DIRECTION_RTL : PLX_DIRECTION_LTR,
                        grid->shaping, &row) != PLX_OK)
        grid->failed = true;
    else
        plx_grid_row(grid, area.x, area.y, area.columns, &row, ink, text.marks, text.mark_count);
}

/* The text that is seen and where the words stand in it; the report's own where a translation has left them out. True where
 * it is the report's own. */
static bool see(const struct plx_view *view, uint32_t report, struct plx_span *words, const char **text, size_t *length)
{
    struct plx_span seen = plx_renditions_place(view, report, *words);
    *text = plx_renditions_text(view, report, length);
    if (seen.end > seen.start || words->end == words->start) {
        *words = seen;
        return false;
    }
    *text = view->columns[report].text;
    *length = view->columns[report].length;
    return true;
}

void plx_words_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    uint32_t report, struct plx_span words, unsigned ink)
{
    size_t length;
    const char *text;
    see(view, report, &words, &text, &length);
    plx_words_line(view, grid, area, report,
                   (struct plx_line_text){.string = text + words.start,
                                          .length = words.end - words.start}, ink);
}

void plx_words_quote(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                     uint32_t report, struct plx_span words, unsigned ink)
{
    size_t length;
    const char *text;
    if (area.columns < 4 || area.x >= grid->columns)
        return;
    bool own = see(view, report, &words, &text, &length);
    struct plx_span whole = paragraph_of(text, length, words);
    struct plx_span window = window_of(text, whole, words, area.columns);
    const char *before = window.start > whole.start ? "…" : "";
    const char *string =
        plx_grid_format(grid, "%s%.*s%s", before, (int)(window.end - window.start),
                        text + window.start, window.end < whole.end ? "…" : "");
    uint32_t shift = (uint32_t)strlen(before);
    struct plx_mark marks[1 + HITS_MOST] = {{words.start, words.end, ink}};
    size_t count = 1 + plx_finding_marks(view, report, own ? window : plx_renditions_original(view, report, window),
                                         marks + 1, HITS_MOST);
    for (size_t i = 0; i < count; i++) { /* a hit may begin before what is quoted */
        struct plx_span seen = {marks[i].start, marks[i].end};
        if (i && !own)
            seen = plx_renditions_place(view, report, seen);
        marks[i].start = (seen.start > window.start ? seen.start - window.start : 0) + shift;
        marks[i].end = (seen.end < window.end ? seen.end : window.end) - window.start + shift;
    }
    plx_words_line(view, grid, area, report,
                   (struct plx_line_text){string, strlen(string), marks, count}, PLX_STYLE_NORMAL);
}
