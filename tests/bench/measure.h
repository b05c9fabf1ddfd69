/* Time, memory and programs, measured from outside what is measured.
 *
 * Seconds are doubles. CPU time is that of the process, all threads; it is what a busy machine
 * falsifies least.
 */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BENCH_VALUES 8

double bench_cpu(void);
double bench_wall(void);
/* Bytes of this process in memory now, and the most there ever were. */
double bench_resident(void);
double bench_peak(void);

/* The middle of count values, which are sorted. */
double bench_median(double *values, size_t count);

/* Numbers by a fixed seed, alike on every machine (xorshift, 64 bits). */
struct bench_random {
    uint64_t state;
};

void bench_random_init(struct bench_random *random, uint64_t seed);
uint32_t bench_random_below(struct bench_random *random, uint32_t limit);

/* Does the work in a child process and fetches its values. False where it took more than limit
 * seconds, or failed: work says so by returning false. */
typedef bool bench_work(void *context, double values[BENCH_VALUES]);
bool bench_in_child(double limit, bench_work *work, void *context, double values[BENCH_VALUES]);

struct bench_run {
    double first, last, cpu; /* start of process to first and to last byte of output; CPU time */
    double peak;             /* bytes */
};

/* Runs a program with its output into a pipe. False where it could not be run or failed. */
bool bench_program(const char *const *arguments, struct bench_run *run);

#endif
