#include "language/ways.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "text/stem.h"

struct plx_way_finder {
    const struct plx_language *language;
    struct plx_stemmer *stemmer;
    bool arabic, hebrew, turkish;
};

/* Ways while they are gathered. */
struct draft {
    const struct plx_language *language;
    struct plx_stemmer *stemmer;
    struct plx_ways *ways;
};

struct plx_way_finder *plx_way_finder_new(const struct plx_language *language)
{
    struct plx_way_finder *finder = calloc(1, sizeof *finder);
    if (!finder)
        return NULL;
    finder->language = language;
    finder->stemmer = plx_stemmer_new(plx_language_stemmer(language));
    finder->arabic = plx_language_is(language, "ar");
    finder->hebrew = plx_language_is(language, "he");
    finder->turkish = plx_language_is(language, "tr");
    return finder;
}

void plx_way_finder_free(struct plx_way_finder **finder)
{
    if (!*finder)
        return;
    plx_stemmer_free(&(*finder)->stemmer);
    free(*finder);
    *finder = NULL;
}

static void add_way(struct draft *d, const struct plx_key *key)
{
    if (!key || d->ways->count == PLX_MOST_WAYS)
        return;
    for (uint32_t i = 0; i < d->ways->count; i++)
        if (d->ways->keys[i] == key)
            return;
    d->ways->keys[d->ways->count++] = key;
}

static void add_key(struct draft *d, const char *text, size_t length)
{
    add_way(d, plx_language_key(d->language, text, length, plx_hash_bytes(text, length)));
}

size_t plx_word_letters(const char *text, size_t length)
{
    size_t letters = 0;
    for (size_t i = 0; i < length; i++)
        letters += ((unsigned char)text[i] & 0xc0) != 0x80;
    return letters;
}

/* In bytes; no word of a language is longer, and what is stems to nothing that it knows. */
#define LONGEST_STEM 255

static void add_stem(struct draft *d, const char *text, size_t length)
{
    size_t stem_length;
    const char *stem = plx_stem(d->stemmer, text, length, &stem_length);
    char key[LONGEST_STEM + 1] = {PLX_STEM_MARK};
    if (stem_length > LONGEST_STEM || plx_word_letters(stem, stem_length) < PLX_SHORTEST_STEM)
        return;
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

/* The verb of the root in the forms that lists have it in: "açtı", "açmak", "açma". */
static void add_verb(struct draft *d, const char *root, size_t length)
{
    static const char *const endings[] = {"dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "mak", "mek", "ma", "me"};
    char verb[LONGEST_STEM + 1];
    memcpy(verb, root, length);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        memcpy(verb + length, endings[i], n);
        add_key(d, verb, length + n);
    }
}

/* "Açmadı" is "açtı" negated, and so is "açamadı", could not open. */
static void add_turkish(struct draft *d, const char *text, size_t length)
{
    size_t ending = plx_role_ending(plx_language_roles(d->language), text, length, PLX_ROLE_NEGATIVE);
    if (!ending || length + 3 > LONGEST_STEM)
        return;
    size_t root = length - ending;
    add_verb(d, text, root);
    if (root < 3 || !strchr("ae", text[root - 1]))
        return;
    add_verb(d, text, root - 1);
    if (text[root - 2] == 'y')
        add_verb(d, text, root - 2);
}

/* A function word is nothing else, whatever its stem says. */
static bool is_function(const struct plx_language *language, const struct plx_key *key)
{
    size_t count = 0;
    const struct plx_sense *senses = key ? plx_language_senses(language, &key->root, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == PLX_SENSE_FUNCTION || senses[i].kind == PLX_SENSE_NOT_COUNTED)
            return true;
    return false;
}

/* Forms are told apart by their letters alone, so that one form is of one kind and script. */
void plx_ways_find(struct plx_way_finder *finder, const struct plx_token *token, const char *text,
                   size_t length, const struct plx_key *own, struct plx_ways *ways)
{
    struct draft d = {.language = finder->language, .stemmer = finder->stemmer, .ways = ways};
    ways->count = 0;
    add_way(&d, own);
    ways->own = ways->count;
    if (token->kind != PLX_TOKEN_WORD)
        return;
    if (!is_function(finder->language, own))
        add_stem(&d, text, length);
    if (finder->arabic && token->script == PLX_SCRIPT_ARABIC)
        add_arabic(&d, text, length);
    if (finder->hebrew && (unsigned char)*text == 0xd7)
        add_hebrew(&d, text, length);
    ways->own = ways->count;
    if (finder->turkish)
        add_turkish(&d, text, length);
}
