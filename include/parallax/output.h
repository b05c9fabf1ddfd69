/* Comparisons as files: the JSON contract, CSV (RFC 4180), Markdown, a brief, a table for terminals. */
#ifndef PARALLAX_OUTPUT_H
#define PARALLAX_OUTPUT_H

#include "parallax/comparison.h"

enum plx_format {
    PLX_FORMAT_TABLE,
    PLX_FORMAT_JSON,
    PLX_FORMAT_CSV,
    PLX_FORMAT_MARKDOWN,
    PLX_FORMAT_BRIEF /* plain text for people: what was decided, who says it, what settles it */
};

/* What a reader decided and noted of a claim: "use", "hold", "no", "wrong"; "" for nothing. */
struct plx_remark {
    const char *decision, *note;
    const char *const *cells; /* the decision on each report's cell, by report; NULL: none */
};

/* A human's translation of a report: its language (BCP 47), who made it, and the whole text, UTF-8. */
struct plx_translation {
    const char *language, *author, *text;
};

/* What is known of a report from outside its text; "" for unknown. */
struct plx_card {
    const char *outlet, *author, *date, *address, *obtained;
    const struct plx_translation *translations;
    size_t translation_count;
};

/* Which claims to write; NULL stands for all. claims[i] is an index into the comparison's. */
struct plx_selection {
    const uint32_t *claims;
    size_t count;
    const struct plx_remark *remarks; /* of claims[i]; NULL: none, and no place for them */
    const struct plx_card *cards;     /* by report; NULL: what was given with the reports */
};

/* For whom and where it is written. What a format has no use for it passes over. */
struct plx_output_options {
    unsigned columns;     /* width of a table in terminal cells, at least 40 */
    const char *language; /* the reader's (BCP 47, or "pt_BR"); NULL: see each call */
    const struct plx_messages *messages; /* in which readings say what CLDR has no words for: bounds, seasons, notes;
                                            NULL: English */
    const bool *facts;    /* which facts plx_output_facts writes, by their index; NULL: all */
    bool explain;         /* facts: with the rule and the words behind each */
};

/* Writes the comparison as UTF-8 into a new NUL-terminated string, freed with free(). JSON carries
 * readings of the facts where a language is given; without one no formatter is opened.
 * PLX_ERROR_LANGUAGE where CLDR has nothing of that language. */
PLX_API enum plx_status plx_output_comparison(const struct plx_comparison *comparison,
                                              enum plx_format format,
                                              const struct plx_selection *selection,
                                              const struct plx_output_options *options,
                                              char **text, size_t *length,
                                              struct plx_error *error);
/* The same for the facts alone: table, JSON or CSV. The readings of JSON, of a table of 100
 * columns or more, and of explanations are English where no language is given. */
PLX_API enum plx_status plx_output_facts(const struct plx_comparison *comparison,
                                         enum plx_format format,
                                         const struct plx_output_options *options, char **text,
                                         size_t *length, struct plx_error *error);
/* Whom the reports credit, and for which claims: table, JSON or CSV. */
PLX_API enum plx_status plx_output_sources(const struct plx_comparison *comparison,
                                           enum plx_format format,
                                           const struct plx_output_options *options, char **text,
                                           size_t *length, struct plx_error *error);

#endif
