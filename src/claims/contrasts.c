/* Whether two figures that contradict each other are of one thing, and what speaks for it. */
#include "claims/contrasts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/contrast_times.h"
#include "claims/evidence.h"

/* What speaks for a row being of the same thing as a figure that contradicts it, as likeness (0 to 1) and beside it:
 * how many of the other reports give the row's figure, that the figures differ as by a slip, that the same is counted,
 * that the values are near. Tuned on stories with gold. */
#define LEAST_SCORE 0.42f
#define LEAST_OF_SLIPS 0.32f
/* Of numbers of which two digits changed places, likeness alone, below FEW and from there on; and what such a one scores. */
#define LEAST_OF_SMALL_SLIPS 0.3f
#define LEAST_OF_LARGE_SLIPS 0.2f
#define SLIP_OF_PEN 1.0f
#define LEAST_COVERAGE 0.3f
/* Of two figures whose statements each have something of their own. */
#define LEAST_OF_OWN 0.35f
#define COVERAGE_TELLS 0.15f
#define SLIP_TELLS 0.14f
#define KINSHIP_TELLS 0.08f
#define NEARNESS_TELLS 0.2f
#define ALONE_TELLS 0.15f       /* that neither report has another figure that would do */
/* Of two days of the week, likeness alone. */
#define LEAST_OF_WEEKDAYS 0.33f
#define COVERAGE_OF_WEEKDAYS 0.5f
/* Of two days that are no slip. */
#define LEAST_OF_DAYS 0.50f
/* Where it is not known that the same is counted, its statements must be more alike, or nearly all reports give it. */
#define LEAST_OF_COUNTS 0.5f
#define NEAR_COUNTS 0.7f
/* Of spans of time, where a report has several. */
#define LEAST_OF_SPANS 0.5f
/* Of a slip of the scale, in counts: 1000 times, not a million. */
#define LEAST_SCALE_OF_COUNTS 0.0005f
/* A number below it counts many things in any story. */
#define FEW 100
/* The same digits, on another scale. */
#define LEAST_SCALE 0.22f
#define SAME_DIGITS_TELL 0.14f
/* Values that contradict each other are mostly a slip or a dispute, and not far apart. */
#define DISPUTED 0.3f
#define NEARLY_EQUAL 0.8f
/* A feature that weighs so much is of the clause itself, not of what stands around it. */
#define SAID 0.6f
/* Smaller parts than these add up to many things. */
#define FEW_OF_SUM 10
/* How many figures apart two stand that add up: of enough some two make any sum. */
#define SUM_WITHIN 32
/* In tokens, between the word for it and the year. */
#define FOUNDED_WITHIN 4

/* The mean of the two best likenesses of a place to those of a row. */
static float likeness_to_row(const struct plx_joiner *j, uint32_t place, uint32_t row)
{
    float first = 0, second = 0;
    unsigned count = 0;
    uint32_t y = row;
    do {
        float alike = plx_joiner_likeness(j, place, y, NULL);
        second = alike > first ? first : alike > second ? alike : second;
        first = alike > first ? alike : first;
        y = j->next[y];
    } while (++count < PLX_CONTRAST_LOOKED_AT && y != row);
    return count > 1 ? (first + second) / 2 : first;
}

float plx_contrast_likeness(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    float best = 0;
    unsigned count = 0;
    uint32_t x = own;
    do {
        best = fmaxf(best, likeness_to_row(j, x, other));
        x = j->next[x];
    } while (++count < PLX_CONTRAST_LOOKED_AT && x != own);
    return best;
}

bool plx_contrast_are_alike_dates(const struct plx_fact *a, const struct plx_fact *b)
{
    if (a->kind != PLX_FACT_DATE || plx_evidence_is_slip(a, b))
        return true;
    const struct plx_end x = plx_evidence_end(a), y = plx_evidence_end(b);
    return x.length && x.length == y.length && x.side == y.side;
}

/* What a clause has of which the other statement has nothing. */
struct own {
    bool party, act;
};

