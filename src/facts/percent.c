/* Percentages: the sign or word behind the number, in Turkish and Persian also before it. */
#include "facts/scan.h"

uint32_t plx_scan_percent(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_numeral n;
    const struct plx_match *sign = plx_scan_at(scan, token, PLX_SENSE_PERCENT);
    if (sign && !numeral && plx_numeral_read(scan, sign->end, &n) && !n.vague && !n.scaled) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, n.end, &n, "%");
        return n.end;
    }
    if (!numeral || numeral->vague || numeral->period)
        return 0;
    sign = plx_scan_at(scan, numeral->end, PLX_SENSE_PERCENT);
    const struct plx_match *unit = plx_scan_at(scan, numeral->end, PLX_SENSE_UNIT);
    if (!sign || (unit && unit->end > sign->end)) /* "percentage points" are a measure */
        return 0;
    plx_scan_add(scan, PLX_FACT_PERCENT, token, sign->end, numeral, "%");
    return sign->end;
}
