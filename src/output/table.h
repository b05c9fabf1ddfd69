/* What the files of the table share. */
#ifndef PLX_OUTPUT_TABLE_H
#define PLX_OUTPUT_TABLE_H

#include "output/output.h"

/* Appends the text cut and padded to the columns, the last of which stays blank. */
void plx_table_add_column(struct plx_buffer *out, const char *text, unsigned columns);
/* Ends the line without blanks at its end. */
void plx_table_end_line(struct plx_buffer *out);

/* Report by report: what it alone has, and what most others have and was not found in it. */
void plx_table_add_coverage(const struct plx_comparison *comparison, unsigned columns,
                            struct plx_buffer *out);

#endif
