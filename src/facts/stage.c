/* How far what is stated has come, whether it is denied, and how it is hedged. */
#include "facts/near.h"

/* What stands farther before a stage does not negate it. */
#define NEGATED_WITHIN 4

struct reader {
    const struct plx_report *report;
    uint32_t report_index;
    struct plx_report_facts *out;
    bool failed;
};

/* Tokens [first, end) between two marks. */
struct clause {
    uint32_t first, end;
};

static const char marks[] = ",،;؛:—–()«»“”„\"";

static struct plx_match at(const struct reader *r, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&r->report->matches, token, kind);
}

static struct clause clause_of(const struct reader *r, uint32_t sentence, uint32_t token)
{
    const struct plx_sentence *s = &r->report->sentences.items[sentence];
    struct clause clause = {token, token};
    while (clause.first > s->first && !plx_near_is_mark(r->report, clause.first - 1, marks))
        clause.first--;
    clause.end = plx_near_phrase_end(r->report, token, s->end, marks);
    return clause;
}

static struct plx_span span_of(const struct reader *r, uint32_t first, uint32_t end)
{
    const struct plx_token *tokens = r->report->tokens.items;
    return (struct plx_span){tokens[first].start, tokens[end - 1].end};
}

static bool has_role(const struct reader *r, uint32_t token, enum plx_role role)
{
    return token < r->report->tokens.count &&
           plx_match_role(&r->report->matches, &r->report->tokens.items[token], role);
}

/* Arabic قد says "may" before a verb of what is or will be ("قد ترفع"), "has" before one of what was ("فقد فقدت"). */
static bool is_certain(const struct reader *r, struct plx_match hedge)
{
    return hedge.end == hedge.first + 1 && has_role(r, hedge.first, PLX_ROLE_CERTAIN) &&
           !has_role(r, hedge.end, PLX_ROLE_IMPERFECT);
}

/* The first words of the clause that hedge; empty where none do. */
static struct plx_span hedge_in(const struct reader *r, struct clause clause)
{
    for (uint32_t i = clause.first; i < clause.end; i++) {
        struct plx_match hedge = at(r, i, PLX_SENSE_HEDGE);
        if (hedge.sense && !is_certain(r, hedge))
            return span_of(r, hedge.first, hedge.end);
        if (has_role(r, i, PLX_ROLE_MAY))
            return span_of(r, i, i + 1);
    }
    return (struct plx_span){0, 0};
}

static bool is_word(const struct reader *r, uint32_t token)
{
    return r->report->tokens.items[token].kind != PLX_TOKEN_MARK;
}

/* A negation right before the words, or behind them at the end of the clause: "unterschrieben ist nichts". */
static bool is_negated(const struct reader *r, struct clause clause, struct plx_match stage)
{
    uint32_t words = 0;
    for (uint32_t i = stage.first; i > clause.first && words <= NEGATED_WITHIN; i--) {
        if (plx_near_is_negation(r->report, i - 1))
            return true;
        words += is_word(r, i - 1);
    }
    for (uint32_t i = clause.end; i > stage.end; i--)
        if (is_word(r, i - 1))
            return i - stage.end <= NEGATED_WITHIN && plx_near_is_negation(r->report, i - 1);
    return false;
}

static bool is_forecast(const struct reader *r, struct clause clause)
{
    for (uint32_t i = clause.first; i < clause.end; i++)
        if (plx_match_has(&r->report->matches, i, PLX_SENSE_FORECAST))
            return true;
    return false;
}

static void add_standing(struct reader *r, uint32_t sentence, struct plx_match match)
{
    struct clause clause = clause_of(r, sentence, match.first);
    struct plx_standing *standing = PLX_VECTOR_PUSH(&r->out->standings);
    if (!standing) {
        r->failed = true;
        return;
    }
    *standing = (struct plx_standing){.report = r->report_index,
                                      .stage = (enum plx_stage)match.sense->argument,
                                      .span = span_of(r, match.first, match.end),
                                      .clause = span_of(r, clause.first, clause.end),
                                      .hedge = hedge_in(r, clause),
                                      .negated = is_negated(r, clause, match),
                                      .sentence = sentence};
    standing->forecast = !standing->hedge.end && is_forecast(r, clause);
}

static void read_sentence(struct reader *r, uint32_t sentence)
{
    const struct plx_sentence *s = &r->report->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->end && !r->failed;) {
        struct plx_match match = at(r, i, PLX_SENSE_STAGE);
        if (match.sense)
            add_standing(r, sentence, match);
        i = match.sense ? match.end : i + 1;
    }
}

static void note_hedge(const struct reader *r, struct plx_fact *fact)
{
    uint32_t token = plx_report_token_at(r->report, fact->span.start);
    fact->hedge = hedge_in(r, clause_of(r, fact->sentence, token));
}

enum plx_status plx_facts_find_stages(const struct plx_report *report, uint32_t report_index,
                                      struct plx_report_facts *out)
{
    struct reader r = {.report = report, .report_index = report_index, .out = out};
    for (uint32_t i = 0; i < report->sentences.count && !r.failed; i++)
        read_sentence(&r, i);
    for (size_t i = 0; i < out->facts.count; i++)
        note_hedge(&r, &out->facts.items[i]);
    return r.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
