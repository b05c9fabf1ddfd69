#include "claims/holder.h"

#include <string.h>

#include "claims/sides.h"
#include "facts/near.h"

/* How many words other than articles and prepositions may stand between the words of a bond and the name that holds it: "by a private
 * contractor, Frigosfax"; "the Commission in Brussels is now leading". */
#define WORDS_BEHIND 4
#define WORDS_BEFORE 2
/* How far, in tokens, what does the thing stands from the word for "by". */
#define AGENT_WITHIN 8
/* How far, in tokens, who it is stands from "the owner of the ship is". */
#define ROLE_WITHIN 12
/* How many words may stand between "has" and the participle. */
#define WORDS_IN_VERB 2
#define COMMAS ",،"
#define QUOTES "«“„\""

static bool is_mark(const struct plx_finding *f, uint32_t token, const char *marks)
{
    return plx_maker_is_mark(f->m, token, marks);
}

static bool has_role(const struct plx_finding *f, uint32_t token, enum plx_role role)
{
    return plx_finding_has_role(f, token, role);
}

static const struct plx_name *only(const struct plx_finding *f, const struct plx_name *name)
{
    return name && !plx_finding_is_one_of_several(f, name) ? name : NULL;
}

/* The first name behind the token, before the phrase ends; an apposition may be set off by a comma. */
static const struct plx_name *behind(const struct plx_finding *f, uint32_t from)
{
    unsigned words = 0;
    for (uint32_t i = from; i < f->sentence->end && words <= WORDS_BEHIND; i++) {
        const struct plx_name *name = plx_finding_name(f, i);
        if (name && plx_finding_may_hold(name))
            return only(f, name);
        bool comma = is_mark(f, i, COMMAS);
        bool apposition = comma && i + 1 < f->sentence->end && plx_finding_name(f, i + 1);
        if (plx_finding_is_and(f, i) || (i > from && plx_finding_opens_clause(f, i)) || (comma && !apposition) ||
            is_mark(f, i, PLX_STRONG_MARKS))
            return NULL;
        words += !name && plx_finding_is_plain(f, i);
    }
    return NULL;
}

/* Behind the last comma before the token, with no stronger mark between; 0 where there is none. */
static uint32_t behind_comma(const struct plx_finding *f, uint32_t token)
{
    for (uint32_t i = token; i > f->sentence->first && !is_mark(f, i - 1, PLX_STRONG_MARKS); i--)
        if (is_mark(f, i - 1, COMMAS))
            return i;
    return 0;
}

/* Whether an insertion ends before the token: "Cooper, a professor at the University of Missouri, (discovered)". What it names
 * does nothing; *subject becomes the name that it is set behind, NULL where that is none. */
static bool ends_insertion(const struct plx_finding *f, uint32_t to, const struct plx_name **subject)
{
    if (to <= f->sentence->first || behind_comma(f, to) != to)
        return false;
    uint32_t first = behind_comma(f, to - 1);
    if (!first)
        return false;
    for (*subject = NULL; first && !*subject; first = behind_comma(f, first - 1)) {
        const struct plx_name *name = first - 1 > f->sentence->first ? plx_finding_name(f, first - 2) : NULL;
        *subject = name && plx_finding_may_hold(name) ? only(f, name) : NULL;
    }
    return true;
}

/* The last name before the token: its subject, across "which" and what is inserted. */
static const struct plx_name *before(const struct plx_finding *f, uint32_t to)
{
    const struct plx_name *subject;
    if (ends_insertion(f, to, &subject))
        return subject;
    unsigned words = 0;
    for (uint32_t i = to; i > f->sentence->first && words <= WORDS_BEFORE; i--) {
        const struct plx_name *name = plx_finding_name(f, i - 1);
        if (name && plx_finding_may_hold(name))
            return only(f, name);
        if (is_mark(f, i - 1, PLX_STRONG_MARKS) || plx_finding_is_and(f, i - 1))
            return NULL;
        words += !name && plx_finding_is_plain(f, i - 1);
    }
    return NULL;
}

/* Tokens [first, end) between two marks around the words. */
struct clause {
    uint32_t first, end;
};

static struct clause clause_of(const struct plx_finding *f)
{
    struct clause clause = {f->words.first, f->words.end};
    while (clause.first > f->sentence->first && !is_mark(f, clause.first - 1, COMMAS PLX_STRONG_MARKS))
        clause.first--;
    while (clause.end < f->sentence->end && !is_mark(f, clause.end, COMMAS PLX_STRONG_MARKS))
        clause.end++;
    return clause;
}

