/* The compiled file: a header, then its tables, each aligned to 8 bytes, little-endian as the
 * machine is (another byte order is refused). Written by compile.c, mapped by language.c. */
#ifndef PLX_LANGUAGE_FORMAT_H
#define PLX_LANGUAGE_FORMAT_H

#include <stdint.h>

#include "language/language.h"

#define PLX_FILE_MAGIC "PLXLANG"
#define PLX_FILE_VERSION 9u
#define PLX_FILE_ORDER 0x01020304u

struct plx_file_table {
    uint32_t offset, count;
};

/* A slot of the open-addressed table of edges; child 0 where it is free (no edge leads to the root). */
struct plx_file_edge {
    uint32_t hash, parent, key, child;
};

struct plx_file_node {
    uint32_t first_sense;
    uint32_t sense_count : 31;
    uint32_t leads_on : 1; /* an edge starts here: most phrases are one word */
};

struct plx_file_region {
    char region[4], currency[4];
};

struct plx_file_header {
    char magic[8];
    uint32_t version, order, size, root_children;
    uint32_t code, decimal, grouping, stemmer; /* offsets into the strings */
    struct plx_file_table strings, edges, nodes, senses, entities, concepts, regions;
};

#endif
