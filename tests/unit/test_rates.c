/* Rates that reports tell themselves: what fits by them, at the boundary of what two days and rounding allow. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/decimal.h"
#include "claims/rates.h"

static struct plx_fact sum(int64_t mantissa, int32_t exponent, const char *currency)
{
    struct plx_decimal value = plx_decimal_make(mantissa, exponent);
    return (struct plx_fact){.kind = PLX_FACT_MONEY, .low = value, .high = value, .value = "", .unit = currency};
}

static bool fit(const struct plx_rates *rates, struct plx_fact a, struct plx_fact b)
{
    bool there = plx_rates_fit(rates, &a, &b);
    assert_int_equal(plx_rates_fit(rates, &b, &a), there);
    return there;
}

static void note(struct plx_rates *rates, struct plx_fact a, struct plx_fact b)
{
    assert_true(plx_rates_note(rates, &a, &b));
}

static void test_rates_fit__to_the_rounding(void **state)
{
    (void)state;
    struct plx_rates rates = {0};
    note(&rates, sum(100000, 0, "USD"), sum(500000, 0, "BRL"));
    plx_rates_sum_up(&rates);
    assert_true(fit(&rates, sum(123456, 0, "USD"), sum(617280, 0, "BRL")));
    /* Told to the unit: two parts in a hundred, as a logarithm, and no more. */
    assert_true(fit(&rates, sum(123456, 0, "USD"), sum(629740, 0, "BRL")));
    assert_false(fit(&rates, sum(123456, 0, "USD"), sum(629760, 0, "BRL")));
    /* Rounded to two places, half of the last one more: 1/24 of 2 % and 1/124 of it. */
    assert_true(fit(&rates, sum(12, 6, "USD"), sum(631, 5, "BRL")));
    assert_false(fit(&rates, sum(12, 6, "USD"), sum(65, 6, "BRL")));
    /* Of one place, no more than 4 %, though half of "1" is a half. */
    assert_true(fit(&rates, sum(1, 6, "USD"), sum(53, 5, "BRL")));
    assert_false(fit(&rates, sum(1, 6, "USD"), sum(55, 5, "BRL")));
    plx_rates_release(&rates);
}

static void test_rates_fit__by_a_third_currency(void **state)
{
    (void)state;
    struct plx_rates rates = {0};
    note(&rates, sum(100000, 0, "USD"), sum(500000, 0, "BRL"));
    note(&rates, sum(800000, 0, "EUR"), sum(100000, 1, "USD"));
    plx_rates_sum_up(&rates);
    assert_true(fit(&rates, sum(400000, 0, "EUR"), sum(2500000, 0, "BRL")));
    assert_false(fit(&rates, sum(400000, 0, "EUR"), sum(2000000, 0, "BRL")));
    plx_rates_release(&rates);
}

/* Two reports slipped, each the other way: what the third says is the rate. */
static void test_rates_fit__by_the_middle_of_several(void **state)
{
    (void)state;
    struct plx_rates rates = {0};
    note(&rates, sum(1, 9, "USD"), sum(5, 6, "BRL"));
    note(&rates, sum(100000, 0, "USD"), sum(500000, 0, "BRL"));
    note(&rates, sum(100, 9, "BRL"), sum(20, 6, "USD"));
    plx_rates_sum_up(&rates);
    assert_true(fit(&rates, sum(123456, 0, "USD"), sum(617280, 0, "BRL")));
    assert_false(fit(&rates, sum(123456, 3, "USD"), sum(617280, 0, "BRL")));
    plx_rates_release(&rates);
}

static void test_rates_fit__no_more_than_sums_in_two_currencies(void **state)
{
    (void)state;
    struct plx_rates rates = {0};
    struct plx_fact sure = sum(100000, 0, "USD"), other = sum(500000, 0, "BRL");
    assert_false(fit(&rates, sure, other));
    /* A bound, a range, a vague sum, no sum at all: none is a rate. */
    struct plx_fact bounded = sure, range = sure, vague = sure, share = sure;
    bounded.bound = PLX_BOUND_MORE;
    range.high = plx_decimal_make(200000, 0);
    vague.vague = true;
    share.kind = PLX_FACT_PERCENT;
    note(&rates, bounded, other);
    note(&rates, range, other);
    note(&rates, vague, other);
    note(&rates, share, other);
    note(&rates, sure, sure);
    assert_int_equal(rates.items.count, 0);
    note(&rates, sure, other);
    plx_rates_sum_up(&rates);
    assert_true(fit(&rates, sure, other));
    /* Of one currency they are held against each other as they are, and a third is unknown. */
    assert_false(fit(&rates, sure, sure));
    assert_false(fit(&rates, sure, sum(500000, 0, "MXN")));
    assert_false(fit(&rates, range, other));
    assert_false(fit(&rates, vague, other));
    plx_rates_release(&rates);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rates_fit__to_the_rounding),
        cmocka_unit_test(test_rates_fit__by_a_third_currency),
        cmocka_unit_test(test_rates_fit__by_the_middle_of_several),
        cmocka_unit_test(test_rates_fit__no_more_than_sums_in_two_currencies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
