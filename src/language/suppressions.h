/* CLDR's abbreviations to the suppressions of text/sentences.h. Private to the compiler. */
#ifndef PLX_LANGUAGE_SUPPRESSIONS_H
#define PLX_LANGUAGE_SUPPRESSIONS_H

#include "language/builder.h"

/* Fills the builder's suppressions from its abbreviations, in order. As ICU has it, an
 * abbreviation with a stop inside suppresses the break behind its first stop, where the rest
 * follows; one that others begin with ("A." of "A.M.") suppresses none, since a letter alone may
 * well end a sentence. */
void plx_suppressions_make(struct plx_builder *builder);

#endif