static struct own find_own(const struct plx_joiner *j, uint32_t place, uint32_t other)
{
    const struct plx_statement *a = plx_joiner_statement(j, place), *b = plx_joiner_statement(j, other);
    struct own own = {0};
    for (size_t i = 0, k = 0; i < a->feature_count; i++) {
        const struct plx_feature *f = &a->features[i];
        while (k < b->feature_count && b->features[k].number < f->number)
            k++;
        if (f->weight < 1 || (k < b->feature_count && b->features[k].number == f->number))
            continue;
        own.party |= plx_feature_kind(j->statements, f->number) == PLX_FEATURE_ENTITY;
        own.act |= f->act && j->statements->names.entries[f->number].string[0] == 'c';
    }
    return own;
}

/* Whether each is of something else: two loans of two lenders, drones launched and shot down. Where all else is alike the
 * same may be told by another act. */
static bool are_of_their_own(const struct plx_joiner *j, const struct plx_contrast *contrast)
{
    struct own x = find_own(j, contrast->own, contrast->other), y = find_own(j, contrast->other, contrast->own);
    return (x.party && y.party) || ((x.party || x.act) && (y.party || y.act) && contrast->alike < LEAST_OF_OWN);
}

/* Of years, months and spans, too many stand in a story. */
static bool are_days(const struct plx_fact *a, const struct plx_fact *b)
{
    return a->kind != PLX_FACT_DATE || plx_evidence_is_slip(a, b) || (plx_evidence_end(a).length == 10 &&
                                                                      plx_evidence_end(b).length == 10);
}

/* What is counted by two rows: the same where any of the places looked at have it so, another where some have and none the
 * same. */
static enum plx_kinship kinship_of(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    enum plx_kinship found = PLX_KINSHIP_UNKNOWN;
    uint32_t y = other;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT; i++) {
        enum plx_kinship kinship = plx_evidence_kinship(j, own, y);
        if (kinship == PLX_KINSHIP_SAME)
            return kinship;
        if (kinship == PLX_KINSHIP_OTHER)
            found = kinship;
        if ((y = j->next[y]) == other)
            break;
    }
    return found;
}

static bool is_row_in_sentence(const struct plx_joiner *j, uint32_t row, const struct plx_statement *s)
{
    uint32_t y = row;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT && (i == 0 || y != row); i++, y = j->next[y])
        if (plx_joiner_statement(j, y)->report == s->report && plx_joiner_statement(j, y)->sentence == s->sentence)
            return true;
    return false;
}

/* Whether another figure beside the own one is of one row with a figure beside the other: "112 rebels for 46 soldiers", and
 * "102 fighters and 46 soldiers were freed". */
static bool have_company(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_statement *s = plx_joiner_statement(j, own), *t = plx_joiner_statement(j, other);
    uint32_t first = own, end = own + 1;
    while (first > 0 && plx_joiner_statement(j, first - 1) == s)
        first--;
    while (end < j->rows->places.count && plx_joiner_place(j, end)->fact != PLX_NO_FACT && plx_joiner_statement(j, end) == s)
        end++;
    for (uint32_t q = first; q < end; q++)
        if (q != own && plx_joiner_leader(j, q) != plx_joiner_leader(j, other) && is_row_in_sentence(j, q, t))
            return true;
    return false;
}

/* Whether nearly all other reports have a place in the row. */
static bool is_told_by_nearly_all(const struct plx_joiner *j, uint32_t row)
{
    unsigned reports = j->reports[plx_joiner_leader(j, row)];
    return reports > 1 && (float)reports >= PLX_NEARLY_ALL * ((float)j->comparing->story->reports.count - 1);
}

/* Whether it is known that two things are counted. Fighters may be rebels where both stand beside the same other figure, and
 * the numbers differ as by a slip; and what one word counts in all others, another may where its digits have changed places. */
static bool are_of_two_things(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    if (j->counted[own].nationals != j->counted[other].nationals)
        return true;
    return kinship_of(j, own, other) == PLX_KINSHIP_OTHER &&
           !(plx_evidence_is_slip(x, y) && have_company(j, own, other)) &&
           !(plx_evidence_is_turned(x, y) && is_told_by_nearly_all(j, other));
}

/* "Founded in 1873": the year says how old it is, and nothing of its figures. */
static bool is_of_founding(const struct plx_joiner *j, uint32_t report, uint32_t token)
{
    const struct plx_report *r = j->comparing->story->reports.items[report];
    for (uint32_t i = token; i > 0 && token - i < FOUNDED_WITHIN; i--)
        for (struct plx_match_cursor each = plx_matches_of(&r->matches, i - 1); plx_match_next(&each);) {
            const struct plx_known_concept *concept = plx_language_concept_of(r->language, each.match.sense);
            if (concept && strcmp(plx_language_string(r->language, concept->id), "found-company") == 0)
                return true;
        }
    return false;
}

