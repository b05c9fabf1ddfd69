#include "facts/speaker.h"

#include <string.h>

#include "facts/hearer.h"

#define MEDIUM_REACH 5
#define ORGANISATION_REACH 3
/* Of an organisation behind the verb, where that follows a quotation, or a comma and what was said. */
#define QUOTED_REACH 7
#define SAID_REACH 5
/* Of the name of whom something tells that is the subject. */
#define EVIDENCE_REACH 9
/* None of them is longer. */
#define LONGEST_REACH (PLX_SPEAKER_REACH > EVIDENCE_REACH ? PLX_SPEAKER_REACH : EVIDENCE_REACH)
/* The same with the words of the source itself: no name has more. */
#define WITHIN (PLX_SPEAKER_REACH + 32)
/* How far behind the word that opens its clause the subject's name stands. */
#define OPENING_WITHIN 5
/* How far the word for "by" stands from whom it leads to. */
#define AGENT_WITHIN 4
/* How far before its verb the clause about who was named opens, where the verb stands last. */
#define RELATIVE_WITHIN 15
/* How many words stand between the comma that closes an apposition and the verb. */
#define ADVERB_WITHIN 3

/* ", wie der dänische Hersteller Velmora am Dienstag in Wien bekannt gab": the name that a German clause, whose verb stands last,
 * opens with. */
static bool opens_reported(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t end = s->verb.end, from = s->sentence->first, token = name->first;
    if (!plx_language_is(s->report->language, "de") || (end < s->sentence->end && !plx_saying_is_mark(s, end, ",.;:")))
        return false;
    for (unsigned steps = 0; token > from && steps < OPENING_WITHIN && s->report->tokens.items[token - 1].kind == PLX_TOKEN_WORD; steps++)
        if (plx_saying_has(s, --token, PLX_SENSE_THAT))
            return token == from || plx_saying_is_mark(s, token - 1, ",");
    return false;
}

static uint32_t reach_of(const struct plx_saying *s, const struct plx_name *name)
{
    if (plx_name_is_person(name))
        return !plx_saying_is_act(s) || plx_saying_something(s) ? PLX_SPEAKER_REACH : ORGANISATION_REACH;
    if (plx_saying_has_evidence(s, name))
        return EVIDENCE_REACH;
    if (opens_reported(s, name))
        return LONGEST_REACH;
    if (plx_name_is_medium(name))
        return MEDIUM_REACH;
    uint32_t before = s->before;
    if (name->first < s->verb.end || before <= s->sentence->first || !plx_saying_is_mark(s, before, ",،"))
        return ORGANISATION_REACH;
    /* "«…», respondió en un comunicado la naviera Norvik Line"; "…, fa sapere il gestore della rete Teiaş" */
    return plx_saying_is_mark(s, before - 1, "»”“\"") ? QUOTED_REACH : plx_saying_is_act(s) ? ORGANISATION_REACH : SAID_REACH;
}

/* A person before firms, since "the head of Qamar, Rashid, said"; of equals the nearer. */
static bool is_better(const struct plx_name *best, uint32_t best_gap, const struct plx_name *name,
                      uint32_t gap)
{
    if (!best || plx_name_is_person(name) != plx_name_is_person(best))
        return !best || plx_name_is_person(name);
    return gap <= best_gap;
}

/* The name that opens at the token; NULL where none does. */
static const struct plx_name *name_at(const struct plx_saying *s, uint32_t token)
{
    size_t i = plx_names_from(s->facts, token);
    bool opens = i < s->facts->names.count && s->facts->names.items[i].first == token;
    return opens ? &s->facts->names.items[i] : NULL;
}

/* The token behind a name in quotation marks, "передает «24.kg»"; 0 where it is speech that is quoted. */
static uint32_t over_quoted_name(const struct plx_saying *s, uint32_t mark)
{
    const struct plx_name *name = plx_saying_is_mark(s, mark, "«“„\"") ? name_at(s, mark) : NULL;
    if (!name && plx_saying_is_mark(s, mark, "«“„\""))
        name = name_at(s, mark + 1);
    return name ? name->end : 0;
}

