#include "facts/saying.h"

#include <string.h>

/* How far the word for what of somebody's tells something stands from his name. */
#define EVIDENCE_WITHIN 7
/* How far behind the beginning of a clause the word stands that it is about. */
#define TOPIC_WITHIN 3
/* How far behind a name what is short for it closes. */
#define SHORT_WITHIN 6
/* How far behind a verb that names a thing its name is quoted. */
#define CALLED_WITHIN 8
/* How far a figure stands from the verb that gives it. */
#define FIGURE_WITHIN 12

static bool is_plain_word(const struct plx_saying *s, uint32_t token)
{
    const struct plx_token *t = &s->report->tokens.items[token];
    return t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_CAPITAL);
}

/* Whether the word is one of the commonest small ones; "WHO" is none, since it is a name. */
static bool is_small(const struct plx_saying *s, uint32_t token)
{
    size_t i = plx_names_from(s->facts, token + 1);
    bool named = i > 0 && s->facts->names.items[i - 1].end > token;
    return plx_saying_has(s, token, PLX_SENSE_FUNCTION) && !named;
}

static uint32_t before_verb(const struct plx_saying *s)
{
    uint32_t token = s->verb.first, first = s->sentence->first;
    while (token > first && is_small(s, token - 1) && !plx_saying_has(s, token - 1, PLX_SENSE_NUMBER_AND))
        token--; /* "…, à Paris, et demande": another verb of the same subject */
    if (token == s->verb.first && token > first + 1 && is_plain_word(s, token - 1) && is_small(s, token - 2)) {
        token--; /* "ha recentemente riconosciuto" */
        while (token > first && is_small(s, token - 1))
            token--;
    }
    return token > first ? token - 1 : token;
}

struct plx_saying plx_saying_of(const struct plx_report *report, const struct plx_report_facts *facts, struct plx_match verb,
                                const struct plx_sentence *sentence)
{
    struct plx_saying s = {.report = report, .facts = facts, .verb = verb, .sentence = sentence};
    s.before = before_verb(&s);
    return s;
}

uint32_t plx_saying_end_of_name(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t end = name->end, limit = s->sentence->end;
    if (end < limit && plx_saying_is_mark(s, end, "»”“\""))
        end++;
    if (end + 1 >= limit || !plx_saying_is_mark(s, end, "("))
        return end;
    uint32_t to = end + SHORT_WITHIN < limit ? end + SHORT_WITHIN : limit;
    uint32_t closing = plx_near_phrase_end(s->report, end + 1, to, ")");
    return closing < to ? closing + 1 : end;
}

bool plx_saying_opens_clause(const struct plx_saying *s, uint32_t token)
{
    if (!plx_language_is(s->report->language, "de"))
        return plx_saying_has(s, token, PLX_SENSE_THAT);
    return token > s->sentence->first && plx_saying_is_mark(s, token - 1, ",") && plx_saying_has(s, token, PLX_SENSE_CLAUSE);
}

bool plx_saying_goes_on(const struct plx_saying *s)
{
    /* The Arabic "that" is no relative: it may stand far behind the verb; the second part of a German verb stands
     * between. */
    uint32_t near = plx_language_is(s->report->language, "ar") ? 20 : plx_language_is(s->report->language, "de") ? 8 : 4;
    uint32_t to = s->verb.end + near < s->sentence->end ? s->verb.end + near : s->sentence->end;
    /* "gab an, zwei Schlepper seien vor Ort": what is said follows the second part without a word for it */
    bool split = *plx_language_string(s->report->language, s->verb.sense->text) != '\0';
    if (plx_saying_is_mark(s, s->verb.end, ",") && !split &&
        s->verb.end < s->sentence->end) { /* "juge, dans un rapport, que" */
        uint32_t limit = s->verb.end + PLX_SPEAKER_REACH;
        limit = limit < s->sentence->end ? limit : s->sentence->end;
        uint32_t closing = plx_near_phrase_end(s->report, s->verb.end + 1, limit, ",;:.");
        if (closing < limit && closing + 1 < limit && plx_saying_is_mark(s, closing, ","))
            return plx_saying_opens_clause(s, closing + 1) || plx_saying_is_mark(s, closing + 1, "«“„\"");
    }
    for (uint32_t i = s->verb.end; i < to; i++)
        if (plx_saying_opens_clause(s, i) || plx_saying_is_mark(s, i, split ? ",:«“„\"" : ":«“„\""))
            return true;
    return false;
}

