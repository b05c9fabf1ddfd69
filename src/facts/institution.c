/* Bodies that their kind and their town name: "université de Nantes", "Polizei Ostjütland", "Leeds Crown Court",
 * "İzmir Barosu", "محكمة استئناف بيروت".
 *
 * The kind is a word or phrase of the pack's institutions, or an office that the lists know of any country. The town is
 * one that the lists have; behind an institution of the pack also a name that none has. */
#include <stdio.h>
#include <string.h>

#include "facts/finder.h"

/* "de l’", "of the": the small words between a kind and its town. */
#define MOST_LINKS 3

/* What kind of body stands in tokens [first, end). */
struct kind {
    uint32_t first, end;
    const struct plx_known_entity *office; /* NULL: a noun of the pack */
    bool local;                            /* the pack has it among its institutions */
};

static const char *string(const struct plx_finder *f, uint32_t offset)
{
    return plx_language_string(f->report->language, offset);
}

static const struct plx_known_entity *known_of(const struct plx_finder *f, struct plx_match match)
{
    return match.sense ? plx_language_entity(f->report->language, match.sense->index) : NULL;
}

static bool is_town(const struct plx_finder *f, const struct plx_known_entity *known)
{
    return known && known->kind == PLX_ENTITY_PLACE && strcmp(string(f, known->entity_class), "country") != 0;
}

static bool is_capital(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && (t->flags & PLX_TOKEN_CAPITAL) && !(t->flags & PLX_TOKEN_LINE);
}

/* The kind that opens at the token, where the lists have match; its end is 0 where there is none, or a longer name of the
 * lists. */
/* "Los hospitales de Tunja": several with a small letter are no name. */
static bool is_plural(const struct plx_finder *f, struct plx_match noun)
{
    const char *form = plx_finder_form(f, noun.end - 1);
    return (noun.sense->flags & PLX_SENSE_STEMMED) && noun.end == noun.first + 1 && form[strlen(form) - 1] == 's' &&
           !(plx_finder_token(f, noun.first)->flags & PLX_TOKEN_CAPITAL) && plx_finder_has_articles(f);
}

static struct kind kind_at(const struct plx_finder *f, uint32_t token, struct plx_match match)
{
    struct plx_match noun = plx_finder_at(f, token, PLX_SENSE_INSTITUTION),
                           person = plx_finder_at(f, token, PLX_SENSE_OFFICE);
    if (noun.sense && person.sense && (noun.sense->flags & PLX_SENSE_STEMMED) && !(person.sense->flags & PLX_SENSE_STEMMED))
        noun = PLX_NO_MATCH; /* "maire" has the stem of "mairie" */
    if (noun.sense && is_plural(f, noun))
        noun = PLX_NO_MATCH;
    if (noun.sense && (noun.sense->flags & PLX_SENSE_STEMMED) && plx_finder_has(f, token, PLX_SENSE_HONORIFIC))
        noun = PLX_NO_MATCH; /* "la fiscal regional" */
    const struct plx_known_entity *known = known_of(f, match);
    bool office = known && strcmp(string(f, known->entity_class), "office") == 0;
    struct kind kind = {.first = token, .local = noun.sense};
    if (office) {
        kind.office = known;
        kind.end = match.end;
    }
    if (noun.sense && noun.end > kind.end && !(match.sense && match.end > noun.end)) {
        kind.end = noun.end;
        kind.office = office && match.end == noun.end ? known : NULL;
    }
    if (match.sense && !office && match.end >= kind.end && known->kind != PLX_ENTITY_PLACE)
        kind.end = 0;
    return kind;
}

/* ---- the town ---- */

/* "Seine-Maritime", "Fréjus-Toulon": what a hyphen joins to the name. */
static uint32_t over_hyphens(const struct plx_finder *f, uint32_t end)
{
    while (plx_finder_is_mark(f, end, "-") && is_capital(f, end + 1) &&
           !((plx_finder_token(f, end)->flags | plx_finder_token(f, end + 1)->flags) & PLX_TOKEN_SPACE))
        end += 2;
    return end;
}

/* "Nola" is a town too, "Nola Martin" a person. */
static bool opens_person(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_is_given_name(f, token) && plx_finder_is_name_word(f, token + 1) && is_capital(f, token + 1);
}

/* A capital that is no word of the language: what may be a town that no list has. */
static bool may_be_town(const struct plx_finder *f, uint32_t token)
{
    static const enum plx_sense_kind others[] = {
        PLX_SENSE_FUNCTION, PLX_SENSE_CONCEPT, PLX_SENSE_COMPANY, PLX_SENSE_OFFICE,    PLX_SENSE_MEDIUM,
        PLX_SENSE_DEMONYM,  PLX_SENSE_NATION,  PLX_SENSE_PLACE,   PLX_SENSE_HONORIFIC, PLX_SENSE_INITIALISM};
    if (!plx_finder_is_name_word(f, token) || plx_finder_is_shouted(f, token) || opens_person(f, token))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (plx_finder_has(f, token, others[i]))
            return false;
    return true;
}

