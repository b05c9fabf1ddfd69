/* The reports side by side: those that fit, with the facts of the one in hand below. */
#include <string.h>

#include "text/format.h"
#include "view/cells.h"
#include "view/pane.h"

#define LINES_FOR_CARDS 30u
#define CARD_LINES 3u

static const struct plx_claim *claim_of(const struct plx_view *view)
{
    return view->hand.kind == PLX_HAND_CLAIM ? &view->claims[view->hand.index] : NULL;
}

/* ---- the head ---- */

static void draw_head(const struct plx_view *view, struct plx_grid *grid, unsigned y, size_t seen)
{
    bool wide = grid->columns >= PLX_VIEW_WIDE;
    unsigned x = 1;
    unsigned end = grid->columns;
    const struct plx_messages *m = view->messages;
    const char *state = view->zoomed   ? plx_say(m, "zoomed ({zoom}: all)")
                        : view->locked ? plx_say(m, "columns locked")
                                       : plx_say(m, "columns free ({lock} locks)");
    state = view->early ? plx_progress_words(m, grid, view->work) : plx_frame_keyed(view, grid, state);
    if (plx_filtering_active(view))
        state = plx_grid_format(grid, plx_say(m, "filter: %zu of %zu   %s"), view->filtering.count,
                                view->claim_count, state);
    if (wide)
        state = plx_grid_format(grid,
                                plx_say_count(m, "%s   %zu of %zu report shown",
                                              "%s   %zu of %zu reports shown",
                                              view->report_count),
                                state, seen, view->report_count);
    if (end > 60)
        end -= plx_grid_text_right(grid, 0, y, grid->columns - 1, PLX_STYLE_DIM, state) + 3;
    const char *title = plx_story_title(view->story);
    if (wide && *title)
        x += plx_grid_text(grid, x, y, 30, PLX_STYLE_TITLE | PLX_INK_BOLD, title) + 3;
    const struct plx_claim *claim = claim_of(view);
    if (wide && claim)
        x += plx_grid_printf(grid, x, y, end - x, PLX_STYLE_NORMAL, plx_say(m, "claim %u of %zu"),
                             view->hand.index + 1, view->claim_count) + 2;
    if (view->hand.kind == PLX_HAND_NONE || x >= end)
        return;
    struct plx_sign sign = plx_table_sign(view, view->hand);
    x += plx_cells_write_sign(grid, x, y, end - x, sign.style | PLX_INK_BOLD, sign) + 2;
    if (x >= end)
        return;
    bool tagged = claim && view->kept[view->hand.index].tagged;
    x += plx_grid_printf(grid, x, y, end - x, PLX_STYLE_NORMAL | PLX_INK_BOLD, "%s%s",
                         plx_table_label(view, grid, view->hand), tagged ? " *" : "") + 2;
    const char *kept = claim ? plx_kept_words(view, grid, view->hand.index) : "";
    if (x < end)
        plx_grid_text(grid, x, y, end - x, PLX_STYLE_TAG, kept);
}

/* ---- which reports there are, where not all are seen ---- */

static bool is_seen(const uint32_t *seen, size_t count, uint32_t report)
{
    for (size_t i = 0; i < count; i++)
        if (seen[i] == report)
            return true;
    return false;
}

/* Where there is room: the keys that bring one onto the screen, "1-5 shows it". */
static void draw_swap(const struct plx_view *view, struct plx_grid *grid, unsigned x, unsigned y)
{
    size_t first, last, count = view->report_count < 9 ? view->report_count : 9;
    const char *keys = plx_keys_of(view->keymap, "column", 6, PLX_IN_REPORTS, &first), *end = keys;
    for (size_t i = 1; i < count && strchr(end, ' '); i++)
        end = strchr(end, ' ') + 1;
    last = strcspn(end, " ");
    if (!first || end == keys)
        return;
    const char *label = plx_grid_format(grid, "%.*s-%.*s", (int)first, keys, (int)last, end);
    const char *words = plx_say(view->messages, NC_("hint", "shows it"));
    unsigned width = plx_layout_width(label, strlen(label)) + 1 + plx_layout_width(words, strlen(words));
    if (x + width > grid->columns)
        return;
    x += plx_grid_text(grid, x, y, width, PLX_STYLE_KEY, label) + 1;
    plx_grid_text(grid, x, y, grid->columns - x, PLX_STYLE_HINT, words);
}