/* Where what is said begins: the verb's own sources stand before it. */
static uint32_t clause_end(const struct plx_saying *s)
{
    uint32_t to = s->verb.end + WITHIN, limit = to < s->sentence->end ? to : s->sentence->end;
    to = plx_near_phrase_end(s->report, s->verb.end, limit, ";:«“„\"");
    for (uint32_t over; to < limit && (over = over_quoted_name(s, to));)
        to = plx_near_phrase_end(s->report, over, limit, ";:«“„");
    for (uint32_t i = s->verb.end; i < to; i++)
        if (plx_saying_has(s, i, PLX_SENSE_CLAUSE) && !plx_language_is(s->report->language, "de"))
            return i;
    return to;
}

/* Whether nobody who speaks can stand behind the verb: "…berichtet, will die Firma", since the clause of a German verb ends at a
 * comma, and who stands behind it is the next one's; "prevede che", where what is said begins. */
static bool ends_clause(const struct plx_saying *s)
{
    if (plx_language_is(s->report->language, "de"))
        return s->verb.end < s->sentence->end && plx_saying_is_mark(s, s->verb.end, ",");
    return s->verb.end > s->verb.first + 1 && plx_saying_has(s, s->verb.end - 1, PLX_SENSE_CLAUSE);
}

/* "«…». Así describe su jornada Kadir Sözeroğlu" */
static bool is_thus(const struct plx_saying *s)
{
    return s->verb.first > s->sentence->first && plx_saying_has(s, s->verb.first - 1, PLX_SENSE_THUS);
}

/* Whether the speaker may stand behind the verb. Behind one that has an object, and is no verb of speech alone, the object
 * stands there ("told Anna", "condemned Anna"), unless what was said stands before: "…, annonce Karim Belhadj". The verb
 * of Arabic stands first. */
static bool is_inverted(const struct plx_saying *s, const struct plx_name *name)
{
    bool has_object = (s->verb.sense->flags & (PLX_SENSE_ALONE | PLX_SENSE_COMMON)) != 0;
    return !has_object || plx_language_is(s->report->language, "ar") || (plx_name_is_medium(name) && plx_saying_is_act(s)) ||
           (plx_saying_is_act(s) && plx_saying_goes_on(s)) || plx_saying_takes_up(s) ||
           plx_saying_is_mark(s, s->before, "»”“\",،—–-") || is_thus(s);
}

/* "Corrib Leasing of Dublin": whether the place says where the name before it is from. */
static bool is_town_of(const struct plx_saying *s, const struct plx_name *name, const struct plx_name *place)
{
    return name && place->kind == PLX_ENTITY_PLACE && place->first == plx_saying_end_of_name(s, name) + 1 &&
           (plx_saying_has(s, place->first - 1, PLX_SENSE_WHERE) ||
            plx_match_role(&s->report->matches, &s->report->tokens.items[place->first - 1], PLX_ROLE_OF));
}

/* Behind the name, and the town that it is from. */
static uint32_t end_with_town(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t end = plx_saying_end_of_name(s, name);
    const struct plx_name *place = name_at(s, end + 1);
    return place && is_town_of(s, name, place) ? place->end : end;
}

/* "assicura l’avvocato di Sorokhtin, Corrado Malfanti", "заявил адвокат Сорохтина Коррадо Мальфанти": behind the name
 * that an office belongs to stands who holds it. NULL where nobody does. */
static const struct plx_name *holder_behind(const struct plx_saying *s, const struct plx_name *of)
{
    uint32_t token = of->first, from = s->verb.end;
    struct plx_match office = plx_saying_at(s, of->end, PLX_SENSE_OFFICE); /* "coastguard chief Hamish Dunmore" */
    const struct plx_name *called = office.sense && !plx_name_is_person(of) ? name_at(s, office.end) : NULL;
    if (called && called->end > called->first + 1 && !*called->entity_class)
        return called;
    while (token > from && (plx_saying_has(s, token - 1, PLX_SENSE_FUNCTION) || plx_saying_is_mark(s, token - 1, "'’«“„\"")))
        token--;
    if (!plx_match_has_before(&s->report->matches, token, PLX_SENSE_OFFICE))
        return NULL;
    bool quoted = of->first > from && plx_saying_is_mark(s, of->first - 1, "«“„\"") && plx_saying_is_mark(s, of->end, "»”“\"");
    uint32_t next = quoted ? of->end + 1 : end_with_town(s, of); /* "аналитик «Северин Капитала» Глеб Сухомлинов" */
    if (token < of->first && next < s->sentence->end && plx_saying_is_mark(s, next, ",،"))
        next++;
    const struct plx_name *name = name_at(s, next);
    return name && plx_name_is_person(name) && name->end <= s->sentence->end ? name : NULL;
}

