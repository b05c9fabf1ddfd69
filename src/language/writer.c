/* A builder's trie as the file that language.c maps. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "language/builder.h"
#include "language/suppressions.h"
#include "language/ways.h"

struct writer {
    struct plx_builder *builder;
    struct plx_buffer *out;
    struct plx_file_header header;
    PLX_VECTOR(struct plx_file_key) keys;
    PLX_VECTOR(struct plx_file_node) nodes;
    PLX_VECTOR(struct plx_sense) senses;
    uint32_t *numbers; /* by offset into the strings: the key's number plus 1, 0 for none */
    const struct plx_builder_edge **edges; /* by child */
};

static struct plx_file_table add_table(struct plx_buffer *out, const void *items, size_t count,
                                       size_t size)
{
    plx_buffer_add_repeat(out, '\0', (8 - out->length % 8) % 8);
    struct plx_file_table table = {(uint32_t)out->length, (uint32_t)count};
    plx_buffer_add(out, items, count * size);
    return table;
}

/* Slots for count items at most half full, a power of two. */
static size_t slots_for(size_t count)
{
    size_t slots = 64;
    while (slots < count * 2)
        slots *= 2;
    return slots;
}

/* ---- nodes and senses ---- */

static void make_nodes(struct writer *w)
{
    struct plx_builder *b = w->builder;
    for (size_t node = 0; node < b->node_count && !b->failed; node++) {
        struct plx_file_node *added = PLX_VECTOR_PUSH(&w->nodes);
        if (!added) {
            b->failed = true;
            return;
        }
        added->first_sense = (uint32_t)w->senses.count;
        uint32_t at = node < b->first_sense.count ? b->first_sense.items[node] : 0;
        for (; at && !b->failed; at = b->senses.items[at - 1].next) {
            struct plx_sense *sense = PLX_VECTOR_PUSH(&w->senses);
            if (sense) {
                *sense = b->senses.items[at - 1].sense;
                added->sense_count++;
            }
            b->failed |= !sense;
        }
    }
}

/* ---- keys ---- */

static void add_key(struct writer *w, uint32_t string)
{
    if (w->numbers[string])
        return;
    struct plx_file_key *key = PLX_VECTOR_PUSH(&w->keys);
    if (!key) {
        w->builder->failed = true;
        return;
    }
    key->string = string;
    key->length = (uint32_t)strlen(w->builder->strings.data + string);
    key->root = PLX_NODE_NONE;
    w->numbers[string] = (uint32_t)w->keys.count;
}

/* In the order in which the edges came: the language's commonest words, from its pack, lie close. */
static void make_keys(struct writer *w)
{
    struct plx_builder *b = w->builder;
    for (size_t i = 0; i < b->edges.count; i++)
        if (b->edges.items[i].child)
            w->edges[b->edges.items[i].child] = &b->edges.items[i];
    for (size_t child = 1; child < b->node_count && !b->failed; child++) {
        add_key(w, w->edges[child]->key);
        if (!b->failed && w->edges[child]->parent == PLX_NODE_ROOT)
            w->keys.items[w->numbers[w->edges[child]->key] - 1].root = (uint32_t)child;
    }
}

static void write_slots(struct writer *w)
{
    size_t count = slots_for(w->keys.count);
    struct plx_file_slot *slots = calloc(count, sizeof *slots);
    if (!slots) {
        w->builder->failed = true;
        return;
    }
    for (size_t i = 0; i < w->keys.count; i++) {
        const struct plx_file_key *key = &w->keys.items[i];
        uint32_t hash = plx_hash_bytes(w->builder->strings.data + key->string, key->length);
        size_t slot = hash & (count - 1);
        while (slots[slot].number)
            slot = (slot + 1) & (count - 1);
        slots[slot] = (struct plx_file_slot){hash, (uint32_t)i + 1};
    }
    w->header.slots = add_table(w->out, slots, count, sizeof *slots);
    free(slots);
}

/* ---- edges ---- */

static void write_edges(struct writer *w)
{
    size_t inner = 0;
    for (size_t child = 1; child < w->builder->node_count; child++)
        inner += w->edges[child]->parent != PLX_NODE_ROOT;
    size_t count = slots_for(inner);
    struct plx_file_edge *edges = calloc(count, sizeof *edges);
    if (!edges) {
        w->builder->failed = true;
        return;
    }
    for (size_t child = 1; child < w->builder->node_count; child++) {
        uint32_t parent = w->edges[child]->parent, key = w->numbers[w->edges[child]->key] - 1;
        if (parent == PLX_NODE_ROOT)
            continue;
        size_t slot = plx_hash_mix(parent, key) & (count - 1);
        while (edges[slot].child)
            slot = (slot + 1) & (count - 1);
        edges[slot] = (struct plx_file_edge){parent, key, (uint32_t)child};
        w->nodes.items[parent].ahead |= plx_key_bit(key);
        w->keys.items[key].inner = 1;
    }
    w->header.edges = add_table(w->out, edges, count, sizeof *edges);
    free(edges);
}

/* ---- ways ---- */

