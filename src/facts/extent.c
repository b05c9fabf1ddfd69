/* How far a name goes that capitals show. */
#include <string.h>

#include "facts/finder.h"

bool plx_finder_is_in(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (*word == **words && strcmp(word, *words) == 0)
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

/* "Loos-en-Gohelle": small words that hyphens join to a capital. The token of that capital; the hyphen where there is none. */
static uint32_t over_small_links(const struct plx_finder *f, uint32_t hyphen)
{
    enum { MOST_SMALL = 2 };
    uint32_t token = hyphen;
    for (unsigned small = 0; small <= MOST_SMALL; small++, token += 2) {
        const struct plx_token *mark = plx_finder_token(f, token), *word = plx_finder_token(f, token + 1);
        if (!word || word->kind != PLX_TOKEN_WORD || !plx_finder_is_mark(f, token, "-") ||
            ((mark->flags | word->flags) & PLX_TOKEN_SPACE))
            return hyphen;
        if (word->flags & PLX_TOKEN_CAPITAL)
            return token + 1;
    }
    return hyphen;
}

/* A syllable of a Korean or Chinese name in Latin letters, and no word: behind a hyphen without a capital. */
static bool is_syllable(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && t->end - t->start <= 5 &&
           (!plx_match_any(all, token) || plx_finder_has(f, token, PLX_SENSE_FIRST_NAME));
}

/* "Noh Tae-gyeom": behind the surname a given name of two syllables, the second without a capital. The token behind it; hyphen
 * where there is none. */
static uint32_t over_last_syllable(const struct plx_finder *f, uint32_t first, uint32_t hyphen)
{
    const struct plx_token *mark = plx_finder_token(f, hyphen), *syllable = plx_finder_token(f, hyphen + 1);
    bool joined = syllable && hyphen == first + 2 && plx_finder_is_mark(f, hyphen, "-") &&
                  !((mark->flags | syllable->flags) & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL)) && is_syllable(f, hyphen + 1) &&
                  is_syllable(f, hyphen - 1);
    return joined && plx_finder_token(f, first)->script == PLX_SCRIPT_LATIN ? hyphen + 2 : hyphen;
}

/* "Hye-jin Namgung": a Korean given name of two syllables, behind it the surname. */
static uint32_t over_syllable(const struct plx_finder *f, uint32_t hyphen)
{
    const struct plx_token *syllable = plx_finder_token(f, hyphen + 1), *next = plx_finder_token(f, hyphen + 2);
    bool joined = syllable && !((plx_finder_token(f, hyphen)->flags | syllable->flags) & PLX_TOKEN_SPACE) &&
                  plx_finder_is_mark(f, hyphen, "-") && plx_finder_has(f, hyphen - 1, PLX_SENSE_FIRST_NAME);
    return joined && next && syllable->kind == PLX_TOKEN_WORD && syllable->end - syllable->start <= 5 &&
                   is_capital(f, hyphen + 2) && plx_finder_is_name_word(f, hyphen + 2) && (next->flags & PLX_TOKEN_SPACE)
               ? hyphen + 2
               : hyphen;
}

/* "Ali de geldi", "Rio de Janeiro": the Turkish word for "too" has a vowel like the last before it, front or back. */
static bool is_turkish_too(const struct plx_finder *f, uint32_t token)
{
    const char *form = plx_finder_form(f, token - 1), *last = NULL;
    static const char *const front[] = {"e", "i", "ö", "ü", NULL}, *const back[] = {"a", "ı", "o", "u", NULL};
    bool is_front = false;
    for (; *form; form++)
        for (size_t i = 0; front[i]; i++) {
            bool fronts = strncmp(form, front[i], strlen(front[i])) == 0;
            if (fronts || strncmp(form, back[i], strlen(back[i])) == 0) {
                last = form;
                is_front = fronts;
            }
        }
    return !last || is_front == (strcmp(plx_finder_form(f, token), "de") == 0);
}

