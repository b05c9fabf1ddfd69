/* make bench: how fast parallax extracts, starts, compares, aligns and draws, as ratios to what
 * the machine does bare. usage: bench [-p PROGRAM] [-d DATA] [-a ASSETS] [-c CORPUS] [NAME...]
 *
 * Prints Markdown tables. Each step runs in a process of its own and may take LIMIT seconds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "facts/facts.h"
#include "measure.h"
#include "parallax/parallax.h"
#include "segment.h"
#include "templates.h"
#include "text.h"

#define LIMIT 60.0
#define MEGABYTE 1e6
#define RUNS 21

/* ---- extraction ---- */

static struct plx_story *new_story(const struct bench *bench)
{
    struct plx_story *story = calloc(1, sizeof *story);
    if (story)
        story->settings.data_folder = strdup(bench->data);
    return story;
}

struct spent {
    double reading, all; /* seconds of CPU time; reading: bytes to report, before any fact */
    size_t facts;
};

/* Bytes to report to facts, without the claims; false where it fails. */
static bool extract(struct plx_story *story, const char *text, size_t length, const char *language,
                    struct spent *spent)
{
    char path[32];
    snprintf(path, sizeof path, "%zu", story->reports.count);
    const struct plx_report_card card = {.path = path, .language = language};
    struct plx_report_facts found = {0};
    struct plx_arena arena;
    plx_arena_init(&arena);
    double began = bench_cpu();
    bool done = plx_report_add(story, text, length, &card, NULL) == PLX_OK;
    double read = bench_cpu();
    const struct plx_report *report =
        done ? story->reports.items[story->reports.count - 1] : NULL;
    done = done && plx_facts_find_names(report, &arena, &found) == PLX_OK &&
           plx_facts_find_quantities(report, 0, &arena, &found) == PLX_OK &&
           plx_facts_find_attributions(report, 0, &arena, &found) == PLX_OK;
    spent->reading += read - began;
    spent->all += bench_cpu() - began;
    spent->facts += found.facts.count;
    plx_facts_release(&found);
    plx_arena_release(&arena);
    return done;
}

struct article {
    char *text;
    size_t length;
};

#define ARTICLES 1000

struct corpus {
    struct article articles[ARTICLES];
    size_t count, bytes;
};

static void read_article(struct corpus *corpus, const char *path)
{
    FILE *file = fopen(path, "rb");
    struct plx_buffer text;
    char part[4096];
    plx_buffer_init(&text);
    for (size_t n; file && (n = fread(part, 1, sizeof part, file)) > 0;)
        plx_buffer_add(&text, part, n);
    if (file)
        fclose(file);
    size_t length = text.length;
    char *bytes = length ? plx_buffer_detach(&text) : NULL;
    if (bytes)
        corpus->articles[corpus->count++] = (struct article){bytes, length};
    corpus->bytes += bytes ? length : 0;
}

/* FOLDER/000/LANG.txt and on. */
static void read_corpus(const char *folder, const char *language, struct corpus *corpus)
{
    char path[4096];
    *corpus = (struct corpus){0};
    for (int i = 0; i < ARTICLES; i++) {
        snprintf(path, sizeof path, "%s/%03d/%s.txt", folder, i, language);
        if (access(path, R_OK) == 0)
            read_article(corpus, path);
    }
}

struct extraction {
    const struct bench *bench;
    const char *language;
    struct corpus corpus;
    int rounds;
};

static bool round_of(const struct extraction *e, bool told, struct spent *spent)
{
    struct plx_story *story = new_story(e->bench);
    bool done = story != NULL;
    *spent = (struct spent){0};
    for (size_t i = 0; done && i < e->corpus.count; i++)
        done = extract(story, e->corpus.articles[i].text, e->corpus.articles[i].length,
                       told ? e->language : NULL, spent);
    plx_story_free(&story);
    return done;
}

static double segment_all(const struct extraction *e, struct bench_segmenter *segmenter)
{
    double spent = 0;
    for (size_t i = 0; i < e->corpus.count; i++)
        spent += bench_segment(segmenter, e->corpus.articles[i].text,
                               e->corpus.articles[i].length);
    return spent;
}

/* Values: seconds of segmentation, of extraction, of reading within it, of extraction with the
 * language to be found, facts. */
