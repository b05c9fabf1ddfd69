/* Whose an office is: "the Greek coast guard", "МИД Египта", "le ministère français des Affaires étrangères".
 *
 * The lists know an office of any country by one name. Where the country stands beside it, the name is that country's
 * own: the one that the lists have under the office's id and the country's code, "coast-guard-gr", else one made of the
 * country's adjective and the office. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/intern.h"
#include "base/vector.h"
#include "facts/finder.h"

/* "do Estado do", "of the": the small words between an office and its country. */
#define MOST_LINKS 2

static bool is_office(const struct plx_name *name)
{
    return name->id && strcmp(name->entity_class, "office") == 0 && !*name->region;
}

static const struct plx_known_entity *nation_of(const struct plx_finder *f, struct plx_match match)
{
    return match.sense ? plx_language_entity(f->report->language, match.sense->index) : NULL;
}

/* A country whose name starts in the token, or ends before it. */
static const struct plx_known_entity *country_at(const struct plx_finder *f, uint32_t token, bool ends)
{
    const struct plx_matches *all = &f->report->matches;
    for (uint32_t back = 0; back <= (ends ? 3u : 0u); back++) {
        uint32_t first = ends ? token - 1 - back : token;
        if (ends && token < back + 1)
            return NULL;
        if (first >= all->token_count)
            return NULL;
        for (struct plx_match_cursor each = plx_matches_of(all, first); plx_match_next(&each);) {
            const struct plx_known_entity *known =
                each.kind == PLX_SENSE_ENTITY && (!ends || each.match.end == token)
                    ? plx_language_entity(f->report->language, each.match.sense->index)
                    : NULL;
            if (known && known->adjective && *plx_language_string(f->report->language, known->adjective))
                return known;
        }
    }
    return NULL;
}

/* A preposition or article that leads from an office to its country: "of", "de la", "d’", "der". */
static bool is_link(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_is_apostrophe(f, token) || plx_finder_is_of(f, token) || plx_finder_role(f, token, PLX_ROLE_DEFINITE) ||
           plx_finder_role(f, token, PLX_ROLE_OF_DEFINITE);
}

/* "… of Ukraine", "… Египта", "… d’Ukraine". */
static const struct plx_known_entity *country_behind(const struct plx_finder *f, uint32_t end)
{
    for (uint32_t token = end; token <= end + MOST_LINKS; token++) {
        const struct plx_token *t = plx_finder_token(f, token);
        if (!t || (t->flags & PLX_TOKEN_LINE))
            return NULL;
        const struct plx_known_entity *country = country_at(f, token, false);
        if (country || !is_link(f, token))
            return country;
    }
    return NULL;
}

/* "Egypt’s …", "Mısır …", "Russlands …". */
static const struct plx_known_entity *country_before(const struct plx_finder *f, uint32_t first)
{
    const struct plx_known_entity *country = first ? country_at(f, first, true) : NULL;
    if (country || first < 3)
        return country;
    bool genitive = strcmp(plx_finder_form(f, first - 1), "s") == 0 && plx_finder_is_apostrophe(f, first - 2);
    return genitive ? country_at(f, first - 2, true) : NULL;
}

bool plx_finder_give_country(struct plx_finder *f, struct plx_name *name, const struct plx_known_entity *country)
{
    const struct plx_language *language = f->report->language;
    const char *region = plx_language_string(language, country->region);
    char id[128], words[256];
    snprintf(id, sizeof id, "%s-%c%c", name->id, tolower((unsigned char)region[0]),
             tolower((unsigned char)region[1]));
    snprintf(words, sizeof words, "%s %s", plx_language_string(language, country->adjective), name->name);
    const struct plx_known_entity *own = plx_language_entity_of_id(language, id);
    name->id = own ? plx_language_string(language, own->id)
                   : plx_arena_substring(f->arena, id, strlen(id));
    name->name = own ? plx_language_string(language, own->name)
                     : plx_arena_substring(f->arena, words, strlen(words));
    name->region = region;
    name->generic = name->own = false;
    f->failed |= !name->id || !name->name;
    return own;
}

/* Offices by what they are called without their country: the first name of one that has a country's. */
struct meant {
    struct plx_intern ids; /* "coast-guard" of "coast-guard-gr" */
    PLX_VECTOR(const struct plx_name *) first; /* by number in ids; NULL where several countries' are named */
};

/* The length of an office's id without its country's letters; 0 where it has none. */
static size_t length_without_country(const char *id)
{
    size_t length = id ? strlen(id) : 0;
    return length > 3 && id[length - 3] == '-' ? length - 3 : 0;
}

