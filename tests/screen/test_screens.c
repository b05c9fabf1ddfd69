/* Every view as a reader meets it: a story of five reports of its own, in three interface languages, at
 * four sizes, and in both ways of writing right-to-left text. */
#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "parallax/parallax.h"
#include "tui/profile.h"
#include "view/view.h"

static const char *const languages[] = {"en", "ar", "ru"};
static const unsigned sizes[][2] = {{40, 10}, {80, 24}, {160, 45}, {200, 60}};
#define LANGUAGES (sizeof languages / sizeof *languages)
#define SIZES (sizeof sizes / sizeof *sizes)
#define MOST_SCREENS 64
#define MOST_DIFFERENCES 6 /* that a failed test prints */

struct screen_case {
    char name[32], over[32]; /* over: "-" for none */
    char keys[96];           /* names apart by single spaces */
};

static struct screen_case cases[MOST_SCREENS];
static size_t case_count;

/* ---- what is drawn ---- */

struct showing {
    const struct plx_comparison *comparison;
    const struct screen_case *screen;
    unsigned columns, lines;
};

/* Every line ends with a newline, at most. */
static void draw(const struct showing *showing, const struct plx_profile *profile,
                 struct plx_buffer *out)
{
    const struct plx_view_options options = {.shaping = profile->shaping};
    const struct plx_manner manner = {.writing = profile->writing};
    struct plx_grid_cell row[PLX_GRID_MAX];
    struct plx_view *view;
    struct plx_grid grid;
    plx_grid_init(&grid, profile->shaping);
    assert_int_equal(plx_view_new(showing->comparison, showing->columns, showing->lines, &options, &view),
                     PLX_OK);
    assert_int_equal(plx_view_compose(view, &grid), PLX_OK); /* as between keys: pages reach what was drawn */
    assert_int_equal(plx_view_keys_feed(view, showing->screen->keys, NULL, NULL), PLX_OK);
    assert_int_equal(plx_view_compose(view, &grid), PLX_OK);
    for (unsigned y = 0; y < grid.lines; y++) {
        plx_emit_row(&grid, y, &manner, row);
        plx_emit_text(row, grid.columns, out);
        plx_buffer_add_char(out, '\n');
    }
    plx_grid_release(&grid);
    plx_view_free(&view);
}

/* A line of a text that is told by its start; its bytes without the newline. */
static size_t line_length(const char *line)
{
    return strcspn(line, "\n");
}

static bool same_line(const char *one, const char *other)
{
    return line_length(one) == line_length(other) && memcmp(one, other, line_length(one)) == 0;
}

static const char *next_line(const char *line)
{
    size_t length = line_length(line);
    return line + length + (line[length] == '\n');
}

/* Those of one text that are not as in another, with their numbers from 1; where there is a base too, none that
 * the other has from it. */
static void add_differing(const char *text, const char *other, const char *base, struct plx_buffer *out)
{
    for (unsigned y = 1; *text && *other; y++) {
        if (!same_line(text, other) && !(base && same_line(other, base)))
            plx_buffer_printf(out, "%2u|%.*s\n", y, (int)line_length(text), text);
        text = next_line(text);
        other = next_line(other);
        base = base ? next_line(base) : NULL;
    }
}

static void draw_as(const struct showing *showing, const struct screen_case *screen, bool runs,
                    struct plx_buffer *out)
{
    struct plx_profile profile = {0};
    struct showing other = *showing;
    other.screen = screen;
    plx_buffer_init(out);
    if (runs)
        plx_profile_runs(&profile, false);
    else
        plx_profile_visual(&profile, false);
    draw(&other, &profile, out);
}

static const struct screen_case *find_case(const char *name)
{
    for (size_t i = 0; i < case_count; i++)
        if (strcmp(cases[i].name, name) == 0)
            return &cases[i];
    return NULL;
}

/* As it is seen, and what is written otherwise for terminals that reorder. */
static void draw_both_ways(const struct showing *showing, struct plx_buffer *out)
{
    const struct screen_case *over = find_case(showing->screen->over);
    struct plx_buffer seen, runs, base;
    draw_as(showing, showing->screen, false, &seen);
    draw_as(showing, showing->screen, true, &runs);
    plx_buffer_init(&base);
    plx_buffer_printf(out, "== %ux%u: %s\n", showing->columns, showing->lines, showing->screen->keys);
    if (over) {
        draw_as(showing, over, false, &base);
        add_differing(plx_buffer_string(&seen), plx_buffer_string(&base), NULL, out);
    } else {
        plx_buffer_add_string(out, plx_buffer_string(&seen));
    }
    plx_buffer_printf(out, "== %ux%u in runs\n", showing->columns, showing->lines);
    add_differing(plx_buffer_string(&runs), plx_buffer_string(&seen),
                  over ? plx_buffer_string(&base) : NULL, out);
    plx_buffer_release(&seen);
    plx_buffer_release(&runs);
    plx_buffer_release(&base);
}

