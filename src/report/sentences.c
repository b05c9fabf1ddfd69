#include "report/sentences.h"

#include <stdlib.h>
#include <string.h>

/* A headline is seldom longer, in bytes of any script. */
#define TITLE_BYTES 320
#define HEADING_BYTES 200

struct splitter {
    struct plx_report *report;
    const struct plx_suppressions *suppressions;
    uint32_t start;     /* of the sentence that is open */
    uint32_t token;     /* first token not yet given to a sentence */
    uint32_t stop;      /* first token that ends behind the last break that was looked at */
    uint32_t paragraph, line_end;
    enum plx_sentence_kind kind;
};

static bool is_space_at(const char *text, uint32_t at, uint32_t *length)
{
    static const char *const spaces[] = {" ", "\t", "\r", "\n", "\f", "\v", "\xc2\xa0",
                                         "\xe2\x80\xaf", "\xe2\x80\x89", "\xe3\x80\x80"};
    unsigned char first = (unsigned char)text[at];
    if (first > ' ' && first != 0xc2 && first != 0xe2 && first != 0xe3)
        return false; /* nearly always */
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        size_t n = strlen(spaces[i]);
        if (strncmp(text + at, spaces[i], n) == 0) {
            *length = (uint32_t)n;
            return true;
        }
    }
    return false;
}

static struct plx_span trim(const char *text, uint32_t start, uint32_t end)
{
    uint32_t n;
    while (start < end && is_space_at(text, start, &n))
        start += n;
    while (end > start && (unsigned char)text[end - 1] <= ' ' && strchr(" \t\r\n\f\v", text[end - 1]))
        end--;
    return (struct plx_span){start, end};
}

/* "… $500 млрд. Впрочем, …": a unit's abbreviation can end its sentence, and does where a capital follows that no currency
 * has; in German only where a function word shows it, since every noun has one. */
static bool may_end_sentence(const struct plx_report *report, uint32_t word, uint32_t next)
{
    static const enum plx_sense_kind units[] = {PLX_SENSE_MAGNITUDE, PLX_SENSE_UNIT, PLX_SENSE_PERIOD,
                                                PLX_SENSE_CURRENCY, PLX_SENSE_YEAR};
    const struct plx_matches *matches = &report->matches;
    bool unit = false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        unit |= plx_match_has(matches, word, units[i]);
    if (!unit || next >= report->tokens.count ||
        !(report->tokens.items[next].flags & PLX_TOKEN_CAPITAL) ||
        plx_match_has(matches, next, PLX_SENSE_CURRENCY))
        return false;
    bool german = plx_language_is(report->language, "de");
    return !german || plx_match_has(matches, next, PLX_SENSE_FUNCTION);
}

/* "Am 9. April", and where all nouns have a capital "im 3. Quartal", "des 19. Jahrhunderts": the dot is the ordinal's. */
static bool ends_with_ordinal(const struct plx_report *report, uint32_t next)
{
    enum { MOST_DIGITS = 2 };
    const struct plx_token *tokens = report->tokens.items;
    if (next < 2 || next >= report->tokens.count || report->text[tokens[next - 1].start] != '.' ||
        tokens[next - 2].kind != PLX_TOKEN_NUMBER || tokens[next - 2].end != tokens[next - 1].start ||
        tokens[next - 2].end - tokens[next - 2].start > MOST_DIGITS)
        return false;
    return plx_match_has(&report->matches, next, PLX_SENSE_MONTH) ||
           (plx_language_is(report->language, "de") && (plx_match_has(&report->matches, next, PLX_SENSE_QUARTER) ||
                                                        plx_match_has(&report->matches, next, PLX_SENSE_PERIOD)));
}

/* Whether the stop before the byte is of an abbreviation, or of an ordinal. */
static bool ends_with_dot_of_word(struct splitter *s, uint32_t end)
{
    const struct plx_report *report = s->report;
    while (s->stop < report->tokens.count && report->tokens.items[s->stop].end <= end)
        s->stop++;
    struct plx_match abbreviation =
        plx_match_before(&report->matches, s->stop, PLX_SENSE_ABBREVIATION);
    return (abbreviation.sense && !may_end_sentence(report, abbreviation.first, s->stop)) || ends_with_ordinal(report, s->stop);
}

static enum plx_status add_sentence(struct splitter *s, uint32_t end)
{
    struct plx_report *report = s->report;
    struct plx_span span = trim(report->text, s->start, end);
    s->start = end;
    if (span.start == span.end)
        return PLX_OK;
    struct plx_sentence *sentence = PLX_VECTOR_PUSH(&report->sentences);
    if (!sentence)
        return PLX_ERROR_MEMORY;
    sentence->span = span;
    sentence->first = s->token;
    if (s->token < s->stop)
        s->token = s->stop; /* those before it end before the sentence does */
    while (s->token < report->tokens.count && report->tokens.items[s->token].start < end)
        s->token++;
    sentence->end = s->token;
    sentence->paragraph = s->paragraph;
    sentence->kind = s->kind;
    return PLX_OK;
}

static enum plx_status sentence_ended(void *context, uint32_t end)
{
    struct splitter *s = context;
    if (end < s->line_end && ends_with_dot_of_word(s, trim(s->report->text, s->start, end).end))
        return PLX_OK;
    return add_sentence(s, end);
}

