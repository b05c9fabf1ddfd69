#include "claims/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "claims/credit.h"
#include "claims/shared_names.h"
#include "claims/spellings.h"
#include "claims/statements.h"
#include "claims/transliterate.h"

/* ---- names of enumerators ---- */

#define NAME(names, value)                                                                         \
    ((size_t)(value) < sizeof(names) / sizeof *(names) ? (names)[value] : "")

const char *plx_fact_kind_name(enum plx_fact_kind kind)
{
    static const char *const names[] = {N_("money"),   N_("percent"), N_("count"),
                                        N_("measure"), N_("date"),    N_("duration")};
    return NAME(names, kind);
}

const char *plx_stage_name(enum plx_stage stage)
{
    static const char *const names[] = {"",        "rumoured", "talks",  "early",    "advanced",
                                        "planned", "agreed",   "signed", "approved", "done",
                                        "denied",  "cancelled"};
    return NAME(names, stage);
}

const char *plx_bound_name(enum plx_bound bound)
{
    static const char *const names[] = {"exact", N_("approx"), N_("more"), N_("less"), N_("range")};
    return NAME(names, bound);
}

const char *plx_entity_kind_name(enum plx_entity_kind kind)
{
    static const char *const names[] = {"org", "person", "place", "product"};
    return NAME(names, kind);
}

const char *plx_source_kind_name(enum plx_source_kind kind)
{
    static const char *const names[] = {"medium", "person", "organisation", "anonymous"};
    return NAME(names, kind);
}

const char *plx_verdict_name(enum plx_verdict verdict)
{
    static const char *const names[] = {N_("agree"), N_("compatible"), N_("conflict"), N_("unclear"),
                                        N_("single")};
    return NAME(names, verdict);
}

const char *plx_conflict_name(enum plx_conflict conflict)
{
    static const char *const names[] = {"",            N_("scale"), N_("value"),   N_("date"),
                                        N_("party"), N_("stage"), N_("negation")};
    return NAME(names, conflict);
}

const char *plx_scope_name(enum plx_scope scope)
{
    static const char *const names[] = {N_("quotation"), N_("sentence"), N_("near")};
    return NAME(names, scope);
}

const char *plx_sureness_name(enum plx_sureness sureness)
{
    static const char *const names[] = {N_("clear"), N_("likely"), N_("check")};
    return NAME(names, sureness);
}

/* ---- making ---- */

/* Names are the first half of what is found in the reports. */
static enum plx_status extract_names(struct plx_comparing *c)
{
    size_t count = c->story->reports.count;
    for (size_t i = 0; i < count; i++) {
        if (!plx_story_progress(c->story, PLX_STEP_FACTS, i / 2, count))
            return PLX_ERROR_STOPPED;
        if (plx_facts_find_names(c->story->reports.items[i], &c->comparison->arena,
                                 &c->reports[i]) != PLX_OK)
            return PLX_ERROR_MEMORY;
    }
    return PLX_OK;
}

/* "The health ministry" is whom a report credits, but no name that reports could meet by. */
static enum plx_status drop_generic_names(struct plx_report_facts *facts)
{
    size_t kept = 0;
    for (size_t i = 0; i < facts->names.count; i++)
        if (!facts->names.items[i].generic)
            facts->names.items[kept++] = facts->names.items[i];
    facts->names.count = kept;
    return plx_names_index(facts) ? PLX_OK : PLX_ERROR_MEMORY;
}

/* Quantities and credits know the names, those of other scripts too. */
static enum plx_status extract_rest(struct plx_comparing *c)
{
    enum plx_status status = PLX_OK;
    size_t count = c->story->reports.count;
    for (uint32_t i = 0; i < count && status == PLX_OK; i++) {
        const struct plx_report *report = c->story->reports.items[i];
        if (!plx_story_progress(c->story, PLX_STEP_FACTS, (count + i) / 2, count))
            return PLX_ERROR_STOPPED;
        status = plx_facts_find_quantities(report, i, &c->comparison->arena, &c->reports[i]);
        if (status == PLX_OK)
            status = plx_facts_find_attributions(report, i, &c->comparison->arena, &c->reports[i]);
        if (status == PLX_OK)
            status = plx_facts_find_stages(report, i, &c->reports[i]);
        if (status == PLX_OK)
            status = drop_generic_names(&c->reports[i]);
    }
    return status;
}

