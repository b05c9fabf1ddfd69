#include "text/units.h"

#include <string.h>

const struct plx_unit plx_units[] = {
    {"length-kilometer", "km"}, {"length-meter", "m"}, {"length-centimeter", "cm"},
    {"length-millimeter", "mm"}, {"length-micrometer", "um"}, {"length-nanometer", "nm"},
    {"length-mile", "[mi_i]"}, {"length-nautical-mile", "[nmi_i]"}, {"length-yard", "[yd_i]"},
    {"length-foot", "[ft_i]"}, {"length-inch", "[in_i]"}, {"length-light-year", "[ly]"},
    {"length-astronomical-unit", "AU"}, {"length-parsec", "pc"},
    {"area-square-kilometer", "km2"}, {"area-square-meter", "m2"},
    {"area-square-centimeter", "cm2"}, {"area-square-mile", "[smi_us]"}, {"area-hectare", "har"},
    {"area-acre", "[acr_us]"}, {"area-square-foot", "[sft_i]"},
    {"mass-kilogram", "kg"}, {"mass-gram", "g"}, {"mass-milligram", "mg"},
    {"mass-microgram", "ug"}, {"mass-tonne", "t"}, {"mass-metric-ton", "t"}, {"mass-pound", "[lb_av]"},
    {"mass-ounce", "[oz_av]"}, {"mass-carat", "[car_m]"}, {"mass-stone", "[stone_av]"},
    {"volume-liter", "l"}, {"volume-milliliter", "ml"}, {"volume-hectoliter", "hl"},
    {"volume-cubic-meter", "m3"}, {"volume-cubic-kilometer", "km3"},
    {"volume-cubic-foot", "[cft_i]"}, {"volume-gallon", "[gal_us]"}, {"volume-barrel", "[bbl_us]"},
    {"speed-kilometer-per-hour", "km/h"}, {"speed-meter-per-second", "m/s"},
    {"speed-mile-per-hour", "[mi_i]/h"}, {"speed-knot", "[kn_i]"},
    {"temperature-celsius", "Cel"}, {"temperature-fahrenheit", "[degF]"},
    {"temperature-kelvin", "K"}, {"angle-degree", "deg"},
    {"power-megawatt", "MW"}, {"power-gigawatt", "GW"}, {"power-kilowatt", "kW"},
    {"power-watt", "W"}, {"power-horsepower", "[HP]"},
    {"energy-kilowatt-hour", "kW.h"}, {"energy-joule", "J"}, {"energy-kilojoule", "kJ"},
    {"energy-kilocalorie", "kcal"}, {"energy-calorie", "cal"},
    {"electric-volt", "V"}, {"electric-ampere", "A"}, {"electric-ohm", "Ohm"},
    {"frequency-hertz", "Hz"}, {"frequency-kilohertz", "kHz"}, {"frequency-megahertz", "MHz"},
    {"frequency-gigahertz", "GHz"}, {"pressure-pascal", "Pa"}, {"pressure-hectopascal", "hPa"},
    {"pressure-kilopascal", "kPa"}, {"pressure-megapascal", "MPa"},
    {"pressure-bar", "bar"}, {"pressure-millibar", "mbar"}, {"pressure-atmosphere", "atm"},
    {"digital-byte", "By"}, {"digital-kilobyte", "kBy"}, {"digital-megabyte", "MBy"},
    {"digital-gigabyte", "GBy"}, {"digital-terabyte", "TBy"}, {"digital-petabyte", "PBy"},
    {"digital-bit", "bit"}, {"digital-megabit", "Mbit"}, {"digital-gigabit", "Gbit"},
};
const size_t plx_unit_count = sizeof plx_units / sizeof *plx_units;

const struct plx_unit plx_periods[] = {
    {"duration-year", "Y"},  {"duration-month", "M"},   {"duration-week", "W"},
    {"duration-day", "D"},   {"duration-hour", "TH"},   {"duration-minute", "TM"},
    {"duration-second", "TS"}, {"duration-decade", "10Y"}, {"duration-century", "100Y"},
};
const size_t plx_period_count = sizeof plx_periods / sizeof *plx_periods;

static const struct {
    const char *code, *symbol;
} symbols[] = {
    {"By", "B"},
    {"Cel", "°C"},
    {"GBy", "GB"},
    {"GW.h", "GWh"},
    {"MBy", "MB"},
    {"MW.h", "MWh"},
    {"Ohm", "Ω"},
    {"PBy", "PB"},
    {"TBy", "TB"},
    {"TW.h", "TWh"},
    {"[HP]", "hp"},
    {"[M]", "M"},
    {"[acr_us]", "ac"},
    {"[bbl_us]", "bbl"},
    {"[car_m]", "ct"},
    {"[cft_i]", "ft³"},
    {"[degF]", "°F"},
    {"[ft_i]", "ft"},
    {"[gal_us]", "gal"},
    {"[in_i'Hg]", "inHg"},
    {"[in_i]", "in"},
    {"[kn_i]", "kn"},
    {"[lb_av]", "lb"},
    {"[ly]", "ly"},
    {"[mi_i]", "mi"},
    {"[mi_i]/h", "mph"},
    {"[nmi_i]", "nmi"},
    {"[oz_av]", "oz"},
    {"[pt_us]", "pt"},
    {"[qt_us]", "qt"},
    {"[sft_i]", "ft²"},
    {"[smi_us]", "mi²"},
    {"[stone_av]", "st"},
    {"[yd_i]", "yd"},
    {"ar", "a"},
    {"cm2", "cm²"},
    {"deg", "°"},
    {"har", "ha"},
    {"hm3", "hm³"},
    {"kBy", "kB"},
    {"kW.h", "kWh"},
    {"km2", "km²"},
    {"km3", "km³"},
    {"m2", "m²"},
    {"m3", "m³"},
    {"m3/s", "m³/s"},
    {"ug", "µg"},
    {"um", "µm"}
};

const char *plx_unit_symbol(const char *code)
{
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (strcmp(symbols[i].code, code) == 0)
            return symbols[i].symbol;
    return code;
}
