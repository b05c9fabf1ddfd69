#include "language/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "language/declension.h"
#include "language/folder.h"
#include "language/given_names.h"

static const struct {
    const char *name;
    enum plx_entity_kind kind;
} kinds[] = {{"org", PLX_ENTITY_ORGANISATION}, {"person", PLX_ENTITY_PERSON},
             {"place", PLX_ENTITY_PLACE}, {"product", PLX_ENTITY_PRODUCT}};

/* How a name is met: names in the language's own cased letters also by stem, since they are
 * declined; Latin names in other scripts as they stand. Turkish sets endings off by an apostrophe;
 * Arabic writes only prefixes onto a name, and its stems join what has nothing in common. */
static enum plx_phrase_mode mode_of(const struct plx_builder *builder, const char *name)
{
    if (!builder->inflected || strcmp(builder->code, "ar") == 0 || strcmp(builder->code, "tr") == 0)
        return PLX_PHRASE_FORM;
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    bool own = false, capitals = false;
    bool latin = strcmp(builder->code, "de") == 0;
    if (plx_tokens_read(&tokens, &forms, name, strlen(name), builder->code) == PLX_OK)
        for (size_t i = 0; i < tokens.count; i++) {
            own |= tokens.items[i].script != PLX_SCRIPT_OTHER &&
                   (tokens.items[i].script != PLX_SCRIPT_LATIN || latin);
            capitals |= (tokens.items[i].flags & PLX_TOKEN_ALL_CAPS) != 0;
        }
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return own && !capitals ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM;
}

/* How many letters an inflected form of a one-word name has at least: a name that ends in a consonant grows ("Радев",
 * "Радева": "Рада" is another word), one that ends in a vowel or soft sign may lose it ("Москва", "Москв"). */
static int16_t least_letters(const char *name, bool single)
{
    static const char *const soft[] = {"а", "я", "о", "е", "и", "й", "ь", "ы", "у", "ю", "э",
                                       "a", "e", "i", "o", "u", "y"};
    int letters = 0;
    size_t length = strlen(name);
    for (size_t i = 0; i < length; i++)
        letters += ((unsigned char)name[i] & 0xc0) != 0x80;
    if (!single)
        return 0;
    for (size_t i = 0; i < sizeof soft / sizeof *soft; i++) {
        size_t n = strlen(soft[i]);
        if (length >= n && memcmp(name + length - n, soft[i], n) == 0)
            return (int16_t)(letters - 1);
    }
    return (int16_t)(letters + 1);
}

/* Places and newsrooms of one word have but two endings in German, "Hamburgs" and "Hamburger"; their stems are those of its
 * nouns: "Rennes" and "Rennen", "Weser" and "Wesen", "Nature" and "Natur". Countries have their adjectives beside them. */
static bool keeps_form_in_german(const struct plx_builder *builder, const char *entity_class, bool single)
{
    static const char *const classes[] = {"city", "region", "state", "province", "area", "island", "river",
                                          "mountain", "lake", "sea", "site", "seat", "medium"};
    if (!single || strcmp(builder->code, "de") != 0)
        return false;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(classes[i], entity_class) == 0)
            return true;
    return false;
}

void plx_names_add_form(struct plx_builder *builder, const char *name, const char *entity_class, uint32_t index,
                        uint8_t flags)
{
    bool single = false;
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    if (plx_tokens_read(&tokens, &forms, name, strlen(name), builder->code) == PLX_OK &&
        tokens.count && tokens.items[0].kind == PLX_TOKEN_WORD) {
        const struct plx_token *first = &tokens.items[0];
        single = tokens.count == 1;
        bool shouted = tokens.count == 1 && (first->flags & PLX_TOKEN_ALL_CAPS) && strlen(name) < 4;
        if (shouted)
            flags |= PLX_SENSE_WANTS_CAPITALS;
        else if (first->flags & PLX_TOKEN_CAPITAL)
            flags |= PLX_SENSE_WANTS_CAPITAL;
    }
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    struct plx_sense sense = {.kind = PLX_SENSE_ENTITY, .flags = flags, .index = index};
    sense.argument = least_letters(name, single);
    enum plx_phrase_mode mode = mode_of(builder, name);
    if (single && mode == PLX_PHRASE_BOTH && strcmp(builder->code, "ru") == 0) {
        plx_builder_add(builder, name, PLX_PHRASE_FORM, &sense, false);
        plx_decline_russian(builder, name, &sense);
        return;
    }
    if (mode == PLX_PHRASE_FORM || !keeps_form_in_german(builder, entity_class, single)) {
        plx_builder_add(builder, name, mode, &sense, false);
        return;
    }
    static const char *const endings[] = {"", "s", "er"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char form[256];
        snprintf(form, sizeof form, "%s%s", name, endings[i]);
        plx_builder_add(builder, form, PLX_PHRASE_FORM, &sense, false);
    }
}

