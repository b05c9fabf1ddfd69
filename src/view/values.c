#include "view/values.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "facts/reading.h"
#include "text/units.h"

bool plx_values_numeric(const struct plx_fact *fact)
{
    return fact->kind != PLX_FACT_DATE && fact->kind != PLX_FACT_DURATION;
}

const char *plx_values_bound(enum plx_bound bound)
{
    static const char *const signs[PLX_BOUNDS] = {"=", "~", ">", "<", "-"};
    return bound < PLX_BOUNDS ? signs[bound] : "=";
}

/* Plain decimal digits with grouping marks. */
static void add_decimal(struct plx_buffer *out, struct plx_decimal value)
{
    char digits[32];
    unsigned long long size =
        value.mantissa < 0 ? 0ULL - (unsigned long long)value.mantissa
                           : (unsigned long long)value.mantissa;
    int count = snprintf(digits, sizeof digits, "%llu", size);
    int whole = count + value.exponent; /* digits before the point */
    if (value.mantissa < 0)
        plx_buffer_add_char(out, '-');
    if (whole <= 0)
        plx_buffer_add_string(out, "0");
    for (int i = 0; i < whole && i < 40; i++) {
        if (i && (whole - i) % 3 == 0)
            plx_buffer_add_char(out, ',');
        plx_buffer_add_char(out, i < count ? digits[i] : '0');
    }
    if (whole >= count)
        return;
    plx_buffer_add_char(out, '.');
    for (int i = whole; i < 0 && i > -12; i++)
        plx_buffer_add_char(out, '0');
    plx_buffer_add_string(out, digits + (whole > 0 ? whole : 0));
}

static const char *const magnitude_names[] = {"", "k", "m", "bn", "tn"};

/* The value by its magnitude: 1.4 and "bn". */
static void add_short_decimal(struct plx_buffer *out, struct plx_decimal value)
{
    int64_t size = value.mantissa < 0 ? -value.mantissa : value.mantissa;
    int digits = 1;
    while ((size /= 10) != 0)
        digits++;
    int group = (digits + value.exponent - 1) / 3;
    group = group > 4 ? 4 : group < 2 ? 0 : group; /* thousands are written out */
    value.exponent -= 3 * group;
    add_decimal(out, value);
    plx_buffer_add_string(out, magnitude_names[group]);
}