/* "the lawyer of Anna Hallam said", "recommended the council's dismissal": whose something is, and not who says it. */
static bool is_owner(const struct plx_saying *s, const struct plx_name *name)
{
    const struct plx_token *tokens = s->report->tokens.items;
    if (plx_name_is_person(name))
        return name->first > s->sentence->first &&
               plx_match_role(&s->report->matches, &tokens[name->first - 1], PLX_ROLE_OF);
    if (!plx_language_is(s->report->language, "en") || name->first < s->verb.end || name->end + 2 >= s->sentence->end ||
        !plx_saying_is_mark(s, name->end, "'’") || (tokens[name->end].flags & PLX_TOKEN_SPACE))
        return false;
    for (uint32_t i = name->end + 2; i < s->sentence->end && i < name->end + 5; i++)
        if (plx_saying_has(s, i, PLX_SENSE_OFFICE) || plx_saying_has(s, i, PLX_SENSE_COMPANY))
            return false;
    return true;
}

/* "esperaban la habilitación, entre ellos el golero Mosquera": a comma parts the name from a verb that nothing stands before;
 * but that of an apposition, "dijo el ministro, Arlindo Vaz". */
static bool is_parted(const struct plx_saying *s, const struct plx_name *name)
{
    bool figure = s->verb.end < name->first && s->report->tokens.items[s->verb.end].kind == PLX_TOKEN_NUMBER;
    if (plx_saying_is_mark(s, s->before, "»”“\",،—–-") && !plx_saying_gives(s) && !figure)
        return false;
    uint32_t comma = plx_near_phrase_end(s->report, s->verb.end, name->first, ",،");
    for (uint32_t i = s->verb.end; i < comma && !plx_language_is(s->report->language, "ar"); i++)
        if (s->report->tokens.items[i].kind == PLX_TOKEN_NUMBER)
            return true; /* "espera 35 mil pessoas no Mangueirão" */
    for (uint32_t i = s->verb.end; i < comma; i++)
        if (plx_saying_has(s, i, PLX_SENSE_OFFICE) || plx_saying_has(s, i, PLX_SENSE_COMPANY))
            return false;
    return comma < name->first && comma > s->verb.end;
}

/* "Sie hatte vor Pelagora gewarnt", "sur Euronext": behind such a preposition, and an article, stands no subject. */
static bool is_oblique(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t token = name->first, first = s->report->sentences.items[name->sentence].first;
    if (token > first && (plx_saying_is_mark(s, token - 1, "’'«“„\"") ||
                          plx_match_role(&s->report->matches, &s->report->tokens.items[token - 1], PLX_ROLE_DEFINITE)))
        token--;
    return token > first && plx_saying_has(s, token - 1, PLX_SENSE_OBLIQUE);
}

/* "en la plaza Murillo": a square or street is called by the name. */
static bool is_of_street(const struct plx_saying *s, const struct plx_name *name)
{
    return name->first > s->report->sentences.items[name->sentence].first && plx_saying_has(s, name->first - 1, PLX_SENSE_STREET);
}

/* Whether the name may be who speaks. */
static bool may_speak(const struct plx_saying *s, const struct plx_name *name)
{
    return plx_name_is_source(name) && !plx_saying_is_spoken_of(s, name) && !is_oblique(s, name) && !is_of_street(s, name);
}

/* "has agreed to sell Discolario, …": what somebody will do stands behind the English verb, and not who says so. */
static bool leads_to_deed(const struct plx_saying *s)
{
    return plx_language_is(s->report->language, "en") && s->verb.end < s->sentence->end &&
           plx_saying_has(s, s->verb.end, PLX_SENSE_ADDRESSEE);
}

