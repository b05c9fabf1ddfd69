#include "cli/marks.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/error.h"

/* XDG Base Directory Specification: $XDG_DATA_HOME, else ~/.local/share. */
bool plx_marks_folder(char *folder, size_t room)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    int length = -1;
    if (data && *data == '/')
        length = snprintf(folder, room, "%s/parallax", data);
    else if (home && *home == '/')
        length = snprintf(folder, room, "%s/.local/share/parallax", home);
    return length > 0 && (size_t)length < room;
}

/* POSIX: LOGNAME is the user's login name; older systems have USER. */
const char *plx_reader_name(void)
{
    const char *name = getenv("LOGNAME");
    if (!name || !*name)
        name = getenv("USER");
    return name ? name : "";
}

/* No store yet is no marks: nothing is made for those who only read. */
static bool has_store(const char *folder)
{
    char path[PATH_MAX];
    int length = snprintf(path, sizeof path, "%s/" PLX_STORE_FILE, folder);
    return length > 0 && (size_t)length < sizeof path && access(path, F_OK) == 0;
}

enum plx_exit plx_marked_open(struct plx_marked *marked, const struct plx_session *session,
                              const struct plx_arguments *arguments, bool marks,
                              const char *filter)
{
    char folder[PATH_MAX];
    struct plx_error error = {0};
    bool kept = marks && plx_marks_folder(folder, sizeof folder) && has_store(folder);
    *marked = (struct plx_marked){0};
    enum plx_status status = plx_keeping_open(&marked->keeping, session->comparison,
                                              kept ? folder : NULL, plx_reader_name(), &error);
    if (status == PLX_OK && plx_view_new(session->comparison, 80, 24, NULL, &marked->view) != PLX_OK)
        status = plx_error_memory(&error);
    if (status == PLX_OK)
        plx_keeping_show(&marked->keeping, marked->view);
    if (status == PLX_OK && filter)
        status = plx_view_filter(marked->view, filter, &error);
    if (status == PLX_OK)
        return PLX_EXIT_OK;
    plx_marked_close(marked);
    if (status == PLX_ERROR_USAGE)
        return plx_usage_error(arguments->messages, "--filter: %s", error.message);
    plx_complain(arguments->messages, &error);
    return PLX_EXIT_FAILED;
}

void plx_marked_close(struct plx_marked *marked)
{
    plx_view_free(&marked->view);
    plx_keeping_close(&marked->keeping);
}
