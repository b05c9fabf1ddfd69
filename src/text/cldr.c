#include "text/cldr.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/ufieldpositer.h>
#include <unicode/uformattedvalue.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include "text/cldr_source.h"

/* Numbers that together fall into every plural category of every language; for units and magnitudes 1.5 stands in for
 * the 0, since fractions have a category of their own ("1,5 miliona"). */
static const int plural_samples[] = {0, 1, 2, 3, 5, 7, 8, 11, 12, 20, 21, 22, 25, 100, 101, 102};
#define SAMPLES (sizeof plural_samples / sizeof *plural_samples)

void plx_cldr_narrow(const UChar *wide, int32_t length, char *out, size_t room)
{
    UChar clean[256];
    int32_t n = 0;
    for (int32_t i = 0; i < length && n < 255; i++)
        if (wide[i] != 0xad && wide[i] != 0x200e && wide[i] != 0x200f && wide[i] != 0x61c)
            clean[n++] = wide[i] == 0xa0 || wide[i] == 0x202f ? ' ' : wide[i];
    int32_t from = 0;
    while (n > from && clean[n - 1] == ' ')
        n--;
    while (from < n && clean[from] == ' ')
        from++;
    UErrorCode status = U_ZERO_ERROR;
    int32_t bytes = 0;
    u_strToUTF8(out, (int32_t)room, &bytes, clean + from, n - from, &status);
    if (U_FAILURE(status) || (size_t)bytes >= room)
        bytes = 0;
    out[bytes] = '\0';
}

void plx_cldr_emit_form(const struct plx_cldr_source *s, enum plx_cldr_kind kind,
                        const UChar *form, int32_t length, long value, const char *code)
{
    char narrowed[512];
    plx_cldr_narrow(form, length, narrowed, sizeof narrowed);
    if (narrowed[0])
        s->emit(s->context, kind, narrowed, value, code);
}

/* ---- formatted numbers and their parts ---- */

/* The first part of the field in a formatted number; length 0 where it has none. */
static int32_t part(const UFormattedNumber *number, int32_t field, UChar *out, int32_t room)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t all = 0, start = 0, end = 0, length = 0;
    const UChar *text = ufmtval_getString(unumf_resultAsValue(number, &status), &all, &status);
    UConstrainedFieldPosition *at = ucfpos_open(&status);
    ucfpos_constrainField(at, UFIELD_CATEGORY_NUMBER, field, &status);
    while (U_SUCCESS(status) &&
           ufmtval_nextPosition(unumf_resultAsValue(number, &status), at, &status)) {
        ucfpos_getIndexes(at, &start, &end, &status);
        if (U_SUCCESS(status) && length + end - start < room) {
            u_memcpy(out + length, text + start, end - start);
            length += end - start;
        }
    }
    ucfpos_close(at);
    return U_SUCCESS(status) ? length : 0;
}

UNumberFormatter *plx_cldr_formatter(const char *skeleton, const char *locale)
{
    UChar wide[128];
    UErrorCode status = U_ZERO_ERROR;
    char latin[64];
    snprintf(latin, sizeof latin, "%s@numbers=latn", locale);
    u_uastrcpy(wide, skeleton);
    UNumberFormatter *opened = unumf_openForSkeletonAndLocale(wide, -1, latin, &status);
    if (U_SUCCESS(status))
        return opened;
    unumf_close(opened);
    return NULL;
}

