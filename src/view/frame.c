#include <string.h>

#include "view/pane.h"

/* The message with its count in it. */
#define COUNTED(one, many, count)                                                                  \
    plx_grid_format(grid, plx_say_count(view->messages, one, many, count), count)

static unsigned width_of(const char *text)
{
    return plx_layout_width(text, strlen(text));
}

const char *plx_frame_keyed(const struct plx_view *view, struct plx_grid *grid, const char *text)
{
    const char *done = "", *open, *close;
    while ((open = strchr(text, '{')) && (close = strchr(open, '}'))) {
        size_t length;
        const char *key = plx_keys_of(view->keymap, open + 1, (size_t)(close - open) - 1, plx_view_place(view), &length);
        done = plx_grid_format(grid, "%s%.*s%.*s", done, (int)(open - text), text, (int)length, key);
        text = close + 1;
    }
    return *done ? plx_grid_format(grid, "%s%s", done, text) : text;
}

const char *plx_frame_fold(const struct plx_view *view, struct plx_grid *grid, bool open)
{
    return plx_frame_keyed(view, grid, plx_say(view->messages, open ? N_("({open} folds)") : N_("({open} opens)")));
}

/* ---- the head ---- */

struct part {
    size_t count;
    const char *words; /* with the count */
    enum plx_style style;
    bool always; /* also where the count is 0 */
    bool least;  /* the first to be left away where not all fit */
};

static bool is_part(const struct part *part)
{
    return part->count || part->always;
}

/* One after another from x on; without those that tell least where they do not all fit. */
static void draw_parts(struct plx_grid *grid, unsigned x, const struct part *parts, size_t count)
{
    unsigned gap = grid->columns >= PLX_VIEW_WIDE ? 3 : 2;
    unsigned end = x;
    for (size_t i = 0; i < count; i++)
        end += is_part(&parts[i]) ? gap + width_of(parts[i].words) : 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_part(&parts[i]) || (parts[i].least && end > grid->columns))
            continue;
        x += gap;
        if (x < grid->columns)
            x += plx_grid_text(grid, x, 0, grid->columns - x, parts[i].style, parts[i].words);
    }
}

static size_t count_verdicts(const struct plx_view *view, bool single)
{
    size_t count = 0;
    for (size_t i = 0; i < view->claim_count; i++)
        count += view->claims[i].cell_count &&
                 (view->claims[i].verdict == PLX_VERDICT_SINGLE) == single;
    return count;
}

static size_t count_conflicts(const struct plx_view *view)
{
    size_t count = 0;
    for (size_t i = 0; i < view->claim_count; i++)
        count += view->claims[i].verdict == PLX_VERDICT_CONFLICT;
    return count;
}

/* In place of the counts: what is listed, and how much that is. */
static void draw_filter(const struct plx_view *view, struct plx_grid *grid, unsigned x)
{
    const char *count = plx_frame_keyed(
        view, grid,
        plx_grid_format(grid, plx_say(view->messages, "%zu of %zu claims ({filter} changes it)"),
                        view->filtering.count, view->claim_count));
    unsigned need = width_of(count);
    x += 3;
    if (x + need + 15 > grid->columns)
        count = plx_grid_format(grid, plx_say(view->messages, "%zu of %zu"), view->filtering.count, view->claim_count);
    need = width_of(count) + 3;
    if (x + need >= grid->columns)
        return;
    x += plx_grid_printf(grid, x, 0, grid->columns - x - need, PLX_STYLE_MESSAGE | PLX_INK_BOLD,
                         plx_say(view->messages, "filter %s"), plx_buffer_string(&view->filtering.expression));
    plx_grid_text(grid, x + 3, 0, grid->columns - x - 3, PLX_STYLE_NORMAL, count);
}

