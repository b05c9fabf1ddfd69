/* What makes the statements of a story, report by report: its sentences are cut into clauses (clauses.c), and what
 * each is about is gathered (statements.c). */
#ifndef PLX_CLAIMS_MAKER_H
#define PLX_CLAIMS_MAKER_H

#include "claims/statements.h"

enum plx_cover { PLX_IN_NAME = 1, PLX_IN_FACT = 2, PLX_IN_VALUE = 4 };

struct plx_maker {
    const struct plx_comparing *comparing;
    struct plx_statements *out;
    struct plx_arena *arena;
    uint32_t report;
    const struct plx_report *text;
    const struct plx_report_facts *facts;
    uint32_t *words;  /* of the report: how many words stand before each token */
    uint8_t *covered; /* by token: PLX_IN_NAME, PLX_IN_FACT where it starts inside one, PLX_IN_VALUE where it is of a number or unit */
    uint32_t comma;   /* of the sentence: the last that was looked for, and found or not */
    PLX_VECTOR(uint32_t) several; /* concepts that are counted */
    const struct plx_statement *said; /* whose features are gathered */
    bool failed;
};

/* Notes of the report's tokens what would else be counted and looked for again at every one of them. */
void plx_maker_note_tokens(struct plx_maker *m);
/* Adds the statements of a sentence of the report: it is cut where propositions part. */
void plx_maker_cut_sentence(struct plx_maker *m, uint32_t sentence);
static inline struct plx_match plx_maker_at(const struct plx_maker *m, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&m->text->matches, token, kind);
}

static inline bool plx_maker_has(const struct plx_maker *m, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&m->text->matches, token, kind);
}
/* Whether the token is a mark of those in the string. */
bool plx_maker_is_mark(const struct plx_maker *m, uint32_t token, const char *marks);
/* Whether a word that opens a clause stands at the token; "пока не" is not yet, though "пока" is while too. */
static inline bool plx_maker_opens_clause(const struct plx_maker *m, uint32_t token)
{
    return plx_maker_has(m, token, PLX_SENSE_CLAUSE) && !plx_maker_has(m, token, PLX_SENSE_LIMIT);
}
/* Whether the token is "and". */
bool plx_maker_is_and(const struct plx_maker *m, uint32_t token);
/* Whether tokens [first, end) are negated: by a negation with at most so many words between that tell something, and no other
 * act ("does not allow to sell"); by one at the end of the statement ("unterschrieben ist nichts"), or behind them where
 * the language has it there; or by their own ending ("açmadı"). */
bool plx_maker_is_negated(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end,
                          uint32_t within);
/* Whether what tokens [first, end) tell is asked for: "had asked the court to ban the strike". */
bool plx_maker_is_wanted(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end);
/* Whether it is left open that what tokens [first, end) tell is done: "is examining whether to", "needs the approval of". */
bool plx_maker_is_left_open(const struct plx_maker *m, const struct plx_statement *s, uint32_t first, uint32_t end);
uint32_t plx_maker_words_between(const struct plx_maker *m, uint32_t first, uint32_t end);

#endif
