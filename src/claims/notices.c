/* What is doubtful about the input as a whole, said once at the top. */
#include <string.h>

#include "claims/comparison.h"

#define MOST_NOTICES 8

static void add(struct plx_comparison *c, char *message)
{
    if (message && c->notice_count < MOST_NOTICES)
        c->notices[c->notice_count++].message = message;
}

/* A report of another event: what it does not say is no omission. */
static void note_events(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    for (size_t i = 0; i < comparing->story->reports.count; i++)
        if (*c->coverage[i].event)
            add(c, plx_arena_printf(&c->arena,
                                    plx_say(comparing->messages,
                                            "%s: another event? Leads with %s, others with %s"),
                                    comparing->story->reports.items[i]->id, c->coverage[i].event,
                                    c->coverage[i].others_event));
}

/* Reports without date and outlet: relative dates float, and who copies from whom cannot be told. */
static void note_cards(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    size_t reports = comparing->story->reports.count, dateless = 0, nameless = 0;
    for (size_t i = 0; i < reports; i++) {
        dateless += !*comparing->story->reports.items[i]->date;
        nameless += !*comparing->story->reports.items[i]->outlet;
    }
    if (dateless == reports && nameless == reports)
        add(c, plx_arena_printf(&c->arena, "%s",
                                plx_say(comparing->messages,
                                        "no report has a date or outlet: \"last week\" floats")));
    else if (dateless)
        add(c, plx_arena_printf(&c->arena,
                                plx_say_count(comparing->messages,
                                              "%zu of %zu reports without a date",
                                              "%zu of %zu reports without a date", dateless),
                                dateless, reports));
}

static void tell_newsroom(struct plx_comparing *comparing, uint32_t newsroom)
{
    struct plx_comparison *c = comparing->comparison;
    uint32_t last = UINT32_MAX;
    char who[64] = "";
    for (size_t i = 0; i < c->credit_count; i++) {
        const struct plx_credit *credit = &c->credits[i];
        if (credit->report == last || (credit->source != newsroom &&
                                       c->sources[credit->source].newsroom != newsroom))
            continue;
        const char *id = comparing->story->reports.items[credit->report]->id;
        last = credit->report;
        if (strlen(who) + strlen(id) + 2 < sizeof who) {
            strcat(who, *who ? " " : "");
            strcat(who, id);
        }
    }
    add(c, plx_arena_printf(&c->arena, plx_say(comparing->messages, "%s credit one newsroom: %s"),
                            who, c->sources[newsroom].name));
}

/* Several reports that credit one newsroom are no several sources. */
static void note_newsrooms(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    for (uint32_t i = 0; i < c->source_count && c->notice_count < MOST_NOTICES; i++)
        if (c->sources[i].kind == PLX_SOURCE_MEDIUM && c->sources[i].report_count >= 2)
            tell_newsroom(comparing, i);
}

/* A charset other than UTF-8 was found out, and may be wrong. */
static void note_charsets(struct plx_comparing *comparing)
{
    for (size_t i = 0; i < comparing->story->reports.count; i++) {
        const struct plx_report *r = comparing->story->reports.items[i];
        if (strcmp(r->charset, "UTF-8") != 0)
            add(comparing->comparison,
                plx_arena_printf(&comparing->comparison->arena,
                                 plx_say(comparing->messages, "%s: read as %s"), r->id,
                                 r->charset));
    }
}

enum plx_status plx_notices_make(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    c->notices = plx_arena_array(&c->arena, MOST_NOTICES, sizeof *c->notices);
    if (!c->notices)
        return PLX_ERROR_MEMORY;
    note_events(comparing);
    note_newsrooms(comparing);
    note_cards(comparing);
    note_charsets(comparing);
    return PLX_OK;
}