static bool extract_articles(void *context, double values[BENCH_VALUES])
{
    const struct extraction *e = context;
    struct bench_segmenter *segmenter = bench_segmenter_new(e->language);
    double bare[16], all[16], reading[16], untold[16] = {0};
    struct spent spent = {0};
    if (!segmenter || e->corpus.count == 0)
        return false;
    for (int i = 0; i < e->rounds; i++) {
        if (e->corpus.count > 1 && !round_of(e, false, &spent))
            return false;
        untold[i] = spent.all;
        bare[i] = segment_all(e, segmenter);
        if (bare[i] < 0 || !round_of(e, true, &spent))
            return false;
        all[i] = spent.all;
        reading[i] = spent.reading;
    }
    values[0] = bench_median(bare, (size_t)e->rounds);
    values[1] = bench_median(all, (size_t)e->rounds);
    values[2] = bench_median(reading, (size_t)e->rounds);
    values[3] = bench_median(untold, (size_t)e->rounds);
    values[4] = (double)spent.facts;
    values[5] = (double)e->corpus.bytes / MEGABYTE;
    bench_segmenter_free(&segmenter);
    return true;
}

static void print_extraction(const char *language, const double values[BENCH_VALUES], bool untold)
{
    printf("| %s | **%.1f** | %.1f | ", language, values[1] / values[0], values[2] / values[0]);
    if (untold)
        printf("%.1f | ", values[3] / values[0]);
    printf("%.1f | %.0f | %.0f |\n", values[5] / values[1], values[5] / values[0], values[4]);
}

static void bench_articles(const struct bench *bench)
{
    double sum[BENCH_VALUES] = {0};
    printf("\n### Extraction, articles one by one\n\n");
    if (access(bench->corpus, R_OK) != 0) {
        printf("skipped: no corpus\n");
        return;
    }
    printf("| language | to ICU segmentation | reading alone | language to be found too | "
           "MB/s | MB/s of segmentation | facts |\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < BENCH_LANGUAGES; i++) {
        struct extraction e = {.bench = bench, .language = bench_templates[i].language,
                               .rounds = 7};
        double values[BENCH_VALUES];
        read_corpus(bench->corpus, e.language, &e.corpus);
        if (e.corpus.count == 0)
            continue;
        if (!bench_in_child(LIMIT, extract_articles, &e, values)) {
            printf("| %s | failed, or more than %.0f s |\n", e.language, LIMIT);
            continue;
        }
        print_extraction(e.language, values, true);
        for (int k = 0; k < BENCH_VALUES; k++)
            sum[k] += values[k];
    }
    if (sum[0] > 0)
        print_extraction("all", sum, true);
}

static bool extract_varied(void *context, double values[BENCH_VALUES])
{
    struct extraction *e = context;
    struct plx_buffer text;
    plx_buffer_init(&text);
    bench_texts_vary(e->bench->texts, e->language, (size_t)(10 * MEGABYTE), 1, &text);
    e->corpus.count = 1;
    e->corpus.bytes = text.length;
    e->corpus.articles[0] = (struct article){text.data, text.length};
    return !plx_buffer_failed(&text) && extract_articles(context, values);
}

static void bench_varied(const struct bench *bench)
{
    double sum[BENCH_VALUES] = {0};
    printf("\n### Extraction, 10 MB of varied text in one report\n\n"
           "| language | to ICU segmentation | reading alone | MB/s | MB/s of segmentation | "
           "facts |\n|---|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < BENCH_LANGUAGES; i++) {
        struct extraction e = {.bench = bench, .language = bench_templates[i].language,
                               .rounds = 3};
        double values[BENCH_VALUES];
        if (!bench_in_child(LIMIT, extract_varied, &e, values)) {
            printf("| %s | failed, or more than %.0f s |\n", e.language, LIMIT);
            continue;
        }
        print_extraction(e.language, values, false);
        for (int k = 0; k < BENCH_VALUES; k++)
            sum[k] += values[k];
    }
    if (sum[0] > 0)
        print_extraction("all", sum, false);
}

/* ---- cost against size, and memory ---- */

struct sized {
    const struct bench *bench;
    size_t reports, bytes; /* each */
};

