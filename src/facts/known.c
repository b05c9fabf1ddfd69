/* Names of the lists: whether one that its letters give is meant there, and which of several. */
#include <stdlib.h>
#include <string.h>

#include "facts/finder.h"
#include "facts/near.h"

static bool is_place(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    return known && known->kind == PLX_ENTITY_PLACE;
}

static void note_full_name(struct plx_finder *f, const struct plx_sense *sense)
{
    if (sense->flags & PLX_SENSE_SURNAME)
        return;
    const struct plx_known_entity *known = plx_language_entity(f->report->language, sense->index);
    if (known && known->kind == PLX_ENTITY_PERSON)
        f->full[sense->index / 64] |= (uint64_t)1 << sense->index % 64;
}

/* The first pass notes whose full names the report gives: their surnames then count alone. */
void plx_finder_note_full_names(struct plx_finder *f)
{
    f->full = calloc(plx_language_entity_count(f->report->language) / 64 + 1, sizeof *f->full);
    f->failed |= !f->full;
    for (struct plx_sense_cursor each = plx_senses_of(&f->report->matches, PLX_SENSE_ENTITY); !f->failed && plx_sense_next(&each);)
        note_full_name(f, each.sense);
}

static bool met_in_full(const struct plx_finder *f, uint32_t index)
{
    return index < plx_language_entity_count(f->report->language) &&
           (f->full[index / 64] >> index % 64 & 1);
}

/* "la ministra dello Sport": what an office is for, no newspaper. */
static bool is_field_of_office(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known =
        plx_language_entity(f->report->language, match.sense->index);
    uint32_t token = match.first;
    if (!known ||
        strcmp(plx_language_string(f->report->language, known->entity_class), "medium") != 0)
        return false;
    while (token > 0 && plx_finder_has(f, token - 1, PLX_SENSE_FUNCTION))
        token--;
    return plx_finder_has_before(f, token, PLX_SENSE_OFFICE);
}

/* "وكالة أنباء الإمارات": no phrase of several nouns is a common word. */
static bool has_several_nouns(const struct plx_finder *f, struct plx_match match)
{
    unsigned nouns = 0;
    for (uint32_t i = match.first; i < match.end; i++)
        nouns += plx_finder_token(f, i)->kind == PLX_TOKEN_WORD && !plx_finder_has(f, i, PLX_SENSE_FUNCTION);
    return nouns >= 2;
}

/* "(وام)": a short name beside the long one. */
static bool is_bracketed(const struct plx_finder *f, struct plx_match match)
{
    return match.first > 0 && plx_finder_is_mark(f, match.first - 1, "(") &&
           plx_finder_is_mark(f, match.end, ")");
}

/* "Hürriyet’e": Turkish sets the endings of names off by an apostrophe. */
static bool has_case_ending(const struct plx_finder *f, uint32_t end)
{
    const struct plx_token *mark = plx_finder_token(f, end), *ending = plx_finder_token(f, end + 1);
    return plx_language_is(f->report->language, "tr") && mark && ending && plx_finder_is_apostrophe(f, end) &&
           !(mark->flags & PLX_TOKEN_SPACE) && !(ending->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL));
}

/* "laut Spiegel", "sagte er der Zeit", "die Bild berichtet": beside what credits it, over small words. */
static bool stands_by_credit(const struct plx_finder *f, struct plx_match match)
{
    enum { SMALL = 2 };
    uint32_t first = match.first;
    while (first > 0 && match.first - first < SMALL && plx_finder_has(f, first - 1, PLX_SENSE_FUNCTION) &&
           !plx_finder_has(f, first - 1, PLX_SENSE_CREDIT_BEFORE))
        first--;
    struct plx_match verb = plx_finder_at(f, match.end, PLX_SENSE_CREDIT_VERB); /* "das Bild zeigt" says nothing */
    return plx_finder_has_before(f, first, PLX_SENSE_CREDIT_BEFORE) || plx_finder_has_before(f, first, PLX_SENSE_CREDIT_VERB) ||
           (verb.sense && !(verb.sense->flags & PLX_SENSE_COMMON)) || plx_finder_has(f, match.end, PLX_SENSE_CREDIT_AFTER);
}

/* "Interior informó", "según Hacienda", but "la Defensa alegó", "el ministro de Sanidad dijo", "informó Trabajo Social": an office
 * by the word for its field alone, which is credited and has no article. */
