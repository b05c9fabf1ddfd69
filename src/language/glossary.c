#include "language/glossary.h"

#include <stdio.h>

#include "base/error.h"
#include "base/intern.h"
#include "base/messages.h"
#include "data/config_file.h"
#include "text/cldr.h"
#include "text/tokens.h"

struct reading {
    struct plx_glossary *glossary;
    const struct plx_messages *messages;
    const struct plx_config_line *line;
    struct plx_error *error; /* of the line */
    bool open;               /* an item was opened, so that words have where to go */
    bool failed;             /* no memory */
};

static const struct {
    const char *name;
    enum plx_entity_kind kind;
    const char *entity_class;
} kinds[] = {{"org", PLX_ENTITY_ORGANISATION, ""},
             {"person", PLX_ENTITY_PERSON, ""},
             {"place", PLX_ENTITY_PLACE, ""},
             {"product", PLX_ENTITY_PRODUCT, ""},
             {"medium", PLX_ENTITY_ORGANISATION, "medium"}};

/* Whether the form holds a word or a number: of marks alone no text is looked through. */
static bool holds_word(const char *form, size_t length, const char *language)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    bool word = false;
    plx_intern_init(&forms);
    if (plx_tokens_read(&tokens, &forms, form, length, language) == PLX_OK)
        for (size_t i = 0; i < tokens.count; i++)
            word |= tokens.items[i].kind != PLX_TOKEN_MARK;
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return word;
}

static const char *keep(struct reading *r, const char *string, size_t length)
{
    const char *kept = plx_arena_substring(&r->glossary->arena, string, length);
    r->failed |= !kept;
    return kept ? kept : "";
}

static void complain_of_word(struct reading *r, const char *form, size_t length)
{
    plx_error_set(r->error, PLX_ERROR_FORMAT, NULL, plx_say(r->messages, "\"%.*s\" holds no word"),
                  length < 80 ? (int)length : 80, form);
}

static void open_item(struct reading *r, bool concept)
{
    const char *name = r->line->value;
    r->open = holds_word(name, strlen(name), "");
    if (!r->open) {
        complain_of_word(r, name, strlen(name));
        return;
    }
    struct plx_glossary_item *item = PLX_VECTOR_PUSH(&r->glossary->items);
    r->failed |= !item;
    if (item)
        *item = (struct plx_glossary_item){.name = keep(r, name, strlen(name)),
                                           .concept = concept,
                                           .kind = PLX_ENTITY_ORGANISATION,
                                           .entity_class = "",
                                           .first = r->glossary->words.count};
}

static void set_kind(struct reading *r, struct plx_glossary_item *item)
{
    if (item->concept) {
        plx_error_set(r->error, PLX_ERROR_FORMAT, NULL, plx_say(r->messages, "a concept has no kind"));
        return;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, r->line->value) == 0) {
            item->kind = kinds[i].kind;
            item->entity_class = kinds[i].entity_class;
            return;
        }
    plx_error_set(r->error, PLX_ERROR_FORMAT, NULL,
                  plx_say(r->messages, "an entity has no kind \"%.80s\": it is one of %s"), r->line->value,
                  "org, person, place, product, medium");
}

static void add_word(struct reading *r, struct plx_glossary_item *item, const char *form, size_t length)
{
    struct plx_glossary_word *word = PLX_VECTOR_PUSH(&r->glossary->words);
    r->failed |= !word;
    if (!word)
        return;
    word->language = keep(r, r->line->name, strlen(r->line->name));
    word->form = keep(r, form, length);
    item->count++;
}

/* "FORM; FORM"; one that holds no word is told, the others count. */
static void add_words(struct reading *r, struct plx_glossary_item *item)
{
    for (const char *at = r->line->value; *at;) {
        at += strspn(at, "; \t");
        size_t size = strcspn(at, ";"), length = size;
        while (length > 0 && (at[length - 1] == ' ' || at[length - 1] == '\t'))
            length--;
        if (length && holds_word(at, length, r->line->name))
            add_word(r, item, at, length);
        else if (length)
            complain_of_word(r, at, length);
        at += size;
    }
}

/* Packs and CLDR go by the code of the language alone: "pt" for "pt-BR". */
static bool is_language(const char *name)
{
    size_t length = strlen(name);
    if (strcmp(name, "*") == 0)
        return true;
    return strspn(name, "abcdefghijklmnopqrstuvwxyz") == length && plx_cldr_is_code(name);
}

static void read_line(struct reading *r)
{
    const char *name = r->line->name;
    struct plx_glossary *glossary = r->glossary;
    bool entity = strcmp(name, "entity") == 0, concept = strcmp(name, "concept") == 0;
    bool kind = strcmp(name, "kind") == 0;
    if (entity || concept)
        open_item(r, concept);
    else if (!kind && !is_language(name))
        plx_error_set(r->error, PLX_ERROR_FORMAT, NULL,
                      plx_say(r->messages, "\"%s\" is neither entity, concept, kind nor a language's code"), name);
    else if (!r->open)
        plx_error_set(r->error, PLX_ERROR_FORMAT, NULL,
                      plx_say(r->messages, "no \"entity =\" or \"concept =\" stands before it"));
    else if (kind)
        set_kind(r, &glossary->items.items[glossary->items.count - 1]);
    else
        add_words(r, &glossary->items.items[glossary->items.count - 1]);
}

enum plx_status plx_glossary_read(const char *text, size_t length, const char *file,
                                  const struct plx_messages *messages, plx_glossary_bad *bad, void *context,
                                  struct plx_glossary **glossary, struct plx_error *error)
{
    struct plx_config_scan scan;
    struct plx_config_line line;
    *glossary = calloc(1, sizeof **glossary);
    if (!*glossary)
        return plx_error_memory(error);
    plx_arena_init(&(*glossary)->arena);
    struct reading r = {.glossary = *glossary, .messages = messages, .line = &line};
    plx_config_start(&scan, text, length);
    while (!r.failed && plx_config_next(&scan, &line)) {
        struct plx_error wrong = {0};
        r.error = &wrong;
        if (line.problem)
            plx_error_set(&wrong, PLX_ERROR_FORMAT, NULL, "%s", plx_say(messages, line.problem));
        else
            read_line(&r);
        snprintf(wrong.file, sizeof wrong.file, "%.1000s:%u", file, line.number);
        if (wrong.code != PLX_OK && bad)
            bad(&wrong, context);
    }
    if (!r.failed)
        return PLX_OK;
    plx_glossary_free(glossary);
    return plx_error_memory(error);
}

void plx_glossary_free(struct plx_glossary **glossary)
{
    if (!*glossary)
        return;
    plx_arena_release(&(*glossary)->arena);
    PLX_VECTOR_RELEASE(&(*glossary)->items);
    PLX_VECTOR_RELEASE(&(*glossary)->words);
    free(*glossary);
    *glossary = NULL;
}

size_t plx_glossary_count(const struct plx_glossary *glossary)
{
    return glossary->items.count;
}
