#include "claims/reading.h"

#include <stdio.h>
#include <string.h>

#include "base/decimal.h"
#include "facts/reading.h"
#include "text/units.h"

static const char *sign_of(const struct plx_fact *fact)
{
    switch (fact->bound) {
    case PLX_BOUND_MORE:
        return ">";
    case PLX_BOUND_LESS:
        return "<";
    case PLX_BOUND_APPROX:
        return "~";
    default:
        return "";
    }
}

static const char *symbol_of(const char *code)
{
    static const char *const symbols[][2] = {
        {"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"RUB", "₽"},
        {"BRL", "R$"}, {"INR", "₹"}, {"TRY", "₺"}, {"KRW", "₩"}, {"UAH", "₴"}, {"ILS", "₪"},
    };
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (strcmp(symbols[i][0], code) == 0)
            return symbols[i][1];
    return NULL;
}

static int magnitude_of(struct plx_decimal value)
{
    int digits = value.exponent;
    for (int64_t m = value.mantissa; m; m /= 10)
        digits++;
    return (digits - 1) / 3 * 3;
}

static const char *word_of(int magnitude)
{
    static const char *const words[] = {"", "k", "m", "bn", "tn"};
    return magnitude >= 3 && magnitude <= 12 ? words[magnitude / 3] : "";
}

/* Thousands stay digits up to 99,999: "3,200" says more than "3.2k". */
static void print_number(struct plx_decimal value, struct plx_buffer *out)
{
    int magnitude = magnitude_of(value);
    if (magnitude >= 6 && magnitude <= 12) {
        plx_decimal_print(plx_decimal_scale(value, -magnitude), out);
        plx_buffer_add_string(out, word_of(magnitude));
        return;
    }
    struct plx_buffer digits;
    plx_buffer_init(&digits);
    plx_decimal_print(value, &digits);
    const char *text = plx_buffer_string(&digits);
    size_t whole = strcspn(text, "."), sign = *text == '-';
    for (size_t i = 0; i < digits.length; i++) {
        if (i > sign && i < whole && (whole - i) % 3 == 0)
            plx_buffer_add_char(out, ',');
        plx_buffer_add_char(out, text[i]);
    }
    plx_buffer_release(&digits);
}

/* "billions", "100,000s": how many is not said. */
static void print_vague(struct plx_decimal value, struct plx_buffer *out)
{
    static const char *const words[] = {"", "thousands", "millions", "billions", "trillions"};
    int magnitude = magnitude_of(value);
    bool round = value.mantissa == 1 && value.exponent == magnitude;
    if (round && magnitude >= 3 && magnitude <= 12) {
        plx_buffer_add_string(out, words[magnitude / 3]);
        return;
    }
    print_number(value, out);
    plx_buffer_add_char(out, 's');
}

static void print_quantity(const struct plx_fact *fact, struct plx_buffer *out)
{
    const char *symbol = fact->kind == PLX_FACT_MONEY ? symbol_of(fact->unit) : NULL;
    if (symbol)
        plx_buffer_add_string(out, symbol);
    if (fact->vague) {
        print_vague(fact->low, out);
    } else {
        print_number(fact->low, out);
        if (plx_decimal_compare(fact->low, fact->high) != 0) {
            plx_buffer_add_char(out, '-');
            print_number(fact->high, out);
        }
    }
    if (fact->kind == PLX_FACT_PERCENT) {
        plx_buffer_add_char(out, '%');
    } else if (!symbol && *fact->unit) {
        plx_buffer_add_char(out, ' ');
        plx_buffer_add_string(out, fact->kind == PLX_FACT_MEASURE ? plx_unit_symbol(fact->unit)
                                                                  : fact->unit);
    }
}

static void print_point(const char *edtf, size_t length, struct plx_buffer *out)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    bool yearless = strncmp(edtf, "XXXX", 4) == 0;
    if (length == 4 && edtf[3] == 'X' && !yearless) {
        plx_buffer_add(out, edtf, 3);
        plx_buffer_add_string(out, "0s");
        return;
    }
    int month = length >= 7 ? (edtf[5] - '0') * 10 + (edtf[6] - '0') : 0;
    if (month >= 1 && month <= 12) {
        if (length >= 10)
            plx_buffer_printf(out, "%d ", (edtf[8] - '0') * 10 + (edtf[9] - '0'));
        plx_buffer_add_string(out, months[month - 1]);
        plx_buffer_add_string(out, yearless ? "" : " ");
    } else if (month >= 33 && month <= 36) {
        plx_buffer_printf(out, "Q%d%s", month - 32, yearless ? "" : " ");
    } else if (month >= 21 && month <= 24) {
        static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
        plx_buffer_printf(out, "%s%s", seasons[month - 21], yearless ? "" : " ");
    }
    if (!yearless)
        plx_buffer_add(out, edtf, length < 4 ? length : 4);
}