bool plx_saying_closes_name(const struct plx_saying *s, uint32_t mark)
{
    const struct plx_name *all = s->facts->names.items;
    size_t i = plx_names_from(s->facts, mark);
    return i > 0 && all[i - 1].end == mark && plx_saying_is_mark(s, mark, "»”\"") && all[i - 1].first > s->sentence->first &&
           plx_saying_is_mark(s, all[i - 1].first - 1, "«“„\"");
}

bool plx_saying_is_last(const struct plx_saying *s)
{
    enum { BEHIND_VERB = 3 }; /* the full stop, and quotation marks */
    return s->verb.end + BEHIND_VERB >= s->sentence->end;
}

bool plx_saying_takes_up(const struct plx_saying *s)
{
    struct plx_match word = plx_saying_at(s, s->sentence->first, PLX_SENSE_TAKEN_UP);
    return word.sense && word.end <= s->verb.first &&
           (word.end == s->verb.first || plx_saying_has(s, word.end, PLX_SENSE_FUNCTION));
}

/* "l’association Alzavie « demande aux autorités de … »": the quotation opens with the verb, right behind its subject. */
static bool opens_quotation(const struct plx_saying *s)
{
    uint32_t mark = s->verb.first - 1;
    if (s->verb.first < s->sentence->first + 2 || !plx_saying_is_mark(s, mark, "«“„\""))
        return false;
    size_t i = plx_names_from(s->facts, mark);
    return i > 0 && s->facts->names.items[i - 1].first >= s->sentence->first &&
           plx_saying_end_of_name(s, &s->facts->names.items[i - 1]) == mark;
}

bool plx_saying_something(const struct plx_saying *s)
{
    uint32_t before = s->before;
    if (plx_saying_goes_on(s) || plx_saying_takes_up(s) || opens_quotation(s))
        return true;
    bool quoted = plx_saying_is_mark(s, before, "»”“\"") && !plx_saying_closes_name(s, before);
    if (!plx_language_is(s->report->language, "ar"))
        return quoted || plx_saying_is_mark(s, before, ",،");
    /* the comma of Arabic, whose verb stands first, closes what came before */
    return quoted || (before > s->sentence->first && plx_saying_is_mark(s, before, "،") &&
           plx_saying_is_mark(s, before - 1, "»”“\""));
}

bool plx_saying_is_act(const struct plx_saying *s)
{
    return (s->verb.sense->flags & PLX_SENSE_COMMON) != 0;
}

bool plx_saying_denies(const struct plx_saying *s)
{
    struct plx_match stage = plx_saying_at(s, s->verb.first, PLX_SENSE_STAGE);
    return stage.sense && stage.sense->argument == PLX_STAGE_DENIED;
}

bool plx_saying_gives(const struct plx_saying *s)
{
    return (s->verb.sense->flags & PLX_SENSE_VAGUE) != 0;
}

/* Whether the word is what the clause is about: near its beginning, or right behind its verb. */
static bool is_topic(const struct plx_saying *s, uint32_t token)
{
    uint32_t from = token > s->verb.first ? s->verb.end : s->sentence->first;
    if (token >= s->verb.first && token < s->verb.end)
        return false; /* "Berichte" is a form of a verb too */
    for (uint32_t i = token, steps = 0; i > from; i--, steps++)
        if (plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS "«“„\"") || plx_saying_has(s, i - 1, PLX_SENSE_CLAUSE))
            return true;
        else if (steps == TOPIC_WITHIN)
            return false;
    return true;
}

