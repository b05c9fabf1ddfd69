/* Names that no list knows, in scripts that have capitals. */
#include <string.h>

#include "base/hash.h"
#include "facts/finder.h"

/* In words, of a newspaper. */
#define LONGEST_TITLE 3

static bool all_found_words_common(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (plx_finder_token(f, i)->kind == PLX_TOKEN_WORD && !plx_finder_has(f, i, PLX_SENSE_FUNCTION))
            return false;
    return true;
}

/* Whether the text writes the word with a small letter elsewhere: then its capital at the opening of a sentence says nothing. */
static bool is_written_small(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_SMALL) != 0;
}

static bool is_capital_inside(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_CAPITAL_INSIDE) != 0;
}

/* Whether the text has the word with a capital inside a sentence at another place too. */
static bool stands_elsewhere(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_CAPITAL_TWICE) != 0;
}

static bool is_class_noun_sense(const struct plx_sense *sense)
{
    return sense->kind == PLX_SENSE_COMPANY || sense->kind == PLX_SENSE_MEDIUM ||
           sense->kind == PLX_SENSE_PLACE || sense->kind == PLX_SENSE_OFFICE;
}

static bool is_class_noun(const struct plx_language *language, const char *word, size_t length)
{
    size_t count = 0;
    const struct plx_key *key = plx_language_key(language, word, length, plx_hash_bytes(word, length));
    const struct plx_sense *senses = key ? plx_language_senses(language, &key->root, &count) : NULL;
    for (size_t k = 0; k < count; k++)
        if (is_class_noun_sense(&senses[k]))
            return true;
    return false;
}

/* German writes compounds as one word: "Luftfahrtkonzern" is a kind of "Konzern". */
static bool ends_in_class_noun(const struct plx_finder *f, uint32_t token)
{
    const struct plx_intern_entry *form =
        &f->report->forms.entries[plx_finder_token(f, token)->form];
    for (size_t i = 3; i + 4 <= form->length; i++) {
        size_t length = form->length - i;
        bool genitive = form->string[form->length - 1] == 's';
        if (is_class_noun(f->report->language, form->string + i, length) ||
            (genitive && is_class_noun(f->report->language, form->string + i, length - 1)))
            return true;
    }
    return false;
}

/* A noun of the language that only happens to have a capital: "Bourse", "Salute", "Privatbank". */
static bool is_plain_noun(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_CONCEPT) || plx_finder_has(f, token, PLX_SENSE_COMPANY) ||
           plx_finder_has(f, token, PLX_SENSE_BODY) || plx_finder_has(f, token, PLX_SENSE_PLACE) ||
           plx_finder_has(f, token, PLX_SENSE_MEDIUM) || plx_finder_has(f, token, PLX_SENSE_PERCENT) ||
           plx_finder_has(f, token, PLX_SENSE_MAGNITUDE) || plx_finder_has(f, token, PLX_SENSE_INITIALISM);
}

/* Russian and Ukrainian set the names of firms, clubs and papers in quotation marks: "компания «Русские машины»". The
 * token behind such a name; 0 where there is none. Several words with one capital also want a noun before them that says
 * what is named: else they may be speech. */
static uint32_t quoted_end(const struct plx_finder *f, uint32_t first)
{
    const struct plx_token *t = plx_finder_token(f, first);
    if (t->script != PLX_SCRIPT_CYRILLIC || !plx_finder_is_name_word(f, first) ||
        plx_finder_has(f, first, PLX_SENSE_FUNCTION))
        return 0;
    uint32_t end = first + 1, capitals = 1;
    while (end < first + 4 && plx_finder_token(f, end) &&
           plx_finder_token(f, end)->kind == PLX_TOKEN_WORD)
        capitals += plx_finder_is_name_word(f, end++);
    if (!plx_finder_is_quoted(f, first, end) && plx_finder_token(f, end) && plx_finder_token(f, end)->kind == PLX_TOKEN_NUMBER) {
        end++; /* "профсоюз «Крило 61»" */
        capitals++;
    }
    if (!plx_finder_is_quoted(f, first, end))
        return 0;
    if (capitals == end - first && (end - first > 1 || !is_plain_noun(f, first)))
        return end;
    const struct plx_matches *all = &f->report->matches;
    if (plx_finder_token(f, first - 1)->flags & PLX_TOKEN_LINE)
        return 0;
    bool explained = plx_match_has_before(all, first - 1, PLX_SENSE_COMPANY) ||
                     plx_match_has_before(all, first - 1, PLX_SENSE_MEDIUM) || plx_match_has_before(all, first - 1, PLX_SENSE_PLACE);
    return explained || (capitals < end - first && plx_match_has_before(all, first - 1, PLX_SENSE_CONCEPT)) ? end : 0;
}

