/* What a view knows, shared by the files of this room and by their tests.
 *
 * view.c makes and frees it; the actions (actions.h) change it on a key; the files named ..._pane.c, strip.c,
 * menu.c and help.c only draw from it (and keep the scroll positions that drawing settles).
 *
 * The row in hand is a claim, a check, or a fold, named by kind and number, not by its place in
 * the list, so that folding, filtering and resizing keep it.
 */
#ifndef PLX_VIEW_STATE_H
#define PLX_VIEW_STATE_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/messages.h"
#include "base/vector.h"
#include "claims/credit_list.h"
#include "view/filtering.h"
#include "view/finding.h"
#include "view/grid.h"
#include "view/keys.h"
#include "view/layouts.h"
#include "view/values.h"
#include "view/view.h"

#define PLX_VIEW_NEAR 8        /* nearest words marked in one report, at most */
#define PLX_VIEW_COLUMN 28u    /* the least width at which reports stand side by side */
#define PLX_VIEW_WIDE 120u     /* from here on words are written out */
#define PLX_VIEW_ZOOM 92u      /* no line of text is longer than is good to read */
#define PLX_VIEW_GUTTER 2u     /* cells beside a text that say where the evidence is */
#define PLX_VIEW_NO_FACT UINT32_MAX

enum plx_place { PLX_PLACE_CLAIMS, PLX_PLACE_REPORTS, PLX_PLACE_SOURCES, PLX_PLACE_OMISSIONS,
                 PLX_PLACE_LOG };

enum plx_overlay {
    PLX_OVERLAY_NONE,
    PLX_OVERLAY_MENU,
    PLX_OVERLAY_EXPORT,
    PLX_OVERLAY_DECIDE,
    PLX_OVERLAY_COLUMNS,
    PLX_OVERLAY_CARD,
    PLX_OVERLAY_NOTE,
    PLX_OVERLAY_FIELD, /* the same for the line in hand of a card */
    PLX_OVERLAY_SEARCH, /* the same for what is looked for */
    PLX_OVERLAY_FILTER, /* and for the filter */
    PLX_OVERLAY_HELP
};

/* One report, and where the reader is in it. The text is held so that byte `byte` stands in the
 * pane's hold row, then scrolled by `shift` rows: a new width keeps the words in place. Blank rows
 * stand above a text whose evidence is near its start, so that the evidence is level in all. */
struct plx_column {
    const struct plx_report *report;
    const char *id, *text;
    size_t length;
    bool rtl;               /* most of its letters are, as it is seen */
    bool left_out;          /* the reader does not want it side by side with the others */
    uint32_t place;         /* of the column among all, from the left */
    uint32_t byte;
    int shift;
    bool held;              /* byte is evidence; else the text never leaves the pane's edges */
    uint32_t *facts;        /* those shown, by place; relative dates are folded */
    size_t fact_count, folded;
    size_t fact, fact_top;  /* the fact in hand, and the first that is seen */
    struct plx_span near[PLX_VIEW_NEAR]; /* for the claim in hand, by place */
    size_t near_count;
};

/* What the reader's acts come to for one claim. */
struct plx_kept {
    bool tagged, changed; /* changed: the row, since it was decided or noted */
    enum plx_decision decision; /* of the whole row */
    const char *note;           /* "" where there is none; borrowed from its act */
};

/* A line that is being written. */
struct plx_entry {
    struct plx_buffer text;
    size_t caret; /* a byte of it, where a cluster begins, or its end */
};

/* Where a fact stands among the claims. */
struct plx_fact_place {
    uint32_t claim, cell; /* claim is PLX_VIEW_NO_FACT where it stands in none */
};

/* What can be pointed at on the screen that was drawn last. */
enum plx_target_kind {
    PLX_TARGET_ROWS,   /* of the list in hand; number: the first that is seen */
    PLX_TARGET_FACTS,  /* of the report in hand; the same */
    PLX_TARGET_LINES,  /* of a menu or a card; the same */
    PLX_TARGET_HELP,
    PLX_TARGET_COLUMN, /* the name or the cells of a report; number: the report */
    PLX_TARGET_TEXT    /* its text, which scrolls; the same */
};

struct plx_target {
    enum plx_target_kind kind;
    struct plx_area area;
    size_t number;
};

#define PLX_VIEW_TARGETS 256 /* of one screen, at most */