/* The only such name in the clause. */
static const struct plx_name *alone(const struct plx_finding *f, bool (*may)(const struct plx_finding *, const struct plx_name *))
{
    const struct clause clause = clause_of(f);
    const struct plx_name *found = NULL, *name;
    for (size_t i = plx_names_from(f->m->facts, clause.first); (name = plx_names_next(f->m->facts, &i, clause.end));) {
        if (found && may(f, name))
            return NULL;
        found = may(f, name) ? name : found;
    }
    return found;
}

static bool may_be_of_it(const struct plx_finding *f, const struct plx_name *name)
{
    (void)f;
    return plx_finding_may_hold(name);
}

/* Whether the name may be the subject: no ending sets it aside, "X'in", nor makes it whom it is done to. */
static bool may_do(const struct plx_finding *f, const struct plx_name *name)
{
    if (!plx_finding_may_hold(name))
        return false;
    enum plx_side side = plx_side_of(f, name);
    return side != PLX_SIDE_TO && !(side == PLX_SIDE_APART && plx_side_stands_behind(f));
}

static bool is_country(const struct plx_name *name)
{
    return strcmp(name->entity_class, "country") == 0;
}

static const struct plx_name *country_at(const struct plx_finding *f, uint32_t token)
{
    const struct plx_name *name = plx_finding_name(f, token);
    return name && is_country(name) && plx_side_of(f, name) != PLX_SIDE_APART ? only(f, name) : NULL;
}

/* A country that stands right behind the token, but for an article: "by Japan"; "in Japan" tells where. */
static const struct plx_name *country_behind(const struct plx_finding *f, uint32_t from)
{
    uint32_t i = from;
    while (i < f->sentence->end && has_role(f, i, PLX_ROLE_DEFINITE))
        i++;
    return i < f->sentence->end ? country_at(f, i) : NULL;
}

static const struct plx_name *country_before(const struct plx_finding *f, uint32_t to)
{
    uint32_t i = to;
    while (i > f->sentence->first + 1 && plx_finding_has(f, i - 1, PLX_SENSE_FUNCTION) && !plx_finding_name(f, i - 1))
        i--;
    return i > f->sentence->first ? country_at(f, i - 1) : NULL;
}

/* "Has been built", "has a bridge built". */
static bool ends_verb(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_has(f, token, PLX_SENSE_PASSIVE) || plx_finding_has(f, token, PLX_SENSE_COPULA) ||
           plx_finding_has(f, token, PLX_SENSE_NUMBER_ONE) || has_role(f, token, PLX_ROLE_DEFINITE) ||
           plx_finding_name(f, token);
}

/* Where the verb starts that the words end, before "has" and what stands between: "ha già costruito". */
static uint32_t verb_from(const struct plx_finding *f)
{
    uint32_t first = f->words.first;
    for (uint32_t i = first; i > f->sentence->first && first - i <= WORDS_IN_VERB; i--) {
        if (has_role(f, i - 1, PLX_ROLE_HAVE))
            return i - 1;
        if (f->m->text->tokens.items[i - 1].kind == PLX_TOKEN_MARK || ends_verb(f, i - 1))
            break;
    }
    return first;
}

/* "La gestiona la empresa X", "l'ha costruita la X": an article that stands before a verb is a pronoun, and who does it may
 * follow; not "lo ha donato alla X". */
static const struct plx_name *doer_behind_pronoun(const struct plx_finding *f)
{
    uint32_t first = verb_from(f);
    if (first > f->sentence->first && is_mark(f, first - 1, "'’"))
        first--;
    if (first == f->sentence->first || !has_role(f, first - 1, PLX_ROLE_DEFINITE))
        return NULL;
    const struct plx_name *name = behind(f, f->words.end);
    return name && plx_side_of(f, name) == PLX_SIDE_PLAIN ? name : NULL;
}

static const struct plx_name *doer_in_order(const struct plx_finding *f)
{
    const struct plx_name *subject = doer_behind_pronoun(f);
    if (!subject)
        subject = before(f, verb_from(f));
    if (!subject && f->words.first > f->sentence->first && plx_finding_has(f, f->words.first - 1, PLX_SENSE_CLAUSE))
        subject = behind(f, f->words.end);
    return subject ? subject : country_before(f, verb_from(f));
}

