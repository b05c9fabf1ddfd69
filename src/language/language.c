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
#include "language/word.h"

struct plx_language {
    const struct plx_file_header *header;
    const char *strings;
    const struct plx_file_slot *slots;
    const char *keys;
    const struct plx_file_edge *edges;
    const uint8_t *edge_marks;
    const struct plx_sense *senses;
    const struct plx_known_entity *entities;
    const uint32_t *entity_ids; /* their indices, ordered by their ids */
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
           table_fits(&h->keys, PLX_FILE_UNIT, size) &&
           table_fits(&h->edges, sizeof(struct plx_file_edge), size) && is_power(h->edges.count) &&
           table_fits(&h->edge_marks, 1, size) && h->edge_marks.count == h->edges.count &&
           table_fits(&h->senses, sizeof(struct plx_sense), size) && h->senses.count <= PLX_WORD_MOST_SENSES &&
           table_fits(&h->entities, sizeof(struct plx_known_entity), size) &&
           table_fits(&h->entity_ids, sizeof(uint32_t), size) &&
           table_fits(&h->concepts, sizeof(struct plx_known_concept), size) &&
           table_fits(&h->regions, sizeof(struct plx_file_region), size) &&
           suppressions_fit(h, size) &&
           table_fits(&h->letters, sizeof(struct plx_role_letter), size) &&
           h->code < h->strings.count && h->decimal < h->strings.count &&
           h->grouping < h->strings.count && h->stemmer < h->strings.count &&
           h->spelling < h->strings.count &&
           ((const char *)h)[h->strings.offset + h->strings.count - 1] == '\0';
}

static bool bind(struct plx_language *language)
{
    const struct plx_file_header *h = language->header;
    const char *base = (const char *)h;
    language->strings = base + h->strings.offset;
    language->slots = (const void *)(base + h->slots.offset);
    language->keys = base + h->keys.offset;
    language->edges = (const void *)(base + h->edges.offset);
    language->edge_marks = (const void *)(base + h->edge_marks.offset);
    language->senses = (const void *)(base + h->senses.offset);
    language->entities = (const void *)(base + h->entities.offset);
    language->entity_ids = (const void *)(base + h->entity_ids.offset);
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

bool plx_language_is(const struct plx_language *language, const char *code)
{
    const char *own = language->strings + language->header->code;
    while (*own && *own == *code)
        own++, code++;
    return *own == *code; /* they are two or three letters, and mostly the first differs */
}

bool plx_language_clause_comma(const struct plx_language *language)
{
    return language->header->clause_comma != 0;
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

const char *plx_language_spelling(const struct plx_language *language)
{
    return plx_language_string(language, language->header->spelling);
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

const struct plx_known_entity *plx_language_entity_of_id(const struct plx_language *language, const char *id)
{
    for (uint32_t low = 0, high = language->header->entity_ids.count; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        const struct plx_known_entity *known = plx_language_entity(language, language->entity_ids[middle]);
        int order = known ? strcmp(id, plx_language_string(language, known->id)) : 0;
        if (order == 0)
            return known;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
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

/* The key at the place, a struct plx_file_slot's; NULL where it does not lie in the table whole. */
static const struct plx_key *key_at(const struct plx_language *language, uint32_t place)
{
    uint32_t units = language->header->keys.count, room = sizeof(struct plx_key) / PLX_FILE_UNIT;
    if (place > units || units - (place - 1) < room)
        return NULL;
    const struct plx_key *key = (const void *)(language->keys + (size_t)(place - 1) * PLX_FILE_UNIT);
    return key->length <= (size_t)(units - (place - 1) - room) * PLX_FILE_UNIT ? key : NULL;
}

const struct plx_key *plx_language_key(const struct plx_language *language, const char *token, size_t length,
                                       uint32_t hash)
{
    uint32_t mask = language->header->slots.count - 1;
    for (uint32_t slot = hash & mask, tries = 0; tries <= mask; slot = (slot + 1) & mask, tries++) {
        uint32_t place = language->slots[slot].place;
        if (place == 0)
            return NULL;
        if (language->slots[slot].hash != hash)
            continue;
        const struct plx_key *key = key_at(language, place);
        if (!key || (key->length == length && memcmp(key->bytes, token, length) == 0))
            return key;
    }
    return NULL;
}

const struct plx_word *plx_language_word(const struct plx_language *language, const struct plx_key *key)
{
    const char *end = language->keys + (size_t)language->header->keys.count * PLX_FILE_UNIT;
    size_t room = (size_t)(end - (const char *)key);
    const struct plx_word *word = (const void *)((const char *)key + key->word);
    if (!key->word || key->word % PLX_FILE_UNIT || key->word >= room || room - key->word < sizeof *word ||
        room - key->word < plx_word_size(word))
        return NULL;
    for (uint32_t i = 0; i < word->sense_count; i++)
        if (plx_word_sense_index(plx_word_senses(word)[i]) >= language->header->senses.count)
            return NULL;
    return word;
}

const struct plx_node *plx_language_step(const struct plx_language *language, uint32_t node, uint32_t key)
{
    uint32_t mask = language->header->edges.count - 1, hash = plx_hash_mix(node, key), slot = hash & mask;
    uint8_t mark = plx_file_edge_mark(hash);
    for (uint32_t tries = 0; tries <= mask && language->edge_marks[slot]; slot = (slot + 1) & mask, tries++) {
        const struct plx_file_edge *edge = &language->edges[slot];
        if (language->edge_marks[slot] == mark && edge->parent == node && edge->key == key)
            return &edge->child;
    }
    return NULL;
}

const struct plx_sense *plx_language_senses(const struct plx_language *language, const struct plx_node *node,
                                            size_t *count)
{
    uint32_t all = language->header->senses.count;
    bool sound = node->first_sense <= all && node->sense_count <= all - node->first_sense;
    *count = sound ? node->sense_count : 0;
    return sound ? language->senses + node->first_sense : NULL;
}

const struct plx_sense *plx_language_all_senses(const struct plx_language *language)
{
    return language->senses;
}
