/* parallax compare, parallax facts. */
#include <stdlib.h>
#include <string.h>

#include "claims/filter.h"
#include "claims/filter_facts.h"
#include "cli/marks.h"
#include "cli/settings.h"

static const struct {
    const char *name;
    enum plx_format format;
} formats[] = {{"table", PLX_FORMAT_TABLE}, {"json", PLX_FORMAT_JSON}, {"csv", PLX_FORMAT_CSV},
               {"markdown", PLX_FORMAT_MARKDOWN}, {"brief", PLX_FORMAT_BRIEF}};

int plx_format_find(const char *name, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!name || strcmp(formats[i].name, name) == 0)
            return (int)formats[i].format;
    return -1;
}

unsigned plx_table_columns(const struct plx_arguments *arguments)
{
    unsigned columns = arguments->columns ? arguments->columns : plx_output_columns();
    return columns < 40 ? 40 : columns;
}

enum plx_exit plx_print_made(const struct plx_arguments *arguments, enum plx_status made, char *text,
                             size_t length, const struct plx_error *error)
{
    if (made == PLX_ERROR_LANGUAGE)
        return plx_usage_error(arguments->messages, "--language: %s", error->message);
    if (made != PLX_OK) {
        plx_complain(arguments->messages, error);
        return PLX_EXIT_FAILED;
    }
    enum plx_exit status = plx_print(arguments->messages, text, length);
    free(text);
    return status;
}

/* Bounds, seasons and notes are said in the language of the readings, where there is a catalogue of it. */
static const struct plx_messages *words_for(const struct plx_arguments *arguments, const char *language)
{
    const char *known = plx_messages_language(arguments->messages);
    size_t length = strcspn(known, "-_");
    bool same = language && strncmp(known, language, length) == 0 && strcspn(language, "-_") == length;
    return same ? arguments->messages : NULL;
}

/* The comparison is for programs, and for tables without readings: only a language that was asked
 * for makes it open formatters. One of the environment that nothing is known of is no error. */
static enum plx_status output(const struct plx_comparison *comparison,
                              const struct plx_arguments *arguments, bool facts,
                              enum plx_format format, const struct plx_selection *selection,
                              const bool *passes, char **text, size_t *length, struct plx_error *error)
{
    char language[64];
    struct plx_output_options options = {.columns = plx_table_columns(arguments),
                                         .language = arguments->language,
                                         .facts = passes,
                                         .explain = arguments->explain};
    options.messages = words_for(arguments, options.language);
    if (!facts)
        return plx_output_comparison(comparison, format, selection, &options, text, length, error);
    if (!options.language && *arguments->config->language)
        options.language = arguments->config->language;
    if (!options.language)
        options.language = plx_reader_language(language, sizeof language);
    options.messages = words_for(arguments, options.language);
    enum plx_status status = plx_output_facts(comparison, format, &options, text, length, error);
    if (status != PLX_ERROR_LANGUAGE || arguments->language)
        return status;
    options.language = NULL;
    options.messages = NULL;
    return plx_output_facts(comparison, format, &options, text, length, error);
}

static enum plx_exit print_selected(const struct plx_comparison *comparison,
                                    const struct plx_arguments *arguments, bool facts, int format,
                                    const struct plx_selection *selection, const bool *passes)
{
    char *text = NULL;
    size_t length = 0;
    struct plx_error error = {0};
    enum plx_status made = output(comparison, arguments, facts, (enum plx_format)format,
                                  selection, passes, &text, &length, &error);
    return plx_print_made(arguments, made, text, length, &error);
}

enum plx_exit plx_check_filter(const struct plx_arguments *arguments, bool *marks)
{
    struct plx_filter *filter;
    struct plx_error error = {0};
    enum plx_status status = plx_filter_parse(arguments->filter ? arguments->filter : "",
                                              arguments->messages, &filter, &error);
    if (status == PLX_ERROR_USAGE)
        return plx_usage_error(arguments->messages, "--filter: %s", error.message);
    *marks = status == PLX_OK && plx_filter_asks_marks(filter);
    plx_filter_free(&filter);
    return PLX_EXIT_OK;
}

bool plx_is_for_programs(int format)
{
    return format == PLX_FORMAT_JSON || format == PLX_FORMAT_CSV;
}

static enum plx_exit print_filtered(const struct plx_session *session,
                                    const struct plx_arguments *arguments, int format, bool marks)
{
    struct plx_marked marked;
    struct plx_selection selection;
    enum plx_exit status = plx_marked_open(&marked, session, arguments, marks, arguments->filter);
    if (status != PLX_EXIT_OK)
        return status;
    plx_view_select(marked.view, PLX_EXPORT_FILTERED, &selection);
    selection.remarks = NULL;
    status = print_selected(plx_view_comparison(marked.view), arguments, false, format, &selection, NULL);
    plx_marked_close(&marked);
    return status;
}

static enum plx_exit print_facts(const struct plx_session *session, const struct plx_arguments *arguments, int format)
{
    bool *passes = NULL;
    struct plx_error error = {0};
    enum plx_status status = arguments->filter ? plx_filter_facts(session->comparison, arguments->filter,
                                                                  arguments->messages, &passes, &error)
                                               : PLX_OK;
    if (status == PLX_ERROR_USAGE)
        return plx_usage_error(arguments->messages, "--filter: %s", error.message);
    if (status != PLX_OK) {
        plx_complain(arguments->messages, &error);
        return PLX_EXIT_FAILED;
    }
    enum plx_exit printed = print_selected(session->comparison, arguments, true, format, NULL, passes);
    free(passes);
    return printed;
}

static enum plx_exit print(const struct plx_arguments *arguments, bool facts, int format)
{
    struct plx_session session = {0};
    bool marks = false;
    enum plx_exit status = plx_check_filter(arguments, &marks);
    if (status == PLX_EXIT_OK)
        status = plx_session_open(&session, arguments,
                                  facts ? PLX_SESSION_FACTS : PLX_SESSION_CLAIMS,
                                  plx_is_for_programs(format) ? NULL : arguments->messages);
    if (status != PLX_EXIT_OK)
        return status;
    status = facts               ? print_facts(&session, arguments, format)
             : arguments->filter ? print_filtered(&session, arguments, format, marks)
                                 : print_selected(session.comparison, arguments, false, format, NULL, NULL);
    plx_session_close(&session);
    return status;
}

static enum plx_exit run(const struct plx_command *command, const struct plx_arguments *arguments,
                         bool facts)
{
    int format = plx_format_find(arguments->format, facts ? 3 : PLX_CLAIM_FORMATS);
    if (format < 0)
        return plx_usage_error(arguments->messages, "%s: no format \"%s\": %s", command->name, arguments->format,
                               command->usage);
    if (arguments->path_count == 0)
        return plx_usage_error(arguments->messages, "%s needs a PATH", command->name);
    if (arguments->explain && format == PLX_FORMAT_CSV)
        return plx_usage_error(arguments->messages, "--explain goes with a table or JSON");
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
