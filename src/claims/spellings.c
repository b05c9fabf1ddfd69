#include "claims/spellings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "claims/name_sounds.h"
#include "facts/near.h"
#include "text/sounds.h"

/* So many consonants must be alike: fewer are too often something else. */
#define LEAST_CONSONANTS 2
/* Of names of the same consonants so many are looked at. */
#define MOST_ALIKE 64
#define NONE UINT32_MAX

/* A name as some reports write it. */
struct spelt {
    const struct plx_name *name; /* where it stands first */
    const struct plx_report *report; /* that has it there */
    const char *id;              /* of a listed name, else NULL */
    enum plx_token_script script;
    const struct plx_language *language; /* of its reports; NULL where they are of several */
    bool english;
    bool quoted;      /* somewhere in quotation marks */
    uint32_t reports; /* how many name it */
    uint32_t last;    /* the last of them */
    uint32_t naming;  /* the last of its own in the list of those that name something; NONE where there is none */
    uint32_t joined;  /* another that it is, or itself */
    uint32_t next;    /* of those that are one, in a ring */
};

/* A report that names a spelling, and the one before it that does. */
struct naming {
    uint32_t report, before;
};

/* Where a name stands. */
struct stand {
    uint32_t report, index, spelt;
};

/* How a name sounds by the spelling of a language that has it, or as most languages spell. */
struct reading {
    uint32_t spelt;
    const char *sounds; /* words parted by blanks */
    bool proper;        /* of the one word that means nothing in the language: "Rimal" of "Rimal Holding" */
};

/* A reading under its consonants, and the one before it under the same. */
struct listed {
    uint32_t reading, before;
};

struct speller {
    struct plx_comparing *comparing;
    struct plx_arena arena;
    struct plx_intern keys; /* folded names: numbers of the spellings */
    struct plx_intern read; /* language and number of the spelling */
    PLX_VECTOR(struct spelt) spelt;
    PLX_VECTOR(struct stand) stands; /* by report and place */
    PLX_VECTOR(struct naming) namings;
    uint32_t *marked; /* by report: the last marking that it was in */
    uint32_t marking;
    PLX_VECTOR(struct reading) readings;
    struct plx_intern consonants;
    PLX_VECTOR(uint32_t) last; /* by number in consonants: the last listed under them */
    PLX_VECTOR(struct listed) listed;
    struct plx_buffer key;
    bool failed;
};

static const struct plx_report *report_at(const struct speller *s, uint32_t report)
{
    return s->comparing->story->reports.items[report];
}

/* ---- what is spelt ---- */

static void read_name(struct speller *s, const struct plx_report *report, const struct plx_name *name,
                      const struct plx_name_manner *manner, uint32_t spelt)
{
    char key[64];
    uint32_t form = manner->declined ? report->tokens.items[name->end - 1].form : 0;
    int length = snprintf(key, sizeof key, "%.8s %u %u %d",
                          manner->language ? plx_language_code(manner->language) : "", spelt, form, manner->proper);
    size_t known = s->read.count;
    uint32_t number = plx_intern_add(&s->read, key, (size_t)length);
    s->failed |= number == PLX_INTERN_NONE;
    if (number < known || s->failed)
        return;
    if (!plx_name_sounds(report, name, manner, &s->key))
        return;
    struct reading *added = PLX_VECTOR_PUSH(&s->readings);
    if (added)
        *added = (struct reading){spelt, plx_arena_string(&s->arena, plx_buffer_string(&s->key)), manner->proper};
    s->failed |= !added || !added->sounds;
}

static void read_in_all_manners(struct speller *s, const struct plx_report *report, const struct plx_name *name,
                                uint32_t spelt)
{
    enum plx_token_script script = s->spelt.items[spelt].script;
    struct plx_name_manner manner = {.language = NULL};
    bool of_kind = plx_name_tells_kind(report, name);
    for (int proper = 0; proper <= of_kind; proper++) {
        manner.proper = proper;
        read_name(s, report, name, &manner, spelt);
        if (script == PLX_SCRIPT_CYRILLIC) { /* "Мица", which looks like a genitive */
            manner.declined = true;
            read_name(s, report, name, &manner, spelt);
            manner.declined = false;
        } else {
            manner.language = report->language;
            read_name(s, report, name, &manner, spelt);
            manner.language = NULL;
        }
    }
}

