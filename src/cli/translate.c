/* parallax translate: keeps a human's translation of a report, with its author, among the reader's marks. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "base/error.h"
#include "cli/marks.h"
#include "report/translation.h"
#include "text/format.h"

/* The only report at a path, with its story, or why not. The text of a translation is read as a report is: its charset and
 * its language are found. */
static const struct plx_report *open_one(struct plx_session *session, const struct plx_arguments *arguments,
                                         const char *path)
{
    struct plx_arguments own = *arguments;
    own.paths = &path;
    own.path_count = 1;
    if (plx_session_open(session, &own, PLX_SESSION_TEXTS, arguments->messages) != PLX_EXIT_OK)
        return NULL;
    if (plx_story_report_count(session->story) == 1)
        return plx_story_report(session->story, 0);
    struct plx_error error;
    plx_error_set(&error, PLX_ERROR_USAGE, path, plx_say(arguments->messages, "holds several reports: name the one that is meant"));
    plx_complain(arguments->messages, &error);
    return NULL;
}

/* Its language by --into, else as it was found; NULL where neither tells. */
static const char *language_of(const struct plx_report *translation, const struct plx_arguments *arguments)
{
    const char *found = plx_report_language(translation);
    if (arguments->into)
        return arguments->into;
    return strcmp(found, "und") == 0 ? NULL : found;
}

static enum plx_status keep(const struct plx_report *report, const struct plx_act *act, struct plx_error *error)
{
    char folder[PATH_MAX];
    struct plx_store *store;
    struct plx_store_report listed = {.address = plx_report_address(report)};
    if (!plx_marks_folder(folder, sizeof folder))
        return plx_error_set(error, PLX_ERROR_USAGE, NULL, N_("neither XDG_DATA_HOME nor HOME is set: there is no place for it"));
    listed.text = plx_report_text(report, &listed.length);
    char *path = realpath(plx_report_path(report), NULL);
    listed.path = path ? path : "";
    enum plx_status status = plx_store_open(folder, &listed, 1, &store, error);
    if (status == PLX_OK)
        status = plx_store_add(store, act, error);
    plx_store_close(&store);
    free(path);
    return status;
}

static enum plx_exit tell(const struct plx_arguments *arguments, const struct plx_act *act)
{
    static const char *const how[] = {N_("line by line"), N_("paragraph by paragraph"),
                                      N_("its lines and paragraphs are others than the report's")};
    struct plx_buffer line;
    char words[512];
    int layout = strcmp(act->layout, "lines") == 0 ? 0 : strcmp(act->layout, "paragraphs") == 0 ? 1 : 2;
    plx_act_translation(arguments->messages, act->field, act->author, words, sizeof words);
    plx_buffer_init(&line);
    plx_buffer_printf(&line, "%s: %s (%s)\n", arguments->paths[0], words, plx_say(arguments->messages, how[layout]));
    enum plx_exit status = plx_print(arguments->messages, plx_buffer_string(&line), line.length);
    plx_buffer_release(&line);
    return status;
}

static enum plx_exit add(const struct plx_report *report, const struct plx_report *translation,
                         const struct plx_arguments *arguments)
{
    struct plx_error error = {0};
    size_t length;
    const char *text = plx_report_text(translation, &length), *language = language_of(translation, arguments);
    const struct plx_anchor whole = {.report = 0};
    const struct plx_act act = {.kind = PLX_ACT_TRANSLATION,
                                .scope = PLX_SCOPE_REPORT,
                                .field = language,
                                .value = text,
                                .author = arguments->author,
                                .layout = plx_translation_layout(report, text, length),
                                .anchors = &whole,
                                .anchor_count = 1,
                                .who = plx_reader_name(),
                                .at = (int64_t)time(NULL)};
    if (!language)
        plx_error_set(&error, PLX_ERROR_LANGUAGE, arguments->paths[1],
                      N_("its language cannot be told: name it with --into CODE"));
    else if (length > PLX_TRANSLATION_MOST_BYTES)
        plx_error_set(&error, PLX_ERROR_TOO_LARGE, arguments->paths[1],
                      N_("it is larger than a translation may be: 1 MiB"));
    else if (keep(report, &act, &error) == PLX_OK)
        return tell(arguments, &act);
    plx_complain(arguments->messages, &error);
    return PLX_EXIT_FAILED;
}

enum plx_exit plx_run_translate(const struct plx_command *command, const struct plx_arguments *arguments)
{
    struct plx_session original = {0}, translated = {0};
    if (!arguments->author || !*arguments->author)
        return plx_usage_error(arguments->messages, "%s needs --author NAME: who translated it", command->name);
    if (arguments->path_count != 2)
        return plx_usage_error(arguments->messages, "%s needs two files: the REPORT and its TRANSLATION", command->name);
    const struct plx_report *report = open_one(&original, arguments, arguments->paths[0]);
    const struct plx_report *translation = report ? open_one(&translated, arguments, arguments->paths[1]) : NULL;
    enum plx_exit status = translation ? add(report, translation, arguments) : PLX_EXIT_FAILED;
    plx_session_close(&original);
    plx_session_close(&translated);
    return status;
}