struct plx_view {
    const struct plx_comparison *base, *comparison; /* as it was made, and as the reader has put it */
    struct plx_comparison *amended; /* owned; NULL where nothing was moved */
    const struct plx_story *story;
    const struct plx_messages *messages; /* the story's; NULL: English */
    bool rtl;                            /* they are written from right to left */
    struct plx_values values;            /* how values are written in that language */
    const struct plx_claim *claims;
    const struct plx_check *checks;
    const struct plx_fact *facts;
    const struct plx_notice *notices;
    const struct plx_entity *entities;
    const struct plx_source *credited; /* the comparison's sources */
    size_t claim_count, check_count, fact_count, notice_count, entity_count, credited_count,
        report_count;

    struct plx_column *columns; /* by report */
    struct plx_rendition *made; /* by report, then writing: kept once they are made */
    struct plx_rendition *renditions; /* by report, of those; empty where it is seen as it was written */
    size_t *translations;       /* by report: which of its translations is seen, where one is */
    struct plx_fact_place *places; /* by fact */
    uint32_t *order;            /* the reports as their columns stand, from the left */
    uint32_t *wanted;           /* every report once, those first that should be seen */
    PLX_VECTOR(struct plx_view_act) acts; /* in their order; values owned */
    struct plx_kept *kept;      /* by claim: what they come to */
    uint8_t *cell_decisions;    /* by claim, then report: enum plx_decision */
    const char **cards;         /* by report, then field: what was written; NULL: nothing */
    char *lost;                 /* lines of marks that have lost their place; NULL: none */
    bool early, touched;        /* texts alone; touched: plx_early_touch */
    struct plx_work work;       /* of an early view: how far the rest has come */
    bool keeps;                 /* the caller keeps them, and takes them back */
    const struct plx_keymap *keymap; /* the reader's keys, borrowed; NULL: the usual ones */
    bool decide_cell;           /* the decision asked for is of the cell in hand alone */
    struct plx_entry entry;
    struct plx_finding finding;
    struct plx_filtering filtering;
    struct plx_buffer citation; /* what is copied */
    uint32_t *selection;        /* the claims of an export */
    struct plx_remark *remarks; /* what was decided and noted of them */
    struct plx_card *export_cards; /* by report: its card as it is now */
    struct plx_translation *export_translations; /* of all reports, borrowed from their acts */
    size_t export_room;
    const char **cell_words;    /* of each its cells' decisions, by report */
    size_t selected;
    struct plx_hand *rows;      /* the list of the claims view */
    size_t row_count, row_top;
    struct plx_hand row;        /* the one in hand when the claims were left */
    struct plx_credit_list credits;
    struct plx_list sources, omissions, log;
    PLX_VECTOR(struct plx_view_log_line) log_lines; /* strings owned */
    const struct plx_coverage *coverage; /* by report; NULL where nothing was compared */
    bool *open_rest;            /* by report: all that it alone has is listed */
    struct plx_layouts layouts;

    unsigned width, height;
    enum plx_shaping shaping;
    enum plx_place place, list; /* list: that of the places with one where the reader was last */
    enum plx_overlay overlay;
    size_t overlay_row, overlay_top, overlay_count;
    struct plx_hand hand;
    int focus;                  /* the column in hand, -1: all of them */
    bool open_shared, open_single, open_nobody;
    bool facts_shown, zoomed, locked;
    unsigned text_lines;        /* of the text pane, as last drawn */
    unsigned list_lines;        /* of the list in hand, as last drawn */
    unsigned cell_width;        /* of the widest reading in the table */
    enum plx_format format;     /* of the export asked for */
    enum plx_export_what export_what;
    struct plx_target targets[PLX_VIEW_TARGETS]; /* filled while the screen is composed */
    size_t target_count;
    bool failed;                /* memory ran out since the last screen */
    char message[512];
};

/* early.c: the texts alone, before facts and claims are there */
void plx_early_start(struct plx_view *view);
/* The reader does something. */
void plx_early_touch(struct plx_view *view);
/* More of the texts is wanted than their beginnings. */
void plx_early_whole(struct plx_view *view);
/* To the reports, where the action moves and nothing lies over the texts. */
void plx_early_read(struct plx_view *view, enum plx_action action);
/* Whether the action has to wait for them. */
bool plx_early_waits(const struct plx_view *view, enum plx_action action);

/* rows.c: the list of the claims view */
void plx_rows_build(struct plx_view *view);
size_t plx_rows_find(const struct plx_view *view, struct plx_hand hand); /* row_count: not there */
/* Unfolds what hides the hand; the hand falls on the nearest row where it is not there at all. */
void plx_rows_show(struct plx_view *view);
bool plx_rows_difference(const struct plx_view *view, struct plx_hand hand);

