/* Values as CLDR 42 has several languages write them. No-break spaces are written as plain ones
 * here, since a test shall be readable. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/decimal.h"
#include "text/format.h"
#include "text/units.h"

static struct plx_formats *open_language(const char *language)
{
    struct plx_formats *formats;
    if (plx_formats_open(language, &formats) != PLX_OK)
        fail_msg("no formats of %s", language);
    return formats;
}

/* Takes no-break and thin spaces (U+00A0, U+202F, U+2009) for spaces. */
static void plain(const char *text, char *out, size_t room)
{
    size_t n = 0;
    while (*text && n + 1 < room) {
        size_t wide = strncmp(text, "\xc2\xa0", 2) == 0       ? 2
                      : strncmp(text, "\xe2\x80\xaf", 3) == 0 ? 3
                      : strncmp(text, "\xe2\x80\x89", 3) == 0 ? 3
                                                              : 0;
        out[n++] = wide ? ' ' : *text;
        text += wide ? wide : 1;
    }
    out[n] = '\0';
}

static void assert_text(const struct plx_buffer *out, const char *expected)
{
    char text[512];
    plain(plx_buffer_string(out), text, sizeof text);
    assert_string_equal(text, expected);
}

struct value {
    const char *language;
    struct plx_decimal low, high;
    const char *unit, *expected;
};

/* One value, or the two ends of a range, each mantissa and exponent. */
#define ONE(m, e) {m, e}, {m, e}
#define RANGE(m, e, m2, e2) {m, e}, {m2, e2}

typedef bool format_call(struct plx_formats *formats, struct plx_decimal low,
                         struct plx_decimal high, const char *unit, struct plx_buffer *out);

static bool number(struct plx_formats *formats, struct plx_decimal low, struct plx_decimal high,
                   const char *unit, struct plx_buffer *out)
{
    (void)unit;
    return plx_format_number(formats, low, high, out);
}

static bool percent(struct plx_formats *formats, struct plx_decimal low, struct plx_decimal high,
                    const char *unit, struct plx_buffer *out)
{
    (void)unit;
    return plx_format_percent(formats, low, high, out);
}

static void check(format_call *format, const struct value *values, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct plx_formats *formats = open_language(values[i].language);
        struct plx_buffer out;
        plx_buffer_init(&out);
        bool written = format(formats, values[i].low, values[i].high, values[i].unit, &out);
        assert_true(written == (values[i].expected != NULL));
        assert_text(&out, values[i].expected ? values[i].expected : "");
        plx_buffer_release(&out);
        plx_formats_close(&formats);
        assert_null(formats);
    }
}

#define CHECK(format, values) check(format, values, sizeof values / sizeof *values)

/* ---- money ---- */

static void test_format_money__by_language(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(1, 10), "USD", "10 billion US dollars"},
        {"en", ONE(15, 11), "USD", "1.5 trillion US dollars"},
        {"ru", ONE(1, 10), "USD", "10 миллиардов долларов США"},
        {"ru", ONE(15, 11), "RUB", "1,5 триллиона российских рублей"},
        {"de", ONE(1, 10), "USD", "10 Milliarden US-Dollar"},
        {"de", ONE(15, 11), "EUR", "1,5 Billionen Euro"},
        {"ar", ONE(1, 10), "USD", "١٠ مليار دولار أمريكي"},
        {"tr", ONE(3, 9), "EUR", "3 milyar Euro"},
        {"pl", ONE(5, 9), "USD", "5 miliardów dolarów amerykańskich"},
        {"ja", ONE(1, 10), "USD", "100億米ドル"},
        {"hi", ONE(1, 7), "INR", "1 करोड़ भारतीय रुपए"},
        {"pt", ONE(1, 10), "BRL", "10 bilhões de Reais brasileiros"},
        {"pt-PT", ONE(1, 10), "EUR", "10 mil milhões de euros"},
    };
    CHECK(plx_format_money, values);
}

