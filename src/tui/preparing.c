#include "tui/preparing.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "report/rendition.h"

/* Of longer texts it would be made in vain more often than not, and leaving would have to wait for it. */
#define MOST_BYTES ((size_t)128 << 10)

static const enum plx_writing writings[] = {PLX_WRITING_LATIN, PLX_WRITING_GLOSS};
enum { EACH = sizeof writings / sizeof *writings };

struct plx_prepared {
    const struct plx_story *story;
    struct plx_gloss_reader reader;
    size_t count;
    struct plx_rendition made[]; /* by report, then writing */
};

static void make(struct plx_prepared *work, size_t i)
{
    const struct plx_report *report = plx_story_report(work->story, i / EACH);
    enum plx_writing writing = writings[i % EACH];
    size_t length;
    plx_report_text(report, &length);
    if (length <= MOST_BYTES && (writing == PLX_WRITING_GLOSS || plx_rendition_foreign(report)))
        plx_rendition_make(report, writing, &work->reader, &work->made[i]);
}

static void *prepare(void *context)
{
    struct plx_preparing *preparing = context;
    for (size_t i = 0; i < preparing->work->count && !atomic_load(&preparing->stop); i++)
        make(preparing->work, i);
    while (write(preparing->writable, "", 1) < 0 && errno == EINTR)
        continue;
    return NULL;
}

static void release(struct plx_preparing *preparing)
{
    for (size_t i = 0; preparing->work && i < preparing->work->count; i++)
        plx_rendition_release(&preparing->work->made[i]);
    free(preparing->work);
    preparing->work = NULL;
    if (preparing->readable >= 0) {
        close(preparing->readable);
        close(preparing->writable);
    }
    preparing->readable = preparing->writable = -1;
}

static bool run(struct plx_preparing *preparing)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* the thread inherits it */
    bool running = pthread_create(&preparing->thread, NULL, prepare, preparing) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return running;
}

static struct plx_prepared *new_work(const struct plx_view *view)
{
    const struct plx_story *story = plx_comparison_story(plx_view_comparison(view));
    size_t count = plx_story_report_count(story) * EACH;
    struct plx_prepared *work = calloc(1, sizeof *work + count * sizeof *work->made);
    if (!work)
        return NULL;
    work->story = story;
    work->reader = plx_view_gloss_reader(view);
    work->count = count;
    return work;
}

void plx_preparing_start(struct plx_preparing *preparing, const struct plx_view *view)
{
    int ends[2];
    preparing->work = new_work(view);
    if (!preparing->work || pipe2(ends, O_CLOEXEC) != 0) {
        release(preparing);
        return;
    }
    preparing->readable = ends[0];
    preparing->writable = ends[1];
    preparing->running = run(preparing);
    if (!preparing->running)
        release(preparing);
}

void plx_preparing_give(struct plx_preparing *preparing, struct plx_view *view)
{
    if (!preparing->running)
        return;
    pthread_join(preparing->thread, NULL);
    preparing->running = false;
    for (size_t i = 0; i < preparing->work->count; i++)
        plx_view_take_rendition(view, (uint32_t)(i / EACH), &preparing->work->made[i]);
    release(preparing);
}

void plx_preparing_stop(struct plx_preparing *preparing)
{
    if (!preparing->running)
        return;
    atomic_store(&preparing->stop, true);
    pthread_join(preparing->thread, NULL);
    preparing->running = false;
    release(preparing);
}
