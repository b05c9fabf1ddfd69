#include "language/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/hash.h"
#include "base/vector.h"
#include "text/stem.h"

/* Ways to look one word up: as it stands, without prefixes, by stem. */
#define MAX_KEYS 16

struct key {
    const char *text;
    uint32_t length, hash;
};

struct word {
    struct key keys[MAX_KEYS];
    uint8_t key_count;
    bool known;
    uint32_t roots[MAX_KEYS]; /* where the keys lead to from the root */
};

struct finder {
    const struct plx_language *language;
    const struct plx_tokens *tokens;
    const struct plx_intern *forms;
    struct plx_matches *matches;
    struct plx_stemmer *stemmer;
    struct plx_arena arena;
    struct word **words; /* by form */
    bool arabic, failed;
};

static void add_key(struct finder *f, struct word *word, const char *text, size_t length)
{
    uint32_t hash = plx_hash_bytes(text, length);
    for (uint8_t i = 0; i < word->key_count; i++)
        if (word->keys[i].hash == hash && word->keys[i].length == length &&
            memcmp(word->keys[i].text, text, length) == 0)
            return;
    if (word->key_count == MAX_KEYS)
        return;
    word->roots[word->key_count] =
        plx_language_step(f->language, PLX_NODE_ROOT, text, length, hash);
    word->keys[word->key_count++] = (struct key){text, (uint32_t)length, hash};
}

static size_t letters_of(const char *text, size_t length)
{
    size_t letters = 0;
    for (size_t i = 0; i < length; i++)
        letters += ((unsigned char)text[i] & 0xc0) != 0x80;
    return letters;
}

/* A stem of one or two letters says nothing: "и" is the stem of "иена" too. */
static void add_stem(struct finder *f, struct word *word, const char *text, size_t length)
{
    size_t stem_length;
    const char *stem = plx_stem(f->stemmer, text, length, &stem_length);
    if (letters_of(stem, stem_length) < 3)
        return;
    char *key = plx_arena_alloc(&f->arena, stem_length + 2);
    if (!key) {
        f->failed = true;
        return;
    }
    key[0] = PLX_STEM_MARK;
    memcpy(key + 1, stem, stem_length);
    add_key(f, word, key, stem_length + 1);
}

static bool starts(const char *text, size_t length, const char *prefix, size_t letters_left)
{
    size_t n = strlen(prefix);
    return length >= n + 2 * letters_left && memcmp(text, prefix, n) == 0;
}

/* Arabic writes one-letter particles and the article onto the word: and (و ف), then for, by, as
 * (ل ب ك), then the (ال, after for: لل). */
static void add_without_prefixes(struct finder *f, struct word *word, const char *text,
                                 size_t length)
{
    static const char *const particles[] = {"", "ب", "ل", "ك"};
    for (int conjunction = 0; conjunction < 3; conjunction++) {
        const char *at = text;
        size_t left = length;
        if (conjunction) {
            const char *letter = conjunction == 1 ? "و" : "ف";
            if (!starts(at, left, letter, 2))
                continue;
            at += 2;
            left -= 2;
            add_key(f, word, at, left);
        }
        for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
            size_t n = strlen(particles[i]);
            if (!starts(at, left, particles[i], 3))
                continue;
            if (n)
                add_key(f, word, at + n, left - n);
            if (starts(at + n, left - n, "ال", 2)) {
                add_key(f, word, at + n + 4, left - n - 4);
                add_stem(f, word, at + n + 4, left - n - 4);
            }
        }
        if (starts(at, left, "لل", 2)) {
            add_key(f, word, at + 4, left - 4);
            add_stem(f, word, at + 4, left - 4);
        }
    }
}

/* "مديرها": their director. The possessive is written onto the noun. */
static void add_without_possessive(struct finder *f, struct word *word, const char *text,
                                   size_t length)
{
    static const char *const suffixes[] = {"ها", "هم", "هما", "نا"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t n = strlen(suffixes[i]);
        if (length >= n + 6 && memcmp(text + length - n, suffixes[i], n) == 0)
            add_key(f, word, text, length - n);
    }
}

static void add_arabic(struct finder *f, struct word *word, const char *text, size_t length)
{
    add_without_prefixes(f, word, text, length);
    add_without_possessive(f, word, text, length);
}

/* A function word is nothing else, whatever its stem says. */
static bool is_function(const struct finder *f, const struct word *word)
{
    size_t count;
    const struct plx_sense *senses = plx_language_senses(f->language, word->roots[0], &count);
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == PLX_SENSE_FUNCTION || senses[i].kind == PLX_SENSE_NOT_COUNTED)
            return true;
    return false;
}

