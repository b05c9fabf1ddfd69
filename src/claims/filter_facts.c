#include "claims/filter_facts.h"

#include <stdlib.h>

#include "base/error.h"
#include "claims/comparison.h"
#include "claims/filter_program.h"
#include "report/report.h"

static bool is_of_facts(enum plx_filter_field field)
{
    return field == PLX_FILTER_KIND || field == PLX_FILTER_AMOUNT || field == PLX_FILTER_REPORT ||
           field == PLX_FILTER_PARTY || field == PLX_FILTER_TEXT;
}

static enum plx_status parse(const char *expression, const struct plx_messages *messages, struct plx_filter **filter,
                             struct plx_error *error)
{
    enum plx_status status = plx_filter_parse(expression, messages, filter, error);
    for (size_t i = 0; status == PLX_OK && i < (*filter)->tests.count; i++)
        if (!is_of_facts((*filter)->tests.items[i].field))
            status = plx_filter_error(*filter, error, (*filter)->tests.items[i].byte,
                                      "%s", plx_say(messages, "facts have a kind, an amount, a report, parties and words; the rest is of claims"));
    return status;
}

/* Its sentence holds the parties and the words that the fact is of. */
static void fill(const struct plx_comparison *comparison, struct plx_claim *claims, struct plx_cell *cells,
                 uint32_t *numbers)
{
    for (uint32_t i = 0; i < comparison->fact_count; i++) {
        const struct plx_fact *fact = &comparison->facts[i];
        const struct plx_report *report = comparison->story->reports.items[fact->report];
        uint32_t sentence = plx_report_sentence_at(report, fact->span.start);
        numbers[i] = i;
        cells[i] = (struct plx_cell){.report = fact->report,
                                     .span = report->sentences.items[sentence].span,
                                     .evidence = fact->around,
                                     .facts = &numbers[i],
                                     .fact_count = 1,
                                     .reading = "",
                                     .credit = ""};
        claims[i] = (struct plx_claim){.id = "", .label = "", .verdict = PLX_VERDICT_SINGLE, .reason = "",
                                       .cells = &cells[i], .cell_count = 1, .report_count = 1, .figure = true};
    }
}

static enum plx_status hold(const struct plx_comparison *comparison, struct plx_filter *filter, bool *passes,
                            struct plx_error *error)
{
    struct plx_search *search = NULL;
    if (plx_search_new(comparison, &search) != PLX_OK)
        return plx_error_memory(error);
    enum plx_status status = plx_filter_bind(filter, comparison, search, error);
    for (size_t i = 0; status == PLX_OK && i < comparison->fact_count; i++)
        passes[i] = plx_filter_claim(filter, i, NULL);
    plx_search_free(&search);
    return status;
}

enum plx_status plx_filter_facts(const struct plx_comparison *comparison, const char *expression,
                                 const struct plx_messages *messages, bool **passes, struct plx_error *error)
{
    struct plx_filter *filter = NULL;
    struct plx_comparison each = *comparison; /* borrows the facts, and has claims of its own */
    size_t count = comparison->fact_count;
    *passes = NULL;
    enum plx_status status = parse(expression, messages, &filter, error);
    struct plx_cell *cells = calloc(count + 1, sizeof *cells);
    uint32_t *numbers = calloc(count + 1, sizeof *numbers);
    bool *passed = calloc(count + 1, sizeof *passed);
    each.claims = calloc(count + 1, sizeof *each.claims);
    each.claim_count = count;
    if (status == PLX_OK && (!cells || !numbers || !passed || !each.claims))
        status = plx_error_memory(error);
    if (status == PLX_OK) {
        fill(comparison, each.claims, cells, numbers);
        status = hold(&each, filter, passed, error);
    }
    plx_filter_free(&filter);
    free(cells);
    free(numbers);
    free(each.claims);
    if (status == PLX_OK)
        *passes = passed;
    else
        free(passed);
    return status;
}