/* The key as the word of a text, if it can be one: the token that it is. */
static bool read_as_word(const struct plx_builder *b, const char *key, struct plx_token *token)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    bool word = *key != PLX_STEM_MARK &&
                plx_tokens_read(&tokens, &forms, key, strlen(key), b->code) == PLX_OK &&
                tokens.count == 1 && strcmp(forms.entries[tokens.items[0].form].string, key) == 0;
    if (word)
        *token = tokens.items[0];
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return word;
}

/* Works out the ways of all keys that a text may have as words, by the file as it is so far. */
static enum plx_status write_ways(struct writer *w)
{
    struct plx_language *language;
    struct plx_way_finder *finder = NULL;
    PLX_VECTOR(uint32_t) ways = {0};
    enum plx_status status = plx_language_read(w->out->data, w->out->length, &language);
    if (status == PLX_OK && !(finder = plx_way_finder_new(language)))
        status = PLX_ERROR_MEMORY;
    for (size_t i = 0; i < w->keys.count && status == PLX_OK; i++) {
        struct plx_file_key *key = &w->keys.items[i];
        const char *string = w->builder->strings.data + key->string;
        struct plx_ways found = {.count = 0};
        struct plx_token token;
        if (read_as_word(w->builder, string, &token))
            plx_ways_find(finder, &token, string, key->length, (uint32_t)i, &found);
        key->first_way = (uint32_t)ways.count;
        key->way_count = found.count;
        for (uint32_t k = 0; k < found.count && status == PLX_OK; k++) {
            uint32_t *way = PLX_VECTOR_PUSH(&ways);
            if (way)
                *way = found.keys[k];
            else
                status = PLX_ERROR_MEMORY;
        }
    }
    plx_way_finder_free(&finder);
    plx_language_close(&language);
    if (status == PLX_OK) {
        w->header.ways = add_table(w->out, ways.items, ways.count, sizeof *ways.items);
        if (!plx_buffer_failed(w->out) && w->keys.count)
            memcpy(w->out->data + w->header.keys.offset, w->keys.items,
                   w->keys.count * sizeof *w->keys.items);
    }
    PLX_VECTOR_RELEASE(&ways);
    return status;
}

/* ---- the file ---- */

static enum plx_status write_header(struct writer *w)
{
    if (w->builder->failed || plx_buffer_failed(w->out) ||
        plx_buffer_failed(&w->builder->strings) || w->out->length > UINT32_MAX)
        return PLX_ERROR_MEMORY;
    w->header.size = (uint32_t)w->out->length;
    memcpy(w->out->data, &w->header, sizeof w->header);
    return PLX_OK;
}

static enum plx_status write_tables(struct writer *w)
{
    struct plx_builder *b = w->builder;
    plx_suppressions_make(b);
    make_nodes(w);
    w->numbers = calloc(b->strings.length, sizeof *w->numbers);
    w->edges = calloc(b->node_count, sizeof *w->edges);
    if (b->failed || !w->numbers || !w->edges)
        return PLX_ERROR_MEMORY;
    make_keys(w);
    if (b->failed)
        return PLX_ERROR_MEMORY;
    plx_buffer_add(w->out, &w->header, sizeof w->header);
    write_slots(w);
    w->header.keys = add_table(w->out, w->keys.items, w->keys.count, sizeof *w->keys.items);
    write_edges(w);
    w->header.nodes = add_table(w->out, w->nodes.items, w->nodes.count, sizeof *w->nodes.items);
    w->header.senses = add_table(w->out, w->senses.items, w->senses.count, sizeof *w->senses.items);
    w->header.entities =
        add_table(w->out, b->entities.items, b->entities.count, sizeof *b->entities.items);
    w->header.concepts =
        add_table(w->out, b->concepts.items, b->concepts.count, sizeof *b->concepts.items);
    w->header.regions =
        add_table(w->out, b->regions.items, b->regions.count, sizeof *b->regions.items);
    for (size_t i = 0; i < b->letters.count; i++)
        w->header.roles |= b->letters.items[i].roles;
    w->header.letters =
        add_table(w->out, b->letters.items, b->letters.count, sizeof *b->letters.items);
    w->header.suppressions = add_table(w->out, b->suppressions.items, b->suppressions.count,
                                       sizeof *b->suppressions.items);
    w->header.strings = add_table(w->out, b->strings.data, b->strings.length, 1);
    return write_header(w);
}

enum plx_status plx_builder_write(struct plx_builder *builder, struct plx_buffer *out)
{
    struct writer w = {.builder = builder, .out = out};
    w.header = (struct plx_file_header){.magic = PLX_FILE_MAGIC, .version = PLX_FILE_VERSION,
                                        .order = PLX_FILE_ORDER, .decimal = builder->decimal,
                                        .subject_first = builder->subject_first,
                                        .grouping = builder->grouping,
                                        .stemmer = builder->stemmer_name};
    w.header.code = plx_builder_string(builder, builder->code);
    enum plx_status status = write_tables(&w);
    if (status == PLX_OK)
        status = write_ways(&w);
    if (status == PLX_OK)
        status = write_header(&w);
    free(w.numbers);
    free(w.edges);
    PLX_VECTOR_RELEASE(&w.keys);
    PLX_VECTOR_RELEASE(&w.nodes);
    PLX_VECTOR_RELEASE(&w.senses);
    return status;
}
