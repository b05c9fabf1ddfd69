/* Months, weekdays, the words beside dates, and days told from the day of writing, as CLDR has them. */
#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ureldatefmt.h>
#include <unicode/ustring.h>

#include "text/cldr_source.h"

/* ---- months and weekdays ---- */

static void read_symbols(const struct plx_cldr_source *s, UDateFormat *format,
                         UDateFormatSymbolType type, enum plx_cldr_kind kind, int first)
{
    int32_t count = udat_countSymbols(format, type);
    for (int32_t i = first; i < count; i++) {
        UChar word[128];
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = udat_getSymbols(format, type, i, word, 128, &status);
        bool letter = type == UDAT_SHORT_WEEKDAYS &&
                      (length < 2 || !u_hasBinaryProperty(word[0], UCHAR_IDEOGRAPHIC));
        if (U_SUCCESS(status) && length < 128 && !letter)
            plx_cldr_emit_form(s, kind, word, length, first ? i : i + 1, "");
    }
}

/* What stands behind a field in the pattern of a date, where it is letters. */
static void read_behind(const struct plx_cldr_source *s, const UChar *pattern, UChar field,
                        enum plx_cldr_kind kind)
{
    const UChar *at = u_strrchr(pattern, field);
    UChar word[32];
    int32_t length = 0;
    bool quoted = false;
    for (at = at ? at + 1 : u""; *at && length < 32; at++) {
        bool letter = u_isalpha(*at), latin = *at < 0x80;
        if (*at == '\'')
            quoted = !quoted;
        else if (letter && (quoted || !latin))
            word[length++] = *at;
        else if (letter || length)
            break;
    }
    if (length)
        plx_cldr_emit_form(s, kind, word, length, 0, "");
}

static void read_pattern(const struct plx_cldr_source *s, UDateFormat *format)
{
    UChar pattern[128];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = udat_toPattern(format, false, pattern, 128, &status);
    if (U_FAILURE(status) || length >= 128)
        return;
    read_behind(s, pattern, 'y', PLX_CLDR_YEAR);
    if (!u_strstr(pattern, u"MMM"))
        read_behind(s, pattern, 'd', PLX_CLDR_DAY);
}

/* "第三季度" is "第3季度", "三季度" and "3季度" too. */
static void read_han_quarters(const struct plx_cldr_source *s, UDateFormat *format)
{
    static const UChar digits[] = u"一二三四";
    for (int32_t i = 0; i < 4; i++) {
        UChar word[64];
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = udat_getSymbols(format, UDAT_QUARTERS, i, word, 64, &status);
        UChar *digit = U_SUCCESS(status) && length < 64 ? u_strchr(word, digits[i]) : NULL;
        if (!digit)
            continue;
        plx_cldr_emit_form(s, PLX_CLDR_QUARTER, digit, u_strlen(digit), i + 1, "");
        *digit = (UChar)('1' + i);
        plx_cldr_emit_form(s, PLX_CLDR_QUARTER, word, length, i + 1, "");
        plx_cldr_emit_form(s, PLX_CLDR_QUARTER, digit, u_strlen(digit), i + 1, "");
    }
}

static void read_names(const struct plx_cldr_source *s)
{
    char locale[64];
    snprintf(locale, sizeof locale, "%s@calendar=gregorian", s->locale);
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, NULL, 0, NULL, 0, &status);
    if (U_SUCCESS(status)) {
        read_symbols(s, format, UDAT_MONTHS, PLX_CLDR_MONTH, 0);
        read_symbols(s, format, UDAT_STANDALONE_MONTHS, PLX_CLDR_MONTH, 0);
        read_symbols(s, format, UDAT_SHORT_MONTHS, PLX_CLDR_MONTH_SHORT, 0);
        read_symbols(s, format, UDAT_STANDALONE_SHORT_MONTHS, PLX_CLDR_MONTH_SHORT, 0);
        read_symbols(s, format, UDAT_QUARTERS, PLX_CLDR_QUARTER, 0);
        read_symbols(s, format, UDAT_STANDALONE_QUARTERS, PLX_CLDR_QUARTER, 0);
        read_symbols(s, format, UDAT_WEEKDAYS, PLX_CLDR_WEEKDAY, 1);
        read_symbols(s, format, UDAT_STANDALONE_WEEKDAYS, PLX_CLDR_WEEKDAY, 1);
        read_symbols(s, format, UDAT_SHORT_WEEKDAYS, PLX_CLDR_WEEKDAY, 1);
        read_pattern(s, format);
        read_han_quarters(s, format);
    }
    udat_close(format);
}

