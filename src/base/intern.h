/* Strings to small numbers, each string stored once. */
#ifndef PLX_BASE_INTERN_H
#define PLX_BASE_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define PLX_INTERN_NONE UINT32_MAX

struct plx_intern_entry {
    const char *string; /* NUL-terminated, owned by the table */
    uint32_t length, hash;
    uint64_t start[2]; /* plx_hash_load of its first eight bytes and of the next: most words are compared by that alone */
};

struct plx_intern_slot {
    uint32_t hash, number; /* number of the entry + 1; 0 where the slot is free */
};

struct plx_intern {
    struct plx_arena arena;
    struct plx_intern_entry *entries; /* by number */
    size_t count, capacity;
    struct plx_intern_slot *slots;
    size_t slot_count;
};

void plx_intern_init(struct plx_intern *table);
void plx_intern_release(struct plx_intern *table);
/* The string's number, the next free one where it is new; PLX_INTERN_NONE: no memory. */
uint32_t plx_intern_add(struct plx_intern *table, const char *string, size_t length);
/* The same where the caller has the string's plx_hash_bytes already. */
uint32_t plx_intern_add_hashed(struct plx_intern *table, const char *string, size_t length,
                               uint32_t hash);
/* For strings that will be added soon: on its way is the slot that the hash leads to, and, once it is there, what the slot
 * leads to. A table of many strings is far from the processor. */
static inline void plx_intern_fetch_slot(const struct plx_intern *table, uint32_t hash)
{
    if (table->slot_count)
        __builtin_prefetch(&table->slots[hash & (table->slot_count - 1)]);
}

static inline void plx_intern_fetch_entry(const struct plx_intern *table, uint32_t hash)
{
    uint32_t number = table->slot_count ? table->slots[hash & (table->slot_count - 1)].number : 0;
    if (number)
        __builtin_prefetch(&table->entries[number - 1]);
}

/* The string's number, PLX_INTERN_NONE where it was never added. */
uint32_t plx_intern_find(const struct plx_intern *table, const char *string, size_t length);

#endif
