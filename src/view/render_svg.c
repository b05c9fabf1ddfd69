#include <string.h>

#include "view/render.h"

/* One cell, in tenths of a pixel horizontally: a font of 14 pixels is 8.4 wide. */
#define CELL_WIDTH 84u
#define CELL_HEIGHT 18u
#define BASELINE 14u
#define MARGIN 8u

struct svg {
    const struct plx_grid *grid;
    const struct plx_theme *theme;
    struct plx_buffer out;
};

struct looks {
    uint32_t foreground;
    int64_t background; /* PLX_COLOUR_DEFAULT: none */
    bool bold, underline;
};

/* Halfway to the background, as most terminals show what is dim. */
static uint32_t dimmed(uint32_t rgb, uint32_t background)
{
    return ((rgb & 0xfefefe) >> 1) + ((background & 0xfefefe) >> 1);
}

static struct looks looks_of(const struct plx_theme *theme, const struct plx_grid_cell *cell)
{
    const struct plx_look *look = &theme->looks[plx_grid_style(cell)];
    unsigned flags = cell->ink | look->flags;
    struct looks looks = {(uint32_t)look->foreground, look->background,
                          (flags & PLX_INK_BOLD) != 0, (flags & PLX_INK_UNDERLINE) != 0};
    if (flags & PLX_INK_DIM)
        looks.foreground = dimmed(looks.foreground, theme->background);
    if (flags & PLX_INK_CURSOR)
        looks.background = theme->cursor;
    if (flags & PLX_INK_REVERSE) {
        looks.background = looks.foreground;
        looks.foreground = theme->background;
    }
    return looks;
}

static bool same_looks(struct looks a, struct looks b)
{
    return a.foreground == b.foreground && a.background == b.background && a.bold == b.bold &&
           a.underline == b.underline;
}

/* A length in tenths of a pixel, exact, whatever the locale's decimal mark is. */
static void add_tenths(struct svg *svg, const char *name, unsigned tenths)
{
    plx_buffer_printf(&svg->out, " %s=\"%u.%u\"", name, tenths / 10, tenths % 10);
}

static unsigned x_of(unsigned column)
{
    return MARGIN * 10 + column * CELL_WIDTH;
}

static unsigned y_of(unsigned line)
{
    return MARGIN + line * CELL_HEIGHT;
}

static void add_escaped(struct plx_buffer *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            plx_buffer_add_string(out, "&amp;");
        else if (*text == '<')
            plx_buffer_add_string(out, "&lt;");
        else if (*text == '>')
            plx_buffer_add_string(out, "&gt;");
        else
            plx_buffer_add_char(out, *text);
    }
}

static void add_background(struct svg *svg, unsigned y, unsigned first, unsigned last,
                           struct looks looks)
{
    plx_buffer_add_string(&svg->out, "<rect");
    add_tenths(svg, "x", x_of(first));
    add_tenths(svg, "width", (last - first) * CELL_WIDTH);
    plx_buffer_printf(&svg->out, " y=\"%u\" height=\"%u\" fill=\"#%06x\"/>\n", y_of(y),
                      CELL_HEIGHT, (unsigned)looks.background);
}

/* An odd run is written in logical order and set from its right edge; the override keeps a
 * browser from ordering it by its own mind, which knows nothing of the paragraph. */
static void add_text(struct svg *svg, unsigned y, unsigned first, unsigned last,
                     struct looks looks)
{
    const struct plx_grid_cell *row = &svg->grid->cells[(size_t)y * svg->grid->columns];
    bool rtl = row[first].level & 1;
    plx_buffer_add_string(&svg->out, "<text");
    add_tenths(svg, "x", x_of(rtl ? last : first));
    add_tenths(svg, "textLength", (last - first) * CELL_WIDTH);
    plx_buffer_printf(&svg->out, " y=\"%u\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#%06x\"",
                      y_of(y) + BASELINE, looks.foreground);
    if (looks.bold)
        plx_buffer_add_string(&svg->out, " font-weight=\"bold\"");
    if (looks.underline)
        plx_buffer_add_string(&svg->out, " text-decoration=\"underline\"");
    if (rtl)
        plx_buffer_add_string(&svg->out, " direction=\"rtl\" unicode-bidi=\"bidi-override\"");
    plx_buffer_add_char(&svg->out, '>');
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_render_logical(svg->grid, y, first, last, &text);
    add_escaped(&svg->out, plx_buffer_string(&text));
    svg->out.failed = svg->out.failed || plx_buffer_failed(&text);
    plx_buffer_release(&text);
    plx_buffer_add_string(&svg->out, "</text>\n");
}

static bool is_blank(const struct plx_grid_cell *cell)
{
    return strcmp(cell->text, " ") == 0;
}

/* Whether a cell goes on with the run that began at first: one style, one direction. */
static bool goes_on(const struct svg *svg, const struct plx_grid_cell *first,
                    const struct plx_grid_cell *cell)
{
    return cell->level == first->level &&
           same_looks(looks_of(svg->theme, first), looks_of(svg->theme, cell));
}

/* Blanks at the edges of a run, and two or more within it, are left to the background. */
static void add_texts(struct svg *svg, unsigned y, unsigned first, unsigned last,
                      struct looks looks)
{
    const struct plx_grid_cell *row = &svg->grid->cells[(size_t)y * svg->grid->columns];
    for (unsigned x = first; x < last;) {
        if (is_blank(&row[x])) {
            x++;
            continue;
        }
        unsigned end = x;
        while (end < last && !(is_blank(&row[end]) && (end + 1 == last || is_blank(&row[end + 1]))))
            end++;
        add_text(svg, y, x, end, looks);
        x = end;
    }
}

static void add_line(struct svg *svg, unsigned y)
{
    const struct plx_grid_cell *row = &svg->grid->cells[(size_t)y * svg->grid->columns];
    for (unsigned x = 0; x < svg->grid->columns;) {
        unsigned end = x + 1;
        while (end < svg->grid->columns && goes_on(svg, &row[x], &row[end]))
            end++;
        struct looks looks = looks_of(svg->theme, &row[x]);
        if (looks.background != PLX_COLOUR_DEFAULT)
            add_background(svg, y, x, end, looks);
        add_texts(svg, y, x, end, looks);
        x = end;
    }
}

enum plx_status plx_render_svg(const struct plx_grid *grid, const struct plx_theme *theme,
                               char **text, size_t *length)
{
    struct svg svg = {grid, theme ? theme : plx_theme_find(NULL), {0}};
    plx_buffer_init(&svg.out);
    unsigned width = 2 * MARGIN + (grid->columns * CELL_WIDTH + 9) / 10;
    unsigned height = 2 * MARGIN + grid->lines * CELL_HEIGHT;
    plx_buffer_printf(&svg.out,
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" "
                      "viewBox=\"0 0 %u %u\" font-family=\"'DejaVu Sans Mono', 'Noto Sans Mono', "
                      "Menlo, Consolas, monospace\" font-size=\"14\" xml:space=\"preserve\">\n"
                      "<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n",
                      width, height, width, height, svg.theme->background);
    for (unsigned y = 0; y < grid->lines; y++)
        add_line(&svg, y);
    plx_buffer_add_string(&svg.out, "</svg>\n");
    *length = svg.out.length;
    *text = plx_buffer_detach(&svg.out);
    return *text ? PLX_OK : PLX_ERROR_MEMORY;
}
