#include "language/language.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/hash.h"
#include "language/format.h"

struct plx_language {
    const struct plx_file_header *header;
    const char *strings;
    const struct plx_file_slot *slots;
    const struct plx_file_key *keys;
    const uint32_t *ways;
    const struct plx_file_edge *edges;
    const struct plx_file_node *nodes;
    const struct plx_sense *senses;
    const struct plx_known_entity *entities;
    const struct plx_known_concept *concepts;
    const struct plx_file_region *regions;
    struct plx_suppressions suppressions;
    struct plx_role_tree roles;
    size_t size;
    bool mapped; /* else the bytes are another's */
    struct plx_language *joined; /* the reader's own, or NULL, */
    char *joined_bytes;          /* and its bytes */
};

static bool table_fits(const struct plx_file_table *table, size_t item, size_t size)
{
    return table->offset % 8 == 0 && table->offset <= size &&
           table->count <= (size - table->offset) / item;
}

static bool is_power(uint32_t count)
{
    return count && (count & (count - 1)) == 0;
}

static bool suppressions_fit(const struct plx_file_header *h, size_t size)
{
    if (!table_fits(&h->suppressions, sizeof(struct plx_suppression), size))
        return false;
    const struct plx_suppression *items = (const void *)((const char *)h + h->suppressions.offset);
    for (uint32_t i = 0; i < h->suppressions.count; i++)
        if (items[i].before >= h->strings.count ||
            items[i].length >= h->strings.count - items[i].before || items[i].behind >= h->strings.count)
            return false;
    return true;
}

/* The file is ours, but may be cut short or of another version: check what is dereferenced. */
static bool is_sound(const struct plx_file_header *h, size_t size)
{
    if (size < sizeof *h || memcmp(h->magic, PLX_FILE_MAGIC, sizeof h->magic) != 0 ||
        h->version != PLX_FILE_VERSION || h->order != PLX_FILE_ORDER || h->size != size)
        return false;
    return table_fits(&h->strings, 1, size) && h->strings.count > 0 &&
           table_fits(&h->slots, sizeof(struct plx_file_slot), size) && is_power(h->slots.count) &&
           table_fits(&h->keys, sizeof(struct plx_file_key), size) &&
           table_fits(&h->ways, sizeof(uint32_t), size) &&
           table_fits(&h->edges, sizeof(struct plx_file_edge), size) && is_power(h->edges.count) &&
           table_fits(&h->nodes, sizeof(struct plx_file_node), size) && h->nodes.count > 0 &&
           table_fits(&h->senses, sizeof(struct plx_sense), size) &&
           table_fits(&h->entities, sizeof(struct plx_known_entity), size) &&
           table_fits(&h->concepts, sizeof(struct plx_known_concept), size) &&
           table_fits(&h->regions, sizeof(struct plx_file_region), size) &&
           suppressions_fit(h, size) &&
           table_fits(&h->letters, sizeof(struct plx_role_letter), size) &&
           h->code < h->strings.count && h->decimal < h->strings.count &&
           h->grouping < h->strings.count && h->stemmer < h->strings.count &&
           ((const char *)h)[h->strings.offset + h->strings.count - 1] == '\0';
}

static bool bind(struct plx_language *language)
{
    const struct plx_file_header *h = language->header;
    const char *base = (const char *)h;
    language->strings = base + h->strings.offset;
    language->slots = (const void *)(base + h->slots.offset);
    language->keys = (const void *)(base + h->keys.offset);
    language->ways = (const void *)(base + h->ways.offset);
    language->edges = (const void *)(base + h->edges.offset);
    language->nodes = (const void *)(base + h->nodes.offset);
    language->senses = (const void *)(base + h->senses.offset);
    language->entities = (const void *)(base + h->entities.offset);
    language->concepts = (const void *)(base + h->concepts.offset);
    language->regions = (const void *)(base + h->regions.offset);
    language->suppressions = (struct plx_suppressions){
        .items = (const void *)(base + h->suppressions.offset),
        .count = h->suppressions.count,
        .strings = language->strings,
        .semicolon = strcmp(language->strings + h->code, "el") == 0};
    return plx_role_tree_open(&language->roles, (const void *)(base + h->letters.offset),
                              h->letters.count);
}