/* A year that the statement speaks of and the other does not: far from the one that the story was written in it tells that
 * another time is meant. */
static bool is_of_another_time(const struct plx_joiner *j, uint32_t report, const struct plx_feature *feature)
{
    int year = plx_statements_year(j->statements, feature->number);
    return year && j->written.first && (year <= j->written.first - 2 || year >= j->written.last + 2) &&
           !is_of_founding(j, report, feature->token);
}

/* Whether the statements say alike that it is the net sum or the gross one, the mean, the final or a preliminary figure, and,
 * where that is asked, of one time: of another qualifier is another figure. */
static bool are_qualified_alike(const struct plx_joiner *j, uint32_t own, uint32_t other, bool timed)
{
    const struct plx_statement *a = plx_joiner_statement(j, own), *b = plx_joiner_statement(j, other);
    bool date = plx_joiner_fact(j, own)->kind == PLX_FACT_DATE;
    for (size_t i = 0, k = 0; i < a->feature_count || k < b->feature_count;) {
        uint32_t x = i < a->feature_count ? a->features[i].number : UINT32_MAX;
        uint32_t y = k < b->feature_count ? b->features[k].number : UINT32_MAX;
        const struct plx_feature *f = x <= y ? &a->features[i] : &b->features[k];
        uint32_t report = x <= y ? a->report : b->report;
        if (x != y && f->weight >= 1 && (plx_statements_qualifies(j->statements, f->number) ||
                                         (!date && timed && is_of_another_time(j, report, f))))
            return false;
        i += x <= y;
        k += y <= x;
    }
    return true;
}

/* 1.5 million spectators in 2022 are not the 1,500 of this week. */
static bool is_count_of_another_time(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_joiner_fact(j, own)->kind == PLX_FACT_COUNT && !are_qualified_alike(j, own, other, true) &&
           are_qualified_alike(j, own, other, false);
}

static bool is_counted(const struct plx_joiner *j, uint32_t place, uint32_t feature)
{
    const struct plx_counted *counted = &j->counted[place];
    for (unsigned i = 0; i < counted->count; i++)
        if (counted->concepts[i] == feature)
            return true;
    return false;
}

/* Whether two statements share more than what is counted: 26 researchers here and 31 there are no dispute. What is not
 * counted has to have it in its own clauses: inflation is not the raise that the same sentence tells of. */
static bool share_more(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_statement *a = plx_joiner_statement(j, own), *b = plx_joiner_statement(j, other);
    float least = plx_joiner_fact(j, own)->kind == PLX_FACT_COUNT ? 0 : SAID;
    for (size_t i = 0, k = 0; i < a->feature_count && k < b->feature_count;) {
        uint32_t x = a->features[i].number, y = b->features[k].number;
        if (x == y && !is_counted(j, own, x) && a->features[i].weight >= least && b->features[k].weight >= least)
            return true;
        i += x <= y;
        k += y <= x;
    }
    return false;
}

static bool any_shares_more(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    uint32_t y = other;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT; i++) {
        if (share_more(j, own, y))
            return true;
        if ((y = j->next[y]) == other)
            break;
    }
    return false;
}

/* Whether the statement says in a word of its own that something is forecast. */
static bool is_said_to_be_forecast(const struct plx_joiner *j, uint32_t place)
{
    const struct plx_statement *s = plx_joiner_statement(j, place);
    for (size_t i = 0; s->forecast && i < s->feature_count; i++)
        if (s->features[i].weight >= SAID && plx_statements_forecasts(j->statements, s->features[i].number))
            return true;
    return false;
}

/* "Sees it at 6.8%" is a forecast where another report "forecasts 6.8%". */
static bool are_both_forecast(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    uint32_t y = other;
    if (!is_said_to_be_forecast(j, own))
        return false;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT; i++) {
        if (is_said_to_be_forecast(j, y))
            return true;
        if ((y = j->next[y]) == other)
            break;
    }
    return false;
}

