/* The search in the view: what is looked for, where it is, and where the reader was before.
 *
 * While the line is written every key looks anew, from where the reader was when he opened it; the
 * index that it asks is built when he first does. Among the claims the hits are rows, those of a fold
 * too; among the sources and omissions they are lines; among the reports they are places of the texts, report by report. */
#ifndef PLX_VIEW_FINDING_H
#define PLX_VIEW_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "claims/search.h"
#include "view/grid.h"
#include "view/hand.h"

/* Where one column stood. */
struct plx_finding_column {
    uint32_t byte, wanted;
    int shift;
    bool held;
};

/* Where the reader was. */
struct plx_finding_start {
    struct plx_hand hand;
    int focus;
    bool open_shared, open_single;
    size_t row_top, line; /* line: in hand in a list beside that of the claims */
    struct plx_finding_column *columns; /* by report */
};

struct plx_finding {
    struct plx_search *search; /* NULL until it is first asked */
    struct plx_buffer wanted;  /* "" where nothing is looked for */
    struct plx_buffer before;  /* what was, when the line was opened */
    struct plx_hits hits;
    bool *rows;                /* by claim, then by check: the hits are in it */
    size_t row_count, row_place; /* how many rows or lines of the list with its folds open hold a hit, and which of these is
                                  * in hand, from 1 */
    size_t current;            /* the hit in hand among the reports; hits.count for none */
    struct plx_finding_start start;
};

struct plx_view;
struct plx_line;

enum plx_status plx_finding_start(struct plx_view *view);
void plx_finding_release(struct plx_view *view);
/* Of another comparison the same search. */
void plx_finding_adopt(struct plx_view *view, const struct plx_finding *before);
bool plx_finding_active(const struct plx_view *view);
/* The index, made now if need be; NULL where there is no memory, which is said. */
struct plx_search *plx_finding_search(struct plx_view *view);

/* The line is opened; what is written in it has changed; it is given up; it is done. */
void plx_finding_open(struct plx_view *view);
void plx_finding_update(struct plx_view *view);
void plx_finding_cancel(struct plx_view *view);
void plx_finding_accept(struct plx_view *view);
/* Nothing is looked for any more. */
void plx_finding_end(struct plx_view *view);
/* To the next hit, or with -1 the one before; says which of how many it is. */
void plx_finding_go(struct plx_view *view, int direction);

/* finding_lists.c: whether a line of the sources or omissions holds a hit; all folds of that list are opened; to the next
 * line that does, as finding.c goes to rows. */
bool plx_finding_in_line(const struct plx_view *view, const struct plx_line *line);
void plx_finding_unfold(struct plx_view *view);
bool plx_finding_go_to_line(struct plx_view *view, int direction, bool skip, bool *round);

/* Whether the row holds a hit. */
bool plx_finding_in_row(const struct plx_view *view, struct plx_hand hand);
/* Which hit is in hand, from 1 (0: none), and how many there are, of the place in hand. */
size_t plx_finding_place(const struct plx_view *view, size_t *count);

/* Marks for the hits that touch the words of the report, at most max: the count. */
size_t plx_finding_marks(const struct plx_view *view, uint32_t report, struct plx_span words,
                         struct plx_mark *marks, size_t max);
/* Whether a report's cell in the claim holds a hit. */
bool plx_finding_in_cell(const struct plx_view *view, const struct plx_claim *claim,
                         uint32_t report);

#endif
