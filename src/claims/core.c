#include "claims/core.h"

#include <math.h>
#include <stdlib.h>

/* What stands in a statement, or in its sentence, is what it is about; parties of the one before are not. */
#define ABOUT 0.4f
#define LEAST_PARTS 2

bool plx_core_init(struct plx_core *core, const struct plx_comparing *comparing)
{
    *core = (struct plx_core){.statements = comparing->statements, .facts = comparing->comparison->facts};
    size_t reports = comparing->story->reports.count, features = core->statements->names.count + 1;
    core->first = calloc(reports + 1, sizeof *core->first);
    core->reports = calloc(features, sizeof *core->reports);
    core->last = calloc(features, sizeof *core->last);
    core->weight = calloc(features, sizeof *core->weight);
    if (!core->first || !core->reports || !core->last || !core->weight)
        return false;
    uint32_t at = 0;
    for (uint32_t r = 0; r < reports; r++) {
        core->first[r] = at;
        while (at < core->statements->items.count && core->statements->items.items[at].report == r)
            at++;
    }
    core->first[reports] = at;
    return true;
}

void plx_core_release(struct plx_core *core)
{
    free(core->first);
    free(core->reports);
    free(core->last);
    free(core->weight);
    PLX_VECTOR_RELEASE(&core->features);
    PLX_VECTOR_RELEASE(&core->values);
}

uint32_t plx_core_rarity(const struct plx_core *core, uint32_t feature)
{
    return (uint32_t)lroundf(core->statements->rarity[feature] * PLX_CORE_UNIT);
}

const struct plx_statement *plx_core_statement(const struct plx_core *core, const struct plx_cell *cell)
{
    const struct plx_statement *items = core->statements->items.items;
    if (cell->fact_count)
        return &items[core->statements->of_fact[cell->facts[0]]];
    uint32_t low = core->first[cell->report], high = core->first[cell->report + 1];
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (items[middle].span.start <= cell->span.start)
            low = middle;
        else
            high = middle;
    }
    return &items[low];
}

static void clear(struct plx_core *core)
{
    for (size_t i = 0; i < core->features.count; i++) {
        uint32_t number = core->features.items[i];
        core->reports[number] = core->last[number] = core->weight[number] = 0;
    }
    core->features.count = core->values.count = 0;
    core->whole = 0;
}

/* Counts the report as one that has the feature, once. */
static bool note(struct plx_core *core, const struct plx_feature *feature, uint32_t report)
{
    if (feature->weight < ABOUT || core->last[feature->number] == report + 1)
        return true;
    core->last[feature->number] = report + 1;
    if (core->reports[feature->number]++ > 0)
        return true;
    uint32_t *added = PLX_VECTOR_PUSH(&core->features);
    if (added)
        *added = feature->number;
    return added != NULL;
}

static bool is_value(const struct plx_core *core, uint32_t number)
{
    for (size_t i = 0; i < core->values.count; i++)
        if (core->values.items[i] == number)
            return true;
    return false;
}

static bool note_value(struct plx_core *core, uint32_t number)
{
    if (number == PLX_INTERN_NONE || is_value(core, number))
        return true;
    uint32_t *added = PLX_VECTOR_PUSH(&core->values);
    if (added)
        *added = number;
    return added != NULL;
}

static bool note_values(struct plx_core *core, const struct plx_claim *claim)
{
    bool noted = true;
    for (size_t i = 0; i < claim->cell_count && noted; i++)
        if (claim->cells[i].fact_count)
            noted = note_value(core, plx_statements_value(core->statements, &core->facts[claim->cells[i].facts[0]]));
    for (size_t i = 0; i < core->features.count && noted && !claim->figure; i++) {
        uint32_t number = core->features.items[i];
        if (core->weight[number] && plx_feature_kind(core->statements, number) == PLX_FEATURE_VALUE)
            noted = note_value(core, number);
    }
    return noted;
}

bool plx_core_find(struct plx_core *core, const struct plx_claim *claim)
{
    clear(core);
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_statement *s = plx_core_statement(core, &claim->cells[i]);
        for (size_t k = 0; k < s->feature_count; k++)
            if (!note(core, &s->features[k], s->report))
                return false;
    }
    for (size_t i = 0; i < core->features.count; i++) {
        uint32_t number = core->features.items[i];
        if (core->reports[number] * 2 >= claim->report_count)
            core->weight[number] = plx_core_rarity(core, number);
        core->whole += core->weight[number];
    }
    return note_values(core, claim);
}

uint32_t plx_core_share(const struct plx_core *core, const struct plx_statement *s, bool *value)
{
    uint64_t sum = 0;
    unsigned parts = 0;
    *value = false;
    for (size_t i = 0; i < s->feature_count; i++) {
        const struct plx_feature *feature = &s->features[i];
        uint32_t weight = feature->weight >= ABOUT ? core->weight[feature->number] : 0;
        bool own = feature->weight >= 1;
        sum += own ? weight : weight / 2;
        parts += weight > 0;
        *value |= own && is_value(core, feature->number);
    }
    return parts >= LEAST_PARTS ? (uint32_t)(sum * 100 / core->whole) : 0;
}