static void read_magnitude(const struct plx_cldr_source *s, UNumberFormatter *format,
                           enum plx_cldr_kind kind, int power, int factor)
{
    int64_t value = factor;
    for (int i = 0; i < power; i++)
        value *= 10;
    UErrorCode status = U_ZERO_ERROR;
    UFormattedNumber *number = unumf_openResult(&status);
    unumf_formatInt(format, value, number, &status);
    UChar word[128], digits[64];
    char ascii[64];
    int32_t words = U_SUCCESS(status) ? part(number, UNUM_COMPACT_FIELD, word, 128) : 0;
    int32_t count = U_SUCCESS(status) ? part(number, UNUM_INTEGER_FIELD, digits, 63) : 0;
    digits[count] = 0;
    u_austrcpy(ascii, digits);
    long long printed = count ? strtoll(ascii, NULL, 10) : factor;
    int exponent = 0;
    /* 10^9 is "1000 M" in short Spanish: there the word stands for 10^6. What was rounded
     * ("1.1 billion") does not come out as a power of ten and tells nothing. */
    int64_t rest = printed && value % printed == 0 ? value / printed : 0;
    for (; rest >= 10 && rest % 10 == 0; rest /= 10)
        exponent++;
    if (words && exponent >= 3 && rest == 1)
        plx_cldr_emit_form(s, kind, word, words, exponent, "");
    unumf_closeResult(number);
}

/* The word behind 1.5, which Slavic languages put in a case of its own: "1,5 miliarda". */
static void read_fractional(const struct plx_cldr_source *s, UNumberFormatter *format,
                            enum plx_cldr_kind kind, int power)
{
    UErrorCode status = U_ZERO_ERROR;
    UFormattedNumber *number = unumf_openResult(&status);
    int64_t value = 15;
    for (int i = 1; i < power; i++)
        value *= 10;
    unumf_formatInt(format, value, number, &status);
    UChar word[128], digits[64];
    int32_t words = U_SUCCESS(status) ? part(number, UNUM_COMPACT_FIELD, word, 128) : 0;
    int32_t whole = U_SUCCESS(status) ? part(number, UNUM_INTEGER_FIELD, digits, 63) : 0;
    int32_t rest = U_SUCCESS(status) ? part(number, UNUM_FRACTION_FIELD, digits + whole, 8) : 0;
    if (words && whole == 1 && rest == 1 && digits[0] == '1' && digits[1] == '5')
        plx_cldr_emit_form(s, kind, word, words, power, "");
    unumf_closeResult(number);
}

static void read_magnitudes(const struct plx_cldr_source *s, const char *skeleton, enum plx_cldr_kind kind)
{
    UNumberFormatter *format = plx_cldr_formatter(skeleton, s->locale);
    if (!format)
        return;
    for (int power = 3; power <= 12; power++) {
        read_fractional(s, format, kind, power);
        for (size_t i = 1; i < SAMPLES; i++)
            if (plural_samples[i] < 100)
                read_magnitude(s, format, kind, power, plural_samples[i]);
    }
    unumf_close(format);
}

/* ---- units and periods ---- */

static bool has_digits(const UFormattedNumber *number)
{
    UChar digits[8];
    return part(number, UNUM_INTEGER_FIELD, digits, 8) > 0;
}

static void read_unit(const struct plx_cldr_source *s, const struct plx_unit *unit, const char *width,
                      enum plx_cldr_kind kind)
{
    char skeleton[96];
    snprintf(skeleton, sizeof skeleton, "measure-unit/%s unit-width-%s", unit->cldr, width);
    UNumberFormatter *format = plx_cldr_formatter(skeleton, s->locale);
    for (size_t i = 0; format && i < SAMPLES; i++) {
        UErrorCode status = U_ZERO_ERROR;
        UFormattedNumber *number = unumf_openResult(&status);
        unumf_formatDouble(format, i == 0 ? 1.5 : plural_samples[i], number, &status);
        UChar word[128];
        int32_t length = U_SUCCESS(status) ? part(number, UNUM_MEASURE_UNIT_FIELD, word, 128) : 0;
        bool dual = i > 0 && plural_samples[i] == 2 && kind == PLX_CLDR_PERIOD &&
                    !u_memchr(word, ' ', length) && !has_digits(number);
        if (length && !u_isdigit(word[0])) /* "0 年" makes decades of years in zh_Hant */
            plx_cldr_emit_form(s, dual ? PLX_CLDR_DUAL : kind, word, length, dual ? 2 : 0,
                               unit->code);
        unumf_closeResult(number);
    }
    unumf_close(format);
}