static const struct plx_name *doer(const struct plx_finding *f)
{
    if (plx_finding_subject_first(f))
        return doer_in_order(f);
    const struct plx_name *subject = alone(f, may_do);
    if (!subject)
        subject = country_before(f, f->words.first);
    return subject ? subject : country_behind(f, f->words.end);
}

/* "Has built", "hat ... gebaut": the participle of what its subject does. */
static bool is_perfect(const struct plx_finding *f)
{
    if (plx_finding_subject_first(f))
        return verb_from(f) < f->words.first;
    const struct clause clause = clause_of(f);
    bool has = false;
    for (uint32_t i = clause.first; i < clause.end; i++) {
        if (plx_finding_has(f, i, PLX_SENSE_PASSIVE))
            return false;
        has |= has_role(f, i, PLX_ROLE_HAVE);
    }
    return has;
}

/* Who stands behind the token, be it a country. */
static const struct plx_name *whoever(const struct plx_finding *f, uint32_t from)
{
    const struct plx_name *name = behind(f, from);
    return name ? name : country_behind(f, from);
}

/* "Built in Getafe by X", "von X gebaut", "X tarafından yapılan". */
static const struct plx_name *agent(const struct plx_finding *f)
{
    const struct plx_sentence *s = f->sentence;
    struct plx_match by;
    for (uint32_t i = f->words.end; i < s->end && i < f->words.end + AGENT_WITHIN; i++) {
        if ((by = plx_finding_at(f, i, PLX_SENSE_AGENT)).sense)
            return whoever(f, by.end);
        if (is_mark(f, i, COMMAS PLX_STRONG_MARKS) || plx_finding_opens_clause(f, i))
            break;
    }
    for (uint32_t i = f->words.first; i > s->first && i + AGENT_WITHIN > f->words.first; i--) {
        if ((by = plx_finding_at(f, i - 1, PLX_SENSE_AGENT)).sense)
            return whoever(f, by.end);
        if ((by = plx_finding_at(f, i - 1, PLX_SENSE_AGENT_BEHIND)).sense) {
            const struct plx_name *name = before(f, by.first);
            return name ? name : country_before(f, by.first);
        }
        if (is_mark(f, i - 1, COMMAS PLX_STRONG_MARKS))
            break;
    }
    return NULL;
}

/* "Built the bridge": an English participle may be the past of its verb; an article behind it tells. */
static bool is_past(const struct plx_finding *f)
{
    uint32_t first = f->words.first, end = f->words.end;
    bool object =
        end < f->sentence->end && (has_role(f, end, PLX_ROLE_DEFINITE) || plx_finding_has(f, end, PLX_SENSE_NUMBER_ONE) ||
                                   plx_finding_has(f, end, PLX_SENSE_POSSESSIVE));
    bool passive = first > f->sentence->first &&
                   (plx_finding_has(f, first - 1, PLX_SENSE_PASSIVE) || plx_finding_has(f, first - 1, PLX_SENSE_COPULA));
    return object && !passive && plx_language_is(f->m->text->language, "en");
}

static const struct plx_name *done(const struct plx_finding *f)
{
    const struct plx_name *name = agent(f);
    return name || !(is_perfect(f) || is_past(f)) ? name : doer(f);
}

/* ---- who is the owner, the director ---- */

/* How far the search for who it is has come behind the word for the role. */
struct search {
    bool linked; /* "is", a dash: who it is follows */
    bool comma;  /* the link is a comma */
    bool thing;  /* what it is the role in stands between */
    unsigned words;
};

/* Whether a name is of a person right behind the role: "director Anna Brandt", "режиссер фильма Анна Брандт". */
static bool stands_beside(const struct plx_finding *f, const struct search *s, const struct plx_name *name)
{
    bool joined = plx_finding_subject_first(f) ? !s->thing && s->words == 0 : s->words <= 2;
    return name->kind == PLX_ENTITY_PERSON && joined && plx_side_of(f, name) != PLX_SIDE_APART;
}

static bool is_link(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_has(f, token, PLX_SENSE_COPULA) || is_mark(f, token, "—–-:");
}