/* "berichtet das Magazin „Žurnal“", "zitiert sie das „Börsenblatt“": the token behind a title in quotation marks beside what
 * credits it or says that it is a newspaper's; 0 where none stands there. */
static uint32_t newsroom_end(const struct plx_finder *f, uint32_t first)
{
    const struct plx_matches *all = &f->report->matches;
    if (first == 0 || !plx_finder_opens_quote(f, first - 1) || !plx_finder_is_name_word(f, first))
        return 0;
    uint32_t mark = first - 1, end = first;
    while (end < first + LONGEST_TITLE && plx_finder_is_name_word(f, end) && !plx_finder_has(f, end, PLX_SENSE_FUNCTION))
        end++;
    if (!plx_finder_is_quoted(f, first, end))
        return 0;
    uint32_t lead = mark;
    while (lead > 0 && mark - lead < 2 && !plx_match_has_before(all, lead, PLX_SENSE_MEDIUM) &&
           (plx_finder_has(f, lead - 1, PLX_SENSE_FUNCTION) || plx_finder_has(f, lead - 1, PLX_SENSE_DEMONYM)))
        lead--;
    struct plx_match verb = plx_match_before(all, lead, PLX_SENSE_CREDIT_VERB);
    struct plx_match seen = plx_finder_at(f, end + 1, PLX_SENSE_CREDIT_AFTER); /* "das dem „Landboten“ vorliegt" */
    bool told = (seen.sense && (seen.sense->flags & PLX_SENSE_ALONE)) || (verb.sense && !(verb.sense->flags & PLX_SENSE_COMMON));
    return told || plx_match_has_before(all, lead, PLX_SENSE_MEDIUM) || plx_match_has_before(all, lead, PLX_SENSE_CREDIT_BEFORE) ||
                   plx_match_has_before(all, lead, PLX_SENSE_CREDIT_CITED) ||
                   plx_match_has_before(all, mark, PLX_SENSE_CREDIT_BEFORE) || plx_match_has_before(all, mark, PLX_SENSE_CREDIT_CITED)
               ? end
               : 0;
}

/* "der Konzern Elvaria", "die Privatbank Lindhorst & Sohn": German sets a name right behind the noun for what it is. */
static bool stands_behind_class_noun(const struct plx_finder *f, uint32_t first)
{
    const struct plx_token *noun = first > 0 ? plx_finder_token(f, first - 1) : NULL;
    if (!noun || noun->kind != PLX_TOKEN_WORD || !(noun->flags & PLX_TOKEN_CAPITAL) ||
        (plx_finder_token(f, first)->flags & PLX_TOKEN_LINE))
        return false;
    const struct plx_matches *all = &f->report->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, first - 1); plx_match_next(&each);)
        if (is_class_noun_sense(each.match.sense))
            return true;
    return ends_in_class_noun(f, first - 1);
}

/* "Tonnen Weizen", "Dutzend Menschen": a noun of measure, and what is measured. */
static bool is_measure(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_UNIT) || plx_finder_has(f, token, PLX_SENSE_PERIOD) ||
           plx_finder_has(f, token, PLX_SENSE_COLLECTIVE) || plx_finder_has(f, token, PLX_SENSE_NUMBER) ||
           plx_finder_has(f, token, PLX_SENSE_FRACTION) || plx_finder_has(f, token, PLX_SENSE_MAGNITUDE) ||
           plx_finder_has(f, token, PLX_SENSE_CLOCK_AFTER);
}

/* Whether the tokens are more than one word. A hyphen makes one of two ("Plotting-Analyse"); of three it joins a name to
 * what bears it ("Ellis-Park-Stadion"). */
static bool has_several_words(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    unsigned hyphens = 0;
    for (uint32_t i = first + 1; i < end; i++) {
        if (plx_finder_token(f, i)->flags & PLX_TOKEN_SPACE)
            return true;
        hyphens += plx_finder_is_mark(f, i, "-");
    }
    return hyphens >= 2;
}