static void read_percent(const struct plx_cldr_source *s)
{
    /* The last is what Chinese says for the sign, before the number. */
    static const char *const signs[] = {"%", "٪", "％", "百分之"};
    static const struct plx_unit percent = {"concentr-percent", ""};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        s->emit(s->context, PLX_CLDR_PERCENT, signs[i], 0, "");
    read_unit(s, &percent, "full-name", PLX_CLDR_PERCENT);
}

/* The unit part of five of them: "Kilogramm", "Kilogramm pro Sekunde". */
static void unit_words(const struct plx_cldr_source *s, const char *skeleton, UChar *out,
                       int32_t room)
{
    UNumberFormatter *format = plx_cldr_formatter(skeleton, s->locale);
    UErrorCode status = U_ZERO_ERROR;
    UFormattedNumber *number = unumf_openResult(&status);
    if (format)
        unumf_formatInt(format, 5, number, &status);
    out[format && U_SUCCESS(status) ? part(number, UNUM_MEASURE_UNIT_FIELD, out, room - 1) : 0] = 0;
    unumf_closeResult(number);
    unumf_close(format);
}

/* What stands behind a unit and makes a rate of it, told from a unit that has no rate of its own: "per second". */
static void read_per(const struct plx_cldr_source *s, const struct plx_unit *period, const char *width)
{
    UChar bare[128], rate[128];
    char skeleton[128];
    snprintf(skeleton, sizeof skeleton, "measure-unit/mass-kilogram unit-width-%s", width);
    unit_words(s, skeleton, bare, 128);
    snprintf(skeleton, sizeof skeleton,
             "measure-unit/mass-kilogram per-measure-unit/%s unit-width-%s", period->cldr, width);
    unit_words(s, skeleton, rate, 128);
    int32_t length = u_strlen(bare);
    if (length && u_strncmp(bare, rate, length) == 0)
        plx_cldr_emit_form(s, PLX_CLDR_PER, rate + length, u_strlen(rate + length), 0, period->code);
}

/* The symbols of SI are the same everywhere: "km/h" beside "km/godz.". */
static void read_symbols(const struct plx_cldr_source *s)
{
    const struct plx_cldr_source root = {"root", s->emit, s->context, false};
    for (size_t i = 0; i < plx_unit_count; i++)
        if (plx_units[i].code[0] != '[')
            read_unit(&root, &plx_units[i], "short", PLX_CLDR_UNIT);
    for (size_t i = 0; i < plx_period_count; i++)
        read_per(&root, &plx_periods[i], "short");
}

/* The last form of the unit, for many. */
static void many_of(const struct plx_cldr_source *s, const char *skeleton, char *out, size_t room)
{
    UNumberFormatter *format = plx_cldr_formatter(skeleton, s->locale);
    UErrorCode status = U_ZERO_ERROR;
    UFormattedNumber *number = unumf_openResult(&status);
    UChar word[128];
    if (format)
        unumf_formatInt(format, 5, number, &status);
    int32_t length = format && U_SUCCESS(status)
                         ? part(number, UNUM_MEASURE_UNIT_FIELD, word, 128)
                         : 0;
    plx_cldr_narrow(word, length, out, room);
    unumf_closeResult(number);
    unumf_close(format);
}

/* CLDR's bare ton is the American one. Where the metric ton's name is that word and "metric", the word alone says the
 * metric one outside the United States: "тонн" of "метричних тонн". */
static void read_ton(const struct plx_cldr_source *s)
{
    static const struct plx_unit ton = {"mass-ton", "t"};
    char metric[256], bare[256];
    many_of(s, "measure-unit/mass-tonne unit-width-full-name", metric, sizeof metric);
    many_of(s, "measure-unit/mass-ton unit-width-full-name", bare, sizeof bare);
    if (*bare && strstr(metric, bare))
        read_unit(s, &ton, "full-name", PLX_CLDR_UNIT);
}

