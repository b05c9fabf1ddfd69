/* Growing a trie of phrases and writing it as a compiled language file (format.h). */
#ifndef PLX_LANGUAGE_BUILDER_H
#define PLX_LANGUAGE_BUILDER_H

#include "base/buffer.h"
#include "base/intern.h"
#include "base/vector.h"
#include "language/format.h"
#include "language/roles.h"
#include "text/sentences.h"
#include "text/stem.h"
#include "text/tokens.h"

enum plx_phrase_mode {
    PLX_PHRASE_FORM, /* met as written */
    PLX_PHRASE_STEM, /* met by the stem of each word */
    PLX_PHRASE_BOTH
};

/* A slot of the hash table of edges while the trie grows; key: offset into the strings. */
struct plx_builder_edge {
    uint32_t hash, parent, key, child;
};

/* What of a word a pack gives for a role. */
enum plx_role_part { PLX_ROLE_WORD, PLX_ROLE_ENDING, PLX_ROLE_BEGINNING };

struct plx_builder_sense {
    struct plx_sense sense;
    uint32_t node, next; /* of the same node; 0 ends */
};

/* "-летний": Y. Offsets into the strings. */
struct plx_builder_adjective {
    uint32_t word, code;
};

/* "साढ़े": 50. word: offset into the strings. */
struct plx_builder_added {
    uint32_t word;
    int hundredths;
};

struct plx_builder {
    const char *code;
    struct plx_stemmer *stemmer;
    uint32_t stemmer_name; /* offset into the strings */
    struct plx_buffer strings;    /* offset 0 is "" */
    struct plx_intern keys;       /* strings already stored */
    PLX_VECTOR(uint32_t) offsets; /* by number in keys */
    PLX_VECTOR(struct plx_builder_edge) edges; /* open-addressed; child 0: free */
    size_t edge_count, node_count;
    PLX_VECTOR(struct plx_builder_sense) senses;
    PLX_VECTOR(uint32_t) first_sense; /* by node: index into senses + 1 */
    PLX_VECTOR(struct plx_builder_adjective) adjectives;
    PLX_VECTOR(struct plx_builder_added) added;
    PLX_VECTOR(struct plx_known_entity) entities;
    PLX_VECTOR(uint32_t) entity_ids; /* indices of entities, ordered by their ids */
    PLX_VECTOR(struct plx_known_concept) concepts;
    uint32_t scale_count; /* that concepts stand on */
    PLX_VECTOR(struct plx_file_region) regions;
    PLX_VECTOR(struct plx_role_letter) letters; /* the tree of roles */
    struct plx_intern abbreviations; /* of CLDR, that end no sentence */
    PLX_VECTOR(struct plx_suppression) suppressions;
    uint32_t decimal, grouping;
    uint32_t spelling; /* offset into the strings */
    bool inflected, subject_first, clause_comma, packed, failed; /* failed: no memory; later calls do nothing */
};

/* code is borrowed for the builder's life. */
void plx_builder_init(struct plx_builder *builder, const char *code);
void plx_builder_release(struct plx_builder *builder);
void plx_builder_set_stemmer(struct plx_builder *builder, const char *algorithm);
/* The offset of the string in the file, storing it where it is new. */
uint32_t plx_builder_string(struct plx_builder *builder, const char *string);
/* Before a word that is met as written only. */
#define PLX_AS_WRITTEN '='
/* Adds a sense to the phrase. With unless_known, not where the phrase already has a sense of that kind. A phrase
 * that ends in a full stop is met without it too; PLX_PHRASE_BOTH of one that opens with PLX_AS_WRITTEN is
 * PLX_PHRASE_FORM. False where the phrase holds no token or the sense was there. */
bool plx_builder_add(struct plx_builder *builder, const char *phrase, enum plx_phrase_mode mode,
                     const struct plx_sense *sense, bool unless_known);
/* Gives the role to a word, or to all words with the ending or beginning (role_builder.c). False where it is not one
 * token. */
bool plx_builder_add_role(struct plx_builder *builder, const char *word, enum plx_role_part part,
                          enum plx_role role);
/* Serialises into out, which must be empty (writer.c). */
enum plx_status plx_builder_write(struct plx_builder *builder, struct plx_buffer *out);

#endif