static bool is_credited_office(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *next = plx_finder_token(f, match.end);
    bool bound = match.first > 0 && plx_finder_has(f, match.first - 1, PLX_SENSE_FUNCTION) &&
                 !plx_finder_has(f, match.first - 1, PLX_SENSE_CREDIT_BEFORE); /* "fuentes de Interior" are nobody by name */
    return !bound && !plx_finder_is_shouted(f, match.first) && stands_by_credit(f, match) &&
           !(next && next->kind == PLX_TOKEN_WORD && (next->flags & PLX_TOKEN_CAPITAL));
}

/* "annonce au Monde": the token of the name's own first word, behind its article in small letters; the match's first
 * where it has none. */
uint32_t plx_finder_known_first(const struct plx_finder *f, struct plx_match match)
{
    uint32_t first = match.first;
    if (match.sense->argument != PLX_NAME_BEHIND_ARTICLE)
        return first;
    return first + 1 + plx_finder_is_apostrophe(f, first + 1);
}

/* "confirme la ministre Claire Morvan aux Echos": said to it, the name closes the clause behind the verb and who says it. */
static bool is_said_to(const struct plx_finder *f, struct plx_match match)
{
    enum { SPEAKER = 8 };
    const struct plx_token *next = plx_finder_token(f, match.end);
    if (!plx_finder_has(f, match.first, PLX_SENSE_ADDRESSEE) || (next && next->kind != PLX_TOKEN_MARK))
        return false;
    for (uint32_t i = match.first; i > 0 && match.first - i < SPEAKER; i--) {
        if (plx_finder_has_before(f, i, PLX_SENSE_CREDIT_VERB))
            return true;
        if (plx_finder_token(f, i - 1)->kind == PLX_TOKEN_MARK && !plx_finder_is_apostrophe(f, i - 1))
            return false;
    }
    return false;
}

/* "annonce au Monde", "una inchiesta del Foglio": a title's capital, and what credits it. */
static bool is_title_with_article(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *title = plx_finder_token(f, plx_finder_known_first(f, match));
    return (title->flags & PLX_TOKEN_CAPITAL) && !(title->flags & PLX_TOKEN_LINE) &&
           !(plx_finder_token(f, match.first)->flags & PLX_TOKEN_CAPITAL) && !plx_finder_is_shouted(f, match.first) &&
           (stands_by_credit(f, match) || is_said_to(f, match) || plx_finder_has_before(f, match.first, PLX_SENSE_CREDIT_CITED) ||
            plx_finder_has(f, match.first, PLX_SENSE_CREDIT_BEFORE) ||
            plx_finder_has_before(f, match.first + 1, PLX_SENSE_CREDIT_BEFORE) || plx_finder_has_before(f, match.first + 1, PLX_SENSE_CREDIT_CITED) ||
            plx_finder_has_before(f, match.first, PLX_SENSE_EVIDENCE) || plx_finder_has_before(f, match.first, PLX_SENSE_MEDIUM));
}

/* "Sofia. Die Tafel …", "الرياض - أكدت …", "Paris a promis …": a place that opens its sentence, as a dateline or the subject of a
 * verb, is one though the word is another too. */
static bool opens_as_place(const struct plx_finder *f, struct plx_match match)
{
    static const char *const marks[] = {".", "-", "–", "—", NULL};
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    const struct plx_token *first = plx_finder_token(f, match.first), *next = plx_finder_token(f, match.end);
    bool alike = plx_finder_is_cased(first) && !(first->flags & PLX_TOKEN_CAPITAL);
    if (!known || known->kind != PLX_ENTITY_PLACE || !next || alike || plx_finder_is_shouted(f, match.first) ||
        (match.first > 0 && !(first->flags & PLX_TOKEN_LINE) && !plx_finder_opens_sentence(f, match.first)))
        return false;
    if (plx_finder_is_one_of(f, match.end, marks))
        return (first->flags & PLX_TOKEN_LINE) && (next->flags & PLX_TOKEN_SPACE || plx_finder_is_mark(f, match.end, "."));
    bool subject = plx_finder_role(f, match.end, PLX_ROLE_HAVE) || plx_finder_has(f, match.end, PLX_SENSE_CREDIT_VERB);
    return subject && plx_finder_is_cased(first) && !plx_finder_is_german(f) &&
           !plx_finder_has(f, match.first, PLX_SENSE_FIRST_NAME);
}