/* "den Hintermännern Zeit": a word that is a newspaper's name too. */
static bool is_common_name(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_ENTITY && (each.match.sense->flags & PLX_SENSE_COMMON) &&
            each.match.end == token + 1)
            return true;
    return false;
}

/* "der Deutsche Kaffeeverband", "der Deutschen Alzheimer Gesellschaft": German gives an adjective a capital only in a name. "Türk
 * Nöroloji Derneği", "the Turkish Neurology Association": Turkish and English set it before a body's field. */
static bool opens_body(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end < first + 2 || (plx_finder_token(f, first + 1)->flags & PLX_TOKEN_ALL_CAPS))
        return false;
    if (plx_language_is(f->report->language, "tr") || plx_language_is(f->report->language, "en"))
        return end > first + 2 && plx_finder_is_body(f, end - 1) && !plx_finder_is_shouted(f, first);
    return plx_finder_is_german(f) && !plx_finder_opens_sentence(f, first) &&
           (plx_finder_is_body(f, first + 1) || ends_in_class_noun(f, first + 1) ||
            (end == first + 3 && plx_finder_is_body(f, end - 1)));
}

/* German makes its adjectives of towns in "er": "Münchner". */
static bool ends_as_town_adjective(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return plx_finder_is_german(f) && t->end - t->start > 4 && memcmp(f->report->text + t->end - 2, "er", 2) == 0;
}

/* "Der Basler Konzern", "des Münchner Chipherstellers": where a firm is from and what it does, which no firm is called; "Dresdner Bank"
 * is a name. */
static bool is_firm_of_town(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    static const char *const endings[] = {"konzern", "hersteller", "firma", "unternehmen", "anbieter", "betreiber",
                                          "versorger", "zulieferer", "händler", "riese", "riesen"};
    const char *form = plx_finder_form(f, end - 1);
    size_t length = strlen(form);
    if (end != first + 2 || !ends_as_town_adjective(f, first))
        return false;
    length -= length > 0 && form[length - 1] == 's'; /* of the genitive */
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (length >= n && memcmp(form + length - n, endings[i], n) == 0)
            return true;
    }
    return false;
}

/* German writes every noun with a capital: one word alone is no sign there, unless the noun before it says what it is;
 * nor are an adjective and a noun at the front of a sentence ("Betriebsbedingte Kündigungen"). */
static bool is_german_name(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER || stands_behind_class_noun(f, first))
        return true;
    if (end == first + 1 && (f->written[plx_finder_token(f, first)->form] & PLX_WRITTEN_SURNAME) &&
        !is_plain_noun(f, first))
        return true;
    if (!has_several_words(f, first, end) || is_measure(f, first) || is_common_name(f, end - 1) || is_firm_of_town(f, first, end))
        return false;
    if (!plx_finder_has(f, end - 1, PLX_SENSE_CONCEPT))
        return !plx_finder_opens_sentence(f, first) || !is_plain_noun(f, end - 1);
    bool of_nation = plx_finder_has(f, first, PLX_SENSE_DEMONYM) && opens_body(f, first, end);
    return of_nation || plx_finder_is_mark(f, end - 2, "&");
}

/* The length of a Russian or Ukrainian adjective's ending, made from a name ("Итальянской федерации"), where a small word
 * follows that it belongs to; else 0. */
static size_t adjective_ending(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token), *next = plx_finder_token(f, token + 1);
    if (!plx_finder_role(f, token, PLX_ROLE_OF_NAME) || t->script != PLX_SCRIPT_CYRILLIC || !next || next->kind != PLX_TOKEN_WORD ||
        (next->flags & PLX_TOKEN_CAPITAL))
        return 0;
    const struct plx_intern_entry *form = &f->report->forms.entries[t->form];
    return plx_role_ending(plx_language_roles(f->report->language), form->string, form->length,
                           PLX_ROLE_OF_NAME);
}

