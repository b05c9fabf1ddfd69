#include "cli/settings.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "data/config_file.h"

#define MOST_BYTES ((size_t)1 << 20)

struct setting {
    const char *name;   /* one that ends with a dot begins the names of many: "key.down" */
    const char *values; /* the words that it may have, each shorter than PLX_CONFIG_WORD, apart by
                         * commas; NULL: others */
    const char *usual;  /* its default */
    const char *help;   /* one line; English, for plx_say */
    /* PLX_ERROR_FORMAT where it has no such value: *error says why, in the language of messages. */
    enum plx_status (*set)(const struct setting *setting, struct plx_config *config,
                           const struct plx_config_line *line, const struct plx_messages *messages,
                           struct plx_error *error);
    size_t offset; /* in struct plx_config, of a word */
    /* Of a name that begins many: prints their defaults. */
    void (*print)(const struct plx_messages *messages, struct plx_buffer *out);
};

/* ---- handlers ---- */

static enum plx_status set_word(const struct setting *setting, struct plx_config *config,
                                const struct plx_config_line *line,
                                const struct plx_messages *messages, struct plx_error *error)
{
    size_t length = strlen(line->value);
    for (const char *at = setting->values; *at;) {
        size_t size = strcspn(at, ",");
        if (size == length && memcmp(at, line->value, size) == 0) {
            memcpy((char *)config + setting->offset, line->value, length + 1);
            return PLX_OK;
        }
        at += size + strspn(at + size, ", ");
    }
    return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                         plx_say(messages, "%s has no value \"%.80s\": it is one of %s"),
                         setting->name, line->value, setting->values);
}

/* One that there is a catalogue of. */
static enum plx_status set_language(const struct setting *setting, struct plx_config *config,
                                    const struct plx_config_line *line,
                                    const struct plx_messages *messages, struct plx_error *error)
{
    struct plx_messages *opened = NULL;
    bool automatic = strcmp(line->value, "auto") == 0;
    if (!automatic && (strlen(line->value) >= PLX_CONFIG_WORD ||
                       plx_open_messages(line->value, &opened, NULL) != PLX_OK))
        return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                             plx_say(messages, "%s: there is no catalogue of \"%.80s\""),
                             setting->name, line->value);
    plx_messages_close(&opened);
    snprintf(config->language, sizeof config->language, "%s", automatic ? "" : line->value);
    return PLX_OK;
}

/* Which reports there will be is not known yet: any names will do. */
static enum plx_status set_columns(const struct setting *setting, struct plx_config *config,
                                   const struct plx_config_line *line,
                                   const struct plx_messages *messages, struct plx_error *error)
{
    (void)setting, (void)messages, (void)error;
    snprintf(config->columns, sizeof config->columns, "%s",
             strcmp(line->value, "auto") == 0 ? "" : line->value);
    return PLX_OK;
}

static enum plx_status set_glossary(const struct setting *setting, struct plx_config *config,
                                    const struct plx_config_line *line,
                                    const struct plx_messages *messages, struct plx_error *error)
{
    (void)setting, (void)messages, (void)error;
    snprintf(config->glossary_file, sizeof config->glossary_file, "%s",
             strcmp(line->value, "auto") == 0 ? "" : line->value);
    return PLX_OK;
}

static enum plx_status set_keys(const struct setting *setting, struct plx_config *config,
                                const struct plx_config_line *line,
                                const struct plx_messages *messages, struct plx_error *error)
{
    return plx_keymap_set(&config->keymap, line->name + strlen(setting->name), line->value, messages,
                          error);
}

/* Each name once: the first row of several tells what they do. */
static void print_keys(const struct plx_messages *messages, struct plx_buffer *out)
{
    size_t count;
    const struct plx_key_row *rows = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (strcmp(rows[k].name, rows[i].name) != 0)
            k++;
        if (k == i)
            plx_buffer_printf(out, "# %s\n#key.%s = %s\n", plx_say(messages, rows[i].help),
                              rows[i].name, rows[i].keys);
    }
}

static enum plx_status set_look(const struct setting *setting, struct plx_config *config,
                                const struct plx_config_line *line,
                                const struct plx_messages *messages, struct plx_error *error)
{
    return plx_looks_set(&config->looks, line->name + strlen(setting->name), line->value, messages,
                         error);
}