/* The facts and credits of all reports, one behind the other. */
static enum plx_status gather(struct plx_comparing *c)
{
    struct plx_comparison *comparison = c->comparison;
    size_t count = c->story->reports.count, facts = 0, credits = 0, standings = 0;
    for (size_t i = 0; i < count; i++) {
        c->first_fact[i] = (uint32_t)facts;
        facts += c->reports[i].facts.count;
        credits += c->reports[i].attributions.count;
        standings += c->reports[i].standings.count;
    }
    c->first_fact[count] = (uint32_t)facts;
    comparison->facts = plx_arena_array(&comparison->arena, facts, sizeof *comparison->facts);
    comparison->attributions =
        plx_arena_array(&comparison->arena, credits, sizeof *comparison->attributions);
    comparison->standings =
        plx_arena_array(&comparison->arena, standings, sizeof *comparison->standings);
    if (!comparison->facts || !comparison->attributions || !comparison->standings)
        return PLX_ERROR_MEMORY;
    for (size_t i = 0; i < count; i++) {
        const struct plx_report_facts *r = &c->reports[i];
        if (r->facts.count)
            memcpy(comparison->facts + comparison->fact_count, r->facts.items,
                   r->facts.count * sizeof *r->facts.items);
        comparison->fact_count += r->facts.count;
        if (r->attributions.count)
            memcpy(comparison->attributions + comparison->attribution_count,
                   r->attributions.items, r->attributions.count * sizeof *r->attributions.items);
        comparison->attribution_count += r->attributions.count;
        if (r->standings.count)
            memcpy(comparison->standings + comparison->standing_count, r->standings.items,
                   r->standings.count * sizeof *r->standings.items);
        comparison->standing_count += r->standings.count;
    }
    return PLX_OK;
}

static enum plx_status cut_statements(struct plx_comparing *c)
{
    c->statements = calloc(1, sizeof *c->statements);
    return c->statements ? plx_statements_make(c, c->statements) : PLX_ERROR_MEMORY;
}

static enum plx_status run(struct plx_comparing *c, bool claims)
{
    static enum plx_status (*const steps[])(struct plx_comparing *) = {
        extract_names, plx_names_share,   plx_names_spell, plx_names_transliterate, extract_rest,
        gather,        plx_entities_join, cut_statements,  plx_credits_find,        plx_claims_align,
        plx_credits_cover, plx_checks_make, plx_events_tell, plx_coverage_make,     plx_notices_make,
    };
    const size_t all = sizeof steps / sizeof *steps, facts = 7; /* steps up to the entities */
    enum plx_status status = PLX_OK;
    for (size_t i = 0; i < (claims ? all : facts) && status == PLX_OK; i++)
        status = i < facts || plx_story_progress(c->story, PLX_STEP_CLAIMS, i - facts, all - facts)
                     ? steps[i](c)
                     : PLX_ERROR_STOPPED;
    return status;
}