/* Values: seconds, megabytes, bytes of memory beyond the text, facts. */
static bool extract_sized(void *context, double values[BENCH_VALUES])
{
    const struct sized *s = context;
    struct plx_story *story = new_story(s->bench);
    struct plx_buffer text;
    struct spent spent = {0};
    plx_buffer_init(&text);
    plx_buffer_reserve(&text, s->bytes + (1 << 16));
    for (size_t i = 0; story && i < s->reports; i++) {
        const char *language = bench_templates[i % BENCH_LANGUAGES].language;
        plx_buffer_clear(&text);
        bench_texts_vary(s->bench->texts, language, s->bytes, i + 1, &text);
        if (i == 0)
            values[2] = -bench_resident();
        if (plx_buffer_failed(&text) || !extract(story, text.data, text.length, language, &spent))
            return false;
        values[1] += (double)text.length / MEGABYTE;
    }
    values[0] = spent.all;
    values[2] += bench_peak();
    values[3] = (double)spent.facts;
    return true;
}

static void bench_size(const struct bench *bench)
{
    static const struct {
        size_t reports, bytes;
    } sizes[] = {{1, 100000}, {1, 1000000}, {9, 111111}, {1, 10000000}, {9, 1111111},
                 {9, 11111111}};
    printf("\n### Cost and memory against size\n\n"
           "| reports | MB in all | s per MB | seconds | peak memory per MB of text | facts |\n"
           "|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct sized s = {bench, sizes[i].reports, sizes[i].bytes};
        double values[BENCH_VALUES];
        if (!bench_in_child(LIMIT, extract_sized, &s, values)) {
            printf("| %zu | %.1f | failed, or more than %.0f s |\n", s.reports,
                   (double)(s.reports * s.bytes) / MEGABYTE, LIMIT);
            continue;
        }
        printf("| %zu | %.1f | %.3f | %.3f | %.0f | %.0f |\n", s.reports, values[1],
               values[0] / values[1], values[0], values[2] / values[1] / MEGABYTE, values[3]);
    }
}

/* ---- the program as a whole ---- */

struct medians {
    double first, last, cpu, peak;
};

/* Runs two programs in turn, so that what else the machine does falls on both. */
static bool race(const char *const *own, const char *const *other, struct medians *mine,
                 struct medians *theirs)
{
    double values[2][3][RUNS];
    for (int i = 0; i < RUNS; i++)
        for (int k = 0; k < 2; k++) {
            struct bench_run run;
            if (!bench_program(k ? other : own, &run))
                return false;
            values[k][0][i] = run.first;
            values[k][1][i] = run.last;
            values[k][2][i] = run.cpu;
            (k ? theirs : mine)->peak = run.peak;
        }
    for (int k = 0; k < 2; k++) {
        struct medians *m = k ? theirs : mine;
        m->first = bench_median(values[k][0], RUNS);
        m->last = bench_median(values[k][1], RUNS);
        m->cpu = bench_median(values[k][2], RUNS);
    }
    return true;
}

static void bench_start(const struct bench *bench)
{
    static const char *const python[] = {"/usr/bin/python3", "-c", "pass", NULL};
    static const char *const reports[] = {"ar", "fr", "it", "pt", "ru"};
    char path[4096], folder[4000];
    printf("\n### The program, from its start (ratios to `python3 -c pass`)\n\n");
    if (access(python[0], X_OK) != 0) {
        printf("skipped: no %s\n", python[0]);
        return;
    }
    printf("| what | to python3 | of CPU time | ms | ms of python3 | peak MB |\n"
           "|---|---:|---:|---:|---:|---:|\n");
    snprintf(folder, sizeof folder, "%s/stories/amazon-openai", bench->assets);
    const char *const facts[] = {bench->program, "facts", "--format", "csv", path, NULL};
    const char *const compare[] = {bench->program, "compare", "--format", "json", folder, NULL};
    struct medians own, other;
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        snprintf(path, sizeof path, "%s/%s.txt", folder, reports[i]);
        if (race(facts, python, &own, &other))
            printf("| first fact of %s.txt | %.2f | %.2f | %.1f | %.1f | %.0f |\n", reports[i],
                   own.first / other.last, own.cpu / other.cpu, own.first * 1e3, other.last * 1e3,
                   own.peak / MEGABYTE);
        else
            printf("| first fact of %s.txt | failed |\n", reports[i]);
    }
    if (race(compare, python, &own, &other))
        printf("| five reports compared, last byte of JSON | %.2f | %.2f | %.1f | %.1f | %.0f |\n",
               own.last / other.last, own.cpu / other.cpu, own.last * 1e3, other.last * 1e3,
               own.peak / MEGABYTE);
    else
        printf("| five reports compared, last byte of JSON | failed |\n");
}