void plx_frame_head(const struct plx_view *view, struct plx_grid *grid)
{
    bool wide = grid->columns >= PLX_VIEW_WIDE;
    size_t conflicts = count_conflicts(view);
    size_t shared = count_verdicts(view, false);
    size_t single = count_verdicts(view, true);
    size_t tagged = plx_kept_tagged(view);
    size_t decided = plx_kept_decided(view);
    const struct part parts[] = {
        {view->report_count, COUNTED("%zu report", "%zu reports", view->report_count),
         PLX_STYLE_NORMAL, true, false},
        {conflicts, COUNTED("%zu conflict", "%zu conflicts", conflicts),
         conflicts ? PLX_STYLE_CONFLICT : PLX_STYLE_NORMAL, true, false},
        {view->check_count,
         wide ? COUNTED("%zu headline unsupported", "%zu headlines unsupported", view->check_count)
              : COUNTED("%zu headline", "%zu headlines", view->check_count),
         PLX_STYLE_HEADLINE, false, false},
        {shared, COUNTED("%zu shared", "%zu shared", shared), PLX_STYLE_NORMAL, true, false},
        {single,
         wide ? COUNTED("%zu in one report only", "%zu in one report only", single)
              : COUNTED("%zu in one only", "%zu in one only", single),
         PLX_STYLE_NORMAL, true, true},
        {tagged,
         COUNTED("%zu tagged", "%zu tagged", tagged),
         PLX_STYLE_TAG, false, false},
        {decided, COUNTED("%zu decided", "%zu decided", decided), PLX_STYLE_TAG, false, false},
    };
    size_t known = view->early ? 1 : sizeof parts / sizeof *parts; /* the reports */
    const char *title = plx_story_title(view->story);
    unsigned x = 1;
    x += plx_grid_text(grid, x, 0, grid->columns / 3, PLX_STYLE_TITLE | PLX_INK_BOLD,
                       *title ? title : "parallax");
    if (plx_filtering_active(view)) {
        draw_filter(view, grid, x);
        return;
    }
    draw_parts(grid, x, parts, known);
}

/* ---- notices ---- */

/* Puts notices one after another, several in a line where they fit; the count of lines. Draws only
 * where grid is not NULL. In the last line of too few it says how many are left. */
static unsigned set_notices(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                            unsigned lines)
{
    unsigned line = 0;
    unsigned x = 1;
    for (size_t i = 0; i < view->notice_count; i++) {
        const char *message = view->notices[i].message;
        unsigned need = width_of(message) + 2;
        if (x > 1 && x + need > view->width) {
            line++;
            x = 1;
        }
        if (grid && line >= lines) {
            plx_grid_text_right(grid, 0, y + lines - 1, grid->columns, PLX_STYLE_KEY,
                                plx_frame_keyed(view, grid, COUNTED("  +%zu more ({help})", "  +%zu more ({help})",
                                                                    view->notice_count - i)));
            return lines;
        }
        if (grid) {
            plx_grid_text(grid, x, y + line, 1, PLX_STYLE_UNCLEAR | PLX_INK_BOLD, "?");
            if (x + 2 < grid->columns)
                plx_grid_text(grid, x + 2, y + line, grid->columns - x - 2, PLX_STYLE_NOTICE,
                              message);
        }
        x += need + 3;
    }
    return view->notice_count ? line + 1 : 0;
}

unsigned plx_frame_notice_lines(const struct plx_view *view, unsigned max)
{
    unsigned need = set_notices(view, NULL, 0, max);
    return need < max ? need : max;
}

void plx_frame_notices(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       unsigned lines)
{
    if (lines)
        set_notices(view, grid, y, lines);
}

/* ---- hints ---- */

unsigned plx_frame_hint_lines(const struct plx_view *view)
{
    return view->height >= 16 ? 2 : view->height >= 6 ? 1 : 0;
}

/* From where the way back leads out of the program. */
static bool is_top(const struct plx_view *view)
{
    return view->overlay == PLX_OVERLAY_NONE && view->place == PLX_PLACE_CLAIMS && !plx_filtering_active(view);
}

static const char *hint_of(const struct plx_view *view, const struct plx_key_row *row)
{
    return plx_say(view->messages, row->action == PLX_ACTION_LEAVE && is_top(view) ? NC_("hint", "quit") : row->hint);
}

static unsigned hint_width(const struct plx_view *view, const struct plx_key_row *row)
{
    return width_of(row->label) + 1 + width_of(hint_of(view, row));
}

static unsigned draw_hint(const struct plx_view *view, struct plx_grid *grid, unsigned x,
                          unsigned y, const struct plx_key_row *row)
{
    if (x >= grid->columns)
        return 0;
    unsigned used = plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_KEY, row->label) + 1;
    if (x + used < grid->columns)
        used += plx_grid_text(grid, x + used, y, grid->columns - x - used, PLX_STYLE_HINT,
                              hint_of(view, row));
    return used;
}

/* The menu and the help are named on every screen, at the end of its last line. */
static bool is_last(const struct plx_key_row *row)
{
    return row->action == PLX_ACTION_MENU || row->action == PLX_ACTION_HELP;
}

/* Whether it would do nothing just now. */
static bool is_vain(const struct plx_view *view, const struct plx_key_row *row)
{
    return (row->action == PLX_ACTION_TAGGED && !plx_kept_tagged(view)) ||
           (row->action == PLX_ACTION_UNDO && !view->acts.count);
}

static bool hinted(const struct plx_view *view, const struct plx_key_row *row, unsigned where)
{
    bool waits = view->early && (row->action == PLX_ACTION_HELP || plx_early_waits(view, row->action));
    bool twice = row->action == PLX_ACTION_QUIT && is_top(view);
    return row->label && (row->where & where) && !waits && !twice; /* the help tells of all that waits; the menu leads to it */
}