static bool ends_as_sentence(const char *text, struct plx_span line)
{
    static const char *const stops[] = {".", "…", "。", "۔", "।", ";", ":", ","};
    static const char *const closers[] = {"\"", "»", "”", "’", "'", ")", "“", "]"};
    uint32_t end = line.end;
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
            uint32_t n = (uint32_t)strlen(closers[i]);
            if (end >= line.start + n && strncmp(text + end - n, closers[i], n) == 0) {
                end -= n;
                again = true;
            }
        }
    }
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        uint32_t n = (uint32_t)strlen(stops[i]);
        if (end >= line.start + n && strncmp(text + end - n, stops[i], n) == 0)
            return true;
    }
    return false;
}

/* Length in bytes of a bullet at the line's start, 0 where there is none. */
static uint32_t bullet_length(const char *text, struct plx_span line)
{
    static const char *const bullets[] = {"-", "•", "*", "–", "—", "▪", "●", "·", "►", "■", "◦"};
    unsigned char first = (unsigned char)text[line.start];
    if (first != '-' && first != '*' && first != 0xc2 && first != 0xe2)
        return 0; /* nearly always */
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        uint32_t n = (uint32_t)strlen(bullets[i]), space;
        if (line.end > line.start + n && strncmp(text + line.start, bullets[i], n) == 0 &&
            is_space_at(text, line.start + n, &space))
            return n + space;
    }
    return 0;
}

/* The sentences of the line: a headline is one. */
static enum plx_status count_end(void *context, uint32_t end)
{
    (void)end;
    ++*(unsigned *)context;
    return PLX_OK;
}

/* What shows in any language. */
static bool may_be_headline(const struct plx_report *report, struct plx_span line)
{
    return line.end - line.start <= TITLE_BYTES && !bullet_length(report->text, line) &&
           !ends_as_sentence(report->text, line) &&
           trim(report->text, line.end, report->length).start < report->length;
}

static bool reads_like_headline(const struct splitter *s, struct plx_span line)
{
    const struct plx_report *report = s->report;
    if (!may_be_headline(report, line))
        return false;
    unsigned sentences = 0;
    plx_sentences_find(s->suppressions, report->text, line.start, line.end, count_end, &sentences);
    uint32_t words = 0, first = plx_report_token_at(report, line.start);
    for (uint32_t i = first; i < report->tokens.count && report->tokens.items[i].start < line.end; i++)
        words += report->tokens.items[i].kind == PLX_TOKEN_WORD;
    return words >= 2 && sentences <= 2;
}

static enum plx_status read_line(struct splitter *s, uint32_t start, uint32_t end)
{
    struct plx_span line = trim(s->report->text, start, end);
    if (line.start == line.end)
        return PLX_OK;
    bool first = s->report->sentences.count == 0;
    uint32_t bullet = bullet_length(s->report->text, line);
    struct plx_span behind = trim(s->report->text, line.start + bullet, line.end);
    if (behind.start == behind.end)
        bullet = 0; /* a dash and a no-break space are all that the line has */
    s->kind = PLX_SENTENCE_BODY;
    s->start = line.start + bullet;
    s->line_end = line.end;
    if (first && reads_like_headline(s, line)) {
        s->kind = PLX_SENTENCE_TITLE;
        s->report->title = line;
        s->paragraph++;
        return add_sentence(s, line.end);
    }
    if (bullet)
        s->kind = PLX_SENTENCE_BULLET;
    else if (line.end - line.start <= HEADING_BYTES && !ends_as_sentence(s->report->text, line))
        s->kind = PLX_SENTENCE_HEADING;
    enum plx_status status = plx_sentences_find(s->suppressions, s->report->text, s->start,
                                                line.end, sentence_ended, s);
    s->paragraph++;
    return status;
}

/* What plx_report_sentence_at starts from. */
static enum plx_status make_hints(struct plx_report *report)
{
    size_t count = report->length / PLX_HINT_BYTES + 1;
    uint32_t sentence = 0;
    report->sentence_hints = calloc(count, sizeof *report->sentence_hints);
    if (!report->sentence_hints)
        return PLX_ERROR_MEMORY;
    for (size_t i = 0; i < count; i++) {
        while (sentence + 1 < report->sentences.count &&
               report->sentences.items[sentence + 1].span.start <= i * PLX_HINT_BYTES)
            sentence++;
        report->sentence_hints[i] = sentence;
    }
    return PLX_OK;
}

static uint32_t line_end(const struct plx_report *report, uint32_t start)
{
    const char *newline = memchr(report->text + start, '\n', report->length - start);
    return newline ? (uint32_t)(newline - report->text) : report->length;
}

void plx_report_guess_title(struct plx_report *report)
{
    uint32_t start = trim(report->text, 0, report->length).start;
    struct plx_span line = trim(report->text, start, line_end(report, start));
    if (line.start < line.end && may_be_headline(report, line))
        report->title = line;
}

enum plx_status plx_report_find_sentences(struct plx_report *report)
{
    struct splitter s = {.report = report,
                         .suppressions = plx_language_suppressions(report->language)};
    enum { BYTES = 64 }; /* few texts have shorter sentences than that throughout */
    bool room = plx_vector_grow(&report->sentences.items, &report->sentences.capacity, report->length / BYTES,
                                sizeof *report->sentences.items);
    enum plx_status status = room ? PLX_OK : PLX_ERROR_MEMORY;
    for (uint32_t at = 0; at < report->length && status == PLX_OK;) {
        uint32_t end = line_end(report, at);
        status = read_line(&s, at, end);
        at = end + 1;
    }
    return status == PLX_OK ? make_hints(report) : status;
}
