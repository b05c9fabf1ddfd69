/* Finds what the tokens of a text can mean: one pass over them. */
#include "language/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/vector.h"
#include "language/lexicon.h"
#include "language/ways.h"

struct finder {
    struct plx_lexicon *lexicon;
    const struct plx_language *language;
    const struct plx_tokens *tokens;
    const struct plx_intern *forms;
    struct plx_matches *matches;
    const struct plx_word **words; /* by form of this text; the matches' for the language itself */
    const struct plx_word *ahead;  /* of the token that comes next; NULL behind the last */
    bool parts;      /* verbs of the language part from their second part */
    uint32_t clause; /* the end of the clause that the second part was last looked for in */
    uint32_t part;   /* the second part that ends it, or its end */
    uint32_t joined; /* the second part that a verb was last met with */
    bool failed;
};

/* The word of a form that is met for the first time. */
static const struct plx_word *meet(struct finder *f, const struct plx_token *t)
{
    const struct plx_word *word = plx_lexicon_word(f->lexicon, t, &f->forms->entries[t->form]);
    f->words[t->form] = word;
    if (word && word->roles)
        f->matches->roles[t->form] = word->roles;
    f->failed |= !word;
    return word;
}

static inline const struct plx_word *word_of(struct finder *f, uint32_t token)
{
    const struct plx_token *t = &f->tokens->items[token];
    const struct plx_word *word = f->words[t->form];
    return word ? word : meet(f, t);
}

/* Whether the tokens [first, end) are written as senses with these flags want it, in a script that can be. */
static bool are_written_so(const struct finder *f, unsigned flags, uint32_t first, uint32_t end)
{
    const struct plx_token *token = &f->tokens->items[first];
    if (token->script != PLX_SCRIPT_LATIN && token->script != PLX_SCRIPT_CYRILLIC)
        return true;
    if (flags & PLX_SENSE_WANTS_CAPITALS) {
        for (uint32_t i = first; i < end; i++) {
            const struct plx_token *t = &f->tokens->items[i];
            bool single = t->end - t->start == 1;
            if (t->kind == PLX_TOKEN_WORD &&
                !(t->flags & (single ? PLX_TOKEN_CAPITAL : PLX_TOKEN_ALL_CAPS)))
                return false;
        }
    }
    return !(flags & PLX_SENSE_WANTS_CAPITAL) || (token->flags & PLX_TOKEN_CAPITAL);
}

static inline bool is_written_so(const struct finder *f, unsigned flags, uint32_t first, uint32_t end)
{
    return !(flags & (PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_WANTS_CAPITALS)) || are_written_so(f, flags, first, end);
}

/* Whether a phrase of several tokens means this. */
static bool suits(const struct finder *f, const struct plx_sense *sense, uint32_t first,
                  uint32_t end)
{
    if (sense->kind == PLX_SENSE_CURRENCY_SYMBOL) /* "A$" is one sign, "a $5 fee" none */
        for (uint32_t i = first + 1; i < end; i++)
            if (f->tokens->items[i].flags & PLX_TOKEN_SPACE)
                return false;
    const struct plx_intern_entry *form = &f->forms->entries[f->tokens->items[first].form];
    if (sense->kind == PLX_SENSE_ENTITY && (sense->flags & PLX_SENSE_STEMMED) &&
        plx_word_letters(form->string, form->length) < (size_t)sense->argument)
        return false;
    return is_written_so(f, sense->flags, first, end);
}

static inline bool make_room(struct finder *f, size_t more)
{
    struct plx_matches *m = f->matches;
    bool grown = m->capacity - m->count >= more ||
                 plx_vector_grow(&m->noted, &m->capacity, m->count + more, sizeof *m->noted);
    f->failed |= !grown;
    return grown;
}

/* There is room. */
static inline void add_match(struct finder *f, const struct plx_sense *sense, uint32_t first, uint32_t end)
{
    struct plx_matches *m = f->matches;
    m->noted[m->count++] = (struct plx_noted_match){first, (uint16_t)(end - first), sense->kind, sense};
    m->starting[first] |= PLX_MATCH_BIT((enum plx_sense_kind)sense->kind);
}

/* Whether a clause ends before the token: at a mark, a line, an "and". */
static bool ends_clause(struct finder *f, uint32_t token)
{
    if (token >= f->tokens->count || f->tokens->items[token].kind == PLX_TOKEN_MARK ||
        (f->tokens->items[token].flags & PLX_TOKEN_LINE))
        return true;
    const struct plx_word *word = word_of(f, token);
    return word && (word->kinds & PLX_MATCH_BIT(PLX_SENSE_NUMBER_AND));
}

