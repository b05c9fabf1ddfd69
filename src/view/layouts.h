/* Reports laid out at a width, once: a key press only copies the rows that are seen.
 *
 * A few widths are kept (columns, zoom, quotations); the one unused for longest goes first.
 */
#ifndef PLX_VIEW_LAYOUTS_H
#define PLX_VIEW_LAYOUTS_H

#include <stddef.h>
#include <stdint.h>

#include "parallax/comparison.h"
#include "report/rendition.h"
#include "text/layout.h"

#define PLX_LAYOUTS_KEPT 4

struct plx_layout_width {
    unsigned columns; /* 0: free */
    uint64_t used;    /* the larger the later */
    struct plx_arena arena;
    struct plx_rows *rows; /* by report; items is NULL until asked for */
};

struct plx_layouts {
    const struct plx_story *story;
    const struct plx_rendition *renditions; /* by report; borrowed, may be NULL */
    enum plx_shaping shaping;
    size_t enough; /* rows: of each report no more paragraphs are laid out than give so many; 0: all */
    uint64_t clock;
    size_t count; /* how many times a report was laid out, for tests */
    struct plx_layout_width kept[PLX_LAYOUTS_KEPT];
};

void plx_layouts_init(struct plx_layouts *layouts, const struct plx_story *story,
                      enum plx_shaping shaping);
void plx_layouts_release(struct plx_layouts *layouts);
/* Forgets what was laid out: another shaping, a report in another writing, or more of it is wanted. */
void plx_layouts_forget(struct plx_layouts *layouts, enum plx_shaping shaping);

/* The rows of a report at a width (at least 2), as its rendition writes it; bytes are those of the report itself.
 * NULL: no memory. Borrowed until the next call. */
const struct plx_rows *plx_layouts_get(struct plx_layouts *layouts, size_t report,
                                       unsigned columns);

/* The row that shows a byte; 0 where there are no rows. */
size_t plx_layouts_row(const struct plx_rows *rows, uint32_t byte);

#endif