/* The months of the Persian calendar where the language dates by it. */
static void read_persian(const struct plx_cldr_source *s)
{
    char locale[64];
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(NULL, 0, s->locale, UCAL_DEFAULT, &status);
    bool persian = U_SUCCESS(status) && strcmp(ucal_getType(calendar, &status), "persian") == 0;
    ucal_close(calendar);
    snprintf(locale, sizeof locale, "%s@calendar=persian", s->locale);
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, NULL, 0, NULL, 0, &status);
    for (int32_t i = 0; U_SUCCESS(status) && persian && i < 12; i++) {
        UChar word[128];
        int32_t length = udat_getSymbols(format, UDAT_MONTHS, i, word, 128, &status);
        if (U_SUCCESS(status))
            plx_cldr_emit_form(s, PLX_CLDR_MONTH_SHORT, word, length, 101 + i, "");
        /* Alone "مهر" is kindness; with "month" written onto it, "مهرماه", it is sure. */
        if (U_SUCCESS(status) && length < 120) {
            u_strcpy(word + length, u"ماه");
            plx_cldr_emit_form(s, PLX_CLDR_MONTH, word, u_strlen(word), 101 + i, "");
        }
    }
    udat_close(format);
}

/* The years of Japan's and Taiwan's own counting: "令和7年" is 2025. */
static void read_eras(const struct plx_cldr_source *s)
{
    static const char *const calendars[][2] = {{"ja", "japanese"}, {"zh", "roc"}};
    enum { LAST_ERAS = 5 }; /* from Meiji on */
    for (size_t i = 0; i < 2; i++) {
        char locale[64];
        UErrorCode status = U_ZERO_ERROR;
        if (strncmp(s->locale, calendars[i][0], 2) != 0)
            continue;
        snprintf(locale, sizeof locale, "%s@calendar=%s", s->locale, calendars[i][1]);
        UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, NULL, 0, NULL, 0, &status);
        UCalendar *calendar = ucal_open(NULL, 0, locale, UCAL_DEFAULT, &status);
        int32_t count = U_SUCCESS(status) ? udat_countSymbols(format, UDAT_ERAS) : 0;
        for (int32_t era = count > LAST_ERAS ? count - LAST_ERAS : 1; era < count; era++) {
            UChar word[64];
            int32_t length = udat_getSymbols(format, UDAT_ERAS, era, word, 64, &status);
            ucal_clear(calendar);
            ucal_set(calendar, UCAL_ERA, era);
            ucal_set(calendar, UCAL_YEAR, 2);
            int32_t year = ucal_get(calendar, UCAL_EXTENDED_YEAR, &status);
            if (U_SUCCESS(status) && length < 64)
                plx_cldr_emit_form(s, PLX_CLDR_ERA, word, length, year - 2, "");
        }
        ucal_close(calendar);
        udat_close(format);
    }
}

/* What a time of day has around it: "午後5時", "17 Uhr". */
static void read_clock(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar pattern[64];
    UDateTimePatternGenerator *patterns = udatpg_open(s->locale, &status);
    int32_t length = udatpg_getBestPattern(patterns, u"H", 1, pattern, 64, &status);
    if (U_SUCCESS(status) && length < 64)
        read_behind(s, pattern, 'H', PLX_CLDR_CLOCK_BEHIND);
    udatpg_close(patterns);
    status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_SHORT, UDAT_NONE, s->locale, NULL, 0, NULL, 0, &status);
    if (U_SUCCESS(status))
        read_symbols(s, format, UDAT_AM_PMS, PLX_CLDR_CLOCK, 0);
    udat_close(format);
}

/* ---- intervals ---- */

/* The word that joins two days of a month or two years: "至", "تا". Behind a day's own word only the last
 * character of "日至" is it. */
static void read_link(const struct plx_cldr_source *s, const char *skeleton, double from,
                      const char *first, double to, const char *second)
{
    char locale[64], text[256];
    UChar wide[16], printed[128];
    UErrorCode status = U_ZERO_ERROR;
    snprintf(locale, sizeof locale, "%s@calendar=gregorian;numbers=latn", s->locale);
    u_uastrcpy(wide, skeleton);
    UDateIntervalFormat *format = udtitvfmt_open(locale, wide, -1, u"UTC", -1, &status);
    int32_t length = udtitvfmt_format(format, from, to, printed, 128, NULL, &status);
    udtitvfmt_close(format);
    plx_cldr_narrow(printed, U_SUCCESS(status) && length < 128 ? length : 0, text, sizeof text);
    char *start = strstr(text, first), *end = start ? strstr(start, second) : NULL;
    if (!end)
        return;
    *end = '\0';
    start += strlen(first);
    UChar link[64];
    u_strFromUTF8(link, 64, &length, start, -1, &status);
    while (U_SUCCESS(status) && length > 0 && u_isUWhiteSpace(link[length - 1]))
        length--;
    if (U_FAILURE(status) || !length || !u_isalpha(link[length - 1]))
        return;
    bool last_only = u_hasBinaryProperty(link[length - 1], UCHAR_IDEOGRAPHIC);
    plx_cldr_emit_form(s, PLX_CLDR_LINK, last_only ? link + length - 1 : link,
                       last_only ? 1 : length, 0, "");
}

