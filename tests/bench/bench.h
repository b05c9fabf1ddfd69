/* What the parts of the benchmark are given. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

struct bench {
    const char *program, *data, *assets, *corpus;
    const char *own; /* the path of the benchmark itself */
    const struct bench_texts *texts;
};

/* screen.c: from a key to the last byte, in milliseconds, instructions and bytes. */
void bench_screen(const struct bench *bench);
/* The same keys under callgrind: what it counts for the n-th (from 1) goes into the n-th file that it dumps. */
int bench_screen_counted(const struct bench *bench);
/* terminal.c: the first frame, and a key, of the program and of less, each on a pseudo-terminal. */
void bench_terminal(const struct bench *bench);

#endif