static struct word *word_of(struct finder *f, const struct plx_token *token)
{
    struct word *word = f->words[token->form];
    if (word)
        return word;
    word = plx_arena_alloc(&f->arena, sizeof *word);
    if (!word) {
        f->failed = true;
        return NULL;
    }
    f->words[token->form] = word;
    const struct plx_intern_entry *form = &f->forms->entries[token->form];
    add_key(f, word, form->string, form->length);
    if (token->kind == PLX_TOKEN_WORD) {
        if (!is_function(f, word))
            add_stem(f, word, form->string, form->length);
        if (f->arabic && token->script == PLX_SCRIPT_ARABIC)
            add_arabic(f, word, form->string, form->length);
    }
    return word;
}

static bool suits(const struct finder *f, const struct plx_sense *sense, uint32_t first,
                  uint32_t end)
{
    const struct plx_token *token = &f->tokens->items[first];
    const struct plx_intern_entry *form = &f->forms->entries[token->form];
    if (sense->kind == PLX_SENSE_ENTITY && (sense->flags & PLX_SENSE_STEMMED) &&
        letters_of(form->string, form->length) < (size_t)sense->argument)
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
    }
}

/* A phrase does not run over the end of a line. */
static void walk(struct finder *f, uint32_t node, uint32_t first, uint32_t at)
{
    add_senses(f, node, first, at);
    if (at >= f->tokens->count || (f->tokens->items[at].flags & PLX_TOKEN_LINE))
        return;
    const struct word *word = word_of(f, &f->tokens->items[at]);
    for (uint8_t i = 0; word && i < word->key_count; i++) {
        const struct key *key = &word->keys[i];
        uint32_t next = plx_language_step(f->language, node, key->text, key->length, key->hash);
        if (next != PLX_NODE_NONE)
            walk(f, next, first, at + 1);
    }
}

static int longest_first(const void *a, const void *b)
{
    const struct plx_match *x = a, *y = b;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return x->sense < y->sense ? -1 : x->sense > y->sense;
}

static void find_at(struct finder *f, uint32_t token)
{
    size_t from = f->matches->count;
    f->matches->by_token[token] = (uint32_t)from;
    const struct word *word = word_of(f, &f->tokens->items[token]);
    for (uint8_t i = 0; word && i < word->key_count; i++)
        if (word->roots[i] != PLX_NODE_NONE)
            walk(f, word->roots[i], token, token + 1);
    struct plx_match *items = f->matches->items;
    size_t count = f->matches->count - from;
    if (count > 1)
        qsort(items + from, count, sizeof *items, longest_first);
    size_t kept = from; /* a phrase met by form and by stem is one phrase */
    for (size_t i = from; i < from + count; i++)
        if (kept == from || items[i].sense != items[kept - 1].sense ||
            items[i].end != items[kept - 1].end)
            items[kept++] = items[i];
    f->matches->count = kept;
}

enum plx_status plx_matches_find(struct plx_matches *matches, const struct plx_language *language,
                                 const struct plx_tokens *tokens, const struct plx_intern *forms)
{
    *matches = (struct plx_matches){.token_count = tokens->count};
    struct finder f = {.language = language, .tokens = tokens, .forms = forms, .matches = matches};
    plx_arena_init(&f.arena);
    f.stemmer = plx_stemmer_new(plx_language_stemmer(language));
    f.arabic = strcmp(plx_language_code(language), "ar") == 0;
    f.words = calloc(forms->count ? forms->count : 1, sizeof *f.words);
    matches->by_token = calloc(tokens->count + 1, sizeof *matches->by_token);
    f.failed = !f.words || !matches->by_token;
    for (uint32_t i = 0; i < tokens->count && !f.failed; i++)
        find_at(&f, i);
    if (matches->by_token)
        matches->by_token[tokens->count] = (uint32_t)matches->count;
    free(f.words);
    plx_stemmer_free(&f.stemmer);
    plx_arena_release(&f.arena);
    if (!f.failed)
        return PLX_OK;
    plx_matches_release(matches);
    return PLX_ERROR_MEMORY;
}

void plx_matches_release(struct plx_matches *matches)
{
    free(matches->items);
    free(matches->by_token);
    *matches = (struct plx_matches){0};
}

const struct plx_match *plx_match_at(const struct plx_matches *matches, uint32_t token,
                                     enum plx_sense_kind kind)
{
    if (token >= matches->token_count)
        return NULL;
    for (uint32_t i = matches->by_token[token]; i < matches->by_token[token + 1]; i++)
        if (matches->items[i].sense->kind == kind)
            return &matches->items[i];
    return NULL;
}

const struct plx_match *plx_match_before(const struct plx_matches *matches, uint32_t token,
                                         enum plx_sense_kind kind)
{
    if (token > matches->token_count)
        return NULL;
    const struct plx_match *best = NULL;
    for (uint32_t back = 1; back <= PLX_MATCH_REACH && back <= token; back++)
        for (uint32_t i = matches->by_token[token - back]; i < matches->by_token[token - back + 1];
             i++)
            if (matches->items[i].sense->kind == kind && matches->items[i].end == token)
                best = &matches->items[i];
    return best;
}
