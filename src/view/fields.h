/* The fields of a line of a list: where each stands and how wide it is. */
#ifndef PLX_VIEW_FIELDS_H
#define PLX_VIEW_FIELDS_H

#include "base/messages.h"
#include "view/grid.h"

#define PLX_FIELDS_MAX 6

/* In columns; a field of width 0 is not shown. */
struct plx_fields {
    unsigned x[PLX_FIELDS_MAX], width[PLX_FIELDS_MAX];
};

/* Side by side from column x on, each with its blank behind it in its width. */
struct plx_fields plx_fields_place(unsigned x, const unsigned *widths, int count);
void plx_fields_put(struct plx_grid *grid, const struct plx_fields *fields, int field, unsigned y,
                    unsigned ink, const char *text);
/* The headings, English, for plx_say; one that its field has no room for is left away. */
void plx_fields_head(struct plx_grid *grid, const struct plx_fields *fields, unsigned y,
                     const struct plx_messages *messages, const char *const *headings, int count);

#endif