static void print_looks(const struct plx_messages *messages, struct plx_buffer *out)
{
    const struct plx_theme *theme = plx_theme_find(PLX_THEME_DARK);
    (void)messages;
    for (int style = 0; style < PLX_STYLES; style++) {
        plx_buffer_printf(out, "#colour.%s = ", plx_style_name((enum plx_style)style));
        plx_look_print(&theme->looks[style], out);
        plx_buffer_add_char(out, '\n');
    }
}

/* ---- the table ---- */

#define WORD(member) set_word, offsetof(struct plx_config, member), NULL

static const struct setting table[] = {
    {"language", NULL, "auto", N_("your language: en, ru, pt-BR ...; auto: by the locale"),
     set_language, 0, NULL},
    {"theme", "auto, dark, light", "auto", N_("colours; auto: by the terminal's background"),
     WORD(theme)},
    {"ascii", "no, yes", "no", N_("frames and signs in ASCII"), WORD(ascii)},
    {"bidi", "auto, visual, runs, off", "auto",
     N_("right-to-left text on the terminal (parallax terminal-test shows which)"), WORD(bidi)},
    {"shaping", "auto, forms, base", "auto",
     N_("Arabic letters: joined here, or by the terminal"), WORD(shaping)},
    {"columns", NULL, "auto",
     N_("whose columns stand first: languages or names of reports, apart by blanks; auto: as given"),
     set_columns, 0, NULL},
    {"glossary", NULL, "auto",
     N_("a file of your own names and words; auto: the file \"glossary\" beside this one, where there is one"),
     set_glossary, 0, NULL},
    {"key.", NULL, NULL,
     N_("keys, apart by blanks; one that is given to an action is taken from others in the same place"),
     set_keys, 0, print_keys},
    {"colour.", NULL, NULL,
     N_("colours of a style: COLOUR [on COLOUR] [bold] [underline] [reverse] [dim]; here the dark theme's"),
     set_look, 0, print_looks},
};

#define SETTINGS (sizeof table / sizeof *table)

static bool is_of(const char *name, const char *setting)
{
    size_t length = strlen(setting);
    return setting[length - 1] == '.' ? strncmp(name, setting, length) == 0
                                      : strcmp(name, setting) == 0;
}

static enum plx_status set(struct plx_config *config, const struct plx_config_line *line,
                           const struct plx_messages *messages, struct plx_error *error)
{
    for (size_t i = 0; i < SETTINGS; i++)
        if (is_of(line->name, table[i].name))
            return table[i].set(&table[i], config, line, messages, error);
    return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                         plx_say(messages, "there is no setting \"%s\""), line->name);
}

/* ---- reading ---- */

enum plx_status plx_config_init(struct plx_config *config)
{
    *config = (struct plx_config){0};
    return plx_keymap_init(&config->keymap);
}

void plx_config_release(struct plx_config *config)
{
    plx_keymap_release(&config->keymap);
    plx_glossary_free(&config->glossary);
}

static enum plx_status read_whole(FILE *file, const char *path, struct plx_buffer *text,
                                  const struct plx_messages *messages, struct plx_error *error)
{
    char block[4096];
    size_t length;
    while ((length = fread(block, 1, sizeof block, file)) > 0 && text->length <= MOST_BYTES)
        plx_buffer_add(text, block, length);
    if (ferror(file))
        return plx_error_set(error, PLX_ERROR_ACCESS, path, "%s", strerror(errno));
    if (text->length > MOST_BYTES)
        return plx_error_set(error, PLX_ERROR_TOO_LARGE, path,
                             plx_say(messages, "it is larger than a configuration may be: 1 MiB"));
    return plx_buffer_failed(text) ? plx_error_memory(error) : PLX_OK;
}

static enum plx_status read_file(const char *path, struct plx_buffer *text,
                                 const struct plx_messages *messages, struct plx_error *error)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return plx_error_set(error, errno == ENOENT ? PLX_ERROR_MISSING : PLX_ERROR_ACCESS, path,
                             "%s", strerror(errno));
    enum plx_status status = read_whole(file, path, text, messages, error);
    fclose(file);
    return status;
}

