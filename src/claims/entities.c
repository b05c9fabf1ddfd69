/* Names of all reports to entities: known ones by their id, found ones by their letters. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "claims/comparison.h"
#include "text/decline.h"
#include "text/fold.h"
#include "text/romanise.h"
#include "text/utf8.h"

/* In bytes; a longer run of capitals is no name that another could be part of. */
#define LONGEST_NAME 256

/* One entity while it grows. */
struct group {
    const char *id, *name, *entity_class;
    const char *region; /* that of the first name that tells it; "" where none does */
    enum plx_entity_kind kind;
    unsigned shown[PLX_ENTITY_KINDS]; /* how much speaks for each kind, over all mentions */
    size_t mentions;
    uint32_t target; /* another group that it turned out to be, or itself */
    const char *folded; /* the folded name of a found one, else NULL */
    const struct plx_name *written; /* where a report has it in the nominative first; NULL where none does */
    uint32_t report;    /* the one that names it; REPORTS where several do */
    bool own;           /* "the foreign ministry", "our embassy": each paper's is that of its own country */
};

#define REPORTS UINT32_MAX

struct joiner {
    struct plx_comparing *comparing;
    struct plx_intern keys;      /* "id" of known, folded words of found ones */
    PLX_VECTOR(struct group) groups; /* by number in keys */
    PLX_VECTOR(uint32_t) owners; /* group of each name, in the order of reports and places */
    bool failed;
};

/* Declined forms of one name fold to one key. */
static void add_folded(struct plx_buffer *key, const char *name)
{
    struct plx_buffer folded;
    plx_buffer_init(&folded);
    plx_fold(&folded, name, strlen(name), false);
    plx_undecline(key, plx_buffer_string(&folded), folded.length);
    plx_buffer_release(&folded);
}

/* Whether the name opens with a Latin letter: of a body that no list has, "governo regional de Boyacá" and the same in Arabic, most
 * readers can read that. */
static bool is_latin(const char *name)
{
    int32_t at = 0, character = plx_utf8_next(name, &at, (int32_t)strlen(name));
    return character >= 0 && character < 0x0250;
}

static uint32_t group_of(struct joiner *j, uint32_t report, const struct plx_name *name)
{
    struct plx_buffer key;
    plx_buffer_init(&key);
    if (name->own)
        plx_buffer_printf(&key, "%s %u", name->id, report);
    else if (name->id)
        plx_buffer_add_string(&key, name->id);
    else
        add_folded(&key, name->name);
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
                                .entity_class = name->entity_class, .region = "", .target = number, .report = report, .own = name->own};
        group->folded = name->id ? NULL : j->keys.entries[number].string;
    }
    struct group *group = &j->groups.items[number];
    group->mentions++;
    group->shown[name->kind] += name->told;
    if (group->report != report)
        group->report = REPORTS;
    if (!group->written && !name->declined)
        group->written = name;
    if (!*group->region)
        group->region = name->region;
    if (!group->id ? strlen(name->name) < strlen(group->name) /* the case endings make it longer */
                   : is_latin(name->name) && !is_latin(group->name))
        group->name = name->name;
    if (group->kind == PLX_ENTITY_ORGANISATION && name->kind != PLX_ENTITY_ORGANISATION)
        group->kind = name->kind; /* the default gives way to what a cue told */
    return number;
}

/* "in Wolfersau", "the firm Idrosera": of a name that no list has, what most mentions show counts. */
static void settle_kinds(struct joiner *j)
{
    for (uint32_t i = 0; i < j->groups.count; i++) {
        struct group *group = &j->groups.items[i];
        for (enum plx_entity_kind kind = 0; !group->id && kind < PLX_ENTITY_KINDS; kind++)
            if (group->shown[kind] > group->shown[group->kind])
                group->kind = kind;
    }
}

/* The longer names that have a name whole at their front or end. */
struct fits {
    uint32_t count, last;
};

static void note_fit(const struct joiner *j, struct fits *fits, const char *part, size_t length,
                     uint32_t longer)
{
    uint32_t shorter = length >= 3 ? plx_intern_find(&j->keys, part, length) : PLX_INTERN_NONE;
    if (shorter == PLX_INTERN_NONE || !j->groups.items[shorter].folded)
        return;
    fits[shorter].count++;
    fits[shorter].last = longer;
}