/* "10 milliards dollars" is no French. */
static void test_format_money__with_a_particle(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"fr", ONE(1, 10), "USD", "10 milliards de dollars des États-Unis"},
        {"fr", ONE(384, 5), "EUR", "38,4 millions d’euros"},
        {"fr", ONE(5, 5), "EUR", "500 000 euros"},
        {"es", ONE(1, 10), "USD", "10 mil millones de dólares estadounidenses"},
        {"it", ONE(1, 10), "EUR", "10 miliardi di euro"},
        {"fr", RANGE(2, 9, 3, 9), "EUR", "2–3 milliards d’euros"},
    };
    CHECK(plx_format_money, values);
}

static void test_format_money__loses_no_digit(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(1234567, 0), "USD", "1,234,567 US dollars"},
        {"en", ONE(1234500, 0), "USD", "1,234,500 US dollars"},
        {"en", ONE(1234, 3), "USD", "1.234 million US dollars"},
        {"en", ONE(1, 6), "USD", "1 million US dollars"},
        {"en", ONE(999999, 0), "USD", "999,999 US dollars"},
        {"en", ONE(95, -1), "USD", "9.50 US dollars"},
        {"en", ONE(1125, -3), "USD", "1.125 US dollars"},
        {"en", ONE(1, 0), "USD", "1 US dollar"},
        {"en", ONE(123456789012345678, 0), "JPY", "123,456,789,012,345,678 Japanese yen"},
    };
    CHECK(plx_format_money, values);
}

static void test_format_money__ranges(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", RANGE(14, 8, 15, 8), "USD", "1.4–1.5 billion US dollars"},
        {"en", RANGE(9, 8, 15, 8), "USD", "900 million – 1.5 billion US dollars"},
        {"en", RANGE(1, 1, 15, 0), "EUR", "10–15 euros"},
        {"ru", RANGE(1, 10, 15, 9), "USD", "10–15 миллиардов долларов США"},
        {"ar", RANGE(1, 1, 15, 0), "USD", "١٠–١٥ دولار أمريكي"},
    };
    CHECK(plx_format_money, values);
}

static void test_format_money__no_currency(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(1, 1), "", NULL},
        {"en", ONE(1, 1), "usd", NULL},
        {"en", ONE(1, 1), "USDX", NULL},
        {"en", ONE(1, 1), "U/D", NULL},
    };
    CHECK(plx_format_money, values);
}

/* ---- counts, percentages ---- */

static void test_format_number__counts(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(148, 2), NULL, "14,800"},   {"de", ONE(148, 2), NULL, "14.800"},
        {"ru", ONE(148, 2), NULL, "14 800"},   {"fr", ONE(148, 2), NULL, "14 800"},
        {"ar", ONE(148, 2), NULL, "١٤٬٨٠٠"},   {"es", ONE(1200, 0), NULL, "1200"},
        {"en", ONE(12, 5), NULL, "1.2 million"}, {"zh", ONE(12, 5), NULL, "120万"},
        {"en", ONE(5, -1), NULL, "0.5"},       {"en", ONE(-3, 0), NULL, "-3"},
        {"en", ONE(0, 0), NULL, "0"},          {"en", RANGE(1, 1, 15, 0), NULL, "10–15"},
    };
    CHECK(number, values);
}

static void test_format_percent__by_language(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(125, -1), NULL, "12.5%"},  {"de", ONE(125, -1), NULL, "12,5 %"},
        {"ru", ONE(125, -1), NULL, "12,5 %"}, {"tr", ONE(125, -1), NULL, "%12,5"},
        {"ar", ONE(125, -1), NULL, "١٢٫٥٪"},  {"fa", ONE(5, 0), NULL, "۵٪"},
        {"en", ONE(1, 2), NULL, "100%"},      {"de", RANGE(2, 0, 3, 0), NULL, "2–3 %"},
        {"en", ONE(-5, -1), NULL, "-0.5%"},
    };
    CHECK(percent, values);
}