/* "Keldmark, a data firm, estimates …": the name that opens the sentence is said to be a firm's. */
static bool is_explained(const struct plx_finder *f, uint32_t end)
{
    if (!plx_finder_is_mark(f, end, ",") || !plx_finder_has(f, end + 1, PLX_SENSE_NUMBER_ONE))
        return false;
    bool noun = false;
    for (uint32_t i = end + 2; i < end + 8 && plx_finder_token(f, i); i++) {
        noun |= plx_finder_has(f, i, PLX_SENSE_COMPANY) || plx_finder_has(f, i, PLX_SENSE_MEDIUM);
        if (plx_finder_is_mark(f, i, ","))
            return noun;
    }
    return false;
}

/* "Zubofer, which speaks for the mills": a clause is about the name that opens the sentence. */
static bool is_told_of(const struct plx_finder *f, uint32_t end)
{
    return plx_finder_is_mark(f, end, ",") && plx_finder_has(f, end + 1, PLX_SENSE_WHO);
}

/* "Zubofer says that", "Zubofer affirme": in a language whose nouns have articles one word right before a verb of saying is a name;
 * English plurals have none, "critics say". */
static bool speaks(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return end == first + 1 && plx_finder_has(f, end, PLX_SENSE_CREDIT_VERB) && !plx_finder_role(f, first, PLX_ROLE_PLURAL) &&
           !plx_finder_has(f, first, PLX_SENSE_NEGATION) && !plx_finder_is_shouted(f, first) &&
           !is_written_small(f, first) && plx_finder_has_articles(f);
}

/* "el siglo XIX", "el capítulo IV". */
static bool is_roman_number(const struct plx_finder *f, uint32_t token)
{
    const char *form = plx_finder_form(f, token);
    bool capitals = (plx_finder_token(f, token)->flags & PLX_TOKEN_ALL_CAPS) != 0;
    return capitals && strlen(form) >= 2 && strspn(form, "ivx") == strlen(form);
}

/* "la sigla SSD", "der Betriebsgewerkschaft SSD": behind a noun for a body letters are its name, whatever else they are
 * short for. */
static bool is_lettered_body(const struct plx_finder *f, uint32_t first)
{
    const struct plx_token *t = plx_finder_token(f, first);
    bool letters = (t->flags & PLX_TOKEN_ALL_CAPS) && t->end - t->start >= 2 &&
                   (plx_finder_has(f, first, PLX_SENSE_INITIALISM) ||
                    (plx_finder_has(f, first, PLX_SENSE_FUNCTION) && t->end - t->start >= 3));
    if (first == 0 || !letters || plx_finder_is_shouted(f, first) || (t->flags & PLX_TOKEN_LINE))
        return false;
    uint32_t noun = first - (plx_finder_is_mark(f, first - 1, ",") && first > 1); /* "el operador de la red, ESO" */
    return plx_match_has_before(&f->report->matches, noun, PLX_SENSE_COMPANY) ||
           (noun < first && plx_match_has_before(&f->report->matches, noun, PLX_SENSE_BODY)) ||
           (plx_finder_is_german(f) && ends_in_class_noun(f, first - 1));
}

/* "l’hebdomadaire Capital": behind the noun for a newsroom a common word with a capital is its title. */
static bool is_titled(const struct plx_finder *f, uint32_t first)
{
    return !plx_finder_is_german(f) && !plx_finder_is_shouted(f, first) && !plx_finder_opens_sentence(f, first) &&
           plx_finder_behind_medium(f, first) && !plx_finder_has(f, first, PLX_SENSE_INITIALISM) &&
           !plx_finder_has(f, first, PLX_SENSE_MEDIUM);
}

/* "Nove Paesi", "des Vingt-Sept": a number that opens a sentence, or stands alone, has its capital from there. */
static bool is_number(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_match number = plx_finder_at(f, first, PLX_SENSE_NUMBER);
    return number.sense && (number.end >= end || (plx_finder_opens_sentence(f, first) &&
                                                  (is_plain_noun(f, number.end) || is_written_small(f, number.end))));
}

/* "a French-Italian base", "an Anglo-Dutch group": of two peoples. */
static bool is_of_two_peoples(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return end == first + 3 && plx_finder_is_mark(f, first + 1, "-") && plx_finder_has(f, first + 2, PLX_SENSE_DEMONYM);
}

