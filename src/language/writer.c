/* A builder's trie as the file that language.c maps. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "language/builder.h"
#include "language/suppressions.h"
#include "language/ways.h"
#include "language/word.h"

/* A struct plx_key before it is written. */
struct key {
    uint32_t string, length, hash; /* string: offset into the strings */
    uint32_t inner;
    struct plx_node root;
    const struct plx_word *word; /* NULL: none, or not worked out yet */
};

struct writer {
    struct plx_builder *builder;
    struct plx_buffer *out;
    struct plx_file_header header;
    PLX_VECTOR(struct key) keys;
    PLX_VECTOR(struct plx_node) nodes;
    PLX_VECTOR(struct plx_sense) senses;
    uint32_t *numbers; /* by offset into the strings: the key's number plus 1, 0 for none */
    const struct plx_builder_edge **edges; /* by child */
    struct plx_arena words;
};

static void align(struct plx_buffer *out)
{
    plx_buffer_add_repeat(out, '\0', (PLX_FILE_UNIT - out->length % PLX_FILE_UNIT) % PLX_FILE_UNIT);
}

static struct plx_file_table add_table(struct plx_buffer *out, const void *items, size_t count,
                                       size_t size)
{
    align(out);
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
        struct plx_node *added = PLX_VECTOR_PUSH(&w->nodes);
        if (!added) {
            b->failed = true;
            return;
        }
        added->number = (uint32_t)node;
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
    const char *bytes = w->builder->strings.data + string;
    if (w->numbers[string])
        return;
    struct key *key = PLX_VECTOR_PUSH(&w->keys);
    if (!key) {
        w->builder->failed = true;
        return;
    }
    key->string = string;
    key->length = (uint32_t)strlen(bytes);
    key->hash = plx_hash_bytes(bytes, key->length);
    key->root.number = PLX_NODE_NONE;
    w->numbers[string] = (uint32_t)w->keys.count;
}

/* In the order in which the edges came: the language's commonest words, from its pack, lie close. */
static void make_keys(struct writer *w)
{
    struct plx_builder *b = w->builder;
    for (size_t i = 0; i < b->edges.count; i++)
        if (b->edges.items[i].child)
            w->edges[b->edges.items[i].child] = &b->edges.items[i];
    for (size_t child = 1; child < b->node_count && !b->failed; child++)
        add_key(w, w->edges[child]->key);
}

/* Tells nodes and keys of the edges that leave them or bear their names. */
static void link_edges(struct writer *w)
{
    for (size_t child = 1; child < w->builder->node_count; child++) {
        uint32_t parent = w->edges[child]->parent, key = w->numbers[w->edges[child]->key] - 1;
        if (parent == PLX_NODE_ROOT)
            continue;
        w->nodes.items[parent].ahead |= plx_key_bit(key);
        w->keys.items[key].inner = 1;
    }
    for (size_t child = 1; child < w->builder->node_count; child++)
        if (w->edges[child]->parent == PLX_NODE_ROOT)
            w->keys.items[w->numbers[w->edges[child]->key] - 1].root = w->nodes.items[child];
}

static void write_key(struct writer *w, uint32_t number)
{
    const struct key *key = &w->keys.items[number];
    struct plx_key start = {.number = number, .length = key->length, .inner = key->inner, .root = key->root};
    if (key->word)
        start.word = (uint32_t)(sizeof start + key->length + PLX_FILE_UNIT - 1) / PLX_FILE_UNIT * PLX_FILE_UNIT;
    plx_buffer_add(w->out, &start, sizeof start);
    plx_buffer_add(w->out, w->builder->strings.data + key->string, key->length);
    align(w->out);
    if (key->word)
        plx_buffer_add(w->out, key->word, plx_word_size(key->word));
    align(w->out);
}

static void write_keys(struct writer *w)
{
    size_t count = slots_for(w->keys.count);
    struct plx_file_slot *slots = calloc(count, sizeof *slots);
    struct plx_file_table *keys = &w->header.keys;
    *keys = add_table(w->out, "", 0, PLX_FILE_UNIT);
    for (uint32_t i = 0; slots && i < w->keys.count; i++) {
        uint32_t hash = w->keys.items[i].hash;
        size_t slot = hash & (count - 1);
        while (slots[slot].place)
            slot = (slot + 1) & (count - 1);
        slots[slot] =
            (struct plx_file_slot){hash, ((uint32_t)w->out->length - keys->offset) / PLX_FILE_UNIT + 1};
        write_key(w, i);
    }
    keys->count = ((uint32_t)w->out->length - keys->offset) / PLX_FILE_UNIT;
    if (slots)
        w->header.slots = add_table(w->out, slots, count, sizeof *slots);
    w->builder->failed |= !slots;
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
    uint8_t *marks = calloc(count, sizeof *marks);
    w->builder->failed |= !edges || !marks;
    for (size_t child = 1; child < w->builder->node_count && !w->builder->failed; child++) {
        uint32_t parent = w->edges[child]->parent, key = w->numbers[w->edges[child]->key] - 1;
        if (parent == PLX_NODE_ROOT)
            continue;
        uint32_t hash = plx_hash_mix(parent, key);
        size_t slot = hash & (count - 1);
        while (marks[slot])
            slot = (slot + 1) & (count - 1);
        edges[slot] = (struct plx_file_edge){parent, key, w->nodes.items[child]};
        marks[slot] = plx_file_edge_mark(hash);
    }
    if (!w->builder->failed) {
        w->header.edges = add_table(w->out, edges, count, sizeof *edges);
        w->header.edge_marks = add_table(w->out, marks, count, sizeof *marks);
    }
    free(edges);
    free(marks);
}

