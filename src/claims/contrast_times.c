#include "claims/contrast_times.h"

#include <string.h>

#include "base/decimal.h"
#include "claims/contrasts.h"
#include "claims/evidence.h"
#include "claims/figure_time.h"

static bool is_figure_of_clause(const struct plx_joiner *j, uint32_t fact, uint32_t clause)
{
    const struct plx_comparison *c = j->comparing->comparison;
    return fact < c->fact_count && j->statements->of_fact[fact] == clause && c->facts[fact].kind != PLX_FACT_DATE;
}

bool plx_contrast_is_of_relative_span(const struct plx_joiner *j, uint32_t place)
{
    const struct plx_fact *time = plx_figure_time(j->comparing, plx_joiner_place(j, place)->fact);
    if (!time || !plx_fact_is_relative(time))
        return false;
    const struct plx_report *r = j->comparing->story->reports.items[time->report];
    for (uint32_t i = plx_report_token_at(r, time->span.start); i < r->tokens.count &&
         r->tokens.items[i].start < time->span.end; i++) {
        struct plx_match period = plx_match_at(&r->matches, i, PLX_SENSE_PERIOD);
        const char *unit = period.sense ? plx_language_string(r->language, period.sense->text) : "";
        if (strcmp(unit, "Y") == 0 || strcmp(unit, "M") == 0 || plx_match_has(&r->matches, i, PLX_SENSE_YEAR) ||
            plx_match_has(&r->matches, i, PLX_SENSE_SEASON) || plx_match_has(&r->matches, i, PLX_SENSE_QUARTER))
            return true;
    }
    return false;
}

bool plx_contrast_is_time_of_figure(const struct plx_joiner *j, uint32_t place)
{
    const struct plx_place *p = plx_joiner_place(j, place);
    return plx_joiner_fact(j, place)->kind == PLX_FACT_DATE && strlen(plx_joiner_fact(j, place)->value) < 10 &&
           (is_figure_of_clause(j, p->fact + 1, p->statement) ||
            (p->fact > 0 && is_figure_of_clause(j, p->fact - 1, p->statement)));
}

/* Whether the date is the time of a count in its clause. */
static bool dates_count(const struct plx_joiner *j, uint32_t place)
{
    const struct plx_fact *facts = j->comparing->comparison->facts;
    const struct plx_place *p = plx_joiner_place(j, place);
    for (int way = -1; way <= 1; way += 2) {
        uint32_t beside = p->fact + (uint32_t)way;
        if (is_figure_of_clause(j, beside, p->statement) && facts[beside].kind == PLX_FACT_COUNT &&
            plx_figure_time(j->comparing, beside) == plx_joiner_fact(j, place))
            return true;
    }
    return false;
}

/* Whether both clauses have a count of one value. */
static bool share_count(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_comparison *c = j->comparing->comparison;
    uint32_t x = plx_joiner_place(j, own)->statement, y = plx_joiner_place(j, other)->statement;
    uint32_t first = plx_joiner_place(j, own)->fact, second = plx_joiner_place(j, other)->fact;
    while (first > 0 && j->statements->of_fact[first - 1] == x)
        first--;
    while (second > 0 && j->statements->of_fact[second - 1] == y)
        second--;
    for (uint32_t i = first; i < c->fact_count && j->statements->of_fact[i] == x; i++)
        for (uint32_t k = second; k < c->fact_count && j->statements->of_fact[k] == y; k++) {
            const struct plx_fact *a = &c->facts[i], *b = &c->facts[k];
            if (a->kind == PLX_FACT_COUNT && b->kind == PLX_FACT_COUNT && plx_decimal_compare(a->low, b->low) == 0 &&
                plx_decimal_compare(a->high, b->high) == 0)
                return true;
        }
    return false;
}

bool plx_contrast_are_of_two_counts(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_joiner_fact(j, own)->kind == PLX_FACT_DATE && dates_count(j, own) && dates_count(j, other) &&
           !share_count(j, own, other);
}