enum plx_status plx_config_load(struct plx_config *config, const char *path,
                                const struct plx_messages *messages, plx_config_bad *bad,
                                void *context, size_t *count, struct plx_error *error)
{
    struct plx_buffer text;
    struct plx_config_scan scan;
    struct plx_config_line line;
    size_t good = 0;
    plx_buffer_init(&text);
    enum plx_status status = read_file(path, &text, messages, error);
    plx_config_start(&scan, plx_buffer_string(&text), status == PLX_OK ? text.length : 0);
    while (plx_config_next(&scan, &line)) {
        struct plx_error wrong = {0};
        if (line.problem)
            plx_error_set(&wrong, PLX_ERROR_FORMAT, NULL, "%s", plx_say(messages, line.problem));
        else
            set(config, &line, messages, &wrong);
        snprintf(wrong.file, sizeof wrong.file, "%.1000s:%u", path, line.number);
        good += wrong.code == PLX_OK;
        if (wrong.code != PLX_OK && bad)
            bad(&wrong, context);
    }
    plx_buffer_release(&text);
    if (count)
        *count = good;
    return status;
}

/* Beside the configuration, unless it is absolute; false where that is too long. */
static bool find_glossary(const struct plx_config *config, const char *config_path, char path[PATH_MAX])
{
    const char *slash = strrchr(config_path, '/');
    const char *file = *config->glossary_file ? config->glossary_file : "glossary";
    int folder = slash && *file != '/' ? (int)(slash - config_path) + 1 : 0;
    int length = snprintf(path, PATH_MAX, "%.*s%s", folder, config_path, file);
    return length > 0 && length < PATH_MAX;
}

enum plx_status plx_config_load_glossary(struct plx_config *config, const char *config_path,
                                         const struct plx_messages *messages, plx_config_bad *bad,
                                         void *context, char path[PATH_MAX], struct plx_error *error)
{
    struct plx_buffer text;
    if (!find_glossary(config, config_path, path))
        return plx_error_set(error, PLX_ERROR_MISSING, config->glossary_file, "%s", strerror(ENAMETOOLONG));
    plx_buffer_init(&text);
    enum plx_status status = read_file(path, &text, messages, error);
    if (status == PLX_OK)
        status = plx_glossary_read(plx_buffer_string(&text), text.length, path, messages, bad, context,
                                   &config->glossary, error);
    plx_buffer_release(&text);
    return status == PLX_ERROR_MISSING && !*config->glossary_file ? PLX_OK : status;
}

bool plx_config_path(char path[PATH_MAX])
{
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    int length = -1;
    if (folder && *folder == '/')
        length = snprintf(path, PATH_MAX, "%s/parallax/config", folder);
    else if (home && *home == '/')
        length = snprintf(path, PATH_MAX, "%s/.config/parallax/config", home);
    return length > 0 && length < PATH_MAX;
}

/* ---- using ---- */

static void fill(const char **option, const char *word)
{
    if (!*option && *word)
        *option = word;
}

/* What is printed for an editor is not for the terminal, which bidi and shaping are about. */
void plx_config_apply(const struct plx_config *config, const struct plx_command *command,
                      struct plx_arguments *arguments)
{
    fill(&arguments->theme, config->theme);
    arguments->ascii |= strcmp(config->ascii, "yes") == 0;
    if (strcmp(command->name, "browse") != 0)
        return;
    fill(&arguments->bidi, config->bidi);
    fill(&arguments->shaping, config->shaping);
}

void plx_config_print_defaults(const struct plx_messages *messages, struct plx_buffer *out)
{
    plx_buffer_printf(out, "%s\n",
                      plx_say(messages,
                              "# parallax: what stands here is what counts without a configuration.\n"
                              "# A line is \"name = value\"; a line that begins with # says nothing."));
    for (size_t i = 0; i < SETTINGS; i++) {
        plx_buffer_printf(out, "\n# %s\n", plx_say(messages, table[i].help));
        if (table[i].values)
            plx_buffer_printf(out, "# %s: %s\n", plx_say(messages, "one of"), table[i].values);
        if (table[i].print)
            table[i].print(messages, out);
        else
            plx_buffer_printf(out, "#%s = %s\n", table[i].name, table[i].usual);
    }
}