/* Whether the beginning of the form is a place of the lists, or a word that the report writes with a capital inside a sentence. */
static bool is_named(const struct plx_finder *f, const char *form, size_t length)
{
    size_t count = 0;
    const struct plx_key *key = plx_language_key(f->report->language, form, length, plx_hash_bytes(form, length));
    const struct plx_sense *senses = key ? plx_language_senses(f->report->language, &key->root, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == PLX_SENSE_ENTITY &&
            plx_language_entity(f->report->language, senses[i].index)->kind == PLX_ENTITY_PLACE)
            return true;
    uint32_t number = plx_intern_find(&f->report->forms, form, length);
    return number != PLX_INTERN_NONE && (f->written[number] & PLX_WRITTEN_CAPITAL_INSIDE);
}

/* "Zonguldaklıydı", "Sevillalı (garson)", "Belkaralıların": in Turkish who is from a place; the endings of a name stand behind an
 * apostrophe. */
static bool is_dweller(const struct plx_finder *f, uint32_t token)
{
    const struct plx_intern_entry *form = &f->report->forms.entries[plx_finder_token(f, token)->form];
    if (!plx_finder_role(f, token, PLX_ROLE_OF_NAME) || !plx_language_is(f->report->language, "tr"))
        return false;
    size_t ending = plx_role_ending(plx_language_roles(f->report->language), form->string, form->length, PLX_ROLE_OF_NAME);
    return ending && is_named(f, form->string, form->length - ending);
}

/* "Campinas (SP)", "Vercelli (VC)": the letters of the state or province behind a town. */
static bool is_region_of_town(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, first);
    const struct plx_name *town = f->out->names.count ? &f->out->names.items[f->out->names.count - 1] : NULL;
    return first > 1 && end == first + 1 && (t->flags & PLX_TOKEN_ALL_CAPS) && t->end - t->start == 2 &&
           plx_finder_is_mark(f, first - 1, "(") && plx_finder_is_mark(f, end, ")") && town && town->end == first - 1 &&
           town->kind == PLX_ENTITY_PLACE && strcmp(town->entity_class, "country") != 0;
}

/* In a language of an uncased script, Latin letters are names; elsewhere a capital that is not owed to the
 * place where it stands. */
static bool is_plausible(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, first);
    if (all_found_words_common(f, first, end) && !(end == first + 1 && is_lettered_body(f, first)))
        return false;
    if (is_region_of_town(f, first, end) || (end == first + 1 && is_dweller(f, first)))
        return false;
    if (end == first + 2 && plx_finder_is_initial(f, first) && plx_finder_is_mark(f, first + 1, "."))
        return false; /* "серогруппы W." */
    /* "IPO", "AI": a word of the language, only written in capitals. */
    if (end == first + 1 &&
        (is_plain_noun(f, first) || plx_finder_has(f, first, PLX_SENSE_DEMONYM) ||
         plx_finder_has(f, first, PLX_SENSE_NATION)) &&
        !plx_finder_is_aged(f, end) && !is_lettered_body(f, first) && !is_titled(f, first))
        return false;
    if ((end == first + 1 && is_roman_number(f, first)) || is_number(f, first, end) || is_of_two_peoples(f, first, end))
        return false;
    if (end == first + 1 && (t->end - t->start < 2 ||
                             (adjective_ending(f, first) && !plx_finder_has(f, end, PLX_SENSE_PLACE))))
        return false;
    if (t->flags & (PLX_TOKEN_INNER_CAPITAL | PLX_TOKEN_ALL_CAPS) && !plx_finder_is_shouted(f, first))
        return true;
    if (plx_finder_is_german(f) && !is_german_name(f, first, end))
        return false;
    if (plx_finder_opens_sentence(f, first) || plx_finder_is_shouted(f, first))
        return is_capital_inside(f, first) || plx_finder_is_aged(f, end) || is_explained(f, end) || is_told_of(f, end) ||
               speaks(f, first, end) ||
               (end - first >= 2 && !plx_finder_is_shouted(f, first) && !plx_finder_has(f, first, PLX_SENSE_FUNCTION) &&
                !is_written_small(f, first) && plx_finder_is_name_word(f, end - 1));
    return true;
}

/* "Il Tirreno", "La Nueva España": the Romance languages write the article of a newspaper's or club's name with a capital
 * inside the sentence too; of "La Oroya" it is so anywhere. */
