/* Numbers in digits: their grouping and decimal habits, and what they must not be part of. */
#include <string.h>

#include "facts/scan.h"
#include "text/digits.h"
#include "text/han.h"

/* ---- digits ---- */

/* In digits; more do not fit an int. */
#define LONGEST_PLAIN 9

struct digits {
    int64_t mantissa;
    int groups[12];          /* digits in each part between separators */
    char separators[12];     /* '.', ',', '\'' or ' ' before part i (i > 0) */
    int parts, total;
};

static bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The token as digits of ASCII alone; -1 where it is none, or too long. *read: how many bytes were. */
static inline int plain_ascii(const struct plx_scan *scan, const struct plx_token *t, int *read)
{
    const char *text = scan->report->text + t->start;
    int length = (int)(t->end - t->start), at = 0, value = 0;
    for (; at < length && at < LONGEST_PLAIN && is_ascii_digit(text[at]); at++)
        value = value * 10 + (text[at] - '0');
    *read = at;
    return at < length ? -1 : value;
}

static bool split_digits(const struct plx_scan *scan, const struct plx_token *token,
                         struct digits *d)
{
    const char *text = scan->report->text;
    *d = (struct digits){.parts = 1};
    size_t at = token->start;
    while (at < token->end) {
        char separator = '?';
        int digit = is_ascii_digit(text[at]) ? text[at++] - '0'
                                             : plx_digit_next(text, &at, token->end, &separator);
        if (digit >= 0) {
            if (++d->total > 17)
                return false;
            d->mantissa = d->mantissa * 10 + digit;
            d->groups[d->parts - 1]++;
        } else if (d->parts < 12) {
            d->separators[d->parts++] = separator;
        } else {
            return false;
        }
    }
    return true;
}

/* All parts behind the first have three digits, and the first has one to three. */
static bool is_grouped(const struct digits *d, int parts)
{
    for (int i = 1; i < parts; i++)
        if (d->groups[i] != 3 || (i > 1 && d->separators[i] != d->separators[1]))
            return false;
    return d->groups[0] <= 3;
}

/* "1,23,456", lakhs and crores: two digits in each part but the first and the last, which has three. */
static bool is_indian(const struct digits *d, int parts)
{
    if (parts < 3 || d->groups[0] > 2 || d->groups[parts - 1] != 3)
        return false;
    for (int i = 1; i < parts; i++)
        if (d->separators[i] != ',' || (i < parts - 1 && d->groups[i] != 2))
            return false;
    return true;
}

/* With one separator before three digits, the language's habit decides. */
static bool is_decimal_mark(const struct plx_scan *scan, const struct digits *d)
{
    char last = d->separators[d->parts - 1];
    if (last == ' ' || last == '\'' || last == 'd')
        return last == 'd';
    if (d->parts > 2)
        return d->separators[1] != last;
    if (d->groups[1] != 3 || d->groups[0] > 3)
        return true;
    if (d->groups[0] == 1 && d->mantissa < 1000)
        return true; /* 0.250 */
    return last == (scan->decimal[0] == ',' ? ',' : '.');
}

bool plx_numeral_digits(const struct plx_scan *scan, const struct plx_token *token,
                        struct plx_decimal *value)
{
    struct digits d;
    int read, plain = plain_ascii(scan, token, &read);
    if (plain >= 0)
        *value = plx_decimal_make(plain, 0);
    if (plain >= 0 || plx_han_value(scan->report->text, token->start, token->end, value))
        return true;
    if (!split_digits(scan, token, &d))
        return false;
    if (d.parts == 1) {
        *value = plx_decimal_make(d.mantissa, 0);
        return true;
    }
    bool decimal = is_decimal_mark(scan, &d);
    int parts = decimal ? d.parts - 1 : d.parts;
    if (!is_grouped(&d, parts) && !is_indian(&d, parts) &&
        !(decimal && d.parts == 2))
        return false;
    *value = plx_decimal_make(d.mantissa, decimal ? -d.groups[d.parts - 1] : 0);
    return true;
}

/* In digits of any script, or in Han characters. */
static int plain_in_any(const struct plx_scan *scan, const struct plx_token *t, int *digits)
{
    struct digits d;
    int han = plx_han_plain(scan->report->text, t->start, t->end, digits);
    if (han >= 0)
        return han;
    if (!split_digits(scan, t, &d) || d.parts != 1 || d.total > LONGEST_PLAIN)
        return -1;
    *digits = d.total;
    return (int)d.mantissa;
}