/* The number of its spelling; NONE where there is no memory. */
static uint32_t number_of(struct speller *s, const struct plx_report *report, const struct plx_name *name)
{
    plx_buffer_clear(&s->key);
    for (uint32_t i = name->first; i < name->end; i++)
        if (report->tokens.items[i].kind == PLX_TOKEN_WORD) {
            plx_word_add(report, i, false, &s->key);
            plx_buffer_add(&s->key, " ", 1);
        }
    if (name->id)
        plx_buffer_add_string(&s->key, name->id);
    uint32_t number = plx_intern_add(&s->keys, plx_buffer_string(&s->key), s->key.length);
    struct spelt *added = number == s->spelt.count ? PLX_VECTOR_PUSH(&s->spelt) : NULL;
    if (added)
        *added = (struct spelt){.name = name, .report = report, .id = name->id, .last = NONE, .naming = NONE, .joined = number, .next = number, .language = report->language,
                                .script = (enum plx_token_script)report->tokens.items[name->first].script};
    return number < s->spelt.count && !plx_buffer_failed(&s->key) ? number : NONE;
}

static void note_naming(struct speller *s, struct spelt *spelt, uint32_t report)
{
    struct naming *added = PLX_VECTOR_PUSH(&s->namings);
    s->failed |= !added;
    if (!added)
        return;
    *added = (struct naming){report, spelt->naming};
    spelt->naming = (uint32_t)s->namings.count - 1;
    spelt->reports++;
    spelt->last = report;
}

static void note_name(struct speller *s, uint32_t index, uint32_t i)
{
    const struct plx_report *report = report_at(s, index);
    const struct plx_name *name = &s->comparing->reports[index].names.items[i];
    if (!plx_name_can_be_read(report, name))
        return;
    uint32_t number = number_of(s, report, name);
    struct stand *stand = number != NONE ? PLX_VECTOR_PUSH(&s->stands) : NULL;
    s->failed |= !stand;
    if (s->failed)
        return;
    *stand = (struct stand){index, i, number};
    struct spelt *spelt = &s->spelt.items[number];
    if (spelt->last != index)
        note_naming(s, spelt, index);
    if (spelt->language != report->language)
        spelt->language = NULL;
    spelt->english |= plx_language_is(report->language, "en");
    spelt->quoted |= name->first > 0 && plx_near_is_mark(report, name->first - 1, "«“„\"");
    read_in_all_manners(s, report, name, number);
}

/* ---- what may be one ---- */

static uint32_t joined(const struct speller *s, uint32_t spelt)
{
    while (s->spelt.items[spelt].joined != spelt)
        spelt = s->spelt.items[spelt].joined;
    return spelt;
}

/* What is known of those that are one. */
struct known {
    const char *id;
    bool place, quoted;
    bool met; /* a report names one of them that the marking has */
};

/* Marks the reports that name one of them, or looks whether they are marked. */
static struct known know(struct speller *s, uint32_t spelt, bool mark)
{
    struct known known = {0};
    uint32_t i = spelt;
    do {
        const struct spelt *own = &s->spelt.items[i];
        known.id = own->id ? own->id : known.id;
        known.place |= own->id && own->name->kind == PLX_ENTITY_PLACE;
        known.quoted |= own->quoted;
        for (uint32_t k = own->naming; k != NONE; k = s->namings.items[k].before) {
            uint32_t *marked = &s->marked[s->namings.items[k].report];
            known.met |= !mark && *marked == s->marking;
            *marked = mark ? s->marking : *marked;
        }
        i = own->next;
    } while (i != spelt);
    return known;
}

