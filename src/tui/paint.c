#include "tui/paint.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#undef lines
#undef columns

#define CELL_CHARACTERS PLX_GLYPH_BYTES /* a cell's text has no more characters than bytes */
#define REPLACEMENT "\xef\xbf\xbd"      /* U+FFFD */
#define JUMP 8        /* bytes that an address takes */
#define ERASED 10     /* blanks that are rather erased than written */
#define NOWHERE UINT_MAX

/* ---- what terminfo says ---- */

static struct plx_buffer *collecting; /* tputs has no place for a context */

static int collect(int byte)
{
    plx_buffer_add_char(collecting, (char)byte);
    return byte;
}

/* Adds a capability's string without its padding, which no screen of today waits for. */
static void add_capability(struct plx_buffer *bytes, const char *string)
{
    while (*string) {
        const char *end = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
        if (!end)
            plx_buffer_add_char(bytes, *string);
        string = end ? end + 1 : string + 1;
    }
}

static void move_to(struct plx_painter *painter, unsigned y, unsigned x)
{
    static const char usual[] = "\033[%i%p1%d;%p2%dH";
    const char *address = cursor_address ? cursor_address : "";
    if (strcmp(address, usual) == 0)
        plx_buffer_printf(&painter->bytes, "\033[%u;%uH", y + 1, x + 1);
    else if (*address)
        add_capability(&painter->bytes, tiparm(address, (int)y, (int)x));
}

/* ---- looks ---- */

static void forget_looks(struct plx_painter *painter)
{
    for (unsigned i = 0; i < PLX_PAINTER_LOOKS; i++)
        for (unsigned k = 0; k < PLX_PAINTER_LOOKS; k++) {
            free(painter->changes[i][k]);
            painter->changes[i][k] = NULL;
        }
    painter->looks[0].attributes = A_NORMAL;
    painter->looks[0].pair = 0;
    painter->look_count = 1;
    painter->ink_known = false;
}

static unsigned look_of(struct plx_painter *painter, uint16_t ink)
{
    attr_t attributes;
    short pair;
    plx_colours_find(&painter->colours, ink, &attributes, &pair);
    for (unsigned i = 0; i < painter->look_count; i++)
        if (painter->looks[i].attributes == attributes && painter->looks[i].pair == pair)
            return i;
    if (painter->look_count == PLX_PAINTER_LOOKS)
        return 0;
    painter->looks[painter->look_count].attributes = attributes;
    painter->looks[painter->look_count].pair = pair;
    return painter->look_count++;
}

/* Most cells have the ink of the one before. */
static unsigned find_look(struct plx_painter *painter, uint16_t ink)
{
    if (!painter->ink_known || painter->ink != ink) {
        painter->ink_look = look_of(painter, ink);
        painter->ink = ink;
        painter->ink_known = true;
    }
    return painter->ink_look;
}

/* Where colours alone differ, those that do. False where more has to change. */
static bool add_colours(const struct plx_painter *painter, unsigned from, unsigned to,
                        struct plx_buffer *change)
{
    int foreground[2], background[2];
    short before = painter->looks[from].pair, behind = painter->looks[to].pair;
    if (painter->looks[from].attributes != painter->looks[to].attributes || !before || !behind ||
        !set_a_foreground || !set_a_background ||
        extended_pair_content(before, &foreground[0], &background[0]) == ERR ||
        extended_pair_content(behind, &foreground[1], &background[1]) == ERR)
        return false;
    if (foreground[0] != foreground[1])
        add_capability(change, tiparm(set_a_foreground, foreground[1]));
    if (background[0] != background[1])
        add_capability(change, tiparm(set_a_background, background[1]));
    return true;
}

/* Curses knows how, by the look that it believes the terminal has: it is led there and back. */
static void add_change(const struct plx_painter *painter, unsigned from, unsigned to, struct plx_buffer *change)
{
    struct plx_buffer unused;
    plx_buffer_init(&unused);
    collecting = &unused;
    vid_puts(painter->looks[from].attributes, painter->looks[from].pair, NULL, collect);
    collecting = change;
    vid_puts(painter->looks[to].attributes, painter->looks[to].pair, NULL, collect);
    collecting = &unused;
    vid_puts(A_NORMAL, 0, NULL, collect);
    plx_buffer_release(&unused);
}

/* The caller's; NULL without memory. */
static char *ask_change(const struct plx_painter *painter, unsigned from, unsigned to)
{
    struct plx_buffer change;
    plx_buffer_init(&change);
    if (!add_colours(painter, from, to, &change))
        add_change(painter, from, to, &change);
    char *bytes = change.length ? plx_buffer_detach(&change) : strdup("");
    plx_buffer_release(&change);
    return bytes;
}