int plx_numeral_plain(const struct plx_scan *scan, uint32_t token, int *digits)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    int value, read;
    if (!t || t->kind != PLX_TOKEN_NUMBER)
        return -1;
    if ((value = plain_ascii(scan, t, &read)) < 0) /* a separator, or a digit too many, is nearly always ASCII too */
        return (unsigned char)scan->report->text[t->start + (uint32_t)read] < 0x80 ? -1 : plain_in_any(scan, t, digits);
    *digits = read;
    return value;
}

/* ---- what a number must not be part of ---- */

/* "GPT-4", "A320", "COVID-19": letters lead into the number without a space. */
static bool is_part_of_name(const struct plx_scan *scan, uint32_t token)
{
    if (token == 0 || plx_scan_spaced(scan, token))
        return false;
    const struct plx_token *before = plx_scan_token(scan, token - 1);
    if (before->kind == PLX_TOKEN_WORD)
        return before->script != PLX_SCRIPT_ARABIC && before->script != PLX_SCRIPT_IDEOGRAPHIC &&
               !plx_scan_has_before(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    bool joined = plx_scan_is_mark(scan, token - 1, "-") || plx_scan_is_mark(scan, token - 1, "‑") ||
                  plx_scan_is_mark(scan, token - 1, "/") || plx_scan_is_mark(scan, token - 1, "_");
    if (!joined || token < 2 || plx_scan_spaced(scan, token - 1))
        return false;
    const struct plx_token *name = plx_scan_token(scan, token - 2);
    return name->kind == PLX_TOKEN_WORD && name->script != PLX_SCRIPT_IDEOGRAPHIC &&
           plx_scan_hebrew_prefix(scan, token) == 0;
}

static bool is_hour_word(const struct plx_scan *scan, struct plx_match period)
{
    return period.sense &&
           strcmp(plx_language_string(scan->report->language, period.sense->text), "TH") == 0;
}

/* "godz. 14", "ساعت ۱۴": an hour behind the word for it, which no number counts; "2 hours 20 minutes" is none. */
static bool is_counted_hour(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match word = plx_scan_before(scan, token, PLX_SENSE_PERIOD);
    if (!is_hour_word(scan, word) || plx_scan_has(scan, token + 1, PLX_SENSE_PERIOD))
        return false;
    int digits, hour = plx_numeral_plain(scan, token, &digits);
    if (hour < 0 || hour > 24)
        return false;
    return word.first == 0 ||
           (plx_scan_token(scan, word.first - 1)->kind != PLX_TOKEN_NUMBER &&
            !plx_scan_has_before(scan, word.first, PLX_SENSE_NUMBER) &&
            !plx_scan_has_before(scan, word.first, PLX_SENSE_NUMBER_ONE));
}

/* "17.30 uur", "godz. 17.30": a point, where it is not the decimal mark, between an hour and its minutes beside the word
 * for hours. */
static bool is_pointed_clock(const struct plx_scan *scan, uint32_t token)
{
    struct digits d;
    const struct plx_token *t = plx_scan_token(scan, token);
    if (scan->decimal[0] == '.' || !split_digits(scan, t, &d) || d.parts != 2 ||
        d.separators[1] != '.' || d.groups[1] != 2 || d.mantissa > 2400 || d.mantissa % 100 > 59)
        return false;
    return is_hour_word(scan, plx_scan_at(scan, token + 1, PLX_SENSE_PERIOD)) ||
           is_hour_word(scan, plx_scan_before(scan, token, PLX_SENSE_PERIOD));
}

/* The "h" of "20 h 30", "9h": a word for hours that also stands behind a length of time. */
static bool is_hour_mark(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && t->end - t->start == 1 && plx_scan_has(scan, token, PLX_SENSE_CLOCK_AFTER);
}

/* Two digits below sixty behind an hour: "20 h 30". */
static bool is_minutes(const struct plx_scan *scan, uint32_t token)
{
    int digits, minutes = plx_numeral_plain(scan, token, &digits);
    return digits == 2 && minutes >= 0 && minutes < 60;
}

/* Whether the word behind a number says that it was a time of day: "Uhr", "p.m."; "20 horas", "20 h" are one behind
 * "a las" and before a word that says so, a length of time elsewhere. */
static bool is_told_by_clock(const struct plx_scan *scan, uint32_t first, uint32_t end)
{
    struct plx_match clock = plx_scan_at(scan, end, PLX_SENSE_CLOCK_AFTER);
    struct plx_match period = plx_scan_at(scan, end, PLX_SENSE_PERIOD);
    if (!clock.sense)
        return false;
    return !period.sense || clock.end > period.end ||
           plx_scan_has_before(scan, first, PLX_SENSE_CLOCK_BEFORE) ||
           plx_scan_has(scan, clock.end, PLX_SENSE_CLOCK_AFTER) ||
           (is_hour_mark(scan, end) && is_minutes(scan, end + 1) &&
            plx_scan_has(scan, end + 2, PLX_SENSE_CLOCK_AFTER));
}

/* "von 9 bis 18 Uhr", "de 9h à 18h": the first of two hours. */
static bool is_first_hour(const struct plx_scan *scan, uint32_t token)
{
    bool minutes = is_hour_mark(scan, token + 1) && is_minutes(scan, token + 2);
    bool marked = minutes || (is_hour_mark(scan, token + 1) && !plx_scan_spaced(scan, token + 1));
    uint32_t at = token + 1 + marked + minutes;
    struct plx_match link = plx_scan_at(scan, at, PLX_SENSE_RANGE_LINK);
    if (link.sense)
        at = link.end;
    else if (plx_scan_is_mark(scan, at, "-") || plx_scan_is_mark(scan, at, "–"))
        at++;
    else
        return false;
    const struct plx_token *second = plx_scan_token(scan, at);
    if (!second || second->kind != PLX_TOKEN_NUMBER)
        return false;
    return (marked && is_hour_mark(scan, at + 1) &&
            (minutes ? is_minutes(scan, at + 2) : !plx_scan_spaced(scan, at + 1))) ||
           is_told_by_clock(scan, at, at + 1);
}

/* "entre 22 h 00 et 23 h 30", "entre 22h e 23h": the second of them. */
static bool is_second_hour(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match link = plx_scan_before(scan, token, PLX_SENSE_RANGE_LINK);
    if (!link.sense || link.first < 3 || !is_hour_mark(scan, token + 1))
        return false;
    return (is_minutes(scan, token + 2) && is_minutes(scan, link.first - 1) &&
            is_hour_mark(scan, link.first - 2)) ||
           (!plx_scan_spaced(scan, token + 1) && is_hour_mark(scan, link.first - 1) &&
            !plx_scan_spaced(scan, link.first - 1));
}

/* Hours and minutes "17:30", and what looks like one: ratios, verses, scores with a colon. */
static bool is_clock(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *next = plx_scan_token(scan, token + 2);
    if (plx_scan_is_mark(scan, token + 1, ":") && next && next->kind == PLX_TOKEN_NUMBER &&
        !plx_scan_spaced(scan, token + 2) && !plx_scan_spaced(scan, token + 1))
        return true;
    if (token >= 2 && plx_scan_is_mark(scan, token - 1, ":") && !plx_scan_spaced(scan, token) &&
        plx_scan_token(scan, token - 2)->kind == PLX_TOKEN_NUMBER)
        return true;
    if (is_pointed_clock(scan, token) || is_counted_hour(scan, token))
        return true;
    if (token > 0 && !plx_scan_spaced(scan, token) &&
        plx_scan_token(scan, token - 1)->script == PLX_SCRIPT_IDEOGRAPHIC &&
        (plx_scan_has_before(scan, token, PLX_SENSE_CLOCK_BEFORE) ||
         plx_scan_has_before(scan, token, PLX_SENSE_CLOCK_AFTER)))
        return true; /* "午後5時30分" */
    int digits, hour = plx_numeral_plain(scan, token, &digits);
    if (hour <= 24 && is_told_by_clock(scan, token, token + 1)) /* "depois das 72 horas" is no time of day */
        return true;
    if (hour < 0 || hour > 24)
        return token >= 2 && is_minutes(scan, token) && is_hour_mark(scan, token - 1) &&
               is_told_by_clock(scan, token - 2, token - 1);
    return is_first_hour(scan, token) || is_second_hour(scan, token) ||
           (token >= 2 && is_hour_mark(scan, token - 1) && is_minutes(scan, token) &&
            (is_told_by_clock(scan, token - 2, token - 1) || is_first_hour(scan, token - 2) ||
             is_second_hour(scan, token - 2)));
}

/* "1." or "1)" that opens a line numbers it. */
static bool is_list_number(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return (t->flags & PLX_TOKEN_LINE) && t->end - t->start <= 2 &&
           (plx_scan_is_mark(scan, token + 1, ".") || plx_scan_is_mark(scan, token + 1, ")")) &&
           !plx_scan_spaced(scan, token + 1);
}

/* "a section 100 feet wide": what is measured is no label. */
static bool is_measured(const struct plx_scan *scan, uint32_t end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_UNIT, PLX_SENSE_PERCENT,
                                                PLX_SENSE_CURRENCY, PLX_SENSE_CURRENCY_SYMBOL,
                                                PLX_SENSE_MAGNITUDE};
    const struct plx_token *t = plx_scan_token(scan, end);
    for (size_t i = 0; t && i < sizeof kinds / sizeof *kinds; i++)
        if (plx_scan_has(scan, end, kinds[i]))
            return t->kind != PLX_TOKEN_WORD || t->end - t->start > 3;
    return false;
}

