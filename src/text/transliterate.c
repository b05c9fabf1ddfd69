#include "text/transliterate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "text/tokens.h"

#define GROWTH 6 /* UTF-16 units that one unit may become: "щ" is four letters, a Han character one long syllable */

static UTransliterator *ours(struct plx_transliterator *transliterator)
{
    return (UTransliterator *)transliterator;
}

static UTransliterator *open_rules(const char *rules)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar id[128];
    UParseError where;
    u_uastrncpy(id, rules, sizeof id / sizeof *id);
    UTransliterator *opened = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, &where, &status);
    return U_SUCCESS(status) ? opened : NULL;
}

static bool is(const char *language, size_t length, const char *code)
{
    return strlen(code) == length && memcmp(language, code, length) == 0;
}

struct plx_transliterator *plx_transliterator_new(const char *language)
{
    size_t length = strcspn(language, "-_");
    char rules[128] = "Any-Latin";
    UTransliterator *opened = NULL;
    if (plx_locale_written_in(language, PLX_SCRIPT_CYRILLIC) && length < 4) {
        snprintf(rules, sizeof rules, "%.*s-%.*s_Latn/BGN; Any-Latin", (int)length, language,
                 (int)length, language);
        opened = open_rules(rules); /* not every language has them */
    } else if (plx_locale_written_in(language, PLX_SCRIPT_ARABIC) || is(language, length, "he")) {
        opened = open_rules("Any-Latin; Latin-ASCII");
    } else if (is(language, length, "ja")) {
        opened = open_rules("Hiragana-Latin; Katakana-Latin"); /* Han characters would be read as Chinese */
    }
    return (struct plx_transliterator *)(opened ? opened : open_rules("Any-Latin"));
}

void plx_transliterator_free(struct plx_transliterator **transliterator)
{
    if (*transliterator)
        utrans_close(ours(*transliterator));
    *transliterator = NULL;
}

static bool append(const UChar *wide, int32_t units, struct plx_buffer *out)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t bytes = 0;
    char *narrow = malloc((size_t)units * 3 + 1);
    if (!narrow)
        return false;
    u_strToUTF8WithSub(narrow, units * 3 + 1, &bytes, wide, units, 0xfffd, NULL, &status);
    plx_buffer_add(out, narrow, (size_t)bytes);
    free(narrow);
    return !plx_buffer_failed(out);
}

bool plx_transliterate(struct plx_transliterator *transliterator, const char *text,
                       size_t length, struct plx_buffer *out)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0, room = ((int32_t)length + 1) * GROWTH;
    UChar *wide = malloc(sizeof *wide * (size_t)room);
    if (!wide)
        return false;
    u_strFromUTF8WithSub(wide, room, &units, text, (int32_t)length, 0xfffd, NULL, &status);
    int32_t limit = units;
    utrans_transUChars(ours(transliterator), wide, &units, room, 0, &limit, &status);
    bool done = U_SUCCESS(status) ? append(wide, units, out)
                                  : (plx_buffer_add(out, text, length), !plx_buffer_failed(out));
    free(wide);
    return done;
}
