/* Names of all reports to entities: known ones by their id, found ones by their letters. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "claims/comparison.h"
#include "text/fold.h"

/* One entity while it grows. */
struct group {
    const char *id, *name, *entity_class;
    enum plx_entity_kind kind;
    size_t mentions;
    uint32_t target; /* another group that it turned out to be, or itself */
    const char *folded; /* the folded name of a found one, else NULL */
};

struct joiner {
    struct plx_comparing *comparing;
    struct plx_intern keys;      /* "id" of known, folded words of found ones */
    PLX_VECTOR(struct group) groups; /* by number in keys */
    PLX_VECTOR(uint32_t) owners; /* group of each name, in the order of reports and places */
    bool failed;
};

static uint32_t group_of(struct joiner *j, const struct plx_name *name)
{
    struct plx_buffer key;
    plx_buffer_init(&key);
    if (name->id)
        plx_buffer_add_string(&key, name->id);
    else
        plx_fold(&key, name->name, strlen(name->name), false);
    uint32_t number = plx_intern_add(&j->keys, plx_buffer_string(&key), key.length);
    plx_buffer_release(&key);
    if (number == PLX_INTERN_NONE || number > j->groups.count) {
        j->failed = true;
        return 0;
    }
    if (number == j->groups.count) {
        struct group *group = PLX_VECTOR_PUSH(&j->groups);
        if (!group) {
            j->failed = true;
            return 0;
        }
        *group = (struct group){.id = name->id, .name = name->name, .kind = name->kind,
                                .entity_class = name->entity_class, .target = number};
        group->folded = name->id ? NULL : j->keys.entries[number].string;
    }
    struct group *group = &j->groups.items[number];
    group->mentions++;
    if (group->kind == PLX_ENTITY_ORGANISATION && name->kind != PLX_ENTITY_ORGANISATION)
        group->kind = name->kind; /* the default gives way to what a cue told */
    return number;
}

/* Whether the words of the shorter stand, whole, at the front or the end of the longer. */
static bool is_part(const char *shorter, const char *longer, bool *front)
{
    size_t a = strlen(shorter), b = strlen(longer);
    if (a < 3 || a >= b)
        return false;
    *front = strncmp(shorter, longer, a) == 0 && (longer[a] == ' ' || longer[a] == '-');
    return *front || (strcmp(longer + b - a, shorter) == 0 && longer[b - a - 1] == ' ');
}

/* "Delvaux" is "Maarten Delvaux", "Qamar" is "Qamar Airways": where just one longer name fits. */
static void join_parts(struct joiner *j)
{
    for (uint32_t i = 0; i < j->groups.count; i++) {
        struct group *a = &j->groups.items[i];
        uint32_t fits = 0, fit = i;
        for (uint32_t k = 0; a->folded && k < j->groups.count; k++) {
            const struct group *b = &j->groups.items[k];
            bool front;
            if (k == i || !b->folded || !is_part(a->folded, b->folded, &front))
                continue;
            if (b->kind == PLX_ENTITY_PERSON && front)
                continue; /* a given name alone is nobody's */
            fits++;
            fit = k;
        }
        if (fits != 1)
            continue;
        /* A firm is called by the name that stands more often, a person by the full one. */
        bool person = j->groups.items[fit].kind == PLX_ENTITY_PERSON;
        if (person || j->groups.items[fit].mentions >= a->mentions)
            a->target = fit;
        else
            j->groups.items[fit].target = i;
    }
}

static uint32_t resolve(const struct joiner *j, uint32_t group)
{
    for (int steps = 0; steps < 8 && j->groups.items[group].target != group; steps++)
        group = j->groups.items[group].target;
    return group;
}

static enum plx_status fill(struct joiner *j)
{
    struct plx_comparison *c = j->comparing->comparison;
    size_t count = j->groups.count;
    size_t *totals = calloc(count ? count : 1, sizeof *totals);
    uint32_t *index = calloc(count ? count : 1, sizeof *index);
    c->entities = plx_arena_array(&c->arena, count, sizeof *c->entities);
    bool failed = !totals || !index || !c->entities;
    for (size_t i = 0; !failed && i < j->owners.count; i++)
        totals[resolve(j, j->owners.items[i])]++;
    for (uint32_t i = 0; !failed && i < count; i++) {
        if (!totals[i])
            continue;
        const struct group *group = &j->groups.items[i];
        index[i] = (uint32_t)c->entity_count;
        struct plx_entity *entity = &c->entities[c->entity_count++];
        entity->id = plx_arena_string(&c->arena, group->id ? group->id : group->folded);
        entity->name = plx_arena_string(&c->arena, group->name);
        entity->kind = group->kind;
        entity->mentions = plx_arena_array(&c->arena, totals[i], sizeof *entity->mentions);
        failed = !entity->id || !entity->name || !entity->mentions;
    }
    size_t at = 0;
    for (uint32_t r = 0; !failed && r < j->comparing->story->reports.count; r++)
        for (size_t i = 0; i < j->comparing->reports[r].names.count; i++, at++) {
            struct plx_entity *entity = &c->entities[index[resolve(j, j->owners.items[at])]];
            union {
                const struct plx_mention *constant;
                struct plx_mention *own;
            } mentions = {.constant = entity->mentions}; /* ours while we fill it */
            mentions.own[entity->mention_count++] =
                (struct plx_mention){r, j->comparing->reports[r].names.items[i].span};
        }
    free(totals);
    free(index);
    return failed ? PLX_ERROR_MEMORY : PLX_OK;
}

enum plx_status plx_entities_join(struct plx_comparing *comparing)
{
    struct joiner j = {.comparing = comparing};
    plx_intern_init(&j.keys);
    for (size_t r = 0; r < comparing->story->reports.count && !j.failed; r++)
        for (size_t i = 0; i < comparing->reports[r].names.count && !j.failed; i++) {
            uint32_t *owner = PLX_VECTOR_PUSH(&j.owners);
            if (owner)
                *owner = group_of(&j, &comparing->reports[r].names.items[i]);
            else
                j.failed = true;
        }
    join_parts(&j);
    enum plx_status status = j.failed ? PLX_ERROR_MEMORY : fill(&j);
    plx_intern_release(&j.keys);
    PLX_VECTOR_RELEASE(&j.groups);
    PLX_VECTOR_RELEASE(&j.owners);
    return status;
}

uint32_t plx_entity_of(const struct plx_comparison *comparison, uint32_t report,
                       struct plx_span span)
{
    for (size_t e = 0; e < comparison->entity_count; e++)
        for (size_t m = 0; m < comparison->entities[e].mention_count; m++) {
            const struct plx_mention *mention = &comparison->entities[e].mentions[m];
            if (mention->report == report && mention->span.start == span.start)
                return (uint32_t)e;
        }
    return UINT32_MAX;
}
