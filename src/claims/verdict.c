#include "claims/verdict.h"

#include <string.h>

#include "base/decimal.h"
#include "claims/conversion.h"
#include "claims/judge.h"
#include "claims/reading.h"
#include "claims/tellers.h"
#include "claims/values.h"

/* Whether the counts of two cells are those of two tellers; a report that names none has the count of those that give the same. */
static bool are_told_apart(const struct plx_judge *j, size_t a, size_t b)
{
    bool apart = false;
    for (size_t i = 0; i < j->claim->cell_count && plx_judge_fact(j, a)->kind == PLX_FACT_COUNT; i++)
        for (size_t k = 0; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = plx_judge_fact(j, i), *y = plx_judge_fact(j, k);
            bool same = x && y && (i == a || plx_values_relate(x, plx_judge_fact(j, a)) == PLX_RELATION_EQUAL) &&
                        (k == b || plx_values_relate(y, plx_judge_fact(j, b)) == PLX_RELATION_EQUAL);
            if (!same)
                continue;
            enum plx_tellers tellers = plx_tellers_of(j->comparing->comparison, &j->cells[i], &j->cells[k]);
            if (tellers == PLX_TELLERS_MAY_BE_ONE)
                return false;
            apart |= tellers == PLX_TELLERS_TWO;
        }
    return apart;
}

/* The worst relation between cells of two reports; *a and *b are the cells that stand so. */
static enum plx_relation worst_relation(const struct plx_judge *j, size_t *a, size_t *b)
{
    enum plx_relation worst = PLX_RELATION_NONE;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = plx_judge_fact(j, i), *y = plx_judge_fact(j, k);
            if (!x || !y || x->report == y->report)
                continue;
            enum plx_relation relation = plx_values_relate(x, y);
            if (relation > PLX_RELATION_SCALE && are_told_apart(j, i, k))
                relation = PLX_RELATION_FITS;
            if (relation > worst && !(worst == PLX_RELATION_SCALE)) {
                worst = relation;
                *a = i;
                *b = k;
            }
        }
    return worst;
}

/* A cell stands apart where it contradicts more reports than it agrees with, or, with two only, each from the other. */
static void mark_apart(struct plx_judge *j)
{
    size_t count = j->claim->cell_count, most = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < count; i++) {
            size_t against = 0;
            for (size_t k = 0; k < count; k++) {
                const struct plx_fact *x = plx_judge_fact(j, i), *y = plx_judge_fact(j, k);
                against += x && y && x->report != y->report &&
                           plx_values_relate(x, y) >= PLX_RELATION_SCALE;
            }
            if (pass == 0)
                most = against > most ? against : most;
            else
                j->cells[i].apart = against > 0 && against == most;
        }
}

/* Which cells of a row are spoken of. */
typedef bool choose(const struct plx_judge *j, size_t cell);

static bool is_any(const struct plx_judge *j, size_t cell)
{
    (void)j;
    (void)cell;
    return true;
}

static bool is_apart(const struct plx_judge *j, size_t cell)
{
    return j->cells[cell].apart;
}

/* Whether it contradicts one that stands apart; a sum in another currency, or a bound that both meet, does not. */
static bool is_against(const struct plx_judge *j, size_t cell)
{
    for (size_t k = 0; k < j->claim->cell_count; k++)
        if (!j->cells[cell].apart && j->cells[k].apart && plx_judge_fact(j, cell) && plx_judge_fact(j, k) &&
            plx_values_relate(plx_judge_fact(j, cell), plx_judge_fact(j, k)) >= PLX_RELATION_SCALE)
            return true;
    return false;
}

static bool append_values(const struct plx_judge *j, struct plx_buffer *out, choose *is_meant)
{
    bool any = false;
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        if (!plx_judge_fact(j, i) || !is_meant(j, i) ||
            (i > 0 && j->cells[i - 1].report == j->cells[i].report && any && is_meant(j, i - 1)))
            continue;
        plx_buffer_printf(out, "%s%s %s", any ? plx_say(plx_judge_messages(j), NC_("list", ", ")) : "",
                          plx_judge_report(j, i), j->cells[i].reading);
        any = true;
    }
    return any;
}

