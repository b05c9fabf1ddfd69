/* What is doubtful about the input as a whole, said once at the top. */
#include <string.h>

#include "claims/comparison.h"

#define MOST_NOTICES 8

static void add(struct plx_comparison *c, char *message)
{
    if (message && c->notice_count < MOST_NOTICES)
        c->notices[c->notice_count++].message = message;
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

static bool credits(const struct plx_comparison *c, uint32_t report, const char *source)
{
    for (size_t i = 0; i < c->attribution_count; i++)
        if (c->attributions[i].report == report && strcmp(c->attributions[i].source, source) == 0)
            return true;
    return false;
}

/* Several reports that credit one newsroom are no several sources. */
static void note_newsrooms(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    for (size_t i = 0; i < c->attribution_count; i++) {
        const struct plx_attribution *a = &c->attributions[i];
        bool told = false;
        for (size_t k = 0; k < i; k++)
            told |= strcmp(c->attributions[k].source, a->source) == 0;
        if (told || a->kind != PLX_SOURCE_MEDIUM)
            continue;
        size_t count = 0;
        char who[64] = "";
        for (uint32_t r = 0; r < comparing->story->reports.count; r++)
            if (credits(c, r, a->source)) {
                count++;
                if (strlen(who) + strlen(comparing->story->reports.items[r]->id) + 2 < sizeof who) {
                    strcat(who, comparing->story->reports.items[r]->id);
                    strcat(who, " ");
                }
            }
        if (count >= 2)
            add(c, plx_arena_printf(&c->arena, "%scredit one newsroom: %s", who, a->source));
    }
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
    note_newsrooms(comparing);
    note_cards(comparing);
    note_charsets(comparing);
    return PLX_OK;
}