/* "graden Celsius" and "graden Fahrenheit" share the word for degrees, which weather reports write alone. */
static void read_degrees(const struct plx_cldr_source *s)
{
    char celsius[256], fahrenheit[256];
    many_of(s, "measure-unit/temperature-celsius unit-width-full-name", celsius, sizeof celsius);
    many_of(s, "measure-unit/temperature-fahrenheit unit-width-full-name", fahrenheit,
            sizeof fahrenheit);
    size_t length = strcspn(celsius, " ");
    if (celsius[length] != ' ' || strncmp(celsius, fahrenheit, length + 1) != 0)
        return;
    celsius[length] = '\0';
    s->emit(s->context, PLX_CLDR_UNIT, celsius, 0, "deg");
}

static void read_units(const struct plx_cldr_source *s)
{
    for (size_t i = 0; i < plx_unit_count; i++) {
        read_unit(s, &plx_units[i], "full-name", PLX_CLDR_UNIT);
        read_unit(s, &plx_units[i], "short", PLX_CLDR_UNIT);
    }
    read_ton(s);
    read_degrees(s);
    read_symbols(s);
    for (size_t i = 0; i < plx_period_count; i++) {
        read_unit(s, &plx_periods[i], "full-name", PLX_CLDR_PERIOD);
        read_unit(s, &plx_periods[i], "short", PLX_CLDR_PERIOD_SHORT);
        read_per(s, &plx_periods[i], "full-name");
        read_per(s, &plx_periods[i], "short");
    }
}

/* ---- money ---- */

static void read_currency(const struct plx_cldr_source *s, const char *code)
{
    UChar wide[4];
    u_uastrncpy(wide, code, 4);
    static const char *const plurals[] = {"zero", "one", "two", "few", "many", "other"};
    UBool choice;
    int32_t length;
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        UErrorCode status = U_ZERO_ERROR;
        const UChar *name = ucurr_getPluralName(wide, s->locale, &choice, plurals[i], &length,
                                                &status);
        if (U_SUCCESS(status) && u_strcmp(name, wide) != 0)
            plx_cldr_emit_form(s, PLX_CLDR_CURRENCY_NAME, name, length, 0, code);
    }
    static const UCurrNameStyle styles[] = {UCURR_SYMBOL_NAME, UCURR_LONG_NAME};
    /* "$" is a Taiwan dollar in zh_Hant alone. */
    enum plx_cldr_kind symbol =
        s->other_script ? PLX_CLDR_CURRENCY_SHARED : PLX_CLDR_CURRENCY_SYMBOL;
    for (size_t i = 0; i < 2; i++) {
        UErrorCode status = U_ZERO_ERROR;
        const UChar *name = ucurr_getName(wide, s->locale, styles[i], &choice, &length, &status);
        if (U_SUCCESS(status) && u_strcmp(name, wide) != 0)
            plx_cldr_emit_form(s, i ? PLX_CLDR_CURRENCY_NAME : symbol, name, length, 0, code);
    }
}

/* The symbols that do without the country ("$", "¥"), and everyday ones ("грн"). */
static void read_shared_symbols(const struct plx_cldr_source *s, const char *code)
{
    static const UCurrNameStyle styles[] = {UCURR_NARROW_SYMBOL_NAME, UCURR_VARIANT_SYMBOL_NAME};
    UChar wide[4];
    u_uastrncpy(wide, code, 4);
    for (size_t i = 0; i < 2; i++) {
        UErrorCode status = U_ZERO_ERROR;
        UBool choice;
        int32_t length;
        const UChar *name = ucurr_getName(wide, s->locale, styles[i], &choice, &length, &status);
        if (U_SUCCESS(status) && u_strcmp(name, wide) != 0)
            plx_cldr_emit_form(s, PLX_CLDR_CURRENCY_SHARED, name, length, 0, code);
    }
}