static bool is_front(const char *name, const char *part, size_t length)
{
    return strncmp(name, part, length) == 0 && (name[length] == ' ' || name[length] == '-');
}

/* Looks every front and end of the name up among the names. */
static void find_parts(const struct joiner *j, struct fits *fits, uint32_t group)
{
    const struct group *longer = &j->groups.items[group];
    const char *name = longer->folded;
    size_t length = name ? strlen(name) : 0;
    if (length > LONGEST_NAME)
        return;
    for (size_t i = 1; i < length; i++) {
        /* A given name alone is nobody's. */
        if ((name[i] == ' ' || name[i] == '-') && longer->kind != PLX_ENTITY_PERSON)
            note_fit(j, fits, name, i, group);
        if (name[i - 1] == ' ' && !is_front(name, name + i, length - i))
            note_fit(j, fits, name + i, length - i, group);
    }
}

/* "Delvaux" is "Maarten Delvaux", "Qamar" is "Qamar Airways": where just one longer name fits. */
static void join_parts(struct joiner *j)
{
    struct fits *fits = calloc(j->groups.count + 1, sizeof *fits);
    j->failed |= !fits;
    for (uint32_t i = 0; !j->failed && i < j->groups.count; i++)
        find_parts(j, fits, i);
    for (uint32_t i = 0; !j->failed && i < j->groups.count; i++) {
        if (fits[i].count != 1)
            continue;
        /* A firm is called by the name that stands more often, a person by the full one. */
        struct group *shorter = &j->groups.items[i], *longer = &j->groups.items[fits[i].last];
        if (longer->kind == PLX_ENTITY_PERSON || longer->mentions >= shorter->mentions)
            shorter->target = fits[i].last;
        else
            longer->target = i;
    }
    free(fits);
}

/* Groups by what is short for them, in Latin letters. */
struct acronyms {
    struct plx_intern texts;
    PLX_VECTOR(uint32_t) group; /* by number in texts */
    struct plx_buffer latin;
};

/* "NBÚ", "НБУ": letters are compared without accents, as Latin ones. */
static const char *latin_letters(struct acronyms *acronyms, enum plx_token_script script, const char *text, size_t length)
{
    plx_buffer_clear(&acronyms->latin);
    bool made = plx_romanise(script, text, length, &acronyms->latin);
    return made && acronyms->latin.length ? plx_buffer_string(&acronyms->latin) : NULL;
}

/* Letters that reports explain by two names of the lists: they tell neither. */
#define AMBIGUOUS UINT32_MAX

/* Joins the group to that of the letters; of two the one that the lists have is kept. */
static void note_acronym(struct joiner *j, struct acronyms *acronyms, const char *text, uint32_t group)
{
    uint32_t number = plx_intern_add(&acronyms->texts, text, strlen(text));
    uint32_t *first = number == acronyms->group.count ? PLX_VECTOR_PUSH(&acronyms->group) : NULL;
    if (first)
        *first = group;
    j->failed |= number >= acronyms->group.count;
    if (j->failed || acronyms->group.items[number] == AMBIGUOUS)
        return;
    uint32_t *meant = &acronyms->group.items[number], known = j->groups.items[group].id ? group : *meant;
    if (*meant != group && j->groups.items[group].id && j->groups.items[*meant].id) {
        *meant = AMBIGUOUS;
        return;
    }
    uint32_t other = known == group ? *meant : group;
    if (other != known)
        j->groups.items[other].target = known;
    *meant = known;
}

/* Calls back with every name that is a word alone, its letters, and where it stands among all. */
typedef void use_name(struct joiner *j, struct acronyms *acronyms, const struct plx_report *report,
                      const struct plx_name *name, size_t at);

static void each_name(struct joiner *j, struct acronyms *acronyms, use_name *use)
{
    size_t at = 0;
    for (uint32_t r = 0; r < j->comparing->story->reports.count; r++)
        for (size_t i = 0; i < j->comparing->reports[r].names.count && !j->failed; i++, at++)
            use(j, acronyms, j->comparing->story->reports.items[r], &j->comparing->reports[r].names.items[i], at);
}

