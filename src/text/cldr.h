/* What CLDR knows of a language's numbers, money, units and dates, read through ICU as words.
 *
 * Slow (it opens formatters by the dozen): for the compiler of language knowledge only, never
 * for the program's start. Each form is emitted as CLDR writes it, in every plural category.
 */
#ifndef PLX_TEXT_CLDR_H
#define PLX_TEXT_CLDR_H

#include <stdbool.h>

#include "parallax/fact.h"
#include "parallax/status.h"

enum plx_cldr_kind {
    PLX_CLDR_NUMBER,          /* cardinal word or words; value: the number */
    PLX_CLDR_ORDINAL,         /* ordinal word; value: 1 to 31 */
    PLX_CLDR_MINUS,           /* before a negative number */
    PLX_CLDR_NUMBER_AND,      /* "and" between number words */
    PLX_CLDR_MAGNITUDE,       /* "миллиардов"; value: the power of ten */
    PLX_CLDR_MAGNITUDE_SHORT, /* "Mrd.", "B"; value: the power of ten */
    PLX_CLDR_CURRENCY_NAME,   /* "US dollars"; code: ISO 4217 */
    PLX_CLDR_CURRENCY_SYMBOL, /* "R$", "€"; code: ISO 4217 */
    PLX_CLDR_CURRENCY_SHARED, /* "$", "грн": a symbol that several may share; code: ISO 4217 */
    PLX_CLDR_OWN_CURRENCY,    /* form: the currency of the language's own country */
    PLX_CLDR_PERCENT,         /* "%", "procent" */
    PLX_CLDR_UNIT,            /* "kilometres", "km/h"; code: UCUM */
    PLX_CLDR_PERIOD,          /* "years"; code: Y, M, W, D, TH, TM, TS as in ISO 8601 */
    PLX_CLDR_PERIOD_SHORT,    /* "godz."; code as above */
    PLX_CLDR_PER,             /* behind a unit: "per second", "/Sek."; code as above */
    PLX_CLDR_DUAL,            /* "שנתיים": value and what it counts in one word; code as above */
    PLX_CLDR_MONTH,           /* value: 1 to 12 of the Gregorian calendar, 101 to 112 of the Persian */
    PLX_CLDR_MONTH_SHORT,
    PLX_CLDR_QUARTER,         /* value: 1 to 4 */
    PLX_CLDR_WEEKDAY,         /* value: 1, Sunday, to 7 */
    PLX_CLDR_YEAR,            /* what stands behind the number of a year: "年", "р." */
    PLX_CLDR_ERA,             /* "令和", "民國", before the number of its year; value: the year before its first */
    PLX_CLDR_DAY,             /* behind the number of a day, where months are numbers too: "日" */
    PLX_CLDR_CLOCK,           /* before a time of day: "午後" */
    PLX_CLDR_CLOCK_BEHIND,    /* behind its hour: "時" */
    PLX_CLDR_RELATIVE,        /* "last week", "今年"; code: Y Q M W D, value: how many from that of writing; a weekday has no code */
    PLX_CLDR_RELATIVE_MARK,   /* "last", "next" */
    PLX_CLDR_AGO,             /* beside a length of time: "ago" */
    PLX_CLDR_LINK,            /* between the ends of an interval: "تا", "至" */
    PLX_CLDR_BOUND,           /* before a number; value: enum plx_bound */
    PLX_CLDR_BOUND_BEHIND,    /* behind it */
    PLX_CLDR_LABEL,           /* before the digits of an ordinal: "第" */
    PLX_CLDR_LABEL_BEHIND,    /* behind them: "e" */
    PLX_CLDR_REGION,          /* "Germany"; code: ISO 3166-1 */
    PLX_CLDR_REGION_CURRENCY, /* form: ISO 3166-1; code: the currency in use there */
    PLX_CLDR_DECIMAL,         /* the decimal mark */
    PLX_CLDR_GROUPING,        /* the grouping mark */
    PLX_CLDR_ABBREVIATION     /* "Mrd.": its stop ends no sentence */
};

typedef void plx_cldr_emit(void *context, enum plx_cldr_kind kind, const char *form, long value,
                           const char *code);

/* Whether CLDR has data of that very language, not only of the root or of the default locale. */
bool plx_cldr_is_known(const char *locale);

/* Whether it is the code of a language that CLDR has data of, and its shortest: "ru", neither "rus" nor "ru-RU". */
bool plx_cldr_is_code(const char *code);

/* Emits all that CLDR has for the locale (BCP 47). PLX_ERROR_LANGUAGE where it has nothing of
 * the language itself but the root's data. */
enum plx_status plx_cldr_read(const char *locale, plx_cldr_emit *emit, void *context);

/* Only the regions (PLX_CLDR_REGION, PLX_CLDR_REGION_CURRENCY). */
void plx_cldr_read_regions(const char *locale, plx_cldr_emit *emit, void *context);

#endif