/* How far values that cannot all be true stand apart. */
enum distance { DISTANCE_SOME, DISTANCE_THOUSAND, DISTANCE_MILLION, DISTANCE_MILLIARD, DISTANCE_MORE };

/* Says it of those apart and of the others, where there are such. */
#define SAY_APART(of_others, of_each_other)                                                        \
    (*b ? plx_buffer_printf(text, plx_say(m, of_others), a, b)                                     \
        : plx_buffer_printf(text, plx_say(m, of_each_other), a))

static void say_apart(const struct plx_messages *m, enum distance distance, const char *a,
                      const char *b, struct plx_buffer *text)
{
    switch (distance) {
    case DISTANCE_THOUSAND:
        SAY_APART(N_("%s stands 1000 times apart from %s"),
                  N_("%s stands 1000 times apart from each other"));
        break;
    case DISTANCE_MILLION:
        SAY_APART(N_("%s stands a million times apart from %s"),
                  N_("%s stands a million times apart from each other"));
        break;
    case DISTANCE_MILLIARD:
        SAY_APART(N_("%s stands 1000 million times apart from %s"),
                  N_("%s stands 1000 million times apart from each other"));
        break;
    case DISTANCE_MORE:
        SAY_APART(N_("%s stands far apart from %s"), N_("%s stands far apart from each other"));
        break;
    case DISTANCE_SOME:
        SAY_APART(N_("%s cannot be true beside %s"), N_("%s cannot be true beside each other"));
        break;
    }
}

static void explain_conflict(struct plx_judge *j, size_t a, size_t b, enum distance distance)
{
    struct plx_buffer apart, others, text;
    plx_buffer_init(&apart);
    plx_buffer_init(&others);
    plx_buffer_init(&text);
    if (!append_values(j, &apart, is_apart)) {
        plx_buffer_printf(&apart, "%s %s", plx_judge_report(j, a), j->cells[a].reading);
        plx_buffer_printf(&others, "%s %s", plx_judge_report(j, b), j->cells[b].reading);
    } else {
        append_values(j, &others, is_against);
    }
    say_apart(plx_judge_messages(j), distance, plx_buffer_string(&apart), plx_buffer_string(&others), &text);
    text.failed |= plx_buffer_failed(&apart) || plx_buffer_failed(&others);
    plx_buffer_release(&apart);
    plx_buffer_release(&others);
    j->claim->reason = plx_judge_keep(j, &text);
}

/* In the base unit of its dimension: 61.4 MW and 61.4 GW are 1000 times apart. */
static double size_of(const struct plx_fact *fact)
{
    struct plx_conversion conversion;
    double value = plx_decimal_double(fact->low);
    return fact->kind == PLX_FACT_MEASURE && plx_conversion_read(fact->unit, &conversion)
               ? value * conversion.factor + conversion.offset
               : value;
}

static int power_between(const struct plx_fact *a, const struct plx_fact *b)
{
    double x = size_of(a), y = size_of(b);
    double ratio = x > y ? x / y : y / x;
    int power = 0;
    while (ratio > 30) {
        ratio /= 1000;
        power++;
    }
    return power;
}

/* Whether two figures alone contradict each other and fit all the others: "about 900", "340" and "up to 1,000" are of one thing by
 * nothing but that. */
static bool are_joined_by_others(const struct plx_judge *j)
{
    size_t apart = 0, others = 0;
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        apart += j->cells[i].apart;
        others += !j->cells[i].apart && plx_judge_fact(j, i);
        if (is_against(j, i))
            return false;
    }
    return apart == 2 && others > 0;
}

