/* parallax compare, parallax facts. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static const struct {
    const char *name;
    enum plx_format format;
} formats[] = {{"table", PLX_FORMAT_TABLE}, {"json", PLX_FORMAT_JSON}, {"csv", PLX_FORMAT_CSV},
               {"markdown", PLX_FORMAT_MARKDOWN}};

/* The format by its name; -1 where it is none of the first count. */
static int find_format(const char *name, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!name || strcmp(formats[i].name, name) == 0)
            return (int)formats[i].format;
    return -1;
}

static enum plx_exit print(const struct plx_arguments *arguments, bool facts, int format)
{
    struct plx_session session;
    enum plx_exit status = plx_session_open(&session, arguments);
    if (status != PLX_EXIT_OK)
        return status;
    char *text;
    size_t length;
    struct plx_error error = {0};
    unsigned columns = arguments->columns ? arguments->columns : plx_output_columns();
    if (columns < 40)
        columns = 40;
    enum plx_status made =
        facts ? plx_output_facts(session.comparison, (enum plx_format)format, columns, &text,
                                 &length, &error)
              : plx_output_comparison(session.comparison, (enum plx_format)format, NULL, columns,
                                      &text, &length, &error);
    if (made == PLX_OK) {
        status = plx_print(text, length);
        free(text);
    } else {
        plx_complain(&error);
        status = PLX_EXIT_FAILED;
    }
    plx_session_close(&session);
    return status;
}

static enum plx_exit run(const struct plx_command *command, const struct plx_arguments *arguments,
                         bool facts)
{
    int format = find_format(arguments->format, facts ? 3 : 4);
    if (format < 0)
        return plx_usage_error("%s: no format \"%s\": %s", command->name, arguments->format,
                               command->usage);
    if (arguments->path_count == 0)
        return plx_usage_error("%s needs a PATH", command->name);
    return print(arguments, facts, format);
}

enum plx_exit plx_print_comparison(const struct plx_arguments *arguments)
{
    return print(arguments, false, PLX_FORMAT_TABLE);
}

enum plx_exit plx_run_facts(const struct plx_command *command,
                            const struct plx_arguments *arguments)
{
    return run(command, arguments, true);
}

enum plx_exit plx_run_compare(const struct plx_command *command,
                              const struct plx_arguments *arguments)
{
    return run(command, arguments, false);
}
