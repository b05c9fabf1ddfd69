#include "measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double bench_cpu(void)
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID);
}

double bench_wall(void)
{
    return seconds(CLOCK_MONOTONIC);
}

double bench_resident(void)
{
    unsigned long size = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    if (fscanf(file, "%lu %lu", &size, &resident) != 2)
        resident = 0;
    fclose(file);
    return (double)resident * (double)sysconf(_SC_PAGESIZE);
}

double bench_peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

double bench_median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    return count ? values[count / 2] : 0;
}

void bench_random_init(struct bench_random *random, uint64_t seed)
{
    random->state = seed * 0x9e3779b97f4a7c15u + 0x632be59bd9b4e019u;
    for (int i = 0; i < 8; i++)
        bench_random_below(random, 2);
}

uint32_t bench_random_below(struct bench_random *random, uint32_t limit)
{
    random->state ^= random->state << 13;
    random->state ^= random->state >> 7;
    random->state ^= random->state << 17;
    return (uint32_t)((random->state >> 32) * limit >> 32);
}

bool bench_in_child(double limit, bench_work *work, void *context, double values[BENCH_VALUES])
{
    int ends[2];
    fflush(NULL);
    if (pipe(ends) != 0)
        return false;
    pid_t child = fork();
    if (child == 0) {
        double found[BENCH_VALUES] = {0};
        /* Its signal ends the child. RLIMIT_CPU would make the CPU clock as coarse as a tick. */
        alarm((unsigned)limit);
        bool done = work(context, found) &&
                    write(ends[1], found, sizeof found) == (ssize_t)sizeof found;
        _exit(done ? 0 : 1);
    }
    close(ends[1]);
    size_t room = sizeof(double) * BENCH_VALUES;
    bool fetched = child > 0 && read(ends[0], values, room) == (ssize_t)room;
    close(ends[0]);
    int status = 1;
    if (child > 0)
        waitpid(child, &status, 0);
    return fetched && status == 0;
}

extern char **environ;

static bool start(const char *const *arguments, int output, int other, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, output);
    posix_spawn_file_actions_addclose(&actions, other);
    union {
        const char *const *given;
        char *const *wanted;
    } list = {.given = arguments}; /* posix_spawn changes none of them */
    int failed = posix_spawn(child, arguments[0], &actions, NULL, list.wanted, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

bool bench_program(const char *const *arguments, struct bench_run *run)
{
    int ends[2];
    pid_t child;
    *run = (struct bench_run){0};
    if (pipe(ends) != 0)
        return false;
    double began = bench_wall();
    bool started = start(arguments, ends[1], ends[0], &child);
    close(ends[1]);
    char bytes[1 << 16];
    for (ssize_t n = 1; started && (n = read(ends[0], bytes, sizeof bytes)) > 0;)
        if (run->first <= 0)
            run->first = bench_wall() - began;
    run->last = bench_wall() - began;
    close(ends[0]);
    struct rusage usage;
    int status = 1;
    if (!started || wait4(child, &status, 0, &usage) != child || status != 0)
        return false;
    run->cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
               (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    run->peak = (double)usage.ru_maxrss * 1024;
    return true;
}