/* "Cerro de Pasco" in English: a particle that is no word of the language is one of a foreign name. */
static bool is_foreign_particle(const struct plx_finder *f, uint32_t token)
{
    const char *form = plx_finder_form(f, token);
    if (!plx_finder_has(f, token, PLX_SENSE_FUNCTION))
        return true;
    bool turkish = plx_language_is(f->report->language, "tr");
    return turkish && (strcmp(form, "de") == 0 || strcmp(form, "da") == 0) && !is_turkish_too(f, token);
}

/* "la Sogepar di Genova": behind an article a firm of that town, no name of three words. */
static bool has_article(const struct plx_finder *f, uint32_t first)
{
    uint32_t before = first > 0 ? first - 1 : 0;
    while (before > 0 && plx_finder_token(f, before)->kind == PLX_TOKEN_MARK)
        before--; /* "l’" */
    bool contracted = strlen(plx_finder_form(f, before)) > 2 && /* "dalla", "nel" */
                      (plx_finder_has(f, before, PLX_SENSE_WHERE) || plx_finder_has(f, before, PLX_SENSE_AGENT));
    return first > 0 && (plx_finder_role(f, before, PLX_ROLE_DEFINITE) || plx_finder_role(f, before, PLX_ROLE_OF_DEFINITE) ||
                         contracted);
}

/* "Pomigliano d’Arco", "Villeneuve d’Ascq": between two names of one word that no list has, and no firm's with its article. */
static uint32_t over_elision(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    bool elided = plx_finder_is_apostrophe(f, token + 1) && strcmp(plx_finder_form(f, token), "d") == 0;
    if (!elided || token != first + 1 || !is_capital(f, token + 2) || plx_finder_opens_sentence(f, first) ||
        has_article(f, first) ||
        plx_finder_known_at(f, token + 2).sense || plx_finder_is_body(f, first) || plx_finder_is_german(f) ||
        plx_language_is(f->report->language, "en"))
        return token;
    return token + 2;
}

static bool are_given_names(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    while (first < end && (plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) || plx_finder_is_initial(f, first) ||
                           plx_finder_is_mark(f, first, ".")))
        first++;
    return first == end;
}

/* "Ghana’s Food and Drugs Authority": in English a common noun with a capital, which is no name, goes on over "and" to a body's noun. */
static uint32_t over_two_fields(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    if (token != first + 1 || !plx_finder_has(f, token, PLX_SENSE_NUMBER_AND) || !plx_language_is(f->report->language, "en") ||
        !plx_finder_has(f, first, PLX_SENSE_CONCEPT) || plx_finder_opens_sentence(f, first) || plx_finder_is_shouted(f, first) ||
        plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) || !is_capital(f, token + 1) ||
        !plx_finder_has(f, token + 1, PLX_SENSE_CONCEPT) || plx_finder_known_at(f, token + 1).sense)
        return token;
    uint32_t end = token + 1;
    while (is_capital(f, end) && plx_finder_is_name_word(f, end))
        end++;
    return end > token + 2 && plx_finder_is_body(f, end - 1) ? token + 1 : token;
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
    uint32_t over = over_small_links(f, token);
    over = over == token ? over_elision(f, first, token) : over;
    over = over == token ? over_two_fields(f, first, token) : over;
    over = over == token ? over_syllable(f, token) : over;
    if (over > token)
        return over;
    if ((plx_finder_is_mark(f, token, "-") || plx_finder_is_mark(f, token, "‑")) && !(t->flags & PLX_TOKEN_SPACE) &&
        plx_finder_token(f, token + 1) && !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
        return token + 1;
    if (plx_finder_is_initial(f, token - 1) && !(t->flags & PLX_TOKEN_SPACE) &&
        (plx_finder_is_mark(f, token, ".") || plx_finder_is_apostrophe(f, token)))
        return token + 1; /* "Lyndon B. Johnson", "Mick O’Leary" */
    bool given = plx_finder_is_given_name(f, first);
    if (plx_finder_is_german(f) && plx_finder_has(f, token, PLX_SENSE_FUNCTION)) /* "Pamela Ferguson von der Universität" */
        given = given && plx_finder_role(f, token, PLX_ROLE_NAME_JOINING) && are_given_names(f, first, token);
    if (plx_language_is(f->report->language, "it") &&
        plx_finder_has(f, token, PLX_SENSE_FUNCTION)) /* "Ornella Bagnasco di Altroconsumo" */
        given = given && are_given_names(f, first, token);
    bool joins = (plx_finder_role(f, token, PLX_ROLE_NAME_JOINING) &&
                  (given || (!plx_finder_is_german(f) && !plx_finder_has(f, token, PLX_SENSE_FUNCTION)))) ||
                 (plx_finder_role(f, token, PLX_ROLE_NAME_LINK) &&
                  (given || plx_finder_has(f, token - 1, PLX_SENSE_PLACE_FRONT) || is_foreign_particle(f, token)));
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

bool plx_finder_is_body(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_COMPANY) || plx_finder_has(f, token, PLX_SENSE_INSTITUTION) ||
           plx_finder_has(f, token, PLX_SENSE_BODY);
}