/* The article that a title begins with as a text has it, alone or in a preposition: "il Foglio", "au Monde", "ao Globo". */
static const struct {
    const char *code, *article, *small[8];
} articles[] = {
    {"es", "El ", {"el "}},
    {"es", "La ", {"la "}},
    {"fr", "Le ", {"le ", "au ", "du "}},
    {"fr", "La ", {"la "}},
    {"fr", "Les ", {"les ", "aux ", "des "}},
    {"fr", "L'", {"l'"}},
    {"it", "Il ", {"il ", "al ", "del ", "dal ", "nel ", "sul ", "col "}},
    {"it", "Lo ", {"lo ", "allo ", "dello ", "dallo ", "nello ", "sullo "}},
    {"it", "La ", {"la ", "alla ", "della ", "dalla ", "nella ", "sulla "}},
    {"it", "L'", {"l'", "all'", "dell'", "dall'", "nell'", "sull'"}},
    {"it", "I ", {"i ", "ai ", "dei ", "dai ", "nei ", "sui "}},
    {"it", "Gli ", {"gli ", "agli ", "degli ", "dagli ", "negli ", "sugli "}},
    {"it", "Le ", {"le ", "alle ", "delle ", "dalle ", "nelle ", "sulle "}},
    {"pt", "O ", {"o ", "ao ", "do ", "no ", "pelo "}},
    {"pt", "A ", {"a ", "à ", "da ", "na ", "pela "}},
    {"pt", "Os ", {"os ", "aos ", "dos ", "nos ", "pelos "}},
    {"pt", "As ", {"as ", "às ", "das ", "nas ", "pelas "}},
};

/* A newsroom's name behind its article in small letters; a common word often, so that only its credit shows it. */
static void add_with_article(struct plx_builder *builder, const char *name, uint32_t index)
{
    const struct plx_sense sense = {.kind = PLX_SENSE_ENTITY, .flags = PLX_SENSE_COMMON,
                                    .argument = PLX_NAME_BEHIND_ARTICLE, .index = index};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        size_t length = strlen(articles[i].article);
        if (strcmp(articles[i].code, builder->code) != 0 || strncmp(name, articles[i].article, length) != 0)
            continue;
        for (size_t k = 0; k < sizeof articles->small / sizeof *articles->small && articles[i].small[k]; k++) {
            char form[256];
            snprintf(form, sizeof form, "%s%s", articles[i].small[k], name + length);
            plx_builder_add(builder, form, PLX_PHRASE_FORM, &sense, false);
        }
    }
}

static void add_name(struct plx_builder *builder, const char *name, uint32_t index, uint8_t flags)
{
    char entity_class[64]; /* the builder's strings may move */
    snprintf(entity_class, sizeof entity_class, "%s",
             plx_buffer_string(&builder->strings) + builder->entities.items[index].entity_class);
    plx_names_add_form(builder, name, entity_class, index, flags);
    if (strcmp(entity_class, "medium") == 0)
        add_with_article(builder, name, index);
}

/* "Вайнштейн" among the names of Harvey Weinstein: a surname, though one that needs no full name. */
static uint8_t flags_of(const struct plx_builder *builder, const char *name, uint32_t index, uint8_t flags)
{
    const struct plx_known_entity *known = &builder->entities.items[index];
    bool surname = known->kind == PLX_ENTITY_PERSON && !strchr(name, ' ') &&
                   strchr(plx_buffer_string(&builder->strings) + known->name, ' ');
    return surname ? flags | PLX_SENSE_SURNAME | PLX_SENSE_ALONE : flags;
}

static void add_names(struct plx_builder *builder, const struct plx_json *list, uint32_t index,
                      uint8_t flags)
{
    for (const struct plx_json *n = plx_json_first(list); n; n = plx_json_next(n))
        if (*plx_json_string(n))
            add_name(builder, plx_json_string(n), index, flags_of(builder, plx_json_string(n), index, flags));
}