static enum plx_status make(const struct plx_story *story, const struct plx_messages *messages,
                            bool claims, struct plx_comparison **comparison,
                            struct plx_error *error)
{
    *comparison = NULL;
    size_t count = story->reports.count;
    struct plx_comparing c = {.story = story, .messages = messages};
    c.comparison = calloc(1, sizeof *c.comparison);
    c.reports = calloc(count ? count : 1, sizeof *c.reports);
    c.first_fact = calloc(count + 1, sizeof *c.first_fact);
    enum plx_status status = PLX_ERROR_MEMORY;
    if (messages && plx_formats_open(plx_messages_language(messages), &c.formats) == PLX_OK)
        plx_formats_set_wording(c.formats, PLX_WORDING_BRIEF);
    c.told = messages ? story->told : NULL;
    if (c.comparison && c.reports && c.first_fact) {
        c.comparison->story = story;
        plx_arena_init(&c.comparison->arena);
        status = run(&c, claims);
    }
    for (size_t i = 0; c.reports && i < count; i++)
        plx_facts_release(&c.reports[i]);
    plx_formats_close(&c.formats);
    free(c.reports);
    free(c.first_fact);
    if (c.statements)
        plx_statements_release(c.statements);
    free(c.statements);
    if (status == PLX_OK)
        *comparison = c.comparison;
    else
        plx_comparison_free(&c.comparison);
    if (status == PLX_ERROR_STOPPED)
        return plx_error_set(error, status, NULL, plx_say(messages, "stopped"));
    return status == PLX_OK ? PLX_OK : plx_error_memory(error);
}

enum plx_status plx_comparison_make(const struct plx_story *story,
                                    struct plx_comparison **comparison, struct plx_error *error)
{
    return make(story, plx_story_messages(story), true, comparison, error);
}

enum plx_status plx_comparison_make_plain(const struct plx_story *story,
                                          struct plx_comparison **comparison,
                                          struct plx_error *error)
{
    return make(story, NULL, true, comparison, error);
}

enum plx_status plx_comparison_make_facts(const struct plx_story *story,
                                          struct plx_comparison **comparison,
                                          struct plx_error *error)
{
    return make(story, plx_story_messages(story), false, comparison, error);
}

enum plx_status plx_comparison_make_texts(const struct plx_story *story,
                                          struct plx_comparison **comparison,
                                          struct plx_error *error)
{
    *comparison = calloc(1, sizeof **comparison);
    if (!*comparison)
        return plx_error_memory(error);
    (*comparison)->story = story;
    plx_arena_init(&(*comparison)->arena);
    return PLX_OK;
}

void plx_comparison_free(struct plx_comparison **comparison)
{
    if (!*comparison)
        return;
    plx_arena_release(&(*comparison)->arena);
    free(*comparison);
    *comparison = NULL;
}

/* ---- accessors ---- */

const struct plx_story *plx_comparison_story(const struct plx_comparison *comparison)
{
    return comparison->story;
}

const struct plx_fact *plx_comparison_facts(const struct plx_comparison *comparison, size_t *count)
{
    *count = comparison->fact_count;
    return comparison->facts;
}

const struct plx_entity *plx_comparison_entities(const struct plx_comparison *comparison,
                                                 size_t *count)
{
    *count = comparison->entity_count;
    return comparison->entities;
}

const struct plx_attribution *
plx_comparison_attributions(const struct plx_comparison *comparison, size_t *count)
{
    *count = comparison->attribution_count;
    return comparison->attributions;
}

const struct plx_standing *plx_comparison_standings(const struct plx_comparison *comparison,
                                                    size_t *count)
{
    *count = comparison->standing_count;
    return comparison->standings;
}

const struct plx_source *plx_comparison_sources(const struct plx_comparison *comparison,
                                                size_t *count)
{
    *count = comparison->source_count;
    return comparison->sources;
}

const struct plx_credit *plx_comparison_credits(const struct plx_comparison *comparison,
                                                size_t *count)
{
    *count = comparison->credit_count;
    return comparison->credits;
}

const struct plx_claim *plx_comparison_claims(const struct plx_comparison *comparison,
                                              size_t *count)
{
    *count = comparison->claim_count;
    return comparison->claims;
}

const struct plx_check *plx_comparison_checks(const struct plx_comparison *comparison,
                                              size_t *count)
{
    *count = comparison->check_count;
    return comparison->checks;
}

const struct plx_notice *plx_comparison_notices(const struct plx_comparison *comparison,
                                                size_t *count)
{
    *count = comparison->notice_count;
    return comparison->notices;
}

const struct plx_coverage *plx_comparison_coverage(const struct plx_comparison *comparison,
                                                   size_t *count)
{
    *count = comparison->coverage ? comparison->story->reports.count : 0;
    return comparison->coverage;
}
