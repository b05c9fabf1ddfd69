#include "base/decimal.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define LIMIT INT64_C(1000000000000000000)

struct plx_decimal plx_decimal_make(int64_t mantissa, int32_t exponent)
{
    if (mantissa == 0)
        return (struct plx_decimal){0, 0};
    while (mantissa % 10 == 0) {
        mantissa /= 10;
        exponent++;
    }
    return (struct plx_decimal){mantissa, exponent};
}

struct plx_decimal plx_decimal_multiply(struct plx_decimal a, struct plx_decimal b, bool *exact)
{
    int64_t product;
    if (__builtin_mul_overflow(a.mantissa, b.mantissa, &product) || product >= LIMIT ||
        product <= -LIMIT) {
        *exact = false;
        return a;
    }
    return plx_decimal_make(product, a.exponent + b.exponent);
}

struct plx_decimal plx_decimal_add(struct plx_decimal a, struct plx_decimal b, bool *exact)
{
    if (a.mantissa == 0)
        return b;
    if (b.mantissa == 0)
        return a;
    if (a.exponent < b.exponent) {
        struct plx_decimal swap = a;
        a = b;
        b = swap;
    }
    while (a.exponent > b.exponent) {
        if (a.mantissa >= LIMIT / 10 || a.mantissa <= -LIMIT / 10) {
            *exact = false;
            return a;
        }
        a.mantissa *= 10;
        a.exponent--;
    }
    struct plx_decimal sum = plx_decimal_make(a.mantissa + b.mantissa, a.exponent);
    if (sum.mantissa < LIMIT && sum.mantissa > -LIMIT)
        return sum;
    *exact = false;
    return a;
}

struct plx_decimal plx_decimal_scale(struct plx_decimal value, int power)
{
    if (value.mantissa)
        value.exponent += power;
    return value;
}

bool plx_decimal_is_zero(struct plx_decimal value)
{
    return value.mantissa == 0;
}

static int digits_of(int64_t mantissa)
{
    int digits = 0;
    for (; mantissa; mantissa /= 10)
        digits++;
    return digits;
}

static int sign_of(int64_t mantissa)
{
    return (mantissa > 0) - (mantissa < 0);
}

int plx_decimal_compare(struct plx_decimal a, struct plx_decimal b)
{
    if (a.exponent == b.exponent)
        return (a.mantissa > b.mantissa) - (a.mantissa < b.mantissa);
    int sign = sign_of(a.mantissa);
    if (sign != sign_of(b.mantissa))
        return sign < sign_of(b.mantissa) ? -1 : 1;
    int order_a = digits_of(a.mantissa) + a.exponent, order_b = digits_of(b.mantissa) + b.exponent;
    if (sign == 0)
        return 0;
    if (order_a != order_b)
        return (order_a < order_b ? -1 : 1) * sign;
    /* Alike in magnitude: bring both to 18 digits. */
    for (int n = digits_of(a.mantissa); n < 18; n++)
        a.mantissa *= 10;
    for (int n = digits_of(b.mantissa); n < 18; n++)
        b.mantissa *= 10;
    return a.mantissa < b.mantissa ? -1 : a.mantissa > b.mantissa;
}

double plx_decimal_double(struct plx_decimal value)
{
    double mantissa = (double)value.mantissa;
    return value.exponent ? mantissa * pow(10, value.exponent) : mantissa;
}

void plx_decimal_print(struct plx_decimal value, struct plx_buffer *out)
{
    char room[32], *digits = room + sizeof room;
    uint64_t mantissa = value.mantissa < 0 ? -(uint64_t)value.mantissa : (uint64_t)value.mantissa;
    *--digits = '\0';
    do
        *--digits = (char)('0' + mantissa % 10);
    while (mantissa /= 10);
    int length = (int)(room + sizeof room - 1 - digits);
    if (value.mantissa < 0)
        plx_buffer_add_char(out, '-');
    if (value.exponent >= 0) {
        plx_buffer_add(out, digits, (size_t)length);
        plx_buffer_add_repeat(out, '0', (size_t)value.exponent);
    } else if (length > -value.exponent) {
        plx_buffer_add(out, digits, (size_t)(length + value.exponent));
        plx_buffer_add_char(out, '.');
        plx_buffer_add_string(out, digits + length + value.exponent);
    } else {
        plx_buffer_add_string(out, "0.");
        plx_buffer_add_repeat(out, '0', (size_t)(-value.exponent - length));
        plx_buffer_add(out, digits, (size_t)length);
    }
}
