/* Percentages: the sign or word behind the number, in Turkish and Persian also before it. */
#include "facts/scan.h"

/* One of so many as a percentage; false where it comes out endless, as a third does. */
static bool one_of(struct plx_decimal many, struct plx_numeral *percent)
{
    int of = (int)plx_decimal_double(many);
    if (of < 2 || of > 1000 || 100000 % of)
        return false;
    *percent = (struct plx_numeral){.low = plx_decimal_make(100000 / of, -3)};
    percent->high = percent->low;
    return true;
}

/* "one in five", "un malade sur cinq", "каждый пятый". */
static uint32_t scan_ratio(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_numeral of, percent;
    const struct plx_match *each = plx_scan_at(scan, token, PLX_SENSE_EACH);
    const struct plx_match *ordinal = each ? plx_scan_at(scan, each->end, PLX_SENSE_ORDINAL) : NULL;
    if (ordinal && one_of(plx_decimal_make(ordinal->sense->argument, 0), &percent)) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, ordinal->end, &percent, "%");
        return ordinal->end;
    }
    /* "a quarter of", "beşte biri": a part that is not scaled; a half is said too loosely. */
    const struct plx_match *part = plx_scan_at(scan, token, PLX_SENSE_FRACTION);
    if (part && (!numeral || (numeral->end <= part->end &&
                              !plx_scan_at(scan, part->end, PLX_SENSE_PERCENT)))) {
        struct plx_decimal value =
            plx_decimal_make(part->sense->mantissa, part->sense->exponent + 2);
        bool loose = plx_decimal_compare(value, plx_decimal_make(50, 0)) == 0 ||
                     plx_decimal_compare(value, plx_decimal_make(100, 0)) >= 0;
        uint32_t behind = plx_scan_skip_of(scan, part->end);
        if (!loose && part->end > token + 1 && !plx_scan_at(scan, behind, PLX_SENSE_PERIOD)) {
            percent = (struct plx_numeral){.low = value, .high = value};
            plx_scan_add(scan, PLX_FACT_PERCENT, token, part->end, &percent, "%");
            return part->end;
        }
    }
    if (!numeral || !numeral->one)
        return 0;
    uint32_t at = numeral->end;
    if (!plx_scan_at(scan, at, PLX_SENSE_RATIO) && plx_scan_is_noun(scan, at))
        at++;
    const struct plx_match *ratio = plx_scan_at(scan, at, PLX_SENSE_RATIO);
    if (!ratio || !plx_numeral_read(scan, ratio->end, &of) || of.range || of.scaled ||
        plx_scan_at(scan, of.end, PLX_SENSE_PERIOD) || plx_scan_at(scan, of.end, PLX_SENSE_UNIT) ||
        plx_scan_at(scan, of.end, PLX_SENSE_PERCENT) ||
        plx_scan_at(scan, of.end, PLX_SENSE_CURRENCY) ||
        plx_scan_at(scan, of.end, PLX_SENSE_CURRENCY_SYMBOL) || !one_of(of.low, &percent))
        return 0;
    plx_scan_add(scan, PLX_FACT_PERCENT, token, of.end, &percent, "%");
    return of.end;
}

/* "von 5 auf 7 Prozent": the bare number shares the sign of the one that a small word links to it. */
static bool shares_sign(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_numeral next;
    const struct plx_token *t = plx_scan_token(scan, n->end);
    const struct plx_match *link = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_LINK);
    if (n->words || n->scaled || n->range || !t || t->kind != PLX_TOKEN_WORD ||
        (t->flags & PLX_TOKEN_LINE) || (!link && !plx_scan_at(scan, n->end, PLX_SENSE_FUNCTION)))
        return false;
    uint32_t at = link ? link->end : n->end + 1;
    const struct plx_token *second = plx_scan_token(scan, at);
    return second && second->kind == PLX_TOKEN_NUMBER && plx_numeral_read(scan, at, &next) &&
           plx_scan_at(scan, next.end, PLX_SENSE_PERCENT) &&
           !plx_scan_at(scan, next.end, PLX_SENSE_UNIT);
}

uint32_t plx_scan_percent(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_numeral n;
    uint32_t ratio = scan_ratio(scan, token, numeral);
    if (ratio)
        return ratio;
    const struct plx_match *sign = plx_scan_at(scan, token, PLX_SENSE_PERCENT);
    if (sign && !numeral && plx_numeral_read(scan, sign->end, &n) && !n.vague && !n.scaled) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, n.end, &n, "%");
        return n.end;
    }
    if (!numeral || numeral->vague || numeral->period)
        return 0;
    uint32_t at = numeral->end;
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at) &&
        !plx_scan_spaced(scan, at + 1))
        at++; /* "5-Prozent-Hürde" */
    sign = plx_scan_at(scan, at, PLX_SENSE_PERCENT);
    const struct plx_match *unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    if (!sign && shares_sign(scan, numeral)) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, numeral->end, numeral, "%");
        return numeral->end;
    }
    if (!sign || (unit && unit->end > sign->end)) /* "percentage points" are a measure */
        return 0;
    plx_scan_add(scan, PLX_FACT_PERCENT, token, sign->end, numeral, "%");
    return sign->end;
}
