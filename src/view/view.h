/* The screen: a comparison, a size, and what the reader has done, composed as a grid of cells.
 *
 * Knows no terminal: keys come in as strings (view/keys.h names them), a grid goes out, and what
 * only the caller can do comes back as an effect. A view borrows its comparison, and the story
 * behind it, which must outlive it; it owns everything else. It never fails halfway: where memory
 * runs out, plx_view_compose says so, and the view stays usable.
 */
#ifndef PLX_VIEW_VIEW_H
#define PLX_VIEW_VIEW_H

#include "parallax/comparison.h"
#include "parallax/output.h"
#include "view/grid.h"

struct plx_view;

struct plx_view_options {
    enum plx_shaping shaping; /* Arabic as presentation forms, or as base letters */
};

/* What the caller has to do after a key. */
enum plx_effect {
    PLX_EFFECT_NONE,
    PLX_EFFECT_REDRAW,  /* compose again, and show what changed */
    PLX_EFFECT_REPAINT, /* compose again, and show everything */
    PLX_EFFECT_EXPORT,  /* write what plx_view_export tells, then say so: plx_view_message */
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
/* Gives every key of a list apart by white space: "j j Enter". Stops before a name that no
 * keyboard gives (PLX_ERROR_USAGE, *error filled), and after one whose effect is to quit. *effect
 * (may be NULL) is the last that was neither none nor a redraw, else the redraw. */
enum plx_status plx_view_keys_feed(struct plx_view *view, const char *keys,
                                   enum plx_effect *effect, struct plx_error *error);

/* After PLX_EFFECT_EXPORT: the format, and the claims, borrowed until the next key. Where no claim
 * is tagged, selection->claims is NULL, which stands for all. */
enum plx_format plx_view_export(const struct plx_view *view, struct plx_selection *selection);
/* Shows one line until the next key: what became of an export. */
void plx_view_message(struct plx_view *view, const char *message);

/* Sets the grid to the view's size and draws the whole screen into it. PLX_ERROR_MEMORY leaves
 * the grid whole, but perhaps with parts missing. */
enum plx_status plx_view_compose(struct plx_view *view, struct plx_grid *grid);

#endif
