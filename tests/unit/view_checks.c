#include "view_checks.h"

#include <stdlib.h>
#include <string.h>

void screen_open(struct screen *screen, struct fixture *fixture, unsigned columns,
                 unsigned lines)
{
    struct plx_view_options options = {.shaping = PLX_SHAPING_BASE};
    *screen = (struct screen){.fixture = fixture};
    plx_grid_init(&screen->grid, PLX_SHAPING_BASE);
    assert_int_equal(
        plx_view_new(&fixture->comparison, columns, lines, &options, &screen->view), PLX_OK);
}

void screen_close(struct screen *screen)
{
    free(screen->text);
    plx_grid_release(&screen->grid);
    plx_view_free(&screen->view);
    assert_null(screen->view);
    fixture_free(&screen->fixture);
}

static void check_cell(const struct plx_grid_cell *cell)
{
    assert_in_range(cell->width, 0, 2);
    assert_int_equal(cell->width == 0, *cell->text == '\0');
    assert_true(plx_grid_style(cell) < PLX_STYLES);
    assert_non_null(memchr(cell->text, '\0', sizeof cell->text));
    for (const unsigned char *byte = (const unsigned char *)cell->text; *byte; byte++)
        assert_true(*byte >= ' ' && *byte != 0x7f);
}

void check_grid(const struct plx_grid *grid)
{
    for (unsigned y = 0; y < grid->lines; y++) {
        unsigned width = 0;
        for (unsigned x = 0; x < grid->columns; x++) {
            const struct plx_grid_cell *cell = plx_grid_at(grid, x, y);
            check_cell(cell);
            if (cell->width == 0)
                assert_true(x > 0 && plx_grid_at(grid, x - 1, y)->width == 2);
            width += cell->width;
        }
        assert_int_equal(width, grid->columns);
    }
}

static void show(struct screen *screen)
{
    size_t length;
    free(screen->text);
    screen->text = NULL;
    assert_int_equal(plx_view_compose(screen->view, &screen->grid), PLX_OK);
    check_grid(&screen->grid);
    assert_int_equal(plx_render_text(&screen->grid, &screen->text, &length), PLX_OK);
    assert_int_equal(strlen(screen->text), length);
}

enum plx_effect screen_keys(struct screen *screen, const char *keys)
{
    enum plx_effect effect;
    assert_int_equal(plx_view_keys_feed(screen->view, keys, &effect, NULL), PLX_OK);
    show(screen);
    return effect;
}

void screen_resize(struct screen *screen, unsigned columns, unsigned lines)
{
    plx_view_resize(screen->view, columns, lines);
    show(screen);
    assert_int_equal(screen->grid.columns, columns);
    assert_int_equal(screen->grid.lines, lines);
}

const char *screen_line(const struct screen *screen, unsigned y)
{
    static char line[8192];
    const char *at = screen->text;
    for (unsigned i = 0; i < y && *at; i++)
        at += strcspn(at, "\n") + 1;
    size_t length = strcspn(at, "\n");
    assert_true(length < sizeof line);
    memcpy(line, at, length);
    line[length] = '\0';
    return line;
}

int screen_find(const struct screen *screen, const char *words)
{
    for (unsigned y = 0; y < screen->grid.lines; y++)
        if (strstr(screen_line(screen, y), words))
            return (int)y;
    return -1;
}

bool screen_shows(const struct screen *screen, const char *words)
{
    return screen_find(screen, words) >= 0;
}
