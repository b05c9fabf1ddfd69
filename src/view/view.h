/* The screen: a comparison, a size, and what the reader has done, composed as a grid of cells.
 *
 * Knows no terminal: keys come in as strings (view/keys.h names them), a grid goes out, and what
 * only the caller can do comes back as an effect. A view borrows its comparison, and the story
 * behind it, which must outlive it; it owns everything else. It never fails halfway: where memory
 * runs out, plx_view_compose says so, and the view stays usable.
 */
#ifndef PLX_VIEW_VIEW_H
#define PLX_VIEW_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "parallax/comparison.h"
#include "parallax/output.h"
#include "store/act.h"
#include "view/grid.h"
#include "view/progress.h"

struct plx_view;
struct plx_rendition; /* report/rendition.h */
struct plx_gloss_reader;

struct plx_view_options {
    enum plx_shaping shaping; /* Arabic as presentation forms, or as base letters */
    const struct plx_keymap *keymap; /* the reader's keys (view/keymap.h), borrowed; NULL: the usual ones */
    const char *first; /* whose columns stand first: languages (BCP 47; "pt" also takes "pt-BR") or ids of
                        * reports, apart by blanks; used by plx_view_new alone; NULL: as they were given */
    bool early;               /* the comparison has texts alone: facts and claims are on their way (plx_view_set_work) */
    bool keeps;               /* the caller keeps what the reader does: see PLX_EFFECT_UNDO */
};

#define PLX_VIEW_ROW UINT32_MAX /* for a report: the whole row */

/* One thing that the reader did with a row or with a report's cell in it (a tag, a note, a
 * decision, taken out or put in), with a report's card, or a translation that he gave it. Values as store/act.h has them. Claims are
 * indices into those of plx_view_comparison. */
struct plx_view_act {
    enum plx_act_kind kind;
    uint32_t claim, report; /* of a card and a translation the claim says nothing */
    const char *value;
    bool changed; /* the row is not quite the one that it was done with */
    unsigned field; /* of a card: its place in plx_card_fields */
    uint32_t from;  /* of a cell put in: the claim that it was taken from */
    struct plx_span words; /* of a cell moved: its evidence, the first where the report says it again */
    const char *author, *language; /* of a translation, language as BCP 47; else NULL */
};

/* What the caller has to do after a key. */
enum plx_effect {
    PLX_EFFECT_NONE,
    PLX_EFFECT_REDRAW,  /* compose again, and show what changed */
    PLX_EFFECT_REPAINT, /* compose again, and show everything */
    PLX_EFFECT_KEEP,    /* keep plx_view_act, which the view shows already */
    PLX_EFFECT_UNDO,    /* take back what was kept last, then plx_view_set_acts and plx_view_undone.
                         * A view whose caller keeps nothing does that itself, and never asks. */
    PLX_EFFECT_LOG,     /* show what was done, by whom and when: plx_view_set_log */
    PLX_EFFECT_EXPORT,  /* write what plx_view_export tells, then say so: plx_view_message */
    PLX_EFFECT_COPY,    /* put plx_view_citation into the clipboard, then say so: plx_view_message */
    PLX_EFFECT_SUSPEND,
    PLX_EFFECT_QUIT
};

/* Options may be NULL. *view is the caller's: plx_view_free. */
enum plx_status plx_view_new(const struct plx_comparison *comparison, unsigned columns,
                             unsigned lines, const struct plx_view_options *options,
                             struct plx_view **view);
void plx_view_free(struct plx_view **view);

/* A new size; the row in hand and the evidence stay. */
void plx_view_resize(struct plx_view *view, unsigned columns, unsigned lines);
/* Another way of writing Arabic, once the terminal has told what it can do. */
void plx_view_set_shaping(struct plx_view *view, enum plx_shaping shaping);

enum plx_effect plx_view_key(struct plx_view *view, const char *key);
/* The mouse, at a cell of the screen that was composed last. A click takes the row, the column or the fact
 * there in hand; what is in hand already it opens, as Enter does. Where a line is written neither does
 * anything. */
enum plx_effect plx_view_click(struct plx_view *view, unsigned x, unsigned y);
/* Scrolls the text there by so many rows, down where they are positive, and with it all that are locked to it;
 * in a list or a menu the next line is taken in hand, or the one before. */
enum plx_effect plx_view_wheel(struct plx_view *view, unsigned x, unsigned y, int rows);
/* Gives every key of a list apart by white space: "j j Enter". Stops before a name that no
 * keyboard gives (PLX_ERROR_USAGE, *error filled), and after one whose effect is to quit. *effect
 * (may be NULL) is the last that was neither none nor a redraw, else the redraw. */
