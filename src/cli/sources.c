/* parallax sources. */
#include "cli/cli.h"

static enum plx_exit print(const struct plx_arguments *arguments, enum plx_format format)
{
    struct plx_session session = {0};
    enum plx_exit status = plx_session_open(&session, arguments, PLX_SESSION_CLAIMS,
                                            format == PLX_FORMAT_TABLE ? arguments->messages : NULL);
    if (status != PLX_EXIT_OK)
        return status;
    const struct plx_output_options options = {.columns = plx_table_columns(arguments)};
    char *text = NULL;
    size_t length = 0;
    struct plx_error error = {0};
    enum plx_status made =
        plx_output_sources(session.comparison, format, &options, &text, &length, &error);
    status = plx_print_made(arguments, made, text, length, &error);
    plx_session_close(&session);
    return status;
}

enum plx_exit plx_run_sources(const struct plx_command *command,
                              const struct plx_arguments *arguments)
{
    int format = plx_format_find(arguments->format, 3);
    if (format < 0)
        return plx_usage_error(arguments->messages, "%s: no format \"%s\": %s", command->name, arguments->format,
                               command->usage);
    if (arguments->path_count == 0)
        return plx_usage_error(arguments->messages, "%s needs a PATH", command->name);
    return print(arguments, (enum plx_format)format);
}
