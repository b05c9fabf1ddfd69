/* Fuzz target: reports to facts, claims and files.
 *
 * The input is one report, or several between bytes 1E. A report's first byte chooses its language
 * ("a" the first of the table, and so on round), the rest is its text, read as UTF-8 whatever it
 * holds. */
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "data/json.h"
#include "fuzz.h"

#define SEPARATOR 0x1e
#define MOST_REPORTS 4

/* Those with a pack, then some that have CLDR alone. */
static const char *const languages[] = {"ar", "de", "en", "es", "fr", "it", "pt", "ru", "tr",
                                        "nl", "pl", "uk", "fa", "he", "zh", "ja", "hi"};

static void add_report(struct plx_story *story, const uint8_t *data, size_t size)
{
    size_t count = sizeof languages / sizeof *languages;
    size_t chosen = ((size_t)data[0] + 256 - 'a') % 256 % count;
    struct plx_error error = {0};
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_add(&text, "\xef\xbb\xbf", 3);
    plx_buffer_add(&text, data + 1, size - 1);
    const struct plx_report_card card = {.path = "report.txt", .language = languages[chosen],
                                         .date = "2026-05-04"};
    if (plx_report_add(story, plx_buffer_string(&text), text.length, &card, &error) == PLX_OK)
        fuzz_check_report(story->reports.items[story->reports.count - 1]);
    plx_buffer_release(&text);
}

static bool is_in(const struct plx_story *story, uint32_t report, struct plx_span span)
{
    return report < story->reports.count &&
           fuzz_span_is_sound(story->reports.items[report], span);
}

static void check_facts(const struct plx_story *story, const struct plx_comparison *comparison)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    for (size_t i = 0; i < count; i++) {
        const struct plx_fact *f = &facts[i];
        FUZZ_REQUIRE(is_in(story, f->report, f->span) && is_in(story, f->report, f->around));
        FUZZ_REQUIRE(f->span.start < f->span.end);
        FUZZ_REQUIRE(f->around.start <= f->span.start && f->around.end >= f->span.end);
        FUZZ_REQUIRE(f->kind < PLX_FACT_KINDS && f->bound < PLX_BOUNDS);
        FUZZ_REQUIRE(*f->value && f->unit);
        FUZZ_REQUIRE(f->sentence < story->reports.items[f->report]->sentences.count);
        FUZZ_REQUIRE(i == 0 || facts[i - 1].report < f->report ||
                     facts[i - 1].span.start <= f->span.start);
    }
}

static void check_names(const struct plx_story *story, const struct plx_comparison *comparison)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(comparison, &count);
    for (size_t i = 0; i < count; i++) {
        FUZZ_REQUIRE(entities[i].id && entities[i].name && entities[i].mention_count > 0);
        for (size_t m = 0; m < entities[i].mention_count; m++)
            FUZZ_REQUIRE(is_in(story, entities[i].mentions[m].report,
                               entities[i].mentions[m].span));
    }
    const struct plx_attribution *credits = plx_comparison_attributions(comparison, &count);
    for (size_t i = 0; i < count; i++) {
        FUZZ_REQUIRE(is_in(story, credits[i].report, credits[i].span));
        FUZZ_REQUIRE(is_in(story, credits[i].report, credits[i].credited));
        FUZZ_REQUIRE(*credits[i].source && credits[i].kind < PLX_SOURCE_KINDS);
    }
}

static void check_claims(const struct plx_story *story, const struct plx_comparison *comparison)
{
    size_t count, facts;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &count);
    plx_comparison_facts(comparison, &facts);
    for (size_t i = 0; i < count; i++) {
        const struct plx_claim *c = &claims[i];
        FUZZ_REQUIRE(*c->id && c->label && *c->reason && c->cell_count > 0);
        FUZZ_REQUIRE(c->report_count > 0 && c->report_count <= story->reports.count);
        for (size_t k = 0; k < c->cell_count; k++) {
            FUZZ_REQUIRE(is_in(story, c->cells[k].report, c->cells[k].span));
            FUZZ_REQUIRE(is_in(story, c->cells[k].report, c->cells[k].evidence));
            for (size_t n = 0; n < c->cells[k].fact_count; n++)
                FUZZ_REQUIRE(c->cells[k].facts[n] < facts);
        }
    }
}

static void check_written(enum plx_status status, enum plx_format format, char *text,
                          size_t length)
{
    struct plx_json *document = NULL;
    struct plx_error error = {0};
    FUZZ_REQUIRE(status == PLX_OK && text);
    FUZZ_REQUIRE(u8_check((const uint8_t *)text, length) == NULL);
    if (format == PLX_FORMAT_JSON)
        FUZZ_REQUIRE(plx_json_parse(text, length, "", &document, &error) == PLX_OK);
    plx_json_free(&document);
    free(text);
}

static void check_output(const struct plx_comparison *comparison)
{
    static const enum plx_format formats[] = {PLX_FORMAT_JSON, PLX_FORMAT_TABLE, PLX_FORMAT_CSV,
                                              PLX_FORMAT_MARKDOWN, PLX_FORMAT_BRIEF};
    struct plx_output_options options = {.columns = 60};
    struct plx_error error = {0};
    char *text = NULL;
    size_t length = 0;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        enum plx_status status = plx_output_comparison(comparison, formats[i], NULL, &options,
                                                       &text, &length, &error);
        check_written(status, formats[i], text, length);
    }
    options.explain = true;
    enum plx_status status =
        plx_output_facts(comparison, PLX_FORMAT_TABLE, &options, &text, &length, &error);
    check_written(status, PLX_FORMAT_TABLE, text, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct plx_story *story = fuzz_story();
    for (size_t start = 0, reports = 0; start < size && reports < MOST_REPORTS; reports++) {
        const uint8_t *found = memchr(data + start, SEPARATOR, size - start);
        size_t end = found && reports + 1 < MOST_REPORTS ? (size_t)(found - data) : size;
        if (end > start)
            add_report(story, data + start, end - start);
        start = end + 1;
    }
    struct plx_comparison *comparison;
    struct plx_error error = {0};
    if (story->reports.count == 0)
        return 0;
    FUZZ_REQUIRE(plx_comparison_make(story, &comparison, &error) == PLX_OK);
    check_facts(story, comparison);
    check_names(story, comparison);
    check_claims(story, comparison);
    check_output(comparison);
    plx_comparison_free(&comparison);
    return 0;
}