bool plx_finder_is_of(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_role(f, token, PLX_ROLE_NAME_OF) || plx_finder_role(f, token, PLX_ROLE_NAME_OF_SMALL);
}

/* Behind a body's noun; Russian has its adjectives before theirs. */
static uint32_t over_adjectives(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token;
    if (plx_language_is(f->report->language, "ru"))
        return token;
    while (plx_finder_has(f, end, PLX_SENSE_BODY_ADJECTIVE) && !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))
        end++;
    /* "Serviço Médico Legal": where capitals go on the name does, by them alone */
    return is_capital(f, token) && is_capital(f, end) && plx_finder_is_name_word(f, end) ? token : end;
}

/* "University of Leeds", "Institut de recherche pour le développement": an institution's kind, and what it is for. Small
 * letters go on only in the languages that write such names so. */
static uint32_t over_complement(const struct plx_finder *f, uint32_t end)
{
    bool of = plx_finder_role(f, end, PLX_ROLE_NAME_OF);
    if (!of && !plx_finder_role(f, end, PLX_ROLE_NAME_OF_SMALL))
        return end;
    uint32_t word = end + 1;
    while (plx_finder_role(f, word, PLX_ROLE_DEFINITE) || plx_finder_is_apostrophe(f, word))
        word++;
    const struct plx_token *t = plx_finder_token(f, word);
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE) ||
        (of && !is_capital(f, word)) || plx_finder_has(f, word, PLX_SENSE_FUNCTION))
        return end;
    struct plx_match known = plx_finder_known_at(f, word);
    word = over_capitals(f, known.sense ? known.end : word + 1);
    return over_complement(f, over_adjectives(f, word));
}

/* The noun for a body that opens the run of capitals, behind its article; end where none does. */
static uint32_t body_of(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    while (first < end && plx_finder_has(f, first, PLX_SENSE_FUNCTION))
        first++;
    bool body = first < end && plx_finder_is_body(f, first) && !plx_finder_is_shouted(f, first);
    return body && !plx_finder_is_german(f) ? first : end;
}

static bool is_city(const struct plx_finder *f, const struct plx_known_entity *entity)
{
    return strcmp(plx_language_string(f->report->language, entity->entity_class), "city") == 0;
}

/* "Universidad Nacional de Córdoba"; but of "Museo Thorlund" the town is no part. */
static bool has_adjectives_alone(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    while (first < end && plx_finder_has(f, first, PLX_SENSE_BODY_ADJECTIVE))
        first++;
    return first == end;
}

/* "Frente Patriótico del Catatumbo", "Museu Nacional de Arte Antiga": behind a body's name of several capitals another that
 * "of" leads to, and no person's. */