/* Whether one report names both, both are listed, or one is a place and the other a title: "Адриа" in quotation marks is a
 * festival and no sea. */
static bool are_two(struct speller *s, uint32_t a, uint32_t b)
{
    s->marking++;
    struct known one = know(s, a, true), other = know(s, b, false);
    return other.met || (one.id && other.id && strcmp(one.id, other.id) != 0) ||
           ((one.place || other.place) && (one.quoted || other.quoted));
}

static bool agree(const char *a, const char *b, enum plx_sounds_of of)
{
    char one[256], other[256];
    if (strlen(a) >= sizeof one || strlen(b) >= sizeof other)
        return false;
    strcpy(one, a);
    strcpy(other, b);
    char *rest = NULL, *other_rest = NULL;
    const char *x = strtok_r(one, " ", &rest), *y = strtok_r(other, " ", &other_rest);
    for (; x && y; x = strtok_r(NULL, " ", &rest), y = strtok_r(NULL, " ", &other_rest))
        if (!plx_sounds_agree(x, y, of))
            return false;
    return !x && !y;
}

/* Two spellings of one language are rather two people: "Lantero", "Lanteiro". */
static bool are_of_one_language(const struct spelt *x, const struct spelt *y)
{
    return x->language && x->language == y->language && x->script == y->script;
}

static bool may_be_one(const struct speller *s, const struct reading *a, const struct reading *b)
{
    const struct spelt *x = &s->spelt.items[a->spelt], *y = &s->spelt.items[b->spelt];
    if ((x->id && y->id) || x->script == PLX_SCRIPT_ARABIC || are_of_one_language(x, y) ||
        (a->proper && !plx_names_share_kind(x->report, x->name, y->report, y->name)))
        return false;
    return agree(a->sounds, b->sounds, y->script == PLX_SCRIPT_ARABIC ? PLX_SOUNDS_ARABIC : PLX_SOUNDS_LETTERS);
}

static void join(struct speller *s, uint32_t a, uint32_t b)
{
    uint32_t one = joined(s, a), other = joined(s, b);
    if (one == other || are_two(s, one, other))
        return;
    struct spelt *first = &s->spelt.items[one < other ? one : other], *second = &s->spelt.items[one < other ? other : one];
    second->joined = one < other ? one : other;
    uint32_t next = first->next;
    first->next = second->next;
    second->next = next;
}

/* Lists the reading under its consonants. */
static void list(struct speller *s, uint32_t index, enum plx_sounds_of of)
{
    plx_buffer_clear(&s->key);
    plx_buffer_add_char(&s->key, of == PLX_SOUNDS_ARABIC ? 'a' : 'l');
    plx_buffer_add_char(&s->key, s->readings.items[index].proper ? 'p' : 'w');
    plx_sounds_consonants(s->readings.items[index].sounds, of, &s->key);
    if (s->key.length < 2 + LEAST_CONSONANTS)
        return;
    uint32_t number = plx_intern_add(&s->consonants, plx_buffer_string(&s->key), s->key.length);
    uint32_t *last = number == s->last.count ? PLX_VECTOR_PUSH(&s->last) : NULL;
    if (last)
        *last = NONE;
    struct listed *added = number < s->last.count ? PLX_VECTOR_PUSH(&s->listed) : NULL;
    s->failed |= !added;
    if (!added)
        return;
    *added = (struct listed){index, s->last.items[number]};
    s->last.items[number] = (uint32_t)s->listed.count - 1;
}

static void list_all(struct speller *s)
{
    for (uint32_t i = 0; i < s->readings.count && !s->failed; i++) {
        if (s->spelt.items[s->readings.items[i].spelt].script != PLX_SCRIPT_ARABIC)
            list(s, i, PLX_SOUNDS_LETTERS);
        list(s, i, PLX_SOUNDS_ARABIC);
    }
}

