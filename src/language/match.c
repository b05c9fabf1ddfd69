#include "language/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "language/lexicon.h"

struct finder {
    struct plx_lexicon *lexicon;
    const struct plx_language *language;
    const struct plx_tokens *tokens;
    const struct plx_intern *forms;
    struct plx_matches *matches;
    const struct plx_word **words; /* by form of this text */
    bool failed;
};

static const struct plx_word *word_of(struct finder *f, uint32_t token)
{
    const struct plx_token *t = &f->tokens->items[token];
    if (!f->words[t->form])
        f->words[t->form] = plx_lexicon_word(f->lexicon, t, &f->forms->entries[t->form]);
    f->failed |= !f->words[t->form];
    return f->words[t->form];
}

static bool suits(const struct finder *f, const struct plx_sense *sense, uint32_t first,
                  uint32_t end)
{
    const struct plx_token *token = &f->tokens->items[first];
    if (sense->kind == PLX_SENSE_CURRENCY_SYMBOL) /* "A$" is one sign, "a $5 fee" none */
        for (uint32_t i = first + 1; i < end; i++)
            if (f->tokens->items[i].flags & PLX_TOKEN_SPACE)
                return false;
    const struct plx_intern_entry *form = &f->forms->entries[token->form];
    if (sense->kind == PLX_SENSE_ENTITY && (sense->flags & PLX_SENSE_STEMMED) &&
        plx_word_letters(form->string, form->length) < (size_t)sense->argument)
        return false;
    if (token->script != PLX_SCRIPT_LATIN && token->script != PLX_SCRIPT_CYRILLIC)
        return true;
    if (sense->flags & PLX_SENSE_WANTS_CAPITALS) {
        for (uint32_t i = first; i < end; i++) {
            const struct plx_token *t = &f->tokens->items[i];
            bool single = t->end - t->start == 1;
            if (t->kind == PLX_TOKEN_WORD &&
                !(t->flags & (single ? PLX_TOKEN_CAPITAL : PLX_TOKEN_ALL_CAPS)))
                return false;
        }
    }
    return !(sense->flags & PLX_SENSE_WANTS_CAPITAL) || (token->flags & PLX_TOKEN_CAPITAL);
}

static void add_senses(struct finder *f, uint32_t node, uint32_t first, uint32_t end)
{
    size_t count;
    const struct plx_sense *senses = plx_language_senses(f->language, node, &count);
    for (size_t i = 0; i < count; i++) {
        if (!suits(f, &senses[i], first, end))
            continue;
        struct plx_match *match = PLX_VECTOR_PUSH(f->matches);
        if (!match) {
            f->failed = true;
            return;
        }
        *match = (struct plx_match){.first = first, .end = end, .sense = &senses[i]};
        uint64_t kind = plx_match_bit((enum plx_sense_kind)senses[i].kind);
        f->matches->starting[first] |= kind;
        f->matches->ending[end] |= kind;
    }
}

/* A phrase does not run over the end of a line. */
static void walk(struct finder *f, uint32_t node, uint32_t first, uint32_t at)
{
    add_senses(f, node, first, at);
    if (at >= f->tokens->count || (f->tokens->items[at].flags & PLX_TOKEN_LINE))
        return;
    if (!plx_language_leads_on(f->language, node))
        return;
    const struct plx_word *word = word_of(f, at);
    for (uint32_t i = 0; word && i < word->key_count; i++) {
        const struct plx_word_key *key = &word->keys[i];
        uint32_t next = plx_language_step(f->language, node, key->text, key->length, key->hash);
        if (next != PLX_NODE_NONE)
            walk(f, next, first, at + 1);
    }
}

static bool goes_before(const struct plx_match *x, const struct plx_match *y)
{
    int stemmed = (x->sense->flags & PLX_SENSE_STEMMED) - (y->sense->flags & PLX_SENSE_STEMMED);
    if (x->end != y->end)
        return x->end > y->end;
    return stemmed ? stemmed < 0 : x->sense < y->sense;
}