/* "которого следствие считает организатором": behind the word that opens a clause and a noun, which is its subject. */
static bool has_subject_before(const struct plx_saying *s)
{
    uint32_t token = s->verb.first, from = s->sentence->first;
    bool noun = false;
    for (; token > from && !plx_saying_is_mark(s, token - 1, PLX_SAYING_MARKS "«»“”„\"—–"); token--) {
        if (plx_saying_has(s, token - 1, PLX_SENSE_CLAUSE))
            return noun && token - 1 > from && plx_saying_is_mark(s, token - 2, ",");
        noun |= !plx_saying_has(s, token - 1, PLX_SENSE_FUNCTION) && !plx_saying_has(s, token - 1, PLX_SENSE_RELATIVE);
    }
    return false;
}

/* "said NAME". */
static const struct plx_name *behind(const struct plx_saying *s)
{
    const struct plx_name *best = NULL, *name;
    bool none = ends_clause(s) || leads_to_deed(s) || has_subject_before(s);
    uint32_t to = none ? s->verb.end : clause_end(s);
    for (size_t i = plx_names_from(s->facts, s->verb.end);
         (name = plx_names_next(s->facts, &i, to));) {
        uint32_t gap = name->first - s->verb.end;
        bool better = !best || (plx_name_is_person(name) && !plx_name_is_person(best)) ||
                      (plx_name_is_medium(best) && name->first > best->end &&
                       plx_hearer_said_in(s, name)); /* "заверили РИА Новости в посольстве России" */
        if (better && name->end <= to && gap <= LONGEST_REACH && may_speak(s, name) && gap <= reach_of(s, name) &&
            plx_saying_speaks(s, name) &&
            is_inverted(s, name) && !is_parted(s, name) &&
            !plx_hearer_is(s, name) && !is_owner(s, name))
            best = name;
    }
    const struct plx_name *holder = best ? holder_behind(s, best) : NULL;
    return holder ? holder : best;
}

/* The first mark in [from, to) that ends a clause; a name in quotation marks holds none: "wie sie der „Zeit“ sagte". */
static uint32_t clause_break(const struct plx_saying *s, uint32_t from, uint32_t to)
{
    static const char *const marks = ",،;:«“„";
    uint32_t end = plx_near_phrase_end(s->report, from, to, marks);
    for (uint32_t over; end < to && (over = over_quoted_name(s, end)) && over < to && plx_saying_is_mark(s, over, "»”“\"");)
        end = plx_near_phrase_end(s->report, over + 1, to, marks);
    return end;
}

/* Whether the name stands in the verb's own clause: no comma parts them but one right before the verb. */
static bool is_clause_of(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t verb = s->verb.first;
    /* "la ministre des Sports, Lidia Fontanarosa, a rappelé", "his counterpart, Troels Poulsen, told": the comma that closes
     * an apposition. */
    bool closes = name->first > s->sentence->first && plx_saying_is_mark(s, name->first - 1, ",،") && name->end < verb &&
                  plx_saying_is_mark(s, name->end, ",،") &&
                  (plx_name_is_person(name) || plx_match_has_before(&s->report->matches, name->first - 1, PLX_SENSE_OFFICE));
    uint32_t end = clause_break(s, name->end + closes, verb);
    return end == verb || end + 1 == verb;
}

/* "criticized by NAME": what stands before the verb is not who says it; but "mostram pelo menos 12". */
static bool has_agent(const struct plx_saying *s)
{
    if (s->verb.end >= s->sentence->end || !plx_saying_has(s, s->verb.end, PLX_SENSE_AGENT))
        return false;
    size_t i = plx_names_from(s->facts, s->verb.end);
    return plx_names_next(s->facts, &i, s->verb.end + AGENT_WITHIN) != NULL;
}

