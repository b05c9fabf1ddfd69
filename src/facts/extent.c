/* How far a name goes that capitals show. */
#include <string.h>

#include "facts/finder.h"

static const struct plx_match *at(const struct plx_finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

bool plx_finder_is_in(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

const char *plx_finder_form(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD ? f->report->forms.entries[t->form].string : "";
}

static bool is_capital(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && (t->flags & PLX_TOKEN_CAPITAL) && !(t->flags & PLX_TOKEN_LINE);
}

/* "van der Bellen", "von den Driesch", "al-Sisi": what may stand behind the particle. */
static uint32_t over_article(const struct plx_finder *f, uint32_t token)
{
    if (plx_finder_role(f, token, PLX_ROLE_NAME_ARTICLE) || plx_finder_is_mark(f, token, "-"))
        return token + 1;
    return token;
}

/* Small words and marks that names hold between their words: "Harrow & Pike", "Abdel al-Sisi", behind a given name
 * "Maria da Silva"; "lot SV-4471 du Sarvelix" is two names. */
static uint32_t over_connector(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return token;
    if (plx_finder_is_mark(f, token, "&"))
        return token + 1;
    if ((plx_finder_is_mark(f, token, "-") || plx_finder_is_mark(f, token, "‑")) && !(t->flags & PLX_TOKEN_SPACE) &&
        plx_finder_token(f, token + 1) && !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
        return token + 1;
    if (plx_finder_is_initial(f, token - 1) && !(t->flags & PLX_TOKEN_SPACE) &&
        (plx_finder_is_mark(f, token, ".") || plx_finder_is_mark(f, token, "’") ||
         plx_finder_is_mark(f, token, "'")))
        return token + 1; /* "Lyndon B. Johnson", "Mick O’Leary" */
    bool given = plx_finder_is_given_name(f, first);
    bool joins = (plx_finder_role(f, token, PLX_ROLE_NAME_JOINING) && (given || !plx_finder_is_german(f))) ||
                 (given && plx_finder_role(f, token, PLX_ROLE_NAME_LINK));
    return joins ? over_article(f, token + 1) : token;
}

/* A name may go on in digits that belong to it: "AR410", "A320", "GPT-4". */
static uint32_t with_digits(const struct plx_finder *f, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, end);
    if (t && t->kind == PLX_TOKEN_NUMBER && !(t->flags & PLX_TOKEN_SPACE))
        return end + 1;
    const struct plx_token *next = plx_finder_token(f, end + 1);
    if ((plx_finder_is_mark(f, end, "-") || plx_finder_is_mark(f, end, "‑")) && !(t->flags & PLX_TOKEN_SPACE) && next &&
        next->kind == PLX_TOKEN_NUMBER && !(next->flags & PLX_TOKEN_SPACE))
        return end + 2;
    return end;
}

/* "… del Norte", "… du Sud-Ouest": the capitals that go on in the same name. */
static uint32_t over_capitals(const struct plx_finder *f, uint32_t token)
{
    for (;;) {
        if (is_capital(f, token) && plx_finder_is_name_word(f, token))
            token++;
        else if (plx_finder_is_mark(f, token, "-") && is_capital(f, token + 1) &&
                 !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
            token += 2;
        else
            return token;
    }
}

bool plx_finder_is_of(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_role(f, token, PLX_ROLE_NAME_OF) || plx_finder_role(f, token, PLX_ROLE_NAME_OF_SMALL);
}

/* "University of Leeds", "Institut de recherche pour le développement": an institution's kind, and what it is for. Small
 * letters go on only in the languages that write such names so. */
static uint32_t over_complement(const struct plx_finder *f, uint32_t end)
{
    bool of = plx_finder_role(f, end, PLX_ROLE_NAME_OF);
    if (!of && !plx_finder_role(f, end, PLX_ROLE_NAME_OF_SMALL))
        return end;
    uint32_t word = end + 1;
    while (plx_finder_role(f, word, PLX_ROLE_DEFINITE) || plx_finder_is_mark(f, word, "’") ||
           plx_finder_is_mark(f, word, "'"))
        word++;
    const struct plx_token *t = plx_finder_token(f, word);
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE) ||
        (of && !is_capital(f, word)) || at(f, word, PLX_SENSE_FUNCTION))
        return end;
    const struct plx_match *known = plx_finder_known_at(f, word);
    word = over_capitals(f, known ? known->end : word + 1);
    return over_complement(f, word);
}

/* "la Sogepar di Genova": behind an article a firm of that town, no name of three words. */
static bool has_article(const struct plx_finder *f, uint32_t first)
{
    uint32_t before = first > 0 ? first - 1 : 0;
    while (before > 0 && plx_finder_token(f, before)->kind == PLX_TOKEN_MARK)
        before--; /* "l’" */
    return first > 0 && plx_finder_role(f, before, PLX_ROLE_DEFINITE);
}

/* "Heraldo de Aragón": one word that no list knows, and a place. */
static uint32_t over_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool own = plx_finder_role(f, end, PLX_ROLE_OF) || plx_finder_role(f, end, PLX_ROLE_OF_WHOLE);
    const struct plx_match *place = plx_finder_known_at(f, end + 1);
    if (end != first + 1 || plx_finder_opens_sentence(f, first) || plx_finder_is_german(f) ||
        (own && has_article(f, first)) || at(f, first, PLX_SENSE_FIRST_NAME) ||
        !plx_finder_role(f, end, PLX_ROLE_NAME_OF_PLACE) || !place)
        return end;
    const struct plx_known_entity *known =
        plx_language_entity(f->report->language, place->sense->index);
    return known && known->kind == PLX_ENTITY_PLACE ? place->end : end;
}

