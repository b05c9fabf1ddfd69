/* From a key to the last byte that goes to the terminal: the view, the grid, curses and its writing, as the
 * browser does it, into a file in memory. Times are of this process; instructions are counted by callgrind,
 * for which the benchmark runs itself once more. */
#include "config.h"

#include <locale.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef HAVE_VALGRIND_CALLGRIND_H
#include <valgrind/callgrind.h>
#endif

#include "bench.h"
#include "measure.h"
#include "parallax/parallax.h"
#include "tui/paint.h"
#include "tui/preparing.h"
#include "view/theme.h"
#include "view/view.h"

#define COLUMNS 200
#define ROWS 60

/* In this order, from the claims and back to them. Moves: those that only move what is in hand. */
static const struct {
    const char *key, *does;
    bool move;
} keys[] = {{"j", "the next claim", true},
            {"k", "the claim before", true},
            {"d", "the next difference", true},
            {"Enter", "its evidence in every report", false},
            {"j", "the text a line on", true},
            {"d", "the next difference, in every report", false},
            {"f", "the facts of a report", false},
            {"j", "the next fact", true},
            {"c", "back to the claims", false},
            {"G", "the last claim", true},
            {"g", "the first claim", true},
            {"s", "the sources", false},
            {"j", "the next line of them", true},
            {"o", "the omissions", false},
            {"j", "the next line of them", true},
            {"c", "back to the claims", false},
            {"x", "Latin letters in every report", false},
            {"x", "a gloss in every report", false},
            {"x", "as it was written", false},
            {"/", "the line of a search", false},
            {"o", "its first letter, found in many places", false},
            {"p", "the second", false},
            {"e", "the third", false},
            {"n", "the fourth", false},
            {"Enter", "stays there", false},
            {"n", "the next claim with a hit", false},
            {"Escape", "the search ends", false},
            {"?", "the help", false},
            {"q", "back from it", false},
            {".", "the menu", false},
            {"q", "back from it", false},
            {"C-l", "all of it written anew", false}};
enum { KEYS = sizeof keys / sizeof *keys, PRESSES = 15, COUNTED_PRESSES = 3 };

/* ---- the screen without a terminal ---- */

struct stage {
    struct plx_story *story;
    struct plx_comparison *comparison;
    struct plx_view *view;
    struct plx_grid grid;
    struct plx_painter painter;
    SCREEN *screen;
    FILE *out, *in;
    int memory;
};

static bool open_curses(struct stage *stage)
{
    setlocale(LC_ALL, "C.UTF-8");
    setenv("COLUMNS", "200", 1);
    setenv("LINES", "60", 1);
    stage->memory = memfd_create("screen", 0);
    stage->out = stage->memory >= 0 ? fdopen(stage->memory, "w") : NULL;
    stage->in = fopen("/dev/null", "r");
    stage->screen = stage->out && stage->in ? newterm("xterm-256color", stage->out, stage->in) : NULL;
    if (!stage->screen)
        return false;
    cbreak();
    noecho();
    nonl();
    plx_painter_init(&stage->painter, stage->memory);
    plx_colours_start(&stage->painter.colours, plx_theme_find(PLX_THEME_DARK), true);
    return true;
}

static bool open_stage(const struct bench *bench, struct stage *stage)
{
    char folder[4096];
    const char *const paths[] = {folder};
    const struct plx_settings settings = {.data_folder = bench->data};
    *stage = (struct stage){0};
    snprintf(folder, sizeof folder, "%s/stories/amazon-openai", bench->assets);
    plx_grid_init(&stage->grid, PLX_SHAPING_FORMS);
    return plx_story_open(paths, 1, &settings, NULL, NULL, &stage->story, NULL) == PLX_OK &&
           plx_comparison_make(stage->story, &stage->comparison, NULL) == PLX_OK &&
           plx_view_new(stage->comparison, COLUMNS, ROWS, NULL, &stage->view) == PLX_OK &&
           plx_view_compose(stage->view, &stage->grid) == PLX_OK && open_curses(stage);
}

/* What the browser does on a thread behind its first screen. */
static void prepare(struct stage *stage)
{
    struct plx_preparing preparing = {.readable = -1};
    plx_preparing_start(&preparing, stage->view);
    plx_preparing_give(&preparing, stage->view);
}

static void close_stage(struct stage *stage)
{
    if (stage->screen) {
        endwin();
        delscreen(stage->screen);
        plx_painter_release(&stage->painter);
    }
    if (stage->out)
        fclose(stage->out);
    if (stage->in)
        fclose(stage->in);
    plx_grid_release(&stage->grid);
    plx_view_free(&stage->view);
    plx_comparison_free(&stage->comparison);
    plx_story_free(&stage->story);
}

/* As the browser does it; the bytes written. */
static double press(struct stage *stage, const char *key)
{
    off_t before = lseek(stage->memory, 0, SEEK_CUR);
    if (plx_view_key(stage->view, key) == PLX_EFFECT_REPAINT)
        plx_painter_forget(&stage->painter);
    plx_view_compose(stage->view, &stage->grid);
    plx_painter_show(&stage->painter, &stage->grid);
    return (double)(lseek(stage->memory, 0, SEEK_CUR) - before);
}