/* "NAME said". */
static const struct plx_name *ahead(const struct plx_saying *s)
{
    if (has_agent(s))
        return NULL;
    uint32_t first = s->verb.first, from = s->sentence->first, best_gap = 0;
    const struct plx_name *best = NULL, *name;
    if (first > from + WITHIN)
        from = first - WITHIN;
    for (size_t i = plx_names_from(s->facts, from); (name = plx_names_next(s->facts, &i, first));) {
        uint32_t gap = first - name->end;
        if (name->end > first || gap > LONGEST_REACH || !may_speak(s, name))
            continue;
        if (gap <= reach_of(s, name) && is_clause_of(s, name) && plx_saying_speaks(s, name) &&
            !plx_hearer_is(s, name) && !is_owner(s, name) &&
            is_better(best, best_gap, name, gap)) {
            best = name;
            best_gap = gap;
        }
    }
    return best;
}

/* "employés par la société Nordvagt": who did something to the subject is not the subject. */
static bool is_agent(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t from = name->first > s->sentence->first + AGENT_WITHIN ? name->first - AGENT_WITHIN : s->sentence->first;
    for (uint32_t i = name->first; i > from && !plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS); i--)
        if (plx_saying_has(s, i - 1, PLX_SENSE_AGENT))
            return true;
    return false;
}

/* "Elvaria Group, the holding company behind Nordava and Alisole, said": the name that the apposition is of. */
static const struct plx_name *head_of_apposition(const struct plx_saying *s, uint32_t comma)
{
    const struct plx_name *name;
    uint32_t from = s->sentence->first;
    for (size_t i = plx_names_from(s->facts, from); (name = plx_names_next(s->facts, &i, comma));) {
        uint32_t end = plx_saying_end_of_name(s, name);
        if (may_speak(s, name) && end < comma && plx_saying_is_mark(s, end, ",،") &&
            (!is_agent(s, name) || plx_saying_has_evidence(s, name)) &&
            plx_near_phrase_end(s->report, end + 1, comma, ",،;:«»“”„\"—–") == comma)
            return name;
    }
    return NULL;
}

/* The word that a clause about who was named opens with ("who", "qui") right before the verb, or with the verb last as in
 * German; SIZE_MAX where none stands there. */
