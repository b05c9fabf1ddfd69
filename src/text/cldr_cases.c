/* The cases that a language declines its units in ("w tygodniu", "महीनों"), which ICU formats only in C++: read from
 * its bundle of units. */
#include <stdio.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include "text/cldr_source.h"

/* Hands on each form of the unit's cases: its singular or plural, without its number. */
typedef void case_form(const struct plx_cldr_source *s, const struct plx_unit *unit,
                       const char *plural, const UChar *form, int32_t length, void *context);

static void read_forms(const struct plx_cldr_source *s, UResourceBundle *forms,
                       const struct plx_unit *unit, case_form *take, void *context)
{
    for (int32_t i = 0; i < ures_getSize(forms); i++) {
        UErrorCode status = U_ZERO_ERROR;
        UResourceBundle *form = ures_getByIndex(forms, i, NULL, &status);
        int32_t length = 0;
        const UChar *pattern = ures_getString(form, &length, &status);
        const UChar *number = U_SUCCESS(status) ? u_strstr(pattern, u"{0}") : NULL;
        if (number == pattern)
            take(s, unit, ures_getKey(form), pattern + 3, length - 3, context);
        ures_close(form);
    }
}

static UResourceBundle *open_unit(const UResourceBundle *units, const struct plx_unit *unit,
                                  UErrorCode *status)
{
    char type[32];
    const char *name = strchr(unit->cldr, '-') + 1;
    snprintf(type, sizeof type, "%.*s", (int)(name - 1 - unit->cldr), unit->cldr);
    UResourceBundle *of_type = ures_getByKey(units, type, NULL, status);
    return ures_getByKey(of_type, name, of_type, status);
}

static void read_unit_cases(const struct plx_cldr_source *s, UResourceBundle *units,
                            const struct plx_unit *unit, case_form *take, void *context)
{
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *of_unit = open_unit(units, unit, &status);
    UResourceBundle *cases = ures_getByKey(of_unit, "case", NULL, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < ures_getSize(cases); i++) {
        UErrorCode found = U_ZERO_ERROR;
        UResourceBundle *forms = ures_getByIndex(cases, i, NULL, &found);
        if (U_SUCCESS(found))
            read_forms(s, forms, unit, take, context);
        ures_close(forms);
    }
    ures_close(cases);
    ures_close(of_unit);
}

static void emit_unit(const struct plx_cldr_source *s, const struct plx_unit *unit,
                      const char *plural, const UChar *form, int32_t length, void *context)
{
    (void)plural;
    plx_cldr_emit_form(s, *(enum plx_cldr_kind *)context, form, length, 0, unit->code);
}

/* ---- months ---- */

/* A month's genitive, which dates have, and the word for month declined alike: "czerwca" is to "czerwcu" as
 * "miesiąca" is to "miesiącu". */
struct month {
    const UChar *genitive;
    int32_t length;
    long number;
    const UChar *pattern; /* the genitive of "month" */
};

static void emit_month(const struct plx_cldr_source *s, const struct plx_unit *unit,
                       const char *plural, const UChar *form, int32_t length, void *context)
{
    const struct month *month = context;
    int32_t stem = u_strlen(month->pattern) - 1;
    (void)unit;
    while (length > 0 && *form == ' ') {
        form++;
        length--;
    }
    if (strcmp(plural, "one") != 0 || length <= stem ||
        u_strncmp(form, month->pattern, stem) != 0 ||
        month->genitive[month->length - 1] != month->pattern[stem])
        return;
    UChar word[64];
    if (month->length - 1 + length - stem >= 64)
        return;
    u_memcpy(word, month->genitive, month->length - 1);
    u_memcpy(word + month->length - 1, form + stem, length - stem);
    plx_cldr_emit_form(s, PLX_CLDR_MONTH, word, month->length - 1 + length - stem, month->number,
                       "");
}

/* The genitive singular of "month", "" where the language has none. */
static void genitive_of_month(UResourceBundle *units, UChar *out, int32_t room)
{
    static const char *const path[] = {"duration", "month", "case", "genitive"};
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *at = ures_getByKey(units, path[0], NULL, &status);
    for (size_t i = 1; i < sizeof path / sizeof *path; i++)
        at = ures_getByKey(at, path[i], at, &status);
    int32_t length = 0;
    const UChar *form = ures_getStringByKey(at, "one", &length, &status);
    if (U_SUCCESS(status) && length > 5 && length < room)
        u_strcpy(out, form + 4); /* behind "{0} " */
    ures_close(at);
}

