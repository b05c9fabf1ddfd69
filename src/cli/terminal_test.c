/* parallax terminal-test: the same words in each way of writing, for a reader to choose by sight. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "cli/cli.h"
#include "tui/emit.h"

#define COLUMNS 72u

/* Samekh and waw: to any eye three rings and a stroke. The last letter is seen leftmost. */
#define RINGS "\u05e1\u05e1\u05e1"
#define STROKE "\u05d5"
#define JOINING "\u0628\u0628\u0628\u0628\u0628" /* beh: one line with a dot below each */

/* One sample, framed so that a line's end is none of the letters. */
static void add_sample(struct plx_buffer *out, const struct plx_profile *profile, const char *label,
                       const char *text)
{
    struct plx_grid grid;
    struct plx_grid_cell row[COLUMNS];
    const struct plx_manner manner = {.writing = profile->writing};
    plx_grid_init(&grid, profile->shaping);
    if (plx_grid_reset(&grid, COLUMNS, 1) == PLX_OK) {
        plx_grid_printf(&grid, 0, 0, COLUMNS, PLX_STYLE_NORMAL, "      %-16s -->%s<--", label, text);
        plx_emit_row(&grid, 0, &manner, row);
        plx_emit_text(row, COLUMNS, out);
    }
    plx_grid_release(&grid);
    plx_buffer_add_char(out, '\n');
}

/* As the browser would write it, modes and all; those are the terminal's only. */
static void add_row(struct plx_buffer *out, struct plx_profile profile, enum plx_bidi_choice bidi,
                    enum plx_shaping_choice shaping, const char *label, const char *text)
{
    bool terminal = isatty(STDOUT_FILENO);
    plx_profile_choose(&profile, bidi, shaping);
    if (terminal)
        plx_buffer_add_string(out, profile.enter);
    add_sample(out, &profile, label, text);
    if (terminal)
        plx_buffer_add_string(out, profile.leave);
}

static const char *variable(const char *name)
{
    return getenv(name);
}

enum plx_exit plx_run_terminal_test(const struct plx_command *command,
                                    const struct plx_arguments *arguments)
{
    if (arguments->path_count)
        return plx_usage_error(arguments->messages, "%s takes no PATH", command->name);
    const struct plx_profile profile = plx_profile_guess(getenv("TERM"), variable);
    bool runs = profile.writing != PLX_WRITING_VISUAL;
    enum plx_bidi_choice usual = runs ? PLX_BIDI_RUNS : PLX_BIDI_VISUAL;
    struct plx_buffer out;
    plx_buffer_init(&out);
    const struct plx_messages *m = arguments->messages;
    plx_buffer_add_string(&out, plx_say(m,
                          "1. Right-to-left text is in order where the stroke stands left of the three rings:\n\n"));
    add_row(&out, profile, PLX_BIDI_VISUAL, PLX_SHAPING_CHOICE_AUTO, "--bidi=visual", RINGS STROKE);
    add_row(&out, profile, PLX_BIDI_RUNS, PLX_SHAPING_CHOICE_AUTO, "--bidi=runs", RINGS STROKE);
    plx_buffer_printf(&out,
                      plx_say(m, "\n   Both are: take visual. By the environment parallax begins with "
                                 "%s here.\n\n2. Arabic letters are joined where this is one line, "
                                 "not five pieces:\n\n"),
                      plx_bidi_names[usual]);
    add_row(&out, profile, usual, PLX_SHAPING_CHOICE_FORMS, "--shaping=forms", JOINING);
    add_row(&out, profile, usual, PLX_SHAPING_CHOICE_BASE, "--shaping=base", JOINING);
    plx_buffer_printf(&out,
                      plx_say(m, "\n   Both are, or neither is: take %s.\n\n"
                                 "Start the browser with what is right: parallax --bidi=%s "
                                 "--shaping=%s\n"),
                      runs ? "base" : "forms", plx_bidi_names[usual], runs ? "base" : "forms");
    enum plx_exit status = plx_buffer_failed(&out)
                               ? PLX_EXIT_FAILED
                               : plx_print(arguments->messages, plx_buffer_string(&out), out.length);
    plx_buffer_release(&out);
    return status;
}