bool plx_saying_has_evidence(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t first = name->first, from = s->sentence->first, end = name->end;
    from = first > from + EVIDENCE_WITHIN ? first - EVIDENCE_WITHIN : from;
    for (uint32_t i = first; i > from && !plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS); i--)
        if (plx_saying_has(s, i - 1, PLX_SENSE_EVIDENCE))
            return is_topic(s, i - 1);
    uint32_t to = end + EVIDENCE_WITHIN < s->verb.first ? end + EVIDENCE_WITHIN : s->verb.first;
    if (plx_language_is(s->report->language, "en") && end < to && plx_saying_has(s, end, PLX_SENSE_EVIDENCE))
        return true; /* "WHO figures show" */
    for (uint32_t i = end; plx_saying_is_mark(s, end, "'’") && i < to && !plx_saying_is_mark(s, i, PLX_SAYING_MARKS); i++)
        if (plx_saying_has(s, i, PLX_SENSE_EVIDENCE))
            return true;
    return false;
}

/* Articles, and what the name is: "que la italiana Ana Pérez publicó". */
static bool leads_to_name(const struct plx_saying *s, uint32_t token)
{
    return plx_saying_has(s, token, PLX_SENSE_FUNCTION) || plx_saying_has(s, token, PLX_SENSE_NATION) ||
           plx_saying_has(s, token, PLX_SENSE_DEMONYM) || plx_saying_has(s, token, PLX_SENSE_OFFICE);
}

/* "los 2.460 enfermos que la OMS ha contado": the token that the clause of the name opens with; the verb's where there is none. */
static uint32_t clause_of(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t token = name->first, from = s->sentence->first;
    if (token > from + 1 && plx_saying_is_mark(s, token - 1, "(") && name > s->facts->names.items &&
        (name - 1)->end == token - 1)
        token = (name - 1)->first;
    for (; name->end <= s->verb.first && token > from && leads_to_name(s, token - 1); token--)
        if (plx_saying_has(s, token - 1, PLX_SENSE_WHO))
            return token - 1;
    return s->verb.first;
}

/* "Registró el rectorado el viernes 5 de junio": the number of a day. */
static bool is_day(const struct plx_saying *s, uint32_t token, uint32_t to)
{
    for (uint32_t i = token; i < to && i < token + 3; i++)
        if (plx_saying_has(s, i, PLX_SENSE_MONTH))
            return true;
    return token > s->sentence->first && plx_saying_has(s, token - 1, PLX_SENSE_MONTH);
}

/* "zählte 40 Fälle", "put the figure at 41,000": what counts or measures says something where it gives a figure. */
static bool gives_figure(const struct plx_saying *s, const struct plx_name *name)
{
    const struct plx_sentence *in = s->sentence;
    uint32_t before = s->before, clause = clause_of(s, name);
    bool last = s->verb.end + 2 >= in->end || clause < s->verb.first || /* as in Turkish; "…, chiffre l’Insee" */
                (before + 1 == s->verb.first && name->first >= s->verb.end && plx_saying_is_mark(s, before, ",،»”“\""));
    uint32_t front = clause > in->first + FIGURE_WITHIN ? clause - FIGURE_WITHIN : in->first;
    uint32_t from = last ? front : s->verb.end;
    uint32_t to = s->verb.end + FIGURE_WITHIN < in->end ? s->verb.end + FIGURE_WITHIN : in->end;
    for (uint32_t i = from; i < to; i++)
        if ((s->report->tokens.items[i].kind == PLX_TOKEN_NUMBER || plx_saying_has(s, i, PLX_SENSE_NUMBER)) && !is_day(s, i, in->end))
            return true;
    return false;
}