bool plx_contrast_are_of_one_time(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *x = plx_figure_time(j->comparing, plx_joiner_place(j, own)->fact);
    const struct plx_fact *y = plx_figure_time(j->comparing, plx_joiner_place(j, other)->fact);
    return !x || !y || plx_values_relate(x, y) < PLX_RELATION_SCALE;
}

/* A day of the calendar, or one of the week. */
static bool is_of_day(const struct plx_fact *date)
{
    return date->kind == PLX_FACT_DATE && (date->weekday || (!plx_fact_is_relative(date) && strlen(date->value) == 10));
}

static bool may_be_one_day(const struct plx_joiner *j, const struct plx_fact *a, const struct plx_fact *b)
{
    if (!plx_fact_is_relative(a) && !plx_fact_is_relative(b))
        return plx_values_relate(a, b) < PLX_RELATION_SCALE;
    enum plx_relation relation = plx_told_dates_relate(a, b);
    return relation != PLX_RELATION_NONE && relation < PLX_RELATION_SCALE && plx_told_dates_may_be_one(a, b, j->written);
}

/* The facts of the sentence in which the place stands, [*first, *end), and those of the one before it where it names no day:
 * "by the morning of 13 May 38 were dead. More than 70 are missing". */
static void facts_beside(const struct plx_joiner *j, uint32_t place, uint32_t *first, uint32_t *end)
{
    const struct plx_comparison *c = j->comparing->comparison;
    const struct plx_fact *fact = plx_joiner_fact(j, place);
    bool day = false;
    *first = *end = plx_joiner_place(j, place)->fact;
    for (; *end < c->fact_count && c->facts[*end].report == fact->report && c->facts[*end].sentence == fact->sentence; ++*end)
        day |= is_of_day(&c->facts[*end]);
    for (; *first > 0 && c->facts[*first - 1].report == fact->report; --*first) {
        uint32_t sentence = c->facts[*first - 1].sentence;
        if (sentence + 1 < fact->sentence || (day && sentence < fact->sentence))
            return;
        day |= sentence == fact->sentence && is_of_day(&c->facts[*first - 1]);
    }
}

/* Whether the day is named beside the place. */
static bool names_day(const struct plx_joiner *j, uint32_t place, const struct plx_fact *day)
{
    const struct plx_fact *facts = j->comparing->comparison->facts;
    uint32_t first, end;
    facts_beside(j, place, &first, &end);
    for (uint32_t i = first; i < end; i++)
        if (is_of_day(&facts[i]) && may_be_one_day(j, day, &facts[i]))
            return true;
    return false;
}

/* Whether a day that is named beside the one place is none of those beside the other. */
static bool has_day_of_its_own(const struct plx_joiner *j, uint32_t place, uint32_t other)
{
    const struct plx_fact *facts = j->comparing->comparison->facts;
    uint32_t first, end;
    facts_beside(j, place, &first, &end);
    for (uint32_t i = first; i < end; i++)
        if (is_of_day(&facts[i]) && !names_day(j, other, &facts[i]))
            return true;
    return false;
}

bool plx_contrast_are_of_two_days(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *count = plx_joiner_fact(j, own);
    if (count->kind != PLX_FACT_COUNT || plx_evidence_is_turned(count, plx_joiner_fact(j, other)))
        return false;
    uint32_t x = own, report = plx_joiner_statement(j, other)->report;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT && (i == 0 || x != own); i++, x = j->next[x]) {
        uint32_t y = other;
        for (unsigned k = 0; k < PLX_CONTRAST_LOOKED_AT && (k == 0 || y != other); k++, y = j->next[y])
            if (plx_joiner_statement(j, y)->report == report && has_day_of_its_own(j, x, y) && has_day_of_its_own(j, y, x))
                return true;
    }
    return false;
}