static enum plx_token_script script_of(const struct plx_report *report, const struct plx_name *name)
{
    return (enum plx_token_script)report->tokens.items[name->first].script;
}

static void gather(struct joiner *j, struct acronyms *acronyms, const struct plx_report *report,
                   const struct plx_name *name, size_t at)
{
    const char *latin =
        name->acronym ? latin_letters(acronyms, script_of(report, name), name->acronym, strlen(name->acronym)) : NULL;
    if (latin)
        note_acronym(j, acronyms, latin, j->owners.items[at]);
}

/* What one report explains holds where another has the letters alone, also where the lists have them for somebody else. */
static void spread(struct joiner *j, struct acronyms *acronyms, const struct plx_report *report,
                   const struct plx_name *name, size_t at)
{
    const struct plx_token *t = &report->tokens.items[name->first];
    if (name->end != name->first + 1 || !(t->flags & PLX_TOKEN_ALL_CAPS) || name->kind != PLX_ENTITY_ORGANISATION)
        return;
    const char *latin = latin_letters(acronyms, script_of(report, name), report->text + t->start, t->end - t->start);
    uint32_t number = latin ? plx_intern_find(&acronyms->texts, latin, strlen(latin)) : PLX_INTERN_NONE;
    if (number != PLX_INTERN_NONE && acronyms->group.items[number] != AMBIGUOUS)
        j->owners.items[at] = acronyms->group.items[number];
}

/* "Front for the Renewal of Tibesti (FRT)", "Front pour le renouveau du Tibesti (FRT)", "FRT": names are one, whether a list
 * has them or not, where reports say that the same letters are short for them. */
static void join_acronyms(struct joiner *j)
{
    struct acronyms acronyms = {.group = {0}};
    plx_intern_init(&acronyms.texts);
    plx_buffer_init(&acronyms.latin);
    each_name(j, &acronyms, gather);
    if (acronyms.group.count)
        each_name(j, &acronyms, spread);
    plx_intern_release(&acronyms.texts);
    plx_buffer_release(&acronyms.latin);
    PLX_VECTOR_RELEASE(&acronyms.group);
}

/* Whether the id is that of the office in some country: "coast-guard-gr" of "coast-guard". */
static bool is_of_country(const char *id, const char *office)
{
    size_t length = strlen(office);
    return strncmp(id, office, length) == 0 && id[length] == '-' && strlen(id + length) == 3;
}

/* Whether each report that names the one group names the other too. */
static bool always_stands_with(const struct joiner *j, uint32_t group, uint32_t other)
{
    size_t at = 0;
    for (uint32_t r = 0; r < j->comparing->story->reports.count; r++) {
        bool one = false, both = false;
        for (size_t i = 0; i < j->comparing->reports[r].names.count; i++, at++) {
            one |= j->owners.items[at] == group;
            both |= j->owners.items[at] == other;
        }
        if (one && !both)
            return false;
    }
    return true;
}

/* "The Ministry of Defence" is that of the one country whose ministry the story names. Its name says so where all reports
 * do that have it: what one leaves open is not said for it. */
static void join_offices(struct joiner *j)
{
    for (uint32_t i = 0; i < j->groups.count; i++) {
        struct group *office = &j->groups.items[i];
        uint32_t own = UINT32_MAX, count = 0;
        if (!office->id || strcmp(office->entity_class, "office") != 0)
            continue;
        for (uint32_t k = 0; k < j->groups.count; k++)
            if (j->groups.items[k].id && is_of_country(j->groups.items[k].id, office->id)) {
                own = k;
                count++;
            }
        if (count != 1)
            continue;
        if (always_stands_with(j, i, own))
            office->target = own;
        else if (!office->own)
            j->groups.items[own].target = i;
    }
}

static uint32_t resolve(const struct joiner *j, uint32_t group)
{
    for (int steps = 0; steps < 8 && j->groups.items[group].target != group; steps++)
        group = j->groups.items[group].target;
    return group;
}

