/* parallax config: the configuration file, checked; or a new one, with every default. */
#include "base/buffer.h"
#include "cli/cli.h"
#include "cli/settings.h"

/* Whom bad lines are told to, and how many there were. */
struct check {
    const struct plx_messages *messages;
    size_t bad;
};

static void tell(const struct plx_error *error, void *context)
{
    struct check *check = context;
    plx_complain(check->messages, error);
    check->bad++;
}

static enum plx_exit print(const struct plx_messages *messages, struct plx_buffer *out)
{
    enum plx_exit status = plx_buffer_failed(out)
                               ? PLX_EXIT_FAILED
                               : plx_print(messages, plx_buffer_string(out), out->length);
    plx_buffer_release(out);
    return status;
}

static enum plx_exit print_defaults(const struct plx_arguments *arguments)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_config_print_defaults(arguments->messages, &out);
    return print(arguments->messages, &out);
}

/* What was read, into out; a file that is not there is all right, but for one that was named. */
static bool check_settings(struct plx_config *config, const char *path, bool named, struct check *check,
                           struct plx_buffer *out)
{
    struct plx_error error = {0};
    size_t count;
    enum plx_status status = plx_config_load(config, path, check->messages, tell, check, &count, &error);
    bool absent = status == PLX_ERROR_MISSING && !named;
    if (status != PLX_OK && !absent)
        plx_complain(check->messages, &error);
    if (absent)
        plx_buffer_printf(out, plx_say(check->messages, "%s: not there; the defaults count\n"), path);
    else
        plx_buffer_printf(out, plx_say_count(check->messages, "%s: %zu setting, no bad line\n",
                                             "%s: %zu settings, no bad line\n", count),
                          path, count);
    return status == PLX_OK || absent;
}

/* The same of the glossary, of which nothing is said where there is none. */
static bool check_glossary(struct plx_config *config, const char *config_path, struct check *check,
                           struct plx_buffer *out)
{
    struct plx_error error = {0};
    char path[PATH_MAX];
    if (plx_config_load_glossary(config, config_path, check->messages, tell, check, path, &error) != PLX_OK) {
        plx_complain(check->messages, &error);
        return false;
    }
    size_t count = config->glossary ? plx_glossary_count(config->glossary) : 0;
    if (config->glossary)
        plx_buffer_printf(out, plx_say_count(check->messages, "%s: %zu name or concept, no bad line\n",
                                             "%s: %zu names and concepts, no bad line\n", count),
                          path, count);
    return true;
}

static enum plx_exit check_file(const char *path, bool named, const struct plx_messages *messages)
{
    struct plx_config config;
    struct check check = {messages, 0};
    struct plx_buffer out;
    if (plx_config_init(&config) != PLX_OK)
        return PLX_EXIT_FAILED;
    plx_buffer_init(&out);
    bool good = check_settings(&config, path, named, &check, &out);
    good = good && check_glossary(&config, path, &check, &out) && !check.bad;
    plx_config_release(&config);
    if (good)
        return print(messages, &out);
    plx_buffer_release(&out);
    return PLX_EXIT_FAILED;
}

enum plx_exit plx_run_config(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    const struct plx_messages *messages = arguments->messages;
    char path[PATH_MAX];
    if (arguments->check == arguments->defaults)
        return plx_usage_error(messages, "%s takes --check or --default", command->name);
    if (arguments->path_count > (arguments->check ? 1 : 0))
        return plx_usage_error(messages, "%s takes one FILE, behind --check", command->name);
    if (arguments->defaults)
        return print_defaults(arguments);
    if (arguments->path_count)
        return check_file(arguments->paths[0], true, messages);
    if (!plx_config_path(path))
        return plx_usage_error(messages, "no FILE is named, and neither XDG_CONFIG_HOME nor HOME is set");
    return check_file(path, false, messages);
}