enum plx_status plx_language_open(const char *path, struct plx_language **language,
                                  struct plx_error *error)
{
    *language = NULL;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return plx_error_set(error, PLX_ERROR_LANGUAGE, path, "%s", strerror(errno));
    struct stat status;
    size_t size = fstat(file, &status) == 0 && status.st_size > 0 ? (size_t)status.st_size : 0;
    void *bytes = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    if (bytes == MAP_FAILED)
        return plx_error_set(error, PLX_ERROR_FORMAT, path, "cannot be mapped");
    enum plx_status read = plx_language_read(bytes, size, language);
    if (read == PLX_OK) {
        (*language)->mapped = true;
        return PLX_OK;
    }
    munmap(bytes, size);
    return read == PLX_ERROR_MEMORY ? plx_error_memory(error)
                                    : plx_error_set(error, read, path,
                                                    "is no compiled language of this version");
}

enum plx_status plx_language_read(const void *bytes, size_t size, struct plx_language **language)
{
    *language = NULL;
    if (!is_sound(bytes, size))
        return PLX_ERROR_FORMAT;
    struct plx_language *opened = calloc(1, sizeof *opened);
    if (!opened)
        return PLX_ERROR_MEMORY;
    opened->header = bytes;
    opened->size = size;
    if (!bind(opened)) {
        free(opened);
        return PLX_ERROR_FORMAT;
    }
    *language = opened;
    return PLX_OK;
}

void plx_language_close(struct plx_language **language)
{
    if (!*language)
        return;
    union {
        const void *mapped;
        void *address;
    } bytes = {.mapped = (*language)->header};
    if ((*language)->mapped)
        munmap(bytes.address, (*language)->size);
    plx_language_close(&(*language)->joined);
    free((*language)->joined_bytes);
    free(*language);
    *language = NULL;
}

enum plx_status plx_language_join(struct plx_language *language, struct plx_buffer *bytes)
{
    size_t length = bytes->length;
    char *own = plx_buffer_detach(bytes);
    enum plx_status status = own ? plx_language_read(own, length, &language->joined) : PLX_ERROR_MEMORY;
    if (status == PLX_OK)
        language->joined_bytes = own;
    else
        free(own);
    return status;
}

const struct plx_language *plx_language_joined(const struct plx_language *language)
{
    return language->joined;
}

const char *plx_language_string(const struct plx_language *language, uint32_t offset)
{
    uint32_t own = language->header->strings.count;
    if (offset < own)
        return language->strings + offset;
    return language->joined ? plx_language_string(language->joined, offset - own) : "";
}

uint32_t plx_language_string_bytes(const struct plx_language *language)
{
    return language->header->strings.count;
}

const char *plx_language_code(const struct plx_language *language)
{
    return plx_language_string(language, language->header->code);
}

bool plx_language_subject_first(const struct plx_language *language)
{
    return language->header->subject_first != 0;
}

const char *plx_language_decimal(const struct plx_language *language)
{
    return plx_language_string(language, language->header->decimal);
}

const char *plx_language_stemmer(const struct plx_language *language)
{
    return plx_language_string(language, language->header->stemmer);
}

const struct plx_suppressions *plx_language_suppressions(const struct plx_language *language)
{
    return &language->suppressions;
}

const struct plx_role_tree *plx_language_roles(const struct plx_language *language)
{
    return &language->roles;
}

bool plx_language_has_role(const struct plx_language *language, enum plx_role role)
{
    return (language->header->roles & plx_role_bit(role)) != 0;
}

const struct plx_known_entity *plx_language_entity(const struct plx_language *language,
                                                   uint32_t index)
{
    uint32_t own = language->header->entities.count;
    if (index < own)
        return &language->entities[index];
    return language->joined ? plx_language_entity(language->joined, index - own) : NULL;
}

