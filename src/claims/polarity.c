/* Whether a sentence says that something is not: what stands between a negation and what it negates. */
#include "claims/maker.h"
#include "facts/near.h"

/* How many words a German verb may have behind it before its "nicht". */
#define BEHIND_WITHIN 6
/* How many tokens, whatever they are, a negation may stand away. */
#define MOST_TOKENS 16
/* How long, in tokens, what commas set off within a clause may be. */
#define ASIDE_WITHIN 5

static const char marks[] = ",،;؛:—–()";

/* Whether a concept that starts at the token has what is asked for. */
static bool has_concept(const struct plx_maker *m, uint32_t token, bool (*is)(const struct plx_known_concept *))
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && is(concept))
            return true;
    }
    return false;
}

static bool negates(const struct plx_known_concept *concept)
{
    return concept->negates;
}

static bool is_act(const struct plx_known_concept *concept)
{
    return concept->act;
}

/* Whether what starts at the token negates what stands behind it: "not", "refused to". */
static bool is_negation(const struct plx_maker *m, uint32_t token)
{
    return plx_near_is_negation(m->text, token) || has_concept(m, token, negates);
}

/* "Has not yet been formally signed": words that stand between a negation and its verb anyhow. */
static bool is_small(const struct plx_maker *m, uint32_t token)
{
    const struct plx_token *t = &m->text->tokens.items[token];
    return t->kind == PLX_TOKEN_MARK || plx_maker_has(m, token, PLX_SENSE_PASSIVE) ||
           plx_maker_has(m, token, PLX_SENSE_COPULA) || plx_maker_has(m, token, PLX_SENSE_LIMIT) ||
           plx_match_role(&m->text->matches, t, PLX_ROLE_HAVE) || plx_match_role(&m->text->matches, t, PLX_ROLE_AUXILIARY);
}

bool plx_maker_is_and(const struct plx_maker *m, uint32_t token)
{
    struct plx_match link = plx_maker_at(m, token, PLX_SENSE_RANGE_LINK);
    return plx_maker_has(m, token, PLX_SENSE_NUMBER_AND) || (link.sense && (link.sense->flags & PLX_SENSE_COMMON));
}

/* Where the verb comes last, what opens a clause stands behind a comma, and is an article or pronoun too. */
static bool opens_clause(const struct plx_maker *m, uint32_t token)
{
    struct plx_match limit = token > 0 ? plx_maker_at(m, token - 1, PLX_SENSE_LIMIT) : PLX_NO_MATCH;
    bool limits = limit.sense && limit.end > token; /* "not yet" */
    return plx_language_subject_first(m->text->language) && plx_maker_has(m, token, PLX_SENSE_CLAUSE) &&
           !plx_maker_has(m, token, PLX_SENSE_PASSIVE) && !limits;
}

static bool ends_phrase(const struct plx_maker *m, uint32_t token)
{
    return plx_maker_is_mark(m, token, marks) || plx_maker_is_and(m, token) || opens_clause(m, token) ||
           plx_maker_has(m, token, PLX_SENSE_UNTIL);
}

/* "None, so far, has been charged": where a mark ends what commas set off to say that a thing has come no farther, the comma
 * before it; else the token itself. */
static uint32_t over_aside(const struct plx_maker *m, const struct plx_statement *s, uint32_t token)
{
    bool limits = false;
    if (!plx_maker_is_mark(m, token, ",،"))
        return token;
    for (uint32_t i = token; i > s->first && token - i < ASIDE_WITHIN; i--) {
        if (plx_maker_is_mark(m, i - 1, marks))
            return limits && plx_maker_is_mark(m, i - 1, ",،") ? i - 1 : token;
        limits |= plx_maker_has(m, i - 1, PLX_SENSE_LIMIT);
    }
    return token;
}

/* "None of the deaths": those are, and what follows of them is not. */
static bool is_of_none(const struct plx_maker *m, const struct plx_statement *s, uint32_t token)
{
    bool of = false;
    for (uint32_t i = token; i > s->first; i--) {
        const struct plx_token *t = &m->text->tokens.items[i - 1];
        if (of && plx_near_is_negation(m->text, i - 1))
            return true;
        bool leads = plx_match_role(&m->text->matches, t, PLX_ROLE_OF) || plx_match_role(&m->text->matches, t, PLX_ROLE_OF_WHOLE) ||
                     plx_match_role(&m->text->matches, t, PLX_ROLE_OF_DEFINITE);
        if (!leads && !plx_match_role(&m->text->matches, t, PLX_ROLE_DEFINITE) && !plx_maker_is_mark(m, i - 1, "'’"))
            return false;
        of |= leads;
    }
    return false;
}

static bool is_negated_before(const struct plx_maker *m, const struct plx_statement *s, uint32_t token, uint32_t within)
{
    uint32_t words = 0;
    if (is_of_none(m, s, token))
        return false;
    for (uint32_t i = token; i > s->first && token - i < MOST_TOKENS; i--) {
        uint32_t front = over_aside(m, s, i - 1);
        if (front < i - 1) {
            i = front + 1;
            continue;
        }
        if (is_negation(m, i - 1))
            return !plx_near_negates_next(m->text, i - 1) || i == token ||
                   (i + 1 == token && plx_maker_has(m, i, PLX_SENSE_FUNCTION));
        words += !is_small(m, i - 1);
        if (words > within || ends_phrase(m, i - 1) || has_concept(m, i - 1, is_act))
            return words <= within && is_of_none(m, s, i - 1);
    }
    return false;
}

/* "Bis zur Anklage keine Kommentare": what is until then is not what the sentence negates. */
static bool is_bound_in_time(const struct plx_maker *m, const struct plx_statement *s, uint32_t first)
{
    for (uint32_t i = first; i > s->first; i--) {
        struct plx_match until = plx_maker_at(m, i - 1, PLX_SENSE_UNTIL);
        if (until.sense)
            return until.end >= i;
        if (!plx_maker_has(m, i - 1, PLX_SENSE_FUNCTION))
            return false;
    }
    return false;
}

/* "Unterschrieben ist nichts", "unterschrieb den Vertrag nicht". */
static bool is_negated_behind(const struct plx_maker *m, const struct plx_statement *s, uint32_t end, uint32_t within)
{
    uint32_t words = 0;
    for (uint32_t i = end; i < s->end && words <= BEHIND_WITHIN && !ends_phrase(m, i); i++) {
        if (plx_near_negates_behind(m->text, i) && !has_concept(m, i, negates))
            return true;
        if (is_negation(m, i))
            return words <= within && plx_maker_words_between(m, i + 1, s->end) == 0;
        if (has_concept(m, i, is_act))
            return false;
        words += !is_small(m, i);
    }
    return false;
}

/* "Unterschrieben ist der Vertrag zwischen X und Y noch nicht": what the statement opens with, the last word negates. */
static bool is_negated_at_end(const struct plx_maker *m, const struct plx_statement *s, uint32_t first)
{
    uint32_t last = s->end;
    while (last > first && m->text->tokens.items[last - 1].kind == PLX_TOKEN_MARK)
        last--;
    return plx_maker_words_between(m, s->first, first) == 0 && last > first && plx_near_negates_behind(m->text, last - 1);
}

bool plx_maker_is_negated(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end,
                          uint32_t within)
{
    return plx_near_negates_itself(m->text, end - 1) || is_negated_before(m, s, first, within) ||
           is_negated_at_end(m, s, first) || (is_negated_behind(m, s, end, within) && !is_bound_in_time(m, s, first));
}