/* "030 1234567", "007": a number that opens with a nought and goes on is dialled, not counted. */
static bool opens_with_nought(const struct plx_scan *scan, uint32_t token)
{
    int digits;
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && scan->report->text[t->start] == '0' && t->kind == PLX_TOKEN_NUMBER &&
           plx_numeral_plain(scan, token, &digits) >= 0 && digits > 1;
}

/* "(11) 3456-7890": a number behind a bracketed one, and joined to another. */
static bool is_behind_prefix(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *next = plx_scan_token(scan, token + 2);
    return token >= 3 && plx_scan_is_mark(scan, token - 1, ")") &&
           plx_scan_token(scan, token - 2)->kind == PLX_TOKEN_NUMBER &&
           (plx_scan_is_mark(scan, token - 3, "(")) && plx_scan_is_mark(scan, token + 1, "-") &&
           next && next->kind == PLX_TOKEN_NUMBER;
}

/* "+44 20 7946", "01 42 34 56 78": a plus sign, or three numbers and more in a row. */
static bool is_telephone(const struct plx_scan *scan, uint32_t token)
{
    uint32_t first = token, end = token + 1;
    if (opens_with_nought(scan, token) || (token > 0 && opens_with_nought(scan, token - 1)) ||
        is_behind_prefix(scan, token))
        return true;
    while (first > 0 && end - first < 3 &&
           plx_scan_token(scan, first - 1)->kind == PLX_TOKEN_NUMBER)
        first--;
    const struct plx_token *next;
    while (end - first < 3 && (next = plx_scan_token(scan, end)) &&
           next->kind == PLX_TOKEN_NUMBER)
        end++;
    if (end - first >= 3 || (first > 0 && first < token && plx_scan_is_mark(scan, first - 1, "+")))
        return true;
    return token > 0 && plx_scan_is_mark(scan, token - 1, "+") && !plx_scan_spaced(scan, token) &&
           !is_measured(scan, token + 1) && !plx_scan_is_mark(scan, token + 1, "…"); /* "+5 %", "+33…+35" */
}

