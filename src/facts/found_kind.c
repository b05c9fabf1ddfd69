/* Of what kind a name is that no list knows: what stands beside it tells. */
#include <string.h>

#include "facts/finder.h"
#include "facts/near.h"

/* How far before the word for "to" the verb of saying stands. */
#define SAID_WITHIN 3
/* In tokens; what is longer was said. */
#define SHORT_QUOTATION 3

static bool is_small_link(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_FUNCTION) || plx_finder_is_apostrophe(f, token);
}

/* A stem may be that of a word for a body: Italian "sindacato" is a union, and no mayor, "Authority" no author. */
static struct plx_match unless_body(struct plx_match office, struct plx_match body)
{
    bool weak = office.sense && body.sense && (office.sense->flags & PLX_SENSE_STEMMED) && !(body.sense->flags & PLX_SENSE_STEMMED);
    return weak ? PLX_NO_MATCH : office;
}

struct plx_match plx_finder_office_at(const struct plx_finder *f, uint32_t token)
{
    struct plx_match office = plx_finder_at(f, token, PLX_SENSE_OFFICE);
    return office.sense ? unless_body(office, plx_finder_at(f, token, PLX_SENSE_COMPANY)) : PLX_NO_MATCH;
}

static struct plx_match office_before(const struct plx_finder *f, uint32_t token)
{
    struct plx_match office = plx_finder_before(f, token, PLX_SENSE_OFFICE);
    return office.sense ? unless_body(office, plx_finder_before(f, token, PLX_SENSE_COMPANY)) : PLX_NO_MATCH;
}

/* Over the firm or field between an office and its holder: "глава Qamar Airways Рашид …", "la ministra della Salute,
 * Leïla …". */
static bool stands_behind_office(const struct plx_finder *f, uint32_t first)
{
    uint32_t sentence = plx_report_sentence_at(f->report, plx_finder_token(f, first)->start);
    uint32_t start = f->report->sentences.items[sentence].first;
    for (uint32_t i = first; i > start && first - i < 7; i--) {
        const struct plx_token *t = plx_finder_token(f, i - 1);
        if (office_before(f, i).sense)
            return true;
        bool between = t->kind == PLX_TOKEN_WORD
                           ? (t->flags & PLX_TOKEN_CAPITAL) || plx_finder_has(f, i - 1, PLX_SENSE_FUNCTION) ||
                                 plx_finder_has(f, i - 1, PLX_SENSE_COMPANY) ||
                                 plx_finder_has(f, i - 1, PLX_SENSE_CONCEPT) || plx_finder_has(f, i - 1, PLX_SENSE_NATION) ||
                                 (i > start + 1 && (plx_finder_token(f, i - 2)->flags & PLX_TOKEN_CAPITAL)) ||
                                 (i - 1 > start && is_small_link(f, i - 2))
                           : plx_finder_is_mark(f, i - 1, ",") || plx_finder_is_apostrophe(f, i - 1);
        if (!between)
            return false;
    }
    return false;
}

static bool has_ampersand(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (plx_finder_is_mark(f, i, "&"))
            return true;
    return false;
}

/* "…, chief financial officer", "…, Namibia’s fisheries minister": whether an apposition says an office, before any verb. */
static bool opens_with_office(const struct plx_finder *f, uint32_t first)
{
    enum { NEAR = 3, FAR = 6 }; /* whose office it is may stand first */
    bool owner = false;
    for (uint32_t i = first; i < first + (owner ? FAR : NEAR) && i < f->report->tokens.count; i++) {
        if (plx_finder_has(f, i, PLX_SENSE_OFFICE))
            return true;
        bool apostrophe = plx_finder_is_apostrophe(f, i);
        owner |= apostrophe;
        if ((owner && plx_finder_has(f, i, PLX_SENSE_CREDIT_VERB)) ||
            (plx_finder_token(f, i)->kind == PLX_TOKEN_MARK && !apostrophe))
            return false;
    }
    return false;
}

