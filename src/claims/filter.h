/* The language in which a reader says which claims he wants: in the browser (&) and on the command line.
 *
 *     verdict:conflict,unclear amount>=10bn USD not source:none
 *
 *     expression  = alternative { "or" alternative }
 *     alternative = condition { [ "and" ] condition }
 *     condition   = ( "not" | "!" ) condition | "(" expression ")" | test
 *     test        = field ( ":" | "=" | "!=" ) value { "," value }
 *                 | "amount" ( ":" | "=" | "!=" | "<" | "<=" | ">" | ">=" ) amount
 *                 | words
 *     amount      = number [ magnitude ] [ unit ], a currency's sign before or behind it
 *     words       = a run of characters without white space, brackets and signs, or anything in "quotes"
 *
 * Words and values are held against the comparison as a search does (claims/search.h). Of an amount the
 * figure alone counts, not whether the report says "more than" before it; of a range its nearer end.
 * docs/formats.md has the fields and their values. */
#ifndef PLX_CLAIMS_FILTER_H
#define PLX_CLAIMS_FILTER_H

#include "base/messages.h"
#include "claims/search.h"

/* What the reader did with a claim, which the comparison does not know. */
struct plx_filter_marks {
    bool tagged;
    const char *decision;      /* "use", "hold", "no", "wrong"; "" for none */
    const char *note;          /* "" for none */
    const char *const *cells;  /* the decision on each report's cell, by report; NULL: none */
};

struct plx_filter;

/* Reads an expression, and says mistakes in the language of the messages (NULL: English), which are
 * borrowed. PLX_ERROR_USAGE where it is none, with a line in *error that says what is wrong and
 * at which character, counted from 1; error->byte is its place in bytes. An expression of white space alone
 * passes everything. *filter is the caller's: plx_filter_free. */
enum plx_status plx_filter_parse(const char *expression, const struct plx_messages *messages,
                                 struct plx_filter **filter, struct plx_error *error);
void plx_filter_free(struct plx_filter **filter);

/* Whether it asks for what the reader did: tags, decisions, notes. */
bool plx_filter_asks_marks(const struct plx_filter *filter);

/* Works out what can be worked out once for a comparison, whose search it is. PLX_ERROR_USAGE as above
 * where it names a report that is not there. */
enum plx_status plx_filter_bind(struct plx_filter *filter, const struct plx_comparison *comparison,
                                struct plx_search *search, struct plx_error *error);

/* Whether a claim, or a check, passes a filter that was bound. Marks may be NULL: none. */
bool plx_filter_claim(const struct plx_filter *filter, size_t claim,
                      const struct plx_filter_marks *marks);
bool plx_filter_check(const struct plx_filter *filter, size_t check);

#endif
