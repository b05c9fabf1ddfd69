/* The comparison while it is made: on a thread of its own, so that the screen never waits for it.
 *
 * The thread blocks all signals and touches neither curses nor the view. It tells how far it has come in
 * atomics, and that it has ended by a byte in a pipe, which the loop polls.
 */
#ifndef PLX_TUI_LOADING_H
#define PLX_TUI_LOADING_H

#include <pthread.h>
#include <stdatomic.h>

#include "parallax/comparison.h"
#include "view/progress.h"

/* Told the texts alone, to be shown while the rest is made. They outlive the loading. */
typedef void plx_early(const struct plx_comparison *texts, void *progress_context);

/* Makes the comparison, telling progress how far it has come, and early (either may be NULL) the texts once they are read;
 * NULL where it fails, or was stopped: then what early was told lives on too. The context is the caller's, who owns what
 * is made. */
typedef const struct plx_comparison *plx_load(plx_progress *progress, plx_early *early,
                                              void *progress_context, void *context);

struct plx_loading {
    plx_load *load;
    void *context;
    pthread_t thread;
    bool running;              /* until plx_loading_take */
    int readable, writable;    /* the pipe; -1 where there is none */
    atomic_bool stop;
    atomic_uint step;
    atomic_size_t done, all;
    _Atomic(const struct plx_comparison *) texts; /* NULL until they are read */
    const struct plx_comparison *made; /* the thread's, until it has ended */
};

/* Starts the thread; false where there is none to be had, or no pipe. */
bool plx_loading_start(struct plx_loading *loading, plx_load *load, void *context);
/* Whether it ends within so many milliseconds. */
bool plx_loading_wait(const struct plx_loading *loading, int milliseconds);
struct plx_work plx_loading_now(const struct plx_loading *loading);
/* The texts, once they are read; NULL before. They are there until what made them is closed. */
const struct plx_comparison *plx_loading_texts(const struct plx_loading *loading);
/* Asks it to stop, if it was not yet asked, and waits until it has ended: what it made, or NULL. */
const struct plx_comparison *plx_loading_take(struct plx_loading *loading, bool stop);

#endif