/* "chief executive Maarten Delvaux", "el consejero delegado, Maarten Delvaux", "Sarah Friar, chief financial
 * officer": two words or more beside an office are a person's name. */
static bool has_office_beside(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end - first < 2 || has_ampersand(f, first, end))
        return false;
    /* "Аналитики Keldmark Securities": Latin letters in another script are a firm's */
    if (first > 0 && plx_finder_token(f, first)->script == PLX_SCRIPT_LATIN &&
        plx_finder_token(f, first - 1)->kind == PLX_TOKEN_WORD &&
        plx_finder_token(f, first - 1)->script != PLX_SCRIPT_LATIN)
        return false;
    /* "an analyst at Crane Holt", "le directeur de Renault Trucks": the preposition leads to whose office it is */
    if (first > 0 && plx_finder_has(f, first - 1, PLX_SENSE_FUNCTION) && !office_before(f, first).sense)
        return false;
    /* "глава Qamar Airways Рашид аль-Марвани": the firm first, then the holder. */
    if (plx_finder_is_name_word(f, end) && !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))
        return false;
    if (office_before(f, first).sense ||
        (first > 0 && plx_finder_is_mark(f, first - 1, ",") && office_before(f, first - 1).sense))
        return true;
    if (stands_behind_office(f, first))
        return true;
    return plx_finder_is_mark(f, end, ",") && opens_with_office(f, end + 1);
}

bool plx_finder_is_given_name(const struct plx_finder *f, uint32_t token)
{
    struct plx_match match = plx_finder_at(f, token, PLX_SENSE_FIRST_NAME);
    return match.sense && !(match.sense->flags & PLX_SENSE_COMMON);
}

/* "Rheinland Group"; of "Carlo Brandi" the stem alone is that of a word for a firm. */
static bool ends_in_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_match body = plx_finder_at(f, end - 1, PLX_SENSE_COMPANY);
    body = body.sense ? body : plx_finder_at(f, end - 1, PLX_SENSE_BODY);
    return body.sense && !((body.sense->flags & PLX_SENSE_STEMMED) && end == first + 2 && plx_finder_is_given_name(f, first));
}

/* "À Assabou, …", "In Göktepe, …", "В Ассабу …": a sentence that opens with where. */
static bool opens_with_where(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return plx_finder_is_mark(f, end, ",") && plx_finder_opens_sentence(f, first - 1) && plx_finder_has_before(f, first, PLX_SENSE_WHERE);
}

/* "Forecasters in Darwin", "em Budva", "…, à Seltz, …": a preposition that leads to no firm without an article; what leads to
 * hearers too, "à", does so between marks alone. "Shares in Keldmark" are of a firm, and "сообщили в Росавиации" is said by a body. */
static bool is_led_to_bare(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_match where = plx_finder_before(f, first, PLX_SENSE_WHERE);
    if (!where.sense || !(where.sense->flags & PLX_SENSE_ALONE) || where.first == 0 || plx_finder_is_apostrophe(f, where.first - 1) ||
        plx_finder_token(f, first)->script != plx_finder_token(f, where.first)->script) /* "в Keldmark" */
        return false;
    bool apart = plx_finder_token(f, where.first - 1)->kind == PLX_TOKEN_MARK && plx_finder_token(f, end)->kind == PLX_TOKEN_MARK;
    struct plx_match held = plx_finder_before(f, first, PLX_SENSE_OBLIQUE), verb = plx_finder_before(f, where.first, PLX_SENSE_CREDIT_VERB);
    return (apart || !plx_finder_has(f, where.first, PLX_SENSE_ADDRESSEE)) && !(held.sense && held.first < where.first) &&
           !(verb.sense && !(verb.sense->flags & PLX_SENSE_STEMMED));
}

