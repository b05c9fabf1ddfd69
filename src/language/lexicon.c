#include "language/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/vector.h"
#include "text/stem.h"

/* Ways to look one word up, at most. */
#define MAX_KEYS 16

struct plx_lexicon {
    const struct plx_language *language;
    struct plx_stemmer *stemmer;
    struct plx_intern forms;
    PLX_VECTOR(const struct plx_word *) words; /* by number in forms */
    bool arabic, hebrew;
};

/* A word while its keys are gathered. */
struct draft {
    struct plx_lexicon *lexicon;
    struct plx_word_key keys[MAX_KEYS];
    uint32_t count;
    bool failed;
};

struct plx_lexicon *plx_lexicon_new(const struct plx_language *language)
{
    struct plx_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return NULL;
    lexicon->language = language;
    lexicon->stemmer = plx_stemmer_new(plx_language_stemmer(language));
    lexicon->arabic = strcmp(plx_language_code(language), "ar") == 0;
    lexicon->hebrew = strcmp(plx_language_code(language), "he") == 0;
    plx_intern_init(&lexicon->forms);
    return lexicon;
}

void plx_lexicon_free(struct plx_lexicon **lexicon)
{
    if (!*lexicon)
        return;
    plx_stemmer_free(&(*lexicon)->stemmer);
    plx_intern_release(&(*lexicon)->forms);
    PLX_VECTOR_RELEASE(&(*lexicon)->words);
    free(*lexicon);
    *lexicon = NULL;
}

const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon)
{
    return lexicon->language;
}

static void add_key(struct draft *d, const char *text, size_t length)
{
    uint32_t hash = plx_hash_bytes(text, length);
    for (uint32_t i = 0; i < d->count; i++)
        if (d->keys[i].hash == hash && d->keys[i].length == length &&
            memcmp(d->keys[i].text, text, length) == 0)
            return;
    if (d->count == MAX_KEYS)
        return;
    d->keys[d->count++] = (struct plx_word_key){
        .text = text, .length = (uint32_t)length, .hash = hash,
        .root = plx_language_step(d->lexicon->language, PLX_NODE_ROOT, text, length, hash)};
}

size_t plx_word_letters(const char *text, size_t length)
{
    size_t letters = 0;
    for (size_t i = 0; i < length; i++)
        letters += ((unsigned char)text[i] & 0xc0) != 0x80;
    return letters;
}

/* A stem of one or two letters says nothing: "и" is the stem of "иена" too. */
static void add_stem(struct draft *d, const char *text, size_t length)
{
    size_t stem_length;
    const char *stem = plx_stem(d->lexicon->stemmer, text, length, &stem_length);
    if (plx_word_letters(stem, stem_length) < 3)
        return;
    char *key = plx_arena_alloc(&d->lexicon->forms.arena, stem_length + 2);
    if (!key) {
        d->failed = true;
        return;
    }
    key[0] = PLX_STEM_MARK;
    memcpy(key + 1, stem, stem_length);
    add_key(d, key, stem_length + 1);
}

static bool starts(const char *text, size_t length, const char *prefix, size_t letters_left)
{
    size_t n = strlen(prefix);
    return length >= n + 2 * letters_left && memcmp(text, prefix, n) == 0;
}

/* Arabic writes one-letter particles and the article onto the word: and (و ف), then for, by, as
 * (ل ب ك), then the (ال, after for: لل). */
static void add_without_prefixes(struct draft *d, const char *text, size_t length)
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
            add_key(d, at, left);
        }
        for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
            size_t n = strlen(particles[i]);
            if (!starts(at, left, particles[i], 3))
                continue;
            if (n)
                add_key(d, at + n, left - n);
            if (starts(at + n, left - n, "ال", 2)) {
                add_key(d, at + n + 4, left - n - 4);
                add_stem(d, at + n + 4, left - n - 4);
            }
        }
        if (starts(at, left, "لل", 2)) {
            add_key(d, at + 4, left - 4);
            add_stem(d, at + 4, left - 4);
        }
    }
}

/* "مديرها": their director. The possessive is written onto the noun. */
static void add_without_possessive(struct draft *d, const char *text, size_t length)
{
    static const char *const suffixes[] = {"ها", "هم", "هما", "نا"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t n = strlen(suffixes[i]);
        if (length >= n + 6 && memcmp(text + length - n, suffixes[i], n) == 0)
            add_key(d, text, length - n);
    }
}

static void add_arabic(struct draft *d, const char *text, size_t length)
{
    add_without_prefixes(d, text, length);
    add_without_possessive(d, text, length);
}

/* Hebrew writes and, in, as, to, from, that (ו ב כ ל מ ש) onto the word, also two of them; three letters must be left. */
static void add_hebrew(struct draft *d, const char *text, size_t length)
{
    static const char *const letters[] = {"ו", "ש", "ב", "כ", "ל", "מ"};
    size_t count = sizeof letters / sizeof *letters;
    for (size_t i = 0; i < count; i++) {
        if (!starts(text, length, letters[i], 3))
            continue;
        add_key(d, text + 2, length - 2);
        for (size_t j = 2; j < count && i < 2; j++) /* behind "and" and "that" */
            if (starts(text + 2, length - 2, letters[j], 3))
                add_key(d, text + 4, length - 4);
    }
}

/* A function word is nothing else, whatever its stem says. */
static bool is_function(const struct draft *d)
{
    size_t count;
    const struct plx_sense *senses =
        plx_language_senses(d->lexicon->language, d->keys[0].root, &count);
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == PLX_SENSE_FUNCTION || senses[i].kind == PLX_SENSE_NOT_COUNTED)
            return true;
    return false;
}

/* Forms are told apart by their letters alone, so that one form is of one kind and script. */
static void add_keys(struct draft *d, const struct plx_token *token, const char *text,
                     size_t length)
{
    add_key(d, text, length);
    if (token->kind != PLX_TOKEN_WORD)
        return;
    if (!is_function(d))
        add_stem(d, text, length);
    if (d->lexicon->arabic && token->script == PLX_SCRIPT_ARABIC)
        add_arabic(d, text, length);
    if (d->lexicon->hebrew && (unsigned char)*text == 0xd7)
        add_hebrew(d, text, length);
}

static const struct plx_word *make_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        uint32_t number)
{
    struct draft d = {.lexicon = lexicon};
    const struct plx_intern_entry *form = &lexicon->forms.entries[number];
    add_keys(&d, token, form->string, form->length);
    struct plx_word *word = d.failed ? NULL
                                     : plx_arena_alloc(&lexicon->forms.arena,
                                                       sizeof *word + d.count * sizeof *d.keys);
    if (!word)
        return NULL;
    word->key_count = d.count;
    memcpy(word->keys, d.keys, d.count * sizeof *d.keys);
    return word;
}

const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        const struct plx_intern_entry *form)
{
    uint32_t number =
        plx_intern_add_hashed(&lexicon->forms, form->string, form->length, form->hash);
    if (number == PLX_INTERN_NONE)
        return NULL;
    while (lexicon->words.count <= number)
        if (!PLX_VECTOR_PUSH(&lexicon->words))
            return NULL;
    if (!lexicon->words.items[number])
        lexicon->words.items[number] = make_word(lexicon, token, number);
    return lexicon->words.items[number];
}
