/* What the files of the checks within one report share. */
#ifndef PLX_CLAIMS_CHECKS_H
#define PLX_CLAIMS_CHECKS_H

#include "claims/statements.h"

struct plx_checker {
    struct plx_comparing *comparing;
    uint32_t report;
    const struct plx_report *text;
    uint32_t first, end; /* the report's facts are [first, end) of the comparison's */
    PLX_VECTOR(struct plx_check) found;
    bool failed;
};

/* Adds a check of the report. kind is static; message is the arena's, NULL where there was no memory. */
void plx_checker_add(struct plx_checker *c, const char *kind, struct plx_span span, const char *message);

/* Appends the fact as the reader reads it. */
void plx_checker_read(const struct plx_checker *c, const struct plx_fact *fact, struct plx_buffer *out);

/* Parts that do not make the whole the report gives, where it says that they are its parts (checks_sum.c). */
void plx_checker_sums(struct plx_checker *c);

#endif