static void read_links(const struct plx_cldr_source *s)
{
    const double day = 86400e3, fourteenth = 19675 * day; /* 14 November 2023 */
    read_link(s, "MMMd", fourteenth, "14", fourteenth + 3 * day, "17");
    read_link(s, "y", fourteenth, "2023", fourteenth + 1000 * day, "2026");
}

/* ---- told from the day of writing ---- */

static bool has_digit(const char *text)
{
    return strpbrk(text, "0123456789") != NULL;
}

static void relative(const URelativeDateTimeFormatter *format, double offset,
                     URelativeDateTimeUnit unit, bool numeric, char *out, size_t room)
{
    UChar wide[128];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = numeric ? ureldatefmt_formatNumeric(format, offset, unit, wide, 128, &status)
                             : ureldatefmt_format(format, offset, unit, wide, 128, &status);
    plx_cldr_narrow(wide, U_SUCCESS(status) && length < 128 ? length : 0, out, room);
}

/* A weekday in the case that "last" puts it in, "w zeszłą środę": the last word, where it is the name but for its end. */
static void read_declined_weekday(const struct plx_cldr_source *s, const char *phrase,
                                  const char *name, int day)
{
    const char *word = strrchr(phrase, ' ');
    size_t alike = 0, letters = 0;
    while (word && word[1 + alike] && word[1 + alike] == name[alike])
        letters += ((unsigned char)name[alike++] & 0xc0) != 0x80;
    if (letters > 3 && 2 * alike >= strlen(name))
        s->emit(s->context, PLX_CLDR_WEEKDAY, word + 1, day, "");
}

static void weekday_name(const UDateFormat *format, int day, char *out, size_t room)
{
    UChar wide[128];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = udat_getSymbols(format, UDAT_STANDALONE_WEEKDAYS, day, wide, 128, &status);
    plx_cldr_narrow(wide, U_SUCCESS(status) && length < 128 ? length : 0, out, room);
}

static void read_relative_weekdays(const struct plx_cldr_source *s,
                                   const URelativeDateTimeFormatter *format)
{
    char phrase[256], name[256];
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *names = udat_open(UDAT_NONE, UDAT_LONG, s->locale, NULL, 0, NULL, 0, &status);
    for (int day = 0; U_SUCCESS(status) && day < 7; day++)
        for (int offset = -1; offset <= 1; offset++) {
            relative(format, offset, (URelativeDateTimeUnit)(UDAT_REL_UNIT_SUNDAY + day), false,
                     phrase, sizeof phrase);
            if (!*phrase || has_digit(phrase))
                continue;
            s->emit(s->context, PLX_CLDR_RELATIVE, phrase, offset, "");
            weekday_name(names, day + 1, name, sizeof name);
            read_declined_weekday(s, phrase, name, day + 1);
        }
    udat_close(names);
}

/* The words of phrases such as "last week", each with the unit that it came with first. */
struct relative_words {
    char words[48][64];
    size_t unit[48], count;
};

/* A word that comes with a second unit says "last", "this" or "next". */
static void note_word(const struct plx_cldr_source *s, struct relative_words *known,
                      const char *word, size_t length, size_t unit)
{
    char copy[64];
    if (length < 3 || length >= sizeof copy)
        return;
    snprintf(copy, sizeof copy, "%.*s", (int)length, word);
    for (size_t i = 0; i < known->count; i++)
        if (strcmp(known->words[i], copy) == 0) {
            if (known->unit[i] != unit)
                s->emit(s->context, PLX_CLDR_RELATIVE_MARK, copy, 0, "");
            return;
        }
    if (known->count < sizeof known->words / sizeof *known->words) {
        known->unit[known->count] = unit;
        memcpy(known->words[known->count++], copy, sizeof copy);
    }
}

