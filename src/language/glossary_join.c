/* A glossary's names and words as a small compiled language of their own, joined to the one that they are of. Its indices of
 * entities and concepts go on where the other's end, and so do its offsets of strings. */
#include "language/builder.h"
#include "language/glossary.h"
#include "language/names.h"

struct joining {
    const struct plx_glossary *glossary;
    const struct plx_language *language;
    struct plx_builder builder;
    uint32_t entities, concepts, strings; /* how many the language has itself */
};

static bool is_for(const struct joining *j, const struct plx_glossary_word *word)
{
    return strcmp(word->language, "*") == 0 || strcmp(word->language, j->builder.code) == 0;
}

/* As an id cannot be of the lists, whose ids have no colon. */
static uint32_t own_id(struct joining *j, const char *name)
{
    struct plx_buffer id;
    plx_buffer_init(&id);
    plx_buffer_printf(&id, "own:%s", name);
    uint32_t offset = plx_builder_string(&j->builder, plx_buffer_string(&id));
    j->builder.failed |= plx_buffer_failed(&id);
    plx_buffer_release(&id);
    return offset;
}

/* ---- entities ---- */

/* The entity of that name, of the lists or of the glossary; else a new one. */
static uint32_t entity_index(struct joining *j, const struct plx_glossary_item *item)
{
    struct plx_builder *b = &j->builder;
    for (uint32_t i = 0; i < j->entities; i++)
        if (strcmp(plx_language_string(j->language, plx_language_entity(j->language, i)->name), item->name) == 0)
            return i;
    uint32_t name = plx_builder_string(b, item->name);
    for (uint32_t i = 0; i < b->entities.count; i++)
        if (b->entities.items[i].name == name)
            return j->entities + i;
    uint32_t id = own_id(j, item->name), class = plx_builder_string(b, item->entity_class);
    struct plx_known_entity *known = PLX_VECTOR_PUSH(&b->entities);
    b->failed |= !known;
    if (known)
        *known = (struct plx_known_entity){
            .id = id, .name = name, .entity_class = class, .kind = (uint32_t)item->kind};
    return j->entities + (uint32_t)b->entities.count - 1;
}

/* "Doe" of "Jane Doe", where letters have cases: elsewhere the last word of a name may be another's too. It counts once the
 * full name was met. */
static void add_surname(struct joining *j, const struct plx_glossary_item *item, const char *name, uint32_t index)
{
    const char *space = strrchr(name, ' ');
    if (item->kind == PLX_ENTITY_PERSON && space && plx_token_is_capital(space + 1))
        plx_names_add_form(&j->builder, space + 1, item->entity_class, index, PLX_SENSE_SURNAME);
}

static void add_entity(struct joining *j, const struct plx_glossary_item *item)
{
    uint32_t index = entity_index(j, item);
    plx_names_add_form(&j->builder, item->name, item->entity_class, index, 0);
    add_surname(j, item, item->name, index);
    for (size_t i = item->first; i < item->first + item->count; i++) {
        const struct plx_glossary_word *word = &j->glossary->words.items[i];
        if (!is_for(j, word))
            continue;
        plx_names_add_form(&j->builder, word->form, item->entity_class, index, 0);
        add_surname(j, item, word->form, index);
    }
}

/* ---- concepts ---- */

/* The first of its words in the language, else its label. */
static const char *own_label(const struct joining *j, const struct plx_glossary_item *item)
{
    for (size_t i = item->first; i < item->first + item->count; i++)
        if (strcmp(j->glossary->words.items[i].language, j->builder.code) == 0)
            return j->glossary->words.items[i].form;
    return item->name;
}

static uint32_t concept_index(struct joining *j, const struct plx_glossary_item *item)
{
    struct plx_builder *b = &j->builder;
    for (uint32_t i = 0; i < j->concepts; i++)
        if (strcmp(plx_language_string(j->language, plx_language_concept(j->language, i)->label), item->name) == 0)
            return i;
    uint32_t label = plx_builder_string(b, item->name);
    for (uint32_t i = 0; i < b->concepts.count; i++)
        if (b->concepts.items[i].label == label)
            return j->concepts + i;
    uint32_t id = own_id(j, item->name), field = plx_builder_string(b, "own");
    uint32_t own = plx_builder_string(b, own_label(j, item));
    struct plx_known_concept *known = PLX_VECTOR_PUSH(&b->concepts);
    b->failed |= !known;
    if (known)
        *known = (struct plx_known_concept){
            .id = id, .label = label, .field = field, .own = own, .contrary = {PLX_CONCEPT_NONE, PLX_CONCEPT_NONE}, .as = PLX_CONCEPT_NONE};
    return j->concepts + (uint32_t)b->concepts.count - 1;
}

static void add_concept(struct joining *j, const struct plx_glossary_item *item)
{
    const struct plx_sense sense = {.kind = PLX_SENSE_CONCEPT, .index = concept_index(j, item)};
    for (size_t i = item->first; i < item->first + item->count; i++)
        if (is_for(j, &j->glossary->words.items[i]))
            plx_builder_add(&j->builder, j->glossary->words.items[i].form, PLX_PHRASE_BOTH, &sense, false);
}

/* ---- both ---- */

/* Behind the language's own strings; the empty one is the same. */
static void shift(uint32_t *offset, uint32_t by)
{
    if (*offset)
        *offset += by;
}

static void shift_strings(struct joining *j)
{
    for (size_t i = 0; i < j->builder.entities.count; i++) {
        struct plx_known_entity *entity = &j->builder.entities.items[i];
        shift(&entity->id, j->strings);
        shift(&entity->name, j->strings);
        shift(&entity->entity_class, j->strings);
    }
    for (size_t i = 0; i < j->builder.concepts.count; i++) {
        struct plx_known_concept *concept = &j->builder.concepts.items[i];
        shift(&concept->id, j->strings);
        shift(&concept->label, j->strings);
        shift(&concept->field, j->strings);
        shift(&concept->own, j->strings);
    }
}

static void add_items(struct joining *j)
{
    const char *stemmer = plx_language_stemmer(j->language);
    if (*stemmer)
        plx_builder_set_stemmer(&j->builder, stemmer);
    j->builder.inflected = j->builder.stemmer != NULL;
    for (size_t i = 0; i < j->glossary->items.count && !j->builder.failed; i++) {
        const struct plx_glossary_item *item = &j->glossary->items.items[i];
        if (item->concept)
            add_concept(j, item);
        else
            add_entity(j, item);
    }
    shift_strings(j);
}

enum plx_status plx_glossary_join(const struct plx_glossary *glossary, struct plx_language *language)
{
    if (!glossary || !glossary->items.count)
        return PLX_OK;
    struct joining j = {.glossary = glossary,
                        .language = language,
                        .entities = plx_language_entity_count(language),
                        .concepts = plx_language_concept_count(language),
                        .strings = plx_language_string_bytes(language)};
    struct plx_buffer bytes;
    plx_buffer_init(&bytes);
    plx_builder_init(&j.builder, plx_language_code(language));
    add_items(&j);
    enum plx_status status = plx_builder_write(&j.builder, &bytes);
    if (status == PLX_OK)
        status = plx_language_join(language, &bytes);
    plx_builder_release(&j.builder);
    plx_buffer_release(&bytes);
    return status;
}
