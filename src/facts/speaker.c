#include "facts/speaker.h"

#include <string.h>

#include "facts/near.h"

#define MEDIUM_REACH 5
#define ORGANISATION_REACH 3
/* Of an organisation behind the verb, where that follows a quotation. */
#define QUOTED_REACH 7
/* The same with the words of the source itself: no name has more. */
#define WITHIN (PLX_SPEAKER_REACH + 32)
/* How many sentences back the firm is named that is then called "the company". */
#define SENTENCES_BACK 2
/* How far the word for what of somebody's tells something stands from his name, and how far such a name from the verb. */
#define EVIDENCE_WITHIN 7
#define EVIDENCE_REACH 9
/* How far behind the beginning of a clause the word stands that it is about. */
#define TOPIC_WITHIN 3
/* How far the word for "by" stands from whom it leads to. */
#define AGENT_WITHIN 4
/* How far a figure stands from the verb that gives it. */
#define FIGURE_WITHIN 12
/* How far from its front a sentence has its subject, in tokens. */
#define SUBJECT_WITHIN 9

#define MARKS ",،;:()"

struct scene {
    const struct plx_report *report;
    const struct plx_report_facts *facts;
    const struct plx_match *verb;
    const struct plx_sentence *sentence;
};

static const struct plx_match *at(const struct scene *s, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&s->report->matches, token, kind);
}

static bool is_mark(const struct scene *s, uint32_t token, const char *marks)
{
    return plx_near_is_mark(s->report, token, marks);
}

static bool is_language(const struct scene *s, const char *code)
{
    return strcmp(plx_language_code(s->report->language), code) == 0;
}

static bool is_person(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON;
}

/* Whether what is said follows the verb: "that", a colon, a quotation. */
static bool goes_on_to_say(const struct scene *s)
{
    /* The Arabic "that" is no relative: it may stand far behind the verb; the second part of a German verb stands
     * between. */
    uint32_t near = is_language(s, "ar") ? 20 : is_language(s, "de") ? 8 : 4;
    uint32_t to = s->verb->end + near < s->sentence->end ? s->verb->end + near : s->sentence->end;
    /* "gab an, zwei Schlepper seien vor Ort": what is said follows the second part without a word for it */
    bool split = *plx_language_string(s->report->language, s->verb->sense->text) != '\0';
    if (is_mark(s, s->verb->end, ",") && !split && s->verb->end < s->sentence->end) { /* "juge, dans un rapport, que" */
        uint32_t limit = s->verb->end + PLX_SPEAKER_REACH < s->sentence->end ? s->verb->end + PLX_SPEAKER_REACH : s->sentence->end;
        uint32_t closing = plx_near_phrase_end(s->report, s->verb->end + 1, limit, ",;:.");
        if (closing < limit && closing + 1 < limit && is_mark(s, closing, ","))
            return at(s, closing + 1, PLX_SENSE_CLAUSE) || is_mark(s, closing + 1, "«“„\"");
    }
    for (uint32_t i = s->verb->end; i < to; i++)
        if (at(s, i, PLX_SENSE_CLAUSE) || is_mark(s, i, split ? ",:«“„\"" : ":«“„\""))
            return true;
    return false;
}

static bool is_plain_word(const struct scene *s, uint32_t token)
{
    const struct plx_token *t = &s->report->tokens.items[token];
    return t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_CAPITAL);
}

/* The token before the verb and its auxiliaries and adverbs of one word. */
static uint32_t before_verb(const struct scene *s)
{
    uint32_t token = s->verb->first, first = s->sentence->first;
    while (token > first && at(s, token - 1, PLX_SENSE_FUNCTION))
        token--;
    if (token == s->verb->first && token > first + 1 && is_plain_word(s, token - 1) &&
        at(s, token - 2, PLX_SENSE_FUNCTION)) {
        token--; /* "ha recentemente riconosciuto" */
        while (token > first && at(s, token - 1, PLX_SENSE_FUNCTION))
            token--;
    }
    return token > first ? token - 1 : token;
}

static bool says_something(const struct scene *s)
{
    return goes_on_to_say(s) || is_mark(s, before_verb(s), "»”“\",،");
}

/* A firm that "announced a deal" did something; one that "announced that" says something, and so does one that
 * "says". */
static bool is_act(const struct scene *s)
{
    return (s->verb->sense->flags & PLX_SENSE_COMMON) != 0;
}

