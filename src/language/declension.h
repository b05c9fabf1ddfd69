/* The cases of Russian names. */
#ifndef PLX_LANGUAGE_DECLENSION_H
#define PLX_LANGUAGE_DECLENSION_H

#include "language/builder.h"

/* Adds the phrase of one Cyrillic word in the other cases that its ending allows. Stems would meet words that are
 * no names: "Бастия" and "бастующие" have one. */
void plx_decline_russian(struct plx_builder *builder, const char *name,
                         const struct plx_sense *sense);

#endif
