/* What commands share: where data lies, the reports, printing, complaining. */
#include "cli/cli.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/error.h"
#include "cli/settings.h"
#include "report/report.h"

/* The folder of the program itself, so that a build tree and a moved installation find their data. */
static bool program_folder(char *folder, size_t room)
{
    ssize_t length = readlink("/proc/self/exe", folder, room - 1);
    if (length <= 0)
        return false;
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (slash)
        *slash = '\0';
    return slash != NULL;
}

static bool holds_data(const char *folder)
{
    char path[PATH_MAX];
    int n = snprintf(path, sizeof path, "%s/languages/en.plx", folder);
    return n > 0 && (size_t)n < sizeof path && access(path, R_OK) == 0;
}

/* $PARALLAX_DATA, the build tree beside the program, a moved installation, the configured one. */
void plx_find_data(char folder[PATH_MAX])
{
    const char *said = getenv("PARALLAX_DATA");
    char program[PATH_MAX - 32];
    if (said && *said) {
        snprintf(folder, PATH_MAX, "%s", said);
        return;
    }
    if (program_folder(program, sizeof program)) {
        snprintf(folder, PATH_MAX, "%s/assets", program);
        if (holds_data(folder))
            return;
        snprintf(folder, PATH_MAX, "%s/../share/parallax", program);
        if (holds_data(folder))
            return;
    }
    snprintf(folder, PATH_MAX, "%s", PKGDATADIR);
}

/* XDG Base Directory Specification: $XDG_CACHE_HOME, else ~/.cache. */
static bool find_cache(char folder[PATH_MAX])
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (cache && *cache == '/')
        return snprintf(folder, PATH_MAX, "%s/parallax", cache) < PATH_MAX;
    if (home && *home == '/')
        return snprintf(folder, PATH_MAX, "%s/.cache/parallax", home) < PATH_MAX;
    return false;
}

static void add_complaint(struct plx_buffer *line, const struct plx_messages *messages,
                          const struct plx_error *error)
{
    plx_buffer_printf(line, "parallax: %s%s%s\n", error->file, error->file[0] ? ": " : "",
                      plx_say(messages, error->message));
}

void plx_complain(const struct plx_messages *messages, const struct plx_error *error)
{
    struct plx_buffer line;
    plx_buffer_init(&line);
    add_complaint(&line, messages, error);
    fputs(plx_buffer_string(&line), stderr);
    plx_buffer_release(&line);
}

/* A session being opened. */
struct opening {
    const struct plx_session *session;
    const struct plx_messages *messages; /* in which it complains */
};

static void report_failed(const struct plx_error *error, void *context)
{
    const struct opening *opening = context;
    if (opening->session->complaints)
        add_complaint(opening->session->complaints, opening->messages, error);
    else
        plx_complain(opening->messages, error);
}

const char *plx_bundled_story(char *path, size_t room)
{
    char data[PATH_MAX];
    plx_find_data(data);
    int n = snprintf(path, room, "%s/stories/amazon-openai", data);
    if (n < 0 || (size_t)n >= room)
        path[0] = '\0';
    return path;
}

static enum plx_status compare(struct plx_session *session, enum plx_session_for purpose,
                               struct plx_error *error)
{
    if (purpose == PLX_SESSION_TEXTS)
        return PLX_OK;
    return purpose == PLX_SESSION_FACTS
               ? plx_comparison_make_facts(session->story, &session->comparison, error)
               : plx_comparison_make(session->story, &session->comparison, error);
}

static void tell_early(struct plx_session *session)
{
    if (session->early && plx_story_copy_texts(session->story, &session->text_story) == PLX_OK &&
        plx_comparison_make_texts(session->text_story, &session->texts, NULL) == PLX_OK)
        session->early(session->texts, session->progress_context);
}

/* The texts, which are told as soon as they are read, then all that a language is needed for. */
static enum plx_status open_story(struct plx_session *session, const char *const *paths, size_t count,
                                  const struct plx_settings *settings, struct opening *opening,
                                  struct plx_error *error)
{
    enum plx_status status =
        plx_story_read(paths, count, settings, report_failed, opening, &session->story, error);
    if (status != PLX_OK)
        return status;
    tell_early(session);
    return plx_story_understand(session->story, report_failed, opening, error);
}

/* What the reader stopped has not failed. */
static enum plx_exit exit_of(const struct plx_error *error)
{
    return error->code == PLX_ERROR_STOPPED ? PLX_EXIT_OK : PLX_EXIT_FAILED;
}

enum plx_exit plx_session_open(struct plx_session *session, const struct plx_arguments *arguments,
                               enum plx_session_for purpose, const struct plx_messages *messages)
{
    char data[PATH_MAX], cache[PATH_MAX], bundled[PATH_MAX];
    struct opening opening = {session, arguments->messages};
    plx_find_data(data);
    const struct plx_settings settings = {.data_folder = data,
                                          .cache_folder = find_cache(cache) ? cache : NULL,
                                          .messages = messages,
                                          .glossary = arguments->config->glossary,
                                          .progress = session->progress,
                                          .progress_context = session->progress_context};
    const char *const *paths = arguments->paths;
    const char *own[] = {plx_bundled_story(bundled, sizeof bundled)};
    size_t count = arguments->path_count;
    if (count == 0) {
        paths = own;
        count = 1;
    }
    struct plx_error error = {0};
    if (!holds_data(data)) {
        plx_error_set(&error, PLX_ERROR_MISSING, data,
                      N_("holds no language data (set PARALLAX_DATA to the folder that does)"));
        report_failed(&error, &opening);
        return PLX_EXIT_FAILED;
    }
    if (open_story(session, paths, count, &settings, &opening, &error) != PLX_OK) {
        if (error.code == PLX_ERROR_MEMORY)
            report_failed(&error, &opening);
        plx_story_free(&session->story);
        return exit_of(&error);
    }
    if (compare(session, purpose, &error) != PLX_OK) {
        if (error.code != PLX_ERROR_STOPPED)
            report_failed(&error, &opening);
        plx_comparison_free(&session->comparison);
        plx_story_free(&session->story);
        return exit_of(&error);
    }
    return PLX_EXIT_OK;
}

void plx_session_close(struct plx_session *session)
{
    plx_comparison_free(&session->comparison);
    plx_comparison_free(&session->texts);
    plx_story_free(&session->text_story);
    plx_story_free(&session->story);
}

enum plx_exit plx_print(const struct plx_messages *messages, const char *text, size_t length)
{
    if (fwrite(text, 1, length, stdout) == length && fflush(stdout) == 0)
        return PLX_EXIT_OK;
    if (errno != EPIPE) {
        struct plx_error error = {.code = PLX_ERROR_ACCESS};
        snprintf(error.message, sizeof error.message, plx_say(messages, "standard output: %s"),
                 strerror(errno));
        plx_complain(messages, &error);
    }
    return PLX_EXIT_FAILED;
}

unsigned plx_output_columns(void)
{
    struct winsize size;
    const char *said = getenv("COLUMNS");
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    long columns = said ? strtol(said, NULL, 10) : 0;
    return columns >= 40 && columns <= 1000 ? (unsigned)columns : 80;
}
