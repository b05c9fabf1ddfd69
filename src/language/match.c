/* What was found of a text (matcher.c), looked up: by token, by kind, one after the other. */
#include "language/match.h"

#include <stdlib.h>

#include "language/lexicon.h"

static const struct plx_word *word_at(const struct plx_matches *m, uint32_t token)
{
    return m->words[m->tokens[token].form];
}

static inline struct plx_match noted_match(const struct plx_noted_match *noted)
{
    return (struct plx_match){noted->first, noted->first + noted->length, noted->sense};
}

static inline struct plx_match word_match(const struct plx_matches *m, uint32_t token, uint32_t sense)
{
    return (struct plx_match){token, token + 1, &m->senses[plx_word_sense_index(sense)]};
}

/* The first match that is noted at the token, or, where none is, behind it. */
static size_t first_noted(const struct plx_matches *m, uint32_t token)
{
    size_t i = m->by_block[token / PLX_MATCH_BLOCK];
    while (i < m->count && m->noted[i].first < token)
        i++;
    return i;
}

struct plx_match plx_match_search(const struct plx_matches *m, uint32_t token, enum plx_sense_kind kind)
{
    unsigned notes = m->notes[token];
    if (notes & PLX_MATCH_NOTED)
        for (size_t i = first_noted(m, token); i < m->count && m->noted[i].first == token; i++)
            if (m->noted[i].kind == kind)
                return noted_match(&m->noted[i]);
    if (notes & PLX_MATCH_WHOLE)
        return PLX_NO_MATCH;
    const struct plx_word *word = word_at(m, token);
    const uint32_t *senses = plx_word_senses(word);
    for (uint32_t i = 0; i < word->sense_count; i++)
        if (plx_word_sense_kind(senses[i]) == kind)
            return word_match(m, token, senses[i]);
    return PLX_NO_MATCH;
}

/* Of the matches of the kind that are all of the tokens [first, end) the last. */
static struct plx_match last_over(const struct plx_matches *m, uint32_t first, uint32_t end, enum plx_sense_kind kind)
{
    struct plx_match last = PLX_NO_MATCH;
    if (m->notes[first] & PLX_MATCH_NOTED)
        for (size_t i = first_noted(m, first); i < m->count && m->noted[i].first == first; i++)
            if (m->noted[i].kind == kind && m->noted[i].length == end - first)
                last = noted_match(&m->noted[i]);
    if (end > first + 1 || (m->notes[first] & PLX_MATCH_WHOLE))
        return last;
    const struct plx_word *word = word_at(m, first);
    const uint32_t *senses = plx_word_senses(word);
    for (uint32_t i = word->sense_count; i > 0; i--)
        if (plx_word_sense_kind(senses[i - 1]) == kind)
            return word_match(m, first, senses[i - 1]);
    return last;
}

struct plx_match plx_match_search_before(const struct plx_matches *m, uint32_t token, enum plx_sense_kind kind)
{
    uint32_t reach = m->notes[token] & PLX_MATCH_BEHIND;
    for (uint32_t back = reach ? reach : 1; back > 0; back--) {
        bool any = back <= token && plx_match_may_start(m, token - back, PLX_MATCH_BIT(kind));
        struct plx_match match = any ? last_over(m, token - back, token, kind) : PLX_NO_MATCH;
        if (match.sense)
            return match;
    }
    return PLX_NO_MATCH;
}

/* Sets the cursor before the first match of its token, or of the next that is not passed over. */
static void enter(struct plx_match_cursor *c)
{
    const struct plx_matches *m = c->all;
    while (c->token < c->end && !(m->starting[c->token] & c->kinds))
        c->token++;
    if (c->token >= c->end)
        return;
    unsigned notes = m->notes[c->token];
    const struct plx_word *word = notes & PLX_MATCH_WHOLE ? NULL : word_at(m, c->token);
    c->noted = notes & PLX_MATCH_NOTED ? first_noted(m, c->token) : m->count;
    c->senses = word ? plx_word_senses(word) : NULL;
    c->last = word ? c->senses + word->sense_count : NULL;
}