/* ---- alignment ---- */

struct alignment {
    const struct bench *bench;
    uint32_t reports, stories;
};

/* Values: seconds of loading, of comparing, claims, peak bytes, facts. */
static bool align(void *context, double values[BENCH_VALUES])
{
    const struct alignment *a = context;
    struct plx_story *story = new_story(a->bench);
    struct plx_comparison *comparison;
    struct plx_buffer text;
    plx_buffer_init(&text);
    for (uint32_t i = 0; story && i < a->reports; i++) {
        char path[32];
        plx_buffer_clear(&text);
        snprintf(path, sizeof path, "%u", i);
        const char *language =
            bench_texts_report(a->bench->texts, i % a->stories, i / a->stories, &text);
        const struct plx_report_card card = {.path = path, .language = language,
                                             .date = "2025-12-17"};
        double began = bench_cpu();
        if (plx_buffer_failed(&text) ||
            plx_report_add(story, text.data, text.length, &card, NULL) != PLX_OK)
            return false;
        values[0] += bench_cpu() - began;
    }
    double began = bench_cpu();
    if (!story || plx_comparison_make(story, &comparison, NULL) != PLX_OK)
        return false;
    values[1] = bench_cpu() - began;
    size_t claims, facts;
    plx_comparison_claims(comparison, &claims);
    plx_comparison_facts(comparison, &facts);
    values[2] = (double)claims;
    values[3] = bench_peak();
    values[4] = (double)facts;
    return true;
}

static void bench_align(const struct bench *bench)
{
    static const struct {
        uint32_t reports, stories;
    } sizes[] = {{10, 1}, {30, 1}, {100, 1}, {300, 1}, {1000, 1}, {100, 20}, {1000, 20}};
    printf("\n### Alignment\n\n"
           "| reports | stories | ms per report | loading s | comparing s | peak MB | facts | "
           "claims |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct alignment a = {bench, sizes[i].reports, sizes[i].stories};
        double values[BENCH_VALUES];
        if (bench_in_child(LIMIT, align, &a, values))
            printf("| %u | %u | %.2f | %.3f | %.3f | %.0f | %.0f | %.0f |\n", a.reports, a.stories,
                   values[1] * 1e3 / a.reports, values[0], values[1], values[3] / MEGABYTE,
                   values[4], values[2]);
        else
            printf("| %u | %u | failed, or more than %.0f s |\n", a.reports, a.stories, LIMIT);
    }
}

/* ---- the list ---- */

static const struct {
    const char *name;
    void (*run)(const struct bench *bench);
} benches[] = {{"articles", bench_articles}, {"varied", bench_varied}, {"size", bench_size},
               {"start", bench_start}, {"align", bench_align}, {"screen", bench_screen},
             {"terminal", bench_terminal}};

static bool is_wanted(const char *name, char **wanted, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(wanted[i], name) == 0)
            return true;
    return count == 0;
}

int main(int argc, char **argv)
{
    bool counted = false; /* -k: run by itself, under callgrind */
    struct bench bench = {.own = argv[0], .program = "./parallax", .data = "assets", .assets = "assets",
                          .corpus = "../shared/corpora/flores"};
    for (int option; (option = getopt(argc, argv, "p:d:a:c:k")) != -1;) {
        if (option == 'p')
            bench.program = optarg;
        else if (option == 'd')
            bench.data = optarg;
        else if (option == 'a')
            bench.assets = optarg;
        else if (option == 'c')
            bench.corpus = optarg;
        else if (option == 'k')
            counted = true;
        else
            return 2;
    }
    if (counted)
        return bench_screen_counted(&bench);
    struct bench_texts *texts = bench_texts_new(bench.assets);
    if (!texts) {
        fprintf(stderr, "bench: %s: the words and the bundled story cannot be read\n",
                bench.assets);
        return 1;
    }
    bench.texts = texts;
    for (size_t i = 0; i < sizeof benches / sizeof *benches; i++)
        if (is_wanted(benches[i].name, argv + optind, argc - optind)) {
            benches[i].run(&bench);
            fflush(stdout);
        }
    bench_texts_free(&texts);
    return 0;
}
