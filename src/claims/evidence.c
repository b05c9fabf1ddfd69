#include "claims/evidence.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/conversion.h"
#include "facts/near.h"

/* Years so near to the story's own stand in it for many things. */
#define YEARS_AROUND 2
/* A round value ("more than 3,000") of the exact one tells less than an equal one; of one digit, less again. */
#define ROUNDED_TELLS 0.6f
/* An equal value that is bounded otherwise ("under five" and five). */
#define BOUNDED_TELLS 0.6f
#define ROUNDED_TO_ONE_DIGIT 0.10f
/* The same day of the week. */
#define WEEKDAY_TELLS 0.14f
/* "Tuesday" and "Tuesday, November 10"; "terça-feira (10)" and "November 10". */
#define NAMED_WEEKDAY_TELLS 0.3f
#define NAMED_NUMBER_TELLS 0.36f
/* Lengths of time in two units that are one but for rounding. */
#define NEARLY_ONE 0.95f
/* "Last year" is said of everything. */
#define TOLD_YEAR_TELLS 0.05f
/* The same thing is counted. */
#define SAME_COUNTED 0.08f
/* Another thing is counted: the equal number is chance. */
#define OTHER_COUNTED 0.25f

static int digits_of(struct plx_decimal value)
{
    int digits = 0;
    for (int64_t m = value.mantissa; m; m /= 10)
        digits++;
    return digits;
}

/* ---- dates ---- */

int plx_evidence_year(const struct plx_comparing *comparing)
{
    enum { LIVING = 1950 }; /* a report on a ship that sank in 1553 is not of that year */
    const struct plx_comparison *c = comparing->comparison;
    int best = 0;
    unsigned most = 0;
    uint16_t *count = calloc(10000, sizeof *count);
    for (size_t i = 0; count && i < c->fact_count; i++) {
        int year;
        if (c->facts[i].kind != PLX_FACT_DATE || sscanf(c->facts[i].value, "%4d", &year) != 1 || year < 1 ||
            count[year] == UINT16_MAX)
            continue;
        count[year]++;
        bool recent = year >= LIVING, was_recent = best >= LIVING;
        if (recent != was_recent ? recent : count[year] > most || (count[year] == most && year > best)) {
            most = count[year];
            best = year;
        }
    }
    free(count);
    return best;
}

/* One end of a date: "2025-10-28" has all three, 0 stands for what is not given. */
struct day {
    int year, month, day;
};

static bool read_day(const char *text, size_t length, struct day *day)
{
    *day = (struct day){0};
    if (length < 4 || memchr(text, '.', length) || text[3] == 'X')
        return length >= 7 && strncmp(text, "XXXX-", 5) == 0 && sscanf(text + 5, "%2d-%2d", &day->month, &day->day) > 0;
    return sscanf(text, "%4d-%2d-%2d", &day->year, &day->month, &day->day) > 0;
}

static bool one_part(int a, int b, int *shared)
{
    *shared = a && b ? a : 0;
    return !a || !b || a == b;
}

/* Whether two days are one as far as both are given; *shared is what they have in common. */
static bool one_day(const struct day *a, const struct day *b, struct day *shared)
{
    return one_part(a->year, b->year, &shared->year) && one_part(a->month, b->month, &shared->month) &&
           one_part(a->day, b->day, &shared->day) && (shared->month || shared->year);
}

static float weight_of_day(const struct plx_joiner *j, const struct day *d)
{
    if (d->day)
        return 0.42f;
    if (d->month)
        return d->year ? 0.35f : 0.15f;
    return abs(d->year - j->year) <= YEARS_AROUND ? 0.05f : 0.2f;
}

/* Of a day of the calendar and one told from the day of writing, of which both name a part. */
static float weight_of_named(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    return plx_joiner_place(j, a)->day.of_month && plx_joiner_place(j, b)->day.of_month ? NAMED_NUMBER_TELLS : NAMED_WEEKDAY_TELLS;
}

