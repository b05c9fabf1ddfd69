/* The facts of one report in the order of its text: its words, the value, which claim, what the
 * others say of it, who is credited. */
#include <string.h>

#include "view/cells.h"
#include "view/pane.h"
#include "view/values.h"

#define FIELDS 5

static const char *const headings[FIELDS] = {N_("words of the report"), N_("reading"), N_("about"),
                                             N_("the others"), N_("credited")};

struct fields {
    bool wide;
    unsigned x[FIELDS], width[FIELDS];
};

/* Shares of the width, in hundredths; a narrow screen has no room for who is credited. */
static struct fields fields_of(unsigned columns)
{
    static const unsigned wide[FIELDS] = {26, 15, 23, 24, 12};
    static const unsigned narrow[FIELDS] = {36, 16, 26, 22, 0};
    static const unsigned least[FIELDS] = {50, 25, 0, 25, 0};
    struct fields fields = {.wide = columns >= PLX_VIEW_WIDE};
    const unsigned *shares = fields.wide ? wide : columns >= 60 ? narrow : least;
    unsigned x = 2;
    unsigned room = columns > x ? columns - x : 0;
    for (int i = 0; i < FIELDS; i++) {
        unsigned width = room * shares[i] / 100;
        fields.x[i] = x;
        fields.width[i] = width > 1 ? width - 1 : 0;
        x += width;
    }
    return fields;
}

/* "!! scale ru $1.5tn, ar >$1.4tn"; in a narrow screen the reports' names alone. */
static const char *others_of(const struct plx_view *view, struct plx_grid *grid,
                             const struct plx_claim *claim, uint32_t report, bool wide)
{
    struct plx_sign sign = plx_cells_sign(view->messages, claim);
    const char *list = plx_grid_format(grid, "%s %s", sign.sign, sign.word);
    if (claim->verdict == PLX_VERDICT_SINGLE)
        return plx_grid_format(grid, "%s %s", list, view->columns[report].id);
    const char *comma = "";
    for (uint32_t r = 0; r < view->report_count; r++) {
        if (r == report || !plx_cells_main(claim, r))
            continue;
        const char *id = view->columns[r].id;
        list = wide ? plx_grid_format(grid, "%s%s %s %s", list, comma, id,
                                      plx_cells_reading(view->messages, claim, r))
                    : plx_grid_format(grid, "%s %s", list, id);
        comma = ",";
    }
    return list;
}

static const char *reading_of(const struct plx_view *view, struct plx_grid *grid, uint32_t fact,
                              const struct plx_cell *cell)
{
    if (cell && cell->fact_count && cell->facts[0] == fact && *cell->reading)
        return cell->reading;
    return plx_values_short(&view->values, grid, &view->facts[fact]);
}

static void draw_fact(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                      const struct fields *fields, uint32_t index, bool in_hand)
{
    const struct plx_fact *fact = &view->facts[index];
    struct plx_fact_place place = view->places[index];
    const struct plx_claim *claim =
        place.claim == PLX_VIEW_NO_FACT ? NULL : &view->claims[place.claim];
    const struct plx_cell *cell = claim ? &claim->cells[place.cell] : NULL;
    plx_words_draw(view, grid, (struct plx_area){fields->x[0], y, fields->width[0], 1}, fact->report,
                   fact->around, PLX_STYLE_NORMAL);
    plx_grid_text(grid, fields->x[1], y, fields->width[1],
                  cell && cell->apart ? PLX_STYLE_APART | PLX_INK_BOLD : PLX_STYLE_NORMAL,
                  reading_of(view, grid, index, cell));
    if (claim) {
        const char *credit = cell->credit && *cell->credit
                                 ? cell->credit
                                 : plx_say(view->messages, "nobody");
        plx_grid_text(grid, fields->x[2], y, fields->width[2], PLX_STYLE_NORMAL, claim->label);
        plx_grid_text(grid, fields->x[3], y, fields->width[3], plx_cells_sign(view->messages, claim).style,
                      others_of(view, grid, claim, fact->report, fields->wide));
        plx_grid_text(grid, fields->x[4], y, fields->width[4], PLX_STYLE_DIM, credit);
    } else {
        plx_grid_text(grid, fields->x[2], y, fields->width[2], PLX_STYLE_DIM,
                      plx_say(view->messages, "in no claim"));
    }
    if (!in_hand)
        return;
    plx_grid_symbol(grid, 0, y, ">", PLX_STYLE_KEY | PLX_INK_BOLD);
    plx_grid_ink(grid, 0, y, grid->columns, PLX_INK_CURSOR);
}

static void draw_title(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       const struct plx_column *column)
{
    plx_grid_rule(grid, 0, y, grid->columns);
    const char *folded =
        column->folded ? plx_grid_format(grid,
                                         plx_say_count(view->messages,
                                                       " (%zu relative date folded)",
                                                       " (%zu relative dates folded)",
                                                       column->folded),
                                         column->folded)
                       : "";
    size_t at = column->fact_count ? column->fact + 1 : 0;
    const char *words = plx_grid_format(
        grid, plx_say(view->messages, " facts of %s in the order of the text: %zu of %zu%s "),
        column->id, at, column->fact_count, folded);
    plx_grid_text(grid, 1, y, grid->columns > 2 ? grid->columns - 2 : 0, PLX_STYLE_HEADER, words);
}

void plx_facts_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines)
{
    struct plx_column *column = &view->columns[plx_hold_focus(view)];
    struct fields fields = fields_of(grid->columns);
    draw_title(view, grid, y++, column);
    lines--;
    if (lines > 6) {
        for (int i = 0; i < FIELDS; i++)
            plx_grid_text(grid, fields.x[i], y, fields.width[i],
                          PLX_STYLE_HEADER | PLX_INK_UNDERLINE,
                          plx_say(view->messages, headings[i]));
        y++;
        lines--;
    }
    view->list_lines = lines;
    if (!column->fact_count)
        plx_grid_text(grid, 2, y, grid->columns, PLX_STYLE_DIM,
                      plx_say(view->messages, "no figure or date was found in it"));
    if (column->fact < column->fact_top)
        column->fact_top = column->fact;
    if (lines && column->fact >= column->fact_top + lines)
        column->fact_top = column->fact + 1 - lines;
    if (column->fact_top + lines > column->fact_count)
        column->fact_top = column->fact_count > lines ? column->fact_count - lines : 0;
    size_t seen = column->fact_count - column->fact_top;
    seen = seen < lines ? seen : lines;
    plx_pointing_add(view, PLX_TARGET_FACTS, (struct plx_area){0, y, grid->columns, (unsigned)seen},
                     column->fact_top);
    for (size_t i = column->fact_top; i < column->fact_top + seen; i++)
        draw_fact(view, grid, y++, &fields, column->facts[i], i == column->fact);
}
