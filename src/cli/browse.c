/* parallax browse: the browser, or the comparison as a table where there is no terminal. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"
#include "tui/browser.h"

/* XDG Base Directory Specification: $XDG_DATA_HOME, else ~/.local/share. */
static bool find_marks(char folder[PATH_MAX])
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && *data == '/')
        return snprintf(folder, PATH_MAX, "%s/parallax", data) < PATH_MAX;
    if (home && *home == '/')
        return snprintf(folder, PATH_MAX, "%s/.local/share/parallax", home) < PATH_MAX;
    return false;
}

/* POSIX: LOGNAME is the user's login name; older systems have USER. */
static const char *reader_name(void)
{
    const char *name = getenv("LOGNAME");
    if (!name || !*name)
        name = getenv("USER");
    return name ? name : "";
}

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
                                               .marks_folder = find_marks(marks) ? marks : NULL,
                                               .who = reader_name(),
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
