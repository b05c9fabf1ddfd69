#include "text/region.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>

bool plx_region_speaks(const char *region, const char *language)
{
    char locale[ULOC_FULLNAME_CAPACITY], likely[ULOC_FULLNAME_CAPACITY], spoken[ULOC_LANG_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    snprintf(locale, sizeof locale, "und_%s", region);
    uloc_addLikelySubtags(locale, likely, sizeof likely, &status);
    uloc_getLanguage(likely, spoken, sizeof spoken, &status);
    return U_SUCCESS(status) && strcmp(spoken, language) == 0;
}