/* A name that is a common word too ("Meta", "Apple", "Orange") needs a sign that it is a name: a capital inside the sentence,
 * quotation marks, a word like "company" beside it. */
static bool has_sign_of_name(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *first = plx_finder_token(f, match.first), *next = plx_finder_token(f, match.end);
    if ((first->flags & PLX_TOKEN_ALL_CAPS) || has_several_nouns(f, match) ||
        is_bracketed(f, match))
        return true;
    bool quoted = match.first > 0 && plx_finder_opens_quote(f, match.first - 1);
    if (plx_finder_is_cased(first) && !(first->flags & PLX_TOKEN_CAPITAL) && !quoted)
        return false; /* "На бирже новости …" */
    if (plx_finder_has_before(f, match.first, PLX_SENSE_COMPANY) || plx_finder_has_before(f, match.first, PLX_SENSE_MEDIUM) ||
        plx_finder_has(f, match.end, PLX_SENSE_COMPANY) || plx_finder_has(f, match.end, PLX_SENSE_MEDIUM) ||
        has_case_ending(f, match.end))
        return true;
    bool speech = quoted && plx_finder_is_cased(first) && !plx_finder_closes_quote(f, match.end) &&
                  !(next && (next->flags & PLX_TOKEN_CAPITAL)); /* "“Akşam sekizden sonra …" */
    if ((quoted && !speech) || opens_as_place(f, match))
        return true;
    if (plx_finder_is_german(f) && is_place(f, match) && plx_finder_has_before(f, match.first, PLX_SENSE_WHERE))
        return true; /* "in Porto", and no article */
    if (plx_finder_is_german(f)) /* all nouns have a capital */
        return !is_field_of_office(f, match) && stands_by_credit(f, match);
    if (is_field_of_office(f, match) && !stands_by_credit(f, match))
        return false;
    return (first->flags & PLX_TOKEN_CAPITAL) && !(first->flags & PLX_TOKEN_LINE) &&
           !plx_finder_opens_sentence(f, match.first);
}

/* "Пресс-служба", "Euro-Zone": a word that a hyphen joins to a small letter. */
static bool is_front_of_compound(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *hyphen = plx_finder_token(f, match.end);
    const struct plx_token *next = plx_finder_token(f, match.end + 1);
    return hyphen && next && plx_finder_is_mark(f, match.end, "-") &&
           !(hyphen->flags & PLX_TOKEN_SPACE) && !(next->flags & PLX_TOKEN_SPACE) &&
           next->kind == PLX_TOKEN_WORD && plx_finder_is_cased(next) &&
           !(next->flags & PLX_TOKEN_CAPITAL) &&
           (match.sense->flags & (PLX_SENSE_COMMON | PLX_SENSE_STEMMED));
}

static bool joins_capital(const struct plx_finder *f, uint32_t hyphen, uint32_t word)
{
    const struct plx_token *mark = plx_finder_token(f, hyphen), *t = plx_finder_token(f, word);
    return mark && t && plx_finder_is_mark(f, hyphen, "-") && t->kind == PLX_TOKEN_WORD &&
           (t->flags & PLX_TOKEN_CAPITAL) &&
           !(plx_finder_token(f, hyphen > word ? hyphen : word)->flags & PLX_TOKEN_SPACE);
}

/* "Mariam Ouattara-Sékongo": a surname that a hyphen joins to another is somebody else's. */
static bool is_half_of_surname(const struct plx_finder *f, struct plx_match match)
{
    return (match.sense->flags & PLX_SENSE_SURNAME) &&
           (joins_capital(f, match.end, match.end + 1) ||
            (match.first >= 2 && joins_capital(f, match.first - 1, match.first - 2)));
}

/* "اً" at the end of an adjective: no name has it. */
static bool is_indefinite(const struct plx_finder *f, uint32_t token)
{
    static const char *const endings[] = {"اً", "ًا", NULL};
    const struct plx_token *t = plx_finder_token(f, token);
    for (size_t i = 0; endings[i]; i++)
        if (t->end - t->start > 4 && memcmp(f->report->text + t->end - 4, endings[i], 4) == 0)
            return true;
    return false;
}

