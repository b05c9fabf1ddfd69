/* Names: those that the lists know, and those found in the text. */
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "facts/finder.h"
#include "facts/near.h"
#include "facts/openings.h"
#include "text/region.h"

/* A person's surname counts alone from there on. */
static void note_surname(struct plx_finder *f, const struct plx_name *name)
{
    const struct plx_token *last = plx_finder_token(f, name->end - 1);
    if (name->kind == PLX_ENTITY_PERSON && name->end > name->first + 1 && last->kind == PLX_TOKEN_WORD)
        f->written[last->form] |= PLX_WRITTEN_SURNAME;
}

void plx_finder_place(const struct plx_finder *f, struct plx_name *name, uint32_t first, uint32_t end)
{
    name->first = first;
    name->end = end;
    name->span.start = plx_finder_token(f, first)->start;
    name->span.end = plx_finder_token(f, end - 1)->end;
    name->sentence = plx_report_sentence_at(f->report, name->span.start);
}

/* A ministry, the central bank: of the police a country has more than one. */
static bool is_one_in_country(const struct plx_name *name)
{
    return strncmp(name->id, "ministry", 8) == 0 || strcmp(name->id, "central-bank") == 0;
}

/* Whether a capital shows that the words are a name: the one that a sentence opens with does not, but a ministry's ("Минздрав
 * одобрил"). */
static bool shows_capital(const struct plx_finder *f, const struct plx_name *name)
{
    const struct plx_token *t = plx_finder_token(f, name->first);
    if (!plx_finder_is_cased(t) || !(t->flags & PLX_TOKEN_CAPITAL))
        return false;
    if (plx_finder_is_german(f) && name->end == name->first + 1 && !is_one_in_country(name))
        return false; /* as every noun has */
    for (uint32_t i = name->first + 1; i < name->end; i++)
        if (plx_finder_token(f, i)->flags & PLX_TOKEN_CAPITAL)
            return true;
    return is_one_in_country(name) || !plx_finder_opens_sentence(f, name->first);
}

void plx_finder_add_sense(struct plx_finder *f, const struct plx_sense *sense, uint32_t from, uint32_t end)
{
    const struct plx_language *language = f->report->language;
    const struct plx_known_entity *known = plx_language_entity(language, sense->index);
    struct plx_name *name = known ? PLX_VECTOR_PUSH(&f->out->names) : NULL;
    if (!name) {
        f->failed |= known != NULL;
        return;
    }
    plx_finder_place(f, name, from, end);
    name->id = plx_language_string(language, known->id);
    name->name = plx_language_string(language, known->name);
    name->entity_class = plx_language_string(language, known->entity_class);
    name->region = plx_language_string(language, known->region);
    name->kind = (enum plx_entity_kind)known->kind;
    name->generic = strcmp(name->entity_class, "office") == 0 && !shows_capital(f, name);
    name->own = known->own;
    name->mistranslated = (sense->flags & PLX_SENSE_MISTRANSLATED) != 0;
    name->declined = (sense->flags & PLX_SENSE_STEMMED) != 0;
}

/* "İMEAK Deniz (Ticaret Odası)": in Turkish a name that no list has, right before what many bodies are called, is part of the name
 * of one. Its first token; the match's where none stands there. */
static uint32_t own_name_before(struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    size_t count = f->out->names.count;
    const struct plx_name *last = count ? &f->out->names.items[count - 1] : NULL;
    bool office = known && strcmp(plx_language_string(f->report->language, known->entity_class), "office") == 0;
    bool own = office && last && last->end == match.first && !last->id && last->kind == PLX_ENTITY_ORGANISATION &&
               plx_language_is(f->report->language, "tr") && (plx_finder_token(f, match.first)->flags & PLX_TOKEN_CAPITAL) &&
               !(plx_finder_token(f, match.first)->flags & PLX_TOKEN_LINE);
    return own ? last->first : match.first;
}

void plx_finder_add_known(struct plx_finder *f, struct plx_match match)
{
    uint32_t first = own_name_before(f, match);
    if (first < match.first) {
        f->out->names.count--;
        plx_finder_add(f, first, match.end, PLX_ENTITY_ORGANISATION, "institution");
        return;
    }
    plx_finder_add_sense(f, match.sense, plx_finder_known_first(f, match), match.end);
}

