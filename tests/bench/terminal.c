/* The program and less, each on a pseudo-terminal of 200x60 with the five bundled reports: the first frame, and
 * a key. CPU time is of the whole process, read from its clock by another one; bytes are those that a terminal
 * was given. A program has done with a key when it has been silent for a while. */
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "measure.h"

#define SILENCE 60 /* milliseconds */
#define PATIENCE 5000
#define STARTS 15
#define PRESSES 40
#define QUESTIONS "\033[8$p" /* that the browser asks behind its first frame */

struct session {
    pid_t child;
    int terminal;
    clockid_t clock;
    double began; /* wall */
};

struct heard {
    double frame, last; /* wall seconds from the start to the end of the first frame, and to the last byte */
    double frame_cpu, last_cpu;
    double bytes;
};

static double cpu_of(const struct session *session)
{
    struct timespec time = {0};
    clock_gettime(session->clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Of the thread that it began with alone, which draws: others go on behind the first frame. */
static double leader_cpu(const struct session *session)
{
    char path[64];
    double nanoseconds = 0;
    snprintf(path, sizeof path, "/proc/%ld/schedstat", (long)session->child);
    FILE *file = fopen(path, "r");
    if (!file || fscanf(file, "%lf", &nanoseconds) != 1)
        nanoseconds = 0;
    if (file)
        fclose(file);
    return nanoseconds / 1e9;
}

static bool open_session(struct session *session, char *const *arguments)
{
    struct winsize size = {.ws_row = 60, .ws_col = 200};
    session->began = bench_wall();
    session->child = forkpty(&session->terminal, NULL, NULL, &size);
    if (session->child == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("XDG_DATA_HOME", "/nonexistent", 1);
        unsetenv("LESS");
        execvp(arguments[0], arguments);
        _exit(127);
    }
    return session->child > 0 && clock_getcpuclockid(session->child, &session->clock) == 0;
}

static void close_session(struct session *session)
{
    if (session->child > 0) {
        kill(session->child, SIGKILL);
        waitpid(session->child, NULL, 0);
        close(session->terminal);
    }
}

static bool ends_frame(const char *bytes, size_t length)
{
    return memmem(bytes, length, QUESTIONS, strlen(QUESTIONS)) != NULL;
}

/* Reads until the program is silent. The frame ends at the browser's questions, where there are any. */
static struct heard hear(const struct session *session)
{
    static char bytes[1 << 16];
    struct heard heard = {0};
    struct pollfd source = {.fd = session->terminal, .events = POLLIN};
    while (poll(&source, 1, heard.bytes > 0 ? SILENCE : PATIENCE) > 0) {
        ssize_t count = read(session->terminal, bytes, sizeof bytes);
        if (count <= 0)
            break;
        heard.bytes += (double)count;
        heard.last = bench_wall() - session->began;
        heard.last_cpu = cpu_of(session);
        if (heard.frame <= 0 && ends_frame(bytes, (size_t)count)) {
            heard.frame = heard.last;
            heard.frame_cpu = leader_cpu(session);
        }
    }
    if (heard.frame <= 0) {
        heard.frame = heard.last;
        heard.frame_cpu = leader_cpu(session);
    }
    return heard;
}

/* ---- the first frame ---- */

struct starts {
    double frame[STARTS], last[STARTS], frame_cpu[STARTS], last_cpu[STARTS];
};

static bool start_once(char *const *arguments, struct starts *starts, int i)
{
    struct session session;
    struct heard heard = {0};
    if (open_session(&session, arguments))
        heard = hear(&session);
    close_session(&session);
    starts->frame[i] = heard.frame;
    starts->last[i] = heard.last;
    starts->frame_cpu[i] = heard.frame_cpu;
    starts->last_cpu[i] = heard.last_cpu;
    return heard.bytes > 0;
}

static void print_start(const char *what, double *own, double *other)
{
    double mine = bench_median(own, STARTS), theirs = bench_median(other, STARTS);
    printf("| %s | %.1f | %.1f | %.1f |\n", what, mine / theirs, mine * 1e3, theirs * 1e3);
}

/* In turn, so that what else the machine does falls on both. */
static void compare_starts(char *const *own, char *const *other)
{
    static struct starts mine, theirs;
    for (int i = 0; i < STARTS; i++)
        if (!start_once(own, &mine, i) || !start_once(other, &theirs, i)) {
            printf("failed\n");
            return;
        }
    printf("| what | to less | ms | ms of less |\n|---|---:|---:|---:|\n");
    print_start("first frame, from the start to its last byte", mine.frame, theirs.frame);
    print_start("first frame, CPU time of the thread that draws", mine.frame_cpu, theirs.frame_cpu);
    print_start("all that the first screen shows, to the last byte", mine.last, theirs.last);
    print_start("all that the first screen shows, CPU time", mine.last_cpu, theirs.last_cpu);
}

/* ---- keys ---- */

struct pressed {
    double cpu, bytes;
};

/* The median of many: each once the one before has been drawn. */
static struct pressed press_many(char *const *arguments, const char *key, const char *back)
{
    struct session session;
    struct pressed pressed = {0};
    double cpu[PRESSES], bytes[PRESSES];
    if (open_session(&session, arguments)) {
        hear(&session);
        for (int i = 0; i < PRESSES; i++) {
            const char *sent = i % 2 ? back : key;
            double before = cpu_of(&session);
            if (write(session.terminal, sent, strlen(sent)) < 0)
                break;
            bytes[i] = hear(&session).bytes;
            cpu[i] = cpu_of(&session) - before;
        }
        pressed = (struct pressed){bench_median(cpu, PRESSES), bench_median(bytes, PRESSES)};
    }
    close_session(&session);
    return pressed;
}

static void compare_keys(char *const *own, char *const *other)
{
    const struct pressed less = press_many(other, "r", "r");
    const struct pressed move = press_many(own, "j", "k"), turn = press_many(own, "r", "c");
    printf("\n| key, from the terminal to its last byte | to less painting its screen anew (`r`) | ms of CPU time | bytes |\n"
           "|---|---:|---:|---:|\n");
    printf("| less: `r` | 1 | %.2f | %.0f |\n", less.cpu * 1e3, less.bytes);
    printf("| the next claim, and back (`j`, `k`) | %.1f | %.2f | %.0f |\n", move.cpu / less.cpu,
           move.cpu * 1e3, move.bytes);
    printf("| the reports, and back to the claims (`r`, `c`) | %.1f | %.2f | %.0f |\n", turn.cpu / less.cpu,
           turn.cpu * 1e3, turn.bytes);
}

void bench_terminal(const struct bench *bench)
{
    static const char *const names[] = {"ar", "fr", "it", "pt", "ru"};
    enum { REPORTS = sizeof names / sizeof *names };
    char paths[REPORTS][4096], program[4096], less[] = "less";
    char *own[REPORTS + 2] = {program}, *other[REPORTS + 2] = {less};
    printf("\n### The first frame and keys on a terminal of 200x60, beside less on the same five files\n\n");
    snprintf(program, sizeof program, "%s", bench->program);
    for (int i = 0; i < REPORTS; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/stories/amazon-openai/%s.txt", bench->assets, names[i]);
        own[i + 1] = other[i + 1] = paths[i];
    }
    if (system("less --version >/dev/null 2>&1") != 0) {
        printf("skipped: no less\n");
        return;
    }
    compare_starts(own, other);
    compare_keys(own, other);
}
