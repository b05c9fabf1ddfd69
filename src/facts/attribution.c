/* Credits: whom the report credits with what it says. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "facts/crediting.h"
#include "facts/dateline.h"
#include "facts/openings.h"
#include "facts/quoted.h"
#include "facts/speaker.h"

/* How far, in tokens, a source stands from the word that credits it. */
#define NEAR 9
/* How far behind the comma that follows a body's noun its name stands. */
#define APPOSITION_WITHIN 6
/* How far the view stands from whose it is, where his office stands between. */
#define VIEWER_WITHIN 12
/* How far behind the word for a toll the verb stands that says what it comes to, and behind that the figure. */
#define TOLL_WITHIN 20
#define FIGURE_WITHIN 3
/* How far before what was supplied by somebody the word for data or images stands. */
#define SUPPLIED_WITHIN 3

/* The last source whose name ends in (from, to]. */
static const struct plx_name *name_before(const struct plx_crediting *f, uint32_t from, uint32_t to)
{
    for (size_t i = plx_names_from(f->out, to); i > 0; i--) {
        const struct plx_name *name = &f->out->names.items[i - 1];
        if (name->end <= from)
            break;
        if (name->end <= to && plx_name_is_source(name))
            return name;
    }
    return NULL;
}

/* Where the phrase that names the source ends: at a mark, or where what is said begins. */
static uint32_t source_end(const struct plx_crediting *f, uint32_t from, uint32_t sentence_end)
{
    uint32_t office = from; /* "la ministre de l’environnement et de l’énergie, Claire Morvan" */
    while (office < sentence_end &&
           (plx_crediting_has(f, office, PLX_SENSE_FUNCTION) || plx_near_is_mark(f->report, office, "’'")))
        office++;
    uint32_t near = office < sentence_end && plx_crediting_has(f, office, PLX_SENSE_OFFICE) ? 2 * NEAR : NEAR;
    uint32_t to = from + near < sentence_end ? from + near : sentence_end;
    to = plx_near_phrase_end(f->report, from, to, ",،;:");
    if (plx_language_is(f->report->language, "de"))
        return to; /* its clauses open behind a comma; "der" elsewhere is an article */
    for (uint32_t i = from; i < to; i++)
        if (plx_crediting_has(f, i, PLX_SENSE_CLAUSE))
            return i;
    return to;
}

/* "fiscal" too: some languages have an office among the words of address, since it is a common word as well. */
static bool has_office(const struct plx_crediting *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (plx_crediting_has(f, i, PLX_SENSE_OFFICE) || plx_crediting_has(f, i, PLX_SENSE_HONORIFIC))
            return true;
    return false;
}

/* The person whose name stands right behind that of the body whose office he holds; NULL where none does. */
static const struct plx_name *holder_of(const struct plx_crediting *f, const struct plx_name *body, uint32_t sentence_end)
{
    uint32_t first = body->end;
    if (first < sentence_end && plx_near_is_mark(f->report, first, "»”“\""))
        first++;
    const struct plx_name *next = body + 1;
    bool behind = next < f->out->names.items + f->out->names.count && next->first == first && first < sentence_end;
    return behind && next->kind == PLX_ENTITY_PERSON ? next : NULL;
}

/* "chez l’exploitant, la société publique Energoblok": the body whose noun the phrase has, and that is named behind the comma
 * at the token; NULL where there is none. */
static const struct plx_name *body_behind(const struct plx_crediting *f, uint32_t from, uint32_t comma, uint32_t sentence_end)
{
    bool noun = false; /* "el operador de la red, ESO" */
    for (uint32_t i = from; i < comma; i++)
        noun |= plx_crediting_has(f, i, PLX_SENSE_COMPANY);
    if (!noun)
        return NULL;
    uint32_t to = comma + 1 + APPOSITION_WITHIN < sentence_end ? comma + 1 + APPOSITION_WITHIN : sentence_end;
    const struct plx_name *name = plx_crediting_within(f, comma + 1, plx_near_phrase_end(f->report, comma + 1, to, ",،;:"));
    for (uint32_t i = comma + 1; name && i < name->first; i++)
        if (f->report->tokens.items[i].kind == PLX_TOKEN_WORD && plx_crediting_has(f, i, PLX_SENSE_CREDIT_VERB))
            return NULL;
    bool closes = name && (name->end >= sentence_end || f->report->tokens.items[name->end].kind == PLX_TOKEN_MARK);
    return closes && name->kind == PLX_ENTITY_ORGANISATION && !plx_name_is_medium(name) ? name : NULL;
}