static bool is_title_article(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return first + 1 < end && plx_finder_has(f, first, PLX_SENSE_FUNCTION) && plx_finder_is_name_word(f, first) &&
           plx_finder_is_name_word(f, first + 1) &&
           (plx_finder_is_romance(f) || plx_finder_has(f, first, PLX_SENSE_PLACE_FRONT)) &&
           !plx_finder_opens_sentence(f, first) && !plx_finder_is_shouted(f, first);
}

/* "Denizciler Sendikası", "Marineros Unidos", "Baker": those whom a body is of, or a surname, and no office of a name
 * behind it. */
static bool names_members(const struct plx_finder *f, struct plx_match office, uint32_t end)
{
    if (f->written[plx_finder_token(f, office.first)->form] & PLX_WRITTEN_SURNAME)
        return true;
    return (office.sense->flags & PLX_SENSE_STEMMED) && office.end + 1 == end &&
           !plx_finder_has(f, office.end, PLX_SENSE_FIRST_NAME);
}

/* "Bundesanstalt für Risikobewertung": a body's noun with its preposition is no common noun there. */
static bool leads_to_field(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    struct plx_match body = plx_finder_at(f, first, PLX_SENSE_BODY);
    return body.sense && body.end > first + 1 && body.end < end && plx_finder_has(f, body.end - 1, PLX_SENSE_FUNCTION);
}

/* "Entre-Lagos": a small word with a capital that a hyphen joins to another is part of its name. */
static bool opens_joined(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return first + 2 < end && plx_finder_is_mark(f, first + 1, "-") && !plx_finder_opens_sentence(f, first) &&
           !((plx_finder_token(f, first + 1)->flags | plx_finder_token(f, first + 2)->flags) & PLX_TOKEN_SPACE) &&
           (plx_finder_token(f, first + 2)->flags & PLX_TOKEN_CAPITAL) && !plx_finder_is_german(f);
}

/* "el hogar Santa Gema", "em São Teotónio": what opens the names of places is part of the name, and no honorific. */
static bool opens_saint(const struct plx_finder *f, uint32_t first)
{
    bool joined = plx_finder_is_mark(f, first + 1, "-"); /* "Saint-Aubin" */
    return plx_finder_has(f, first, PLX_SENSE_PLACE_FRONT) && plx_finder_is_name_word(f, first) &&
           (joined || !plx_finder_opens_sentence(f, first)) && !plx_finder_is_shouted(f, first);
}

/* "Geschäftsführerin Imke Brodersen": behind an office a word is a given name, whatever else it is by its stem. */
static bool follows_office(const struct plx_finder *f, uint32_t token)
{
    return plx_match_has_before(&f->report->matches, token, PLX_SENSE_OFFICE);
}

/* "(die Münchner) Firma (Ferrodata)", "Telekomkonzern". */
static bool is_noun_of_firm(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_has(f, token, PLX_SENSE_COMPANY) || ends_in_class_noun(f, token);
}

/* "die Münchner Firma Ferrodata", "des Essener Versorgers Ruhrwerk": behind the noun for what it is stands the name. */
static bool is_town_adjective(const struct plx_finder *f, uint32_t token, uint32_t end)
{
    return token + 2 < end && ends_as_town_adjective(f, token) && is_noun_of_firm(f, token + 1) &&
           !plx_finder_has(f, token, PLX_SENSE_FIRST_NAME) && !plx_finder_has(f, token + 2, PLX_SENSE_COMPANY) &&
           !plx_finder_known_at(f, token + 2).sense;
}

/* "Hamburger Telekomkonzern", "Essener Rhenum AG": that of a town which the lists have, before the noun of a firm or its name. */
static bool is_of_town(const struct plx_finder *f, uint32_t token, uint32_t end)
{
    struct plx_match known = plx_finder_at(f, token, PLX_SENSE_ENTITY);
    const struct plx_known_entity *town =
        known.sense && known.end == token + 1 ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    return token + 1 < end && town && town->kind == PLX_ENTITY_PLACE && ends_as_town_adjective(f, token) &&
           (is_noun_of_firm(f, token + 1) ||
            (token + 2 < end && plx_finder_has(f, end - 1, PLX_SENSE_COMPANY) && !plx_finder_has(f, token + 1, PLX_SENSE_CONCEPT)));
}