/* "Beşiktaş’ta", "Kıyıköy’deki": the case of where, which Turkish sets off by an apostrophe. */
static bool has_case_of_where(const struct plx_finder *f, uint32_t end)
{
    const struct plx_token *mark = plx_finder_token(f, end), *ending = plx_finder_token(f, end + 1);
    struct plx_match where = plx_finder_at(f, end + 1, PLX_SENSE_WHERE);
    return plx_language_is(f->report->language, "tr") && mark && ending && where.sense && (where.sense->flags & PLX_SENSE_ALONE) &&
           plx_finder_is_apostrophe(f, end) && !((mark->flags | ending->flags) & PLX_TOKEN_SPACE);
}

/* "110 km from Bear Island", "à 12 km de Göktepe": how far it is to there. */
static bool is_so_far(const struct plx_finder *f, uint32_t first)
{
    static const char *const lengths[] = {"km", "m", "[mi_i]", "[nmi_i]", NULL};
    if (first < 3 || !(plx_finder_has_before(f, first, PLX_SENSE_WHERE) || plx_finder_role(f, first - 1, PLX_ROLE_FROM)))
        return false;
    struct plx_match unit = plx_finder_before(f, first - 1, PLX_SENSE_UNIT);
    return unit.sense && plx_finder_is_in(plx_language_string(f->report->language, unit.sense->text), lengths);
}

/* "en Televisión Española", "in Serie B": a noun among several words says what it is. */
static bool holds_noun(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool noun = false;
    for (uint32_t i = first; i < end && end > first + 1; i++)
        noun |= plx_finder_has(f, i, PLX_SENSE_CONCEPT) && !plx_finder_has(f, i, PLX_SENSE_PLACE_FRONT);
    return noun;
}

/* Whether small words lead to the name as to that of a place. */
static bool is_where(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool letters = (plx_finder_token(f, first)->flags & PLX_TOKEN_ALL_CAPS) != 0; /* "en RAC1" */
    if (first == 0 || letters || !plx_finder_token(f, end) || holds_noun(f, first, end) || ends_in_body(f, first, end) ||
        plx_finder_is_body(f, first))
        return false;
    return (end == first + 1 && opens_with_where(f, first, end)) || is_led_to_bare(f, first, end) || is_so_far(f, first) ||
           has_case_of_where(f, end);
}

static bool is_of_years(const struct plx_finder *f, struct plx_match match)
{
    return match.sense && strcmp(plx_language_string(f->report->language, match.sense->text), "Y") == 0;
}

/* A number that may be somebody's age: of two or three digits. */
static bool is_age(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t digits = t ? t->end - t->start : 0;
    return t && t->kind == PLX_TOKEN_NUMBER && (digits == 2 || (digits == 3 && f->report->text[t->start] == '1'));
}

bool plx_finder_is_aged(const struct plx_finder *f, uint32_t end)
{
    static const char *const closing[] = {",", ".", ")", NULL};
    if (!plx_finder_is_mark(f, end, ",") && !plx_finder_is_mark(f, end, "("))
        return false;
    uint32_t number = end + 1 + plx_finder_has(f, end + 1, PLX_SENSE_FUNCTION); /* "de 54 años" */
    if (!is_age(f, number))
        return false;
    struct plx_match period = plx_finder_at(f, number + 1, PLX_SENSE_PERIOD);
    return plx_finder_is_one_of(f, is_of_years(f, period) ? period.end : number + 1, closing);
}

/* "54-летний Брандреев", "the 54-year-old Brandreth": an age before the name. */
static bool is_aged_before(const struct plx_finder *f, uint32_t first)
{
    struct plx_match age = plx_finder_before(f, first, PLX_SENSE_PERIOD_ADJECTIVE);
    if (!age.sense)
        age = plx_finder_before(f, first, PLX_SENSE_AGE);
    if (!age.sense || age.first == 0)
        return false;
    return is_age(f, age.first - 1) || (age.first > 1 && is_age(f, age.first - 2));
}

