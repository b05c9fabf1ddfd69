/* Figures that one report gives and others contradict: which row each most likely belongs to. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "claims/evidence.h"

/* What speaks for a row being of the same thing as a figure that contradicts it, as likeness (0 to 1) and beside it:
 * how many of the other reports give the row's figure, that the figures differ as by a slip, that the same is counted,
 * that the values are near. Tuned on stories with gold. */
#define LEAST_SCORE 0.42f
#define LEAST_COVERAGE 0.3f
#define COVERAGE_TELLS 0.15f
#define SLIP_TELLS 0.14f
#define KINSHIP_TELLS 0.08f
#define NEARNESS_TELLS 0.2f
#define MARGIN 0.05f            /* over the next best row that it might contradict */
/* Of two days that are no slip. */
#define LEAST_OF_DAYS 0.50f
/* Where it is not known that the same is counted, its statements must be more alike, or nearly all reports give it. */
#define LEAST_OF_COUNTS 0.5f
#define NEARLY_ALL 0.7f
#define NEAR_COUNTS 0.7f
/* Of a slip of the scale, in counts: 1000 times, not a million. */
#define LEAST_SCALE_OF_COUNTS 0.0005f
/* The same digits, on another scale. */
#define LEAST_SCALE 0.22f
#define SAME_DIGITS_TELL 0.14f
/* Values that contradict each other are mostly a slip or a dispute, and not far apart. */
#define DISPUTED 0.3f
#define NEARLY_EQUAL 0.8f
/* A feature that weighs so much is of the clause itself, not of what stands around it. */
#define SAID 0.6f
/* Places of a row that are looked at. */
#define LOOKED_AT 32

/* A row of one report and a row of others that give another figure for what seems the same. */
struct contrast {
    uint32_t own, other; /* a place of each row */
    float score;
    bool scale;
};

static unsigned reports_of(struct plx_joiner *j, uint32_t a)
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
    } while (++count < LOOKED_AT && y != row);
    return count > 1 ? (first + second) / 2 : first;
}

/* Of the own row's place that is most alike. */
static float contrast_score(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    float best = 0;
    unsigned count = 0;
    uint32_t x = own;
    do {
        best = fmaxf(best, likeness_to_row(j, x, other));
        x = j->next[x];
    } while (++count < LOOKED_AT && x != own);
    return best;
}

/* "TBILISI, June 17 —": the day of writing, not of what is told. */
static bool is_dateline(const struct plx_joiner *j, uint32_t place)
{
    const struct plx_fact *f = plx_joiner_fact(j, place);
    const struct plx_report *r = j->comparing->story->reports.items[f->report];
    const struct plx_sentence *s = &r->sentences.items[f->sentence];
    if (f->kind != PLX_FACT_DATE || s->kind != PLX_SENTENCE_BODY ||
        (f->sentence > 0 && s[-1].kind == PLX_SENTENCE_BODY))
        return false;
    const char *after = r->text + f->around.end;
    after += strspn(after, " )");
    return strncmp(after, "\u2014", 3) == 0 || strncmp(after, "\u2013", 3) == 0 || strncmp(after, "- ", 2) == 0;
}

/* Days are held against days: of years, months and spans, too many stand in a story. */
static bool are_days(const struct plx_fact *a, const struct plx_fact *b)
{
    return a->kind != PLX_FACT_DATE || plx_evidence_is_slip(a, b) || (strlen(a->value) == 10 && strlen(b->value) == 10);
}

/* What is counted by two rows: the same where any of the places looked at have it so, another where some have and none the
 * same. */