/* "des Regionalchefs der Polizei, Torbjörn Hallgren,": the person whose name alone stands behind the comma at the token; NULL where
 * none does. */
static const struct plx_name *head_behind(const struct plx_crediting *f, uint32_t comma, uint32_t sentence_end)
{
    const struct plx_name *name = plx_crediting_within(f, comma + 1, comma + 2);
    bool closes = name && name->first == comma + 1 &&
                  (name->end >= sentence_end || f->report->tokens.items[name->end].kind == PLX_TOKEN_MARK);
    return closes && name->kind == PLX_ENTITY_PERSON ? name : NULL;
}

/* Whom an apposition names where the phrase names a kind of body, or nobody: "the environment agency, LUBW"; else what the phrase
 * names. */
static const struct plx_name *apposed_to(const struct plx_crediting *f, uint32_t from, uint32_t comma,
                                         const struct plx_name *name, uint32_t sentence_end)
{
    const struct plx_name *named = body_behind(f, from, comma, sentence_end);
    if (!named && name && name->first > from + 1)
        named = head_behind(f, comma, sentence_end);
    return named ? named : name;
}

/* The first source in [from, to), or behind the comma there who holds the office that stands before it: "o ministro do Ambiente,
 * Arlindo Vaz", "die Sprecherin der Reederei Norvik Line, Wiebke Harm". */
static const struct plx_name *source_within(const struct plx_crediting *f, uint32_t from, uint32_t to, uint32_t sentence_end)
{
    const struct plx_name *name = plx_crediting_within(f, from, to), *meant = NULL;
    if (name && name->kind == PLX_ENTITY_PERSON)
        return name;
    bool apposed = to + 1 < sentence_end && plx_near_is_mark(f->report, to, ",،");
    if (apposed && has_office(f, from, name ? name->end : to)) /* perhaps taken for a body: "le maire de Soumy" */
        meant = plx_crediting_within(f, to + 1, to + 3); /* perhaps behind "Maître" */
    if (!meant && apposed && (!name || (name->generic && name->kind == PLX_ENTITY_ORGANISATION)))
        return apposed_to(f, from, to, name, sentence_end);
    if (!meant && name && has_office(f, from, name->first))
        meant = holder_of(f, name, sentence_end); /* "по оценке аналитика «Финама» Дениса Ратникова" */
    return meant && (!name || meant->kind == PLX_ENTITY_PERSON) ? meant : name;
}

/* "Hugo Lantier, quoted by NEWSROOM, …", "In an interview with NEWSROOM the minister, Hugo Lantier, …": who speaks to the
 * newsroom stands right before the cue or, where that opens the sentence, is the first person behind it. */
static void spoken_to(struct plx_crediting *f, struct plx_match cue, const struct plx_name *newsroom,
                      const struct plx_sentence *s)
{
    plx_crediting_name(f, newsroom);
    const struct plx_name *name = name_before(f, cue.first > s->first + 2 ? cue.first - 2 : s->first, cue.first);
    if (name && name->kind == PLX_ENTITY_PERSON) {
        plx_crediting_name(f, name);
        return;
    }
    if (cue.first > s->first + 2)
        return;
    uint32_t to = newsroom->end + PLX_SPEAKER_REACH < s->end ? newsroom->end + PLX_SPEAKER_REACH : s->end;
    for (size_t i = plx_names_from(f->out, newsroom->end); (name = plx_names_next(f->out, &i, to));)
        if (name->kind == PLX_ENTITY_PERSON) {
            plx_crediting_name(f, name);
            return;
        }
}

/* "según el folleto remitido a la CNMV", "сослался на форс-мажор по контракту с Velmora": behind more words of the phrase, the name is
 * that of whom something was handed to, or done with. */
