#include "base/intern.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/vector.h"

void plx_intern_init(struct plx_intern *table)
{
    *table = (struct plx_intern){0};
    plx_arena_init(&table->arena);
}

void plx_intern_release(struct plx_intern *table)
{
    plx_arena_release(&table->arena);
    free(table->entries);
    free(table->slots);
    plx_intern_init(table);
}

/* A string that is looked for, with what its entry would have of it. */
struct sought {
    const char *string;
    size_t length;
    uint32_t hash;
    uint64_t start[2];
};

static inline struct sought seek(const char *string, size_t length, uint32_t hash)
{
    size_t left = length > 8 ? length - 8 : 0;
    return (struct sought){string, length, hash,
                           {plx_hash_load(string, left ? 8 : length), plx_hash_load(string + (left ? 8 : 0), left < 8 ? left : 8)}};
}

static inline bool is_same(const struct plx_intern_entry *entry, const struct sought *s)
{
    return entry->length == s->length && entry->start[0] == s->start[0] && entry->start[1] == s->start[1] &&
           (s->length <= 16 || memcmp(entry->string + 16, s->string + 16, s->length - 16) == 0);
}

/* The slot that holds the string, or the free one where it would go. */
static inline struct plx_intern_slot *slot_of(const struct plx_intern *table, const struct sought *s)
{
    size_t mask = table->slot_count - 1;
    for (size_t at = s->hash & mask;; at = (at + 1) & mask) {
        struct plx_intern_slot *slot = &table->slots[at];
        if (!slot->number || (slot->hash == s->hash && is_same(&table->entries[slot->number - 1], s)))
            return slot;
    }
}

static bool rehash(struct plx_intern *table)
{
    size_t count = table->slot_count ? table->slot_count * 2 : 64;
    struct plx_intern_slot *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < table->slot_count; i++) {
        size_t at = table->slots[i].hash & (count - 1);
        if (!table->slots[i].number)
            continue;
        while (slots[at].number)
            at = (at + 1) & (count - 1);
        slots[at] = table->slots[i];
    }
    free(table->slots);
    table->slots = slots;
    table->slot_count = count;
    return true;
}

uint32_t plx_intern_find(const struct plx_intern *table, const char *string, size_t length)
{
    if (!table->slot_count)
        return PLX_INTERN_NONE;
    struct sought s = seek(string, length, plx_hash_bytes(string, length));
    uint32_t number = slot_of(table, &s)->number;
    return number ? number - 1 : PLX_INTERN_NONE;
}

/* The string's number, which no entry has yet. */
static uint32_t add_new(struct plx_intern *table, const struct sought *s)
{
    if (table->count * 2 >= table->slot_count && !rehash(table))
        return PLX_INTERN_NONE;
    char *copy = plx_arena_substring(&table->arena, s->string, s->length);
    if (!copy || !plx_vector_grow(&table->entries, &table->capacity, table->count + 1,
                                  sizeof *table->entries))
        return PLX_INTERN_NONE;
    table->entries[table->count] = (struct plx_intern_entry){.string = copy, .length = (uint32_t)s->length, .hash = s->hash,
                                                             .start = {s->start[0], s->start[1]}};
    size_t mask = table->slot_count - 1, at = s->hash & mask;
    while (table->slots[at].number)
        at = (at + 1) & mask;
    table->slots[at] = (struct plx_intern_slot){s->hash, (uint32_t)++table->count};
    return table->slots[at].number - 1;
}

uint32_t plx_intern_add_hashed(struct plx_intern *table, const char *string, size_t length,
                               uint32_t hash)
{
    struct sought s = seek(string, length, hash);
    uint32_t number = table->slot_count ? slot_of(table, &s)->number : 0;
    return number ? number - 1 : add_new(table, &s);
}

uint32_t plx_intern_add(struct plx_intern *table, const char *string, size_t length)
{
    return plx_intern_add_hashed(table, string, length, plx_hash_bytes(string, length));
}
