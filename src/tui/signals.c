#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "tui/rescue.h"

static const struct {
    int signal;
    unsigned event;
} table[PLX_SIGNALS] = {
    {SIGWINCH, PLX_EVENT_RESIZE}, {SIGTSTP, PLX_EVENT_STOP}, {SIGCONT, PLX_EVENT_CONTINUE},
    {SIGTERM, PLX_EVENT_END},     {SIGHUP, PLX_EVENT_END},   {SIGINT, PLX_EVENT_END},
};

/* A handler gets nothing but the signal: the pipe's end, and whether the loop was already told to
 * end and has not answered. */
static volatile sig_atomic_t wake = -1;
static volatile sig_atomic_t told_to_end;

static unsigned event_of(int signal)
{
    for (int i = 0; i < PLX_SIGNALS; i++)
        if (table[i].signal == signal)
            return table[i].event;
    return 0;
}

static void end_now(int signal)
{
    plx_rescue_now();
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
    raise(signal); /* taken when this handler returns */
}

static void caught(int signal)
{
    int reason = errno;
    if (event_of(signal) == PLX_EVENT_END) {
        if (told_to_end)
            end_now(signal);
        told_to_end = 1;
    }
    unsigned char byte = (unsigned char)signal;
    if (write(wake, &byte, 1) < 0) {
        /* the pipe is full of such bytes, so that the loop wakes anyway */
    }
    errno = reason;
}

bool plx_signals_catch(struct plx_signals *signals)
{
    int ends[2];
    *signals = (struct plx_signals){.readable = -1, .writable = -1};
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    signals->readable = ends[0];
    signals->writable = ends[1];
    wake = ends[1];
    told_to_end = 0;
    struct sigaction action = {.sa_handler = caught, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < PLX_SIGNALS; i++) {
        sigaction(table[i].signal, NULL, &signals->before[i]);
        if (signals->before[i].sa_handler != SIG_IGN)
            sigaction(table[i].signal, &action, NULL);
    }
    return true;
}

void plx_signals_release(struct plx_signals *signals)
{
    if (signals->readable < 0)
        return;
    for (int i = 0; i < PLX_SIGNALS; i++)
        sigaction(table[i].signal, &signals->before[i], NULL);
    wake = -1;
    close(signals->readable);
    close(signals->writable);
    signals->readable = signals->writable = -1;
}

unsigned plx_signals_take(struct plx_signals *signals)
{
    unsigned events = 0;
    unsigned char bytes[64];
    for (;;) {
        ssize_t count = read(signals->readable, bytes, sizeof bytes);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return events;
        for (ssize_t i = 0; i < count; i++) {
            unsigned event = event_of(bytes[i]);
            if (event == PLX_EVENT_END && !signals->ending)
                signals->ending = bytes[i];
            events |= event;
        }
    }
}

void plx_signals_stop(struct plx_signals *signals)
{
    (void)signals;
    struct sigaction usual = {.sa_handler = SIG_DFL};
    struct sigaction ours;
    sigaction(SIGTSTP, &usual, &ours);
    raise(SIGTSTP); /* comes back after SIGCONT, or at once where no shell controls jobs */
    sigaction(SIGTSTP, &ours, NULL);
}