static bool is_concept(const struct plx_sense *sense)
{
    return sense->kind == PLX_SENSE_CONCEPT;
}

/* What the second part of a verb changes; verbs of saying look for theirs themselves. */
static bool may_part(const struct plx_sense *sense)
{
    return is_concept(sense) || sense->kind == PLX_SENSE_BOND || sense->kind == PLX_SENSE_TURN;
}

/* "Setzt ein (Zeichen)": a preposition or an article that ends no clause is the second part of no verb. */
static bool is_of_phrase(struct finder *f, uint32_t token)
{
    const struct plx_word *word = word_of(f, token);
    return f->parts && word && (word->kinds & PLX_MATCH_BIT(PLX_SENSE_FUNCTION)) &&
           plx_match_role(f->matches, &f->tokens->items[token], PLX_ROLE_PARTED) && !ends_clause(f, token + 1);
}

/* ---- phrases of several tokens ---- */

static void note_phrase(struct plx_matches *m, uint32_t end, uint32_t tokens)
{
    if (tokens > PLX_MATCH_REACH)
        tokens = PLX_MATCH_REACH;
    if ((m->notes[end] & PLX_MATCH_BEHIND) < tokens)
        m->notes[end] = (uint8_t)(tokens | (m->notes[end] & ~PLX_MATCH_BEHIND));
}

/* Of a phrase whose verb is negated by its own ending the concepts alone. */
static void add_senses(struct finder *f, const struct plx_node *node, uint32_t first, uint32_t end, bool negated)
{
    size_t count;
    const struct plx_sense *senses = plx_language_senses(f->language, node, &count);
    if (!make_room(f, count))
        return;
    bool apart = end == first + 2 && is_of_phrase(f, end - 1);
    for (size_t i = 0; i < count; i++) {
        if ((negated && senses[i].kind != PLX_SENSE_CONCEPT) || (apart && may_part(&senses[i])) || !suits(f, &senses[i], first, end))
            continue;
        add_match(f, &senses[i], first, end);
        note_phrase(f->matches, end, end - first);
    }
}

/* The word that a phrase may go on with: it does not run over the end of a line. */
static const struct plx_word *next_word(struct finder *f, uint32_t at)
{
    if (at >= f->tokens->count || (f->tokens->items[at].flags & PLX_TOKEN_LINE))
        return NULL;
    return word_of(f, at);
}

/* Goes on from where tokens [first, at) lead with the word at the next one; NULL: there is none. */
static void walk(struct finder *f, struct plx_start from, const struct plx_word *word, uint32_t first,
                 uint32_t at)
{
    for (uint32_t i = 0; word && (word->bits & from.ahead) && i < word->key_count; i++) {
        if (!(plx_key_bit(word->items[i]) & from.ahead))
            continue;
        const struct plx_node *node = plx_language_step(f->language, from.node, word->items[i]);
        if (!node)
            continue;
        add_senses(f, node, first, at + 1, i >= word->own_keys);
        if (node->ahead && i < word->own_keys)
            walk(f, (struct plx_start){node->number, node->ahead}, next_word(f, at + 1), first, at + 1);
    }
}

static bool goes_before(const struct plx_noted_match *x, const struct plx_noted_match *y)
{
    int stemmed = (x->sense->flags & PLX_SENSE_STEMMED) - (y->sense->flags & PLX_SENSE_STEMMED);
    if (x->length != y->length)
        return x->length > y->length;
    return stemmed ? stemmed < 0 : x->sense < y->sense;
}

