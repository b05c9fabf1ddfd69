/* Whom a verb of saying means whose subject is no name: a pronoun, "the company". */
#include "facts/speaker.h"

#include <string.h>

/* How many sentences back the firm is named that is then called "the company". */
#define SENTENCES_BACK 2
/* The same of the only one that the paragraph names. */
#define FIRM_SENTENCES_BACK 4
/* How far from its front a sentence has its subject, in tokens. */
#define SUBJECT_WITHIN 9
/* The same of its own sentence, where a pronoun means it. */
#define OWN_SUBJECT_WITHIN 4
/* How far from a person's name the office stands that he holds. */
#define OFFICE_WITHIN 8
/* How many names back he is named who is then called by his office. */
#define MOST_NAMES_BACK 40

/* What the word is about, "" for nothing known. */
static const char *concept_at(const struct plx_saying *s, uint32_t token)
{
    return plx_called_concept(s->report, token);
}

/* Whether both words are one: in form, or in what they are about. */
static bool are_one(const struct plx_saying *s, uint32_t word, uint32_t noun)
{
    const struct plx_token *tokens = s->report->tokens.items;
    if (tokens[word].kind != PLX_TOKEN_WORD)
        return false;
    const char *what = concept_at(s, noun);
    return tokens[word].form == tokens[noun].form || (*what && strcmp(concept_at(s, word), what) == 0);
}

/* "the company", and not "the commission". */
static bool is_firm(const struct plx_saying *s, uint32_t noun)
{
    return strcmp(concept_at(s, noun), "company") == 0;
}

/* Whether the noun may call the name: no authority is called "the company". */
static bool may_call(const struct plx_saying *s, uint32_t noun, const struct plx_name *name)
{
    return !*name->entity_class || plx_name_is_business(name) || !is_firm(s, noun);
}

/* The first source of the kind in the sentence that stands before the token and that the noun, if any, may call: in another
 * sentence only near its front, where the subject is. */
static const struct plx_name *first_of_kind(const struct plx_saying *s, uint32_t sentence, enum plx_entity_kind kind,
                                            uint32_t before, uint32_t noun)
{
    const struct plx_sentence *in = &s->report->sentences.items[sentence];
    const struct plx_name *name;
    uint32_t to = in->end < before ? in->end : before;
    bool pronoun = noun != UINT32_MAX && plx_match_role(&s->report->matches, &s->report->tokens.items[noun], PLX_ROLE_BODY);
    uint32_t within = in != s->sentence ? SUBJECT_WITHIN : pronoun ? OWN_SUBJECT_WITHIN : to - in->first;
    if (to > in->first + within)
        to = in->first + within;
    for (size_t i = plx_names_from(s->facts, in->first); (name = plx_names_next(s->facts, &i, to));)
        if (name->kind == kind && !plx_name_is_medium(name) && may_call(s, noun, name) && !plx_saying_is_spoken_of(s, name))
            return name;
    return NULL;
}

/* The only person whom these sentences of the paragraph name before the verb; NULL where there are several. */
static const struct plx_name *only_person(const struct plx_saying *s, uint32_t own)
{
    const struct plx_sentence *first = s->sentence, *all = s->report->sentences.items;
    for (uint32_t i = own; i > 0 && own - i < SENTENCES_BACK && all[i - 1].paragraph == s->sentence->paragraph; i--)
        first = &all[i - 1];
    const struct plx_name *only = NULL, *name;
    for (size_t i = plx_names_from(s->facts, first->first); (name = plx_names_next(s->facts, &i, s->verb.first));)
        if (plx_name_is_person(name) && only && strcmp(only->name, name->name) != 0)
            return NULL;
        else if (plx_name_is_person(name) && name->end > name->first + 1 && !plx_saying_is_spoken_of(s, name))
            only = name;
    return only;
}

/* "… a drug made by Alpenova of Slovenia. The company said": the only body that may be a firm and that the paragraph names before
 * the noun. */
static const struct plx_name *only_firm(const struct plx_saying *s, uint32_t own, uint32_t noun)
{
    const struct plx_sentence *all = s->report->sentences.items;
    const struct plx_name *only = NULL, *name;
    uint32_t first = own;
    if (noun == UINT32_MAX || !is_firm(s, noun))
        return NULL;
    while (first > 0 && own - first < FIRM_SENTENCES_BACK && all[first - 1].paragraph == s->sentence->paragraph)
        first--;
    for (size_t i = plx_names_from(s->facts, all[first].first); (name = plx_names_next(s->facts, &i, noun));) {
        if (name->kind != PLX_ENTITY_ORGANISATION || plx_name_is_medium(name) || !may_call(s, noun, name))
            continue;
        if (only && strcmp(only->name, name->name) != 0)
            return NULL;
        only = plx_saying_is_spoken_of(s, name) ? only : name;
    }
    return only;
}

