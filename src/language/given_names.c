#include "language/given_names.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"

#define LONGEST_NAME 128

static const struct script {
    const char *member;
    enum plx_token_script script;
} scripts[] = {{"latin", PLX_SCRIPT_LATIN},
               {"cyrillic", PLX_SCRIPT_CYRILLIC},
               {"arabic", PLX_SCRIPT_ARABIC}};

/* Russian declensions by the ending of the nominative: what it loses, what takes its place. A soft sign ends names
 * of either gender. The first that fits holds. */
static const struct declension {
    const char *ending;
    const char *cases[7];
} declensions[] = {
    {"ия", {"ии", "ию", "ией"}},
    {"ья", {"ьи", "ье", "ью", "ьей"}},
    {"я", {"и", "е", "ю", "ей"}},
    {"га", {"ги", "ге", "гу", "гой"}},
    {"ка", {"ки", "ке", "ку", "кой"}},
    {"ха", {"хи", "хе", "ху", "хой"}},
    {"жа", {"жи", "же", "жу", "жей"}},
    {"ша", {"ши", "ше", "шу", "шей"}},
    {"ча", {"чи", "че", "чу", "чей"}},
    {"ца", {"цы", "це", "цу", "цей"}},
    {"а", {"ы", "е", "у", "ой"}},
    {"ий", {"ия", "ию", "ием", "ии"}},
    {"й", {"я", "ю", "ем", "е"}},
    {"ь", {"я", "ю", "ем", "е", "и", "ью"}},
    {"ж", {"жа", "жу", "жем", "же"}},
    {"ш", {"ша", "шу", "шем", "ше"}},
    {"ч", {"ча", "чу", "чем", "че"}},
    {"ц", {"ца", "цу", "цем", "це"}},
    {"о", {NULL}},
    {"е", {NULL}},
    {"ё", {NULL}},
    {"и", {NULL}},
    {"у", {NULL}},
    {"ы", {NULL}},
    {"э", {NULL}},
    {"ю", {NULL}},
    {"", {"а", "у", "ом", "е"}},
};

static void add_russian_cases(struct plx_builder *builder, const char *name,
                              const struct plx_sense *sense)
{
    size_t length = strlen(name), left = 0;
    const struct declension *d = declensions;
    for (;; d++) {
        size_t ending = strlen(d->ending);
        left = length - ending;
        if (length >= ending && strcmp(name + left, d->ending) == 0)
            break;
    }
    for (size_t i = 0; d->cases[i]; i++) {
        char form[LONGEST_NAME + 16];
        snprintf(form, sizeof form, "%.*s%s", (int)left, name, d->cases[i]);
        plx_builder_add(builder, form, PLX_PHRASE_FORM, sense, false);
    }
}

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
        add_russian_cases(builder, name, &sense);
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

enum plx_status plx_given_names_add(struct plx_builder *builder, const struct plx_json *document,
                                    const char *path, struct plx_error *error)
{
    const struct plx_json *entry = plx_json_first(plx_json_member(document, "names"));
    if (!entry)
        return plx_error_set(error, PLX_ERROR_FORMAT, path, "has no \"names\"");
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