/* "جامعة تشيلي": elsewhere capitals tell that the name is of a country's university, "Universidad de Chile". */
static bool is_named_after_country(const struct plx_finder *f, const struct kind *kind, const struct plx_known_entity *known)
{
    return plx_language_is(f->report->language, "ar") && kind->local && !kind->office && known->kind == PLX_ENTITY_PLACE &&
           !is_town(f, known);
}

/* The token behind the town at the token; 0 where none stands there. *town where the lists have it, else NULL. */
static uint32_t town_end(const struct plx_finder *f, const struct kind *kind, uint32_t token,
                         const struct plx_known_entity **town)
{
    const struct plx_token *t = plx_finder_token(f, token);
    *town = NULL;
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE))
        return 0;
    struct plx_match match = plx_finder_known_at(f, token);
    const struct plx_known_entity *known = known_of(f, match);
    if (known && is_named_after_country(f, kind, known))
        return match.end;
    if (match.sense) {
        uint32_t end = is_town(f, known) ? over_hyphens(f, match.end) : 0;
        *town = end == match.end ? known : NULL;
        return end;
    }
    return kind->local && may_be_town(f, token) ? plx_finder_extent(f, token) : 0;
}

/* ---- the town behind ---- */

/* Languages that link the town to the kind by a word have one of these roles; others set it right behind. */
static bool links_towns(const struct plx_finder *f)
{
    return plx_language_has_role(f->report->language, PLX_ROLE_NAME_OF) ||
           plx_language_has_role(f->report->language, PLX_ROLE_NAME_OF_SMALL);
}

/* "université Grenoble-Alpes": a town that a hyphen joins to another name needs no link. */
static bool is_joined_town(const struct plx_finder *f, uint32_t token)
{
    struct plx_match match = is_capital(f, token) ? plx_finder_known_at(f, token) : PLX_NO_MATCH;
    return is_town(f, known_of(f, match)) && over_hyphens(f, match.end) > match.end;
}

/* Where the town would start; 0 where nothing leads to it. In Turkish none stands there: "kripto para borsası Pelagora". */
static uint32_t behind_link(const struct plx_finder *f, uint32_t end)
{
    if (plx_language_is(f->report->language, "tr"))
        return 0;
    if (!links_towns(f) || is_joined_town(f, end))
        return end;
    if (!plx_finder_is_of(f, end))
        return 0;
    uint32_t token = end + 1;
    while (token < end + MOST_LINKS && (plx_finder_is_apostrophe(f, token) || plx_finder_has(f, token, PLX_SENSE_FUNCTION)))
        token++;
    return token;
}

/* ---- the town before ---- */

/* Languages that set the town before the kind: "Leeds Crown Court", "Adana Emniyet Müdürlüğü". */
static bool sets_town_first(const struct plx_finder *f)
{
    return plx_language_is(f->report->language, "en") || plx_language_is(f->report->language, "tr");
}

/* "Berliner Feuerwehr": the form of a German town that stands before what is in it. */
static bool is_german_adjective(const struct plx_finder *f, struct plx_match town)
{
    const char *form = plx_finder_form(f, town.end - 1);
    size_t length = strlen(form), name = strlen(string(f, known_of(f, town)->name));
    return town.end == town.first + 1 && length >= 4 && length != name && strcmp(form + length - 2, "er") == 0;
}

/* "Bursa 3. Ağır Ceza Mahkemesi": over the number of a court. */
static uint32_t over_ordinal(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    bool number = t && t->kind == PLX_TOKEN_NUMBER && plx_finder_is_mark(f, token + 1, ".") && is_capital(f, token + 2);
    return number ? token + 2 : token;
}

/* "Seoul National University": capitals behind the town that end in a noun for a body. */
static uint32_t over_own_words(const struct plx_finder *f, uint32_t token)
{
    if (!plx_finder_is_name_word(f, token) || !is_capital(f, token) || plx_finder_known_at(f, token).sense)
        return 0;
    uint32_t end = plx_finder_extent(f, token);
    return plx_finder_is_body(f, end - 1) ? end : 0;
}

/* The kind behind a town that ends before the token. With a small letter it must be an institution of the pack's. */
static struct kind kind_behind(const struct plx_finder *f, uint32_t token)
{
    struct kind kind = {0};
    uint32_t first = over_ordinal(f, token);
    const struct plx_token *t = plx_finder_token(f, first);
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE))
        return kind;
    kind = kind_at(f, first, plx_finder_known_at(f, first));
    if (kind.end && !is_capital(f, first) && !(kind.local && sets_town_first(f)))
        kind.end = 0;
    if (!kind.end && first == token)
        kind.end = over_own_words(f, token);
    return kind;
}