void plx_finder_add(struct plx_finder *f, uint32_t first, uint32_t end, enum plx_entity_kind kind,
                    const char *entity_class)
{
    struct plx_name *name = PLX_VECTOR_PUSH(&f->out->names);
    if (!name) {
        f->failed = true;
        return;
    }
    plx_finder_place(f, name, first, end);
    name->kind = kind;
    name->told = kind != PLX_ENTITY_ORGANISATION || *entity_class ? PLX_TOLD_BY_NOUN : PLX_TOLD_BY_NOTHING;
    name->entity_class = entity_class;
    name->region = "";
    name->name = plx_arena_substring(f->arena, f->report->text + name->span.start,
                                     name->span.end - name->span.start);
    f->failed |= !name->name;
    note_surname(f, name);
}

void plx_finder_add_found(struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_found_kind found = plx_finder_kind_of(f, first, end);
    plx_finder_add(f, first, end, found.kind, found.entity_class);
    if (!f->failed)
        f->out->names.items[f->out->names.count - 1].told = found.told;
}

/* "Türkiye Bankalar Birliği", "Iraq Study Group": Turkish and English set the country before the body's name. The token behind
 * it; 0 where there is none. */
static uint32_t national_body(const struct plx_finder *f, struct plx_match known)
{
    const struct plx_known_entity *entity =
        plx_language_entity(f->report->language, known.sense->index);
    bool english = plx_language_is(f->report->language, "en");
    if (!entity || !entity->adjective || !*plx_language_string(f->report->language, entity->adjective) ||
        (!english && !plx_language_is(f->report->language, "tr")) ||
        !plx_finder_is_name_word(f, known.end) || plx_finder_known_at(f, known.end).sense ||
        (plx_finder_token(f, known.end)->flags & PLX_TOKEN_LINE) || plx_finder_is_shouted(f, known.end))
        return 0;
    uint32_t end = plx_finder_extent(f, known.end);
    bool body = plx_finder_has(f, end - 1, PLX_SENSE_COMPANY) || (english && plx_finder_is_body(f, end - 1));
    return end > known.end + 1 && body ? end : 0;
}

/* "The National Bank", "la Gazzetta dello Sport": a name with an article, where a longer one starts behind the
 * article. */
static bool is_outdone(const struct plx_finder *f, struct plx_match known)
{
    struct plx_match next =
        plx_finder_has(f, known.first, PLX_SENSE_FUNCTION) && known.end > known.first + 1
            ? plx_finder_known_at(f, known.first + 1)
            : PLX_NO_MATCH;
    return next.sense && next.end > known.end;
}

/* "Rok": letters that are short for something, written like a word, which may be a given name that no list has. */
static bool is_acronym_as_word(const struct plx_finder *f, struct plx_match known)
{
    const unsigned flags = PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_COMMON;
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    return entity && !plx_class_is_newsroom(plx_language_string(f->report->language, entity->entity_class)) &&
           (known.sense->flags & flags) == flags && !plx_finder_opens_sentence(f, known.first);
}

/* "Petra Vann", "Florence Pugh", "Rok Zavratnik": a given name that a newsroom, town or country has too, with a surname behind it. */
static bool is_given_name_with_surname(const struct plx_finder *f, struct plx_match known)
{
    const struct plx_known_entity *entity =
        plx_language_entity(f->report->language, known.sense->index);
    uint32_t next = known.end;
    if (!entity || entity->kind == PLX_ENTITY_PERSON || known.end > known.first + 1 ||
        !(plx_finder_has(f, known.first, PLX_SENSE_FIRST_NAME) || is_acronym_as_word(f, known)) || !plx_finder_is_name_word(f, next) ||
        (plx_finder_token(f, next)->flags & (PLX_TOKEN_LINE | PLX_TOKEN_ALL_CAPS)) ||
        (plx_finder_token(f, known.first)->flags & PLX_TOKEN_ALL_CAPS) || plx_finder_has_before(f, known.first, PLX_SENSE_MEDIUM))
        return false;
    if (entity->kind == PLX_ENTITY_PLACE && plx_finder_is_german(f))
        return false;
    return !plx_finder_has(f, next, PLX_SENSE_COMPANY) && !plx_finder_has(f, next, PLX_SENSE_CONCEPT) &&
           !plx_finder_has(f, next, PLX_SENSE_PLACE) && !plx_finder_has(f, next, PLX_SENSE_MEDIUM) &&
           !plx_finder_has(f, next, PLX_SENSE_OFFICE) &&
           !(entity->kind == PLX_ENTITY_PLACE && plx_finder_has(f, next, PLX_SENSE_DEMONYM)) &&
           !plx_finder_has(f, next, PLX_SENSE_FUNCTION) && !plx_finder_known_at(f, next).sense;
}

