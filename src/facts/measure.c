/* Measures: a number with a unit, as a UCUM code. */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"

/* A unit of one letter ("m", "C") is one only right behind a digit, or behind a no-break space. */
static bool is_plausible(const struct plx_scan *scan, const struct plx_match *unit,
                         const struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, unit->first);
    if (unit->end > unit->first + 1 || t->end - t->start > 2)
        return true;
    if (n->words || n->vague)
        return false;
    bool glued = !plx_scan_spaced(scan, unit->first);
    bool lone = !plx_scan_is_noun(scan, unit->end);
    return glued || (lone && t->end - t->start == 2);
}

/* "ميل/الساعة", "км/сек": the unit by a period; *end behind it. "" where no period follows. */
static const char *per_period(const struct plx_scan *scan, uint32_t *end)
{
    const struct plx_match *period =
        plx_scan_is_mark(scan, *end, "/") ? plx_scan_at(scan, *end + 1, PLX_SENSE_PERIOD) : NULL;
    const char *code =
        period ? plx_language_string(scan->report->language, period->sense->text) : "";
    const char *per = strcmp(code, "TH") == 0   ? "/h"
                      : strcmp(code, "TS") == 0 ? "/s"
                      : strcmp(code, "D") == 0  ? "/d"
                                                : "";
    if (*per)
        *end = period->end;
    return per;
}

uint32_t plx_scan_measure(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    if (!numeral || numeral->period)
        return 0;
    uint32_t at = numeral->end;
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        at++;
    const struct plx_match *unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    if (!unit) {
        at = plx_scan_skip_of(scan, at);
        unit = numeral->scaled ? plx_scan_at(scan, at, PLX_SENSE_UNIT) : NULL;
    }
    if (!unit || !is_plausible(scan, unit, numeral))
        return 0;
    struct plx_numeral n = *numeral;
    uint32_t first = token;
    const char *code = plx_language_string(scan->report->language, unit->sense->text);
    /* Bare degrees of a newspaper are a temperature, seldom an angle. */
    if (strcmp(code, "deg") == 0)
        code = "Cel";
    if (n.negative && !n.range) {
        n.low.mantissa = n.high.mantissa = -n.low.mantissa;
        first = token - 1;
    }
    char composed[64];
    uint32_t end = unit->end;
    snprintf(composed, sizeof composed, "%s%s", code, per_period(scan, &end));
    plx_scan_add(scan, PLX_FACT_MEASURE, first, end, &n, composed);
    return end;
}
