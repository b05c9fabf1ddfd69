#include "claims/conversion.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Base units. What is measured differently stays apart though physics gives it one dimension: hertz and becquerel,
 * gray and sievert, points of a percentage and of an index. */
enum base { METRE, GRAM, SECOND, KELVIN, AMPERE, BYTE, POINT, HERTZ, BECQUEREL, SIEVERT, GRAY };

struct atom {
    const char *code;
    double factor, offset;
    bool metric; /* takes prefixes */
    struct {
        int8_t base, power;
    } of[4]; /* up to a power of 0 */
};

static const struct atom atoms[] = {
    {"m", 1, 0, true, {{METRE, 1}}},
    {"[in_i]", 0.0254, 0, false, {{METRE, 1}}},
    {"[ft_i]", 0.3048, 0, false, {{METRE, 1}}},
    {"[yd_i]", 0.9144, 0, false, {{METRE, 1}}},
    {"[mi_i]", 1609.344, 0, false, {{METRE, 1}}},
    {"[nmi_i]", 1852, 0, false, {{METRE, 1}}},
    {"AU", 149597870700.0, 0, false, {{METRE, 1}}},
    {"[ly]", 9460730472580800.0, 0, false, {{METRE, 1}}},
    {"pc", 3.0856775814913673e16, 0, true, {{METRE, 1}}},
    {"ar", 100, 0, true, {{METRE, 2}}},
    {"[acr_us]", 4046.8564224, 0, false, {{METRE, 2}}},
    {"[smi_us]", 2589988.110336, 0, false, {{METRE, 2}}},
    {"[sft_i]", 0.09290304, 0, false, {{METRE, 2}}},
    {"[syd_i]", 0.83612736, 0, false, {{METRE, 2}}},
    {"L", 0.001, 0, true, {{METRE, 3}}},
    {"l", 0.001, 0, true, {{METRE, 3}}},
    {"[cft_i]", 0.028316846592, 0, false, {{METRE, 3}}},
    {"[cyd_i]", 0.764554857984, 0, false, {{METRE, 3}}},
    {"[gal_us]", 0.003785411784, 0, false, {{METRE, 3}}},
    {"[qt_us]", 0.000946352946, 0, false, {{METRE, 3}}},
    {"[foz_us]", 2.95735295625e-5, 0, false, {{METRE, 3}}},
    {"[pt_br]", 0.00056826125, 0, false, {{METRE, 3}}},
    {"[bu_us]", 0.03523907016688, 0, false, {{METRE, 3}}},
    {"[bbl_us]", 0.158987294928, 0, false, {{METRE, 3}}},
    {"g", 1, 0, true, {{GRAM, 1}}},
    {"t", 1e6, 0, true, {{GRAM, 1}}},
    {"[lb_av]", 453.59237, 0, false, {{GRAM, 1}}},
    {"[oz_av]", 28.349523125, 0, false, {{GRAM, 1}}},
    {"[oz_tr]", 31.1034768, 0, false, {{GRAM, 1}}},
    {"[stone_av]", 6350.29318, 0, false, {{GRAM, 1}}},
    {"[ston_av]", 907184.74, 0, false, {{GRAM, 1}}},
    {"[lton_av]", 1016046.9088, 0, false, {{GRAM, 1}}},
    {"[car_m]", 0.2, 0, false, {{GRAM, 1}}},
    {"s", 1, 0, true, {{SECOND, 1}}},
    {"min", 60, 0, false, {{SECOND, 1}}},
    {"h", 3600, 0, false, {{SECOND, 1}}},
    {"d", 86400, 0, false, {{SECOND, 1}}},
    {"[kn_i]", 1852.0 / 3600, 0, false, {{METRE, 1}, {SECOND, -1}}},
    {"K", 1, 0, true, {{KELVIN, 1}}},
    {"Cel", 1, 273.15, false, {{KELVIN, 1}}},
    {"[degF]", 5.0 / 9, 459.67 * 5 / 9, false, {{KELVIN, 1}}},
    {"J", 1e3, 0, true, {{METRE, 2}, {GRAM, 1}, {SECOND, -2}}},
    {"cal", 4184, 0, true, {{METRE, 2}, {GRAM, 1}, {SECOND, -2}}},
    {"[Btu]", 1055056, 0, false, {{METRE, 2}, {GRAM, 1}, {SECOND, -2}}},
    {"[Btu_IT]", 1055056, 0, false, {{METRE, 2}, {GRAM, 1}, {SECOND, -2}}},
    {"W", 1e3, 0, true, {{METRE, 2}, {GRAM, 1}, {SECOND, -3}}},
    {"[HP]", 745699.87158, 0, false, {{METRE, 2}, {GRAM, 1}, {SECOND, -3}}},
    {"Pa", 1e3, 0, true, {{METRE, -1}, {GRAM, 1}, {SECOND, -2}}},
    {"bar", 1e8, 0, true, {{METRE, -1}, {GRAM, 1}, {SECOND, -2}}},
    {"atm", 101325e3, 0, false, {{METRE, -1}, {GRAM, 1}, {SECOND, -2}}},
    {"[psi]", 6894757.2931783, 0, false, {{METRE, -1}, {GRAM, 1}, {SECOND, -2}}},
    {"A", 1, 0, true, {{AMPERE, 1}}},
    {"V", 1e3, 0, true, {{METRE, 2}, {GRAM, 1}, {SECOND, -3}, {AMPERE, -1}}},
    {"By", 1, 0, true, {{BYTE, 1}}},
    {"bit", 0.125, 0, true, {{BYTE, 1}}},
    {"pp", 1, 0, false, {{POINT, 1}}},
    {"bp", 0.01, 0, false, {{POINT, 1}}},
    {"Hz", 1, 0, true, {{HERTZ, 1}}},
    {"Bq", 1, 0, true, {{BECQUEREL, 1}}},
    {"Sv", 1, 0, true, {{SIEVERT, 1}}},
    {"Gy", 1, 0, true, {{GRAY, 1}}},
};

