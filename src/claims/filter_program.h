/* A filter as it was read: its tests, and the order in which their answers are joined. Private to the
 * files of the filter: filter_parse (text to program), filter_amount (its amounts), filter (answers). */
#ifndef PLX_CLAIMS_FILTER_PROGRAM_H
#define PLX_CLAIMS_FILTER_PROGRAM_H

#include "claims/filter.h"

#define PLX_FILTER_DEPTH 64 /* of brackets and "not" */

enum plx_filter_field {
    PLX_FILTER_VERDICT,
    PLX_FILTER_KIND,
    PLX_FILTER_PARTY,
    PLX_FILTER_SOURCE,
    PLX_FILTER_REPORT,
    PLX_FILTER_APART,
    PLX_FILTER_AMOUNT,
    PLX_FILTER_DECISION,
    PLX_FILTER_TAG,
    PLX_FILTER_NOTE,
    PLX_FILTER_TEXT,
    PLX_FILTER_FIELDS
};

enum plx_filter_compare { PLX_FILTER_EQUAL, PLX_FILTER_BELOW, PLX_FILTER_UP_TO, PLX_FILTER_ABOVE,
                          PLX_FILTER_FROM };

struct plx_filter_test {
    enum plx_filter_field field;
    enum plx_filter_compare compare; /* of an amount */
    struct plx_decimal amount;
    char *value;                     /* the words, or an amount's unit ("" for any); owned */
    size_t byte;                     /* where it stands in the expression */
    bool *claims, *checks;           /* its answers, once bound; owned; NULL for marks */
};

enum plx_filter_step_kind { PLX_FILTER_TEST, PLX_FILTER_NOT, PLX_FILTER_AND, PLX_FILTER_OR };

/* A program for a stack of answers: a test pushes one, "not" turns the last, "and" and "or" join two. */
struct plx_filter_step {
    enum plx_filter_step_kind kind;
    uint32_t test;
};

struct plx_filter {
    char *expression; /* owned */
    const struct plx_messages *messages;
    PLX_VECTOR(struct plx_filter_test) tests;
    PLX_VECTOR(struct plx_filter_step) steps; /* none: everything passes */
    size_t reports;   /* of the comparison that it is bound to */
};

/* The error at a byte of the expression: "at 9: ...". */
enum plx_status plx_filter_error(const struct plx_filter *filter, struct plx_error *error,
                                 size_t byte, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Reads an amount at *at, and moves it behind; of the words behind the number those that are a magnitude
 * or a unit. The unit is a new string. */
enum plx_status plx_filter_read_amount(const struct plx_filter *filter, size_t *at,
                                       struct plx_filter_test *test, struct plx_error *error);

/* Static words: those that a field's values may be, apart by ", "; NULL where they may be any. */
const char *plx_filter_values(enum plx_filter_field field);

/* Whether the claim's verdict, as the files or the screen name it, is meant by the word. */
bool plx_filter_is_verdict(const struct plx_claim *claim, const char *word);
bool plx_filter_knows_verdict(const char *word);

#endif
