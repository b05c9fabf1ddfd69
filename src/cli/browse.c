/* parallax browse: the browser, or the comparison as a table where there is no terminal. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/marks.h"
#include "tui/browser.h"

static const char *variable(const char *name)
{
    return getenv(name);
}

/* "-" reads the reports from standard input; the keys then come from the terminal itself. */
static enum plx_exit browse(const struct plx_session *session,
                            const struct plx_arguments *arguments)
{
    const char *no_colour = getenv("NO_COLOR"); /* https://no-color.org: set and not empty */
    char marks[PATH_MAX];
    bool named = arguments->theme && strcmp(arguments->theme, "auto") != 0;
    const struct plx_browse_options options = {.colour = !no_colour || !*no_colour,
                                               .ascii = arguments->ascii,
                                               .bidi = plx_arguments_bidi(arguments),
                                               .shaping = plx_arguments_shaping(arguments),
                                               .theme = named ? arguments->theme : NULL,
                                               .marks_folder = plx_marks_folder(marks, sizeof marks) ? marks : NULL,
                                               .who = plx_reader_name(),
                                               .variable = variable};
    struct plx_error error = {0};
    if (plx_browse(session->comparison, &options, &error) == PLX_OK)
        return PLX_EXIT_OK;
    plx_complain(arguments->messages, &error);
    return PLX_EXIT_FAILED;
}

enum plx_exit plx_run_browse(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    if (!isatty(STDOUT_FILENO))
        return plx_print_comparison(arguments);
    (void)command;
    struct plx_session session;
    enum plx_exit status = plx_session_open(&session, arguments, PLX_SESSION_CLAIMS, arguments->messages);
    if (status != PLX_EXIT_OK)
        return status;
    status = browse(&session, arguments);
    plx_session_close(&session);
    return status;
}
