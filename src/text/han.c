#include "text/han.h"

#include <string.h>

#include "text/digits.h"
#include "text/utf8.h"

enum { MYRIAD = 4 };

/* A digit's value, or of a magnitude its power of ten. */
struct sign {
    int digit, power;
};

static struct sign sign_of(UChar32 c)
{
    static const UChar32 digits[] = {0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                     0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d};
    for (int i = 0; i < 10; i++)
        if (c == digits[i])
            return (struct sign){i, 0};
    switch (c) {
    case 0x96f6: /* 零 */
        return (struct sign){0, 0};
    case 0x4e24: case 0x5169: /* 两 兩 */
        return (struct sign){2, 0};
    case 0x5341: /* 十 */
        return (struct sign){-1, 1};
    case 0x767e: /* 百 */
        return (struct sign){-1, 2};
    case 0x5343: /* 千 */
        return (struct sign){-1, 3};
    case 0x4e07: case 0x842c: /* 万 萬 */
        return (struct sign){-1, MYRIAD};
    case 0x4ebf: case 0x5104: /* 亿 億 */
        return (struct sign){-1, 8};
    case 0x5146: /* 兆 */
        return (struct sign){-1, 12};
    default:
        return (struct sign){-1, 0};
    }
}

bool plx_han_is_digit(uint32_t c)
{
    return sign_of((UChar32)c).digit >= 0;
}

static UChar32 next_character(const char *text, size_t *at, size_t end)
{
    int32_t position = (int32_t)*at;
    UChar32 c = plx_utf8_next(text, &position, (int32_t)end);
    *at = (size_t)position;
    return c;
}

/* What makes a kilo- or mega- of 千 and 兆: metre, gramme, watt, calorie, hertz, volt, pascal, joule, byte, bit. */
static bool is_metric(const char *text, size_t at, size_t end)
{
    static const UChar32 bases[] = {0x7c73, 0x514b, 0x74e6, 0x5361, 0x8d6b, 0x4f0f,
                                    0x5e15, 0x7126, 0x5b57, 0x6bd4, 0x5146};
    UChar32 c = at < end ? next_character(text, &at, end) : 0;
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (c == bases[i])
            return true;
    return false;
}

size_t plx_han_magnitudes_end(const char *text, size_t at, size_t end)
{
    while (at < end && (unsigned char)text[at] >= 0xe4) {
        size_t next = at;
        UChar32 c = next_character(text, &next, end);
        bool prefix = c == 0x5343 || c == 0x5146;
        if (!sign_of(c).power || (prefix && is_metric(text, next, end)))
            break;
        at = next;
    }
    return at;
}

/* ---- Han characters alone ---- */

/* No number is written longer; a longer row is no numeral. */
#define MOST_SIGNS 32

/* Digits without magnitudes: a year, or with a nought; two in a row alone mean "one or two". */
static bool is_digitwise(const struct sign *signs, int count)
{
    bool nought = false;
    for (int i = 0; i < count; i++)
        nought |= signs[i].digit == 0;
    return nought || (count == 4 && signs[0].digit <= 2);
}

/* Tens, hundreds and thousands come down from large to small within each myriad, each behind a digit; the first may
 * do without, and ten. */
static bool is_counting(const struct sign *signs, int count)
{
    int last = MYRIAD;
    for (int i = 0; i < count; i++) {
        bool behind_digit = i > 0 && signs[i - 1].digit >= 0;
        bool behind_myriad = i > 0 && signs[i - 1].power >= MYRIAD;
        if (signs[i].digit >= 0) {
            if (behind_digit && signs[i - 1].digit > 0)
                return false;
        } else if (signs[i].power >= MYRIAD) {
            if (i == 0)
                return false;
            last = MYRIAD;
        } else if (signs[i].power >= last ||
                   (i > 0 && !behind_digit && !behind_myriad && signs[i].power > 1)) {
            return false;
        } else {
            last = signs[i].power;
        }
    }
    return true;
}

/* "十月一日": the one digit between the words for month and day. */
static bool is_day(const char *text, size_t at, size_t behind, size_t end)
{
    return at >= 3 && end - behind >= 3 && memcmp(text + at - 3, "月", 3) == 0 &&
           memcmp(text + behind, "日", 3) == 0;
}

/* "六人", "三名": dictionaries take them for one word; "一人" and "二人" are words of their own. */
static bool is_people(const char *text, size_t at, size_t end)
{
    return end - at >= 3 && (memcmp(text + at, "人", 3) == 0 || memcmp(text + at, "名", 3) == 0);
}

size_t plx_han_end(const char *text, size_t at, size_t end)
{
    struct sign signs[MOST_SIGNS];
    int count = 0, magnitudes = 0;
    size_t here = at;
    while (here < end && count < MOST_SIGNS && (unsigned char)text[here] >= 0xe3) {
        size_t next = here;
        struct sign sign = sign_of(next_character(text, &next, end));
        if (sign.digit < 0 && plx_han_magnitudes_end(text, here, end) == here)
            break;
        signs[count++] = sign;
        magnitudes += sign.power > 0;
        here = next;
    }
    if (count == 1 && (is_day(text, at, here, end) || (signs[0].digit > 2 && is_people(text, here, end))))
        return here;
    bool numeral = count > 1 && count < MOST_SIGNS &&
                   (magnitudes ? is_counting(signs, count) : is_digitwise(signs, count));
    return numeral ? here : at;
}