/* Whether the id is the office's, perhaps in one country: "senate-fr". */
static bool is_office_id(const char *id, const char *office)
{
    size_t length = strlen(office);
    return strncmp(id, office, length) == 0 && (id[length] == '\0' || id[length] == '-');
}

bool plx_saying_does_by_words(const struct plx_name *name)
{
    static const char *const ids[] = {"parliament", "senate", "national-assembly", "house-of-representatives",
                                      "house-of-commons", "house-of-lords", "chamber-of-deputies", "council-of-ministers",
                                      "supreme-court", "high-court", "constitutional-court", "court-of-appeal",
                                      "labour-court", "criminal-court", "administrative-court", "commercial-court"};
    for (size_t i = 0; name->id && i < sizeof ids / sizeof *ids; i++)
        if (is_office_id(name->id, ids[i]))
            return true;
    return false;
}

bool plx_saying_is_institution(const struct plx_name *name)
{
    static const char *const classes[] = {"office", "ministry", "regulator", "seat", "government", "institution"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(name->entity_class, classes[i]) == 0)
            return !plx_saying_does_by_words(name);
    return false;
}

/* "called the bridge “a miracle”": what the verb gives a thing is quoted. */
static bool calls_by_quotation(const struct plx_saying *s)
{
    uint32_t to = s->verb.end + CALLED_WITHIN < s->sentence->end ? s->verb.end + CALLED_WITHIN : s->sentence->end;
    return plx_near_phrase_end(s->report, s->verb.end, to, "«“„\"") < to;
}

/* "la CGT parle de 40 000 manifestants": who speaks of a figure gives it. */
static bool speaks_of_figure(const struct plx_saying *s)
{
    uint32_t end = s->verb.end;
    return end > s->verb.first + 1 && end < s->sentence->end && plx_saying_has(s, end - 1, PLX_SENSE_FUNCTION) &&
           (s->report->tokens.items[end].kind == PLX_TOKEN_NUMBER || plx_saying_has(s, end, PLX_SENSE_NUMBER));
}

bool plx_saying_speaks(const struct plx_saying *s, const struct plx_name *name)
{
    const uint8_t called = PLX_SENSE_COMMON | PLX_SENSE_ALONE;
    bool alone = (s->verb.sense->flags & called) == called;
    if (alone && !plx_saying_gives(s))
        return calls_by_quotation(s);
    if (plx_saying_has_evidence(s, name))
        return true;
    if (plx_saying_gives(s)) /* a firm counts its staff, a ministry the dead; but anybody puts a loss at 22% */
        return gives_figure(s, name) && (alone || plx_name_is_person(name) || (*name->entity_class && !plx_name_is_business(name)));
    if (plx_saying_is_act(s) && plx_saying_does_by_words(name))
        return plx_saying_goes_on(s) || plx_saying_is_quotation(s);
    if (*name->entity_class && !plx_name_is_business(name) &&
        (speaks_of_figure(s) || (clause_of(s, name) < s->verb.first && gives_figure(s, name))))
        return true;
    return plx_name_is_person(name) || !plx_saying_is_act(s) || plx_saying_is_institution(name) || plx_name_is_medium(name) ||
           plx_saying_something(s);
}

/* "Er wurde von dem Minister begrüßt": a participle that closes the clause of its auxiliary. */
static bool is_closed_passive(const struct plx_saying *s)
{
    const struct plx_token *last = &s->report->tokens.items[s->verb.end - 1];
    bool closes = s->verb.end >= s->sentence->end || plx_saying_is_mark(s, s->verb.end, PLX_SAYING_MARKS ".") ||
                  plx_saying_has(s, s->verb.end, PLX_SENSE_NUMBER_AND);
    if (!plx_language_is(s->report->language, "de") || !closes || s->report->text[last->end - 1] != 't')
        return false;
    for (uint32_t i = s->verb.first; i > s->sentence->first &&
         !plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS "«»“”„\"—–"); i--)
        if (plx_saying_has(s, i - 1, PLX_SENSE_PASSIVE))
            return true;
    return false;
}

