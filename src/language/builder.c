#include "language/builder.h"

#include <string.h>

#include "base/hash.h"
#include "language/ways.h"

#define FIRST_SLOTS ((size_t)1 << 12)

void plx_builder_init(struct plx_builder *builder, const char *code)
{
    *builder = (struct plx_builder){.code = code};
    plx_buffer_init(&builder->strings);
    plx_buffer_add_char(&builder->strings, '\0');
    plx_intern_init(&builder->keys);
    plx_intern_init(&builder->abbreviations);
    builder->node_count = 1;
}

void plx_builder_release(struct plx_builder *builder)
{
    plx_stemmer_free(&builder->stemmer);
    plx_buffer_release(&builder->strings);
    plx_intern_release(&builder->keys);
    plx_intern_release(&builder->abbreviations);
    PLX_VECTOR_RELEASE(&builder->suppressions);
    PLX_VECTOR_RELEASE(&builder->offsets);
    PLX_VECTOR_RELEASE(&builder->edges);
    PLX_VECTOR_RELEASE(&builder->senses);
    PLX_VECTOR_RELEASE(&builder->first_sense);
    PLX_VECTOR_RELEASE(&builder->adjectives);
    PLX_VECTOR_RELEASE(&builder->added);
    PLX_VECTOR_RELEASE(&builder->entities);
    PLX_VECTOR_RELEASE(&builder->entity_ids);
    PLX_VECTOR_RELEASE(&builder->concepts);
    PLX_VECTOR_RELEASE(&builder->regions);
    PLX_VECTOR_RELEASE(&builder->letters);
}

void plx_builder_set_stemmer(struct plx_builder *builder, const char *algorithm)
{
    plx_stemmer_free(&builder->stemmer);
    builder->stemmer = plx_stemmer_new(algorithm);
    builder->stemmer_name = builder->stemmer ? plx_builder_string(builder, algorithm) : 0;
}

uint32_t plx_builder_string(struct plx_builder *builder, const char *string)
{
    if (!*string)
        return 0;
    size_t length = strlen(string);
    uint32_t known = plx_intern_find(&builder->keys, string, length);
    if (known != PLX_INTERN_NONE)
        return builder->offsets.items[known];
    uint32_t number = plx_intern_add(&builder->keys, string, length);
    uint32_t *offset = PLX_VECTOR_PUSH(&builder->offsets);
    if (number == PLX_INTERN_NONE || !offset) {
        builder->failed = true;
        return 0;
    }
    *offset = (uint32_t)builder->strings.length;
    plx_buffer_add(&builder->strings, string, length + 1);
    return *offset;
}

static void place(struct plx_builder_edge *slots, size_t count, const struct plx_builder_edge *edge)
{
    size_t slot = edge->hash & (count - 1);
    while (slots[slot].child)
        slot = (slot + 1) & (count - 1);
    slots[slot] = *edge;
}

static bool grow_edges(struct plx_builder *builder)
{
    size_t old = builder->edges.count, count = old ? old * 2 : FIRST_SLOTS;
    struct plx_builder_edge *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < old; i++)
        if (builder->edges.items[i].child)
            place(slots, count, &builder->edges.items[i]);
    free(builder->edges.items);
    builder->edges.items = slots;
    builder->edges.count = builder->edges.capacity = count;
    return true;
}

/* The child of node by key, made where there is none. */
static uint32_t step(struct plx_builder *builder, uint32_t node, const char *key)
{
    if (builder->edge_count * 2 >= builder->edges.count && !grow_edges(builder)) {
        builder->failed = true;
        return 0;
    }
    uint32_t offset = plx_builder_string(builder, key);
    uint32_t hash = plx_hash_mix(node, plx_hash_bytes(key, strlen(key)));
    size_t mask = builder->edges.count - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        struct plx_builder_edge *edge = &builder->edges.items[slot];
        if (edge->child == 0) {
            *edge = (struct plx_builder_edge){hash, node, offset, (uint32_t)builder->node_count++};
            builder->edge_count++;
            return edge->child;
        }
        if (edge->hash == hash && edge->parent == node && edge->key == offset)
            return edge->child;
    }
}