static struct plx_match_cursor cursor_over(const struct plx_matches *matches, uint32_t first, uint32_t end, uint64_t kinds)
{
    uint32_t count = (uint32_t)matches->token_count;
    struct plx_match_cursor cursor = {.all = matches, .kinds = kinds, .token = first, .end = end < count ? end : count};
    enter(&cursor);
    return cursor;
}

struct plx_match_cursor plx_matches_in(const struct plx_matches *matches, uint32_t first, uint32_t end)
{
    return cursor_over(matches, first, end, UINT64_MAX);
}

struct plx_match_cursor plx_matches_with(const struct plx_matches *matches, uint64_t kinds)
{
    return cursor_over(matches, 0, (uint32_t)matches->token_count, kinds);
}

bool plx_match_next(struct plx_match_cursor *c)
{
    const struct plx_matches *m = c->all;
    for (; c->token < c->end; c->token++, enter(c)) {
        if (c->noted < m->count && m->noted[c->noted].first == c->token) {
            c->kind = m->noted[c->noted].kind;
            c->match = noted_match(&m->noted[c->noted++]);
            return true;
        }
        if (c->senses < c->last) {
            c->kind = plx_word_sense_kind(*c->senses);
            c->match = word_match(m, c->token, *c->senses++);
            return true;
        }
    }
    return false;
}

struct plx_sense_cursor plx_senses_of(const struct plx_matches *matches, enum plx_sense_kind kind)
{
    return (struct plx_sense_cursor){.all = matches, .kind = kind};
}

/* Of the forms from the cursor's on the next that has the kind; false where there is none. */
static bool enter_form(struct plx_sense_cursor *c)
{
    const struct plx_matches *m = c->all;
    while (c->form < m->form_count && !(m->plain[c->form] && (m->words[c->form]->kinds & PLX_MATCH_BIT(c->kind))))
        c->form++;
    if (c->form >= m->form_count)
        return false;
    const struct plx_word *word = m->words[c->form++];
    c->senses = plx_word_senses(word);
    c->last = c->senses + word->sense_count;
    return true;
}

bool plx_sense_next(struct plx_sense_cursor *c)
{
    const struct plx_matches *m = c->all;
    while (c->noted < m->count) {
        const struct plx_noted_match *noted = &m->noted[c->noted++];
        c->sense = noted->sense;
        if (noted->kind == c->kind)
            return true;
    }
    while (c->senses < c->last || enter_form(c)) {
        uint32_t sense = *c->senses++;
        c->sense = &m->senses[plx_word_sense_index(sense)];
        if (plx_word_sense_kind(sense) == c->kind)
            return true;
    }
    return false;
}

bool plx_match_any(const struct plx_matches *matches, uint32_t token)
{
    struct plx_match_cursor cursor = plx_matches_of(matches, token);
    return plx_match_next(&cursor);
}

enum plx_status plx_matches_find(struct plx_matches *matches, const struct plx_language *language,
                                 const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    *matches = (struct plx_matches){0};
    struct plx_lexicon *lexicon = plx_lexicon_new(language);
    enum plx_status status =
        lexicon ? plx_lexicon_match(lexicon, matches, tokens, forms) : PLX_ERROR_MEMORY;
    if (status == PLX_OK)
        matches->lexicon = lexicon;
    else
        plx_lexicon_free(&lexicon);
    return status;
}

void plx_matches_release(struct plx_matches *matches)
{
    free(matches->words);
    free(matches->plain);
    free(matches->noted);
    free(matches->by_block);
    free(matches->notes);
    free(matches->starting);
    free(matches->roles);
    plx_lexicon_free(&matches->lexicon);
    *matches = (struct plx_matches){0};
}