/* "Gemeint ist der Unternehmer X": a participle that opens its sentence before its auxiliary. */
static bool is_opened_passive(const struct plx_saying *s)
{
    return plx_language_is(s->report->language, "de") && s->verb.first == s->sentence->first &&
           s->verb.end < s->sentence->end &&
           (plx_saying_has(s, s->verb.end, PLX_SENSE_PASSIVE) || plx_saying_has(s, s->verb.end, PLX_SENSE_COPULA));
}

/* "предполагаемый организатор": a participle of what is said of somebody. */
static bool is_participle(const struct plx_saying *s)
{
    static const char *const endings[] = {"мый", "мая", "мое", "мые", "мого", "мой", "мому", "мым", "мом", "мых", "мыми", "мую"};
    const struct plx_token *t = &s->report->tokens.items[s->verb.end - 1];
    for (size_t i = 0; t->script == PLX_SCRIPT_CYRILLIC && i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (t->end - t->start > length && memcmp(s->report->text + t->end - length, endings[i], length) == 0)
            return true;
    }
    return false;
}

/* "teme-se o efeito": the pronoun of a passive behind the verb of Portuguese. */
static bool has_enclitic(const struct plx_saying *s)
{
    uint32_t end = s->verb.end;
    return end + 1 < s->sentence->end && plx_saying_is_mark(s, end, "-") &&
           !(s->report->tokens.items[end].flags & PLX_TOKEN_SPACE) && plx_saying_has(s, end + 1, PLX_SENSE_PASSIVE);
}

bool plx_saying_is_passive(const struct plx_saying *s)
{
    if (has_enclitic(s) || is_closed_passive(s) || is_opened_passive(s) || is_participle(s))
        return true;
    uint32_t first = s->verb.first, from = s->sentence->first;
    for (uint32_t i = first; i > from && i + 2 > first; i--) { /* perhaps behind an adverb: "is widely expected" */
        bool reflexive = i > from + 1 && plx_saying_has(s, i - 1, PLX_SENSE_PASSIVE) &&
        plx_saying_is_mark(s, i - 2, "'’"); /* "s'est dit" */
        if (plx_saying_has(s, i - 1, PLX_SENSE_PASSIVE))
            return !reflexive && !plx_near_is_gerund(s->report, s->verb.first); /* "is saying" */
        if (plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS "«»“”„\"—–"))
            return false; /* "…unterzeichnet werden, sagte die Ministerin" */
    }
    return false;
}

static bool is_in_quotation(const struct plx_saying *s)
{
    return plx_near_quotations(s->report, s->facts, s->sentence->first, s->verb.first).open;
}

bool plx_saying_is_quoted(const struct plx_saying *s)
{
    bool set_off = plx_saying_is_mark(s, s->before, ",،—–-"); /* "«Le mal, déplore Claire Morvan, est fait»" */
    return !set_off && !opens_quotation(s) && is_in_quotation(s);
}

bool plx_saying_is_spoken_of(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t sentence = plx_report_sentence_at(s->report, name->span.start);
    uint32_t from = s->report->sentences.items[sentence].first;
    bool marked = name->first > from && plx_saying_is_mark(s, name->first - 1, "«“„\"") &&
                  plx_saying_is_mark(s, name->end, "»”“\"");
    bool beside = s->sentence->first == from && name->first >= s->verb.end && is_in_quotation(s); /* set off with its verb */
    return !marked && !beside && plx_near_quotations(s->report, s->facts, from, name->first).open;
}

bool plx_saying_is_quotation(const struct plx_saying *s)
{
    return plx_near_quotations(s->report, s->facts, s->sentence->first, s->sentence->end).end != 0;
}
