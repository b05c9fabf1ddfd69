/* What the report says that its acronyms stand for: which entity the words are, and the letters wherever they stand.
 *
 * What the report says counts more than what the lists know of the letters: they may be short for somebody else. */
#include <stdlib.h>
#include <string.h>

#include "facts/finder.h"
#include "facts/openings.h"

/* Words before an expansion that may name its country: "Slovakia’s National …", "the Slovak state’s …". */
#define MOST_BEFORE 3
/* How many words of a name its translation keeps, and how long each is: one alone, "National", many names have. */
#define WORDS_OF_TRANSLATION 2
#define SHORTEST_SHARED 3

static const char *string(const struct plx_finder *f, uint32_t offset)
{
    return plx_language_string(f->report->language, offset);
}

void plx_finder_note_expansions(struct plx_finder *f)
{
    const struct plx_report *report = f->report;
    f->acronyms = calloc(report->forms.count + 1, sizeof *f->acronyms);
    f->failed |= !f->acronyms;
    const uint32_t count = (uint32_t)report->tokens.count;
    for (uint32_t i = 0; !f->failed && (i = plx_openings_next(f->out, i + 1, count, PLX_OPENS_BRACKET)) < count;) {
        struct plx_expansion found;
        if (!plx_finder_explain(f, i, &found))
            continue;
        struct plx_expansion *expansion = PLX_VECTOR_PUSH(&f->expansions);
        f->failed |= !expansion;
        if (!expansion)
            break;
        *expansion = found;
        f->out->openings[found.first] |= PLX_OPENS_EXPANSION;
    }
}

/* ---- the words ---- */

/* A known organisation that the words are as a whole. */
static struct plx_match known_whole(const struct plx_finder *f, const struct plx_expansion *e)
{
    struct plx_match known = plx_finder_known_at(f, e->first);
    const struct plx_known_entity *entity =
        known.sense && known.end == e->end ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    return entity && entity->kind == PLX_ENTITY_ORGANISATION ? known : PLX_NO_MATCH;
}

uint32_t plx_finder_expanded(struct plx_finder *f, uint32_t token)
{
    const struct plx_expansion *e = &f->expansions.items[f->expansion];
    if (e->first != token)
        return 0;
    struct plx_match known = known_whole(f, e);
    if (known.sense) {
        plx_finder_add_known(f, known);
    } else {
        plx_finder_add_found(f, e->first, e->end);
    }
    return e->end;
}

/* ---- the letters ---- */

/* Whether the word is made of the first letters of the words of a name that have a capital: "NBU", "National Bank of
 * Ukraine". */
static bool are_initials(const char *letters, const char *name)
{
    for (bool opens = true; *name; opens = *name == ' ' || *name == '-', name++)
        if (opens && *name >= 'A' && *name <= 'Z' && *letters++ != *name - 'A' + 'a')
            return false;
    return !*letters;
}

/* How many of the tokens are words of the name: a translation keeps some, "Serviços Web da Amazon". */
static unsigned words_in_common(const struct plx_finder *f, const struct plx_expansion *e, const char *name)
{
    unsigned count = 0;
    while (*name) {
        char word[64];
        size_t length = strcspn(name, " -");
        for (size_t i = 0; i < length && i < sizeof word - 1; i++)
            word[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
        word[length < sizeof word ? length : sizeof word - 1] = '\0';
        for (uint32_t i = e->first; i < e->end; i++)
            count += length >= SHORTEST_SHARED && strcmp(plx_finder_form(f, i), word) == 0;
        name += length + strspn(name + length, " -");
    }
    return count;
}

enum bearing { TELLS_NOTHING, TELLS_OF_IT, TELLS_OF_ANOTHER };

/* The region of the country that the sense names; NULL where it names none. */
static const char *country_of(const struct plx_finder *f, const struct plx_sense *sense)
{
    if (sense->kind != PLX_SENSE_NATION && sense->kind != PLX_SENSE_ENTITY)
        return NULL;
    const struct plx_known_entity *country = plx_language_entity(f->report->language, sense->index);
    return country && country->adjective ? string(f, country->region) : NULL;
}

/* Whether a country that is named in tokens [first, end) is that of the region. */
static enum bearing countries_in(const struct plx_finder *f, uint32_t first, uint32_t end, const char *region)
{
    enum bearing bearing = TELLS_NOTHING;
    for (struct plx_match_cursor each = plx_matches_in(&f->report->matches, first, end); plx_match_next(&each);) {
        const char *country = country_of(f, each.match.sense);
        if (country && strcmp(country, region) == 0)
            return TELLS_OF_IT;
        bearing = country ? TELLS_OF_ANOTHER : bearing;
    }
    return bearing;
}

void plx_finder_note_countries(struct plx_finder *f)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_NATION, PLX_SENSE_ENTITY};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        for (struct plx_sense_cursor each = plx_senses_of(&f->report->matches, kinds[i]); plx_sense_next(&each);) {
            const char *country = country_of(f, each.sense);
            f->failed |= country && plx_intern_add(&f->regions, country, strlen(country)) == PLX_INTERN_NONE;
        }
}

bool plx_finder_names_country(const struct plx_finder *f, const char *region)
{
    return plx_intern_find(&f->regions, region, strlen(region)) != PLX_INTERN_NONE;
}

/* Whether the entity that the lists know by the letters is the one that the report explains them by. A country beside the
 * words decides; letters that the entity has of its own name and not of the words are another's, unless the words
 * translate it. */
