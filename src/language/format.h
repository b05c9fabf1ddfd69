/* The compiled file: a header, then its tables, each aligned to 8 bytes, little-endian as the
 * machine is (another byte order is refused). Written by compile.c, mapped by language.c. */
#ifndef PLX_LANGUAGE_FORMAT_H
#define PLX_LANGUAGE_FORMAT_H

#include <stdint.h>

#include "language/language.h"

#define PLX_FILE_MAGIC "PLXLANG"
#define PLX_FILE_VERSION 88u
#define PLX_FILE_ORDER 0x01020304u

struct plx_file_table {
    uint32_t offset, count;
};

/* What the table of keys is counted in, and each struct plx_key and struct plx_word in it aligned to. */
#define PLX_FILE_UNIT 8u

/* A slot of the open-addressed table of keys by their hash; place 0 where it is free, else 1 more than that of the key in
 * the table of keys. */
struct plx_file_slot {
    uint32_t hash, place;
};

/* A slot of the open-addressed table of edges that do not start at the root; the child's number 0 where it is free. */
struct plx_file_edge {
    uint32_t parent, key;
    struct plx_node child;
};

/* A byte for each slot of the table of edges: 0 where it is free, else of its edge's hash. Most edges that are asked for are
 * not there, which the bytes, all of them near, mostly tell without a look at the slot. */
static inline uint8_t plx_file_edge_mark(uint32_t hash)
{
    return hash >> 24 ? (uint8_t)(hash >> 24) : 1;
}

struct plx_file_region {
    char region[4], currency[4];
};

struct plx_file_header {
    char magic[8];
    uint32_t version, order, size;
    uint32_t subject_first; /* 1 where the subject stands before its verb */
    uint32_t clause_comma;  /* 1 where a comma stands before every clause */
    uint32_t code, decimal, grouping, stemmer, spelling; /* offsets into the strings */
    uint64_t roles; /* plx_role_bit of all that some word may have */
    struct plx_file_table strings, slots, keys, edges, edge_marks, senses, entities, entity_ids, concepts, regions, suppressions,
        letters; /* of roles */
};

#endif