static void read_own_currency(const struct plx_cldr_source *s)
{
    char likely[64], code[4];
    UChar wide[4];
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(s->locale, likely, sizeof likely, &status);
    if (ucurr_forLocale(likely, wide, 4, &status) != 3 || U_FAILURE(status))
        return;
    u_UCharsToChars(wide, code, 4);
    s->emit(s->context, PLX_CLDR_OWN_CURRENCY, code, 0, code);
}

static void read_currencies(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *codes =
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    const char *code;
    while (U_SUCCESS(status) && (code = uenum_next(codes, NULL, &status)))
        read_currency(s, code);
    uenum_reset(codes, &status);
    while (U_SUCCESS(status) && (code = uenum_next(codes, NULL, &status)))
        read_shared_symbols(s, code);
    uenum_close(codes);
}

/* ---- words beside numbers ---- */

/* What a pattern such as "{0} 以上" has on either side of the number. */
static void read_bound(const struct plx_cldr_source *s, const UResourceBundle *patterns,
                       const char *key, enum plx_bound bound)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length;
    const UChar *pattern = ures_getStringByKey(patterns, key, &length, &status);
    const UChar *number = U_SUCCESS(status) ? u_strstr(pattern, u"{0}") : NULL;
    if (!number)
        return;
    plx_cldr_emit_form(s, PLX_CLDR_BOUND, pattern, (int32_t)(number - pattern), bound, "");
    plx_cldr_emit_form(s, PLX_CLDR_BOUND_BEHIND, number + 3,
                       length - (int32_t)(number + 3 - pattern), bound, "");
}

static void read_bounds(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *locale = ures_open(NULL, s->locale, &status);
    UResourceBundle *numbers = ures_getByKey(locale, "NumberElements", NULL, &status);
    UResourceBundle *latin = ures_getByKey(numbers, "latn", NULL, &status);
    UResourceBundle *patterns = ures_getByKey(latin, "miscPatterns", NULL, &status);
    if (U_SUCCESS(status)) {
        read_bound(s, patterns, "atLeast", PLX_BOUND_MORE);
        read_bound(s, patterns, "atMost", PLX_BOUND_LESS);
        read_bound(s, patterns, "approximately", PLX_BOUND_APPROX);
    }
    ures_close(patterns);
    ures_close(latin);
    ures_close(numbers);
    ures_close(locale);
}

/* ---- regions and marks ---- */

static void read_regions(const struct plx_cldr_source *s)
{
    for (const char *const *region = uloc_getISOCountries(); *region; region++) {
        char locale[16];
        snprintf(locale, sizeof locale, "und_%s", *region);
        UChar name[256];
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = uloc_getDisplayCountry(locale, s->locale, name, 256, &status);
        if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING && length < 256)
            plx_cldr_emit_form(s, PLX_CLDR_REGION, name, length, 0, *region);
        UChar currency[4];
        char code[4];
        status = U_ZERO_ERROR;
        if (ucurr_forLocale(locale, currency, 4, &status) == 3 && U_SUCCESS(status)) {
            u_UCharsToChars(currency, code, 4);
            s->emit(s->context, PLX_CLDR_REGION_CURRENCY, *region, 0, code);
        }
    }
}

static void read_marks(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, s->locale, NULL, &status);
    UChar mark[16];
    int32_t length = unum_getSymbol(format, UNUM_DECIMAL_SEPARATOR_SYMBOL, mark, 16, &status);
    if (U_SUCCESS(status))
        plx_cldr_emit_form(s, PLX_CLDR_DECIMAL, mark, length, 0, "");
    length = unum_getSymbol(format, UNUM_GROUPING_SEPARATOR_SYMBOL, mark, 16, &status);
    if (U_SUCCESS(status))
        plx_cldr_emit_form(s, PLX_CLDR_GROUPING, mark, length, 0, "");
    unum_close(format);
}

/* ---- sentences ---- */

/* Whether the bundle is of the locale's language: where there is none, ICU gives that of the
 * reader's locale. */