/* How the words of a phrase become keys: as they stand, by stem, without the Arabic article, which a text may add to
 * or leave off any word of it. */
enum plx_key_kind { PLX_KEY_FORM, PLX_KEY_STEM, PLX_KEY_BARE };

/* Senses hang on nodes in the order they came. */
/* 0: as a small word; 1: with a capital; 2: all in capitals. */
static int capitals_wanted(const struct plx_sense *sense)
{
    return sense->flags & PLX_SENSE_WANTS_CAPITALS  ? 2
           : sense->flags & PLX_SENSE_WANTS_CAPITAL ? 1
                                                    : 0;
}

/* A name that is listed in two ways is met in both: "OMS" and "Oms". */
static void loosen(struct plx_sense *known, const struct plx_sense *sense)
{
    const uint8_t how = PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_WANTS_CAPITALS | PLX_SENSE_COMMON;
    int wanted = capitals_wanted(sense), before = capitals_wanted(known);
    if (known->kind != PLX_SENSE_ENTITY || wanted > before)
        return;
    uint8_t common = wanted == before ? known->flags & sense->flags & PLX_SENSE_COMMON
                                      : sense->flags & PLX_SENSE_COMMON;
    known->flags = (uint8_t)((known->flags & ~how) | (sense->flags & how & ~PLX_SENSE_COMMON) | common);
}

static bool attach(struct plx_builder *builder, uint32_t node, const struct plx_sense *sense,
                   bool unless_known)
{
    while (builder->first_sense.count <= node)
        if (!PLX_VECTOR_PUSH(&builder->first_sense))
            return !(builder->failed = true);
    uint32_t *link = &builder->first_sense.items[node];
    while (*link) {
        struct plx_builder_sense *known = &builder->senses.items[*link - 1];
        if (known->sense.kind == sense->kind &&
            (unless_known ||
             (known->sense.argument == sense->argument && known->sense.text == sense->text &&
              known->sense.index == sense->index && known->sense.mantissa == sense->mantissa &&
              known->sense.exponent == sense->exponent))) {
            if (!unless_known)
                loosen(&known->sense, sense);
            return false;
        }
        link = &known->next;
    }
    uint32_t index = (uint32_t)builder->senses.count + 1;
    *link = index;
    struct plx_builder_sense *added = PLX_VECTOR_PUSH(&builder->senses);
    if (!added)
        return !(builder->failed = true);
    *added = (struct plx_builder_sense){.sense = *sense, .node = node};
    return true;
}

#define ARTICLE "ال"

static bool has_article(const struct plx_intern_entry *form)
{
    return form->length > strlen(ARTICLE) + 4 &&
           memcmp(form->string, ARTICLE, strlen(ARTICLE)) == 0;
}

static const char *key_of(struct plx_builder *builder, const struct plx_intern_entry *form,
                          enum plx_key_kind key_kind, struct plx_buffer *key)
{
    if (key_kind == PLX_KEY_BARE && has_article(form))
        return form->string + strlen(ARTICLE);
    if (key_kind != PLX_KEY_STEM)
        return form->string;
    size_t length;
    const char *stem = plx_stem(builder->stemmer, form->string, form->length, &length);
    if (plx_word_letters(stem, length) < PLX_SHORTEST_STEM)
        return form->string;
    plx_buffer_clear(key);
    plx_buffer_add_char(key, PLX_STEM_MARK);
    plx_buffer_add(key, stem, length);
    return plx_buffer_string(key);
}

/* Whether the stemmer takes the beginning of the word for a preposition or an article that is written together with it:
 * "بطولة", a championship, has the stem of "طول", length. */
