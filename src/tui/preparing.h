/* What a key will ask for, made before it is pressed: the reports in Latin letters and in a gloss, on a thread of its own once
 * the claims are on the screen, since opening ICU's transliterators alone takes longer than a key may.
 *
 * The thread blocks all signals, reads the story, which no longer changes, and touches neither curses nor the view. It
 * tells that it has ended by a byte in a pipe, which the loop polls. Where there can be none, keys make it themselves.
 */
#ifndef PLX_TUI_PREPARING_H
#define PLX_TUI_PREPARING_H

#include <pthread.h>
#include <stdatomic.h>

#include "view/view.h"

struct plx_preparing {
    pthread_t thread;
    bool running;
    int readable, writable; /* the pipe; readable -1 where there is none */
    atomic_bool stop;
    struct plx_prepared *work; /* the thread's, until it has ended */
};

/* For the view's reader; the story outlives it. */
void plx_preparing_start(struct plx_preparing *preparing, const struct plx_view *view);
/* Once it has told that it has ended: the view gets what was made. */
void plx_preparing_give(struct plx_preparing *preparing, struct plx_view *view);
/* Asks it to stop, and waits until it has ended. */
void plx_preparing_stop(struct plx_preparing *preparing);

#endif