static void read_months(const struct plx_cldr_source *s, UResourceBundle *units)
{
    UChar pattern[64] = {0};
    genitive_of_month(units, pattern, 64);
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, s->locale, NULL, 0, NULL, 0, &status);
    for (int32_t i = 0; U_SUCCESS(status) && *pattern && i < 12; i++) {
        UChar genitive[64], nominative[64];
        struct month month = {genitive, 0, i + 1, pattern};
        month.length = udat_getSymbols(format, UDAT_MONTHS, i, genitive, 64, &status);
        udat_getSymbols(format, UDAT_STANDALONE_MONTHS, i, nominative, 64, &status);
        if (U_SUCCESS(status) && month.length > 1 && u_strcmp(genitive, nominative) != 0)
            read_unit_cases(s, units, &(struct plx_unit){"duration-month", "M"}, emit_month,
                            &month);
    }
    udat_close(format);
}

/* ---- weekdays ---- */

/* How the accusative changes the last letter: "година" to "годину", "миля" to "милю". */
struct endings {
    UChar from[8], to[8];
    int count;
};

static void note_ending(struct endings *endings, const UChar *nominative, const UChar *accusative)
{
    int32_t length = u_strlen(nominative);
    if (length < 4 || length != u_strlen(accusative) ||
        u_strncmp(nominative, accusative, length - 1) != 0 ||
        nominative[length - 1] == accusative[length - 1] || endings->count == 8)
        return;
    for (int i = 0; i < endings->count; i++)
        if (endings->from[i] == nominative[length - 1])
            return;
    endings->from[endings->count] = nominative[length - 1];
    endings->to[endings->count++] = accusative[length - 1];
}

static void note_unit(struct endings *endings, UResourceBundle *units, const struct plx_unit *unit)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length;
    UResourceBundle *of_unit = open_unit(units, unit, &status);
    UResourceBundle *cases = ures_getByKey(of_unit, "case", NULL, &status);
    UResourceBundle *forms = ures_getByKey(cases, "accusative", NULL, &status);
    const UChar *accusative = ures_getStringByKey(forms, "one", &length, &status);
    const UChar *nominative = ures_getStringByKey(of_unit, "one", &length, &status);
    if (U_SUCCESS(status))
        note_ending(endings, nominative, accusative);
    ures_close(forms);
    ures_close(cases);
    ures_close(of_unit);
}

/* "у середу": on what day, in the accusative, which CLDR has of units but not of weekdays. */
static void read_weekdays(const struct plx_cldr_source *s, UResourceBundle *units)
{
    struct endings endings = {.count = 0};
    for (size_t i = 0; i < plx_unit_count; i++)
        note_unit(&endings, units, &plx_units[i]);
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, s->locale, NULL, 0, NULL, 0, &status);
    for (int32_t day = 1; U_SUCCESS(status) && day <= 7; day++) {
        UChar name[64];
        int32_t length = udat_getSymbols(format, UDAT_WEEKDAYS, day, name, 64, &status);
        for (int i = 0; U_SUCCESS(status) && i < endings.count; i++)
            if (length > 2 && length < 64 && name[length - 1] == endings.from[i]) {
                name[length - 1] = endings.to[i];
                plx_cldr_emit_form(s, PLX_CLDR_WEEKDAY, name, length, day, "");
                break;
            }
    }
    udat_close(format);
}

void plx_cldr_read_cases(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *locale = ures_open(U_ICUDATA_NAME "-unit", s->locale, &status);
    UResourceBundle *units = ures_getByKey(locale, "units", NULL, &status);
    enum plx_cldr_kind unit = PLX_CLDR_UNIT, period = PLX_CLDR_PERIOD;
    for (size_t i = 0; U_SUCCESS(status) && i < plx_unit_count; i++)
        read_unit_cases(s, units, &plx_units[i], emit_unit, &unit);
    for (size_t i = 0; U_SUCCESS(status) && i < plx_period_count; i++)
        read_unit_cases(s, units, &plx_periods[i], emit_unit, &period);
    if (U_SUCCESS(status)) {
        read_months(s, units);
        read_weekdays(s, units);
    }
    ures_close(units);
    ures_close(locale);
}