static bool is_led_away(const struct plx_crediting *f, struct plx_match cue, const struct plx_name *name)
{
    uint32_t token = name->first, from = cue.end + 1;
    while (token > from && (plx_match_role(&f->report->matches, &f->report->tokens.items[token - 1], PLX_ROLE_DEFINITE) ||
                            plx_crediting_has(f, token - 1, PLX_SENSE_DEMONYM) || plx_crediting_has(f, token - 1, PLX_SENSE_NATION) ||
                            plx_crediting_has(f, token - 1, PLX_SENSE_COMPANY) || plx_near_is_mark(f->report, token - 1, "'’«“„\"")))
        token--;
    return token > from && (plx_crediting_has(f, token - 1, PLX_SENSE_ADDRESSEE) || plx_crediting_has(f, token - 1, PLX_SENSE_OBLIQUE));
}

/* "images (supplied by)": whether what tells something stands right before the token. */
static bool is_evidence_before(const struct plx_crediting *f, uint32_t token, uint32_t from)
{
    for (uint32_t i = token; i > from && token - i < SUPPLIED_WITHIN; i--)
        if (plx_crediting_has(f, i - 1, PLX_SENSE_EVIDENCE))
            return true;
    return false;
}

/* Whether a study is told of in [from, to). */
static bool tells_of_study(const struct plx_crediting *f, uint32_t from, uint32_t to)
{
    const struct plx_matches *all = &f->report->matches;
    for (struct plx_match_cursor each = plx_matches_in(all, from, to); plx_match_next(&each);) {
        const struct plx_sense *sense = each.match.sense;
        const struct plx_known_concept *concept =
            sense->kind == PLX_SENSE_CONCEPT
                ? plx_language_concept(f->report->language, sense->index)
                : NULL;
        if (concept && strcmp(plx_language_string(f->report->language, concept->id),
                              "study-research") == 0)
            return true;
    }
    return false;
}

/* "es (de) 23", "est de 46": whether the token opens what a toll comes to. */
static bool comes_to_figure(const struct plx_crediting *f, uint32_t token, uint32_t sentence_end)
{
    struct plx_match is = plx_crediting_at(f, token, PLX_SENSE_COPULA);
    uint32_t to = is.sense && is.end + FIGURE_WITHIN < sentence_end ? is.end + FIGURE_WITHIN : sentence_end;
    for (uint32_t i = is.sense ? is.end : to; i < to; i++)
        if (f->report->tokens.items[i].kind == PLX_TOKEN_NUMBER || plx_crediting_has(f, i, PLX_SENSE_NUMBER))
            return true;
    return false;
}

/* "El balance que entregó el Ministerio del Interior es de 23 fallecidos", "Il bilancio del Same è di 46 feriti": the body whose
 * toll it is, and then the figure. */
static void toll(struct plx_crediting *f, struct plx_match cue, const struct plx_sentence *s)
{
    uint32_t to = cue.end + TOLL_WITHIN < s->end ? cue.end + TOLL_WITHIN : s->end;
    const struct plx_name *name = plx_crediting_within(f, cue.end, to);
    if (!name || name->kind != PLX_ENTITY_ORGANISATION || plx_name_is_business(name) ||
        plx_near_phrase_end(f->report, cue.end, name->first, ",،;:«“„\"") < name->first)
        return;
    bool verb_first = plx_language_is(f->report->language, "ar"); /* "بلغت حصيلة وزارة الصحة 23 قتيلاً" */
    for (uint32_t i = name->end; i < to; i++)
        if (verb_first ? f->report->tokens.items[i].kind == PLX_TOKEN_NUMBER : comes_to_figure(f, i, s->end)) {
            plx_crediting_name(f, name);
            return;
        }
}

/* "provided by". */
static bool is_supply(struct plx_match cue)
{
    const uint8_t supply = PLX_SENSE_COMMON | PLX_SENSE_ALONE;
    return (cue.sense->flags & supply) == supply;
}