static const struct plx_name *named_before(const struct plx_saying *s, enum plx_entity_kind kind, uint32_t noun)
{
    uint32_t own = plx_report_sentence_at(s->report, s->sentence->span.start);
    for (uint32_t back = 0; back <= SENTENCES_BACK && back <= own; back++) {
        const struct plx_sentence *sentence = &s->report->sentences.items[own - back];
        if (sentence->paragraph != s->sentence->paragraph)
            break;
        const struct plx_name *name = first_of_kind(s, own - back, kind, noun < s->verb.first ? noun : s->verb.first, noun);
        if (name)
            return name;
    }
    return kind == PLX_ENTITY_PERSON ? only_person(s, own) : only_firm(s, own, noun);
}

/* "der Verband der Versicherer schätzte": the noun has a name of its own, and calls none that stands before. */
static bool is_of_another(const struct plx_saying *s, uint32_t noun)
{
    uint32_t next = noun + 1;
    while (next < s->verb.first && plx_saying_has(s, next, PLX_SENSE_FUNCTION))
        next++;
    return next > noun + 1 && next < s->verb.first && !plx_saying_is_mark(s, next, PLX_SAYING_MARKS);
}

/* "der Verband der Versicherer": whose something is; but who speaks for the company is it, "ein Sprecher des Unternehmens". */
static bool is_genitive(const struct plx_saying *s, uint32_t noun)
{
    if (!plx_language_is(s->report->language, "de") || noun < s->sentence->first + 3)
        return false;
    const struct plx_token *before = &s->report->tokens.items[noun - 2];
    return before->kind == PLX_TOKEN_WORD && (before->flags & PLX_TOKEN_CAPITAL) && !plx_saying_has(s, noun - 2, PLX_SENSE_OFFICE);
}

/* "(the) company", "(dell’)azienda", "(представитель) компании", "وأعلنت (الشركة)": what stands before the noun for whoever was
 * named. Of "l’opération" the stem alone is that of a firm. */
static bool is_led_to(const struct plx_saying *s, uint32_t noun)
{
    const struct plx_token *word = &s->report->tokens.items[noun];
    bool stemmed = plx_saying_at(s, noun, PLX_SENSE_COMPANY).sense->flags & PLX_SENSE_STEMMED;
    uint32_t token = noun - 1;
    if (noun == s->verb.end && plx_match_role(&s->report->matches, word, PLX_ROLE_WITH_ARTICLE))
        return true;
    return plx_saying_has(s, token, PLX_SENSE_FUNCTION) || (!stemmed && plx_saying_is_mark(s, token, "’'")) ||
           plx_match_has_before(&s->report->matches, token + 1, PLX_SENSE_OFFICE) ||
           plx_match_has_before(&s->report->matches, token + 1, PLX_SENSE_EVIDENCE);
}

/* "сообщили в пресс-службе (компании)", "dijo un portavoz de (la empresa)": the token behind small words and what speaks for a
 * body. */
static uint32_t over_spokesman(const struct plx_saying *s, uint32_t token, uint32_t to)
{
    while (token < to) {
        struct plx_match word = plx_saying_at(s, token, PLX_SENSE_OFFICE);
        if (!word.sense)
            word = plx_saying_at(s, token, PLX_SENSE_EVIDENCE);
        if (!word.sense && !plx_saying_has(s, token, PLX_SENSE_FUNCTION))
            break;
        token = word.sense ? word.end : token + 1;
    }
    return token;
}

static bool is_noun_for_body(const struct plx_saying *s, uint32_t token)
{
    struct plx_match noun = plx_saying_at(s, token, PLX_SENSE_COMPANY);
    return noun.sense && noun.first == token;
}

/* Whether another verb parts the noun from that of saying: "défend l’entreprise et juge". */
static bool is_object_of_another(const struct plx_saying *s, uint32_t noun)
{
    return noun + 1 < s->verb.first && plx_saying_has(s, noun + 1, PLX_SENSE_NUMBER_AND);
}

