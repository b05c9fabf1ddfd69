/* Memory that is freed all at once, for values that live and die together. */
#ifndef PLX_BASE_ARENA_H
#define PLX_BASE_ARENA_H

#include <stddef.h>

struct plx_arena_block;

struct plx_arena {
    struct plx_arena_block *blocks;
};

void plx_arena_init(struct plx_arena *arena);
void plx_arena_release(struct plx_arena *arena);
/* Zeroed, aligned for any type; NULL where there is no memory. */
void *plx_arena_alloc(struct plx_arena *arena, size_t size);
/* count * size, NULL also where that overflows. A count of 0 gives a valid pointer. */
void *plx_arena_array(struct plx_arena *arena, size_t count, size_t size);
void *plx_arena_copy(struct plx_arena *arena, const void *bytes, size_t size);
char *plx_arena_string(struct plx_arena *arena, const char *string);
/* length bytes of string, and a NUL */
char *plx_arena_substring(struct plx_arena *arena, const char *string, size_t length);
char *plx_arena_printf(struct plx_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