/* Whether the word is what the clause is about: near its beginning, or right behind its verb. */
static bool is_topic(const struct scene *s, uint32_t token)
{
    uint32_t from = token > s->verb->first ? s->verb->end : s->sentence->first;
    if (token >= s->verb->first && token < s->verb->end)
        return false; /* "Berichte" is a form of a verb too */
    for (uint32_t i = token, steps = 0; i > from; i--, steps++)
        if (is_mark(s, i - 1, MARKS "«“„\"") || at(s, i - 1, PLX_SENSE_CLAUSE))
            return true;
        else if (steps == TOPIC_WITHIN)
            return false;
    return true;
}

/* "Satellite images from the firm Maxar showed", "Kpler's data indicate": what of the name's tells something. */
static bool has_evidence(const struct scene *s, const struct plx_name *name)
{
    uint32_t first = name->first, from = s->sentence->first, end = name->end;
    from = first > from + EVIDENCE_WITHIN ? first - EVIDENCE_WITHIN : from;
    for (uint32_t i = first; i > from && !is_mark(s, i - 1, MARKS); i--)
        if (at(s, i - 1, PLX_SENSE_EVIDENCE))
            return is_topic(s, i - 1);
    uint32_t to = end + EVIDENCE_WITHIN < s->verb->first ? end + EVIDENCE_WITHIN : s->verb->first;
    for (uint32_t i = end; is_mark(s, end, "'’") && i < to && !is_mark(s, i, MARKS); i++)
        if (at(s, i, PLX_SENSE_EVIDENCE))
            return true;
    return false;
}

/* "zählte 40 Fälle", "put the figure at 41,000": what counts or measures says something where it gives a figure. */
static bool gives_figure(const struct scene *s)
{
    const struct plx_sentence *in = s->sentence;
    uint32_t before = before_verb(s);
    bool last = s->verb->end + 2 >= in->end || /* as in Turkish; "…, chiffre l’Insee" */
                (before < s->verb->first && is_mark(s, before, ",،»”“\""));
    uint32_t from = !last ? s->verb->end : s->verb->first > in->first + FIGURE_WITHIN ? s->verb->first - FIGURE_WITHIN : in->first;
    uint32_t to = s->verb->end + FIGURE_WITHIN < in->end ? s->verb->end + FIGURE_WITHIN : in->end;
    for (uint32_t i = from; i < to; i++)
        if (s->report->tokens.items[i].kind == PLX_TOKEN_NUMBER || at(s, i, PLX_SENSE_NUMBER))
            return true;
    return false;
}

static uint32_t reach_of(const struct scene *s, const struct plx_name *name)
{
    if (is_person(name))
        return !is_act(s) || says_something(s) ? PLX_SPEAKER_REACH : ORGANISATION_REACH;
    if (has_evidence(s, name))
        return EVIDENCE_REACH;
    if (plx_name_is_medium(name))
        return MEDIUM_REACH;
    /* "«…», respondió en un comunicado la naviera Norvik Line" */
    bool quoted = name->first >= s->verb->end && is_mark(s, before_verb(s), ",،") && before_verb(s) > s->sentence->first &&
                  is_mark(s, before_verb(s) - 1, "»”“\"");
    return quoted ? QUOTED_REACH : ORGANISATION_REACH;
}

/* A ministry or authority announces what it says: "the ministry announced the death of two". */
static bool is_institution(const struct plx_name *name)
{
    static const char *const classes[] = {"office", "ministry", "regulator", "seat", "government", "institution"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(name->entity_class, classes[i]) == 0)
            return true;
    return false;
}

static bool speaks(const struct scene *s, const struct plx_name *name)
{
    if (has_evidence(s, name))
        return true;
    if (s->verb->sense->flags & PLX_SENSE_VAGUE) /* a firm counts its staff, a ministry the dead */
        return gives_figure(s) && (is_person(name) || (*name->entity_class && !plx_name_is_business(name)));
    return is_institution(name) || is_person(name) || plx_name_is_medium(name) || !is_act(s) || says_something(s);
}

/* A person before firms, since "the head of Qamar, Rashid, said"; of equals the nearer. */
static bool is_better(const struct plx_name *best, uint32_t best_gap, const struct plx_name *name,
                      uint32_t gap)
{
    if (!best || is_person(name) != is_person(best))
        return !best || is_person(name);
    return gap <= best_gap;
}

/* The name that opens at the token; NULL where none does. */
static const struct plx_name *name_at(const struct scene *s, uint32_t token)
{
    size_t i = plx_names_from(s->facts, token);
    bool opens = i < s->facts->names.count && s->facts->names.items[i].first == token;
    return opens ? &s->facts->names.items[i] : NULL;
}