/* Joins those of the same consonants that may be one; with_id: where one of the two is listed, else the others. */
static void join_all(struct speller *s, bool with_id)
{
    for (uint32_t i = 0; i < s->listed.count; i++) {
        const struct reading *own = &s->readings.items[s->listed.items[i].reading];
        unsigned looked_at = 0;
        for (uint32_t k = s->listed.items[i].before; k != NONE && looked_at < MOST_ALIKE; k = s->listed.items[k].before, looked_at++) {
            const struct reading *other = &s->readings.items[s->listed.items[k].reading];
            bool id = s->spelt.items[own->spelt].id || s->spelt.items[other->spelt].id;
            if (id == with_id && (may_be_one(s, own, other) || may_be_one(s, other, own)))
                join(s, own->spelt, other->spelt);
        }
    }
}

/* ---- one name for all ---- */

/* Whether a is rather what a reader knows it by than b: listed, in Latin letters, in most reports, in English. */
static bool is_better(const struct spelt *a, const struct spelt *b)
{
    if ((a->id != NULL) != (b->id != NULL))
        return a->id != NULL;
    if ((a->script == PLX_SCRIPT_LATIN) != (b->script == PLX_SCRIPT_LATIN))
        return a->script == PLX_SCRIPT_LATIN;
    if (a->reports != b->reports)
        return a->reports > b->reports;
    if (a->english != b->english)
        return a->english;
    return strcmp(a->name->name, b->name->name) < 0;
}

static void rename_stand(struct speller *s, const struct stand *stand, const struct plx_name *to)
{
    struct plx_name *name = &s->comparing->reports[stand->report].names.items[stand->index];
    name->id = to->id;
    name->name = to->name;
    if (to->id || (name->kind == PLX_ENTITY_ORGANISATION && !name->told)) /* what a cue told stays */
        name->kind = to->kind;
    if (to->id || !*name->entity_class)
        name->entity_class = to->entity_class;
    name->region = to->region;
}

static void rename_all(struct speller *s)
{
    size_t count = s->spelt.count;
    uint32_t *best = malloc((count + 1) * sizeof *best); /* by the first of those that are one */
    s->failed |= !best;
    for (uint32_t i = 0; best && i < count; i++) {
        uint32_t first = joined(s, i);
        best[i] = i;
        if (first != i && is_better(&s->spelt.items[i], &s->spelt.items[best[first]]))
            best[first] = i;
    }
    for (size_t i = 0; best && i < s->stands.count; i++) {
        const struct stand *stand = &s->stands.items[i];
        uint32_t to = best[joined(s, stand->spelt)];
        if (!s->spelt.items[stand->spelt].id && to != stand->spelt)
            rename_stand(s, stand, s->spelt.items[to].name);
    }
    free(best);
}

enum plx_status plx_names_spell(struct plx_comparing *comparing)
{
    struct speller s = {.comparing = comparing};
    plx_arena_init(&s.arena);
    plx_intern_init(&s.keys);
    plx_intern_init(&s.read);
    plx_intern_init(&s.consonants);
    plx_buffer_init(&s.key);
    s.marked = calloc(comparing->story->reports.count + 1, sizeof *s.marked);
    s.failed = !s.marked;
    for (uint32_t r = 0; r < comparing->story->reports.count; r++)
        for (uint32_t i = 0; i < comparing->reports[r].names.count && !s.failed; i++)
            note_name(&s, r, i);
    if (!s.failed)
        list_all(&s);
    if (!s.failed) {
        join_all(&s, true);
        join_all(&s, false);
        rename_all(&s);
    }
    free(s.marked);
    PLX_VECTOR_RELEASE(&s.spelt);
    PLX_VECTOR_RELEASE(&s.stands);
    PLX_VECTOR_RELEASE(&s.namings);
    PLX_VECTOR_RELEASE(&s.readings);
    PLX_VECTOR_RELEASE(&s.last);
    PLX_VECTOR_RELEASE(&s.listed);
    plx_buffer_release(&s.key);
    plx_intern_release(&s.keys);
    plx_intern_release(&s.read);
    plx_intern_release(&s.consonants);
    plx_arena_release(&s.arena);
    return s.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