static const struct {
    const char *sign;
    double factor;
} prefixes[] = {{"da", 1e1}, {"h", 1e2},  {"k", 1e3},  {"M", 1e6},  {"G", 1e9},  {"T", 1e12}, {"P", 1e15},
                {"E", 1e18}, {"d", 1e-1}, {"c", 1e-2}, {"m", 1e-3}, {"u", 1e-6}, {"n", 1e-9}};

static const struct atom *find_atom(const char *code, size_t length)
{
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        if (strlen(atoms[i].code) == length && strncmp(atoms[i].code, code, length) == 0)
            return &atoms[i];
    return NULL;
}

/* An atom by itself goes before one with a prefix: "min" is no milli-inch. */
static const struct atom *find_prefixed(const char *code, size_t length, double *prefix)
{
    const struct atom *atom = find_atom(code, length);
    *prefix = 1;
    for (size_t i = 0; !atom && i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t sign = strlen(prefixes[i].sign);
        if (length <= sign || strncmp(code, prefixes[i].sign, sign) != 0)
            continue;
        atom = find_atom(code + sign, length - sign);
        if (atom && !atom->metric)
            atom = NULL;
        *prefix = prefixes[i].factor;
    }
    return atom;
}

bool plx_conversion_read(const char *code, struct plx_conversion *conversion)
{
    *conversion = (struct plx_conversion){.factor = 1};
    if (!*code)
        return false;
    for (int sign = 1; *code;) {
        size_t length = strcspn(code, "./"), word = length;
        int power = 1;
        if (word > 1 && code[word - 1] >= '2' && code[word - 1] <= '9')
            power = code[--word] - '0';
        double prefix;
        const struct atom *atom = find_prefixed(code, word, &prefix);
        if (!atom)
            return false;
        conversion->factor *= pow(atom->factor * prefix, sign * power);
        for (size_t i = 0; i < 4 && atom->of[i].power; i++)
            conversion->power[atom->of[i].base] += (int8_t)(atom->of[i].power * power * sign);
        if (atom->offset != 0 && length == strlen(code) && sign == 1)
            conversion->offset = atom->offset;
        code += length;
        if (*code)
            sign = *code++ == '/' ? -1 : 1;
    }
    return true;
}

bool plx_conversion_same_dimension(const struct plx_conversion *a, const struct plx_conversion *b)
{
    return memcmp(a->power, b->power, sizeof a->power) == 0;
}