/* " 1 ru $1.5tn   2 pt ·  [4 ar >$1.4tn]": brackets round those that are seen. */
static void draw_choice(struct plx_view *view, struct plx_grid *grid, unsigned y,
                        const uint32_t *seen, size_t count)
{
    const struct plx_claim *claim = claim_of(view);
    unsigned x = 1;
    for (uint32_t r = 0; r < view->report_count && x < grid->columns; r++) {
        bool shown = is_seen(seen, count, r);
        bool apart = claim && plx_cells_apart(claim, r);
        const char *reading = claim ? plx_cells_reading(view->messages, claim, r) : "";
        unsigned ink = apart ? PLX_STYLE_APART : shown ? PLX_STYLE_NORMAL : PLX_STYLE_DIM;
        if (r == plx_hold_focus(view))
            ink |= PLX_INK_BOLD | PLX_INK_UNDERLINE;
        unsigned used =
            plx_grid_printf(grid, x, y, grid->columns - x, ink, "%s%u %s%s%s%s%s",
                             shown ? "[" : " ", r + 1, view->columns[r].id, *reading ? " " : "",
                             reading, apart ? "!" : "", shown ? "]" : " ");
        plx_pointing_add(view, PLX_TARGET_COLUMN, (struct plx_area){x, y, used, 1}, r);
        x += used + 1;
    }
    draw_swap(view, grid, x + 1, y);
}

/* ---- the card of a report ---- */

/* The first check on the report; NULL where there is none. */
static const struct plx_check *check_of(const struct plx_view *view, uint32_t report)
{
    for (size_t i = 0; i < view->check_count; i++)
        if (view->checks[i].report == report)
            return &view->checks[i];
    return NULL;
}

/* "Portuguese", in the reader's language. */
static const char *language_of(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    if (!*plx_report_language(view->columns[report].report)) /* not yet known */
        return "";
    struct plx_buffer name;
    plx_buffer_init(&name);
    plx_format_language_name(plx_report_language(view->columns[report].report),
                             plx_messages_language(view->messages), &name);
    const char *kept = plx_grid_format(grid, "%s", plx_buffer_string(&name));
    plx_buffer_release(&name);
    return kept;
}

static void draw_headline(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                          uint32_t report)
{
    const struct plx_column *column = &view->columns[report];
    struct plx_span title = plx_report_title(column->report);
    if (!area.columns)
        return;
    if (title.start == title.end) {
        plx_grid_text(grid, area.x, area.y, area.columns, PLX_STYLE_DIM,
                      plx_say(view->messages, "(no headline)"));
        return;
    }
    plx_words_draw(view, grid, area, report, title, PLX_STYLE_TITLE);
}

static unsigned draw_name(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                          uint32_t report)
{
    const struct plx_column *column = &view->columns[report];
    unsigned ink = PLX_STYLE_HEADER | PLX_INK_BOLD;
    if (report == plx_hold_focus(view))
        ink |= PLX_INK_REVERSE;
    unsigned used =
        plx_grid_printf(grid, area.x + 1, area.y, area.columns - 2, ink, "%u %s %s", report + 1,
                        column->id, language_of(view, grid, report));
    const char *writing = plx_renditions_name(view, grid, report);
    if (*writing && used + 5 < area.columns)
        used += 2 + plx_grid_text(grid, area.x + 3 + used, area.y, area.columns - used - 3,
                                  PLX_STYLE_NOTICE, writing);
    const struct plx_check *check = check_of(view, report);
    if (check && used + 10 < area.columns)
        used += 2 + plx_grid_printf(grid, area.x + 3 + used, area.y, area.columns - used - 3,
                                    PLX_STYLE_HEADLINE | PLX_INK_BOLD, "! %s",
                                    plx_cells_check_sign(view->messages, check).word);
    return used;
}

