#include "claims/quotations.h"

#include "facts/near.h"

#define LEAST_WORDS 3

struct reader {
    const struct plx_report *report;
    uint32_t index;
    PLX_VECTOR(struct plx_quotation) found;
    /* the one that is open */
    const char *closers; /* NULL where none is */
    uint32_t start, first_sentence, words;
    bool failed;
};

/* What closes a quotation that the mark opens; NULL where it opens none. */
static const char *closers_of(const struct reader *r, const struct plx_token *mark)
{
    static const char *const pairs[][2] = {
        {"«", "»"}, {"“", "”"}, {"„", "“”"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (plx_near_is_among(r->report, mark, pairs[i][0]))
            return pairs[i][1];
    return NULL;
}

static void close_quotation(struct reader *r, const struct plx_token *mark, uint32_t sentence)
{
    r->closers = NULL;
    if (r->words < LEAST_WORDS)
        return;
    struct plx_quotation *new = PLX_VECTOR_PUSH(&r->found);
    r->failed |= !new;
    if (new)
        *new = (struct plx_quotation){r->index, {r->start, mark->end}, r->first_sentence, sentence};
}

/* Of the marks in ASCII only one is asked for what it opens or closes. */
static bool may_be_quotation_mark(const struct reader *r, const struct plx_token *mark)
{
    unsigned char first = (unsigned char)r->report->text[mark->start];
    return first >= 0x80 || first == '"';
}

static void read_token(struct reader *r, const struct plx_token *token, uint32_t sentence)
{
    if (token->kind != PLX_TOKEN_MARK) {
        r->words++;
    } else if (!may_be_quotation_mark(r, token)) {
        return;
    } else if (r->closers && plx_near_is_among(r->report, token, r->closers)) {
        close_quotation(r, token, sentence);
    } else if (!r->closers && (r->closers = closers_of(r, token))) {
        r->start = token->start;
        r->first_sentence = sentence;
        r->words = 0;
    }
}

static void read_report(struct reader *r)
{
    const struct plx_report *report = r->report;
    uint32_t paragraph = UINT32_MAX;
    for (uint32_t s = 0; s < report->sentences.count; s++) {
        const struct plx_sentence *sentence = &report->sentences.items[s];
        if (sentence->paragraph != paragraph)
            r->closers = NULL;
        paragraph = sentence->paragraph;
        for (uint32_t i = sentence->first; i < sentence->end; i++)
            read_token(r, &report->tokens.items[i], s);
    }
}

enum plx_status plx_quotations_find(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    struct reader r = {0};
    for (uint32_t i = 0; i < comparing->story->reports.count && !r.failed; i++) {
        r.report = comparing->story->reports.items[i];
        r.index = i;
        r.closers = NULL;
        read_report(&r);
    }
    c->quotations = plx_arena_array(&c->arena, r.found.count, sizeof *c->quotations);
    r.failed |= !c->quotations;
    if (!r.failed && r.found.count)
        memcpy(c->quotations, r.found.items, r.found.count * sizeof *r.found.items);
    c->quotation_count = r.failed ? 0 : r.found.count;
    PLX_VECTOR_RELEASE(&r.found);
    return r.failed ? PLX_ERROR_MEMORY : PLX_OK;
}

/* The first quotation of the report that ends behind the byte; quotations do not overlap. */
static size_t first_behind(const struct plx_comparison *c, uint32_t report, uint32_t byte)
{
    size_t low = 0, high = c->quotation_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct plx_quotation *q = &c->quotations[middle];
        if (q->report < report || (q->report == report && q->span.end <= byte))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct plx_quotation *plx_quotation_of(const struct plx_comparison *comparison,
                                             const struct plx_cell *cell)
{
    struct plx_span place = cell->fact_count ? cell->evidence : cell->span;
    for (size_t i = first_behind(comparison, cell->report, place.start);
         i < comparison->quotation_count; i++) {
        const struct plx_quotation *q = &comparison->quotations[i];
        if (q->report != cell->report || q->span.start >= place.end)
            break;
        uint32_t from = q->span.start > place.start ? q->span.start : place.start;
        uint32_t to = q->span.end < place.end ? q->span.end : place.end;
        bool inside = from == place.start && to == place.end;
        /* Without a figure: most of the claim is quoted, or most of the quotation is of the claim. */
        bool most = 2 * (to - from) >= place.end - place.start ||
                    2 * (to - from) >= q->span.end - q->span.start;
        if (inside || (!cell->fact_count && most))
            return q;
    }
    return NULL;
}