/* A rate that is forecast is not the one that was; "will build 93 trains" and "builds 94" are said of one thing, and a road
 * has the length that it will have, unless a forecast of it is spoken of: 60 mm of rain. */
static bool are_of_one_tense(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    return plx_joiner_statement(j, own)->forecast == plx_joiner_statement(j, other)->forecast ||
           ((x->kind == PLX_FACT_MEASURE || x->kind == PLX_FACT_COUNT) && !is_said_to_be_forecast(j, own) &&
            !is_said_to_be_forecast(j, other)) ||
           (x->kind != PLX_FACT_PERCENT && plx_values_nearness(x, y) >= NEARLY_EQUAL) || are_both_forecast(j, own, other);
}

bool plx_contrast_is_of_kind(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_joiner_relate(j, own, other) >= PLX_RELATION_FITS &&
           plx_contrast_are_alike_dates(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) &&
           !are_of_two_things(j, own, other);
}

/* "€250m to €400m" is no slip of 250, nor the other way round. */
static bool is_range_beside_figure(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return (plx_joiner_fact(j, own)->bound == PLX_BOUND_RANGE) != (plx_joiner_fact(j, other)->bound == PLX_BOUND_RANGE);
}

/* "6.8 million", "6.8 billion": neither net and gross nor preliminary and final differ so. */
static bool have_same_digits(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_evidence_same_digits(plx_joiner_fact(j, own), plx_joiner_fact(j, other));
}

/* Of days of the week every report names several, of as many events: here several reports must name the one, and this one
 * never. */
static bool is_of_other_weekday(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    return x->weekday && y->weekday && plx_fact_is_relative(x) && plx_fact_is_relative(y) &&
           !plx_joiner_is_told_by(j, other, plx_joiner_statement(j, own)->report);
}

/* Whether several reports tell the one, of which this one says nothing, and it alone tells the other. */
static bool is_apart(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_joiner_reports(j, other) > 1 && plx_joiner_is_told_by_one(j, own) &&
           !plx_joiner_is_told_by(j, other, plx_joiner_statement(j, own)->report);
}

/* Two digits that changed places, where several reports tell the one number, of which this one says nothing, and it alone tells
 * the other: a slip of the pen, whatever tense they are told in, and whatever is said of them. */
static bool is_slip_of_pen(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    return plx_evidence_is_swapped(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) && is_apart(j, own, other);
}

/* "February 2019" beside "February 2021". */
static bool are_of_one_month(const struct plx_fact *a, const struct plx_fact *b)
{
    enum { YEAR = 4, MONTH = 7 };
    const struct plx_end x = plx_evidence_end(a), y = plx_evidence_end(b);
    return x.side == y.side && x.length >= MONTH && y.length >= MONTH && x.text[0] != 'X' && y.text[0] != 'X' &&
           strncmp(x.text, y.text, YEAR) != 0 && strncmp(x.text + YEAR, y.text + YEAR, MONTH - YEAR) == 0;
}

/* "More than 60" is said of 38 and 26 right beside each other, whatever is counted. */
static bool is_more_than_sum(const struct plx_fact *whole, const struct plx_fact *a, const struct plx_fact *b)
{
    bool exact = true;
    struct plx_fact sum = *whole;
    sum.low = sum.high = plx_decimal_add(a->low, b->low, &exact);
    sum.bound = PLX_BOUND_EXACT;
    bool few = plx_decimal_double(a->low) < FEW_OF_SUM || plx_decimal_double(b->low) < FEW_OF_SUM;
    return exact && whole->bound == PLX_BOUND_MORE && plx_values_of_one_unit(whole, a) && plx_values_of_one_unit(whole, b) &&
           (a - b == 1 || b - a == 1) && !few && plx_decimal_compare(sum.low, whole->low) >= 0 &&
           plx_values_nearness(whole, &sum) >= NEARLY_EQUAL;
}

/* Of counts only what is counted in one word is added exactly. */
static bool is_sum(const struct plx_fact *whole, const struct plx_fact *a, const struct plx_fact *b)
{
    return (plx_values_add_up(whole, a, b) && strcmp(whole->unit, b->unit) == 0) || is_more_than_sum(whole, a, b);
}

/* Whether the sum is that of the other place's and of another in its sentence: "45 million, bonuses included", "38 million, and
 * 7 million more in bonuses". */
