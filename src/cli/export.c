/* parallax export: what the reader decided, with what was noted, as a file for others. */
#include <stdlib.h>
#include <string.h>

#include "claims/filter.h"
#include "cli/marks.h"

#define DECIDED "decision:any"

static enum plx_exit print(const struct plx_session *session,
                           const struct plx_arguments *arguments, enum plx_format format)
{
    struct plx_marked marked;
    struct plx_selection selection;
    enum plx_exit status = plx_marked_open(&marked, session, arguments, true,
                                           arguments->filter ? arguments->filter : DECIDED);
    if (status != PLX_EXIT_OK)
        return status;
    plx_view_select(marked.view, PLX_EXPORT_FILTERED, &selection);
    const struct plx_output_options options = {.columns = plx_table_columns(arguments)};
    char *text = NULL;
    size_t length = 0;
    struct plx_error error = {0};
    enum plx_status made = plx_output_comparison(plx_view_comparison(marked.view), format, &selection, &options,
                                                 &text, &length, &error);
    status = plx_print_made(arguments, made, text, length, &error);
    plx_marked_close(&marked);
    return status;
}

enum plx_exit plx_run_export(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    int format = arguments->format ? plx_format_find(arguments->format, PLX_CLAIM_FORMATS)
                                   : PLX_FORMAT_BRIEF;
    bool marks;
    if (format < 0 || format == PLX_FORMAT_TABLE)
        return plx_usage_error(arguments->messages, "%s: no format \"%s\": %s", command->name, arguments->format,
                               command->usage);
    if (arguments->path_count == 0)
        return plx_usage_error(arguments->messages, "%s needs a PATH", command->name);
    enum plx_exit status = plx_check_filter(arguments, &marks);
    struct plx_session session = {0};
    if (status == PLX_EXIT_OK)
        status = plx_session_open(&session, arguments, PLX_SESSION_CLAIMS,
                                  plx_is_for_programs(format) ? NULL : arguments->messages);
    if (status != PLX_EXIT_OK)
        return status;
    status = print(&session, arguments, (enum plx_format)format);
    plx_session_close(&session);
    return status;
}