static void print_date(const char *edtf, struct plx_buffer *out)
{
    const char *slash = strchr(edtf, '/');
    if (!slash) {
        print_point(edtf, strlen(edtf), out);
    } else if (strncmp(edtf, "..", 2) == 0) {
        plx_buffer_add_string(out, "till ");
        print_point(slash + 1, strlen(slash + 1), out);
    } else if (strcmp(slash + 1, "..") == 0) {
        plx_buffer_add_string(out, "since ");
        print_point(edtf, (size_t)(slash - edtf), out);
    } else {
        print_point(edtf, (size_t)(slash - edtf), out);
        plx_buffer_add_string(out, "-");
        print_point(slash + 1, strlen(slash + 1), out);
    }
}

static void print_duration(const char *iso, struct plx_buffer *out)
{
    bool time = false;
    for (const char *at = iso; *at; at++) {
        if (*at == 'P')
            continue;
        if (*at == 'T') {
            time = true;
        } else if (*at == '/') {
            plx_buffer_add_char(out, '-');
            time = false;
        } else if (strchr("YMWDHS", *at)) {
            static const char *const words[] = {"y", "mo", "w", "d", "h", "min", "s"};
            int word = *at == 'Y' ? 0 : *at == 'W' ? 2 : *at == 'D' ? 3 : *at == 'H' ? 4
                       : *at == 'S' ? 6 : time ? 5 : 1;
            plx_buffer_printf(out, " %s", words[word]);
        } else {
            plx_buffer_add_char(out, *at);
        }
    }
}

/* ---- other languages ---- */

/* A date from one side: "till 2032". */
static void format_date(const struct plx_messages *messages, struct plx_formats *formats,
                        const char *edtf, struct plx_buffer *out)
{
    char end[32];
    struct plx_buffer date;
    const char *slash = strchr(edtf, '/');
    bool till = strncmp(edtf, "../", 3) == 0;
    bool since = slash && strcmp(slash, "/..") == 0;
    size_t length = since ? (size_t)(slash - edtf) : strlen(edtf);
    snprintf(end, sizeof end, "%.*s", (int)(till ? length - 3 : length), till ? slash + 1 : edtf);
    plx_buffer_init(&date);
    if (!plx_format_date(formats, end, &date))
        print_date(end, &date);
    if (till)
        plx_buffer_printf(out, plx_say(messages, "till %s"), plx_buffer_string(&date));
    else if (since)
        plx_buffer_printf(out, plx_say(messages, "since %s"), plx_buffer_string(&date));
    else
        plx_buffer_add_string(out, plx_buffer_string(&date));
    out->failed |= plx_buffer_failed(&date);
    plx_buffer_release(&date);
}

/* What is counted stands in the report's words, for nobody has translated it. */
static void format_fact(const struct plx_messages *messages, struct plx_formats *formats,
                        const struct plx_fact *fact, struct plx_buffer *out)
{
    if (fact->kind == PLX_FACT_DATE) {
        format_date(messages, formats, fact->value, out);
    } else if (fact->vague) {
        plx_buffer_add_string(out, plx_say(messages, "no figure"));
    } else if (plx_fact_format(formats, fact, out)) {
        return;
    } else if (fact->kind == PLX_FACT_DURATION) {
        print_duration(fact->value, out);
    } else {
        if (!plx_format_number(formats, fact->low, fact->high, out))
            print_number(fact->low, out);
        if (*fact->unit)
            plx_buffer_printf(out, " %s", fact->unit);
    }
}

void plx_reading_print(const struct plx_messages *messages, struct plx_formats *formats,
                       const struct plx_fact *fact, struct plx_buffer *out)
{
    plx_buffer_add_string(out, sign_of(fact));
    if (formats)
        format_fact(messages, formats, fact, out);
    else if (fact->kind == PLX_FACT_DATE)
        print_date(fact->value, out);
    else if (fact->kind == PLX_FACT_DURATION)
        print_duration(fact->value, out);
    else
        print_quantity(fact, out);
}
