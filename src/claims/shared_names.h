/* Names that one place shows to be names, met again where nothing else shows them. */
#ifndef PLX_CLAIMS_SHARED_NAMES_H
#define PLX_CLAIMS_SHARED_NAMES_H

#include "claims/comparison.h"

/* Looks in every report for the words of names that some report of the story was found to have, written
 * with the same letters, and adds what it finds to that report's names: a German noun, or the first word of a
 * sentence, is no name by its capital alone. To run before names are joined. */
enum plx_status plx_names_share(struct plx_comparing *comparing);

#endif