/* "le quotidien bulgare Capital": over the adjective of a country, or of a town. */
bool plx_finder_behind_medium(const struct plx_finder *f, uint32_t first)
{
    struct plx_match adjective = plx_finder_before(f, first, PLX_SENSE_NATION);
    if (!adjective.sense)
        adjective = plx_finder_before(f, first, PLX_SENSE_DEMONYM);
    return plx_finder_has_before(f, first, PLX_SENSE_MEDIUM) || (adjective.sense && plx_finder_has_before(f, adjective.first, PLX_SENSE_MEDIUM));
}

/* "the state broadcaster, ERT.": between marks behind the word that says what it is. */
static bool is_medium_in_apposition(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    static const char *const closing[] = {",", ".", ";", ")", NULL};
    return first > 0 && plx_finder_is_mark(f, first - 1, ",") && plx_finder_has_before(f, first - 1, PLX_SENSE_MEDIUM) &&
           plx_finder_is_one_of(f, end, closing) && !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME);
}

/* "rivela Il Tirreno", "selon Le Télégramme": an article with a capital inside the sentence is a newspaper's, where it is
 * credited. */
static bool is_credited_title(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return end - first > 1 && plx_finder_has(f, first, PLX_SENSE_FUNCTION) &&
           (plx_finder_has_before(f, first, PLX_SENSE_CREDIT_VERB) || plx_finder_has_before(f, first, PLX_SENSE_CREDIT_BEFORE) ||
            plx_finder_has_before(f, first, PLX_SENSE_CREDIT_CITED) || plx_finder_has(f, end, PLX_SENSE_CREDIT_VERB));
}

/* "профсоюз «Крыло 61»": what says of what kind a name is stands before its quotation mark. */
static uint32_t over_quote(const struct plx_finder *f, uint32_t first)
{
    return first > 0 && plx_finder_opens_quote(f, first - 1) ? first - 1 : first;
}

/* Whether a verb of saying leads to the token, which is the word for "to" or stands right behind a verb such as "told". */
static bool is_hearer(const struct plx_finder *f, uint32_t token)
{
    struct plx_match verb = plx_finder_before(f, token, PLX_SENSE_CREDIT_VERB);
    if (verb.sense && (verb.sense->flags & PLX_SENSE_ALONE) && plx_language_is(f->report->language, "en"))
        return true;
    if (token == 0 || !plx_finder_has(f, token - 1, PLX_SENSE_ADDRESSEE))
        return false;
    for (uint32_t i = token - 1, steps = 0; i > 0 && steps < SAID_WITHIN; i--, steps++)
        if (plx_finder_has_before(f, i, PLX_SENSE_CREDIT_VERB))
            return true;
    return false;
}

/* Whether the name is that of nobody whom the report tells more of. */
static bool is_named_once(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    uint8_t written = f->written[plx_finder_token(f, end - 1)->form];
    return !(written & (PLX_WRITTEN_CAPITAL_TWICE | PLX_WRITTEN_SURNAME)) && !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME);
}

/* The token over the quotation mark and the article before the name; "to" and an article are one word often. */
static uint32_t over_article(const struct plx_finder *f, uint32_t first)
{
    uint32_t token = over_quote(f, first);
    bool article = token > 0 && !plx_finder_has(f, token - 1, PLX_SENSE_ADDRESSEE) &&
                   plx_finder_role(f, token - 1, PLX_ROLE_DEFINITE);
    return article ? token - 1 : token;
}

/* "«Sin ventas no hay club», admitió a El Observador una fuente": what is quoted was said to a newsroom. */
static bool is_told(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_report *r = f->report;
    const struct plx_sentence *in = &r->sentences.items[plx_report_sentence_at(r, plx_finder_token(f, first)->start)];
    uint32_t lead = over_article(f, first);
    bool alone = end >= in->end || plx_finder_token(f, end)->kind == PLX_TOKEN_MARK ||
                 plx_finder_has(f, end, PLX_SENSE_FUNCTION) || plx_finder_has(f, end, PLX_SENSE_CLAUSE);
    return alone && lead > in->first && is_hearer(f, lead) && plx_near_quotations(r, f->out, in->first, in->end).words > SHORT_QUOTATION;
}

