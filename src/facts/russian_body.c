/* Bodies in Russian, which gives a capital to the first word of their names alone: "Агентство по страхованию депозитов",
 * "Российский книжный союз", "Новосибирского государственного университета", "Фонд «Омбу»". */
#include <string.h>

#include "facts/finder.h"

/* Small words behind the noun for a body and "по". */
#define MOST_OF_FIELD 4
/* Words in the quotation marks behind it. */
#define MOST_QUOTED 4

static bool ends_in(const struct plx_finder *f, uint32_t token, const char *const *endings, size_t stem)
{
    const char *form = plx_finder_form(f, token);
    size_t length = strlen(form);
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]);
        if (length > n + stem && strcmp(form + length - n, endings[i]) == 0)
            return true;
    }
    return false;
}

/* An adjective that is made of a name: "Итальянской". */
static bool is_of_name(const struct plx_finder *f, uint32_t token)
{
    const struct plx_intern_entry *form = &f->report->forms.entries[plx_finder_token(f, token)->form];
    return plx_finder_role(f, token, PLX_ROLE_OF_NAME) &&
           plx_role_ending(plx_language_roles(f->report->language), form->string, form->length, PLX_ROLE_OF_NAME);
}

static bool has_adjective_ending(const struct plx_finder *f, uint32_t token)
{
    static const char *const endings[] = {"ый",  "ий",  "ой",  "ая", "яя", "ое", "ого", "его",
                                          "ому", "ему", "ым", "им", "ую", "ом", NULL};
    return ends_in(f, token, endings, 4);
}

/* One that the language's knowledge has nothing to say of: "Басманный (суд)". */
static bool is_unknown_adjective(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    bool small = (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_SMALL) != 0;
    return !plx_match_any(all, token) && !small && has_adjective_ending(f, token);
}

static bool is_small_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && !(t->flags & (PLX_TOKEN_CAPITAL | PLX_TOKEN_LINE));
}

/* What begins behind a name: a small word but "and", a verb by its ending. */
static bool ends_name(const struct plx_finder *f, uint32_t token)
{
    static const char *const verbs[] = {"л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ает", "яет", "ует", "еет", "ит",
                                        "ют", "ят", "ется", "ются", "ится", "ятся", NULL};
    struct plx_match verb =
        plx_finder_at(f, token, PLX_SENSE_CREDIT_VERB); /* by stem alone it may be a noun: "делу" */
    return (verb.sense && !(verb.sense->flags & PLX_SENSE_STEMMED)) || plx_finder_has(f, token, PLX_SENSE_FUNCTION) ||
           plx_finder_has(f, token, PLX_SENSE_CLAUSE) || ends_in(f, token, verbs, 2);
}

/* "… Боснии и Герцеговины": of which place the body is. */
static uint32_t over_place(const struct plx_finder *f, uint32_t end)
{
    struct plx_match place = plx_finder_known_at(f, end);
    const struct plx_known_entity *known = place.sense ? plx_language_entity(f->report->language, place.sense->index) : NULL;
    return known && known->kind == PLX_ENTITY_PLACE ? place.end : end;
}

/* "… по страхованию депозитов", "… по банковскому делу Федерации". The token itself where nothing of the kind stands there. */
static uint32_t over_field(const struct plx_finder *f, uint32_t token)
{
    if (strcmp(plx_finder_form(f, token), "по") != 0 || !is_small_word(f, token + 1) || ends_name(f, token + 1))
        return token;
    uint32_t end = token + 1;
    for (uint32_t words = 0; words < MOST_OF_FIELD && is_small_word(f, end); words++) {
        bool and = plx_finder_has(f, end, PLX_SENSE_NUMBER_AND) && is_small_word(f, end + 1) && !ends_name(f, end + 1);
        if (!and && ends_name(f, end))
            break;
        end += 1 + and;
    }
    return over_place(f, end);
}

/* "Фонде «Омбу»": the token behind the closing mark; the token itself where no short name is quoted there. */
static uint32_t over_quoted(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token + 1;
    if (!plx_finder_opens_quote(f, token) || !plx_finder_is_name_word(f, end))
        return token;
    while (end <= token + MOST_QUOTED && plx_finder_token(f, end) && plx_finder_token(f, end)->kind != PLX_TOKEN_MARK)
        end++;
    return plx_finder_closes_quote(f, end) ? end + 1 : token;
}

/* "Ассоциации туроператоров (России)", "Союз театральных деятелей": over the genitives of those whose body it is; the token itself
 * where none stands there. */
static uint32_t over_members(const struct plx_finder *f, uint32_t token)
{
    static const char *const members[] = {"ов", "ев", "ей", "ств", NULL}, *const adjectives[] = {"ых", "их", NULL};
    uint32_t end = token;
    while (end < token + MOST_OF_FIELD && is_small_word(f, end) && !ends_name(f, end) && ends_in(f, end, adjectives, 3))
        end++;
    return is_small_word(f, end) && !ends_name(f, end) && ends_in(f, end, members, 2) ? end + 1 : token;
}

/* The noun with a capital inside the sentence; at its front its country must stand behind. */
static uint32_t behind_noun(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end != first + 1 || !plx_finder_is_body(f, first) || plx_finder_is_shouted(f, first))
        return 0;
    uint32_t members = over_members(f, end), place = over_place(f, members);
    if (members > end && place > members)
        return place;
    if (plx_finder_opens_sentence(f, first))
        return 0;
    if (members > end)
        return members;
    uint32_t over = over_field(f, end);
    over = over == end ? over_quoted(f, end) : over;
    return over > end ? over : 0;
}

/* Behind adjectives, the first with a capital, the noun for a body, and its town. */
static uint32_t behind_adjectives(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    uint32_t noun = end;
    if (plx_finder_token(f, first)->script != PLX_SCRIPT_CYRILLIC)
        return 0; /* "счета Granikon суд арестовал" */
    bool inside = !plx_finder_opens_sentence(f, first) && !plx_finder_is_shouted(f, first);
    while (noun < end + 2 && is_small_word(f, noun) && !plx_finder_has(f, noun, PLX_SENSE_INSTITUTION) &&
           (plx_finder_has(f, noun, PLX_SENSE_BODY_ADJECTIVE) ||
            (inside && has_adjective_ending(f, noun) && !plx_finder_is_body(f, noun))))
        noun++;
    struct plx_match body = plx_finder_at(f, noun, PLX_SENSE_INSTITUTION);
    if (!body.sense && inside && end == first + 1 && has_adjective_ending(f, first))
        body = plx_finder_has(f, noun, PLX_SENSE_COMPANY) ? plx_finder_at(f, noun, PLX_SENSE_COMPANY)
                                                         : plx_finder_at(f, noun, PLX_SENSE_BODY);
    if (!body.sense || !is_small_word(f, noun))
        return 0;
    bool adjective = is_of_name(f, end - 1) || (end == first + 1 && (is_unknown_adjective(f, first) || inside));
    uint32_t over = over_field(f, body.end);
    over = over == body.end ? over_members(f, body.end) : over;
    return !adjective ? 0 : over > body.end ? over : over_place(f, body.end);
}

uint32_t plx_finder_russian_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (!plx_language_is(f->report->language, "ru"))
        return 0;
    uint32_t noun = behind_noun(f, first, end);
    return noun ? noun : behind_adjectives(f, first, end);
}

uint32_t plx_finder_over_russian_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool body = plx_language_is(f->report->language, "ru") && end > first + 1 && plx_finder_is_body(f, first) &&
                is_of_name(f, end - 1);
    return body ? over_place(f, end) : end;
}