/* ---- times and bytes ---- */

struct spent {
    double seconds[KEYS], first[KEYS], bytes[KEYS], instructions[KEYS];
};

static void measure(struct stage *stage, struct spent *spent)
{
    double times[KEYS][PRESSES];
    plx_painter_show(&stage->painter, &stage->grid);
    prepare(stage);
    for (int i = 0; i < PRESSES; i++)
        for (int k = 0; k < KEYS; k++) {
            double began = bench_cpu();
            spent->bytes[k] = press(stage, keys[k].key);
            times[k][i] = bench_cpu() - began;
        }
    for (int k = 0; k < KEYS; k++) {
        spent->first[k] = times[k][0];
        spent->seconds[k] = bench_median(times[k], PRESSES);
    }
}

/* ---- instructions ---- */

#ifdef HAVE_VALGRIND_CALLGRIND_H
int bench_screen_counted(const struct bench *bench)
{
    struct stage stage;
    if (!open_stage(bench, &stage))
        return 1;
    plx_painter_show(&stage.painter, &stage.grid);
    for (int i = 0; i + 1 < COUNTED_PRESSES; i++)
        for (int k = 0; k < KEYS; k++)
            press(&stage, keys[k].key);
    for (int k = 0; k < KEYS; k++) {
        CALLGRIND_ZERO_STATS;
        CALLGRIND_TOGGLE_COLLECT;
        press(&stage, keys[k].key);
        CALLGRIND_TOGGLE_COLLECT;
        CALLGRIND_DUMP_STATS;
    }
    close_stage(&stage);
    return 0;
}
#else
int bench_screen_counted(const struct bench *bench)
{
    (void)bench;
    return 1;
}
#endif

extern char **environ;

static bool run_counted(const struct bench *bench, const char *counts)
{
    char option[4200];
    snprintf(option, sizeof option, "--callgrind-out-file=%s", counts);
    const char *const arguments[] = {"valgrind", "-q", "--tool=callgrind", "--collect-atstart=no", option,
                                     bench->own, "-d", bench->data, "-a", bench->assets, "-k", NULL};
    union {
        const char *const *given;
        char *const *wanted;
    } list = {.given = arguments}; /* posix_spawn changes none of them */
    pid_t child;
    int status = 1;
    return posix_spawnp(&child, "valgrind", NULL, NULL, list.wanted, environ) == 0 &&
           waitpid(child, &status, 0) == child && status == 0;
}

/* "totals: N" of a file that callgrind dumped, which is removed; 0 where there is none. */
static double take_count(const char *path)
{
    char line[4096];
    double count = 0;
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "totals: %lf", &count) == 1)
            break;
    if (file)
        fclose(file);
    unlink(path);
    return count;
}

/* Leaves 0 where there is no valgrind. */
static void count_instructions(const struct bench *bench, struct spent *spent)
{
    char counts[64], path[96];
    snprintf(counts, sizeof counts, "/tmp/parallax-bench-%ld", (long)getpid());
    run_counted(bench, counts);
    for (int k = 0; k < KEYS; k++) {
        snprintf(path, sizeof path, "%s.%d", counts, k + 1);
        spent->instructions[k] = take_count(path);
    }
    unlink(counts);
}

/* ---- the table ---- */

static void print_worst(const struct spent *spent, bool move, const char *what, double goal)
{
    double seconds = 0, instructions = 0;
    for (int k = 0; k < KEYS; k++) {
        if (keys[k].move != move)
            continue;
        seconds = spent->seconds[k] > seconds ? spent->seconds[k] : seconds;
        instructions = spent->instructions[k] > instructions ? spent->instructions[k] : instructions;
    }
    printf("- %s: at most %.2f ms (aimed at %.0f ms: %.2f of it), %.2f million instructions\n", what,
           seconds * 1e3, goal, seconds * 1e3 / goal, instructions / 1e6);
}

static void print_table(const struct spent *spent)
{
    double first = 0;
    printf("| key | ms of CPU time | million instructions | bytes written | what it shows |\n"
           "|---|---:|---:|---:|---|\n");
    for (int k = 0; k < KEYS; k++) {
        printf("| `%s` | %.2f | %.2f | %.0f | %s |\n", keys[k].key, spent->seconds[k] * 1e3,
               spent->instructions[k] / 1e6, spent->bytes[k], keys[k].does);
        first = spent->first[k] > first ? spent->first[k] : first;
    }
    printf("\n");
    print_worst(spent, true, "moving", 1);
    print_worst(spent, false, "any other key", 5);
    printf("- the slowest key when it is pressed for the first time: %.2f ms\n", first * 1e3);
}

void bench_screen(const struct bench *bench)
{
    struct stage stage;
    struct spent spent = {0};
    printf("\n### From a key to the last byte, 200x60, five reports\n\n");
    bool opened = open_stage(bench, &stage);
    if (opened)
        measure(&stage, &spent);
    close_stage(&stage);
    if (opened)
        count_instructions(bench, &spent);
    if (opened)
        print_table(&spent);
    else
        printf("failed\n");
}