/* The token behind a name in quotation marks, "передает «24.kg»"; 0 where it is speech that is quoted. */
static uint32_t over_quoted_name(const struct scene *s, uint32_t mark)
{
    const struct plx_name *name = is_mark(s, mark, "«“„\"") ? name_at(s, mark) : NULL;
    if (!name && is_mark(s, mark, "«“„\""))
        name = name_at(s, mark + 1);
    return name ? name->end : 0;
}

/* Where what is said begins: the verb's own sources stand before it. */
static uint32_t clause_end(const struct scene *s)
{
    uint32_t to = s->verb->end + WITHIN, limit = to < s->sentence->end ? to : s->sentence->end;
    to = plx_near_phrase_end(s->report, s->verb->end, limit, ";:.«“„\"");
    for (uint32_t over; to < limit && (over = over_quoted_name(s, to));)
        to = plx_near_phrase_end(s->report, over, limit, ";:.«“„");
    for (uint32_t i = s->verb->end; i < to; i++)
        if (at(s, i, PLX_SENSE_CLAUSE) && !is_language(s, "de"))
            return i;
    return to;
}

/* "en"; but "noticia a Lusa" has an article that is a preposition elsewhere. */
static bool is_where(const struct scene *s, uint32_t token)
{
    return at(s, token, PLX_SENSE_WHERE) &&
           !plx_match_role(&s->report->matches, &s->report->tokens.items[token], PLX_ROLE_DEFINITE);
}

/* "dit à la ministre Claire Morvan", "protestó en Caracol Radio": over the words of the name's office and its articles
 * stands the word that leads to who hears it, or where it was said. */
static bool is_addressed(const struct scene *s, const struct plx_name *name)
{
    uint32_t from = s->sentence->first;
    for (uint32_t token = name->first, steps = 0; token > from && steps < 4; steps++) {
        if (at(s, token - 1, PLX_SENSE_ADDRESSEE) || (token == name->first && plx_name_is_medium(name) && is_where(s, token - 1)))
            return true;
        const struct plx_match *office = plx_match_before(&s->report->matches, token, PLX_SENSE_OFFICE);
        if (office)
            token = office->first;
        else if (at(s, token - 1, PLX_SENSE_FUNCTION) || is_mark(s, token - 1, "'’"))
            token--;
        else
            return false;
    }
    return false;
}

/* "«…». Así describe su jornada Kadir Sözeroğlu" */
static bool is_thus(const struct scene *s)
{
    return s->verb->first > s->sentence->first && at(s, s->verb->first - 1, PLX_SENSE_THUS);
}

/* Whether the speaker may stand behind the verb. Behind one that has an object, and is no verb of speech alone, the object
 * stands there ("told Anna", "condemned Anna"), unless what was said stands before: "…, annonce Karim Belhadj". The verb
 * of Arabic stands first. */
static bool is_inverted(const struct scene *s, const struct plx_name *name)
{
    bool has_object = (s->verb->sense->flags & (PLX_SENSE_ALONE | PLX_SENSE_COMMON)) != 0;
    return !has_object || is_language(s, "ar") || (plx_name_is_medium(name) && is_act(s)) ||
           (is_act(s) && goes_on_to_say(s)) || is_mark(s, before_verb(s), "»”“\",،—–-") || is_thus(s);
}

/* "assicura l’avvocato di Sorokhtin, Corrado Malfanti", "заявил адвокат Сорохтина Коррадо Мальфанти": behind the name
 * that an office belongs to stands who holds it. NULL where nobody does. */
static const struct plx_name *holder_behind(const struct scene *s, const struct plx_name *of)
{
    uint32_t token = of->first, from = s->verb->end;
    const struct plx_match *office = at(s, of->end, PLX_SENSE_OFFICE); /* "coastguard chief Hamish Dunmore" */
    const struct plx_name *called = office && !is_person(of) ? name_at(s, office->end) : NULL;
    if (called && called->end > called->first + 1 && !*called->entity_class)
        return called;
    while (token > from && (at(s, token - 1, PLX_SENSE_FUNCTION) || is_mark(s, token - 1, "'’")))
        token--;
    if (!plx_match_before(&s->report->matches, token, PLX_SENSE_OFFICE))
        return NULL;
    uint32_t next = of->end;
    if (token < of->first && next < s->sentence->end && is_mark(s, next, ",،"))
        next++;
    const struct plx_name *name = name_at(s, next);
    return name && is_person(name) && name->end <= s->sentence->end ? name : NULL;
}

