/* Parts of a date, a day and a month as the text gives them, and the date printed as EDTF. */
#include <string.h>

#include "facts/date.h"
#include "text/persian.h"

/* The token as a day of the month, with an ordinal's ending; *end behind it. */
int plx_date_day(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    int digits, day = plx_numeral_plain(scan, token, &digits);
    struct plx_numeral n;
    *end = token + 1;
    struct plx_match ordinal = plx_scan_at(scan, token, PLX_SENSE_ORDINAL);
    if (day < 0 && ordinal.sense && plx_scan_has(scan, token, PLX_SENSE_ADJECTIVE) && plx_scan_role(scan, token, PLX_ROLE_AGREEING))
        return 0; /* "ai primi di marzo": in its first days */
    if (day < 0 && ordinal.sense) {
        *end = ordinal.end;
        return ordinal.sense->argument;
    }
    if (day < 0) {
        /* "due settembre" */
        struct plx_match word = plx_scan_at(scan, token, PLX_SENSE_NUMBER);
        if (!word.sense || !plx_numeral_read(scan, token, &n) || n.range || n.vague || n.scaled ||
            n.low.exponent < 0 || plx_decimal_compare(n.low, plx_decimal_make(31, 0)) > 0)
            return 0;
        *end = n.end;
        day = (int)plx_decimal_double(n.low);
        digits = 1;
    }
    if (digits > 2 || day < 1 || day > 31)
        return 0;
    /* "20. März", "3rd", "20-го"; a full stop with no month behind it ends the sentence. */
    const struct plx_token *behind = plx_scan_token(scan, *end);
    bool touches = behind && !plx_scan_spaced(scan, *end);
    if (touches && plx_scan_is_mark(scan, *end, ".") && plx_scan_is_mark(scan, *end + 1, "º") && !plx_scan_spaced(scan, *end + 1))
        *end += 2; /* "1.º de maio" */
    else if (touches && (plx_scan_is_mark(scan, *end, "º") || plx_scan_is_mark(scan, *end, "°") ||
                    (plx_scan_is_mark(scan, *end, ".") &&
                     plx_scan_has(scan, *end + 1, PLX_SENSE_MONTH))))
        ++*end;
    else if (touches && plx_scan_is_mark(scan, *end, "-") && !plx_scan_spaced(scan, *end + 1) &&
             plx_scan_token(scan, *end + 1) &&
             plx_scan_token(scan, *end + 1)->kind == PLX_TOKEN_WORD)
        *end += 2; /* "20-го" */
    else if (touches && behind->kind == PLX_TOKEN_WORD && behind->end - behind->start <= 3 &&
             behind->script == PLX_SCRIPT_LATIN)
        ++*end; /* "1er", "3rd" */
    return day;
}

struct plx_match plx_date_day_mark(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    int digits, day = plx_numeral_plain(scan, token, &digits);
    struct plx_match mark = plx_scan_at(scan, token + 1, PLX_SENSE_DAY);
    if (!mark.sense || day < 1 || day > 31 || digits > 2)
        return PLX_NO_MATCH;
    struct plx_match period = plx_scan_at(scan, token + 1, PLX_SENSE_PERIOD);
    if (period.sense && period.end > mark.end)
        return PLX_NO_MATCH; /* "10日間" */
    *end = mark.end;
    return mark;
}

/* The month at the token; *end behind it, and behind a second name of the same month ("أكتوبر/تشرين الأول"). */
int plx_date_month(const struct plx_scan *scan, uint32_t token, uint32_t *end, bool *weak)
{
    struct plx_match match = plx_scan_at(scan, token, PLX_SENSE_MONTH);
    if (!match.sense)
        return 0;
    *end = match.end;
    *weak = (match.sense->flags & PLX_SENSE_COMMON) != 0;
    if (plx_scan_is_mark(scan, *end, "/") || plx_scan_is_mark(scan, *end, "(")) {
        struct plx_match again = plx_scan_at(scan, *end + 1, PLX_SENSE_MONTH);
        if (again.sense && again.sense->argument == match.sense->argument) {
            *end = again.end;
            if (plx_scan_is_mark(scan, *end, ")"))
                ++*end;
        }
    }
    return match.sense->argument;
}

/* ---- printing ---- */

/* Writes the value in so many digits and returns the place behind them. */
static char *put(char *out, int value, int digits)
{
    for (int i = digits - 1; i >= 0; i--, value /= 10)
        out[i] = (char)('0' + value % 10);
    return out + digits;
}

void plx_date_print(const struct plx_date *d, char out[32])
{
    if (d->persian) {
        plx_persian_print(d->year, d->month, d->day, out);
        return;
    }
    if (d->relative) {
        strcpy(out, "relative");
        return;
    }
    if (d->decade) {
        strcpy(put(out, d->year / 10 % 1000, 3), "X");
        return;
    }
    int part = d->season ? d->season : d->month;
    char *end = out;
    if (d->year || !part)
        end = put(end, d->year, 4);
    else
        end = strcpy(end, "XXXX") + 4;
    if (part) {
        *end++ = '-';
        end = put(end, part, 2);
    }
    if (d->day && !d->season) {
        *end++ = '-';
        end = put(end, d->day, 2);
    }
    *end = '\0';
}
