/* Comparisons as files: the JSON contract, CSV (RFC 4180), Markdown, a table for terminals. */
#ifndef PARALLAX_OUTPUT_H
#define PARALLAX_OUTPUT_H

#include "parallax/comparison.h"

enum plx_format { PLX_FORMAT_TABLE, PLX_FORMAT_JSON, PLX_FORMAT_CSV, PLX_FORMAT_MARKDOWN };

/* Which claims to write; NULL stands for all. claims[i] is an index into the comparison's. */
struct plx_selection {
    const uint32_t *claims;
    size_t count;
};

/* Writes the comparison as UTF-8 into a new NUL-terminated string, freed with free(). columns is
 * the width of a table in terminal cells (at least 40), without meaning for other formats. */
PLX_API enum plx_status plx_output_comparison(const struct plx_comparison *comparison,
                                              enum plx_format format,
                                              const struct plx_selection *selection,
                                              unsigned columns, char **text, size_t *length,
                                              struct plx_error *error);
/* The same for the facts alone: table, JSON or CSV. */
PLX_API enum plx_status plx_output_facts(const struct plx_comparison *comparison,
                                         enum plx_format format, unsigned columns, char **text,
                                         size_t *length, struct plx_error *error);

#endif