/* Whether the cue is of other things here: "led by" of a party, "published in" of a city, "supplied by" of glass. */
static bool is_of_other(const struct plx_crediting *f, struct plx_match cue, const struct plx_sentence *s)
{
    if (is_supply(cue))
        return !is_evidence_before(f, cue.first, s->first);
    return (cue.sense->flags & PLX_SENSE_COMMON) && !tells_of_study(f, s->first, cue.first);
}

/* "according to NAME": the source follows in the same phrase. Behind an anonymous one ("a source in the prosecutor's
 * office") only the newsroom that has it is a source of its own. */
static void follow(struct plx_crediting *f, struct plx_match cue, const struct plx_sentence *s)
{
    uint32_t sentence_end = s->end, to = source_end(f, cue.end, sentence_end);
    const struct plx_name *name = source_within(f, cue.end, to, sentence_end);
    if (cue.sense->flags & PLX_SENSE_VAGUE) {
        toll(f, cue, s);
        return;
    }
    if (is_of_other(f, cue, s) || (name && is_led_away(f, cue, name)))
        return;
    if ((cue.sense->flags & PLX_SENSE_ALONE) && !is_supply(cue)) {
        /* "told", "in an interview with": who hears it is no source but a newsroom */
        if (name && plx_name_is_medium(name))
            spoken_to(f, cue, name, s);
        return;
    }
    bool anonymous = plx_crediting_unnamed(f, cue.end, name ? name->first : to);
    if (name && (!anonymous || plx_name_is_medium(name)))
        plx_crediting_joined(f, name);
    else if (!anonymous)
        plx_crediting_meant(f, plx_source_meant(f->report, f->out, cue, s, &f->called), s);
}

/* Whether a person whom the sentence names before the token is credited: "and announced" is said by him too. */
static bool is_spoken_for(const struct plx_crediting *f, const struct plx_sentence *s, uint32_t token)
{
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, token));)
        if (name->kind == PLX_ENTITY_PERSON && plx_crediting_is_named(f, name))
            return true;
    return false;
}

/* "AFAD sayıyı 40, Kızılay ise 65 olarak açıkladı", "мэр назвал это чудом, а эксперт Ева Странд — «везением»": the verb of one
 * is another's too. */
static void add_elided(struct plx_crediting *f, const struct plx_sentence *s)
{
    bool dashes = plx_language_is(f->report->language, "ru"); /* elsewhere they set apart */
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, s->end));) {
        if (!plx_name_is_source(name) || name->end + 1 >= s->end)
            continue;
        bool dash = dashes && plx_near_is_mark(f->report, name->end, "—–") &&
                    (plx_near_is_mark(f->report, name->end + 1, "«“„\"") ||
                     f->report->tokens.items[name->end + 1].kind == PLX_TOKEN_NUMBER);
        if (dash || plx_crediting_has(f, name->end, PLX_SENSE_ELIDED))
            plx_crediting_name(f, name);
    }
}

/* "Говорится (в объявлении)", "сообщается": a reflexive verb of Russian, by which nobody speaks who was named before. */
static bool is_impersonal(const struct plx_crediting *f, struct plx_match verb)
{
    const struct plx_token *last = &f->report->tokens.items[verb.end - 1];
    size_t length = strlen("ся");
    return plx_language_is(f->report->language, "ru") && last->end - last->start > length &&
           memcmp(f->report->text + last->end - length, "ся", length) == 0;
}

/* "NAME said", "said NAME", "he said". */
static void beside(struct plx_crediting *f, struct plx_match cue, const struct plx_sentence *s)
{
    const struct plx_name *name = plx_speaker_of(f->report, f->out, cue, s);
    if (name)
        plx_crediting_joined(f, name);
    add_elided(f, s);
    bool last = cue.end + 2 >= s->end; /* as in Turkish, where its subject opens the sentence */
    uint32_t from = cue.first > s->first + NEAR && !last ? cue.first - NEAR : s->first;
    bool anonymous = plx_crediting_unnamed(f, from, cue.end + NEAR < s->end ? cue.end + NEAR : s->end);
    if (name || anonymous || is_impersonal(f, cue))
        return;
    name = plx_speaker_meant(f->report, f->out, cue, s, &f->called);
    if (name && (name->kind != PLX_ENTITY_PERSON || !is_spoken_for(f, s, cue.first)))
        plx_crediting_meant(f, name, s);
}

