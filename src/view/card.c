/* The card of a report over the screen: who published it, when, where, how it was obtained, and the
 * hash by which its marks know it. */
#include <string.h>

#include "store/act.h"
#include "store/digest.h"
#include "view/pane.h"

#define LABEL_WIDTH 10u

static const char *given(const struct plx_report *report, unsigned field)
{
    switch (field) { /* as plx_card_fields has them */
    case 0:
        return plx_report_outlet(report);
    case 1:
        return plx_report_author(report);
    case 2:
        return plx_report_date(report);
    case 3:
        return plx_report_address(report);
    default:
        return "";
    }
}

const char *plx_card_value(const struct plx_view *view, uint32_t report, unsigned field)
{
    const char *written = view->cards[report * PLX_CARD_FIELDS + field];
    return written ? written : given(view->columns[report].report, field);
}

static void draw_hash(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                      uint32_t report)
{
    char digest[PLX_DIGEST_LENGTH + 1];
    plx_digest(view->columns[report].text, view->columns[report].length, digest);
    plx_grid_printf(grid, area.x, area.y, area.columns, PLX_STYLE_DIM, "sha256 %s", digest);
}

static void draw_translation(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                             const struct plx_view_act *translation)
{
    char words[256];
    plx_act_translation(view->messages, translation->language, translation->author, words, sizeof words);
    plx_grid_text(grid, area.x, area.y, area.columns, PLX_STYLE_NORMAL, words);
}

void plx_card_compose(struct plx_view *view, struct plx_grid *grid)
{
    uint32_t report = plx_hold_focus(view);
    size_t translations = 0;
    while (plx_renditions_translation(view, report, translations))
        translations++;
    struct plx_area box = plx_menu_box(
        view, grid, PLX_CARD_FIELDS + 1 + translations,
        plx_grid_format(grid, plx_say(view->messages, "%s: the report's card"),
                        view->columns[report].id));
    struct plx_area line = {box.x + 2, box.y + 1, box.columns > 4 ? box.columns - 4 : 0, 1};
    for (unsigned i = 0; i < PLX_CARD_FIELDS && line.y + 1 < box.y + box.lines; i++, line.y++) {
        const char *value = plx_card_value(view, report, i);
        plx_grid_text(grid, line.x, line.y, line.columns, PLX_STYLE_KEY,
                      plx_say(view->messages, plx_card_fields[i]));
        if (line.columns > LABEL_WIDTH)
            plx_grid_text(grid, line.x + LABEL_WIDTH, line.y, line.columns - LABEL_WIDTH,
                          *value ? PLX_STYLE_NORMAL : PLX_STYLE_DIM, *value ? value : "-");
        plx_pointing_add(view, PLX_TARGET_LINES, (struct plx_area){box.x, line.y, box.columns, 1}, i);
        if (i == view->overlay_row)
            plx_grid_ink(grid, box.x + 1, line.y, box.columns > 2 ? box.columns - 2 : 0,
                         PLX_INK_REVERSE);
    }
    for (size_t i = 0; i < translations && line.y + 1 < box.y + box.lines; i++, line.y++)
        draw_translation(view, grid, line, plx_renditions_translation(view, report, i));
    if (line.y + 1 < box.y + box.lines)
        draw_hash(view, grid, line, report);
}
