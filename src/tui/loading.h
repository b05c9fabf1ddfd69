/* The comparison while it is made: on a thread of its own, so that the screen never waits for it.
 *
 * The thread blocks all signals and touches neither curses nor the view. It tells how far it has come in
 * atomics, and that the texts are there or that it has ended by a byte in a pipe, which the loop polls. Once they
 * are there it rests until they are on the screen, so that the first frame has the machine for itself.
 */
#ifndef PLX_TUI_LOADING_H
#define PLX_TUI_LOADING_H

#include <pthread.h>
#include <semaphore.h>
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
    bool going;                /* on, behind the texts */
    int readable, writable;    /* the pipe; -1 where there is none */
    sem_t seen;                /* posted once the texts are */
    atomic_bool stop, ended;
    atomic_uint step;
    atomic_size_t done, all;
    _Atomic(const struct plx_comparison *) texts; /* NULL until they are read */
    const struct plx_comparison *made; /* the thread's, until it has ended */
};

/* Starts the thread; false where there is none to be had, or no pipe. */
bool plx_loading_start(struct plx_loading *loading, plx_load *load, void *context);
/* Waits so many milliseconds for news, the texts or its end, and takes note of them. */
void plx_loading_wait(struct plx_loading *loading, int milliseconds);
/* Whether it has, so that plx_loading_take does not wait. */
bool plx_loading_ended(const struct plx_loading *loading);
struct plx_work plx_loading_now(const struct plx_loading *loading);
/* The texts, once they are read; NULL before. They are there until what made them is closed. */
const struct plx_comparison *plx_loading_texts(const struct plx_loading *loading);
/* The texts, or whatever stands in their place, are on the screen: the rest may be made. */
void plx_loading_go_on(struct plx_loading *loading);
/* Asks it to stop, if it was not yet asked, and waits until it has ended: what it made, or NULL. */
const struct plx_comparison *plx_loading_take(struct plx_loading *loading, bool stop);

#endif