static bool is_of_language(const struct plx_cldr_source *s, const UResourceBundle *bundle)
{
    char wanted[16], actual[16];
    UErrorCode status = U_ZERO_ERROR;
    const char *found = ures_getLocaleByType(bundle, ULOC_ACTUAL_LOCALE, &status);
    uloc_getLanguage(s->locale, wanted, sizeof wanted, &status);
    uloc_getLanguage(found, actual, sizeof actual, &status);
    return U_SUCCESS(status) && strcmp(wanted, actual) == 0;
}

static void read_abbreviations(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *breaks = ures_open(U_ICUDATA_NAME "-brkitr", s->locale, &status);
    UResourceBundle *exceptions = ures_getByKey(breaks, "exceptions", NULL, &status);
    UResourceBundle *list = ures_getByKey(exceptions, "SentenceBreak", NULL, &status);
    int32_t count = U_SUCCESS(status) && is_of_language(s, breaks) ? ures_getSize(list) : 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t length = 0;
        const UChar *word = ures_getStringByIndex(list, i, &length, &status);
        if (U_SUCCESS(status))
            plx_cldr_emit_form(s, PLX_CLDR_ABBREVIATION, word, length, 0, "");
    }
    ures_close(list);
    ures_close(exceptions);
    ures_close(breaks);
}

bool plx_cldr_is_known(const char *locale)
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
    char wanted[16], actual[16];
    const char *found =
        U_SUCCESS(status) ? unum_getLocaleByType(format, ULOC_ACTUAL_LOCALE, &status) : "root";
    uloc_getLanguage(locale, wanted, sizeof wanted, &status);
    uloc_getLanguage(found, actual, sizeof actual, &status);
    bool known = U_SUCCESS(status) && wanted[0] && strcmp(wanted, actual) == 0;
    unum_close(format);
    return known;
}

bool plx_cldr_is_code(const char *code)
{
    UErrorCode status = U_ZERO_ERROR;
    char language[16];
    uloc_getLanguage(code, language, sizeof language, &status);
    return U_SUCCESS(status) && strcmp(code, language) == 0 && plx_cldr_is_known(code);
}

static void read_locale(struct plx_cldr_source s)
{
    plx_cldr_read_words(&s);
    read_magnitudes(&s, "compact-long", PLX_CLDR_MAGNITUDE);
    read_magnitudes(&s, "compact-short", PLX_CLDR_MAGNITUDE_SHORT);
    read_currencies(&s);
    read_percent(&s);
    read_units(&s);
    plx_cldr_read_calendar(&s);
    plx_cldr_read_cases(&s);
    read_bounds(&s);
}

/* The language's other ways of writing that CLDR has data for: "zh_Hant" beside "zh". */
static void read_other_scripts(const struct plx_cldr_source *s)
{
    char own[16], language[16], script[16], region[16];
    UErrorCode status = U_ZERO_ERROR;
    uloc_getScript(s->locale, own, sizeof own, &status);
    for (int32_t i = 0; !own[0] && i < uloc_countAvailable(); i++) {
        const char *locale = uloc_getAvailable(i);
        uloc_getLanguage(locale, language, sizeof language, &status);
        uloc_getScript(locale, script, sizeof script, &status);
        uloc_getCountry(locale, region, sizeof region, &status);
        if (U_SUCCESS(status) && strcmp(language, s->locale) == 0 && script[0] && !region[0])
            read_locale((struct plx_cldr_source){locale, s->emit, s->context, true});
    }
}

enum plx_status plx_cldr_read(const char *locale, plx_cldr_emit *emit_form, void *context)
{
    struct plx_cldr_source s = {.locale = locale, .emit = emit_form, .context = context};
    if (!plx_cldr_is_known(locale))
        return PLX_ERROR_LANGUAGE;
    read_marks(&s);
    read_own_currency(&s);
    read_locale(s);
    read_other_scripts(&s);
    read_abbreviations(&s);
    read_regions(&s);
    return PLX_OK;
}

void plx_cldr_read_regions(const char *locale, plx_cldr_emit *emit_form, void *context)
{
    read_regions(&(struct plx_cldr_source){.locale = locale, .emit = emit_form, .context = context});
}