/* Whether a clause may open at the token: at the front of the sentence, behind a mark, "that". */
static bool opens_clause(const struct plx_crediting *f, uint32_t token, const struct plx_sentence *s)
{
    return token == s->first || plx_near_is_mark(f->report, token - 1, ",،:;—–(«“") ||
           plx_crediting_has(f, token - 1, PLX_SENSE_CLAUSE);
}

/* Whether it leads to whose view it is: "per", "para", which most such words do not. */
static bool opens_view(const struct plx_crediting *f, uint32_t token, const struct plx_sentence *s)
{
    const struct plx_token *t = &f->report->tokens.items[token];
    bool inside = token > s->first && t[-1].kind != PLX_TOKEN_MARK &&
                  !plx_match_may_start(&f->report->matches, token - 1, PLX_MATCH_BIT(PLX_SENSE_CLAUSE));
    return !inside && plx_match_role(&f->report->matches, t, PLX_ROLE_IN_VIEW_OF) && opens_clause(f, token, s);
}

/* "Per il ministro dell’Economia Martín Echegoyen …", "Para o líder da oposição, Hélio Cardim, …": the person whose office opens
 * the phrase; NULL where there is none. */
static const struct plx_name *holder_within(const struct plx_crediting *f, uint32_t from, const struct plx_sentence *s)
{
    uint32_t to = from + VIEWER_WITHIN < s->end ? from + VIEWER_WITHIN : s->end;
    uint32_t end = plx_near_phrase_end(f->report, from, to, ",،;:«“„\"");
    const struct plx_name *name = plx_crediting_within(f, from, end);
    if (!name && end + 1 < to && plx_near_is_mark(f->report, end, ",،"))
        name = plx_crediting_within(f, end + 1, end + 2);
    return name && name->kind == PLX_ENTITY_PERSON && has_office(f, from, from + 3 < name->first ? from + 3 : name->first) ? name : NULL;
}

/* "Per l’Ecdc il rischio è basso", "Para a OMS, …": at the front of a sentence the view of a person, an office or a body;
 * what is done for a firm is no view of its own. Within a sentence it is set off: "decisão que, para a deputada Ana Luz, é …". */
static void in_view_of(struct plx_crediting *f, uint32_t token, const struct plx_sentence *s)
{
    uint32_t to = token + 5 < s->end ? token + 5 : s->end;
    const struct plx_name *name = plx_crediting_within(f, token + 1, to);
    if (!name)
        name = holder_within(f, token + 1, s);
    if (!name)
        return;
    bool set_off = name->end < s->end && plx_near_is_mark(f->report, name->end, ",،");
    uint32_t behind = set_off ? name->end + 1 : s->end;
    bool quoted = behind < s->end && plx_near_is_mark(f->report, behind, "«“„\""); /* "Pour FO, « la coupe est pleine »" */
    bool front = token == s->first || plx_near_is_mark(f->report, token - 1, ":;");
    bool viewer = quoted || name->kind == PLX_ENTITY_PERSON || (*name->entity_class && !plx_name_is_business(name));
    if (front ? viewer : set_off && (quoted || viewer)) /* "I malati, per il ministero della Salute, sono 212" */
        plx_crediting_name(f, name);
}

/* "…, so der Kunsthändler Falk Reinbrecht.", "«…», così Fiorenza Marchi": behind what was said who said it, and then a mark or
 * a small word. */
static void thus(struct plx_crediting *f, uint32_t token, const struct plx_sentence *s)
{
    if (token == s->first || !plx_near_is_mark(f->report, token - 1, ",،»”“\"«—–)"))
        return;
    uint32_t to = token + 1 + NEAR < s->end ? token + 1 + NEAR : s->end;
    to = plx_near_phrase_end(f->report, token + 1, to, ",،;:.«“„");
    const struct plx_name *name = source_within(f, token + 1, to, s->end);
    bool ends = name && (name->end >= s->end || f->report->tokens.items[name->end].kind == PLX_TOKEN_MARK ||
                         plx_crediting_has(f, name->end, PLX_SENSE_FUNCTION));
    if (ends)
        plx_crediting_name(f, name);
}