static void judge_conflict(struct plx_judge *j, enum plx_relation relation, size_t a, size_t b)
{
    const struct plx_fact *x = plx_judge_fact(j, a), *y = plx_judge_fact(j, b);
    j->claim->verdict = PLX_VERDICT_CONFLICT;
    j->claim->sureness = PLX_SURE_LIKELY;
    mark_apart(j);
    if (relation == PLX_RELATION_SCALE && x->kind != PLX_FACT_DATE) {
        int power = power_between(x, y);
        j->claim->conflict = PLX_CONFLICT_SCALE;
        j->claim->sureness = PLX_SURE_CLEAR;
        explain_conflict(j, a, b, power < 4 ? (enum distance)power : DISTANCE_MORE);
        return;
    }
    if (x->kind != PLX_FACT_DATE && are_joined_by_others(j)) {
        for (size_t i = 0; i < j->claim->cell_count; i++)
            j->cells[i].apart = false;
        plx_judge_leave_open(j);
        return;
    }
    j->claim->conflict = x->kind == PLX_FACT_DATE ? PLX_CONFLICT_DATE : PLX_CONFLICT_VALUE;
    explain_conflict(j, a, b, DISTANCE_SOME);
}

static bool all_same(const struct plx_judge *j, enum plx_relation *widest)
{
    *widest = PLX_RELATION_EQUAL;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = plx_judge_fact(j, i), *y = plx_judge_fact(j, k);
            if (x && y && x->report != y->report && plx_values_relate(x, y) > *widest)
                *widest = plx_values_relate(x, y);
        }
    return *widest == PLX_RELATION_EQUAL;
}

/* Of a sum in two currencies some reports give the one and some the other. */
static bool in_two_currencies(const struct plx_judge *j)
{
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = plx_judge_fact(j, i), *y = plx_judge_fact(j, k);
            if (x && y && x->kind == PLX_FACT_MONEY && y->kind == PLX_FACT_MONEY && x->report != y->report &&
                !plx_values_of_one_unit(x, y))
                return true;
        }
    return false;
}

static void judge_agreement(struct plx_judge *j)
{
    enum plx_relation widest;
    struct plx_buffer text;
    plx_buffer_init(&text);
    if (all_same(j, &widest) && !in_two_currencies(j)) {
        j->claim->verdict = PLX_VERDICT_AGREE;
        plx_buffer_printf(&text,
                          plx_say_count(plx_judge_messages(j), "%zu report gives %s",
                                        "%zu reports give the same %s", j->claim->report_count),
                          j->claim->report_count, j->cells[0].reading);
    } else {
        struct plx_buffer values;
        plx_buffer_init(&values);
        append_values(j, &values, is_any);
        j->claim->verdict = PLX_VERDICT_COMPATIBLE;
        plx_buffer_printf(&text,
                          plx_say(plx_judge_messages(j), widest == PLX_RELATION_BOUNDS
                                                      ? N_("the same value, bounded otherwise: %s")
                                                      : N_("both can be true: %s")),
                          plx_buffer_string(&values));
        text.failed |= plx_buffer_failed(&values);
        plx_buffer_release(&values);
    }
    j->claim->reason = plx_judge_keep(j, &text);
}

static bool is_of_dates(const struct plx_judge *j)
{
    return j->statements && plx_judge_fact(j, 0) && plx_judge_fact(j, 0)->kind == PLX_FACT_DATE;
}

enum plx_status plx_verdict_give(const struct plx_comparing *comparing,
                                 const struct plx_statements *statements,
                                 struct plx_claim *claim, struct plx_cell *cells,
                                 const uint32_t *statement_numbers)
{
    struct plx_judge j = {comparing, statements, claim, cells, statement_numbers, NULL};
    claim->sureness = PLX_SURE_CLEAR;
    size_t a = 0, b = 0;
    if (claim->report_count < 2) {
        claim->verdict = PLX_VERDICT_SINGLE;
        claim->reason = plx_arena_printf(&comparing->comparison->arena,
                                         plx_say(comparing->messages, "only %s says so"),
                                         plx_judge_report(&j, 0));
    } else if (!claim->figure) {
        plx_judge_statements(&j);
    } else {
        enum plx_relation worst = worst_relation(&j, &a, &b);
        if (worst >= PLX_RELATION_SCALE)
            judge_conflict(&j, worst, a, b);
        else if (!is_of_dates(&j) || !plx_judge_contradictions(&j))
            judge_agreement(&j);
    }
    return claim->reason ? PLX_OK : PLX_ERROR_MEMORY;
}