static void read_relative_units(const struct plx_cldr_source *s,
                                const URelativeDateTimeFormatter *format)
{
    static const URelativeDateTimeUnit units[] = {UDAT_REL_UNIT_YEAR, UDAT_REL_UNIT_QUARTER,
                                                  UDAT_REL_UNIT_MONTH, UDAT_REL_UNIT_WEEK,
                                                  UDAT_REL_UNIT_DAY};
    static const char *const codes[] = {"Y", "Q", "M", "W", "D"};
    struct relative_words known = {.count = 0};
    char phrase[256];
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (int offset = -2; offset <= 2; offset++) {
            relative(format, offset, units[i], false, phrase, sizeof phrase);
            if (!*phrase || has_digit(phrase))
                continue;
            s->emit(s->context, PLX_CLDR_RELATIVE, phrase, offset, codes[i]);
            for (const char *at = phrase; strchr(phrase, ' ') && *at; at += strspn(at, " ")) {
                size_t length = strcspn(at, " ");
                note_word(s, &known, at, length, i);
                at += length;
            }
        }
}

static void count_of(const struct plx_cldr_source *s, const char *unit, char *out, size_t room)
{
    char skeleton[96];
    snprintf(skeleton, sizeof skeleton, "measure-unit/%s unit-width-full-name", unit);
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormatter *number = plx_cldr_formatter(skeleton, s->locale);
    UFormattedNumber *result = unumf_openResult(&status);
    UChar wide[128];
    if (number)
        unumf_formatInt(number, 3, result, &status);
    int32_t length = number ? unumf_resultToString(result, wide, 128, &status) : 0;
    plx_cldr_narrow(wide, U_SUCCESS(status) && length < 128 ? length : 0, out, room);
    unumf_closeResult(result);
    unumf_close(number);
}

/* Takes the words out of the phrase and returns what is left, without its outer spaces. */
static char *without(char *phrase, const char *words)
{
    char *at = *words ? strstr(phrase, words) : NULL;
    if (!at)
        return NULL;
    memmove(at, at + strlen(words), strlen(at + strlen(words)) + 1);
    phrase += strspn(phrase, " ");
    for (size_t n = strlen(phrase); n > 0 && phrase[n - 1] == ' '; n--)
        phrase[n - 1] = '\0';
    return phrase;
}

static const struct length {
    const char *unit, *code;
    URelativeDateTimeUnit relative;
} lengths[] = {{"duration-year", "Y", UDAT_REL_UNIT_YEAR},
               {"duration-month", "M", UDAT_REL_UNIT_MONTH},
               {"duration-week", "W", UDAT_REL_UNIT_WEEK},
               {"duration-day", "D", UDAT_REL_UNIT_DAY},
               {"duration-hour", "TH", UDAT_REL_UNIT_HOUR},
               {"duration-minute", "TM", UDAT_REL_UNIT_MINUTE}};

/* "3 lata temu" without its "3 lata" is "temu"; "5 dni temu" without that is "dni", which CLDR's names of units may
 * lack (it has "doba" there). */
static void read_ago(const struct plx_cldr_source *s, const URelativeDateTimeFormatter *format)
{
    char phrase[256], count[256], ago[256] = "";
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        relative(format, -3, lengths[i].relative, true, phrase, sizeof phrase);
        count_of(s, lengths[i].unit, count, sizeof count);
        const char *left = without(phrase, count);
        if (left && *left) {
            s->emit(s->context, PLX_CLDR_AGO, left, 0, "");
            snprintf(ago, sizeof ago, "%s", left);
        }
    }
    static const int counts[] = {1, 2, 3, 5, 21};
    for (size_t i = 0; *ago && i < sizeof lengths / sizeof *lengths; i++)
        for (size_t j = 0; j < sizeof counts / sizeof *counts; j++) {
            char digits[8];
            snprintf(digits, sizeof digits, "%d", counts[j]);
            relative(format, -counts[j], lengths[i].relative, true, phrase, sizeof phrase);
            char *left = without(phrase, ago);
            left = left ? without(left, digits) : NULL;
            if (left && *left && !strchr(left, ' '))
                s->emit(s->context, PLX_CLDR_PERIOD, left, 0, lengths[i].code);
        }
}

static void read_relative(const struct plx_cldr_source *s)
{
    char locale[64];
    snprintf(locale, sizeof locale, "%s@numbers=latn", s->locale);
    UErrorCode status = U_ZERO_ERROR;
    URelativeDateTimeFormatter *format = ureldatefmt_open(
        locale, NULL, UDAT_STYLE_LONG, UDISPCTX_CAPITALIZATION_NONE, &status);
    if (U_SUCCESS(status)) {
        read_relative_units(s, format);
        read_relative_weekdays(s, format);
        read_ago(s, format);
    }
    ureldatefmt_close(format);
}

void plx_cldr_read_calendar(const struct plx_cldr_source *s)
{
    read_names(s);
    read_persian(s);
    read_eras(s);
    read_clock(s);
    read_links(s);
    read_relative(s);
}