/* "مهندسة سورية": behind a feminine noun of hers the word is the adjective, and not the country that is written alike. */
static bool is_feminine_adjective(const struct plx_finder *f, uint32_t token)
{
    return token > 0 && plx_finder_has(f, token, PLX_SENSE_NATION) && plx_finder_has(f, token - 1, PLX_SENSE_OFFICE) &&
           plx_finder_at(f, token - 1, PLX_SENSE_OFFICE).end == token;
}

/* "وفيات", "واتهم", "إيطالياً": Arabic words that are something else, and only without their first or last letters a name. */
static bool is_other_word(const struct plx_finder *f, struct plx_match match)
{
    if (plx_finder_token(f, match.first)->script != PLX_SCRIPT_ARABIC || match.end > match.first + 1)
        return false;
    return is_indefinite(f, match.first) || is_feminine_adjective(f, match.first) || plx_finder_is_worn_down(f, match) ||
           (is_place(f, match) && plx_finder_adds_article(f, match));
}

/* "120 مليون سول": behind a number the word is the currency. */
static bool is_currency(const struct plx_finder *f, struct plx_match match)
{
    if (match.first == 0 || !plx_finder_has(f, match.first, PLX_SENSE_CURRENCY))
        return false;
    return plx_finder_token(f, match.first - 1)->kind == PLX_TOKEN_NUMBER || plx_finder_has_before(f, match.first, PLX_SENSE_MAGNITUDE) ||
           plx_finder_has_before(f, match.first, PLX_SENSE_NUMBER);
}

/* "the Praia de Louredo": a particle that is no word of the language leads from a town's name to the rest of a longer one, where no
 * other town of the lists stands. */
static bool opens_foreign_name(const struct plx_finder *f, struct plx_match match)
{
    return !plx_finder_has(f, match.end, PLX_SENSE_FUNCTION) && !plx_finder_has(f, match.end + 1, PLX_SENSE_ENTITY);
}

/* "Vale da Moura", "Вале-да-Моура": what opens the name of a place is no firm; a hyphen and a small word join any name to a longer
 * one. */
static bool is_front_of_place(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    uint32_t end = match.end;
    const struct plx_token *link = plx_finder_token(f, end), *small = plx_finder_token(f, end + 1);
    if (!known || known->kind == PLX_ENTITY_PERSON)
        return false;
    if (link && small && plx_finder_is_mark(f, end, "-") && !((link->flags | small->flags) & PLX_TOKEN_SPACE) &&
        small->kind == PLX_TOKEN_WORD && !(small->flags & PLX_TOKEN_CAPITAL))
        return joins_capital(f, end + 2, end + 3);
    bool front = plx_finder_has(f, match.first, PLX_SENSE_PLACE_FRONT) &&
                 (known->kind == PLX_ENTITY_ORGANISATION || opens_foreign_name(f, match));
    return end == match.first + 1 && front && plx_finder_role(f, end, PLX_ROLE_NAME_LINK) && small &&
           small->kind == PLX_TOKEN_WORD && (small->flags & PLX_TOKEN_CAPITAL) && !(small->flags & PLX_TOKEN_LINE);
}

/* "Col de Kyzyl-Bel": where no compounds are made of names, a town that a hyphen joins to a capital is half of another name, unless
 * that half is a known one, "Paris-Nice". */
static bool is_half_of_place(const struct plx_finder *f, struct plx_match match)
{
    uint32_t first = match.first, end = match.end;
    if (plx_finder_is_german(f) || end != first + 1 || !is_place(f, match))
        return false;
    bool front = joins_capital(f, end, end + 1) && !plx_finder_has(f, end + 1, PLX_SENSE_ENTITY) &&
                 !plx_match_any(&f->report->matches, end + 1);
    return front || (first >= 2 && joins_capital(f, first - 1, first - 2) && !plx_finder_has(f, first - 2, PLX_SENSE_ENTITY) &&
                     !plx_match_any(&f->report->matches, first - 2));
}

static bool are_letters(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_ALL_CAPS) && t->end - t->start >= 2;
}