/* "Gazeta.ru", "24.kg": a site's address, by its country or common ending. */
uint32_t plx_finder_site(const struct plx_finder *f, uint32_t first)
{
    static const char *const endings[] = {"com", "org", "net", "info", "news", "tv", "io",
                                          "ai",  "gov", "edu", "eu",   "uk",   NULL};
    const struct plx_token *name = plx_finder_token(f, first);
    const struct plx_token *stop = plx_finder_token(f, first + 1);
    const struct plx_token *ending = plx_finder_token(f, first + 2);
    if (!ending || !plx_finder_is_mark(f, first + 1, ".") || (stop->flags & PLX_TOKEN_SPACE) ||
        (ending->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL)) || name->kind == PLX_TOKEN_MARK ||
        name->end - name->start < 2)
        return 0;
    const char *form = plx_finder_form(f, first + 2);
    char region[3] = {form[0] ? (char)(form[0] - 32) : 0, form[0] && form[1] ? (char)(form[1] - 32) : 0};
    bool country = strlen(form) == 2 && *plx_language_region_currency(f->report->language, region);
    return country || plx_finder_is_in(form, endings) ? first + 3 : 0;
}

/* "desde Darmstadt Ragnhild Osterbø": a given name with a surname behind it, inside a run of capitals that did not open
 * with one. */
static bool opens_person(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    return plx_finder_is_given_name(f, token) && !at(f, first, PLX_SENSE_FIRST_NAME) && plx_finder_is_name_word(f, token + 1) &&
           !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_LINE);
}

/* "Genel Müdürü Sevgi …"; behind a given name a trade is a surname: "James Baker". */
static bool begins_office(const struct plx_finder *f, uint32_t token)
{
    const struct plx_match *office = at(f, token, PLX_SENSE_OFFICE);
    return office && !(office->end == token + 1 && at(f, token - 1, PLX_SENSE_FIRST_NAME));
}

/* Whether a known name begins inside a run of capitals; a town right behind a given name is a surname: "Jack London". */
static bool begins_known(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    const struct plx_match *match = plx_finder_known_at(f, token);
    const struct plx_known_entity *known =
        match ? plx_language_entity(f->report->language, match->sense->index) : NULL;
    bool surname = known && known->kind == PLX_ENTITY_PLACE && token == first + 1 &&
                   match->end == token + 1 && plx_finder_is_given_name(f, first);
    return match && !surname;
}

uint32_t plx_finder_extent(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token;
    while (plx_finder_is_name_word(f, end) && (end == token || !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))) {
        /* Another name, an office ("Genel Müdürü Sevgi …") or another script begins a new one. */
        if (end > token && (begins_known(f, token, end) || begins_office(f, end) ||
                            opens_person(f, token, end) ||
                            plx_finder_token(f, end)->script != plx_finder_token(f, token)->script))
            break;
        end = with_digits(f, end + 1);
        uint32_t over = at(f, end - 1, PLX_SENSE_COMPANY) ? over_complement(f, end)
                                                           : over_place(f, token, end);
        if (over > end)
            return over;
        over = over_connector(f, token, end);
        if (over > end && plx_finder_is_name_word(f, over) &&
            !(plx_finder_token(f, over)->flags & PLX_TOKEN_LINE))
            end = over;
    }
    return end;
}
