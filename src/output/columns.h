/* Columns of tables for a terminal. */
#ifndef PLX_OUTPUT_COLUMNS_H
#define PLX_OUTPUT_COLUMNS_H

#include "base/buffer.h"
#include "parallax/comparison.h"

/* Appends the text cut and padded to the columns, the last of which stays blank. Right-to-left words are set in an
 * isolate, so that they do not turn the columns beside them around; they stay in logical order: what a pipe or a pager
 * does with them is theirs to decide. */
void plx_columns_add(struct plx_buffer *out, const char *text, unsigned columns);
/* Takes the blanks off the end of the line, and ends it. */
void plx_columns_end(struct plx_buffer *out);
/* Appends a line of its own, indented; right-to-left words in an isolate as above, and safe to be shown. */
void plx_columns_line(struct plx_buffer *out, unsigned indent, const char *text);
/* The widest so far, or the text's width with a blank behind it. */
unsigned plx_columns_wider(const char *text, unsigned columns);
/* Appends the verdict's sign with its word, in the reader's language: "!! scale", "= same". */
void plx_columns_print_sign(struct plx_buffer *out, const struct plx_comparison *comparison,
                            const struct plx_claim *claim);
/* The same into columns, as plx_columns_add. */
void plx_columns_add_sign(struct plx_buffer *out, const struct plx_comparison *comparison,
                          const struct plx_claim *claim, unsigned columns);

#endif
