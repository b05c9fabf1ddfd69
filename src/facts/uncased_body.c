/* Bodies in Arabic script: "المركز الوطني للأمن السيبراني", "هيئة السكك الحديدية المصرية", "جبهة تحرير أزواد", "جامعة الملك
 * سعود". A noun for a body opens them; how far they go is told by articles, by "for" and by the adjective of a country. */
#include <string.h>

#include "facts/finder.h"

/* Words behind the noun. */
#define MOST_WORDS 7

static bool begins_with(const struct plx_finder *f, uint32_t token, const char *beginning)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->script == PLX_SCRIPT_ARABIC && !(t->flags & PLX_TOKEN_LINE) &&
           strncmp(plx_finder_form(f, token), beginning, strlen(beginning)) == 0;
}

/* A noun or adjective with its article that may be of a name; not another body, an office, a day. */
static bool is_part(const struct plx_finder *f, uint32_t token, const char *beginning)
{
    return begins_with(f, token, beginning) && !plx_finder_has(f, token, PLX_SENSE_COMPANY) &&
           !plx_finder_has(f, token, PLX_SENSE_OFFICE) && !plx_finder_has(f, token, PLX_SENSE_WEEKDAY) &&
           !plx_finder_has(f, token, PLX_SENSE_RELATIVE) && !plx_finder_has(f, token, PLX_SENSE_RELATIVE_MARK) &&
           !plx_finder_has(f, token, PLX_SENSE_FUNCTION) && !plx_finder_has(f, token, PLX_SENSE_CLAUSE);
}

static bool is_nation(const struct plx_finder *f, uint32_t token)
{
    return begins_with(f, token, "ال") && plx_finder_has(f, token, PLX_SENSE_NATION);
}

/* "السيبراني", "والأعمال الإنسانية": behind a noun its adjective, and more nouns that "and" joins. */
static uint32_t over_field(const struct plx_finder *f, uint32_t token, uint32_t limit)
{
    if (is_part(f, token, "ال") && !is_nation(f, token))
        token++;
    while (token < limit && is_part(f, token, "وال")) {
        token++;
        if (is_part(f, token, "ال") && !is_nation(f, token))
            token++;
    }
    return token;
}

/* "للأمن السيبراني", "للإغاثة والأعمال الإنسانية", then perhaps of which country. */
static uint32_t over_purpose(const struct plx_finder *f, uint32_t token)
{
    if (!is_part(f, token, "لل") || plx_finder_has(f, token, PLX_SENSE_PLACE))
        return token; /* "البنك المركزي للبلاد" */
    uint32_t end = over_field(f, token + 1, token + MOST_WORDS);
    return is_nation(f, end) ? end + 1 : end;
}

/* "المركز الوطني …", "الاتحاد العام التونسي …": a noun with its article, an adjective of bodies, and what it is for. */
static uint32_t national_end(const struct plx_finder *f, uint32_t noun_end)
{
    uint32_t end = noun_end;
    while (plx_finder_has(f, end, PLX_SENSE_BODY_ADJECTIVE) && end < noun_end + 2)
        end++;
    if (end == noun_end)
        return 0;
    if (is_nation(f, end))
        end++;
    uint32_t purpose = over_purpose(f, end);
    return purpose > end ? purpose : 0;
}

/* "هيئة التحقيق اليونانية": what it does says no more than which body it is. */
static bool is_act(const struct plx_finder *f, uint32_t token)
{
    struct plx_match match = plx_finder_at(f, token, PLX_SENSE_CONCEPT);
    const struct plx_known_concept *concept = match.sense ? plx_language_concept_of(f->report->language, match.sense) : NULL;
    return concept && concept->act;
}

/* "هيئة السكك الحديدية المصرية", "جمعية المصارف اللبنانية": nouns with their articles, and of which country. */
static uint32_t field_end(const struct plx_finder *f, struct plx_match noun)
{
    if (!is_part(f, noun.end, "ال") || is_nation(f, noun.end))
        return 0;
    uint32_t end = over_field(f, noun.end + 1, noun.end + MOST_WORDS);
    bool several = end > noun.end + 1 || (plx_finder_has(f, noun.first, PLX_SENSE_BODY) && !is_act(f, noun.end));
    return several && is_nation(f, end) ? end + 1 : 0;
}

static bool ends_with(const struct plx_finder *f, uint32_t token, const char *ending)
{
    const char *form = plx_finder_form(f, token);
    size_t length = strlen(form), n = strlen(ending);
    return length > n && strcmp(form + length - n, ending) == 0;
}

