/* The screen while the reports are read and compared: how far that has come, and how to stop it. */
#ifndef PLX_VIEW_PROGRESS_H
#define PLX_VIEW_PROGRESS_H

#include "parallax/comparison.h"
#include "view/grid.h"

/* How far it has come. */
struct plx_work {
    enum plx_step step;
    size_t done, all; /* of the step; all is 0 where it is not known */
    bool stopping;    /* it was asked to stop */
};

/* "finding facts: 2 of 5 reports"; the grid's. messages may be NULL, here and below. */
const char *plx_progress_words(const struct plx_messages *messages, struct plx_grid *grid,
                               struct plx_work work);
/* Fills the grid. PLX_ERROR_MEMORY leaves it as it was. */
enum plx_status plx_progress_compose(const struct plx_messages *messages, struct plx_work work,
                                     unsigned columns, unsigned lines, struct plx_grid *grid);

#endif
