/* plx_values_relate at its boundaries, and the days and seconds beneath it. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/decimal.h"
#include "claims/told_dates.h"
#include "claims/values.h"

static const char *const names[] = {"none", "equal", "bounds", "fits", "scale", "differs"};

/* "1.4" as a decimal. */
static struct plx_decimal decimal(const char *text)
{
    int64_t mantissa = 0;
    int32_t exponent = 0;
    bool negative = *text == '-', point = false;
    for (text += negative; *text; text++) {
        if (*text == '.') {
            point = true;
            continue;
        }
        mantissa = mantissa * 10 + (*text - '0');
        exponent -= point;
    }
    return plx_decimal_make(negative ? -mantissa : mantissa, exponent);
}

static struct plx_fact fact(enum plx_fact_kind kind, const char *low, const char *high,
                            const char *unit, enum plx_bound bound)
{
    return (struct plx_fact){.kind = kind, .bound = bound, .low = decimal(low),
                             .high = decimal(high), .value = low, .unit = unit};
}

static struct plx_fact money(const char *value, enum plx_bound bound)
{
    return fact(PLX_FACT_MONEY, value, value, "USD", bound);
}

static struct plx_fact range(const char *low, const char *high)
{
    return fact(PLX_FACT_MONEY, low, high, "USD", PLX_BOUND_RANGE);
}

static struct plx_fact date(const char *value)
{
    return (struct plx_fact){.kind = PLX_FACT_DATE, .value = value, .unit = ""};
}

static struct plx_fact duration(const char *value, enum plx_bound bound)
{
    return (struct plx_fact){.kind = PLX_FACT_DURATION, .value = value, .unit = "", .bound = bound};
}

static bool relates(struct plx_fact a, struct plx_fact b, enum plx_relation expected)
{
    enum plx_relation found = plx_values_relate(&a, &b), back = plx_values_relate(&b, &a);
    if (found != expected || back != expected)
        print_message("%s and %s: %s, and %s the other way\n", a.value, b.value, names[found],
                      names[back]);
    return found == expected && back == expected;
}

#define ASSERT_RELATES(a, b, expected) assert_true(relates(a, b, PLX_RELATION_##expected))

#define EXACTLY(value) money(value, PLX_BOUND_EXACT)
#define MORE(value) money(value, PLX_BOUND_MORE)
#define LESS(value) money(value, PLX_BOUND_LESS)
#define ABOUT(value) money(value, PLX_BOUND_APPROX)

/* ---- quantities ---- */

static void test_values_relate__exact(void **state)
{
    (void)state;
    ASSERT_RELATES(EXACTLY("10"), EXACTLY("10"), EQUAL);
    ASSERT_RELATES(EXACTLY("10.0"), EXACTLY("10"), EQUAL);
    ASSERT_RELATES(EXACTLY("0"), EXACTLY("0"), EQUAL);
    ASSERT_RELATES(EXACTLY("999999999999999999"), EXACTLY("999999999999999999"), EQUAL);
    ASSERT_RELATES(EXACTLY("10"), EXACTLY("11"), DIFFERS);
    ASSERT_RELATES(EXACTLY("10"), EXACTLY("10.1"), DIFFERS);
    ASSERT_RELATES(EXACTLY("0"), EXACTLY("1"), DIFFERS);
    ASSERT_RELATES(EXACTLY("-3"), EXACTLY("3"), DIFFERS);
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("1500000000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("10000000001"), EXACTLY("10000000000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("999999999999999999"), EXACTLY("999999999999999998"), DIFFERS);
}

static void test_values_relate__same_value_other_bound(void **state)
{
    (void)state;
    ASSERT_RELATES(MORE("10"), MORE("10"), EQUAL);
    ASSERT_RELATES(ABOUT("10"), ABOUT("10"), EQUAL);
    ASSERT_RELATES(MORE("10"), EXACTLY("10"), BOUNDS);
    ASSERT_RELATES(LESS("10"), EXACTLY("10"), BOUNDS);
    ASSERT_RELATES(ABOUT("10"), EXACTLY("10"), BOUNDS);
    ASSERT_RELATES(ABOUT("10"), MORE("10"), BOUNDS);
}

static void test_values_relate__more(void **state)
{
    (void)state;
    ASSERT_RELATES(MORE("10"), EXACTLY("10.1"), FITS);
    ASSERT_RELATES(MORE("10"), EXACTLY("15"), FITS);
    ASSERT_RELATES(MORE("10"), EXACTLY("9.9"), DIFFERS);
    ASSERT_RELATES(MORE("10"), MORE("11"), FITS);
    ASSERT_RELATES(MORE("10"), LESS("11"), FITS);
    ASSERT_RELATES(MORE("10"), LESS("9"), DIFFERS);
    ASSERT_RELATES(MORE("1400000000"), EXACTLY("1500000000"), FITS);
}

static void test_values_relate__less(void **state)
{
    (void)state;
    ASSERT_RELATES(LESS("10"), EXACTLY("9.9"), FITS);
    ASSERT_RELATES(LESS("10"), EXACTLY("0"), FITS);
    ASSERT_RELATES(LESS("10"), EXACTLY("10.1"), DIFFERS);
    ASSERT_RELATES(LESS("10"), LESS("9"), FITS);
}