/* "Is the French firm X": no verb stands between, "is suing X". */
static bool names_somebody(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_name(f, token) || has_role(f, token, PLX_ROLE_DEFINITE) ||
           plx_finding_has(f, token, PLX_SENSE_NUMBER_ONE) || plx_finding_has(f, token, PLX_SENSE_NATION) ||
           plx_finding_has(f, token, PLX_SENSE_DEMONYM) || plx_finding_has(f, token, PLX_SENSE_COMPANY) ||
           plx_finding_has(f, token, PLX_SENSE_OFFICE) || plx_finding_has(f, token, PLX_SENSE_HONORIFIC) ||
           plx_finding_has(f, token, PLX_SENSE_COPULA) || is_mark(f, token, QUOTES);
}

/* Takes a token that is of no name into the search; false where it ends there. */
static bool goes_on(const struct plx_finding *f, struct search *s, uint32_t token, bool by_comma)
{
    bool comma = is_mark(f, token, COMMAS);
    if (!s->linked && (is_link(f, token) || (comma && by_comma))) {
        *s = (struct search){.linked = true, .comma = comma, .thing = s->thing};
        return token + 1 < f->sentence->end && (comma || is_mark(f, token, "—–-:") || names_somebody(f, token + 1));
    }
    if (comma || plx_finding_is_and(f, token) || plx_finding_opens_clause(f, token) || is_mark(f, token, PLX_STRONG_MARKS))
        return false;
    s->words += plx_finding_is_plain(f, token) && !plx_finding_has(f, token, PLX_SENSE_NATION) &&
                !plx_finding_has(f, token, PLX_SENSE_DEMONYM);
    s->thing |= !s->linked && plx_finding_has(f, token, PLX_SENSE_FUNCTION) && !has_role(f, token, PLX_ROLE_DEFINITE);
    return s->words <= WORDS_BEHIND;
}

static const struct plx_name *role_behind(const struct plx_finding *f, bool by_comma)
{
    struct search s = {.linked = false};
    for (uint32_t i = f->words.end; i < f->sentence->end && i < f->words.end + ROLE_WITHIN; i++) {
        const struct plx_name *name = plx_finding_name(f, i);
        if (!name) {
            if (!goes_on(f, &s, i, by_comma))
                return NULL;
            continue;
        }
        if (plx_finding_may_hold(name) && (s.linked || stands_beside(f, &s, name)))
            return only(f, name);
        if (s.linked && is_country(name))
            return country_at(f, i);
        s.thing |= !s.linked;
        i = name->end - 1;
    }
    return NULL;
}

/* "X is the owner of the ship", "X, owner of the ship". */
static const struct plx_name *role_before(const struct plx_finding *f)
{
    uint32_t i = f->words.first;
    while (i > f->sentence->first && !plx_finding_name(f, i - 1) && plx_finding_has(f, i - 1, PLX_SENSE_FUNCTION) &&
           !plx_finding_has(f, i - 1, PLX_SENSE_COPULA) && !plx_finding_is_and(f, i - 1))
        i--;
    if (i == f->sentence->first || !(plx_finding_has(f, i - 1, PLX_SENSE_COPULA) || is_mark(f, i - 1, "—–,،(")))
        return NULL;
    while (i > f->sentence->first && (plx_finding_has(f, i - 1, PLX_SENSE_COPULA) || is_mark(f, i - 1, "—–,،(»”\"")))
        i--;
    const struct plx_name *name = i > f->sentence->first ? plx_finding_name(f, i - 1) : NULL;
    return name && plx_finding_may_hold(name) && plx_side_of(f, name) != PLX_SIDE_APART ? only(f, name) : NULL;
}

static const struct plx_name *role(const struct plx_finding *f)
{
    const struct plx_name *name = role_behind(f, false);
    if (!name)
        name = role_before(f);
    return name ? name : role_behind(f, true);
}

/* ---- what stands before its name ---- */

static bool is_noun_of_party(const struct plx_finding *f, uint32_t token)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_NATION,  PLX_SENSE_DEMONYM, PLX_SENSE_COMPANY,  PLX_SENSE_OFFICE,
                                                PLX_SENSE_PRODUCT, PLX_SENSE_BODY,    PLX_SENSE_INSTITUTION};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (plx_finding_has(f, token, kinds[i]))
            return true;
    return false;
}

/* Whether the token may belong to the phrase whose name follows: "the Spanish firm X"; where nouns have no article, a noun of
 * a body or an office alone. */