/* ---- measures ---- */

static void test_format_measure__by_language(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(275, -1), "km", "27.5 kilometers"},
        {"en-GB", ONE(275, -1), "km", "27.5 kilometres"},
        {"ru", ONE(275, -1), "km", "27,5 километра"},
        {"ru", ONE(5, 0), "km", "5 километров"},
        {"de", ONE(1, 0), "t", "1 Tonne"},
        {"ar", ONE(7, 0), "km", "٧ كيلومتر"},
        {"fr", ONE(35, 5), "km", "3,5 millions de kilomètres"},
        {"en", ONE(-5, 0), "Cel", "-5 degrees Celsius"},
        {"en", ONE(3, 0), "[mi_i]/h", "3 miles per hour"},
        {"en", RANGE(3, 6, 5, 6), "km2", "3–5 million square kilometers"},
    };
    CHECK(plx_format_measure, values);
}

static void test_format_measure__composed(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(71, -1), "TW.h", "7.1 terawatt-hours"},
        {"en", ONE(2, 5), "[bbl_us]/d", "200,000 barrels per day"},
        {"de", ONE(5, 1), "ug/m3", "50 Mikrogramm pro Kubikmeter"},
        {"en", ONE(12, -1), "Mt", "1.2 million metric tons"},
        {"en", ONE(3, 0), "kt", "3,000 metric tons"},
        {"en", ONE(3, 0), "dt", "300 kilograms"},
        {"en", ONE(1, 0), "Gbit/s", "1 gigabit per second"},
    };
    CHECK(plx_format_measure, values);
}

static void test_format_measure__unknown(void **state)
{
    (void)state;
    static const struct value values[] = {
        {"en", ONE(1, 0), "", NULL},    {"en", ONE(1, 0), "pp", NULL}, {"en", ONE(1, 0), "/", NULL},
        {"en", ONE(1, 0), "/h", NULL},  {"en", ONE(1, 0), "km/", NULL},
        {"en", ONE(1, 0), "[M]", NULL}, {"en", ONE(1, 0), "people", NULL},
    };
    CHECK(plx_format_measure, values);
}

/* Each unit that is read from reports by the shared table can be written too. */
static void test_format_measure__every_unit(void **state)
{
    (void)state;
    struct plx_formats *formats = open_language("en");
    struct plx_buffer out;
    const struct plx_decimal value = {7, 0};
    plx_buffer_init(&out);
    for (size_t i = 0; i < plx_unit_count; i++) {
        plx_buffer_clear(&out);
        if (!plx_format_measure(formats, value, value, plx_units[i].code, &out))
            fail_msg("%s is not written", plx_units[i].code);
        assert_int_equal(strncmp(plx_buffer_string(&out), "7 ", 2), 0);
    }
    plx_buffer_release(&out);
    plx_formats_close(&formats);
}

/* ---- dates and durations ---- */

struct text {
    const char *language, *value, *expected; /* NULL: not written */
};

static void check_texts(bool (*format)(struct plx_formats *, const char *, struct plx_buffer *),
                        const struct text *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct plx_formats *formats = open_language(texts[i].language);
        struct plx_buffer out;
        plx_buffer_init(&out);
        plx_buffer_add_string(&out, ">");
        bool written = format(formats, texts[i].value, &out);
        char expected[256] = ">";
        strncat(expected, texts[i].expected ? texts[i].expected : "", 200);
        assert_text(&out, expected);
        assert_true(written == (texts[i].expected != NULL));
        plx_buffer_release(&out);
        plx_formats_close(&formats);
    }
}

#define CHECK_TEXTS(format, texts) check_texts(format, texts, sizeof texts / sizeof *texts)