static void take_look(struct plx_painter *painter, unsigned look)
{
    if (look == painter->look)
        return;
    char **change = &painter->changes[painter->look][look];
    if (!*change)
        *change = ask_change(painter, painter->look, look);
    plx_buffer_add_string(&painter->bytes, *change ? *change : "");
    painter->look = look;
}

/* ---- one cell ---- */

/* Characters of UTF-8, as the process's locale decodes them; 0 where it does not. */
static size_t decode(const char *text, wchar_t characters[CELL_CHARACTERS])
{
    mbstate_t state = {0};
    size_t left = strlen(text);
    size_t count = 0;
    while (left > 0 && count < CELL_CHARACTERS) {
        size_t size = mbrtowc(&characters[count], text, left, &state);
        if (size == 0 || size > left)
            return 0;
        count++;
        text += size;
        left -= size;
    }
    return count;
}

/* Whether the C library, as most terminals, gives it that width: one character that takes cells, then marks. A
 * flag is two of them, in a cell each. */
static bool has_width(const wchar_t *characters, size_t count, unsigned width)
{
    int sum = 0;
    for (size_t i = 0; i < count; i++) {
        int own = wcwidth(characters[i]);
        if (own < 0 || (i == 0 && own == 0))
            return false;
        sum += own;
    }
    return count && sum == (int)width;
}

static bool is_ascii(const struct plx_grid_cell *cell)
{
    return (unsigned char)cell->text[0] < 0x80 && !cell->text[1] && cell->width == 1;
}

/* Its bytes. True where terminals agree where the cursor stands behind it. */
static bool add_cell(struct plx_painter *painter, const struct plx_grid_cell *cell)
{
    wchar_t characters[CELL_CHARACTERS];
    if (is_ascii(cell)) {
        plx_buffer_add_char(&painter->bytes, cell->text[0]);
        return true;
    }
    size_t count = decode(cell->text, characters);
    if (has_width(characters, count, cell->width)) {
        plx_buffer_add_string(&painter->bytes, cell->text);
        return count == 1 && cell->width == 1;
    }
    plx_buffer_add_string(&painter->bytes, painter->manner.plain ? "?" : REPLACEMENT);
    plx_buffer_add_repeat(&painter->bytes, ' ', cell->width - 1u);
    return false;
}

/* ---- which cells ---- */

/* Letters of joined scripts reach a little into the cells beside them, and terminals that draw single cells
 * leave that there when the letter goes. So the cells beside it are written anew. */
static void spread(const struct plx_grid_cell *shown, unsigned columns, unsigned x, bool *changed)
{
    if (!(shown[x].level & 1))
        return;
    if (x > 0)
        changed[x - 1] = true;
    if (x + 1 < columns)
        changed[x + 1] = true;
}

/* A wide cell is written as a whole. */
static void complete(const struct plx_grid_cell *row, unsigned columns, bool *changed)
{
    for (unsigned x = 0; x + 1 < columns; x++)
        if (row[x].width == 2)
            changed[x] = changed[x + 1] = changed[x] || changed[x + 1];
}

/* False where none is. shown is NULL where nothing is known of the line. */
static bool find_changed(const struct plx_grid_cell *row, const struct plx_grid_cell *shown,
                         unsigned columns, bool *changed)
{
    bool any = false;
    if (!shown) {
        memset(changed, true, columns * sizeof *changed);
        return true;
    }
    memset(changed, false, columns * sizeof *changed);
    for (unsigned x = 0; x < columns; x++)
        if (!plx_grid_same_cell(&row[x], &shown[x])) {
            any = changed[x] = true;
            spread(shown, columns, x, changed);
        }
    if (any)
        complete(row, columns, changed);
    return any;
}

/* ---- one line ---- */

/* Whether the cells of [from, to) can be written again in no more bytes than a jump over them takes. */
static bool is_cheap(struct plx_painter *painter, const struct plx_grid_cell *row, unsigned from, unsigned to)
{
    size_t bytes = 0;
    for (unsigned x = from; x < to && bytes <= JUMP; x++) {
        bytes += strlen(row[x].text);
        if (row[x].width != 1 || find_look(painter, row[x].ink) != painter->look)
            return false;
    }
    return from <= to && bytes <= JUMP;
}

/* Leads the cursor to x, over unchanged cells or by its address. */
static void go_to(struct plx_painter *painter, const struct plx_grid_cell *row, unsigned y, unsigned from,
                  unsigned x)
{
    bool there = is_cheap(painter, row, from, x);
    for (unsigned at = from; there && at < x; at++)
        there = add_cell(painter, &row[at]);
    if (!there)
        move_to(painter, y, x);
}