/* A word of which nothing is known but that it may be a name, and that does not end as adjectives and plurals do. */
static bool is_strange(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind != PLX_SENSE_FIRST_NAME && each.kind != PLX_SENSE_ENTITY)
            return false;
    return !ends_with(f, token, "ه") && !ends_with(f, token, "ة") && !ends_with(f, token, "ي") && !ends_with(f, token, "ات");
}

/* "جامعة الملك سعود", "مستشفى ابن سينا", "مركز الملك سلمان للإغاثة", "صندوق قطر للتنمية": after whom it is called; of a place what it
 * is for tells. */
static uint32_t namesake_end(const struct plx_finder *f, struct plx_match noun)
{
    uint32_t first = noun.end, end = 0;
    struct plx_match known = plx_finder_known_at(f, first);
    const struct plx_known_entity *entity = known.sense ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    if (entity && entity->kind == PLX_ENTITY_PLACE) {
        uint32_t kind = known.end; /* "مصرف ليبيا المركزي" */
        while (plx_finder_has(f, kind, PLX_SENSE_BODY_ADJECTIVE) && begins_with(f, kind, "ال"))
            kind++;
        uint32_t purpose = over_purpose(f, kind);
        return purpose > known.end ? purpose : 0;
    }
    bool person = plx_finder_has(f, noun.first, PLX_SENSE_INSTITUTION) && plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) &&
                  begins_with(f, first, "") && begins_with(f, first + 1, "") && is_strange(f, first + 1);
    if (person) /* "جامعة سان أندريس", "مستشفى أحمد ماهر" */
        return over_purpose(f, first + 2);
    if (entity && entity->kind == PLX_ENTITY_PERSON)
        end = known.end;
    else if (begins_with(f, first, "ال") && plx_finder_has(f, first, PLX_SENSE_OFFICE) &&
             plx_finder_has(f, first + 1, PLX_SENSE_FIRST_NAME) && begins_with(f, first + 1, ""))
        end = first + 2;
    else if (plx_finder_role(f, first, PLX_ROLE_PATRONYMIC) && begins_with(f, first, "") && begins_with(f, first + 1, ""))
        end = first + 2;
    return end ? over_purpose(f, end) : 0;
}

/* "جبهة تحرير أزواد": whose freedom a movement fights for. */
static uint32_t liberated_end(const struct plx_finder *f, struct plx_match noun)
{
    bool movement = noun.sense->kind == PLX_SENSE_BODY && noun.end == noun.first + 2;
    bool word = movement && begins_with(f, noun.end, "") && !plx_finder_has(f, noun.end, PLX_SENSE_FUNCTION) &&
                !plx_finder_has(f, noun.end, PLX_SENSE_CONCEPT);
    return word ? noun.end + 1 : 0;
}

/* "شركة الخليل للملاحة", "شركة كورهان التركية": the firm's own name, behind a noun without an article, told by what the firm
 * is for or, of a word that is strange, by the adjective of a country. */
static uint32_t firm_end(const struct plx_finder *f, struct plx_match noun)
{
    uint32_t first = noun.end;
    if (noun.sense->kind != PLX_SENSE_COMPANY || !is_part(f, first, "") || begins_with(f, first, "لل") || is_nation(f, first))
        return 0;
    bool article = begins_with(f, first, "ال");
    if (!article && !is_strange(f, first))
        return 0;
    uint32_t end = first + 1;
    if (is_part(f, end, "ال") && !is_nation(f, end) && over_purpose(f, end + 1) > end + 1)
        end++;
    uint32_t purpose = over_purpose(f, end);
    if (purpose > end)
        return purpose;
    return !article && is_nation(f, end) ? end : 0;
}

uint32_t plx_finder_uncased_body(struct plx_finder *f, uint32_t token)
{
    struct plx_match body = plx_finder_at(f, token, PLX_SENSE_BODY),
                           noun = body.sense ? body : plx_finder_at(f, token, PLX_SENSE_COMPANY);
    if (!noun.sense)
        noun = plx_finder_at(f, token, PLX_SENSE_INSTITUTION);
    if (!noun.sense || (noun.sense->flags & PLX_SENSE_STEMMED))
        return 0;
    uint32_t end;
    if (begins_with(f, token, "ال") || begins_with(f, token, "وال"))
        end = national_end(f, noun.end);
    else
        end = field_end(f, noun);
    if (!end)
        end = namesake_end(f, noun);
    if (!end)
        end = liberated_end(f, noun);
    if (end)
        plx_finder_add(f, token, end, PLX_ENTITY_ORGANISATION, "institution");
    else if ((end = firm_end(f, noun)))
        plx_finder_add(f, noun.end, end, PLX_ENTITY_ORGANISATION, "company");
    return end;
}
