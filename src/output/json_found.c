#include "output/json_found.h"

#include <stdio.h>
#include <string.h>

#include "claims/comparison.h"
#include "facts/explain.h"
#include "facts/reading.h"

static void add_steps(struct plx_json_parts *w, const struct plx_fact *fact)
{
    const struct plx_report *report = plx_story_report(w->story, fact->report);
    struct plx_buffer senses;
    struct plx_span words;
    uint32_t token = plx_explain_first(report, fact);
    plx_json_write_string(&w->json, "rule", plx_explain_rule(report, fact));
    plx_json_begin_array(&w->json, "tokens");
    plx_buffer_init(&senses);
    while (plx_explain_next(report, fact, &token, &words, &senses)) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_span(w, fact->report, words);
        plx_json_text(w, "text", fact->report, words);
        plx_json_write_string(&w->json, "senses", plx_buffer_string(&senses));
        plx_json_end(&w->json);
        plx_buffer_clear(&senses);
    }
    plx_buffer_release(&senses);
    plx_json_end(&w->json);
}

static void add_reading(struct plx_json_parts *w, const struct plx_fact *fact)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_fact_read(w->writing->formats, w->writing->messages, fact, &text);
    plx_json_write_string(&w->json, "reading", plx_buffer_string(&text));
    plx_buffer_clear(&text);
    plx_fact_note(plx_story_report(w->story, fact->report), fact,
                  plx_formats_language(w->writing->formats), w->writing->messages, &text);
    plx_json_given(w, "note", plx_buffer_string(&text));
    plx_buffer_release(&text);
}

/* The period of a rate by the calendar, "a" of "t/a"; NULL where the unit has none. */
static const char *period_of(const char *unit)
{
    static const char *const periods[] = {"/d", "/wk", "/mo", "/a"};
    const char *slash = strchr(unit, '/');
    for (size_t i = 0; slash && i < sizeof periods / sizeof *periods; i++)
        if (strcmp(slash, periods[i]) == 0)
            return slash + 1;
    return NULL;
}

/* "160,000 barrels a day" is so many barrels, as "$3 million a year" is so many dollars: the period stands apart. Speeds and
 * flows are units of their own, "km/h", "m3/s". */
static void add_unit(struct plx_json_parts *w, const struct plx_fact *fact)
{
    const char *period = fact->kind == PLX_FACT_MEASURE ? period_of(fact->unit) : NULL;
    if (!period) {
        plx_json_given(w, "unit", fact->unit);
        return;
    }
    struct plx_buffer unit;
    plx_buffer_init(&unit);
    plx_buffer_add(&unit, fact->unit, (size_t)(period - 1 - fact->unit));
    plx_json_write_string(&w->json, "unit", plx_buffer_string(&unit));
    plx_json_write_string(&w->json, "per", period);
    plx_buffer_release(&unit);
}

static void add_fact(struct plx_json_parts *w, const struct plx_fact *fact, size_t index)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_fact_id(w, "id", index);
    plx_json_report_id(w, fact->report);
    plx_json_span(w, fact->report, fact->span);
    plx_json_text(w, "text", fact->report, fact->span);
    plx_json_write_string(&w->json, "type", plx_fact_kind_name(fact->kind));
    plx_json_write_string(&w->json, "value", fact->value);
    add_unit(w, fact);
    plx_json_write_string(&w->json, "bound", plx_bound_name(fact->bound));
    if (fact->vague)
        plx_json_write_bool(&w->json, "vague", true);
    if (fact->hedge.end)
        plx_json_text(w, "hedge", fact->report, fact->hedge);
    if (w->writing->formats)
        add_reading(w, fact);
    if (w->writing->explain)
        add_steps(w, fact);
    plx_json_end(&w->json);
}

void plx_json_facts(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(w->comparison, &count);
    plx_json_begin_array(&w->json, "facts");
    for (size_t i = 0; i < count; i++)
        if (plx_writing_takes(w->writing, i))
            add_fact(w, &facts[i], i);
    plx_json_end(&w->json);
}

static const char *entity_name(const struct plx_entity *entity)
{
    return entity->called ? entity->called : entity->name;
}

static void add_entity(struct plx_json_parts *w, const struct plx_entity *entity)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_write_string(&w->json, "id", entity->id);
    plx_json_write_string(&w->json, "name", entity_name(entity));
    if (entity->called)
        plx_json_write_string(&w->json, "usual", entity->name);
    plx_json_write_string(&w->json, "kind", plx_entity_kind_name(entity->kind));
    plx_json_begin_array(&w->json, "mentions");
    for (size_t m = 0; m < entity->mention_count; m++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_report_id(w, entity->mentions[m].report);
        plx_json_span(w, entity->mentions[m].report, entity->mentions[m].span);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
    plx_json_end(&w->json);
}

void plx_json_entities(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(w->comparison, &count);
    plx_json_begin_array(&w->json, "entities");
    for (size_t i = 0; i < count; i++)
        add_entity(w, &entities[i]);
    plx_json_end(&w->json);
}

/* The name of the entity that the source is: "Delvaux" is "Maarten Delvaux". */
static const char *source_name(const struct plx_json_parts *w, const struct plx_attribution *a)
{
    size_t count;
    const struct plx_entity *entities = plx_comparison_entities(w->comparison, &count);
    uint32_t entity = plx_entity_of(w->comparison, a->report, a->span);
    return entity < count ? entity_name(&entities[entity]) : a->source;
}

void plx_json_attributions(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_attribution *all = plx_comparison_attributions(w->comparison, &count);
    plx_json_begin_array(&w->json, "attributions");
    for (size_t i = 0; i < count; i++) {
        plx_json_begin_object(&w->json, NULL);
        plx_json_report_id(w, all[i].report);
        if (all[i].as_written)
            plx_json_text(w, "source", all[i].report, all[i].span);
        else
            plx_json_write_string(&w->json, "source", source_name(w, &all[i]));
        plx_json_write_string(&w->json, "kind", plx_source_kind_name(all[i].kind));
        plx_json_span(w, all[i].report, all[i].span);
        plx_json_begin_object(&w->json, "credited");
        plx_json_span(w, all[i].report, all[i].credited);
        plx_json_end(&w->json);
        plx_json_end(&w->json);
    }
    plx_json_end(&w->json);
}

static void add_standing(struct plx_json_parts *w, const struct plx_standing *standing)
{
    plx_json_begin_object(&w->json, NULL);
    plx_json_report_id(w, standing->report);
    plx_json_span(w, standing->report, standing->span);
    plx_json_text(w, "text", standing->report, standing->span);
    plx_json_write_string(&w->json, "stage", plx_stage_name(standing->stage));
    if (standing->negated)
        plx_json_write_bool(&w->json, "negated", true);
    if (standing->forecast)
        plx_json_write_bool(&w->json, "forecast", true);
    if (standing->hedge.end)
        plx_json_text(w, "hedge", standing->report, standing->hedge);
    plx_json_end(&w->json);
}

void plx_json_standings(struct plx_json_parts *w)
{
    size_t count;
    const struct plx_standing *all = plx_comparison_standings(w->comparison, &count);
    plx_json_begin_array(&w->json, "stages");
    for (size_t i = 0; i < count; i++)
        add_standing(w, &all[i]);
    plx_json_end(&w->json);
}