/* Of a date told from the day of writing. */
static float weight_of_told(const struct plx_fact *f)
{
    return f->weekday ? WEEKDAY_TELLS : TOLD_YEAR_TELLS;
}

/* The ends of the value, of which one may be missing (".."): a span begins or ends on the day. */
static size_t read_ends(const char *value, struct day ends[2])
{
    const char *slash = strchr(value, '/');
    size_t count = 0;
    if (!slash)
        return read_day(value, strlen(value), &ends[0]);
    count += read_day(value, (size_t)(slash - value), &ends[count]);
    count += read_day(slash + 1, strlen(slash + 1), &ends[count]);
    return count;
}

/* Whether the end that was read so is where the span starts. */
static bool is_start(const char *span, size_t read, size_t index)
{
    return index == 0 && (read == 2 || *span != '.');
}

/* That one span ends when another begins ("2019 to 2023", "since 2023") tells nothing. */
static float weight_of_dates(const struct plx_joiner *j, const char *a, const char *b)
{
    struct day x[2], y[2], shared;
    size_t p = read_ends(a, x), q = read_ends(b, y);
    float best = 0;
    if (strchr(a, '/') && p == 2 && strcmp(a, b) == 0)
        return 0.4f;
    bool spans = strchr(a, '/') && strchr(b, '/');
    for (size_t i = 0; i < p; i++)
        for (size_t k = 0; k < q; k++)
            if (one_day(&x[i], &y[k], &shared) && (!spans || is_start(a, p, i) == is_start(b, q, k)))
                best = fmaxf(best, weight_of_day(j, &shared));
    /* Of two spans, or of a span and a day, one end alone is the same. */
    return strcmp(a, b) != 0 && (p > 1 || q > 1) ? best * 0.8f : best;
}

/* With both its ends: a day may lie within it. */
static bool is_closed_span(const struct plx_fact *date)
{
    return plx_evidence_end(date).length == 0;
}

bool plx_evidence_apart(const struct plx_fact *a, const struct plx_fact *b)
{
    struct day x[2], y[2], shared;
    if (a->kind != PLX_FACT_DATE || is_closed_span(a) || is_closed_span(b))
        return false;
    return read_ends(a->value, x) && read_ends(b->value, y) && !one_day(&x[0], &y[0], &shared);
}

/* ---- durations ---- */

/* "50 years" is said of many things, "47 minutes" of one. */
static float weight_of_duration(const char *value)
{
    int count = atoi(value + strcspn(value, "0123456789"));
    if (count >= 10)
        return count % 10 == 0 ? 0.15f : 0.4f;
    return 0.3f;
}

/* "90 days" and "three months": in another unit it is rounded. */
static float weight_of_other_unit(const struct plx_fact *a, const struct plx_fact *b)
{
    size_t x = strlen(a->value), y = strlen(b->value);
    bool differs = a->value[x - 1] != b->value[y - 1] || !strchr(a->value, 'T') != !strchr(b->value, 'T');
    if (!differs || plx_values_nearness(a, b) < NEARLY_ONE)
        return 0;
    return fminf(weight_of_duration(a->value), weight_of_duration(b->value)) * ROUNDED_TELLS;
}

/* ---- confidence ---- */

/* Between the level and its name: "intervalle de confiance à 95 %". */
#define CONFIDENCE_WITHIN 3

