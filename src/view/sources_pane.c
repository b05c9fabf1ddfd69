/* The lines of the sources: who, in which report, in which words, for which claims, in which scope. */
#include <string.h>

#include "base/buffer.h"
#include "view/cells.h"
#include "view/fields.h"
#include "view/pane.h"

enum { WHO, REPORT, WORDS, FOR, SCOPE, CLAIMS, FIELDS };

static const char *const headings[FIELDS] = {N_("who"), N_("report"), N_("words of credit"),
                                             N_("credited for"), N_("scope"), N_("claims")};

#define START 2u
#define SCOPE_WIDTH 11u
#define CLAIMS_WIDTH 9u
#define REPORT_WIDTH 10u
#define NARROW 60u /* below it the scope goes, then the report's room shrinks */

static struct plx_fields fields_of(unsigned columns)
{
    bool wide = columns >= PLX_VIEW_WIDE;
    unsigned widths[FIELDS] = {0};
    widths[SCOPE] = columns < NARROW ? 0 : SCOPE_WIDTH;
    widths[CLAIMS] = columns < NARROW ? 3 : CLAIMS_WIDTH;
    widths[REPORT] = columns < NARROW ? 5 : REPORT_WIDTH;
    unsigned fixed = START + widths[SCOPE] + widths[CLAIMS] + widths[REPORT];
    unsigned room = columns > fixed ? columns - fixed : 0;
    widths[WHO] = wide ? 26 : room * 2 / 5;
    if (widths[WHO] > room)
        widths[WHO] = room;
    widths[WORDS] = wide ? (room - widths[WHO]) * 45 / 100 : 0;
    widths[FOR] = room - widths[WHO] - widths[WORDS];
    return plx_fields_place(START, widths, FIELDS);
}

/* ---- above ---- */

/* "FT (fr pt ru)" */
static const char *newsroom_words(const struct plx_view *view, struct plx_grid *grid, uint32_t source)
{
    const char *ids = "";
    for (uint32_t r = 0; r < view->report_count; r++) {
        bool credits = false;
        for (size_t i = 0; i < view->credits.row_count && !credits; i++)
            credits = view->credits.rows[i].credit_count && view->credits.rows[i].report == r &&
                      plx_sources_newsroom(view, view->credits.rows[i].source) == source;
        if (credits)
            ids = plx_grid_format(grid, "%s%s%s", ids, *ids ? " " : "", view->columns[r].id);
    }
    return plx_grid_format(grid, "%s (%s)", plx_cells_initials(grid, view->credited[source].name),
                           ids);
}

static unsigned draw_head(struct plx_view *view, struct plx_grid *grid, unsigned max)
{
    const char *doubt = plx_say(view->messages, "? independent of each other: not known");
    size_t count = 0;
    const char *list = "";
    for (uint32_t i = 0; i < view->credited_count; i++)
        if (view->credited[i].kind == PLX_SOURCE_MEDIUM)
            list = plx_grid_format(grid, "%s%s %s", list, count++ ? "," : ":",
                                   newsroom_words(view, grid, i));
    unsigned x = 1;
    x += plx_grid_text(grid, x, 0, grid->columns - 1, PLX_STYLE_TITLE | PLX_INK_BOLD,
                       plx_say(view->messages, NC_("title", "sources"))) + 2;
    if (x < grid->columns)
        x += plx_grid_printf(grid, x, 0, grid->columns - x, PLX_STYLE_NORMAL,
                             plx_say_count(view->messages, "%zu newsroom credited%s",
                                           "%zu newsrooms credited%s", count),
                             count, list) + 3;
    if (count < 2)
        return 1;
    bool fits = x + plx_layout_width(doubt, strlen(doubt)) + 1 <= grid->columns;
    if (!fits && max < 2)
        return 1;
    plx_grid_text(grid, fits ? x : 1, !fits, grid->columns - 1, PLX_STYLE_NOTICE, doubt);
    return 1 + !fits;
}

static void draw_heading(struct plx_view *view, struct plx_grid *grid, unsigned y)
{
    struct plx_fields fields = fields_of(grid->columns);
    plx_fields_head(grid, &fields, y, view->messages, headings, FIELDS);
}

/* ---- lines ---- */

/* "come sottolinea il media CNBC … Sarah Friar ha assicurato" */
static void draw_words(const struct plx_view *view, struct plx_grid *grid, const struct plx_fields *fields,
                       unsigned y, const struct plx_credit *credit)
{
    struct plx_span spans[2];
    size_t count = plx_credit_stretches(credit, spans);
    size_t length;
    const char *text = plx_renditions_text(view, credit->report, &length);
    const char *words = "";
    for (size_t i = 0; i < count; i++) {
        struct plx_span seen = plx_renditions_place(view, credit->report, spans[i]);
        bool left_out = seen.start == seen.end; /* of a translation: then the report's own words */
        const char *from = left_out ? view->columns[credit->report].text + spans[i].start : text + seen.start;
        words = plx_grid_format(grid, "%s%s%.*s", words, i ? " … " : "",
                                (int)(left_out ? spans[i].end - spans[i].start : seen.end - seen.start), from);
    }
    plx_words_line(view, grid, (struct plx_area){fields->x[WORDS], y, fields->width[WORDS], 1},
                   credit->report, (struct plx_line_text){.string = words, .length = strlen(words)},
                   PLX_STYLE_NORMAL);
}

static const char *items_of(const struct plx_view *view, struct plx_grid *grid,
                            const struct plx_credit_row *row)
{
    struct plx_buffer items;
    plx_buffer_init(&items);
    for (size_t i = 0; i < row->claim_count; i++) {
        if (i)
            plx_buffer_add_string(&items, "; ");
        plx_credit_row_item(&items, &view->claims[row->claims[i].claim], row->report);
    }
    const char *string = plx_grid_format(grid, "%s", plx_buffer_string(&items));
    grid->failed |= plx_buffer_failed(&items);
    plx_buffer_release(&items);
    return string;
}

