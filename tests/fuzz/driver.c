/* Runs a fuzz target where the compiler has no libFuzzer: the corpus as it stands, then mutations of
 * it from a fixed seed. The same arguments give the same inputs, whatever the machine and the time.
 *
 *   TARGET [--rounds N | --seconds N] [--seed N] [--input FILE]... [CORPUS]
 *
 * Rounds are the default, so that the tests do not depend on time. An input that ends the program
 * is left in TARGET.failed; --input runs such a file alone. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/vector.h"
#include "fuzz.h"

#define MOST_BYTES 4096 /* of a mutation; one that grows beyond is cut */
#define MOST_STEPS 6    /* changes that make one mutation */

/* Sanitizers end the program their own way, and call this before. */
void __sanitizer_set_death_callback(void (*callback)(void)) __attribute__((weak));

struct sample {
    uint8_t *bytes;
    size_t length;
};

struct samples {
    PLX_VECTOR(struct sample) items;
};

struct options {
    unsigned long rounds, seconds, seed;
    const char *corpus;
};

/* ---- what a failure leaves ---- */

/* A signal's handler can be handed nothing. */
static struct {
    const uint8_t *bytes;
    size_t length;
    char path[4096];
} running;

static void save_running(void)
{
    int file = open(running.path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && write(file, running.bytes, running.length) >= 0)
        close(file);
}

static void die(int signal_number)
{
    save_running();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void watch_failures(const char *program)
{
    static const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM};
    snprintf(running.path, sizeof running.path, "%s.failed", program);
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(save_running);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (signals[i] == SIGABRT || signals[i] == SIGALRM || !__sanitizer_set_death_callback)
            signal(signals[i], die);
}

/* From a heap block of just its size, so that a sanitizer sees a read beyond it. */
static void run(const uint8_t *bytes, size_t length)
{
    uint8_t *copy = malloc(length ? length : 1);
    if (!copy)
        exit(1);
    if (length)
        memcpy(copy, bytes, length);
    running.bytes = copy;
    running.length = length;
    LLVMFuzzerTestOneInput(copy, length);
    running.length = 0;
    free(copy);
}

/* ---- the corpus ---- */

static bool read_sample(const char *path, struct samples *samples)
{
    struct plx_buffer bytes;
    char block[4096];
    size_t n;
    FILE *file = fopen(path, "rb");
    plx_buffer_init(&bytes);
    while (file && (n = fread(block, 1, sizeof block, file)) > 0)
        plx_buffer_add(&bytes, block, n);
    bool read = file && !ferror(file);
    if (file)
        fclose(file);
    struct sample *sample = read ? PLX_VECTOR_PUSH(&samples->items) : NULL;
    if (!sample) {
        fprintf(stderr, "%s: cannot be read\n", path);
        plx_buffer_release(&bytes);
        return false;
    }
    sample->length = bytes.length;
    sample->bytes = (uint8_t *)plx_buffer_detach(&bytes);
    return sample->bytes != NULL;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* In the order of the names: what readdir gives differs from machine to machine. */
static bool read_corpus(const char *folder, struct samples *samples)
{
    struct dirent **files = NULL;
    int count = scandir(folder, &files, is_shown, alphasort);
    bool read = count > 0;
    if (!read)
        fprintf(stderr, "%s: no corpus: %s\n", folder, count ? strerror(errno) : "empty");
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]->d_name);
        read = read && read_sample(path, samples);
        free(files[i]);
    }
    free(files);
    return read;
}

static void release(struct samples *samples)
{
    for (size_t i = 0; i < samples->items.count; i++)
        free(samples->items.items[i].bytes);
    PLX_VECTOR_RELEASE(&samples->items);
}

/* ---- mutations ---- */

struct mutation {
    uint64_t state; /* of the random numbers: splitmix64 */
    uint8_t bytes[2 * MOST_BYTES];
    size_t length;
};

