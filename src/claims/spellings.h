/* Names that languages and scripts spell otherwise: "Ketewan Abaschmadse", "Ketevan Abashmadze", "ميتسا", "Mitsa". */
#ifndef PLX_CLAIMS_SPELLINGS_H
#define PLX_CLAIMS_SPELLINGS_H

#include "claims/comparison.h"

/* Gives names of different reports that no list knows, and that sound alike vowel by vowel (text/sounds.h), one name: a
 * listed one where the other is listed, else the spelling that most reports have. No two that one report has beside each
 * other. To run before names are joined, and before those that are alike by their consonants alone are
 * (claims/transliterate.h). */
enum plx_status plx_names_spell(struct plx_comparing *comparing);

#endif