/* "said NAME". */
static const struct plx_name *behind(const struct scene *s)
{
    const struct plx_name *best = NULL, *name;
    uint32_t to = clause_end(s);
    for (size_t i = plx_names_from(s->facts, s->verb->end);
         (name = plx_names_next(s->facts, &i, to));) {
        uint32_t gap = name->first - s->verb->end;
        if (plx_name_is_source(name) && name->end <= to && gap <= reach_of(s, name) &&
            speaks(s, name) && (!best || (is_person(name) && !is_person(best))) && is_inverted(s, name) &&
            !is_addressed(s, name))
            best = name;
    }
    const struct plx_name *holder = best ? holder_behind(s, best) : NULL;
    return holder ? holder : best;
}

/* Whether the name stands in the verb's own clause: no comma parts them but one right before the verb. */
static bool is_clause_of(const struct scene *s, const struct plx_name *name)
{
    uint32_t verb = s->verb->first;
    /* "la ministre des Sports, Lidia Fontanarosa, a rappelé", "his counterpart, Troels Poulsen, told": the comma that closes
     * an apposition. */
    bool closes = name->first > s->sentence->first && is_mark(s, name->first - 1, ",،") && name->end < verb &&
                  is_mark(s, name->end, ",،") &&
                  (is_person(name) || plx_match_before(&s->report->matches, name->first - 1, PLX_SENSE_OFFICE));
    uint32_t end = plx_near_phrase_end(s->report, name->end + closes, verb, ",،;:«“„");
    return end == verb || end + 1 == verb;
}

/* "is saying": no passive, though behind its verb. */
static bool is_progressive(const struct scene *s)
{
    const struct plx_token *t = &s->report->tokens.items[s->verb->first];
    return is_language(s, "en") && t->end - t->start > 3 && memcmp(s->report->text + t->end - 3, "ing", 3) == 0;
}

/* "is said to", "ha sido condenado": nobody says it. */
static bool is_passive(const struct scene *s)
{
    uint32_t first = s->verb->first, from = s->sentence->first;
    for (uint32_t i = first; i > from && i + 2 > first; i--) { /* perhaps behind an adverb: "is widely expected" */
        bool reflexive = i > from + 1 && at(s, i - 1, PLX_SENSE_PASSIVE) && is_mark(s, i - 2, "'’"); /* "s'est dit" */
        if (at(s, i - 1, PLX_SENSE_PASSIVE))
            return !reflexive && !is_progressive(s);
    }
    return false;
}

/* "criticized by NAME": what stands before the verb is not who says it; but "mostram pelo menos 12". */
static bool has_agent(const struct scene *s)
{
    if (s->verb->end >= s->sentence->end || !at(s, s->verb->end, PLX_SENSE_AGENT))
        return false;
    size_t i = plx_names_from(s->facts, s->verb->end);
    return plx_names_next(s->facts, &i, s->verb->end + AGENT_WITHIN) != NULL;
}

/* "NAME said". */
static const struct plx_name *ahead(const struct scene *s)
{
    if (has_agent(s))
        return NULL;
    uint32_t first = s->verb->first, from = s->sentence->first, best_gap = 0;
    const struct plx_name *best = NULL, *name;
    if (first > from + WITHIN)
        from = first - WITHIN;
    for (size_t i = plx_names_from(s->facts, from); (name = plx_names_next(s->facts, &i, first));) {
        if (!plx_name_is_source(name) || name->end > first)
            continue;
        uint32_t gap = first - name->end;
        if (gap <= reach_of(s, name) && is_clause_of(s, name) && speaks(s, name) && !is_addressed(s, name) &&
            is_better(best, best_gap, name, gap)) {
            best = name;
            best_gap = gap;
        }
    }
    return best;
}

/* "employés par la société Nordvagt": who did something to the subject is not the subject. */
static bool is_agent(const struct scene *s, const struct plx_name *name)
{
    uint32_t from = name->first > s->sentence->first + AGENT_WITHIN ? name->first - AGENT_WITHIN : s->sentence->first;
    for (uint32_t i = name->first; i > from && !is_mark(s, i - 1, MARKS); i--)
        if (at(s, i - 1, PLX_SENSE_AGENT))
            return true;
    return false;
}