/* "UNTA-CS", "CGTP-IN": letters that a hyphen joins to others are short for something else. */
static bool is_half_of_letters(const struct plx_finder *f, struct plx_match match)
{
    uint32_t first = match.first, end = match.end;
    if (end != first + 1 || !are_letters(f, first) || plx_finder_is_shouted(f, first))
        return false;
    bool behind = joins_capital(f, end, end + 1) && are_letters(f, end + 1);
    return behind || (first >= 2 && joins_capital(f, first - 1, first) && are_letters(f, first - 2) &&
                      !(plx_finder_token(f, first - 1)->flags & PLX_TOKEN_SPACE));
}

static bool is_newsroom(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    const char *entity_class = known ? plx_language_string(f->report->language, known->entity_class) : "";
    return plx_class_is_newsroom(entity_class);
}

/* "Сан-Хуан", "Спутник-Регион": in Russian no newsroom, but the front of another name. */
static bool is_front_of_joined(const struct plx_finder *f, struct plx_match match)
{
    return match.end == match.first + 1 && plx_finder_token(f, match.first)->script == PLX_SCRIPT_CYRILLIC &&
           joins_capital(f, match.end, match.end + 1) && is_newsroom(f, match);
}

/* A word with a capital of which nothing is known, no language's title: "(Calloway) Stern". */
static bool is_unheard(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_CAPITAL) && !plx_finder_is_shouted(f, token) &&
           !plx_match_any(all, token);
}

/* "Anka Havacılık", "Guardian Insurance", "Calloway Stern": a firm that is called as a newspaper or an agency is, no part of it. */
static bool is_of_firm(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *first = plx_finder_token(f, match.first), *next = plx_finder_token(f, match.end);
    if (plx_finder_is_german(f) || !is_newsroom(f, match))
        return false;
    if (match.end == match.first + 1 && match.first > 0 && !(first->flags & PLX_TOKEN_LINE) &&
        is_unheard(f, match.first - 1) && !plx_finder_opens_sentence(f, match.first - 1))
        return true;
    return next && next->kind == PLX_TOKEN_WORD && (next->flags & PLX_TOKEN_CAPITAL) && !(next->flags & PLX_TOKEN_LINE) &&
           !plx_finder_is_shouted(f, match.end) && plx_finder_is_body(f, match.end) &&
           !plx_finder_has(f, match.end, PLX_SENSE_MEDIUM);
}

/* "German news agency dpa": words that say which newsroom it is, before its name. */
static bool is_description(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_token *last = plx_finder_token(f, match.end - 1), *next = plx_finder_token(f, match.end);
    if (match.end < match.first + 2 || !plx_finder_is_cased(last) || (last->flags & PLX_TOKEN_CAPITAL) || !next ||
        (next->flags & PLX_TOKEN_LINE) || !is_newsroom(f, match))
        return false;
    struct plx_match name = plx_finder_at(f, match.end, PLX_SENSE_ENTITY);
    return name.sense && is_newsroom(f, name);
}

/* "Seine Stiftung": a word that stands for no name where a sentence opens with it. */
static bool is_opening_word(const struct plx_finder *f, struct plx_match match)
{
    return match.end == match.first + 1 && plx_finder_opens_sentence(f, match.first) &&
           !(plx_finder_token(f, match.first)->flags & PLX_TOKEN_ALL_CAPS) &&
           (plx_finder_has(f, match.first, PLX_SENSE_FUNCTION) || plx_finder_has(f, match.first, PLX_SENSE_POSSESSIVE));
}

/* "Prime Minister": no firm of that name. */
static bool is_front_of_office(const struct plx_finder *f, struct plx_match match)
{
    struct plx_match office = plx_finder_at(f, match.first, PLX_SENSE_OFFICE);
    return office.sense && match.end == match.first + 1 && office.end > match.end;
}

/* "le BTP", "the DNA": letters that the language has for a common noun are no body abroad, unless something says so. */
static bool is_short_for_noun(const struct plx_finder *f, struct plx_match match)
{
    uint32_t first = match.first;
    return match.end == first + 1 && (plx_finder_token(f, first)->flags & PLX_TOKEN_ALL_CAPS) &&
           plx_finder_has(f, first, PLX_SENSE_INITIALISM) && !is_bracketed(f, match) && !stands_by_credit(f, match) &&
           !plx_finder_has_before(f, first, PLX_SENSE_COMPANY) && !plx_finder_has_before(f, first, PLX_SENSE_MEDIUM) && !plx_finder_has_before(f, first, PLX_SENSE_BODY);
}