/* "Le groupe de BTP Granikon", "la start-up d’IA Ferrodata": letters for what the firm does, which its noun and "of" lead to. */
static bool is_field_of_firm(const struct plx_finder *f, uint32_t token, uint32_t end)
{
    const struct plx_matches *all = &f->report->matches;
    if (token + 1 >= end || !plx_finder_has(f, token, PLX_SENSE_INITIALISM) || !(plx_finder_token(f, token)->flags & PLX_TOKEN_ALL_CAPS))
        return false;
    uint32_t of = token;
    while (of > 0 && token - of < 2 && (plx_finder_is_apostrophe(f, of - 1) || plx_finder_role(f, of - 1, PLX_ROLE_OF)))
        of--;
    return of < token && (plx_match_has_before(all, of, PLX_SENSE_COMPANY) || plx_match_has_before(all, of, PLX_SENSE_CONCEPT));
}

/* "Muhalefetteki Yeni Dalga", "İzmir’deki": a first word that says where what follows is. */
static bool is_turkish_locative(const struct plx_finder *f, uint32_t token)
{
    static const char *const endings[] = {"deki", "daki", "teki", "taki"};
    const char *form = plx_finder_form(f, token);
    size_t length = strlen(form);
    for (size_t i = 0; plx_finder_opens_sentence(f, token) && plx_language_is(f->report->language, "tr") && i < 4; i++)
        if (length > strlen(endings[i]) + 2 && strcmp(form + length - strlen(endings[i]), endings[i]) == 0)
            return true;
    return false;
}

/* Passes over what opens a sentence before a name: "The Harrow", "Secondo Dave Brown", "Konzern Elvaria". */
static uint32_t found_first(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool german = plx_finder_is_german(f);
    for (; first < end; first++) {
        struct plx_match cue = plx_finder_at(f, first, PLX_SENSE_CREDIT_BEFORE);
        struct plx_match office = plx_finder_office_at(f, first);
        struct plx_match demonym = plx_finder_at(f, first, PLX_SENSE_DEMONYM), nation = plx_finder_at(f, first, PLX_SENSE_NATION);
        if (office.sense && names_members(f, office, end))
            office = PLX_NO_MATCH;
        if (!cue.sense || (office.sense && office.end > cue.end))
            cue = office;
        if (!cue.sense && opens_joined(f, first, end))
            break;
        if (!cue.sense && !opens_saint(f, first))
            cue = plx_finder_at(f, first, PLX_SENSE_HONORIFIC);
        if (!cue.sense && plx_finder_opens_sentence(f, first))
            cue = plx_finder_at(f, first, PLX_SENSE_RELATIVE); /* "Вчера Тверская прокуратура …" */
        if (!cue.sense && is_title_article(f, first, end))
            break;
        if (cue.sense)
            first = (cue.end < end ? cue.end : end) - 1;
        else if (nation.sense && nation.end > first + 1 && nation.end <= end)
            first = nation.end - 1; /* "the former (Costa Rican) minister" */
        else if (is_of_town(f, first, end) || is_field_of_firm(f, first, end))
            continue;
        else if ((!plx_finder_has(f, first, PLX_SENSE_FUNCTION) || (end == first + 1 && is_lettered_body(f, first))) &&
                 plx_finder_is_name_word(f, first) &&
                 (!demonym.sense || (!(demonym.sense->flags & PLX_SENSE_ALONE) && opens_body(f, first, end))) &&
                 !(german && first + 1 < end && !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) &&
                   !follows_office(f, first) && !leads_to_field(f, first, end) &&
                   (is_plain_noun(f, first) || ends_in_class_noun(f, first) || is_town_adjective(f, first, end))))
            break;
    }
    if (first + 1 < end && is_turkish_locative(f, first))
        first++;
    /* "Toplatılan Sarvelix": a first word whose capital is owed to its place, before a name that stands elsewhere. */
    if (first + 1 < end && plx_finder_opens_sentence(f, first) && !is_capital_inside(f, first) &&
        plx_finder_is_name_word(f, first + 1) && stands_elsewhere(f, first + 1) &&
        !plx_finder_has(f, first, PLX_SENSE_FIRST_NAME))
        first++;
    return first;
}