static uint32_t over_capital_complement(const struct plx_finder *f, uint32_t body, uint32_t end)
{
    if (!plx_finder_is_of(f, end))
        return end;
    uint32_t word = end + 1;
    while (plx_finder_role(f, word, PLX_ROLE_DEFINITE) || plx_finder_is_apostrophe(f, word))
        word++;
    if (!plx_finder_is_name_word(f, word) || !is_capital(f, word) ||
        (f->written[plx_finder_token(f, word)->form] & PLX_WRITTEN_SURNAME) || /* "el Movimiento Andino de Quisbert" */
        (plx_finder_is_given_name(f, word) && plx_finder_is_name_word(f, word + 1)))
        return end;
    struct plx_match known = plx_finder_known_at(f, word);
    const struct plx_known_entity *entity =
        known.sense ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    if (entity && (entity->kind == PLX_ENTITY_PERSON || (is_city(f, entity) && !has_adjectives_alone(f, body + 1, end))))
        return end;
    word = over_capitals(f, known.sense ? known.end : word + 1);
    return entity && entity->kind == PLX_ENTITY_PLACE ? word : over_capital_complement(f, body, word);
}

/* "Institut national de géophysique", "Confédération paysanne": what goes on behind a body's noun. */
static uint32_t over_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    uint32_t body = body_of(f, first, end);
    if (body == end)
        return end;
    if (end > body + 1)
        return over_capital_complement(f, body, end);
    return over_complement(f, over_adjectives(f, end));
}

/* "Bundesanstalt für Risikobewertung", "Port of Spain": what the lists' phrase for a body leads to by its last word. */
static uint32_t over_field(const struct plx_finder *f, uint32_t end)
{
    struct plx_match noun = plx_finder_at(f, end - 1, PLX_SENSE_BODY);
    if (!noun.sense || noun.end <= end || !plx_finder_has(f, noun.end - 1, PLX_SENSE_FUNCTION) || !is_capital(f, noun.end))
        return end;
    uint32_t word = over_capitals(f, noun.end);
    while (plx_finder_has(f, word, PLX_SENSE_NUMBER_AND) && is_capital(f, word + 1))
        word = over_capitals(f, word + 1);
    struct plx_match seat = plx_finder_known_at(f, word);
    const struct plx_known_entity *place =
        seat.sense ? plx_language_entity(f->report->language, seat.sense->index) : NULL;
    return place && place->kind == PLX_ENTITY_PLACE ? seat.end : word;
}

/* "Addenbrooke’s Hospital", "the Seafarers’ Union": whose body it is; "Kenya’s" and a person's are not of the name. */
static uint32_t over_owned_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (!plx_finder_is_apostrophe(f, end) || (plx_finder_token(f, end)->flags & PLX_TOKEN_SPACE) ||
        plx_finder_is_given_name(f, first) || !plx_language_is(f->report->language, "en"))
        return end;
    uint32_t word = end + 1 + (strcmp(plx_finder_form(f, end + 1), "s") == 0);
    if (!is_capital(f, word) || !plx_finder_is_name_word(f, word) || plx_finder_known_at(f, word).sense)
        return end;
    uint32_t body = plx_finder_extent(f, word);
    return plx_finder_is_body(f, body - 1) ? body : end;
}

/* "Heraldo de Aragón": one word that no list knows, and a place; but "no Norte de Moçambique". */
static uint32_t over_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (!plx_finder_role(f, end, PLX_ROLE_NAME_OF_PLACE))
        return end;
    bool own = plx_finder_role(f, end, PLX_ROLE_OF) || plx_finder_role(f, end, PLX_ROLE_OF_WHOLE);
    struct plx_match place = plx_finder_known_at(f, end + 1);
    if (end != first + 1 || plx_finder_opens_sentence(f, first) || plx_finder_is_german(f) ||
        (own && has_article(f, first)) || plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) ||
        plx_finder_has(f, first, PLX_SENSE_INITIALISM) || !place.sense)
        return end;
    const struct plx_known_entity *known =
        plx_language_entity(f->report->language, place.sense->index);
    return known && known->kind == PLX_ENTITY_PLACE ? place.end : end;
}