static void draw_credit(const struct plx_view *view, struct plx_grid *grid, const struct plx_fields *fields,
                        unsigned y, size_t index, bool named)
{
    const struct plx_credit_row *row = &view->credits.rows[index];
    const struct plx_source *source = &view->credited[row->source];
    bool again = index && !named && row[-1].source == row->source && row[-1].credit_count;
    const char *who = plx_grid_format(grid, "%s%s%s%s", source->newsroom != PLX_NO_SOURCE ? "  " : "",
                                      again ? "" : plx_source_words(view->messages, source),
                                      row->mistranslated ? "  " : "",
                                      row->mistranslated ? plx_say(view->messages, "name ?") : "");
    plx_fields_put(grid, fields, WHO, y, row->mistranslated ? PLX_STYLE_UNCLEAR : PLX_STYLE_NORMAL, who);
    if (!row->credit_count)
        return;
    plx_fields_put(grid, fields, REPORT, y, PLX_STYLE_HEADER, /* the doubt also where the name has no room for it */
        plx_grid_format(grid, "%s%s", view->columns[row->report].id, row->mistranslated ? " ?" : ""));
    if (fields->width[WORDS])
        draw_words(view, grid, fields, y, row->credits[0]);
    if (row->claim_count)
        plx_fields_put(grid, fields, FOR, y, PLX_STYLE_NORMAL, items_of(view, grid, row));
    else if (fields->width[FOR])
        plx_words_draw(view, grid, (struct plx_area){fields->x[FOR], y, fields->width[FOR], 1},
                       row->report, row->credits[0]->credited, PLX_STYLE_DIM);
    plx_fields_put(grid, fields, SCOPE, y, PLX_STYLE_DIM,
        row->claim_count ? plx_say(view->messages, plx_credit_row_scope(row)) : "");
    plx_fields_put(grid, fields, CLAIMS, y, PLX_STYLE_NORMAL, plx_grid_format(grid, "%zu", row->claim_count));
}

/* "ru ar it", or how many where they do not fit */
static const char *reports_of(const struct plx_view *view, struct plx_grid *grid,
                              const struct plx_claim *claim, unsigned most)
{
    const char *ids = "";
    for (uint32_t r = 0; r < view->report_count; r++)
        if (plx_cells_main(claim, r))
            ids = plx_grid_format(grid, "%s%s%s", ids, *ids ? " " : "", view->columns[r].id);
    return plx_layout_width(ids, strlen(ids)) <= most
               ? ids
               : plx_grid_format(grid, plx_say(view->messages, "%zu of %zu"), claim->report_count,
                                 view->report_count);
}

static void draw_uncredited(const struct plx_view *view, struct plx_grid *grid,
                            const struct plx_fields *fields, unsigned y, uint32_t index)
{
    const struct plx_claim *claim = &view->claims[index];
    struct plx_sign sign = plx_cells_sign(view->messages, claim);
    uint32_t near = plx_claim_near_credit(claim);
    size_t count;
    plx_fields_put(grid, fields, WHO, y, PLX_STYLE_DIM, plx_say(view->messages, "nobody"));
    plx_fields_put(grid, fields, REPORT, y, PLX_STYLE_HEADER,
        reports_of(view, grid, claim, fields->width[REPORT]));
    if (near != PLX_NO_SOURCE && fields->width[WORDS]) {
        const struct plx_credit *credit = &plx_comparison_credits(view->comparison, &count)[near];
        plx_fields_put(grid, fields, WORDS, y, PLX_STYLE_DIM,
            plx_grid_format(grid, plx_say(view->messages, "near: %s, %s"), view->columns[credit->report].id,
                            plx_source_words(
                                view->messages,
                                &view->credited[plx_sources_newsroom(view, credit->source)])));
    }
    plx_fields_put(grid, fields, FOR, y, PLX_STYLE_NORMAL, claim->label);
    plx_fields_put(grid, fields, SCOPE, y, PLX_STYLE_DIM,
        near == PLX_NO_SOURCE ? "" : plx_say(view->messages, plx_scope_name(PLX_SCOPE_NEAR)));
    if (fields->width[CLAIMS] < 8)
        sign.word = "";
    plx_cells_write_sign(grid, fields->x[CLAIMS], y, fields->width[CLAIMS], sign.style | PLX_INK_BOLD, sign);
}

static void draw_line(struct plx_view *view, struct plx_grid *grid, unsigned y, size_t line)
{
    struct plx_fields fields = fields_of(grid->columns);
    struct plx_hand hand = view->sources.lines.items[line].hand;
    if (hand.kind == PLX_HAND_CREDIT)
        draw_credit(view, grid, &fields, y, hand.index,
                    line == view->sources.top || line == view->sources.at);
    else if (hand.kind == PLX_HAND_CLAIM)
        draw_uncredited(view, grid, &fields, y, hand.index);
    else
        plx_grid_printf(grid, START, y, grid->columns, PLX_STYLE_DIM,
                        plx_say_count(view->messages,
                                      "%s nobody: %zu more, in one report only   %s",
                                      "%s nobody: %zu more, each in one report only   %s",
                                      view->credits.single_count),
                        view->open_nobody ? "v" : "…", view->credits.single_count,
                        plx_frame_fold(view, grid, view->open_nobody));
}

const struct plx_list_pane plx_sources_pane = {draw_head, draw_heading, draw_line,
                                               N_("nobody is credited, and no claim was found")};