/* "Interior informó", "según Hacienda": words that are the office's name only where they are credited. */
static void add_credited(struct plx_builder *builder, const struct plx_json *list, uint32_t index)
{
    const struct plx_sense sense = {.kind = PLX_SENSE_ENTITY, .flags = PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_COMMON,
                                    .argument = PLX_NAME_CREDITED, .index = index};
    for (const struct plx_json *n = plx_json_first(list); n; n = plx_json_next(n))
        plx_builder_add(builder, plx_json_string(n), PLX_PHRASE_FORM, &sense, false);
}

/* From how many letters on a language's newspapers write an acronym like a word: "Oms" in Italian, "Otan" in French. */
static size_t least_as_word(const char *code)
{
    if (strcmp(code, "it") == 0)
        return 3;
    return strstr("de es fr pt", code) ? 4 : SIZE_MAX;
}

/* Acronyms are met only as written: "US" is no "us", Italian "Usa" no "usa". */
static void add_acronym(struct plx_builder *builder, const char *acronym, uint32_t index)
{
    bool capitals = strpbrk(acronym, "abcdefghijklmnopqrstuvwxyz") == NULL;
    struct plx_sense sense = {.kind = PLX_SENSE_ENTITY, .index = index};
    sense.flags = capitals ? PLX_SENSE_WANTS_CAPITALS : PLX_SENSE_WANTS_CAPITAL;
    plx_builder_add(builder, acronym, PLX_PHRASE_FORM, &sense, false);
    if (capitals && strlen(acronym) >= least_as_word(builder->code)) {
        sense.flags = PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_COMMON;
        plx_builder_add(builder, acronym, PLX_PHRASE_FORM, &sense, false);
    }
}

static bool lists(const struct plx_json *list, const char *word)
{
    for (const struct plx_json *n = plx_json_first(list); n; n = plx_json_next(n))
        if (strcmp(plx_json_string(n), word) == 0)
            return true;
    return false;
}

/* Surnames alone: "surname" in Latin letters, "surnames" by language and for all ("*"). */
static void add_surnames(struct plx_builder *builder, const struct plx_json *entity, uint32_t index,
                         uint8_t flags)
{
    const struct plx_json *surnames = plx_json_member(entity, "surnames");
    flags |= PLX_SENSE_SURNAME;
    if (plx_json_is_true(plx_json_member(entity, "surname_alone")))
        flags |= PLX_SENSE_ALONE;
    if (*plx_json_string(plx_json_member(entity, "surname")))
        add_name(builder, plx_json_string(plx_json_member(entity, "surname")), index, flags);
    const struct plx_json *lists[] = {plx_json_member(surnames, "*"), plx_json_member(surnames, builder->code)};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const struct plx_json *n = plx_json_first(lists[i]); n; n = plx_json_next(n))
            add_name(builder, plx_json_string(n), index, flags);
}

/* What is of a country: "griechisch", "المصرية". It declines where the language does. */
static void add_adjectives(struct plx_builder *builder, const struct plx_json *list, uint32_t index)
{
    const struct plx_sense sense = {.kind = PLX_SENSE_NATION, .index = index};
    bool declined = strstr("ar en tr", builder->code) == NULL;
    for (const struct plx_json *word = plx_json_first(list); word; word = plx_json_next(word))
        plx_builder_add(builder, plx_json_string(word), declined ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM,
                        &sense, false);
}