uint32_t plx_language_entity_count(const struct plx_language *language)
{
    return language->header->entities.count +
           (language->joined ? plx_language_entity_count(language->joined) : 0);
}

uint32_t plx_language_concept_count(const struct plx_language *language)
{
    return language->header->concepts.count +
           (language->joined ? plx_language_concept_count(language->joined) : 0);
}

const struct plx_known_concept *plx_language_concept(const struct plx_language *language,
                                                     uint32_t index)
{
    uint32_t own = language->header->concepts.count;
    if (index < own)
        return &language->concepts[index];
    return language->joined ? plx_language_concept(language->joined, index - own) : NULL;
}

const struct plx_known_concept *plx_language_concept_of(const struct plx_language *language, const struct plx_sense *sense)
{
    return sense->kind == PLX_SENSE_CONCEPT ? plx_language_concept(language, sense->index) : NULL;
}

const char *plx_language_region_currency(const struct plx_language *language, const char *region)
{
    for (uint32_t i = 0; i < language->header->regions.count; i++)
        if (strncmp(language->regions[i].region, region, 3) == 0)
            return language->regions[i].currency;
    return "";
}

uint32_t plx_language_key(const struct plx_language *language, const char *token, size_t length,
                          uint32_t hash)
{
    uint32_t mask = language->header->slots.count - 1;
    for (uint32_t slot = hash & mask, tries = 0; tries <= mask; slot = (slot + 1) & mask, tries++) {
        uint32_t number = language->slots[slot].number;
        if (number == 0 || number > language->header->keys.count)
            return PLX_KEY_NONE;
        if (language->slots[slot].hash != hash)
            continue;
        const struct plx_file_key *key = &language->keys[number - 1];
        if (key->length == length && key->string < language->header->strings.count &&
            key->length < language->header->strings.count - key->string &&
            memcmp(language->strings + key->string, token, length) == 0)
            return number - 1;
    }
    return PLX_KEY_NONE;
}

const uint32_t *plx_language_ways(const struct plx_language *language, uint32_t key,
                                  uint32_t *count)
{
    *count = 0;
    if (key >= language->header->keys.count)
        return NULL;
    const struct plx_file_key *k = &language->keys[key];
    uint32_t all = language->header->ways.count;
    if (k->first_way > all || k->way_count > all - k->first_way)
        return NULL;
    *count = k->way_count;
    return language->ways + k->first_way;
}

uint32_t plx_language_root(const struct plx_language *language, uint32_t key)
{
    return key < language->header->keys.count ? language->keys[key].root : PLX_NODE_NONE;
}

uint32_t plx_language_step(const struct plx_language *language, uint32_t node, uint32_t key)
{
    uint32_t mask = language->header->edges.count - 1;
    for (uint32_t slot = plx_hash_mix(node, key) & mask, tries = 0; tries <= mask;
         slot = (slot + 1) & mask, tries++) {
        const struct plx_file_edge *edge = &language->edges[slot];
        if (edge->child == 0)
            return PLX_NODE_NONE;
        if (edge->parent == node && edge->key == key)
            return edge->child;
    }
    return PLX_NODE_NONE;
}

bool plx_language_is_inner(const struct plx_language *language, uint32_t key)
{
    return key < language->header->keys.count && language->keys[key].inner;
}

uint32_t plx_language_ahead(const struct plx_language *language, uint32_t node)
{
    return node < language->header->nodes.count ? language->nodes[node].ahead : 0;
}

const struct plx_sense *plx_language_senses(const struct plx_language *language, uint32_t node,
                                            size_t *count)
{
    *count = 0;
    if (node >= language->header->nodes.count)
        return NULL;
    const struct plx_file_node *n = &language->nodes[node];
    uint32_t all = language->header->senses.count;
    if (n->first_sense > all || n->sense_count > all - n->first_sense)
        return NULL;
    *count = n->sense_count;
    return language->senses + n->first_sense;
}
