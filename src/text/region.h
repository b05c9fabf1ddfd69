/* Countries, by their codes of ISO 3166-1, as CLDR knows them. */
#ifndef PLX_TEXT_REGION_H
#define PLX_TEXT_REGION_H

#include <stdbool.h>

/* Whether the language, by its code of ISO 639-1, is what most papers of the country are written in: CLDR's likely one. */
bool plx_region_speaks(const char *region, const char *language);

#endif
