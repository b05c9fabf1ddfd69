/* parallax render: the browser's view as text or as a picture. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "cli/cli.h"
#include "cli/settings.h"
#include "tui/emit.h"
#include "view/render.h"
#include "view/view.h"

/* How the screen is shown: for an editor, as a picture, or as a terminal would be given it. */
struct showing {
    bool svg, emitted;
    struct plx_manner manner;
    enum plx_shaping shaping;
    struct plx_theme theme;
};

static enum plx_exit print_emitted(const struct plx_grid *grid, const struct plx_manner *manner,
                                   const struct plx_arguments *arguments)
{
    struct plx_grid_cell row[PLX_GRID_MAX];
    struct plx_buffer out;
    plx_buffer_init(&out);
    for (unsigned y = 0; y < grid->lines; y++) {
        plx_emit_row(grid, y, manner, row);
        plx_emit_text(row, grid->columns, &out);
        plx_buffer_add_char(&out, '\n');
    }
    enum plx_exit status = plx_buffer_failed(&out)
                               ? PLX_EXIT_FAILED
                               : plx_print(arguments->messages, plx_buffer_string(&out), out.length);
    plx_buffer_release(&out);
    return status;
}

/* In place, for what is not emitted. */
static void put_into_ascii(struct plx_grid *grid)
{
    struct plx_grid_cell row[PLX_GRID_MAX];
    const struct plx_manner manner = {.writing = PLX_WRITING_VISUAL, .ascii = true};
    for (unsigned y = 0; y < grid->lines; y++) {
        plx_emit_row(grid, y, &manner, row);
        memcpy(&grid->cells[(size_t)y * grid->columns], row, grid->columns * sizeof *row);
    }
}

static enum plx_exit print_grid(struct plx_grid *grid, const struct showing *showing,
                                const struct plx_arguments *arguments)
{
    char *text;
    size_t length;
    if (showing->emitted)
        return print_emitted(grid, &showing->manner, arguments);
    if (showing->manner.ascii)
        put_into_ascii(grid);
    enum plx_status made = showing->svg ? plx_render_svg(grid, &showing->theme, &text, &length)
                                        : plx_render_text(grid, &text, &length);
    if (made != PLX_OK)
        return PLX_EXIT_FAILED;
    enum plx_exit status = plx_print(arguments->messages, text, length);
    free(text);
    return status;
}

static enum plx_exit render(const struct plx_session *session,
                            const struct plx_arguments *arguments, const struct showing *showing)
{
    const struct plx_view_options options = {.shaping = showing->shaping,
                                             .keymap = &arguments->config->keymap,
                                             .first = arguments->config->columns};
    struct plx_view *view;
    struct plx_grid grid = {0};
    struct plx_error error = {0};
    enum plx_exit status = PLX_EXIT_FAILED;
    if (plx_view_new(session->comparison, arguments->columns ? arguments->columns : 80,
                     arguments->lines ? arguments->lines : 24, &options, &view) != PLX_OK)
        return status;
    if (arguments->keys &&
        plx_view_keys_feed(view, arguments->keys, NULL, &error) != PLX_OK)
        status = plx_usage_error(arguments->messages, "--keys: %s", error.message);
    else if (plx_view_compose(view, &grid) == PLX_OK)
        status = print_grid(&grid, showing, arguments);
    plx_grid_release(&grid);
    plx_view_free(&view);
    return status;
}

/* "auto" stands for no terminal, which shows what comes as it comes. */
static void choose(struct showing *showing, const struct plx_arguments *arguments)
{
    struct plx_profile profile;
    showing->emitted = arguments->bidi || arguments->shaping;
    plx_profile_visual(&profile, false);
    plx_profile_choose(&profile, plx_arguments_bidi(arguments), plx_arguments_shaping(arguments));
    showing->manner = (struct plx_manner){.writing = profile.writing, .ascii = arguments->ascii};
    showing->shaping = showing->emitted ? profile.shaping : PLX_SHAPING_BASE;
    showing->theme = *plx_theme_find(arguments->theme);
    plx_looks_apply(&arguments->config->looks, &showing->theme);
}

enum plx_exit plx_run_render(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    bool svg = arguments->format && strcmp(arguments->format, "svg") == 0;
    if (arguments->format && !svg && strcmp(arguments->format, "text") != 0)
        return plx_usage_error(arguments->messages, "%s: no format \"%s\": text or svg", command->name,
                               arguments->format);
    struct showing showing = {.svg = svg};
    choose(&showing, arguments);
    if (svg && showing.emitted)
        return plx_usage_error(arguments->messages, "%s: --bidi and --shaping go with text", command->name);
    struct plx_session session = {0};
    enum plx_exit status = plx_session_open(&session, arguments, PLX_SESSION_CLAIMS,
                                            arguments->messages);
    if (status != PLX_EXIT_OK)
        return status;
    status = render(&session, arguments, &showing);
    plx_session_close(&session);
    return status;
}