static enum plx_kinship kinship_of(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    enum plx_kinship found = PLX_KINSHIP_UNKNOWN;
    uint32_t y = other;
    for (unsigned i = 0; i < LOOKED_AT; i++) {
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

/* A year that the statement speaks of and the other does not: far from the story's own it tells that another time is
 * meant. */
static bool is_of_another_time(const struct plx_joiner *j, uint32_t feature)
{
    int year = plx_statements_year(j->statements, feature);
    return year && j->year && abs(year - j->year) >= 2;
}

/* Whether the statements say alike that it is the net sum or the gross one, the mean, the final or a preliminary figure, and
 * of one time: of another qualifier is another figure. */
static bool are_qualified_alike(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_statement *a = plx_joiner_statement(j, own), *b = plx_joiner_statement(j, other);
    bool date = plx_joiner_fact(j, own)->kind == PLX_FACT_DATE;
    for (size_t i = 0, k = 0; i < a->feature_count || k < b->feature_count;) {
        uint32_t x = i < a->feature_count ? a->features[i].number : UINT32_MAX;
        uint32_t y = k < b->feature_count ? b->features[k].number : UINT32_MAX;
        const struct plx_feature *f = x <= y ? &a->features[i] : &b->features[k];
        if (x != y && f->weight >= 1 && (plx_statements_qualifies(j->statements, f->number) ||
                                         (!date && is_of_another_time(j, f->number))))
            return false;
        i += x <= y;
        k += y <= x;
    }
    return true;
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
    for (unsigned i = 0; i < LOOKED_AT; i++) {
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
    for (unsigned i = 0; i < LOOKED_AT; i++) {
        if (is_said_to_be_forecast(j, y))
            return true;
        if ((y = j->next[y]) == other)
            break;
    }
    return false;
}

/* A rate that is forecast is not the one that was; "will build 93 trains" and "builds 94" are said of one thing. */
static bool are_of_one_tense(const struct plx_joiner *j, uint32_t own, uint32_t other)
{
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    return plx_joiner_statement(j, own)->forecast == plx_joiner_statement(j, other)->forecast ||
           (x->kind != PLX_FACT_PERCENT && plx_values_nearness(x, y) >= NEARLY_EQUAL) || are_both_forecast(j, own, other);
}

/* Whether figures of two rows contradict each other, by scale or otherwise. */
static bool contradict(const struct plx_joiner *j, uint32_t own, uint32_t other, bool scale)
{
    enum plx_relation relation = plx_joiner_relate(j, own, other);
    return relation == (scale ? PLX_RELATION_SCALE : PLX_RELATION_DIFFERS) &&
           plx_joiner_place(j, own)->confidence == plx_joiner_place(j, other)->confidence &&
           plx_joiner_fact(j, own)->kind != PLX_FACT_DURATION &&
           (scale || (are_of_one_tense(j, own, other) &&
                      plx_values_nearness(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) >= DISPUTED)) &&
           are_days(plx_joiner_fact(j, own), plx_joiner_fact(j, other)) &&
           !is_dateline(j, own) && !is_dateline(j, other) && are_qualified_alike(j, own, other) &&
           kinship_of(j, own, other) != PLX_KINSHIP_OTHER;
}

/* What speaks for two rows being of one thing. */
struct likelihood {
    float alike;    /* how like the statements are */
    float coverage; /* how many of the other reports give the row's figure, of all; 0 where it is one of several */
    bool same;      /* the same is counted */
};

/* "1,200" and "1.2" may be of any unit that the words before give, "200m" 200 metres. */
static float score_of_scale(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool digits = plx_evidence_same_digits(x, y);
    if (x->kind == PLX_FACT_COUNT && (!digits || !(c->same || c->coverage >= LEAST_COVERAGE) ||
                                      plx_values_nearness(x, y) < LEAST_SCALE_OF_COUNTS))
        return 0;
    float score = c->alike + COVERAGE_TELLS * c->coverage + (digits ? SAME_DIGITS_TELL : 0);
    return score >= LEAST_SCALE ? score : 0;
}

static float score_of_days(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool slip = plx_evidence_is_slip(x, y);
    float score = c->alike + COVERAGE_TELLS * c->coverage + (slip ? SLIP_TELLS : 0);
    return score >= (slip ? LEAST_SCORE : LEAST_OF_DAYS) ? score : 0;
}

static float score_of_values(const struct likelihood *c, const struct plx_fact *x, const struct plx_fact *y)
{
    bool slip = plx_evidence_is_slip(x, y), count = x->kind == PLX_FACT_COUNT;
    float nearness = plx_values_nearness(x, y);
    float score = c->alike + COVERAGE_TELLS * c->coverage + (slip ? SLIP_TELLS : 0) +
                  (c->same ? KINSHIP_TELLS : 0) + NEARNESS_TELLS * (nearness - 0.5f);
    if (count && !c->same && !slip && nearness < NEAR_COUNTS)
        return 0;
    bool doubtful = count && !c->same && c->coverage < NEARLY_ALL;
    return score >= (doubtful ? LEAST_OF_COUNTS : LEAST_SCORE) ? score : 0;
}

/* The score, 0 where it does not suffice. */
static float score_of(struct plx_joiner *j, uint32_t own, uint32_t other, bool scale)
{
    const struct plx_fact *x = plx_joiner_fact(j, own), *y = plx_joiner_fact(j, other);
    unsigned reports = reports_of(j, other);
    float others = (float)j->comparing->story->reports.count - 1;
    struct likelihood c = {.alike = contrast_score(j, own, other), .coverage = reports > 1 ? (float)reports / others : 0,
                      .same = kinship_of(j, own, other) == PLX_KINSHIP_SAME};
    if (scale)
        return score_of_scale(&c, x, y);
    if (others > 1 && c.coverage < LEAST_COVERAGE)
        return 0;
    if (x->kind == PLX_FACT_DATE)
        return score_of_days(&c, x, y);
    return any_shares_more(j, own, other) ? score_of_values(&c, x, y) : 0;
}

/* The first place of a row whose figure can be held against the own one: a row may hold a sum in two currencies, of which
 * some reports give only the other. */
static uint32_t comparable_place(const struct plx_joiner *j, uint32_t own, uint32_t row)
{
    uint32_t y = row;
    for (unsigned i = 0; i < LOOKED_AT; i++) {
        if (plx_joiner_relate(j, own, y) != PLX_RELATION_NONE)
            return y;
        if ((y = j->next[y]) == row)
            break;
    }
    return row;
}

/* The best row that the own row's figure contradicts, with what distance to the next. */
static bool best_contrast(struct plx_joiner *j, uint32_t own, bool scale, struct contrast *best)
{
    float second = 0;
    *best = (struct contrast){.own = own, .scale = scale};
    for (size_t i = 0; i < j->candidates.found.count && !j->failed; i++) {
        uint32_t other = j->candidates.found.items[i];
        if (plx_joiner_leader(j, other) != other)
            continue;
        other = comparable_place(j, own, other);
        if (!contradict(j, own, other, scale) || plx_joiner_share_report(j, own, other))
            continue;
        float score = score_of(j, own, other, scale);
        if (score > best->score) {
            second = best->score;
            best->score = score;
            best->other = other;
        } else if (score > second) {
            second = score;
        }
    }
    return best->score > 0 && (scale || best->score - second >= MARGIN);
}

static int clearest_first(const void *a, const void *b)
{
    const struct contrast *x = a, *y = b;
    if (x->scale != y->scale)
        return x->scale ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->own < y->own ? -1 : x->own > y->own;
}

/* The clearest first, and each row once for a report. */
void plx_joiner_join_contradictions(struct plx_joiner *j)
{
    PLX_VECTOR(struct contrast) found = {0};
    for (uint32_t own = 0; own < j->rows->places.count && !j->failed; own++) {
        struct contrast best;
        if (plx_joiner_place(j, own)->fact == PLX_NO_FACT || plx_joiner_leader(j, own) != own ||
            reports_of(j, own) != 1)
            continue;
        j->failed |= !plx_candidates_find(&j->candidates, own, 0);
        if (!best_contrast(j, own, true, &best) && !best_contrast(j, own, false, &best))
            continue;
        struct contrast *added = PLX_VECTOR_PUSH(&found);
        if (added)
            *added = best;
        else
            j->failed = true;
    }
    if (found.count)
        qsort(found.items, found.count, sizeof *found.items, clearest_first);
    for (size_t i = 0; i < found.count; i++)
        if (plx_joiner_may_unite(j, found.items[i].own, found.items[i].other) &&
            !plx_joiner_share_report(j, found.items[i].own, found.items[i].other))
            plx_joiner_unite(j, found.items[i].own, found.items[i].other);
    PLX_VECTOR_RELEASE(&found);
}
