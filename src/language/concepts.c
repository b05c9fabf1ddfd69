#include "language/concepts.h"

#include <string.h>

#include "base/error.h"
#include "language/folder.h"

static bool is_scales(const struct plx_json *document)
{
    return strcmp(plx_json_string(plx_json_member(document, "schema")), PLX_SCALES_SCHEMA) == 0;
}

static struct plx_known_concept *find(struct plx_builder *builder, const char *id)
{
    const char *strings = plx_buffer_string(&builder->strings);
    for (size_t i = 0; i < builder->concepts.count; i++)
        if (strcmp(strings + builder->concepts.items[i].id, id) == 0)
            return &builder->concepts.items[i];
    return NULL;
}

/* ---- words ---- */

/* The phrases of a bond or a turn by where the parties stand beside them. */
struct phrase_place {
    const char *name;
    int place;
};

static const struct phrase_place bond_places[] = {
    {"of", PLX_BOND_OF}, {"behind", PLX_BOND_BEHIND}, {"does", PLX_BOND_DOES}, {"done", PLX_BOND_DONE},
    {"around", PLX_BOND_AROUND}, {"role", PLX_BOND_ROLE}, {"to", PLX_BOND_TO},
    {"task", PLX_BOND_TASK}, {"takes", PLX_BOND_TAKES}, {NULL, 0}};
static const struct phrase_place turn_places[] = {
    {"does", PLX_TURN_DOES}, {"done", PLX_TURN_DONE}, {"suffers", PLX_TURN_SUFFERS}, {"gives", PLX_TURN_GIVES}, {NULL, 0}};

static void add_places(struct plx_builder *builder, const struct plx_json *words, const struct phrase_place *place,
                       struct plx_sense sense)
{
    for (; place->name; place++) {
        sense.argument = (int16_t)place->place;
        const struct plx_json *word = plx_json_first(plx_json_member(words, place->name));
        for (; word; word = plx_json_next(word))
            plx_builder_add(builder, plx_json_string(word), PLX_PHRASE_FORM, &sense, false);
    }
}

static void add_parties(struct plx_builder *builder, const struct plx_json *concept, uint32_t index)
{
    add_places(builder, plx_json_member(plx_json_member(concept, "bond"), builder->code), bond_places,
               (struct plx_sense){.kind = PLX_SENSE_BOND, .index = index});
    add_places(builder, plx_json_member(plx_json_member(concept, "turn"), builder->code), turn_places,
               (struct plx_sense){.kind = PLX_SENSE_TURN, .index = index});
}

static const char *bare(const char *word)
{
    return *word == PLX_AS_WRITTEN ? word + 1 : word;
}

static void add_own_words(struct plx_builder *builder, const struct plx_json *words, uint32_t index)
{
    struct plx_sense sense = {.kind = PLX_SENSE_CONCEPT, .index = index};
    for (const struct plx_json *item = plx_json_first(words); item; item = plx_json_next(item))
        plx_builder_add(builder, plx_json_string(item), PLX_PHRASE_BOTH, &sense, false);
}

static bool is_marked(const struct plx_json *concept, const char *mark)
{
    return plx_json_is_true(plx_json_member(concept, mark));
}

static enum plx_status add_concept(const struct plx_item_source *source, const struct plx_json *concept)
{
    struct plx_builder *builder = source->builder;
    const char *id = plx_json_string(plx_json_member(concept, "id"));
    if (!*id)
        return plx_item_complain(source, id, "a concept has no id");
    if (find(builder, id))
        return plx_item_complain(source, id, "is a concept's id already");
    uint32_t index = (uint32_t)builder->concepts.count;
    struct plx_known_concept *known = PLX_VECTOR_PUSH(&builder->concepts);
    if (!known)
        return plx_error_memory(source->error);
    struct plx_known_concept value = {
        .id = plx_builder_string(builder, id),
        .label = plx_builder_string(builder, plx_json_string(plx_json_member(concept, "label"))),
        .field = plx_builder_string(builder, source->field),
        .act = is_marked(concept, "act"),
        .denies = is_marked(concept, "denies"),
        .weighs = is_marked(concept, "weighs"),
        .ponders = is_marked(concept, "ponders"),
        .awaits = is_marked(concept, "awaits"),
        .negates = is_marked(concept, "negates"),
        .asks = is_marked(concept, "asks"),
        .enacts = is_marked(concept, "enacts"),
        .personal = is_marked(concept, "personal"),
        .intransitive = is_marked(concept, "intransitive"),
        .contrary = {PLX_CONCEPT_NONE, PLX_CONCEPT_NONE},
        .as = PLX_CONCEPT_NONE};
    const struct plx_json *words =
        plx_json_member(plx_json_member(concept, "words"), builder->code);
    const char *own = bare(plx_json_string(plx_json_first(words)));
    bool english = strcmp(builder->code, "en") == 0; /* whose labels are the list's */
    value.own = *own && !english ? plx_builder_string(builder, own) : value.label;
    *known = value;
    add_own_words(builder, words, index);
    add_parties(builder, concept, index);
    return PLX_OK;
}