static void test_values_relate__about(void **state)
{
    (void)state;
    ASSERT_RELATES(ABOUT("100"), EXACTLY("101"), FITS);
    ASSERT_RELATES(ABOUT("100"), EXACTLY("98"), FITS);
    ASSERT_RELATES(ABOUT("100"), ABOUT("103"), FITS);
    ASSERT_RELATES(ABOUT("100"), EXACTLY("150"), DIFFERS);
    ASSERT_RELATES(ABOUT("100"), EXACTLY("50"), DIFFERS);
    ASSERT_RELATES(ABOUT("100"), MORE("98"), FITS);
    ASSERT_RELATES(ABOUT("-100"), EXACTLY("-101"), FITS);
}

/* A value of one digit is rounded more coarsely than one of two. */
static void test_values_relate__about_at_its_reach(void **state)
{
    (void)state;
    ASSERT_RELATES(ABOUT("60"), EXACTLY("66"), FITS);
    ASSERT_RELATES(ABOUT("60"), EXACTLY("54"), FITS);
    ASSERT_RELATES(ABOUT("60"), EXACTLY("67"), DIFFERS);
    ASSERT_RELATES(ABOUT("60"), EXACTLY("53"), DIFFERS);
    ASSERT_RELATES(ABOUT("120"), EXACTLY("126"), FITS);
    ASSERT_RELATES(ABOUT("120"), EXACTLY("127"), DIFFERS);
}

/* Two digits or more that the other rounds to are the same value, printed shorter. */
static void test_values_relate__shortened(void **state)
{
    (void)state;
    ASSERT_RELATES(EXACTLY("3.4"), EXACTLY("3.42"), FITS);
    ASSERT_RELATES(EXACTLY("3.4"), EXACTLY("3.449"), FITS);
    ASSERT_RELATES(EXACTLY("3.4"), EXACTLY("3.46"), DIFFERS);
    ASSERT_RELATES(EXACTLY("3.4"), EXACTLY("3.5"), DIFFERS);
    ASSERT_RELATES(EXACTLY("12000"), EXACTLY("12400"), FITS);
    ASSERT_RELATES(EXACTLY("3000"), EXACTLY("3200"), DIFFERS); /* one digit only */
    ASSERT_RELATES(EXACTLY("17"), EXACTLY("18"), DIFFERS);
}

static struct plx_fact measure(const char *value, const char *unit)
{
    return fact(PLX_FACT_MEASURE, value, value, unit, PLX_BOUND_EXACT);
}

static void test_values_relate__converted_exactly(void **state)
{
    (void)state;
    ASSERT_RELATES(measure("3420", "kg"), measure("3.42", "t"), EQUAL);
    ASSERT_RELATES(measure("41000000", "m3"), measure("41", "hm3"), EQUAL);
    ASSERT_RELATES(measure("150", "bp"), measure("1.5", "pp"), EQUAL);
    ASSERT_RELATES(measure("4300", "har"), measure("43", "km2"), EQUAL);
    ASSERT_RELATES(measure("36", "km/h"), measure("10", "m/s"), EQUAL);
    ASSERT_RELATES(measure("25", "Cel"), measure("77", "[degF]"), EQUAL);
    ASSERT_RELATES(measure("500", "MW"), measure("0.5", "GW"), EQUAL);
}

/* 64 m are 209.97 ft, -235 degrees 38.15 K: they differ by their rounding alone. */
static void test_values_relate__converted_and_rounded(void **state)
{
    (void)state;
    ASSERT_RELATES(measure("64", "m"), measure("210", "[ft_i]"), FITS);
    ASSERT_RELATES(measure("112", "mm"), measure("4.4", "[in_i]"), FITS);
    ASSERT_RELATES(measure("4", "Cel"), measure("39", "[degF]"), FITS);
    ASSERT_RELATES(measure("-235", "Cel"), measure("38", "K"), FITS);
    ASSERT_RELATES(measure("4300", "har"), measure("10600", "[acr_us]"), FITS);
    ASSERT_RELATES(measure("14.2", "km/s"), measure("51120", "km/h"), EQUAL);
    ASSERT_RELATES(measure("64", "m"), measure("230", "[ft_i]"), DIFFERS);
    ASSERT_RELATES(measure("4", "Cel"), measure("45", "[degF]"), DIFFERS);
}

/* A slip of kilogrammes for tonnes is one of scale; other dimensions are not held against each other. */
static void test_values_relate__units(void **state)
{
    (void)state;
    ASSERT_RELATES(measure("3.4", "t"), measure("3.4", "kg"), SCALE);
    ASSERT_RELATES(measure("10", "km"), measure("10", "km2"), NONE);
    ASSERT_RELATES(measure("10", "m"), measure("10", "m/s"), NONE);
    ASSERT_RELATES(measure("10", "Sv"), measure("10", "Gy"), NONE);
    ASSERT_RELATES(measure("6", "[M]"), measure("6", "m"), NONE);
}

