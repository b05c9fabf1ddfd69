/* What the parts of a verdict share: the row, its cells and what they are of. */
#ifndef PLX_CLAIMS_JUDGE_H
#define PLX_CLAIMS_JUDGE_H

#include "claims/statements.h"

struct plx_judge {
    const struct plx_comparing *comparing;
    const struct plx_statements *statements;
    struct plx_claim *claim;
    struct plx_cell *cells;
    const uint32_t *statement_of;
    const struct plx_deed *line; /* what two cells tell otherwise; NULL: nothing, or not yet looked for */
};

static inline const struct plx_messages *plx_judge_messages(const struct plx_judge *j)
{
    return j->comparing->messages;
}

static inline const char *plx_judge_report(const struct plx_judge *j, size_t cell)
{
    return j->comparing->story->reports.items[j->cells[cell].report]->id;
}

static inline const struct plx_fact *plx_judge_fact(const struct plx_judge *j, size_t cell)
{
    const struct plx_cell *c = &j->cells[cell];
    return c->fact_count ? &j->comparing->comparison->facts[c->facts[0]] : NULL;
}

static inline const struct plx_statement *plx_judge_statement(const struct plx_judge *j, size_t cell)
{
    return &j->statements->items.items[j->statement_of[cell]];
}

/* Text that lives as long as the comparison, which the buffer is released into; NULL: no memory. */
const char *plx_judge_keep(const struct plx_judge *j, struct plx_buffer *text);
/* Whether what the cells say contradicts, though their dates do not: "resumes in January", "will not resume in January". Whom they
 * name for it a row of its own tells. The claim has then its verdict. */
bool plx_judge_contradictions(struct plx_judge *j);
/* The verdict of a row of which the words must tell whether its cells are of one thing. */
void plx_judge_leave_open(struct plx_judge *j);
/* The verdict of a row without figures. */
void plx_judge_statements(struct plx_judge *j);

#endif
