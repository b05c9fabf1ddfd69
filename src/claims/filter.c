/* What a filter answers: tests of the comparison once for all its claims, marks when they are asked. */
#include "claims/filter.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/error.h"
#include "claims/comparison.h"
#include "claims/filter_program.h"
#include "text/loose.h"

void plx_filter_free(struct plx_filter **filter)
{
    if (!filter || !*filter)
        return;
    struct plx_filter *old = *filter;
    for (size_t i = 0; i < old->tests.count; i++) {
        free(old->tests.items[i].value);
        free(old->tests.items[i].claims);
        free(old->tests.items[i].checks);
    }
    PLX_VECTOR_RELEASE(&old->tests);
    PLX_VECTOR_RELEASE(&old->steps);
    free(old->expression);
    free(old);
    *filter = NULL;
}

static bool asks_marks(const struct plx_filter_test *test)
{
    return test->field == PLX_FILTER_DECISION || test->field == PLX_FILTER_TAG ||
           test->field == PLX_FILTER_NOTE;
}

bool plx_filter_asks_marks(const struct plx_filter *filter)
{
    for (size_t i = 0; i < filter->tests.count; i++)
        if (asks_marks(&filter->tests.items[i]))
            return true;
    return false;
}

/* ---- words ---- */

static bool is(const char *word, const char *other)
{
    return strcasecmp(word, other) == 0;
}

/* The words of the screen beside those of the files. */
static const char *const verdict_words[PLX_VERDICTS] = {
    [PLX_VERDICT_AGREE] = "same", [PLX_VERDICT_COMPATIBLE] = "fits",
    [PLX_VERDICT_CONFLICT] = "differ", [PLX_VERDICT_UNCLEAR] = "unsure",
    [PLX_VERDICT_SINGLE] = "only"};
static const char *const conflict_words[PLX_CONFLICTS] = {
    [PLX_CONFLICT_NONE] = "", [PLX_CONFLICT_SCALE] = "", [PLX_CONFLICT_VALUE] = "",
    [PLX_CONFLICT_DATE] = "", [PLX_CONFLICT_PARTY] = "who", [PLX_CONFLICT_STAGE] = "",
    [PLX_CONFLICT_NEGATION] = "denied"};

bool plx_filter_is_verdict(const struct plx_claim *claim, const char *word)
{
    bool differs = claim->verdict == PLX_VERDICT_CONFLICT || claim->verdict == PLX_VERDICT_UNCLEAR;
    if (is(word, plx_verdict_name(claim->verdict)) || is(word, verdict_words[claim->verdict]) ||
        (differs && is(word, "difference")))
        return true;
    return claim->verdict == PLX_VERDICT_CONFLICT && *word &&
           (is(word, plx_conflict_name(claim->conflict)) || is(word, conflict_words[claim->conflict]));
}

bool plx_filter_knows_verdict(const char *word)
{
    bool known = is(word, "title");
    for (int i = 0; i < PLX_VERDICTS; i++)
        known = known || is(word, verdict_words[i]);
    for (int i = 0; i < PLX_CONFLICTS; i++)
        known = known || (*word && is(word, conflict_words[i]));
    return known;
}

/* Whether the words are in the name, or its capitals are they: "ft" of "Financial Times". */
static bool is_called(const char *name, const char *wanted)
{
    char initials[16];
    size_t count = 0;
    for (const char *at = name; *at && count + 1 < sizeof initials; at++)
        if (isupper((unsigned char)*at) && (at == name || at[-1] == ' '))
            initials[count++] = *at;
    initials[count] = '\0';
    return plx_loose_has(name, wanted) || (count > 1 && is(initials, wanted));
}

/* ---- one test of one claim ---- */

struct binding {
    const struct plx_comparison *comparison;
    struct plx_search *search;
    struct plx_error *error;
    struct plx_hits hits;
};

static bool has_kind(const struct binding *b, const struct plx_claim *claim, const char *kind)
{
    bool any = false;
    for (size_t i = 0; i < claim->cell_count; i++)
        for (size_t f = 0; f < claim->cells[i].fact_count; f++) {
            any = true;
            if (is(kind, plx_fact_kind_name(b->comparison->facts[claim->cells[i].facts[f]].kind)))
                return true;
        }
    return !any && is(kind, "none");
}

static bool is_credited(const struct binding *b, const struct plx_claim *claim, const char *wanted)
{
    const struct plx_comparison *c = b->comparison;
    bool any = false;
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_cell *cell = &claim->cells[i];
        any = any || *cell->credit;
        if (*cell->credit && is_called(cell->credit, wanted))
            return true;
        for (size_t k = 0; *cell->credit && k < cell->credit_count; k++) {
            const struct plx_source *source =
                &c->sources[c->credits[cell->credits[k].credit].source];
            if (is_called(source->name, wanted) ||
                (source->newsroom != PLX_NO_SOURCE &&
                 is_called(c->sources[source->newsroom].name, wanted)))
                return true;
        }
    }
    return any ? is(wanted, "any") : is(wanted, "none") || is(wanted, "nobody");
}

