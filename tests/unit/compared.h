/* A story of small reports, compared: for the tests of claims, checks and coverage. */
#ifndef PLX_TESTS_COMPARED_H
#define PLX_TESTS_COMPARED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "parallax/parallax.h"

struct story {
    struct folder folder;
    struct plx_story *story;
    struct plx_comparison *comparison;
};

/* Reports "LANG.txt" with their texts, up to a NULL. */
static void compare(struct story *s, const char *const texts[][2])
{
    struct plx_error error = {0};
    folder_make(&s->folder);
    for (size_t i = 0; texts[i][0]; i++)
        folder_text(&s->folder, texts[i][0], texts[i][1]);
    const struct plx_settings settings = {.data_folder = DATA_FOLDER,
                                          .cache_folder = folder_path(&s->folder, "cache", 0)};
    const char *path = s->folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &s->story, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(plx_comparison_make(s->story, &s->comparison, &error), PLX_OK);
}

static void end(struct story *s)
{
    plx_comparison_free(&s->comparison);
    plx_story_free(&s->story);
    folder_remove(&s->folder);
}

/* The first conflict, of any kind for PLX_CONFLICT_NONE; NULL where there is none. */
static inline const struct plx_claim *conflict(const struct story *s, enum plx_conflict kind)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (claims[i].verdict == PLX_VERDICT_CONFLICT &&
            (kind == PLX_CONFLICT_NONE || claims[i].conflict == kind))
            return &claims[i];
    return NULL;
}

static inline void assert_conflict(const char *const texts[][2], enum plx_conflict kind,
                            const char *reason)
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, kind);
    assert_non_null(claim);
    assert_string_equal(claim->reason, reason);
    end(&s);
}

/* How many reports an entity of that name is in. */
static inline size_t reports_of_entity(const struct story *s, const char *name)
{
    size_t count, reports = 0;
    const struct plx_entity *entities = plx_comparison_entities(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t m = 0; strcmp(entities[i].name, name) == 0 && m < entities[i].mention_count; m++)
            reports += m == 0 || entities[i].mentions[m].report != entities[i].mentions[m - 1].report;
    return reports;
}

/* No claim has figures of two reports. */
static inline void assert_no_figures_joined(const char *const texts[][2])
{
    struct story s;
    size_t count;
    compare(&s, texts);
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        assert_false(claims[i].figure && claims[i].report_count > 1);
    end(&s);
}

static inline void assert_no_conflict(const char *const texts[][2])
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_NONE);
    if (claim)
        fail_msg("a false alarm: %s: %s", claim->label, claim->reason);
    end(&s);
}

#endif