static bool is_of_newsroom(struct plx_match cue)
{
    return cue.sense && (cue.sense->flags & PLX_SENSE_ALONE) && !(cue.sense->flags & PLX_SENSE_COMMON);
}

/* "un documento al que tuvo acceso Búsqueda", "das dem «Landboten» vorliegt": who has what is told of. */
static bool has_seen(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    uint32_t lead = over_article(f, first), behind = end + plx_finder_closes_quote(f, end);
    if (is_of_newsroom(plx_finder_before(f, lead, PLX_SENSE_CREDIT_CITED)))
        return true;
    bool clause = lead > 0 && (plx_finder_has(f, lead - 1, PLX_SENSE_WHO) || plx_finder_has(f, lead - 1, PLX_SENSE_CLAUSE));
    return clause && is_of_newsroom(plx_finder_at(f, behind, PLX_SENSE_CREDIT_AFTER));
}

/* Whether somebody spoke to the name, or it has a document: a newsroom's, where nothing more is told of it. */
static bool is_newsroom(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return is_named_once(f, first, end) && (is_told(f, first, end) || has_seen(f, first, end));
}

/* "Joy FM", "Halk TV". */
static bool ends_in_medium(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_match medium = end - first > 1 ? plx_finder_at(f, end - 1, PLX_SENSE_MEDIUM) : PLX_NO_MATCH;
    return medium.sense && !(medium.sense->flags & PLX_SENSE_STEMMED);
}

/* "Il farmaco Dolomex", "the tanker Hestia": where the language has a genitive it may be whose: "фильм Звягинцева". */
static bool stands_behind_product(const struct plx_finder *f, uint32_t first)
{
    struct plx_match product = plx_finder_before(f, first, PLX_SENSE_PRODUCT);
    /* "a operadora de satélites Sirajsat": whose products they are */
    bool made = product.sense && product.first > 1 && plx_finder_is_of(f, product.first - 1) &&
                plx_finder_has_before(f, product.first - 1, PLX_SENSE_COMPANY);
    return product.sense && !made &&
           (plx_language_has_role(f->report->language, PLX_ROLE_NAME_OF) ||
            plx_language_has_role(f->report->language, PLX_ROLE_NAME_OF_SMALL));
}

/* "Cerro de Pasco", "Puerto Maldonado"; an article, "La Oroya", is a newspaper's too. */
static bool opens_place(const struct plx_finder *f, uint32_t first)
{
    struct plx_match front = plx_finder_at(f, first, PLX_SENSE_PLACE_FRONT);
    return front.sense && !front.sense->argument && !plx_finder_is_given_name(f, first) &&
           !plx_finder_has(f, first, PLX_SENSE_BODY);
}

/* "the city of Leeds", "na vila de Namirrôa": behind a noun for a place, and "of" perhaps. */
static bool stands_behind_place(const struct plx_finder *f, uint32_t first)
{
    if (plx_finder_has_before(f, first, PLX_SENSE_PLACE))
        return true;
    bool of = first > 1 && (plx_finder_role(f, first - 1, PLX_ROLE_NAME_OF) || plx_finder_role(f, first - 1, PLX_ROLE_NAME_OF_SMALL));
    return of && plx_finder_has_before(f, first - 1, PLX_SENSE_PLACE);
}

/* "Hamish Fordyce (of the University) …", "Dagmar Eilers (von der Universität) …": who is of an institution, by two words. */
static bool is_of_institution(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end - first < 2 || has_ampersand(f, first, end) || !plx_finder_has(f, end, PLX_SENSE_FUNCTION) ||
        !plx_finder_has(f, end, PLX_SENSE_WHERE))
        return false;
    uint32_t noun = end + 1 + plx_finder_role(f, end + 1, PLX_ROLE_DEFINITE);
    return plx_finder_has(f, noun, PLX_SENSE_INSTITUTION);
}

