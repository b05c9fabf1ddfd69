#include "claims/rates.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"

/* What rates of two days, or two papers, differ by; and how much rounding counts for at most. */
#define DIFFERENCE 0.02
#define MOST_ROUNDING 0.04

static bool is_sum(const struct plx_fact *f)
{
    return f->kind == PLX_FACT_MONEY && !f->vague && strlen(f->unit) == 3 && plx_decimal_double(f->low) > 0 &&
           plx_decimal_compare(f->low, f->high) == 0;
}

bool plx_rates_note(struct plx_rates *rates, const struct plx_fact *sum, const struct plx_fact *converted)
{
    int order = is_sum(sum) && is_sum(converted) ? strcmp(sum->unit, converted->unit) : 0;
    if (!order || sum->bound == PLX_BOUND_MORE || sum->bound == PLX_BOUND_LESS)
        return true;
    const struct plx_fact *first = order < 0 ? sum : converted, *second = order < 0 ? converted : sum;
    struct plx_rate *rate = PLX_VECTOR_PUSH(&rates->items);
    if (!rate)
        return false;
    memcpy(rate->first, first->unit, sizeof rate->first);
    memcpy(rate->second, second->unit, sizeof rate->second);
    rate->cost = log(plx_decimal_double(second->low) / plx_decimal_double(first->low));
    return true;
}

static int by_currencies(const void *a, const void *b)
{
    const struct plx_rate *x = a, *y = b;
    int order = strcmp(x->first, y->first);
    order = order ? order : strcmp(x->second, y->second);
    return order ? order : (x->cost > y->cost) - (x->cost < y->cost);
}

void plx_rates_sum_up(struct plx_rates *rates)
{
    struct plx_rate *items = rates->items.items;
    size_t kept = 0;
    if (rates->items.count)
        qsort(items, rates->items.count, sizeof *items, by_currencies);
    for (size_t i = 0, end; i < rates->items.count; i = end) {
        for (end = i + 1; end < rates->items.count && strcmp(items[end].first, items[i].first) == 0 &&
                          strcmp(items[end].second, items[i].second) == 0;)
            end++;
        items[kept++] = items[i + (end - i) / 2];
    }
    rates->items.count = kept;
}

void plx_rates_release(struct plx_rates *rates)
{
    PLX_VECTOR_RELEASE(&rates->items);
}

/* Where the rate has the currency: the other one, and what it costs in that; NULL where it has not. */
static const char *other_side(const struct plx_rate *rate, const char *currency, double *cost)
{
    bool first = strcmp(rate->first, currency) == 0;
    if (!first && strcmp(rate->second, currency) != 0)
        return NULL;
    *cost = first ? rate->cost : -rate->cost;
    return first ? rate->second : rate->first;
}

static bool find_direct(const struct plx_rates *rates, const char *from, const char *to, double *cost)
{
    for (size_t i = 0; i < rates->items.count; i++) {
        const char *other = other_side(&rates->items.items[i], from, cost);
        if (other && strcmp(other, to) == 0)
            return true;
    }
    return false;
}

static bool find(const struct plx_rates *rates, const char *from, const char *to, double *cost)
{
    if (find_direct(rates, from, to, cost))
        return true;
    for (size_t i = 0; i < rates->items.count; i++) {
        double there, on;
        const char *third = other_side(&rates->items.items[i], from, &there);
        if (third && find_direct(rates, third, to, &on)) {
            *cost = there + on;
            return true;
        }
    }
    return false;
}

/* Half of its last place that is no zero, as a share of it: of "$98,000" 0.5 %. */
static double rounding_of(const struct plx_fact *f)
{
    double share = 0.5 / fabs((double)f->low.mantissa);
    return share < MOST_ROUNDING ? share : MOST_ROUNDING;
}

bool plx_rates_fit(const struct plx_rates *rates, const struct plx_fact *a, const struct plx_fact *b)
{
    double cost;
    if (!rates->items.count || !is_sum(a) || !is_sum(b) || strcmp(a->unit, b->unit) == 0 || !find(rates, a->unit, b->unit, &cost))
        return false;
    double off = fabs(log(plx_decimal_double(a->low)) + cost - log(plx_decimal_double(b->low)));
    return off <= DIFFERENCE + rounding_of(a) + rounding_of(b);
}
