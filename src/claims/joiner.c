#include "claims/joiner.h"

#include <stdlib.h>

/* In places: what is said more often is no claim that a reader compares place by place. */
#define LONGEST_ROW 256

float plx_joiner_likeness(const struct plx_joiner *j, uint32_t a, uint32_t b, unsigned *shared)
{
    return plx_statements_likeness(j->statements, plx_joiner_statement(j, a), plx_joiner_statement(j, b),
                                   plx_joiner_place(j, a)->value, plx_joiner_place(j, b)->value, shared);
}

bool plx_joiner_name_one_day(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_place *x = plx_joiner_place(j, a), *y = plx_joiner_place(j, b);
    return x->told != y->told && plx_told_dates_name_one(x->day, y->day);
}

/* Of places of which one at least is told from the day of writing: another may be another event, or another week. */
static enum plx_relation relate_told(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = plx_joiner_fact(j, a), *y = plx_joiner_fact(j, b);
    const struct plx_place *p = plx_joiner_place(j, a), *q = plx_joiner_place(j, b);
    bool of_saying = p->told != q->told && p->said != q->said; /* "said on Thursday": no day on which something was done */
    if (!of_saying && plx_joiner_name_one_day(j, a, b))
        return PLX_RELATION_FITS;
    enum plx_relation relation = plx_values_relate(x, y);
    bool may_fit = !of_saying && plx_told_dates_may_be_one(x, y, j->written);
    return relation == PLX_RELATION_FITS && !may_fit ? PLX_RELATION_NONE : relation;
}

enum plx_relation plx_joiner_relate(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *facts = j->comparing->comparison->facts;
    if (plx_joiner_place(j, a)->told || plx_joiner_place(j, b)->told)
        return relate_told(j, a, b);
    const uint32_t own[] = {plx_joiner_place(j, a)->fact, plx_joiner_place(j, a)->converted};
    const uint32_t other[] = {plx_joiner_place(j, b)->fact, plx_joiner_place(j, b)->converted};
    enum plx_relation best = PLX_RELATION_NONE;
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++) {
            if (own[i] == PLX_NO_FACT || other[k] == PLX_NO_FACT)
                continue;
            enum plx_relation relation = plx_values_relate(&facts[own[i]], &facts[other[k]]);
            if (relation != PLX_RELATION_NONE && (best == PLX_RELATION_NONE || relation < best))
                best = relation;
        }
    bool by_rate = best == PLX_RELATION_NONE && own[0] != PLX_NO_FACT && other[0] != PLX_NO_FACT &&
                   plx_rates_fit(&j->rates, &facts[own[0]], &facts[other[0]]);
    return by_rate ? PLX_RELATION_FITS : best;
}

uint32_t plx_joiner_leader(const struct plx_joiner *j, uint32_t a)
{
    while (j->before[a] != a) {
        j->before[a] = j->before[j->before[a]]; /* the way is shorter next time */
        a = j->before[a];
    }
    return a;
}

bool plx_joiner_may_unite(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    uint32_t x = plx_joiner_leader(j, a), y = plx_joiner_leader(j, b);
    return x != y && j->size[x] + j->size[y] <= LONGEST_ROW;
}

void plx_joiner_unite(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    uint32_t swap = j->next[a], x = plx_joiner_leader(j, a), y = plx_joiner_leader(j, b);
    j->next[a] = j->next[b];
    j->next[b] = swap;
    j->before[x < y ? y : x] = x < y ? x : y;
    j->size[x < y ? x : y] = j->size[x] + j->size[y];
}

void plx_joiner_mark_reports(struct plx_joiner *j, uint32_t a)
{
    uint32_t x = a;
    j->marking++;
    do {
        j->marked[plx_joiner_statement(j, x)->report] = j->marking;
        x = j->next[x];
    } while (x != a);
}

bool plx_joiner_share_report(struct plx_joiner *j, uint32_t a, uint32_t b)
{
    uint32_t y = b;
    plx_joiner_mark_reports(j, a);
    do {
        if (plx_joiner_is_marked(j, plx_joiner_statement(j, y)->report))
            return true;
        y = j->next[y];
    } while (y != b);
    return false;
}

static unsigned count_reports(struct plx_joiner *j, uint32_t a)
{
    unsigned count = 0;
    uint32_t x = a;
    j->marking++;
    do {
        uint32_t report = plx_joiner_statement(j, x)->report;
        count += !plx_joiner_is_marked(j, report);
        j->marked[report] = j->marking;
        x = j->next[x];
    } while (x != a);
    return count;
}

void plx_joiner_note_reports(struct plx_joiner *j)
{
    for (uint32_t i = 0; i < j->rows->places.count; i++)
        if (plx_joiner_leader(j, i) == i)
            j->reports[i] = count_reports(j, i);
}

static int by_value(const void *a, const void *b)
{
    const struct plx_telling *x = a, *y = b;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return x->report < y->report ? -1 : x->report > y->report;
}

/* The place's value feature; all days of the week have one, and here one each, behind all features. */
static uint32_t value_of(const struct plx_joiner *j, uint32_t a)
{
    const struct plx_place *place = plx_joiner_place(j, a);
    const struct plx_fact *fact = place->told ? plx_joiner_fact(j, a) : NULL;
    return fact && fact->weekday ? PLX_INTERN_NONE - (uint32_t)fact->weekday : place->value;
}

void plx_joiner_note_tellings(struct plx_joiner *j)
{
    size_t kept = 0;
    for (uint32_t i = 0; i < j->rows->places.count && !j->failed; i++) {
        uint32_t value = value_of(j, i);
        if (value == PLX_INTERN_NONE)
            continue;
        struct plx_telling *added = PLX_VECTOR_PUSH(&j->tellings);
        if (added)
            *added = (struct plx_telling){value, plx_joiner_statement(j, i)->report};
        j->failed |= !added;
    }
    struct plx_telling *items = j->tellings.items;
    if (j->tellings.count)
        qsort(items, j->tellings.count, sizeof *items, by_value);
    for (size_t i = 0; i < j->tellings.count; i++)
        if (!kept || by_value(&items[kept - 1], &items[i]) != 0)
            items[kept++] = items[i];
    j->tellings.count = kept;
}

static const struct plx_telling *telling(const struct plx_joiner *j, uint32_t a, uint32_t report)
{
    const struct plx_telling key = {value_of(j, a), report};
    return j->tellings.count ? bsearch(&key, j->tellings.items, j->tellings.count, sizeof key, by_value) : NULL;
}

bool plx_joiner_is_told_by(const struct plx_joiner *j, uint32_t a, uint32_t report)
{
    return telling(j, a, report) != NULL;
}

bool plx_joiner_is_told_by_one(const struct plx_joiner *j, uint32_t a)
{
    const struct plx_telling *first = j->tellings.items, *end = first + j->tellings.count;
    const struct plx_telling *own = telling(j, a, plx_joiner_statement(j, a)->report);
    return own && !(own > first && own[-1].value == own->value) && !(own + 1 < end && own[1].value == own->value);
}