/* "Elvaria Group, the holding company behind Nordava and Alisole, said": the name that the apposition is of. */
static const struct plx_name *head_of_apposition(const struct scene *s, uint32_t comma)
{
    const struct plx_name *name;
    uint32_t from = s->sentence->first;
    for (size_t i = plx_names_from(s->facts, from); (name = plx_names_next(s->facts, &i, comma));)
        if (plx_name_is_source(name) && name->end < comma && is_mark(s, name->end, ",،") && !is_agent(s, name) &&
            plx_near_phrase_end(s->report, name->end + 1, comma, ",،;:«»“”„\"—–") == comma)
            return name;
    return NULL;
}

/* "Leyla Aşbay’a": an ending set off by an apostrophe is one of the cases that no subject has. */
static bool has_case_ending(const struct scene *s, const struct plx_name *name)
{
    const struct plx_token *mark = &s->report->tokens.items[name->end];
    return name->end + 1 < s->sentence->end && is_mark(s, name->end, "'’") &&
           !(mark[0].flags & PLX_TOKEN_SPACE) && !(mark[1].flags & PLX_TOKEN_SPACE);
}

/* The verb of Turkish stands last, and its subject first. */
static const struct plx_name *subject(const struct scene *s)
{
    const struct plx_name *first = NULL, *name;
    for (size_t i = plx_names_from(s->facts, s->sentence->first);
         (name = plx_names_next(s->facts, &i, s->sentence->end));) {
        if (!plx_name_is_source(name) || (has_case_ending(s, name) && !has_evidence(s, name)))
            continue;
        if (is_person(name))
            return name;
        if (!first)
            first = name;
    }
    return first;
}

/* "the head of Velmora, Robert Hallam, said", "lo sponsor, la qatariota Marsana, ha fatto sapere": the name, perhaps behind
 * an article and an adjective, right behind a comma. */
static bool is_apposition(const struct scene *s, const struct plx_name *name)
{
    uint32_t first = name->first, start = s->sentence->first;
    if (first > start && is_mark(s, first - 1, ",،"))
        return true;
    return first > start + 2 && is_mark(s, first - 3, ",،") && at(s, first - 2, PLX_SENSE_FUNCTION) &&
           !at(s, first - 2, PLX_SENSE_CLAUSE);
}

/* "В «Газпроме» подтвердили": the mark closes the name, and no speech. */
static bool closes_name(const struct scene *s, const struct plx_name *name, uint32_t mark)
{
    return name && name->end == mark && is_mark(s, mark, "»”\"") && name->first > s->sentence->first &&
           is_mark(s, name->first - 1, "«“„\"");
}

static const struct plx_name *beside(const struct scene *s)
{
    uint32_t token = before_verb(s);
    const struct plx_name *front = ahead(s), *rear = behind(s);
    bool set_off = token >= s->sentence->first && token < s->verb->first &&
                   is_mark(s, token, ",،»”\"—–") && !closes_name(s, front, token);
    if (!set_off)
        return !front || (rear && is_person(rear) && !is_person(front)) ? rear : front;
    bool holder = front && front->end == token && is_apposition(s, front);
    /* "…, Mariam Lashkhi, noticia a Lusa": the newsroom says it, not who was named last */
    if (rear && is_act(s) && plx_name_is_medium(rear) && rear->first <= s->verb->end + 1 && !is_addressed(s, rear))
        return rear;
    if (holder && is_person(front) && !(rear && is_person(rear)))
        return front;
    const struct plx_name *head =
        is_mark(s, token, ",،") ? head_of_apposition(s, token) : NULL;
    /* "Hernán Quiroz, its chief executive, told Bloomberg": behind such a verb stands who hears it */
    bool hearer = head && is_person(head) && (s->verb->sense->flags & PLX_SENSE_ALONE);
    if (rear && rear->first <= s->verb->end + 1 && !hearer)
        return rear;
    if (head && !holder && speaks(s, head) && (is_person(head) || !is_act(s) || goes_on_to_say(s)))
        return head;
    return rear ? rear : holder ? front : NULL;
}

const struct plx_name *plx_speaker_of(const struct plx_report *report,
                                      const struct plx_report_facts *facts,
                                      const struct plx_match *verb,
                                      const struct plx_sentence *sentence)
{
    struct scene s = {report, facts, verb, sentence};
    if (is_passive(&s))
        return NULL;
    return is_language(&s, "tr") && verb->end + 3 >= sentence->end ? subject(&s) : beside(&s);
}

/* ---- whom a pronoun or "the company" means ---- */

/* The first source of the kind in the sentence that stands before the token: in another sentence only near its front,
 * where the subject is. */