/* "in London", "of Paris" */
static bool is_led_to(const struct plx_finder *f, uint32_t token)
{
    return token == 0 || plx_finder_has(f, token - 1, PLX_SENSE_WHERE) || plx_finder_is_of(f, token - 1) ||
           plx_finder_opens_sentence(f, token);
}

/* "la empresa Faro Austral", "said Indus Consult": behind the noun for a firm, and where no preposition leads to it, a town is the
 * first word of a name, where a capital that is no name of its own follows. */
static bool opens_firm(const struct plx_finder *f, struct plx_match known)
{
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    uint32_t next = known.end, lead = known.first;
    lead -= lead > 0 && plx_finder_opens_quote(f, lead - 1); /* "инвестбанк «Ладога Капитал»" */
    if (!entity || entity->kind != PLX_ENTITY_PLACE || known.end > known.first + 1 ||
        (entity->adjective && *plx_language_string(f->report->language, entity->adjective) &&
         !plx_finder_has_before(f, lead, PLX_SENSE_COMPANY)) || /* a country is one anywhere else */
        !(plx_finder_has_before(f, lead, PLX_SENSE_COMPANY) || (plx_finder_has_articles(f) && !is_led_to(f, known.first))) ||
        !plx_finder_is_name_word(f, next) || plx_finder_known_at(f, next).sense)
        return false;
    struct plx_match office = plx_finder_at(f, next, PLX_SENSE_OFFICE); /* by its stem "Consult" is a consultant */
    bool noun = plx_finder_has(f, next, PLX_SENSE_CONCEPT) && lead == known.first &&
                !(plx_finder_has_articles(f) && !is_led_to(f, known.first)); /* "the Montreal Convention" */
    return !(plx_finder_token(f, next)->flags & PLX_TOKEN_LINE) && !plx_finder_is_shouted(f, next) && !noun &&
           !plx_finder_has(f, next, PLX_SENSE_COMPANY) && !(office.sense && !(office.sense->flags & PLX_SENSE_STEMMED)) &&
           !plx_finder_has(f, next, PLX_SENSE_FIRST_NAME) && !plx_finder_has(f, next, PLX_SENSE_FUNCTION) &&
           !plx_finder_has(f, next, PLX_SENSE_DEMONYM) && !plx_finder_has(f, next, PLX_SENSE_PLACE) &&
           !plx_finder_has(f, next, PLX_SENSE_WEEKDAY) && !plx_finder_has(f, next, PLX_SENSE_MONTH);
}

/* In bytes: of letters that stand for a body. */
#define LONGEST_LETTERS 5

/* "(El) Faro", "(La) Voz": in a Romance language, inside a sentence. */
static bool has_article_of_title(const struct plx_finder *f, struct plx_match known)
{
    return plx_finder_is_romance(f) && known.end == known.first + 2 && plx_finder_has(f, known.first, PLX_SENSE_FUNCTION) &&
           plx_finder_is_name_word(f, known.first) && !plx_finder_is_shouted(f, known.first);
}

/* "Corriere del Veneto", "Gazzetta di Parma": another newspaper than the one that is called by its first word alone. "El Faro de
 * Castilla": than the one called "El Faro". The token behind its town or region; 0 where none stands there. */
static uint32_t local_end(const struct plx_finder *f, struct plx_match known)
{
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    const char *name = plx_language_string(f->report->language, entity->name);
    const struct plx_token *t = plx_finder_token(f, known.first);
    struct plx_match place = plx_finder_known_at(f, known.end + 1);
    const struct plx_known_entity *town = place.sense ? plx_language_entity(f->report->language, place.sense->index) : NULL;
    bool first_word = known.end == known.first + 1 && strlen(name) > t->end - t->start &&
                      strncmp(name, f->report->text + t->start, t->end - t->start) == 0;
    bool of = plx_finder_role(f, known.end, PLX_ROLE_OF) || plx_finder_role(f, known.end, PLX_ROLE_OF_DEFINITE);
    uint32_t own = known.end + 1;
    if (of && !place.sense && has_article_of_title(f, known) && plx_finder_is_name_word(f, own) &&
        !plx_finder_has(f, own, PLX_SENSE_FIRST_NAME) && !(plx_finder_token(f, own)->flags & PLX_TOKEN_LINE))
        return plx_finder_extent(f, own);
    return (first_word || has_article_of_title(f, known)) && of && town && town->kind == PLX_ENTITY_PLACE && !plx_finder_is_shouted(f, known.first) ? place.end : 0;
}