/* "Gazeta.ru", "24.kg": a site's address, by its country or common ending. */
uint32_t plx_finder_site(const struct plx_finder *f, uint32_t first)
{
    static const char *const endings[] = {"com", "org", "net", "info", "news", "tv", "io",
                                          "ai",  "gov", "edu", "eu",   "uk",   NULL};
    if (!plx_finder_is_mark(f, first + 1, "."))
        return 0;
    const struct plx_token *name = plx_finder_token(f, first);
    const struct plx_token *stop = plx_finder_token(f, first + 1);
    const struct plx_token *ending = plx_finder_token(f, first + 2);
    if (!ending || (stop->flags & PLX_TOKEN_SPACE) ||
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
    return plx_finder_is_given_name(f, token) && !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) &&
           plx_finder_is_name_word(f, token + 1) && !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_LINE);
}

/* "Genel Müdürü Sevgi …"; behind a given name a trade is a surname: "James Baker". */
static bool begins_office(const struct plx_finder *f, uint32_t token)
{
    struct plx_match office = plx_finder_office_at(f, token);
    return office.sense && !(office.end == token + 1 && plx_finder_has(f, token - 1, PLX_SENSE_FIRST_NAME));
}

/* "Servicio Médico Legal": an adjective of the body, and no doctor. */
static bool is_body_adjective(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    return token > first && plx_finder_is_body(f, token - 1) && plx_finder_has(f, token, PLX_SENSE_BODY_ADJECTIVE);
}

/* "die Romanistin Prof. Dr. Henrike Dallmeyer": a title that is short for its word opens another name. */
static bool begins_honorific(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_HONORIFIC) && plx_finder_is_mark(f, token + 1, ".");
}

/* "Nikola Tesla", "Henry Ford": firms bear surnames. */
static bool is_named_after_somebody(const struct plx_finder *f, const struct plx_known_entity *known)
{
    return strcmp(plx_language_string(f->report->language, known->entity_class), "company") == 0;
}

/* "Federation Banking Agency": English names go on in capitals; an office of any country in them is the end of a longer name. */
static bool goes_on_in_office(const struct plx_finder *f, uint32_t first, uint32_t token, const struct plx_known_entity *known)
{
    bool office = strcmp(plx_language_string(f->report->language, known->entity_class), "office") == 0 &&
                  !*plx_language_string(f->report->language, known->region);
    bool bare = !plx_finder_opens_sentence(f, first) ||
                (plx_finder_has(f, first, PLX_SENSE_FUNCTION) && token > first + 1); /* "The Federation …" */
    return office && plx_language_is(f->report->language, "en") && is_capital(f, token) && bare &&
           !plx_finder_is_shouted(f, first) && !plx_finder_has(f, first, PLX_SENSE_NATION) &&
           !plx_finder_has(f, first, PLX_SENSE_DEMONYM) && !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) &&
           !plx_finder_has(f, first, PLX_SENSE_OFFICE);
}

/* "Helena Couto Braga", "Instituto Aço Brasil": what the name of a person, or of a Romance body, ends in right behind its other
 * words is none of its own; Turkish sets where behind who, "Anna Adekoya Dundee’de". */
static bool ends_longer_name(const struct plx_finder *f, uint32_t first, struct plx_match match, bool given)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    bool place = known && known->kind == PLX_ENTITY_PLACE && match.end == match.first + 1;
    bool person = given && match.first == first + 2 && plx_language_subject_first(f->report->language) &&
                  !plx_language_has_role(f->report->language, PLX_ROLE_ABLATIVE);
    bool body = plx_finder_is_body(f, first) && match.first >= first + 2 && plx_finder_is_romance(f);
    return place && (person || body) && !plx_finder_is_shouted(f, match.first);
}