static size_t relative_of(const struct plx_saying *s)
{
    uint32_t first = s->verb.first, from = s->sentence->first;
    bool last = plx_language_is(s->report->language, "de") && (s->verb.end >= s->sentence->end ||
    plx_saying_is_mark(s, s->verb.end, ",.;"));
    uint32_t steps = last ? RELATIVE_WITHIN : 1 + first - from;
    for (uint32_t i = first; i > from && steps > 0; i--, steps--) {
        if (plx_saying_is_mark(s, i - 1, PLX_SAYING_MARKS "«»“”„\"—–"))
            return SIZE_MAX;
        bool opens = i > from + 1 && (plx_saying_is_mark(s, i - 2, ",،)»”\"") || plx_language_is(s->report->language, "ar"));
        if (opens && plx_saying_has(s, i - 1, PLX_SENSE_WHO))
            return i - 1;
        if (!last && !plx_saying_has(s, i - 1, PLX_SENSE_FUNCTION))
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* Whether the name that a clause is about says something by its verb; "Sporting, which announces a claim" does something. */
static bool says_in_clause(const struct plx_saying *s, const struct plx_name *name)
{
    if (plx_saying_gives(s) || plx_saying_has_evidence(s, name))
        return plx_saying_speaks(s, name);
    return !plx_saying_is_act(s) || plx_saying_denies(s) || plx_saying_goes_on(s) || plx_name_is_person(name) ||
           plx_saying_is_institution(name) || plx_name_is_medium(name);
}

/* "Ana Luz, de la Universidad", "del sindicato UGT" */
static bool leads_to_owner(const struct plx_saying *s, uint32_t token)
{
    const struct plx_token *word = &s->report->tokens.items[token];
    return plx_match_role(&s->report->matches, word, PLX_ROLE_OF) || plx_match_role(&s->report->matches, word, PLX_ROLE_OF_DEFINITE);
}

/* "Davide Morlacchi, del Politecnico di Milano, che": where the person before the comma works. */
static bool is_affiliation_of(const struct plx_saying *s, const struct plx_name *person, const struct plx_name *name)
{
    return person && plx_name_is_person(person) && !plx_name_is_person(name) && name->first == person->end + 2 &&
           plx_saying_is_mark(s, person->end, ",،") && leads_to_owner(s, person->end + 1);
}

/* "la empresa Sahili Water, que asegura": whom the clause of the verb is about; NULL where it is about none, or of whom cannot
 * be told ("la hermana de Ana Pérez, que dice"). */
static const struct plx_name *antecedent(const struct plx_saying *s)
{
    size_t relative = relative_of(s);
    if (relative == SIZE_MAX)
        return NULL;
    const struct plx_name *name, *best = NULL;
    uint32_t end = 0;
    for (size_t i = plx_names_from(s->facts, s->sentence->first); (name = plx_names_next(s->facts, &i, (uint32_t)relative));) {
        bool affiliation = is_affiliation_of(s, best, name);
        if (!affiliation)
            best = may_speak(s, name) ? name : is_town_of(s, best, name) ? best : NULL;
        end = best ? end_with_town(s, affiliation ? name : best) : 0;
    }
    if (!best || (end != relative && !(end + 1 == relative && plx_saying_is_mark(s, end, ",،"))))
        return NULL;
    if (!says_in_clause(s, best))
        return NULL;
    bool of = plx_name_is_person(best) && best->first > s->sentence->first &&
              plx_match_role(&s->report->matches, &s->report->tokens.items[best->first - 1], PLX_ROLE_OF);
    return of ? NULL : best;
}

/* "Leyla Aşbay’a": an ending set off by an apostrophe is one of the cases that no subject has. */
static bool has_case_ending(const struct plx_saying *s, const struct plx_name *name)
{
    const struct plx_token *mark = &s->report->tokens.items[name->end];
    return name->end + 1 < s->sentence->end && plx_saying_is_mark(s, name->end, "'’") &&
           !(mark[0].flags & PLX_TOKEN_SPACE) && !(mark[1].flags & PLX_TOKEN_SPACE);
}

/* Whether the verb of Turkish stands last in its clause. */
static bool is_last(const struct plx_saying *s)
{
    return plx_saying_is_last(s) || plx_saying_is_mark(s, s->verb.end, ";");
}

/* "… olduğu açıklandı": of a verb in the passive the subject is what was said; who says it has his evidence, or "by". */
static bool is_told_of(const struct plx_saying *s, const struct plx_name *name)
{
    return plx_saying_has(s, s->verb.end - 1, PLX_SENSE_PASSIVE) && !plx_saying_has_evidence(s, name) &&
           !(name->end < s->sentence->end && plx_saying_has(s, name->end, PLX_SENSE_AGENT));
}

/* The verb of Turkish stands last, and its subject first. */
static const struct plx_name *subject(const struct plx_saying *s)
{
    const struct plx_name *first = NULL, *name;
    uint32_t from = s->verb.first, to = plx_saying_is_last(s) ? s->sentence->end : s->verb.first;
    while (from > s->sentence->first && !plx_saying_is_mark(s, from - 1, ";:"))
        from--;
    for (size_t i = plx_names_from(s->facts, from); (name = plx_names_next(s->facts, &i, to));) {
        if (!may_speak(s, name) || is_told_of(s, name) || (has_case_ending(s, name) && !plx_saying_has_evidence(s, name)))
            continue;
        if (plx_name_is_person(name))
            return name;
        if (!first)
            first = name;
    }
    return first;
}

/* "the head of Velmora, Robert Hallam, said", "lo sponsor, la qatariota Marsana, ha fatto sapere": the name, perhaps behind
 * an article and an adjective, right behind a comma. */
static bool is_apposition(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t first = name->first, start = s->sentence->first;
    if (first > start && plx_saying_is_mark(s, first - 1, ",،"))
        return true;
    return first > start + 2 && plx_saying_is_mark(s, first - 3, ",،") && plx_saying_has(s, first - 2, PLX_SENSE_FUNCTION) &&
           !plx_saying_has(s, first - 2, PLX_SENSE_CLAUSE) &&
           !leads_to_owner(s, first - 2);
}

/* Whether the token may stand between a comma and the verb without being who says it: "attuale senatrice, ieri sera ha detto". */
static bool is_adverbial(const struct plx_saying *s, uint32_t token)
{
    return s->report->tokens.items[token].kind != PLX_TOKEN_MARK && !plx_saying_has(s, token, PLX_SENSE_OFFICE) &&
           !plx_saying_has(s, token, PLX_SENSE_COMPANY) && !plx_saying_has(s, token, PLX_SENSE_POSSESSIVE) &&
           !plx_saying_has(s, token, PLX_SENSE_CLAUSE) &&
           !plx_saying_has(s, token, PLX_SENSE_ANONYMOUS) && !name_at(s, token);
}

/* The person whose apposition closes some words before the verb: "Sara Danius, the secretary, publicly announced that"; NULL where
 * there is none. */
static const struct plx_name *head_before_adverb(const struct plx_saying *s)
{
    uint32_t token = s->verb.first, from = s->sentence->first;
    for (uint32_t steps = 0; token > from && steps < ADVERB_WITHIN && is_adverbial(s, token - 1); steps++)
        token--;
    if (token <= from || token == s->verb.first || !plx_saying_is_mark(s, token - 1, ","))
        return NULL;
    const struct plx_name *head = head_of_apposition(s, token - 1);
    return head && plx_name_is_person(head) ? head : NULL;
}

/* "Anna Hallam of the University of Leeds(, who leads the dig,) called": the token behind a clause about who was named, which two
 * commas set off up to the verb; the token itself where there is none. */
static uint32_t behind_clause(const struct plx_saying *s, uint32_t token)
{
    uint32_t verb = s->verb.first, comma = plx_near_phrase_end(s->report, token, verb, ",،;:«»“”„\"—–");
    bool opens = comma + 1 < verb && plx_saying_is_mark(s, comma, ",،") && plx_saying_has(s, comma + 1, PLX_SENSE_WHO);
    return opens && plx_near_phrase_end(s->report, comma + 1, verb, ",،;:«»“”„\"—–") + 1 == verb ? verb : token;
}

/* "Glen Cushing del team di Flagstaff, in Arizona, ha dichiarato": the person who opens the sentence, perhaps behind his office,
 * is its subject as long as nothing opens another clause; NULL where none does. */
static const struct plx_name *opener(const struct plx_saying *s)
{
    uint32_t token = s->sentence->first;
    for (struct plx_match before; token < s->verb.first && !name_at(s, token);
         token = before.sense ? before.end : token + 1)
        if (!(before = plx_saying_at(s, token, PLX_SENSE_OFFICE)).sense &&
            !(before = plx_saying_at(s, token, PLX_SENSE_HONORIFIC)).sense &&
            !plx_match_role(&s->report->matches, &s->report->tokens.items[token], PLX_ROLE_DEFINITE))
            return NULL;
    const struct plx_name *name = name_at(s, token);
    if (!name || !plx_name_is_person(name) || (plx_saying_is_act(s) && !plx_saying_goes_on(s)))
        return NULL;
    for (uint32_t i = behind_clause(s, name->end); i < s->verb.first; i++) {
        const struct plx_name *other = name_at(s, i);
        if (plx_saying_is_mark(s, i, ";:«»“”„\"—–") || plx_saying_has(s, i, PLX_SENSE_CLAUSE) ||
            plx_saying_has(s, i, PLX_SENSE_CREDIT_VERB) ||
            (other && plx_name_is_person(other)))
            return NULL;
    }
    return name;
}

/* Whether the name behind the person who opens the sentence is part of what he is: "Ehud Ur, professor at Dalhousie and chair of
 * the Diabetes Association cautioned", "Claire Morvan de l'université de Nantes, en Bretagne, a déclaré". */
static bool is_part_of(const struct plx_saying *s, const struct plx_name *name, const struct plx_name *person)
{
    uint32_t end = person->end, to = end + 4 < name->first ? end + 4 : name->first;
    if (plx_name_is_person(name) || name->first <= end)
        return false;
    bool apposition = plx_saying_is_mark(s, end, ",");
    for (uint32_t i = end + apposition; i < to; i++)
        if (apposition ? plx_saying_has(s, i, PLX_SENSE_OFFICE)
                       : !plx_saying_has(s, i, PLX_SENSE_FUNCTION) && !plx_saying_is_mark(s, i, "'’"))
            return apposition;
    return !apposition && to == name->first;
}

/* "he told BBC Urdu", "a-t-il annoncé", "dit-elle": the subject is a pronoun right beside the verb, and no name. */
static bool has_pronoun(const struct plx_saying *s)
{
    uint32_t token = s->verb.first, end = s->verb.end;
    for (; token > s->sentence->first && plx_saying_has(s, token - 1, PLX_SENSE_FUNCTION); token--)
        if (plx_saying_has(s, token - 1, PLX_SENSE_PRONOUN))
            return true;
    bool hyphen = end + 1 < s->sentence->end && plx_saying_is_mark(s, end, "-") &&
                  !(s->report->tokens.items[end].flags & PLX_TOKEN_SPACE);
    return end + hyphen < s->sentence->end && plx_saying_has(s, end + hyphen, PLX_SENSE_PRONOUN) &&
           (hyphen || plx_language_is(s->report->language, "de"));
}

static const struct plx_name *named_beside(const struct plx_saying *s)
{
    if (has_pronoun(s))
        return NULL;
    const struct plx_name *subject_of_clause = antecedent(s);
    if (subject_of_clause)
        return subject_of_clause;
    uint32_t token = s->before;
    const struct plx_name *front = ahead(s), *rear = behind(s);
    bool set_off = token >= s->sentence->first && token < s->verb.first &&
                   plx_saying_is_mark(s, token, ",،»”\"—–") && !plx_saying_closes_name(s, token);
    if (!set_off)
        return !front || (rear && plx_name_is_person(rear) && !plx_name_is_person(front)) ? rear : front;
    bool holder = front && front->end == token && is_apposition(s, front);
    /* "…, Mariam Lashkhi, noticia a Lusa": the newsroom says it, not who was named last */
    if (rear && plx_saying_is_act(s) && plx_name_is_medium(rear) && rear->first <= s->verb.end + 1 && !plx_hearer_is(s, rear))
        return rear;
    if (holder && plx_name_is_person(front) && !(rear && plx_name_is_person(rear)))
        return front;
    const struct plx_name *head =
        plx_saying_is_mark(s, token, ",،") ? head_of_apposition(s, token) : NULL;
    /* "Hernán Quiroz, its chief executive, told Bloomberg": behind such a verb stands who hears it */
    bool hearer = head && plx_name_is_person(head) && (s->verb.sense->flags & PLX_SENSE_ALONE);
    if (rear && rear->first <= s->verb.end + 1 && !hearer)
        return rear;
    bool says = head && (plx_name_is_person(head) || plx_saying_is_institution(head) || !plx_saying_is_act(s) ||
                         plx_saying_gives(s) || plx_saying_goes_on(s) || plx_saying_has_evidence(s, head));
    if (says && !holder && plx_saying_speaks(s, head))
        return head;
    return rear ? rear : holder ? front : NULL;
}

/* "NAME said", "said NAME". */
static const struct plx_name *beside(const struct plx_saying *s)
{
    const struct plx_name *name = named_beside(s);
    if (name && plx_name_is_person(name))
        return name;
    const struct plx_name *head = head_before_adverb(s);
    if (head && !name)
        return head;
    if (!plx_language_subject_first(s->report->language) || (name && name->first > s->verb.first))
        return name;
    const struct plx_name *first = opener(s);
    return first && (!name || is_part_of(s, name, first)) ? first : name;
}

const struct plx_name *plx_speaker_of(const struct plx_report *report,
                                      const struct plx_report_facts *facts,
                                      struct plx_match verb,
                                      const struct plx_sentence *sentence)
{
    struct plx_saying s = plx_saying_of(report, facts, verb, sentence);
    if (plx_saying_is_passive(&s) || plx_saying_is_quoted(&s))
        return NULL;
    if (!plx_language_is(s.report->language, "tr") || !is_last(&s))
        return beside(&s);
    const struct plx_name *name = subject(&s);
    return name && plx_saying_does_by_words(name) && plx_saying_is_act(&s) && !plx_saying_is_quotation(&s) ? NULL : name;
}