/* The longest first, and those met as they stand before those met by stem. They are few, and mostly in order. */
static void sort(struct plx_match *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct plx_match match = items[i];
        size_t at = i;
        for (; at > 0 && goes_before(&match, &items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = match;
    }
}

static void find_at(struct finder *f, uint32_t token)
{
    size_t from = f->matches->count;
    f->matches->by_token[token] = (uint32_t)from;
    const struct plx_word *word = word_of(f, token);
    for (uint32_t i = 0; word && i < word->key_count; i++)
        if (word->keys[i].root != PLX_NODE_NONE)
            walk(f, word->keys[i].root, token, token + 1);
    struct plx_match *items = f->matches->items;
    size_t count = f->matches->count - from;
    if (count > 1)
        sort(items + from, count);
    size_t kept = from; /* a phrase met by form and by stem is one phrase */
    for (size_t i = from; i < from + count; i++)
        if (kept == from || items[i].sense != items[kept - 1].sense ||
            items[i].end != items[kept - 1].end)
            items[kept++] = items[i];
    f->matches->count = kept;
}

enum plx_status plx_lexicon_match(struct plx_lexicon *lexicon, struct plx_matches *matches,
                                  const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    *matches = (struct plx_matches){.token_count = tokens->count};
    struct finder f = {.lexicon = lexicon, .language = plx_lexicon_language(lexicon),
                       .tokens = tokens, .forms = forms, .matches = matches};
    f.words = calloc(forms->count + 1, sizeof *f.words);
    matches->by_token = calloc(tokens->count + 1, sizeof *matches->by_token);
    matches->starting = calloc(tokens->count + 1, sizeof *matches->starting);
    matches->ending = calloc(tokens->count + 1, sizeof *matches->ending);
    f.failed = !f.words || !matches->by_token || !matches->starting || !matches->ending;
    for (uint32_t i = 0; i < tokens->count && !f.failed; i++)
        find_at(&f, i);
    if (matches->by_token)
        matches->by_token[tokens->count] = (uint32_t)matches->count;
    free(f.words);
    if (!f.failed)
        return PLX_OK;
    plx_matches_release(matches);
    return PLX_ERROR_MEMORY;
}

enum plx_status plx_matches_find(struct plx_matches *matches, const struct plx_language *language,
                                 const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    *matches = (struct plx_matches){0};
    struct plx_lexicon *lexicon = plx_lexicon_new(language);
    enum plx_status status =
        lexicon ? plx_lexicon_match(lexicon, matches, tokens, forms) : PLX_ERROR_MEMORY;
    plx_lexicon_free(&lexicon);
    return status;
}

void plx_matches_release(struct plx_matches *matches)
{
    free(matches->items);
    free(matches->by_token);
    free(matches->starting);
    free(matches->ending);
    *matches = (struct plx_matches){0};
}

const struct plx_match *plx_match_search(const struct plx_matches *matches, uint32_t token,
                                         enum plx_sense_kind kind)
{
    for (uint32_t i = matches->by_token[token]; i < matches->by_token[token + 1]; i++)
        if (matches->items[i].sense->kind == kind)
            return &matches->items[i];
    return NULL;
}

const struct plx_match *plx_match_before(const struct plx_matches *matches, uint32_t token,
                                         enum plx_sense_kind kind)
{
    if (token > matches->token_count || !(matches->ending[token] & plx_match_bit(kind)))
        return NULL;
    const struct plx_match *best = NULL;
    for (uint32_t back = 1; back <= PLX_MATCH_REACH && back <= token; back++)
        for (uint32_t i = matches->by_token[token - back]; i < matches->by_token[token - back + 1];
             i++)
            if (matches->items[i].sense->kind == kind && matches->items[i].end == token)
                best = &matches->items[i];
    return best;
}