static uint64_t next_random(struct mutation *m)
{
    uint64_t z = m->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static size_t below(struct mutation *m, size_t limit)
{
    return limit ? (size_t)(next_random(m) % limit) : 0;
}

static void insert(struct mutation *m, size_t at, const void *bytes, size_t length)
{
    if (length > MOST_BYTES || at > m->length)
        return;
    memmove(m->bytes + at + length, m->bytes + at, m->length - at);
    memcpy(m->bytes + at, bytes, length);
    m->length += length;
    if (m->length > MOST_BYTES)
        m->length = MOST_BYTES;
}

static void change_byte(struct mutation *m)
{
    if (m->length)
        m->bytes[below(m, m->length)] = (uint8_t)next_random(m);
}

static void drop_part(struct mutation *m)
{
    size_t at = below(m, m->length), length = below(m, 1 + below(m, m->length - at));
    memmove(m->bytes + at, m->bytes + at + length, m->length - at - length);
    m->length -= length;
}

static void repeat_part(struct mutation *m)
{
    uint8_t part[64];
    size_t at = below(m, m->length), length = 1 + below(m, sizeof part);
    if (length > m->length - at)
        length = m->length - at;
    memcpy(part, m->bytes + at, length);
    for (size_t times = 1 + below(m, below(m, 8) ? 4 : 200); times > 0; times--)
        insert(m, at, part, length);
}

/* What the languages' rules turn on. */
static void insert_sign(struct mutation *m)
{
    static const char *const signs[] = {
        "0", "9", "1.234,5", "1 234", "12.03.2026", "2026", "17:30", "$", "€", "US$ ", " %",
        "10–15", "-", "—", ".", ". ", ", ", ": ", "; ", "(", ")", "«", "»", "“", "”", "\"", "’",
        "\n", "\n\n- ", "\t", " ", "\xc2\xa0", "\xe2\x80\xaf", "\xc2\xad", "\xe2\x80\x8d",
        "\xe2\x80\xae", "\xcc\x81", "\xd9\x8e", "٣", "٫", "٪", "ال", "و", " bn", " млрд", " mila",
        "مليارين", "half a ", " and ", " to ", " million ", "A", "İ", "ß", "中", "ก",
        "\xf0\x9f\x98\x80", "\xef\xbf\xbd", "\x1e" "c", "\xff", "\xed\xa0\x80", "\x1b[2J"};
    const char *sign = signs[below(m, sizeof signs / sizeof *signs)];
    insert(m, below(m, m->length + 1), sign, strlen(sign));
}

static void insert_sample(struct mutation *m, const struct samples *samples)
{
    const struct sample *other = &samples->items.items[below(m, samples->items.count)];
    size_t at = below(m, other->length), length = below(m, other->length - at);
    insert(m, below(m, m->length + 1), other->bytes + at, length);
}

static void mutate(struct mutation *m, const struct samples *samples)
{
    const struct sample *from = &samples->items.items[below(m, samples->items.count)];
    m->length = from->length < MOST_BYTES ? from->length : MOST_BYTES;
    memcpy(m->bytes, from->bytes, m->length);
    for (size_t steps = 1 + below(m, MOST_STEPS); steps > 0; steps--)
        switch (below(m, 6)) {
        case 0: change_byte(m); break;
        case 1: drop_part(m); break;
        case 2: repeat_part(m); break;
        case 3: insert_sample(m, samples); break;
        default: insert_sign(m); break;
        }
}

/* ---- the runs ---- */

static bool is_over(const struct options *options, unsigned long round, time_t started)
{
    if (options->seconds)
        return time(NULL) - started >= (time_t)options->seconds;
    return round >= options->rounds;
}

static unsigned long run_mutations(const struct options *options, const struct samples *samples)
{
    static struct mutation m;
    time_t started = time(NULL);
    unsigned long round = 0;
    for (; !is_over(options, round, started); round++) {
        m.state = (uint64_t)options->seed << 32 | round;
        mutate(&m, samples);
        /* Who gives seconds wants to hear of hangs too. */
        if (options->seconds)
            alarm(60);
        run(m.bytes, m.length);
    }
    alarm(0);
    return round;
}

static bool read_number(const char *text, unsigned long *number)
{
    char *end;
    *number = strtoul(text, &end, 10);
    return end != text && !*end;
}

/* Samples take the place of the corpus where --input names any. */
static bool read_options(int count, char **arguments, struct options *options,
                         struct samples *inputs)
{
    bool read = true;
    for (int i = 1; i < count && read; i++) {
        const char *name = arguments[i], *value = i + 1 < count ? arguments[i + 1] : "";
        if (strncmp(name, "--", 2) != 0) {
            options->corpus = name;
            continue;
        }
        i++;
        if (strcmp(name, "--rounds") == 0)
            read = read_number(value, &options->rounds);
        else if (strcmp(name, "--seconds") == 0)
            read = read_number(value, &options->seconds);
        else if (strcmp(name, "--seed") == 0)
            read = read_number(value, &options->seed);
        else
            read = strcmp(name, "--input") == 0 && read_sample(value, inputs);
    }
    if (!read)
        fprintf(stderr, "usage: %s [--rounds N | --seconds N] [--seed N] [--input FILE]... "
                        "[CORPUS]\n", arguments[0]);
    return read;
}

int main(int count, char **arguments)
{
    struct options options = {.rounds = ROUNDS, .seed = 1, .corpus = CORPUS};
    struct samples samples = {0};
    bool read = read_options(count, arguments, &options, &samples);
    bool alone = samples.items.count > 0;
    if (read && !alone)
        read = read_corpus(options.corpus, &samples);
    if (read) {
        watch_failures(arguments[0]);
        for (size_t i = 0; i < samples.items.count; i++)
            run(samples.items.items[i].bytes, samples.items.items[i].length);
        unsigned long rounds = alone ? 0 : run_mutations(&options, &samples);
        printf("%zu inputs and %lu mutations\n", samples.items.count, rounds);
    }
    release(&samples);
    return read ? 0 : 2;
}
