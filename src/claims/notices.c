/* What is doubtful about the input as a whole, said once at the top. */
#include <string.h>

#include "base/intern.h"
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
            add(c, plx_arena_printf(&c->arena, "%s: another event? Leads with %s, others with %s",
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
        add(c, plx_arena_printf(&c->arena, "no report has a date or outlet: \"last week\" floats"));
    else if (dateless)
        add(c, plx_arena_printf(&c->arena, "%zu of %zu reports without a date", dateless, reports));
}

/* A newsroom, and how many reports credit it. */
struct newsroom {
    const char *source;
    uint32_t reports, last; /* the last report that does */
    bool medium;
};

struct newsrooms {
    struct plx_intern sources;
    PLX_VECTOR(struct newsroom) items; /* by number of the source */
};

/* Credits are by report, so that one pass counts the reports of each source. */
static bool count_newsrooms(const struct plx_comparison *c, struct newsrooms *all)
{
    for (size_t i = 0; i < c->attribution_count; i++) {
        const struct plx_attribution *a = &c->attributions[i];
        uint32_t number = plx_intern_add(&all->sources, a->source, strlen(a->source));
        if (number == all->items.count) {
            struct newsroom *new = PLX_VECTOR_PUSH(&all->items);
            if (!new)
                return false;
            *new = (struct newsroom){a->source, 0, UINT32_MAX, a->kind == PLX_SOURCE_MEDIUM};
        } else if (number > all->items.count) {
            return false;
        }
        struct newsroom *room = &all->items.items[number];
        room->reports += room->last != a->report;
        room->last = a->report;
    }
    return true;
}

static void tell_newsroom(struct plx_comparing *comparing, const char *source)
{
    struct plx_comparison *c = comparing->comparison;
    uint32_t last = UINT32_MAX;
    char who[64] = "";
    for (size_t i = 0; i < c->attribution_count; i++) {
        const struct plx_attribution *a = &c->attributions[i];
        if (a->report == last || strcmp(a->source, source) != 0)
            continue;
        const char *id = comparing->story->reports.items[a->report]->id;
        last = a->report;
        if (strlen(who) + strlen(id) + 2 < sizeof who) {
            strcat(who, id);
            strcat(who, " ");
        }
    }
    add(c, plx_arena_printf(&c->arena, "%scredit one newsroom: %s", who, source));
}

/* Several reports that credit one newsroom are no several sources. */
static void note_newsrooms(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    struct newsrooms all = {0};
    plx_intern_init(&all.sources);
    bool counted = count_newsrooms(c, &all);
    for (size_t i = 0; counted && i < all.items.count && c->notice_count < MOST_NOTICES; i++)
        if (all.items.items[i].medium && all.items.items[i].reports >= 2)
            tell_newsroom(comparing, all.items.items[i].source);
    PLX_VECTOR_RELEASE(&all.items);
    plx_intern_release(&all.sources);
}

/* A charset other than UTF-8 was found out, and may be wrong. */
static void note_charsets(struct plx_comparing *comparing)
{
    for (size_t i = 0; i < comparing->story->reports.count; i++) {
        const struct plx_report *r = comparing->story->reports.items[i];
        if (strcmp(r->charset, "UTF-8") != 0)
            add(comparing->comparison, plx_arena_printf(&comparing->comparison->arena,
                                                        "%s: read as %s", r->id, r->charset));
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
