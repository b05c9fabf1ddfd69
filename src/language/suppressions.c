#include "language/suppressions.h"

#include <stdlib.h>
#include <string.h>

struct abbreviation {
    const char *word, *inner; /* inner: behind its first stop; NULL where it has none before its end */
};

struct list {
    struct abbreviation *items;
    size_t count;
};

static struct abbreviation read_word(const char *word)
{
    const char *stop = strchr(word, '.');
    return (struct abbreviation){word, stop && stop[1] ? stop + 1 : NULL};
}

static size_t opening(const struct abbreviation *a)
{
    return (size_t)(a->inner - a->word);
}

/* Whether the word opens as some abbreviation does up to its first stop; its length up to there. */
static size_t shared_opening(const struct list *list, const char *word)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct abbreviation *a = &list->items[i];
        if (a->inner && strncmp(word, a->word, opening(a)) == 0)
            return opening(a);
    }
    return 0;
}

static bool opens_longer(const struct list *list, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < list->count; i++)
        if (strncmp(list->items[i].word, word, length) == 0 && list->items[i].word[length])
            return true;
    return false;
}

static void add(struct plx_builder *builder, const char *word, size_t opening)
{
    char before[64];
    size_t length = opening ? opening : strlen(word);
    if (length >= sizeof before)
        return;
    memcpy(before, word, length);
    before[length] = '\0';
    struct plx_suppression made = {.before = plx_builder_string(builder, before),
                                   .behind = plx_builder_string(builder, word + length),
                                   .length = (uint32_t)length};
    struct plx_suppression *added = PLX_VECTOR_PUSH(&builder->suppressions);
    if (added)
        *added = made;
    else
        builder->failed = true;
}

static void sort(struct plx_builder *builder)
{
    struct plx_suppression *items = builder->suppressions.items;
    const char *strings = builder->strings.data;
    for (size_t i = 1; i < builder->suppressions.count; i++)
        for (size_t j = i; j > 0 && plx_suppression_compare(strings + items[j].before,
                                                            strings + items[j - 1].before) < 0;
             j--) {
            struct plx_suppression swap = items[j];
            items[j] = items[j - 1];
            items[j - 1] = swap;
        }
}

void plx_suppressions_make(struct plx_builder *builder)
{
    size_t count = builder->abbreviations.count;
    struct list list = {calloc(count + 1, sizeof *list.items), count};
    if (!list.items) {
        builder->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        list.items[i] = read_word(builder->abbreviations.entries[i].string);
    for (size_t i = 0; i < count; i++) {
        const char *word = list.items[i].word;
        size_t shared = shared_opening(&list, word);
        if (!shared || !opens_longer(&list, word))
            add(builder, word, shared);
    }
    sort(builder);
    free(list.items);
}