static void behind(struct plx_crediting *f, struct plx_match cue, const struct plx_sentence *s)
{
    uint32_t from = cue.first > s->first + NEAR ? cue.first - NEAR : s->first;
    const struct plx_name *name = name_before(f, from, cue.first);
    if (cue.sense->flags & PLX_SENSE_ALONE) {
        bool quoted = name && plx_near_is_mark(f->report, name->end, "»”“\"");
        if (name && plx_name_is_medium(name) && name->end + quoted == cue.first)
            plx_crediting_name(f, name); /* "que Le Monde a pu consulter" */
        return;
    }
    if (name)
        plx_crediting_name(f, name);
    else
        plx_crediting_meant(f, plx_source_meant(f->report, f->out, cue, s, &f->called), s);
    plx_crediting_unnamed(f, from, cue.first);
}

/* "A study in The Lancet": what a journal published is credited to it. */
static bool is_published_in(const struct plx_crediting *f, const struct plx_name *name)
{
    size_t count = f->report->matches.token_count;
    return tells_of_study(f, name->first > 6 ? name->first - 6 : 0, name->end + 5 < count ? name->end + 5 : (uint32_t)count);
}

/* Whether the same name stands again right behind it, or in brackets: what is short for it, or what it is called. */
static bool is_shortened(const struct plx_crediting *f, const struct plx_name *name)
{
    const struct plx_name *next = name + 1;
    if (next == f->out->names.items + f->out->names.count || next->sentence != name->sentence ||
        strcmp(next->name, name->name) != 0)
        return false;
    return next->first == name->end || plx_near_is_mark(f->report, next->first - 1, "(") ||
           (next->first == name->end + 1 && plx_near_is_mark(f->report, name->end, ",«“„\""));
}

/* "Anadolu Ajansı (AA)", "the Syrian state news agency SANA": the same newsroom, which is credited already. */
static bool is_repeated(const struct plx_crediting *f, const struct plx_name *name)
{
    bool behind = name > f->out->names.items && is_shortened(f, name - 1) && plx_crediting_is_named(f, name - 1);
    return behind || (is_shortened(f, name) && plx_crediting_is_named(f, name + 1));
}

/* “Akşam sekizden sonra kimse dışarı çıkmıyor”: a word of what is quoted is no newsroom. */
static bool is_quoted(const struct plx_crediting *f, const struct plx_sentence *s, const struct plx_name *name)
{
    bool marked = name->first > s->first && plx_near_is_mark(f->report, name->first - 1, "«“„\"") &&
                  plx_near_is_mark(f->report, name->end, "»”“\"");
    return !marked && plx_near_quotations(f->report, f->out, s->first, name->first).open;
}

/* A newsroom that is named where somebody is quoted or credited is who was spoken to; that of a dateline has it all. */
static void media_beside(struct plx_crediting *f, const struct plx_sentence *s, bool cue)
{
    bool body = s->kind == PLX_SENTENCE_BODY;
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, s->end));)
        if (plx_name_is_medium(name) && !is_repeated(f, name) && !is_quoted(f, s, name) &&
            ((body && (cue || is_published_in(f, name))) || plx_dateline_names(f->report, f->out, name)))
            plx_crediting_name(f, name);
}

/* Whether the word is one of those of the list, which spaces part. */
static bool is_listed(const char *list, const struct plx_intern_entry *word)
{
    for (const char *found = strstr(list, word->string); found; found = strstr(found + 1, word->string))
        if ((found == list || found[-1] == ' ') && (found[word->length] == '\0' || found[word->length] == ' '))
            return true;
    return false;
}

/* "hält die Reform für einen Fehler": a second part that opens what is said, and stands within the clause. */
static bool opens_opinion(const struct plx_crediting *f, struct plx_match verb, uint32_t token)
{
    return plx_match_role(&f->report->matches, &f->report->tokens.items[token], PLX_ROLE_IN_VIEW_OF) &&
           plx_near_phrase_end(f->report, verb.end, token, ",;:") == token;
}