/* A report's number in the story, from its name or its place from 1; the count for none. */
static size_t report_of(const struct plx_comparison *c, const char *name)
{
    size_t count = c->story->reports.count;
    for (size_t r = 0; r < count; r++)
        if (is(c->story->reports.items[r]->id, name))
            return r;
    char *end;
    unsigned long number = strtoul(name, &end, 10);
    return isdigit((unsigned char)*name) && !*end && number >= 1 && number <= count ? number - 1
                                                                                    : count;
}

static bool is_in_report(const struct binding *b, const struct plx_claim *claim, const char *name,
                         bool apart)
{
    size_t report = report_of(b->comparison, name);
    for (size_t i = 0; i < claim->cell_count; i++)
        if ((claim->cells[i].report == report || (apart && is(name, "any"))) &&
            (!apart || claim->cells[i].apart))
            return true;
    return false;
}

static bool stands_apart(const struct binding *b, const struct plx_claim *claim, const char *name)
{
    return is(name, "none") ? !is_in_report(b, claim, "any", true)
                            : is_in_report(b, claim, name, true);
}

static bool is_so_much(const struct plx_fact *fact, const struct plx_filter_test *test)
{
    bool number = fact->kind <= PLX_FACT_MEASURE && !fact->vague;
    if (!number || (*test->value && !is(test->value, fact->unit)))
        return false;
    int low = plx_decimal_compare(fact->low, test->amount);
    int high = plx_decimal_compare(fact->high, test->amount);
    switch (test->compare) {
    case PLX_FILTER_EQUAL:
        return low <= 0 && high >= 0;
    case PLX_FILTER_BELOW:
        return low < 0;
    case PLX_FILTER_UP_TO:
        return low <= 0;
    case PLX_FILTER_ABOVE:
        return high > 0;
    case PLX_FILTER_FROM:
        return high >= 0;
    }
    return false;
}

static bool has_amount(const struct binding *b, const struct plx_claim *claim,
                       const struct plx_filter_test *test)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        for (size_t f = 0; f < claim->cells[i].fact_count; f++)
            if (is_so_much(&b->comparison->facts[claim->cells[i].facts[f]], test))
                return true;
    return false;
}

static bool holds(const struct binding *b, const struct plx_claim *claim,
                  const struct plx_filter_test *test)
{
    switch (test->field) {
    case PLX_FILTER_VERDICT:
        return plx_filter_is_verdict(claim, test->value);
    case PLX_FILTER_KIND:
        return has_kind(b, claim, test->value);
    case PLX_FILTER_SOURCE:
        return is_credited(b, claim, test->value);
    case PLX_FILTER_REPORT:
        return is_in_report(b, claim, test->value, false);
    case PLX_FILTER_APART:
        return stands_apart(b, claim, test->value);
    case PLX_FILTER_AMOUNT:
        return has_amount(b, claim, test);
    default:
        return false;
    }
}

/* ---- all claims ---- */

static enum plx_status bind_words(struct binding *b, struct plx_filter_test *test)
{
    enum plx_status status = plx_search_find(b->search, test->value, &b->hits);
    if (status != PLX_OK)
        return plx_error_memory(b->error);
    plx_search_claims(b->search, test->value, &b->hits, test->claims);
    for (size_t i = 0; i < b->comparison->check_count; i++)
        test->checks[i] = plx_hits_touch(&b->hits, b->comparison->checks[i].report,
                                         b->comparison->checks[i].span);
    return PLX_OK;
}

/* Every mention of an entity marks the claims whose words it stands in. */
static enum plx_status bind_party(struct binding *b, struct plx_filter_test *test)
{
    const struct plx_comparison *c = b->comparison;
    if (plx_search_parties(b->search, test->value, &b->hits) != PLX_OK)
        return plx_error_memory(b->error);
    for (size_t k = 0; k < c->claim_count; k++)
        for (size_t i = 0; i < c->claims[k].cell_count && !test->claims[k]; i++)
            test->claims[k] = plx_hits_touch(&b->hits, c->claims[k].cells[i].report,
                                             c->claims[k].cells[i].span);
    return PLX_OK;
}

static enum plx_status complain_of_report(struct binding *b, const struct plx_filter *filter,
                                          const struct plx_filter_test *test)
{
    struct plx_buffer ids;
    plx_buffer_init(&ids);
    for (size_t r = 0; r < b->comparison->story->reports.count; r++)
        plx_buffer_printf(&ids, "%s%s", r ? ", " : "", b->comparison->story->reports.items[r]->id);
    enum plx_status status =
        plx_filter_error(filter, b->error, test->byte,
                         plx_say(filter->messages, "no report is called \"%.40s\" (%.100s)"),
                         test->value, plx_buffer_string(&ids));
    plx_buffer_release(&ids);
    return status;
}

