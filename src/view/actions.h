/* What the files that act on a view share. One function an action (view/keys.h), listed by its name in the
 * table of actions.c: movement (up and down), columns (side by side), places (screens, and
 * what Enter opens in them), marking (the reader's work), finding, filtering, exporting, actions (menus, leaving). */
#ifndef PLX_VIEW_ACTIONS_H
#define PLX_VIEW_ACTIONS_H

#include "view/state.h"

typedef enum plx_effect plx_action_handler(struct plx_view *view, int value);

plx_action_handler plx_action_move, plx_action_page, plx_action_edge, plx_action_difference;
plx_action_handler plx_action_claims, plx_action_reports, plx_action_facts, plx_action_sources,
    plx_action_omissions, plx_action_log;
plx_action_handler plx_action_column, plx_action_side, plx_action_turn, plx_action_zoom,
    plx_action_lock, plx_action_writing, plx_action_choose, plx_action_shift;
plx_action_handler plx_action_take_out, plx_action_put_in;
plx_action_handler plx_action_tag, plx_action_tagged, plx_action_decide, plx_action_decide_cell,
    plx_action_note, plx_action_caret, plx_action_caret_edge, plx_action_erase, plx_action_undo;
plx_action_handler plx_action_search, plx_action_hit, plx_action_filter;
plx_action_handler plx_action_copy, plx_action_export, plx_action_export_what, plx_action_write;

/* Opens a menu, a card or the help. */
enum plx_effect plx_action_show(struct plx_view *view, enum plx_overlay overlay);
/* What Enter does in the place in hand. */
enum plx_effect plx_action_enter(struct plx_view *view);
/* Goes to a place with a list. */
enum plx_effect plx_action_list(struct plx_view *view, enum plx_place place);
/* Makes it the row in hand, and the columns stand at it. */
void plx_action_take(struct plx_view *view, struct plx_hand hand);
/* Whether the facts of a report are listed. */
bool plx_action_in_facts(const struct plx_view *view);
/* Whether a claim is in hand; if not, says what is lacking, which is English. */
bool plx_action_on_claim(struct plx_view *view, const char *lacking);
/* The line that is written is kept: as a note, as the line in hand of a card. */
enum plx_effect plx_action_keep_note(struct plx_view *view);
enum plx_effect plx_action_keep_field(struct plx_view *view);
/* The search stays where it has led. */
enum plx_effect plx_action_accept_search(struct plx_view *view);
/* The filter that was written is set, or what is wrong with it said; and there is none any more. */
enum plx_effect plx_action_accept_filter(struct plx_view *view);
enum plx_effect plx_action_unfilter(struct plx_view *view);
/* Opens the line of the card in hand for writing. */
enum plx_effect plx_action_fill_in(struct plx_view *view);

#endif
