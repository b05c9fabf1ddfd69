/* The help: what the notices say in full, the signs, and every key, from the key table. */
#include <string.h>

#include "view/pane.h"

#define KEYS_WIDTH 20u

/* Lines are drawn as they are met; those above the first one seen are only counted. */
struct pen {
    const struct plx_view *view;
    struct plx_grid *grid;
    size_t line, top;
    unsigned lines; /* that can be seen */
};

static bool on_screen(const struct pen *pen, unsigned *y)
{
    if (pen->line < pen->top || pen->line >= pen->top + pen->lines)
        return false;
    *y = (unsigned)(pen->line - pen->top);
    return true;
}

static void put(struct pen *pen, unsigned x, unsigned ink, const char *text)
{
    unsigned y;
    if (on_screen(pen, &y))
        plx_grid_text(pen->grid, x, y, pen->grid->columns, ink, text);
    pen->line++;
}

static void put_heading(struct pen *pen, const char *text)
{
    pen->line += pen->line > 0;
    put(pen, 1, PLX_STYLE_HEADER | PLX_INK_BOLD, text);
}

/* A text of any length. */
static void put_wrapped(struct pen *pen, const char *text)
{
    unsigned columns = pen->grid->columns > 8 ? pen->grid->columns - 4 : 4, y;
    struct plx_wrapped wrapped = plx_wrapped_make(pen->view, pen->grid, columns, text);
    plx_wrapped_tighten(&wrapped);
    for (size_t i = 0; i < wrapped.rows.count; i++, pen->line++)
        if (on_screen(pen, &y))
            plx_wrapped_draw(&wrapped, i, pen->grid, 2, y, PLX_STYLE_NOTICE);
}

/* Keys or a sign, and beside it what it does or means. */
static void put_pair(struct pen *pen, unsigned ink, const char *left, const char *right)
{
    unsigned whole = pen->grid->columns, y;
    unsigned keys = whole > 3 * KEYS_WIDTH ? KEYS_WIDTH : whole / 3;
    struct plx_wrapped sign = plx_wrapped_make(pen->view, pen->grid, keys - (keys > 0), left);
    struct plx_wrapped words =
        plx_wrapped_make(pen->view, pen->grid, whole > keys + 8 ? whole - keys - 4 : 4, right);
    plx_wrapped_tighten(&sign);
    plx_wrapped_tighten(&words);
    size_t lines = words.rows.count > sign.rows.count ? words.rows.count : sign.rows.count;
    for (size_t i = 0; i < lines; i++, pen->line++)
        if (on_screen(pen, &y)) {
            plx_wrapped_draw(&sign, i, pen->grid, 2, y, ink);
            plx_wrapped_draw(&words, i, pen->grid, 2 + keys, y, PLX_STYLE_NORMAL);
        }
}

static void put_notices(const struct plx_view *view, struct pen *pen)
{
    if (!view->notice_count && !view->check_count)
        return;
    put_heading(pen, plx_say(view->messages, "These reports"));
    for (size_t i = 0; i < view->notice_count; i++)
        put_wrapped(pen, plx_grid_format(pen->grid, "? %s", view->notices[i].message));
    for (size_t i = 0; i < view->check_count; i++)
        put_wrapped(pen, plx_grid_format(pen->grid, "! %s: %s",
                                         view->columns[view->checks[i].report].id,
                                         view->checks[i].message));
}

/* What was marked and is not found any more, a line each. */
static void put_lost(const struct plx_view *view, struct pen *pen)
{
    if (!view->lost || !*view->lost)
        return;
    put_heading(pen, plx_say(view->messages, "Marks that have lost their place"));
    for (const char *line = view->lost; *line; line += strcspn(line, "\n"), line += *line == '\n')
        put_wrapped(pen, plx_grid_format(pen->grid, "%.*s", (int)strcspn(line, "\n"), line));
}

