#include "language/word.h"

#include <string.h>

#include "language/match.h"
#include "language/ways.h"

/* A word that no phrase has, and no role. */
static const struct plx_word unknown = {.key_count = 0};

/* The word with room for all that its keys can bring. */
static struct plx_word *new_word(struct plx_arena *arena, const struct plx_ways *ways)
{
    size_t items = 3 * (size_t)ways->count;
    for (uint32_t i = 0; i < ways->count; i++)
        items += ways->keys[i]->root.sense_count;
    struct plx_word *word = plx_arena_alloc(arena, sizeof *word + items * sizeof *word->items);
    if (!word)
        return NULL;
    word->key_count = (uint8_t)ways->count;
    word->own_keys = (uint8_t)ways->own;
    return word;
}

static void note_keys(struct plx_word *word, const struct plx_key *const *keys)
{
    uint32_t *starts = word->items + word->key_count;
    for (uint32_t i = 0; i < word->key_count; i++) {
        const struct plx_node *root = &keys[i]->root;
        word->items[i] = keys[i]->number;
        if (keys[i]->inner)
            word->bits |= plx_key_bit(keys[i]->number);
        if (!root->ahead)
            continue;
        starts[2 * word->start_count] = root->number;
        starts[2 * word->start_count++ + 1] = root->ahead;
        word->ahead |= root->ahead;
    }
}

/* ---- senses of the word by itself ---- */

/* What is met as it stands goes before what is met by stem, else the order is the file's. */
static bool goes_behind(const struct plx_sense *x, const struct plx_sense *y)
{
    int stemmed = (x->flags & PLX_SENSE_STEMMED) - (y->flags & PLX_SENSE_STEMMED);
    return stemmed ? stemmed > 0 : x > y;
}

/* Keeps the senses in order, none twice: a word met by form and by stem is one. */
static void add_sense(struct plx_word *word, uint32_t *items, const struct plx_sense *all, const struct plx_sense *sense)
{
    uint32_t at = word->sense_count, item = plx_word_sense((uint32_t)(sense - all), sense->kind);
    while (at > 0 && goes_behind(&all[plx_word_sense_index(items[at - 1])], sense))
        at--;
    if (at > 0 && items[at - 1] == item)
        return;
    memmove(items + at + 1, items + at, (word->sense_count - at) * sizeof *items);
    items[at] = item;
    word->sense_count++;
    word->kinds |= PLX_MATCH_BIT((enum plx_sense_kind)sense->kind);
    word->written |= sense->flags & (PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_WANTS_CAPITALS);
}

/* A name met by stem wants so many letters. */
static bool is_long_enough(const struct plx_sense *sense, size_t letters)
{
    return sense->kind != PLX_SENSE_ENTITY || !(sense->flags & PLX_SENSE_STEMMED) ||
           letters >= (size_t)sense->argument;
}

static void gather_senses(struct plx_word *word, const struct plx_language *language,
                          const struct plx_key *const *keys, size_t letters)
{
    const struct plx_sense *all = plx_language_all_senses(language);
    uint32_t *items = word->items + (plx_word_senses(word) - word->items);
    for (uint32_t i = 0; i < word->key_count; i++) {
        size_t count;
        const struct plx_sense *senses = plx_language_senses(language, &keys[i]->root, &count);
        for (size_t k = 0; k < count; k++)
            if ((i < word->own_keys || senses[k].kind == PLX_SENSE_CONCEPT) && is_long_enough(&senses[k], letters))
                add_sense(word, items, all, &senses[k]);
    }
}

const struct plx_word *plx_word_make(struct plx_arena *arena, const struct plx_language *language,
                                     const struct plx_ways *ways, const char *form, size_t length)
{
    uint64_t roles = plx_roles_of(plx_language_roles(language), form, length);
    if (!ways->count && !roles)
        return &unknown;
    struct plx_word *word = new_word(arena, ways);
    if (!word)
        return NULL;
    word->roles = roles;
    note_keys(word, ways->keys);
    gather_senses(word, language, ways->keys, plx_word_letters(form, length));
    return word;
}
