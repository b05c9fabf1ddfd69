/* To whom a verb of saying is said, or where. Positions are tokens. */
#ifndef PLX_FACTS_HEARER_H
#define PLX_FACTS_HEARER_H

#include "facts/saying.h"

/* Whether the name is of whom, or where, the verb says what it says: "dit à la ministre Claire Morvan", "wrote on X". */
bool plx_hearer_is(const struct plx_saying *s, const struct plx_name *name);
/* "заверили РИА Новости в посольстве России": whether the name is of where those are who say it, whom the verb does not name. */
bool plx_hearer_said_in(const struct plx_saying *s, const struct plx_name *name);

#endif