static bool names_report(const struct binding *b, const struct plx_filter_test *test)
{
    bool word = test->field == PLX_FILTER_APART && (is(test->value, "any") || is(test->value, "none"));
    return word || report_of(b->comparison, test->value) < b->comparison->story->reports.count;
}

static void bind_check(const struct binding *b, struct plx_filter_test *test, size_t i)
{
    const struct plx_check *check = &b->comparison->checks[i];
    if (test->field == PLX_FILTER_VERDICT)
        test->checks[i] = is(test->value, "headline") || is(test->value, "title") ||
                          is(test->value, "difference");
    else if (test->field == PLX_FILTER_REPORT)
        test->checks[i] = check->report == report_of(b->comparison, test->value);
}

static enum plx_status bind_test(struct binding *b, const struct plx_filter *filter,
                                 struct plx_filter_test *test)
{
    const struct plx_comparison *c = b->comparison;
    free(test->claims);
    free(test->checks);
    test->claims = calloc(c->claim_count + 1, sizeof *test->claims);
    test->checks = calloc(c->check_count + 1, sizeof *test->checks);
    if (!test->claims || !test->checks)
        return plx_error_memory(b->error);
    if (test->field == PLX_FILTER_TEXT)
        return bind_words(b, test);
    if (test->field == PLX_FILTER_PARTY)
        return bind_party(b, test);
    if ((test->field == PLX_FILTER_REPORT || test->field == PLX_FILTER_APART) &&
        !names_report(b, test))
        return complain_of_report(b, filter, test);
    for (size_t i = 0; i < c->claim_count; i++)
        test->claims[i] = holds(b, &c->claims[i], test);
    for (size_t i = 0; i < c->check_count; i++)
        bind_check(b, test, i);
    return PLX_OK;
}

enum plx_status plx_filter_bind(struct plx_filter *filter, const struct plx_comparison *comparison,
                                struct plx_search *search, struct plx_error *error)
{
    struct binding b = {.comparison = comparison, .search = search, .error = error};
    filter->reports = comparison->story->reports.count;
    enum plx_status status = PLX_OK;
    for (size_t i = 0; i < filter->tests.count && status == PLX_OK; i++)
        if (!asks_marks(&filter->tests.items[i]))
            status = bind_test(&b, filter, &filter->tests.items[i]);
    plx_hits_release(&b.hits);
    return status;
}

/* ---- marks ---- */

static bool is_decided(const struct plx_filter_marks *marks, size_t reports, const char *wanted)
{
    bool any = *marks->decision;
    if (any && is(wanted, marks->decision))
        return true;
    for (size_t r = 0; marks->cells && r < reports; r++) {
        if (*marks->cells[r] && is(wanted, marks->cells[r]))
            return true;
        any = any || *marks->cells[r];
    }
    return is(wanted, any ? "any" : "none");
}

static bool holds_mark(const struct plx_filter_test *test, const struct plx_filter_marks *marks,
                       size_t reports)
{
    static const struct plx_filter_marks none = {false, "", "", NULL};
    marks = marks ? marks : &none;
    if (test->field == PLX_FILTER_TAG)
        return is(test->value, marks->tagged ? "any" : "none");
    if (test->field == PLX_FILTER_DECISION)
        return is_decided(marks, reports, test->value);
    return is(test->value, *marks->note ? "any" : "none") || is_called(marks->note, test->value);
}

/* ---- the program ---- */

struct asked {
    bool check;
    size_t index, reports;
    const struct plx_filter_marks *marks;
};

static bool ask(const struct plx_filter_test *test, const struct asked *asked)
{
    if (asks_marks(test))
        return holds_mark(test, asked->marks, asked->reports);
    const bool *answers = asked->check ? test->checks : test->claims;
    return answers && answers[asked->index];
}

/* A bracket, or a "not", leaves at most two answers below it. */
static bool run(const struct plx_filter *filter, const struct asked *asked)
{
    bool stack[2 * PLX_FILTER_DEPTH + 4] = {true};
    size_t top = 0;
    for (size_t i = 0; i < filter->steps.count; i++) {
        const struct plx_filter_step *step = &filter->steps.items[i];
        switch (step->kind) {
        case PLX_FILTER_TEST:
            stack[top++] = ask(&filter->tests.items[step->test], asked);
            break;
        case PLX_FILTER_NOT:
            stack[top - 1] = !stack[top - 1];
            break;
        case PLX_FILTER_AND:
            top--;
            stack[top - 1] = stack[top - 1] && stack[top];
            break;
        case PLX_FILTER_OR:
            top--;
            stack[top - 1] = stack[top - 1] || stack[top];
            break;
        }
    }
    return stack[0];
}

bool plx_filter_claim(const struct plx_filter *filter, size_t claim,
                      const struct plx_filter_marks *marks)
{
    return run(filter, &(struct asked){false, claim, filter->reports, marks});
}

bool plx_filter_check(const struct plx_filter *filter, size_t check)
{
    return run(filter, &(struct asked){.check = true, .index = check});
}