static bool loses_beginning(struct plx_builder *builder, const struct plx_intern_entry *form)
{
    size_t length, article = strlen(ARTICLE);
    size_t from = form->length > article && memcmp(form->string, ARTICLE, article) == 0 ? article : 0;
    const char *stem = plx_stem(builder->stemmer, form->string, form->length, &length);
    return length < 2 || form->length < from + 2 || memcmp(stem, form->string + from, 2) != 0;
}

static bool add_tokens(struct plx_builder *builder, const struct plx_tokens *tokens,
                       const struct plx_intern *forms, size_t count, enum plx_key_kind key_kind,
                       const struct plx_sense *sense, bool unless_known)
{
    uint32_t node = PLX_NODE_ROOT;
    struct plx_buffer key;
    plx_buffer_init(&key);
    for (size_t i = 0; i < count && !builder->failed; i++) {
        const struct plx_token *token = &tokens->items[i];
        bool word = token->kind == PLX_TOKEN_WORD;
        node = step(builder, node, key_of(builder, &forms->entries[token->form],
                                          word ? key_kind : PLX_KEY_FORM, &key));
    }
    plx_buffer_release(&key);
    struct plx_sense copy = *sense;
    if (key_kind == PLX_KEY_STEM)
        copy.flags |= PLX_SENSE_STEMMED;
    return node && !builder->failed && attach(builder, node, &copy, unless_known);
}

/* Arabic titles and names of several words: "المدير التنفيذي" is "مدير تنفيذي" too. Single words are another
 * matter: "الأحد" is Sunday, "أحد" one. */
static bool is_title(const struct plx_builder *builder, const struct plx_sense *sense, size_t count)
{
    return strcmp(builder->code, "ar") == 0 && count >= 2 &&
           (sense->kind == PLX_SENSE_OFFICE || sense->kind == PLX_SENSE_ENTITY ||
            sense->kind == PLX_SENSE_CONCEPT || sense->kind == PLX_SENSE_MEDIUM);
}

bool plx_builder_add(struct plx_builder *builder, const char *phrase, enum plx_phrase_mode mode,
                     const struct plx_sense *sense, bool unless_known)
{
    if (mode == PLX_PHRASE_BOTH && *phrase == PLX_AS_WRITTEN) {
        phrase++;
        mode = PLX_PHRASE_FORM;
    }
    if (builder->failed)
        return false;
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    bool added = false;
    if (plx_tokens_read(&tokens, &forms, phrase, strlen(phrase), builder->code) != PLX_OK)
        builder->failed = true;
    size_t count = tokens.count;
    /* "Mrd" is "Mrd."; but "C" is not "c.". */
    bool stop = count > 1 && phrase[strlen(phrase) - 1] == '.' &&
                tokens.items[count - 2].end - tokens.items[count - 2].start > 1;
    bool kinds[] = {[PLX_KEY_FORM] = mode != PLX_PHRASE_STEM,
                    [PLX_KEY_STEM] = mode == PLX_PHRASE_STEM ||
                                     (mode == PLX_PHRASE_BOTH && builder->stemmer),
                    [PLX_KEY_BARE] = mode != PLX_PHRASE_STEM && is_title(builder, sense, count)};
    for (int kind = PLX_KEY_FORM; kind <= PLX_KEY_BARE; kind++) {
        if (!kinds[kind] || (kind == PLX_KEY_STEM && count == 1 && mode == PLX_PHRASE_BOTH &&
                             strcmp(builder->code, "ar") == 0 && loses_beginning(builder, &forms.entries[tokens.items[0].form])))
            continue;
        added |= add_tokens(builder, &tokens, &forms, count, (enum plx_key_kind)kind, sense,
                            unless_known);
        if (stop)
            add_tokens(builder, &tokens, &forms, count - 1, (enum plx_key_kind)kind, sense,
                       unless_known);
    }
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return added;
}
