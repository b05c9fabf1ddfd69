#include "language/given_names.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "language/declension.h"

#define LONGEST_NAME 128

static const struct script {
    const char *member;
    enum plx_token_script script;
} scripts[] = {{"latin", PLX_SCRIPT_LATIN},
               {"cyrillic", PLX_SCRIPT_CYRILLIC},
               {"arabic", PLX_SCRIPT_ARABIC}};

/* "Karims": the German genitive. All its other cases are as the name stands. */
static void add_german_genitive(struct plx_builder *builder, const char *name,
                                const struct plx_sense *sense)
{
    char form[LONGEST_NAME + 2];
    snprintf(form, sizeof form, "%ss", name);
    plx_builder_add(builder, form, PLX_PHRASE_FORM, sense, false);
}

static void add_name(struct plx_builder *builder, const char *name, enum plx_token_script script,
                     bool common)
{
    struct plx_sense sense = {.kind = PLX_SENSE_FIRST_NAME};
    if (script != PLX_SCRIPT_ARABIC)
        sense.flags |= PLX_SENSE_WANTS_CAPITAL;
    if (common)
        sense.flags |= PLX_SENSE_COMMON;
    plx_builder_add(builder, name, PLX_PHRASE_FORM, &sense, false);
    if (script == PLX_SCRIPT_CYRILLIC && strcmp(builder->code, "ru") == 0)
        plx_decline_russian(builder, name, &sense);
    if (script == PLX_SCRIPT_LATIN && strcmp(builder->code, "de") == 0)
        add_german_genitive(builder, name, &sense);
}

static bool lists(const struct plx_json *list, const char *word)
{
    for (const struct plx_json *n = plx_json_first(list); n; n = plx_json_next(n))
        if (strcmp(plx_json_string(n), word) == 0)
            return true;
    return false;
}

static bool is_written_here(const struct plx_builder *builder, const struct script *script)
{
    return script->script == PLX_SCRIPT_LATIN ||
           plx_locale_written_in(builder->code, script->script);
}

static bool add_spellings(struct plx_builder *builder, const struct plx_json *entry,
                          const struct script *script)
{
    const struct plx_json *common = plx_json_member(entry, "common");
    bool weak = lists(common, builder->code) || lists(common, script->member);
    const struct plx_json *name = plx_json_first(plx_json_member(entry, script->member));
    for (; name; name = plx_json_next(name)) {
        size_t length = strlen(plx_json_string(name));
        if (length == 0 || length > LONGEST_NAME)
            return false;
        if (is_written_here(builder, script))
            add_name(builder, plx_json_string(name), script->script, weak);
    }
    return true;
}

static const struct particle {
    const char *member;
    enum plx_role role;
} particles[] = {{"joining", PLX_ROLE_NAME_JOINING},
                 {"behind_given_names", PLX_ROLE_NAME_LINK},
                 {"articles", PLX_ROLE_NAME_ARTICLE},
                 {"before_places", PLX_ROLE_NAME_OF_PLACE},
                 {"patronymics", PLX_ROLE_PATRONYMIC}};

/* NULL, or the list whose item is not one word. */
static const char *add_particles(struct plx_builder *builder, const struct plx_json *lists)
{
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        const struct plx_json *word =
            plx_json_first(plx_json_member(lists, particles[i].member));
        for (; word; word = plx_json_next(word))
            if (!plx_builder_add_role(builder, plx_json_string(word), PLX_ROLE_WORD,
                                      particles[i].role))
                return particles[i].member;
    }
    return NULL;
}

/* Words that open the names of places, and articles that do: with a capital. */
static void add_fronts(struct plx_builder *builder, const struct plx_json *lists)
{
    static const char *const members[] = {"place_fronts", "place_articles"};
    for (int16_t article = 0; article < 2; article++) {
        struct plx_sense sense = {.kind = PLX_SENSE_PLACE_FRONT, .argument = article, .flags = PLX_SENSE_WANTS_CAPITAL};
        const struct plx_json *word = plx_json_first(plx_json_member(lists, members[article]));
        for (; word; word = plx_json_next(word))
            plx_builder_add(builder, plx_json_string(word), PLX_PHRASE_FORM, &sense, false);
    }
}

enum plx_status plx_given_names_add(struct plx_builder *builder, const struct plx_json *document,
                                    const char *path, struct plx_error *error)
{
    const struct plx_json *entry = plx_json_first(plx_json_member(document, "names"));
    if (!entry)
        return plx_error_set(error, PLX_ERROR_FORMAT, path, "has no \"names\"");
    const char *wrong = add_particles(builder, plx_json_member(document, "particles"));
    if (wrong && !builder->failed)
        return plx_error_set(error, PLX_ERROR_FORMAT, path, "particles: %s: an item is not one word",
                             wrong);
    add_fronts(builder, plx_json_member(document, "particles"));
    for (; entry; entry = plx_json_next(entry)) {
        const char *first = plx_json_string(plx_json_first(plx_json_member(entry, "latin")));
        if (!*first)
            return plx_error_set(error, PLX_ERROR_FORMAT, path, "a name has no \"latin\"");
        for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
            if (!add_spellings(builder, entry, &scripts[i]))
                return plx_error_set(error, PLX_ERROR_FORMAT, path,
                                     "\"%s\": %s: a spelling is no string, empty or too long",
                                     first, scripts[i].member);
    }
    return builder->failed ? plx_error_memory(error) : PLX_OK;
}
