#include "claims/figure_time.h"

#include <string.h>

/* The facts of one clause. */
struct clause {
    const struct plx_comparing *comparing;
    const struct plx_fact *facts; /* the comparison's */
    uint32_t first, end;
};

/* A bare day of the week is as often as not when something was said: "said on Tuesday". */
static bool is_time(const struct clause *c, uint32_t index)
{
    return c->facts[index].kind == PLX_FACT_DATE && !c->facts[index].weekday;
}

static bool is_figure(const struct clause *c, uint32_t index)
{
    return c->facts[index].kind != PLX_FACT_DATE && c->facts[index].kind != PLX_FACT_DURATION;
}

/* The date next to the figure on one side, with no other figure between. */
static const struct plx_fact *before(const struct clause *c, uint32_t figure)
{
    for (uint32_t i = figure; i > c->first && !is_figure(c, i - 1); i--)
        if (is_time(c, i - 1))
            return &c->facts[i - 1];
    return NULL;
}

static const struct plx_fact *behind(const struct clause *c, uint32_t figure)
{
    for (uint32_t i = figure + 1; i < c->end && !is_figure(c, i); i++)
        if (is_time(c, i))
            return &c->facts[i];
    return NULL;
}

static struct clause clause_of(const struct plx_comparing *comparing, uint32_t figure)
{
    const uint32_t *of_fact = comparing->statements->of_fact;
    struct clause c = {comparing, comparing->comparison->facts, figure, figure + 1};
    while (c.first > 0 && of_fact[c.first - 1] == of_fact[figure])
        c.first--;
    while (c.end < comparing->comparison->fact_count && of_fact[c.end] == of_fact[figure])
        c.end++;
    return c;
}

const struct plx_fact *plx_figure_time(const struct plx_comparing *comparing, uint32_t figure)
{
    const struct clause c = clause_of(comparing, figure);
    const struct plx_fact *only = NULL;
    uint32_t times = 0;
    bool time_first = false; /* "in 2024 10bn, in 2025 12bn"; else "10bn in 2024 and 12bn in 2025" */
    if (!is_figure(&c, figure))
        return NULL;
    for (uint32_t i = c.end; i > c.first; i--) {
        bool time = is_time(&c, i - 1);
        only = time ? &c.facts[i - 1] : only;
        times += time;
        if (time || is_figure(&c, i - 1))
            time_first = time;
    }
    if (times <= 1)
        return only;
    const struct plx_fact *one = before(&c, figure), *other = behind(&c, figure);
    return time_first ? (one ? one : other) : (other ? other : one);
}
