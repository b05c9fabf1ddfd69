#include "language/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "language/ways.h"

struct plx_lexicon {
    const struct plx_language *language;
    struct plx_lexicon *joined; /* of what was joined to the language; NULL: nothing */
    struct plx_way_finder *finder;
    struct plx_intern forms;
    PLX_VECTOR(const struct plx_word *) words; /* by number in forms */
    PLX_VECTOR(const struct plx_sense *) senses; /* of the word that is being made */
};

struct plx_lexicon *plx_lexicon_new(const struct plx_language *language)
{
    struct plx_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return NULL;
    lexicon->language = language;
    plx_intern_init(&lexicon->forms);
    lexicon->finder = plx_way_finder_new(language);
    const struct plx_language *joined = plx_language_joined(language);
    lexicon->joined = joined ? plx_lexicon_new(joined) : NULL;
    if (!lexicon->finder || (joined && !lexicon->joined))
        plx_lexicon_free(&lexicon);
    return lexicon;
}

void plx_lexicon_free(struct plx_lexicon **lexicon)
{
    if (!*lexicon)
        return;
    plx_lexicon_free(&(*lexicon)->joined);
    plx_way_finder_free(&(*lexicon)->finder);
    plx_intern_release(&(*lexicon)->forms);
    PLX_VECTOR_RELEASE(&(*lexicon)->words);
    PLX_VECTOR_RELEASE(&(*lexicon)->senses);
    free(*lexicon);
    *lexicon = NULL;
}

const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon)
{
    return lexicon->language;
}

struct plx_lexicon *plx_lexicon_joined(const struct plx_lexicon *lexicon)
{
    return lexicon->joined;
}

/* ---- senses of the word by itself ---- */

/* What is met as it stands goes before what is met by stem, else the order is the file's. */
static bool goes_behind(const struct plx_sense *x, const struct plx_sense *y)
{
    int stemmed = (x->flags & PLX_SENSE_STEMMED) - (y->flags & PLX_SENSE_STEMMED);
    return stemmed ? stemmed > 0 : x > y;
}

/* Keeps the senses in order, none twice: a word met by form and by stem is one. */
static bool add_sense(struct plx_lexicon *lexicon, const struct plx_sense *sense)
{
    size_t at = lexicon->senses.count;
    while (at > 0 && goes_behind(lexicon->senses.items[at - 1], sense))
        at--;
    if (at > 0 && lexicon->senses.items[at - 1] == sense)
        return true;
    if (!PLX_VECTOR_PUSH(&lexicon->senses))
        return false;
    const struct plx_sense **place = &lexicon->senses.items[at];
    memmove(place + 1, place, (lexicon->senses.count - 1 - at) * sizeof *place);
    *place = sense;
    return true;
}

/* A name met by stem wants so many letters. */
static bool is_long_enough(const struct plx_sense *sense, size_t letters)
{
    return sense->kind != PLX_SENSE_ENTITY || !(sense->flags & PLX_SENSE_STEMMED) ||
           letters >= (size_t)sense->argument;
}

static bool gather_senses(struct plx_lexicon *lexicon, const struct plx_word *word, size_t letters)
{
    lexicon->senses.count = 0;
    for (uint32_t i = 0; i < word->key_count; i++) {
        size_t count;
        const struct plx_sense *senses = plx_language_senses(
            lexicon->language, plx_language_root(lexicon->language, word->keys[i]), &count);
        for (size_t k = 0; k < count; k++)
            if (is_long_enough(&senses[k], letters) && !add_sense(lexicon, &senses[k]))
                return false;
    }
    return true;
}

/* ---- words ---- */

static bool note_keys(struct plx_lexicon *lexicon, struct plx_word *word)
{
    struct plx_start *starts = plx_arena_array(&lexicon->forms.arena, word->key_count, sizeof *starts);
    if (!starts)
        return false;
    for (uint32_t i = 0; i < word->key_count; i++) {
        uint32_t node = plx_language_root(lexicon->language, word->keys[i]);
        uint32_t ahead = plx_language_ahead(lexicon->language, node);
        if (plx_language_is_inner(lexicon->language, word->keys[i]))
            word->bits |= plx_key_bit(word->keys[i]);
        if (ahead)
            starts[word->start_count++] = (struct plx_start){node, ahead};
        word->ahead |= ahead;
    }
    word->starts = starts;
    return true;
}

/* A word that no phrase has, and no role. */
static const struct plx_word unknown = {.key_count = 0};

static const struct plx_word *make_word(struct plx_lexicon *lexicon, const uint32_t *keys,
                                        uint32_t key_count, const struct plx_intern_entry *form)
{
    struct plx_word draft = {.keys = keys, .key_count = key_count};
    draft.roles = plx_roles_of(plx_language_roles(lexicon->language), form->string, form->length);
    if (!key_count && !draft.roles)
        return &unknown;
    if (!note_keys(lexicon, &draft) ||
        !gather_senses(lexicon, &draft, plx_word_letters(form->string, form->length)))
        return NULL;
    size_t size = lexicon->senses.count * sizeof *lexicon->senses.items;
    struct plx_word *word = plx_arena_alloc(&lexicon->forms.arena, sizeof *word + size);
    if (!word)
        return NULL;
    *word = draft;
    for (size_t i = 0; i < lexicon->senses.count; i++) {
        const struct plx_sense *sense = lexicon->senses.items[i];
        word->senses[word->sense_count++] = sense;
        word->kinds |= PLX_MATCH_BIT((enum plx_sense_kind)sense->kind);
        word->conditional |=
            (sense->flags & (PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_WANTS_CAPITALS)) != 0;
    }
    return word;
}

static const struct plx_word *find_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        const struct plx_intern_entry *form)
{
    uint32_t count, own = plx_language_key(lexicon->language, form->string, form->length,
                                           form->hash);
    const uint32_t *keys = plx_language_ways(lexicon->language, own, &count);
    if (!count) {
        struct plx_ways ways;
        plx_ways_find(lexicon->finder, token, form->string, form->length, own, &ways);
        count = ways.count;
        keys = count ? plx_arena_copy(&lexicon->forms.arena, ways.keys, count * sizeof *keys) : NULL;
        if (count && !keys)
            return NULL;
    }
    return make_word(lexicon, keys, count, form);
}

const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        const struct plx_intern_entry *form)
{
    /* Numbers are many, and hardly any of them is in a phrase: those are not remembered. */
    if (token->kind == PLX_TOKEN_NUMBER &&
        plx_language_key(lexicon->language, form->string, form->length, form->hash) == PLX_KEY_NONE)
        return &unknown;
    uint32_t number =
        plx_intern_add_hashed(&lexicon->forms, form->string, form->length, form->hash);
    if (number == PLX_INTERN_NONE)
        return NULL;
    while (lexicon->words.count <= number)
        if (!PLX_VECTOR_PUSH(&lexicon->words))
            return NULL;
    if (!lexicon->words.items[number])
        lexicon->words.items[number] = find_word(lexicon, token, form);
    return lexicon->words.items[number];
}
