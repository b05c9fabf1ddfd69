/* parallax render: the browser's view as text or as a picture. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "view/render.h"
#include "view/view.h"

static enum plx_exit print_grid(const struct plx_grid *grid, bool svg)
{
    char *text;
    size_t length;
    enum plx_status made = svg ? plx_render_svg(grid, NULL, &text, &length)
                               : plx_render_text(grid, &text, &length);
    if (made != PLX_OK)
        return PLX_EXIT_FAILED;
    enum plx_exit status = plx_print(text, length);
    free(text);
    return status;
}

static enum plx_exit render(const struct plx_session *session,
                            const struct plx_arguments *arguments, bool svg)
{
    const struct plx_view_options options = {.shaping = PLX_SHAPING_BASE};
    struct plx_view *view;
    struct plx_grid grid = {0};
    struct plx_error error = {0};
    enum plx_exit status = PLX_EXIT_FAILED;
    if (plx_view_new(session->comparison, arguments->columns ? arguments->columns : 80,
                     arguments->lines ? arguments->lines : 24, &options, &view) != PLX_OK)
        return status;
    if (arguments->keys &&
        plx_view_keys_feed(view, arguments->keys, NULL, &error) != PLX_OK)
        status = plx_usage_error("--keys: %s", error.message);
    else if (plx_view_compose(view, &grid) == PLX_OK)
        status = print_grid(&grid, svg);
    plx_grid_release(&grid);
    plx_view_free(&view);
    return status;
}

enum plx_exit plx_run_render(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    bool svg = arguments->format && strcmp(arguments->format, "svg") == 0;
    if (arguments->format && !svg && strcmp(arguments->format, "text") != 0)
        return plx_usage_error("%s: no format \"%s\": text or svg", command->name,
                               arguments->format);
    struct plx_session session;
    enum plx_exit status = plx_session_open(&session, arguments, PLX_SESSION_CLAIMS);
    if (status != PLX_EXIT_OK)
        return status;
    status = render(&session, arguments, svg);
    plx_session_close(&session);
    return status;
}