/* Whether the words are a name in Latin letters as another reader would write it: "Quai d’Orsay", "Deco"; neither "агентство Reuters" nor
 * letters, or a line, in capitals. */
static bool reads_as_name(const struct plx_report *report, const struct plx_name *name)
{
    bool small = false;
    for (uint32_t i = name->first; i < name->end; i++) {
        const struct plx_token *t = &report->tokens.items[i];
        if (t->kind == PLX_TOKEN_WORD && t->script != PLX_SCRIPT_LATIN)
            return false;
        small |= t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_ALL_CAPS);
    }
    return small;
}

/* "Farnesina", "Fiscalía": a body that one report alone names is called as it is there, since its usual English name says less of which
 * it is, or less well; but for an office that is told by its country, "the Greek coast guard". */
static bool is_called_there_alone(const struct joiner *j, const struct group *group)
{
    if (group->report == REPORTS || group->kind != PLX_ENTITY_ORGANISATION)
        return false;
    if (strcmp(group->entity_class, "office") == 0)
        return !*group->written->region;
    return reads_as_name(j->comparing->story->reports.items[group->report], group->written);
}

/* The token that the name begins with, behind its article: "la (Farnesina)". */
static uint32_t behind_article(const struct plx_report *report, const struct plx_name *name)
{
    uint32_t first = name->first;
    while (first + 1 < name->end && !(report->tokens.items[first].flags & PLX_TOKEN_CAPITAL) &&
           (report->tokens.items[first].kind == PLX_TOKEN_MARK || plx_match_has(&report->matches, first, PLX_SENSE_FUNCTION)))
        first++;
    return first;
}

/* "Deutschen Wetterdienstes" beside "Deutscher Wetterdienst": word by word the same but for endings. */
static bool is_inflected(const char *words, const char *usual)
{
    enum { ENDING = 2, LEAST = 3 };
    while (*words && *usual) {
        size_t a = strcspn(words, " "), b = strcspn(usual, " "), same = 0;
        while (same < a && same < b && words[same] == usual[same])
            same++;
        if (same < LEAST || same + ENDING < a || same + ENDING < b)
            return false;
        words += a + (words[a] == ' ');
        usual += b + (usual[b] == ' ');
    }
    return *words == *usual;
}

/* How that report calls it; NULL where its usual name stands. *failed: there was no memory. */
static const char *own_words(const struct joiner *j, const struct group *group, bool *failed)
{
    const struct plx_name *written = group->id ? group->written : NULL;
    if (!written || !is_called_there_alone(j, group))
        return NULL;
    struct plx_buffer words;
    plx_buffer_init(&words);
    const struct plx_report *report = j->comparing->story->reports.items[group->report];
    for (uint32_t i = report->tokens.items[behind_article(report, written)].start; i < written->span.end; i++)
        plx_buffer_add_char(&words, report->text[i] == '\n' ? ' ' : report->text[i]);
    bool usual = !plx_buffer_failed(&words) && is_inflected(plx_buffer_string(&words), group->name);
    const char *copy = usual ? NULL : plx_arena_string(&j->comparing->comparison->arena, plx_buffer_string(&words));
    *failed |= (!usual && !copy) || plx_buffer_failed(&words);
    plx_buffer_release(&words);
    return copy;
}

/* "openai"; of an office that each paper has of its own "embassy@fr", by the report. NULL without memory. */
static const char *entity_id(const struct joiner *j, const struct group *group)
{
    struct plx_arena *arena = &j->comparing->comparison->arena;
    if (!group->own || group->report == REPORTS)
        return plx_arena_string(arena, group->id ? group->id : group->folded);
    struct plx_buffer id;
    plx_buffer_init(&id);
    plx_buffer_printf(&id, "%s@%s", group->id, plx_report_id(j->comparing->story->reports.items[group->report]));
    const char *copy = plx_buffer_failed(&id) ? NULL : plx_arena_string(arena, plx_buffer_string(&id));
    plx_buffer_release(&id);
    return copy;
}