static enum plx_status add_words(struct plx_builder *builder, const struct plx_json *document, const char *path,
                                 struct plx_error *error)
{
    const struct plx_item_source source = {builder, plx_json_string(plx_json_member(document, "field")), path, error};
    return is_scales(document) ? PLX_OK : plx_items_add(&source, document, "concepts", add_concept);
}

/* ---- how they stand to each other, once all are known ---- */

static enum plx_status add_contrary(const struct plx_item_source *source, const char *id, const char *other_id)
{
    struct plx_known_concept *known = find(source->builder, id);
    const struct plx_known_concept *other = find(source->builder, other_id);
    if (!other || other == known)
        return plx_item_complain(source, id, "its contrary is no other concept's id");
    if (!known->act || !other->act)
        return plx_item_complain(source, id, "it or its contrary is no act");
    for (size_t i = 0; i < PLX_MOST_CONTRARIES; i++)
        if (known->contrary[i] == PLX_CONCEPT_NONE) {
            known->contrary[i] = (uint32_t)(other - source->builder->concepts.items);
            return PLX_OK;
        }
    return plx_item_complain(source, id, "has too many contraries");
}

/* The act that is told too. */
static enum plx_status add_as(const struct plx_item_source *source, const struct plx_json *concept)
{
    const char *id = plx_json_string(plx_json_member(concept, "id")), *as = plx_json_string(plx_json_member(concept, "as"));
    struct plx_known_concept *known = *as ? find(source->builder, id) : NULL;
    const struct plx_known_concept *other = known ? find(source->builder, as) : NULL;
    if (!known)
        return PLX_OK;
    if (!other || other == known || !known->act || !other->act)
        return plx_item_complain(source, id, "it tells as another what is no other act's id, or is no act");
    known->as = (uint32_t)(other - source->builder->concepts.items);
    return PLX_OK;
}

/* Its contraries, one id or a list of them, and the act that it tells too. */
static enum plx_status add_acts(const struct plx_item_source *source, const struct plx_json *concept)
{
    const struct plx_json *contrary = plx_json_member(concept, "contrary");
    const char *id = plx_json_string(plx_json_member(concept, "id"));
    enum plx_status status = add_as(source, concept);
    if (!contrary || status != PLX_OK)
        return status;
    if (!plx_json_first(contrary))
        return add_contrary(source, id, plx_json_string(contrary));
    for (const struct plx_json *one = plx_json_first(contrary); one && status == PLX_OK; one = plx_json_next(one))
        status = add_contrary(source, id, plx_json_string(one));
    return status;
}

/* One step: the concepts that say so. */
static enum plx_status add_step(const struct plx_item_source *source, const struct plx_json *ids, uint32_t scale,
                                uint32_t step)
{
    if (!plx_json_first(ids))
        return plx_item_complain(source, "steps", "a step has no concept");
    for (const struct plx_json *id = plx_json_first(ids); id; id = plx_json_next(id)) {
        struct plx_known_concept *known = find(source->builder, plx_json_string(id));
        if (!known)
            return plx_item_complain(source, plx_json_string(id), "a step is no concept's id");
        if (known->scale)
            return plx_item_complain(source, plx_json_string(id), "stands on a step already");
        known->scale = scale;
        known->step = step;
    }
    return PLX_OK;
}

static enum plx_status add_scale(const struct plx_item_source *source, const struct plx_json *scale)
{
    const char *id = plx_json_string(plx_json_member(scale, "id"));
    const struct plx_json *steps = plx_json_member(scale, "steps");
    enum plx_status status = PLX_OK;
    uint32_t number = ++source->builder->scale_count, step = 0;
    if (!*id || !plx_json_is_array(steps) || !plx_json_first(steps))
        return plx_item_complain(source, id, "a scale has no id or no steps");
    for (const struct plx_json *ids = plx_json_first(steps); ids && status == PLX_OK; ids = plx_json_next(ids))
        status = add_step(source, ids, number, ++step);
    return status;
}

static enum plx_status add_relations(struct plx_builder *builder, const struct plx_json *document, const char *path,
                                     struct plx_error *error)
{
    const struct plx_item_source source = {builder, "", path, error};
    return is_scales(document) ? plx_items_add(&source, document, "scales", add_scale)
                               : plx_items_add(&source, document, "concepts", add_acts);
}

enum plx_status plx_concepts_add(struct plx_builder *builder, const char *folder, struct plx_error *error)
{
    enum plx_status status = plx_folder_add(builder, folder, add_words, error);
    return status == PLX_OK ? plx_folder_add(builder, folder, add_relations, error) : status;
}