static const struct {
    const char *code, *symbol;
} currencies[] = {
    {"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}, {"RUB", "₽"},
    {"KRW", "₩"}, {"ILS", "₪"}, {"UAH", "₴"}, {"VND", "₫"}, {"NGN", "₦"}, {"BRL", "R$"},
};

static const char *symbol_of(const char *code)
{
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
        if (strcmp(currencies[i].code, code) == 0)
            return currencies[i].symbol;
    return NULL;
}

static void add_value(struct plx_buffer *out, const struct plx_fact *fact,
                      struct plx_decimal value,
                      void (*add)(struct plx_buffer *out, struct plx_decimal value))
{
    const char *symbol = fact->kind == PLX_FACT_MONEY ? symbol_of(fact->unit) : NULL;
    bool before = fact->kind == PLX_FACT_MONEY && !symbol && *fact->unit;
    if (symbol)
        plx_buffer_add_string(out, symbol);
    if (before)
        plx_buffer_printf(out, "%s ", fact->unit);
    add(out, value);
    if (fact->kind == PLX_FACT_PERCENT)
        plx_buffer_add_char(out, '%');
    else if (fact->kind != PLX_FACT_MONEY && *fact->unit)
        plx_buffer_printf(out, " %s",
                          fact->kind == PLX_FACT_MEASURE ? plx_unit_symbol(fact->unit)
                                                         : fact->unit);
}

static const char *written(struct plx_grid *grid, const struct plx_fact *fact, const char *bound,
                           void (*add)(struct plx_buffer *out, struct plx_decimal value))
{
    if (!plx_values_numeric(fact))
        return plx_grid_format(grid, "%s%s", bound, fact->value);
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_buffer_add_string(&out, bound);
    add_value(&out, fact, fact->low, add);
    if (fact->bound == PLX_BOUND_RANGE) {
        plx_buffer_add_string(&out, "-");
        add_value(&out, fact, fact->high, add);
    }
    const char *string = plx_grid_format(grid, "%s", plx_buffer_string(&out));
    plx_buffer_release(&out);
    return string;
}

void plx_values_open(struct plx_values *values, const struct plx_messages *messages)
{
    const char *language = plx_messages_language(messages);
    *values = (struct plx_values){.messages = messages};
    if (!messages)
        return;
    if (plx_formats_open(language, &values->brief) == PLX_OK)
        plx_formats_set_wording(values->brief, PLX_WORDING_BRIEF);
    if (plx_formats_open(language, &values->digits) == PLX_OK)
        plx_formats_set_wording(values->digits, PLX_WORDING_DIGITS);
}

void plx_values_release(struct plx_values *values)
{
    plx_formats_close(&values->brief);
    plx_formats_close(&values->digits);
}

static bool format_value(struct plx_formats *formats, const struct plx_fact *fact,
                         struct plx_buffer *out)
{
    return fact->kind == PLX_FACT_COUNT ? plx_format_number(formats, fact->low, fact->high, out)
                                        : plx_fact_format(formats, fact, out);
}

/* As CLDR has it; false where it has not, or the language is English. */
static bool formatted(struct plx_formats *formats, struct plx_grid *grid,
                      const struct plx_fact *fact, const char *bound, const char **string)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_buffer_add_string(&out, bound);
    bool good = formats && format_value(formats, fact, &out);
    if (good && fact->kind == PLX_FACT_COUNT && *fact->unit)
        plx_buffer_printf(&out, " %s", fact->unit);
    *string = good ? plx_grid_format(grid, "%s", plx_buffer_string(&out)) : "";
    plx_buffer_release(&out);
    return good;
}

const char *plx_values_whole(const struct plx_values *values, struct plx_grid *grid,
                             const struct plx_fact *fact)
{
    const char *string;
    if (fact->vague)
        return plx_say(values->messages, "no figure");
    return formatted(values->digits, grid, fact, "", &string)
               ? string
               : written(grid, fact, "", add_decimal);
}

const char *plx_values_short(const struct plx_values *values, struct plx_grid *grid,
                             const struct plx_fact *fact)
{
    const char *string;
    bool sign = fact->bound != PLX_BOUND_EXACT && fact->bound != PLX_BOUND_RANGE;
    const char *bound = sign ? plx_values_bound(fact->bound) : "";
    if (fact->vague)
        return plx_say(values->messages, "no figure");
    return formatted(values->brief, grid, fact, bound, &string)
               ? string
               : written(grid, fact, bound, add_short_decimal);
}

const char *plx_values_power(const struct plx_values *values, struct plx_grid *grid, int power)
{
    const struct plx_decimal value = {1, power};
    struct plx_buffer out;
    plx_buffer_init(&out);
    if (!values->brief || !plx_format_number(values->brief, value, value, &out))
        add_short_decimal(&out, value);
    const char *string = plx_grid_format(grid, "%s", plx_buffer_string(&out));
    plx_buffer_release(&out);
    return string;
}

double plx_values_log(struct plx_decimal value)
{
    double rest = (double)value.mantissa;
    double log = (double)value.exponent;
    for (; rest >= 10.0; rest /= 10.0)
        log += 1.0;
    /* Bit by bit: squaring doubles the logarithm, whose whole part is then read off. */
    double bit = 0.5;
    for (int i = 0; i < 22; i++, bit /= 2.0) {
        rest *= rest;
        if (rest >= 10.0) {
            rest /= 10.0;
            log += bit;
        }
    }
    return log;
}
