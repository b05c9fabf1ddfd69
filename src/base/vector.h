/* Typed growing arrays.
 *
 *     PLX_VECTOR(struct plx_token) tokens = {0};
 *     struct plx_token *token = PLX_VECTOR_PUSH(&tokens);   // zeroed; NULL: no memory
 *     PLX_VECTOR_RELEASE(&tokens);
 */
#ifndef PLX_BASE_VECTOR_H
#define PLX_BASE_VECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define PLX_VECTOR(type)                                                                           \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count, capacity;                                                                    \
    }

/* Makes room for need items; false where there is no memory (the items stay). */
bool plx_vector_grow(void *items, size_t *capacity, size_t need, size_t size);

/* A pointer to one more, zeroed item; NULL where there is no memory. */
#define PLX_VECTOR_PUSH(v)                                                                         \
    ((v)->count < (v)->capacity ||                                                                 \
             plx_vector_grow(&(v)->items, &(v)->capacity, (v)->count + 1, sizeof *(v)->items)      \
         ? memset(&(v)->items[(v)->count++], 0, sizeof *(v)->items)                                \
         : NULL)

#define PLX_VECTOR_RELEASE(v)                                                                      \
    do {                                                                                           \
        free((v)->items);                                                                          \
        (v)->items = NULL;                                                                         \
        (v)->count = (v)->capacity = 0;                                                            \
    } while (0)

#endif