/* ---- words ---- */

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

/* Works out what all keys that a text may have as words lead to, by the file as it is without that. */
static enum plx_status make_words(struct writer *w)
{
    struct plx_language *language;
    struct plx_way_finder *finder = NULL;
    enum plx_status status = plx_language_read(w->out->data, w->out->length, &language);
    if (status == PLX_OK && !(finder = plx_way_finder_new(language)))
        status = PLX_ERROR_MEMORY;
    for (size_t i = 0; i < w->keys.count && status == PLX_OK; i++) {
        struct key *key = &w->keys.items[i];
        const char *bytes = w->builder->strings.data + key->string;
        struct plx_ways ways;
        struct plx_token token;
        if (!read_as_word(w->builder, bytes, &token))
            continue;
        const struct plx_key *own = plx_language_key(language, bytes, key->length, key->hash);
        plx_ways_find(finder, &token, bytes, key->length, own, &ways);
        key->word = plx_word_make(&w->words, language, &ways, bytes, key->length);
        if (!key->word)
            status = PLX_ERROR_MEMORY;
    }
    plx_way_finder_free(&finder);
    plx_language_close(&language);
    return status;
}

/* ---- the file ---- */

/* With the words, as far as they are known. */
static enum plx_status write_tables(struct writer *w)
{
    struct plx_builder *b = w->builder;
    plx_buffer_clear(w->out);
    plx_buffer_add(w->out, &w->header, sizeof w->header);
    write_keys(w);
    write_edges(w);
    w->header.senses = add_table(w->out, w->senses.items, w->senses.count, sizeof *w->senses.items);
    w->header.entities =
        add_table(w->out, b->entities.items, b->entities.count, sizeof *b->entities.items);
    w->header.entity_ids =
        add_table(w->out, b->entity_ids.items, b->entity_ids.count, sizeof *b->entity_ids.items);
    w->header.concepts =
        add_table(w->out, b->concepts.items, b->concepts.count, sizeof *b->concepts.items);
    w->header.regions =
        add_table(w->out, b->regions.items, b->regions.count, sizeof *b->regions.items);
    w->header.letters =
        add_table(w->out, b->letters.items, b->letters.count, sizeof *b->letters.items);
    w->header.suppressions = add_table(w->out, b->suppressions.items, b->suppressions.count,
                                       sizeof *b->suppressions.items);
    w->header.strings = add_table(w->out, b->strings.data, b->strings.length, 1);
    if (b->failed || plx_buffer_failed(w->out) || w->out->length > UINT32_MAX)
        return PLX_ERROR_MEMORY;
    w->header.size = (uint32_t)w->out->length;
    memcpy(w->out->data, &w->header, sizeof w->header);
    return PLX_OK;
}

/* What the tables are written of. */
static enum plx_status prepare(struct writer *w)
{
    struct plx_builder *b = w->builder;
    plx_suppressions_make(b);
    make_nodes(w);
    w->numbers = calloc(b->strings.length, sizeof *w->numbers);
    w->edges = calloc(b->node_count, sizeof *w->edges);
    if (b->failed || plx_buffer_failed(&b->strings) || !w->numbers || !w->edges)
        return PLX_ERROR_MEMORY;
    make_keys(w);
    if (b->failed)
        return PLX_ERROR_MEMORY;
    link_edges(w);
    for (size_t i = 0; i < b->letters.count; i++)
        w->header.roles |= b->letters.items[i].roles;
    return PLX_OK;
}

enum plx_status plx_builder_write(struct plx_builder *builder, struct plx_buffer *out)
{
    struct writer w = {.builder = builder, .out = out};
    w.header = (struct plx_file_header){.magic = PLX_FILE_MAGIC, .version = PLX_FILE_VERSION,
                                        .order = PLX_FILE_ORDER, .decimal = builder->decimal,
                                        .subject_first = builder->subject_first, .clause_comma = builder->clause_comma,
                                        .grouping = builder->grouping,
                                        .stemmer = builder->stemmer_name,
                                        .spelling = builder->spelling};
    w.header.code = plx_builder_string(builder, builder->code);
    plx_arena_init(&w.words);
    enum plx_status status = prepare(&w);
    if (status == PLX_OK)
        status = write_tables(&w);
    if (status == PLX_OK)
        status = make_words(&w);
    if (status == PLX_OK)
        status = write_tables(&w);
    free(w.numbers);
    free(w.edges);
    PLX_VECTOR_RELEASE(&w.keys);
    PLX_VECTOR_RELEASE(&w.nodes);
    PLX_VECTOR_RELEASE(&w.senses);
    plx_arena_release(&w.words);
    return status;
}
