/* Which body a noun of its name calls: "the agency" is the Federation Banking Agency, where the report has named but one so. */
#ifndef PLX_FACTS_CALLED_H
#define PLX_FACTS_CALLED_H

#include "base/intern.h"
#include "facts/facts.h"

/* The first name that has a word, and the first behind it that is another: their indices plus 1, or 0. */
struct plx_called_names {
    uint32_t first, other;
};

/* The words of the bodies' names of one report, noted when they are first asked for. Starts as zeros; plx_called_release. */
struct plx_called {
    struct plx_called_names *forms; /* by form; NULL: nothing is noted yet */
    struct plx_intern concepts;     /* the ids of what the words are about */
    PLX_VECTOR(struct plx_called_names) by_concept; /* by number in concepts */
    bool failed;                    /* memory ran out */
};

void plx_called_release(struct plx_called *called);

/* What the word is about, the id of its concept; "" for nothing known. */
const char *plx_called_concept(const struct plx_report *report, uint32_t token);

/* The only body named before the noun that has it in its name, by its form or by what it is about: where it was named first.
 * NULL where there is none, or several. */
const struct plx_name *plx_called_by(struct plx_called *called, const struct plx_report *report,
                                     const struct plx_report_facts *facts, uint32_t noun);

#endif
