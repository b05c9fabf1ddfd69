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
    const struct plx_sense *senses; /* all of the language's */
    const struct plx_tokens *tokens;
    const struct plx_intern *forms;
    struct plx_matches *matches;
    const struct plx_word **words; /* by form of this text */
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

/* Whether the token's word means this, written as the tokens [first, end) are. */
static bool is_written_so(const struct finder *f, const struct plx_sense *sense, uint32_t first,
                          uint32_t end)
{
    const struct plx_token *token = &f->tokens->items[first];
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
    return is_written_so(f, sense, first, end);
}

static inline bool make_room(struct finder *f, size_t more)
{
    struct plx_matches *m = f->matches;
    if (m->capacity - m->count >= more)
        return true;
    bool grown = plx_vector_grow(&m->items, &m->capacity, m->count + more, sizeof *m->items) &&
                 plx_vector_grow(&m->kinds, &m->kinds_capacity, m->capacity, sizeof *m->kinds);
    f->failed |= !grown;
    return grown;
}

static inline void add_match(struct finder *f, const struct plx_sense *sense, uint32_t first, uint32_t end)
{
    struct plx_matches *m = f->matches;
    m->items[m->count++] = (struct plx_match){.first = first, .end = end, .sense = sense};
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
    if (m->behind[end] < tokens)
        m->behind[end] = (uint8_t)tokens;
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
        f->matches->starting[first] |= PLX_MATCH_BIT((enum plx_sense_kind)senses[i].kind);
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

/* Of the matches from that one on. */
static void note_kinds(struct plx_matches *m, size_t from)
{
    for (size_t i = from; i < m->count; i++)
        m->kinds[i] = m->items[i].sense->kind;
}

static void find_phrases(struct finder *f, const struct plx_word *word, const struct plx_word *next,
                         uint32_t token)
{
    size_t from = f->matches->count;
    for (uint32_t i = 0; i < word->start_count; i++)
        walk(f, plx_word_start(word, i), next, token, token + 1);
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
    note_kinds(f->matches, from);
}

/* ---- words by themselves ---- */

/* Of a word some of whose senses depend on how it is written. */
static void add_written(struct finder *f, const struct plx_word *word, uint32_t token)
{
    const uint32_t *items = plx_word_senses(word);
    for (uint32_t i = 0; i < word->sense_count; i++) {
        const struct plx_sense *sense = &f->senses[plx_word_sense_index(items[i])];
        if (!is_written_so(f, sense, token, token + 1))
            continue;
        f->matches->kinds[f->matches->count] = sense->kind;
        f->matches->starting[token] |= PLX_MATCH_BIT((enum plx_sense_kind)sense->kind);
        add_match(f, sense, token, token + 1);
    }
}

static inline void add_word(struct finder *f, const struct plx_word *word, uint32_t token)
{
    struct plx_matches *m = f->matches;
    if (!make_room(f, word->sense_count))
        return;
    if (word->conditional) {
        add_written(f, word, token);
        return;
    }
    const uint32_t *items = plx_word_senses(word);
    const struct plx_sense *senses = f->senses;
    struct plx_match *matches = m->items + m->count;
    uint8_t *kinds = m->kinds + m->count;
    uint32_t count = word->sense_count;
    for (uint32_t i = 0; i < count; i++) {
        matches[i] = (struct plx_match){token, token + 1, &senses[plx_word_sense_index(items[i])]};
        kinds[i] = plx_word_sense_kind(items[i]);
    }
    m->count += count;
    m->starting[token] |= word->kinds;
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
        if (is(m->items[i].sense) == so)
            m->items[kept++] = m->items[i];
    m->count = kept;
    note_kinds(m, from);
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

/* Of the token whose word stands ahead, which then is that of the next. */
static inline void find_at(struct finder *f, uint32_t token)
{
    const struct plx_word *word = f->ahead, *next = token + 1 < f->tokens->count ? word_of(f, token + 1) : NULL;
    f->ahead = next;
    if (next && (next->bits & word->ahead) && !(f->tokens->items[token + 1].flags & PLX_TOKEN_LINE))
        find_phrases(f, word, next, token);
    bool parted = f->parts && word->ahead && find_parted(f, word, token);
    size_t from = f->matches->count;
    if (word->sense_count)
        add_word(f, word, token);
    if (parted || (f->joined && token == f->joined))
        keep(f->matches, from, is_concept, false);
}

/* ---- what the reader joined ---- */

/* Whether one of the reader's names, other than a surname, has the very words of the match. */
static bool is_outdone(const struct plx_match *own, size_t count, const struct plx_match *match)
{
    for (size_t i = 0; i < count && match->sense->kind == PLX_SENSE_ENTITY; i++)
        if (own[i].end == match->end && own[i].sense->kind == PLX_SENSE_ENTITY &&
            !(own[i].sense->flags & PLX_SENSE_SURNAME))
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
        struct plx_match match = m->items[i];
        size_t at = m->count;
        if (is_outdone(m->items + from, middle - from, &match))
            continue;
        for (; at > from && m->items[at - 1].end < match.end; at--)
            m->items[at] = m->items[at - 1];
        m->items[at] = match;
        m->count++;
    }
    note_kinds(m, from);
}

static void find_both(struct finder *f, struct finder *own, uint32_t token)
{
    struct plx_matches *m = f->matches;
    size_t from = m->count;
    find_at(own, token);
    size_t middle = m->count;
    find_at(f, token);
    f->failed |= own->failed;
    if (middle > from && !f->failed)
        merge(m, from, middle);
}

/* Words stand all over memory: what is met so far of the one a few tokens ahead is on its way when its turn comes. */
static inline void fetch_ahead(const struct finder *f, uint32_t token)
{
    enum { AHEAD = 4 };
    if (token + AHEAD < f->tokens->count)
        __builtin_prefetch(f->words[f->tokens->items[token + AHEAD].form]);
}

static struct finder start(struct plx_lexicon *lexicon, struct plx_matches *matches, const struct plx_tokens *tokens,
                           const struct plx_intern *forms)
{
    struct finder f = {.lexicon = lexicon, .tokens = tokens, .forms = forms, .matches = matches};
    if (!lexicon)
        return f;
    f.language = plx_lexicon_language(lexicon);
    f.senses = plx_language_all_senses(f.language);
    f.parts = plx_language_has_role(f.language, PLX_ROLE_PARTED);
    f.words = calloc(forms->count + 1, sizeof *f.words);
    f.failed = !f.words || !matches->roles;
    f.ahead = !f.failed && tokens->count ? word_of(&f, 0) : NULL;
    return f;
}

enum plx_status plx_lexicon_match(struct plx_lexicon *lexicon, struct plx_matches *matches,
                                  const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    *matches = (struct plx_matches){.token_count = tokens->count};
    matches->by_token = plx_memory_array(tokens->count + 1, sizeof *matches->by_token);
    matches->starting = plx_memory_array(tokens->count + 1, sizeof *matches->starting);
    matches->behind = plx_memory_array(tokens->count + 1, sizeof *matches->behind);
    matches->roles = calloc(forms->count + 1, sizeof *matches->roles);
    struct finder f = start(lexicon, matches, tokens, forms);
    struct finder own = start(plx_lexicon_joined(lexicon), matches, tokens, forms);
    f.failed |= own.failed || !matches->by_token || !matches->starting || !matches->behind;
    if (matches->behind)
        memset(matches->behind, 0, tokens->count + 1);
    f.failed = f.failed || !make_room(&f, 3 * tokens->count); /* more than most texts need; what is not used costs nothing */
    for (uint32_t i = 0; i < tokens->count && !f.failed; i++) {
        matches->by_token[i] = (uint32_t)matches->count;
        matches->starting[i] = 0;
        fetch_ahead(&f, i);
        if (own.lexicon)
            find_both(&f, &own, i);
        else
            find_at(&f, i);
    }
    if (!f.failed) {
        matches->by_token[tokens->count] = (uint32_t)matches->count;
        matches->starting[tokens->count] = 0;
    }
    free(f.words);
    free(own.words);
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
    free(matches->behind);
    free(matches->kinds);
    free(matches->roles);
    *matches = (struct plx_matches){0};
}

const struct plx_match *plx_match_search(const struct plx_matches *matches, uint32_t token,
                                         enum plx_sense_kind kind)
{
    for (uint32_t i = matches->by_token[token]; i < matches->by_token[token + 1]; i++)
        if (matches->kinds[i] == kind)
            return &matches->items[i];
    return NULL;
}

const struct plx_match *plx_match_search_before(const struct plx_matches *matches, uint32_t token,
                                                enum plx_sense_kind kind)
{
    const struct plx_match *best = NULL;
    uint32_t reach = matches->behind[token] ? matches->behind[token] : 1;
    for (uint32_t back = 1; back <= reach && back <= token; back++)
        for (uint32_t i = matches->by_token[token - back];
             plx_match_may_start(matches, token - back, PLX_MATCH_BIT(kind)) && i < matches->by_token[token - back + 1]; i++)
            if (matches->kinds[i] == kind && matches->items[i].end == token)
                best = &matches->items[i];
    return best;
}