static bool names_confidence(const struct plx_report *r, uint32_t token)
{
    for (struct plx_match_cursor each = plx_matches_of(&r->matches, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(r->language, each.match.sense);
        if (concept && strcmp(plx_language_string(r->language, concept->id), "confidence-level") == 0)
            return true;
    }
    return false;
}

bool plx_evidence_is_confidence(const struct plx_joiner *j, const struct plx_fact *fact)
{
    const struct plx_report *r = j->comparing->story->reports.items[fact->report];
    if (fact->kind != PLX_FACT_PERCENT)
        return false;
    uint32_t first = plx_report_token_at(r, fact->span.start), end = plx_report_token_at(r, fact->span.end);
    uint32_t from = first > CONFIDENCE_WITHIN + 1 ? first - CONFIDENCE_WITHIN - 1 : 0;
    for (uint32_t i = from; i < end + CONFIDENCE_WITHIN && i < r->tokens.count; i++)
        if (names_confidence(r, i))
            return true;
    return false;
}

/* ---- datelines ---- */

/* In bytes: how long what stands before the day may be, "SÃO PAULO, ". */
#define DATELINE_PLACE 48

/* Whether a dash follows, behind the agency in brackets where there is one: "June 17 (Reuters) —". */
static bool has_dash(const char *after)
{
    after += strspn(after, " )");
    if (*after == '(' && strchr(after, ')'))
        after = strchr(after, ')') + 1;
    after += strspn(after, " ");
    return strncmp(after, "—", 3) == 0 || strncmp(after, "–", 3) == 0 || strncmp(after, "- ", 2) == 0;
}

/* "TBILISI, ", "БИШКЕК, ": a name and a comma, right at the head of the sentence; not so "On Monday, ". */
static bool is_behind_place(const struct plx_report *r, const struct plx_sentence *s, const struct plx_fact *f)
{
    uint32_t start = r->tokens.items[s->first].start, date = plx_report_token_at(r, f->around.start);
    return f->around.start - start <= DATELINE_PLACE && date > s->first + 1 && plx_near_is_mark(r, date - 1, ",،") &&
           !plx_match_has(&r->matches, s->first, PLX_SENSE_FUNCTION);
}

/* "БИШКЕК, 15 октября.": nothing else is in the sentence. */
static bool ends_sentence(const struct plx_report *r, const struct plx_sentence *s, const struct plx_fact *f)
{
    return r->text[f->around.end] == '.' && plx_report_token_at(r, f->around.end) + 1 >= s->end;
}

bool plx_evidence_is_dateline(const struct plx_comparing *comparing, const struct plx_fact *fact)
{
    const struct plx_report *r = comparing->story->reports.items[fact->report];
    const struct plx_sentence *s = &r->sentences.items[fact->sentence];
    if (fact->kind != PLX_FACT_DATE || s->kind != PLX_SENTENCE_BODY ||
        (fact->sentence > 0 && s[-1].kind == PLX_SENTENCE_BODY) || !is_behind_place(r, s, fact))
        return false;
    return has_dash(r->text + fact->around.end) || ends_sentence(r, s, fact);
}

/* ---- equal values ---- */

static bool is_small_count(const struct plx_fact *f)
{
    return f->kind == PLX_FACT_COUNT && digits_of(f->low) == 1 && plx_decimal_double(f->low) < 10;
}

static float weight_of_equal(const struct plx_joiner *j, const struct plx_fact *f, const struct plx_fact *other)
{
    int digits = digits_of(f->low);
    switch (f->kind) {
    case PLX_FACT_MONEY:
        return 0.45f + 0.05f * (float)(digits > 1);
    case PLX_FACT_MEASURE:
        return 0.4f + 0.05f * (float)(digits > 2);
    case PLX_FACT_PERCENT:
        return digits > 2 ? 0.45f : 0.36f;
    case PLX_FACT_COUNT:
        if (is_small_count(f))
            return plx_decimal_double(f->low) < 4 ? 0.12f : 0.2f;
        return digits > 2 ? 0.5f : digits > 1 ? 0.4f : 0.36f;
    case PLX_FACT_DATE:
        return plx_fact_is_relative(f) ? weight_of_told(f) : weight_of_dates(j, f->value, other->value);
    default:
        return weight_of_duration(f->value);
    }
}

/* ---- rounded values ---- */

/* The value of the fact in the unit of the other. */
static bool in_unit_of(const struct plx_fact *f, const struct plx_fact *unit, double *value)
{
    *value = plx_decimal_double(f->low);
    struct plx_conversion from, to;
    if (f->kind != PLX_FACT_MEASURE || plx_values_of_one_unit(f, unit))
        return true;
    if (!plx_conversion_read(f->unit, &from) || !plx_conversion_read(unit->unit, &to))
        return false;
    *value = (*value * from.factor + from.offset - to.offset) / to.factor;
    return true;
}

/* "More than 500" and "up to 500" are hardly said of one thing. */
static bool are_opposite(enum plx_bound a, enum plx_bound b)
{
    return (a == PLX_BOUND_MORE && b == PLX_BOUND_LESS) || (a == PLX_BOUND_LESS && b == PLX_BOUND_MORE);
}

/* Of "more than 360" nobody makes 400 that is neither about so much nor a bound. */
static bool is_plain_beside_bound(const struct plx_fact *round, const struct plx_fact *other)
{
    return round->bound == PLX_BOUND_EXACT && (other->bound == PLX_BOUND_MORE || other->bound == PLX_BOUND_LESS);
}

/* Whether the round value is what a newspaper makes of the other: "more than 3,000" and "about 3,000" of 3,200. */
static bool rounds(const struct plx_fact *round, const struct plx_fact *other)
{
    double value;
    if (round->bound == PLX_BOUND_RANGE || other->bound == PLX_BOUND_RANGE || is_plain_beside_bound(round, other) ||
        are_opposite(round->bound, other->bound) || !in_unit_of(other, round, &value))
        return false;
    double grain = pow(10, round->low.exponent), digits = value / grain;
    double cut = round->bound == PLX_BOUND_MORE   ? floor(digits + 1e-9)
                 : round->bound == PLX_BOUND_LESS ? ceil(digits - 1e-9)
                                                  : nearbyint(digits);
    return cut == (double)round->low.mantissa;
}

static float weight_of_rounded(const struct plx_joiner *j, const struct plx_fact *round, const struct plx_fact *other)
{
    if (!rounds(round, other))
        return 0;
    return digits_of(round->low) > 1 ? weight_of_equal(j, other, round) * ROUNDED_TELLS : ROUNDED_TO_ONE_DIGIT;
}

/* ---- together ---- */

/* Measures in two units, or sums in two currencies. */
static bool is_converted(const struct plx_fact *x, const struct plx_fact *y)
{
    return (x->kind == PLX_FACT_MEASURE || x->kind == PLX_FACT_MONEY) && !plx_values_of_one_unit(x, y);
}

float plx_evidence_weight(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_fact *x = plx_joiner_fact(j, a), *y = plx_joiner_fact(j, b);
    enum plx_relation relation = plx_joiner_relate(j, a, b);
    float weight = 0;
    if (relation == PLX_RELATION_EQUAL)
        weight = weight_of_equal(j, x, y);
    else if (relation == PLX_RELATION_BOUNDS)
        weight = is_small_count(x) ? 0.01f : weight_of_equal(j, x, y) * BOUNDED_TELLS;
    else if (relation == PLX_RELATION_FITS && x->kind == PLX_FACT_DATE)
        weight = plx_joiner_name_one_day(j, a, b) ? weight_of_named(j, a, b)
                 : plx_fact_is_relative(x) ? weight_of_told(x)
                 : plx_fact_is_relative(y) ? weight_of_told(y)
                                          : weight_of_dates(j, x->value, y->value);
    else if (relation == PLX_RELATION_FITS && x->kind == PLX_FACT_DURATION)
        weight = weight_of_other_unit(x, y);
    else if (relation == PLX_RELATION_FITS)
        weight = is_converted(x, y) && x->bound == y->bound
                     ? weight_of_equal(j, x, y) * ROUNDED_TELLS
                     : fmaxf(weight_of_rounded(j, x, y), weight_of_rounded(j, y, x));
    if (x->kind != PLX_FACT_COUNT || weight == 0)
        return weight;
    enum plx_kinship kinship = plx_evidence_kinship(j, a, b);
    return kinship == PLX_KINSHIP_OTHER  ? fmaxf(weight - OTHER_COUNTED, 0.01f)
           : kinship == PLX_KINSHIP_SAME && !j->counted[a].people ? weight + SAME_COUNTED
                                         : weight;
}

/* ---- slips ---- */

bool plx_evidence_same_digits(const struct plx_fact *a, const struct plx_fact *b)
{
    return a->low.mantissa == b->low.mantissa && digits_of(a->low) > 1;
}

static int by_byte(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

/* What two numbers of as many digits have in common. */
struct digits {
    bool comparable, turned; /* of one scale; the same in another order */
    int others;              /* how many stand in their place and differ */
};

static struct digits compare_digits(struct plx_decimal a, struct plx_decimal b)
{
    char x[32], y[32];
    int length = snprintf(x, sizeof x, "%lld", (long long)a.mantissa);
    struct digits d = {.comparable = length >= 2 && snprintf(y, sizeof y, "%lld", (long long)b.mantissa) == length &&
                                     a.exponent == b.exponent};
    if (!d.comparable)
        return d;
    for (int i = 0; i < length; i++)
        d.others += x[i] != y[i];
    qsort(x, (size_t)length, 1, by_byte);
    qsort(y, (size_t)length, 1, by_byte);
    d.turned = d.others > 0 && strcmp(x, y) == 0;
    return d;
}

struct plx_end plx_evidence_end(const struct plx_fact *date)
{
    const char *value = date->value, *slash = strchr(value, '/');
    if (!slash)
        return (struct plx_end){value, strlen(value), PLX_SIDE_NONE};
    if (strcmp(slash + 1, "..") == 0)
        return (struct plx_end){value, (size_t)(slash - value), PLX_SIDE_SINCE};
    if (strncmp(value, "../", 3) == 0)
        return (struct plx_end){slash + 1, strlen(slash + 1), PLX_SIDE_UNTIL};
    return (struct plx_end){value, 0, PLX_SIDE_NONE};
}

static bool is_slip_of_digits(struct digits d)
{
    return d.comparable && (d.others == 1 || d.turned);
}

bool plx_evidence_is_turned(const struct plx_fact *a, const struct plx_fact *b)
{
    return a->kind != PLX_FACT_DATE && compare_digits(a->low, b->low).turned;
}

bool plx_evidence_is_swapped(const struct plx_fact *a, const struct plx_fact *b)
{
    const struct digits d = compare_digits(a->low, b->low);
    return a->kind != PLX_FACT_DATE && d.turned && d.others == 2 && plx_values_of_one_unit(a, b);
}

/* "May 1554" beside "7 May 1553": the same month of years that differ in one digit. */
static bool is_slip_of_year(struct plx_end a, struct plx_end b)
{
    enum { YEAR = 4, MONTH = 7 };
    int others = 0;
    if (a.side != b.side || a.length < MONTH || b.length < MONTH || (a.length == b.length && a.length != MONTH) ||
        a.text[0] == 'X' || b.text[0] == 'X' || strncmp(a.text + YEAR, b.text + YEAR, MONTH - YEAR) != 0)
        return false;
    for (int i = 0; i < YEAR; i++)
        others += a.text[i] != b.text[i];
    return others == 1;
}

bool plx_evidence_is_slip(const struct plx_fact *a, const struct plx_fact *b)
{
    struct day x, y;
    if (a->kind != PLX_FACT_DATE)
        return is_slip_of_digits(compare_digits(a->low, b->low));
    const struct plx_end p = plx_evidence_end(a), q = plx_evidence_end(b);
    if (is_slip_of_year(p, q))
        return true;
    return p.length && q.length && p.side == q.side && read_day(p.text, p.length, &x) && read_day(q.text, q.length, &y) &&
           x.day && y.day && (x.month == y.month) != (x.day == y.day);
}

/* ---- what is counted ---- */

/* "People" may be of any kind: dead, rescuers, residents. */
static void note_concept(const struct plx_joiner *j, struct plx_counted *counted, uint32_t number)
{
    if (number != PLX_INTERN_NONE)
        counted->people |= strcmp(j->statements->names.entries[number].string, "c:persons") == 0;
    if (number != PLX_INTERN_NONE && counted->count < sizeof counted->concepts / sizeof *counted->concepts)
        counted->concepts[counted->count++] = number;
}

/* Behind the tokens of a count, or of the noun that stands apart from it: "sono 14 i giocatori". */
static uint32_t end_of_counted(const struct plx_report *r, const struct plx_fact *f)
{
    enum { BETWEEN = 2 };
    uint32_t end = plx_report_token_at(r, f->span.end);
    size_t length = strlen(f->unit);
    for (uint32_t i = end; length && i < end + BETWEEN && i < r->tokens.count; i++) {
        const struct plx_token *t = &r->tokens.items[i];
        if (t->end - t->start == length && memcmp(r->text + t->start, f->unit, length) == 0)
            return i + 1;
    }
    return end;
}

static void note_counted(struct plx_joiner *j, struct plx_counted *counted, const struct plx_fact *f)
{
    const struct plx_report *r = j->comparing->story->reports.items[f->report];
    uint32_t end = end_of_counted(r, f);
    for (uint32_t i = plx_report_token_at(r, f->span.start); i < end; i++)
        for (struct plx_match_cursor each = plx_matches_of(&r->matches, i); plx_match_next(&each);) {
            const struct plx_sense *s = each.match.sense;
            counted->nationals |= s->kind == PLX_SENSE_DEMONYM || s->kind == PLX_SENSE_NATION;
            if (s->kind == PLX_SENSE_CONCEPT)
                note_concept(j, counted, plx_statements_concept(j->statements, r->language, s->index));
        }
}

/* "Eight of the 18 films", "fünf der 18 Filme": the count that the one is a part of, whose noun it counts; NULL where there is
 * none. */
static const struct plx_fact *whole_of(const struct plx_joiner *j, const struct plx_place *place)
{
    const struct plx_comparison *c = j->comparing->comparison;
    const struct plx_fact *part = &c->facts[place->fact], *whole = part + 1;
    if (*part->unit || place->fact + 1 >= c->fact_count || whole->report != part->report || whole->sentence != part->sentence ||
        whole->kind != PLX_FACT_COUNT || plx_decimal_double(whole->low) <= plx_decimal_double(part->low))
        return NULL;
    const struct plx_report *r = j->comparing->story->reports.items[part->report];
    uint32_t end = plx_report_token_at(r, whole->span.start);
    for (uint32_t i = plx_report_token_at(r, part->span.end); i < end; i++)
        if (!plx_match_has(&r->matches, i, PLX_SENSE_FUNCTION) && !plx_match_has(&r->matches, i, PLX_SENSE_OF_THEM))
            return NULL;
    return whole;
}

void plx_evidence_note_counted(struct plx_joiner *j, uint32_t place)
{
    const struct plx_place *p = plx_joiner_place(j, place);
    if (p->fact == PLX_NO_FACT || plx_joiner_fact(j, place)->kind != PLX_FACT_COUNT)
        return;
    note_counted(j, &j->counted[place], plx_joiner_fact(j, place));
    const struct plx_fact *whole = whole_of(j, p);
    if (whole)
        note_counted(j, &j->counted[place], whole);
}

enum plx_kinship plx_evidence_kinship(const struct plx_joiner *j, uint32_t a, uint32_t b)
{
    const struct plx_counted *x = &j->counted[a], *y = &j->counted[b];
    if (!x->count || !y->count)
        return PLX_KINSHIP_UNKNOWN;
    for (unsigned i = 0; i < x->count; i++)
        for (unsigned k = 0; k < y->count; k++)
            if (x->concepts[i] == y->concepts[k])
                return PLX_KINSHIP_SAME;
    return x->people || y->people ? PLX_KINSHIP_UNKNOWN : PLX_KINSHIP_OTHER;
}
