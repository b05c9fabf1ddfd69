/* parallax browse: the browser, or the comparison as a table where there is no terminal. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "cli/cli.h"
#include "cli/marks.h"
#include "cli/settings.h"
#include "tui/browser.h"

static const char *variable(const char *name)
{
    return getenv(name);
}

/* What is opened while the browser shows how far that has come. */
struct work {
    struct plx_session session;
    const struct plx_arguments *arguments;
    enum plx_exit status;
};

static const struct plx_comparison *load(plx_progress *progress, plx_early *early,
                                         void *progress_context, void *context)
{
    struct work *work = context;
    work->session.progress = progress;
    work->session.early = early;
    work->session.progress_context = progress_context;
    work->status = plx_session_open(&work->session, work->arguments, PLX_SESSION_CLAIMS,
                                    work->arguments->messages);
    return work->session.comparison;
}

/* "-" reads the reports from standard input; the keys then come from the terminal itself. */
static enum plx_exit browse(struct work *work)
{
    const struct plx_arguments *arguments = work->arguments;
    const char *no_colour = getenv("NO_COLOR"); /* https://no-color.org: set and not empty */
    char marks[PATH_MAX];
    bool named = arguments->theme && strcmp(arguments->theme, "auto") != 0;
    const struct plx_browse_options options = {.colour = !no_colour || !*no_colour,
                                               .ascii = arguments->ascii,
                                               .no_mouse = arguments->no_mouse,
                                               .bidi = plx_arguments_bidi(arguments),
                                               .shaping = plx_arguments_shaping(arguments),
                                               .theme = named ? arguments->theme : NULL,
                                               .marks_folder = plx_marks_folder(marks, sizeof marks) ? marks : NULL,
                                               .who = plx_reader_name(),
                                               .variable = variable,
                                               .messages = arguments->messages,
                                               .first = arguments->config->columns,
                                               .looks = &arguments->config->looks,
                                               .keymap = &arguments->config->keymap};
    struct plx_error error = {0};
    if (plx_browse(load, work, &options, &error) == PLX_OK)
        return work->status;
    plx_complain(arguments->messages, &error);
    return PLX_EXIT_FAILED;
}

enum plx_exit plx_run_browse(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    if (!isatty(STDOUT_FILENO))
        return plx_print_comparison(arguments);
    (void)command;
    struct plx_buffer complaints;
    plx_buffer_init(&complaints);
    struct work work = {.session = {.complaints = &complaints}, .arguments = arguments};
    enum plx_exit status = browse(&work);
    fputs(plx_buffer_string(&complaints), stderr); /* once the terminal is given back */
    plx_buffer_release(&complaints);
    plx_session_close(&work.session);
    return status;
}