static void test_values_relate__ranges(void **state)
{
    (void)state;
    ASSERT_RELATES(range("10", "15"), range("10", "15"), EQUAL);
    ASSERT_RELATES(range("10", "15"), EXACTLY("12"), FITS);
    ASSERT_RELATES(range("10", "15"), EXACTLY("10"), FITS);
    ASSERT_RELATES(range("10", "15"), EXACTLY("15"), FITS);
    ASSERT_RELATES(range("10", "15"), EXACTLY("9"), DIFFERS);
    ASSERT_RELATES(range("10", "15"), EXACTLY("16"), DIFFERS);
    ASSERT_RELATES(range("10", "15"), range("12", "20"), FITS);
    ASSERT_RELATES(range("10", "15"), range("16", "20"), DIFFERS);
    ASSERT_RELATES(range("10", "15"), MORE("14"), FITS);
    ASSERT_RELATES(range("10", "15"), MORE("16"), DIFFERS);
    ASSERT_RELATES(range("10", "15"), LESS("9"), DIFFERS);
}

static void test_values_relate__scale(void **state)
{
    (void)state;
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("1400000"), SCALE);
    ASSERT_RELATES(EXACTLY("8000000000"), EXACTLY("8000"), SCALE);
    ASSERT_RELATES(EXACTLY("38000000000000"), EXACTLY("38000000000"), SCALE);
    ASSERT_RELATES(EXACTLY("5"), EXACTLY("5000"), SCALE);
    /* rounded: 1.4 billion and 1.5 million are the same slip */
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("1500000"), SCALE);
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("1380000"), SCALE);
    ASSERT_RELATES(EXACTLY("999"), EXACTLY("1"), SCALE);
    ASSERT_RELATES(ABOUT("1400000000"), EXACTLY("1400000"), SCALE);
    ASSERT_RELATES(LESS("1400000"), EXACTLY("1400000000"), SCALE);
}

/* Nobody says "more than 1.4 billion" of 1.4 trillion. */
static void test_values_relate__scale_whatever_the_bound(void **state)
{
    (void)state;
    ASSERT_RELATES(MORE("1400000000"), EXACTLY("1400000000000"), SCALE);
    ASSERT_RELATES(LESS("1400000000000"), EXACTLY("1400000000"), SCALE);
}

