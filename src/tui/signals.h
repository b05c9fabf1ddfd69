/* Signals as events of a loop: each writes a byte into a pipe that the loop polls. */
#ifndef PLX_TUI_SIGNALS_H
#define PLX_TUI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

#define PLX_SIGNALS 6

enum plx_event {
    PLX_EVENT_RESIZE = 1,
    PLX_EVENT_STOP = 2,     /* the process is asked to stop */
    PLX_EVENT_CONTINUE = 4, /* it was stopped, and goes on */
    PLX_EVENT_END = 8       /* it is asked to end */
};

struct plx_signals {
    int readable, writable; /* the pipe; -1 where there is none */
    struct sigaction before[PLX_SIGNALS];
    int ending; /* the signal behind PLX_EVENT_END; 0 for none */
};

/* Takes over SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGINT, but for those that the process
 * was started to ignore. To be called before curses, which then leaves them alone. A second
 * signal to end, where the first was not met, puts the terminal back (rescue.h) and ends. False
 * where there is no pipe. */
bool plx_signals_catch(struct plx_signals *signals);
/* Gives them back as they were. */
void plx_signals_release(struct plx_signals *signals);
/* What came since the last call, several enum plx_event as bits. */
unsigned plx_signals_take(struct plx_signals *signals);
/* Stops this process as SIGTSTP does by itself; returns when it goes on. */
void plx_signals_stop(struct plx_signals *signals);

#endif
