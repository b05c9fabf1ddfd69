#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Blocks double: a short report's arenas stay short, a long one's take few blocks. */
#define FIRST_BLOCK ((size_t)2 << 10)
#define LARGEST_BLOCK ((size_t)4 << 20)
#define ALIGNMENT _Alignof(max_align_t)

struct plx_arena_block {
    struct plx_arena_block *next;
    size_t used, size;
    _Alignas(max_align_t) unsigned char bytes[];
};

void plx_arena_init(struct plx_arena *arena)
{
    arena->blocks = NULL;
}

void plx_arena_release(struct plx_arena *arena)
{
    while (arena->blocks) {
        struct plx_arena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}

static struct plx_arena_block *add_block(struct plx_arena *arena, size_t size)
{
    size_t room = FIRST_BLOCK;
    if (arena->blocks)
        room = arena->blocks->size < LARGEST_BLOCK / 2 ? arena->blocks->size * 2 : LARGEST_BLOCK;
    if (room < size)
        room = size;
    struct plx_arena_block *block = plx_memory_new(sizeof *block + room);
    if (!block)
        return NULL;
    block->used = 0;
    block->size = room;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *plx_arena_alloc(struct plx_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
    struct plx_arena_block *block = arena->blocks;
    if (!block || block->size - block->used < size)
        block = add_block(arena, size);
    if (!block)
        return NULL;
    void *result = memset(block->bytes + block->used, 0, size);
    block->used += size;
    return result;
}

void *plx_arena_array(struct plx_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        return NULL;
    return plx_arena_alloc(arena, count * size);
}

void *plx_arena_copy(struct plx_arena *arena, const void *bytes, size_t size)
{
    void *copy = plx_arena_alloc(arena, size);
    if (copy && size)
        memcpy(copy, bytes, size);
    return copy;
}

char *plx_arena_substring(struct plx_arena *arena, const char *string, size_t length)
{
    char *copy = plx_arena_alloc(arena, length + 1);
    if (copy && length)
        memcpy(copy, string, length);
    return copy;
}

char *plx_arena_string(struct plx_arena *arena, const char *string)
{
    return plx_arena_substring(arena, string, strlen(string));
}

char *plx_arena_printf(struct plx_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *string = length < 0 ? NULL : plx_arena_alloc(arena, (size_t)length + 1);
    if (string)
        vsnprintf(string, (size_t)length + 1, format, again);
    va_end(again);
    return string;
}
