/* Sentences cut into clauses, where propositions part. */
#include <stdlib.h>
#include <string.h>

#include "claims/maker.h"

/* A statement has at least so many words; a comma parts no shorter ones. */
#define LEAST_WORDS 5
#define MOST_TOKENS 250
#define MOST_BYTES 4000

bool plx_maker_is_mark(const struct plx_maker *m, uint32_t token, const char *marks)
{
    const struct plx_report *report = m->text;
    const struct plx_token *t = &report->tokens.items[token];
    if (t->kind != PLX_TOKEN_MARK)
        return false;
    char text[8] = "";
    size_t length = t->end - t->start;
    if (length >= sizeof text)
        return false;
    memcpy(text, report->text + t->start, length);
    return strstr(marks, text) != NULL;
}

uint32_t plx_maker_words_between(const struct plx_maker *m, uint32_t first, uint32_t end)
{
    return end > first ? m->words[end] - m->words[first] : 0;
}

/* The tokens of a sentence are asked for in order, so that none is looked at twice. */
static uint32_t next_comma(struct plx_maker *m, uint32_t from, uint32_t end)
{
    if (m->comma < from)
        m->comma = from;
    while (m->comma < end && !plx_maker_is_mark(m, m->comma, ",،;؛"))
        m->comma++;
    return m->comma;
}

/* ", on Wednesday,", ", 46,": what a short insertion of figures parts is one clause: "has imposed, on Wednesday, a fine". */
static bool closes_insertion(const struct plx_maker *m, uint32_t first, uint32_t token)
{
    uint32_t i = token - 1;
    while (i > first && !plx_maker_is_mark(m, i - 1, ",،"))
        i--;
    if (i <= first || plx_maker_words_between(m, i, token) >= LEAST_WORDS)
        return false;
    for (uint32_t t = i; t + 1 < token; t++)
        if (m->text->tokens.items[t].kind != PLX_TOKEN_MARK && !(m->covered[t] & (PLX_IN_VALUE | PLX_IN_FACT)) &&
            !plx_maker_has(m, t, PLX_SENSE_WEEKDAY) && !plx_maker_has(m, t, PLX_SENSE_FUNCTION))
            return false;
    return true;
}

/* Whether a statement ends before the token: at a strong mark, at a comma between two long parts, at a word
 * that opens a clause. */
static bool parts_at(struct plx_maker *m, const struct plx_sentence *s, uint32_t first,
                     uint32_t token)
{
    const struct plx_report *report = m->text;
    if (token <= first || token + 1 >= s->end || plx_maker_words_between(m, first, token) < LEAST_WORDS)
        return false;
    if (plx_maker_is_mark(m, token - 1, ";؛:—"))
        return plx_maker_words_between(m, token, s->end) >= 3;
    bool comma = plx_maker_is_mark(m, token - 1, ",،");
    bool opens = plx_match_has(&report->matches, token, PLX_SENSE_CLAUSE);
    if (comma && opens)
        return plx_maker_words_between(m, token, s->end) >= 3;
    if (comma && closes_insertion(m, first, token))
        return false;
    if (comma)
        return plx_maker_words_between(m, token, next_comma(m, token, s->end)) >= LEAST_WORDS;
    return opens && !plx_language_clause_comma(report->language) &&
           plx_maker_words_between(m, token, s->end) >= LEAST_WORDS &&
           plx_maker_words_between(m, first, token) >= 2 * LEAST_WORDS;
}

static void add_statement(struct plx_maker *m, uint32_t sentence, uint32_t first, uint32_t end)
{
    const struct plx_report *report = m->text;
    while (end > first + 1 && plx_maker_is_mark(m, end - 1, ",،;؛:—"))
        end--;
    struct plx_statement *statement = PLX_VECTOR_PUSH(&m->out->items);
    if (!statement) {
        m->failed = true;
        return;
    }
    statement->report = m->report;
    statement->sentence = sentence;
    statement->first = first;
    statement->end = end;
    statement->span.start = report->tokens.items[first].start;
    statement->span.end = report->tokens.items[end - 1].end;
    statement->kind = report->sentences.items[sentence].kind;
}

/* Whether the statement would go on longer than any that is written: a table, a list without stops. */
static bool is_endless(const struct plx_maker *m, uint32_t first, uint32_t token)
{
    const struct plx_token *tokens = m->text->tokens.items;
    return token > first && (token - first >= MOST_TOKENS ||
                             tokens[token].end - tokens[first].start > MOST_BYTES);
}

void plx_maker_cut_sentence(struct plx_maker *m, uint32_t index)
{
    const struct plx_sentence *s = &m->text->sentences.items[index];
    uint32_t first = s->first;
    m->comma = s->first;
    for (uint32_t token = s->first; token < s->end && !m->failed; token++)
        if ((parts_at(m, s, first, token) || is_endless(m, first, token)) &&
            !(m->covered[token] & PLX_IN_FACT)) {
            add_statement(m, index, first, token);
            first = token;
        }
    if (first < s->end)
        add_statement(m, index, first, s->end);
}

/* "Le tribunal d’Abidjan": with a small letter the kind of a body is a noun as any other, which other reports may have alone. */
static bool is_common_in_name(const struct plx_maker *m, const struct plx_name *name, uint32_t token)
{
    const struct plx_token *t = &m->text->tokens.items[token];
    return strcmp(name->entity_class, "institution") == 0 && !(t->flags & PLX_TOKEN_CAPITAL);
}

void plx_maker_note_tokens(struct plx_maker *m)
{
    const struct plx_tokens *tokens = &m->text->tokens;
    m->words = calloc(tokens->count + 1, sizeof *m->words);
    m->covered = calloc(tokens->count + 1, sizeof *m->covered);
    if (!m->words || !m->covered) {
        m->failed = true;
        return;
    }
    for (size_t i = 0; i < tokens->count; i++)
        m->words[i + 1] = m->words[i] + (tokens->items[i].kind != PLX_TOKEN_MARK);
    for (size_t i = 0; i < m->facts->names.count; i++)
        for (uint32_t t = m->facts->names.items[i].first; t < m->facts->names.items[i].end; t++)
            if (!is_common_in_name(m, &m->facts->names.items[i], t))
                m->covered[t] |= PLX_IN_NAME;
    for (size_t i = 0; i < m->facts->facts.count; i++) {
        const struct plx_fact *fact = &m->facts->facts.items[i];
        for (uint32_t t = plx_report_token_at(m->text, fact->around.start);
             t < tokens->count && tokens->items[t].start < fact->around.end; t++) {
            if (tokens->items[t].start > fact->around.start)
                m->covered[t] |= PLX_IN_FACT;
            bool inside = tokens->items[t].start >= fact->span.start && tokens->items[t].start < fact->span.end;
            if (inside && (fact->kind != PLX_FACT_COUNT || plx_match_has(&m->text->matches, t, PLX_SENSE_NUMBER)))
                m->covered[t] |= PLX_IN_VALUE;
        }
    }
}
