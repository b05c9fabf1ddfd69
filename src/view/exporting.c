/* What an export takes: the decided claims, the tagged, those that the filter lists, or all. */
#include <stdlib.h>

#include "view/actions.h"

static bool takes(const struct plx_view *view, enum plx_export_what what, uint32_t claim)
{
    if (!view->claims[claim].cell_count) /* the reader took all of them out */
        return false;
    switch (what) {
    case PLX_EXPORT_DECIDED:
        return plx_kept_is_decided(view, claim);
    case PLX_EXPORT_TAGGED:
        return view->kept[claim].tagged;
    case PLX_EXPORT_FILTERED:
        return plx_filtering_claim(view, claim);
    case PLX_EXPORT_ALL:
        break;
    }
    return true;
}

size_t plx_export_count(const struct plx_view *view, enum plx_export_what what)
{
    size_t count = 0;
    for (uint32_t i = 0; i < view->claim_count; i++)
        count += takes(view, what, i);
    return what == PLX_EXPORT_FILTERED && !plx_filtering_active(view) ? 0 : count;
}

/* The decided; the tagged where none is, or where they alone are listed; else what is listed. */
enum plx_export_what plx_export_usual(const struct plx_view *view)
{
    if (plx_filtering_tagged(view))
        return PLX_EXPORT_TAGGED;
    if (plx_kept_decided(view))
        return PLX_EXPORT_DECIDED;
    if (plx_kept_tagged(view))
        return PLX_EXPORT_TAGGED;
    return plx_filtering_active(view) ? PLX_EXPORT_FILTERED : PLX_EXPORT_ALL;
}

/* All claims, and nothing of the reader's among them: the whole comparison with all that it has. */
static bool is_whole(const struct plx_view *view, enum plx_export_what what)
{
    bool marked = false;
    for (uint32_t i = 0; i < view->claim_count && !marked; i++)
        marked = plx_kept_is_decided(view, i) || *view->kept[i].note || !view->claims[i].cell_count;
    return what == PLX_EXPORT_ALL && !marked;
}

static struct plx_card card_of(const struct plx_view *view, uint32_t report)
{
    return (struct plx_card){.outlet = plx_card_value(view, report, 0),
                             .author = plx_card_value(view, report, 1),
                             .date = plx_card_value(view, report, 2),
                             .address = plx_card_value(view, report, 3),
                             .obtained = plx_card_value(view, report, 4)};
}

/* The translations of all reports, one report's behind the other's, into their cards. */
static void add_translations(struct plx_view *view)
{
    size_t count = 0;
    for (uint32_t r = 0; r < view->report_count; r++) {
        size_t first = count;
        const struct plx_view_act *act;
        while (count < view->export_room && (act = plx_renditions_translation(view, r, count - first)))
            view->export_translations[count++] =
                (struct plx_translation){act->language, act->author, act->value};
        view->export_cards[r].translations = view->export_translations + first;
        view->export_cards[r].translation_count = count - first;
    }
}

static void make_room(struct plx_view *view)
{
    free(view->export_translations);
    view->export_translations = calloc(view->acts.count + 1, sizeof *view->export_translations);
    view->export_room = view->export_translations ? view->acts.count : 0;
    view->failed |= !view->export_translations;
}

const struct plx_card *plx_cards_make(struct plx_view *view)
{
    for (uint32_t r = 0; r < view->report_count; r++)
        view->export_cards[r] = card_of(view, r);
    make_room(view);
    add_translations(view);
    return view->export_cards;
}

void plx_view_select(struct plx_view *view, enum plx_export_what what,
                     struct plx_selection *selection)
{
    view->selected = 0;
    for (uint32_t i = 0; i < view->claim_count; i++)
        if (takes(view, what, i)) {
            view->remarks[view->selected] = plx_kept_remark(view, i);
            view->selection[view->selected++] = i;
        }
    plx_cards_make(view);
    *selection = (struct plx_selection){is_whole(view, what) ? NULL : view->selection,
                                        view->selected, view->remarks, view->export_cards};
}

enum plx_format plx_view_export(struct plx_view *view, struct plx_selection *selection)
{
    plx_view_select(view, view->export_what, selection);
    return view->format;
}

/* ---- keys ---- */

enum plx_effect plx_action_export(struct plx_view *view, int value)
{
    (void)value;
    view->export_what = plx_export_usual(view);
    return plx_action_show(view, PLX_OVERLAY_EXPORT);
}

enum plx_effect plx_action_export_what(struct plx_view *view, int value)
{
    static const char *const none[] = {
        [PLX_EXPORT_ALL] = N_("there is no claim"), [PLX_EXPORT_DECIDED] = N_("nothing is decided ({decide} decides)"),
        [PLX_EXPORT_TAGGED] = N_("nothing is tagged ({tag} tags)"),
        [PLX_EXPORT_FILTERED] = N_("no filter lists anything ({filter} filters)")};
    enum plx_export_what what = (enum plx_export_what)value;
    view->overlay = PLX_OVERLAY_EXPORT;
    if (plx_export_count(view, what))
        view->export_what = what;
    else
        plx_view_say(view, none[what]);
    return PLX_EFFECT_REDRAW;
}

enum plx_effect plx_action_write(struct plx_view *view, int value)
{
    view->overlay = PLX_OVERLAY_NONE;
    view->format = (enum plx_format)value;
    return PLX_EFFECT_EXPORT;
}