static bool is_label(const struct plx_scan *scan, uint32_t token)
{
    /* "Flug LH 117": a carrier's letters between the label and its number */
    bool letters = token > 0 && (plx_scan_token(scan, token - 1)->flags & PLX_TOKEN_ALL_CAPS);
    int digits; /* "à l’arrêt 2 784 centrifugeuses": one in groups counts */
    bool counts = plx_numeral_plain(scan, token, &digits) < 0 && plx_scan_is_noun(scan, token + 1);
    return (!counts && (plx_scan_has_before(scan, token, PLX_SENSE_LABEL_BEFORE) ||
                         (letters && plx_scan_has_before(scan, token - 1, PLX_SENSE_LABEL_BEFORE))) &&
            !is_measured(scan, token + 1)) ||
           (token > 0 && plx_scan_is_mark(scan, token - 1, "№")) ||
           (token > 0 && plx_scan_is_mark(scan, token - 1, "#"));
}

bool plx_numeral_alone(const struct plx_scan *scan, uint32_t token)
{
    return !is_part_of_name(scan, token) && !is_clock(scan, token) &&
           !is_list_number(scan, token) && !is_telephone(scan, token) && !is_label(scan, token) &&
           !plx_han_is_fraction(scan->report->text, plx_scan_token(scan, token)->start,
                                plx_scan_token(scan, token)->end);
}