enum plx_status plx_view_keys_feed(struct plx_view *view, const char *keys,
                                   enum plx_effect *effect, struct plx_error *error);

/* Of an early view: how far the rest has come. */
void plx_view_set_work(struct plx_view *view, struct plx_work work);
/* The rest is there, in a view of its own: where the reader of the early one has moved, the texts stay as they are seen. */
void plx_view_resume(struct plx_view *view, const struct plx_view *before);
/* A report's rendition for this reader, made before it is asked for: the view's own from now on, or released where it has it. */
struct plx_gloss_reader plx_view_gloss_reader(const struct plx_view *view);
void plx_view_take_rendition(struct plx_view *view, uint32_t report, struct plx_rendition *rendition);
/* What the reader did so far, instead of all that the view knew; copied. Cells taken out or put in
 * come before all else, since they change which claims there are. PLX_ERROR_MEMORY keeps what there
 * was memory for. The row in hand stays where it can. */
enum plx_status plx_view_set_acts(struct plx_view *view, const struct plx_view_act *acts,
                                  size_t count);
/* A line of the log. Strings are for the reader, in the reader's language. */
struct plx_view_log_line {
    const char *when, *who, *what; /* "2025-12-18 14:03", "ana", "decision: use" */
    const char *where;             /* the words that it was done with */
    uint32_t claim;                /* that holds these now; PLX_VIEW_ROW where none does */
    bool undone;
};

/* All that was done, the latest first; copied. PLX_ERROR_MEMORY leaves the log empty. */
enum plx_status plx_view_set_log(struct plx_view *view, const struct plx_view_log_line *lines,
                                 size_t count);
/* Whether the log is on the screen, so that it should be told what is new. */
bool plx_view_shows_log(const struct plx_view *view);
/* What has lost its place, a line each, for the help. Copied; PLX_ERROR_MEMORY changes nothing. */
enum plx_status plx_view_set_lost(struct plx_view *view, const char *lines);
/* The comparison as the reader has put it: the one that the view was made of, or one amended by cells
 * taken out and put in (claims/amend.h). Borrowed until the next key or act. */
const struct plx_comparison *plx_view_comparison(const struct plx_view *view);
/* Amends a comparison of the same story in another language as the reader has amended the view's, so
 * that claims keep their indices. *amended is NULL where he has not; else freed before the base. */
enum plx_status plx_view_amend(const struct plx_view *view, const struct plx_comparison *base,
                               struct plx_comparison **amended);
/* After PLX_EFFECT_KEEP: what was done. Borrowed until the next key. */
const struct plx_view_act *plx_view_act(const struct plx_view *view);
/* Says until the next key what was taken back. */
void plx_view_undone(struct plx_view *view, enum plx_act_kind kind, const char *value);
/* Lists only the claims that pass (claims/filter.h); "" lists all. PLX_ERROR_USAGE changes nothing, *error
 * says what is wrong with it. */
enum plx_status plx_view_filter(struct plx_view *view, const char *expression,
                                struct plx_error *error);
/* After PLX_EFFECT_COPY: UTF-8, a line a citation. Borrowed until the next key. */
const char *plx_view_citation(const struct plx_view *view);
/* Whether characters are text just now, so that what is pasted may come too. */
bool plx_view_writing(const struct plx_view *view);

/* Which claims: those decided, tagged, listed by the filter, or all. */
enum plx_export_what {
    PLX_EXPORT_ALL,
    PLX_EXPORT_DECIDED,
    PLX_EXPORT_TAGGED,
    PLX_EXPORT_FILTERED
};
/* They, with what was decided and noted, borrowed until the next key or call. Of all, with nothing decided
 * or noted, selection->claims is NULL: the whole comparison. */
void plx_view_select(struct plx_view *view, enum plx_export_what what,
                     struct plx_selection *selection);
/* After PLX_EFFECT_EXPORT: the format, and the claims that the reader chose. */
enum plx_format plx_view_export(struct plx_view *view, struct plx_selection *selection);
/* Shows one line until the next key: what became of an export. */
void plx_view_message(struct plx_view *view, const char *message);

/* Sets the grid to the view's size and draws the whole screen into it. PLX_ERROR_MEMORY leaves
 * the grid whole, but perhaps with parts missing. */
enum plx_status plx_view_compose(struct plx_view *view, struct plx_grid *grid);

#endif