/* Where hints stand: one after the other, in so many lines. */
struct hints {
    const struct plx_view *view;
    struct plx_grid *grid; /* NULL: they are only set */
    const struct plx_key_row *table;
    size_t count;
    unsigned columns, y, lines, gap;
    unsigned last; /* cells at the end of the last line that are another's */
    unsigned x, line;
    bool cut; /* one has found no room */
};

static void set_hint(struct hints *h, const struct plx_key_row *row)
{
    unsigned need = hint_width(h->view, row);
    if (h->grid && is_vain(h->view, row))
        return;
    if (h->line + 1 < h->lines && h->x + need > h->columns) {
        h->line++;
        h->x = 1;
    }
    if (h->x + need + (h->line + 1 == h->lines ? h->last : 0) > h->columns) {
        h->cut = true;
        return;
    }
    if (h->grid)
        draw_hint(h->view, h->grid, h->x, h->y + h->line, row);
    h->x += need + h->gap;
}

/* Those that move, or the others; neither the menu nor the help. */
static void set_hints(struct hints *h, bool moves, bool others)
{
    unsigned where = plx_view_where(h->view);
    for (size_t i = 0; i < h->count; i++) {
        const struct plx_key_row *row = &h->table[i];
        bool wanted = row->action == PLX_ACTION_MOVE ? moves : others;
        if (wanted && hinted(h->view, row, where) && !is_last(row))
            set_hint(h, row);
    }
}

/* Arrows are tried by everybody: where not all that may be named has room they come last. */
static void draw_hints(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       unsigned lines, unsigned beside)
{
    unsigned where = plx_view_where(view);
    struct hints all = {.view = view, .columns = grid->columns, .y = y, .lines = lines, .last = beside, .x = 1,
                        .gap = grid->columns >= PLX_VIEW_WIDE ? 3 : 2};
    all.table = plx_keys_table(view->keymap, &all.count);
    for (size_t i = 0; i < all.count; i++)
        if (hinted(view, &all.table[i], where) && is_last(&all.table[i]))
            all.last += all.gap + hint_width(view, &all.table[i]);
    struct hints trial = all;
    all.grid = grid;
    set_hints(&trial, true, true);
    set_hints(&all, !trial.cut, true);
    if (trial.cut)
        set_hints(&all, true, false);
    unsigned x = all.line + 1 < lines ? 1 : all.x;
    for (size_t i = 0; i < all.count; i++)
        if (hinted(view, &all.table[i], where) && is_last(&all.table[i]))
            x += draw_hint(view, grid, x, y + lines - 1, &all.table[i]) + all.gap;
}

/* What stands before the line that is written. */
static const char *entry_name(const struct plx_view *view, struct plx_grid *grid)
{
    size_t count, place = plx_finding_place(view, &count);
    switch (view->overlay) {
    case PLX_OVERLAY_NOTE:
        return plx_say(view->messages, "note");
    case PLX_OVERLAY_FILTER:
        return plx_say(view->messages, "filter");
    case PLX_OVERLAY_SEARCH:
        if (!view->entry.text.length)
            return plx_say(view->messages, NC_("line", "search"));
        if (!place && view->finding.hits.count)
            return COUNTED("search (%zu in the reports)", "search (%zu in the reports)",
                           view->finding.hits.count);
        return plx_grid_format(grid, plx_say(view->messages, "search (%zu of %zu)"), place, count);
    default:
        return plx_say(view->messages, plx_card_fields[view->overlay_row]);
    }
}

void plx_frame_hints(const struct plx_view *view, struct plx_grid *grid)
{
    plx_frame_hints_beside(view, grid, 0);
}

void plx_frame_hints_beside(const struct plx_view *view, struct plx_grid *grid, unsigned beside)
{
    unsigned lines = plx_frame_hint_lines(view);
    unsigned y = grid->lines - lines;
    if (lines)
        draw_hints(view, grid, y, lines, beside);
    y = lines ? y : grid->lines - 1;
    if (plx_view_writing(view))
        plx_entry_draw(&view->entry, grid, y > 0 && lines ? y - 1 : y, entry_name(view, grid));
    if (!*view->message)
        return;
    plx_grid_blank(grid, (struct plx_area){0, y, grid->columns, 1}, PLX_STYLE_MESSAGE);
    if (grid->columns > 1)
        plx_grid_text(grid, 1, y, grid->columns - 1, PLX_STYLE_MESSAGE | PLX_INK_BOLD,
                      plx_frame_keyed(view, grid, view->message));
}