static struct kind kind_behind_town(const struct plx_finder *f, uint32_t token, struct plx_match match,
                                    const struct plx_known_entity **town)
{
    const struct plx_known_entity *known = known_of(f, match);
    struct kind kind = {0};
    *town = NULL;
    if (is_town(f, known) && (!plx_finder_is_german(f) || is_german_adjective(f, match))) {
        *town = known;
        return kind_behind(f, match.end);
    }
    if (match.sense && plx_language_is(f->report->language, "tr") && match.end == token + 1 && known->kind == PLX_ENTITY_ORGANISATION &&
        is_capital(f, match.end)) {
        kind = kind_behind(f, match.end); /* "Galatasaray Üniversitesi" */
        kind.end = kind.local ? kind.end : 0;
        return kind;
    }
    if (match.sense || !sets_town_first(f) || !plx_finder_is_name_word(f, token) || !may_be_town(f, token) ||
        plx_finder_opens_sentence(f, token))
        return kind;
    uint32_t end = plx_finder_extent(f, token);
    kind = is_capital(f, end) ? kind_behind(f, end) : kind;
    if (kind.end && !kind.local)
        kind.end = 0;
    return kind;
}

/* ---- the body ---- */

/* A known office in a known town is the same body in every language. Of an unknown town it stays the office, which other
 * reports may call it alone. */
static void give_id(struct plx_finder *f, const struct plx_known_entity *office, const struct plx_known_entity *town)
{
    struct plx_name *name = &f->out->names.items[f->out->names.count - 1];
    char id[256];
    snprintf(id, sizeof id, "%s-in-%s", string(f, office->id), town ? string(f, town->id) : "");
    name->id = town ? plx_arena_substring(f->arena, id, strlen(id)) : string(f, office->id);
    name->region = town ? string(f, town->region) : "";
    f->failed |= !name->id;
}

static void add_body(struct plx_finder *f, uint32_t first, uint32_t end, const struct kind *kind,
                     const struct plx_known_entity *town)
{
    while ((plx_finder_role(f, first, PLX_ROLE_DEFINITE) || plx_finder_is_apostrophe(f, first)) && first + 1 < end)
        first++; /* "la procura", "l’Antitrust" are phrases of the lists */
    plx_finder_add(f, first, end, PLX_ENTITY_ORGANISATION, "institution");
    if (!f->failed && kind->office)
        give_id(f, kind->office, town);
}

/* Whether other reports may name the town of the body by itself: that of an office, or of a noun with a small letter, "le
 * tribunal d’Abidjan"; "University of Leeds" is one name. */
static bool names_town(const struct plx_finder *f, const struct kind *kind, const struct plx_known_entity *town)
{
    return kind->office || (town && !is_capital(f, kind->first) && strcmp(string(f, town->entity_class), "city") == 0);
}

bool plx_finder_opens_institution(const struct plx_finder *f, uint32_t token)
{
    const struct plx_known_entity *town;
    bool noun = plx_finder_has(f, token, PLX_SENSE_INSTITUTION);
    struct kind kind = noun ? kind_at(f, token, plx_finder_known_at(f, token)) : (struct kind){0};
    uint32_t first = kind.end ? behind_link(f, kind.end) : 0;
    return first && town_end(f, &kind, first, &town);
}

/* "مستشفى نامبولا المركزي": Arabic has what kind of body it is behind the town. */
static uint32_t over_body_adjectives(const struct plx_finder *f, uint32_t end)
{
    bool arabic = plx_language_is(f->report->language, "ar");
    while (arabic && plx_finder_has(f, end, PLX_SENSE_BODY_ADJECTIVE) && plx_finder_role(f, end, PLX_ROLE_WITH_ARTICLE))
        end++;
    return end;
}

/* The body, and within it its town. */
static uint32_t add_with_town(struct plx_finder *f, const struct kind *kind)
{
    const struct plx_known_entity *town = NULL;
    uint32_t first = behind_link(f, kind->end);
    uint32_t end = first ? town_end(f, kind, first, &town) : 0;
    if (!end)
        return 0;
    uint32_t body_end = over_body_adjectives(f, end);
    add_body(f, kind->first, body_end, kind, town);
    if (f->failed || !names_town(f, kind, town))
        return body_end;
    if (town)
        plx_finder_add_known(f, plx_finder_known_at(f, first));
    else
        plx_finder_add(f, first, end, PLX_ENTITY_PLACE, "");
    return body_end;
}

uint32_t plx_finder_institution(struct plx_finder *f, uint32_t token, struct plx_match known)
{
    const struct plx_known_entity *town = NULL;
    struct kind kind = {0};
    if (known.sense || plx_finder_has(f, token, PLX_SENSE_INSTITUTION))
        kind = kind_at(f, token, known);
    if (kind.end)
        return add_with_town(f, &kind);
    if (!(plx_finder_token(f, token)->flags & PLX_TOKEN_CAPITAL))
        return 0;
    kind = kind_behind_town(f, token, known, &town);
    if (kind.end)
        add_body(f, token, kind.end, &kind, town);
    return kind.end;
}