/* The last place of the screen, where terminals that wrap at once would scroll. */
static bool would_scroll(const struct plx_grid *grid, unsigned y, unsigned x, unsigned width)
{
    return auto_right_margin && !eat_newline_glitch && y + 1 == grid->lines && x + width == grid->columns;
}

/* How many changed blanks of one look begin at x. */
static unsigned count_blanks(const struct plx_grid *grid, const struct plx_grid_cell *row,
                             const bool *changed, unsigned x)
{
    unsigned end = x;
    while (end < grid->columns && changed[end] && is_ascii(&row[end]) && row[end].text[0] == ' ' &&
           row[end].ink == row[x].ink)
        end++;
    return end - x;
}

/* Erases them where the terminal leaves what is erased in the look that it has; false where they are to be
 * written. */
static bool erase_blanks(struct plx_painter *painter, const struct plx_grid *grid, unsigned x, unsigned count)
{
    bool plain = !(painter->looks[painter->look].attributes & (A_REVERSE | A_UNDERLINE));
    bool filled = back_color_erase || !painter->looks[painter->look].pair;
    if (count < ERASED || !plain || !filled || !clr_eol || !erase_chars)
        return false;
    add_capability(&painter->bytes, x + count == grid->columns ? clr_eol : tiparm(erase_chars, (int)count));
    return true;
}

static void write_line(struct plx_painter *painter, const struct plx_grid *grid, unsigned y,
                       const struct plx_grid_cell *row, const bool *changed)
{
    unsigned at = NOWHERE; /* where the cursor stands in this line */
    for (unsigned x = 0; x < grid->columns; x++) {
        if (!changed[x] || !row[x].width || would_scroll(grid, y, x, row[x].width))
            continue;
        if (at != x)
            go_to(painter, row, y, at, x);
        take_look(painter, find_look(painter, row[x].ink));
        unsigned blanks = count_blanks(grid, row, changed, x);
        if (erase_blanks(painter, grid, x, blanks)) {
            at = x; /* the cursor has not moved */
            x += blanks - 1;
        } else {
            at = add_cell(painter, &row[x]) ? x + row[x].width : NOWHERE;
        }
    }
}

/* ---- the screen ---- */

void plx_painter_init(struct plx_painter *painter, int output)
{
    *painter = (struct plx_painter){.output = output};
    plx_buffer_init(&painter->bytes);
    forget_looks(painter);
}

void plx_painter_forget(struct plx_painter *painter)
{
    free(painter->shown);
    painter->shown = NULL;
    painter->columns = painter->lines = 0;
    forget_looks(painter);
}

void plx_painter_release(struct plx_painter *painter)
{
    plx_painter_forget(painter);
    plx_buffer_release(&painter->bytes);
}

/* In the look of blank cells, which many terminals clear in. */
static void clear_all(struct plx_painter *painter)
{
    take_look(painter, find_look(painter, PLX_STYLE_NORMAL));
    add_capability(&painter->bytes, clear_screen ? clear_screen : "");
}

static void send(struct plx_painter *painter)
{
    const char *bytes = plx_buffer_string(&painter->bytes);
    size_t left = plx_buffer_failed(&painter->bytes) ? 0 : painter->bytes.length;
    while (left > 0) {
        ssize_t written = write(painter->output, bytes, left);
        if (written < 0 && errno != EINTR)
            break;
        bytes += written > 0 ? written : 0;
        left -= written > 0 ? (size_t)written : 0;
    }
    if (plx_buffer_failed(&painter->bytes)) { /* no memory: all of it the next time */
        plx_buffer_release(&painter->bytes);
        plx_painter_forget(painter);
    }
    plx_buffer_clear(&painter->bytes);
}

void plx_painter_show(struct plx_painter *painter, const struct plx_grid *grid)
{
    struct plx_grid_cell row[PLX_GRID_MAX];
    bool changed[PLX_GRID_MAX];
    bool known = painter->shown && painter->columns == grid->columns && painter->lines == grid->lines;
    if (!known) {
        plx_painter_forget(painter);
        painter->shown = calloc((size_t)grid->columns * grid->lines, sizeof *painter->shown);
        painter->columns = grid->columns;
        painter->lines = grid->lines;
        clear_all(painter);
    }
    for (unsigned y = 0; y < grid->lines; y++) {
        struct plx_grid_cell *shown = painter->shown ? painter->shown + (size_t)y * grid->columns : NULL;
        plx_emit_row(grid, y, &painter->manner, row);
        if (find_changed(row, known ? shown : NULL, grid->columns, changed))
            write_line(painter, grid, y, row, changed);
        if (shown)
            memcpy(shown, row, grid->columns * sizeof *shown);
    }
    take_look(painter, 0);
    send(painter);
}
