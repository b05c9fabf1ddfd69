#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistr.h>

#include "fuzz.h"

/* Languages remember the words that they met: now and then all of it is made anew. */
#define INPUTS_A_STORY 500

static struct plx_story *new_story(void)
{
    struct plx_story *story = calloc(1, sizeof *story);
    mkdir(CACHE_FOLDER, 0777);
    if (story) {
        story->settings.data_folder = strdup(DATA_FOLDER);
        story->settings.cache_folder = strdup(CACHE_FOLDER);
    }
    FUZZ_REQUIRE(story && story->settings.data_folder && story->settings.cache_folder);
    return story;
}

struct plx_story *fuzz_story(void)
{
    static struct plx_story *story;
    static unsigned inputs;
    if (story && ++inputs % INPUTS_A_STORY == 0)
        plx_story_free(&story);
    if (!story)
        story = new_story();
    for (size_t i = 0; i < story->reports.count; i++)
        plx_report_free(&story->reports.items[i]);
    story->reports.count = 0;
    return story;
}

void fuzz_require(bool holds, const char *what, const char *file, int line)
{
    if (holds)
        return;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}

static bool is_boundary(const struct plx_report *report, uint32_t byte)
{
    return byte == report->length || ((unsigned char)report->text[byte] & 0xc0) != 0x80;
}

bool fuzz_span_is_sound(const struct plx_report *report, struct plx_span span)
{
    return span.start <= span.end && span.end <= report->length &&
           is_boundary(report, span.start) && is_boundary(report, span.end);
}

static void check_tokens(const struct plx_report *report)
{
    uint32_t last = 0;
    FUZZ_REQUIRE(report->matches.token_count == report->tokens.count);
    for (size_t i = 0; i < report->tokens.count; i++) {
        const struct plx_token *t = &report->tokens.items[i];
        FUZZ_REQUIRE(t->start >= last && t->start < t->end);
        FUZZ_REQUIRE(fuzz_span_is_sound(report, (struct plx_span){t->start, t->end}));
        FUZZ_REQUIRE(t->form < report->forms.count);
        last = t->end;
    }
    for (struct plx_match_cursor each = plx_matches_in(&report->matches, 0, UINT32_MAX); plx_match_next(&each);) {
        struct plx_match m = each.match;
        FUZZ_REQUIRE(m.first < m.end && m.end <= report->tokens.count);
    }
}

/* Sentences are by place, and every token is in one. */
static void check_sentences(const struct plx_report *report)
{
    uint32_t token = 0, place = 0;
    for (size_t i = 0; i < report->sentences.count; i++) {
        const struct plx_sentence *s = &report->sentences.items[i];
        FUZZ_REQUIRE(fuzz_span_is_sound(report, s->span));
        FUZZ_REQUIRE(s->span.start >= place && s->span.start < s->span.end);
        FUZZ_REQUIRE(s->first == token && s->end >= s->first);
        token = s->end;
        place = s->span.end;
    }
    FUZZ_REQUIRE(token == report->tokens.count);
}

void fuzz_check_report(const struct plx_report *report)
{
    FUZZ_REQUIRE(strlen(report->text) == report->length);
    FUZZ_REQUIRE(u8_check((const uint8_t *)report->text, report->length) == NULL);
    FUZZ_REQUIRE(*report->id && *report->charset && *report->language_code);
    FUZZ_REQUIRE(report->language != NULL);
    FUZZ_REQUIRE(fuzz_span_is_sound(report, report->title));
    check_tokens(report);
    check_sentences(report);
}
