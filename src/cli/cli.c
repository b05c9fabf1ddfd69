/* Reading the command line by the tables of commands.c. */
#include "cli/cli.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "cli/settings.h"
#include "config.h"
#include "text/cldr.h"
#include "tui/locale.h"
#include "view/theme.h"

enum plx_exit plx_usage_error(const struct plx_messages *messages, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, plx_say(messages, format), arguments);
    va_end(arguments);
    struct plx_error error;
    plx_error_set(&error, PLX_ERROR_USAGE, NULL, plx_say(messages, "%.400s (see: parallax help)"),
                  message);
    plx_complain(messages, &error);
    return PLX_EXIT_USAGE;
}

static bool takes(const struct plx_option *option, const char *command)
{
    size_t length = strlen(command);
    for (const char *at = option->commands; (at = strstr(at, command)); at += length)
        if ((at == option->commands || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

/* The option that the argument names, "--format" or "--format=json"; *value behind the "=". */
static const struct plx_option *find_option(const char *argument, const char **value)
{
    size_t length = strcspn(argument, "=");
    *value = argument[length] ? argument + length + 1 : NULL;
    for (size_t i = 0; i < plx_option_count; i++)
        if (strlen(plx_options[i].name) == length &&
            strncmp(plx_options[i].name, argument, length) == 0)
            return &plx_options[i];
    return NULL;
}

static bool read_size(const char *text, unsigned *size)
{
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    if (!*text || *end || value < 1 || value > 1000 || text[0] == '-')
        return false;
    *size = (unsigned)value;
    return true;
}

static int find_name(const char *const *names, int count, const char *name)
{
    for (int i = 0; name && i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

enum plx_bidi_choice plx_arguments_bidi(const struct plx_arguments *arguments)
{
    int found = find_name(plx_bidi_names, PLX_BIDI_CHOICES, arguments->bidi);
    return found < 0 ? PLX_BIDI_AUTO : (enum plx_bidi_choice)found;
}

enum plx_shaping_choice plx_arguments_shaping(const struct plx_arguments *arguments)
{
    int found = find_name(plx_shaping_names, PLX_SHAPING_CHOICES, arguments->shaping);
    return found < 0 ? PLX_SHAPING_CHOICE_AUTO : (enum plx_shaping_choice)found;
}

/* Options of strings, and the values that they may have; NULL: any. */
static bool is_bidi(const char *value)
{
    return find_name(plx_bidi_names, PLX_BIDI_CHOICES, value) >= 0;
}

static bool is_shaping(const char *value)
{
    return find_name(plx_shaping_names, PLX_SHAPING_CHOICES, value) >= 0;
}

static bool is_theme(const char *value)
{
    return strcmp(value, "auto") == 0 || plx_theme_known(value);
}

static const struct {
    const char *name;
    size_t offset; /* in struct plx_arguments */
    bool (*accepts)(const char *value);
} strings[] = {
    {"--format", offsetof(struct plx_arguments, format), NULL},
    {"--filter", offsetof(struct plx_arguments, filter), NULL},
    {"--author", offsetof(struct plx_arguments, author), NULL},
    {"--into", offsetof(struct plx_arguments, into), plx_cldr_is_code},
    {"--keys", offsetof(struct plx_arguments, keys), NULL},
    {"--language", offsetof(struct plx_arguments, language), NULL},
    {"--theme", offsetof(struct plx_arguments, theme), is_theme},
    {"--bidi", offsetof(struct plx_arguments, bidi), is_bidi},
    {"--shaping", offsetof(struct plx_arguments, shaping), is_shaping},
};

static enum plx_exit set_option(struct plx_arguments *arguments, const struct plx_option *option,
                                const char *value)
{
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        if (strcmp(option->name, strings[i].name) != 0)
            continue;
        if (strings[i].accepts && !strings[i].accepts(value))
            return plx_usage_error(arguments->messages, "%s has no value \"%s\"", option->name, value);
        memcpy((char *)arguments + strings[i].offset, &value, sizeof value);
        return PLX_EXIT_OK;
    }
    if (strcmp(option->name, "--explain") == 0)
        arguments->explain = true;
    else if (strcmp(option->name, "--ascii") == 0)
        arguments->ascii = true;
    else if (strcmp(option->name, "--check") == 0)
        arguments->check = true;
    else if (strcmp(option->name, "--default") == 0)
        arguments->defaults = true;
    else if (strcmp(option->name, "--no-mouse") == 0)
        arguments->no_mouse = true;
    else if (!read_size(value, strcmp(option->name, "--columns") == 0 ? &arguments->columns
                                                                      : &arguments->lines))
        return plx_usage_error(arguments->messages, "%s: \"%s\" is no number from 1 to 1000", option->name, value);
    return PLX_EXIT_OK;
}

/* Sorts what stands behind the command into options and paths; paths is as long as argv. */
static enum plx_exit read_arguments(const struct plx_command *command, int argc, char **argv,
                                    struct plx_arguments *arguments, const char **paths)
{
    bool only_paths = false;
    arguments->paths = paths;
    for (int i = 0; i < argc; i++) {
        if (only_paths || argv[i][0] != '-' || !argv[i][1]) {
            paths[arguments->path_count++] = argv[i];
            continue;
        }
        if (strcmp(argv[i], "--") == 0) {
            only_paths = true;
            continue;
        }
        const char *value;
        const struct plx_option *option = find_option(argv[i], &value);
        if (!option || !takes(option, command->name))
            return plx_usage_error(arguments->messages, "%s knows no option \"%s\"", command->name, argv[i]);
        if (!option->value && value)
            return plx_usage_error(arguments->messages, "%s takes no value", option->name);
        if (option->value && !value && ++i < argc)
            value = argv[i];
        if (option->value && !value)
            return plx_usage_error(arguments->messages, "%s needs a value: %s", option->name, option->value);
        enum plx_exit status = set_option(arguments, option, value);
        if (status != PLX_EXIT_OK)
            return status;
    }
    return PLX_EXIT_OK;
}

/* The language of --language instead of the environment's. Where a command prints readings, that
 * may be one without a catalogue. */
static enum plx_exit change_language(const struct plx_command *command,
                                     struct plx_arguments *arguments)
{
    struct plx_messages *messages;
    struct plx_error error;
    if (!arguments->language)
        return PLX_EXIT_OK;
    bool reads = strcmp(command->name, "facts") == 0 || strcmp(command->name, "compare") == 0;
    enum plx_status status = plx_open_messages(arguments->language, &messages, &error);
    if (status != PLX_OK && !(status == PLX_ERROR_LANGUAGE && reads))
        return plx_usage_error(arguments->messages, "--language: no catalogue of \"%s\"",
                               arguments->language);
    plx_messages_close(&arguments->messages);
    arguments->messages = messages;
    return PLX_EXIT_OK;
}

/* ---- the configuration ---- */

static void complain_of(const struct plx_error *error, void *context)
{
    plx_complain(context, error);
}

/* Twice: first for the language alone, in which the second tells what is wrong. */
static void read_config(struct plx_config *config, const char *path,
                        const struct plx_command *command, struct plx_arguments *arguments)
{
    struct plx_messages *messages;
    struct plx_error error = {0};
    char glossary[PATH_MAX];
    plx_config_load(config, path, NULL, NULL, NULL, NULL, NULL);
    if (!arguments->language && *config->language &&
        plx_open_messages(config->language, &messages, NULL) == PLX_OK) {
        plx_messages_close(&arguments->messages);
        arguments->messages = messages;
    }
    if (strcmp(command->name, "config") == 0) /* it tells what is wrong by itself */
        return;
    enum plx_status status = plx_config_load(config, path, arguments->messages, complain_of,
                                             arguments->messages, NULL, &error);
    if (status != PLX_OK && status != PLX_ERROR_MISSING)
        plx_complain(arguments->messages, &error);
    if (plx_config_load_glossary(config, path, arguments->messages, complain_of, arguments->messages, glossary,
                                 &error) != PLX_OK)
        plx_complain(arguments->messages, &error);
    plx_config_apply(config, command, arguments);
}

static enum plx_exit run_configured(const struct plx_command *command,
                                    struct plx_arguments *arguments)
{
    struct plx_config config;
    char path[PATH_MAX];
    if (plx_config_init(&config) == PLX_OK && plx_config_path(path))
        read_config(&config, path, command, arguments);
    arguments->config = &config;
    enum plx_exit status = command->run(command, arguments);
    plx_config_release(&config);
    return status;
}

static enum plx_exit run(const struct plx_command *command, int argc, char **argv,
                         struct plx_messages *messages)
{
    struct plx_arguments arguments = {.messages = messages};
    const char **paths = calloc((size_t)argc + 1, sizeof *paths);
    if (!paths)
        return PLX_EXIT_FAILED;
    enum plx_exit status = read_arguments(command, argc, argv, &arguments, paths);
    if (status == PLX_EXIT_OK)
        status = change_language(command, &arguments);
    if (status == PLX_EXIT_OK)
        status = run_configured(command, &arguments);
    plx_messages_close(&arguments.messages);
    free(paths);
    return status;
}

enum plx_exit plx_cli_run(int argc, char **argv)
{
    struct plx_messages *messages;
    plx_tui_set_locale();
    plx_open_messages(NULL, &messages, NULL);
    const char *first = argc > 1 ? argv[1] : "";
    if (strcmp(first, "--version") == 0) {
        const char *version = "parallax " PACKAGE_VERSION "\n";
        return plx_print(NULL, version, strlen(version));
    }
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
        return run(plx_command_find("help"), 0, argv, messages);
    const struct plx_command *command = plx_command_find(first);
    if (command && argc == 3 && (strcmp(argv[2], "--help") == 0 || strcmp(argv[2], "-h") == 0))
        return run(plx_command_find("help"), 1, argv + 1, messages);
    if (command)
        return run(command, argc - 2, argv + 2, messages);
    const char *value;
    const struct plx_option *option = first[0] == '-' && first[1] ? find_option(first, &value) : NULL;
    if (first[0] == '-' && first[1] && strcmp(first, "--") != 0 &&
        !(option && takes(option, "browse")))
        return plx_usage_error(messages, "no option \"%s\"", first);
    return run(plx_command_find("browse"), argc - 1, argv + 1, messages);
}
