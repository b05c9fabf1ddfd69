/* Amounts in a filter: "10bn USD", "$1.5tn", "40%", "27 km". */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/error.h"
#include "claims/filter_program.h"
#include "text/digits.h"

#define MOST_DIGITS 18

static const struct {
    const char *word;
    int power;
} magnitudes[] = {
    {"k", 3},  {"thousand", 3}, {"m", 6},   {"mn", 6},       {"million", 6},   {"millions", 6},
    {"b", 9},  {"bn", 9},       {"billion", 9}, {"billions", 9}, {"t", 12}, {"tn", 12},
    {"trillion", 12}, {"trillions", 12},
};

static const char *const signs[][2] = {{"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"},
                                       {"₽", "RUB"}, {"₺", "TRY"}, {"₹", "INR"}, {"R$", "BRL"},
                                       {"%", "%"},   {"percent", "%"}, {"dollars", "USD"},
                                       {"euros", "EUR"}};

/* The power of ten that the word is; 0 for none. */
static int power_of(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof magnitudes / sizeof *magnitudes; i++)
        if (strlen(magnitudes[i].word) == length && strncasecmp(magnitudes[i].word, word, length) == 0)
            return magnitudes[i].power;
    return 0;
}

static const char *sign_of(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strlen(signs[i][0]) == length && strncasecmp(signs[i][0], word, length) == 0)
            return signs[i][1];
    return NULL;
}

/* A currency's code: three capitals, but for the words that join conditions. */
static bool is_code(const char *word, size_t length)
{
    if (length == 3 && (strncmp(word, "AND", 3) == 0 || strncmp(word, "NOT", 3) == 0))
        return false;
    return length == 3 && isupper((unsigned char)word[0]) && isupper((unsigned char)word[1]) &&
           isupper((unsigned char)word[2]);
}

static size_t word_length(const char *text)
{
    return strcspn(text, " \t\n\r\v\f()\",:=<>!");
}

/* The sign of a currency right before the number. */
static const char *leading_sign(const char *text, size_t *length)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        *length = strlen(signs[i][0]);
        if (strncmp(text, signs[i][0], *length) == 0)
            return signs[i][1];
    }
    *length = 0;
    return NULL;
}

/* ---- the number ---- */

struct number {
    int64_t mantissa;
    int fraction, digits;
    bool whole; /* it was understood to its end */
};

/* "10,000": a comma groups where three digits and no more follow it. */
static bool groups(const char *text, size_t at, size_t end)
{
    char separator;
    for (int i = 0; i < 3; i++)
        if (at >= end || plx_digit_next(text, &at, end, &separator) < 0)
            return false;
    return at >= end || plx_digit_next(text, &at, end, &separator) < 0;
}

static struct number read_number(const char *text, size_t *at)
{
    struct number n = {.whole = true};
    size_t end = strlen(text);
    bool point = false;
    for (size_t next = *at; next < end; *at = next) {
        char separator;
        int digit = plx_digit_next(text, &next, end, &separator);
        if (digit >= 0 && n.digits < MOST_DIGITS) {
            n.mantissa = n.mantissa * 10 + digit;
            n.digits++;
            n.fraction += point;
        } else if ((separator == '.' || separator == 'd') && !point && n.digits) {
            point = true;
        } else if ((separator == ',' || separator == '\'') && !point && n.digits &&
                   groups(text, next, end)) {
            continue;
        } else {
            n.whole = digit < 0 && separator != ',' && separator != '.';
            break;
        }
    }
    return n;
}

/* ---- what stands behind it ---- */

/* A magnitude, a unit, or both in one word: "bn", "bnUSD", "km", "%". */
static bool read_tail(const char *word, size_t length, int *power, const char **unit,
                      size_t *unit_length)
{
    size_t front = length > 3 && is_code(word + length - 3, 3) ? length - 3 : length;
    int own = power_of(word, front);
    if (own && !*power) {
        *power = own;
        word += front;
        length -= front;
    }
    if (!length)
        return true;
    const char *sign = sign_of(word, length);
    if (*unit)
        return false;
    *unit = sign ? sign : word;
    *unit_length = sign ? strlen(sign) : length;
    return true;
}

/* A word apart from the number is of it where nothing else could be meant. */
static bool goes_on(const char *word, size_t length, int power, const char *unit)
{
    return length && ((!power && !unit && power_of(word, length) && length > 1) ||
                      (!unit && (sign_of(word, length) || is_code(word, length))));
}

static void skip_blanks(const char *text, size_t *at)
{
    *at += strspn(text + *at, " \t\n\r\v\f");
}

enum plx_status plx_filter_read_amount(const struct plx_filter *filter, size_t *at,
                                       struct plx_filter_test *test, struct plx_error *error)
{
    const char *expression = filter->expression;
    size_t length, unit_length = 0, start = *at;
    int power = 0;
    const char *unit = leading_sign(expression + *at, &length);
    unit_length = unit ? strlen(unit) : 0;
    *at += length;
    struct number number = read_number(expression, at);
    if (!number.digits || !number.whole)
        return plx_filter_error(filter, error, number.digits ? *at : start,
                                plx_say(filter->messages, "an amount is wanted here, such as "
                                                          "10bn USD, 1.5tn, 40%%"));
    length = word_length(expression + *at);
    if (length && !read_tail(expression + *at, length, &power, &unit, &unit_length))
        return plx_filter_error(filter, error, *at,
                                plx_say(filter->messages, "an amount has one unit, not two"));
    *at += length;
    for (;;) {
        size_t next = *at;
        skip_blanks(expression, &next);
        length = word_length(expression + next);
        if (!goes_on(expression + next, length, power, unit))
            break;
        read_tail(expression + next, length, &power, &unit, &unit_length);
        *at = next + length;
    }
    test->amount = plx_decimal_make(number.mantissa, power - number.fraction);
    test->value = strndup(unit ? unit : "", unit_length);
    return test->value ? PLX_OK : plx_error_memory(error);
}