/* view.c: the comparison is another one, and so are all arrays by claim; false where there is no memory,
 * and nothing has changed. */
bool plx_view_adopt(struct plx_view *view, const struct plx_comparison *comparison);

/* lists.c: the other lists */
/* The list of the place in hand is made anew. */
void plx_lists_rebuild(struct plx_view *view);
/* The list of the place in hand; NULL in the claims and in the reports. */
struct plx_list *plx_lists_shown(struct plx_view *view);
bool plx_lists_add(struct plx_list *list, enum plx_hand_kind kind, size_t index,
                   uint32_t report); /* false: no memory */
/* The line that shows the hand; the count where none does. */
size_t plx_lists_find(const struct plx_list *list, struct plx_hand hand);
/* That line is in hand, or the last before it. */
void plx_lists_take(struct plx_view *view, size_t line);
/* Scrolls so that the line at is among the lines [*top, *top + lines) of count, and where there is room
 * the one before and the one behind it. */
void plx_lists_scroll(size_t *top, size_t at, size_t count, unsigned lines);
void plx_lists_release(struct plx_view *view);

/* log.c: what the reader did */
enum plx_status plx_log_build(struct plx_view *view);
void plx_log_release(struct plx_view *view);

/* omissions.c: the list of what each report has not, and of what it alone has */
enum plx_status plx_omissions_build(struct plx_view *view);
/* The report of the line in hand in the list of the omissions; else the one in hand, else none: PLX_VIEW_ROW. */
uint32_t plx_omissions_report(const struct plx_view *view);
/* What was listed as lacking in the report; NULL where the claim was not. */
const struct plx_omission *plx_omissions_of(const struct plx_view *view, uint32_t claim, uint32_t report);

/* sources.c: the list of the sources */
enum plx_status plx_sources_build(struct plx_view *view);
/* The line of a source that is credited with the claim in a hand; the count where none is. */
size_t plx_sources_line(const struct plx_view *view, struct plx_hand hand);
/* The row of the source in hand, or of the newsroom behind it, in a report; NULL where it credits neither. */
const struct plx_credit_row *plx_sources_row(const struct plx_view *view, uint32_t report);
/* The newsroom behind the source; itself where none is. */
uint32_t plx_sources_newsroom(const struct plx_view *view, uint32_t source);

/* moving.c: cells taken out of their rows, and put into others */
/* Amends the comparison by the acts that move cells; false where there is no memory, which is said. */
bool plx_moving_apply(struct plx_view *view);
/* "it taken out"; "" where no cell of the row was moved. */
const char *plx_moving_words(const struct plx_view *view, struct plx_grid *grid, uint32_t claim);

/* kept.c: what the reader did */
enum plx_status plx_kept_start(struct plx_view *view);
void plx_kept_fold(struct plx_view *view); /* all acts anew */
void plx_kept_release(struct plx_view *view); /* what goes by claim */
void plx_kept_forget(struct plx_view *view);  /* the acts */
/* Adds an act, whose value is copied; false where there is no memory, which is said. */
bool plx_kept_do(struct plx_view *view, const struct plx_view_act *act);
bool plx_kept_undo(struct plx_view *view); /* the last one; false where there is none */
/* The list after acts that changed: the hand falls on the row at that place where its own is gone. */
void plx_kept_settle(struct plx_view *view, size_t row);
size_t plx_kept_tagged(const struct plx_view *view);
size_t plx_kept_decided(const struct plx_view *view);
/* Whether the row or one of its cells is. */
bool plx_kept_is_decided(const struct plx_view *view, uint32_t claim);
enum plx_decision plx_kept_cell(const struct plx_view *view, uint32_t claim, uint32_t report);

/* What was decided and noted of a claim; its cells are the view's, for the claim. */
struct plx_remark plx_kept_remark(struct plx_view *view, uint32_t claim);

/* exporting.c: the cards of the reports as they are now, with the translations; borrowed until the next act. */
const struct plx_card *plx_cards_make(struct plx_view *view);
/* How many claims that are, and what is taken unless the reader says otherwise. */
size_t plx_export_count(const struct plx_view *view, enum plx_export_what what);
enum plx_export_what plx_export_usual(const struct plx_view *view);