/* The longest first, and those met as they stand before those met by stem. They are few, and mostly in order. */
static void sort(struct plx_noted_match *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct plx_noted_match match = items[i];
        size_t at = i;
        for (; at > 0 && goes_before(&match, &items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = match;
    }
}

static void find_phrases(struct finder *f, const struct plx_word *word, const struct plx_word *next,
                         uint32_t token)
{
    size_t from = f->matches->count;
    for (uint32_t i = 0; i < word->start_count; i++)
        walk(f, plx_word_start(word, i), next, token, token + 1);
    struct plx_noted_match *items = f->matches->noted;
    size_t count = f->matches->count - from;
    if (count > 1)
        sort(items + from, count);
    size_t kept = from; /* a phrase met by form and by stem is one phrase */
    for (size_t i = from; i < from + count; i++)
        if (kept == from || items[i].sense != items[kept - 1].sense ||
            items[i].length != items[kept - 1].length)
            items[kept++] = items[i];
    f->matches->count = kept;
}

/* ---- words by themselves ---- */

/* Notes what the word means as the token is written. */
static void add_word(struct finder *f, const struct plx_word *word, uint32_t token)
{
    const uint32_t *items = plx_word_senses(word);
    const struct plx_sense *senses = plx_language_all_senses(f->language);
    if (!make_room(f, word->sense_count))
        return;
    for (uint32_t i = 0; i < word->sense_count; i++) {
        const struct plx_sense *sense = &senses[plx_word_sense_index(items[i])];
        if (is_written_so(f, sense->flags, token, token + 1))
            add_match(f, sense, token, token + 1);
    }
}

/* ---- verbs in two parts ---- */

/* Looks for the second part that ends the clause of the token: "ab". */
static void find_part(struct finder *f, uint32_t token)
{
    f->clause = token + 1;
    while (!ends_clause(f, f->clause))
        f->clause++;
    const struct plx_token *last = &f->tokens->items[f->clause - 1];
    bool part = f->clause - 1 > token && last->kind == PLX_TOKEN_WORD && !(last->flags & PLX_TOKEN_CAPITAL) &&
                word_of(f, f->clause - 1) && plx_match_role(f->matches, last, PLX_ROLE_PARTED);
    f->part = part ? f->clause - 1 : f->clause;
}

/* Of the matches from that one on keeps those that are so, or are not. */
static void keep(struct plx_matches *m, size_t from, bool (*is)(const struct plx_sense *), bool so)
{
    size_t kept = from;
    for (size_t i = from; i < m->count; i++)
        if (is(m->noted[i].sense) == so)
            m->noted[kept++] = m->noted[i];
    m->count = kept;
}

/* Adds what the word means with the second part of its clause, if anything: "lehnte (das Angebot) ab". Of a concept that it has so,
 * the word alone has none, and its second part none either. */
static bool find_parted(struct finder *f, const struct plx_word *word, uint32_t token)
{
    if (token >= f->clause)
        find_part(f, token);
    const struct plx_word *part = f->part > token + 1 && f->part < f->clause ? word_of(f, f->part) : NULL;
    size_t from = f->matches->count;
    for (uint32_t i = 0; part && i < word->start_count; i++) {
        struct plx_start start = plx_word_start(word, i);
        for (uint32_t k = 0; (part->bits & start.ahead) && k < part->own_keys; k++) {
            const struct plx_node *node = plx_language_step(f->language, start.node, part->items[k]);
            if (node)
                add_senses(f, node, token, token + 1, false);
        }
    }
    keep(f->matches, from, may_part, true);
    bool parted = f->matches->count > from;
    f->joined = parted ? f->part : f->joined;
    return parted;
}

/* Of the token whose word stands ahead, which then is that of the next. What the word means by itself is noted where whole, or where
 * it is not all that the word can mean; whether it is. */
static inline bool find_at(struct finder *f, uint32_t token, bool whole)
{
    const struct plx_word *word = f->ahead, *next = token + 1 < f->tokens->count ? word_of(f, token + 1) : NULL;
    f->ahead = next;
    if (next && (next->bits & word->ahead) && !(f->tokens->items[token + 1].flags & PLX_TOKEN_LINE))
        find_phrases(f, word, next, token);
    bool parted = f->parts && word->ahead && find_parted(f, word, token);
    parted |= f->joined && token == f->joined;
    if (!whole && !parted && is_written_so(f, word->written, token, token + 1)) {
        f->matches->starting[token] |= word->kinds;
        return false;
    }
    size_t from = f->matches->count;
    add_word(f, word, token);
    if (parted)
        keep(f->matches, from, is_concept, false);
    return true;
}

/* ---- what the reader joined ---- */

/* Whether one of the reader's names, other than a surname, has the very words of the match. */
static bool is_outdone(const struct plx_noted_match *own, size_t count, const struct plx_noted_match *match)
{
    for (size_t i = 0; i < count && match->kind == PLX_SENSE_ENTITY; i++)
        if (own[i].length == match->length && own[i].kind == PLX_SENSE_ENTITY && !(own[i].sense->flags & PLX_SENSE_SURNAME))
            return true;
    return false;
}

/* Of one token the reader's own matches, [from, middle), and the language's behind them: the longest first, the reader's
 * before others of their length. A name of the lists gives way to the reader's of the same words. */
static void merge(struct plx_matches *m, size_t from, size_t middle)
{
    size_t count = m->count;
    m->count = middle;
    for (size_t i = middle; i < count; i++) {
        struct plx_noted_match match = m->noted[i];
        size_t at = m->count;
        if (is_outdone(m->noted + from, middle - from, &match))
            continue;
        for (; at > from && m->noted[at - 1].length < match.length; at--)
            m->noted[at] = m->noted[at - 1];
        m->noted[at] = match;
        m->count++;
    }
}

/* Whether all matches of the token are noted. */
static bool find_both(struct finder *f, struct finder *own, uint32_t token)
{
    struct plx_matches *m = f->matches;
    size_t from = m->count;
    find_at(own, token, true);
    size_t middle = m->count;
    bool whole = find_at(f, token, middle > from);
    f->failed |= own->failed;
    if (middle > from && !f->failed)
        merge(m, from, middle);
    return whole;
}

/* Words stand all over memory: what is met so far of the one a few tokens ahead is on its way when its turn comes. */
static inline void fetch_ahead(const struct finder *f, uint32_t token)
{
    enum { AHEAD = 4 };
    if (token + AHEAD < f->tokens->count)
        __builtin_prefetch(f->words[f->tokens->items[token + AHEAD].form]);
}

/* words: by form, none met yet. */
static struct finder start(struct plx_lexicon *lexicon, struct plx_matches *matches, const struct plx_word **words,
                           const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    struct finder f = {.lexicon = lexicon, .tokens = tokens, .forms = forms, .matches = matches, .words = words};
    if (!lexicon)
        return f;
    f.language = plx_lexicon_language(lexicon);
    f.parts = plx_language_has_role(f.language, PLX_ROLE_PARTED);
    f.failed = !words;
    f.ahead = !f.failed && tokens->count ? word_of(&f, 0) : NULL;
    return f;
}

static bool make_tables(struct plx_matches *m, size_t tokens, size_t forms)
{
    m->form_count = forms;
    m->words = calloc(forms + 1, sizeof *m->words);
    m->plain = calloc(forms + 1, sizeof *m->plain);
    m->roles = calloc(forms + 1, sizeof *m->roles);
    m->by_block = plx_memory_array(tokens / PLX_MATCH_BLOCK + 1, sizeof *m->by_block);
    m->notes = plx_memory_array(tokens + 1, sizeof *m->notes);
    m->starting = plx_memory_array(tokens + 1, sizeof *m->starting);
    if (!m->words || !m->plain || !m->roles || !m->by_block || !m->notes || !m->starting)
        return false;
    memset(m->notes, 0, tokens + 1);
    return plx_vector_grow(&m->noted, &m->capacity, tokens + 1, sizeof *m->noted); /* what most texts need */
}

/* Notes what starts at each token; false: no memory. */
static bool find_all(struct finder *f, struct finder *own)
{
    struct plx_matches *m = f->matches;
    for (uint32_t i = 0; i < m->token_count && !f->failed; i++) {
        size_t from = m->count;
        if (i % PLX_MATCH_BLOCK == 0)
            m->by_block[i / PLX_MATCH_BLOCK] = (uint32_t)from;
        m->starting[i] = 0;
        fetch_ahead(f, i);
        bool whole = own->lexicon ? find_both(f, own, i) : find_at(f, i, false);
        if (whole)
            m->notes[i] |= PLX_MATCH_WHOLE;
        else
            m->plain[m->tokens[i].form] = true;
        if (m->count > from)
            m->notes[i] |= PLX_MATCH_NOTED;
    }
    m->starting[m->token_count] = 0;
    return !f->failed;
}

enum plx_status plx_lexicon_match(struct plx_lexicon *lexicon, struct plx_matches *matches,
                                  const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    struct plx_lexicon *joined = plx_lexicon_joined(lexicon);
    const struct plx_word **joined_words = joined ? calloc(forms->count + 1, sizeof *joined_words) : NULL;
    *matches = (struct plx_matches){.tokens = tokens->items, .token_count = tokens->count};
    matches->senses = plx_language_all_senses(plx_lexicon_language(lexicon));
    bool done = make_tables(matches, tokens->count, forms->count);
    if (done) {
        struct finder f = start(lexicon, matches, matches->words, tokens, forms);
        struct finder own = start(joined, matches, joined_words, tokens, forms);
        f.failed |= own.failed;
        done = find_all(&f, &own);
    }
    free(joined_words);
    if (!done)
        plx_matches_release(matches);
    return done ? PLX_OK : PLX_ERROR_MEMORY;
}