/* "Şirket, … açıkladı", "Şirketin sözcüsü … söyledi": the noun that opens a sentence of Turkish, whose verb stands last; UINT32_MAX
 * where there is none. */
static uint32_t turkish_body(const struct plx_saying *s)
{
    uint32_t first = s->sentence->first;
    bool last = plx_language_is(s->report->language, "tr") && plx_saying_is_last(s);
    if (!last || !is_noun_for_body(s, first) || first + 1 >= s->verb.first)
        return UINT32_MAX;
    bool speaks = plx_saying_is_mark(s, first + 1, ",") || plx_saying_has(s, first + 1, PLX_SENSE_OFFICE) ||
                  plx_saying_has(s, first + 1, PLX_SENSE_EVIDENCE);
    return speaks ? first : UINT32_MAX;
}

/* "La empresa, controlada por la alemana Nordhagen, negó": the noun that opens the sentence, where what is said of it closes right
 * before the verb; UINT32_MAX where there is none. */
static uint32_t body_opening(const struct plx_saying *s)
{
    uint32_t comma = s->before, token = s->sentence->first;
    while (token < comma && plx_saying_has(s, token, PLX_SENSE_FUNCTION))
        token++;
    bool opens = token + 1 < comma && plx_saying_is_mark(s, comma, ",،") && is_noun_for_body(s, token) &&
                 plx_saying_is_mark(s, token + 1, ",،");
    return opens && plx_near_phrase_end(s->report, token + 2, comma, ",،;:«»“”„\"") == comma ? token : UINT32_MAX;
}

/* "the company said", "das Unternehmen teilte mit", "сообщили в пресс-службе компании": the token of a small noun for a firm or
 * body close to the verb, or of the pronoun for one; UINT32_MAX where there is none. */
static uint32_t body_beside(const struct plx_saying *s)
{
    uint32_t from = s->verb.first > s->sentence->first + 3 ? s->verb.first - 3 : s->sentence->first;
    bool told = s->verb.sense->flags & PLX_SENSE_ALONE; /* "told reporters": behind it stands who hears it */
    uint32_t to = (told ? s->verb.end : over_spokesman(s, s->verb.end, s->sentence->end)) + 3;
    to = to < s->sentence->end ? to : s->sentence->end;
    for (uint32_t i = from; i < to; i++)
        if (is_noun_for_body(s, i) && i > from && is_led_to(s, i) && !is_of_another(s, i) && !is_genitive(s, i) &&
            !is_object_of_another(s, i))
            return i;
    uint32_t before = s->verb.first > s->sentence->first ? s->verb.first - 1 : from;
    bool pronoun = plx_match_role(&s->report->matches, &s->report->tokens.items[before], PLX_ROLE_BODY);
    if (pronoun)
        return before;
    uint32_t turkish = turkish_body(s);
    return turkish != UINT32_MAX ? turkish : body_opening(s);
}

/* ---- "the minister" ---- */

/* Whether what stands before the office shows that it is whoever was named: an article, in Arabic the word's own; Russian and
 * Turkish have none. */
static bool is_definite(const struct plx_saying *s, struct plx_match office)
{
    const struct plx_token *first = &s->report->tokens.items[office.first];
    if (plx_language_is(s->report->language, "ru") || plx_language_is(s->report->language, "tr"))
        return true;
    return plx_match_role(&s->report->matches, first, PLX_ROLE_WITH_ARTICLE) ||
           (office.first > s->sentence->first && plx_match_role(&s->report->matches, first - 1, PLX_ROLE_DEFINITE));
}

/* Whether the phrase ends there: what else it said of an office says whose it is. */
static bool ends_phrase(const struct plx_saying *s, uint32_t token)
{
    if (token >= s->sentence->end || s->report->tokens.items[token].kind == PLX_TOKEN_MARK)
        return true;
    return plx_saying_has(s, token, PLX_SENSE_CLAUSE) ||
           (plx_saying_has(s, token, PLX_SENSE_FUNCTION) && !plx_match_role(&s->report->matches, &s->report->tokens.items[token], PLX_ROLE_OF) &&
            !plx_match_role(&s->report->matches, &s->report->tokens.items[token], PLX_ROLE_OF_DEFINITE));
}

