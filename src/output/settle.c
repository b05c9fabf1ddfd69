/* What would settle a claim: what is to be checked, and where, by its verdict and whom its cells credit. */
#include <string.h>

#include "base/buffer.h"
#include "claims/credit_list.h"
#include "output/output.h"
#include "text/loose.h"

#define MOST_SOURCES 16

/* A source, and the reports that credit it. */
struct credited {
    const char *name;
    struct plx_buffer reports;
    uint32_t last; /* the report that was added last */
};

struct standing {
    struct credited sources[MOST_SOURCES];
    size_t count;
    struct plx_buffer silent; /* the reports that credit nobody */
};

static void add_id(struct plx_buffer *list, const char *id)
{
    plx_buffer_printf(list, "%s%s", list->length ? ", " : "", id);
}

static struct credited *source_of(struct standing *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->sources[i].name, name) == 0)
            return &s->sources[i];
    if (s->count == MOST_SOURCES)
        return NULL;
    struct credited *source = &s->sources[s->count++];
    *source = (struct credited){.name = name, .last = UINT32_MAX};
    plx_buffer_init(&source->reports);
    return source;
}

static bool credits_somebody(const struct plx_claim *claim, uint32_t report)
{
    for (size_t i = 0; i < claim->cell_count; i++)
        if (claim->cells[i].report == report && *claim->cells[i].credit)
            return true;
    return false;
}

static void gather(const struct plx_comparison *comparison, const struct plx_claim *claim,
                   struct standing *s)
{
    uint32_t last = UINT32_MAX;
    plx_buffer_init(&s->silent);
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_cell *cell = &claim->cells[i];
        const char *id = plx_output_report_id(comparison, cell->report);
        struct credited *source = *cell->credit ? source_of(s, cell->credit) : NULL;
        if (source && source->last != cell->report) {
            add_id(&source->reports, id);
            source->last = cell->report;
        }
        if (!credits_somebody(claim, cell->report) && cell->report != last)
            add_id(&s->silent, id);
        last = cell->report;
    }
}

static void release(struct standing *s)
{
    for (size_t i = 0; i < s->count; i++)
        plx_buffer_release(&s->sources[i].reports);
    plx_buffer_release(&s->silent);
}

/* ---- what is to be checked ---- */

static const char *const conflicts[PLX_CONFLICTS] = {
    [PLX_CONFLICT_NONE] = N_("Check which of them is right."),
    [PLX_CONFLICT_SCALE] = N_("Check the figure: one of them has slipped by a factor of 1000."),
    [PLX_CONFLICT_VALUE] = N_("Check the figure."),
    [PLX_CONFLICT_DATE] = N_("Check the date."),
    [PLX_CONFLICT_PARTY] = N_("Check who it was."),
    [PLX_CONFLICT_STAGE] = N_("Check how far it had come, and on which day."),
    [PLX_CONFLICT_NEGATION] = N_("Check whether it is so."),
};
static const char *const verdicts[PLX_VERDICTS] = {
    [PLX_VERDICT_UNCLEAR] = N_("Find what is missing."),
    [PLX_VERDICT_SINGLE] = N_("Find a second source."),
};

static void add_question(const struct plx_messages *m, const struct plx_claim *claim,
                         struct plx_buffer *out)
{
    const char *question = claim->verdict == PLX_VERDICT_CONFLICT ? conflicts[claim->conflict]
                                                                  : verdicts[claim->verdict];
    if (question)
        plx_buffer_printf(out, "%s ", plx_say(m, question));
}

/* ---- where ---- */

/* Whether one of the reports is the source's own. */
static bool is_here(const struct plx_comparison *comparison, const struct plx_card *cards,
                    const char *name)
{
    const struct plx_story *story = plx_comparison_story(comparison);
    for (size_t r = 0; r < plx_story_report_count(story); r++) {
        const char *outlet = cards ? cards[r].outlet
                                   : plx_report_outlet(plx_story_report(story, r));
        if (*outlet && plx_loose_has(outlet, name))
            return true;
    }
    return false;
}

static void add_sources(const struct plx_comparison *comparison, const struct plx_card *cards,
                        const struct standing *s, struct plx_buffer *out)
{
    const struct plx_messages *m = plx_output_messages(comparison);
    struct plx_buffer list;
    plx_buffer_init(&list);
    for (size_t i = 0; i < s->count; i++) {
        plx_buffer_add_string(&list, i ? "; " : "");
        plx_buffer_printf(&list, plx_say(m, "%s (credited by %s)"), s->sources[i].name,
                          plx_buffer_string(&s->sources[i].reports));
    }
    bool here = s->count == 1 && is_here(comparison, cards, s->sources[0].name);
    plx_buffer_printf(out, plx_say(m, "Go back to %s."), plx_buffer_string(&list));
    plx_buffer_printf(out, " %s",
                      s->count > 1 ? plx_say(m, "See that they do not copy each other.")
                      : here       ? plx_say(m, "It is among these reports.")
                                   : plx_say(m, "It is not among these reports."));
    out->failed |= plx_buffer_failed(&list);
    plx_buffer_release(&list);
}

static void add_nobody(const struct plx_comparison *comparison, const struct plx_claim *claim,
                       const struct standing *s, struct plx_buffer *out)
{
    const struct plx_messages *m = plx_output_messages(comparison);
    size_t count;
    uint32_t near = plx_claim_near_credit(claim);
    plx_buffer_printf(out, plx_say(m, "Nobody is credited: ask %s where they have it from."),
                      plx_buffer_string(&s->silent));
    if (near == PLX_NO_SOURCE)
        return;
    const struct plx_credit *credit = &plx_comparison_credits(comparison, &count)[near];
    plx_buffer_add_char(out, ' ');
    plx_buffer_printf(out, plx_say(m, "%s names %s close by."),
                      plx_output_report_id(comparison, credit->report),
                      plx_comparison_sources(comparison, &count)[credit->source].name);
}

void plx_output_settle(const struct plx_comparison *comparison, const struct plx_claim *claim,
                       const struct plx_card *cards, struct plx_buffer *out)
{
    struct standing s = {0};
    gather(comparison, claim, &s);
    add_question(plx_output_messages(comparison), claim, out);
    if (s.count)
        add_sources(comparison, cards, &s, out);
    else
        add_nobody(comparison, claim, &s, out);
    release(&s);
}