static bool note_meant(struct meant *meant, const struct plx_name *name)
{
    size_t length = length_without_country(name->id);
    uint32_t number = length ? plx_intern_add(&meant->ids, name->id, length) : PLX_INTERN_NONE;
    if (number == PLX_INTERN_NONE)
        return !length;
    if (number == meant->first.count) {
        const struct plx_name **first = PLX_VECTOR_PUSH(&meant->first);
        if (first)
            *first = name;
        return first != NULL;
    }
    const struct plx_name **first = &meant->first.items[number];
    if (*first && strcmp((*first)->id, name->id) != 0)
        *first = NULL;
    return true;
}

/* The one country's office that the report names before; NULL where it names none, or several anywhere. */
static const struct plx_name *only_one_before(const struct meant *meant, const struct plx_name *office)
{
    uint32_t number = plx_intern_find(&meant->ids, office->id, strlen(office->id));
    const struct plx_name *one = number == PLX_INTERN_NONE ? NULL : meant->first.items[number];
    return one && one < office ? one : NULL;
}

/* "the coastguard", in small letters, is the one that was named as Greece's before. */
static void give_meant(struct plx_finder *f)
{
    struct meant meant = {.first = {0}};
    plx_intern_init(&meant.ids);
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++)
        f->failed = !note_meant(&meant, &f->out->names.items[i]);
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        struct plx_name *name = &f->out->names.items[i];
        const struct plx_name *one =
            name->generic && is_office(name) ? only_one_before(&meant, name) : NULL;
        if (!one)
            continue;
        name->id = one->id;
        name->name = one->name;
        name->region = one->region;
        name->generic = name->own = false;
    }
    plx_intern_release(&meant.ids);
    PLX_VECTOR_RELEASE(&meant.first);
}

/* "وزارة الثقافة (والسياحة) التركية": Arabic has the fields of an office before whose it is. The token behind them. */
static uint32_t behind_fields(const struct plx_finder *f, uint32_t end)
{
    enum { MOST_FIELDS = 3 };
    for (int i = 0; i < MOST_FIELDS && plx_finder_role(f, end, PLX_ROLE_WITH_AND) && plx_finder_role(f, end, PLX_ROLE_WITH_ARTICLE) &&
                    !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE);
         i++)
        end++;
    return end;
}

void plx_finder_give_offices(struct plx_finder *f)
{
    const struct plx_matches *all = &f->report->matches;
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        struct plx_name *name = &f->out->names.items[i];
        if (!is_office(name))
            continue;
        const struct plx_known_entity *country = nation_of(f, plx_match_before(all, name->first, PLX_SENSE_NATION));
        if (!country)
            country = nation_of(f, plx_finder_at(f, behind_fields(f, name->end), PLX_SENSE_NATION));
        for (uint32_t k = name->first + 1; k + 1 < name->end && !country; k++)
            country = nation_of(f, plx_finder_at(f, k, PLX_SENSE_NATION));
        if (!country)
            country = country_before(f, name->first);
        if (!country)
            country = country_behind(f, behind_fields(f, name->end));
        if (country && country->region)
            plx_finder_give_country(f, name, country);
    }
    if (!f->failed)
        give_meant(f);
}

/* ---- an adjective inside the office's name ---- */

/* Where the token leads from the node, from the root where it is NULL; NULL: nowhere. */
static const struct plx_node *step(const struct plx_finder *f, const struct plx_node *node, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return NULL;
    const struct plx_intern_entry *form = &f->report->forms.entries[t->form];
    const struct plx_language *language = f->report->language;
    const struct plx_key *key = plx_language_key(language, form->string, form->length, form->hash);
    if (!key || node)
        return key ? plx_language_step(language, node->number, key->number) : NULL;
    return key->root.number == PLX_NODE_NONE ? NULL : &key->root;
}

static const struct plx_sense *office_sense(const struct plx_finder *f, const struct plx_node *node)
{
    size_t count = 0;
    const struct plx_sense *senses = plx_language_senses(f->report->language, node, &count);
    for (size_t i = 0; i < count; i++) {
        const struct plx_known_entity *known =
            senses[i].kind == PLX_SENSE_ENTITY ? plx_language_entity(f->report->language, senses[i].index) : NULL;
        if (known && strcmp(plx_language_string(f->report->language, known->entity_class), "office") == 0)
            return &senses[i];
    }
    return NULL;
}

const struct plx_sense *plx_finder_split_office(const struct plx_finder *f, uint32_t token, uint32_t *end)
{
    struct plx_match nation = plx_finder_at(f, token + 1, PLX_SENSE_NATION);
    const struct plx_sense *best = NULL;
    const struct plx_node *node = nation.sense ? step(f, NULL, token) : NULL;
    for (uint32_t i = nation.sense ? nation.end : 0; node; i++) {
        node = step(f, node, i);
        const struct plx_sense *sense = node ? office_sense(f, node) : NULL;
        if (sense) {
            best = sense;
            *end = i + 1;
        }
    }
    return best;
}