/* The office of one word that ends right before the token and stands for who was named; PLX_NO_MATCH where none does. */
static struct plx_match office_ending(const struct plx_saying *s, uint32_t token)
{
    struct plx_match office = plx_match_before(&s->report->matches, token, PLX_SENSE_OFFICE);
    bool one = office.sense && office.first >= s->sentence->first && office.end == office.first + 1;
    return one && is_definite(s, office) ? office : PLX_NO_MATCH;
}

/* "The minister said", "Bakan, … söyledi"; PLX_NO_MATCH where none stands before the verb. */
static struct plx_match office_ahead(const struct plx_saying *s)
{
    uint32_t token = s->verb.first, first = s->sentence->first;
    while (token > first && plx_saying_has(s, token - 1, PLX_SENSE_FUNCTION))
        token--;
    struct plx_match office = token > first ? office_ending(s, token) : PLX_NO_MATCH;
    bool last = plx_language_is(s->report->language, "tr") && plx_saying_is_last(s);
    return office.sense || !last || !plx_saying_is_mark(s, first + 1, ",") ? office : office_ending(s, first + 1);
}

/* "the minister said", "dijo el alcalde", "قالت الوزيرة": the one word of an office right beside the verb; UINT32_MAX where there is
 * none. */
static uint32_t office_beside(const struct plx_saying *s)
{
    struct plx_match office = office_ahead(s);
    if (office.sense)
        return office.first;
    uint32_t next = s->verb.end;
    if (next < s->sentence->end && plx_match_role(&s->report->matches, &s->report->tokens.items[next], PLX_ROLE_DEFINITE))
        next++;
    office = next < s->sentence->end && !(s->verb.sense->flags & PLX_SENSE_ALONE) ? office_ending(s, next + 1) : PLX_NO_MATCH;
    return office.sense && ends_phrase(s, office.end) ? next : UINT32_MAX;
}

/* Whether the word ends in the noun: of a German compound the last part says which office it is, "Gesundheitsministerin"; the Arabic
 * noun has its article, "(ال)وزيرة". */
static bool ends_in(const struct plx_saying *s, uint32_t word, uint32_t noun)
{
    static const char article[] = "ال";
    const struct plx_token *tokens = s->report->tokens.items;
    const struct plx_intern_entry *a = &s->report->forms.entries[tokens[word].form], *b = &s->report->forms.entries[tokens[noun].form];
    const char *ending = b->string;
    bool arabic = plx_language_is(s->report->language, "ar");
    if (arabic && strncmp(ending, article, strlen(article)) == 0)
        ending += strlen(article);
    size_t length = strlen(ending);
    return (arabic || plx_language_is(s->report->language, "de")) && a->length >= length &&
           strcmp(a->string + a->length - length, ending) == 0;
}

/* Whether both words are of one office. */
static bool are_one_office(const struct plx_saying *s, uint32_t word, uint32_t noun)
{
    const struct plx_token *tokens = s->report->tokens.items;
    if (tokens[word].kind != PLX_TOKEN_WORD || !plx_saying_has(s, word, PLX_SENSE_OFFICE))
        return false;
    return are_one(s, word, noun) || ends_in(s, word, noun);
}

/* Whether the office stands with the person's name: before it, or behind the comma that follows. */
static bool holds(const struct plx_saying *s, const struct plx_name *person, uint32_t noun)
{
    const struct plx_sentence *in = &s->report->sentences.items[person->sentence];
    uint32_t from = person->first > in->first + OFFICE_WITHIN ? person->first - OFFICE_WITHIN : in->first;
    for (uint32_t i = person->first; i > from && !plx_saying_is_mark(s, i - 1, ".;:()«»“”„\"—–"); i--)
        if (are_one_office(s, i - 1, noun))
            return true;
    if (person->end + 1 >= in->end || !plx_saying_is_mark(s, person->end, ",،"))
        return false;
    uint32_t to = person->end + 1 + OFFICE_WITHIN < in->end ? person->end + 1 + OFFICE_WITHIN : in->end;
    to = plx_near_phrase_end(s->report, person->end + 1, to, ",،.;:()«»“”„\"—–");
    for (uint32_t i = person->end + 1; i < to; i++)
        if (are_one_office(s, i, noun))
            return true;
    return false;
}

/* "Transport minister Dana Holt resigned. … The minister said": who was last named with the office; NULL where nobody was. */
static const struct plx_name *holder_named(const struct plx_saying *s, uint32_t noun)
{
    const struct plx_name *all = s->facts->names.items;
    size_t before = plx_names_from(s->facts, noun), last = before > MOST_NAMES_BACK ? before - MOST_NAMES_BACK : 0;
    for (size_t i = before; i > last; i--)
        if (plx_name_is_person(&all[i - 1]) && holds(s, &all[i - 1], noun))
            return &all[i - 1];
    return NULL;
}

