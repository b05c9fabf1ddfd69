/* Whether a sentence leaves open that an act is done: "examines whether to", "needs the approval of". */
#include "claims/maker.h"

/* How many tokens may stand between what ponders and "whether", between that and the act, and between the act and what it
 * still awaits. */
#define PONDERED_WITHIN 5
#define WHETHER_WITHIN 24
#define AWAITED_WITHIN 2 /* words that tell something */
#define TOKENS_TO_IT 8

static const char clause_marks[] = ",،;؛:—–()";

/* Whether what ponders something starts at the token and ends before the other. */
static bool ponders(const struct plx_maker *m, uint32_t token, uint32_t end)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && each.match.end <= end && (concept->ponders || concept->weighs))
            return true;
    }
    return false;
}

/* "Whether S. is extradited is still open": the sentence opens with it, and says that it is not over. */
static bool is_open_still(const struct plx_maker *m, const struct plx_sentence *s, uint32_t whether, uint32_t end)
{
    if (plx_maker_words_between(m, s->first, whether))
        return false;
    for (uint32_t i = end; i < s->end; i++)
        if (plx_maker_has(m, i, PLX_SENSE_LIMIT))
            return true;
    return false;
}

/* "Is examining whether", "has not decided whether". */
static bool is_pondered_before(const struct plx_maker *m, const struct plx_sentence *s, uint32_t whether)
{
    for (uint32_t i = whether; i > s->first && whether - i < PONDERED_WITHIN; i--)
        if (ponders(m, i - 1, whether))
            return true;
    return false;
}

/* "Whether", and not "si bien", which opens a clause by itself. */
static bool is_whether(const struct plx_maker *m, uint32_t token)
{
    struct plx_match whether = plx_maker_at(m, token, PLX_SENSE_WHETHER), clause = plx_maker_at(m, token, PLX_SENSE_CLAUSE);
    return whether.sense && !(clause.sense && clause.end > whether.end);
}

/* Whether the act at tokens [first, end) stands behind "whether", and that behind what ponders it. */
static bool is_asked(const struct plx_maker *m, const struct plx_sentence *s, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i > s->first && first - i < WHETHER_WITHIN && !plx_maker_is_mark(m, i - 1, clause_marks); i--)
        if (is_whether(m, i - 1))
            return is_pondered_before(m, s, i - 1) || is_open_still(m, s, i - 1, end);
    return end < s->end && plx_maker_has(m, end, PLX_SENSE_WHETHER) && is_pondered_before(m, s, first); /* "подать ли" */
}

/* Whether in tokens [first, end) a result is told of. */
static bool has_result(const struct plx_maker *m, uint32_t first, uint32_t end)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_in(all, first, end); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && strcmp(plx_language_string(m->text->language, concept->id), "result-outcome") == 0)
            return true;
    }
    return false;
}

/* Whether few words stand in tokens [first, end): "the president's"; not so the noun of "ausstehende Konzerte ihrer Tour". */
static bool are_few(const struct plx_maker *m, uint32_t first, uint32_t end)
{
    uint32_t telling = 0;
    for (uint32_t i = first; i < end; i++)
        telling += m->text->tokens.items[i].kind != PLX_TOKEN_MARK && !plx_maker_has(m, i, PLX_SENSE_FUNCTION);
    uint32_t article = first < end && plx_maker_has(m, first, PLX_SENSE_FUNCTION);
    return telling <= AWAITED_WITHIN && plx_maker_words_between(m, first, end) <= AWAITED_WITHIN + article;
}

/* Whether a concept that starts at the token says something of the act at tokens [first, end). */
typedef bool says_of(const struct plx_maker *m, uint32_t token, uint32_t first, uint32_t end);

/* What is awaited, with few words between it and the act. */
static bool is_awaited_at(const struct plx_maker *m, uint32_t token, uint32_t first, uint32_t end)
{
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        struct plx_match match = each.match;
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, match.sense);
        if (!concept || !concept->awaits || (match.end > first && match.first < end))
            continue;
        if (match.end < first && has_result(m, match.end, first))
            continue; /* "pending the results of the investigation": it goes on */
        if (match.first < first ? are_few(m, match.end, first) : are_few(m, end, match.first))
            return true;
    }
    return false;
}

/* What asks for something. */
static bool is_wanted_at(const struct plx_maker *m, uint32_t token, uint32_t first, uint32_t end)
{
    (void)first;
    (void)end;
    const struct plx_matches *all = &m->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(m->text->language, each.match.sense);
        if (concept && concept->asks)
            return true;
    }
    return false;
}

/* Whether that stands in the clause right before the act; where the verb stands last, right behind. */
static bool is_said_beside(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end,
                           says_of *says)
{
    if (plx_language_has_role(m->text->language, PLX_ROLE_ABLATIVE)) {
        for (uint32_t i = end; i < s->end && i - end < TOKENS_TO_IT && !plx_maker_is_mark(m, i, clause_marks); i++)
            if (says(m, i, first, end))
                return true;
        return false;
    }
    for (uint32_t i = first; i > s->first && first - i < TOKENS_TO_IT && !plx_maker_is_mark(m, i - 1, clause_marks); i--)
        if (says(m, i - 1, first, end))
            return true;
    return false;
}

bool plx_maker_is_wanted(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end)
{
    return is_said_beside(m, s, first, end, is_wanted_at);
}

bool plx_maker_is_left_open(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end)
{
    return is_asked(m, &m->text->sentences.items[s->sentence], first, end) ||
           is_said_beside(m, s, first, end, is_awaited_at);
}
