/* What y does with a citation: the terminal's clipboard, or a file. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/messages.h"
#include "base/save.h"
#include "tui/clipboard.h"

/* ---- the file ---- */

/* What stands there already comes first. */
static enum plx_status read_before(const char *path, struct plx_buffer *out,
                                   struct plx_error *error)
{
    FILE *file = fopen(path, "r");
    char bytes[4096];
    size_t count;
    if (!file)
        return errno == ENOENT ? PLX_OK
                               : plx_error_set(error, PLX_ERROR_ACCESS, path, "%s", strerror(errno));
    while ((count = fread(bytes, 1, sizeof bytes, file)) > 0)
        plx_buffer_add(out, bytes, count);
    bool failed = ferror(file);
    fclose(file);
    return failed ? plx_error_set(error, PLX_ERROR_ACCESS, path, "%s", strerror(EIO)) : PLX_OK;
}

static enum plx_status write_behind(const char *path, const char *text, struct plx_error *error)
{
    struct plx_buffer all;
    plx_buffer_init(&all);
    enum plx_status status = read_before(path, &all, error);
    plx_buffer_add_string(&all, text);
    plx_buffer_add_char(&all, '\n');
    if (status == PLX_OK)
        status = plx_buffer_failed(&all) ? plx_error_memory(error)
                                         : plx_save(path, all.data, all.length, error);
    plx_buffer_release(&all);
    return status;
}

/* ---- the key ---- */

static void say_written(struct plx_view *view, const struct plx_messages *m, const char *text,
                        const char *folder)
{
    char path[4096], line[sizeof path + 512];
    struct plx_error error = {0};
    snprintf(path, sizeof path, "%s/parallax-citations.txt", folder ? folder : ".");
    if (write_behind(path, text, &error) == PLX_OK)
        snprintf(line, sizeof line, plx_say(m, "this terminal has no clipboard: copied into %s"),
                 path);
    else
        snprintf(line, sizeof line, plx_say(m, "not written: %s%s%s"), error.file,
                 *error.file ? ": " : "", plx_say(m, error.message));
    plx_view_message(view, line);
}

void plx_clipboard_copy(enum plx_clipboard clipboard, const struct plx_terminal *terminal,
                        struct plx_view *view, const struct plx_messages *messages,
                        const char *folder)
{
    const char *text = plx_view_citation(view);
    struct plx_buffer out;
    if (clipboard == PLX_CLIPBOARD_NONE || strlen(text) > PLX_CLIPBOARD_MOST) {
        say_written(view, messages, text, folder);
        return;
    }
    plx_buffer_init(&out);
    plx_clipboard_sequence(clipboard, text, strlen(text), &out);
    if (!plx_buffer_failed(&out))
        plx_terminal_write(terminal, plx_buffer_string(&out));
    plx_buffer_release(&out);
    plx_view_message(view,
                     clipboard == PLX_CLIPBOARD_TMUX
                         ? plx_say(messages, "copied: into tmux, and the clipboard where it lets it")
                     : clipboard == PLX_CLIPBOARD_SCREEN
                         ? plx_say(messages, "copied: through screen into the clipboard")
                         : plx_say(messages, "copied into the terminal's clipboard (OSC 52)"));
}