/* "Al Jazeera Balkans", "Rai News", "CNN Türk": the channel of a newsroom for a region, a language or a kind of news. The token
 * behind it; 0 where it is none. */
static uint32_t channel_end(const struct plx_finder *f, struct plx_match known)
{
    static const char *const kinds[] = {"news",    "sport",  "sports", "tv",       "radio",
                                        "english", "arabic", "world",  "business", "online", NULL};
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    const char *entity_class = entity ? plx_language_string(f->report->language, entity->entity_class) : "";
    uint32_t next = known.end;
    const struct plx_token *t = plx_finder_token(f, next);
    if (!plx_class_is_newsroom(entity_class) || !t || t->kind != PLX_TOKEN_WORD ||
        (t->flags & PLX_TOKEN_LINE) || plx_finder_is_german(f) || plx_finder_is_shouted(f, next))
        return 0;
    uint32_t local = local_end(f, known);
    if (local || !(t->flags & PLX_TOKEN_CAPITAL))
        return local;
    if (plx_finder_is_in(plx_finder_form(f, next), kinds))
        return next + 1;
    struct plx_match place = plx_finder_known_at(f, next);
    const struct plx_known_entity *region = place.sense ? plx_language_entity(f->report->language, place.sense->index) : NULL;
    if (region && region->kind == PLX_ENTITY_PLACE)
        return place.end;
    return !place.sense && (plx_finder_has(f, next, PLX_SENSE_NATION) || plx_finder_has(f, next, PLX_SENSE_DEMONYM)) ? next + 1 : 0;
}

static const char *region_of(const struct plx_finder *f, struct plx_match country)
{
    const struct plx_known_entity *entity =
        country.sense ? plx_language_entity(f->report->language, country.sense->index) : NULL;
    return entity ? plx_language_string(f->report->language, entity->region) : "";
}

/* "l’Antitrust serbo", "the Kenyan Supreme Court": an authority that the lists have of one country, with the adjective of
 * another beside it. */
static bool is_of_another_country(const struct plx_finder *f, struct plx_match known)
{
    static const char *const authorities[] = {"regulator", "court", "government", "ministry", "bank", "army", NULL};
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    const char *own = region_of(f, known);
    if (!*own || !plx_finder_is_in(plx_language_string(f->report->language, entity->entity_class), authorities))
        return false;
    const char *before_it = region_of(f, plx_finder_before(f, known.first, PLX_SENSE_NATION));
    const char *behind = region_of(f, plx_finder_at(f, known.end, PLX_SENSE_NATION));
    return (*before_it && strcmp(before_it, own) != 0) || (*behind && strcmp(behind, own) != 0);
}

/* "die Aufsichtsbehörde SEC" in a report of Chile: letters that authorities of several countries have, in a report that neither names
 * the country of the one that the lists have nor is in its language. */
static bool is_foreign_acronym(struct plx_finder *f, struct plx_match known)
{
    static const char *const authorities[] = {"regulator", NULL};
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    const struct plx_token *t = plx_finder_token(f, known.first);
    const char *region = region_of(f, known);
    return known.end == known.first + 1 && (t->flags & PLX_TOKEN_ALL_CAPS) && t->end - t->start <= LONGEST_LETTERS && *region &&
           plx_finder_is_in(plx_language_string(f->report->language, entity->entity_class), authorities) &&
           !plx_finder_names_country(f, region) && !plx_region_speaks(region, plx_language_code(f->report->language));
}

/* "€3m": digits right behind a currency's sign are an amount, whoever else is called so. */
static bool is_amount(const struct plx_finder *f, struct plx_match known)
{
    const struct plx_token *t = plx_finder_token(f, known.first);
    return t->kind == PLX_TOKEN_NUMBER && known.first > 0 && !(t->flags & PLX_TOKEN_SPACE) &&
           plx_finder_has_before(f, known.first, PLX_SENSE_CURRENCY_SYMBOL);
}

