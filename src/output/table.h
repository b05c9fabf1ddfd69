/* What the files of the table share. */
#ifndef PLX_OUTPUT_TABLE_H
#define PLX_OUTPUT_TABLE_H

#include "output/output.h"

/* Report by report: what it alone has, and what most others have and was not found in it. */
void plx_table_add_coverage(const struct plx_comparison *comparison, unsigned columns,
                            struct plx_buffer *out);

#endif
