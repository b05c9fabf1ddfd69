/* To whom a verb of saying is said, or where. Positions are tokens. */
#ifndef PLX_FACTS_HEARER_H
#define PLX_FACTS_HEARER_H

#include "facts/saying.h"

/* Whether the name is of whom, or where, the verb says what it says: "dit à la ministre Claire Morvan", "wrote on X". */
bool plx_hearer_is(const struct plx_saying *s, const struct plx_name *name);
/* "en"; but "noticia a Lusa" has an article that is a preposition elsewhere. */
bool plx_hearer_is_where(const struct plx_saying *s, uint32_t token);
/* "сообщили в «Газпроме»": whether behind the preposition, which stands behind the verb, those who speak are named. */
bool plx_hearer_speaks_there(const struct plx_saying *s, uint32_t preposition);

#endif