/* ---- what is expected ---- */

static void write_golden(const char *path, const struct plx_buffer *drawn)
{
    FILE *file = fopen(path, "w");
    if (!file)
        fail_msg("%s: %s", path, strerror(errno));
    assert_int_equal(fwrite(drawn->data, 1, drawn->length, file), drawn->length);
    assert_int_equal(fclose(file), 0);
}

static void read_golden(const char *path, struct plx_buffer *text)
{
    char part[4096];
    FILE *file = fopen(path, "r");
    plx_buffer_init(text);
    for (size_t n; file && (n = fread(part, 1, sizeof part, file)) > 0;)
        plx_buffer_add(text, part, n);
    if (file)
        fclose(file);
}

/* The first lines of the two that differ; their number. */
static size_t tell_differences(const char *path, const char *wanted, const char *drawn)
{
    size_t count = 0;
    for (unsigned line = 1; *wanted || *drawn; line++) {
        if (!same_line(wanted, drawn) && count++ < MOST_DIFFERENCES)
            print_message("%s:%u\n-%.*s\n+%.*s\n", path, line, (int)line_length(wanted), wanted,
                          (int)line_length(drawn), drawn);
        wanted = next_line(wanted);
        drawn = next_line(drawn);
    }
    return count;
}

static size_t check_screen(const struct plx_comparison *comparison, const struct screen_case *screen,
                           const char *language)
{
    char path[sizeof GOLDEN + 64];
    size_t differences = 0;
    struct plx_buffer drawn, wanted;
    plx_buffer_init(&drawn);
    for (size_t i = 0; i < SIZES; i++)
        draw_both_ways(&(struct showing){comparison, screen, sizes[i][0], sizes[i][1]}, &drawn);
    snprintf(path, sizeof path, "%s/%.32s-%.8s.txt", GOLDEN, screen->name, language);
    if (getenv("GENERATE")) {
        write_golden(path, &drawn);
    } else {
        read_golden(path, &wanted);
        differences = tell_differences(path, plx_buffer_string(&wanted), plx_buffer_string(&drawn));
        plx_buffer_release(&wanted);
    }
    plx_buffer_release(&drawn);
    return differences;
}

/* ---- the list ---- */

/* "name over keys"; false for a remark and an empty line. */
static bool read_case(char *line, struct screen_case *screen)
{
    int end = 0;
    line[strcspn(line, "\n")] = '\0';
    if (!*line || *line == '#')
        return false;
    assert_int_equal(sscanf(line, "%31s %31s %n", screen->name, screen->over, &end), 2);
    assert_true(strlen(line + end) < sizeof screen->keys);
    snprintf(screen->keys, sizeof screen->keys, "%s", line + end);
    assert_true(strcmp(screen->over, "-") == 0 || find_case(screen->over));
    return true;
}

static int read_list(void **state)
{
    (void)state;
    char line[256];
    FILE *file = fopen(LIST, "r");
    if (!file)
        return -1;
    while (case_count < MOST_SCREENS && fgets(line, sizeof line, file))
        case_count += read_case(line, &cases[case_count]);
    assert_int_equal(fgetc(file), EOF);
    fclose(file);
    return case_count ? 0 : -1;
}

static void test_screens__are_as_kept(void **state)
{
    const char *language = *state, *const paths[] = {STORY};
    struct plx_settings settings = {.data_folder = DATA_FOLDER};
    struct plx_messages *messages = NULL;
    struct plx_story *story;
    struct plx_comparison *comparison;
    size_t differences = 0;
    if (strcmp(language, "en") != 0)
        assert_int_equal(plx_messages_open(language, LOCALE_FOLDER, &messages, NULL), PLX_OK);
    settings.messages = messages;
    assert_int_equal(plx_story_open(paths, 1, &settings, NULL, NULL, &story, NULL), PLX_OK);
    assert_int_equal(plx_comparison_make(story, &comparison, NULL), PLX_OK);
    for (size_t i = 0; i < case_count; i++)
        differences += check_screen(comparison, &cases[i], language);
    plx_comparison_free(&comparison);
    plx_story_free(&story);
    plx_messages_close(&messages);
    if (differences)
        fail_msg("%s: %zu lines differ; GENERATE=1 writes them anew", language, differences);
}

int main(void)
{
    struct CMUnitTest tests[LANGUAGES];
    for (size_t i = 0; i < LANGUAGES; i++)
        tests[i] = (struct CMUnitTest){.name = languages[i],
                                       .test_func = test_screens__are_as_kept,
                                       .initial_state = (void *)(uintptr_t)languages[i]};
    return cmocka_run_group_tests_name("screens", tests, read_list, NULL);
}