static bool is_of_phrase(const struct plx_finding *f, uint32_t token)
{
    if (is_mark(f, token, QUOTES "»-"))
        return true;
    bool inside = token >= f->words.first && token < f->words.end;
    if (inside || plx_finding_name(f, token) || plx_finding_has(f, token, PLX_SENSE_COPULA) ||
        has_role(f, token, PLX_ROLE_HAVE))
        return false;
    bool articles = plx_language_has_role(f->m->text->language, PLX_ROLE_DEFINITE);
    return is_noun_of_party(f, token) || (articles && plx_finding_is_plain(f, token));
}

uint32_t plx_holder_from(const struct plx_finding *f, const struct plx_name *holder)
{
    uint32_t first = holder->first;
    while (first > f->sentence->first && holder->first - first < WORDS_BEHIND && is_of_phrase(f, first - 1))
        first--;
    return first;
}

/* ---- to whom ---- */

/* "Gave it to the museum", "schenkte es dem Museum": the one name that a word or an ending makes the receiver. */
static const struct plx_name *receiver(const struct plx_finding *f)
{
    const struct plx_name *found = NULL, *name;
    size_t i = plx_names_from(f->m->facts, f->sentence->first);
    while ((name = plx_names_next(f->m->facts, &i, f->sentence->end))) {
        if (!plx_finding_may_hold(name) || name->end + AGENT_WITHIN < f->words.first ||
            name->first > f->words.end + AGENT_WITHIN || plx_side_of(f, name) != PLX_SIDE_TO)
            continue;
        if (found)
            return NULL;
        found = name;
    }
    return found ? only(f, found) : NULL;
}

/* ---- who takes on a task ---- */

/* Whether a verb of taking on stands at the token, and ends before the other. */
static bool takes_on(const struct plx_finding *f, uint32_t token, uint32_t end)
{
    const struct plx_matches *all = &f->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_BOND && each.match.sense->argument == PLX_BOND_TAKES && each.match.end <= end)
            return true;
    return false;
}

static bool takes_on_within(const struct plx_finding *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (takes_on(f, i, end))
            return true;
    return false;
}

/* "تتولى شركة X تشغيل", "X übernimmt den Bau"; with the verb last, "bakımını X şirketi üstlendi". */
static const struct plx_name *taker(const struct plx_finding *f)
{
    const struct plx_sentence *s = f->sentence;
    const struct plx_name *name = plx_side_stands_behind(f) ? behind(f, f->words.end) : before(f, f->words.first);
    if (!name)
        return NULL;
    if (plx_side_stands_behind(f)) {
        uint32_t end = name->end + WORDS_IN_VERB + 1 < s->end ? name->end + WORDS_IN_VERB + 1 : s->end;
        return may_do(f, name) && takes_on_within(f, name->end, end) ? name : NULL;
    }
    uint32_t from = plx_holder_from(f, name);
    uint32_t first = from > s->first + WORDS_IN_VERB ? from - WORDS_IN_VERB : s->first;
    return takes_on_within(f, name->end, f->words.first) || takes_on_within(f, first, from) ? name : NULL;
}

static bool is_bond(const struct plx_finding *f, uint32_t token, enum plx_bond_place place)
{
    const struct plx_matches *all = &f->m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_BOND && each.match.sense->argument == (int)place)
            return true;
    return false;
}

/* "Übernimmt" with a task in its clause: nothing is bought. */
static bool is_of_task(const struct plx_finding *f)
{
    if (!is_bond(f, f->words.first, PLX_BOND_TAKES))
        return false;
    const struct clause clause = clause_of(f);
    for (uint32_t i = clause.first; i < clause.end; i++)
        if (is_bond(f, i, PLX_BOND_TASK))
            return true;
    return false;
}

const struct plx_name *plx_holder_find(const struct plx_finding *f)
{
    switch ((enum plx_bond_place)f->words.sense->argument) {
    case PLX_BOND_OF:
        return whoever(f, f->words.end);
    case PLX_BOND_BEHIND:
        return before(f, f->words.first);
    case PLX_BOND_DOES:
        return is_of_task(f) ? NULL : doer(f);
    case PLX_BOND_DONE:
        return is_of_task(f) ? NULL : done(f);
    case PLX_BOND_AROUND:
        return alone(f, may_be_of_it);
    case PLX_BOND_ROLE:
        return role(f);
    case PLX_BOND_TO:
        return receiver(f);
    case PLX_BOND_TASK:
        return taker(f);
    case PLX_BOND_TAKES:
        return NULL;
    }
    return NULL;
}