static void put_signs(const struct plx_view *view, struct pen *pen)
{
    static const struct {
        const char *sign, *word, *meaning;
        enum plx_style style;
    } signs[] = {
        {"!! ", NC_("sign", "scale"), N_("a power of 1000 apart: they cannot both be true"),
         PLX_STYLE_SCALE},
        {"! ", NC_("sign", "conflict"), N_("they cannot both be true"), PLX_STYLE_CONFLICT},
        {"! ", NC_("sign", "title"), N_("a headline that its own text never bears out"),
         PLX_STYLE_HEADLINE},
        {"? ", NC_("sign", "unsure"), N_("it cannot be told; the reason names what is missing"),
         PLX_STYLE_UNCLEAR},
        {"+ ", NC_("sign", "fits"), N_("they can all be true"), PLX_STYLE_FITS},
        {"= ", NC_("sign", "same"), N_("two reports or more give it alike"), PLX_STYLE_SAME},
        {"1 ", NC_("sign", "only"), N_("one report only"), PLX_STYLE_SINGLE},
        {"·", "", N_("not found, which is not the same as denied"), PLX_STYLE_DIM},
        {"> < ~ 10-15", "", N_("more than, up to, about, a range"), PLX_STYLE_NORMAL},
        {"x5", "", N_("said five times in that report"), PLX_STYLE_NORMAL},
        {"$10bn!", "", N_("stands apart from the other reports"), PLX_STYLE_APART},
        {"", N_("clear, likely, check"), N_("how sure the verdict is"), PLX_STYLE_NORMAL},
        {"* n", "", N_("you tagged it, wrote a note on it"), PLX_STYLE_TAG},
        {"U H X M", "",
         N_("you decided: use, hold, don't use, the program is wrong; behind a cell: on it"),
         PLX_STYLE_TAG},
    };
    const struct plx_messages *m = view->messages;
    put_heading(pen, plx_say(m, "Signs"));
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        put_pair(pen, signs[i].style,
                 plx_grid_format(pen->grid, "%s%s", signs[i].sign,
                                 *signs[i].word ? plx_say(m, signs[i].word) : ""),
                 plx_say(m, signs[i].meaning));
}

static void put_terminal(const struct plx_view *view, struct pen *pen)
{
    put_heading(pen, plx_say(view->messages, "This terminal"));
    put_pair(pen, PLX_STYLE_KEY, "terminal-test",
             plx_say(view->messages, "right-to-left text in disorder? \"parallax terminal-test\" "
                                     "shows what to choose"));
}

static void put_mouse(const struct plx_view *view, struct pen *pen)
{
    static const char *const lines[][2] = {
        {N_("click"), N_("takes the row, column or fact in hand; again: Enter")},
        {N_("wheel"), N_("scrolls the text, list or menu under it")},
        {N_("Shift"), N_("held, the mouse selects and copies as without parallax")},
    };
    const struct plx_messages *m = view->messages;
    put_heading(pen, plx_say(m, "Mouse"));
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        put_pair(pen, PLX_STYLE_KEY, plx_say(m, lines[i][0]), plx_say(m, lines[i][1]));
}

/* Every row of the table once, under the heading of its places, in the table's order. */
static void put_keys(const struct plx_view *view, struct pen *pen)
{
    size_t count;
    const struct plx_key_row *table = plx_keys_table(view->keymap, &count);
    for (size_t i = 0; i < count; i++) {
        bool first = true;
        for (size_t k = 0; k < i && first; k++)
            first = table[k].where != table[i].where;
        if (!first)
            continue;
        put_heading(pen, plx_say(view->messages, plx_keys_heading(table[i].where)));
        for (size_t k = i; k < count; k++)
            if (table[k].where == table[i].where)
                put_pair(pen, PLX_STYLE_KEY, table[k].keys,
                         plx_say(view->messages, table[k].help));
    }
}

static size_t draw_all(const struct plx_view *view, struct plx_grid *grid, unsigned lines)
{
    struct pen pen = {view, grid, 0, view->overlay_top, lines};
    put_notices(view, &pen);
    put_lost(view, &pen);
    put_signs(view, &pen);
    put_keys(view, &pen);
    put_mouse(view, &pen);
    put_terminal(view, &pen);
    return pen.line;
}

void plx_help_compose(struct plx_view *view, struct plx_grid *grid)
{
    unsigned hints = plx_frame_hint_lines(view);
    unsigned lines = grid->lines > hints ? grid->lines - hints : grid->lines;
    size_t count = draw_all(view, grid, 0); /* counted first, so that the end stays in sight */
    size_t most = count > lines ? count - lines : 0;
    if (view->overlay_top > most)
        view->overlay_top = most;
    view->overlay_count = most + 1;
    view->list_lines = lines;
    plx_pointing_add(view, PLX_TARGET_HELP, (struct plx_area){0, 0, grid->columns, lines}, 0);
    draw_all(view, grid, lines);
    size_t last = view->overlay_top + lines < count ? view->overlay_top + lines : count;
    const char *place = plx_grid_format(grid, plx_say(view->messages, "  %zu-%zu of %zu"),
                                        view->overlay_top + 1, last, count);
    plx_frame_hints_beside(view, grid, plx_layout_width(place, strlen(place)) + 1);
    if (hints)
        plx_grid_text_right(grid, 0, grid->lines - 1, grid->columns - 1, PLX_STYLE_DIM, place);
}