static void test_format_date__one(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "2025-10-28", "October 28, 2025"},   {"en-GB", "2025-10-28", "28 October 2025"},
        {"ru", "2025-10-28", "28 октября 2025 г."}, {"de", "2025-10-28", "28. Oktober 2025"},
        {"ar", "2025-10-28", "٢٨ أكتوبر ٢٠٢٥"},     {"ja", "2025-10-28", "2025年10月28日"},
        {"es", "2025-10-28", "28 de octubre de 2025"},
        {"en", "2025-10", "October 2025"},          {"ru", "2025-10", "октябрь 2025 г."},
        {"en", "2032", "2032"},                     {"ja", "2032", "2032年"},
        {"en", "XXXX-10", "October"},               {"ru", "XXXX-10", "октябрь"},
        {"ru", "XXXX-02-21", "21 февраля"},         {"en", "XXXX-02-29", "February 29"},
        {"en", "2026-33", "1st quarter 2026"},      {"de", "2026-36", "4. Quartal 2026"},
        {"en", "XXXX-34", "2nd quarter"},           {"en", "2000-02-29", "February 29, 2000"},
        {"en", "1969-12-31", "December 31, 1969"},  {"en", "2100-01-01", "January 1, 2100"},
        {"fa", "2025-10-28", "۲۸ اکتبر ۲۰۲۵"},      {"th", "2025", "2025"},
    };
    CHECK_TEXTS(plx_format_date, texts);
}

static void test_format_date__decade(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "203X", "2030s"},           {"de", "203X", "2030er-Jahre"},
        {"ru", "203X", "2030-е годы"},     {"fr", "199X", "années 1990"},
        {"ja", "203X", "2030年代"},        {"tr", "203X", "2030–2039"},
        {"ar", "203X", "٢٠٣٠–٢٠٣٩"},       {"en", "202X/203X", "2020s – 2030s"},
        {"tr", "202X/203X", "2020–2039"},  {"en", "2028/203X", "2028 – 2030s"},
    };
    CHECK_TEXTS(plx_format_date, texts);
}

static void test_format_date__interval(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"de", "2019/2023", "2019–2023"},
        {"en", "2025-10-28/2025-10-31", "October 28 – 31, 2025"},
        {"en-GB", "2025-10-28/2026-05-08", "28 October 2025 – 8 May 2026"},
        {"ru", "2025-10-28/2025-10-31", "28–31 октября 2025 г."},
        {"ru", "XXXX-12-27/XXXX-01-03", "27 декабря – 3 января"},
        {"de", "XXXX-04/XXXX-06", "April–Juni"},
        {"en", "2025-10/2025-12", "October – December 2025"},
        {"en", "2026-33/2026-34", "1st quarter 2026 – 2nd quarter 2026"},
        {"en", "2025/2026-05", "2025 – May 2026"},
    };
    CHECK_TEXTS(plx_format_date, texts);
}

/* CLDR 42 has Persian say "April to April 2022" for April to June; it has to be told apart. */
static void test_format_date__interval_of_a_faulty_pattern(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"fa", "2022-04/2022-06", "آوریل ۲۰۲۲ – ژوئن ۲۰۲۲"},
        {"sw", "2022-04-05/2022-06-25", "5 Aprili 2022 – 25 Juni 2022"},
    };
    CHECK_TEXTS(plx_format_date, texts);
}

static void test_format_date__none(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "", NULL},           {"en", "relative", NULL},   {"en", "2026-02-30", NULL},
        {"en", "2026-13", NULL},    {"en", "2026-00", NULL},    {"en", "2024-21", NULL},
        {"en", "2026-01-00", NULL}, {"en", "2023-02-29", NULL}, {"en", "2023/..", NULL},
        {"en", "../2023", NULL},    {"en", "2023/", NULL},      {"en", "20XX", NULL},
        {"en", "2026-1-1", NULL},   {"en", "2026-33-01", NULL}, {"en", "XXXX", NULL},
        {"en", "2025-10-28/2026-02-30", NULL},
    };
    CHECK_TEXTS(plx_format_date, texts);
}