/* "Bear Island", "Rahova Boulevard", "Tuz Gölü", "Dobrovac village": English and Turkish have the noun for a place behind its name. */
static bool ends_in_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (!plx_language_is(f->report->language, "en") && !plx_language_is(f->report->language, "tr"))
        return false;
    struct plx_match last = end - first > 1 ? plx_finder_at(f, end - 1, PLX_SENSE_PLACE) : PLX_NO_MATCH;
    struct plx_match behind = plx_finder_at(f, end, PLX_SENSE_PLACE);
    return (last.sense && last.end == end) || (behind.sense && !(plx_finder_token(f, end)->flags & (PLX_TOKEN_LINE | PLX_TOKEN_CAPITAL)));
}

static bool is_newsroom_by_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return plx_finder_behind_medium(f, over_quote(f, first)) || is_medium_in_apposition(f, first, end) ||
           is_credited_title(f, first, end) || ends_in_medium(f, first, end) || is_newsroom(f, first, end);
}

/* Whether what stands beside the name shows a person. */
static bool is_person(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return plx_finder_is_aged(f, end) || is_aged_before(f, first) || plx_finder_has_before(f, first, PLX_SENSE_HONORIFIC) ||
           has_office_beside(f, first, end);
}

struct plx_found_kind plx_finder_kind_of(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    static const struct plx_found_kind newsroom = {PLX_ENTITY_ORGANISATION, PLX_TOLD_BY_NOUN, "medium"},
                                       firm = {PLX_ENTITY_ORGANISATION, PLX_TOLD_BY_NOUN, ""},
                                       product = {PLX_ENTITY_PRODUCT, PLX_TOLD_BY_NOUN, ""},
                                       place = {PLX_ENTITY_PLACE, PLX_TOLD_BY_NOUN, ""},
                                       person = {PLX_ENTITY_PERSON, PLX_TOLD_BY_NOUN, ""},
                                       where = {PLX_ENTITY_PLACE, PLX_TOLD_BY_LITTLE, ""},
                                       given = {PLX_ENTITY_PERSON, PLX_TOLD_BY_LITTLE, ""},
                                       unknown = {PLX_ENTITY_ORGANISATION, PLX_TOLD_BY_NOTHING, ""};
    uint32_t cue = over_quote(f, first);
    if (is_newsroom_by_place(f, first, end))
        return newsroom;
    if (end - first > 1 && (ends_in_body(f, first, end) ||
                            (plx_finder_has(f, first, PLX_SENSE_COMPANY) && !plx_finder_is_given_name(f, first))))
        return firm;
    if (plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER && !plx_finder_has_before(f, cue, PLX_SENSE_COMPANY))
        return product; /* "l’HX-7", and no person; but "профсоюз «Крыло 61»" */
    bool holder = plx_finder_is_given_name(f, first) && has_office_beside(f, first, end);
    if (!holder && stands_behind_product(f, first)) /* but "la direttrice del porto Chiara Morvani" */
        return product;
    if (end - first > 1 && opens_place(f, first) && !plx_finder_has_before(f, cue, PLX_SENSE_COMPANY)) /* "a mineradora Serra Parda" */
        return place;
    if (is_person(f, first, end))
        return person;
    if (plx_finder_is_given_name(f, first))
        return given;
    if (plx_finder_has_before(f, cue, PLX_SENSE_COMPANY) || plx_finder_has(f, end, PLX_SENSE_COMPANY))
        return firm;
    if (stands_behind_place(f, cue) || ends_in_place(f, first, end))
        return place;
    if (is_of_institution(f, first, end))
        return person;
    if (end - first >= 2 && plx_finder_has(f, first, PLX_SENSE_FIRST_NAME))
        return given;
    return is_where(f, first, end) ? where : unknown;
}
