/* Whose a quotation is that no verb of saying stands with: who stands before a colon, right behind what is quoted, or in the
 * sentence before. */
#ifndef PLX_FACTS_QUOTED_H
#define PLX_FACTS_QUOTED_H

#include "facts/crediting.h"
#include "facts/near.h"

/* "Anna Hallam: “…”", "TASS: …": credits the sources before the colon. */
void plx_quoted_before_colon(struct plx_crediting *crediting, const struct plx_sentence *sentence);
/* "“…”, tonne son avocate, Anna Hallam": credits the person behind the last of the sentence's quotations. */
void plx_quoted_behind(struct plx_crediting *crediting, const struct plx_sentence *sentence, const struct plx_quotations *quoted);
/* Credits a quotation that nobody is named beside to the person whom the sentence before it opens with. */
void plx_quoted_behind_sentence(struct plx_crediting *crediting, const struct plx_sentence *sentence,
                                const struct plx_quotations *quoted);

#endif
