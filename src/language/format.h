/* The compiled file: a header, then its tables, each aligned to 8 bytes, little-endian as the
 * machine is (another byte order is refused). Written by compile.c, mapped by language.c. */
#ifndef PLX_LANGUAGE_FORMAT_H
#define PLX_LANGUAGE_FORMAT_H

#include <stdint.h>

#include "language/language.h"

#define PLX_FILE_MAGIC "PLXLANG"
#define PLX_FILE_VERSION 42u
#define PLX_FILE_ORDER 0x01020304u

struct plx_file_table {
    uint32_t offset, count;
};

/* What edges are called by: a folded token, or PLX_STEM_MARK and a stem. Where a text may have it as
 * a word, its ways are there too: the keys by which that word is looked up, stemmed in advance. */
struct plx_file_key {
    uint32_t string, length;
    uint32_t root; /* the node that it leads to from the root, or PLX_NODE_NONE */
    uint32_t first_way, way_count; /* way_count 0: to be worked out */
    uint32_t inner; /* 1 where a phrase has it behind its first word */
};

/* A slot of the open-addressed table of keys by their hash; number 0 where it is free, else the
 * key's number plus 1. */
struct plx_file_slot {
    uint32_t hash, number;
};

/* A slot of the open-addressed table of edges that do not start at the root; child 0 where it is
 * free. */
struct plx_file_edge {
    uint32_t parent, key, child;
};

struct plx_file_node {
    uint32_t first_sense, sense_count;
    uint32_t ahead; /* plx_key_bit of every edge that starts here */
};

struct plx_file_region {
    char region[4], currency[4];
};

struct plx_file_header {
    char magic[8];
    uint32_t version, order, size;
    uint32_t subject_first; /* 1 where the subject stands before its verb */
    uint32_t code, decimal, grouping, stemmer; /* offsets into the strings */
    uint64_t roles; /* plx_role_bit of all that some word may have */
    struct plx_file_table strings, slots, keys, ways, edges, nodes, senses, entities, concepts, regions, suppressions,
        letters; /* of roles */
};

#endif