/* "в Джалал-Абадской области": the place that an adjective before its kind is made of. */
static bool add_named_after(struct plx_finder *f, uint32_t first, uint32_t end)
{
    size_t ending = adjective_ending(f, end - 1);
    if (!ending || !plx_finder_has(f, end, PLX_SENSE_PLACE))
        return false;
    plx_finder_add(f, first, end, PLX_ENTITY_PLACE, "");
    if (f->failed)
        return true;
    struct plx_name *name = &f->out->names.items[f->out->names.count - 1];
    name->name = plx_arena_substring(f->arena, name->name, strlen(name->name) - ending);
    f->failed |= !name->name;
    return true;
}

static void add_found(struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (!add_named_after(f, first, end))
        plx_finder_add_found(f, first, end);
}

/* "L’Associazione italiana editori (Aie)": what an acronym stands for is a name of its own. */
static uint32_t before_expansion(const struct plx_finder *f, uint32_t token, uint32_t end)
{
    const struct plx_expansion *e = f->expansion < f->expansions.count ? &f->expansions.items[f->expansion] : NULL;
    if (!e || e->first <= token || e->first >= end)
        return end;
    /* "Agência Internacional para a Integridade do Ténis (ITIA)": its letters leave out how it begins */
    bool leads = e->first > token + 1 && plx_finder_has(f, e->first - 1, PLX_SENSE_FUNCTION);
    return leads && end >= e->end ? end : e->first;
}

/* Whether the word with a capital can be nothing but a word of a name: no office, title, adjective of a country. */
static bool is_of_name_alone(const struct plx_finder *f, uint32_t token)
{
    static const enum plx_sense_kind others[] = {PLX_SENSE_FUNCTION, PLX_SENSE_OFFICE,    PLX_SENSE_HONORIFIC, PLX_SENSE_FIRST_NAME,
                                                 PLX_SENSE_DEMONYM,  PLX_SENSE_NATION,    PLX_SENSE_PLACE,     PLX_SENSE_PLACE_FRONT,
                                                 PLX_SENSE_BODY,     PLX_SENSE_INITIALISM};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (plx_finder_has(f, token, others[i]))
            return false;
    return plx_finder_is_name_word(f, token) && !plx_finder_opens_sentence(f, token) && !plx_finder_is_shouted(f, token);
}

/* "Respirar Colombia", "Sorvena España": in languages that link a place by a word, a word right before a country is part of a name
 * with it. The token behind the country; 0 where none stands there. */
static uint32_t with_country_end(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *next = plx_finder_token(f, token + 1);
    if (!plx_finder_has_articles(f) || !next || !(next->flags & PLX_TOKEN_CAPITAL) || (next->flags & PLX_TOKEN_LINE) ||
        !is_of_name_alone(f, token) || (token > 0 && plx_finder_is_name_word(f, token - 1)))
        return 0;
    struct plx_match known = plx_finder_known_at(f, token + 1);
    const struct plx_known_entity *country = known.sense ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    bool is = country && strcmp(plx_language_string(f->report->language, country->entity_class), "country") == 0 &&
              !(known.end == token + 2 && (next->flags & PLX_TOKEN_ALL_CAPS)); /* "to Trump US" */
    return is ? known.end : 0;
}

uint32_t plx_finder_capitals(struct plx_finder *f, uint32_t token)
{
    uint32_t country = with_country_end(f, token);
    if (country) {
        plx_finder_add(f, token, country, PLX_ENTITY_ORGANISATION, "");
        return country;
    }
    uint32_t title = newsroom_end(f, token);
    if (title) {
        plx_finder_add(f, token, title, PLX_ENTITY_ORGANISATION, "medium");
        return title;
    }
    uint32_t end = quoted_end(f, token);
    if (!end)
        end = plx_finder_site(f, token);
    if (end) {
        add_found(f, token, end);
        return end;
    }
    end = plx_finder_extent(f, token);
    end = before_expansion(f, token, plx_finder_over_russian_place(f, token, end));
    uint32_t first = found_first(f, token, end);
    if (first >= end)
        return end > token ? end : token + 1;
    if (first > token && plx_finder_known_at(f, first).sense)
        return first; /* "ministra de Economía de Serbia" */
    uint32_t body = plx_finder_russian_body(f, first, end);
    if (body) {
        plx_finder_add(f, first, body, PLX_ENTITY_ORGANISATION, "institution");
        return body;
    }
    if (is_plausible(f, first, end))
        add_found(f, first, end);
    return end;
}