static void test_values_relate__no_scale(void **state)
{
    (void)state;
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("140000000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("14000000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("700000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("1400000000"), EXACTLY("3000000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("0"), EXACTLY("1000"), DIFFERS);
    ASSERT_RELATES(EXACTLY("-5"), EXACTLY("5000"), DIFFERS);
    ASSERT_RELATES(MORE("1000"), EXACTLY("500000"), FITS);
}

static void test_values_relate__nothing_in_common(void **state)
{
    (void)state;
    struct plx_fact euros = fact(PLX_FACT_MONEY, "10", "10", "EUR", PLX_BOUND_EXACT);
    struct plx_fact percent = fact(PLX_FACT_PERCENT, "10", "10", "%", PLX_BOUND_EXACT);
    struct plx_fact count = fact(PLX_FACT_COUNT, "10", "10", "jobs", PLX_BOUND_EXACT);
    struct plx_fact km = fact(PLX_FACT_MEASURE, "10", "10", "km", PLX_BOUND_EXACT);
    struct plx_fact tonnes = fact(PLX_FACT_MEASURE, "10", "10", "t", PLX_BOUND_EXACT);
    struct plx_fact vague = ABOUT("1000000000");
    vague.vague = true;
    ASSERT_RELATES(EXACTLY("10"), euros, NONE);
    ASSERT_RELATES(EXACTLY("10"), percent, NONE);
    ASSERT_RELATES(EXACTLY("10"), count, NONE);
    ASSERT_RELATES(count, km, NONE);
    ASSERT_RELATES(km, tonnes, NONE);
    ASSERT_RELATES(count, date("2032"), NONE);
    ASSERT_RELATES(date("2032"), duration("P7Y", PLX_BOUND_EXACT), NONE);
    ASSERT_RELATES(vague, EXACTLY("1000000000"), NONE);
    ASSERT_RELATES(vague, EXACTLY("8000000000"), NONE);
    ASSERT_RELATES(vague, vague, NONE);
}

static void test_values_relate__counts_of_two_languages(void **state)
{
    (void)state;
    struct plx_fact jobs = fact(PLX_FACT_COUNT, "3200", "3200", "jobs", PLX_BOUND_EXACT);
    struct plx_fact stellen = fact(PLX_FACT_COUNT, "3200", "3200", "Stellen", PLX_BOUND_EXACT);
    ASSERT_RELATES(jobs, stellen, EQUAL);
}

/* ---- dates ---- */

#define ASSERT_DATES(a, b, expected) ASSERT_RELATES(date(a), date(b), expected)

static void test_values_relate__dates(void **state)
{
    (void)state;
    ASSERT_DATES("2032", "2032", EQUAL);
    ASSERT_DATES("2032", "2033", DIFFERS);
    ASSERT_DATES("2032", "203X", FITS);
    ASSERT_DATES("2030", "203X", FITS);
    ASSERT_DATES("2039-12-31", "203X", FITS);
    ASSERT_DATES("2029", "203X", DIFFERS);
    ASSERT_DATES("2040", "203X", DIFFERS);
    ASSERT_DATES("202X", "203X", DIFFERS);
    ASSERT_DATES("2026-03", "2026", FITS);
    ASSERT_DATES("2026-03-20", "2026-03", FITS);
    ASSERT_DATES("2026-03-20", "2026-03-21", DIFFERS);
    ASSERT_DATES("2025-12", "2026-01", DIFFERS);
    ASSERT_DATES("2025-12-31", "2026", DIFFERS);
    ASSERT_DATES("2024-02-29", "2024-02", FITS);
    ASSERT_DATES("2024-03-01", "2024-02", DIFFERS);
}

static void test_values_relate__dates_without_a_year(void **state)
{
    (void)state;
    ASSERT_DATES("XXXX-03-20", "XXXX-03-20", EQUAL);
    ASSERT_DATES("XXXX-03-20", "2026-03-20", FITS);
    ASSERT_DATES("XXXX-03-20", "2026-03-21", DIFFERS);
    ASSERT_DATES("XXXX-03-20", "2026-03", FITS);
    ASSERT_DATES("XXXX-03-20", "XXXX-03", FITS);
    ASSERT_DATES("XXXX-03-20", "2026", FITS);
    ASSERT_DATES("XXXX-03", "XXXX-04", DIFFERS);
    ASSERT_DATES("XXXX-03", "2026-04", DIFFERS);
    ASSERT_DATES("XXXX-02-29", "2024-02-29", FITS);
    ASSERT_RELATES(date("XXXX-10"), date("2019/2023"), NONE);
    ASSERT_RELATES(date("XXXX-10-05"), date("../2027"), NONE);
    ASSERT_RELATES(date("XXXX-10-05"), date("2024/.."), NONE);
    ASSERT_DATES("XXXX-10", "2026-36", FITS);
    ASSERT_DATES("XXXX-33", "2026-33", FITS);
    ASSERT_DATES("XXXX-33", "2026-34", DIFFERS);
}

static void test_values_relate__quarters_and_seasons(void **state)
{
    (void)state;
    ASSERT_DATES("2026-33", "2026-02", FITS);
    ASSERT_DATES("2026-33", "2026-03-31", FITS);
    ASSERT_DATES("2026-33", "2026-04", DIFFERS);
    ASSERT_DATES("2026-33", "2026-34", DIFFERS);
    ASSERT_DATES("2026-36", "2026-12-31", FITS);
    ASSERT_DATES("2026-36", "2027-01-01", DIFFERS);
    ASSERT_DATES("2026-33", "2026", FITS);
    ASSERT_DATES("2026-21", "2026-04", FITS);
    ASSERT_DATES("2026-22", "2026-07", FITS);
    ASSERT_DATES("2026-22", "2026-01", DIFFERS);
}

static void test_values_relate__intervals(void **state)
{
    (void)state;
    ASSERT_DATES("2021/2024", "2021/2024", EQUAL);
    ASSERT_DATES("2021/2024", "2022", FITS);
    ASSERT_DATES("2021/2024", "2021", FITS);
    ASSERT_DATES("2021/2024", "2024", FITS);
    ASSERT_DATES("2021/2024", "2024-12-31", FITS);
    ASSERT_DATES("2021/2024", "2020", DIFFERS);
    ASSERT_DATES("2021/2024", "2025", DIFFERS);
    ASSERT_DATES("2021/2024", "2025/2027", DIFFERS);
    ASSERT_DATES("2023/..", "2024", FITS);
    ASSERT_DATES("2023/..", "2023", EQUAL); /* it starts in 2023, from 2023 on */
    ASSERT_DATES("2023/..", "2022", DIFFERS);
    ASSERT_DATES("../2032", "2032", EQUAL);
    ASSERT_DATES("XXXX-05-04/..", "XXXX-05-04", EQUAL);
    ASSERT_DATES("2023/2025", "2023", FITS);
    ASSERT_DATES("../2032", "2030", FITS);
    ASSERT_DATES("../2032", "2033", DIFFERS);
    ASSERT_DATES("../2032", "../2032", EQUAL);
    ASSERT_DATES("../2032", "../203X", FITS);
    ASSERT_DATES("../2032", "../2035", DIFFERS);
    ASSERT_DATES("../2032", "2031/..", FITS);
    ASSERT_DATES("../2032", "2033/..", DIFFERS);
}

static void test_values_relate__intervals_without_a_year(void **state)
{
    (void)state;
    ASSERT_DATES("XXXX-04-27/XXXX-05-08", "XXXX-05-01", FITS);
    ASSERT_DATES("XXXX-04-27/XXXX-05-08", "XXXX-05-09", DIFFERS);
    ASSERT_RELATES(date("XXXX-12-04/XXXX-12-14"), date("2025-12-04/2025-12-14"), FITS);
    ASSERT_RELATES(date("XXXX-12-04/XXXX-12-14"), date("2025-12-10"), FITS);
    ASSERT_RELATES(date("XXXX-12-04/XXXX-12-14"), date("2025-12-20"), DIFFERS);
    ASSERT_RELATES(date("../XXXX-05-08"), date("../2026-05-08"), FITS);
    ASSERT_RELATES(date("XXXX-01-28/.."), date("2026-01-28/.."), FITS);
}

/* "From 20 December to 10 January" runs over the turn of the year. */
static void test_values_relate__over_the_turn_of_the_year(void **state)
{
    (void)state;
    ASSERT_RELATES(date("XXXX-12-20/XXXX-01-10"), date("XXXX-12-25"), FITS);
    ASSERT_RELATES(date("XXXX-12-20/XXXX-01-10"), date("XXXX-01-05"), FITS);
    ASSERT_DATES("XXXX-12-20/XXXX-01-10", "XXXX-06-01", DIFFERS);
}

/* "Since 2019" and "since 2023" cannot both say when it began. */
static void test_values_relate__two_beginnings(void **state)
{
    (void)state;
    ASSERT_RELATES(date("2019/.."), date("2023/.."), DIFFERS);
    ASSERT_RELATES(date("2019/.."), date("201X/.."), FITS);
}

static void test_values_relate__relative_dates(void **state)
{
    (void)state;
    ASSERT_DATES("relative", "relative", NONE);
    ASSERT_DATES("relative", "2026", NONE);
    ASSERT_DATES("nonsense", "2026", NONE);
}

static struct plx_fact told(char unit, int offset, int weekday)
{
    struct plx_fact fact = date("relative");
    fact.relative_unit = unit;
    fact.relative_offset = (int8_t)offset;
    fact.weekday = (uint8_t)weekday;
    return fact;
}

/* "Saturday (14)". */
static struct plx_fact numbered(int weekday, int month_day)
{
    struct plx_fact fact = told(0, 0, weekday);
    fact.month_day = (uint8_t)month_day;
    return fact;
}

static void test_values_relate__told_dates_with_numbers(void **state)
{
    (void)state;
    ASSERT_RELATES(numbered(7, 14), numbered(7, 14), EQUAL);
    ASSERT_RELATES(numbered(7, 14), told(0, 0, 7), EQUAL);
    ASSERT_RELATES(numbered(7, 14), numbered(7, 21), DIFFERS);
    ASSERT_RELATES(numbered(7, 14), numbered(1, 14), DIFFERS);
    ASSERT_RELATES(numbered(7, 14), date("XXXX-03-14"), FITS);
    ASSERT_RELATES(numbered(7, 14), date("XXXX-03-15"), DIFFERS);
    ASSERT_RELATES(numbered(7, 14), date("2026-03-15"), DIFFERS);
    ASSERT_RELATES(numbered(7, 14), date("2026-03"), NONE);
    ASSERT_RELATES(numbered(0, 14), date("2026-03-15"), NONE);
}

static void test_values_relate__told_dates(void **state)
{
    (void)state;
    ASSERT_RELATES(told(0, 0, 3), told(0, 0, 3), EQUAL);
    ASSERT_RELATES(told(0, 0, 3), told(0, 0, 4), DIFFERS);
    ASSERT_RELATES(told('Y', -1, 0), told('Y', -1, 0), EQUAL);
    ASSERT_RELATES(told('Y', -1, 0), told('Y', 0, 0), NONE);
    ASSERT_RELATES(told('Y', -1, 0), told('M', -1, 0), NONE);
    ASSERT_RELATES(told('Y', -1, 0), date("2025"), FITS);
    ASSERT_RELATES(told('Y', -1, 0), date("2025-03"), NONE);
    ASSERT_RELATES(told(0, 0, 3), date("XXXX-03-04"), FITS);
    ASSERT_RELATES(told(0, 0, 3), date("2026-03"), NONE);
    ASSERT_RELATES(told(0, 0, 3), date("XXXX-03-04/XXXX-03-05"), NONE);
}

/* 4 March 2026 is a Wednesday (4), 4 March 2027 a Thursday; 29 February is in leap years alone. */
static void test_told_dates_may_be_one(void **state)
{
    (void)state;
    const struct {
        struct plx_fact told, date;
        struct plx_written written;
        bool may;
    } cases[] = {
        {told(0, 0, 4), date("XXXX-03-04"), {2026, 2026}, true},
        {told(0, 0, 4), date("XXXX-03-04"), {2025, 2026}, true},
        {told(0, 0, 4), date("XXXX-03-04"), {2025, 2025}, false},
        {told(0, 0, 5), date("XXXX-03-04"), {2026, 2027}, true},
        {told(0, 0, 6), date("XXXX-03-04"), {2026, 2027}, false},
        {told(0, 0, 4), date("2026-03-04"), {2024, 2024}, true},
        {told(0, 0, 5), date("2026-03-04"), {2026, 2027}, false},
        {told(0, 0, 4), date("XXXX-03-04"), {0, 0}, false},
        {told('Y', -1, 0), date("2025"), {2026, 2026}, true},
        {told('Y', -1, 0), date("2025"), {2025, 2026}, true},
        {told('Y', -1, 0), date("2025"), {2025, 2025}, false},
        {told('Y', -1, 0), date("2024"), {2026, 2027}, false},
        {told('Y', 1, 0), date("2027"), {2026, 2026}, true},
        {told('Y', -1, 0), date("2025"), {0, 0}, false},
        {numbered(4, 4), date("XXXX-03-04"), {2026, 2026}, true},
        {numbered(4, 11), date("XXXX-03-04"), {2026, 2026}, false},
        {numbered(4, 11), numbered(4, 4), {2026, 2026}, false},
        {numbered(4, 11), told(0, 0, 4), {2026, 2026}, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (plx_told_dates_may_be_one(&cases[i].told, &cases[i].date, cases[i].written) != cases[i].may ||
            plx_told_dates_may_be_one(&cases[i].date, &cases[i].told, cases[i].written) != cases[i].may)
            fail_msg("case %zu: %s in %d", i, cases[i].date.value, cases[i].written.first);
}

static void assert_days(const char *edtf, int64_t count, bool yearless)
{
    int64_t from, to;
    bool bare;
    if (!plx_values_days(edtf, &from, &to, &bare))
        fail_msg("%s is not read", edtf);
    if (to - from != count || bare != yearless)
        fail_msg("%s: %lld days%s", edtf, (long long)(to - from), bare ? ", no year" : "");
}

static void test_values_days__count(void **state)
{
    (void)state;
    assert_days("2026-03-20", 1, false);
    assert_days("2026-02", 28, false);
    assert_days("2024-02", 29, false);
    assert_days("1900-02", 28, false);
    assert_days("2000-02", 29, false);
    assert_days("2026-12", 31, false);
    assert_days("2026", 365, false);
    assert_days("2024", 366, false);
    assert_days("203X", 3652, false); /* 2032 and 2036 are leap years */
    assert_days("2026-33", 90, false);
    assert_days("2024-33", 91, false);
    assert_days("2026-36", 92, false);
    assert_days("2021/2024", 1461, false);
    assert_days("2026-04-27/2026-05-08", 12, false);
    assert_days("XXXX-03", 31, true);
    assert_days("XXXX-03-20", 1, true);
    assert_days("XXXX-04-27/XXXX-05-08", 12, true);
}

static void test_values_days__places(void **state)
{
    (void)state;
    int64_t a, b, c, d;
    bool bare;
    assert_true(plx_values_days("2025-12-31", &a, &b, &bare));
    assert_true(plx_values_days("2026-01-01", &c, &d, &bare));
    assert_int_equal(b, c);
    assert_true(plx_values_days("2000-01-01", &c, &d, &bare));
    assert_int_equal(a - c, 9496); /* 26 years, of which 7 are leap years, but for one day */
    assert_true(plx_values_days("2023/..", &a, &b, &bare));
    assert_true(b == INT64_MAX);
    assert_true(plx_values_days("../2032", &a, &b, &bare));
    assert_true(a == INT64_MIN);
    assert_true(plx_values_days("2033", &c, &d, &bare));
    assert_int_equal(b, c);
}

static void test_values_days__refuses(void **state)
{
    (void)state;
    const char *const texts[] = {"", "relative", "20", "202", "2026-13", "2026-03-32", "abcd",
                                 "abcd-03", "2026/", "/2026"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        int64_t from, to;
        bool bare;
        if (plx_values_days(texts[i], &from, &to, &bare))
            fail_msg("\"%s\" is read", texts[i]);
    }
}

/* ---- durations ---- */

#define ASSERT_DURATIONS(a, b, expected)                                                           \
    ASSERT_RELATES(duration(a, PLX_BOUND_EXACT), duration(b, PLX_BOUND_EXACT), expected)

/* "Six in ten" is said of 55 to 65%, "one in five" of 15 to 25%, "61 in a hundred" of 60.5 to 61.5%. */
static void test_values_relate__so_many_of_so_many(void **state)
{
    (void)state;
    struct plx_fact six = fact(PLX_FACT_PERCENT, "60", "60", "%", PLX_BOUND_EXACT);
    struct plx_fact fifth = fact(PLX_FACT_PERCENT, "20", "20", "%", PLX_BOUND_EXACT);
    struct plx_fact hundredths = fact(PLX_FACT_PERCENT, "61", "61", "%", PLX_BOUND_EXACT);
    six.parts = 10;
    fifth.parts = 5;
    hundredths.parts = 100;
    const struct plx_fact same = fact(PLX_FACT_PERCENT, "60", "60", "%", PLX_BOUND_EXACT);
    const struct plx_fact most = fact(PLX_FACT_PERCENT, "65", "65", "%", PLX_BOUND_EXACT);
    const struct plx_fact more = fact(PLX_FACT_PERCENT, "65.1", "65.1", "%", PLX_BOUND_EXACT);
    const struct plx_fact quarter = fact(PLX_FACT_PERCENT, "25", "25", "%", PLX_BOUND_EXACT);
    const struct plx_fact over = fact(PLX_FACT_PERCENT, "25.1", "25.1", "%", PLX_BOUND_EXACT);
    const struct plx_fact half = fact(PLX_FACT_PERCENT, "61.5", "61.5", "%", PLX_BOUND_EXACT);
    const struct plx_fact point = fact(PLX_FACT_PERCENT, "61.6", "61.6", "%", PLX_BOUND_EXACT);
    assert_int_equal(plx_values_relate(&six, &same), PLX_RELATION_EQUAL);
    assert_int_equal(plx_values_relate(&six, &most), PLX_RELATION_FITS);
    assert_int_equal(plx_values_relate(&six, &more), PLX_RELATION_DIFFERS);
    assert_int_equal(plx_values_relate(&fifth, &quarter), PLX_RELATION_FITS);
    assert_int_equal(plx_values_relate(&fifth, &over), PLX_RELATION_DIFFERS);
    assert_int_equal(plx_values_relate(&hundredths, &half), PLX_RELATION_FITS);
    assert_int_equal(plx_values_relate(&hundredths, &point), PLX_RELATION_DIFFERS);
}

/* Every third: of 34%, but not of 36%; "almost a third" of 30%, but not of 28%. */
static void test_values_relate__thirds(void **state)
{
    (void)state;
    const struct plx_fact third = fact(PLX_FACT_PERCENT, "33.3", "33.3", "%", PLX_BOUND_EXACT);
    ASSERT_RELATES(third, fact(PLX_FACT_PERCENT, "34", "34", "%", PLX_BOUND_EXACT), FITS);
    ASSERT_RELATES(third, fact(PLX_FACT_PERCENT, "36", "36", "%", PLX_BOUND_EXACT), DIFFERS);
    const struct plx_fact nearly = fact(PLX_FACT_PERCENT, "33.3", "33.3", "%", PLX_BOUND_APPROX);
    ASSERT_RELATES(nearly, fact(PLX_FACT_PERCENT, "30", "30", "%", PLX_BOUND_EXACT), FITS);
    ASSERT_RELATES(nearly, fact(PLX_FACT_PERCENT, "28", "28", "%", PLX_BOUND_EXACT), DIFFERS);
}

static void test_values_relate__durations(void **state)
{
    (void)state;
    ASSERT_DURATIONS("P7Y", "P7Y", EQUAL);
    ASSERT_DURATIONS("PT48H", "P2D", EQUAL);
    ASSERT_DURATIONS("P18M", "P1Y", DIFFERS);
    ASSERT_DURATIONS("P12M", "P1Y", EQUAL);
    ASSERT_DURATIONS("P18M", "P1Y6M", EQUAL);
    ASSERT_DURATIONS("P1W", "P7D", EQUAL);
    ASSERT_DURATIONS("P2W", "P14D", EQUAL);
    ASSERT_DURATIONS("PT90M", "PT1H30M", EQUAL);
    ASSERT_DURATIONS("P30M", "PT30M", DIFFERS);
    ASSERT_DURATIONS("P6D", "P7D", DIFFERS);
    ASSERT_DURATIONS("P6M/P6Y", "P6M/P6Y", EQUAL);
}

static void test_values_relate__durations_with_bounds(void **state)
{
    (void)state;
    ASSERT_RELATES(duration("P3M", PLX_BOUND_MORE), duration("P4M", PLX_BOUND_EXACT), FITS);
    ASSERT_RELATES(duration("P3M", PLX_BOUND_LESS), duration("P4M", PLX_BOUND_EXACT), DIFFERS);
    ASSERT_RELATES(duration("P3M", PLX_BOUND_MORE), duration("P3M", PLX_BOUND_EXACT), BOUNDS);
    ASSERT_RELATES(duration("PT48H", PLX_BOUND_MORE), duration("P2D", PLX_BOUND_EXACT), BOUNDS);
    ASSERT_RELATES(duration("P3M", PLX_BOUND_EXACT), duration("P90D", PLX_BOUND_EXACT), FITS);
    ASSERT_RELATES(duration("P3M", PLX_BOUND_EXACT), duration("P80D", PLX_BOUND_EXACT), DIFFERS);
    ASSERT_RELATES(duration("P1Y", PLX_BOUND_APPROX), duration("P370D", PLX_BOUND_EXACT), FITS);
}

static void test_values_relate__ranges_of_durations(void **state)
{
    (void)state;
    ASSERT_RELATES(duration("P6M/P6Y", PLX_BOUND_RANGE), duration("P1Y", PLX_BOUND_EXACT), FITS);
    ASSERT_RELATES(duration("P6M/P6Y", PLX_BOUND_RANGE), duration("P7Y", PLX_BOUND_EXACT),
                    DIFFERS);
}

static void assert_seconds(const char *text, double expected)
{
    double seconds;
    if (!plx_values_seconds(text, &seconds) || fabs(seconds - expected) > 0.5)
        fail_msg("%s: %f", text, seconds);
}

static void test_values_seconds__units(void **state)
{
    (void)state;
    assert_seconds("PT48H", 172800);
    assert_seconds("PT30M", 1800);
    assert_seconds("PT10S", 10);
    assert_seconds("P2D", 172800);
    assert_seconds("P1W", 604800);
    assert_seconds("P1Y", 31557600);
    assert_seconds("P1M", 2629800);
    assert_seconds("PT17H30M", 63000);
    assert_seconds("P1DT12H", 129600);
    assert_seconds("P0.5D", 43200);
}

static void test_values_seconds__refuses(void **state)
{
    (void)state;
    const char *const texts[] = {"", "7Y", "P7", "PX", "P7Q", "P6M/P6Y", "relative"};
    double seconds;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (plx_values_seconds(texts[i], &seconds))
            fail_msg("\"%s\" is read", texts[i]);
    assert_true(!plx_values_seconds("P", &seconds));
    assert_true(!plx_values_seconds("P1DT", &seconds));
}

static void test_values_of_one_unit(void **state)
{
    (void)state;
    const struct plx_fact dollars = money("5", PLX_BOUND_EXACT), other = money("7", PLX_BOUND_MORE);
    const struct plx_fact euros = fact(PLX_FACT_MONEY, "5", "5", "EUR", PLX_BOUND_EXACT);
    const struct plx_fact jobs = fact(PLX_FACT_COUNT, "5", "5", "jobs", PLX_BOUND_EXACT);
    const struct plx_fact posts = fact(PLX_FACT_COUNT, "7", "7", "Stellen", PLX_BOUND_EXACT);
    const struct plx_fact hours = duration("PT72H", PLX_BOUND_EXACT), few = duration("PT5H", PLX_BOUND_EXACT);
    const struct plx_fact minutes = duration("PT5M", PLX_BOUND_EXACT), months = duration("P5M", PLX_BOUND_EXACT);
    assert_true(plx_values_of_one_unit(&dollars, &other));
    assert_false(plx_values_of_one_unit(&dollars, &euros));
    assert_true(plx_values_of_one_unit(&jobs, &posts));
    assert_false(plx_values_of_one_unit(&jobs, &dollars));
    assert_true(plx_values_of_one_unit(&hours, &few));
    assert_false(plx_values_of_one_unit(&few, &minutes));
    assert_false(plx_values_of_one_unit(&minutes, &months));
}

static void test_values_add_up(void **state)
{
    (void)state;
    const struct plx_fact whole = money("45", PLX_BOUND_MORE), most = money("38.5", PLX_BOUND_EXACT);
    const struct plx_fact rest = money("6.5", PLX_BOUND_APPROX);
    const struct plx_fact euros = fact(PLX_FACT_MONEY, "6.5", "6.5", "EUR", PLX_BOUND_EXACT), span = range("6.5", "8");
    const struct plx_fact all = fact(PLX_FACT_COUNT, "45", "45", "people", PLX_BOUND_EXACT);
    const struct plx_fact women = fact(PLX_FACT_COUNT, "38", "38", "women", PLX_BOUND_EXACT);
    const struct plx_fact men = fact(PLX_FACT_COUNT, "7", "7", "men", PLX_BOUND_EXACT);
    const struct plx_fact day = date("2026"), month = date("2026-03");
    assert_true(plx_values_add_up(&whole, &most, &rest));
    assert_true(plx_values_add_up(&whole, &rest, &most));
    assert_false(plx_values_add_up(&whole, &most, &most));
    assert_false(plx_values_add_up(&whole, &most, &euros));
    assert_false(plx_values_add_up(&whole, &most, &span));
    assert_true(plx_values_add_up(&all, &women, &men));
    assert_false(plx_values_add_up(&whole, &women, &men));
    assert_false(plx_values_add_up(&day, &day, &month));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_relate__exact),
        cmocka_unit_test(test_values_relate__same_value_other_bound),
        cmocka_unit_test(test_values_relate__more),
        cmocka_unit_test(test_values_relate__less),
        cmocka_unit_test(test_values_relate__about),
        cmocka_unit_test(test_values_relate__about_at_its_reach),
        cmocka_unit_test(test_values_relate__shortened),
        cmocka_unit_test(test_values_relate__converted_exactly),
        cmocka_unit_test(test_values_relate__converted_and_rounded),
        cmocka_unit_test(test_values_relate__units),
        cmocka_unit_test(test_values_relate__ranges),
        cmocka_unit_test(test_values_relate__scale),
        cmocka_unit_test(test_values_relate__scale_whatever_the_bound),
        cmocka_unit_test(test_values_relate__no_scale),
        cmocka_unit_test(test_values_relate__nothing_in_common),
        cmocka_unit_test(test_values_relate__counts_of_two_languages),
        cmocka_unit_test(test_values_relate__dates),
        cmocka_unit_test(test_values_relate__dates_without_a_year),
        cmocka_unit_test(test_values_relate__quarters_and_seasons),
        cmocka_unit_test(test_values_relate__intervals),
        cmocka_unit_test(test_values_relate__intervals_without_a_year),
        cmocka_unit_test(test_values_relate__over_the_turn_of_the_year),
        cmocka_unit_test(test_values_relate__two_beginnings),
        cmocka_unit_test(test_values_relate__relative_dates),
        cmocka_unit_test(test_values_relate__told_dates),
        cmocka_unit_test(test_values_relate__told_dates_with_numbers),
        cmocka_unit_test(test_told_dates_may_be_one),
        cmocka_unit_test(test_values_days__count),
        cmocka_unit_test(test_values_days__places),
        cmocka_unit_test(test_values_days__refuses),
        cmocka_unit_test(test_values_relate__so_many_of_so_many),
        cmocka_unit_test(test_values_relate__thirds),
        cmocka_unit_test(test_values_relate__durations),
        cmocka_unit_test(test_values_relate__durations_with_bounds),
        cmocka_unit_test(test_values_relate__ranges_of_durations),
        cmocka_unit_test(test_values_seconds__units),
        cmocka_unit_test(test_values_seconds__refuses),
        cmocka_unit_test(test_values_of_one_unit),
        cmocka_unit_test(test_values_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