static void test_format_duration__one(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "P7Y", "7 years"},       {"ru", "P7Y", "7 лет"},     {"ru", "P2Y", "2 года"},
        {"de", "P1W", "1 Woche"},       {"ar", "P2Y", "سنتان"},     {"ar", "P7Y", "٧ سنوات"},
        {"en", "PT72H", "72 hours"},    {"en", "P18M", "18 months"}, {"en", "PT18M", "18 minutes"},
        {"en", "PT1S", "1 second"},     {"fr", "P10D", "10 jours"}, {"en", "P1.5D", "1.5 days"},
        {"en", "P1Y6M", "1 year 6 months"},
    };
    CHECK_TEXTS(plx_format_duration, texts);
}

static void test_format_duration__range(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "P2Y/P3Y", "2–3 years"},
        {"ru", "P10Y/P15Y", "10–15 лет"},
        {"en", "PT2H/P3D", "2 hours – 3 days"},
        {"en", "PT2M/P2M", "2 minutes – 2 months"},
    };
    CHECK_TEXTS(plx_format_duration, texts);
}

static void test_format_duration__none(void **state)
{
    (void)state;
    static const struct text texts[] = {
        {"en", "", NULL},    {"en", "P", NULL},    {"en", "7Y", NULL},     {"en", "P7", NULL},
        {"en", "P7X", NULL}, {"en", "PT", NULL},   {"en", "P2Y/", NULL},   {"en", "P2Y/P", NULL},
        {"en", "P7H", NULL}, {"en", "PT7Y", NULL}, {"en", "P2Y/P3Y/P4Y", NULL},
        {"en", "P1..5Y", NULL},
    };
    CHECK_TEXTS(plx_format_duration, texts);
}

/* ---- languages ---- */

static void test_formats_open__languages(void **state)
{
    (void)state;
    static const char *const unknown[] = {"", "xx", "x-foo", "und", "C", "../etc", "en-", "tlh",
                                          "a-very-long-tag-that-goes-on-and-on-and-on-and-on-and-on"};
    struct plx_formats *formats;
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        if (plx_formats_open(unknown[i], &formats) != PLX_ERROR_LANGUAGE)
            fail_msg("\"%s\" was opened", unknown[i]);
        assert_null(formats);
        plx_formats_close(&formats);
    }
    formats = open_language("pt_BR");
    assert_string_equal(plx_formats_language(formats), "pt-BR");
    plx_formats_close(&formats);
}

static void test_format_language_name__of_a_variety(void **state)
{
    (void)state;
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_format_language_name("es", "en", &out);
    plx_buffer_add_char(&out, ' ');
    plx_format_language_name("pt-PT", "en", &out);
    plx_buffer_add_char(&out, ' ');
    plx_format_language_name("ru", "de", &out);
    assert_text(&out, "Spanish Portuguese (Portugal) Russisch");
    plx_buffer_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_format_money__by_language),
        cmocka_unit_test(test_format_money__with_a_particle),
        cmocka_unit_test(test_format_money__loses_no_digit),
        cmocka_unit_test(test_format_money__ranges),
        cmocka_unit_test(test_format_money__no_currency),
        cmocka_unit_test(test_format_number__counts),
        cmocka_unit_test(test_format_percent__by_language),
        cmocka_unit_test(test_format_measure__by_language),
        cmocka_unit_test(test_format_measure__composed),
        cmocka_unit_test(test_format_measure__unknown),
        cmocka_unit_test(test_format_measure__every_unit),
        cmocka_unit_test(test_format_date__one),
        cmocka_unit_test(test_format_date__decade),
        cmocka_unit_test(test_format_date__interval),
        cmocka_unit_test(test_format_date__interval_of_a_faulty_pattern),
        cmocka_unit_test(test_format_date__none),
        cmocka_unit_test(test_format_duration__one),
        cmocka_unit_test(test_format_duration__range),
        cmocka_unit_test(test_format_duration__none),
        cmocka_unit_test(test_formats_open__languages),
        cmocka_unit_test(test_format_language_name__of_a_variety),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