static const struct plx_name *first_of_kind(const struct scene *s, uint32_t sentence,
                                            enum plx_entity_kind kind, uint32_t before)
{
    const struct plx_sentence *in = &s->report->sentences.items[sentence];
    const struct plx_name *name;
    uint32_t to = in->end < before ? in->end : before;
    if (in != s->sentence && to > in->first + SUBJECT_WITHIN)
        to = in->first + SUBJECT_WITHIN;
    for (size_t i = plx_names_from(s->facts, in->first); (name = plx_names_next(s->facts, &i, to));)
        if (name->kind == kind && !plx_name_is_medium(name))
            return name;
    return NULL;
}

/* The only person whom these sentences of the paragraph name before the verb; NULL where there are several. */
static const struct plx_name *only_person(const struct scene *s, uint32_t own)
{
    const struct plx_sentence *first = s->sentence, *all = s->report->sentences.items;
    for (uint32_t i = own; i > 0 && own - i < SENTENCES_BACK && all[i - 1].paragraph == s->sentence->paragraph; i--)
        first = &all[i - 1];
    const struct plx_name *only = NULL, *name;
    for (size_t i = plx_names_from(s->facts, first->first); (name = plx_names_next(s->facts, &i, s->verb->first));)
        if (is_person(name) && only && strcmp(only->name, name->name) != 0)
            return NULL;
        else if (is_person(name) && name->end > name->first + 1)
            only = name;
    return only;
}

static const struct plx_name *named_before(const struct scene *s, enum plx_entity_kind kind)
{
    uint32_t own = plx_report_sentence_at(s->report, s->sentence->span.start);
    for (uint32_t back = 0; back <= SENTENCES_BACK && back <= own; back++) {
        const struct plx_sentence *sentence = &s->report->sentences.items[own - back];
        if (sentence->paragraph != s->sentence->paragraph)
            break;
        const struct plx_name *name = first_of_kind(s, own - back, kind, s->verb->first);
        if (name)
            return name;
    }
    return kind == PLX_ENTITY_PERSON ? only_person(s, own) : NULL;
}

/* "the company said", "das Unternehmen teilte mit": a small noun for a firm or body close to the verb. */
static bool is_said_by_body(const struct scene *s)
{
    uint32_t from = s->verb->first > s->sentence->first + 3 ? s->verb->first - 3 : s->sentence->first;
    uint32_t to = s->verb->end + 3 < s->sentence->end ? s->verb->end + 3 : s->sentence->end;
    for (uint32_t i = from; i < to; i++)
        if (at(s, i, PLX_SENSE_COMPANY) && at(s, i, PLX_SENSE_COMPANY)->first == i && i > from &&
            at(s, i - 1, PLX_SENSE_FUNCTION))
            return true;
    const struct plx_token *before = &s->report->tokens.items[from];
    before = s->verb->first > s->sentence->first ? &s->report->tokens.items[s->verb->first - 1] : before;
    return plx_match_role(&s->report->matches, before, PLX_ROLE_BODY);
}

/* "I suoi legali parlano di «sentenza politica»": those who are his speak, not he. */
static bool is_said_by_others(const struct scene *s)
{
    uint32_t from = s->verb->first > s->sentence->first + 3 ? s->verb->first - 3 : s->sentence->first;
    uint32_t to = s->verb->end + 3 < s->sentence->end ? s->verb->end + 3 : s->sentence->end;
    for (uint32_t i = from; i + 1 < to; i++)
        if (at(s, i, PLX_SENSE_POSSESSIVE) && (i >= s->verb->end || i < s->verb->first) && at(s, i + 1, PLX_SENSE_OFFICE))
            return true;
    return false;
}

/* Words in quotation marks: a speaker is wanted. */
static bool is_quotation(const struct scene *s)
{
    return plx_near_quotations(s->report, s->sentence->first, s->sentence->end).end != 0;
}

const struct plx_name *plx_speaker_meant(const struct plx_report *report,
                                         const struct plx_report_facts *facts,
                                         const struct plx_match *verb,
                                         const struct plx_sentence *sentence)
{
    struct scene s = {report, facts, verb, sentence};
    if (is_passive(&s))
        return NULL;
    if (is_said_by_body(&s))
        return is_act(&s) && !says_something(&s) ? NULL
                                                 : named_before(&s, PLX_ENTITY_ORGANISATION);
    return is_quotation(&s) && !is_said_by_others(&s) ? named_before(&s, PLX_ENTITY_PERSON) : NULL;
}