/* "H5N1", "C2H6O": letters and digits by turns, three times at least, are a strain or a formula, and hold no name. The token
 * behind it; 0 where there is none. */
static uint32_t formula_end(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t end = token + 1;
    if (t->kind != PLX_TOKEN_WORD || !(t->flags & PLX_TOKEN_CAPITAL))
        return 0;
    for (; (t = plx_finder_token(f, end)) && !(t->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_LINE)); end++)
        if ((end - token) % 2 ? t->kind != PLX_TOKEN_NUMBER : t->kind != PLX_TOKEN_WORD || !(t->flags & PLX_TOKEN_CAPITAL))
            break; /* "AR270s" */
    return end - token > 2 ? end : 0;
}

/* "La secrétaire d’État (Urška Lampe)", "el secretario de Estado": a capital inside an office that begins with a small letter names
 * nobody. The token behind the office; 0 where it is of one word, or none. */
static uint32_t small_office_end(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    bool small = plx_finder_is_cased(t) && !(t->flags & PLX_TOKEN_CAPITAL);
    struct plx_match office = small ? plx_finder_at(f, token, PLX_SENSE_OFFICE) : PLX_NO_MATCH;
    bool capital = office.sense && (plx_finder_token(f, office.end - 1)->flags & PLX_TOKEN_CAPITAL);
    return capital && office.end > token + 1 ? office.end : 0;
}

static uint32_t find_at(struct plx_finder *f, uint32_t token)
{
    uint32_t expanded = f->expansion < f->expansions.count ? plx_finder_expanded(f, token) : 0;
    if (expanded)
        return expanded;
    if (!(f->out->openings[token] & PLX_OPENS_NAME))
        return token + 1;
    struct plx_match idiom = plx_finder_at(f, token, PLX_SENSE_IDIOM);
    uint32_t nobody = idiom.sense ? idiom.end : formula_end(f, token);
    if (nobody)
        return nobody;
    uint32_t medicine = plx_finder_medicine(f, token);
    if (medicine)
        return medicine;
    uint32_t office_end = token;
    const struct plx_sense *office = plx_finder_split_office(f, token, &office_end);
    if (office) {
        plx_finder_add_sense(f, office, token, office_end);
        return office_end;
    }
    struct plx_match known = plx_finder_known_at(f, token);
    if (!known.sense && (office_end = small_office_end(f, token)))
        return office_end;
    uint32_t found = plx_finder_institution(f, token, known);
    if (!found && plx_finder_token(f, token)->kind == PLX_TOKEN_MARK)
        found = plx_finder_title(f, token);
    if (found)
        return found;
    uint32_t branch = plx_finder_branch(f, token, known);
    if (branch)
        return branch;
    if (known.sense && (is_of_another_country(f, known) || is_foreign_acronym(f, known)))
        known = PLX_NO_MATCH;
    bool short_for = f->expansion && !(known.sense && known.end > token + 1);
    uint32_t acronym = short_for ? plx_finder_acronym(f, token) : 0;
    if (acronym)
        return acronym;
    uint32_t namesake = known.sense && plx_language_is(f->report->language, "ar") ? plx_finder_uncased_namesake(f, known) : 0;
    if (namesake)
        return namesake;
    if (known.sense && (is_given_name_with_surname(f, known) || opens_firm(f, known)))
        return plx_finder_capitals(f, token);
    if (known.sense && is_amount(f, known))
        return known.end;
    struct plx_match money = plx_finder_at(f, token, PLX_SENSE_CURRENCY_SYMBOL);
    if (money.sense && known.sense && money.end > known.end)
        return money.end; /* the "US" of "US$" */
    if (known.sense && is_outdone(f, known))
        return token + 1;
    uint32_t body_end = known.sense ? national_body(f, known) : 0;
    if (body_end) {
        plx_finder_add(f, known.first, body_end, PLX_ENTITY_ORGANISATION, "");
        return body_end;
    }
    uint32_t channel = known.sense ? channel_end(f, known) : 0;
    if (channel) {
        plx_finder_add(f, known.first, channel, PLX_ENTITY_ORGANISATION, "medium");
        return channel;
    }
    if (known.sense) {
        plx_finder_add_known(f, known);
        return known.end;
    }
    uint32_t end = plx_finder_uncased(f, token);
    return end ? end : plx_finder_capitals(f, token);
}