static bool adds_up(const struct plx_joiner *j, uint32_t whole, uint32_t part)
{
    const struct plx_comparison *c = j->comparing->comparison;
    const struct plx_fact *sum = plx_joiner_fact(j, whole), *one = plx_joiner_fact(j, part);
    uint32_t own = plx_joiner_place(j, part)->fact, i = own, end = own + 1 + SUM_WITHIN;
    while (i > 0 && own - i < SUM_WITHIN && c->facts[i - 1].report == one->report && c->facts[i - 1].sentence == one->sentence)
        i--;
    for (; i < c->fact_count && i < end && c->facts[i].report == one->report && c->facts[i].sentence == one->sentence; i++) {
        const struct plx_fact *other = &c->facts[i];
        if (other != one && is_sum(sum, one, other))
            return true;
    }
    return false;
}

/* Whether any place of the one row is part of the other figure. */
static bool are_whole_and_part(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    uint32_t y = other;
    if (plx_joiner_fact(j, own)->kind != PLX_FACT_MONEY && plx_joiner_fact(j, own)->kind != PLX_FACT_COUNT)
        return false;
    for (unsigned i = 0; i < PLX_CONTRAST_LOOKED_AT && (i == 0 || y != other); i++, y = j->next[y])
        if (adds_up(j, own, y) || adds_up(j, y, own))
            return true;
    return false;
}

bool plx_contrast_is_possible(const struct plx_joiner *j, uint32_t own, uint32_t other, bool scale)
{
    enum plx_relation relation = plx_joiner_relate(j, own, other);
    bool slip = !scale && is_slip_of_pen(j, own, other);
    return relation == (scale ? PLX_RELATION_SCALE : PLX_RELATION_DIFFERS) &&
           plx_joiner_place(j, own)->told == plx_joiner_place(j, other)->told &&
           plx_joiner_place(j, own)->confidence == plx_joiner_place(j, other)->confidence &&
           !(scale && is_range_beside_figure(j, own, other)) &&
           (scale || slip ||
            (are_of_one_tense(j, own, other) &&
             plx_values_nearness(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) >= DISPUTED)) &&
           plx_contrast_are_alike_dates(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) &&
           plx_contrast_are_of_one_time(j, own, other) && !plx_contrast_is_time_of_figure(j, own) &&
           !plx_contrast_is_time_of_figure(j, other) && !plx_contrast_are_of_two_counts(j, own, other) &&
           !plx_contrast_are_of_two_days(j, own, other) &&
           (slip || (scale && have_same_digits(j, own, other)) || are_qualified_alike(j, own, other, !scale)) &&
           !(scale && is_count_of_another_time(j, own, other)) &&
           !are_of_two_things(j, own, other);
}

/* What speaks for two rows being of one thing. */
struct likelihood {
    float alike;    /* how like the statements are */
    float coverage; /* how many of the other reports give the row's figure, of all; 0 where it is one of several */
    bool same;      /* the same is counted */
    bool alone;     /* neither report has another figure that would do */
};

static float tells(const struct likelihood *c)
{
    return c->alike + COVERAGE_TELLS * c->coverage + (c->alone ? ALONE_TELLS : 0);
}

/* Where nearly all others give the one figure, and this report another that a slip makes of it. */
static float least_of_slip(const struct likelihood *c)
{
    return c->coverage >= PLX_NEARLY_ALL ? LEAST_OF_SLIPS : LEAST_SCORE;
}

/* Of small numbers, and of shares, a story has many: there their statements must be alike too. */
static bool is_likely_slip(const struct likelihood *c, const struct plx_fact *x)
{
    if (x->kind != PLX_FACT_COUNT && x->kind != PLX_FACT_PERCENT)
        return true;
    if (plx_decimal_double(x->low) < FEW && x->low.mantissa < FEW)
        return c->same && c->alike >= LEAST_OF_SMALL_SLIPS;
    return c->alike >= LEAST_OF_LARGE_SLIPS || c->coverage >= PLX_NEARLY_ALL;
}

/* 9 and 19, 26 and 29: a digit more, or another. */
static bool is_slip_of_day(const struct plx_fact *x, const struct plx_fact *y)
{
    const struct plx_end a = plx_evidence_end(x), b = plx_evidence_end(y);
    return a.length >= 2 && b.length >= 2 &&
           (a.text[a.length - 1] == b.text[b.length - 1] || a.text[a.length - 2] == b.text[b.length - 2]);
}