static bool is_meant(struct plx_finder *f, const struct plx_expansion *e, const struct plx_known_entity *entity)
{
    const char *region = string(f, entity->region);
    bool firm = strcmp(string(f, entity->entity_class), "company") == 0;
    if (entity->kind != PLX_ENTITY_ORGANISATION)
        return false;
    bool latin = plx_finder_token(f, e->first)->script == PLX_SCRIPT_LATIN;
    if (firm && latin && e->end > e->first + 2 && !words_in_common(f, e, string(f, entity->name)))
        return false; /* "Autorité nationale de l’eau (ANA)" is no airline */
    enum bearing beside =
        *region ? countries_in(f, e->first > MOST_BEFORE ? e->first - MOST_BEFORE : 0, e->end, region) : TELLS_OF_IT;
    if (beside != TELLS_NOTHING && *region)
        return beside == TELLS_OF_IT;
    if (!*region && e->by_letters && countries_in(f, e->first, e->end, "-") == TELLS_OF_ANOTHER)
        return false; /* "Associazione italiana editori (Aie)": no body of all countries */
    if (!e->by_letters && are_initials(plx_finder_form(f, e->acronym), string(f, entity->name)) &&
        words_in_common(f, e, string(f, entity->name)) < WORDS_OF_TRANSLATION)
        return false;
    return !*region || plx_finder_names_country(f, region);
}

/* The body that was found last and ends with the words; NULL where none does. Behind it its town may stand. */
static struct plx_name *body_ending_at(struct plx_finder *f, uint32_t end)
{
    struct plx_name *body = NULL;
    for (size_t i = f->out->names.count; i > 0 && i + 2 > f->out->names.count; i--) {
        struct plx_name *name = &f->out->names.items[i - 1];
        if (name->end == end && name->kind == PLX_ENTITY_ORGANISATION)
            body = name;
    }
    return body;
}

static void take_over(const struct plx_finder *f, struct plx_name *name, const struct plx_known_entity *known)
{
    name->id = string(f, known->id);
    name->name = string(f, known->name);
    name->entity_class = string(f, known->entity_class);
    name->region = string(f, known->region);
    name->kind = (enum plx_entity_kind)known->kind;
    name->own = known->own;
}

/* "Bureau de recherches géologiques et minières (BRGM)": an office of any country that has letters of its own is called by its
 * own words; a ministry is its country's. */
static void call_by_words(struct plx_finder *f, struct plx_name *name)
{
    if (!name->id || strcmp(name->entity_class, "office") != 0 || *name->region || strncmp(name->id, "ministry", 8) == 0)
        return;
    name->generic = false;
    name->name = plx_arena_substring(f->arena, f->report->text + name->span.start, name->span.end - name->span.start);
    f->failed |= !name->name;
}

/* What the letters mean from here on: the name, unless the lists know them to be short for it. */
static void give_letters(struct plx_finder *f, const struct plx_expansion *e, struct plx_name *name)
{
    const struct plx_token *letters = plx_finder_token(f, e->acronym);
    struct plx_match match = plx_finder_known_at(f, e->acronym);
    const struct plx_known_entity *known = match.sense ? plx_language_entity(f->report->language, match.sense->index) : NULL;
    if (known && name->id && strcmp(string(f, known->id), name->id) == 0) {
        name->acronym = plx_arena_substring(f->arena, f->report->text + letters->start, letters->end - letters->start);
        f->failed |= !name->acronym;
        return;
    }
    if (known && !name->id && is_meant(f, e, known)) {
        take_over(f, name, known);
        return;
    }
    call_by_words(f, name);
    name->acronym = plx_arena_substring(f->arena, f->report->text + letters->start, letters->end - letters->start);
    f->failed |= !name->acronym;
    f->acronyms[letters->form] = (uint32_t)(name - f->out->names.items) + 1;
}

void plx_finder_pass_expansions(struct plx_finder *f, uint32_t token)
{
    for (; f->expansion < f->expansions.count && f->expansions.items[f->expansion].end <= token; f->expansion++) {
        const struct plx_expansion *e = &f->expansions.items[f->expansion];
        struct plx_name *name = body_ending_at(f, e->end);
        if (!name || f->failed)
            continue;
        give_letters(f, e, name);
        for (struct plx_name *before = name; before-- > f->out->names.items && before->end >= e->acronym;)
            if (before->first == e->acronym && before->end == e->acronym + 1) { /* "BSI (Bundesamt …)" */
                struct plx_name meant = *name;
                meant.acronym = NULL;
                plx_finder_place(f, &meant, e->acronym, e->acronym + 1);
                *before = meant;
            }
    }
}

uint32_t plx_finder_acronym(struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t index = f->acronyms[t->form];
    if (!index || !plx_finder_is_name_word(f, token))
        return 0;
    struct plx_name name = f->out->names.items[index - 1];
    size_t length = t->end - t->start; /* "who" is no WHO */
    if (!(t->flags & PLX_TOKEN_ALL_CAPS) &&
        (strlen(name.acronym) != length || memcmp(name.acronym, f->report->text + t->start, length) != 0))
        return 0;
    struct plx_name *added = PLX_VECTOR_PUSH(&f->out->names);
    if (!added) {
        f->failed = true;
        return 0;
    }
    *added = name;
    plx_finder_place(f, added, token, token + 1);
    return token + 1;
}