static void draw_state(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                       uint32_t report)
{
    const struct plx_column *column = &view->columns[report];
    const char *outlet = plx_card_value(view, report, 0);
    const char *date = plx_card_value(view, report, 2);
    size_t facts = column->fact_count + column->folded;
    const char *count = view->early ? "…" : plx_grid_format(
        grid, plx_say_count(view->messages, "%zu fact", "%zu facts", facts), facts);
    unsigned used = plx_grid_printf(grid, area.x + 1, area.y, area.columns - 1, PLX_STYLE_DIM,
                                    "%s  %s%s%s", count, outlet, *outlet ? "  " : "",
                                    *date ? date : plx_say(view->messages, "no date"));
    const struct plx_claim *claim = claim_of(view);
    if (!claim || used + 5 > area.columns)
        return;
    bool apart = plx_cells_apart(claim, report);
    bool found = plx_cells_main(claim, report) != NULL;
    plx_grid_printf(grid, area.x + used + 3, area.y, area.columns - used - 3,
                    apart   ? PLX_STYLE_APART | PLX_INK_BOLD
                    : found ? PLX_STYLE_NORMAL
                            : PLX_STYLE_DIM,
                    "%s%s", found ? plx_cells_reading(view->messages, claim, report) : plx_say(view->messages, "not found"),
                    apart ? " !" : "");
}

static void draw_card(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                      uint32_t report)
{
    if (area.columns < 4)
        return;
    unsigned used = draw_name(view, grid, area, report);
    if (area.lines < CARD_LINES) {
        if (used + 16 < area.columns)
            draw_headline(view, grid,
                          (struct plx_area){area.x + used + 3, area.y, area.columns - used - 4, 1},
                          report);
        return;
    }
    draw_headline(view, grid, (struct plx_area){area.x + 1, area.y + 1, area.columns - 2, 1},
                  report);
    area.y += 2;
    draw_state(view, grid, area, report);
}

static unsigned draw_cards(struct plx_view *view, struct plx_grid *grid, unsigned y,
                           const uint32_t *seen, size_t count)
{
    unsigned lines = grid->lines >= LINES_FOR_CARDS ? CARD_LINES : 1;
    for (size_t i = 0; i < count; i++) {
        struct plx_area area = plx_columns_area(view, i, count);
        area.y = y;
        area.lines = lines;
        plx_pointing_add(view, PLX_TARGET_COLUMN, area, seen[i]);
        draw_card(view, grid, area, seen[i]);
        if (i + 1 < count)
            plx_grid_wall(grid, area.x + area.columns, y, lines);
    }
    if (lines < CARD_LINES)
        return lines;
    plx_grid_rule(grid, 0, y + lines, grid->columns);
    for (size_t i = 0; i + 1 < count; i++) {
        struct plx_area area = plx_columns_area(view, i, count);
        plx_grid_symbol(grid, area.x + area.columns, y + lines, "┼", PLX_STYLE_BORDER);
    }
    return lines + 1;
}

/* ---- the screen ---- */

static unsigned facts_lines(const struct plx_view *view, unsigned room)
{
    if (!view->facts_shown || room < 4)
        return 0;
    size_t most = 1; /* of any report, so that another column does not move the texts */
    for (size_t r = 0; r < view->report_count; r++)
        if (view->columns[r].fact_count > most)
            most = view->columns[r].fact_count;
    unsigned lines = view->height / 4;
    lines = lines > 14 ? 14 : lines < 3 ? 3 : lines;
    size_t need = most + (most > 5 ? 2 : 1); /* with a title, and a heading where there is room */
    if (need < lines)
        lines = (unsigned)need;
    return lines * 2 > room ? room / 2 : lines;
}

void plx_reports_compose(struct plx_view *view, struct plx_grid *grid)
{
    uint32_t *seen = plx_arena_array(&grid->scratch, view->report_count, sizeof *seen);
    if (!seen) {
        grid->failed = true;
        return;
    }
    size_t count = plx_hold_seen(view, seen, view->report_count);
    unsigned y = 0;
    if (grid->lines >= 5)
        draw_head(view, grid, y++, count);
    if (count < view->report_count && grid->lines >= 9)
        draw_choice(view, grid, y++, seen, count);
    if (grid->lines >= 4)
        y += draw_cards(view, grid, y, seen, count);
    unsigned hints = plx_frame_hint_lines(view);
    unsigned room = grid->lines > y + hints ? grid->lines - y - hints : 0;
    unsigned facts = facts_lines(view, room);
    if (room > facts)
        plx_columns_draw(view, grid, y, room - facts);
    y += room - facts;
    if (facts)
        plx_facts_draw(view, grid, y, facts);
    plx_frame_hints(view, grid);
}