/* "1,200" and "1.2" may be of any unit that the words before give, "200m" 200 metres. */
static float score_of_scale(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool digits = plx_evidence_same_digits(x, y);
    bool few = plx_decimal_double(x->low) < FEW || plx_decimal_double(y->low) < FEW; /* "14 rescuers", and 14,000 who left */
    if (x->kind == PLX_FACT_COUNT && (!digits || !(c->same || (!few && (c->alone || c->coverage >= LEAST_COVERAGE))) ||
                                      plx_values_nearness(x, y) < LEAST_SCALE_OF_COUNTS))
        return 0;
    float score = tells(c) + (digits ? SAME_DIGITS_TELL : 0);
    if (x->kind == PLX_FACT_DURATION)
        return 0;
    return score >= LEAST_SCALE ? score : 0;
}

static float score_of_weekdays(const struct likelihood *c)
{
    return c->alike >= LEAST_OF_WEEKDAYS && c->coverage >= COVERAGE_OF_WEEKDAYS ? tells(c) : 0;
}

static float score_of_days(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool slip = plx_evidence_is_slip(x, y);
    float score = tells(c) + (slip ? SLIP_TELLS : 0);
    if (!are_days(x, y) && !c->alone)
        return 0;
    return score >= (!slip ? LEAST_OF_DAYS : is_slip_of_day(x, y) ? least_of_slip(c) : LEAST_SCORE) ? score : 0;
}

static float score_of_dates(const struct plx_joiner *j, const struct plx_contrast *contrast, const struct likelihood *c)
{
    uint32_t own = contrast->own, other = contrast->other;
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    if (plx_fact_is_relative(x))
        return is_of_other_weekday(j, own, other) ? score_of_weekdays(c) : 0;
    if (are_of_one_month(x, y) && is_apart(j, own, other) && c->coverage >= PLX_NEARLY_ALL)
        return SLIP_OF_PEN;
    return score_of_days(c, x, y);
}

static float score_of_values(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool slip = plx_evidence_is_slip(x, y), count = x->kind == PLX_FACT_COUNT;
    float nearness = plx_values_nearness(x, y);
    float score = tells(c) + (slip ? SLIP_TELLS : 0) + (c->same ? KINSHIP_TELLS : 0) +
                  NEARNESS_TELLS * (nearness - 0.5f);
    if ((count && !c->same && !slip && nearness < NEAR_COUNTS && c->alike < LEAST_SCORE) ||
        (x->kind == PLX_FACT_DURATION && !c->alone && !(c->coverage >= PLX_NEARLY_ALL && c->alike >= LEAST_OF_SPANS)))
        return 0;
    bool doubtful = count && !c->same && c->coverage < PLX_NEARLY_ALL;
    return score >= (doubtful ? LEAST_OF_COUNTS : slip && (!count || c->same) ? least_of_slip(c) : LEAST_SCORE) ? score : 0;
}

float plx_contrast_score(const struct plx_joiner *j, const struct plx_contrast *contrast, float coverage, bool alone)
{
    uint32_t own = contrast->own, other = contrast->other;
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    struct likelihood c = {.alike = contrast->alike, .coverage = coverage, .alone = alone,
                           .same = kinship_of(j, own, other) == PLX_KINSHIP_SAME};
    if (contrast->scale)
        return score_of_scale(&c, x, y);
    if (is_slip_of_pen(j, own, other) && is_likely_slip(&c, x))
        return SLIP_OF_PEN;
    if (are_whole_and_part(j, own, other))
        return 0;
    if (x->kind != PLX_FACT_DATE && (plx_contrast_is_of_relative_span(j, own) || plx_contrast_is_of_relative_span(j, other)))
        return 0;
    if (x->kind != PLX_FACT_DATE && coverage == 0 && !plx_evidence_is_slip(x, y) && are_of_their_own(j, contrast))
        return 0;
    if (j->comparing->story->reports.count > 2 && coverage < LEAST_COVERAGE)
        return 0;
    if (x->kind == PLX_FACT_DATE)
        return score_of_dates(j, contrast, &c);
    return any_shares_more(j, own, other) ? score_of_values(&c, x, y) : 0;
}