static enum plx_status add_entity(const struct plx_item_source *source, const struct plx_json *entity)
{
    struct plx_builder *builder = source->builder;
    const char *id = plx_json_string(plx_json_member(entity, "id"));
    const char *name = plx_json_string(plx_json_member(entity, "name"));
    const char *kind = plx_json_string(plx_json_member(entity, "kind"));
    if (!*id || !*name)
        return plx_item_complain(source, id, "has no id or no name");
    size_t k = 0;
    while (k < sizeof kinds / sizeof *kinds && strcmp(kinds[k].name, kind) != 0)
        k++;
    if (k == sizeof kinds / sizeof *kinds)
        return plx_item_complain(source, id, "its kind is none of org, person, place, product");
    uint32_t index = (uint32_t)builder->entities.count;
    struct plx_known_entity *known = PLX_VECTOR_PUSH(&builder->entities);
    if (!known)
        return plx_error_memory(source->error);
    struct plx_known_entity value = {
        .id = plx_builder_string(builder, id),
        .name = plx_builder_string(builder, name),
        .entity_class =
            plx_builder_string(builder, plx_json_string(plx_json_member(entity, "class"))),
        .region = plx_builder_string(builder, plx_json_string(plx_json_member(entity, "region"))),
        .kind = (uint32_t)kinds[k].kind,
        .own = plx_json_is_true(plx_json_member(entity, "own"))};
    const struct plx_json *adjectives = plx_json_member(entity, "adjectives");
    value.adjective = plx_builder_string(
        builder, plx_json_string(plx_json_first(plx_json_member(adjectives, "en"))));
    *known = value;
    add_adjectives(builder, plx_json_member(adjectives, builder->code), index);
    uint8_t flags =
        lists(plx_json_member(entity, "common"), builder->code) ? PLX_SENSE_COMMON : 0;
    const struct plx_json *names = plx_json_member(entity, "names");
    add_name(builder, name, index, flags);
    add_names(builder, plx_json_member(names, "*"), index, flags);
    add_names(builder, plx_json_member(names, builder->code), index, flags);
    add_names(builder, plx_json_member(plx_json_member(entity, "mistranslations"), builder->code),
              index, PLX_SENSE_MISTRANSLATED);
    add_credited(builder, plx_json_member(plx_json_member(entity, "credited"), builder->code), index);
    for (const struct plx_json *n = plx_json_first(plx_json_member(entity, "acronyms")); n;
         n = plx_json_next(n))
        add_acronym(builder, plx_json_string(n), index);
    if (value.kind == PLX_ENTITY_PERSON)
        add_surnames(builder, entity, index, flags);
    return PLX_OK;
}

void plx_names_add_region(struct plx_builder *builder, const char *region, const char *english,
                          const char *name)
{
    char id[16];
    snprintf(id, sizeof id, "country-%c%c", region[0] | 0x20, region[1] | 0x20);
    uint32_t index = 0;
    uint32_t offset = plx_builder_string(builder, id);
    while (index < builder->entities.count && builder->entities.items[index].id != offset)
        index++;
    if (index == builder->entities.count) {
        struct plx_known_entity *known = PLX_VECTOR_PUSH(&builder->entities);
        if (!known) {
            builder->failed = true;
            return;
        }
        *known = (struct plx_known_entity){.id = offset, .kind = PLX_ENTITY_PLACE};
        known->entity_class = plx_builder_string(builder, "country");
        known->name = plx_builder_string(builder, english);
    }
    builder->entities.items[index].region = plx_builder_string(builder, region);
    add_name(builder, english, index, 0);
    add_name(builder, name, index, 0);
}

static enum plx_status add_document(struct plx_builder *builder, const struct plx_json *document, const char *path,
                                    struct plx_error *error)
{
    const struct plx_item_source source = {builder, "", path, error};
    if (strcmp(plx_json_string(plx_json_member(document, "schema")), PLX_GIVEN_NAMES_SCHEMA) == 0)
        return plx_given_names_add(builder, document, path, error);
    return plx_items_add(&source, document, "entities", add_entity);
}

enum plx_status plx_names_add_entities(struct plx_builder *builder, const char *folder,
                                       struct plx_error *error)
{
    return plx_folder_add(builder, folder, add_document, error);
}

struct id {
    const char *string;
    uint32_t entity;
};

static int compare_ids(const void *x, const void *y)
{
    return strcmp(((const struct id *)x)->string, ((const struct id *)y)->string);
}

void plx_names_order(struct plx_builder *builder)
{
    size_t count = builder->entities.count;
    struct id *ids = calloc(count + 1, sizeof *ids);
    builder->failed |= !ids;
    for (uint32_t i = 0; i < count && !builder->failed; i++)
        ids[i] = (struct id){builder->strings.data + builder->entities.items[i].id, i};
    if (!builder->failed)
        qsort(ids, count, sizeof *ids, compare_ids);
    for (size_t i = 0; i < count && !builder->failed; i++) {
        uint32_t *entity = PLX_VECTOR_PUSH(&builder->entity_ids);
        builder->failed |= !entity;
        if (entity)
            *entity = ids[i].entity;
    }
    free(ids);
}