/* "Pontus Link AG", "den rumänischen Botschafter": by its stem alone the last word of a firm's name is no party, and a person no body. */
static bool is_other_by_stem(const struct plx_finder *f, struct plx_match match)
{
    uint32_t first = match.first;
    if (!(match.sense->flags & PLX_SENSE_STEMMED) || match.end != first + 1)
        return false;
    struct plx_match office = plx_finder_at(f, first, PLX_SENSE_OFFICE), firm = plx_finder_at(f, match.end, PLX_SENSE_COMPANY);
    const struct plx_token *next = plx_finder_token(f, match.end);
    return (office.sense && office.end == match.end && !(office.sense->flags & PLX_SENSE_STEMMED)) ||
           (firm.sense && !(firm.sense->flags & PLX_SENSE_STEMMED) && (next->flags & PLX_TOKEN_ALL_CAPS) && first > 0 &&
            is_unheard(f, first - 1));
}

static bool is_acceptable(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_sense *sense = match.sense;
    bool namesake = (f->written[plx_finder_token(f, match.end - 1)->form] & PLX_WRITTEN_SURNAME) != 0; /* that stands before */
    if ((sense->flags & PLX_SENSE_SURNAME) && (!(sense->flags & PLX_SENSE_ALONE) || namesake) &&
        !met_in_full(f, sense->index))
        return false;
    /* A stem alone is a weak sign; a function word is no name. */
    if ((sense->flags & PLX_SENSE_STEMMED) && match.end == match.first + 1 &&
        plx_finder_has(f, match.first, PLX_SENSE_FUNCTION))
        return false;
    if (is_front_of_compound(f, match) || is_half_of_surname(f, match) || is_other_word(f, match) || is_currency(f, match) ||
        is_front_of_office(f, match) || is_front_of_place(f, match) || is_half_of_letters(f, match) ||
        is_half_of_place(f, match) || is_of_firm(f, match) || is_description(f, match) || is_opening_word(f, match) ||
        is_short_for_noun(f, match) || is_other_by_stem(f, match) || is_front_of_joined(f, match))
        return false;
    if (plx_finder_known_first(f, match) > match.first)
        return is_title_with_article(f, match);
    if (sense->argument == PLX_NAME_CREDITED)
        return is_credited_office(f, match);
    return !(sense->flags & PLX_SENSE_COMMON) || has_sign_of_name(f, match);
}

static bool is_medium(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known =
        plx_language_entity(f->report->language, match.sense->index);
    return known &&
           strcmp(plx_language_string(f->report->language, known->entity_class), "medium") == 0;
}

/* Whether the report names the country of the entity. */
static bool is_at_home(const struct plx_finder *f, struct plx_match match)
{
    const struct plx_known_entity *known = plx_language_entity(f->report->language, match.sense->index);
    const char *region = known ? plx_language_string(f->report->language, known->region) : "";
    return *region && plx_finder_names_country(f, region);
}

/* The longer; of equals the newspaper in quotation marks or behind a word that says so ("صحيفة «الشرق الأوسط»"), else the one not
 * only met by stem, or whose country the report names: the CNPD of Luxembourg. */
static bool is_better_known(const struct plx_finder *f, struct plx_match match,
                            struct plx_match best)
{
    if (match.end != best.end)
        return match.end > best.end;
    if (is_medium(f, match) != is_medium(f, best)) {
        uint32_t cue = match.first;
        if (cue > 0 && plx_finder_token(f, cue - 1)->kind == PLX_TOKEN_MARK)
            cue--;
        bool quoted = cue < match.first && plx_finder_is_quoted(f, match.first, match.end);
        return is_medium(f, match) == (quoted || plx_finder_has_before(f, cue, PLX_SENSE_MEDIUM));
    }
    if ((best.sense->flags ^ match.sense->flags) & PLX_SENSE_STEMMED)
        return (best.sense->flags & PLX_SENSE_STEMMED) != 0;
    return is_at_home(f, match) && !is_at_home(f, best);
}

struct plx_match plx_finder_best_known(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    struct plx_match best = PLX_NO_MATCH;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        struct plx_match match = each.match;
        if (each.kind == PLX_SENSE_ENTITY && is_acceptable(f, match) &&
            (!best.sense || is_better_known(f, match, best)))
            best = match;
    }
    return best;
}
