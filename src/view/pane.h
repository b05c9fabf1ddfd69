/* The parts that the screens are made of. Each draws into the lines that it is given and never
 * outside; what does not fit is left away, the least telling first. */
#ifndef PLX_VIEW_PANE_H
#define PLX_VIEW_PANE_H

#include "view/state.h"

/* ---- frame.c: what frames every screen ---- */

/* The first line: the story, and how many conflicts, headlines, claims there are. */
void plx_frame_head(const struct plx_view *view, struct plx_grid *grid);
/* How many lines the notices take, at most max. */
unsigned plx_frame_notice_lines(const struct plx_view *view, unsigned max);
void plx_frame_notices(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                       unsigned lines);
/* A text in which {name} stands for the key of that action ("{filter}"), with the reader's keys in it. */
const char *plx_frame_keyed(const struct plx_view *view, struct plx_grid *grid, const char *text);
/* "(Enter folds)", or opens where it does not stand open. */
const char *plx_frame_fold(const struct plx_view *view, struct plx_grid *grid, bool open);
/* The next keys, from the key table; a message takes the first line. */
unsigned plx_frame_hint_lines(const struct plx_view *view);
void plx_frame_hints(const struct plx_view *view, struct plx_grid *grid);
/* The same, but for so many cells at the end of the last line. */
void plx_frame_hints_beside(const struct plx_view *view, struct plx_grid *grid, unsigned beside);

/* ---- table_pane.c: the rows of the claims view ---- */

void plx_table_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines);
/* The label of the hand. */
const char *plx_table_label(const struct plx_view *view, struct plx_grid *grid,
                            struct plx_hand hand);
/* Whether the table has no room for the whole label of the claim in hand. */
bool plx_table_label_cut(const struct plx_view *view);
struct plx_sign plx_table_sign(const struct plx_view *view, struct plx_hand hand);

/* ---- lists_pane.c: a list beside that of the claims ---- */

/* How the lines of a list are drawn. */
struct plx_list_pane {
    /* What stands above the list, from line 0 on, in at most so many lines; those used. */
    unsigned (*head)(struct plx_view *view, struct plx_grid *grid, unsigned max);
    void (*heading)(struct plx_view *view, struct plx_grid *grid, unsigned y);
    void (*line)(struct plx_view *view, struct plx_grid *grid, unsigned y, size_t line);
    const char *empty; /* where it has no line; English, for plx_say */
};

extern const struct plx_list_pane plx_sources_pane, plx_omissions_pane, plx_log_pane;

/* ---- omissions_pane.c ---- */

/* The line in hand in words, of a heading or of the fold. */
const char *plx_omissions_reason(const struct plx_view *view, struct plx_grid *grid);

/* ---- credits_pane.c: the source in hand ---- */

/* "fr credits Financial Times" */
const char *plx_credits_label(const struct plx_view *view, struct plx_grid *grid,
                              const struct plx_credit_row *row);
const char *plx_credits_reason(const struct plx_view *view, struct plx_grid *grid);
/* Who credits it, in which words, and for which claims; a line each. */
void plx_credits_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area);
/* Whom reports credit near the claim in hand, but not for it, in one line; the lines used. */
unsigned plx_credits_near(const struct plx_view *view, struct plx_grid *grid, unsigned y);

/* ---- hand_pane.c: the line in hand, below its list ---- */

/* Whether the texts of all reports stand there side by side. */
bool plx_hand_has_texts(const struct plx_view *view);
void plx_hand_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines);

/* ---- reason.c: why, in a line or two; returns the lines used ---- */

unsigned plx_reason_draw(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                         unsigned max);
/* Who is credited with the claim in hand, in the rest of one line. */
void plx_reason_credits(const struct plx_view *view, struct plx_grid *grid, unsigned x,
                        unsigned y);

/* ---- kept.c: what the reader did, and the line he writes in (entry.c) ---- */

/* The signs of a claim, from column 1 on, in so many columns. */
void plx_kept_signs(const struct plx_view *view, struct plx_grid *grid, unsigned y, uint32_t claim,
                    unsigned columns);
/* "U use   note: ..."; "" where nothing is kept. */
const char *plx_kept_words(const struct plx_view *view, struct plx_grid *grid, uint32_t claim);
/* The same of the claim in hand, in a line; returns the lines used. */
unsigned plx_kept_draw(const struct plx_view *view, struct plx_grid *grid, unsigned y);
void plx_entry_draw(const struct plx_entry *entry, struct plx_grid *grid, unsigned y,
                    const char *name);

/* ---- wrapped.c: a text of the interface in as many lines as it needs ---- */

struct plx_wrapped {
    struct plx_rows rows; /* of the grid's scratch arena */
    unsigned columns;     /* that they are set in; those of a text from right to left end at the last */
};

struct plx_wrapped plx_wrapped_make(const struct plx_view *view, struct plx_grid *grid, unsigned columns,
                                    const char *text);
/* In no more columns than it needs, so that one from right to left stays beside what it explains. */
void plx_wrapped_tighten(struct plx_wrapped *wrapped);
/* Draws one of its lines; nothing behind the last. */
void plx_wrapped_draw(const struct plx_wrapped *wrapped, size_t line, struct plx_grid *grid, unsigned x,
                      unsigned y, unsigned ink);

/* ---- strip.c: values of a claim on a logarithmic axis ---- */

#define PLX_STRIP_LINES 3u

/* Whether two reports give figures that differ, in one unit. */
bool plx_strip_possible(const struct plx_view *view, const struct plx_claim *claim);
void plx_strip_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    const struct plx_claim *claim);

/* ---- words.c: words of a report in one line of an area, in the direction of the report ---- */

/* Marks in bytes of the string. */
struct plx_line_text {
    const char *string;
    size_t length;
    const struct plx_mark *marks;
    size_t mark_count;
};

/* A string in its language. */
void plx_words_line(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    uint32_t report, struct plx_line_text text, unsigned ink);
void plx_words_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    uint32_t report, struct plx_span words, unsigned ink);
/* The words in this ink, in as much of their paragraph as fits around them. */
void plx_words_quote(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                     uint32_t report, struct plx_span words, unsigned ink);

/* ---- evidence.c: the words of every report, a line or more each ---- */

void plx_evidence_draw(struct plx_view *view, struct plx_grid *grid, struct plx_area area);
/* The values of the reports side by side in one line. */
void plx_evidence_values(const struct plx_view *view, struct plx_grid *grid, unsigned y,
                         const struct plx_claim *claim);
/* The main fact of a report's main cell, NULL where it has none. */
const struct plx_fact *plx_evidence_fact(const struct plx_view *view,
                                         const struct plx_claim *claim, uint32_t report);

/* ---- columns_pane.c: reports side by side ---- */

/* The cells of the i-th of count columns; in a zoom the only one. */
/* Puts the columns in order: first those of these languages or ids, apart by blanks. */
void plx_columns_arrange(struct plx_view *view, const char *first);
struct plx_area plx_columns_area(const struct plx_view *view, size_t i, size_t count);
/* A rule that names the columns and whom each credits. */
void plx_columns_rule(struct plx_view *view, struct plx_grid *grid, unsigned y);
/* The texts, held at the evidence, in lines [y, y + lines). */
void plx_columns_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines);
/* The words that are marked in a report, at most max; later ones win. */
size_t plx_columns_marks(const struct plx_view *view, uint32_t report, struct plx_mark *marks,
                         size_t max);

/* ---- facts_pane.c ---- */

void plx_facts_draw(struct plx_view *view, struct plx_grid *grid, unsigned y, unsigned lines);

#endif