/* Whether a known name begins inside a run of capitals; a town right behind a given name is a surname: "Jack London". */
static bool begins_known(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    struct plx_match match = plx_finder_known_at(f, token);
    const struct plx_known_entity *known =
        match.sense ? plx_language_entity(f->report->language, match.sense->index) : NULL;
    bool given = plx_finder_is_given_name(f, first) ||
                 (plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) && !plx_finder_opens_sentence(f, first));
    bool surname = known && token == first + 1 && match.end == token + 1 && given &&
                   (known->kind == PLX_ENTITY_PLACE || is_named_after_somebody(f, known));
    surname |= match.sense && ends_longer_name(f, first, match, given);
    surname |= known && (match.sense->flags & PLX_SENSE_SURNAME) && match.end == token + 1 && are_given_names(f, first, token);
    /* "Otago Daily Times", "Lusíada Azul": the last word is that of a newspaper or a firm elsewhere too */
    bool last = known && match.end == token + 1 && (match.sense->flags & PLX_SENSE_COMMON) &&
                !plx_finder_is_german(f) && !(plx_finder_token(f, token)->flags & PLX_TOKEN_ALL_CAPS) &&
                !plx_finder_has(f, token - 1, PLX_SENSE_MEDIUM) && !plx_finder_has(f, token - 1, PLX_SENSE_OFFICE) &&
                (strcmp(plx_language_string(f->report->language, known->entity_class), "medium") == 0 ||
                 strcmp(plx_language_string(f->report->language, known->entity_class), "company") == 0);
    return match.sense && !surname && !last && !(known && goes_on_in_office(f, first, token, known));
}

/* "Karasu Holding of Istanbul": a body with a name of its own is in the town, not of it. */
static bool is_named_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_matches *all = &f->report->matches;
    struct plx_match town = plx_finder_known_at(f, end + 1);
    const struct plx_known_entity *known = town.sense ? plx_language_entity(f->report->language, town.sense->index) : NULL;
    return end >= first + 2 && plx_finder_has(f, end - 1, PLX_SENSE_COMPANY) &&
           !plx_match_any(all, end - 2) && known && is_city(f, known);
}

/* "el ministro de Energía de Kirguistán": what an office is for, and no body. */
static bool is_field_of_office(const struct plx_finder *f, uint32_t first)
{
    return first > 1 && plx_finder_has(f, first, PLX_SENSE_INITIALISM) && plx_finder_is_of(f, first - 1) &&
           plx_match_has_before(&f->report->matches, first - 1, PLX_SENSE_OFFICE);
}

/* Behind the run of capitals [first, end): how far the name goes that does not go on in capitals alone. */
static uint32_t beyond(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (is_field_of_office(f, first))
        return end;
    uint32_t over = over_field(f, end);
    if (over == end)
        over = !plx_finder_is_body(f, end - 1)  ? over_place(f, first, end)
               : is_named_body(f, first, end) ? end
                                              : over_complement(f, end);
    if (over == end)
        over = over_body(f, first, end);
    return over == end ? over_owned_body(f, first, end) : over;
}

uint32_t plx_finder_extent(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token, led = token; /* led: what a particle led to, whatever else it is the name of */
    while (plx_finder_is_name_word(f, end) && (end == token || !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))) {
        /* Another name, an office ("Genel Müdürü Sevgi …") or another script begins a new one. */
        bool joined = end > token && !(plx_finder_token(f, end)->flags & PLX_TOKEN_SPACE) &&
                      plx_finder_is_mark(f, end - 1, "-"); /* "Fréjus-Toulon" */
        if (joined && plx_finder_is_german(f) && plx_finder_office_at(f, end).sense)
            return end - 1; /* "Nordhagen-Chefin Henrike Vollbrecht" */
        if (end > token && end != led && !joined &&
            (begins_known(f, token, end) || (begins_office(f, end) && !is_body_adjective(f, token, end)) || begins_honorific(f, end) || opens_person(f, token, end) ||
             plx_finder_opens_institution(f, end) ||
             plx_finder_token(f, end)->script != plx_finder_token(f, token)->script))
            break;
        end = with_digits(f, end + 1);
        uint32_t over = over_last_syllable(f, token, end);
        over = over > end ? over : beyond(f, token, end);
        if (over > end)
            return over;
        over = over_connector(f, token, end);
        if (over > end && plx_finder_is_name_word(f, over) &&
            !(plx_finder_token(f, over)->flags & PLX_TOKEN_LINE)) {
            led = plx_finder_token(f, end)->kind == PLX_TOKEN_WORD ? over : led;
            end = over;
        }
    }
    return end;
}
