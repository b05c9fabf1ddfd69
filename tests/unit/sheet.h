/* Sheets of phrases and what is expected of each: tests/facts, tests/credits.
 *
 * A line is a phrase, a tab, and what is expected. A line with a leading "?" is right and known to be
 * missed: it is counted, and fails once it is met, so that the mark is taken away. "#" opens a comment. */
#ifndef TESTS_UNIT_SHEET_H
#define TESTS_UNIT_SHEET_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "folder.h"
#include "parallax/parallax.h"

enum { MAX_LINES = 600, MAX_LINE = 1024 };

struct line {
    char text[MAX_LINE];
    char *phrase, *expected;
    unsigned number;
    bool known_miss;
};

struct sheet {
    struct line lines[MAX_LINES];
    size_t count;
    char path[512];
};

static inline void read_sheet(struct sheet *sheet, const char *folder, const char *language)
{
    sheet->count = 0;
    snprintf(sheet->path, sizeof sheet->path, "%s/%s.txt", folder, language);
    FILE *file = fopen(sheet->path, "r");
    if (!file)
        fail_msg("%s is missing", sheet->path);
    char text[MAX_LINE];
    for (unsigned number = 1; fgets(text, sizeof text, file); number++) {
        text[strcspn(text, "\r\n")] = '\0';
        if (!*text || *text == '#')
            continue;
        assert_true(sheet->count < MAX_LINES);
        struct line *line = &sheet->lines[sheet->count++];
        memcpy(line->text, text, sizeof text);
        line->number = number;
        line->known_miss = *line->text == '?';
        line->phrase = line->text + line->known_miss;
        char *tab = strchr(line->phrase, '\t');
        if (!tab)
            fail_msg("%s:%u: no tab", sheet->path, number);
        *tab = '\0';
        line->expected = tab + 1;
    }
    fclose(file);
}

/* Every phrase is a report of its own, named after its line. */
static inline void write_story(const struct sheet *sheet, const struct folder *folder,
                        const char *language)
{
    struct plx_buffer list;
    plx_buffer_init(&list);
    plx_buffer_add_string(&list, "{\"reports\": [");
    for (size_t i = 0; i < sheet->count; i++) {
        const struct line *line = &sheet->lines[i];
        char name[32];
        snprintf(name, sizeof name, "%u.txt", line->number);
        folder_text(folder, name, line->phrase);
        plx_buffer_printf(&list, "%s{\"file\": \"%s\", \"language\": \"%s\"}", i ? "," : "", name,
                          language);
    }
    plx_buffer_add_string(&list, "]}");
    folder_text(folder, "story.json", plx_buffer_string(&list));
    plx_buffer_release(&list);
}

static inline const struct line *line_of(const struct sheet *sheet, const char *id)
{
    unsigned number = (unsigned)strtoul(id, NULL, 10);
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->lines[i].number == number)
            return &sheet->lines[i];
    return NULL;
}

/* How a sheet's kind of thing is printed, and compared with what is expected. */
struct sheet_kind {
    void (*print)(const struct plx_comparison *comparison, uint32_t report,
                  struct plx_buffer *out);
    bool (*same)(const char *expected, const char *got);
};

struct tally {
    size_t compared, failed, missed;
};

static inline void check_report(const struct sheet *sheet, const struct sheet_kind *kind,
                                const struct plx_comparison *comparison, uint32_t index,
                                struct tally *tally)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(comparison), index);
    const struct line *line = line_of(sheet, plx_report_id(report));
    assert_non_null(line);
    struct plx_buffer got;
    plx_buffer_init(&got);
    kind->print(comparison, index, &got);
    if (!got.length)
        plx_buffer_add_string(&got, "none");
    bool same = kind->same(line->expected, plx_buffer_string(&got));
    tally->compared++;
    if (!same && line->known_miss)
        tally->missed++;
    if (same == line->known_miss)
        tally->failed++;
    const char *how = same ? "met now, take the mark away" : line->known_miss ? "known" : "WRONG";
    if (same == line->known_miss || (!same && getenv("SHOW_KNOWN")))
        print_message("%s:%u: %s: %s\n    expected %s\n    got      %s\n", sheet->path,
                      line->number, how, line->phrase, line->expected, plx_buffer_string(&got));
    plx_buffer_release(&got);
}

static inline void check_language(const struct sheet_kind *kind, const char *sheets,
                                  const char *language, size_t at_least)
{
    static struct sheet sheet;
    struct folder folder;
    struct plx_story *story;
    struct plx_comparison *comparison;
    struct plx_error error = {0};
    struct tally tally = {0};
    read_sheet(&sheet, sheets, language);
    folder_make(&folder);
    const struct plx_settings settings = {.data_folder = DATA_FOLDER,
                                          .cache_folder = folder_path(&folder, "cache", 0)};
    write_story(&sheet, &folder, language);
    const char *path = folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &story, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(plx_story_report_count(story), sheet.count);
    assert_int_equal(plx_comparison_make(story, &comparison, &error), PLX_OK);
    for (uint32_t i = 0; i < sheet.count; i++)
        check_report(&sheet, kind, comparison, i, &tally);
    print_message("[  SHEET   ] %s: %zu phrases, %zu known misses, %zu wrong\n", language,
                  tally.compared, tally.missed, tally.failed);
    plx_comparison_free(&comparison);
    plx_story_free(&story);
    folder_remove(&folder);
    assert_true(tally.compared >= at_least);
    if (tally.failed)
        fail_msg("%s: %zu of %zu phrases", sheet.path, tally.failed, tally.compared);
}

#endif
