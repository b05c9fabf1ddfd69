/* The reader's own names and words (parallax/glossary.h has the format), and how a language gets them.
 *
 * A glossary never changes after reading, and may be used on several threads.
 */
#ifndef PLX_LANGUAGE_GLOSSARY_H
#define PLX_LANGUAGE_GLOSSARY_H

#include "base/arena.h"
#include "base/vector.h"
#include "language/language.h"
#include "parallax/glossary.h"

struct plx_glossary_word {
    const char *language; /* "ru", or "*" for all */
    const char *form;
};

struct plx_glossary_item {
    const char *name;         /* of an entity; a concept's label */
    bool concept;
    enum plx_entity_kind kind;
    const char *entity_class; /* "medium", or "" */
    size_t first, count;      /* its words; none of another lies between */
};

struct plx_glossary {
    struct plx_arena arena; /* of the strings */
    PLX_VECTOR(struct plx_glossary_item) items;
    PLX_VECTOR(struct plx_glossary_word) words;
};

/* Compiles what the glossary has for the language and joins it to the language. Does nothing where the glossary is NULL. */
enum plx_status plx_glossary_join(const struct plx_glossary *glossary, struct plx_language *language);

#endif