/* What turned out to be one is named by the reports of both. */
static void join_writing(struct joiner *j)
{
    for (uint32_t i = 0; i < j->groups.count; i++) {
        uint32_t target = resolve(j, i);
        struct group *joined = &j->groups.items[target];
        if (target == i || !j->groups.items[i].mentions)
            continue;
        if (joined->report != j->groups.items[i].report)
            joined->report = REPORTS;
    }
}

static enum plx_status fill(struct joiner *j)
{
    struct plx_comparison *c = j->comparing->comparison;
    size_t count = j->groups.count;
    size_t *totals = calloc(count ? count : 1, sizeof *totals);
    uint32_t *index = calloc(count ? count : 1, sizeof *index);
    c->entities = plx_arena_array(&c->arena, count, sizeof *c->entities);
    c->entity_traits = plx_arena_array(&c->arena, count, sizeof *c->entity_traits);
    c->entity_places =
        plx_arena_array(&c->arena, j->owners.count, sizeof *c->entity_places);
    bool failed = !totals || !index || !c->entities || !c->entity_traits || !c->entity_places;
    for (size_t i = 0; !failed && i < j->owners.count; i++)
        totals[resolve(j, j->owners.items[i])]++;
    for (uint32_t i = 0; !failed && i < count; i++) {
        if (!totals[i])
            continue;
        const struct group *group = &j->groups.items[i];
        index[i] = (uint32_t)c->entity_count;
        c->entity_traits[index[i]] = (struct plx_entity_trait){group->entity_class, group->region, group->id != NULL};
        struct plx_entity *entity = &c->entities[c->entity_count++];
        entity->id = entity_id(j, group);
        entity->name = plx_arena_string(&c->arena, group->name);
        entity->called = own_words(j, group, &failed);
        entity->kind = group->kind;
        entity->mentions = plx_arena_array(&c->arena, totals[i], sizeof *entity->mentions);
        failed |= !entity->id || !entity->name || !entity->mentions;
    }
    size_t at = 0;
    for (uint32_t r = 0; !failed && r < j->comparing->story->reports.count; r++)
        for (size_t i = 0; i < j->comparing->reports[r].names.count; i++, at++) {
            uint32_t number = index[resolve(j, j->owners.items[at])];
            struct plx_span span = j->comparing->reports[r].names.items[i].span;
            struct plx_entity *entity = &c->entities[number];
            union {
                const struct plx_mention *constant;
                struct plx_mention *own;
            } mentions = {.constant = entity->mentions}; /* ours while we fill it */
            mentions.own[entity->mention_count++] = (struct plx_mention){r, span};
            c->entity_places[c->entity_place_count++] =
                (struct plx_entity_place){r, span.start, number};
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
                *owner = group_of(&j, (uint32_t)r, &comparing->reports[r].names.items[i]);
            else
                j.failed = true;
        }
    settle_kinds(&j);
    join_parts(&j);
    if (!j.failed)
        join_acronyms(&j);
    if (!j.failed)
        join_offices(&j);
    if (!j.failed)
        join_writing(&j);
    enum plx_status status = j.failed ? PLX_ERROR_MEMORY : fill(&j);
    plx_intern_release(&j.keys);
    PLX_VECTOR_RELEASE(&j.groups);
    PLX_VECTOR_RELEASE(&j.owners);
    return status;
}

uint32_t plx_entity_of(const struct plx_comparison *comparison, uint32_t report,
                       struct plx_span span)
{
    size_t low = 0, high = comparison->entity_place_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct plx_entity_place *place = &comparison->entity_places[middle];
        if (place->report == report && place->start == span.start)
            return place->entity;
        if (place->report < report || (place->report == report && place->start < span.start))
            low = middle + 1;
        else
            high = middle;
    }
    return UINT32_MAX;
}

size_t plx_entity_first_mention(const struct plx_entity *entity, uint32_t report)
{
    size_t low = 0, high = entity->mention_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (entity->mentions[middle].report < report)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool plx_entity_is_named_by(const struct plx_entity *entity, uint32_t report)
{
    size_t first = plx_entity_first_mention(entity, report);
    return first < entity->mention_count && entity->mentions[first].report == report;
}
