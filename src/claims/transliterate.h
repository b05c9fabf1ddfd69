/* Names that no list knows, met again in another script by their sound. */
#ifndef PLX_CLAIMS_TRANSLITERATE_H
#define PLX_CLAIMS_TRANSLITERATE_H

#include "claims/comparison.h"

/* Looks in every report of a script without capitals for the names that other reports have, and adds
 * what it finds to that report's names. Then gives names of different scripts that sound alike one name. To run
 * before names are joined. */
enum plx_status plx_names_transliterate(struct plx_comparing *comparing);

#endif
