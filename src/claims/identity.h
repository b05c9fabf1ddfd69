/* Whether two entities are known to be two, or may be one. */
#ifndef PLX_CLAIMS_IDENTITY_H
#define PLX_CLAIMS_IDENTITY_H

#include "claims/comparison.h"

/* True only where both are of one kind, and nothing hints that they are one, or one a part of the other: names that share
 * a word or a sound, names that another language would translate, a sentence that names both, two bodies of one state.
 * persons: both are known to be persons, whatever their names look like. Valid after plx_entities_join. */
bool plx_entities_differ(const struct plx_comparing *comparing, uint32_t a, uint32_t b, bool persons);

/* ISO 3166-1 of the country whose authority the entity is, as far as that is known: a ministry, a regulator, a court; else "". */
const char *plx_authority_region(const struct plx_comparing *comparing, uint32_t entity);
/* Whether both are authorities of one kind, of two countries. */
bool plx_authorities_of_two(const struct plx_comparing *comparing, uint32_t a, uint32_t b);

/* Whether two names may be of one: they share a word, or the sound of one. Valid after plx_entities_join. */
bool plx_entities_alike(const struct plx_comparing *comparing, uint32_t a, uint32_t b);

/* Whether the noun that starts at the token means a firm: "Konzern", "banca", "авиакомпания"; not a union, nor a foundation, whose
 * names other languages translate. */
bool plx_is_noun_of_firm(const struct plx_report *report, uint32_t token);

/* Whether the word that starts at the token means something in the language, so that another translates it in a name:
 * "(Rimal) Holding". */
bool plx_is_word_of_language(const struct plx_report *report, uint32_t token);

#endif
