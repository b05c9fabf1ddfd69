/* What the tests of the view share: a view on the fixture, its screen, and what must hold of
 * every grid. */
#ifndef PLX_TESTS_VIEW_CHECKS_H
#define PLX_TESTS_VIEW_CHECKS_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>

#include "fixture.h"
#include "view/render.h"
#include "view/state.h"

struct screen {
    struct fixture *fixture;
    struct plx_view *view;
    struct plx_grid grid;
    char *text; /* as plx_render_text gives it, after the last show */
};

/* A view on the fixture (owned by the screen), not yet composed. */
void screen_open(struct screen *screen, struct fixture *fixture, unsigned columns,
                 unsigned lines);
void screen_close(struct screen *screen);
/* Gives the keys, composes, checks the grid, and renders it; the effect of the keys. */
enum plx_effect screen_keys(struct screen *screen, const char *keys);
void screen_resize(struct screen *screen, unsigned columns, unsigned lines);
/* Line y of the text, in a static buffer. */
const char *screen_line(const struct screen *screen, unsigned y);
/* The first line that contains the words, -1 where none does. */
int screen_find(const struct screen *screen, const char *words);
bool screen_shows(const struct screen *screen, const char *words);

/* Every row's widths sum up to the columns, wide cells are whole, no cell holds a control. */
void check_grid(const struct plx_grid *grid);

#endif