/* renditions.c: in which writing each report is seen. Places and marks are of the report itself. */
enum plx_writing plx_renditions_writing(const struct plx_view *view, uint32_t report);
/* "word gloss", "translation by Ana Ruiz"; "" of the original */
const char *plx_renditions_name(const struct plx_view *view, struct plx_grid *grid, uint32_t report);
/* The n-th translation that the reader gave the report; NULL: there is none. */
const struct plx_view_act *plx_renditions_translation(const struct plx_view *view, uint32_t report, size_t n);
void plx_renditions_refresh(struct plx_view *view); /* after acts that changed */
/* The text that is seen, and where it shows bytes of the report, and back. */
const char *plx_renditions_text(const struct plx_view *view, uint32_t report, size_t *length);
struct plx_span plx_renditions_place(const struct plx_view *view, uint32_t report,
                                     struct plx_span span);
struct plx_span plx_renditions_original(const struct plx_view *view, uint32_t report,
                                        struct plx_span span);
void plx_renditions_direct(struct plx_view *view, uint32_t report); /* settles the column's rtl */
void plx_renditions_release(struct plx_view *view);

/* entry.c: the line that is being written. Directions: -1 back, 1 on. */
void plx_entry_start(struct plx_entry *entry, const char *text);
bool plx_entry_insert(struct plx_entry *entry, const char *bytes); /* false: no more room */
void plx_entry_erase(struct plx_entry *entry, int direction);
void plx_entry_move(struct plx_entry *entry, int direction);
void plx_entry_edge(struct plx_entry *entry, int direction);

/* hold.c: which words the columns stand at */
void plx_hold_hand(struct plx_view *view);  /* every column to the evidence of the hand */
void plx_hold_byte(struct plx_view *view, size_t report, uint32_t byte);
void plx_hold_keep(struct plx_view *view);  /* before a new width: what is seen stays */
int plx_hold_top(struct plx_view *view, size_t report, unsigned columns, unsigned lines);
void plx_hold_scroll(struct plx_view *view, size_t report, int rows);
void plx_hold_edge(struct plx_view *view, size_t report, bool last);
/* The reports that are seen side by side, by report, at most max; the count. */
size_t plx_hold_seen(const struct plx_view *view, uint32_t *seen, size_t max);
size_t plx_hold_fit(const struct plx_view *view); /* how many fit side by side */
size_t plx_hold_chosen(const struct plx_view *view); /* how many are not left out */
void plx_hold_want(struct plx_view *view, uint32_t report); /* brings one onto the screen */
unsigned plx_hold_text_width(const struct plx_view *view);  /* of a column's text, in cells */
uint32_t plx_hold_focus(const struct plx_view *view);       /* the column in hand, or the first */

/* nearest.c: where a report speaks of what a claim names */
void plx_nearest_find(struct plx_view *view, uint32_t claim, uint32_t report);

/* The key's place; the place under what lies over it. */
unsigned plx_view_where(const struct plx_view *view);
/* Says it until the next key, in the reader's language; it is English. */
void plx_view_say(struct plx_view *view, const char *english);
unsigned plx_view_place(const struct plx_view *view);
enum plx_effect plx_action_do(struct plx_view *view, enum plx_action action, int value);

/* table_pane.c: the cells that the widest reading takes, with what stands behind it and a gap */
unsigned plx_table_widest_cell(const struct plx_view *view);

/* pointing.c: what was drawn there can be pointed at. */
void plx_pointing_add(struct plx_view *view, enum plx_target_kind kind, struct plx_area area,
                      size_t number);

/* Drawing. Each fills its area, whatever its size. */
void plx_claims_compose(struct plx_view *view, struct plx_grid *grid);
void plx_reports_compose(struct plx_view *view, struct plx_grid *grid);
void plx_lists_compose(struct plx_view *view, struct plx_grid *grid);
/* A box for so many lines in the middle of the screen, drawn, with a title in its border. */
struct plx_area plx_menu_box(const struct plx_view *view, struct plx_grid *grid, size_t count, const char *title);
/* choice_pane.c: which reports stand side by side, and in which order */
void plx_choice_compose(struct plx_view *view, struct plx_grid *grid);
/* card.c: what a field of a report's card says, written or given with the report; "" where nothing */
const char *plx_card_value(const struct plx_view *view, uint32_t report, unsigned field);
void plx_card_compose(struct plx_view *view, struct plx_grid *grid);
void plx_menu_compose(struct plx_view *view, struct plx_grid *grid);
/* The key row that a line of the menu stands for; NULL beyond the last. */
const struct plx_key_row *plx_menu_row(const struct plx_view *view, size_t line);
size_t plx_menu_count(const struct plx_view *view);
void plx_help_compose(struct plx_view *view, struct plx_grid *grid);

#endif