/* "teilte … mit": a verb whose second part stands at the end of its clause. */
static bool is_whole(const struct plx_crediting *f, struct plx_match verb, uint32_t end)
{
    const char *parts = plx_language_string(f->report->language, verb.sense->text);
    if (!*parts)
        return true;
    for (uint32_t i = verb.end; i < end; i++) {
        const struct plx_token *t = &f->report->tokens.items[i];
        bool last = i + 1 == end || plx_near_is_mark(f->report, i + 1, ".,;:!?");
        bool may_be = t->kind == PLX_TOKEN_WORD && (last || opens_opinion(f, verb, i));
        if (may_be && is_listed(parts, &f->report->forms.entries[t->form]))
            return true;
    }
    return false;
}

/* Whether one of the credits from that on is no newsroom's. */
static bool has_speaker(const struct plx_crediting *f, size_t from)
{
    for (size_t i = from; i < f->out->attributions.count; i++)
        if (f->out->attributions.items[i].kind != PLX_SOURCE_MEDIUM)
            return true;
    return false;
}

static void read_sentence(struct plx_crediting *f, const struct plx_sentence *s)
{
    bool any = false;
    size_t known = f->out->attributions.count;
    uint32_t said = s->first; /* where the last verb of saying ends: "a déclaré" is one */
    uint32_t silent = s->first; /* what nobody says ends here: "has yet to comment" */
    plx_quoted_before_colon(f, s);
    for (uint32_t i = s->first; i < s->end && !f->failed; i = plx_openings_next(f->out, i + 1, s->end, PLX_OPENS_CREDIT)) {
        struct plx_match cue;
        if (opens_view(f, i, s))
            in_view_of(f, i, s);
        if ((cue = plx_crediting_at(f, i, PLX_SENSE_SILENCE)).sense && cue.end > silent)
            silent = cue.end;
        if (i < silent)
            continue;
        if ((cue = plx_crediting_at(f, i, PLX_SENSE_CREDIT_BEFORE)).sense ||
            (cue = plx_crediting_at(f, i, PLX_SENSE_CREDIT_CITED)).sense)
            follow(f, cue, s);
        any |= cue.sense != NULL;
        if ((cue = plx_crediting_at(f, i, PLX_SENSE_CREDIT_AFTER)).sense)
            behind(f, cue, s);
        any |= cue.sense != NULL;
        if (plx_crediting_has(f, i, PLX_SENSE_THUS))
            thus(f, i, s);
        /* "told Reuters" may be a phrase of its own; who told stands beside it. */
        if ((cue = plx_crediting_at(f, i, PLX_SENSE_CREDIT_VERB)).sense && i >= said && !plx_crediting_is_no_verb(f, cue, s) &&
            is_whole(f, cue, s->end))
            beside(f, cue, s);
        said = cue.sense && cue.end > said ? cue.end : said;
        any |= cue.sense != NULL;
    }
    const struct plx_quotations quoted = plx_near_quotations(f->report, f->out, s->first, s->end);
    plx_quoted_behind(f, s, &quoted);
    media_beside(f, s, any || quoted.longest > PLX_LONGEST_NAME);
    if (!has_speaker(f, known))
        plx_quoted_behind_sentence(f, s, &quoted);
}

enum plx_status plx_facts_find_attributions(const struct plx_report *report,
                                            uint32_t report_index, struct plx_arena *arena,
                                            struct plx_report_facts *out)
{
    struct plx_crediting f = {.report = report, .report_index = report_index, .arena = arena,
                       .out = out};
    f.credited = plx_memory_array(report->tokens.count + 1, sizeof *f.credited);
    f.failed = !f.credited || !plx_openings_note(report, out);
    if (f.credited)
        memset(f.credited, 0, report->tokens.count + 1);
    for (size_t i = 0; i < report->sentences.count && !f.failed; i++)
        read_sentence(&f, &report->sentences.items[i]);
    free(f.credited);
    f.failed |= f.called.failed;
    plx_called_release(&f.called);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
