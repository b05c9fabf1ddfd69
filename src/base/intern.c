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

/* The slot that holds the string, or the free one where it would go. */
static size_t slot_of(const struct plx_intern *table, const char *string, size_t length,
                      uint32_t hash)
{
    size_t slot = hash & (table->slot_count - 1);
    while (table->slots[slot]) {
        const struct plx_intern_entry *entry = &table->entries[table->slots[slot] - 1];
        if (entry->hash == hash && entry->length == length &&
            memcmp(entry->string, string, length) == 0)
            break;
        slot = (slot + 1) & (table->slot_count - 1);
    }
    return slot;
}

static bool rehash(struct plx_intern *table)
{
    size_t count = table->slot_count ? table->slot_count * 2 : 64;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < table->count; i++) {
        size_t slot = table->entries[i].hash & (count - 1);
        while (slots[slot])
            slot = (slot + 1) & (count - 1);
        slots[slot] = (uint32_t)i + 1;
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
    size_t slot = slot_of(table, string, length, plx_hash_bytes(string, length));
    return table->slots[slot] ? table->slots[slot] - 1 : PLX_INTERN_NONE;
}

uint32_t plx_intern_add(struct plx_intern *table, const char *string, size_t length)
{
    return plx_intern_add_hashed(table, string, length, plx_hash_bytes(string, length));
}

uint32_t plx_intern_add_hashed(struct plx_intern *table, const char *string, size_t length,
                               uint32_t hash)
{
    if (table->count * 2 >= table->slot_count && !rehash(table))
        return PLX_INTERN_NONE;
    size_t slot = slot_of(table, string, length, hash);
    if (table->slots[slot])
        return table->slots[slot] - 1;
    char *copy = plx_arena_substring(&table->arena, string, length);
    if (!copy || !plx_vector_grow(&table->entries, &table->capacity, table->count + 1,
                                  sizeof *table->entries))
        return PLX_INTERN_NONE;
    table->entries[table->count] =
        (struct plx_intern_entry){.string = copy, .length = (uint32_t)length, .hash = hash};
    table->slots[slot] = (uint32_t)++table->count;
    return (uint32_t)table->count - 1;
}