/* ---- values ---- */

/* Most numbers hold nothing but digits. */
static bool may_hold_han(const char *text, size_t at, size_t end)
{
    for (; at < end; at++)
        if ((unsigned char)text[at] >= 0xe3 && (unsigned char)text[at] <= 0xe9)
            return true;
    return false;
}

struct sum {
    struct plx_decimal total, section, current; /* of all, of this myriad, the digits read last */
    int last;                                   /* the power of the last myriad */
    bool digits, han, exact;
};

static void add_digit(struct sum *sum, int digit, bool fraction, int *places)
{
    if (!sum->digits)
        sum->current = plx_decimal_make(0, 0);
    if (fraction)
        sum->current = plx_decimal_add(sum->current, plx_decimal_make(digit, --*places), &sum->exact);
    else
        sum->current = plx_decimal_add(plx_decimal_scale(sum->current, 1),
                                       plx_decimal_make(digit, 0), &sum->exact);
    sum->digits = true;
}

static void close_section(struct sum *sum)
{
    if (sum->digits)
        sum->section = plx_decimal_add(sum->section, sum->current, &sum->exact);
    sum->current = plx_decimal_make(0, 0);
    sum->digits = false;
}

/* "1.4万亿": the second magnitude is over all before it; "3億5000万": it is over its own part. */
static void add_magnitude(struct sum *sum, int power)
{
    if (power < MYRIAD) {
        struct plx_decimal count = sum->digits ? sum->current : plx_decimal_make(1, 0);
        sum->section = plx_decimal_add(sum->section, plx_decimal_scale(count, power), &sum->exact);
        sum->current = plx_decimal_make(0, 0);
        sum->digits = false;
        return;
    }
    close_section(sum);
    if (power > sum->last) {
        sum->total = plx_decimal_add(sum->total, sum->section, &sum->exact);
        sum->total = plx_decimal_scale(sum->total, power);
    } else {
        sum->total = plx_decimal_add(sum->total, plx_decimal_scale(sum->section, power), &sum->exact);
    }
    sum->section = plx_decimal_make(0, 0);
    sum->last = power;
}

bool plx_han_value(const char *text, size_t at, size_t end, struct plx_decimal *value)
{
    if (!may_hold_han(text, at, end))
        return false;
    struct sum sum = {.exact = true};
    int places = 0;
    bool fraction = false;
    while (at < end) {
        size_t next = at;
        char separator;
        int digit = plx_digit_next(text, &next, end, &separator);
        struct sign sign = sign_of(next_character(text, &at, end));
        if (digit < 0 && sign.digit < 0 && !sign.power) {
            fraction |= separator == '.';
            if (separator != '.' && separator != ',')
                return false;
            continue;
        }
        sum.han |= digit < 0;
        if (sign.power) {
            add_magnitude(&sum, sign.power);
            fraction = false;
            places = 0;
        } else {
            add_digit(&sum, digit >= 0 ? digit : sign.digit, fraction, &places);
        }
    }
    close_section(&sum);
    *value = plx_decimal_add(sum.total, sum.section, &sum.exact);
    return sum.han && sum.exact;
}

int plx_han_plain(const char *text, size_t at, size_t end, int *digits)
{
    if (!may_hold_han(text, at, end))
        return -1;
    int value = 0, digit = -1;
    bool ten = false;
    *digits = 0;
    for (; at < end && *digits < 5; ++*digits) {
        struct sign sign = sign_of(next_character(text, &at, end));
        if (sign.digit < 0 && (sign.power != 1 || ten))
            return -1;
        if (sign.power) {
            value = digit < 0 ? 10 : value * 10;
            ten = true;
        } else {
            digit = sign.digit;
            value = ten ? value + digit : value * 10 + digit;
        }
    }
    if (ten)
        *digits = 2;
    return *digits < 5 ? value : -1;
}

int plx_han_power(const char *text, size_t at, size_t end)
{
    int power = 0;
    if (!may_hold_han(text, at, end))
        return 0;
    while (at < end) {
        size_t next = at;
        char separator;
        bool digit = plx_digit_next(text, &next, end, &separator) >= 0 || separator != '?';
        struct sign sign = sign_of(next_character(text, &at, end));
        if (digit ? power > 0 : !sign.power)
            return 0;
        power += sign.power;
    }
    return power;
}

bool plx_han_is_fraction(const char *text, size_t at, size_t end)
{
    static const char *const lines[] = {"分の", "分之"};
    static const char percent[] = "百分之";
    if ((unsigned char)text[end] < 0x80 && (at == 0 || (unsigned char)text[at - 1] < 0x80))
        return false;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        size_t n = strlen(lines[i]);
        if (strncmp(text + end, lines[i], n) == 0)
            return true;
        if (at >= n && memcmp(text + at - n, lines[i], n) == 0)
            return at < strlen(percent) ||
                   memcmp(text + at - strlen(percent), percent, strlen(percent)) != 0;
    }
    return false;
}
