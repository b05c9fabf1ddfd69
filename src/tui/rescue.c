#include "tui/rescue.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define STACK_BYTES 65536

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGQUIT};
#define SIGNALS (sizeof signals / sizeof *signals)

/* A signal handler gets nothing but the signal, so that what it needs has to lie in static storage.
 * It is written before the handlers are set, and then read by them alone. */
static struct {
    volatile sig_atomic_t armed;
    int input, output;
    struct termios modes;
    char bytes[PLX_RESCUE_BYTES];
    size_t length;
    struct sigaction before[SIGNALS];
    bool own_stack;
    char stack[STACK_BYTES]; /* the crash may be that the usual one is used up */
} rescue;

void plx_rescue_now(void)
{
    if (!rescue.armed)
        return;
    rescue.armed = 0;
    for (size_t done = 0; done < rescue.length;) {
        ssize_t written = write(rescue.output, rescue.bytes + done, rescue.length - done);
        if (written <= 0 && errno != EINTR)
            break;
        done += written > 0 ? (size_t)written : 0;
    }
    tcsetattr(rescue.input, TCSANOW, &rescue.modes);
}

/* Gives the signal back to whoever had it and lets it come again: by itself where an instruction
 * failed, since that is run anew, else by raising it. */
static void crashed(int signal, siginfo_t *info, void *context)
{
    (void)context;
    plx_rescue_now();
    for (size_t i = 0; i < SIGNALS; i++)
        if (signals[i] == signal)
            sigaction(signal, &rescue.before[i], NULL);
    if (!info || info->si_code <= 0)
        raise(signal);
}

static void take_stack(void)
{
    stack_t present;
    rescue.own_stack = sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE);
    if (!rescue.own_stack)
        return;
    stack_t own = {.ss_sp = rescue.stack, .ss_size = sizeof rescue.stack};
    sigaltstack(&own, NULL);
}

void plx_rescue_change(const char *bytes, size_t length)
{
    sig_atomic_t armed = rescue.armed;
    rescue.armed = 0; /* rather nothing than half of each */
    rescue.length = length < sizeof rescue.bytes ? length : sizeof rescue.bytes;
    memcpy(rescue.bytes, bytes, rescue.length);
    rescue.armed = armed;
}

void plx_rescue_arm(int input, int output, const struct termios *modes, const char *bytes,
                    size_t length)
{
    rescue.input = input;
    rescue.output = output;
    rescue.modes = *modes;
    plx_rescue_change(bytes, length);
    take_stack();
    rescue.armed = 1;
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < SIGNALS; i++)
        sigaction(signals[i], &action, &rescue.before[i]);
}

void plx_rescue_pause(bool paused)
{
    rescue.armed = !paused;
}

void plx_rescue_disarm(void)
{
    rescue.armed = 0;
    for (size_t i = 0; i < SIGNALS; i++)
        sigaction(signals[i], &rescue.before[i], NULL);
    stack_t none = {.ss_flags = SS_DISABLE};
    if (rescue.own_stack)
        sigaltstack(&none, NULL);
}
