#include "tui/loading.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

static bool tell(enum plx_step step, size_t done, size_t all, void *context)
{
    struct plx_loading *loading = context;
    atomic_store(&loading->step, (unsigned)step);
    atomic_store(&loading->done, done);
    atomic_store(&loading->all, all);
    return !atomic_load(&loading->stop);
}

static void tell_news(const struct plx_loading *loading)
{
    while (write(loading->writable, "", 1) < 0 && errno == EINTR)
        continue;
}

static void show(const struct plx_comparison *texts, void *context)
{
    struct plx_loading *loading = context;
    atomic_store(&loading->texts, texts);
    tell_news(loading);
    while (sem_wait(&loading->seen) < 0 && errno == EINTR)
        continue;
}

static void *work(void *context)
{
    struct plx_loading *loading = context;
    loading->made = loading->load(tell, show, loading, loading->context);
    atomic_store(&loading->ended, true);
    tell_news(loading);
    return NULL;
}

static void close_pipe(struct plx_loading *loading)
{
    if (loading->readable >= 0) {
        close(loading->readable);
        close(loading->writable);
    }
    loading->readable = loading->writable = -1;
}

bool plx_loading_start(struct plx_loading *loading, plx_load *load, void *context)
{
    int ends[2];
    sigset_t all, before;
    *loading = (struct plx_loading){.load = load, .context = context, .readable = -1, .writable = -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    loading->readable = ends[0];
    loading->writable = ends[1];
    sem_init(&loading->seen, 0, 0);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* the thread inherits it */
    loading->running = pthread_create(&loading->thread, NULL, work, loading) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!loading->running)
        close_pipe(loading);
    return loading->running;
}

void plx_loading_wait(struct plx_loading *loading, int milliseconds)
{
    struct pollfd news = {.fd = loading->readable, .events = POLLIN};
    char bytes[8];
    if (poll(&news, 1, milliseconds) > 0 && read(loading->readable, bytes, sizeof bytes) < 0)
        return; /* interrupted: it is there the next time */
}

bool plx_loading_ended(const struct plx_loading *loading)
{
    return atomic_load(&loading->ended);
}

struct plx_work plx_loading_now(const struct plx_loading *loading)
{
    return (struct plx_work){.step = (enum plx_step)atomic_load(&loading->step),
                                      .done = atomic_load(&loading->done),
                                      .all = atomic_load(&loading->all),
                                      .stopping = atomic_load(&loading->stop)};
}

const struct plx_comparison *plx_loading_texts(const struct plx_loading *loading)
{
    return atomic_load(&loading->texts);
}

void plx_loading_go_on(struct plx_loading *loading)
{
    if (loading->running && !loading->going)
        sem_post(&loading->seen);
    loading->going = true;
}

const struct plx_comparison *plx_loading_take(struct plx_loading *loading, bool stop)
{
    if (!loading->running)
        return NULL;
    if (stop)
        atomic_store(&loading->stop, true);
    plx_loading_go_on(loading);
    pthread_join(loading->thread, NULL);
    loading->running = false;
    close_pipe(loading);
    sem_destroy(&loading->seen);
    return loading->made;
}