/* The next token from this one on where a name may start; the count of tokens where none is left. */
static uint32_t next_opening(struct plx_finder *f, uint32_t token)
{
    uint32_t count = (uint32_t)f->report->tokens.count;
    token = plx_openings_next(f->out, token, count, PLX_OPENS_NAME | PLX_OPENS_EXPANSION);
    if (f->expansion < f->expansions.count)
        plx_finder_pass_expansions(f, token);
    return token;
}

/* What all mentions of one text show together. */
struct shown {
    unsigned weight[PLX_ENTITY_KINDS]; /* by kind */
    const char *entity_class[PLX_ENTITY_KINDS];
};

struct kinds {
    struct plx_intern texts;
    PLX_VECTOR(struct shown) shown; /* by number of the text */
};

static void note_kind(struct plx_finder *f, struct kinds *kinds, const char *text, const struct plx_name *name)
{
    uint32_t number = plx_intern_add(&kinds->texts, text, strlen(text));
    struct shown *added = number == kinds->shown.count ? PLX_VECTOR_PUSH(&kinds->shown) : NULL;
    if (added)
        *added = (struct shown){{0}, {NULL}};
    f->failed |= number >= kinds->shown.count;
    if (f->failed)
        return;
    struct shown *shown = &kinds->shown.items[number];
    shown->weight[name->kind] += name->told;
    if (!shown->entity_class[name->kind] || !*shown->entity_class[name->kind])
        shown->entity_class[name->kind] = name->entity_class;
}

static void give_kind(struct plx_name *name, const struct shown *shown)
{
    enum plx_entity_kind best = name->kind;
    for (enum plx_entity_kind kind = 0; kind < PLX_ENTITY_KINDS; kind++)
        if (shown->weight[kind] > shown->weight[best])
            best = kind;
    if (!shown->weight[best])
        return;
    name->kind = best;
    name->entity_class = shown->entity_class[best];
}

/* A name that most places show to be a person's, or a newsroom's, is so everywhere in the report; a surname alone too. What a noun
 * beside it shows stays. */
static void spread_kinds(struct plx_finder *f)
{
    struct kinds kinds = {.shown = {0}};
    plx_intern_init(&kinds.texts);
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        const struct plx_name *name = &f->out->names.items[i];
        const char *space = strrchr(name->name, ' ');
        if (name->id || !name->told)
            continue;
        note_kind(f, &kinds, name->name, name);
        if (name->kind == PLX_ENTITY_PERSON && space)
            note_kind(f, &kinds, space + 1, name);
    }
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        struct plx_name *name = &f->out->names.items[i];
        uint32_t number = plx_intern_find(&kinds.texts, name->name, strlen(name->name));
        if (!name->id && name->told < PLX_TOLD_BY_NOUN && number != PLX_INTERN_NONE)
            give_kind(name, &kinds.shown.items[number]);
    }
    PLX_VECTOR_RELEASE(&kinds.shown);
    plx_intern_release(&kinds.texts);
}

enum plx_status plx_facts_find_names(const struct plx_report *report, struct plx_arena *arena,
                                     struct plx_report_facts *out)
{
    struct plx_finder f = {.report = report, .arena = arena, .out = out,
                           .german = plx_language_is(report->language, "de")};
    f.failed = !plx_openings_note(report, out) ||
               !plx_vector_grow(&out->names.items, &out->names.capacity, report->tokens.count / PLX_FACT_TOKENS,
                                sizeof *out->names.items);
    if (!f.failed)
        plx_finder_note_full_names(&f);
    if (!f.failed)
        plx_finder_note_countries(&f);
    if (!f.failed)
        plx_finder_note_writing(&f);
    if (!f.failed)
        plx_finder_note_medicines(&f);
    if (!f.failed)
        plx_finder_note_expansions(&f);
    for (uint32_t token = 0; !f.failed && (token = next_opening(&f, token)) < report->tokens.count;)
        token = find_at(&f, token);
    if (!f.failed)
        plx_finder_give_offices(&f);
    if (!f.failed)
        spread_kinds(&f);
    f.failed = f.failed || !plx_names_index(out);
    free(f.full);
    free(f.written);
    free(f.shown);
    PLX_VECTOR_RELEASE(&f.expansions);
    plx_intern_release(&f.regions);
    free(f.acronyms);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