/* "I suoi legali parlano di «sentenza politica»": those who are his speak, not he. */
static bool is_said_by_others(const struct plx_saying *s)
{
    uint32_t from = s->verb.first > s->sentence->first + 3 ? s->verb.first - 3 : s->sentence->first;
    uint32_t to = s->verb.end + 3 < s->sentence->end ? s->verb.end + 3 : s->sentence->end;
    for (uint32_t i = from; i + 1 < to; i++)
        if (plx_saying_has(s, i, PLX_SENSE_POSSESSIVE) && (i >= s->verb.end || i < s->verb.first) &&
            plx_saying_has(s, i + 1, PLX_SENSE_OFFICE))
            return true;
    return false;
}

const struct plx_name *plx_speaker_meant(const struct plx_report *report,
                                         const struct plx_report_facts *facts,
                                         struct plx_match verb,
                                         const struct plx_sentence *sentence, struct plx_called *called)
{
    struct plx_saying s = plx_saying_of(report, facts, verb, sentence);
    if (plx_saying_is_passive(&s) || plx_saying_is_quoted(&s))
        return NULL;
    uint32_t noun = body_beside(&s);
    if (noun != UINT32_MAX) {
        if (plx_saying_is_act(&s) && !plx_saying_something(&s))
            return NULL;
        const struct plx_name *name = named_before(&s, PLX_ENTITY_ORGANISATION, noun);
        return name ? name : plx_called_by(called, report, facts, noun);
    }
    noun = office_beside(&s);
    const struct plx_name *holder = noun != UINT32_MAX && !is_said_by_others(&s) ? holder_named(&s, noun) : NULL;
    if (holder)
        return holder;
    bool wanted = plx_saying_is_quotation(&s) && !is_said_by_others(&s);
    return wanted ? named_before(&s, PLX_ENTITY_PERSON, UINT32_MAX) : NULL;
}

/* Whether the noun calls no other than the name: it is a word of it, or says no more than that it is a firm or an authority. "По
 * данным производителя" is of whoever made the thing. */
static bool calls(const struct plx_saying *s, uint32_t noun, const struct plx_name *name)
{
    const char *what = concept_at(s, noun);
    if (strcmp(what, "company") == 0)
        return may_call(s, noun, name);
    if (strcmp(what, "authorities") == 0 && plx_saying_is_institution(name))
        return true;
    for (uint32_t i = name->first; i < name->end; i++)
        if (are_one(s, i, noun))
            return true;
    return false;
}

/* Whether nothing more is said of the noun: "по данным комиссии парламента" is of another commission. */
static bool stands_alone(const struct plx_saying *s, uint32_t noun)
{
    struct plx_match statement = plx_saying_at(s, noun + 1, PLX_SENSE_EVIDENCE); /* "a company statement" */
    uint32_t next = statement.sense && plx_language_is(s->report->language, "en") ? statement.end : noun + 1;
    return next >= s->sentence->end || plx_saying_is_mark(s, next, PLX_SAYING_MARKS ".«»“”\"—–") ||
           plx_saying_has(s, next, PLX_SENSE_CREDIT_AFTER);
}

const struct plx_name *plx_source_meant(const struct plx_report *report, const struct plx_report_facts *facts,
                                        struct plx_match cue, const struct plx_sentence *sentence,
                                        struct plx_called *called)
{
    struct plx_saying s = plx_saying_of(report, facts, cue, sentence);
    bool after = cue.sense->kind == PLX_SENSE_CREDIT_AFTER;
    uint32_t noun = after ? cue.first - 1 : cue.end;
    if ((after && cue.first == sentence->first) || noun >= sentence->end)
        return NULL;
    if (!after && noun + 1 < sentence->end && plx_saying_has(&s, noun, PLX_SENSE_FUNCTION))
        noun++;
    struct plx_match body = plx_saying_at(&s, noun, PLX_SENSE_COMPANY);
    if (!body.sense || body.end != noun + 1 || !stands_alone(&s, noun))
        return NULL;
    const struct plx_name *name = named_before(&s, PLX_ENTITY_ORGANISATION, noun);
    return name && calls(&s, noun, name) ? name : plx_called_by(called, report, facts, noun);
}
